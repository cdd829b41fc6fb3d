//! The three engines: how each is started, and what it calls the things that a test wants of it.
//!
//! `BABILLARD_ENGINE` says which one a run is for; Chromium where it says nothing.

use crate::skip::{Need, skip};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// An engine with the programs that it needs.
pub(crate) enum Engine {
    Chromium { program: PathBuf, driver: PathBuf },
    Firefox { program: PathBuf, driver: PathBuf },
    WebKit { driver: PathBuf },
}

/// What a test wants of a browser besides an origin of its own.
#[derive(Clone, Copy)]
pub(crate) struct Wish<'a> {
    /// The languages that its reader prefers: `fr-CA,fr`.
    pub(crate) accept: &'a str,
    /// Whether a page may register the worker that keeps the board.
    pub(crate) worker: bool,
    /// Whether the reader's own colours replace the page's (CSS Color Adjustment, forced colours).
    pub(crate) forced_colours: bool,
}

/// Whether this run is for an engine whose console no driver tells.
pub(crate) fn needs_listener() -> bool {
    named().is_some_and(|name| name != "Chromium")
}

fn named() -> Option<String> {
    std::env::var("BABILLARD_ENGINE").ok()
}

fn path(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from)
}

impl Engine {
    /// The engine of this run; a test whose engine is not there is skipped.
    #[track_caller]
    pub(crate) fn chosen() -> Option<Engine> {
        let (need, engine) = match named().as_deref() {
            Some("Firefox") => (Need::Firefox, Engine::firefox()),
            Some("WebKit") => (Need::WebKit, Engine::webkit()),
            None | Some("Chromium") => (Need::Chromium, Engine::chromium()),
            Some(other) => panic!("BABILLARD_ENGINE is {other}, not Chromium, Firefox or WebKit"),
        };
        if engine.is_none() {
            skip(need);
        }
        engine
    }

    /// Chromium, where `cargo xtask test` says that it is.
    pub(crate) fn chromium() -> Option<Engine> {
        Some(Engine::Chromium {
            program: path("BABILLARD_CHROMIUM")?,
            driver: path("BABILLARD_CHROMEDRIVER")?,
        })
    }

    fn firefox() -> Option<Engine> {
        Some(Engine::Firefox {
            program: path("BABILLARD_FIREFOX")?,
            driver: path("BABILLARD_GECKODRIVER")?,
        })
    }

    fn webkit() -> Option<Engine> {
        let driver = path("BABILLARD_WEBKITDRIVER")?;
        Some(Engine::WebKit { driver })
    }

    /// Whether a test can say which languages its reader prefers. WebKit takes them from the locales
    /// that are installed.
    pub(crate) fn chooses_languages(&self) -> bool {
        !matches!(self, Engine::WebKit { .. })
    }

    /// The driver, told to listen at `port` of loopback.
    pub(crate) fn driver(&self, port: u16) -> Command {
        let (Engine::Chromium { driver, .. }
        | Engine::Firefox { driver, .. }
        | Engine::WebKit { driver }) = self;
        let mut command = Command::new(driver);
        command.arg(format!("--port={port}"));
        match self {
            Engine::Chromium { .. } => {}
            // Else each of them wants the same port for its second protocol.
            Engine::Firefox { .. } => _ = command.arg("--websocket-port=0"),
            Engine::WebKit { .. } => {}
        }
        command
    }

    /// What the driver is asked for (WebDriver, section 7).
    pub(crate) fn capabilities(&self, wish: Wish) -> Map<String, Value> {
        let value = match self {
            Engine::Chromium { program, .. } => chromium(program, wish),
            Engine::Firefox { program, .. } => firefox(program, wish),
            Engine::WebKit { .. } => webkit(wish),
        };
        value.as_object().cloned().unwrap_or_default()
    }
}

fn chromium(program: &Path, wish: Wish) -> Value {
    let mut arguments = vec![format!("--accept-lang={}", wish.accept)];
    let always = [
        "--headless",
        // Alone on the screen: what stands around a page is drawn too, and moves while pages come.
        "--kiosk",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--force-prefers-reduced-motion",
        // A computer with a mouse, which the machine of a test may not have.
        "--blink-settings=primaryPointerType=4,availablePointerTypes=4,primaryHoverType=2,availableHoverTypes=2",
    ];
    let forced = wish.forced_colours.then_some("--force-high-contrast");
    arguments.extend(always.into_iter().chain(forced).map(str::to_owned));
    json!({
        "goog:chromeOptions": {
            "binary": program,
            "args": arguments,
            "prefs": {"intl.accept_languages": wish.accept},
        },
        "goog:loggingPrefs": {"browser": "WARNING"},
    })
}

fn firefox(program: &Path, wish: Wish) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": program,
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": wish.accept,
                "dom.serviceWorkers.enabled": wish.worker,
                // 1: only with a theme of high contrast; 2: always the reader's.
                "browser.display.document_color_use": if wish.forced_colours { 2 } else { 1 },
                "ui.prefersReducedMotion": 1,
            },
        },
    })
}

fn webkit(wish: Wish) -> Value {
    let worker = if wish.worker { "+" } else { "-" };
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "args": ["--automation", format!("--features={worker}ServiceWorkers")],
        },
    })
}
