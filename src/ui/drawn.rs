//! What can wait until a person sees something.

use std::time::Duration;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::prelude::*;

/// Does this once all that is to be seen by now has been drawn.
pub fn then(later: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(later, Duration::ZERO));
}

/// Waits for that: a browser that sends a request at the same time draws later. In a tab that is not seen it waits until it is.
pub async fn wait() {
    let drawn = Promise::new(&mut |resolve, _| {
        then(move || {
            // Nothing is to be known but that it is so.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    let _ = JsFuture::from(drawn).await;
}
