//! The browser of one test: what it is asked to do, and what it is expected to show.

use crate::engine::{Engine, Wish};
use crate::pool::{Driver, Session};
use crate::site::Setting;
use crate::standstill;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

/// When every journey begins, in seconds since 1970: on December 1, 2026. `cargo xtask test` builds the
/// sample board for that day.
pub(crate) const NOW: i64 = 1_796_144_400;

/// Sets the clock of a page to this second since 1970; it goes on from there.
pub(crate) fn clock(now: i64) -> String {
    set_clock(now, false)
}

/// Sets the clock of a page to this second, where it stands until [`Browser::let_time_pass`].
pub(crate) fn held_clock(now: i64) -> String {
    set_clock(now, true)
}

fn set_clock(now: i64, held: bool) -> String {
    let script = include_str!("clock.js").replace("NOW", &now.to_string());
    script.replace("HELD", &held.to_string())
}

/// The longest that a test may want one browser for. A command that is never answered, as one in some
/// thousands is by WebKit's driver, would else keep its test, and all of them, for ever.
const LIFE: Duration = Duration::from_secs(240);

/// A browser for one test. [`Browser::close`] checks what it said in its console.
pub(crate) struct Browser {
    client: Client,
    session: Session,
    /// Whether the pages themselves remember what they say in the console.
    listens: bool,
    /// Whether it can serve another test.
    serves_again: bool,
    _lifetime: Lifetime,
}

/// Ends a driver when its time for a start or for a test is over: then what waits for it fails and says where.
pub(crate) struct Lifetime(JoinHandle<()>);

impl Lifetime {
    pub(crate) fn of(driver: Arc<Driver>, life: Duration) -> Lifetime {
        standstill::goes_on();
        Lifetime(tokio::spawn(async move {
            tokio::time::sleep(life).await;
            eprintln!("a browser was ended after {} s", life.as_secs());
            driver.end();
        }))
    }
}

impl Drop for Lifetime {
    fn drop(&mut self) {
        standstill::goes_on();
        self.0.abort();
    }
}

/// A command of Chromium's driver that WebDriver does not have.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// A browser that asks for the languages `accept`. It keeps nothing for
    /// reading without a network, so that a test can take things away.
    pub(crate) async fn start(setting: &Setting, accept: &str) -> Browser {
        Browser::start_as(
            setting,
            Wish {
                accept,
                worker: false,
                forced_colours: false,
            },
        )
        .await
    }

    /// The same, with the worker that keeps the board.
    pub(crate) async fn start_keeping(setting: &Setting, accept: &str) -> Browser {
        Browser::start_as(
            setting,
            Wish {
                accept,
                worker: true,
                forced_colours: false,
            },
        )
        .await
    }

    /// A browser as the test wants it.
    pub(crate) async fn start_as(setting: &Setting, wish: Wish<'_>) -> Browser {
        let (session, client) = Session::of(setting, setting.engine.capabilities(wish)).await;
        let listens = !matches!(setting.engine, Engine::Chromium { .. });
        let browser = Browser {
            client,
            _lifetime: Lifetime::of(session.driver.clone(), LIFE),
            session,
            listens,
            serves_again: !matches!(setting.engine, Engine::WebKit { .. }),
        };
        if !listens {
            browser.before_each_page(&clock(NOW)).await;
            if !wish.worker {
                browser
                    .before_each_page("delete Navigator.prototype.serviceWorker")
                    .await;
            }
        }
        browser
    }

    /// Has Chromium run a script in each page that it opens from now on, before the page's own.
    pub(crate) async fn before_each_page(&self, script: &str) {
        let source = json!({"source": script});
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
    }

    /// Lets the clock of the page go on that [`held_clock`] has stopped.
    pub(crate) async fn let_time_pass(&self) {
        self.js("letTimePass()").await;
    }

    /// Opens an address, whether or not there will be a viewer.
    pub(crate) async fn visit(&self, address: &str) {
        self.client.goto(address).await.expect("opened");
    }

    /// Opens an address and waits until the viewer answers.
    pub(crate) async fn open(&self, address: &str) {
        self.visit(address).await;
        self.see("document.documentElement.dataset.viewer === 'ready'")
            .await;
    }

    /// Forgets what the reader has chosen, as far as the open page can see it.
    pub(crate) async fn forget_choices(&self) {
        self.js("try { localStorage.clear() } catch {}").await;
    }

    /// Waits until `condition` (JavaScript) holds; fails with what the page shows.
    #[track_caller]
    pub(crate) fn see(&self, condition: impl Into<String>) -> impl Future<Output = ()> {
        let caller = std::panic::Location::caller();
        let condition = condition.into();
        let script = format!(
            "const done = arguments[0], end = performance.now() + 15000;
             (function look() {{
               let seen = false;
               try {{ seen = !!({condition}); }} catch (error) {{}}
               if (seen || performance.now() > end) done(seen); else setTimeout(look, 15);
             }})()"
        );
        async move {
            // A page that goes takes the script with it: the next one is asked.
            let end = Instant::now() + Duration::from_secs(15);
            let mut seen = self.client.execute_async(&script, Vec::new()).await;
            while seen.is_err() && Instant::now() < end {
                seen = self.client.execute_async(&script, Vec::new()).await;
            }
            if seen.expect("asked the page") != json!(true) {
                let page = self
                    .js("return location.href + '\\n' + document.body.innerText")
                    .await;
                panic!(
                    "{caller}: not seen: {condition}\n{}\n{}",
                    self.console().await.join("\n"),
                    page.as_str().unwrap_or_default()
                );
            }
        }
    }

    /// Waits like [`Browser::see`] while pages may come and go, which ends a script that waits in one.
    pub(crate) async fn comes_to(&self, condition: &str) {
        let script = format!("try {{ return !!({condition}) }} catch (error) {{ return false }}");
        let seen = async {
            let mut look = tokio::time::interval(std::time::Duration::from_millis(20));
            while self.client.execute(&script, Vec::new()).await.ok() != Some(json!(true)) {
                look.tick().await;
            }
        };
        let seen = tokio::time::timeout(std::time::Duration::from_secs(15), seen).await;
        if seen.is_err() {
            let page = self.js("return location.href + '\\n' + document.body.innerText + JSON.stringify(sessionStorage)").await;
            panic!("not seen: {condition}\n{page}");
        }
    }

    /// Waits until `condition` holds, JavaScript that may `await`; says whether it does in time.
    pub(crate) async fn in_time(&self, condition: &str) -> bool {
        let script = format!(
            "const done = arguments[0], end = performance.now() + 15000;
             (async function look() {{
               const seen = !!({condition});
               if (seen || performance.now() > end) done(seen); else setTimeout(look, 20);
             }})()"
        );
        self.js_later(&script).await == json!(true)
    }

    /// Waits until the first element of `selector` shows exactly `text`, white space folded.
    #[track_caller]
    pub(crate) fn shows(&self, selector: &str, text: &str) -> impl Future<Output = ()> {
        let (selector, text) = (json!(selector), json!(text));
        // No-break spaces count: they are part of the French words.
        self.see(format!(
            "document.querySelector({selector}).innerText.replace(/[ \\n\\t]+/g, ' ').trim() === {text}"
        ))
    }

    /// Waits until no element of `selector` is there.
    #[track_caller]
    pub(crate) fn has_no(&self, selector: &str) -> impl Future<Output = ()> {
        self.see(format!("!document.querySelector({})", json!(selector)))
    }

    /// Waits until the address after the origin is `path`.
    #[track_caller]
    pub(crate) fn at(&self, path: &str) -> impl Future<Output = ()> {
        self.see(format!(
            "location.pathname + location.search === {}",
            json!(path)
        ))
    }

    /// Clicks the first element of `selector`, as a person would: it must be visible.
    pub(crate) async fn click(&self, selector: &str) {
        self.click_on(Locator::Css(selector), selector).await;
    }

    /// Clicks the first link that shows `text`.
    pub(crate) async fn follow(&self, text: &str) {
        let link = format!("//a[contains(., \"{text}\")]");
        self.click_on(Locator::XPath(&link), text).await;
    }

    /// A page may draw between the look for an element and the click: then it is looked for again.
    async fn click_on(&self, what: Locator<'_>, name: &str) {
        const LOOKS: usize = 20;
        for looks in 1.. {
            let found = self.client.wait().for_element(what).await.expect(name);
            self.scroll_to(&found).await;
            match found.click().await {
                Ok(()) => return,
                Err(error) if looks == LOOKS => panic!("click on {name}: {error}"),
                Err(_) => {
                    let drawn = "requestAnimationFrame(() => arguments[0]())";
                    self.js_later(drawn).await;
                }
            }
        }
    }

    /// Scrolls as a person does before a click: what stays at the foot of a page covers nothing there.
    async fn scroll_to(&self, element: &Element) {
        let script = "const box = arguments[0].getBoundingClientRect();
            if (box.top < 0 || box.bottom > innerHeight * 0.7) arguments[0].scrollIntoView({ block: 'center' })";
        let element = serde_json::to_value(element).expect("a reference");
        // Where it has gone since, the click says so.
        let _ = self.client.execute(script, vec![element]).await;
    }

    /// Types into the first element of `selector`.
    pub(crate) async fn type_into(&self, selector: &str, text: &str) {
        let field = self
            .client
            .find(Locator::Css(selector))
            .await
            .expect(selector);
        field.send_keys(text).await.expect("typed");
    }

    /// Presses keys where the focus is: see WebDriver's code points of keys.
    pub(crate) async fn press(&self, keys: &str) {
        let pressed =
            keys.chars()
                .fold(KeyActions::new("keyboard".to_owned()), |pressed, value| {
                    let down = pressed.then(KeyAction::Down { value });
                    down.then(KeyAction::Up { value })
                });
        self.client.perform_actions(pressed).await.expect("pressed");
    }

    /// The tab that is before the reader.
    pub(crate) async fn tab(&self) -> WindowHandle {
        self.client.window().await.expect("a tab")
    }

    /// Opens a tab and stays in it.
    pub(crate) async fn new_tab(&self) {
        let tab = self.client.new_window(true).await.expect("a tab").handle;
        self.to_tab(tab).await;
    }

    /// Goes to a tab that is open.
    pub(crate) async fn to_tab(&self, tab: WindowHandle) {
        self.client.switch_to_window(tab).await.expect("the tab");
    }

    /// Goes back in the history.
    pub(crate) async fn back(&self) {
        self.client.back().await.expect("back");
    }

    /// Goes forward in the history.
    pub(crate) async fn forward(&self) {
        self.js("history.forward()").await;
    }

    /// Loads the present address again and waits until the viewer answers.
    pub(crate) async fn reload(&self) {
        self.client.refresh().await.expect("reloaded");
        self.see("document.documentElement.dataset.viewer === 'ready'")
            .await;
    }

    /// Runs a script in the page and gives its value.
    pub(crate) async fn js(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .expect("the script runs")
    }

    /// Runs a script that calls its last argument with its value.
    pub(crate) async fn js_later(&self, script: &str) -> Value {
        self.client
            .execute_async(script, Vec::new())
            .await
            .expect("the script runs")
    }

    /// Sets the size of the page, in CSS pixels, and the colour scheme.
    pub(crate) async fn look(&self, width: u32, height: u32, scheme: &str) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// A picture of the page as PNG.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("a picture")
    }

    /// A picture of the first element of `selector` as PNG.
    pub(crate) async fn picture_of(&self, selector: &str) -> Vec<u8> {
        let found = self.client.find(Locator::Css(selector)).await;
        let picture = found.expect(selector).screenshot().await;
        picture.expect("a picture")
    }

    /// A command of Chromium's own protocol, with its answer; only Chromium has it.
    pub(crate) async fn devtools(&self, cmd: &str, params: Value) -> Value {
        let command = Vendor {
            path: "goog/cdp/execute",
            body: json!({"cmd": cmd, "params": params}),
        };
        self.client.issue_cmd(command).await.expect(cmd)
    }

    /// What the console holds and has not been asked for yet: warnings and errors.
    pub(crate) async fn console(&self) -> Vec<String> {
        if self.listens {
            let script = "try { const said = sessionStorage.getItem('said') ?? '[]';
                sessionStorage.removeItem('said'); return JSON.parse(said) } catch { return [] }";
            return serde_json::from_value(self.js(script).await).expect("sentences");
        }
        let log = Vendor {
            path: "se/log",
            body: json!({"type": "browser"}),
        };
        let entries = self.client.issue_cmd(log).await.expect("the log");
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect()
    }

    /// Nothing may have been said in its console. The browser waits for another test, or ends.
    pub(crate) async fn close(self) {
        let said = self.console().await;
        assert_eq!(said, Vec::<String>::new(), "the console stays silent");
        if self.serves_again {
            self.session.wait(&self.client).await;
        }
    }
}
