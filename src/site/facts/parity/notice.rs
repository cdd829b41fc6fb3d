//! Whether a text is no more than a notice that the posting is in the other language.

use crate::posting::{Both, Lang};
use crate::search::words::fold::fold;
use crate::site::facts::parity::outline::Outline;

/// The most blocks and characters of a notice.
const MOST_BLOCKS: usize = 3;
const LONGEST: usize = 400;

/// How many times as long the text in the other language is, at least.
const TIMES: usize = 2;

/// The side that has the whole text, when the other one only says so.
pub(crate) fn translated_side(texts: &Both<&Outline>) -> Option<Lang> {
    Lang::ALL
        .into_iter()
        .find(|side| is_notice(texts.of(side.other()), side.other(), texts.of(*side)))
}

fn is_notice(own: &Outline, lang: Lang, other: &Outline) -> bool {
    let length =
        |text: &Outline| -> usize { text.blocks.iter().map(|block| block.text.len()).sum() };
    let is_short = own.blocks.len() <= MOST_BLOCKS
        && own.blocks.len() < other.blocks.len()
        && length(own) <= LONGEST
        && length(own) * TIMES <= length(other);
    let names: &[&str] = match lang {
        Lang::En => &["french"],
        Lang::Fr => &["anglais", "anglaise"],
    };
    let says = |text: &str| {
        let folded = fold(text);
        let mut words = folded.split(|c: char| !c.is_alphanumeric());
        let only = [
            "only",
            "available",
            "posted",
            "seulement",
            "uniquement",
            "disponible",
            "offert",
            "offerte",
            "affichee",
            "version",
        ];
        let is_about = only.iter().any(|word| folded.contains(word));
        is_about && words.any(|word| names.contains(&word))
    };
    is_short && own.blocks.iter().any(|block| says(&block.text))
}
