//! The journeys on real postings, where a folder of them lies beside the project.

use crate::driver::Browser;
use crate::driver::NOW;
use crate::server::Server;
use crate::site::{project, setting, with_content};
use crate::skip::{Need, skip};
use babillard::site::board;
use babillard::typography::french;

#[tokio::test(flavor = "multi_thread")]
async fn every_real_posting_opens_and_switches() {
    let Some(setting) = setting() else { return };
    let content = project("../shared/corpus/content");
    if !content.is_dir() {
        return skip(Need::Corpus);
    }
    let board = board::read(&content, NOW).expect("a content folder");
    let folder = with_content(&setting.root, &content);
    for (side, _) in crate::SIDES {
        let server = Server::start(folder.path(), "/").await;
        let browser = Browser::start(&setting, side.accept).await;
        browser
            .open(&format!("{}/{}?status=all", server.origin, side.list))
            .await;
        let own: Vec<_> = board
            .files
            .iter()
            .filter(|file| file.lang.is_some_and(|lang| lang.code() == side.lang))
            .collect();
        let shown: Vec<_> = own
            .iter()
            .filter_map(|file| Some((file, file.shown()?.0)))
            .collect();
        // A posting of the other language alone is listed too.
        let alone = board.files.iter().filter(|file| {
            let other = file.lang.is_some_and(|lang| lang.code() != side.lang);
            other && file.counterpart.is_none() && file.shown().is_some()
        });
        let total = shown.len() + alone.count();
        let words = match side.lang {
            "en" => "in all",
            _ => "en tout",
        };
        browser.shows(".count", &format!("{total} {words}")).await;
        // All of them, "show more" included.
        browser
            .see("document.querySelectorAll('main > .postings > li').length === 50")
            .await;
        browser.click(".more button").await;
        browser
            .see(&format!(
                "document.querySelectorAll('main > .postings > li').length === {}",
                total.min(100)
            ))
            .await;
        browser.see("document.activeElement === document.querySelector('main > .postings > li:nth-child(51) a')").await;

        for (file, posting) in shown {
            let slug = file.slug.as_ref().expect("a slug");
            let go = format!(
                "const link = document.createElement('a'); link.href = '/{}{slug}/'; document.body.append(link); link.click(); link.remove()",
                side.folder
            );
            browser.js(&go).await;
            let title = match side.lang {
                "fr" => french(&posting.title),
                _ => posting.title.as_str().into(),
            };
            let title = serde_json::json!(title);
            let other = file.counterpart.map(|at| &board.files[at]);
            let target = other.and_then(|other| other.slug.as_ref()).unwrap_or(slug);
            let archived = posting.status == babillard::posting::Status::Archived;
            browser
                .see(&format!(
                    "document.querySelector('h1').textContent.replaceAll('\u{a0}', ' ') === {title}.replaceAll('\u{a0}', ' ')
                     && document.querySelector('.body')
                     && document.querySelector('.language-switch a').pathname.endsWith('/{target}/')
                     && !!document.querySelector('.banner') === {archived}"
                ))
                .await;
        }
        browser.close().await;
    }
}
