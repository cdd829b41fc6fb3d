//! A browser that never answers does not keep the run for ever.

use crate::driver::Lifetime;
use crate::engine::Wish;
use crate::pool::{Driver, Session};
use crate::site::setting;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_never_answers_is_ended_and_its_test_fails() {
    let Some(setting) = setting() else { return };
    let driver = Driver::start(&setting.engine).await;
    let mut asked = TcpStream::connect(("127.0.0.1", driver.port))
        .await
        .expect("a driver");
    let _over = Lifetime::of(driver, Duration::ZERO);
    let answer = asked.read(&mut [0]).await;
    assert!(!matches!(answer, Ok(1..)), "{answer:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_never_starts_is_ended_and_its_test_fails() {
    let Some(setting) = setting() else { return };
    let wanted = setting.engine.capabilities(Wish {
        accept: "en",
        worker: false,
        forced_colours: false,
    });
    let started = Session::start(&setting.engine, wanted, Duration::ZERO).await;
    assert!(started.is_err());
}
