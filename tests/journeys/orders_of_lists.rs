//! The apps, members and service accounts of a workspace, ordered by the heads of their columns, and where there are none by a
//! field.

use thirtyfour::Key;

use crate::harness::{Journey, Look, Screen, Theme, containing};

const ACCOUNTS: &str = "/w/harbour-mobile/service-accounts";
const APPS: &str = "/w/harbour-mobile/apps";
const MEMBERS: &str = "/w/harbour-mobile/members";

const ORDERED_BY_NAME: [&str; 5] = ["Crew Roster", "Dock Scanner", "Harbour Relay", "Tide Tables", "Wallpaper App"];

/// How the list is ordered by a column.
async fn order(journey: &Journey, head: &str) -> Option<String> {
    journey.find("columnheader", containing(head)).await.attribute("aria-sort").await
}

#[tokio::test]
async fn of_apps_is_in_the_address_and_a_new_one_has_its_place_in_it() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(APPS).await;
        journey.lists(&ORDERED_BY_NAME).await;
        assert_eq!(order(journey, "App").await.as_deref(), Some("ascending"));
        assert_eq!(order(journey, "Created").await, None);
        journey.link("App").await.click().await;
        let backwards: Vec<&str> = ORDERED_BY_NAME.into_iter().rev().collect();
        journey.lists(&backwards).await;
        journey.is_at(&format!("{APPS}?sort=name-backwards")).await;
        assert_eq!(order(journey, "App").await.as_deref(), Some("descending"));
        journey.focus_is_on("link", "App").await;

        // With the keyboard, and by the field.
        journey.tab_to("link", "Created").await;
        journey.press(Key::Enter).await;
        journey.is_at(&format!("{APPS}?sort=newest")).await;
        assert_eq!(order(journey, "Created").await.as_deref(), Some("descending"));
        assert_eq!(order(journey, "App").await, None);
        journey.inspect("apps-newest").await;
        journey.button("Create app").await.click().await;
        journey.field("Name").await.fill("Lighthouse Log").await;
        let dialog = journey.dialog("Create app").await;
        journey.find_within(&dialog, "button", "Create app").await.click().await;
        journey.focus_is_on("link", "Lighthouse Log").await;
        assert_eq!(journey.listed().await[0], "Lighthouse Log");
        journey.is_at(&format!("{APPS}?sort=newest")).await;
        journey.reload().await;
        journey
            .until("the newest first", async || journey.listed().await.first().is_some_and(|it| it == "Lighthouse Log"))
            .await;
        journey.choose_in("Sort", "Oldest").await;
        journey
            .until("the newest last", async || journey.listed().await.last().is_some_and(|it| it == "Lighthouse Log"))
            .await;
        assert_eq!(order(journey, "Created").await.as_deref(), Some("ascending"));
        journey.go_back().await;
        journey.is_at(&format!("{APPS}?sort=newest")).await;
        assert_eq!(journey.find("combobox", "Sort").await.value().await, "newest");

        // What the list has not, or nobody knows, is by name.
        for sort in ["role", "size"] {
            journey.open(&format!("{APPS}?sort={sort}&search=t")).await;
            journey.lists(&["Crew Roster", "Lighthouse Log", "Tide Tables"]).await;
            assert_eq!(order(journey, "App").await.as_deref(), Some("ascending"));
        }
    };
    Journey::start().await.make(steps).await;
}

/// Makes an app in the dialog.
async fn makes_app(journey: &Journey, name: &str) {
    journey.button("Create app").await.click().await;
    let dialog = journey.dialog("Create app").await;
    journey.field("Name").await.fill(name).await;
    journey.find_within(&dialog, "button", "Create app").await.click().await;
    journey.finds_no("dialog", "Create app").await;
}

/// Gives an app another name in the dialog.
async fn renames_app(journey: &Journey, from: &str, to: &str) {
    journey.choose_for(from, "Rename…").await;
    let dialog = journey.dialog(format!("Rename “{from}”")).await;
    journey.field("Name").await.fill(to).await;
    journey.find_within(&dialog, "button", "Rename app").await.click().await;
    journey.finds_no("dialog", containing("Rename")).await;
}

#[tokio::test]
async fn of_apps_is_kept_by_what_is_made_and_renamed() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(APPS).await;
        renames_app(journey, "Crew Roster", "Roster").await;
        journey.lists(&["Dock Scanner", "Harbour Relay", "Roster", "Tide Tables", "Wallpaper App"]).await;
        journey.focus_is_on("link", "Roster").await;

        // What is not looked for does not show.
        journey.open(&format!("{APPS}?search=tide")).await;
        journey.lists(&["Tide Tables"]).await;
        makes_app(journey, "Lighthouse").await;
        journey.catches_up().await;
        journey.lists(&["Tide Tables"]).await;
        journey.sees("1 app.").await;
        makes_app(journey, "Tides").await;
        journey.lists(&["Tide Tables", "Tides"]).await;
        renames_app(journey, "Tides", "Ebb").await;
        journey.lists(&["Ebb", "Tide Tables"]).await;

        // What comes after the last row that is there is on a later page.
        let account = journey.account().await;
        for number in 10..60 {
            let app = serde_json::json!({ "name": format!("Buoy {number}") });
            let apps = "/api/dashboard/organizations/harbour-mobile/apps";
            assert_eq!(account.send(reqwest::Method::POST, apps, &app).await.status, 201);
        }
        journey.open(APPS).await;
        journey.sees("50 of 57 apps").await;
        makes_app(journey, "Zulu").await;
        journey.sees("50 of 58 apps").await;
        renames_app(journey, "Buoy 10", "Yankee").await;
        journey.until("it to go", async || !journey.listed().await.contains(&"Buoy 10".to_owned())).await;
        assert!(!journey.listed().await.contains(&"Yankee".to_owned()));
        journey.button("Show more").await.click().await;
        journey.sees("58 apps.").await;
        let listed = journey.listed().await;
        assert_eq!(listed[56..], ["Yankee", "Zulu"]);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_members_is_by_what_they_may() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(MEMBERS).await;
        journey.lists(&["Ines Duarte", "Jonas Brandt", "Mara Ilves"]).await;
        journey.link("Role").await.click().await;
        journey.lists(&["Mara Ilves", "Jonas Brandt", "Ines Duarte"]).await;
        journey.is_at(&format!("{MEMBERS}?sort=role")).await;
        assert_eq!(order(journey, "Role").await.as_deref(), Some("descending"));
        journey.inspect("members-role").await;

        // Somebody who is added is among their like.
        journey.button("Add member").await.click().await;
        journey.field("Email").await.fill("tomas@northwind.example").await;
        journey.find("radio", containing("Developer")).await.click().await;
        let dialog = journey.dialog("Add member").await;
        journey.find_within(&dialog, "button", "Add member").await.click().await;
        journey.sees("4 members.").await;
        let listed = journey.listed().await;
        assert_eq!((listed[0].as_str(), listed[3].as_str()), ("Mara Ilves", "Ines Duarte"));

        // On a phone there are no heads.
        journey.look(Look { theme: Theme::Light, screen: Screen::Phone }).await;
        journey.finds_no("link", "Role").await;
        journey.choose_in("Sort", "Viewers first").await;
        journey.until("the viewer first", async || journey.listed().await[0] == "Ines Duarte").await;
        journey.is_at(&format!("{MEMBERS}?sort=role-backwards")).await;
        journey.go_back().await;
        journey.is_at(&format!("{MEMBERS}?sort=role")).await;
        journey.until("the viewer last", async || journey.listed().await[3] == "Ines Duarte").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_service_accounts_goes_on_page_by_page_and_within_a_search() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_robots().await;
        journey.sign_in_at(ACCOUNTS).await;
        journey.sees("The first 50 service accounts.").await;
        let first = async |name: &str| {
            let is_first = async || journey.listed().await.first().is_some_and(|first| first == name);
            journey.until(format!("{name} first"), is_first).await;
        };
        first("browserstack-integration").await;
        journey.link("Role").await.click().await;
        first("workspace-admin-script").await;
        assert_eq!(journey.listed().await[1], "ci-pipeline");
        journey.link("Role").await.click().await;
        journey
            .until("the admin on the next page", async || !journey.text().await.contains("workspace-admin-script"))
            .await;
        journey.is_at(&format!("{ACCOUNTS}?sort=role-backwards")).await;
        journey.reload().await;
        journey.sees("The first 50 service accounts.").await;
        journey.button("Show more").await.click().await;
        journey.sees("53 service accounts.").await;
        assert_eq!(journey.listed().await.last().map(String::as_str), Some("workspace-admin-script"));

        journey.link("Last used").await.click().await;
        journey
            .until("the used ones first", async || {
                let mut listed = journey.listed().await;
                listed.truncate(2);
                listed.sort();
                listed == ["browserstack-integration", "ci-pipeline"]
            })
            .await;
        journey.link("Created").await.click().await;
        first("robot-59").await;
        journey.inspect("service-accounts-newest").await;
        journey.button("Show more").await.click().await;
        journey.sees("53 service accounts.").await;
        journey.focus_is_on("link", journey.listed().await[50].clone()).await;
        let robots: Vec<String> = (10..60).rev().map(|number| format!("robot-{number}")).collect();
        assert_eq!(journey.listed().await[..50], robots);

        let search = "Search by name or description";
        journey.find("searchbox", search).await.fill("robot-1").await;
        journey.is_at(&format!("{ACCOUNTS}?search=robot-1&sort=newest")).await;
        journey.lists(&robots[40..].iter().map(String::as_str).collect::<Vec<_>>()).await;
        journey.link("Created").await.click().await;
        first("robot-10").await;
        journey.is_at(&format!("{ACCOUNTS}?search=robot-1&sort=oldest")).await;
        journey.find("searchbox", search).await.fill("nothing").await;
        journey.sees("No service account").await;
        journey.button("Clear search").await.click().await;
        journey.is_at(&format!("{ACCOUNTS}?sort=oldest")).await;
    };
    Journey::start().await.make(steps).await;
}

/// What was asked for in one order is not gone on with in another.
#[tokio::test]
async fn of_a_list_that_is_on_its_way_is_the_one_that_goes_on() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_robots().await;
        journey.sign_in_at(ACCOUNTS).await;
        journey.sees("The first 50 service accounts.").await;
        let endpoint = "GET /api/dashboard/organizations/harbour-mobile/service-accounts";
        let asked = journey.network().count(endpoint);
        let held = journey.network().hold(endpoint);
        journey.link("Created").await.click().await;
        journey.until("the other order to be asked for", async || journey.network().count(endpoint) > asked).await;
        journey.button("Show more").await.click().await;
        held.release();
        journey.until("the newest first", async || journey.listed().await[0] == "robot-59").await;
        journey.button("Show more").await.click().await;
        journey.sees("53 service accounts.").await;
        assert_eq!(journey.network().count(endpoint), asked + 2);
    };
    Journey::start().await.make(steps).await;
}
