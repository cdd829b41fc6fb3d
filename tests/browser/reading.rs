//! Reading a posting: its sections, both languages beside each other, its link, clean copies of its text.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::setting;

/// How far an element is from the top of the window.
fn top(selector: &str) -> String {
    format!("document.querySelector({selector:?}).getBoundingClientRect().top")
}

#[tokio::test(flavor = "multi_thread")]
async fn both_languages_stand_beside_each_other_and_each_leads_to_its_own_page_and_back() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser.look(1280, 900, "light").await;
        let (own, both) = (
            format!("/{}{}/", side.folder, side.open.0),
            format!("/{}{}/?view=both", side.folder, side.open.0),
        );
        browser.open(&format!("{}{own}", server.origin)).await;
        browser.click(".other-view a").await;
        browser.at(&both).await;
        browser.shows("#page-title", side.open.1).await;
        browser.shows("h1:not(#page-title)", other.open.1).await;
        browser
            .see("document.activeElement === document.querySelector('h1')")
            .await;
        browser.see("document.querySelector('.rows h2')").await;
        // What corresponds starts at the same height, each side in its own language.
        let rows = "[...document.querySelectorAll('.rows > .row')].filter(row => !row.querySelector('.side:empty'))";
        browser.see(&format!("{rows}.length > 10")).await;
        browser
            .see(&format!(
                "{rows}.every(row => row.children[0].getBoundingClientRect().top === row.children[1].getBoundingClientRect().top)"
            ))
            .await;
        browser
            .see(&format!(
                "{rows}.every(row => row.children[0].lang === {:?} && row.children[1].lang === {:?})",
                side.lang, other.lang
            ))
            .await;
        browser
            .see(&format!(
                "{rows}.every(row => /^H[2-6]$/.test(row.children[0].firstElementChild?.tagName) === /^H[2-6]$/.test(row.children[1].firstElementChild?.tagName))"
            ))
            .await;
        // Each title stands above its text.
        browser
            .see(&format!(
                "(left => [0, 1].every(at => left(document.querySelectorAll('h1')[at]) === left({rows}[0].children[at])))(
                   part => {{ const text = document.createRange(); text.selectNodeContents(part); return text.getBoundingClientRect().left }})"
            ))
            .await;
        // Each side names the way to its language alone.
        let [here, there] = match side.lang {
            "en" => ["English only", "Français seulement"],
            _ => ["Français seulement", "English only"],
        };
        browser.follow(here).await;
        browser.at(&own).await;
        browser.back().await;
        browser.at(&both).await;
        browser.follow(there).await;
        browser
            .at(&format!("/{}{}/", other.folder, other.open.0))
            .await;
        browser.shows("#page-title", other.open.1).await;
        browser.back().await;
        browser.at(&both).await;
        browser.back().await;
        browser.at(&own).await;
        browser.shows("h1", side.open.1).await;
        browser.forward().await;
        browser.at(&both).await;
        browser.see("document.querySelector('.rows h2')").await;
        browser.reload().await;
        browser.see("document.querySelector('.rows h2')").await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_leads_to_the_section_that_is_being_read() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser.look(1280, 700, "light").await;
        for slugs in [(side.open, other.open), (side.archived, other.archived)] {
            let address = format!("{}/{}{}/", server.origin, side.folder, slugs.0.0);
            browser.open(&address).await;
            browser.see("document.querySelector('.body h2')").await;
            // The last but one section, so that the page is long enough behind it.
            let at = "document.querySelectorAll('.body h2').length - 2";
            browser
                .js(&format!(
                    "document.querySelectorAll('.body h2')[{at}].scrollIntoView()"
                ))
                .await;
            browser
                .js("document.querySelector('.language-switch a').click()")
                .await;
            browser.shows("h1", slugs.1.1).await;
            browser
                .see(&format!(
                    "scrollY > 0 && (top => top > -60 && top < innerHeight)(document.querySelectorAll('.body h2')[{at}].getBoundingClientRect().top)"
                ))
                .await;
        }
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contents_and_each_heading_lead_to_its_section() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        let path = format!("/{}{}/", side.folder, side.open.0);
        browser.open(&format!("{}{path}", server.origin)).await;
        browser.click(".contents li:nth-child(2) a").await;
        browser
            .see("location.hash === new URL(document.querySelector('.contents li:nth-child(2) a').href).hash")
            .await;
        browser
            .see(&format!("{} < 60 && scrollY > 0", top(":target")))
            .await;
        let link = "document.querySelectorAll('.body h2 .section-link')[2]";
        browser.js(&format!("{link}.click()")).await;
        browser
            .see(&format!(
                "location.href === {link}.href && {link}.closest('h2').matches(':target')"
            ))
            .await;
        browser.shows("h1", side.open.1).await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_of_a_page_is_copied_and_text_is_copied_with_plain_spaces() {
    let Some(setting) = setting() else { return };
    for (side, label) in SIDES.map(|(side, _)| side).into_iter().zip([
        ("Copy link", "Link copied"),
        ("Copier le lien", "Lien copié"),
    ]) {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        let grant = serde_json::json!({"origin": server.origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        browser.devtools("Browser.grantPermissions", grant).await;
        let address = format!("{}/{}{}/", server.origin, side.folder, side.open.0);
        browser.open(&address).await;
        browser.shows(".copy-link", label.0).await;
        browser.click(".copy-link").await;
        browser.shows(".copy-link", label.1).await;
        browser.shows("#announcement", label.1).await;
        let held = "const done = arguments[0]; navigator.clipboard.readText().then(done, error => done(String(error)))";
        assert_eq!(browser.js_later(held).await, address);

        browser
            .js("getSelection().selectAllChildren(document.querySelector('.body')); document.execCommand('copy')")
            .await;
        let text = browser.js_later(held).await;
        let text = text.as_str().expect("a text");
        assert!(text.len() > 500, "{text}");
        assert!(!text.contains('\u{a0}'), "{text}");
        if side.lang == "fr" {
            assert!(text.contains("« envoyer »"), "{text}");
            browser
                .see(
                    "document.querySelector('.body').textContent.includes('«\u{a0}envoyer\u{a0}»')",
                )
                .await;
        }
        browser.close().await;
    }
}
