//! Back and a reload lead to where somebody was in a long list, and links to its beginning.

use crate::harness::{Journey, TOKENS};

const ACCOUNTS: &str = "/w/harbour-mobile/service-accounts";
const AUDIT_LOG: &str = "/w/harbour-mobile/audit-log";

impl Journey {
    async fn scrolled(&self) -> u64 {
        self.browser().script("return Math.round(scrollY)", vec![]).await.as_u64().expect("a number")
    }

    async fn row_count(&self) -> usize {
        let count = self.browser().script("return document.querySelectorAll('main .row').length", vec![]).await;
        usize::try_from(count.as_u64().expect("a number")).expect("a small number")
    }

    /// Scrolls to a row of the list, and answers how far that is.
    async fn scrolls_to(&self, row: usize) -> u64 {
        let to = "document.querySelectorAll('main .row')[arguments[0]].scrollIntoView({ block: 'center' })";
        self.browser().script(to, vec![row.into()]).await;
        self.catches_up().await;
        self.scrolled().await
    }

    /// Follows a link without scrolling to it.
    async fn follows(&self, address: &str) {
        self.browser()
            .script("document.querySelector(`a[href=\"${arguments[0]}\"]`).click()", vec![address.into()])
            .await;
        self.is_at(address).await;
    }

    #[track_caller]
    fn is_in_place(&self, rows: usize, place: u64) -> impl Future<Output = ()> {
        self.until(format!("{rows} rows, {place} pixels down"), async move || {
            (self.row_count().await, self.scrolled().await) == (rows, place)
        })
    }
}

#[tokio::test]
async fn of_tokens_whose_pages_come_by_themselves() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_tokens(170).await;
        journey.sign_in_at(&format!("{TOKENS}?sort=name")).await;
        for shown in ["50 of 170 tokens shown.", "150 of 170 tokens shown."] {
            journey.sees(shown).await;
            journey.browser().script("scrollTo(0, document.documentElement.scrollHeight)", vec![]).await;
        }
        journey.sees("170 tokens.").await;
        let place = journey.scrolls_to(120).await;
        assert!(place > 3000, "{place}");
        journey.follows("/account/sessions").await;
        journey.sees("This browser").await;
        journey.go_back().await;
        journey.is_in_place(170, place).await;
        journey.reload().await;
        journey.is_in_place(170, place).await;
        journey.follows(TOKENS).await;
        journey.is_in_place(50, 0).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_lists_that_go_on_at_the_press_of_a_button() {
    let steps = async |journey: &Journey| {
        journey.account().await.create_robots().await;
        for page in [ACCOUNTS, AUDIT_LOG] {
            if page == ACCOUNTS {
                journey.sign_in_at(page).await;
            } else {
                journey.follows(page).await;
            }
            journey.button("Show more").await.click().await;
            journey.until("more rows", async || journey.row_count().await > 50).await;
            let rows = journey.row_count().await;
            let place = journey.scrolls_to(50).await;
            assert!(place > 1000, "{place}");
            journey.follows("/w/harbour-mobile/members").await;
            journey.sees("Add member").await;
            journey.go_back().await;
            journey.is_in_place(rows, place).await;
        }
    };
    Journey::start().await.make(steps).await;
}
