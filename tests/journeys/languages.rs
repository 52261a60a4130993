//! The dashboard in other languages: who chooses one, what is downloaded for it, and that it fits, from the right as well.

use std::path::Path;

use latchkey_api::path;
use serde_json::json;
use thirtyfour::{By, Key};

use crate::{
    accessibility::fill,
    harness::{EMAIL, Journey, Look, NEW_TOKEN, PASSWORD, TOKENS, containing},
    members,
};

#[tokio::test]
async fn the_browser_chooses_until_somebody_does() {
    let steps = async |journey: &Journey| {
        journey.prefers("de-CH,de;q=0.9,en;q=0.5").await;
        journey.open("/sign-in").await;
        journey.speaks("de", "", "Anmelden · Latchkey").await;

        journey.choose_from("Sprache", "ar").await;
        journey.speaks("ar", "rtl", "تسجيل الدخول · Latchkey").await;
        journey.reload().await;
        journey.speaks("ar", "rtl", "تسجيل الدخول · Latchkey").await;

        journey.sign_in_in_any_language(TOKENS).await;
        journey.speaks("ar", "rtl", "رموز الوصول · Latchkey").await;
        journey.choose_in_menu("الحساب", "日本語").await;
        journey.speaks("ja", "", "アクセストークン · Latchkey").await;
        journey.open("/account/sessions").await;
        journey.speaks("ja", "", "セッション · Latchkey").await;
        journey.choose_in_menu("アカウント", "English").await;
        journey.speaks("en", "", "Sessions · Latchkey").await;
    };
    in_languages(&["ar", "de", "ja"], steps).await;
}

#[tokio::test]
async fn what_was_typed_before_signing_in_is_kept_but_for_passwords() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/w/harbour-mobile/members").await;
        let link = members::invite(journey, "noor@example.com").await;
        journey.button("Done").await.click().await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;
        journey.field("Email").await.fill(EMAIL).await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.choose_from("Language", "es").await;
        journey.speaks("es", "", "Iniciar sesión · Latchkey").await;
        journey.holds(&[("email", EMAIL), ("password", "")]).await;

        journey.open(&link).await;
        journey.type_into("name", "Noor Haddad").await;
        journey.type_into("password", "a password of my own").await;
        journey.choose_from("Idioma", "en").await;
        journey.speaks("en", "", "Join Harbour Mobile · Latchkey").await;
        journey.holds(&[("name", "Noor Haddad"), ("password", "")]).await;
        let address = journey.browser().script("return location.href", vec![]).await;
        assert_eq!(address.as_str(), Some(format!("{}/join", journey.origin()).as_str()), "the code is gone");
        journey.type_into("password", "a password of my own").await;
        journey.press(Key::Enter).await;
        journey.is_at("/w/harbour-mobile/apps").await;
    };
    in_languages(&["es"], steps).await;
}

#[tokio::test]
async fn what_was_typed_for_the_first_administrator_is_kept_but_for_the_password() {
    let steps = async |journey: &Journey| {
        let code = journey.setup_code();
        journey.open("/setup").await;
        journey.field("One-time code").await.fill(&code).await;
        journey.field("Workspace name").await.fill("Fjord Mobile").await;
        journey.field("Your name").await.fill("Ida Fjord").await;
        journey.field("Email").await.fill("ida@fjord.example").await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.choose_from("Language", "es").await;
        journey.speaks("es", "", "Configurar Latchkey · Latchkey").await;
        let typed = [("organization", "Fjord Mobile"), ("name", "Ida Fjord"), ("email", "ida@fjord.example")];
        journey.holds(&typed).await;
        journey.holds(&[("code", &code), ("password", "")]).await;
        let kept = "return [location.hash, JSON.stringify(history.state)]";
        let kept = journey.browser().script(kept, vec![]).await;
        assert_eq!(kept[0], json!(""));
        assert!(kept[1].as_str().is_some_and(|state| !state.contains(&code) && !state.contains(PASSWORD)), "{kept}");

        // Somebody else was quicker.
        journey.announce("403");
        journey.announce("401");
        journey.network().answer(&format!("POST {}", path::SETUP), 403);
        journey.type_into("password", PASSWORD).await;
        journey.press(Key::Enter).await;
        journey.sees("Ya hay un administrador.").await;
        journey.link("Iniciar sesión").await;
    };
    expect_languages(&["es"]);
    Journey::without_users().await.make(steps).await;
}

#[tokio::test]
async fn tokens_from_the_right() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.prefers("ar").await;
        let token = fill(journey).await;
        journey.open("/sign-in").await;
        journey.field("البريد الإلكتروني").await;
        journey.inspect("ar-sign-in").await;
        journey.sign_in_in_any_language(TOKENS).await;
        journey.link("Bitrise staging").await;
        journey.inspect("ar-list").await;
        journey.begins_at_the_right(".token-name .row-name").await;
        journey.open(&format!("{TOKENS}?open=details&token={token}")).await;
        journey.dialog("Bitrise staging").await;
        journey.inspect("ar-details").await;
        journey.open(TOKENS).await;
        journey.button(containing("Bitrise staging")).await.type_keys(Key::Enter).await;
        journey.find("menuitem", "التفاصيل").await;
        journey.inspect("ar-row-menu").await;
        journey.press(Key::Escape).await;
        journey.button("الحساب").await.type_keys(Key::Enter).await;
        journey.find("menuitemradio", "العربية").await;
        journey.inspect("ar-account-menu").await;

        journey.open(NEW_TOKEN).await;
        journey.find("checkbox", containing("قراءة الإصدارات")).await.click().await;
        journey.find("checkbox", containing("كتابة الإصدارات")).await.click().await;
        journey.field("الاسم").await.fill("GitHub Actions").await;
        journey.sees("قراءة وكتابة الإصدارات").await;
        journey.inspect("ar-generate").await;
        journey.field("الاسم").await.type_keys(Key::Enter).await;
        let secret = journey.find("textbox", "الرمز الجديد").await.text().await;
        assert!(secret.starts_with("aau_"), "{} characters", secret.len());
        journey.inspect("ar-reveal").await;
        journey.button("نسخ").await.click().await;
        journey.sees("تم النسخ").await;
    };
    in_languages(&["ar"], steps).await;
}

#[tokio::test]
async fn workspaces_from_the_right() {
    let steps = async |journey: &Journey| {
        journey.prefers("ar").await;
        journey.account().await.create_service_account("release-train").await;
        journey.open("/sign-in").await;
        journey.sign_in_in_any_language("/w/harbour-mobile/service-accounts").await;
        journey.link("release-train").await;
        journey.inspect("ar-service-accounts").await;
        journey.open("/w/harbour-mobile/members").await;
        journey.sees(EMAIL).await;
        journey.inspect("ar-members").await;
        journey.open("/w/harbour-mobile/audit-log").await;
        journey.sees("release-train").await;
        journey.inspect("ar-audit-log").await;
    };
    in_languages(&["ar"], steps).await;
}

#[tokio::test]
async fn long_words_fit() {
    let steps = async |journey: &Journey| {
        let token = fill(journey).await;
        journey.account().await.create_service_account("release-train").await;
        for (at, language) in ["de", "es", "ja"].into_iter().enumerate() {
            journey.prefers(language).await;
            if at == 0 {
                journey.sign_in_in_any_language(TOKENS).await;
            }
            for (name, page, part) in [
                ("list", TOKENS, ".tokens a.row-name"),
                ("details", &format!("{TOKENS}?open=details&token={token}"), "dialog[open] .facts"),
                ("revoke", &format!("{TOKENS}?open=revoke&token={token}"), "dialog[open] .revoke-token"),
                ("generate", NEW_TOKEN, ".scope-grid"),
                ("sessions", "/account/sessions", "tbody tr:not([aria-hidden])"),
                ("service-accounts", "/w/harbour-mobile/service-accounts", "a.row-name"),
                ("apps", "/w/harbour-mobile/apps", "a.row-name"),
                ("segments", "/w/harbour-mobile/segments", ".segment-apps"),
                ("members", "/w/harbour-mobile/members", ".person-name .row-name"),
                ("audit-log", "/w/harbour-mobile/audit-log", "summary"),
            ] {
                journey.open(page).await;
                let there = format!("return Boolean(document.querySelector({part:?}))");
                journey.until(part, async || journey.browser().script(&there, vec![]).await == json!(true)).await;
                journey.take_picture(&format!("{language}-{name}")).await;
                journey.stays_inside().await;
                journey.look(Look::NARROWEST).await;
                journey.take_picture(&format!("{language}-{name}-narrowest")).await;
                journey.fits().await;
                journey.stays_inside().await;
                journey.look(Look::FIRST).await;
            }
        }
    };
    in_languages(&["de", "es", "ja"], steps).await;
}

#[tokio::test]
async fn no_date_of_the_log_is_cut() {
    let steps = async |journey: &Journey| {
        // Has no shorter name than its distance from UTC.
        let far = json!({ "timezoneId": "Asia/Kathmandu" });
        journey.browser().devtools("Emulation.setTimezoneOverride", far).await;
        journey.prefers("ar").await;
        journey.sign_in_in_any_language("/w/harbour-mobile/audit-log").await;
        for language in ["ar", "de", "es", "ja"] {
            journey.prefers(language).await;
            journey.reload().await;
            let there = "return document.querySelectorAll('.event-when time').length > 20";
            journey.until("dates", async || journey.browser().script(there, vec![]).await == json!(true)).await;
            for look in [Look::FIRST, Look::NARROWEST] {
                journey.look(look).await;
                let cut = "return [...document.querySelectorAll('.event-when time')].filter(date => { \
                               const [inner, outer] = [date, date.closest('td')].map(it => it.getBoundingClientRect()); \
                               return inner.left < outer.left || inner.right > outer.right; \
                           }).map(date => date.textContent)";
                assert_eq!(journey.browser().script(cut, vec![]).await, json!([]), "{language} {look}");
                journey.take_picture(&format!("{language}-audit-log-far-{look}")).await;
            }
            journey.look(Look::FIRST).await;
        }
    };
    in_languages(&["ar", "de", "es", "ja"], steps).await;
}

/// Makes the journey, for which the dashboard has to be there in these languages.
async fn in_languages(languages: &[&str], steps: impl AsyncFnOnce(&Journey) + 'static) {
    expect_languages(languages);
    Journey::start().await.make(steps).await;
}

fn expect_languages(languages: &[&str]) {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    for language in languages {
        assert!(
            dist.join(language).join("index.html").is_file(),
            "the dashboard was built without its {language} program"
        );
    }
}

impl Journey {
    /// Has the browser ask for pages in these languages.
    async fn prefers(&self, languages: &str) {
        let agent = self.browser().script("return navigator.userAgent", vec![]).await;
        let parameters = json!({ "userAgent": agent, "acceptLanguage": languages });
        self.browser().devtools("Emulation.setUserAgentOverride", parameters).await;
    }

    /// The same as [`Self::sign_in_at`], without a word of any language.
    async fn sign_in_in_any_language(&self, path: &str) {
        self.open(path).await;
        self.type_into("email", EMAIL).await;
        self.type_into("password", PASSWORD).await;
        self.press(Key::Enter).await;
        self.is_at(path).await;
    }

    /// Types into the field with this id, whatever its label.
    async fn type_into(&self, id: &str, text: &str) {
        self.until("the field", async || self.browser().driver.find(By::Id(id)).await.is_ok()).await;
        let field = self.browser().driver.find(By::Id(id)).await.expect("the field");
        field.send_keys(text).await.expect("it can be typed into");
    }

    /// Waits until the fields with these ids hold this, whatever their labels.
    async fn holds(&self, fields: &[(&str, &str)]) {
        for (id, text) in fields {
            let value = "return document.getElementById(arguments[0])?.value";
            let holds = async || self.browser().script(value, vec![json!(id)]).await == json!(text);
            self.until(format!("{text:?} in the field {id}"), holds).await;
        }
    }

    /// Chooses a language where there is no menu.
    async fn choose_from(&self, label: &str, language: &str) {
        self.find("combobox", label).await;
        // Keys choose by the beginning of a name, which not every keyboard has.
        let choose = "const list = document.querySelector('select.language'); list.value = arguments[0]; \
                      list.dispatchEvent(new Event('change', { bubbles: true }))";
        self.browser().script(choose, vec![language.into()]).await;
    }

    async fn choose_in_menu(&self, menu: &str, language: &str) {
        self.button(menu).await.click().await;
        self.find("menuitemradio", language).await.click().await;
    }

    /// Waits until the page is in a language as a whole, and makes sure that nothing of another one came with it.
    async fn speaks(&self, language: &str, direction: &str, title: &str) {
        let page =
            "const root = document.documentElement; return [root.lang, root.dir.replace('ltr', ''), document.title]";
        let expected = json!([language, direction, title]);
        self.until(format!("{expected}"), async || self.browser().script(page, vec![]).await == expected).await;
        let files = "return performance.getEntriesByType('resource').map(file => new URL(file.name).pathname) \
                     .filter(path => /\\.(wasm|js)$/.test(path))";
        let files = self.browser().script(files, vec![]).await;
        let files: Vec<_> = files.as_array().into_iter().flatten().filter_map(|file| file.as_str()).collect();
        assert!(!files.is_empty(), "no program was loaded");
        for file in files {
            let folder = file.trim_start_matches('/').split_once('/').map_or("en", |(folder, _)| folder);
            assert_eq!(folder, language, "{file} was loaded for a page in {language}");
        }
    }

    /// Makes sure that something stands nearer to the right edge of its cell than to the left one.
    async fn begins_at_the_right(&self, selector: &str) {
        let rooms = "const cell = document.querySelector(arguments[0]).closest('td').getBoundingClientRect(); \
                     const range = document.createRange(); range.selectNodeContents(document.querySelector(arguments[0])); \
                     const text = range.getBoundingClientRect(); return [text.left - cell.left, cell.right - text.right]";
        let rooms = self.browser().script(rooms, vec![selector.into()]).await;
        let room = |at: usize| rooms[at].as_f64().unwrap_or_default();
        assert!(room(0) > room(1), "{selector} has {} pixels at its left and {} at its right", room(0), room(1));
    }
}
