//! `babillard explain`: the long story of a code.

use crate::site::cli::refusal::Refusal;
use crate::site::cli::{Outcome, Request, say};
use crate::site::problem::report::story::plain;
use crate::site::problem::story;

/// Prints the story of the code, or says that there is none.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let code = request.word.to_string_lossy();
    let Some(story) = story(&code) else {
        return Err(Refusal::UnknownCode(code.into_owned()));
    };
    say(&plain(story, request.lang()))?;
    Ok(Outcome::Fine)
}
