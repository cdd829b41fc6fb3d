//! What a browser keeps: what a visit needs next, the whole board for a reader who asks for it, and
//! never anything that is not the board's.

use crate::driver::Browser;
use crate::driver::NOW;
use crate::server::{Server, Wrong};
use crate::site::{project, setting, viewer};
use crate::{SIDES, Side};
use babillard::site::problem::report::baseline::Baseline;
use babillard::site::serve::Snapshot;
use babillard::site::serve::http;
use babillard::site::serve::reading::Reader;
use babillard::site::serve::watching::Touched;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Defines `kept()`: the paths of what is kept, `build.json` last among them if all is there.
const KEPT: &str = "const kept = async () => {
    const [name] = await caches.keys();
    const requests = name ? await (await caches.open(name)).keys() : [];
    return requests.map(({url}) => new URL(url).pathname);
};";

/// Whether the path of something that is kept has `part` at that end.
fn keeps_one(end: &str, part: &str) -> String {
    format!(
        "await (async () => {{ {KEPT} return (await kept()).some(path => path.{end}({part:?})) }})()"
    )
}

/// Waits until all that the present build names is kept.
pub(crate) async fn keeps_all(browser: &Browser) {
    let whole = browser.in_time(&keeps_one("endsWith", "/build.json")).await;
    let said = browser.console().await;
    assert!(
        whole,
        "not all is kept, but {:?}\n{said:?}",
        kept(browser).await
    );
}

/// Waits until a file is kept whose path starts so.
pub(crate) async fn keeps(browser: &Browser, start: &str) {
    assert!(
        browser.in_time(&keeps_one("startsWith", start)).await,
        "{start}"
    );
}

/// The paths of what is kept.
pub(crate) async fn kept(browser: &Browser) -> Vec<String> {
    let script = format!("const done = arguments[0]; {KEPT} kept().then(done)");
    let paths = browser.js_later(&script).await;
    serde_json::from_value(paths).expect("paths")
}

/// Ends the browser; only that there was no network may have been said in its console.
async fn close(browser: Browser) {
    for said in browser.console().await {
        assert!(
            said.contains("net::ERR_CONNECTION_REFUSED"),
            "the console says {said}"
        );
    }
    browser.close().await;
}

async fn reads_without_a_network(
    browser: &Browser,
    origin: &str,
    base: &str,
    side: &Side,
    other: &Side,
) {
    let at = |path: &str| format!("{origin}{base}{path}");
    // Pages that were never opened, each by its address.
    browser.open(&at(side.list)).await;
    browser.shows(".count", side.counts[0]).await;
    browser
        .open(&at(&format!("{}?status=archived", side.list)))
        .await;
    browser.shows(".count", side.counts[1]).await;
    browser.follow(side.archived.1).await;
    browser.shows("h1", side.archived.1).await;
    browser.see("document.querySelector('.body p')").await;
    browser
        .open(&at(&format!("{}{}/", side.folder, side.open.0)))
        .await;
    browser.shows("h1", side.open.1).await;
    browser.see("document.querySelector('.body p')").await;
    browser.follow(side.switch).await;
    browser.shows("h1", other.open.1).await;
    browser.see("document.querySelector('.body p')").await;
    browser
        .see(format!(
            "document.documentElement.lang === {:?}",
            other.lang
        ))
        .await;
    // A word that stands in a body alone.
    let word = match side.lang {
        "en" => "chowder",
        _ => "chaudrée",
    };
    browser.open(&at(&format!("{}?q={word}", side.list))).await;
    browser
        .see("document.querySelector('main > .postings > li:first-child .card-snippet mark')")
        .await;
}

/// Asks for the whole board at the end of the page, and waits until it is there.
async fn asks_for_all(browser: &Browser) {
    browser.click(".offline button").await;
    browser
        .see("document.querySelector('.offline').childNodes.length === 2")
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_asks_for_the_whole_board_has_it_without_a_network() {
    let Some(setting) = setting() else { return };
    for (base, folder) in [("/", &setting.root), ("/repo/", &setting.sub)] {
        for (side, other) in SIDES {
            let mut server = Server::start(folder, base).await;
            let browser = Browser::start_keeping(&setting, side.accept).await;
            browser
                .open(&format!("{}{base}{}", server.origin, side.list))
                .await;
            keeps_all(&browser).await;
            asks_for_all(&browser).await;
            server.stop().await;
            reads_without_a_network(&browser, &server.origin, base, side, other).await;
            close(browser).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_the_file_that_was_asked_for_is_not_kept_and_heals() {
    let Some(setting) = setting() else { return };
    let list = std::fs::read_to_string(setting.root.join("build.json")).expect("a build");
    let build: Value = serde_json::from_str(&list).expect("JSON");
    let list = setting.root.join(build["list"].as_str().expect("a path"));
    let list = std::fs::read_to_string(list).expect("a list");
    let list: BTreeMap<String, String> = serde_json::from_str(&list).expect("JSON");
    let search = list
        .keys()
        .find(|path| path.starts_with("search-") && path.ends_with(".wasm"));
    let search = format!("/{}", search.expect("the search module"));
    for (part, wrong) in [
        ("search-", Wrong::Missing),
        ("search-", Wrong::Page),
        ("data/search/", Wrong::Page),
        ("data/fr/", Wrong::Missing),
    ] {
        let server = Server::start(&setting.root, "/").await;
        *server.wrong.lock().expect("a way") = Some((part, wrong));
        let browser = Browser::start_keeping(&setting, "en").await;
        let address = format!("{}/en/", server.origin);
        browser.open(&address).await;
        browser.see("navigator.serviceWorker.controller").await;
        // The page asks for one of them itself, and has the host's answer, whatever it is.
        let asked = format!(
            "const done = arguments[0]; fetch('{search}').then(answer => answer.text()).then(text => done(text.length < 99))"
        );
        assert_eq!(
            browser.js_later(&asked).await,
            json!(part == "search-"),
            "{wrong:?}"
        );
        let bad = kept(&browser).await;
        assert!(
            !bad.iter().any(|path| path.contains(part)),
            "{part} {wrong:?}: {bad:?}"
        );
        assert!(!bad.contains(&"/build.json".to_owned()), "{bad:?}");
        *server.wrong.lock().expect("a way") = None;
        browser.open(&address).await;
        keeps_all(&browser).await;
        let kept = kept(&browser).await;
        for path in list.keys() {
            assert!(kept.contains(&format!("/{path}")), "{path} is kept");
        }
        browser.console().await;
        browser.close().await;
    }
}

/// The same origin shows a published board first, then one that is worked on.
#[tokio::test(flavor = "multi_thread")]
async fn a_served_board_has_no_worker_and_takes_away_one_that_was_left() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let mut server = Server::start(&setting.root, "/").await;
        let browser = Browser::start_keeping(&setting, side.accept).await;
        let address = format!("{}/{}", server.origin, side.list);
        browser.open(&address).await;
        keeps_all(&browser).await;
        server.stop().await;
        let snapshot = tokio::task::spawn_blocking({
            let viewer = viewer(&setting.root);
            move || {
                let mut reader = Reader::new(project("content"));
                let reading = reader
                    .read(&Touched::Anything, &Baseline::default(), NOW)
                    .expect("the sample board");
                Snapshot::new(&reading, Arc::new(viewer), "/", "content").expect("a snapshot")
            }
        });
        let snapshot = Arc::new(snapshot.await.expect("made"));
        let (tell, present) = tokio::sync::watch::channel(snapshot);
        let listener = std::net::TcpListener::bind(server.at).expect("the same port");
        let served = tokio::spawn(http::serve(listener, present, std::future::pending()));
        browser.open(&address).await;
        browser.shows("h1", side.heading).await;
        let none = "(await navigator.serviceWorker.getRegistrations()).length === 0";
        assert!(browser.in_time(none).await, "it went");
        browser.open(&address).await;
        browser
            .see("navigator.serviceWorker.controller === null")
            .await;
        browser.console().await;
        browser.close().await;
        served.abort();
        let _ = served.await;
        // It holds a runtime of its own, which may not end in a test's.
        tokio::task::spawn_blocking(move || drop(tell))
            .await
            .expect("dropped");
    }
}

/// A full disk, down to one byte: with a network the board reads as ever.
#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_can_keep_nothing_reads_the_board_all_the_same() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        for quota in [1, 50_000, 400_000] {
            let server = Server::start(&setting.root, "/").await;
            let browser = Browser::start_keeping(&setting, side.accept).await;
            let limit = json!({"origin": server.origin, "quotaSize": quota});
            browser
                .devtools("Storage.overrideQuotaForOrigin", limit)
                .await;
            let address = format!("{}/{}", server.origin, side.list);
            browser.open(&address).await;
            browser.see("navigator.serviceWorker.controller").await;
            browser.open(&address).await;
            browser.shows(".count", side.counts[0]).await;
            browser.follow(side.open.1).await;
            browser.see("document.querySelector('.body p')").await;
            browser.follow(side.switch).await;
            browser.shows("h1", other.open.1).await;
            browser.close().await;
        }
    }
}

/// A host that is there and has an error of its own, or says nothing at all.
#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_does_not_answer_is_replaced_by_what_is_kept_and_the_page_says_so() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        for wrong in [Wrong::Error, Wrong::Silence] {
            let server = Server::start(&setting.root, "/").await;
            let browser = Browser::start_keeping(&setting, side.accept).await;
            let address = format!("{}/{}", server.origin, side.list);
            browser.open(&address).await;
            keeps_all(&browser).await;
            *server.wrong.lock().expect("a way") = Some(("/", wrong));
            browser.open(&address).await;
            browser.shows(".count", side.counts[0]).await;
            let said = match side.lang {
                "en" => "The site does not answer. You are reading saved pages.",
                _ => "Le site ne répond pas. Vous lisez des pages enregistrées.",
            };
            browser.shows(".offline", said).await;
            browser.console().await;
            browser.close().await;
        }
    }
}

/// Another project below the same root, whose files are named as the board's are.
#[tokio::test(flavor = "multi_thread")]
async fn the_files_and_pages_of_another_project_are_left_to_the_browser() {
    let Some(setting) = setting() else { return };
    let site = crate::site::built(&viewer(&setting.root), &project("content"));
    std::fs::create_dir_all(site.path().join("other")).expect("a folder");
    let report = "other/report-20261128.json";
    std::fs::write(site.path().join(report), "{}").expect("written");
    std::fs::write(site.path().join("guide.html"), "<h1>Guide</h1>").expect("written");
    for (side, _) in SIDES {
        let mut server = Server::start(site.path(), "/").await;
        let browser = Browser::start_keeping(&setting, side.accept).await;
        let address = format!("{}/{}", server.origin, side.list);
        browser.open(&address).await;
        keeps_all(&browser).await;
        let asked = format!(
            "const done = arguments[0]; fetch('/{report}').then(answer => done(answer.status))"
        );
        assert_eq!(browser.js_later(&asked).await, json!(200));
        assert!(!kept(&browser).await.contains(&format!("/{report}")));
        // A link of the board's to a page that is not the board's.
        browser
            .js("const link = document.createElement('a'); link.href = '/guide.html'; document.body.append(link); link.click()")
            .await;
        browser
            .comes_to("document.querySelector('h1').innerText === 'Guide'")
            .await;
        server.stop().await;
        browser.js("location.assign('/guide.html?again')").await;
        browser
            .comes_to("location.protocol === 'chrome-error:' || document.querySelector('h1').innerText === 'Guide'")
            .await;
        browser.console().await;
        browser.close().await;
    }
}
