//! What a token is let to do by its scopes, and not by the role of the person whom it acts as.

use latchkey_api::{
    catalog::Catalog,
    session::{OrganizationApps, Role},
};

use super::{
    place::{Place, Share, share},
    scope_grid::{Chosen, Grant, Reach},
};

/// What a role keeps from a token in a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeyondRole {
    /// The workspace's name.
    pub workspace: String,
    /// The person's role there.
    pub role: Role,
    /// What it does not reach.
    pub grants: Vec<Grant>,
}

fn concerned<'a>(
    place: &'a Place,
    workspaces: &'a [OrganizationApps],
) -> impl Iterator<Item = &'a OrganizationApps> + Clone {
    let boxes = place.boxes();
    workspaces.iter().filter(move |workspace| *place == Place::Everywhere || share(&boxes, workspace) != Share::None)
}

/// What of the chosen scopes is beyond the person's role, workspace by workspace.
pub fn beyond_role(
    catalog: &Catalog,
    chosen: &Chosen,
    place: &Place,
    workspaces: &[OrganizationApps],
) -> Vec<BeyondRole> {
    let beyond = concerned(place, workspaces).map(|workspace| {
        let lost: Chosen = workspace.out_of_reach.iter().filter(|scope| chosen.contains(scope)).cloned().collect();
        BeyondRole {
            workspace: workspace.organization.name.clone(),
            role: workspace.organization.role,
            grants: Reach::of(catalog, &lost).grants,
        }
    });
    beyond.filter(|beyond| !beyond.grants.is_empty()).collect()
}

/// The chosen scopes that are of use in one workspace at least.
pub fn usable(chosen: &Chosen, place: &Place, workspaces: &[OrganizationApps]) -> Chosen {
    let mut places = concerned(place, workspaces).peekable();
    if places.peek().is_none() {
        return chosen.clone();
    }
    let lost = |scope: &String| places.clone().all(|workspace| workspace.out_of_reach.contains(scope));
    chosen.iter().filter(|scope| !lost(scope)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use latchkey_api::access_token::WorksIn;

    use super::{
        super::{
            place::tests::{organization, workspaces},
            scope_grid::tests::{catalog, chosen},
        },
        *,
    };

    /// A viewer in Harbour (1), an admin in Fjord (3).
    fn two() -> Vec<OrganizationApps> {
        let mut two = workspaces(&[("Harbour", &["Relay"]), ("Fjord", &["Maps"])]);
        two[0].organization.role = Role::Viewer;
        two[0].out_of_reach = vec!["versions:write".into(), "audit:read".into()];
        two
    }

    #[test]
    fn says_what_a_role_keeps_from_a_token() {
        let catalog = catalog(&[("versions", &["read", "write"]), ("audit", &["read"])], &[]);
        let chosen = chosen(&["versions:read", "versions:write"]);
        let harbour = BeyondRole {
            workspace: "Harbour".into(),
            role: Role::Viewer,
            grants: vec![Grant { verbs: vec!["write".into()], noun: "versions".into() }],
        };
        let beyond = |place: &Place| beyond_role(&catalog, &chosen, place, &two());
        assert_eq!(beyond(&Place::Everywhere), std::slice::from_ref(&harbour));
        assert_eq!(beyond(&Place::Workspace(organization(1))), [harbour]);
        assert_eq!(beyond(&Place::Workspace(organization(3))), []);
    }

    #[test]
    fn leaves_out_what_is_of_no_use_anywhere() {
        let all = chosen(&["versions:read", "versions:write"]);
        assert_eq!(usable(&all, &Place::Everywhere, &two()), all, "it is in Fjord");
        assert_eq!(usable(&all, &Place::Workspace(organization(1)), &two()), chosen(&["versions:read"]));
        assert_eq!(usable(&all, &Place::Chosen(WorksIn::default()), &two()), all, "nowhere is nobody's fault");
    }
}
