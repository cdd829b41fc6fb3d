//! Nothing moves by itself: the layout shift of every way through the board is nought.

use crate::SIDES;
use crate::ahead::SAVES_DATA;
use crate::driver::Browser;
use crate::engine::Wish;
use crate::server::Server;
use crate::site::{setting, with_content};
use serde_json::json;

/// The shifts of the present document, those that follow a reader's own act apart (Cumulative Layout
/// Shift leaves them out for half a second).
const SHIFTS: &str = "const done = arguments[0];
    new PerformanceObserver(list => {}).observe({type: 'layout-shift', buffered: true});
    const seen = new PerformanceObserver(() => {});
    seen.observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => done(
      seen.takeRecords().filter(one => !one.hadRecentInput).map(one =>
        one.value + ' ' + one.sources.map(source => source.node && (source.node.outerHTML || source.node.textContent).slice(0, 80)).join(' | ')))))";

async fn still(browser: &Browser, what: &str) {
    assert_eq!(browser.js_later(SHIFTS).await, json!([]), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_shifts_while_a_page_comes_nor_on_the_way_through_the_board() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        for width in [1280, 320] {
            let server = Server::start(&setting.root, "/").await;
            let browser = Browser::start(&setting, side.accept).await;
            browser.look(width, 800, "light").await;
            // A slow line: what comes late would be seen to push.
            let slow = json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000});
            browser
                .devtools("Network.emulateNetworkConditions", slow)
                .await;
            let address = |path: &str| format!("{}/{path}", server.origin);

            for slug in [side.open.0, side.archived.0] {
                browser
                    .open(&address(&format!("{}{slug}/", side.folder)))
                    .await;
                still(&browser, &format!("{slug}, opened")).await;
            }
            browser.open(&address(side.list)).await;
            browser.shows(".count", side.counts[0]).await;
            still(&browser, "the list, opened").await;
            browser.click(".status-filter li:nth-child(3) a").await;
            browser.shows(".count", side.counts[2]).await;
            browser
                .see("document.querySelector('.card.archived')")
                .await;
            still(&browser, "the list, filtered").await;
            browser
                .click(&format!(".card a[href$='/{}/']", side.open.0))
                .await;
            browser.see("document.querySelector('.body h2')").await;
            still(&browser, "a posting, from the list").await;
            browser.follow(side.switch).await;
            browser
                .see("document.documentElement.lang !== '' && document.querySelector('.body h2')")
                .await;
            still(&browser, "a posting, switched").await;
            browser.close().await;
        }
    }
}

/// Adds up the shifts of what stands from the second picture of a new posting on, whoever asked for it.
const FROM_THE_SECOND_PICTURE: &str = "
    window.shifted = 0;
    window.waited = false;
    new MutationObserver(() => waited ||= !!document.querySelector('.posting .loading'))
      .observe(document.getElementById('app'), {childList: true, subtree: true});
    const look = new MutationObserver(() => {
      if (!document.querySelector('.posting')) return;
      look.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() =>
        new PerformanceObserver(list => list.getEntries().forEach(one => shifted += one.value))
          .observe({type: 'layout-shift'})));
    });
    look.observe(document.getElementById('app'), {childList: true, subtree: true});
    document.querySelectorAll('main .card-title a')[2].click()";

#[tokio::test(flavor = "multi_thread")]
async fn a_posting_that_comes_late_moves_nothing_of_what_is_there_already() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        for width in [1280, 390] {
            let server = Server::start(&setting.root, "/").await;
            // A worker would fetch on a line of its own; and what is read ahead comes in time.
            let wish = Wish {
                accept: side.accept,
                worker: false,
                forced_colours: false,
            };
            let browser = Browser::start_as(&setting, wish).await;
            browser.look(width, 844, "light").await;
            browser.before_each_page(SAVES_DATA).await;
            browser
                .open(&format!("{}/{}", server.origin, side.list))
                .await;
            let late = json!({"offline": false, "latency": 1500, "downloadThroughput": -1, "uploadThroughput": -1});
            browser
                .devtools("Network.emulateNetworkConditions", late)
                .await;
            browser.js(FROM_THE_SECOND_PICTURE).await;
            browser.see("document.querySelector('.body h2')").await;
            // It may be over before the driver asks: the page has noted it.
            assert_eq!(browser.js("return window.waited").await, json!(true));
            let frames = "const done = arguments[0];
                requestAnimationFrame(() => requestAnimationFrame(() => done(shifted)))";
            let shifted = browser.js_later(frames).await.as_f64().expect("a number");
            assert!(shifted <= 0.05, "{} at {width}: {shifted}", side.lang);
            browser.close().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_back_leads_to_where_one_was_in_a_long_list() {
    let Some(setting) = setting() else { return };
    let content = tempfile::tempdir().expect("a folder");
    for lang in ["en", "fr"] {
        std::fs::create_dir_all(content.path().join(lang)).expect("a folder");
        for at in 10..60 {
            // Cards of many heights.
            let description = "Keep the boats dry. ".repeat(at * 7 % 11);
            let text = format!(
                "---\ntitle: Boat {at}\ndescription: \"{description}\"\narchived: false\n\
                 translationKey: boat-{at}\nslug: boat-{at}\n---\n## Boats\n\nMany.\n"
            );
            let file = content.path().join(format!("{lang}/boat-{at}.md"));
            std::fs::write(file, text).expect("written");
        }
    }
    let site = with_content(&setting.root, content.path());
    for (side, _) in SIDES {
        for width in [1280, 320] {
            let server = Server::start(site.path(), "/").await;
            let browser = Browser::start(&setting, side.accept).await;
            browser.look(width, 800, "light").await;
            browser
                .open(&format!("{}/{}", server.origin, side.list))
                .await;
            // As one scrolls, each card comes into sight.
            let scroll = "const done = arguments[0];
                 let at = 0;
                 (function on() {
                   scrollTo(0, at += 400);
                   const far = at < 4000 && at + innerHeight < document.body.scrollHeight;
                   requestAnimationFrame(() => requestAnimationFrame(far ? on : () => done(true)));
                 })()";
            browser.js_later(scroll).await;
            let place = "const all = [...document.querySelectorAll('.card')];
                 const card = all.find(one => one.getBoundingClientRect().top > 0);
                 return [card.textContent, Math.round(card.getBoundingClientRect().top)]";
            let before = browser.js(place).await;
            let open = "[...document.querySelectorAll('.card')].find(one => one.getBoundingClientRect().top > 0).querySelector('a').click()";
            browser.js(open).await;
            browser.see("document.querySelector('.body h2')").await;
            browser.back().await;
            browser
                .see("document.querySelectorAll('.card').length === 50 && scrollY > 0")
                .await;
            assert_eq!(browser.js(place).await, before, "{} {width}", side.lang);
            browser.close().await;
        }
    }
}
