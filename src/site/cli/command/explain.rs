//! `babillard explain`: the long story of a code.

use crate::site::cli::words;
use crate::site::cli::{Outcome, Request, say};
use crate::site::problem::report::story::plain;
use crate::site::problem::story;
use crate::site::visible;
use std::io;

/// Prints the story of the code, or says that there is none.
pub(crate) fn run(request: &Request) -> io::Result<Outcome> {
    let code = request.word.to_string_lossy();
    let Some(story) = story(&code) else {
        let text = words::TEXTS.of(request.lang());
        let unknown = words::unknown_code(request.lang(), &visible::visible(&code));
        eprintln!("{}: {unknown}", text.usage_error);
        return Ok(Outcome::Usage);
    };
    say(&plain(story, request.lang()))?;
    Ok(Outcome::Fine)
}
