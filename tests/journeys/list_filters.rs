//! The list narrowed down, ordered by its heads, and chosen from by mouse and keyboard.

use thirtyfour::Key;

use crate::harness::{Element, Journey, TOKENS, containing};

async fn three(journey: &Journey) {
    let account = journey.account().await;
    account.create_token("Reads builds", &["builds:read"]).await;
    let used = account.create_token("Reads versions", &["versions:read"]).await;
    account.create_token("Writes builds", &["builds:write", "builds:read"]).await;
    assert_eq!(journey.versions(&used.secret, reqwest::Method::GET, "", None).await.status, 200);
    let unused = format!("{}?unused=true", latchkey_api::path::ACCESS_TOKENS);
    journey.until("the use to be counted", async || account.get(&unused).await.body["found"] == 2).await;
}

#[tokio::test]
async fn by_scope_and_by_use() {
    let steps = async |journey: &Journey| {
        three(journey).await;
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Writes builds", "Reads versions", "Reads builds"]).await;
        journey.choose_in("Scope", "builds:read").await;
        journey.lists(&["Writes builds", "Reads builds"]).await;
        journey.sees("2 tokens found.").await;
        journey.is_at(&format!("{TOKENS}?scope=builds%3Aread")).await;
        journey.open(&format!("{TOKENS}?scope=versions%3Aread")).await;
        journey.lists(&["Reads versions"]).await;
        journey.find("checkbox", "Never used").await.click().await;
        journey.sees("No token matches these filters").await;
        journey.inspect("list-filters-no-hit").await;
        journey.reload().await;
        journey.sees("No token matches these filters").await;
        assert!(journey.find("checkbox", "Never used").await.is_ticked().await);
        journey.choose_in("Scope", "Any").await;
        journey.lists(&["Writes builds", "Reads builds"]).await;
        journey.inspect("list-filters").await;
        journey.go_back().await;
        journey.sees("No token matches these filters").await;
        journey.button("Show all tokens").await.click().await;
        journey.lists(&["Writes builds", "Reads versions", "Reads builds"]).await;
        journey.is_at(TOKENS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn nothing_beside_a_filter_moves_when_it_is_chosen() {
    let steps = async |journey: &Journey| {
        three(journey).await;
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Writes builds", "Reads versions", "Reads builds"]).await;
        let places = async || {
            let script = "return [...document.querySelectorAll('.segmented > *, .list-options > *')] \
                          .map(it => [it.getBoundingClientRect().x, it.getBoundingClientRect().y])";
            journey.browser().script(script, vec![]).await
        };
        let before = places().await;
        journey.find("link", containing("Expiring")).await.click().await;
        let chosen = async || {
            let script =
                "return document.querySelector('.segmented [aria-current]').textContent.startsWith('Expiring')";
            journey.browser().script(script, vec![]).await == true
        };
        journey.until("the filter to be chosen", chosen).await;
        assert_eq!(places().await, before);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn ordered_by_its_heads() {
    let steps = async |journey: &Journey| {
        three(journey).await;
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Writes builds", "Reads versions", "Reads builds"]).await;
        let order = async |head: &str| {
            let head = journey.find("columnheader", containing(head)).await;
            head.attribute("aria-sort").await
        };
        assert_eq!(order("Token").await, None);
        journey.link("Token").await.click().await;
        journey.lists(&["Reads builds", "Reads versions", "Writes builds"]).await;
        assert_eq!(order("Token").await.as_deref(), Some("ascending"));
        journey.link("Token").await.click().await;
        journey.lists(&["Writes builds", "Reads versions", "Reads builds"]).await;
        assert_eq!(order("Token").await.as_deref(), Some("descending"));
        journey.is_at(&format!("{TOKENS}?sort=name-backwards")).await;
        journey.link("Last used").await.click().await;
        journey.until("the used one first", async || journey.listed().await[0] == "Reads versions").await;
        journey.link("Last used").await.click().await;
        journey.until("the used one last", async || journey.listed().await[2] == "Reads versions").await;
        assert_eq!(order("Last used").await.as_deref(), Some("ascending"));
        journey.is_accessible().await;
    };
    Journey::start().await.make(steps).await;
}

async fn chosen(journey: &Journey) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.row.selected .row-name')].map(name => name.textContent)";
    let names = journey.browser().script(script, vec![]).await;
    names.as_array().into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect()
}

async fn tick(journey: &Journey, name: &str) -> Element {
    journey.find("checkbox", format!("Select “{name}”")).await
}

/// Goes on to the end of the list until it says that this is all, and comes to rest there.
async fn goes_to_the_end(journey: &Journey, all: &str) {
    let is_there = "const { scrollHeight, clientHeight } = document.documentElement; \
        return scrollY + clientHeight >= scrollHeight - 1";
    // Until new rows are laid out the end is where it was.
    let at_the_end = async || {
        journey.press(Key::End).await;
        journey.text().await.contains(all) && journey.browser().script(is_there, vec![]).await == true
    };
    journey.until("the end of the last page", at_the_end).await;
}

#[tokio::test]
async fn runs_of_rows_are_chosen_with_shift() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for name in ["F", "E", "D", "C", "B", "A"] {
            account.create_token(name, &["versions:read"]).await;
        }
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["A", "B", "C", "D", "E", "F"]).await;
        tick(journey, "B").await.click().await;
        journey.click_with(Key::Shift, &tick(journey, "E").await).await;
        journey.sees("4 selected").await;
        assert_eq!(chosen(journey).await, ["B", "C", "D", "E"]);
        journey.click_with(Key::Shift, &tick(journey, "D").await).await;
        journey.sees("2 selected").await;
        assert_eq!(chosen(journey).await, ["B", "C"], "the run from E to D is taken away again");

        journey.button("Clear").await.click().await;
        journey.focus_is_on("checkbox", "Select all tokens shown").await;
        journey.tab_to("checkbox", "Select “A”").await;
        journey.press_with(Key::Shift, Key::Down).await;
        journey.focus_is_on("checkbox", "Select “B”").await;
        journey.press_with(Key::Shift, Key::Down).await;
        journey.focus_is_on("checkbox", "Select “C”").await;
        assert_eq!(chosen(journey).await, ["A", "B", "C"]);
        journey.press_with(Key::Shift, Key::Up).await;
        assert_eq!(chosen(journey).await, ["A", "B"]);
        for _ in 0..3 {
            journey.press(Key::Down).await;
        }
        journey.focus_is_on("checkbox", "Select “E”").await;
        journey.press_with(Key::Shift, " ").await;
        journey.sees("5 selected").await;
        journey.button("Revoke…").await.click().await;
        let dialog = journey.dialog("Revoke 5 tokens?").await;
        let said = dialog.text().await;
        assert!(["A", "B", "C", "D", "E"].iter().all(|name| said.contains(&format!("{name} aau_"))), "{said}");
        journey.inspect("revoke-several").await;
        journey.button("Revoke 5 tokens").await.click().await;
        journey.lists(&["F"]).await;
        journey.focus_is_on("link", "F").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_arrows_go_along_a_list_however_long_it_is() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_tokens(510).await;
        journey.sign_in_at(&format!("{TOKENS}?sort=name")).await;
        journey.sees("50 of 510 tokens shown.").await;
        goes_to_the_end(journey, "510 tokens.").await;
        // Rows that are left out together end at the first, and those whose groups are at the second.
        for (above, below) in [("Token 119", "Token 120"), ("Token 499", "Token 500")] {
            let find = "return find(arguments[0], false, false, true)";
            assert_eq!(journey.browser().script(find, vec![above.into()]).await, true);
            let box_above = tick(journey, above).await;
            tick(journey, below).await;
            box_above.element.focus().await.expect("it can have the focus");
            journey.press_with(Key::Shift, Key::Down).await;
            journey.focus_is_on("checkbox", format!("Select “{below}”")).await;
            journey.press_with(Key::Shift, Key::Up).await;
            journey.focus_is_on("checkbox", format!("Select “{above}”")).await;
        }
        assert_eq!(chosen(journey).await, ["Token 119", "Token 499"]);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn scrolling_away_from_what_has_the_focus_leaves_it_there() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_tokens(50).await;
        journey.sign_in_at(&format!("{TOKENS}?sort=name")).await;
        let box_of_first = journey.find("checkbox", "Select “Token 001”").await;
        box_of_first.element.focus().await.expect("it can have the focus");
        journey.browser().script("scrollTo(0, document.documentElement.scrollHeight)", vec![]).await;
        // The last rows have come, and those that are far now have gone.
        journey.find("checkbox", "Select “Token 049”").await;
        journey.finds_no("checkbox", "Select “Token 015”").await;
        journey.focus_is_on("checkbox", "Select “Token 001”").await;
        let top = journey.browser().script("return scrollY", vec![]).await;
        assert_ne!(top, 0, "the page stays where it was scrolled to");
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_the_browser_finds_in_a_row_far_away_stays_found() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_tokens(50).await;
        journey.sign_in_at(&format!("{TOKENS}?sort=name")).await;
        journey.find("checkbox", "Select “Token 001”").await;
        journey.finds_no("checkbox", "Select “Token 049”").await;
        assert_eq!(journey.browser().script("return find('Token 049')", vec![]).await, true);
        // It is scrolled to, and what its row has no room for elsewhere comes.
        journey.find("checkbox", "Select “Token 049”").await;
        assert_eq!(journey.browser().script("return getSelection().toString()", vec![]).await, "Token 049");
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_long_list_goes_on_as_somebody_comes_to_its_end() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_tokens(170).await;
        journey.sign_in_at(&format!("{TOKENS}?sort=name")).await;
        journey.sees("50 of 170 tokens shown.").await;
        let table = journey.find("table", "Access tokens").await;
        assert_eq!(table.attribute("aria-rowcount").await.as_deref(), Some("171"));
        journey.press(Key::End).await;
        journey.sees("150 of 170 tokens shown.").await;
        goes_to_the_end(journey, "170 tokens.").await;
        journey.finds_no("button", "Show more").await;
        let expected: Vec<String> = (0..170).map(|number| format!("Token {number:03}")).collect();
        assert_eq!(journey.listed().await, expected);
        // What is out of sight is there all the same: the browser's own search finds it, and brings the rest of its row.
        let found = journey.browser().script("return find('Token 100')", vec![]).await;
        assert_eq!(found, true);
        journey.find("checkbox", "Select “Token 100”").await;
        journey.link("Token 100").await.type_keys(Key::Enter).await;
        journey.dialog("Token 100").await;
        journey.press(Key::Escape).await;
        journey.focus_is_on("link", "Token 100").await;
        journey.find("checkbox", "Select all tokens shown").await.click().await;
        journey.sees("170 selected").await;
        // What stays in place while the page scrolls lies over some row, wherever that is.
        journey.browser().script("scrollTo(0, 0)", vec![]).await;
        journey.is_accessible().await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_pasted_secret_stays_out_of_the_address() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token("Other", &["versions:read"]).await;
        let created = account.create_token("Leaked", &["versions:read"]).await;
        let end = &created.secret[created.secret.len() - 4..];
        journey.sign_in_at(TOKENS).await;
        for (page, found) in [(TOKENS, "Leaked"), ("/w/harbour-mobile/apps", "No app matches")] {
            journey.open(page).await;
            let field = journey.find("searchbox", containing("Search")).await;
            field.click().await;
            let paste = "const field = document.activeElement; field.value = `TOKEN=\"${arguments[0]}\"`; \
                         field.dispatchEvent(new Event('input', { bubbles: true }))";
            journey.browser().script(paste, vec![created.secret.as_str().into()]).await;
            journey.is_at(&format!("{page}?search={end}")).await;
            journey.sees(found).await;
            journey.sees_no("Other").await;
            assert_eq!(field.value().await, end);
        }
        let random = &created.secret[4..30];
        let asked = journey.network().requests();
        assert!(asked.iter().all(|exchange| !exchange.target.contains(random)), "a secret was in an address");
    };
    Journey::start().await.make(steps).await;
}
