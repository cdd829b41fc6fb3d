//! Searching in the page: results as one types, in both languages, with the keyboard alone.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::setting;
use crate::skip::{Need, skip};
use std::sync::atomic::Ordering;

/// What a reader of one language types, and sees.
struct Words {
    /// Words of the other language, and the posting of the reader's that they find.
    across: (&'static str, &'static str),
    found_in: &'static str,
    /// A word that the board does not have, and the offer.
    unknown: (&'static str, &'static str),
    lost: &'static str,
    /// A word of a body alone.
    deep: &'static str,
}

fn words(lang: &str) -> Words {
    match lang {
        "en" => Words {
            across: ("gestionnaire de produit", "Product Manager, Slipway"),
            found_in: "Found in the French text:",
            unknown: ("xxxeloper", "Search for “developer”"),
            lost: "Only titles and descriptions could be searched.",
            deep: "chowder",
        },
        _ => Words {
            across: ("product manager", "Gestionnaire de produit, Cale"),
            found_in: "Trouvé dans le texte anglais\u{a0}:",
            unknown: ("trxduzktxxr", "Chercher «\u{a0}traducteur\u{a0}»"),
            lost: "Recherche limitée aux titres et aux descriptions.",
            deep: "chaudrée",
        },
    }
}

const FIRST: &str = "main > .postings > li:first-child";

#[tokio::test(flavor = "multi_thread")]
async fn words_of_the_other_language_find_a_posting_and_say_where_they_stand() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let words = words(side.lang);
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        browser.type_into("#q", words.across.0).await;
        browser.shows(&format!("{FIRST} h2"), words.across.1).await;
        browser
            .shows(&format!("{FIRST} .found-in"), words.found_in)
            .await;
        let marked = format!(
            "document.querySelector('{FIRST} span[lang={}] mark')",
            other.lang
        );
        browser.see(&marked).await;
        // The same address says the same, at once.
        browser.reload().await;
        browser
            .shows(&format!("{FIRST} .found-in"), words.found_in)
            .await;
        browser
            .open(&format!("{}/{}?q={}", server.origin, side.list, words.deep))
            .await;
        browser
            .see(&format!(
                "document.querySelector('{FIRST} .card-snippet mark')"
            ))
            .await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_key_shows_what_the_texts_have_without_a_list_of_titles_before_it() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let mut letters = words(side.lang).deep.to_owned();
        let last = letters.pop().expect("a letter").to_string();
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        browser.type_into("#q", &letters).await;
        let marked = format!("document.querySelector('{FIRST} .card-snippet mark')");
        browser.see(&marked).await;
        // No title has the word: a list of titles would have nothing to show.
        let watch = "window.pictures = [];
             (function look() {
               pictures.push(document.querySelectorAll('main > .postings > li').length);
               requestAnimationFrame(look);
             })()";
        browser.js(watch).await;
        browser.type_into("#q", &last).await;
        let whole = words(side.lang).deep;
        browser
            .see(&format!(
                "location.search === '?q=' + encodeURIComponent('{whole}') && document.querySelector('#q').value === '{whole}' && pictures.length > 9"
            ))
            .await;
        browser.see("pictures.every(cards => cards > 0)").await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_leads_to_the_field_through_the_results_and_back() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        let key = |name: &str| {
            format!(
                "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{key: '{name}', bubbles: true, cancelable: true}}))"
            )
        };
        browser.js(&key("/")).await;
        browser.see("document.activeElement.id === 'q'").await;
        browser.type_into("#q", side.typed).await;
        browser.shows(".count", side.matches).await;
        browser.js(&key("ArrowDown")).await;
        browser
            .see(&format!(
                "document.activeElement === document.querySelector('{FIRST} h2 a')"
            ))
            .await;
        browser.js(&key("ArrowUp")).await;
        browser.see("document.activeElement.id === 'q'").await;
        browser.js(&key("Escape")).await;
        browser
            .see("document.querySelector('#q').value === ''")
            .await;
        browser.shows(".count", side.counts[0]).await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_slash_key_can_be_turned_off_and_stays_off() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        let label = match side.lang {
            "en" => "Turn off the / keyboard shortcut",
            _ => "Désactiver le raccourci clavier /",
        };
        let keyboard = "return matchMedia('(hover: hover) and (pointer: fine)').matches";
        if browser.js(keyboard).await == serde_json::json!(false) {
            browser.close().await;
            return skip(Need::Engine(
                "pointer, from which the page tells that there is a keyboard",
            ));
        }
        browser.shows("label[for=slash]", label).await;
        let slash = "document.activeElement.blur();
            return document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true, cancelable: true}))";
        let taken = serde_json::json!(false);
        assert_eq!(browser.js(slash).await, taken);
        browser.click("label[for=slash]").await;
        assert_ne!(browser.js(slash).await, taken);
        browser.reload().await;
        browser
            .see("document.querySelector('#slash').checked")
            .await;
        assert_ne!(browser.js(slash).await, taken);
        browser.click("label[for=slash]").await;
        assert_eq!(browser.js(slash).await, taken);
        browser.see("document.activeElement.id === 'q'").await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_that_the_board_does_not_have_leads_to_the_nearest() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let (typed, offer) = words(side.lang).unknown;
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}?q={typed}", server.origin, side.list))
            .await;
        browser.shows(".nothing li:first-child a", offer).await;
        browser.click(".nothing li:first-child a").await;
        browser
            .see(&format!("document.querySelector('{FIRST} h2 mark')"))
            .await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_index_does_not_come_titles_are_searched_and_the_page_says_so() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        server.data_missing.store(true, Ordering::SeqCst);
        browser.type_into("#q", side.typed).await;
        browser
            .see(&format!(
                "document.querySelector('.notice').textContent.startsWith({:?})",
                words(side.lang).lost
            ))
            .await;
        // How many texts have the words is not known, and not said.
        let open = match side.lang {
            "en" => "Open",
            _ => "Ouvertes",
        };
        browser.shows(".count", open).await;
        browser.shows(&format!("{FIRST} h2"), side.open.1).await;
        server.data_missing.store(false, Ordering::SeqCst);
        browser.click(".notice button").await;
        browser.shows(".count", side.matches).await;
        browser
            .see(&format!("document.querySelector('{FIRST} h2 mark')"))
            .await;
        browser.has_no(".notice").await;
        browser.console().await;
        browser.close().await;
    }
}
