//! Lists as tables whose rows become cards where there is no room for columns. The columns are the stylesheet's: a
//! table's class says how wide each is, a cell's class where it goes on a card.

use super::{dynamic::truth, prelude::*};

/// A column's heading. Without a label it is only said, not seen: `hidden_label`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub label: &'static str,
    /// Whether it is only there for those who hear the page.
    pub hidden: bool,
}

impl Column {
    /// A column with a heading.
    pub const fn new(label: &'static str) -> Self {
        Self { label, hidden: false }
    }

    /// A column whose heading is not shown, because its cells explain themselves.
    pub const fn hidden(label: &'static str) -> Self {
        Self { label, hidden: true }
    }

    /// The heading.
    pub fn head(&self) -> AnyView {
        view! {
            <th role="columnheader" scope="col">
                <span class=if self.hidden { "visually-hidden" } else { "" }>{self.label}</span>
            </th>
        }
        .into_any()
    }
}

/// A table in its panel. `head` takes the place of the column headings (in `<th>`s) where they have to be more than words,
/// such as a checkbox for all rows.
#[component]
pub fn Table(
    #[prop(into)] label: String,
    /// Which columns: a class of the stylesheet, such as `sessions`.
    class: &'static str,
    #[prop(optional)] columns: &'static [Column],
    #[prop(optional, into)] head: Option<ViewFn>,
    /// Whether rows are on their way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// How many rows there are with those that have not been asked for yet, the head included.
    #[prop(optional, into)]
    all: MaybeProp<usize>,
    /// Whether the children are [`row_block`]s.
    #[prop(optional)]
    grouped: bool,
    /// The [`Row`]s.
    children: Children,
) -> AnyView {
    // The roles are repeated because cards take a table's display away, and some browsers its meaning with it.
    view! {
        <div class="panel list">
            <table
                role="table"
                class=["table ", class].concat()
                aria-label=label
                aria-busy=truth(move || busy.get())
                aria-rowcount=move || all.get().map(|all| all.to_string())
            >
                <thead role="rowgroup">
                    <tr role="row">
                        {head
                            .map_or_else(
                                || columns.iter().map(Column::head).collect_view().into_any(),
                                |head| head.run(),
                            )}
                    </tr>
                </thead>
                {if grouped {
                    children.run()
                } else {
                    view! { <tbody role="rowgroup">{children.run()}</tbody> }.into_any()
                }}
            </table>
        </div>
    }
    .into_any()
}

/// So many rows of a long table are left out together where they are out of sight. The stylesheet knows it, so that full
/// groups share one style.
pub const GROUP: usize = 20;

/// So many groups of a long table are left out together where they are far out of sight. The stylesheet knows how many rows
/// that is.
pub const BLOCK: usize = 25;

/// Says on the page which of its list's groups a [`row_group`] is.
pub const NUMBER: &str = "data-group";

/// Some rows of a long table, [`GROUP`] of them unless they are the last. The browser leaves out what is out of sight when it
/// draws, and its own search and the focus find it all the same. Screen readers may be told only of what is drawn, so rows say
/// their place in the table.
pub fn row_group(number: usize, count: Signal<usize>, rows: AnyView) -> AnyView {
    view! {
        <tbody role="rowgroup" class="row-group" data-group=number.to_string() style=("--rows", fewer(count, GROUP))>
            {rows}
        </tbody>
    }
    .into_any()
}

/// Some [`row_group`]s with so many rows, [`BLOCK`] of them unless they are the last: hundreds of groups would be too many to
/// look through whenever a dialog opens. It is the element with which a table that is copied elsewhere stays one.
pub fn row_block(count: Signal<usize>, groups: AnyView) -> AnyView {
    view! {
        <tbody role="presentation" class="row-block" style=("--block-rows", fewer(count, BLOCK * GROUP))>
            {groups}
        </tbody>
    }
    .into_any()
}

/// How many rows there are, if not as many as usual.
fn fewer(count: Signal<usize>, usual: usize) -> impl Fn() -> Option<String> {
    move || Some(count.get()).filter(|count| *count != usual).map(|count| count.to_string())
}

/// What is special about a row.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    #[default]
    None,
    /// Chosen for what comes next.
    Selected,
    /// Just made, and something about it is about to be lost.
    New,
    /// Over.
    Ended,
    /// Fades out and makes room.
    Leaving,
    /// Not in full: one cell with plain text.
    Outline,
}

impl Mark {
    fn class(self) -> &'static str {
        match self {
            Self::None => "row",
            Self::Selected => "row selected",
            Self::New => "row new",
            Self::Ended => "row ended",
            Self::Leaving => "row leaving",
            Self::Outline => "row outline",
        }
    }
}

/// A row of [`Cell`]s.
#[component]
pub fn Row(
    #[prop(optional, into)] mark: Signal<Mark>,
    /// Its place in the whole table, from 1, where not every row is on the page or in the browser's accessibility tree.
    #[prop(optional)]
    index: Signal<Option<usize>>,
    children: Children,
) -> AnyView {
    view! {
        <tr
            role="row"
            class=move || mark.get().class()
            aria-rowindex=move || index.get().map(|index| index.to_string())
        >
            {children.run()}
        </tr>
    }
    .into_any()
}

/// A cell; `class` says where it stands on a card, `end` for instance at the right. On a card, which has no headings, `label`
/// stands before what it holds: "Used" before "2 minutes ago".
#[component]
pub fn Cell(
    #[prop(optional)] class: &'static str,
    #[prop(optional)] label: Option<&'static str>,
    children: Children,
) -> AnyView {
    view! {
        <td role="cell" class=class data-label=label>
            {children.run()}
        </td>
    }
    .into_any()
}

/// Two lines in a cell; the second is quiet.
#[component]
pub fn TwoLines(
    children: Children,
    #[prop(into)] second: ViewFn,
    /// Whether the second, such as an address, reads from left to right in every language. What is cut keeps its beginning.
    #[prop(optional)]
    ltr: bool,
) -> AnyView {
    view! {
        <div class="two-lines">
            <div>{children.run()}</div>
            <small dir=ltr.then_some("ltr")>{second.run()}</small>
        </div>
    }
    .into_any()
}

/// Blocks in the places of rows that are on their way: `blocks` has a class for each cell, such as `glyph`, `lines`, `chip`
/// or `line`, or is empty where a cell stays empty.
#[component]
pub fn SkeletonRows(blocks: &'static [&'static str], #[prop(default = 5)] count: usize) -> AnyView {
    let cell = |class: &&'static str| {
        view! { <td role="cell">{(!class.is_empty()).then(|| view! { <i class=["skeleton ", class].concat()></i> })}</td> }
    };
    (0..count)
        .map(|_| view! { <tr role="row" class="row" aria-hidden="true">{blocks.iter().map(cell).collect_view()}</tr> })
        .collect_view()
        .into_any()
}
