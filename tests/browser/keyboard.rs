//! Every function of the board by the keyboard alone, with the focus in sight at every step.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::setting;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// Presses Tab until `selector` has the focus. What has it on the way is in the window, not behind
/// anything, and ringed (WCAG 2.4.7, 2.4.11).
async fn tab_to(browser: &Browser, selector: &str) {
    for _ in 0..60 {
        browser.press(TAB).await;
        let seen = browser
            .js(&format!("const focused = document.activeElement;
                 if (focused === document.body) return false;
                 const box = focused.getBoundingClientRect();
                 const inside = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
                 const [x, y] = [box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 20) / 2];
                 const top = document.elementFromPoint(x, y);
                 const labels = [...(focused.labels ?? [])];
                 const shown = top && (focused.contains(top) || top.contains(focused) || labels.some(one => one.contains(top)));
                 const ring = [focused, focused.closest('.card')].some(one => one && getComputedStyle(one).outlineStyle !== 'none');
                 if (inside && shown && ring) return focused.matches({selector:?});
                 return `inside ${{inside}}, shown ${{shown}}, ring ${{ring}}, ${{box.top}} ${{scrollY}} ${{document.hasFocus()}}: ${{focused.outerHTML}} under ${{top?.outerHTML}}`"))
            .await;
        match seen.as_bool() {
            Some(there) if there => return,
            Some(_) => {}
            None => panic!("the focus on the way to {selector}: {seen}"),
        }
    }
    panic!("Tab does not reach {selector}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_searches_filters_opens_and_switches_without_a_pointer() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        for width in [1280, 320] {
            let server = Server::start(&setting.root, "/").await;
            let browser = Browser::start(&setting, side.accept).await;
            browser.look(width, 700, "light").await;
            browser
                .open(&format!("{}/{}", server.origin, side.list))
                .await;

            // Past the header, which is first: skip link, switch, name.
            tab_to(&browser, ".skip-link").await;
            tab_to(&browser, ".language-switch a").await;
            browser
                .open(&format!("{}/{}", server.origin, side.list))
                .await;
            tab_to(&browser, ".skip-link").await;
            browser.press(ENTER).await;
            browser.see("document.activeElement.id === 'content'").await;

            // Search, then clear it by hand.
            tab_to(&browser, "#q").await;
            browser.press(side.typed).await;
            browser.shows(".count", side.matches).await;
            browser
                .press(&"\u{e003}".repeat(side.typed.chars().count()))
                .await;
            browser.shows(".count", side.counts[0]).await;

            // Filter; the focus stays on what was pressed.
            tab_to(&browser, ".status-filter li:nth-child(3) a").await;
            browser.press(ENTER).await;
            browser.shows(".count", side.counts[2]).await;
            browser
                .see("document.activeElement.matches('.status-filter a')")
                .await;

            // Open a posting, follow it into the other language, come back to the list.
            tab_to(&browser, &format!(".card a[href$='/{}/']", side.open.0)).await;
            browser.press(ENTER).await;
            browser.shows("h1", side.open.1).await;
            browser
                .see("document.activeElement === document.querySelector('h1')")
                .await;
            // Beside the facts where there is room, else at the foot of the page.
            let apply = if width == 1280 {
                ".apply a"
            } else {
                ".apply-bar a"
            };
            tab_to(&browser, apply).await;
            browser
                .js("document.querySelector('.language-switch a').focus()")
                .await;
            browser.press(ENTER).await;
            browser.shows("h1", other.open.1).await;
            browser
                .see("document.activeElement === document.querySelector('h1')")
                .await;
            browser
                .js("document.querySelector('.back a').focus()")
                .await;
            browser.press(ENTER).await;
            browser.shows("h1", other.heading).await;
            browser
                .see("document.activeElement === document.querySelector('h1')")
                .await;
            browser.close().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tab_goes_through_every_view_with_the_focus_in_sight() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, "de").await;
        browser.look(320, 600, "dark").await;
        for view in crate::views::views(side, other) {
            browser.forget_choices().await;
            browser
                .open(&format!("{}/{}", server.origin, view.path))
                .await;
            browser
                .see(&format!("document.querySelector({:?})", view.part))
                .await;
            println!("{} in {}", view.name, side.lang);
            tab_to(&browser, ".site-footer li:last-child a").await;
        }
        browser.console().await;
        browser.close().await;
    }
}
