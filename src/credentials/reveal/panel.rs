//! The panel with the secret: brass while it can be lost, verdigris once it is safe.

use super::{
    Revealed,
    safekeeping::{SECRET_ID, Safekeeping},
};
use crate::{
    credentials::{
        key_glyph::{KeyGlyph, Look},
        pending_secret::Safety,
    },
    text::language::{COPY, reveal as text},
    ui::{
        brand,
        button::{Button, Kind, Size},
        copy::CopyIcon,
        dynamic::dynamic,
        focus,
        icon::{CHECK, COPY as COPY_IMAGE, DOWNLOAD},
        notice::{About, Notice},
        prelude::*,
        time::{Style, Time},
    },
};

const CLAIM: &str = "reveal-claim";
const DETAIL: &str = "reveal-detail";
/// The id of the button that copies.
pub const COPY_ID: &str = "copy-secret";

/// The panel.
#[component]
pub fn RevealPanel(credential: Revealed, keeping: Safekeeping) -> AnyView {
    let safety = keeping.safety();
    let copied = Memo::new(move |_| safety.get() == Safety::Copied);
    let safe = Memo::new(move |_| safety.get() != Safety::None);
    let Revealed { kind, id, name, prefix, expires_at, account } = credential;
    // What had the focus went with the form, whose button stands far down on a phone.
    Effect::new(|_| {
        request_animation_frame(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus::by_id(COPY_ID);
        });
    });
    let copy = move |()| keeping.copy(|_| ());
    let claim = move || match safety.get() {
        Safety::None => text::COPY_NOW,
        Safety::Copied => text::COPIED_NOW_STORE,
        Safety::Saved => text::SAVED_NOW_STORE,
        Safety::Stored => text::MATCHES,
    };
    let look = Signal::derive(move || if safe.get() { Look::Copied } else { Look::Uncopied });
    let by_hand = dynamic(move || {
        keeping.by_hand.get().then(|| {
            view! {
                <Notice about=About::Error claim=text::COPY_BY_HAND_CLAIM>
                    {text::COPY_BY_HAND}
                </Notice>
            }
        })
    });
    view! {
        <section class="reveal" class:safe=safe aria-labelledby=CLAIM aria-describedby=DETAIL>
            <div class="reveal-head">
                <KeyGlyph kind=kind id=Some(id) look=look />
                <div>
                    <h2 id=CLAIM aria-live="polite">
                        {claim}
                    </h2>
                    <p id=DETAIL>{text::only_a_hash(&brand::product())}</p>
                </div>
            </div>
            {account.map(of_account)}
            <div class="reveal-secret">
                {secret(keeping, &prefix)}
                <Button
                    id=COPY_ID
                    label=move || if copied.get() { text::COPIED } else { COPY }
                    image=Signal::derive(move || Some(if copied.get() { CHECK } else { COPY_IMAGE }))
                    kind=Signal::derive(move || if safe.get() { Kind::Secondary } else { Kind::Primary })
                    on_press=copy
                />
            </div>
            {by_hand}
            <div class="reveal-foot">
                <Button
                    label=text::DOWNLOAD_ENV
                    image=DOWNLOAD
                    kind=Kind::Quiet
                    size=Size::Small
                    on_press=move |()| keeping.save(&name, expires_at)
                />
                <p>{works_until(expires_at)}</p>
            </div>
        </section>
    }
    .into_any()
}

/// Whose key it is, above what it is called there.
fn of_account(identifier: String) -> AnyView {
    let copied = identifier.clone();
    view! {
        <dl class="reveal-account">
            <dt>{text::ACCOUNT}</dt>
            <dd>
                <span class="mono">{identifier}</span>
                <CopyIcon label=text::COPY_ACCOUNT value=move |()| copied.clone() />
            </dd>
            <dt>{text::BEARER_TOKEN}</dt>
        </dl>
    }
    .into_any()
}

/// The secret itself, its beginning set apart.
fn secret(keeping: Safekeeping, prefix: &str) -> AnyView {
    let whole = keeping.secret();
    let rest = whole.strip_prefix(prefix).unwrap_or(&whole).to_owned();
    let start = whole[..whole.len() - rest.len()].to_owned();
    view! {
        <div
            id=SECRET_ID
            class="secret"
            role="textbox"
            aria-readonly="true"
            aria-label=text::THE_TOKEN
            tabindex="0"
            translate="no"
            on:copy=move |_| keeping.copied_by_hand()
        >
            <span>{start}</span>
            {rest}
        </div>
    }
    .into_any()
}

fn works_until(expires_at: Option<latchkey_api::timestamp::Timestamp>) -> AnyView {
    match expires_at {
        Some(at) => view! {
            {text::WORKS_UNTIL}
            <Time at=at style=Style::DateAndTime />
        }
        .into_any(),
        None => text::WORKS_WITHOUT_END.into_any(),
    }
}
