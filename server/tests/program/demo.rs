//! `--demo`.

use serde_json::{Value, json};

use crate::{client::Client, support::Place};

/// The value of a line `export NAME="value"`.
fn exported<'a>(text: &'a str, name: &str) -> &'a str {
    let line = text.lines().find_map(|line| line.strip_prefix("export ")?.strip_prefix(name)?.strip_prefix("=\""));
    line.and_then(|rest| rest.strip_suffix('"')).unwrap_or_else(|| panic!("{name}: {text}"))
}

async fn sign_in(client: Client, email: &str) -> (Client, Value) {
    let browser = client.in_browser();
    let body = json!({ "email": email, "password": "demo-harbour-lights" });
    let signed_in = browser.post("/api/dashboard/sign-in", &body).await.expect_status(200).json();
    (browser, signed_in)
}

#[tokio::test]
async fn a_workspace_is_made_once_and_described_at_each_start() {
    let place = Place::new().await;
    let mut described = Vec::new();
    for _ in 0..2 {
        let program = place.start(&["--demo"]);
        let address = program.address;
        assert!(!program.log().contains("code="), "{}", program.log());
        let said = program.stop();
        for text in [
            &format!("http://{address}/sign-in"),
            "demo-harbour-lights",
            "mara@harbour.example",
            "tomas@northwind.example",
            "Ctrl-C stops the server",
        ] {
            assert!(said.contains(text), "{text}: {said}");
        }
        assert!(!said.contains("postgres://"), "{said}");
        described.push(said.replace(&address.to_string(), "ADDRESS"));
    }
    assert_eq!(described[0], described[1], "the second start made nothing");
}

#[tokio::test]
async fn everybody_signs_in_and_sees_their_own_organizations() {
    let place = Place::new().await;
    let program = place.start(&["--demo"]);
    for (email, organizations) in [
        ("mara@harbour.example", json!([["harbour-mobile", "admin"], ["harbour-mobile-labs", "admin"]])),
        ("jonas@harbour.example", json!([["harbour-mobile", "developer"], ["harbour-mobile-labs", "admin"]])),
        ("ines@harbour.example", json!([["harbour-mobile", "viewer"]])),
        ("tomas@northwind.example", json!([["northwind-robotics", "admin"]])),
    ] {
        let (_, signed_in) = sign_in(program.client(), email).await;
        let seen: Vec<Value> = signed_in["organizations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|organization| json!([organization["slug"], organization["role"]]))
            .collect();
        assert_eq!(json!(seen), organizations, "{email}");
    }
}

#[tokio::test]
async fn the_printed_ids_open_the_versions_api() {
    let place = Place::new().await;
    let program = place.start(&["--demo"]);
    let client = program.client();
    let (browser, _) = sign_in(client.clone(), "mara@harbour.example").await;
    let body = json!({ "name": "GitHub Actions production", "scopes": ["versions:read", "versions:write"] });
    let browser = browser.with_header("idempotency-key", "one");
    let token = browser.post("/api/dashboard/access-tokens", &body).await.expect_status(201).json();
    let bearer = client.clone().with_header("authorization", format!("Bearer {}", token["secret"].as_str().unwrap()));
    let said = {
        let place = place.start(&["--demo"]);
        place.stop()
    };
    let (team, project) = (exported(&said, "APP_UPGRADE_TEAM_ID"), exported(&said, "APP_UPGRADE_PROJECT_ID"));
    let path = format!("/api/v1/projects/{project}/versions?teamId={team}&limit=100");
    let page = bearer.get(&path).await.expect_status(200).json();
    let versions = page["results"].as_array().unwrap();
    let count = |field: &str, value: Value| versions.iter().filter(|version| version[field] == value).count();
    for (field, value) in [
        ("forceUpgrade", json!(true)),
        ("active", json!(false)),
        ("platform", json!("android")),
        ("platform", json!("ios")),
        ("environment", json!("production")),
        ("environment", json!("staging")),
        ("messageLocale", json!("en")),
        ("messageLocale", json!("de")),
    ] {
        assert!(count(field, value.clone()) > 0, "{field} {value}: {page:#}");
    }
    let api_key = client.with_header("x-api-key", exported(&said, "APP_UPGRADE_API_KEY"));
    let check = "/api/v1/versions/check?app_name=Wallpaper%20App&app_version=1.1.0&platform=ios\
                 &environment=production&app_language=de";
    let answer = api_key.get(check).await.expect_status(200).json();
    let message = "Bitte aktualisiere die App, um sie weiter zu nutzen.";
    assert_eq!(answer, json!({ "found": true, "forceUpgrade": true, "message": message }));
}

#[tokio::test]
async fn there_are_credentials_to_look_at_and_nobody_is_told_their_secrets() {
    let place = Place::new().await;
    let program = place.start(&["--demo"]);
    let (browser, _) = sign_in(program.client(), "mara@harbour.example").await;
    let harbour = "/api/dashboard/organizations/harbour-mobile";
    let page = browser.get(&format!("{harbour}/service-accounts")).await.expect_status(200).json();
    let seen: Vec<Value> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|account| {
            let segments = account["segments"].as_array().map_or(0, Vec::len);
            json!([account["name"], account["role"], segments, account["lastUse"].is_object()])
        })
        .collect();
    assert_eq!(
        json!(seen),
        json!([
            ["browserstack-integration", "viewer", 0, true],
            ["ci-pipeline", "developer", 2, true],
            ["workspace-admin-script", "admin", 0, false],
        ])
    );
    let id = page["items"][1]["id"].as_str().unwrap();
    let details = browser.get(&format!("{harbour}/service-accounts/{id}")).await.expect_status(200).json();
    assert_eq!(details["lastRequest"]["method"], "GET");
    let tokens = format!("{harbour}/apps/wallpaper-app/api-tokens");
    let summary = browser.get(&format!("{tokens}/summary")).await.expect_status(200).json();
    assert_eq!(
        json!([summary["active"], summary["expiring"], summary["revoked"]]),
        json!([3, 1, 1]),
        "active, expiring, revoked"
    );
    let tokens = "/api/dashboard/access-tokens";
    let summary = browser.get(&format!("{tokens}/summary")).await.expect_status(200).json();
    let states = ["active", "expiring", "expired", "revoked"].map(|state| &summary[state]);
    assert_eq!(json!(states), json!([5, 1, 1, 1]), "active, expiring, expired, revoked");
    let page = browser.get(tokens).await.expect_status(200).json();
    let tokens = page["items"].as_array().unwrap();
    let count = |what: fn(&Value) -> bool| tokens.iter().filter(|token| what(token)).count();
    let counts = [
        count(|token| token["lastUse"].is_null()),
        count(|token| token["expiresAt"].is_null()),
        count(|token| token["fullAccess"] == true),
        count(|token| token["worksIn"]["apps"].as_array().is_some_and(|apps| !apps.is_empty())),
    ];
    assert_eq!(counts, [1; 4], "never used, without an end, with full access, for single apps");
    let log = program.log();
    let said = program.stop();
    for prefix in ["aau_", "aas_", "aap_"] {
        assert!(!log.contains(prefix) && !said.contains(prefix), "{said}");
    }
}

#[tokio::test]
async fn it_is_for_this_machine_alone() {
    let place = Place::new().await;
    for address in ["0.0.0.0:0", "[::]:0"] {
        let (code, said) = place.refused(&["--demo", "--address", address], &[]);
        assert_eq!(code, Some(2));
        assert!(said.contains("--demo is for this machine alone"), "{said}");
    }
    place.start(&["--demo"]).stop();
    let (code, said) = place.refused(&[], &[]);
    assert_eq!(code, Some(1), "public passwords are not served without the word");
    assert!(said.contains("this database holds the demo workspace"), "{said}");
}

#[tokio::test]
async fn a_database_in_use_is_left_alone() {
    let place = Place::new().await;
    let program = place.start(&[]);
    let log = program.log();
    let code = log.split_once("code=\"").and_then(|(_, rest)| rest.split_once('"')).unwrap().0;
    let body = json!({
        "code": code, "organization": "Fjord", "name": "Ada", "email": "ada@fjord.example",
        "password": "correct horse battery",
    });
    program.client().in_browser().post("/api/dashboard/setup", &body).await.expect_status(200);
    program.stop();
    let (code, said) = place.refused(&["--demo"], &[]);
    assert_eq!(code, Some(1));
    assert!(said.contains("the database holds users already"), "{said}");
}
