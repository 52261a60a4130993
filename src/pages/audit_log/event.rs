//! A row of the log.

use js_sys::{Array, JSON, Object};
use latchkey_api::{audit::AuditEvent, query_string, secret::Kind};
use wasm_bindgen::JsCast;

use crate::{
    credentials::key_glyph::KeyGlyph,
    text::language::{self, audit_log as text},
    ui::{
        prelude::*,
        table::{Cell, Row, TwoLines},
        time::{self, Style, Time},
    },
};

/// The names and values of its details, as people read them. The browser reads the JSON.
fn pairs(event: &AuditEvent) -> Vec<(String, String)> {
    let Some(object) = JSON::parse(&event.details).ok().and_then(|value| value.dyn_into::<Object>().ok()) else {
        return Vec::new();
    };
    let pair = |entry: wasm_bindgen::JsValue| {
        let entry: Array = entry.unchecked_into();
        let (name, value) = (entry.get(0).as_string()?, entry.get(1));
        if value.is_null() {
            return None;
        }
        let value = value.as_string().or_else(|| JSON::stringify(&value).ok().map(String::from))?;
        let moment = if name.ends_with("At") { value.parse().ok() } else { None };
        let role = if name == "role" || event.action == "member.change_role" { value.parse().ok() } else { None };
        let words = moment.map(time::local_moment).or_else(|| role.map(|role| language::role(role).to_owned()));
        Some((text::label(&name), words.unwrap_or(value)))
    };
    Object::entries(&object).iter().filter_map(pair).collect()
}

/// The name of what a credential belongs to, as its details tell.
fn owner(event: &AuditEvent) -> Option<String> {
    let field = match event.subject_kind.as_str() {
        "service_account_key" => "serviceAccount",
        "app_api_token" => "app",
        _ => return None,
    };
    let details = JSON::parse(&event.details).ok()?;
    js_sys::Reflect::get(&details, &field.into()).ok()?.as_string()
}

/// A line, unless there is nothing to say: what the server does by itself has no client and no request.
fn fact(name: impl Into<String>, value: String) -> AnyView {
    typed("", name.into(), value)
}

fn typed(class: &'static str, name: String, value: String) -> AnyView {
    if value.is_empty() {
        return ().into_any();
    }
    view! {
        <div>
            <dt>{name}</dt>
            <dd dir="auto" class=class>
                {value}
            </dd>
        </div>
    }
    .into_any()
}

/// The row. Its sentence opens everything that is known of it.
pub fn row(event: AuditEvent, page: StoredValue<String>) -> AnyView {
    let (address, at) = (event.address.clone(), event.at);
    let (whole, open) = (address.clone(), RwSignal::new(false));
    let what = what(&event, open);
    let event = StoredValue::new(event);
    view! {
        <Row>
            <Cell class="event-what">{what}</Cell>
            <Cell class="event-from">
                <span class="cut" dir="ltr" title=whole>
                    {address}
                </span>
            </Cell>
            <Cell class="event-when">
                <TwoLines second=move || view! { <Time at=at style=Style::DateAndTime skip_focus=true /> }>
                    <Time at=at />
                </TwoLines>
            </Cell>
            {move || open.get().then(|| event.with_value(|event| all(event, page)))}
        </Row>
    }
    .into_any()
}

fn what(event: &AuditEvent, open: RwSignal<bool>) -> AnyView {
    let who = match (event.actor_name.as_str(), event.actor_kind.as_str()) {
        ("", "server") => text::SERVER.to_owned(),
        ("", _) => text::SOMEBODY.to_owned(),
        (name, _) => name.to_owned(),
    };
    let did = text::did(&event.action).map_or_else(|| event.action.clone(), str::to_owned);
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == event.subject_kind);
    let glyph = kind.and_then(|kind| {
        let id = event.subject_id.parse().ok()?;
        Some(view! { <KeyGlyph kind=kind id=Some(id) /> })
    });
    let (name, owner) = (event.subject_name.clone(), owner(event));
    let toggled = move |event: leptos::ev::Event| {
        let details: Option<web_sys::Element> = event.target().and_then(|target| target.dyn_into().ok());
        open.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    view! {
        <details on:toggle=toggled>
            <summary>
                <b dir="auto">{who}</b>
                {[" ", &did, " "].concat()}
                <span>{glyph} <b dir="auto">{name}</b></span>
                {owner.map(|owner| view! { " · " <span dir="auto">{owner}</span> })}
            </summary>
        </details>
    }
    .into_any()
}

/// A line with an id that leads to the events with it, and before it whose that is.
fn only(term: &'static str, page: StoredValue<String>, name: &str, whose: String, id: String) -> AnyView {
    let mut only = page.get_value();
    query_string::push(&mut only, name, &id);
    view! {
        <div>
            <dt>{term}</dt>
            <dd>
                {whose} " " <a class="link mono wrap-anywhere" dir="ltr" href=only>
                    {id}
                </a>
            </dd>
        </div>
    }
    .into_any()
}

/// Everything else, as wide as the row.
fn all(event: &AuditEvent, page: StoredValue<String>) -> AnyView {
    let who = || text::actor(&event.actor_kind, &event.actor_name);
    let details = pairs(event).into_iter().map(|(name, value)| fact(name, value)).collect_view();
    view! {
        <td role="cell" class="event-all" colspan="3">
            <dl class="facts">
                {details}
                <div>
                    <dt>{text::TIME}</dt>
                    <dd>{time::exact_moment(event.at)}</dd>
                </div>
                {fact(text::CLIENT, event.user_agent.clone())}
                {fact(text::ACTION, event.action.clone())}
                {only(text::SUBJECT, page, "subject", String::new(), event.subject_id.clone())}
                {event.actor_id.clone().map(|id| only(text::WHO, page, "actor", who(), id))}
                {typed("mono wrap-anywhere", text::REQUEST.to_owned(), event.request_id.clone())}
            </dl>
        </td>
    }
    .into_any()
}
