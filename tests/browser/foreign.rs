//! A page is not ours alone: translators and extensions change it, before the viewer takes it over and
//! after. Every way through the board leads on all the same.

use crate::driver::Browser;
use crate::server::Server;
use crate::site::setting;
use crate::{SIDES, Side};
use serde_json::json;

/// What others do to a page, each by its name.
const CHANGES: [(&str, &str); 12] = [
    (
        "texts are wrapped, as a translator does",
        "const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT), all = [];
         while (walker.nextNode()) all.push(walker.currentNode);
         for (const text of all.filter(text => text.data.trim())) {
           const font = document.createElement('font');
           text.replaceWith(font);
           font.append(text);
         }",
    ),
    (
        "texts are replaced by translated ones",
        "const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT), all = [];
         while (walker.nextNode()) all.push(walker.currentNode);
         for (const text of all.filter(text => text.data.trim())) {
           const font = document.createElement('font');
           font.textContent = 'Übersetzt ' + text.data;
           text.replaceWith(font);
         }",
    ),
    (
        "the words of texts are changed in place",
        "const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
         while (walker.nextNode()) walker.currentNode.data += ' !';",
    ),
    (
        "texts are cut in two",
        "const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT), all = [];
         while (walker.nextNode()) all.push(walker.currentNode);
         for (const text of all) if (text.data.length > 2) text.splitText(1);",
    ),
    (
        "an element stands before each part of the page",
        "for (const part of [...app.querySelectorAll('main > *, li, header > *, label')]) part.before(document.createElement('div'));",
    ),
    (
        "an element stands in each part of the page",
        "for (const part of [...app.querySelectorAll('main, li, p, h1, h2, form, header, a')]) part.prepend(document.createElement('img'));",
    ),
    (
        "cards stand in another order",
        "for (const list of app.querySelectorAll('.postings')) for (const card of [...list.children].reverse()) list.append(card);",
    ),
    ("the heading is gone", "app.querySelector('h1').remove();"),
    (
        "the count, the cards and all announcements are gone",
        "for (const part of app.querySelectorAll('.count, .postings, #announcement')) part.remove();",
    ),
    (
        "the content lies in another element",
        "const box = document.createElement('section'); const main = app.querySelector('main');
         main.replaceWith(box); box.append(main);",
    ),
    (
        "the whole page is a copy",
        "const copy = app.cloneNode(true); app.replaceWith(copy);",
    ),
    (
        "the search form is a copy",
        "for (const form of app.querySelectorAll('form')) form.replaceWith(form.cloneNode(true));",
    ),
];

/// Searches, opens what was found, switches the language, and goes back to the list.
async fn every_way_leads_on(browser: &Browser, side: &Side, other: &Side, change: Option<&str>) {
    let again = async || {
        if let Some(change) = change {
            let change = format!("const app = document.getElementById('app'); {change}");
            browser.js(&change).await;
        }
    };
    again().await;
    browser.type_into("#q", side.typed).await;
    browser
        .see("document.querySelectorAll('main > .postings > li').length === 1")
        .await;
    let typed = format!(
        "document.querySelector('#q').value === {:?} && document.activeElement.id === 'q'",
        side.typed
    );
    browser.see(typed).await;
    again().await;
    let link = format!("document.querySelector('a[href$=\"/{}/\"]')", side.open.0);
    if browser.js(&format!("return !{link}")).await == json!(true) {
        // What was taken away is there again when the reader comes back to the page.
        browser
            .js("document.dispatchEvent(new Event('visibilitychange'))")
            .await;
        browser.see(link.as_str()).await;
    }
    browser.js(&format!("{link}.click()")).await;
    browser.comes_to(&format!("document.documentElement.dataset.viewer === 'ready' && document.querySelector('h1').innerText.trim() === {}", json!(side.open.1))).await;
    browser.see("document.querySelector('.body p')").await;
    again().await;
    let switch = format!(
        "document.querySelector('a[data-lang={}]').click()",
        other.lang
    );
    browser.js(&switch).await;
    browser.comes_to(&format!("document.documentElement.dataset.viewer === 'ready' && document.querySelector('h1').innerText.trim() === {}", json!(other.open.1))).await;
    browser
        .see(format!("document.documentElement.lang === {:?} && document.querySelectorAll('h1').length === 1", other.lang))
        .await;
    again().await;
    browser.back().await;
    browser.comes_to(&format!("document.documentElement.dataset.viewer === 'ready' && document.querySelector('h1')?.innerText.trim() === {}", json!(side.open.1))).await;
    browser.back().await;
    browser
        .comes_to("document.querySelectorAll('main > .postings > li').length === 1 && document.querySelector('#q').value.length > 3")
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_others_change_after_the_start_leads_on() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        for (name, change) in CHANGES {
            eprintln!("{}: {name}", side.lang);
            browser
                .open(&format!("{}/{}", server.origin, side.list))
                .await;
            every_way_leads_on(&browser, side, other, Some(change)).await;
        }
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_others_have_changed_before_the_start_leads_on() {
    let Some(setting) = setting() else { return };
    let all: String = CHANGES
        .iter()
        .map(|(name, change)| format!("{}: app => {{ {change} }},\n", json!(name)))
        .collect();
    // Once the page is whole, and before any script of its own runs; the tab says which.
    let early = format!(
        "const changes = {{ {all} }};
         new MutationObserver((_, own) => {{
           const app = document.getElementById('app');
           if (!app?.nextElementSibling) return;
           own.disconnect();
           changes[sessionStorage.change]?.(app);
         }}).observe(document, {{childList: true, subtree: true}});"
    );
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser.before_each_page(&early).await;
        let list = format!("{}/{}", server.origin, side.list);
        browser.open(&list).await;
        for (name, _) in CHANGES {
            eprintln!("{}: {name}", side.lang);
            browser
                .js(&format!("sessionStorage.change = {}", json!(name)))
                .await;
            browser.open(&list).await;
            browser.shows("h1", side.heading).await;
            every_way_leads_on(&browser, side, other, None).await;
        }
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_of_another_script_starts_no_second_viewer() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        let source = "addEventListener('DOMContentLoaded', () => { throw new Error('not ours') });";
        browser.before_each_page(source).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        every_way_leads_on(&browser, side, other, None).await;
        let said = browser.console().await.join("\n");
        assert!(
            said.contains("not ours") && said.lines().count() == 1,
            "{said}"
        );
        browser.close().await;
    }
}

/// A panic cannot be had by honest means: the page itself says that the viewer has given up.
#[tokio::test(flavor = "multi_thread")]
async fn a_viewer_that_gives_up_reloads_its_page_once_and_then_leaves_the_links_to_the_browser() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        server.opened.lock().expect("a list").clear();
        let fails = "dispatchEvent(new ErrorEvent('error', {error: new WebAssembly.RuntimeError('unreachable')}))";
        browser.js(fails).await;
        browser
            .comes_to("performance.getEntriesByType('navigation')[0].type === 'reload' && document.documentElement.dataset.viewer === 'ready'")
            .await;
        browser.has_no("body > [role=alert]").await;
        browser.js(fails).await;
        browser
            .see("document.querySelector('body > [role=alert]').innerText.length > 9")
            .await;
        browser.has_no("html[data-viewer]").await;
        assert_eq!(
            *server.opened.lock().expect("a list"),
            [format!("/{}", side.list)]
        );
        browser.follow(side.switch).await;
        browser
            .comes_to(&format!("document.documentElement.dataset.viewer === 'ready' && document.querySelector('h1').innerText === {}", json!(other.heading)))
            .await;
        browser.console().await;
        browser.close().await;
    }
}
