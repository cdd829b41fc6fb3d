//! A host that answers too slowly, or half: every wait ends, says so, and is put right by one click.

use crate::driver::Browser;
use crate::server::{Server, Wrong};
use crate::site::setting;
use crate::{EN, FR};

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_comes_a_byte_a_second_is_given_up_like_one_that_does_not_come() {
    let Some(setting) = setting() else { return };
    for side in [&EN, &FR] {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        *server.wrong.lock().expect("a way") = Some(("/data/search/", Wrong::Drip));
        let list = format!("{}/{}", server.origin, side.list);
        browser.open(&list).await;
        browser.type_into("#q", "hiver winter").await;
        let retry = format!(
            "[...document.querySelectorAll('main button')].some(button => button.textContent === '{}')",
            side.retry
        );
        browser.see(&retry).await;
        *server.wrong.lock().expect("a way") = None;
        browser
            .js(&format!(
                "[...document.querySelectorAll('main button')].find(button => button.textContent === '{}').click()",
                side.retry
            ))
            .await;
        browser.see(&format!("!({retry})")).await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_file_in_the_place_of_a_part_of_the_index_is_not_believed() {
    let Some(setting) = setting() else { return };
    for (side, part, other) in [
        (&EN, "/search/en-0.", "fr-0."),
        (&FR, "/search/fr-0.", "en-0."),
    ] {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        *server.wrong.lock().expect("a way") = Some((part, Wrong::Other(other)));
        browser
            .open(&format!("{}/{}", server.origin, side.list))
            .await;
        browser.type_into("#q", side.typed).await;
        let said = match side.lang {
            "en" => "Only titles and descriptions could be searched. Try again",
            _ => "Recherche limitée aux titres et aux descriptions. Réessayer",
        };
        browser.shows(".notice", said).await;
        *server.wrong.lock().expect("a way") = None;
        browser.click(".notice button").await;
        browser.shows(".count", side.matches).await;
        browser.has_no(".notice").await;
        browser.console().await;
        browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_module_that_does_not_come_is_no_rejection_that_nobody_catches() {
    let Some(setting) = setting() else { return };
    let server = Server::start(&setting.root, "/").await;
    let browser = Browser::start(&setting, EN.accept).await;
    browser
        .open(&format!("{}/{}", server.origin, EN.list))
        .await;
    browser
        .js("window.uncaught = []; addEventListener('unhandledrejection', ({reason}) => uncaught.push(String(reason)))")
        .await;
    // The glue fails at once, while the program is still waited for.
    browser
        .js("const own = fetch; window.fetch = (address, ...rest) =>
               !window.go && String(address).includes('_bg.wasm')
                 ? new Promise((then) => window.go = () => then(own(address, ...rest)))
                 : own(address, ...rest)")
        .await;
    *server.wrong.lock().expect("a way") = Some(("/search-", Wrong::Missing));
    browser.type_into("#q", "winter").await;
    browser.see("window.go").await;
    browser
        .see(
            "performance.getEntriesByType('resource').some(({name}) => name.includes('.js?retry'))",
        )
        .await;
    browser.js("go()").await;
    browser
        .see("[...document.querySelectorAll('main button')].some(button => button.textContent === 'Try again')")
        .await;
    browser.see("uncaught.length === 0").await;
}
