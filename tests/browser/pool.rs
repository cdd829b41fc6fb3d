//! Drivers with their browsers, which serve one test after the other: a start takes longer than many a
//! journey. Each test has a tab of its own and an origin that none had before it (`server.rs`), so that
//! nothing of one is left for the next.

use crate::driver::Lifetime;
use crate::engine::Engine;
use crate::site::Setting;
use fantoccini::error::NewSessionError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::io::{Read, Write};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpStream;

/// How many browsers wait at most: each takes some hundred megabytes.
const MOST: usize = 4;

/// The longest that a driver may take to start a browser.
const START: Duration = Duration::from_secs(60);

static POOL: Mutex<Pool> = Mutex::new(Pool {
    tests: 0,
    waiting: Vec::new(),
});

struct Pool {
    /// The tests that run.
    tests: usize,
    waiting: Vec<Session>,
}

fn pool() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One for each test that runs: with the last one, the browsers that wait end.
pub(crate) struct Running(());

impl Running {
    pub(crate) fn one() -> Running {
        pool().tests += 1;
        Running(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let mut pool = pool();
        pool.tests -= 1;
        let over = if pool.tests == 0 {
            std::mem::take(&mut pool.waiting)
        } else {
            Vec::new()
        };
        drop(pool);
        drop(over);
    }
}

/// A driver that listens at a port of loopback; it ends with this.
pub(crate) struct Driver {
    program: Mutex<Child>,
    pub(crate) port: u16,
}

impl Driver {
    /// Starts the driver at a free port and waits until it listens.
    pub(crate) async fn start(engine: &Engine) -> Arc<Driver> {
        // Now and then one of many ends before it listens, or finds its port taken.
        const TRIES: usize = 5;
        for _ in 0..TRIES {
            let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
            let port = free.local_addr().expect("an address").port();
            drop(free);
            let mut command = engine.driver(port);
            command.stdout(Stdio::null()).stderr(Stdio::null());
            let program = Mutex::new(command.spawn().expect("the driver starts"));
            let driver = Arc::new(Driver { program, port });
            let mut look = tokio::time::interval(Duration::from_millis(20));
            while driver.runs() {
                if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                    return driver;
                }
                look.tick().await;
            }
        }
        panic!("the driver ends before it listens")
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn program(&self) -> MutexGuard<'_, Child> {
        self.program.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn runs(&self) -> bool {
        self.program().try_wait().expect("a state").is_none()
    }

    pub(crate) fn end(&self) {
        let mut program = self.program();
        let _ = program.kill();
        let _ = program.wait();
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.end();
    }
}

/// A browser under its driver; both end with this.
pub(crate) struct Session {
    pub(crate) driver: Arc<Driver>,
    id: String,
    /// What the driver was asked for.
    wanted: Capabilities,
}

impl Session {
    /// One that waits, or a new one, with what speaks to it.
    pub(crate) async fn of(setting: &Setting, wanted: Capabilities) -> (Session, Client) {
        let waiting = {
            let waiting = &mut pool().waiting;
            let at = waiting.iter().rposition(|one| one.wanted == wanted);
            at.map(|at| waiting.remove(at))
        };
        let (session, client) = match waiting {
            Some(session) => {
                let (address, to) = (session.driver.address(), HttpConnector::new());
                let client = Client::with_existing_session(&address, &session.id, to).await;
                (session, client.expect("the session"))
            }
            None => Session::start(&setting.engine, wanted, START)
                .await
                .expect("a browser"),
        };
        client.persist().await.expect("a session that stays");
        (session, client)
    }

    /// A new browser, whose driver may take `limit` to start it; now and then one never answers.
    pub(crate) async fn start(
        engine: &Engine,
        wanted: Capabilities,
        limit: Duration,
    ) -> Result<(Session, Client), NewSessionError> {
        const TRIES: usize = 3;
        let mut tries = 1;
        loop {
            let driver = Driver::start(engine).await;
            let _limit = Lifetime::of(driver.clone(), limit);
            let client = ClientBuilder::new(HttpConnector::new())
                .capabilities(wanted.clone())
                .connect(&driver.address())
                .await;
            match client {
                Ok(client) => {
                    let id = client.session_id().await.ok().flatten();
                    let id = id.expect("a session has an id");
                    return Ok((Session { driver, id, wanted }, client));
                }
                Err(error) if tries == TRIES => return Err(error),
                Err(_) => tries += 1,
            }
        }
    }

    /// Waits for the next test with a new tab alone.
    pub(crate) async fn wait(self, client: &Client) {
        let tabs = client.windows().await.expect("tabs");
        let new = client.new_window(true).await.expect("a tab").handle;
        for tab in tabs {
            client.switch_to_window(tab).await.expect("the tab");
            client.close_window().await.expect("closed");
        }
        client.switch_to_window(new).await.expect("the tab");
        let too_many = {
            let waiting = &mut pool().waiting;
            waiting.push(self);
            (waiting.len() > MOST).then(|| waiting.remove(0))
        };
        drop(too_many);
    }

    /// Asks the driver to end the browser (WebDriver, 8.2).
    fn delete(&self) -> std::io::Result<()> {
        let mut driver = std::net::TcpStream::connect(("127.0.0.1", self.driver.port))?;
        driver.set_read_timeout(Some(Duration::from_secs(20)))?;
        let (id, port) = (&self.id, self.driver.port);
        write!(
            driver,
            "DELETE /session/{id} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        )?;
        driver.read(&mut [0]).map(drop)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A driver that does not answer ends all the same.
        let _ = self.delete();
        self.driver.end();
    }
}
