//! What the server says, which is English.

use latchkey_api::problem::Problem;

/// What happened and what to do.
pub fn explained(problem: &Problem) -> String {
    problem.detail.clone()
}

/// What the server says would be right for a field, as a sentence: "Name must be …".
pub fn field_fault(label: &str, detail: &str) -> String {
    [label, " ", detail, "."].concat()
}
