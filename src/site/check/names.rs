//! Names of files: what Windows cannot hold, twins, and ids that are not the posting's.

use crate::posting::LeverId;
use crate::site::board::File;
use crate::site::check::typography::is_hidden_in_text;
use crate::site::problem::file::name::name_id_differs::NameIdDiffers;
use crate::site::problem::file::name::name_not_for_windows::NameFault;
use crate::site::problem::file::name::name_not_for_windows::NameNotForWindows;
use crate::site::problem::file::name::twin_name::TwinName;
use crate::site::problem::text::hidden_character::HiddenCharacter;
use crate::site::problem::{Kind, Problem};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Looks at the name of every file.
pub(crate) fn check(files: &[File], found: &mut Vec<Problem>) {
    let mut known: HashMap<String, &File> = HashMap::new();
    for file in files {
        let fault = file.path.split('/').find_map(fault);
        if let Some(fault) = fault {
            let kind = Kind::NameNotForWindows(NameNotForWindows(fault));
            found.push(Problem::new(kind, file.path.clone(), None));
        }
        let hidden = |c: &char| is_hidden_in_text(*c) && !c.is_control();
        if let Some(character) = file.path.chars().find(hidden) {
            let kind = Kind::HiddenCharacter(HiddenCharacter { character });
            found.push(Problem::new(kind, file.path.clone(), None));
        }
        let plain: String = if file.path.is_ascii() {
            file.path.to_ascii_lowercase()
        } else {
            file.path.nfc().flat_map(char::to_lowercase).collect()
        };
        if let Some(other) = known.insert(plain, file) {
            let kind = Kind::TwinName(TwinName {
                other: other.path.clone(),
            });
            found.push(Problem::new(kind, file.path.clone(), None));
        }
        id_in_name(file, found);
    }
}

/// The id at the end of a name says which posting at Lever the file is.
fn id_in_name(file: &File, found: &mut Vec<Problem>) {
    let Some(posting) = &file.posting else { return };
    let name = file.path.rsplit('/').next().unwrap_or(&file.path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let start = stem.len().checked_sub(36);
    let named = start
        .and_then(|start| stem.get(start..))
        .and_then(LeverId::parse);
    if let (Some(named), Some(own)) = (named, &posting.keys.lever_id)
        && named != *own
    {
        let kind = Kind::NameIdDiffers(NameIdDiffers { named });
        found.push(Problem::new(
            kind,
            file.path.clone(),
            posting.spans.lever_id,
        ));
    }
}

/// Why Windows cannot hold a file or folder of this name.
fn fault(name: &str) -> Option<NameFault> {
    let bad =
        |c: &char| matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\\') || c.is_control();
    if let Some(c) = name.chars().find(bad) {
        return Some(NameFault::Character(c));
    }
    // Reading a folder puts this in the place of what is not UTF-8.
    if name.contains('\u{fffd}') {
        return Some(NameFault::NotUnicode);
    }
    if name.ends_with(['.', ' ']) {
        return Some(NameFault::End);
    }
    let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    let numbered = |start: &str| {
        let rest = stem.strip_prefix(start);
        rest.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
    {
        return Some(NameFault::Device(name.to_owned()));
    }
    (name.encode_utf16().count() > 255).then_some(NameFault::Length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_does_not_hold_every_name() {
        let check = |name: &str, bad: bool| assert_eq!(fault(name).is_some(), bad, "{name}");
        for name in [
            "a:b.md",
            "a?.md",
            "con.md",
            "COM1.txt",
            "a.",
            "a ",
            "a\u{1b}.md",
            "a\u{fffd}.md",
        ] {
            check(name, true);
        }
        for name in ["a.md", "console.md", "com.md", "é·–.md"] {
            check(name, false);
        }
    }
}
