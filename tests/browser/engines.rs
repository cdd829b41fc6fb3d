//! What engines do in ways of their own: two texts beside each other, pages that come back as they
//! were left, reading without a network, colours that the reader chooses.

use crate::SIDES;
use crate::driver::Browser;
use crate::engine::Wish;
use crate::journeys::{address, arrived, journey, posting};
use crate::offline::{keeps, keeps_all};
use crate::server::Server;
use crate::site::setting;
use crate::skip::{Need, skip};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn both_texts_stand_beside_each_other_and_lead_back_to_one() {
    journey(async |browser, server, side, other| {
        let own = posting(side, side.open.0);
        browser.open(&address(server, &own)).await;
        browser.click(".other-view a").await;
        browser.at(&format!("/{own}?view=both")).await;
        browser.shows("#page-title", side.open.1).await;
        browser.shows("h1:not(#page-title)", other.open.1).await;
        browser
            .see("document.querySelectorAll('.rows > .row').length > 10")
            .await;
        let alone = match other.lang {
            "en" => "English only",
            _ => "Français seulement",
        };
        browser.follow(alone).await;
        browser
            .at(&format!("/{}", posting(other, other.open.0)))
            .await;
        arrived(browser, other, other.open.1).await;
        browser.back().await;
        browser.back().await;
        browser.at(&format!("/{own}")).await;
        browser.shows("h1", side.open.1).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_gone_back_to_works_as_before() {
    journey(async |browser, server, side, other| {
        browser.open(&address(server, side.list)).await;
        browser.type_into("#q", side.typed).await;
        browser.shows(".count", side.matches).await;
        // The page is left, and may be kept as it is.
        browser.visit("about:blank").await;
        browser.comes_to("location.href === 'about:blank'").await;
        browser.back().await;
        browser
            .comes_to("document.documentElement.dataset.viewer === 'ready'")
            .await;
        browser.shows(".count", side.matches).await;
        browser.click("main > .postings a").await;
        arrived(browser, side, side.open.1).await;
        browser.follow(side.switch).await;
        arrived(browser, other, other.open.1).await;
        browser.back().await;
        arrived(browser, side, side.open.1).await;
        browser.back().await;
        browser.shows(".count", side.matches).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_visited_reads_without_a_network() {
    let Some(setting) = setting() else { return };
    for (side, other) in SIDES {
        let mut server = Server::start(&setting.root, "/").await;
        let browser = Browser::start_keeping(&setting, side.accept).await;
        let list = address(&server, side.list);
        let own = address(&server, &posting(side, side.open.0));
        browser.open(&list).await;
        keeps_all(&browser).await;
        browser.open(&own).await;
        browser.see("document.querySelector('.body p')").await;
        // It is kept, whether or not there was room for it ahead.
        keeps(&browser, &format!("/data/{}/{}.", side.lang, side.open.0)).await;
        server.stop().await;
        browser.open(&own).await;
        browser.shows("h1", side.open.1).await;
        browser.see("document.querySelector('.body p')").await;
        browser.open(&list).await;
        browser.shows(".count", side.counts[0]).await;
        browser.follow(side.switch).await;
        browser.shows(".count", other.counts[0]).await;
        // That nobody answered is said there.
        browser.console().await;
        browser.close().await;
    }
}

/// How far the lightest and the darkest point of the text of `selector` are apart, by the contrast of
/// WCAG 2.2 (1.4.3), as it is painted: within the lines of the text, since a browser may paint a plate
/// of its own behind them.
async fn painted_contrast(browser: &Browser, selector: &str) -> f64 {
    let picture = browser.picture_of(selector).await;
    let script = format!(
        "const done = arguments[0];
         const linear = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
         const element = document.querySelector({});
         const box = element.getBoundingClientRect();
         const text = document.createRange();
         text.selectNodeContents(element);
         const line = text.getClientRects()[0];
         createImageBitmap(new Blob([new Uint8Array({})])).then(image => {{
           const canvas = document.createElement('canvas');
           [canvas.width, canvas.height] = [image.width, image.height];
           const context = canvas.getContext('2d');
           context.drawImage(image, 0, 0);
           const scale = image.width / box.width;
           const [x, y] = [(line.x - box.x + 2) * scale, (line.y - box.y + 2) * scale];
           const {{ data }} = context.getImageData(x, y, (line.width - 4) * scale, (line.height - 4) * scale);
           let [least, most] = [1, 0];
           for (let at = 0; at < data.length; at += 4) {{
             const [red, green, blue] = [0, 1, 2].map(more => linear(data[at + more] / 255));
             const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
             [least, most] = [Math.min(least, light), Math.max(most, light)];
           }}
           done((most + 0.05) / (least + 0.05));
         }})",
        json!(selector),
        json!(picture)
    );
    browser.js_later(&script).await.as_f64().expect("a ratio")
}

#[tokio::test(flavor = "multi_thread")]
async fn in_forced_colours_what_one_must_find_can_be_seen() {
    let Some(setting) = setting() else { return };
    for (side, _) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let wish = Wish {
            accept: side.accept,
            worker: false,
            forced_colours: true,
        };
        let browser = Browser::start_as(&setting, wish).await;
        browser
            .open(&address(&server, &posting(side, side.open.0)))
            .await;
        if browser
            .js("return matchMedia('(forced-colors: active)').matches")
            .await
            == json!(false)
        {
            browser.close().await;
            return skip(Need::Engine("forced colours"));
        }
        browser
            .js("document.querySelector('.skip-link').focus()")
            .await;
        browser
            .see("document.querySelector('.skip-link').getBoundingClientRect().top >= 0")
            .await;
        // Beside the facts where there is room, else at the foot of the page.
        let apply = "[...document.querySelectorAll('.apply a, .apply-bar a')].filter(one => one.offsetWidth)";
        let shown = browser
            .js(&format!("const shown = {apply}; shown[0].id = 'shown'; return shown.map(one => one.innerText)"))
            .await;
        assert!(
            shown == json!([side.apply]) || shown == json!([side.apply_short]),
            "{shown}"
        );
        for selector in [
            ".skip-link",
            "#shown",
            ".language-switch a",
            ".back a",
            "h1",
            ".body p",
        ] {
            let contrast = painted_contrast(&browser, selector).await;
            assert!(
                contrast >= 4.5,
                "{selector} of {}: {contrast:.2}",
                side.lang
            );
        }
        browser.close().await;
    }
}
