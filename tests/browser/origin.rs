//! What one origin may hold: two boards and another site, and tabs of builds that have been replaced.

use crate::driver::{Browser, NOW, clock};
use crate::offline::{keeps_all, kept};
use crate::server::Server;
use crate::site::{built, files, other_viewer, project, setting, viewer};
use crate::versions::publish;
use crate::{SIDES, Side};
use babillard::site::publish::write;
use serde_json::json;
use std::path::Path;

/// What a browser shows in the place of a page that does not come.
const NO_PAGE: &str = "location.protocol === 'chrome-error:'";

#[tokio::test(flavor = "multi_thread")]
async fn two_boards_and_another_site_share_an_origin_and_each_reads_offline_by_itself() {
    let Some(setting) = setting() else { return };
    let origin = built(&viewer(&setting.root), &project("content"));
    let below = files(&viewer(&setting.sub), &project("content"));
    write::write(&below, &origin.path().join("repo")).expect("written");
    std::fs::create_dir_all(origin.path().join("blog/en")).expect("a folder");
    std::fs::write(
        origin.path().join("blog/en/index.html"),
        "<title>Blog</title><h1>Blog</h1>",
    )
    .expect("written");
    for (side, other) in SIDES {
        let mut server = Server::start(origin.path(), "/").await;
        let browser = Browser::start_keeping(&setting, side.accept).await;
        let origin = server.origin.clone();
        let at = |path: &str| format!("{origin}/{path}");
        browser.open(&at(side.list)).await;
        keeps_all(&browser).await;
        browser.open(&at(&format!("repo/{}", side.list))).await;
        browser
            .see("navigator.serviceWorker.controller.scriptURL.includes('/repo/')")
            .await;
        keeps_both(&browser).await;
        browser.follow(side.switch).await;
        browser.at(&format!("/repo/{}", other.list)).await;
        browser.visit(&at("blog/en/")).await;
        browser.shows("h1", "Blog").await;
        // What one board no longer keeps, the other still does.
        browser.open(&at(&format!("repo/{}", side.list))).await;
        browser.click(".offline button").await;
        browser
            .see("document.querySelector('.offline').childNodes.length === 2")
            .await;
        browser.click(".offline button").await;
        browser
            .see("document.querySelector('.offline').childNodes.length === 1")
            .await;
        server.stop().await;
        for base in ["", "repo/"] {
            let list = at(&format!("{base}{}", side.list));
            browser.open(&list).await;
            browser.shows(".count", side.counts[0]).await;
            browser.follow(side.switch).await;
            browser.at(&format!("/{base}{}", other.list)).await;
            browser.shows(".count", other.counts[0]).await;
        }
        browser
            .js(&format!("location.assign({})", json!(at("blog/en/"))))
            .await;
        browser
            .comes_to(&format!("{NO_PAGE} || document.title === 'Blog'"))
            .await;
        browser.console().await;
        browser.close().await;
    }
}

/// Waits until each of the two boards keeps its present build.
async fn keeps_both(browser: &Browser) {
    let both = "await (async () => {
        const names = await caches.keys();
        const whole = await Promise.all(names.map(async (name) => {
          const requests = await (await caches.open(name)).keys();
          return requests.some(({url}) => url.endsWith('/build.json'));
        }));
        return whole.length === 2 && whole.every(Boolean);
      })()";
    assert!(browser.in_time(both).await, "both are kept");
}

/// The sample board with one posting closed since, and another removed.
fn later_content() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in ["en", "fr"] {
        let to = folder.path().join(lang);
        std::fs::create_dir_all(&to).expect("a folder");
        for (name, path) in crate::site::files_in(&project("content").join(lang)) {
            let text = std::fs::read_to_string(path).expect("a posting");
            if text.contains("translationKey: platform-developer-beacon") {
                let closed = text.replacen("archived: false", "archived: true", 1);
                assert_ne!(closed, text);
                std::fs::write(to.join(name), closed).expect("written");
            } else if !text.contains("translationKey: senior-policy-advisor") {
                std::fs::write(to.join(name), text).expect("written");
            }
        }
    }
    let settings = project("content").join("babillard.toml");
    std::fs::copy(settings, folder.path().join("babillard.toml")).expect("copied");
    folder
}

/// The posting that a later build no longer has.
fn removed(side: &Side) -> &'static str {
    match side.lang {
        "en" => "senior-policy-advisor",
        _ => "conseiller-ere-principal-e-en-politiques",
    }
}

/// Waits until the worker keeps the build whose `build.json` the folder has, and says what it keeps.
async fn keeps_build_of(browser: &Browser, folder: &Path) {
    let build = std::fs::read_to_string(folder.join("build.json")).expect("a build");
    let build: serde_json::Value = serde_json::from_str(&build).expect("JSON");
    let own = format!(
        "(await (await caches.match('/build.json'))?.json())?.build === {}",
        build["build"]
    );
    let known = browser.in_time(&own).await;
    assert!(known, "not kept; but {:?}", kept(browser).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_of_the_first_of_three_builds_offers_nothing_that_the_third_has_closed_or_removed() {
    let Some(setting) = setting() else { return };
    let content = project("content");
    let later = later_content();
    let first = built(&viewer(&setting.root), &content);
    let second = built(&other_viewer(&setting.root), &content);
    let third = built(&viewer(&setting.root), later.path());
    for (side, _) in SIDES {
        let server = Server::start(first.path(), "/").await;
        let browser = Browser::start_keeping(&setting, side.accept).await;
        let list = format!("{}/{}", server.origin, side.list);
        let gone = format!("/{}{}/", side.folder, removed(side));
        browser.open(&list).await;
        keeps_build_of(&browser, first.path()).await;
        // Both are read, and so kept; the tab stays on the first.
        for slug in [removed(side), side.open.0] {
            browser
                .click(&format!(".card-title a[href$='/{slug}/']"))
                .await;
            browser.see("document.querySelector('.apply a')").await;
            if slug != side.open.0 {
                browser.back().await;
                browser.shows(".count", side.counts[0]).await;
            }
        }
        let old = browser.tab().await;
        for build in [second.path(), third.path()] {
            publish(&server, build);
            browser.new_tab().await;
            browser.before_each_page(&clock(NOW)).await;
            browser.open(&list).await;
            keeps_build_of(&browser, build).await;
        }
        browser.to_tab(old).await;
        browser
            .comes_to(&format!(
                "document.querySelector('.banner')?.innerText.includes({})",
                json!(side.banner)
            ))
            .await;
        browser.has_no(".apply, .apply-bar").await;
        browser.back().await;
        browser
            .comes_to("document.querySelector('.count') && document.documentElement.dataset.viewer === 'ready'")
            .await;
        for slug in [removed(side), side.open.0] {
            browser
                .has_no(&format!(".card-title a[href$='/{slug}/']"))
                .await;
        }
        browser
            .js(&format!("location.assign({})", json!(gone)))
            .await;
        browser
            .comes_to(&format!(
                "document.querySelector('h1')?.innerText === {}",
                json!(side.not_found)
            ))
            .await;
        browser.has_no(".apply, .apply-bar").await;
        browser.console().await;
        browser.close().await;
    }
}
