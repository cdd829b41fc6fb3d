//! `babillard explain`: the long story of a code.

use super::{Outcome, Request, say};
use crate::site::{cli_text, problem_text, stories};
use std::io;

/// Prints the story of the code, or says that there is none.
pub(super) fn run(request: &Request) -> io::Result<Outcome> {
    let code = request.word.to_string_lossy();
    let Some(story) = stories::find(&code) else {
        let text = cli_text::TEXTS.of(request.lang());
        let unknown = cli_text::unknown_code(request.lang(), &problem_text::visible(&code));
        eprintln!("{}: {unknown}", text.usage_error);
        return Ok(Outcome::Usage);
    };
    say(&stories::plain(story, request.lang()))?;
    Ok(Outcome::Fine)
}
