//! The form: it fetches what can be chosen, and puts the parts together.

use latchkey_api::{
    access_token::{AccessToken, CreatedAccessToken},
    expiry::Expiry,
    path,
    secret::Kind,
    session::{OrganizationApps, SignedIn},
    timestamp::Timestamp,
};
use leptos::ev::SubmitEvent;
use leptos_router::hooks::use_location;

use super::{above, remark::remark};
use crate::{
    client::Error,
    credentials::{
        create::{
            address::keep_in_address,
            beyond_role::{beyond_role, usable},
            expiry_picker::{self, ExpiryPicker},
            form::{FormField, TokenForm},
            material::{Material, Materials},
            name_taken::{name_taken, say_if},
            place::{Named, Place, named},
            place_picker::{self, PlacePicker},
            prefill::Prefill,
            preview::Preview,
            scope_grid::Reach,
            scope_picker::{self, ScopePicker},
            start::{self, Remark},
            submit::Submission,
        },
        list::NEW_TOKEN_PAGE,
        pending_secret::Secret,
        reveal::waits_for,
    },
    failure::{explain, load_failed, reference},
    session::{HOME, Session},
    text::{
        language::{
            self as common,
            credential_words::PERSONAL,
            generate as text,
            sentence::{self, Until},
        },
        prose::Run,
    },
    ui::{
        button::{Button, Kind as ButtonKind, LinkButton, Size},
        copy::CopyButton,
        dynamic::dynamic,
        field::TextField,
        focus,
        icon::RETRY,
        notice::{About, Notice},
        page::PageHeader,
        prelude::*,
        time,
    },
    workspace::Workspace,
};

const NAME_ID: &str = "token-name";
const GENERATE_ID: &str = "generate";

/// The form, and what it is made of.
struct Parts {
    form: TokenForm,
    material: Memo<Option<Result<Material, Error>>>,
    materials: Materials,
    submission: Submission,
    /// Whether the address and another token have filled in what they have to say.
    filled: RwSignal<bool>,
}

/// The form for a personal access token.
#[component]
pub fn GenerateForm(#[prop(into)] on_made: Callback<(AccessToken, Secret, Vec<OrganizationApps>)>) -> AnyView {
    let prefill = Prefill::read(&use_location().search.get_untracked());
    let from = prefill.from;
    let form = TokenForm::new();
    start::fill_at_once(form, &prefill);
    let materials = Materials::ask(from);
    let material = materials.get();
    let remarks = RwSignal::new(Vec::<Remark>::new());
    let usual_place = follow_workspace(form);
    let (filled, again) = (RwSignal::new(false), StoredValue::new(false));
    Effect::new(move |_| {
        material.with(|material| {
            if let Some(Ok(material)) = material
                && (!filled.get_untracked() || again.get_value())
            {
                again.set_value(false);
                form.know(&material.catalog);
                remarks.set(start::fill(form, &prefill, material));
                filled.set(true);
                keep_focus();
            }
        });
    });
    let retry = Callback::new(move |()| {
        again.set_value(true);
        materials.ask_for_source_again();
    });
    let retrying = Signal::derive(move || materials.source_pending());
    let link = keep_in_address(form, NEW_TOKEN_PAGE, usual_place, from, filled.into());
    let made = move |CreatedAccessToken { token, secret }| {
        on_made.run((token, Secret::new(secret), workspaces(material)));
    };
    let submission = Submission::of(form, Callback::new(made), Callback::new(move |()| focus_fault(form)));
    let parts = Parts { form, material, materials, submission, filled };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !submission.press() {
            focus_fault(form);
        }
    };
    let taken = name_taken(form.name, path::ACCESS_TOKENS.to_owned());
    // It may be the token that is being made.
    let taken = Memo::new(move |_| taken.get() && !submission.is_unsure());
    say_if(taken, PERSONAL.name_taken);
    let hint = move || Some(if taken.get() { PERSONAL.name_taken } else { text::NAME_HINT }.to_owned());
    view! {
        <PageHeader title=text::TITLE above=vec![above()] crumb=text::NEW>
            <CopyButton label=text::COPY_LINK value=link kind=ButtonKind::Quiet />
        </PageHeader>
        {dynamic(move || remarks.get().into_iter().map(|said| remark(said, retry, retrying)).collect_view())}
        <form class="with-rail generate-page" on:submit=submit novalidate=true>
            <div class="fields">
                <TextField
                    id=NAME_ID
                    label=text::NAME
                    value=form.name
                    hint=Signal::derive(hint)
                    error=form.fault(FormField::Name)
                />
                {choices(&parts)}
                <ExpiryPicker
                    ending=form.ending
                    custom=form.custom
                    now=form.now
                    ends_at=ends_at(form)
                    error=form.fault(FormField::Expires)
                />
            </div>
            {preview(&parts)}
        </form>
        {waits_for(submission.pending(), form.name)}
    }
    .into_any()
}

/// Where a token works unless somebody says otherwise: in the workspace that they work in, also when they change that.
fn follow_workspace(form: TokenForm) -> Signal<Place> {
    let current = Workspace::expect().current();
    let usual = Memo::new(move |_| current.get().map_or(Place::Everywhere, |workspace| Place::Workspace(workspace.id)));
    form.place.set(usual.get_untracked());
    Effect::new(move |before: Option<Place>| {
        let now = usual.get();
        if before.is_some_and(|before| form.place.with_untracked(|place| *place == before)) {
            form.place.set(now.clone());
        }
        now
    });
    usual
}

fn workspaces(material: Memo<Option<Result<Material, Error>>>) -> Vec<OrganizationApps> {
    material.with_untracked(|material| match material {
        Some(Ok(material)) => material.workspaces.clone(),
        _ => Vec::new(),
    })
}

/// Where the token works and its scopes, once it is known what there is to choose from.
fn choices(parts: &Parts) -> AnyView {
    let &Parts { form, material, materials, .. } = parts;
    let full_access_detail =
        Signal::derive(move || read(material, |material| with_place(form, material, sentence::full_access_detail)));
    let retry = Callback::new(move |()| materials.ask_again());
    let retrying = Signal::derive(move || materials.pending());
    dynamic(move || match material.get() {
        None => skeleton(),
        Some(Err(error)) => load_failed(text::DID_NOT_LOAD, text::TYPED_IS_KEPT, &error, retry, retrying),
        Some(Ok(material)) => view! {
            <PlacePicker
                workspaces=material.workspaces
                place=form.place
                error=form.fault(FormField::WorksIn)
            />
            <ScopePicker
                catalog=material.catalog
                chosen=form.chosen
                error=form.fault(FormField::Scopes)
                full_access_detail=full_access_detail
            />
        }
        .into_any(),
    })
}

/// The places of what is on its way.
fn skeleton() -> AnyView {
    let rows = (0..6).map(|_| view! { <i class="skeleton"></i> }.into_any()).collect_view();
    view! {
        <div class="field" aria-hidden="true">
            <span class="field-label">{text::WORKS_IN}</span>
            <span class="control"></span>
        </div>
        <div class="field" aria-hidden="true">
            <span class="field-heading">
                <span class="field-label">{text::SCOPES}</span>
            </span>
            <div class="panel scope-skeleton">{rows}</div>
        </div>
    }
    .into_any()
}

fn read<T: Default>(material: Memo<Option<Result<Material, Error>>>, read: impl FnOnce(&Material) -> T) -> T {
    material.with(|material| match material {
        Some(Ok(material)) => read(material),
        _ => T::default(),
    })
}

fn with_place<T>(form: TokenForm, material: &Material, read: impl FnOnce(&Named<'_>) -> T) -> T {
    form.place.with(|place| read(&named(place, &material.workspaces)))
}

/// When the token would end, if it were made now.
fn ends_at(form: TokenForm) -> Signal<Option<Timestamp>> {
    let expires = form.expires();
    Signal::derive(move || expires.get()?.moment(form.now.get()).ok()?)
}

fn until(form: TokenForm) -> Memo<Until> {
    let expires = form.expires();
    let ends_at = ends_at(form);
    Memo::new(move |_| match (expires.get(), ends_at.get()) {
        (Some(Expiry::Never), _) => Until::Revoked,
        (_, Some(at)) => Until::Moment(time::long_moment(at)),
        _ => Until::Open,
    })
}

/// The sentence, and under it the buttons.
fn preview(parts: &Parts) -> AnyView {
    let &Parts { form, material, submission, filled, .. } = parts;
    let reach =
        Memo::new(move |_| read(material, |material| form.chosen.with(|chosen| Reach::of(&material.catalog, chosen))));
    let beyond = Memo::new(move |_| {
        read(material, |material| {
            let of_role = |place: &Place| {
                form.chosen.with(|chosen| beyond_role(&material.catalog, chosen, place, &material.workspaces))
            };
            if reach.with(|reach| reach.full) { Vec::new() } else { form.place.with(of_role) }
        })
    });
    let until = until(form);
    let said = Signal::derive(move || -> Vec<Run> {
        read(material, |material| {
            // With full access it is said as one.
            let usable = beyond.with(|beyond| !beyond.is_empty()).then(|| {
                let usable =
                    form.place.with(|place| form.chosen.with(|chosen| usable(chosen, place, &material.workspaces)));
                Reach::of(&material.catalog, &usable)
            });
            if usable.as_ref().is_some_and(|usable| usable.grants.is_empty()) {
                return sentence::nothing_for_now();
            }
            let reach = usable.unwrap_or_else(|| reach.get());
            with_place(form, material, |place| {
                until.with(|until| sentence::sentence(&reach, place, Some(text::AS_YOU), until))
            })
        })
    });
    // Everything that the sentence says, but for the clock.
    let choice = Signal::derive(move || {
        if !filled.get() {
            return String::new();
        }
        let place = read(material, |material| with_place(form, material, text::place));
        let scopes = form.scopes().get().join(" ");
        [scopes, place.0, place.1, form.ending.get().name(), form.custom.get()].join(" ")
    });
    let prefix = Session::expect()
        .with_untracked(|SignedIn { brand, .. }| Kind::PersonalAccessToken.prefix(brand))
        .unwrap_or_default();
    view! {
        <Preview
            kind=Kind::PersonalAccessToken
            prefix=prefix
            name=form.name
            sentence=said
            cannot=Signal::derive(move || reach.with(sentence::cannot))
            beyond=Signal::derive(move || beyond.with(|beyond| beyond.iter().map(sentence::beyond_role).collect()))
            choice=choice
            unsure=Signal::derive(move || submission.is_unsure())
        >
            {failure(submission)}
            <div class="rail-actions">
                <Button
                    id=GENERATE_ID
                    label=text::TITLE
                    kind=ButtonKind::Primary
                    submit=true
                    pending=submission.pending()
                    pending_label=text::GENERATING
                />
                <LinkButton label=common::CANCEL href=HOME.to_owned() />
            </div>
        </Preview>
    }
    .into_any()
}

/// What went wrong that is no field's fault, beside the button, with the same once more.
fn failure(submission: Submission) -> AnyView {
    dynamic(move || {
        submission.failure.get().map(|error| {
            let reference = reference(&error).map(|reference| common::request_id(&reference));
            let detail = if error.is_unsure() { text::MAY_BE_MADE } else { text::TYPED_IS_KEPT };
            view! {
                <Notice about=About::Error claim=explain(&error)>
                    {detail}
                    " "
                    <small class="mono" dir="auto">{reference}</small>
                    {may_pass(&error).then(retry)}
                </Notice>
            }
        })
    })
}

/// Whether the same once more may work.
fn may_pass(error: &Error) -> bool {
    error.is_passing() || matches!(error, Error::SessionEnded | Error::OtherUser | Error::Unexpected { .. })
}

/// Sends the form once more, as Generate does. The notice goes meanwhile, and its button with it.
fn retry() -> AnyView {
    view! {
        <span class="notice-action">
            <Button
                label=common::RETRY
                image=RETRY
                size=Size::Small
                submit=true
                on_press=|()| focus::by_id(GENERATE_ID)
            />
        </span>
    }
    .into_any()
}

/// What loaded after all took the place of the button that asked for it.
fn keep_focus() {
    if focus::is_within(".failed, .form-remark") {
        request_animation_frame(|| focus::by_id(place_picker::ID));
    }
}

/// Brings the person to the first field that is wrong.
fn focus_fault(form: TokenForm) {
    // The marks are drawn by then.
    request_animation_frame(move || match form.first_fault() {
        Some(FormField::Name) => focus::by_id(NAME_ID),
        Some(FormField::WorksIn) => focus::by_id(place_picker::ID),
        Some(FormField::Scopes) => scope_picker::focus_first(),
        Some(FormField::Expires) => expiry_picker::focus_fault(form.ending.get_untracked()),
        None => {}
    });
}
