//! What every view is written with: Leptos' own prelude, with the types that it compiles anew for each use replaced by ours of
//! the same names, which are compiled once.
//!
//! `view!` expands to method calls, such as `div().child(…).class("field")`. Which methods these are depends on the traits in
//! scope: with [`Markup`] in the places of Leptos' own they make one type of all elements.

pub use leptos::prelude::*;

// A name that is imported takes precedence over the same name in the glob above.
#[rustfmt::skip]
pub use super::{
    signal::{Action, ArcRwSignal, Callback, Effect, MaybeProp, Memo, NodeRef, RwSignal, Signal, StoredValue, on_cleanup},
    view::{
        AnyView, Children, ChildrenFn, For, IntoAny, ViewFn,
        Markup, Markup as AriaAttributes, Markup as BindAttribute, Markup as ClassAttribute, Markup as CustomAttribute,
        Markup as DirectiveAttribute, Markup as ElementChild, Markup as ElementExt, Markup as GlobalAttributes,
        Markup as GlobalOnAttributes, Markup as InnerHtmlAttribute, Markup as NodeRefAttribute, Markup as OnAttribute,
        Markup as OnTargetAttribute, Markup as PropAttribute, Markup as StyleAttribute,
    },
};
