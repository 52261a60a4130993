//! Where a credential works: everywhere, in one workspace, or in chosen workspaces and apps.

use latchkey_api::{
    access_token::{MOST_LIMITS, WorksIn},
    id::{AppId, OrganizationId},
    session::{App, Membership, OrganizationApps},
};

/// The choice, as the form holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// All workspaces of the person, those that they join later included.
    #[default]
    Everywhere,
    /// Every app of one workspace.
    Workspace(OrganizationId),
    /// Exactly these. Unlike on the wire, nothing chosen means nowhere.
    Chosen(WorksIn),
}

/// Why a choice cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFault {
    /// Nothing is chosen. The wire would read that as everywhere.
    Nothing,
    /// More than [`MOST_LIMITS`]; holds how many.
    TooMany(usize),
}

impl Place {
    /// The choice behind the limits of a token.
    pub fn of(works_in: WorksIn) -> Self {
        match (works_in.organizations.as_slice(), works_in.apps.as_slice()) {
            ([], []) => Self::Everywhere,
            ([only], []) => Self::Workspace(*only),
            _ => Self::Chosen(works_in),
        }
    }

    /// The limits to send.
    pub fn works_in(&self) -> Result<WorksIn, PlaceFault> {
        match self {
            Self::Everywhere => Ok(WorksIn::default()),
            Self::Workspace(id) => Ok(WorksIn { organizations: vec![*id], apps: Vec::new() }),
            Self::Chosen(works_in) => match works_in.organizations.len() + works_in.apps.len() {
                0 => Err(PlaceFault::Nothing),
                count if count > MOST_LIMITS => Err(PlaceFault::TooMany(count)),
                _ => Ok(works_in.clone()),
            },
        }
    }

    /// The limits as boxes to start choosing from.
    pub fn boxes(&self) -> WorksIn {
        match self {
            Self::Everywhere => WorksIn::default(),
            Self::Workspace(id) => WorksIn { organizations: vec![*id], apps: Vec::new() },
            Self::Chosen(works_in) => works_in.clone(),
        }
    }
}

/// Whether every app of a workspace is chosen, some of them, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// None.
    None,
    /// Some.
    Some,
    /// The workspace as a whole, with the apps that it gets later.
    Whole,
}

/// How much of a workspace is chosen.
pub fn share(works_in: &WorksIn, workspace: &OrganizationApps) -> Share {
    if works_in.organizations.contains(&workspace.organization.id) {
        Share::Whole
    } else if workspace.apps.iter().any(|app| works_in.apps.contains(&app.id)) {
        Share::Some
    } else {
        Share::None
    }
}

/// The boxes after a workspace's was pressed. The whole workspace takes the place of its single apps.
#[must_use]
pub fn with_workspace(works_in: &WorksIn, workspace: &OrganizationApps, on: bool) -> WorksIn {
    let mut after = works_in.clone();
    after.organizations.retain(|id| *id != workspace.organization.id);
    after.apps.retain(|id| workspace.apps.iter().all(|app| app.id != *id));
    if on {
        after.organizations.push(workspace.organization.id);
    }
    after
}

/// The boxes after an app's was pressed. Taking an app out of a whole workspace leaves the other apps.
#[must_use]
pub fn with_app(works_in: &WorksIn, workspace: &OrganizationApps, app: AppId, on: bool) -> WorksIn {
    let mut after = works_in.clone();
    if share(works_in, workspace) == Share::Whole {
        after = with_workspace(works_in, workspace, false);
        after.apps.extend(workspace.apps.iter().map(|other| other.id));
    }
    after.apps.retain(|id| *id != app);
    if on {
        after.apps.push(app);
    }
    after
}

/// The part of the limits that the person can reach, and how many workspaces and apps they cannot.
pub fn reachable(works_in: &WorksIn, workspaces: &[OrganizationApps]) -> (WorksIn, usize) {
    let mut known = works_in.clone();
    known.organizations.retain(|id| workspaces.iter().any(|workspace| workspace.organization.id == *id));
    known.apps.retain(|id| workspaces.iter().flat_map(|workspace| &workspace.apps).any(|app| app.id == *id));
    let lost = works_in.organizations.len() + works_in.apps.len() - known.organizations.len() - known.apps.len();
    (known, lost)
}

/// A choice with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named<'a> {
    /// Everywhere: so many workspaces with so many apps.
    Everywhere {
        /// How many workspaces.
        workspaces: usize,
        /// How many apps they have together.
        apps: usize,
        /// The workspace, if there is only this one.
        only: Option<&'a Membership>,
    },
    /// Whole workspaces, and single apps by their workspace. Nothing in it: nothing is chosen.
    Limited {
        /// The whole workspaces.
        whole: Vec<&'a Membership>,
        /// The single apps, with the workspace that they belong to.
        single: Vec<(&'a Membership, Vec<&'a App>)>,
    },
}

/// Finds the names of a choice, in the order of the workspaces.
pub fn named<'a>(place: &Place, workspaces: &'a [OrganizationApps]) -> Named<'a> {
    if *place == Place::Everywhere {
        return Named::Everywhere {
            workspaces: workspaces.len(),
            apps: workspaces.iter().map(|workspace| workspace.apps.len()).sum(),
            only: match workspaces {
                [only] => Some(&only.organization),
                _ => None,
            },
        };
    }
    let boxes = place.boxes();
    let whole = workspaces
        .iter()
        .map(|workspace| &workspace.organization)
        .filter(|organization| boxes.organizations.contains(&organization.id))
        .collect();
    let single = workspaces
        .iter()
        .map(|workspace| {
            let apps: Vec<&App> = workspace.apps.iter().filter(|app| boxes.apps.contains(&app.id)).collect();
            (&workspace.organization, apps)
        })
        .filter(|(_, apps)| !apps.is_empty())
        .collect();
    Named::Limited { whole, single }
}

/// An app that a credential with these limits reaches, with its workspace: the first one chosen, or else the first of the
/// first workspace that has one.
pub fn apps_within<'a>(
    works_in: &'a WorksIn,
    workspaces: &'a [OrganizationApps],
) -> impl Iterator<Item = (&'a Membership, &'a App)> {
    workspaces.iter().flat_map(move |workspace| {
        let all = works_in.is_everywhere() || works_in.organizations.contains(&workspace.organization.id);
        workspace
            .apps
            .iter()
            .filter(move |app| all || works_in.apps.contains(&app.id))
            .map(|app| (&workspace.organization, app))
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use latchkey_api::session::Role;

    use super::*;

    pub(crate) fn organization(number: u8) -> OrganizationId {
        OrganizationId::from_bytes([number; 16])
    }

    pub(crate) fn app(number: u8) -> AppId {
        AppId::from_bytes([number; 16])
    }

    /// Workspaces with these names and apps, whose ids count up from 1.
    pub(crate) fn workspaces(list: &[(&str, &[&str])]) -> Vec<OrganizationApps> {
        let mut next = 0;
        let mut id = || {
            next += 1;
            next
        };
        list.iter()
            .map(|(name, apps)| OrganizationApps {
                organization: Membership {
                    id: organization(id()),
                    slug: name.to_lowercase().replace(' ', "-"),
                    name: (*name).into(),
                    role: Role::Developer,
                },
                apps: apps
                    .iter()
                    .map(|name| App { id: app(id()), slug: name.to_lowercase(), name: (*name).into() })
                    .collect(),
                out_of_reach: Vec::new(),
            })
            .collect()
    }

    fn two() -> Vec<OrganizationApps> {
        // Harbour 1 with apps 2, 3, 4; Fjord 5 with app 6.
        workspaces(&[("Harbour", &["Relay", "Wallpaper", "Notes"]), ("Fjord", &["Maps"])])
    }

    fn limits(organizations: &[u8], apps: &[u8]) -> WorksIn {
        WorksIn {
            organizations: organizations.iter().map(|&id| organization(id)).collect(),
            apps: apps.iter().map(|&id| app(id)).collect(),
        }
    }

    #[test]
    fn nothing_chosen_is_not_everywhere() {
        assert_eq!(Place::Chosen(WorksIn::default()).works_in(), Err(PlaceFault::Nothing));
        assert_eq!(Place::Everywhere.works_in(), Ok(WorksIn::default()));
        let many = WorksIn { organizations: Vec::new(), apps: vec![app(1); 101] };
        assert_eq!(Place::Chosen(many).works_in(), Err(PlaceFault::TooMany(101)));
    }

    #[test]
    fn survives_the_wire() {
        for place in [Place::Everywhere, Place::Workspace(organization(1)), Place::Chosen(limits(&[1], &[6]))] {
            assert_eq!(Place::of(place.works_in().unwrap()), place);
        }
    }

    #[test]
    fn a_whole_workspace_takes_the_place_of_its_apps() {
        let two = two();
        let some = limits(&[], &[2, 6]);
        assert_eq!(share(&some, &two[0]), Share::Some);
        let whole = with_workspace(&some, &two[0], true);
        assert_eq!(whole, limits(&[1], &[6]));
        assert_eq!(share(&whole, &two[0]), Share::Whole);
        assert_eq!(with_workspace(&whole, &two[0], false), limits(&[], &[6]));
    }

    #[test]
    fn taking_an_app_out_of_a_whole_workspace_leaves_the_others() {
        let two = two();
        assert_eq!(with_app(&limits(&[1], &[]), &two[0], app(3), false), limits(&[], &[2, 4]));
        assert_eq!(with_app(&limits(&[], &[2]), &two[0], app(2), false), limits(&[], &[]));
        assert_eq!(with_app(&limits(&[], &[2]), &two[0], app(4), true), limits(&[], &[2, 4]));
    }

    #[test]
    fn leaves_out_what_the_person_lost() {
        assert_eq!(reachable(&limits(&[1, 9], &[6, 7]), &two()), (limits(&[1], &[6]), 2));
    }

    #[test]
    fn finds_the_apps_within() {
        let two = two();
        let names = |works_in: WorksIn| -> Vec<String> {
            apps_within(&works_in, &two).map(|(workspace, app)| [&workspace.name, "/", &app.name].concat()).collect()
        };
        assert_eq!(names(limits(&[5], &[3])), ["Harbour/Wallpaper", "Fjord/Maps"]);
        assert_eq!(names(WorksIn::default()).len(), 4);
        assert!(names(limits(&[9], &[])).is_empty());
    }
}
