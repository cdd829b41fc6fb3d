//! Texts in the files of the index: letters foretold by the letters before them.

use crate::search::index::coder::{Coder, Models};

/// Classes of letters, which distinguish the letter before and the two before.
const CLASSES: usize = 40;
/// Models of a byte: a tree of 256.
const BYTE: usize = 256;

/// Models for texts: letters after letters.
#[derive(Debug)]
pub(super) struct Letters {
    models: Models,
    /// Where the models after two classes begin; 0 until they are met, as few pairs of all are.
    after: Vec<u32>,
}

impl Letters {
    pub(super) fn new() -> Letters {
        Letters {
            models: Models::new(CLASSES * BYTE),
            after: vec![0; CLASSES * CLASSES],
        }
    }

    fn byte<C: Coder>(&mut self, coder: &mut C, before: [u8; 2], value: u8) -> u8 {
        let [far, near] = before.map(class);
        let after = &mut self.after[far * CLASSES + near];
        if *after == 0 {
            *after = self.models.add(BYTE);
        }
        coder.blended(&mut self.models, near * BYTE, *after as usize, value)
    }
}

/// The text that was read; empty when its bytes are damaged.
pub(super) fn utf8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_default()
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
pub(super) fn text<C: Coder>(
    coder: &mut C,
    letters: &mut Letters,
    start: &[u8],
    value: &[u8],
) -> Vec<u8> {
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

/// Codes a text that is likely to run as `likely` does; it takes 4 models at `base`.
pub(super) fn foretold<C: Coder>(
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
