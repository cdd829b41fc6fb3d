//! Postings of any number, varied from the sample board, as long and as varied as real ones.

#[path = "prose.rs"]
mod prose;

use babillard::posting::Lang;
use babillard::site::read::folder::{self, SourceFile};
use std::collections::BTreeMap;
use std::path::Path;

/// One posting in so many is open.
const OPEN: usize = 10;

/// How long a text is, in bytes: as long as most real ones.
const LENGTH: usize = 5_000;

/// `postings` files, in pairs.
pub(crate) fn files(postings: usize) -> Vec<SourceFile> {
    let sample = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"));
    let mut pairs: BTreeMap<String, Vec<(Lang, String)>> = BTreeMap::new();
    for file in sample.expect("the sample board") {
        let bytes = file.bytes.expect("a readable file");
        let text = String::from_utf8(bytes).expect("text");
        let key = text
            .lines()
            .find_map(|line| line.strip_prefix("translationKey: "));
        if let (Some(key), Some(lang)) = (key, file.lang) {
            pairs.entry(key.to_owned()).or_default().push((lang, text));
        }
    }
    let pairs: Vec<_> = pairs.into_values().filter(|pair| pair.len() == 2).collect();
    let varied = |at: usize| {
        let pair = &pairs[at % pairs.len()];
        pair.iter().map(move |(lang, text)| varied(at, *lang, text))
    };
    (0..postings / 2).flat_map(varied).collect()
}

/// A posting under its own key and id, its title and its paragraphs unlike those of the others.
fn varied(at: usize, lang: Lang, text: &str) -> SourceFile {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        match line.split_once(": ").map_or("", |(key, _)| key) {
            "translationKey" => out.push_str(&format!("translationKey: job-{at}")),
            "leverId" => out.push_str(&format!("leverId: 4874d95f-a569-43dc-a237-{at:012x}")),
            "archived" => out.push_str(&format!("archived: {}", !at.is_multiple_of(OPEN))),
            "title" => {
                let (title, quote) = match line.strip_suffix('"') {
                    Some(title) => (title, "\""),
                    None => (line, ""),
                };
                out.push_str(&format!("{title} no {at}{quote}"));
            }
            "slug" => out.push_str(&format!("{line}-{at}")),
            _ if line.len() > 80 => out.push_str(&format!("{line} {at:x} of {}", at % 97)),
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    let missing = LENGTH.saturating_sub(out.len());
    out.push_str(&prose::sections(
        &mut prose::Dice::new(at + 1),
        lang,
        missing,
    ));
    SourceFile {
        path: format!("{}/posting-{at:06}.md", lang.code()),
        lang: Some(lang),
        bytes: Ok(out.into_bytes()),
    }
}
