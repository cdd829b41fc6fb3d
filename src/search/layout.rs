//! How the files of the index are laid out; each layout is one function that writes and reads.

use super::coder::{Coder, Models, NUMBER, Reader, Writer};

/// A job in which a term stands, and how prominently (see [`super::level`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// The job's number.
    pub job: u32,
    /// 0 to 7.
    pub level: u8,
}

/// Where a term's jobs are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Jobs {
    /// Beside the term, in rising order.
    Here(Vec<At>),
    /// In a block of their own, at this place in it.
    Block {
        /// The block's number.
        block: u32,
        /// The place among the block's lists.
        slot: u32,
    },
}

/// A term of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The key that its words share.
    pub key: String,
    /// In how many jobs it stands.
    pub count: u32,
    /// Which they are.
    pub jobs: Jobs,
}

/// Most jobs that a file may claim; beyond it the file is damaged.
const MOST: u32 = 1 << 24;

/// Contexts of letters: the letter before, and the two before.
const CLASSES: usize = 40;
const LETTERS: usize = CLASSES * 256 + CLASSES * CLASSES * 256;

/// Models for texts: letters after letters.
#[derive(Debug)]
struct Letters(Models);

impl Letters {
    fn new() -> Letters {
        Letters(Models::new(LETTERS))
    }

    fn byte<C: Coder>(&mut self, coder: &mut C, before: [u8; 2], value: u8) -> u8 {
        let near = class(before[1]) * 256;
        let far = CLASSES * 256 + (class(before[0]) * CLASSES + class(before[1])) * 256;
        coder.blended(&mut self.0, near, far, value)
    }
}

fn class(byte: u8) -> usize {
    match byte {
        0 => 0,
        b'a'..=b'z' => usize::from(byte - b'a') + 1,
        b'0'..=b'9' => 27,
        b' ' => 28,
        b'-' => 29,
        b'~' => 30,
        b'A'..=b'Z' => 31,
        0xc3 => 32,
        0x80..=0xbf => 33 + usize::from(byte >> 3 & 3),
        0xc0..=0xff => 37,
        _ => 38,
    }
}

/// Codes a text without zero bytes; `start` are its first bytes, known on both sides.
fn text<C: Coder>(coder: &mut C, letters: &mut Letters, start: &[u8], value: &[u8]) -> Vec<u8> {
    const LONGEST: usize = 1 << 16;
    let mut out = start.to_vec();
    loop {
        let before = match out.as_slice() {
            [.., a, b] => [*a, *b],
            [b] => [0, *b],
            [] => [0, 0],
        };
        let byte = letters.byte(coder, before, value.get(out.len()).copied().unwrap_or(0));
        if byte == 0 || out.len() > LONGEST {
            return out;
        }
        out.push(byte);
    }
}

/// Models of a file of terms or of a block.
struct Lists {
    gaps: Models,
    levels: Models,
    counts: Models,
}

impl Lists {
    fn new() -> Lists {
        Lists {
            gaps: Models::new(NUMBER * 24),
            levels: Models::new(24 * 9 * 8),
            counts: Models::new(NUMBER),
        }
    }

    /// Codes a list of `count` jobs out of `total`.
    fn list<C: Coder>(&mut self, coder: &mut C, total: u32, count: u32, list: &[At]) -> Vec<At> {
        let mut out: Vec<At> = Vec::with_capacity(count.min(1 << 12) as usize);
        let mut next = 0;
        let mut last = 8;
        for at in 0..count {
            let left = total.saturating_sub(next) / (count - at).max(1);
            let class = (32 - left.leading_zeros()).min(23) as usize;
            let given = list.get(at as usize).copied().unwrap_or_default();
            let gap = coder.number(
                &mut self.gaps,
                class * NUMBER,
                given.job.wrapping_sub(next) & (MOST - 1),
            );
            let known = (32 - (total / count.max(1)).leading_zeros()).min(23) as usize;
            let level = coder.symbol(
                &mut self.levels,
                (known * 9 + last) * 8,
                3,
                given.level.into(),
            );
            let job = next.saturating_add(gap);
            next = job.saturating_add(1);
            last = level as usize;
            if job >= total {
                return out;
            }
            out.push(At {
                job,
                level: level as u8,
            });
        }
        out
    }
}

/// Writes a file of terms, in order of their keys, of a board of `total` jobs.
pub fn write_terms(total: u32, terms: &[Term]) -> Vec<u8> {
    let mut writer = Writer::default();
    layout_terms(&mut writer, total, terms);
    writer.finish()
}

/// Reads a file of terms; damaged bytes give fewer or other terms.
pub fn read_terms(total: u32, bytes: &[u8]) -> Vec<Term> {
    layout_terms(&mut Reader::new(bytes), total, &[])
}

fn layout_terms<C: Lost>(coder: &mut C, total: u32, terms: &[Term]) -> Vec<Term> {
    let mut letters = Letters::new();
    let mut lists = Lists::new();
    let mut models = Models::new(NUMBER * 8);
    let blank = Term {
        key: String::new(),
        count: 0,
        jobs: Jobs::Here(Vec::new()),
    };
    let count = coder.number(&mut models, 0, terms.len() as u32);
    let mut out: Vec<Term> = Vec::new();
    let (mut before, mut shared_before) = (Vec::new(), 0);
    let mut place = (0, 0);
    for at in 0..count {
        if coder.is_lost() {
            break;
        }
        let given = terms.get(at as usize).unwrap_or(&blank);
        let same = before
            .iter()
            .zip(given.key.bytes())
            .take_while(|(a, b)| *a == b)
            .count();
        let shared = coder.symbol(
            &mut models,
            NUMBER * 2 + shared_before * 32,
            5,
            same.min(31) as u32,
        ) as usize;
        shared_before = shared.min(15);
        let start = &before[..shared.min(before.len())];
        let key = text(coder, &mut letters, start, given.key.as_bytes());
        let jobs = coder.number(&mut lists.counts, 0, given.count).min(total);
        let (block, slot) = match given.jobs {
            Jobs::Block { block, slot } => (block, slot),
            Jobs::Here(_) => (0, 0),
        };
        let jobs_of = if coder.bit(
            &mut models,
            NUMBER,
            matches!(given.jobs, Jobs::Block { .. }),
        ) {
            // The first of a file says which block; then each follows the last one.
            let step = coder.number(
                &mut models,
                NUMBER + 1,
                block.wrapping_sub(place.0) & (MOST - 1),
            );
            let block_read = place.0.saturating_add(step);
            let base = if step == 0 { place.1 } else { 0 };
            let slot = base
                + coder.number(
                    &mut models,
                    NUMBER * 6,
                    slot.wrapping_sub(base) & (MOST - 1),
                );
            place = (block_read, slot.saturating_add(1));
            Jobs::Block {
                block: block_read,
                slot,
            }
        } else {
            let list = match &given.jobs {
                Jobs::Here(list) => list.as_slice(),
                Jobs::Block { .. } => &[],
            };
            Jobs::Here(lists.list(coder, total, jobs, list))
        };
        out.push(Term {
            key: String::from_utf8_lossy(&key).into_owned(),
            count: jobs,
            jobs: jobs_of,
        });
        before = key;
    }
    out
}

/// Writes a block of lists.
pub fn write_block(total: u32, block: &[Vec<At>]) -> Vec<u8> {
    let mut writer = Writer::default();
    layout_block(&mut writer, total, block);
    writer.finish()
}

/// Reads a block of lists.
pub fn read_block(total: u32, bytes: &[u8]) -> Vec<Vec<At>> {
    layout_block(&mut Reader::new(bytes), total, &[])
}

fn layout_block<C: Lost>(coder: &mut C, total: u32, block: &[Vec<At>]) -> Vec<Vec<At>> {
    let mut lists = Lists::new();
    let mut models = Models::new(NUMBER);
    let count = coder.number(&mut models, 0, block.len() as u32);
    let mut out = Vec::new();
    for at in 0..count {
        if coder.is_lost() {
            break;
        }
        let given = block.get(at as usize).map_or(&[][..], Vec::as_slice);
        let jobs = coder
            .number(&mut lists.counts, 0, given.len() as u32)
            .min(total);
        out.push(lists.list(coder, total, jobs, given));
    }
    out
}

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
        let mut hash = 0;
        for shift in (0..64).rev() {
            hash = hash << 1 | u64::from(coder.even(given.hash >> shift & 1 == 1));
        }
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
                let title = String::from_utf8_lossy(&title).into_owned();
                let likely = slug_like(&title);
                let slug = foretold(
                    coder,
                    letters,
                    &mut models,
                    8,
                    likely.as_bytes(),
                    given.slug.as_bytes(),
                );
                let slug = String::from_utf8_lossy(&slug).into_owned();
                info.sides[side] = Some(Side { slug, title });
            }
        }
        out.push(info);
    }
    out
}

/// Codes a text that is likely to run as `likely` does; it takes 4 models at `base`.
fn foretold<C: Coder>(
    coder: &mut C,
    letters: &mut Letters,
    models: &mut Models,
    base: usize,
    likely: &[u8],
    value: &[u8],
) -> Vec<u8> {
    const LONGEST: usize = 1 << 12;
    let (mut out, mut at, mut streak) = (Vec::new(), 0, 0);
    loop {
        let wanted = value.get(out.len()).copied().unwrap_or(0);
        let guess = likely.get(at).copied().unwrap_or(0);
        let hit = coder.bit(models, base + streak, guess == wanted);
        let byte = if hit {
            at += 1;
            guess
        } else {
            let before = match out.as_slice() {
                [.., a, b] => [*a, *b],
                [b] => [0, *b],
                [] => [0, 0],
            };
            letters.byte(coder, before, wanted)
        };
        streak = if hit { (streak + 1).min(3) } else { 0 };
        if byte == 0 || out.len() > LONGEST {
            return out;
        }
        out.push(byte);
        if !hit {
            // Back to where the likely text has the letter that came.
            let from = at.min(likely.len());
            let found = likely[from..].iter().position(|letter| *letter == byte);
            at = found.map_or(from, |step| from + step + 1);
        }
    }
}

/// What a slug most often is: the title's letters and digits, folded, with hyphens between.
fn slug_like(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in super::fold::fold(title).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// A coder that can tell when its bytes are damaged; a writer's never are.
trait Lost: Coder {
    fn is_lost(&self) -> bool;
}

impl Lost for Writer {
    fn is_lost(&self) -> bool {
        false
    }
}

impl Lost for Reader<'_> {
    fn is_lost(&self) -> bool {
        Reader::is_lost(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(total: u32) -> impl Strategy<Value = Vec<At>> {
        proptest::collection::btree_map(0..total, 0u8..8, 0..30).prop_map(|jobs| {
            jobs.into_iter()
                .map(|(job, level)| At { job, level })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn terms_come_back_as_they_were(
            keys in proptest::collection::btree_map("[a-z0-9~=é]{1,12}", (list(300), any::<bool>()), 0..40)
        ) {
            let mut slot = 0;
            let terms: Vec<Term> = keys.into_iter().map(|(key, (list, heavy))| {
                let count = list.len() as u32;
                slot += u32::from(heavy);
                let jobs = if heavy { Jobs::Block { block: slot / 3, slot: slot % 3 } } else { Jobs::Here(list) };
                Term { key, count, jobs }
            }).collect();
            prop_assert_eq!(read_terms(300, &write_terms(300, &terms)), terms);
        }

        #[test]
        fn blocks_come_back_as_they_were(block in proptest::collection::vec(list(5000), 0..6)) {
            prop_assert_eq!(read_block(5000, &write_block(5000, &block)), block);
        }

        #[test]
        fn jobs_come_back_as_they_were(
            titles in proptest::collection::vec(("[A-Za-zÉé·’ ]{1,40}", "[a-z-]{1,30}", any::<bool>()), 0..20)
        ) {
            let infos: Vec<Info> = titles.into_iter().enumerate().map(|(at, (title, slug, both))| {
                let side = Side { slug, title };
                Info { hash: (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15), sides: [both.then(|| side.clone()), Some(side)] }
            }).collect();
            prop_assert_eq!(read_infos(&write_infos(&infos)), infos);
        }

        #[test]
        fn damaged_files_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            read_terms(300, &bytes);
            read_block(300, &bytes);
            read_infos(&bytes);
        }
    }
}
