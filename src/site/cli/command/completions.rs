//! `babillard completions` and `babillard man`: what a shell and `man` read.

use crate::site::cli::completions::{self, Completed, Shell};
use crate::site::cli::refusal::Refusal;
use crate::site::cli::{Outcome, Request, say};

/// Prints the script of the shell, or says which there are.
pub(crate) fn run(request: &Request, commands: &[Completed]) -> Result<Outcome, Refusal> {
    let word = request.word.to_string_lossy();
    let shell = Shell::ALL.into_iter().find(|one| one.name() == word);
    let Some(shell) = shell else {
        return Err(Refusal::UnknownShell);
    };
    say(completions::script(shell, commands, request.lang()).trim_end())?;
    Ok(Outcome::Fine)
}

/// Prints the man page.
pub(crate) fn man(request: &Request, commands: &[Completed]) -> Result<Outcome, Refusal> {
    say(completions::man(commands, request.lang()).trim_end())?;
    Ok(Outcome::Fine)
}
