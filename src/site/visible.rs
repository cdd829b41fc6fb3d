//! Untrusted text made fit to be shown: nothing in it steers a terminal or turns its line around.

use crate::posting::Both;
use std::io::{self, ErrorKind};
use std::path::{MAIN_SEPARATOR, Path};

/// Most characters of a value that a message shows.
const LONGEST: usize = 60;

/// A value as a message shows it: nothing invisible in it, and not too long.
pub fn visible(text: &str) -> String {
    let text = text.trim_matches([' ', '\t', '\n', '\r']);
    // At either end, white space of another kind looks like nothing at all.
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    let mut characters = text.char_indices();
    let shown = characters.by_ref().take(LONGEST).map(|(at, c)| {
        if at < start || at >= end {
            by_number(c)
        } else {
            escaped(c)
        }
    });
    let mut shown: String = shown.collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// A whole text, such as a path, with nothing invisible in it.
pub fn visible_whole(text: &str) -> String {
    text.chars().map(escaped).collect()
}

/// A path as every message shows it: with `/`, which Windows takes too, and nothing invisible in it.
pub fn visible_path(path: &Path) -> String {
    with_slashes(&path.to_string_lossy(), MAIN_SEPARATOR)
}

fn with_slashes(path: &str, separator: char) -> String {
    visible_whole(&path.replace(separator, "/"))
}

/// The character, or its number when it is a control character, has no width or turns the
/// direction of writing.
pub(crate) fn escaped(c: char) -> String {
    if is_hidden(c) {
        by_number(c)
    } else {
        c.to_string()
    }
}

fn by_number(c: char) -> String {
    format!("\\u{{{:x}}}", u32::from(c))
}

/// Whether a terminal would show nothing for the character, or do something else.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// JSON in which nothing steers a terminal, and which says the same: what one cannot see stands
/// only inside its texts, and may be written as a number there.
pub fn visible_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_hidden(c) {
            let units = c.encode_utf16(&mut [0; 2]).to_vec();
            shown.extend(units.iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// What the system says of a file, a folder or an address, in both languages.
pub fn fault(error: &io::Error) -> Both<String> {
    let (en, fr) = match error.kind() {
        ErrorKind::NotFound => ("no such file or folder", "fichier ou dossier introuvable"),
        ErrorKind::NotADirectory => ("it is not a folder", "ce n’est pas un dossier"),
        ErrorKind::IsADirectory => ("it is a folder", "c’est un dossier"),
        ErrorKind::DirectoryNotEmpty => ("the folder is not empty", "le dossier n’est pas vide"),
        ErrorKind::AlreadyExists => ("it exists already", "ce nom existe déjà"),
        ErrorKind::PermissionDenied => (
            "you do not have permission",
            "vous n’avez pas la permission",
        ),
        ErrorKind::ReadOnlyFilesystem => {
            ("the disk is read-only", "le disque est en lecture seule")
        }
        ErrorKind::StorageFull => ("the disk is full", "le disque est plein"),
        ErrorKind::QuotaExceeded => (
            "you have used all the space that you may use",
            "vous avez utilisé tout l’espace permis",
        ),
        ErrorKind::FileTooLarge => ("the file is too large", "le fichier est trop gros"),
        ErrorKind::InvalidFilename => (
            "the name is too long, or the disk does not allow it",
            "le nom est trop long, ou le disque ne le permet pas",
        ),
        ErrorKind::AddrInUse => (
            "another program uses this address",
            "un autre programme utilise cette adresse",
        ),
        ErrorKind::AddrNotAvailable => (
            "this computer does not have this address",
            "cet ordinateur n’a pas cette adresse",
        ),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => (
            "another program is using it",
            "un autre programme l’utilise",
        ),
        ErrorKind::CrossesDevices => ("it is on another disk", "il se trouve sur un autre disque"),
        ErrorKind::TimedOut => ("it does not answer", "aucune réponse"),
        ErrorKind::OutOfMemory => ("there is not enough memory", "la mémoire ne suffit pas"),
        ErrorKind::TooManyLinks => ("it has too many links", "il a trop de liens"),
        ErrorKind::StaleNetworkFileHandle => (
            "the network disk has changed",
            "le disque du réseau a changé",
        ),
        ErrorKind::Unsupported => (
            "the system cannot do this here",
            "le système ne peut pas faire cela ici",
        ),
        ErrorKind::InvalidInput => (
            "the system does not take this name",
            "le système n’accepte pas ce nom",
        ),
        ErrorKind::UnexpectedEof => ("it ends too early", "la fin vient trop tôt"),
        _ => return rare(error),
    };
    Both {
        en: en.to_owned(),
        fr: fr.to_owned(),
    }
}

/// What the system says of something that hardly ever happens: in its own words.
fn rare(error: &io::Error) -> Both<String> {
    let words = error.to_string();
    // The number at the end says nothing to anybody.
    let words = words.split(" (os error ").next().unwrap_or_default();
    match error.raw_os_error() {
        Some(_) => Both {
            en: format!("the system refuses: {words}"),
            fr: format!("le système refuse (en anglais\u{a0}: {words})"),
        },
        // These are words of ours.
        None => Both {
            en: words.to_owned(),
            fr: words.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_the_same_slashes_on_every_system() {
        assert_eq!(
            with_slashes(r"content\en/cook.md", '\\'),
            "content/en/cook.md"
        );
        assert_eq!(with_slashes(r"content/a\b.md", '/'), r"content/a\b.md");
    }

    #[test]
    fn a_value_is_shown_with_nothing_hidden_and_not_too_long() {
        assert_eq!(
            visible("a\u{1b}[31mb\u{202e}\u{200b}\r\n"),
            "a\\u{1b}[31mb\\u{202e}\\u{200b}"
        );
        assert_eq!(
            visible(" Développeur·euse – l’équipe "),
            "Développeur·euse – l’équipe"
        );
        // White space that is no plain one would look like nothing at all at an end.
        assert_eq!(visible(" false\u{a0}\n"), "false\\u{a0}");
        assert_eq!(visible("\u{3000}5\u{a0}000"), "\\u{3000}5\u{a0}000");
        assert_eq!(visible(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
        assert_eq!(visible_whole(&"x".repeat(99)).len(), 99);
    }

    #[test]
    fn the_system_speaks_in_the_language_of_the_run_and_without_its_numbers() {
        let said = |code| fault(&io::Error::from_raw_os_error(code));
        for code in 1..134 {
            let Both { en, fr } = said(code);
            assert!(!en.contains("os error") && !fr.contains("os error"), "{en}");
            assert_ne!(en, fr);
        }
        let own = fault(&io::Error::other("`x` changed meanwhile"));
        assert_eq!(own.fr, "`x` changed meanwhile");
    }

    proptest::proptest! {
        #[test]
        fn json_says_the_same_when_nothing_in_it_is_hidden(text in "\\PC*|[\\x00-\\x{10ffff}]{0,80}") {
            let json = serde_json::json!({ "a": text });
            let shown = visible_json(&serde_json::to_string_pretty(&json).expect("JSON"));
            proptest::prop_assert!(!shown.chars().any(|c| c != '\n' && is_hidden(c)));
            let back: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
            proptest::prop_assert_eq!(back, json);
        }

        #[test]
        fn nothing_that_is_shown_steers_a_terminal(text in "\\PC*|[\\x00-\\x{ffff}]{0,80}") {
            for shown in [visible(&text), visible_whole(&text)] {
                proptest::prop_assert!(!shown.chars().any(is_hidden));
            }
        }
    }
}
