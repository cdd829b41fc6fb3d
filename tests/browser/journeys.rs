//! What job seekers do on the sample board.

use crate::driver::Browser;
use crate::server::{Server, Wrong};
use crate::site::{project, setting, setting_with_languages, with_content};
use crate::{SIDES, Side};
use std::sync::atomic::Ordering;

/// Runs a journey in both languages, each in a browser of that language.
pub(crate) async fn journey(work: impl AsyncFn(&Browser, &Server, &Side, &Side)) {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        work(&browser, &server, side, other).await;
        browser.close().await;
    }
}

pub(crate) fn address(server: &Server, path: &str) -> String {
    format!("{}/{path}", server.origin)
}

pub(crate) fn posting(side: &Side, slug: &str) -> String {
    format!("{}{slug}/", side.folder)
}

/// The title of the document, `html lang`, the one `h1`, and the switch.
pub(crate) async fn stands_on(browser: &Browser, side: &Side, heading: &str) {
    browser.shows("h1", heading).await;
    browser
        .see(&format!(
            "document.title === {:?}",
            format!("{heading} – {}", side.board)
        ))
        .await;
    browser
        .see(&format!(
            "document.documentElement.lang === {:?}",
            side.lang
        ))
        .await;
    browser
        .see("document.querySelectorAll('h1').length === 1")
        .await;
    browser
        .shows(".language-switch .own-name", side.switch)
        .await;
    browser
        .see(&format!(
            "document.querySelector('.language-switch a').lang === {:?}",
            side.other
        ))
        .await;
}

/// A change of page moves the focus to the heading and is announced.
pub(crate) async fn arrived(browser: &Browser, side: &Side, heading: &str) {
    stands_on(browser, side, heading).await;
    browser
        .see("document.activeElement === document.querySelector('h1')")
        .await;
    let said = format!("{heading} – {}", side.board);
    browser
        .see(&format!(
            "document.querySelector('#announcement').textContent === {said:?}"
        ))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_shows_what_is_open_and_its_counts() {
    journey(async |browser, server, side, _| {
        browser.open(&address(server, side.list)).await;
        stands_on(browser, side, side.heading).await;
        browser.shows(".count", side.counts[0]).await;
        browser
            .see("document.querySelectorAll('main > .postings > li').length === 10")
            .await;
        browser.shows(".postings li h2", side.first).await;
        browser
            .shows(
                ".postings li:last-child h2",
                if side.lang == "en" {
                    crate::FR.alone.1
                } else {
                    crate::EN.alone.1
                },
            )
            .await;
        browser
            .see(&format!(
                "document.querySelector('.postings li:last-child h2').lang === {:?}",
                side.other
            ))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_changes_the_list_and_the_address() {
    journey(async |browser, server, side, _| {
        browser.open(&address(server, side.list)).await;
        let folders = match side.lang {
            "en" => ["", "archived/", "all/"],
            _ => ["", "archivees/", "toutes/"],
        };
        for (at, folder) in folders.into_iter().enumerate() {
            browser.follow(side.filters[at]).await;
            browser.at(&format!("/{}{folder}", side.list)).await;
            browser.shows(".count", side.counts[at]).await;
            browser
                .shows(".status-filter a[aria-current]", side.filters[at])
                .await;
            let cards = [10, 6, 16][at];
            browser
                .see(&format!(
                    "document.querySelectorAll('main > .postings > li').length === {cards}"
                ))
                .await;
        }
        browser.back().await;
        browser.shows(".count", side.counts[1]).await;
        browser.forward().await;
        browser.shows(".count", side.counts[2]).await;
        browser.reload().await;
        browser.shows(".count", side.counts[2]).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_finds_without_accents_as_one_types() {
    journey(async |browser, server, side, other| {
        browser.open(&address(server, side.list)).await;
        browser.shows("h1", side.heading).await;
        browser.type_into("#q", side.typed).await;
        browser.shows(".count", side.matches).await;
        browser.shows("main > .postings h2", side.open.1).await;
        browser
            .see("document.querySelectorAll('main > .postings > li').length === 1")
            .await;
        browser.see("document.activeElement.id === 'q'").await;
        browser.reload().await;
        browser.shows(".count", side.matches).await;
        browser
            .see(&format!(
                "document.querySelector('#q').value === {:?}",
                side.typed
            ))
            .await;

        // The switch keeps what was searched for, and so does the way back from a posting.
        browser.click("main > .postings a").await;
        arrived(browser, side, side.open.1).await;
        browser.click(".back a").await;
        browser.shows(".count", side.matches).await;
        browser.follow(side.switch).await;
        browser
            .see(&format!("location.pathname === '/{}'", other.list))
            .await;
        browser
            .see(&format!(
                "document.querySelector('#q').value === {:?}",
                side.typed
            ))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_result_says_so_and_has_a_way_out() {
    journey(async |browser, server, side, _| {
        browser
            .open(&address(server, &format!("{}?q=zzz", side.list)))
            .await;
        browser.shows(".nothing h2", side.nothing).await;
        browser.click(".nothing li:last-child a").await;
        browser.at(&format!("/{}", side.list)).await;
        browser.shows(".count", side.counts[0]).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_posting_switches_to_its_counterpart_and_back() {
    journey(async |browser, server, side, other| {
        browser.open(&address(server, side.list)).await;
        browser.follow(side.open.1).await;
        browser.at(&format!("/{}", posting(side, side.open.0))).await;
        arrived(browser, side, side.open.1).await;
        browser.shows(".apply a", side.apply).await;
        browser
            .see("document.querySelector('.apply a').href.startsWith('https://jobs.lever.co/rivage-demo/')")
            .await;
        browser.see("document.querySelectorAll('.body h2').length === 9").await;
        browser.has_no(".banner").await;

        browser.follow(side.switch).await;
        browser.at(&format!("/{}", posting(other, other.open.0))).await;
        arrived(browser, other, other.open.1).await;
        browser.see("document.querySelectorAll('.body h2').length === 9").await;
        browser.follow(other.switch).await;
        browser.at(&format!("/{}", posting(side, side.open.0))).await;
        arrived(browser, side, side.open.1).await;

        browser.back().await;
        arrived(browser, other, other.open.1).await;
        browser.back().await;
        arrived(browser, side, side.open.1).await;
        browser.back().await;
        arrived(browser, side, side.heading).await;
        browser.forward().await;
        arrived(browser, side, side.open.1).await;
        browser.reload().await;
        stands_on(browser, side, side.open.1).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archived_posting_has_a_banner_and_no_way_to_apply() {
    journey(async |browser, server, side, other| {
        browser
            .open(&address(server, &posting(side, side.archived.0)))
            .await;
        stands_on(browser, side, side.archived.1).await;
        browser.shows(".banner h2", side.banner).await;
        browser
            .see("document.querySelectorAll('.body p').length > 0")
            .await;
        browser.has_no(".apply").await;
        browser.follow(side.switch).await;
        browser
            .at(&format!("/{}", posting(other, other.archived.0)))
            .await;
        arrived(browser, other, other.archived.1).await;
        browser.shows(".banner h2", other.banner).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_posting_without_counterpart_is_shown_in_its_own_language_under_the_other_interface() {
    journey(async |browser, server, side, other| {
        browser
            .open(&address(server, &posting(side, side.alone.0)))
            .await;
        stands_on(browser, side, side.alone.1).await;
        browser.has_no(".notice").await;
        browser.follow(side.switch).await;
        browser
            .at(&format!("/{}", posting(other, side.alone.0)))
            .await;
        arrived(browser, other, side.alone.1).await;
        browser
            .see("document.querySelectorAll('.body p').length > 0")
            .await;
        // The notice speaks the page's language, and the posting its own.
        browser.shows(".notice", other.fallback).await;
        for own in ["h1", ".lead", ".body"] {
            browser
                .see(&format!(
                    "document.querySelector('{own}').lang === {:?}",
                    side.lang
                ))
                .await;
        }
        browser.follow(other.switch).await;
        browser
            .at(&format!("/{}", posting(side, side.alone.0)))
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_says_so_and_leads_to_the_list() {
    journey(async |browser, server, side, _| {
        for path in [
            posting(side, "no-such-posting"),
            format!("{}what/ever/", side.list),
        ] {
            browser.open(&address(server, &path)).await;
            stands_on(browser, side, side.not_found).await;
            browser.at(&format!("/{path}")).await;
            browser.has_no(".nearest").await;
            browser.click(".not-found a").await;
            arrived(browser, side, side.heading).await;
        }
        browser.open(&address(server, "what/ever/")).await;
        browser
            .shows(
                "h1",
                &format!("{} {}", crate::EN.not_found, crate::FR.not_found),
            )
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_address_offers_the_posting_that_was_meant() {
    journey(async |browser, server, side, _| {
        let (slug, title) = side.open;
        for path in [
            posting(side, &slug.replacen("pla", "pal", 1)),
            format!("{}careers/{slug}-2019/", side.list),
        ] {
            browser.open(&address(server, &path)).await;
            stands_on(browser, side, side.not_found).await;
            browser.shows(".not-found strong", side.nearest).await;
            browser.follow(title).await;
            browser.at(&format!("/{}", posting(side, slug))).await;
            arrived(browser, side, title).await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_posting_whose_data_does_not_come_is_opened_as_its_own_page() {
    journey(async |browser, server, side, other| {
        browser.open(&address(server, side.list)).await;
        browser.shows(".count", side.counts[0]).await;
        server.data_missing.store(true, Ordering::SeqCst);
        server.opened.lock().expect("a list").clear();
        browser.follow(side.open.1).await;
        let page = posting(side, side.open.0);
        browser
            .comes_to("document.documentElement.dataset.viewer === 'ready' && document.querySelectorAll('.body h2').length === 9")
            .await;
        stands_on(browser, side, side.open.1).await;
        browser.has_no(".failed").await;
        // Its data is in the page, and so is the way to the other language, which is opened likewise.
        browser.follow(side.switch).await;
        browser
            .comes_to(&format!("document.documentElement.dataset.viewer === 'ready' && document.documentElement.lang === {:?} && document.querySelectorAll('.body h2').length === 9", other.lang))
            .await;
        stands_on(browser, other, other.open.1).await;
        let counterpart = posting(other, other.open.0);
        assert_eq!(
            *server.opened.lock().expect("a list"),
            [format!("/{page}"), format!("/{counterpart}")],
            "each once"
        );
        only_what_did_not_come(browser).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_has_lost_all_is_said_and_can_be_asked_again() {
    journey(async |browser, server, side, _| {
        // The facts of the list stay while the body is missing.
        browser.open(&address(server, side.list)).await;
        browser.shows(".count", side.counts[0]).await;
        *server.wrong.lock().expect("a way") = Some(("/", Wrong::Missing));
        browser.follow(side.open.1).await;
        browser.shows("h1", side.open.1).await;
        browser.shows(".failed h2", side.failed_part).await;
        browser.shows(".failed button", side.retry).await;
        *server.wrong.lock().expect("a way") = None;
        // An index that was asked for meanwhile may bring the page right before one presses.
        let press = "document.querySelector('.failed button')?.click()";
        browser.js(press).await;
        browser
            .see("document.querySelectorAll('.body h2').length === 9")
            .await;
        only_what_did_not_come(browser).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_of_an_open_posting_and_the_way_to_the_list_need_no_network() {
    journey(async |browser, server, side, other| {
        browser.open(&address(server, &posting(side, side.open.0))).await;
        for file in [format!("/data/{}/{}.", other.lang, other.open.0), "/data/index.json".to_owned()] {
            let come = format!(
                "performance.getEntriesByType('resource').some(one => one.name.includes({file:?}) && one.responseEnd > 0)"
            );
            browser.see(come).await;
        }
        server.data_missing.store(true, Ordering::SeqCst);
        browser.follow(side.switch).await;
        arrived(browser, other, other.open.1).await;
        browser.see("document.querySelectorAll('.body h2').length === 9").await;
        // What the first page's head said of its own address is not said of this one.
        browser.has_no("meta[property]").await;
        let told = "[...document.querySelectorAll('link[rel=canonical], link[hreflang]')]";
        let addresses = browser.js(&format!("return {told}.map(one => one.href)")).await;
        browser.click(".back a").await;
        arrived(browser, other, other.heading).await;
        browser.shows(".count", other.counts[0]).await;
        // Whether the posting is still open was asked, in vain; nothing else was.
        for said in browser.console().await {
            assert!(
                said.contains("/data/index.json") && said.contains("404 (Not Found)"),
                "{said}"
            );
        }
        // The head said of that page what its own file says.
        server.data_missing.store(false, Ordering::SeqCst);
        browser.visit(&address(server, &posting(other, other.open.0))).await;
        let of_the_file = browser.js(&format!("return {told}.map(one => one.href)")).await;
        assert_eq!(addresses, of_the_file);
        assert_eq!(addresses.as_array().map(Vec::len), Some(4));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_index_a_page_says_so_and_can_be_asked_for_again() {
    let Some(setting) = setting() else { return };
    // Without pages of its own, a site answers every address with the viewer alone.
    let site = with_content(&setting.root, &project("content"));
    for (side, _) in SIDES {
        let server = Server::start(site.path(), "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        server.data_missing.store(true, Ordering::SeqCst);
        browser
            .open(&address(&server, &posting(side, side.open.0)))
            .await;
        browser.shows("h1", side.failed).await;
        browser.shows(".failed button", side.retry).await;
        server.data_missing.store(false, Ordering::SeqCst);
        browser.click(".failed button").await;
        browser.shows("h1", side.open.1).await;
        browser
            .see("document.querySelectorAll('.body h2').length === 9")
            .await;
        only_what_did_not_come(&browser).await;
        browser.close().await;
    }
}

/// The browser itself reports what did not come; nothing else may be said.
async fn only_what_did_not_come(browser: &Browser) {
    let said = browser.console().await;
    assert!(
        said.iter().all(|line| line.contains("404 (Not Found)")),
        "{said:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_root_knows_the_browsers_language_then_the_readers() {
    if setting_with_languages().is_none() {
        return;
    }
    journey(async |browser, server, side, other| {
        browser.open(&address(server, "")).await;
        browser.at(&format!("/{}", side.list)).await;
        stands_on(browser, side, side.heading).await;
        browser.follow(side.switch).await;
        arrived(browser, other, other.heading).await;
        browser.open(&address(server, "")).await;
        browser.at(&format!("/{}", other.list)).await;
        // An explicit address always wins.
        browser.open(&address(server, side.list)).await;
        stands_on(browser, side, side.heading).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_of_another_language_chooses() {
    let Some(setting) = setting_with_languages() else {
        return;
    };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, "de-DE,de").await;
        browser.open(&address(&server, "")).await;
        browser
            .shows("h1", "Choose a language Choisissez une langue")
            .await;
        let own = if side.lang == "en" {
            "English"
        } else {
            "Français"
        };
        browser
            .see("document.title === 'Careers at Rivage / Carrières chez Rivage'")
            .await;
        browser.follow(own).await;
        arrived(&browser, side, side.heading).await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_in_a_new_tab_and_a_section_has_an_address() {
    journey(async |browser, server, side, _| {
        browser.open(&address(server, side.list)).await;
        browser.shows(".postings li h2", side.first).await;
        // A click with a modifier is left to the browser: this page stays.
        // Not all engines open a tab for an event that a script makes, so it ends here.
        let script = "let taken;
             addEventListener('click', event => { taken = event.defaultPrevented; event.preventDefault() }, { once: true });
             const modified = { bubbles: true, cancelable: true, ctrlKey: true, button: 1 };
             document.querySelector('.postings a').dispatchEvent(new MouseEvent('click', modified));
             return taken";
        assert_eq!(browser.js(script).await, serde_json::json!(false));
        browser.at(&format!("/{}", side.list)).await;

        browser.open(&address(server, &posting(side, side.open.0))).await;
        browser.see("document.querySelectorAll('.body h2').length === 9").await;
        let id = browser.js("return document.querySelectorAll('.body h2')[6].id").await;
        let id = id.as_str().expect("an id");
        browser.open(&address(server, side.list)).await;
        browser.open(&format!("{}#{id}", address(server, &posting(side, side.open.0)))).await;
        browser.see("document.querySelectorAll('.body h2').length === 9").await;
        browser.see("scrollY > 200").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_works_under_a_sub_path() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.sub, "/repo/").await;
        let browser = Browser::start(&setting, side.accept).await;
        let first = match setting.engine.chooses_languages() {
            true => "",
            false => side.list,
        };
        browser
            .open(&format!("{}/repo/{first}", server.origin))
            .await;
        browser.at(&format!("/repo/{}", side.list)).await;
        browser.follow(side.open.1).await;
        browser
            .at(&format!("/repo/{}", posting(side, side.open.0)))
            .await;
        arrived(&browser, side, side.open.1).await;
        browser.follow(side.switch).await;
        browser
            .at(&format!("/repo/{}", posting(other, other.open.0)))
            .await;
        browser.reload().await;
        stands_on(&browser, other, other.open.1).await;
        browser
            .see("document.querySelectorAll('.body h2').length === 9")
            .await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_reaches_the_content_first() {
    journey(async |browser, server, side, _| {
        browser.open(&address(server, side.list)).await;
        browser.shows("h1", side.heading).await;
        browser.type_into("body", "\u{e004}").await;
        browser
            .see("document.activeElement.className === 'skip-link'")
            .await;
        browser.type_into(".skip-link", "\u{e007}").await;
        browser.see("document.activeElement.id === 'content'").await;
        browser.at(&format!("/{}", side.list)).await;
    })
    .await;
}
