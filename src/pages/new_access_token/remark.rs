//! What is said above the form of how it starts.

use crate::{
    credentials::create::start::Remark,
    ui::{
        button::{RetryButton, Size},
        notice::{About, Notice},
        prelude::*,
    },
};

/// The line; `retry` asks again for the token to start from, where that may help.
pub fn remark(remark: Remark, retry: Callback<()>, retrying: Signal<bool>) -> AnyView {
    let about = if remark.amiss { About::Choice } else { About::Fact };
    let button = move || {
        view! {
            <span class="notice-action">
                <RetryButton size=Size::Small on_press=retry retrying=retrying />
            </span>
        }
        .into_any()
    };
    view! {
        <div class="form-remark">
            <Notice about=about claim=remark.claim>
                {remark.detail}
                {remark.retry.then(button)}
            </Notice>
        </div>
    }
    .into_any()
}
