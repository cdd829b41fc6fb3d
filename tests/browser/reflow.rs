//! Every view holds when it is narrow, magnified, spaced out or full of long words (WCAG 1.4.10,
//! 1.4.12, 2.5.8).

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::{setting, with_content};
use crate::views::views;
use serde_json::json;

/// The spacing that WCAG 1.4.12 asks a page to bear.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
      + 'p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [sheet]";

/// What sticks out of the window, or is cut off in its own box.
const STICKS_OUT: &str = "return [...document.querySelectorAll('body *')].filter(one => {
      const style = getComputedStyle(one), box = one.getBoundingClientRect();
      if (one.closest('.visually-hidden, .table, script, noscript') || !box.width || style.webkitLineClamp !== 'none') return false;
      const out = box.right > innerWidth + 1 || (box.left < -1 && !one.matches('.skip-link'));
      const cut = style.overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
      return out || cut;
    }).map(one => one.outerHTML.slice(0, 120))";

/// What can be pressed and is smaller than 24 px, unless it stands in a line of text.
const SMALL: &str = "return [...document.querySelectorAll('a, button, input, select, summary')].filter(one => {
      // What is behind a link of the size of its card or its half leads there too.
      // So is what is behind a box with a label.
      const box = one.getBoundingClientRect(), around = [getComputedStyle(one, '::after')];
      for (const label of one.labels ?? []) around.push(getComputedStyle(label, '::before'));
      const covers = around.some(({ position, width, height }) => position === 'absolute' && parseFloat(width) > 24 && parseFloat(height) > 24);
      if (!box.width || one.matches('.skip-link') || covers || one.type === 'hidden') return false;
      const inline = getComputedStyle(one).display === 'inline';
      const text = one.parentElement.innerText.trim();
      return !(inline && text.length > one.innerText.trim().length) && (box.height < 23.9 || box.width < 23.9);
    }).map(one => `${one.getBoundingClientRect().height} ${one.outerHTML}`)";

async fn each_view(work: impl AsyncFn(&Browser, &str)) {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, "de").await;
        for view in views(side, other) {
            browser.forget_choices().await;
            browser
                .open(&format!("{}/{}", server.origin, view.path))
                .await;
            browser
                .see(&format!("document.querySelector({:?})", view.part))
                .await;
            work(&browser, &format!("{} {}", view.name, side.lang)).await;
        }
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_sticks_out_at_320_px_nor_with_wide_spacing() {
    each_view(async |browser, view| {
        // 1280 px at 400 % are 320 px, and 1024 are 256.
        for (width, height) in [(320, 256), (768, 1000), (1440, 1000)] {
            browser.look(width, height, "light").await;
            assert_eq!(browser.js(STICKS_OUT).await, json!([]), "{view} at {width}");
        }
        browser.look(320, 700, "light").await;
        browser.js(SPACED).await;
        assert_eq!(browser.js(STICKS_OUT).await, json!([]), "{view}, spaced");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_pressed_is_24_px_or_more() {
    each_view(async |browser, view| {
        for width in [320, 1280] {
            browser.look(width, 900, "light").await;
            assert_eq!(browser.js(SMALL).await, json!([]), "{view} at {width}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn long_words_titles_and_keys_never_widen_a_page() {
    let Some(setting) = setting() else { return };
    let word = "Anticonstitutionnellement".repeat(5)[..120].to_owned();
    let title = format!(
        "Conseiller principal ou conseillère principale en transformation des services numériques, {word}"
    );
    let body = format!(
        "## {word}\n\n{word} `{word}`\n\n- **{word} :** {word}\n\n[{word}](https://a.example/{word})\n\n\
         > {word}\n\n1. {word}\n\n```\n{word}\n```\n\n| {word} | b |\n|---|---|\n| {word} | {word} |\n"
    );
    let content = tempfile::tempdir().expect("a folder");
    for lang in ["en", "fr"] {
        std::fs::create_dir_all(content.path().join(lang)).expect("a folder");
        for (name, archived) in [("long", false), ("closed", true)] {
            let text = format!(
                "---\ntitle: \"{title}\"\ndescription: \"{word} {word}\"\narchived: {archived}\n\
                 translationKey: {name}-{word}\nslug: {name}\ndate: 2026-01-02\nemployer: {word}\nplace: {word}\n---\n{body}"
            );
            std::fs::write(content.path().join(format!("{lang}/{name}.md")), text)
                .expect("written");
        }
    }
    let site = with_content(&setting.root, content.path());
    let server = Server::start(site.path(), "/").await;
    let browser = Browser::start(&setting, "en").await;
    for path in [
        "en/",
        "fr/?status=all",
        &format!("fr/?q={word}x"),
        "en/postings/long/",
        "en/postings/long/?view=both",
        "en/postings/lon/",
        &format!("en/?place={word}"),
        &format!("fr/?q={word}"),
        "fr/offres/closed/",
    ] {
        browser.open(&format!("{}/{path}", server.origin)).await;
        browser
            .see("document.querySelector('.body pre, .card, .nothing, .nearest a')")
            .await;
        for width in [320, 768, 1440] {
            browser.look(width, 800, "light").await;
            assert_eq!(browser.js(STICKS_OUT).await, json!([]), "{path} at {width}");
        }
    }
    browser.close().await;
}
