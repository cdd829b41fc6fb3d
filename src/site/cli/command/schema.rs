//! `babillard schema`: the JSON Schema of what people write and of what programs read.

use crate::site::cli::refusal::Refusal;
use crate::site::cli::schema::{self, Subject};
use crate::site::cli::{Outcome, Request};
use std::io::{self, Write};

/// Prints the schema of the subject, or says which there are.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let word = request.word.to_string_lossy();
    let subject = Subject::ALL.into_iter().find(|one| one.name() == word);
    let Some(subject) = subject else {
        return Err(Refusal::UnknownSubject);
    };
    let schema = schema::text(subject, request.lang())?;
    io::stdout().lock().write_all(schema.as_bytes())?;
    Ok(Outcome::Fine)
}
