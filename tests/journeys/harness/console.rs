//! What the browser complains about on its console, and the server in its log.

use super::journey::Journey;

impl Journey {
    /// From now on an error on the browser's console with this in it is part of the journey.
    pub(crate) fn announce(&self, part: &str) {
        self.announced.borrow_mut().push(part.to_owned());
    }

    /// Fails when the browser's console or the server's log holds an error.
    pub(super) async fn nothing_went_wrong_unseen(&self) {
        let mut errors = self.console_errors().await;
        errors.retain(|error| !self.announced.borrow().iter().any(|part| error.contains(part)));
        assert!(errors.is_empty(), "the console has errors that nobody announced:\n{}", errors.join("\n"));
        let log = self.server.log();
        let failures: Vec<_> = log.lines().filter(|line| line.contains(" ERROR ")).collect();
        assert!(failures.is_empty(), "the server logged errors:\n{}", failures.join("\n"));
    }

    /// Errors on the console since it was last asked: exceptions, refusals by the content policy, answers of 4xx and 5xx.
    pub(super) async fn console_errors(&self) -> Vec<String> {
        let entries = self.browser().driver.browser_log().await.expect("the console's log");
        entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect()
    }
}
