//! Help with credentials: which one to take, how to use it, and what to do when something goes wrong.

mod examples;
mod failures;
mod leaked;

use latchkey_api::session::{Membership, Role};
use leptos_router::hooks::use_location;

use crate::{
    credentials::which,
    session::{HELP, HOME},
    text::language::{
        help::{self as text, Point},
        which as which_text,
    },
    ui::{brand, focus, page::PageHeader, prelude::*},
    workspace::{self, Workspace},
};

/// A section: its anchor and its heading.
type Section = (&'static str, &'static str);

const SECTIONS: [Section; 6] = [
    ("which", which_text::WHICH),
    ("habits", text::HABITS),
    ("sending", text::SENDING),
    ("keeping", text::KEEPING),
    ("leaked", text::LEAKED),
    ("failures", text::FAILURES),
];

/// For whom the page is written: what it links to and quotes.
#[derive(Clone)]
struct Reader {
    workspace: Option<Membership>,
    /// Where requests go.
    origin: String,
    /// What the product is called.
    product: String,
}

impl Reader {
    /// The page of the current workspace, or of one's own tokens for somebody without any.
    fn page(&self, page: &str) -> String {
        self.workspace.as_ref().map_or_else(|| HOME.to_owned(), |own| workspace::page(&own.slug, page))
    }

    /// Whether the audit log of the current workspace can be read.
    fn may_see_log(&self) -> bool {
        self.workspace.as_ref().is_some_and(|own| own.role == Role::Admin)
    }
}

/// The page.
#[component]
pub fn HelpPage() -> AnyView {
    let anchor = use_location().hash;
    Effect::new(move |before: Option<()>| {
        let anchor = anchor.get();
        let first = before.is_none();
        // The sections are not there yet, and the router moves the page of a link after it says so.
        request_animation_frame(move || go_to(&anchor, first));
    });
    let current = Workspace::expect().current();
    let content = move || {
        let origin = window().location().origin().unwrap_or_default();
        let reader = Reader { workspace: current.get(), origin, product: brand::product() };
        let contents = [
            which(),
            points(&text::HABIT_POINTS),
            examples::view(&reader),
            keeping(),
            leaked::view(&reader),
            failures::view(),
        ];
        SECTIONS.into_iter().zip(contents).map(section).collect_view()
    };
    let entry = |(id, title): Section| {
        view! {
            <li>
                <a class="link" href=address(id)>
                    {title}
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <PageHeader title=text::TITLE lead=text::LEAD />
        <nav class="help-contents" aria-label=text::ON_THIS_PAGE>
            <ul>{SECTIONS.into_iter().map(entry).collect_view()}</ul>
        </nav>
        <div class="help">{content}</div>
    }
    .into_any()
}

/// The address of a section: of the page, too, because the document has a base.
fn address(anchor: &str) -> String {
    [HELP, "#", anchor].concat()
}

/// Goes on at the section that the address names, or at the page's heading once it names none any more.
fn go_to(anchor: &str, first: bool) {
    if let Some(section) = anchor.strip_prefix('#').and_then(|id| document().get_element_by_id(id)) {
        focus::element_now(&section);
        section.scroll_into_view();
    } else if !first {
        focus::heading();
    }
}

fn section(((id, title), content): (Section, AnyView)) -> AnyView {
    view! {
        <section>
            <h2 id=id tabindex="-1">
                <a href=address(id)>{title}</a>
            </h2>
            {content}
        </section>
    }
    .into_any()
}

fn which() -> AnyView {
    view! {
        <p>{which_text::LEAD}</p>
        <div class="which-kinds">{which::kinds()}</div>
    }
    .into_any()
}

fn claim(point: &'static Point) -> AnyView {
    view! {
        <b>{point.claim}</b>
        " "
        {point.detail}
    }
    .into_any()
}

fn points(points: &'static [Point]) -> AnyView {
    let item = |point| view! { <li>{claim(point)}</li> }.into_any();
    view! { <ul class="help-points">{points.iter().map(item).collect_view()}</ul> }.into_any()
}

fn keeping() -> AnyView {
    let row = |(platform, place): (&'static str, &'static str)| {
        view! {
            <div>
                <dt>{platform}</dt>
                <dd>{place}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <p>{text::KEEPING_LEAD}</p>
        <dl class="help-places panel">{text::PLACES.into_iter().map(row).collect_view()}</dl>
    }
    .into_any()
}
