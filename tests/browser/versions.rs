//! A page of one build and files of another: it ends right, with at most one reload.

use crate::driver::Browser;
use crate::offline::{keeps_all, kept};
use crate::server::Server;
use crate::site::{Setting, built, files_in, other_viewer, project, setting, viewer, with_content};
use crate::{SIDES, Side};
use babillard::bundle::{INDEX_PATH, VERSION};
use std::path::Path;
use std::sync::atomic::Ordering;
use tempfile::TempDir;

/// The same board in two builds whose viewers have no file in common.
fn two_builds(setting: &Setting) -> (TempDir, TempDir) {
    let content = project("content");
    let old = built(&viewer(&setting.root), &content);
    (old, built(&other_viewer(&setting.root), &content))
}

/// Which of the viewers a page names.
fn names(folder: &Path, side: &Side) -> String {
    let page = std::fs::read_to_string(folder.join(side.list).join("index.html")).expect("a page");
    let (_, after) = page.split_once("data-js=\"").expect("a viewer");
    after.split('"').next().unwrap_or_default().to_owned()
}

/// Has the index of a site say that it is of another version of the bundle.
fn give_index_version(site: &Path, version: u32) {
    let path = site.join(INDEX_PATH);
    let text = std::fs::read_to_string(&path).expect("an index");
    let rest = text.strip_prefix("{\"version\":").expect("a version");
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    std::fs::write(&path, format!("{{\"version\":{version}{rest}")).expect("written");
}

async fn runs(browser: &Browser, js: &str) {
    browser
        .comes_to(&format!(
            "document.documentElement.dataset.viewer === 'ready' && document.querySelector('script[data-js]').dataset.js === {js:?}"
        ))
        .await;
}

pub(crate) fn publish(server: &Server, folder: &Path) {
    *server.folder.lock().expect("a folder") = folder.to_owned();
    server.opened.lock().expect("a list").clear();
}

/// What the browser has gone to since the last build was published.
fn opened(server: &Server) -> Vec<String> {
    server.opened.lock().expect("a list").clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_page_that_the_browser_kept_becomes_the_new_one_with_one_reload() {
    let Some(setting) = setting() else { return };
    let (old, new) = two_builds(&setting);
    for (side, _) in SIDES {
        let server = Server::start(old.path(), "/").await;
        server.pages_age.store(true, Ordering::SeqCst);
        let browser = Browser::start(&setting, side.accept).await;
        let address = format!("{}/{}", server.origin, side.list);
        browser.open(&address).await;
        runs(&browser, &names(old.path(), side)).await;
        publish(&server, new.path());
        browser.visit("about:blank").await;
        browser.visit(&address).await;
        runs(&browser, &names(new.path(), side)).await;
        browser.shows(".count", side.counts[0]).await;
        browser.follow(side.open.1).await;
        browser.shows("h1", side.open.1).await;
        // What the browser had kept was no visit; then it was loaded again, once.
        assert_eq!(opened(&server), [format!("/{}", side.list)]);
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_page_that_stays_open_becomes_the_new_one_when_it_needs_what_is_gone() {
    let Some(setting) = setting() else { return };
    let (old, new) = two_builds(&setting);
    for (side, _) in SIDES {
        let server = Server::start(old.path(), "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        publish(&server, new.path());
        // The module that lays a body out was not needed before.
        let click = format!(
            "document.querySelector('a[href$=\"{}/\"]').click()",
            side.open.0
        );
        browser.js(&click).await;
        runs(&browser, &names(new.path(), side)).await;
        browser.shows("h1", side.open.1).await;
        browser.see("document.querySelector('.body p')").await;
        let page = format!("/{}{}/", side.folder, side.open.0);
        browser.at(&page).await;
        assert_eq!(opened(&server), [page], "one reload");
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_that_the_open_page_cannot_read_leads_to_the_page_that_can() {
    let Some(setting) = setting() else { return };
    let (old, new) = two_builds(&setting);
    give_index_version(new.path(), VERSION + 1);
    for (side, _) in SIDES {
        let server = Server::start(old.path(), "/").await;
        // The page asks for the index ahead; it shall not have that of its own build.
        server.data_missing.store(true, Ordering::SeqCst);
        let browser = Browser::start(&setting, side.accept).await;
        let listens = "const ask = fetch; globalThis.failed = [];
            globalThis.fetch = async (...given) => {
                const answer = await ask(...given);
                if (!answer.ok) failed.push(answer.url);
                return answer;
            }";
        browser.before_each_page(listens).await;
        browser
            .open(&format!(
                "{}/{}{}/",
                server.origin, side.folder, side.open.0
            ))
            .await;
        // Until it knows that there is none: it asks twice.
        browser
            .see("failed.some(address => address.endsWith('index.json?retry'))")
            .await;
        publish(&server, new.path());
        server.data_missing.store(false, Ordering::SeqCst);
        browser
            .js("document.querySelector('.back a').click()")
            .await;
        runs(&browser, &names(new.path(), side)).await;
        browser.shows(".count", side.counts[0]).await;
        assert_eq!(opened(&server), [format!("/{}", side.list)], "one reload");
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_index_cannot_be_read_leads_to_the_next_page_itself_and_does_not_loop() {
    let Some(setting) = setting() else { return };
    let site = built(&viewer(&setting.root), &project("content"));
    give_index_version(site.path(), 0);
    for (side, _) in SIDES {
        let server = Server::start(site.path(), "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        let posting = format!("/{}{}/", side.folder, side.open.0);
        browser.open(&format!("{}{posting}", server.origin)).await;
        browser.click(".back a").await;
        // The list carries what it shows.
        browser
            .comes_to("document.documentElement.dataset.viewer === 'ready' && document.querySelector('.count')")
            .await;
        browser.shows("h1", side.heading).await;
        browser.shows(".count", side.counts[0]).await;
        browser.close().await;
        assert_eq!(opened(&server), [posting, format!("/{}", side.list)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_page_with_an_index_that_it_cannot_read_says_so_and_does_not_loop() {
    let Some(setting) = setting() else { return };
    // Each address is answered with the viewer alone, which needs the index.
    let site = with_content(&setting.root, &project("content"));
    for (side, _) in SIDES {
        give_index_version(site.path(), 0);
        let server = Server::start(site.path(), "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        let list = format!("/{}", side.list);
        browser.open(&format!("{}{list}", server.origin)).await;
        browser.shows("h1", side.failed).await;
        // The host has it right by now.
        give_index_version(site.path(), VERSION);
        browser.click("main button").await;
        browser.shows(".count", side.counts[0]).await;
        browser.close().await;
        assert_eq!(opened(&server), [list], "no reload");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_answers_with_two_builds_in_turn_makes_no_loop() {
    let Some(setting) = setting() else { return };
    let (old, new) = two_builds(&setting);
    for build in [&old, &new] {
        for (name, path) in files_in(build.path()) {
            if name.starts_with("viewer-") {
                std::fs::remove_file(path).expect("removed");
            }
        }
    }
    for (side, _) in SIDES {
        let server = Server::start(old.path(), "/").await;
        *server.in_turn.lock().expect("a folder") = Some(new.path().to_owned());
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .visit(&format!("{}/{}", server.origin, side.list))
            .await;
        // Old, a look at the new, old again, a look at the new: it was left before.
        browser.comes_to("sessionStorage.length > 0 && performance.getEntriesByType('navigation')[0].type === 'reload'").await;
        browser.shows("h1", side.heading).await;
        browser.shows(".count", side.counts[0]).await;
        browser
            .see("performance.getEntriesByType('resource').some(one => one.name === location.href)")
            .await;
        let opened = opened(&server).len();
        assert!(opened <= 3, "{opened} times");
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_of_the_old_build_goes_when_all_of_the_new_one_is_kept() {
    let Some(setting) = setting() else { return };
    let (old, new) = two_builds(&setting);
    let mut server = Server::start(old.path(), "/").await;
    let browser = Browser::start_keeping(&setting, "en").await;
    let address = format!("{}/en/", server.origin);
    browser.open(&address).await;
    keeps_all(&browser).await;
    let before = kept(&browser).await;
    let (old_js, new_js) = (names(old.path(), SIDES[0].0), names(new.path(), SIDES[0].0));
    assert!(before.contains(&old_js) && !before.contains(&new_js));
    publish(&server, new.path());
    browser.open(&address).await;
    runs(&browser, &new_js).await;
    assert_eq!(opened(&server), ["/en/"], "a new page needs no reload");
    let gone = format!("!(await caches.match({old_js:?}))");
    assert!(browser.in_time(&gone).await, "the old viewer went");
    let after = kept(&browser).await;
    assert_eq!(after.len(), before.len(), "{after:?}");
    server.stop().await;
    browser.open(&format!("{}/fr/", server.origin)).await;
    runs(&browser, &new_js).await;
    browser.shows("h1", SIDES[1].0.heading).await;
    browser.console().await;
    browser.close().await;
}
