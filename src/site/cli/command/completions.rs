//! `babillard completions` and `babillard man`: what a shell and `man` read.

use crate::site::cli::completions::{self, Completed, Shell};
use crate::site::cli::words::{self, TEXTS};
use crate::site::cli::{Outcome, Request, say};
use std::io;

/// Prints the script of the shell, or says which there are.
pub(crate) fn run(request: &Request, commands: &[Completed]) -> io::Result<Outcome> {
    let word = request.word.to_string_lossy();
    let shell = Shell::ALL.into_iter().find(|one| one.name() == word);
    let Some(shell) = shell else {
        let text = TEXTS.of(request.lang());
        eprintln!("{}: {}", text.usage_error, words::bad_shell(request.lang()));
        return Ok(Outcome::Usage);
    };
    say(completions::script(shell, commands, request.lang()).trim_end())?;
    Ok(Outcome::Fine)
}

/// Prints the man page.
pub(crate) fn man(request: &Request, commands: &[Completed]) -> io::Result<Outcome> {
    say(completions::man(commands, request.lang()).trim_end())?;
    Ok(Outcome::Fine)
}
