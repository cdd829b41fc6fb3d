//! Lists narrowed by what postings have in common, and facts with the sentence that says them.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::setting;
use serde_json::json;

/// Chooses a value as the keyboard or a pointer does: the browser tells of the change.
async fn choose(browser: &Browser, field: &str, key: &str) {
    let script = format!(
        "const field = document.getElementById({field:?}); field.focus(); field.value = {key:?};
         field.dispatchEvent(new Event('change', {{bubbles: true}}))"
    );
    browser.js(&script).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_narrows_the_list_stays_in_the_address_and_goes_along_with_the_switch() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        browser.shows(".count", side.counts[0]).await;
        browser
            .see("[...document.querySelectorAll('.facets select')].map(one => one.name).join() === 'level,language,place,term'")
            .await;
        browser.click(".filters summary").await;
        choose(&browser, "place", "shediac").await;
        browser.at(&format!("/{}?place=shediac", side.list)).await;
        browser.shows(".count", side.chosen).await;
        browser.see("document.activeElement.id === 'place'").await;
        let cards = "document.querySelectorAll('main > .postings > li').length";
        browser.see(&format!("{cards} === 3")).await;
        let [filters, shediac, clear] = match side.lang {
            "en" => ["Filters (1)", "Shediac, remove ✕", "Clear all"],
            _ => ["Filtres (1)", "Shediac, retirer ✕", "Tout effacer"],
        };
        let plain = |text: &str| {
            format!("{text}.innerText.replace(/\\s+/g, ' ').replaceAll(' ,', ',').trim()")
        };
        browser
            .see(&format!(
                "{} === {filters:?}",
                plain("document.querySelector('.filters summary')")
            ))
            .await;
        browser
            .see(&format!(
                "JSON.stringify([...document.querySelectorAll('.chosen a')].map(one => {})) === {:?}",
                plain("one"),
                json!([shediac, clear]).to_string()
            ))
            .await;
        // The other controls count what is left; what would leave nothing is not offered.
        browser
            .see("[...document.querySelectorAll('#level option')].slice(1).every(one => /\\([123]\\)$/.test(one.textContent))")
            .await;
        choose(&browser, "level", "EC-06").await;
        browser
            .at(&format!("/{}?level=EC-06&place=shediac", side.list))
            .await;
        browser.see(&format!("{cards} === 1")).await;

        browser.follow(side.switch).await;
        browser
            .at(&format!("/{}?level=EC-06&place=shediac", other.list))
            .await;
        browser.see(&format!("{cards} === 1")).await;
        browser
            .see("document.getElementById('place').value === 'shediac' && document.getElementById('level').value === 'EC-06'")
            .await;
        // Choosing is no change of page, as typing is none: one step back is the other language.
        browser.back().await;
        browser
            .at(&format!("/{}?level=EC-06&place=shediac", side.list))
            .await;
        browser.reload().await;
        browser
            .see("document.getElementById('place').value === 'shediac'")
            .await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_a_text_are_found_among_what_is_chosen_and_counted_for_each_choice() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}?remote=yes", server.origin, side.list))
            .await;
        // A word that one posting has, in its body.
        let word = match side.lang {
            "en" => "chowder",
            _ => "chaudrée",
        };
        browser.type_into("#q", word).await;
        browser
            .see("document.querySelectorAll('main > .postings > li').length === 1 && document.querySelector('.card-snippet mark')")
            .await;
        browser
            .see("document.querySelector('#remote').checked && document.querySelector('.chip .number').textContent === '1'")
            .await;
        browser.click("label[for=remote]").await;
        choose(&browser, "level", "IT-04").await;
        browser
            .see("document.querySelectorAll('main > .postings > li').length === 1 && location.search.includes('level=IT-04')")
            .await;
        browser
            .open(&format!(
                "{}/{}?q={word}&place=shediac",
                server.origin, side.list
            ))
            .await;
        browser
            .see("document.querySelectorAll('.nothing li').length >= 2")
            .await;
        browser.click(".nothing li:first-child a").await;
        browser
            .see("document.querySelector('.card-snippet mark')")
            .await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fact_opens_the_sentence_that_says_it() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!(
                "{}/{}{}/",
                server.origin, side.folder, side.open.0
            ))
            .await;
        let level = ".glance dl > div:nth-child(5)";
        browser
            .shows(
                &format!("{level} dt"),
                if side.lang == "en" { "Level" } else { "Niveau" },
            )
            .await;
        browser.shows(&format!("{level} summary"), "IT-03").await;
        browser
            .see("document.querySelectorAll('.glance dt').length === 8 && !document.querySelector('.glance details[open]')")
            .await;
        browser
            .js(&format!(
                "document.querySelector('{level} summary').focus()"
            ))
            .await;
        browser.press("\u{e007}").await;
        browser
            .see(&format!("document.querySelector('{level} details').open && document.querySelectorAll('.glance details[open]').length === 1"))
            .await;
        let quoted = browser
            .js(&format!(
                "return document.querySelector('{level} blockquote').innerText"
            ))
            .await;
        assert!(
            quoted
                .as_str()
                .is_some_and(|text| text.contains("Classification") && text.contains("IT-03")),
            "{quoted}"
        );
        // It is a sentence of the text itself.
        let found = browser
            .js(&format!("const words = text => text.replace(/[\\s\\u00a0“”«»]+/g, ' ').trim();
                 return words(document.querySelector('.body').innerText).includes(words(document.querySelector('{level} blockquote').innerText))"))
            .await;
        assert_eq!(found, json!(true), "{quoted}");
        browser.close().await;
    }
}
