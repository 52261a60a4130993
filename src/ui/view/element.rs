//! What elements are made of, and how `view!` makes them.

use std::{borrow::Cow, marker::PhantomData};

use leptos::{
    ev::EventDescriptor,
    html::{ElementType, HtmlElement},
    reactive::owner::Owner,
};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;

use super::{AnyView, IntoAny, IntoClass, IntoValue, Node, Value};
use crate::ui::signal::{NodeRef, RwSignal};

/// An element that is yet to be built: its tag, what is set on it in that order, and what is in it.
pub struct Element(AnyView);

/// What an element is made of.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) namespace: Option<&'static str>,
    pub(super) settings: Vec<Setting>,
    pub(super) content: Option<AnyView>,
}

/// Something that is set on an element.
pub(super) enum Setting {
    Value(Target, Value),
    Listener(Listener),
    NodeRef(RwSignal<Option<web_sys::Element>>),
}

/// What a value is put into.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Attribute(&'static str),
    /// A class beside those of the attribute.
    Class(&'static str),
    Style(&'static str),
    Property(&'static str),
}

pub(super) struct Listener {
    pub(super) event: Cow<'static, str>,
    /// Whose signals and contexts it uses.
    pub(super) owner: Owner,
    pub(super) hear: SendWrapper<Box<dyn Hear>>,
}

/// Does something with an event.
pub(super) trait Hear {
    fn hear(&mut self, event: JsValue);
}

/// A closure for one type of events.
struct Hearing<E, F>(F, PhantomData<E>);

impl<E: From<JsValue>, F: FnMut(E)> Hear for Hearing<E, F> {
    fn hear(&mut self, event: JsValue) {
        (self.0)(event.into());
    }
}

impl Element {
    fn new(tag: &'static str, namespace: Option<&'static str>) -> Self {
        let parts = Parts { tag, namespace, ..Parts::default() };
        Self(AnyView(Box::new(Node::Element(parts))))
    }

    /// It is always an element.
    fn parts(&mut self) -> &mut Parts {
        match &mut *self.0.0 {
            Node::Element(parts) => parts,
            _ => unreachable!("an element is an element"),
        }
    }

    #[inline(never)]
    fn set(mut self, target: Target, value: Value) -> Self {
        self.parts().settings.push(Setting::Value(target, value));
        self
    }

    #[inline(never)]
    fn listen(mut self, event: Cow<'static, str>, hear: Box<dyn Hear>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        self.parts().settings.push(Setting::Listener(Listener { event, owner, hear: SendWrapper::new(hear) }));
        self
    }

    #[inline(never)]
    fn refer(mut self, node: RwSignal<Option<web_sys::Element>>) -> Self {
        self.parts().settings.push(Setting::NodeRef(node));
        self
    }

    #[inline(never)]
    fn contain(mut self, content: AnyView) -> Self {
        self.parts().content = Some(content);
        self
    }
}

macro_rules! attributes {
    ($($method:ident $name:literal),* $(,)?) => {
        $(
            #[doc = concat!("The attribute `", $name, "`.")]
            fn $method(self, value: impl IntoValue) -> Element {
                self.attr($name, value)
            }
        )*
    };
}

/// The calls that `view!` expands to, for an element that has just been named and for what becomes of it.
#[allow(dead_code, reason = "the vocabulary of HTML, of which views use a part")]
pub trait Markup: Sized {
    /// The element so far.
    fn element(self) -> Element;

    /// With this in it.
    fn child(self, child: impl IntoAny) -> Element {
        self.element().contain(child.into_any())
    }

    /// With an attribute.
    fn attr(self, name: &'static str, value: impl IntoValue) -> Element {
        self.element().set(Target::Attribute(name), value.into_value())
    }

    /// With classes, or with one class if a condition holds.
    fn class(self, class: impl IntoClass) -> Element {
        let (class, value) = class.into_class();
        self.element().set(class.map_or(Target::Attribute("class"), Target::Class), value)
    }

    /// With a style.
    fn style(self, (name, value): (&'static str, impl IntoValue)) -> Element {
        self.element().set(Target::Style(name), value.into_value())
    }

    /// With a property of the browser's object.
    fn prop(self, name: &'static str, value: impl IntoValue) -> Element {
        self.element().set(Target::Property(name), value.into_value())
    }

    /// Doing something when an event comes.
    fn on<E, F>(self, event: E, run: F) -> Element
    where
        E: EventDescriptor,
        E::EventType: From<JsValue> + 'static,
        F: FnMut(E::EventType) + 'static,
    {
        const { assert!(!E::CAPTURE, "no listener captures its event") }
        self.element().listen(event.name(), Box::new(Hearing(run, PhantomData::<E::EventType>)))
    }

    /// To be found by a reference.
    fn node_ref<E>(self, node: NodeRef<E>) -> Element {
        self.element().refer(node.element())
    }

    attributes! {
        alt "alt",
        aria_activedescendant "aria-activedescendant",
        aria_atomic "aria-atomic",
        aria_autocomplete "aria-autocomplete",
        aria_busy "aria-busy",
        aria_checked "aria-checked",
        aria_controls "aria-controls",
        aria_current "aria-current",
        aria_describedby "aria-describedby",
        aria_disabled "aria-disabled",
        aria_expanded "aria-expanded",
        aria_haspopup "aria-haspopup",
        aria_hidden "aria-hidden",
        aria_invalid "aria-invalid",
        aria_keyshortcuts "aria-keyshortcuts",
        aria_label "aria-label",
        aria_labelledby "aria-labelledby",
        aria_live "aria-live",
        aria_pressed "aria-pressed",
        aria_readonly "aria-readonly",
        aria_rowcount "aria-rowcount",
        aria_rowindex "aria-rowindex",
        aria_selected "aria-selected",
        aria_sort "aria-sort",
        autocapitalize "autocapitalize",
        autocomplete "autocomplete",
        autofocus "autofocus",
        checked "checked",
        colspan "colspan",
        datetime "datetime",
        dir "dir",
        disabled "disabled",
        r#for "for",
        form "form",
        height "height",
        hidden "hidden",
        href "href",
        id "id",
        lang "lang",
        max "max",
        maxlength "maxlength",
        method "method",
        min "min",
        name "name",
        novalidate "novalidate",
        open "open",
        placeholder "placeholder",
        popover "popover",
        popovertarget "popovertarget",
        popovertargetaction "popovertargetaction",
        readonly "readonly",
        rel "rel",
        required "required",
        role "role",
        rows "rows",
        scope "scope",
        selected "selected",
        spellcheck "spellcheck",
        src "src",
        tabindex "tabindex",
        target "target",
        title "title",
        translate "translate",
        r#type "type",
        value "value",
        width "width",
    }
}

impl IntoAny for Element {
    fn into_any(self) -> AnyView {
        self.0
    }
}

impl Markup for Element {
    fn element(self) -> Element {
        self
    }
}

impl<E: ElementType> Markup for HtmlElement<E, (), ()> {
    fn element(self) -> Element {
        Element::new(E::TAG, E::NAMESPACE)
    }
}
