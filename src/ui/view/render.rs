//! Views on the page: built, patched in place, taken away.

use leptos::{
    oco::Oco,
    prelude::{AddAnyAttr, Mountable, Render, RenderHtml},
    reactive::effect::RenderEffect,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        renderer::Rndr,
        view::{Position, PositionState, any_view::AnyViewState},
    },
};
use web_sys::{Comment, Text};

use super::{AnyView, IntoAny, Node, element::Element, keyed, keyed::Rows, live::ElementState};

/// A view on the page.
pub struct ViewState(Box<Live>);

enum Live {
    Nothing(Comment),
    Text(Text, Oco<'static, str>),
    Element(ElementState),
    /// The comment is where more can be added.
    Many(Vec<ViewState>, Comment),
    Dynamic(Changing),
    Keyed(<Rows as Render>::State),
    Foreign(AnyViewState),
}

/// What changes, as it is now.
struct Changing(RenderEffect<ViewState>);

impl Drop for Changing {
    /// The effect's task, which ends only when it has its turn, holds the view as well. What follows signals in there must not
    /// have a turn before that: the signals may have gone with the part of the page that they belong to.
    fn drop(&mut self) {
        drop(self.0.take_value());
    }
}

impl Render for AnyView {
    type State = ViewState;

    fn build(self) -> ViewState {
        ViewState(Box::new(match *self.0 {
            Node::Nothing => Live::Nothing(Rndr::create_placeholder()),
            Node::Text(text) => Live::Text(Rndr::create_text_node(&text), text),
            Node::Element(parts) => Live::Element(parts.start()),
            Node::Many(views) => Live::Many(views.into_iter().map(Self::build).collect(), Rndr::create_placeholder()),
            Node::Dynamic(view) => {
                let view = view.take();
                Live::Dynamic(Changing(RenderEffect::new(move |before: Option<ViewState>| match before {
                    Some(mut state) => {
                        view.run().rebuild(&mut state);
                        state
                    }
                    None => view.run().build(),
                })))
            }
            Node::Keyed(items) => Live::Keyed(keyed::rows(items.take()).build()),
            Node::Foreign(view) => Live::Foreign(view.build()),
        }))
    }

    fn rebuild(self, state: &mut ViewState) {
        let instead = match (*self.0, &mut *state.0) {
            (Node::Nothing, Live::Nothing(_)) => return,
            (Node::Text(text), Live::Text(node, before)) => {
                if text != *before {
                    Rndr::set_text(node, &text);
                    *before = text;
                }
                return;
            }
            (Node::Element(parts), Live::Element(state)) => match parts.patch(state) {
                None => return,
                Some(parts) => Node::Element(parts),
            },
            (Node::Many(views), Live::Many(states, end)) => {
                return patch(views, states, &|new| Rndr::mount_before(new, end));
            }
            (Node::Keyed(items), Live::Keyed(state)) => return keyed::rows(items.take()).rebuild(state),
            (Node::Foreign(view), Live::Foreign(state)) => return view.rebuild(state),
            (node, _) => node,
        };
        let mut new = Self(Box::new(instead)).build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

/// Makes what is there like these. What is more is mounted by `add`, after the others.
pub(super) fn patch(views: Vec<AnyView>, states: &mut Vec<ViewState>, add: &dyn Fn(&mut ViewState)) {
    for mut state in states.drain(views.len().min(states.len())..) {
        state.unmount();
    }
    let there = states.len();
    for (at, view) in views.into_iter().enumerate() {
        if at < there {
            view.rebuild(&mut states[at]);
        } else {
            let mut state = view.build();
            add(&mut state);
            states.push(state);
        }
    }
}

impl ViewState {
    /// What it is, if it is one thing to the browser or knows itself what it consists of.
    fn one(&mut self) -> &mut dyn Mountable {
        match &mut *self.0 {
            Live::Nothing(node) | Live::Many(_, node) => node,
            Live::Text(node, _) => node,
            Live::Element(state) => state,
            Live::Dynamic(Changing(state)) => state,
            Live::Keyed(state) => state,
            Live::Foreign(state) => state,
        }
    }
}

impl Mountable for ViewState {
    fn unmount(&mut self) {
        if let Live::Many(states, _) = &mut *self.0 {
            states.iter_mut().for_each(Self::unmount);
        }
        self.one().unmount();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        if let Live::Many(states, _) = &mut *self.0 {
            for state in states {
                state.mount(parent, marker);
            }
        }
        self.one().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match &*self.0 {
            Live::Many(states, end) => match states.first() {
                Some(first) => first.insert_before_this(child),
                None => end.insert_before_this(child),
            },
            Live::Nothing(node) => node.insert_before_this(child),
            Live::Text(node, _) => node.insert_before_this(child),
            Live::Element(state) => state.insert_before_this(child),
            Live::Dynamic(Changing(state)) => state.insert_before_this(child),
            Live::Keyed(state) => state.insert_before_this(child),
            Live::Foreign(state) => state.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        match &*self.0 {
            Live::Many(states, _) => states.iter().flat_map(Self::elements).collect(),
            Live::Element(state) => state.elements(),
            Live::Dynamic(Changing(state)) => state.elements(),
            Live::Keyed(state) => state.elements(),
            Live::Foreign(state) => state.elements(),
            Live::Nothing(_) | Live::Text(..) => Vec::new(),
        }
    }
}

macro_rules! in_the_browser_only {
    ($type:ty) => {
        /// Attributes are set on elements, not on components.
        impl AddAnyAttr for $type {
            type Output<A: Attribute> = Self;

            fn add_any_attr<A: Attribute>(self, _attribute: A) -> Self {
                self
            }
        }

        /// The dashboard is only ever rendered in a browser, from nothing.
        impl RenderHtml for $type {
            type AsyncOutput = Self;
            type Owned = Self;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _buffer: &mut String,
                _position: &mut Position,
                _escape: bool,
                _mark_branches: bool,
                _attributes: Vec<AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Self::State {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}

in_the_browser_only!(AnyView);
in_the_browser_only!(Element);

/// For Leptos, which wants to know that it could; here an element becomes a view first.
impl Render for Element {
    type State = ViewState;

    fn build(self) -> ViewState {
        self.into_any().build()
    }

    fn rebuild(self, state: &mut ViewState) {
        self.into_any().rebuild(state);
    }
}
