//! A posting closes when its last day ends where the team works, wherever its reader is.

use crate::SIDES;
use crate::clock::{OFFERED, closes_today};
use crate::driver::{Browser, held_clock};
use crate::server::Server;
use crate::site::{built, setting, viewer};
use serde_json::json;

/// Each zone with a last day on which its clocks change, and the second at which this day ends there.
const LAST_DAYS: [(&str, &str, i64); 4] = [
    ("America/St_Johns", "2027-03-14", 1_805_077_800),
    ("America/Toronto", "2027-11-07", 1_825_650_000),
    ("America/Vancouver", "2027-03-14", 1_805_094_000),
    ("Europe/Brussels", "2027-03-28", 1_806_271_200),
];

fn content(zone: &str, last_day: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (lang, body) in [
        ("en", "## Boats\n\nMany."),
        ("fr", "## Bateaux\n\nBeaucoup."),
    ] {
        let to = folder.path().join(lang);
        std::fs::create_dir_all(&to).expect("a folder");
        let text = format!(
            "---\ntitle: Pilot {lang}\narchived: false\ntranslationKey: pilot\nslug: pilot-{lang}\n\
             expiryDate: {last_day}\napply: https://example.org/{lang}\n---\n{body}\n"
        );
        std::fs::write(to.join("pilot.md"), text).expect("written");
    }
    let settings = format!("time_zone = \"{zone}\"\n");
    std::fs::write(folder.path().join("babillard.toml"), settings).expect("written");
    folder
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_day_ends_at_midnight_of_the_boards_zone_also_when_the_clocks_change() {
    let Some(setting) = setting() else { return };
    for (zone, last_day, ends) in LAST_DAYS {
        let site = built(&viewer(&setting.root), content(zone, last_day).path());
        for (side, other) in SIDES {
            let server = Server::start(site.path(), "/").await;
            let browser = Browser::start(&setting, side.accept).await;
            let elsewhere = json!({"timezoneId": "Pacific/Auckland"});
            browser
                .devtools("Emulation.setTimezoneOverride", elsewhere)
                .await;
            browser.before_each_page(&held_clock(ends - 1)).await;
            let page = format!("{}/{}pilot-{}/", server.origin, side.folder, side.lang);
            browser.open(&page).await;
            browser.shows("h1", &format!("Pilot {}", side.lang)).await;
            browser.shows(".days-left", closes_today(side)).await;
            browser.see(OFFERED).await;
            browser.let_time_pass().await;
            browser.shows(".banner h2", side.banner).await;
            browser.has_no(".apply, .apply-bar, .days-left").await;
            browser.follow(side.switch).await;
            browser.shows("h1", &format!("Pilot {}", other.lang)).await;
            browser.shows(".banner h2", other.banner).await;
            browser.has_no(".apply, .apply-bar, .days-left").await;
            browser.close().await;
        }
    }
}
