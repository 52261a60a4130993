//! The catalog as a grid: a row a resource, a column an action. The catalog is data, so the grid has to hold whatever an
//! operator writes into it: with few different actions they become columns, with many each row lists its own.

use latchkey_api::catalog::{Action, Catalog, Resource};

/// The most different actions that become columns.
const MOST_COLUMNS: usize = 3;

/// The scopes that are chosen, in no order that means something; the catalog has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// In order, so that the same scopes are the same value.
    scopes: Vec<String>,
}

impl Chosen {
    /// Whether it is chosen.
    pub fn contains(&self, scope: &String) -> bool {
        self.scopes.binary_search(scope).is_ok()
    }

    /// Chooses it, or no longer.
    pub fn set(&mut self, scope: &String, chosen: bool) {
        match (self.scopes.binary_search(scope), chosen) {
            (Err(at), true) => self.scopes.insert(at, scope.clone()),
            (Ok(at), false) => drop(self.scopes.remove(at)),
            _ => {}
        }
    }

    /// Each of them.
    pub fn iter(&self) -> std::slice::Iter<'_, String> {
        self.scopes.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.scopes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.scopes.is_empty()
    }
}

impl FromIterator<String> for Chosen {
    fn from_iter<I: IntoIterator<Item = String>>(scopes: I) -> Self {
        let mut chosen = Self::default();
        for scope in scopes {
            chosen.set(&scope, true);
        }
        chosen
    }
}

/// A checkbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The scope that it stands for.
    pub scope: String,
    /// The action's label.
    pub action: String,
    /// What the scope allows.
    pub description: String,
}

/// A resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its label.
    pub resource: String,
    /// What it is.
    pub description: String,
    /// With columns one entry a column, `None` where the catalog has no such scope; without, the resource's own actions.
    pub cells: Vec<Option<Cell>>,
}

/// The catalog, laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The columns' labels; empty if there are more different actions than fit.
    pub columns: Vec<String>,
    /// The resources, in catalog order.
    pub rows: Vec<Row>,
}

impl Grid {
    /// Lays the catalog out.
    pub fn of(catalog: &Catalog) -> Self {
        let mut actions: Vec<&Action> = Vec::new();
        for action in catalog.resources.iter().flat_map(|resource| &resource.actions) {
            if !actions.iter().any(|known| known.name == action.name) {
                actions.push(action);
            }
        }
        if actions.len() > MOST_COLUMNS {
            actions.clear();
        }
        let row = |resource: &Resource| Row {
            resource: resource.label.clone(),
            description: resource.description.clone(),
            cells: if actions.is_empty() {
                resource.actions.iter().map(|action| Some(cell(resource, action))).collect()
            } else {
                actions
                    .iter()
                    .map(|column| resource.actions.iter().find(|action| action.name == column.name))
                    .map(|action| action.map(|action| cell(resource, action)))
                    .collect()
            },
        };
        Self {
            columns: actions.iter().map(|action| action.label.clone()).collect(),
            rows: catalog.resources.iter().map(row).collect(),
        }
    }
}

fn cell(resource: &Resource, action: &Action) -> Cell {
    Cell { scope: resource.scope(action), action: action.label.clone(), description: action.description.clone() }
}

impl Grid {
    /// The scopes of a column, each with the place of its row.
    pub fn column(&self, at: usize) -> Vec<(usize, String)> {
        let cell = |row: &Row| Some(row.cells.get(at)?.as_ref()?.scope.clone());
        self.rows.iter().enumerate().filter_map(|(place, row)| Some((place, cell(row)?))).collect()
    }

    /// All scopes, each with the place of its row.
    pub fn scopes(&self) -> Vec<(usize, String)> {
        let of_row = |(place, row): (usize, &Row)| {
            row.cells.iter().flatten().map(move |cell| (place, cell.scope.clone())).collect::<Vec<_>>()
        };
        self.rows.iter().enumerate().flat_map(of_row).collect()
    }
}

impl Row {
    /// Whether somebody who looks for this, in lower case, wants to see the row. `lower` makes a text lower case.
    pub fn has(&self, wanted: &str, lower: impl Fn(&str) -> String) -> bool {
        let cells = self.cells.iter().flatten().flat_map(|cell| [&cell.scope, &cell.description]);
        cells.chain([&self.resource, &self.description]).any(|text| lower(text).contains(wanted))
    }
}

/// The chosen scopes in catalog order; those that the catalog does not have are left out.
pub fn in_order(catalog: &Catalog, chosen: &Chosen) -> Vec<String> {
    catalog.scopes().map(|(scope, ..)| scope).filter(|scope| chosen.contains(scope)).collect()
}

/// The preset that sets exactly these boxes.
pub fn preset(catalog: &Catalog, chosen: &Chosen) -> Option<usize> {
    catalog.presets.iter().position(|preset| {
        let sets = preset_scopes(catalog, &preset.scopes);
        !sets.is_empty() && sets == *chosen
    })
}

/// The boxes that a preset sets.
pub fn preset_scopes(catalog: &Catalog, scopes: &[String]) -> Chosen {
    scopes.iter().filter(|scope| catalog.contains(scope)).cloned().collect()
}

/// Whether every box is set.
pub fn is_full(catalog: &Catalog, chosen: &Chosen) -> bool {
    !chosen.is_empty() && catalog.scopes().all(|(scope, ..)| chosen.contains(&scope))
}

/// What the chosen scopes let a credential do with one resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The verbs, in catalog order.
    pub verbs: Vec<String>,
    /// What they are done to.
    pub noun: String,
}

/// What the chosen scopes let a credential do, and what they keep from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Whether that is everything there is.
    pub full: bool,
    /// What it can do, resource by resource.
    pub grants: Vec<Grant>,
    /// What it can change without being able to look at it. Writing does not include reading.
    pub blind: Vec<Grant>,
    /// What it cannot do anything with.
    pub unseen: Vec<String>,
}

impl Reach {
    /// What these scopes are good for.
    pub fn of(catalog: &Catalog, chosen: &Chosen) -> Self {
        let mut reach = Self { full: is_full(catalog, chosen), ..Self::default() };
        for resource in &catalog.resources {
            let (granted, kept): (Vec<&Action>, Vec<&Action>) =
                resource.actions.iter().partition(|action| chosen.contains(&resource.scope(action)));
            if granted.is_empty() {
                reach.unseen.push(resource.noun.clone());
                continue;
            }
            let grant = |actions: &[&Action]| Grant {
                verbs: actions.iter().map(|action| action.verb.clone()).collect(),
                noun: resource.noun.clone(),
            };
            reach.grants.push(grant(&granted));
            let looks: Vec<&Action> = kept.into_iter().filter(|action| !action.changes).collect();
            if granted.iter().all(|action| action.changes) && !looks.is_empty() {
                reach.blind.push(grant(&looks));
            }
        }
        reach
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use latchkey_api::catalog::Preset;

    use super::*;

    /// A catalog from lines such as `versions: read write`.
    pub(crate) fn catalog(resources: &[(&str, &[&str])], presets: &[(&str, &[&str])]) -> Catalog {
        let action = |name: &&str| Action {
            name: (*name).into(),
            label: name[..1].to_uppercase() + &name[1..],
            verb: (*name).into(),
            description: format!("May {name}"),
            changes: *name != "read",
        };
        Catalog {
            resources: resources
                .iter()
                .map(|(name, actions)| Resource {
                    name: (*name).into(),
                    label: name[..1].to_uppercase() + &name[1..],
                    noun: if *name == "audit" { "the audit log".into() } else { (*name).into() },
                    description: format!("All about {name}"),
                    actions: actions.iter().map(action).collect(),
                })
                .collect(),
            presets: presets
                .iter()
                .map(|(label, scopes)| Preset {
                    label: (*label).into(),
                    scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
                })
                .collect(),
        }
    }

    pub(crate) fn chosen(scopes: &[&str]) -> Chosen {
        scopes.iter().map(|&scope| scope.to_owned()).collect()
    }

    fn small() -> Catalog {
        catalog(
            &[("versions", &["read", "write"]), ("builds", &["write"]), ("audit", &["read"])],
            &[
                ("Read only", &["versions:read", "audit:read"]),
                ("Gone", &["gone:read"]),
                ("Full access", &["audit:read", "builds:write", "versions:write", "versions:read", "gone:read"]),
            ],
        )
    }

    #[test]
    fn few_actions_become_columns_with_gaps() {
        let grid = Grid::of(&small());
        assert_eq!(grid.columns, ["Read", "Write"]);
        let cells: Vec<Vec<Option<&str>>> = grid
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.as_ref().map(|cell| cell.scope.as_str())).collect())
            .collect();
        assert_eq!(
            cells,
            [[Some("versions:read"), Some("versions:write")], [None, Some("builds:write")], [Some("audit:read"), None]]
        );
    }

    #[test]
    fn finds_rows_and_what_is_in_a_column() {
        let grid = Grid::of(&small());
        assert_eq!(grid.column(0), [(0, "versions:read".to_owned()), (2, "audit:read".to_owned())]);
        assert_eq!(grid.column(1), [(0, "versions:write".to_owned()), (1, "builds:write".to_owned())]);
        let found = |wanted: &str| -> Vec<&str> {
            let rows = grid.rows.iter().filter(|row| row.has(wanted, str::to_lowercase));
            rows.map(|row| row.resource.as_str()).collect()
        };
        assert_eq!(found("write"), ["Versions", "Builds"]);
        assert_eq!(found("all about audit"), ["Audit"]);
        assert_eq!(found(""), ["Versions", "Builds", "Audit"]);
    }

    #[test]
    fn many_actions_are_listed_by_row() {
        let grid = Grid::of(&catalog(&[("versions", &["read", "write", "publish"]), ("builds", &["upload"])], &[]));
        assert!(grid.columns.is_empty());
        assert_eq!(grid.rows[0].cells.len(), 3);
        assert_eq!(grid.rows[1].cells.len(), 1);
        assert!(Grid::of(&catalog(&[("versions", &["read", "write", "publish"])], &[])).columns.len() == 3);
    }

    #[test]
    fn finds_the_preset_whatever_the_catalog_lost() {
        let catalog = small();
        assert_eq!(preset(&catalog, &chosen(&["audit:read", "versions:read"])), Some(0));
        assert_eq!(preset(&catalog, &chosen(&["audit:read"])), None);
        assert_eq!(preset(&catalog, &chosen(&[])), None);
        let all = chosen(&["audit:read", "builds:write", "versions:write", "versions:read"]);
        assert_eq!(preset(&catalog, &all), Some(2));
        assert!(is_full(&catalog, &all));
        assert!(!is_full(&Catalog::default(), &chosen(&[])));
    }

    #[test]
    fn knows_what_stays_out_of_reach() {
        let reach = Reach::of(&small(), &chosen(&["versions:write"]));
        assert_eq!(reach.grants, [Grant { verbs: vec!["write".into()], noun: "versions".into() }]);
        assert_eq!(reach.blind, [Grant { verbs: vec!["read".into()], noun: "versions".into() }]);
        assert_eq!(reach.unseen, ["builds", "the audit log"]);
        let reach = Reach::of(&small(), &chosen(&["builds:write", "versions:read"]));
        assert!(reach.blind.is_empty(), "builds cannot be read by anybody: {:?}", reach.blind);
    }

    #[test]
    fn keeps_the_order_of_the_catalog() {
        let given = chosen(&["audit:read", "versions:write", "unknown:read"]);
        assert_eq!(in_order(&small(), &given), ["versions:write", "audit:read"]);
    }
}
