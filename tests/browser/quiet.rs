//! The viewer leaves alone what is not for it: keys of others, and pictures of a state that is the same.

use crate::EN;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::setting;

async fn list(server: &Server, setting: &crate::site::Setting) -> Browser {
    let browser = Browser::start(setting, EN.accept).await;
    browser
        .open(&format!("{}/{}", server.origin, EN.list))
        .await;
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slash_is_left_to_what_one_writes_in() {
    let Some(setting) = setting() else { return };
    let server = Server::start(&setting.root, "/").await;
    let browser = list(&server, &setting).await;
    for field in [
        "box.contentEditable = 'true'; box.focus()",
        "box.contentEditable = 'plaintext-only'; box.focus()",
        "box.role = 'textbox'; box.tabIndex = 0; box.focus()",
        "const field = document.createElement('input'); box.attachShadow({mode: 'open'}).append(field); field.focus()",
        "const field = document.createElement('input'); box.attachShadow({mode: 'closed'}).append(field); field.focus()",
        "const field = document.createElement('textarea'); box.append(field); field.focus()",
    ] {
        let script = format!(
            "document.querySelector('#box')?.remove(); const box = document.createElement('div'); box.id = 'box'; document.body.append(box); {field}"
        );
        browser.js(&script).await;
        browser.press("/").await;
        browser
            .see("document.activeElement.closest('#box') && document.querySelector('#q').value === ''")
            .await;
    }
    browser.js("document.querySelector('#box').remove()").await;
    browser.press("/").await;
    browser.see("document.activeElement.id === 'q'").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_of_a_composition_are_the_input_methods() {
    let Some(setting) = setting() else { return };
    let server = Server::start(&setting.root, "/").await;
    let browser = list(&server, &setting).await;
    browser.type_into("#q", EN.typed).await;
    browser.shows(".count", EN.matches).await;
    // Safari says of the key that ends a composition only that its code is 229.
    browser
        .js("for (const how of [{isComposing: true}, {keyCode: 229}])
               for (const key of ['Escape', 'ArrowDown'])
                 document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...how}))")
        .await;
    browser
        .see("document.activeElement.id === 'q' && document.activeElement.value !== ''")
        .await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_nothing_draws_nothing() {
    let Some(setting) = setting() else { return };
    let server = Server::start(&setting.root, "/").await;
    let browser = list(&server, &setting).await;
    // What a reader does first is announced, and the index may still come.
    browser
        .see("performance.now() > 3000 && document.readyState === 'complete'")
        .await;
    browser
        .js("const own = babillard.drawing; window.pictures = 0; babillard.drawing = () => { pictures++; own(); }")
        .await;
    browser
        .js(
            "for (const target of document.querySelectorAll('a, h1, li'))
               for (const kind of ['pointerover', 'pointermove', 'focusin', 'mouseover'])
                 target.dispatchEvent(new Event(kind, {bubbles: true}));
             scrollTo(0, 400); scrollTo(0, 0)",
        )
        .await;
    // The clock is asked every five seconds.
    let begun = browser.js("return performance.now()").await;
    browser
        .see(&format!("performance.now() - {begun} > 6000"))
        .await;
    assert_eq!(browser.js("return pictures").await, 0);
    browser.type_into("#q", "x").await;
    browser.see("pictures > 0").await;
    browser.close().await;
}
