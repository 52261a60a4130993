//! The scopes to tick: presets, the grid, and what full access comes to.

use latchkey_api::catalog::Catalog;

use super::scope_grid::{Cell, Chosen, Grid, Row, is_full, preset, preset_scopes};
use crate::{
    text::language::{credential_list::CLEAR_SEARCH, generate as text},
    ui::{
        button::{Button, Size},
        choice::Checkbox,
        dynamic::dynamic,
        field::{FieldGroup, Purpose, TextInput},
        focus,
        notice::{About, Notice},
        prelude::*,
        segmented::{Segment, Segmented},
    },
};

/// The id of the group.
pub const ID: &str = "scopes";
const SEARCH_ID: &str = "scope-search";
/// So many resources need no search.
const FEW: usize = 8;
/// The name of the choice that is no preset.
const CUSTOM: &str = "custom";

/// The scopes of a catalog, as boxes to tick.
#[component]
pub fn ScopePicker(
    catalog: Catalog,
    /// The ticked ones.
    chosen: RwSignal<Chosen>,
    #[prop(into)] error: Signal<Option<String>>,
    /// What full access would mean here.
    #[prop(into)]
    full_access_detail: Signal<String>,
) -> AnyView {
    let grid = Grid::of(&catalog);
    let sought = RwSignal::new(String::new());
    let all = catalog.scopes().count();
    let writes = catalog.scopes().any(|(_, _, action)| action.changes);
    let full = {
        let catalog = catalog.clone();
        Memo::new(move |_| chosen.with(|chosen| is_full(&catalog, chosen)))
    };
    let detail = Signal::derive(move || Some(text::chosen_of(chosen.with(Chosen::len), all)));
    let warning = dynamic(move || {
        full.get().then(|| {
            let claim = if writes { text::FULL_ACCESS_WRITES } else { text::FULL_ACCESS_READS };
            view! {
                <Notice about=About::Choice claim=claim>
                    {move || full_access_detail.get()}
                </Notice>
            }
        })
    });
    let presets = move || view! { <Presets catalog=catalog.clone() chosen=chosen /> };
    let found = Found::new(&grid, sought);
    view! {
        <FieldGroup id=ID label=text::SCOPES detail=detail error=error beside=presets>
            {(grid.rows.len() > FEW).then(|| search(sought, found))}
            {if grid.columns.is_empty() { lists(grid, chosen, found) } else { columns(grid, chosen, found) }}
            {warning}
        </FieldGroup>
    }
    .into_any()
}

/// The ready choices. They only set boxes.
#[component]
fn Presets(catalog: Catalog, chosen: RwSignal<Chosen>) -> AnyView {
    if catalog.presets.is_empty() {
        return ().into_any();
    }
    // Somebody may say that they want their own choice before they change a box.
    let own = RwSignal::new(None::<Chosen>);
    // An arrow key is enough to take another choice, and an own one is much to lose.
    let before = StoredValue::new(None::<Chosen>);
    let mut segments: Vec<Segment> = (0_usize..)
        .zip(&catalog.presets)
        .map(|(at, preset)| Segment { value: at.to_string(), label: preset.label.clone(), detail: None })
        .collect();
    segments.push(Segment { value: CUSTOM.to_owned(), label: text::CUSTOM.to_owned(), detail: None });
    let catalog = StoredValue::new(catalog);
    let current = Signal::derive(move || {
        chosen.with(|chosen| {
            let own = own.with(|own| own.as_ref() == Some(chosen));
            let at = catalog.with_value(|catalog| preset(catalog, chosen)).filter(|_| !own);
            at.map_or_else(|| CUSTOM.to_owned(), |at| at.to_string())
        })
    });
    let choose = move |value: String| {
        let scopes = value.parse::<usize>().ok().and_then(|at| {
            catalog.with_value(|catalog| Some(preset_scopes(catalog, &catalog.presets.get(at)?.scopes)))
        });
        if let Some(scopes) = scopes {
            let ticked = chosen.get_untracked();
            if untrack(|| current.get()) == CUSTOM && !ticked.is_empty() {
                before.set_value(Some(ticked));
            }
            own.set(None);
            chosen.set(scopes);
        } else {
            if let Some(before) = before.get_value() {
                chosen.set(before);
            }
            own.set(Some(chosen.get_untracked()));
        }
    };
    view! {
        <Segmented
            group="preset"
            label=text::PRESETS
            segments=Signal::stored(segments)
            value=current
            on_choose=choose
        />
    }
    .into_any()
}

/// A box of the grid. Without a visible label it is named after its row, too.
fn tick(cell: Cell, resource: &str, chosen: RwSignal<Chosen>, labelled: bool) -> AnyView {
    let Cell { scope, action, description } = cell;
    let checked = {
        let scope = scope.clone();
        Signal::derive(move || chosen.with(|chosen| chosen.contains(&scope)))
    };
    let tip = text::scope_tip(&scope, &description);
    let change = move |on: bool| chosen.update(|chosen| chosen.set(&scope, on));
    let name = text::scope_name(&action, resource);
    let visible = labelled.then(|| view! { <span aria-hidden="true">{action}</span> }.into_any());
    view! {
        <Checkbox checked=checked on_change=change label=name tip=tip>
            {visible}
        </Checkbox>
    }
    .into_any()
}

fn resource(row: &Row) -> AnyView {
    view! {
        <b>{row.resource.clone()}</b>
        " "
        <span>{row.description.clone()}</span>
    }
    .into_any()
}

/// Which rows have something of what somebody looks for. A handle.
#[derive(Clone, Copy)]
struct Found {
    rows: Memo<Vec<bool>>,
    /// Whether they are all there are.
    all: Memo<bool>,
    none: Memo<bool>,
}

impl Found {
    fn new(grid: &Grid, sought: RwSignal<String>) -> Self {
        let all_rows = StoredValue::new(grid.rows.clone());
        let rows = Memo::new(move |_| {
            let wanted = sought.with(|sought| lower(sought.trim()));
            all_rows.with_value(|rows| rows.iter().map(|row| row.has(&wanted, lower)).collect::<Vec<_>>())
        });
        let all = Memo::new(move |_| rows.with(|rows| rows.iter().all(|found| *found)));
        let none = Memo::new(move |_| rows.with(|rows| !rows.iter().any(|found| *found)));
        Self { rows, all, none }
    }

    fn has(self, row: usize) -> bool {
        self.rows.with(|rows| rows.get(row) == Some(&true))
    }

    fn lacks(self, row: usize) -> Memo<bool> {
        Memo::new(move |_| !self.has(row))
    }
}

/// Looks for a scope among many. Where none is found, this says so.
fn search(sought: RwSignal<String>, found: Found) -> AnyView {
    let clear = move |()| {
        sought.set(String::new());
        focus::by_id(SEARCH_ID);
    };
    let no_hit = move || {
        found.none.get().then(|| {
            view! {
                <span>{text::NO_SCOPE_FOUND}</span>
                <Button label=CLEAR_SEARCH size=Size::Small on_press=clear />
            }
        })
    };
    view! {
        <div class="scope-search">
            <TextInput
                id=SEARCH_ID
                value=sought
                purpose=Purpose::Search
                placeholder=text::SEARCH_SCOPES
                label=text::SEARCH_SCOPES
            />
        </div>
        <p class="scope-no-hit" role="status">
            {dynamic(no_hit)}
        </p>
    }
    .into_any()
}

/// In lower case. The browser knows the letters of the world, so the program need not.
fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// Scopes that are ticked together, each with the place of its row, and how that is called: all of them, or those that are shown.
struct Together {
    scopes: Vec<(usize, String)>,
    /// What is seen; empty for the name.
    label: String,
    all: String,
    shown: String,
}

/// A box that ticks all of these that are shown: nobody grants what they do not see.
fn tick_together(these: Together, chosen: RwSignal<Chosen>, found: Found) -> AnyView {
    let Together { scopes, label, all: name_of_all, shown: name_of_shown } = these;
    let scopes = StoredValue::new(scopes);
    let shown = Memo::new(move |_| {
        let shown = |(row, scope): &(usize, String)| found.has(*row).then(|| scope.clone());
        scopes.with_value(|scopes| scopes.iter().filter_map(shown).collect::<Vec<_>>())
    });
    let ticked = Memo::new(move |_| {
        shown.with(|scopes| chosen.with(|chosen| scopes.iter().filter(|scope| chosen.contains(scope)).count()))
    });
    let all = Memo::new(move |_| ticked.get() == shown.with(Vec::len));
    let change = move |on| {
        chosen.update(|chosen| shown.with_untracked(|scopes| scopes.iter().for_each(|scope| chosen.set(scope, on))));
    };
    let name = move || if found.all.get() { name_of_all.clone() } else { name_of_shown.clone() };
    let seen = name.clone();
    let label = move || if label.is_empty() { seen() } else { label.clone() };
    view! {
        <div hidden=Memo::new(move |_| shown.with(Vec::is_empty))>
            <Checkbox
                checked=all
                mixed=Signal::derive(move || ticked.get() > 0 && !all.get())
                on_change=change
                label=name
            >
                <span aria-hidden="true">{label}</span>
            </Checkbox>
        </div>
    }
    .into_any()
}

/// The head of a column ticks it.
fn column_head(label: String, scopes: Vec<(usize, String)>, chosen: RwSignal<Chosen>, found: Found) -> AnyView {
    let (all, shown) = (text::whole_column(&label), text::shown_column(&label));
    view! { <th scope="col">{tick_together(Together { scopes, label, all, shown }, chosen, found)}</th> }.into_any()
}

/// One column an action.
fn columns(grid: Grid, chosen: RwSignal<Chosen>, found: Found) -> AnyView {
    let heads = (0..).zip(&grid.columns).map(|(at, label)| column_head(label.clone(), grid.column(at), chosen, found));
    let heads = heads.collect_view();
    let row = |(place, row): (usize, Row)| {
        let head = resource(&row);
        let cells = row
            .cells
            .into_iter()
            .map(|cell| match cell {
                Some(cell) => view! { <td>{tick(cell, &row.resource, chosen, false)}</td> }.into_any(),
                None => view! {
                    <td>
                        <span aria-hidden="true">"–"</span>
                        <span class="visually-hidden">{text::NO_SUCH_SCOPE}</span>
                    </td>
                }
                .into_any(),
            })
            .collect_view();
        view! {
            <tr hidden=found.lacks(place)>
                <th scope="row">{head}</th>
                {cells}
            </tr>
        }
        .into_any()
    };
    view! {
        <div class="panel scope-grid" hidden=found.none>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{text::RESOURCE}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{grid.rows.into_iter().enumerate().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Each row with its own actions.
fn lists(grid: Grid, chosen: RwSignal<Chosen>, found: Found) -> AnyView {
    let (all, shown) = (text::ALL_SCOPES.to_owned(), text::SHOWN_SCOPES.to_owned());
    let together = Together { scopes: grid.scopes(), label: String::new(), all, shown };
    let row = |(place, row): (usize, Row)| {
        let head = resource(&row);
        let ticks = row.cells.into_iter().flatten().map(|cell| tick(cell, &row.resource, chosen, true)).collect_view();
        view! {
            <li hidden=found.lacks(place)>
                <p>{head}</p>
                <div class="scope-actions">{ticks}</div>
            </li>
        }
        .into_any()
    };
    let rows = grid.rows.into_iter().enumerate().map(row).collect_view();
    view! {
        <div class="panel scope-list" hidden=found.none>
            {tick_together(together, chosen, found)}
            <ul>{rows}</ul>
        </div>
    }
    .into_any()
}

/// Focuses the first box, below those that tick many.
pub fn focus_first() {
    focus::by_selector(&["#", ID, " :is(tbody, ul) input"].concat());
}
