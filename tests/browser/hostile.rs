//! Hostile Markdown, opened in the viewer, runs nothing and leaves the page usable.

use crate::driver::Browser;
use crate::server::Server;
use crate::site::{Setting, project, setting, with_content};
use crate::skip::{Need, skip};
use serde_json::{Value, json};
use std::fs;

/// Own cases, so that the test holds without the collection beside the project.
const OWN: [&str; 8] = [
    "<script>window.__ran = (window.__ran || 0) + 1</script>",
    "<img src=x onerror=\"window.__ran = 1\">",
    "[a](javascript:window.__ran=1)",
    "[a](JaVa\tScript:window.__ran=1) ![b](javascript:window.__ran=1)",
    "<a href=\"data:text/html,<script>opener.__ran=1</script>\">x</a>",
    "[a](&#106;avascript:window.__ran=1)",
    "<svg/onload=window.__ran=1> <iframe srcdoc=\"<script>parent.__ran=1</script>\">",
    "[x]: vbscript:window.__ran=1 '\"><img src=x onerror=window.__ran=1>'\n\n[x]",
];

/// Opens a case through a link and, once it is shown, gives what it has that may act, and how often
/// anything ran.
fn open_and_look(at: usize) -> String {
    format!(
        "const done = arguments[0], end = performance.now() + 15000;
         const link = document.createElement('a');
         link.href = '/en/postings/case-{at}/';
         document.body.append(link);
         link.click();
         link.remove();
         (function look() {{
           const shown = document.querySelector('h1').textContent === 'Case {at}' && document.querySelector('.body, .notice');
           if (!shown) return performance.now() > end ? done('it is not shown') : setTimeout(look, 5);
           const body = document.querySelector('article');
           const bad = [...body.querySelectorAll('script,iframe,object,embed,svg,img,form,input,style,link,meta,base')].map(e => e.outerHTML);
           for (const element of body.querySelectorAll('*'))
             for (const attribute of element.attributes)
               if (attribute.name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(attribute.value)) bad.push(element.outerHTML);
           // What a case starts may run in a moment.
           setTimeout(() => done({{ bad, ran: window.__ran }}));
         }})()"
    )
}

/// Opens a board whose postings are `bodies`, one after the other, and clicks every link of each.
async fn nothing_runs(setting: &Setting, bodies: &[String]) {
    let content = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(content.path().join("en")).expect("a folder");
    for (at, body) in bodies.iter().enumerate() {
        let text = format!("---\ntitle: Case {at}\ndescription: d\narchived: false\n---\n{body}\n");
        fs::write(content.path().join(format!("en/case-{at}.md")), text).expect("written");
    }
    let site = with_content(&setting.root, content.path());
    let server = Server::start(site.path(), "/").await;
    let browser = Browser::start(setting, "en").await;
    browser.open(&format!("{}/en/", server.origin)).await;
    // What an attack could do: call a dialog, or leave a mark. Both are counted from the outside.
    browser.js("window.__ran = 0; for (const name of ['alert', 'prompt', 'confirm', 'print']) window[name] = () => { window.__ran++ }").await;
    // The first again at the end: what a case starts may run after it was looked at.
    let cases = bodies.iter().enumerate();
    for (at, body) in cases.clone().chain(cases.take(1)) {
        let found = browser.js_later(&open_and_look(at)).await;
        assert_eq!(found, json!({"bad": [], "ran": 0}), "{body}");
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_markdown_runs_nothing() {
    let Some(setting) = setting() else { return };
    nothing_runs(&setting, &OWN.map(str::to_owned)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_cases_do_run_in_an_unsafe_page() {
    let Some(setting) = setting() else { return };
    // The control: without it, the tests beside would also pass in a browser that runs nothing.
    let folder = tempfile::tempdir().expect("a folder");
    let page = "<!doctype html><html data-viewer=ready><title>control</title><body><p>control</p></body></html>";
    fs::write(folder.path().join("index.html"), page).expect("written");
    let server = Server::start(folder.path(), "/").await;
    let browser = Browser::start(&setting, "en").await;
    browser.open(&format!("{}/", server.origin)).await;
    browser.js("window.__ran = 0; document.body.innerHTML = '<img src=x onerror=\"window.__ran = 1\">'").await;
    browser.see("window.__ran === 1").await;
    browser.js("window.__ran = 0; document.body.innerHTML = '<a href=\"javascript:void(window.__ran=1)\">a</a>'; document.querySelector('a').click()").await;
    browser.see("window.__ran === 1").await;
    // The missing picture is all that the console may hold.
    assert!(browser.console().await.len() <= 2);
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_collection_of_attacks_runs_nothing() {
    let Some(setting) = setting() else { return };
    let path = project("../shared/hostile/markdown_xss.json");
    let Ok(text) = fs::read_to_string(&path) else {
        return skip(Need::Collection);
    };
    let cases: Vec<Value> = serde_json::from_str(&text).expect("cases");
    let bodies: Vec<String> = cases
        .iter()
        .filter_map(|case| case["markdown"].as_str().map(str::to_owned))
        .collect();
    assert!(bodies.len() > 300);
    nothing_runs(&setting, &bodies).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn deep_and_endless_markdown_leaves_the_page_usable() {
    let Some(setting) = setting() else { return };
    let bodies = [
        "> ".repeat(5_000) + "deep",
        "- ".repeat(5_000) + "deep",
        "*a **a ".repeat(8_000),
        "[".repeat(50_000),
        "word ".repeat(100_000),
    ];
    let bodies: Vec<String> = bodies.into_iter().collect();
    nothing_runs(&setting, &bodies).await;
}
