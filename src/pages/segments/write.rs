//! The dialog that makes a segment, or changes one.

use latchkey_api::{
    id::AppId,
    path,
    segment::{Segment, WriteSegment},
    session::App,
};

use super::{CREATE, EDIT_SEGMENT, Segments, name_id};
use crate::{
    client::Request,
    deed::{Deed, Doing, deed},
    failure::refused,
    pages::form_dialog::{FormDialog, checked_name},
    text::language::segments as text,
    ui::{
        announce,
        choice::Checkbox,
        field::{FieldGroup, Purpose, TextField, TextInput, forget_when_typed, note_id},
        prelude::*,
    },
};

const SEARCH_ID: &str = "find-app";
/// So many apps need no search.
const FEW: usize = 8;

/// What was typed and ticked. A handle.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    fault: RwSignal<Option<String>>,
    apps: RwSignal<Vec<AppId>>,
    apps_fault: RwSignal<Option<String>>,
    search: RwSignal<String>,
}

impl Form {
    fn new() -> Self {
        let (name, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
        forget_when_typed(name, fault);
        Self {
            name,
            fault,
            apps: RwSignal::new(Vec::new()),
            apps_fault: RwSignal::new(None),
            search: RwSignal::new(String::new()),
        }
    }

    fn begin_with(self, segment: Option<Segment>) {
        let (name, apps) = segment.map(|segment| (segment.name, segment.apps)).unwrap_or_default();
        self.name.set(name);
        self.apps.set(apps);
        self.search.set(String::new());
        self.fault.set(None);
        self.apps_fault.set(None);
    }

    /// Somebody wants to send it: what it says, or `None` and what is wrong shows.
    fn press(self) -> Option<WriteSegment> {
        Some(WriteSegment {
            name: checked_name(self.name, self.fault, text::NAME_MISSING)?,
            apps: self.apps.get_untracked(),
        })
    }
}

/// The dialog. It is open while the address says so.
#[component]
pub fn WriteDialog(segments: Segments) -> AnyView {
    let dialog = segments.dialog;
    let subject = segments.subject;
    let creates = Memo::new(move |_| dialog.is(CREATE));
    let open = Memo::new(move |_| creates.get() || (dialog.is(EDIT_SEGMENT) && subject.get().is_some()));
    // While it closes it stays what it was.
    let before = Memo::new(move |before: Option<&Option<Segment>>| match (open.get(), creates.get()) {
        (true, true) => None,
        (true, false) => subject.get(),
        (false, _) => before.cloned().flatten(),
    });
    let form = Form::new();
    Effect::new(move |_| {
        if open.get() {
            form.begin_with(before.get_untracked());
        }
    });
    let doing = Doing::new(open, move |()| segments.places.segments.refetch());
    let save = saving(segments, doing, form);
    let submit = move |()| {
        if let Some(content) = form.press() {
            save.begin((before.get_untracked(), content));
        }
    };
    let title = move || {
        let edit = |segment: &Segment| text::edit_title(&segment.name);
        before.with(|before| before.as_ref().map_or_else(|| text::CREATE.to_owned(), edit))
    };
    let creating = move || before.with(Option::is_none);
    view! {
        <FormDialog
            doing=doing
            on_close=move |()| dialog.close()
            title=title
            label=move || if creating() { text::CREATE } else { text::SAVE }
            pending_label=move || if creating() { text::CREATING } else { text::SAVING }
            pending=save.pending()
            on_submit=submit
        >
            {before.get_untracked().and_then(reaches)}
            <TextField
                id="segment-name"
                label=text::NAME
                value=form.name
                hint=text::NAME_HINT
                error=form.fault
                autofocus=true
            />
            {apps(segments, form)}
        </FormDialog>
    }
    .into_any()
}

/// Whose rights a change changes.
fn reaches(segment: Segment) -> Option<AnyView> {
    let names: Vec<String> = segment.service_accounts.into_iter().map(|account| account.name).collect();
    (!names.is_empty()).then(|| view! { <p>{text::change_reaches(&names)}</p> }.into_any())
}

/// The apps to tick.
fn apps(segments: Segments, form: Form) -> AnyView {
    let detail = MaybeProp::derive(move || {
        let all = segments.places.app_count()?;
        Some(text::chosen_of(form.apps.with(Vec::len), all))
    });
    let all = Memo::new(move |_| segments.places.apps());
    let boxes = move || match all.get() {
        None if segments.places.apps_failed() => segments.places.failed(text::APPS_DID_NOT_LOAD),
        None => view! { <i class="skeleton"></i> }.into_any(),
        Some(apps) if apps.is_empty() => text::NO_APPS_YET.into_any(),
        Some(apps) => view! {
            {(apps.len() > FEW)
                .then(|| {
                    view! {
                        <TextInput
                            id=SEARCH_ID
                            value=form.search
                            purpose=Purpose::Search
                            placeholder=text::SEARCH_HINT
                            label=text::SEARCH_HINT
                        />
                        <p id=note_id(SEARCH_ID) class="visually-hidden"></p>
                    }
                })}
            {move || found(form, &apps)}
        }
        .into_any(),
    };
    view! {
        <FieldGroup id="segment-apps" label=text::APPS detail=detail error=form.apps_fault>
            <div class="app-boxes">{boxes}</div>
        </FieldGroup>
    }
    .into_any()
}

/// Those with what is searched for in their name.
fn found(form: Form, apps: &[App]) -> AnyView {
    let wanted = form.search.with(|search| folded(search.trim()));
    let found: Vec<AnyView> =
        apps.iter().filter(|app| folded(&app.name).contains(&wanted)).map(|app| app_box(form, app)).collect();
    if found.is_empty() {
        return text::NO_APP_FOUND.into_any();
    }
    view! { <div class="segment-boxes">{found}</div> }.into_any()
}

/// The same whatever the case; the browser knows how.
fn folded(text: &str) -> String {
    js_sys::JsString::from(text).to_locale_lower_case(None).into()
}

fn app_box(form: Form, app: &App) -> AnyView {
    let (id, name) = (app.id, app.name.clone());
    let change = move |on: bool| {
        form.apps.update(|apps| {
            apps.retain(|other| *other != id);
            if on {
                apps.push(id);
            }
        });
    };
    view! {
        <Checkbox checked=Signal::derive(move || form.apps.with(|apps| apps.contains(&id))) on_change=change>
            <span dir="auto">{name}</span>
        </Checkbox>
    }
    .into_any()
}

/// What saves it, and shows it in the list.
fn saving(segments: Segments, doing: Doing, form: Form) -> Deed<(Option<Segment>, WriteSegment)> {
    let request = move |(before, content): &(Option<Segment>, WriteSegment)| {
        let slug = segments.workspace.with_value(|own| own.slug.clone());
        let of = [("organization", slug.as_str())];
        let request = match before {
            Some(segment) => Request::patch(path::with_id(&path::fill(path::SEGMENT, &of), segment.id)),
            None => Request::post(path::fill(path::SEGMENTS, &of)),
        };
        request.continues(text::saving(&content.name)).json(content)
    };
    deed(
        doing,
        request,
        move |_, segment, here| saved(segments, segment, here),
        move |error| {
            let fields = [("name", text::NAME, form.fault), ("apps", text::APPS, form.apps_fault)];
            refused(error, &fields, doing.failed);
        },
    )
}

fn saved(segments: Segments, segment: Segment, here: bool) {
    announce::say(text::saved(&segment.name));
    let focus = name_id(&segment.id.to_string());
    segments.places.segments.update(|all| {
        all.retain(|known| known.id != segment.id);
        let at = all.iter().filter(|known| folded(&known.name) < folded(&segment.name)).count();
        all.insert(at, segment);
    });
    if here {
        segments.dialog.done(focus);
    }
}
