//! What can wait until a person sees something.

use std::time::Duration;

use super::prelude::*;

/// Does this once all that is to be seen by now has been drawn.
pub fn then(later: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(later, Duration::ZERO));
}
