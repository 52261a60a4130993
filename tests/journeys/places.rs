//! A token that works in chosen places only.

use latchkey_api::{path, session::OrganizationApps};

use crate::harness::{Journey, NEW_TOKEN, TOKENS, containing};

const NAME: &str = "Wallpaper only";

#[tokio::test]
async fn one_app_and_no_other() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.sees("every app").await;
        journey.open_places().await;
        journey.find("radio", containing("Chosen workspaces and apps")).await.click().await;
        journey.find("checkbox", containing("Harbour Mobile every app")).await.click().await;
        journey.find("checkbox", containing("Wallpaper App")).await.click().await;
        let secret = journey.generate(NAME).await;
        journey.button("Copy").await.click().await;
        journey.sees("Copied. Now store it before you leave.").await;
        journey.button("Done").await.click().await;
        journey.is_at(TOKENS).await;

        let organizations = journey.account().await.get(path::ORGANIZATIONS).await.body;
        let organizations: Vec<OrganizationApps> = serde_json::from_value(organizations).expect("workspaces");
        let (mut open, mut closed) = (Vec::new(), 0);
        for organization in &organizations {
            for app in &organization.apps {
                let place = (organization.organization.id.to_string(), app.id.to_string());
                match journey.list_versions_of(&place, &secret).await.status {
                    200 => open.push(app.name.clone()),
                    404 => closed += 1,
                    status => panic!("{} answers {status}", app.name),
                }
            }
        }
        assert_eq!(open, ["Wallpaper App"]);
        assert!(closed > 3, "the demo workspace has others");

        journey.link(NAME).await.click().await;
        journey.dialog(NAME).await;
        journey.sees("Wallpaper App in Harbour Mobile").await;
    };
    Journey::start().await.make(steps).await;
}
