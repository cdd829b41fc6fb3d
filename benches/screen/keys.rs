//! From a key in the search field to the frame that shows what it finds, on a board of 250 postings.

use crate::driver::Browser;
use crate::pages::start;
use crate::postings::files;
use crate::site::{Setting, built, viewer};
use std::fs;

const POSTINGS: usize = 250;

/// Typed letter by letter, in a field that is emptied between them.
const QUERIES: [(&str, [&str; 5]); 2] = [
    (
        "en",
        [
            "product manager",
            "rédactrice",
            "accesibility lead",
            "CS-05",
            "\"service designer\"",
        ],
    ),
    (
        "fr",
        [
            "conseillère principale",
            "developeur",
            "l’accessibilité",
            "policy",
            "« bilingue impératif »",
        ],
    ),
];

/// Notes when the list of what is found, and when anything of the page, was last seen to change.
const WATCH: &str = "
    const main = document.querySelector('main');
    const seen = () => [...main.querySelectorAll('.count, .postings h2')].map(e => e.textContent).join();
    const drawn = note => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note(performance.now());
      port2.postMessage('');
    });
    let known = seen();
    window.key = {};
    document.addEventListener('input', event => window.key = { begun: event.timeStamp }, true);
    new MutationObserver(() => {
      const { key } = window, now = seen(), list = now !== known;
      known = now;
      key.quiet = false;
      drawn(time => {
        key.all = time;
        if (list) key.list = time;
      });
    }).observe(main, { childList: true, subtree: true, characterData: true });";

/// Gives both times, from the key on, once nothing has changed for a while.
const TELL: &str = "
    const done = arguments[0];
    const wait = () => {
      const { key } = window, last = key.all ?? key.begun;
      performance.now() - last < 200 ? setTimeout(wait, 50)
        : done([(key.list ?? key.begun) - key.begun, last - key.begun]);
    };
    wait();";

/// Prints how long keys take.
pub(crate) async fn measure(setting: &Setting) {
    let content = tempfile::tempdir().expect("a folder");
    for file in files(POSTINGS) {
        let path = content.path().join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, file.bytes.expect("bytes")).expect("written");
    }
    let site = built(&viewer(&setting.root), content.path());
    let origin = start(site.path()).await;
    let (mut lists, mut wholes, mut last) = (Vec::new(), Vec::new(), Vec::new());
    for (lang, queries) in QUERIES {
        let browser = Browser::start(setting, "en-CA,en").await;
        browser.open(&format!("{origin}/{lang}/?status=all")).await;
        browser.js(WATCH).await;
        browser.js("document.getElementById('q').focus()").await;
        browser.js_later(TELL).await;
        for query in queries {
            for letter in query.chars() {
                browser.type_into("#q", &letter.to_string()).await;
                let told = browser.js_later(TELL).await;
                let number = |at: usize| told[at].as_f64().unwrap_or(f64::NAN);
                lists.push(number(0));
                wholes.push(number(1));
            }
            last.extend(wholes.last().copied());
            browser.press("Escape").await;
            browser.js_later(TELL).await;
        }
        browser.close().await;
    }
    println!(
        "  from a key to what is found, {POSTINGS} postings, {} keys",
        lists.len()
    );
    let all = [
        ("the list", lists),
        ("with parts of texts", wholes),
        ("with parts of texts, after the last key of a query", last),
    ];
    for (name, mut times) in all {
        times.sort_by(f64::total_cmp);
        let at = |part: usize| times[(times.len() - 1) * part / 100];
        println!(
            "    {name}: median {:.0} ms, p95 {:.0} ms, most {:.0} ms",
            at(50),
            at(95),
            at(100)
        );
    }
}
