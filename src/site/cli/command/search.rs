//! `babillard search`: the board's own search, for people and for scripts.

use crate::posting::{Lang, Status};
use crate::site::cli::refusal::Refusal;
use crate::site::cli::words::TEXTS;
use crate::site::cli::{Outcome, Request, read, say};
use crate::site::publish::searching::{Hit, Searcher};
use crate::site::visible::visible_json;

/// Postings shown when `--limit` does not say.
const LIMIT: usize = 20;

/// Searches and prints what is found. Problems of the files are for `list` and `check` to tell.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let (board, lang) = (read(request)?, request.lang());
    let limit = request.options.limit().ok().flatten().unwrap_or(LIMIT);
    let hits = match Searcher::new(&board) {
        Some(mut searcher) => searcher.search(&request.query, lang, limit),
        None => Vec::new(),
    };
    let format = request.options.value("format");
    if format.is_some_and(|format| format == "json") {
        say(&visible_json(&serde_json::to_string_pretty(&hits)?))?;
    } else if hits.is_empty() {
        say(TEXTS.of(lang).nothing_found)?;
    } else {
        let lines: Vec<String> = hits.iter().map(|hit| line(hit, lang)).collect();
        say(&lines.join("\n"))?;
    }
    Ok(Outcome::Fine)
}

/// Title, state and file, then the words that matched.
fn line(hit: &Hit, lang: Lang) -> String {
    let text = TEXTS.of(lang);
    let other = if hit.matched_in == lang {
        ""
    } else {
        text.matched_in_other
    };
    let state = match hit.status {
        Status::Open => text.open,
        Status::Archived => text.closed,
    };
    format!(
        "{} ({state})  {}\n    {other}{}",
        shown(&hit.title),
        shown(&hit.path),
        shown(&hit.snippet)
    )
}

/// The text on one line; characters that control a terminal show as U+FFFD.
fn shown(text: &str) -> String {
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .map(|c| if hidden(c) { '\u{fffd}' } else { c })
        .collect()
}
