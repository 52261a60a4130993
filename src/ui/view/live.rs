//! Elements on the page.

use leptos::{
    prelude::{Mountable, Render},
    reactive::effect::RenderEffect,
    tachys::renderer::{RemoveEventHandler, Rndr},
};
use wasm_bindgen::JsCast;
use web_sys::Node;

use super::{
    AnyView, Plain, Value,
    element::{Listener, Parts, Setting, Target},
    render::{ViewState, patch},
};

/// An element on the page.
pub struct ElementState {
    node: web_sys::Element,
    tag: &'static str,
    settings: Vec<Live>,
    content: Vec<ViewState>,
}

/// A setting on the page.
enum Live {
    Value(Target, LiveValue),
    /// Listens as long as it is kept.
    Listener {
        _listening: RemoveEventHandler<web_sys::Element>,
    },
    NodeRef,
}

enum LiveValue {
    Plain(Plain),
    Changing(RenderEffect<Plain>),
}

impl Live {
    fn start(setting: Setting, node: &web_sys::Element) -> Self {
        match setting {
            Setting::Value(target, value) => Self::Value(target, LiveValue::start(target, value, Plain::Absent, node)),
            Setting::Listener(listener) => Self::Listener { _listening: listener.start(node) },
            Setting::NodeRef(found) => {
                found.set(Some(node.clone()));
                Self::NodeRef
            }
        }
    }

    /// Whether a setting of the same kind can take its place.
    fn fits(&self, setting: &Setting) -> bool {
        match (self, setting) {
            (Self::Value(live, _), Setting::Value(target, _)) => live == target,
            (Self::Listener { .. }, Setting::Listener(_)) | (Self::NodeRef, Setting::NodeRef(_)) => true,
            _ => false,
        }
    }

    fn patch(self, setting: Setting, node: &web_sys::Element) -> Self {
        match (self, setting) {
            (Self::Value(_, live), Setting::Value(target, value)) => {
                Self::Value(target, LiveValue::start(target, value, live.stop(), node))
            }
            // What listened before is dropped first, and with it stops.
            (before, setting) => {
                drop(before);
                Self::start(setting, node)
            }
        }
    }
}

impl LiveValue {
    fn start(target: Target, value: Value, before: Plain, node: &web_sys::Element) -> Self {
        match value {
            Value::Plain(now) => {
                target.put(&before, &now, node);
                Self::Plain(now)
            }
            Value::Changing(value) => {
                let node = node.clone();
                let run = move |before: Option<Plain>| {
                    let now = value.now();
                    target.put(&before.unwrap_or(Plain::Absent), &now, &node);
                    now
                };
                Self::Changing(RenderEffect::new_with_value(run, Some(before)))
            }
        }
    }

    /// No longer follows anything; answers the last value.
    fn stop(self) -> Plain {
        match self {
            Self::Plain(now) => now,
            Self::Changing(effect) => effect.take_value().unwrap_or(Plain::Absent),
        }
    }
}

impl Target {
    fn put(self, before: &Plain, now: &Plain, node: &web_sys::Element) {
        // A property has a value of its own before anything is put into it.
        let property = matches!(self, Self::Property(_));
        if before == now && !property {
            return;
        }
        match (self, now.clone().into_text()) {
            (Self::Attribute(name), Some(text)) => Rndr::set_attribute(node, name, &text),
            (Self::Attribute(name), None) => Rndr::remove_attribute(node, name),
            (Self::Class(name), Some(_)) => Rndr::add_class(&node.class_list(), name),
            (Self::Class(name), None) => Rndr::remove_class(&node.class_list(), name),
            (Self::Style(name), Some(text)) => Rndr::set_css_property(&Rndr::style(node), name, &text),
            (Self::Style(name), None) => Rndr::remove_css_property(&Rndr::style(node), name),
            (Self::Property(name), _) => Rndr::set_property_or_value(node, name, &now.js()),
        }
    }
}

impl Listener {
    fn start(self, node: &web_sys::Element) -> RemoveEventHandler<web_sys::Element> {
        let Self { event, owner, hear } = self;
        let mut hear = hear.take();
        Rndr::add_event_listener(node, &event, Box::new(move |event| owner.with(|| hear.hear(event))))
    }
}

impl Parts {
    /// Builds it.
    pub(super) fn start(self) -> ElementState {
        let Self { tag, namespace, settings, content } = self;
        let node = Rndr::create_element(tag, namespace);
        let settings = settings.into_iter().map(|setting| Live::start(setting, &node)).collect();
        let mut content: Vec<ViewState> =
            content.into_iter().flat_map(AnyView::beside_each_other).map(AnyView::build).collect();
        for state in &mut content {
            state.mount(&node, None);
        }
        ElementState { node, tag, settings, content }
    }

    /// Makes the one on the page like this; gives this back if it is another kind of element.
    pub(super) fn patch(self, state: &mut ElementState) -> Option<Self> {
        if !state.fits(&self) {
            return Some(self);
        }
        let before = std::mem::take(&mut state.settings);
        let settings = before.into_iter().zip(self.settings);
        state.settings = settings.map(|(live, setting)| live.patch(setting, &state.node)).collect();
        let views = self.content.map(AnyView::beside_each_other).unwrap_or_default();
        patch(views, &mut state.content, &|new| new.mount(&state.node, None));
        None
    }
}

impl ElementState {
    /// Whether it is the same element, with the same things set on it to maybe other values.
    fn fits(&self, parts: &Parts) -> bool {
        self.tag == parts.tag
            && self.settings.len() == parts.settings.len()
            && self.settings.iter().zip(&parts.settings).all(|(live, setting)| live.fits(setting))
    }
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn try_mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) -> bool {
        Rndr::try_insert_node(parent, &self.node, marker)
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.node.parent_node().and_then(|parent| parent.dyn_into().ok());
        parent.is_some_and(|parent| {
            child.mount(&parent, Some(&self.node));
            true
        })
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.node.clone()]
    }
}
