//! `babillard list`: how each file was read, for people and for programs.

use crate::posting::{Date, Lang, Status};
use crate::site::board::days::Hidden;
use crate::site::board::{Board, File, reason_left_out};
use serde::Serialize;

/// One file as the JSON list gives it; what could not be read is null.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row<'a> {
    /// Relative to the content root.
    pub path: &'a str,
    /// The language of its folder.
    pub lang: Option<Lang>,
    /// The last part of its address.
    pub slug: Option<&'a str>,
    /// Its title.
    pub title: Option<&'a str>,
    /// Open or archived.
    pub status: Option<Status>,
    /// Its `translationKey`.
    pub translation_key: Option<&'a str>,
    /// Its `leverId`, when it is valid.
    pub lever_id: Option<&'a str>,
    /// Path of the posting that is kept in its place.
    pub copy_of: Option<&'a str>,
    /// Path of the same posting in the other language.
    pub counterpart: Option<&'a str>,
    /// The day on which it is published, of one that waits for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The last day to apply, of one that has closed by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// Code of the problem that keeps it off the board.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<&'a str>,
}

/// A row for every file, in byte order of the path.
pub fn rows(board: &Board) -> Vec<Row<'_>> {
    board.files.iter().map(|file| row(board, file)).collect()
}

fn row<'a>(board: &'a Board, file: &'a File) -> Row<'a> {
    let posting = file.posting.as_ref();
    let path = |at: usize| board.files[at].path.as_str();
    Row {
        path: &file.path,
        lang: file.lang,
        slug: file.slug.as_ref().map(|slug| slug.as_str()),
        title: posting.map(|posting| posting.title.as_str()),
        status: file.status(),
        translation_key: posting.and_then(|posting| posting.keys.translation_key.as_deref()),
        lever_id: posting
            .and_then(|posting| posting.keys.lever_id.as_ref())
            .map(|id| id.as_str()),
        copy_of: file.copy_of.map(path),
        counterpart: file.counterpart.map(path),
        until: match file.hidden {
            Some(Hidden::Until(day)) => Some(day),
            _ => None,
        },
        closed: file.last_day.filter(|_| file.closed),
        problem: reason_left_out(board, file),
    }
}
