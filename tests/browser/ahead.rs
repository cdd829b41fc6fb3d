//! What is fetched before it is asked for, in Chromium, whose protocol moves a pointer and changes pages.

use crate::journeys::{address, arrived, journey};
use serde_json::{Value, json};

/// Makes the browser one whose reader saves data.
pub(crate) const SAVES_DATA: &str =
    "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";

#[tokio::test(flavor = "multi_thread")]
async fn the_posting_under_the_pointer_or_the_focus_is_fetched_before_it_is_opened() {
    journey(async |browser, server, side, _| {
        browser.open(&address(server, side.list)).await;
        browser.shows(".count", side.counts[0]).await;
        let at = browser
            .js("const link = document.querySelectorAll('.card-title a')[1];
                 link.scrollIntoView({ block: 'center' });
                 const box = link.getBoundingClientRect();
                 return { type: 'mouseMoved', x: box.x + box.width / 2, y: box.y + box.height / 2 }")
            .await;
        let fetched = |number: usize| {
            format!(
                "performance.getEntriesByType('resource').some(one => one.responseEnd > 0
                   && one.name.includes('/data/{}/' + document.querySelectorAll('.card-title a')[{number}].pathname.split('/').at(-2) + '.'))",
                side.lang
            )
        };
        assert_eq!(browser.js(&format!("return {}", fetched(1))).await, false);
        browser.devtools("Input.dispatchMouseEvent", at).await;
        browser.see(fetched(1)).await;
        browser
            .js("document.querySelectorAll('.card-title a')[2].focus()")
            .await;
        browser.see(fetched(2)).await;
        browser.at(&format!("/{}", side.list)).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_saves_data_gets_nothing_before_it_is_asked_for() {
    journey(async |browser, server, side, other| {
        browser.before_each_page(SAVES_DATA).await;
        browser.open(&address(server, side.list)).await;
        browser.shows(".count", side.counts[0]).await;
        browser
            .js("document.querySelectorAll('.card-title a')[1].focus()")
            .await;
        browser.press("Shift").await;
        let come_since = async |part: &str, begun: &Value| {
            let starts = format!(
                "return performance.getEntriesByType('resource')
                   .filter(one => one.name.includes({part:?})).map(one => one.startTime >= {begun})"
            );
            browser.js(&starts).await
        };
        let begun = browser.js("return performance.now()").await;
        browser.follow(side.open.1).await;
        arrived(browser, side, side.open.1).await;
        browser
            .see("document.querySelectorAll('.body h2').length === 9")
            .await;
        // The script and its module, and the one body.
        assert_eq!(come_since("/markdown-", &begun).await, json!([true, true]));
        assert_eq!(
            come_since(&format!("/data/{}/", side.lang), &begun).await,
            json!([true])
        );
        let begun = browser.js("return performance.now()").await;
        browser.follow(side.switch).await;
        arrived(browser, other, other.open.1).await;
        browser
            .see("document.querySelectorAll('.body h2').length === 9")
            .await;
        assert_eq!(
            come_since(&format!("/data/{}/", other.lang), &begun).await,
            json!([true])
        );
    })
    .await;
}
