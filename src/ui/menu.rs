//! Menus that open from a button: a list beside it, a sheet at the bottom of a phone.

use std::sync::atomic::{AtomicU32, Ordering};

use js_sys::JsString;
use leptos::{
    ev::{Event, KeyboardEvent},
    html,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

pub use super::place::Align;
use super::{
    dynamic::{dynamic, truth, words},
    focus::element_now,
    icon::{CHECK, Icon, icon},
    place,
    prelude::*,
};

/// A number that no other part of the page got, for ids that have to be unique.
pub fn next_id() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// A button and the menu that it opens. The menu holds [`MenuItem`]s, [`MenuRule`]s and [`MenuGroup`]s, and exists only while
/// it is open.
#[component]
pub fn Menu(
    /// Names the menu, and the button if `name_button`.
    #[prop(into)]
    label: TextProp,
    /// What the button shows.
    #[prop(into)]
    trigger: ViewFn,
    #[prop(default = "icon-button")] trigger_class: &'static str,
    /// Whether the label is the button's name because it shows only an icon.
    #[prop(optional)]
    name_button: bool,
    #[prop(default = Align::Start)] align: Align,
    /// What a phone shows above the items, because it has no hover.
    #[prop(optional, into)]
    head: Option<ViewFn>,
    children: ChildrenFn,
) -> AnyView {
    let id = ["menu-", next_id().to_string().as_str()].concat();
    let button = NodeRef::<html::Button>::new();
    let popover = Popover { node: NodeRef::new(), present: RwSignal::new(false), open: RwSignal::new(false) };
    let content = StoredValue::new((head, children));
    let name = label.clone();
    let items = move || {
        let (head, children) = content.get_value();
        view! {
            {head.map(|head| view! { <div class="menu-head">{head.run()}</div> }.into_any())}
            <div role="menu" aria-label=words(name.clone())>
                {children.run()}
            </div>
        }
    };
    view! {
        <button
            node_ref=button
            type="button"
            class=trigger_class
            popovertarget=id.clone()
            aria-haspopup="menu"
            aria-expanded=truth(move || popover.open.get())
            aria-label=name_button.then(|| words(label.clone()))
            data-tip=words(label.clone())
            on:keydown=open_with_arrow
            on:pointerenter=move |_| _ = popover.prepare()
            on:focus=move |_| _ = popover.prepare()
            on:click=move |_| popover.press()
        >
            {trigger.run()}
        </button>
        {popover.view(id, move || popover.toggled(button, align), items.into())}
    }
    .into_any()
}

/// What stands above the items on a phone, where the menu hides what it is about.
pub fn head(name: &str, detail: String) -> AnyView {
    view! {
        <div class="menu-person">
            <b dir="auto">{name.to_owned()}</b>
            <span dir="auto">{detail}</span>
        </div>
    }
    .into_any()
}

/// What a menu stands in. A list has many menus, of which few are ever opened, so it is drawn once somebody comes near.
#[derive(Clone, Copy)]
struct Popover {
    node: NodeRef<html::Div>,
    present: RwSignal<bool>,
    open: RwSignal<bool>,
}

impl Popover {
    /// Draws it, and answers whether that was to be done.
    fn prepare(self) -> bool {
        let is_new = !self.present.get_untracked();
        if is_new {
            self.present.set(true);
        }
        is_new
    }

    /// Opens it where the browser could not: for what presses without having pointed or focused.
    fn press(self) {
        if self.prepare() {
            request_animation_frame(move || {
                if let Some(node) = self.node.get_untracked() {
                    // It is there and not shown yet.
                    let _ = node.show_popover();
                }
            });
        }
    }

    /// It was opened or closed.
    fn toggled(self, button: NodeRef<html::Button>, align: Align) {
        let Some(node) = self.node.get_untracked() else { return };
        let now_open = node.matches(":popover-open").unwrap_or(false);
        self.open.set(now_open);
        let _ = node.class_list().remove_1("placed");
        if now_open {
            // The items are drawn before the next frame.
            request_animation_frame(move || {
                if let Some(button) = button.get_untracked() {
                    place::beside(&button, &node, align);
                }
                let _ = node.class_list().add_1("placed");
                focus_item(&node, Move::First);
            });
        }
    }

    fn view(self, id: String, toggled: impl Fn() + Clone + 'static, items: ViewFn) -> AnyView {
        let keys = move |event: KeyboardEvent| {
            if let Some(node) = self.node.get_untracked() {
                on_key(&event, &node);
            }
        };
        let view = move || {
            let (toggled, items) = (toggled.clone(), items.clone());
            let items = move || self.open.get().then(|| items.run());
            self.present.get().then(|| {
                view! {
                    <div
                        node_ref=self.node
                        id=id.clone()
                        popover="auto"
                        class="menu"
                        on:toggle=move |_: Event| toggled()
                        on:keydown=keys
                    >
                        {dynamic(items)}
                    </div>
                }
            })
        };
        dynamic(view)
    }
}

/// Something to do, or an address to go to. The menu closes before `on_press` runs, so that a dialog which it opens gives
/// focus back to the menu's button.
#[component]
pub fn MenuItem(
    #[prop(into)] label: String,
    #[prop(optional, into)] image: Option<Icon>,
    /// A quiet word at the right.
    #[prop(optional, into)]
    detail: Option<String>,
    #[prop(optional, into)] href: Option<String>,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
    /// Destroys something; stands last, after a rule.
    #[prop(optional)]
    danger: bool,
    /// For choices of one: whether it is this one. For addresses: whether the person is there.
    #[prop(optional)]
    chosen: Option<bool>,
    /// The language of the label, if it is not that of the page (WCAG 3.1.2).
    #[prop(optional, into)]
    language: Option<&'static str>,
    /// Stands before the label instead of an icon.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let class = if danger { "menu-item danger" } else { "menu-item" };
    let press = move |event: leptos::ev::MouseEvent| {
        close_around(&event);
        if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let content = view! {
        {image.map(icon)}
        {children.map(Children::run)}
        <span class="menu-label" dir="auto" lang=language>{label}</span>
        {detail.map(|detail| view! { <span class="menu-detail">{detail}</span> }.into_any())}
    }
    .into_any();
    if let Some(href) = href {
        let current = (chosen == Some(true)).then_some("page");
        return view! {
            <a role="menuitem" class=class tabindex="-1" href=href aria-current=current on:click=press>
                {content}
            </a>
        }
        .into_any();
    }
    let role = if chosen.is_some() { "menuitemradio" } else { "menuitem" };
    view! {
        <button
            role=role
            class=class
            type="button"
            tabindex="-1"
            aria-checked=chosen.map(|chosen| if chosen { "true" } else { "false" })
            on:click=press
        >
            {content}
            {(chosen == Some(true)).then(|| icon(CHECK))}
        </button>
    }
    .into_any()
}

/// A line between items.
#[component]
pub fn MenuRule() -> AnyView {
    view! { <hr class="menu-rule" /> }.into_any()
}

/// A heading over items.
#[component]
pub fn MenuGroup(#[prop(into)] label: String, children: Children) -> AnyView {
    let name = label.clone();
    view! {
        <div role="group" aria-label=name>
            <p class="menu-heading" aria-hidden="true">
                {label}
            </p>
            {children.run()}
        </div>
    }
    .into_any()
}

fn close_around(event: &leptos::ev::MouseEvent) {
    let menu = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest("[popover]").ok().flatten())
        .and_then(|menu| menu.dyn_into::<HtmlElement>().ok());
    if let Some(menu) = menu {
        // It is open, or it could not have been pressed.
        let _ = menu.hide_popover();
    }
}

fn open_with_arrow(event: KeyboardEvent) {
    if event.key() == "ArrowDown"
        && let Some(button) = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok())
    {
        event.prevent_default();
        button.click();
    }
}

#[derive(Clone, Copy)]
enum Move {
    First,
    Last,
    Next,
    Previous,
}

fn on_key(event: &KeyboardEvent, menu: &HtmlElement) {
    let key = event.key();
    let step = match key.as_str() {
        "ArrowDown" => Move::Next,
        "ArrowUp" => Move::Previous,
        "Home" => Move::First,
        "End" => Move::Last,
        "Tab" => {
            let _ = menu.hide_popover();
            return;
        }
        _ if key.chars().count() == 1 && key != " " && !event.ctrl_key() && !event.meta_key() => {
            event.prevent_default();
            focus_typed(menu, &key);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    focus_item(menu, step);
}

fn items(menu: &HtmlElement) -> Vec<Element> {
    let Ok(list) = menu.query_selector_all(".menu-item") else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

fn focused_among(items: &[Element]) -> Option<usize> {
    let focused = document().active_element()?;
    items.iter().position(|item| *item == focused)
}

fn focus_item(menu: &HtmlElement, step: Move) {
    let items = items(menu);
    if let Some(item) = stepped(focused_among(&items), items.len(), step).and_then(|at| items.get(at)) {
        element_now(item);
    }
}

/// Which of `count` items a step leads to; they form a circle.
fn stepped(at: Option<usize>, count: usize, step: Move) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (step, at) {
        (Move::First, _) | (Move::Next, None) => 0,
        (Move::Last, _) | (Move::Previous, None | Some(0)) => last,
        (Move::Next, Some(at)) => (at + 1) % count,
        (Move::Previous, Some(at)) => at - 1,
    })
}

/// Focuses the next item that begins with the typed letter.
fn focus_typed(menu: &HtmlElement, letter: &str) {
    let items = items(menu);
    let start = focused_among(&items).map_or(0, |at| at + 1);
    let letter = lower(letter);
    let begins = |item: &&Element| {
        let label = item.query_selector(".menu-label").ok().flatten().and_then(|label| label.text_content());
        lower(&label.unwrap_or_default()).starts_with(&letter)
    };
    let found = items[start..].iter().chain(&items[..start]).find(begins);
    if let Some(found) = found {
        element_now(found);
    }
}

/// In lower case. The browser knows the letters of the world, so the program need not.
pub fn lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_in_a_circle() {
        assert_eq!(stepped(None, 3, Move::Next), Some(0));
        assert_eq!(stepped(Some(2), 3, Move::Next), Some(0));
        assert_eq!(stepped(Some(0), 3, Move::Previous), Some(2));
        assert_eq!(stepped(Some(1), 3, Move::Last), Some(2));
        assert_eq!(stepped(None, 0, Move::First), None);
    }
}
