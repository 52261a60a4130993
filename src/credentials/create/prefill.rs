//! What the address fills into the form: `?name=…&scopes=…&expires=…&worksIn=…&from=…`. Links in documentation and in other
//! pages use it, and the form keeps its own state there, so that a reload loses nothing.

use latchkey_api::{
    expiry::{Expiry, LONGEST_DAYS},
    id::CredentialId,
    query_string,
    session::OrganizationApps,
    timestamp::Timestamp,
};

use super::place::Place;

/// What an address asks for. What it does not mention is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefill {
    /// The name, as given.
    pub name: Option<String>,
    /// Scopes, known or not.
    pub scopes: Option<Vec<String>>,
    /// When it is to end.
    pub expires: Option<WantedEnd>,
    /// Where it is to work, yet to be looked up.
    pub works_in: Option<Vec<String>>,
    /// The credential whose settings the rest is taken from.
    pub from: Option<CredentialId>,
    /// Values that say nothing.
    pub unreadable: Vec<(Unreadable, String)>,
}

/// A parameter whose value says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// `expires`
    Expires,
    /// `from`
    From,
}

/// An end that an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WantedEnd {
    /// After so many days.
    After(u16),
    /// At a moment.
    At(Timestamp),
    /// When this local day ends: `2026-12-22`.
    OnDay(String),
    /// Never.
    Never,
}

impl WantedEnd {
    fn read(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("never") {
            return Some(Self::Never);
        }
        if let Ok(days) = text.parse() {
            return (1..=LONGEST_DAYS).contains(&days).then_some(Self::After(days));
        }
        if let Ok(at) = text.parse() {
            return Some(Self::At(at));
        }
        // A day is one if its midnight is a moment.
        [text, "T00:00:00Z"].concat().parse::<Timestamp>().ok().map(|_| Self::OnDay(text.to_owned()))
    }
}

/// The word for every workspace in `worksIn`.
const EVERYWHERE: &str = "all";

impl Prefill {
    /// Reads a query string. Lists may be separated by commas or spaces, or be given as repeated parameters.
    pub fn read(query: &str) -> Self {
        let mut prefill = Self::default();
        for (name, value) in query_string::pairs(query) {
            let items = value.split([',', ' ']).filter(|item| !item.is_empty()).map(str::to_owned);
            match name.as_ref() {
                "name" if prefill.name.is_none() => prefill.name = Some(value.into_owned()),
                "scopes" | "scope" => prefill.scopes.get_or_insert_default().extend(items),
                "worksIn" => prefill.works_in.get_or_insert_default().extend(items),
                "expires" if prefill.expires.is_none() => match WantedEnd::read(value.trim()) {
                    Some(end) => prefill.expires = Some(end),
                    None => prefill.unreadable.push((Unreadable::Expires, value.into_owned())),
                },
                "from" if prefill.from.is_none() => match value.trim().parse() {
                    Ok(id) => prefill.from = Some(id),
                    Err(_) => prefill.unreadable.push((Unreadable::From, value.into_owned())),
                },
                _ => {}
            }
        }
        prefill
    }
}

/// The place behind `worksIn`: `all`, or ids and slugs of workspaces and ids of apps or `workspace/app`. With it come the
/// entries that lead nowhere the person can go.
pub fn place(entries: &[String], workspaces: &[OrganizationApps]) -> (Option<Place>, Vec<String>) {
    if entries.iter().any(|entry| entry == EVERYWHERE) {
        return (Some(Place::Everywhere), Vec::new());
    }
    let mut found = latchkey_api::access_token::WorksIn::default();
    let mut unknown = Vec::new();
    for entry in entries {
        let (workspace_part, app_part) = entry.split_once('/').unwrap_or((entry, entry));
        let is_path = entry.contains('/');
        let workspace = workspaces.iter().find(|workspace| {
            let organization = &workspace.organization;
            organization.slug == workspace_part || organization.id.to_string() == workspace_part
        });
        let app = workspaces
            .iter()
            .filter(|other| !is_path || workspace.is_some_and(|workspace| workspace == *other))
            .flat_map(|workspace| &workspace.apps)
            .find(|app| app.id.to_string() == app_part || (is_path && app.slug == app_part));
        match (workspace, app) {
            (Some(workspace), _) if !is_path => found.organizations.push(workspace.organization.id),
            (_, Some(app)) => found.apps.push(app.id),
            _ => unknown.push(entry.clone()),
        }
    }
    ((!found.is_everywhere()).then(|| Place::of(found)), unknown)
}

/// The address of a form with this content. What is as it would be anyway is left out, unless the form was filled from
/// another credential, whose settings would come back.
pub fn address(page: &str, content: &Content<'_>) -> String {
    let mut address = page.to_owned();
    let mut push = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            query_string::push(&mut address, name, &value);
        }
    };
    let filled = content.from.is_some();
    push("from", content.from.map(|id| id.to_string()));
    push("name", (filled || !content.name.is_empty()).then(|| content.name.to_owned()));
    push("scopes", (filled || !content.scopes.is_empty()).then(|| content.scopes.join(",")));
    push(
        "expires",
        content.expires.filter(|expiry| filled || *expiry != super::expiry::DEFAULT).map(|expiry| match expiry {
            Expiry::Days(days) => days.to_string(),
            Expiry::At(at) => at.to_string(),
            Expiry::Never => "never".to_owned(),
        }),
    );
    push("worksIn", (filled || Some(content.place) != content.usual_place).then(|| entries(content.place)));
    address
}

fn entries(place: &Place) -> String {
    if *place == Place::Everywhere {
        return EVERYWHERE.to_owned();
    }
    let boxes = place.boxes();
    let organizations = boxes.organizations.iter().map(ToString::to_string);
    organizations.chain(boxes.apps.iter().map(ToString::to_string)).collect::<Vec<_>>().join(",")
}

/// What a form holds.
pub struct Content<'a> {
    /// As typed.
    pub name: &'a str,
    /// In catalog order.
    pub scopes: &'a [String],
    /// `None` while no whole date is in the field.
    pub expires: Option<Expiry>,
    /// Where it is to work.
    pub place: &'a Place,
    /// Where it would work if the address said nothing, where everybody who may open it has the same.
    pub usual_place: Option<&'a Place>,
    /// The credential that it was filled from.
    pub from: Option<CredentialId>,
}

#[cfg(test)]
mod tests {
    use latchkey_api::access_token::WorksIn;

    use super::{
        super::place::tests::{app, organization, workspaces},
        *,
    };

    #[test]
    fn reads_what_a_link_asks_for() {
        let prefill =
            Prefill::read("?name=GitHub+Actions&scopes=versions:read,versions%3Awrite&expires=90&worksIn=harbour");
        assert_eq!(
            prefill,
            Prefill {
                name: Some("GitHub Actions".into()),
                scopes: Some(vec!["versions:read".into(), "versions:write".into()]),
                expires: Some(WantedEnd::After(90)),
                works_in: Some(vec!["harbour".into()]),
                ..Prefill::default()
            }
        );
        assert_eq!(Prefill::read("scope=a%20b&scopes=c").scopes, Some(vec!["a".into(), "b".into(), "c".into()]));
        assert_eq!(Prefill::read("other=1"), Prefill::default());
    }

    #[test]
    fn reads_every_way_to_write_an_end() {
        for (text, expected) in [
            ("7", Some(WantedEnd::After(7))),
            ("3653", Some(WantedEnd::After(3653))),
            ("3654", None),
            ("0", None),
            ("-1", None),
            ("99999999999", None),
            ("never", Some(WantedEnd::Never)),
            ("Never", Some(WantedEnd::Never)),
            ("2026-12-22", Some(WantedEnd::OnDay("2026-12-22".into()))),
            ("2026-02-30", None),
            ("2026-12-22T14:52:00+01:00", Some(WantedEnd::At(Timestamp(1_797_947_520_000)))),
            ("soon", None),
            ("", None),
        ] {
            let query = ["expires=", &text.replace('+', "%2B")].concat();
            let prefill = Prefill::read(&query);
            assert_eq!(prefill.expires, expected, "{text}");
            assert_eq!(prefill.unreadable.is_empty(), expected.is_some(), "{text}");
        }
    }

    #[test]
    fn says_which_values_are_unreadable() {
        assert_eq!(
            Prefill::read("expires=soon&from=42").unreadable,
            [(Unreadable::Expires, "soon".to_owned()), (Unreadable::From, "42".to_owned())]
        );
    }

    #[test]
    fn finds_places_by_id_and_slug() {
        let two = workspaces(&[("Harbour Mobile", &["Relay", "Notes"]), ("Fjord", &["Maps", "Relay"])]);
        let find = |entries: &[&str]| place(&entries.iter().map(|&entry| entry.to_owned()).collect::<Vec<_>>(), &two);
        assert_eq!(find(&["all", "nowhere"]), (Some(Place::Everywhere), vec![]));
        assert_eq!(find(&["harbour-mobile"]), (Some(Place::Workspace(organization(1))), vec![]));
        assert_eq!(find(&[&organization(4).to_string()]), (Some(Place::Workspace(organization(4))), vec![]));
        let chosen = |organizations: &[u8], apps: &[u8]| {
            Some(Place::Chosen(WorksIn {
                organizations: organizations.iter().map(|&id| organization(id)).collect(),
                apps: apps.iter().map(|&id| app(id)).collect(),
            }))
        };
        assert_eq!(find(&["fjord/relay", "harbour-mobile"]), (chosen(&[1], &[6]), vec![]));
        assert_eq!(find(&[&app(3).to_string(), "x"]), (chosen(&[], &[3]), vec!["x".into()]));
        assert_eq!(
            find(&["fjord/notes", "relay", "/"]),
            (None, vec!["fjord/notes".into(), "relay".into(), "/".into()])
        );
    }

    #[test]
    fn a_reload_keeps_the_form() {
        let two = workspaces(&[("Harbour Mobile", &["Relay", "Notes"]), ("Fjord", &["Maps", "Relay"])]);
        let usual = Place::Workspace(organization(1));
        let chosen = Place::Chosen(WorksIn { organizations: vec![organization(4)], apps: vec![app(2)] });
        let scopes = vec!["versions:read".to_owned(), "builds:read".to_owned()];
        for (expires, end) in [
            (Expiry::Days(30), None),
            (Expiry::Days(7), Some(WantedEnd::After(7))),
            (Expiry::Never, Some(WantedEnd::Never)),
            (Expiry::At(Timestamp(1_797_947_520_000)), Some(WantedEnd::At(Timestamp(1_797_947_520_000)))),
        ] {
            for chosen in [&chosen, &usual, &Place::Everywhere] {
                let content = Content {
                    name: "CI & release 100 %",
                    scopes: &scopes,
                    expires: Some(expires),
                    place: chosen,
                    usual_place: Some(&usual),
                    from: None,
                };
                let address = address("/new", &content);
                let prefill = Prefill::read(address.split_once('?').unwrap().1);
                assert_eq!(prefill.name.as_deref(), Some(content.name));
                assert_eq!(prefill.scopes.as_ref(), Some(&scopes));
                assert_eq!(prefill.expires, end);
                let read = prefill.works_in.map(|entries| place(&entries, &two));
                assert_eq!(read, (*chosen != usual).then(|| (Some(chosen.clone()), vec![])));
            }
        }
    }

    #[test]
    fn an_untouched_form_leaves_the_address_clean() {
        let usual = Place::Workspace(organization(1));
        let mut content = Content {
            name: "",
            scopes: &[],
            expires: Some(Expiry::Days(30)),
            place: &usual,
            usual_place: Some(&usual),
            from: None,
        };
        assert_eq!(address("/new", &content), "/new");
        content.usual_place = None;
        let read = Prefill::read(address("/new", &content).split_once('?').unwrap().1);
        assert_eq!(read.works_in, Some(vec![organization(1).to_string()]), "others have other workspaces");
        content.usual_place = Some(&usual);
        content.from = Some(CredentialId::from_bytes([1; 16]));
        let read = Prefill::read(address("/new", &content).split_once('?').unwrap().1);
        assert_eq!((read.from, read.name.as_deref(), read.scopes), (content.from, Some(""), Some(vec![])));
    }
}
