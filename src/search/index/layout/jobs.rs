//! The layout of a file of jobs: titles, addresses, and the names of their data.

use crate::search::index::coder::{Models, NUMBER, Reader, Writer};
use crate::search::index::layout::Lost;
use crate::search::index::layout::letters::{Letters, foretold, utf8};

/// One language's side of a job, as far as a result shows it at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// A job as a result shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Info {
    /// The hash in the names of both its postings.
    pub hash: u64,
    /// English, French; none where that side is not on the board.
    pub sides: [Option<Side>; 2],
}

/// Writes a file of jobs.
pub fn write_infos(infos: &[Info]) -> Vec<u8> {
    let mut writer = Writer::default();
    layout_infos(&mut writer, infos);
    writer.finish()
}

/// Reads a file of jobs.
pub fn read_infos(bytes: &[u8]) -> Vec<Info> {
    layout_infos(&mut Reader::new(bytes), &[])
}

fn layout_infos<C: Lost>(coder: &mut C, infos: &[Info]) -> Vec<Info> {
    let mut letters = [Letters::new(), Letters::new()];
    let mut models = Models::new(NUMBER + 16);
    let blank = Info::default();
    let count = coder.number(&mut models, 16, infos.len() as u32);
    let mut out: Vec<Info> = Vec::new();
    for at in 0..count {
        if coder.is_lost() {
            break;
        }
        let given = infos.get(at as usize).unwrap_or(&blank);
        let hash = coder.plain(64, given.hash);
        let mut info = Info {
            hash,
            sides: [None, None],
        };
        for (side, letters) in letters.iter_mut().enumerate() {
            if coder.bit(&mut models, side, given.sides[side].is_some()) {
                let none = Side::default();
                let given = given.sides[side].as_ref().unwrap_or(&none);
                let before = out
                    .last()
                    .and_then(|info| info.sides[side].as_ref())
                    .map_or("", |side| &side.title);
                let title = foretold(
                    coder,
                    letters,
                    &mut models,
                    2,
                    before.as_bytes(),
                    given.title.as_bytes(),
                );
                let title = utf8(title);
                let likely = slug_like(&title);
                let slug = foretold(
                    coder,
                    letters,
                    &mut models,
                    8,
                    likely.as_bytes(),
                    given.slug.as_bytes(),
                );
                let slug = utf8(slug);
                info.sides[side] = Some(Side { slug, title });
            }
        }
        out.push(info);
    }
    out
}

/// What a slug most often is: the title's letters and digits, folded, with hyphens between.
fn slug_like(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in crate::search::words::fold::fold(title).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}
