//! The static pages: read without the viewer, and the same once it has taken them over.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::{files, project, setting, viewer};
use babillard::site::publish::write;
use serde_json::Value;
use std::path::Path;
use std::sync::atomic::Ordering;

/// Every `index.html` below `folder`: its address, and where it leads when it is a redirect.
fn pages_below(folder: &Path) -> Vec<(String, Option<String>)> {
    let mut found = Vec::new();
    let mut left = vec![folder.to_owned()];
    while let Some(at) = left.pop() {
        for entry in std::fs::read_dir(&at).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                left.push(path);
            } else if path.ends_with("index.html") {
                let text = std::fs::read_to_string(&path).expect("text");
                let leads = text
                    .split_once("content=\"0; url=")
                    .and_then(|(_, to)| to.split('"').next());
                let below = path
                    .strip_prefix(folder)
                    .expect("below")
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push((
                    below.trim_end_matches("index.html").to_owned(),
                    leads.map(str::to_owned),
                ));
            }
        }
    }
    found.sort();
    found
}

/// The addresses of the pages below `folder` that show something.
fn addresses(folder: &Path) -> Vec<String> {
    pages_below(folder)
        .into_iter()
        .filter(|(_, leads)| leads.is_none())
        .map(|(address, _)| address)
        .collect()
}

/// What the page holds, whatever the order of attributes: element, attributes, texts. The text of a
/// field is an attribute in HTML and a property afterwards, so it is left out; so is what only the
/// viewer can do, to copy and to share, and what the reader's clock tells: days left, and what closes soon.
async fn content(browser: &Browser) -> Value {
    browser
        .js("const write = node => node.nodeType === 3 ? node.data
               : node.nodeType !== 1 || node.matches('.reading-tools button, .days-left, .chip:has(#closing)') ? null
               : [node.localName, Object.fromEntries([...node.attributes].filter(one => one.name !== 'value').map(one => [one.name, one.value]).sort()),
                  [...node.childNodes].map(write).filter(child => child !== null && child !== '')
                    .reduce((all, child) => {
                      if (typeof child === 'string' && typeof all[all.length - 1] === 'string') all[all.length - 1] += child;
                      else all.push(child);
                      return all;
                    }, [])];
             return write(document.querySelector('#app'))")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_reads_without_the_viewer_and_stays_the_same_with_it() {
    let Some(setting) = setting() else { return };
    let pages = addresses(&setting.root);
    // The choice, three lists and 15 postings in each language, and one of each under the other interface.
    assert_eq!(pages.len(), 1 + 6 + 30 + 2, "{pages:?}");
    let server = Server::start(&setting.root, "/").await;
    // A browser of neither language stays at the choice.
    let browser = Browser::start(&setting, "de").await;
    for page in &pages {
        let address = format!("{}/{page}", server.origin);
        server.viewer_missing.store(true, Ordering::SeqCst);
        browser.visit(&address).await;
        browser
            .see("document.querySelector('h1').innerText.length > 3")
            .await;
        browser.has_no("html[data-viewer]").await;
        let before = content(&browser).await;
        let title = browser
            .js("return [document.title, document.documentElement.lang]")
            .await;
        server.viewer_missing.store(false, Ordering::SeqCst);
        browser.forget_choices().await;
        browser.open(&address).await;
        assert_eq!(content(&browser).await, before, "/{page}");
        assert_eq!(
            browser
                .js("return [document.title, document.documentElement.lang]")
                .await,
            title,
            "/{page}"
        );
    }
    browser.console().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_viewer_one_reads_switches_and_applies() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        server.viewer_missing.store(true, Ordering::SeqCst);
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .visit(&format!("{}/{}", server.origin, side.list))
            .await;
        for (filter, count) in side.filters.into_iter().zip(side.counts).rev() {
            browser.follow(filter).await;
            browser.shows(".count", count).await;
        }
        browser.follow(side.filters[1]).await;
        browser.follow(side.archived.1).await;
        browser.see("document.querySelector('.banner')").await;
        browser
            .visit(&format!("{}/{}", server.origin, side.list))
            .await;
        browser.follow(side.open.1).await;
        browser
            .at(&format!("/{}{}/", side.folder, side.open.0))
            .await;
        browser.shows("h1", side.open.1).await;
        browser.shows(".apply a", side.apply).await;
        browser.follow(side.switch).await;
        browser
            .at(&format!("/{}{}/", other.folder, other.open.0))
            .await;
        browser.shows("h1", other.open.1).await;
        browser
            .see(&format!(
                "document.documentElement.lang === {:?}",
                other.lang
            ))
            .await;
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn job_data_is_of_the_posting_that_is_shown_and_of_no_other() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        let page = format!("{}/{}{}/", server.origin, side.folder, side.open.0);
        browser.open(&page).await;
        let job = browser
            .js("return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
            .await;
        assert_eq!(job["@type"], "JobPosting");
        assert_eq!(job["title"], side.open.1);
        // What is announced is what can be read.
        for told in [&job["title"], &job["hiringOrganization"]["name"]] {
            browser
                .see(&format!("document.body.innerText.includes({told})"))
                .await;
        }
        browser
            .see(&format!(
                "[...document.querySelectorAll('.glance time')].some(one => one.dateTime === {})",
                job["datePosted"]
            ))
            .await;
        browser.click(".back a").await;
        browser.shows("h1", side.heading).await;
        browser.has_no("script[type='application/ld+json']").await;
        let archived = format!("{}/{}{}/", server.origin, side.folder, side.archived.0);
        browser.open(&archived).await;
        browser.has_no("script[type='application/ld+json']").await;
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_of_before_leads_to_the_posting() {
    let Some(setting) = setting() else { return };
    let server = Server::start(&setting.root, "/").await;
    let browser = Browser::start(&setting, "en").await;
    let moved: Vec<_> = pages_below(&setting.root)
        .into_iter()
        .filter_map(|(from, to)| Some((from, to?)))
        .collect();
    assert!(!moved.is_empty(), "the sample board has an alias");
    for (from, to) in moved {
        browser.visit(&format!("{}/{from}", server.origin)).await;
        browser.at(&to).await;
        browser
            .see("document.querySelector('.sheet.of-posting h1').innerText && document.querySelector('article .body')")
            .await;
    }
    browser.close().await;
}

#[test]
fn every_link_of_the_site_leads_to_a_file() {
    let Some(setting) = setting() else { return };
    let mut checked = 0;
    for page in addresses(&setting.root)
        .iter()
        .map(|page| format!("{page}index.html"))
        .chain(["404.html".to_owned()])
    {
        let text = std::fs::read_to_string(setting.root.join(&page)).expect("a page");
        for link in text
            .split(" href=\"/")
            .skip(1)
            .filter_map(|after| after.split('"').next())
        {
            let path = link.split(['?', '#']).next().unwrap_or_default();
            let at = setting.root.join(path);
            let there = if path.is_empty() || path.ends_with('/') {
                at.join("index.html").is_file()
            } else {
                at.is_file()
            };
            assert!(there, "{page} links to /{link}");
            checked += 1;
        }
    }
    assert!(checked > 300, "{checked}");
}

/// Something that is not the board's has come between: an extension, a translator.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_something_has_changed_is_drawn_anew() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        let posting = format!("{}/{}{}/", server.origin, side.folder, side.open.0);
        server.pages_changed.store(true, Ordering::SeqCst);
        browser.open(&posting).await;
        browser.shows("h1", side.open.1).await;
        browser
            .see("!document.body.innerText.includes('Not ours')")
            .await;
        browser.follow(side.switch).await;
        browser.shows("h1", other.open.1).await;
        browser.close().await;
    }
}

#[test]
fn what_trunk_builds_is_byte_for_byte_what_the_program_builds() {
    let Some(setting) = setting() else { return };
    for dist in [&setting.root, &setting.sub] {
        let made = files(&viewer(dist), &project("content"));
        let built = write::read(dist).expect("the built site");
        assert!(made.keys().eq(built.keys()), "the same files");
        for (path, bytes) in &made {
            assert!(
                built[path] == *bytes,
                "{path} differs in {}",
                dist.display()
            );
        }
    }
}
