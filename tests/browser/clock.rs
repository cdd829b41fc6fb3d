//! What a page does by its reader's clock: a posting closes at its hour, on a site that nobody builds again.

use crate::Side;
use crate::driver::{Browser, clock, held_clock};
use crate::journeys::{address, arrived, journey, posting, stands_on};
use serde_json::json;

/// The first of the sample board's postings to close by itself, by its slug and title, and when.
const CLOSES: i64 = 1_801_285_200;

/// Whether there is a link to apply that a reader sees.
pub(crate) const OFFERED: &str = "[...document.querySelectorAll('.apply a, .apply-bar a')]
    .some(one => one.checkVisibility({visibilityProperty: true}))";

/// What is said of a last day.
pub(crate) fn closes_today(side: &Side) -> &'static str {
    match side.lang {
        "en" => "Closes today",
        _ => "Se termine aujourd’hui",
    }
}

fn closing(side: &Side) -> (&'static str, &'static str) {
    match side.lang {
        "en" => ("senior-policy-advisor", "Senior Policy Advisor"),
        _ => (
            "conseiller-ere-principal-e-en-politiques",
            "Conseiller·ère principal·e en politiques",
        ),
    }
}

/// How many are open and closed once it has closed.
fn counts(side: &Side) -> [&'static str; 2] {
    match side.lang {
        "en" => ["9 open", "7 closed"],
        _ => ["9 ouvertes", "7 fermées"],
    }
}

/// Sees the posting where closed ones are, and there alone.
async fn is_listed_as_closed(browser: &Browser, side: &Side) {
    let card = format!(".card-title a[href$='/{}/']", closing(side).0);
    browser.shows(".count", counts(side)[0]).await;
    browser.has_no(&card).await;
    browser
        .follow(counts(side)[1].split(' ').nth(1).unwrap_or_default())
        .await;
    browser.shows(".count", counts(side)[1]).await;
    browser
        .see(format!(
            "document.querySelector({}).closest('.card.archived')",
            json!(card)
        ))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_posting_closes_at_its_hour_while_it_is_read() {
    journey(async |browser, server, side, _| {
        browser.before_each_page(&held_clock(CLOSES - 1)).await;
        let (slug, title) = closing(side);
        browser.open(&address(server, &posting(side, slug))).await;
        stands_on(browser, side, title).await;
        browser.shows(".days-left", closes_today(side)).await;
        browser.see(OFFERED).await;
        browser.has_no(".banner").await;
        browser.let_time_pass().await;
        browser.shows(".banner h2", side.banner).await;
        browser.has_no(".apply, .apply-bar, .days-left").await;
        browser.click(".back a").await;
        arrived(browser, side, side.heading).await;
        is_listed_as_closed(browser, side).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_closed_since_the_site_was_built_is_never_offered() {
    journey(async |browser, server, side, other| {
        browser.before_each_page(&clock(CLOSES + 60)).await;
        // Looks at each picture, from the first on.
        let watch = format!(
            "globalThis.offered = 0;
            (function look() {{
              offered += {OFFERED};
              requestAnimationFrame(look);
            }})()"
        );
        browser.before_each_page(&watch).await;
        let (slug, title) = closing(side);
        browser.open(&address(server, &posting(side, slug))).await;
        stands_on(browser, side, title).await;
        browser.shows(".banner h2", side.banner).await;
        browser.has_no(".apply, .apply-bar").await;
        browser.follow(side.switch).await;
        arrived(browser, other, closing(other).1).await;
        browser.shows(".banner h2", other.banner).await;
        browser.has_no(".apply, .apply-bar").await;
        browser.see("offered === 0").await;
        browser.open(&address(server, side.list)).await;
        is_listed_as_closed(browser, side).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_letters_are_answered_with_two_announcements_at_most() {
    journey(async |browser, server, side, _| {
        browser.open(&address(server, side.list)).await;
        browser.shows(".count", side.counts[0]).await;
        browser
            .js("window.said = [];
                 const place = document.querySelector('#announcement');
                 new MutationObserver(() => place.textContent && said.push(place.textContent))
                   .observe(place, { childList: true, characterData: true, subtree: true })")
            .await;
        let (letters, whole) = match side.lang {
            "en" => ("developers", "2 of 10 open postings match “developers”"),
            _ => (
                "plateforme",
                "1 sur 10 offres ouvertes correspond à «\u{a0}plateforme\u{a0}»",
            ),
        };
        // In one go: on a busy machine a driver takes longer for each than a person does.
        browser.js("document.querySelector('#q').focus()").await;
        browser.press(letters).await;
        browser.shows("#announcement", whole).await;
        let said = browser.js("return said").await;
        let times = said.as_array().map_or(0, Vec::len);
        assert!((1..=2).contains(&times), "{said}");
    })
    .await;
}
