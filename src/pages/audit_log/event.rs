//! A row of the log.

use js_sys::{Array, JSON, Object};
use latchkey_api::{audit::AuditEvent, query_string, secret::Kind};
use wasm_bindgen::JsCast;

use crate::{
    credentials::key_glyph::KeyGlyph,
    text::language::audit_log as text,
    ui::{
        prelude::*,
        table::{Cell, Row, TwoLines},
        time::{self, Style, Time},
    },
};

/// The names and values of a JSON object, as people read them. The browser reads the JSON.
fn pairs(json: &str) -> Vec<(String, String)> {
    let Some(object) = JSON::parse(json).ok().and_then(|value| value.dyn_into::<Object>().ok()) else {
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
        Some((text::label(&name), moment.map_or(value, time::local_moment)))
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

fn fact(name: impl Into<String>, value: String) -> AnyView {
    let name: String = name.into();
    view! {
        <div>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
        </div>
    }
    .into_any()
}

/// The row. Its sentence opens everything that is known of it.
pub fn row(event: AuditEvent, page: StoredValue<String>) -> AnyView {
    let (address, at) = (event.address.clone(), event.at);
    let whole = address.clone();
    view! {
        <Row>
            <Cell class="event-what">{what(event, page)}</Cell>
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
        </Row>
    }
    .into_any()
}

fn what(event: AuditEvent, page: StoredValue<String>) -> AnyView {
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
    let (name, owner) = (event.subject_name.clone(), owner(&event));
    let facts = StoredValue::new(event);
    let open = RwSignal::new(false);
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
            {move || open.get().then(|| facts.with_value(|event| all(event, page)))}
        </details>
    }
    .into_any()
}

/// A line with an id that leads to the events with it.
fn only(term: &'static str, page: StoredValue<String>, name: &str, id: String) -> AnyView {
    let mut only = page.get_value();
    query_string::push(&mut only, name, &id);
    view! {
        <div>
            <dt>{term}</dt>
            <dd>
                <a class="link mono wrap-anywhere" href=only>
                    {id}
                </a>
            </dd>
        </div>
    }
    .into_any()
}

/// Everything else.
fn all(event: &AuditEvent, page: StoredValue<String>) -> AnyView {
    let details = pairs(&event.details).into_iter().map(|(name, value)| fact(name, value)).collect_view();
    view! {
        <dl class="facts panel">
            {details}
            <div>
                <dt>{text::TIME}</dt>
                <dd>{time::local_moment(event.at)} <br /> <span dir="ltr">{time::utc_moment(event.at)}</span></dd>
            </div>
            {fact(text::CLIENT, event.user_agent.clone())}
            {fact(text::ACTION, event.action.clone())}
            {only(text::SUBJECT, page, "subject", event.subject_id.clone())}
            {event.actor_id.clone().map(|id| only(text::WHO, page, "actor", id))}
            <div>
                <dt>{text::REQUEST}</dt>
                <dd class="mono wrap-anywhere">{event.request_id.clone()}</dd>
            </div>
        </dl>
    }
    .into_any()
}
