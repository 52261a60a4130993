//! Keeps the form in the page's address, so that a reload or a link has it again.

use std::time::Duration;

use latchkey_api::id::CredentialId;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    form::TokenForm,
    place::Place,
    prefill::{Content, address},
};

use crate::ui::prelude::*;

/// How long the form rests before its address changes; browsers refuse too many changes.
const REST: Duration = Duration::from_millis(400);

/// Writes the form into the address of the page at this path, from the moment that it is filled in. Answers the address that
/// fills in the same for anybody else, who has another usual place, and not the credential that it was filled from.
pub fn keep_in_address(
    form: TokenForm,
    page: &'static str,
    usual_place: Signal<Place>,
    from: Option<CredentialId>,
    filled: Signal<bool>,
) -> Callback<(), String> {
    let navigate = use_navigate();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let (scopes, expires) = (form.scopes(), form.expires());
    let written = move |from, usual_place: Option<&Place>| {
        let (name, scopes, place, expires) = (form.name.get(), scopes.get(), form.place.get(), expires.get());
        address(page, &Content { name: &name, scopes: &scopes, expires, place: &place, usual_place, from })
    };
    let wanted = Memo::new(move |_| filled.get().then(|| written(from, Some(&usual_place.get()))));
    Effect::new(move |before: Option<Option<String>>| {
        let now = wanted.get();
        stop();
        // What the address asked for stays as it was written until somebody changes the form.
        if let (Some(Some(_)), Some(now)) = (before, now.clone()) {
            let navigate = navigate.clone();
            let write = move || {
                navigate(&now, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
            };
            timer.set_value(set_timeout_with_handle(write, REST).ok());
        }
        now
    });
    on_cleanup(stop);
    Callback::new(move |()| {
        let origin = window().location().origin().unwrap_or_default();
        [origin, untrack(|| written(None, None))].concat()
    })
}
