//! The words of problems with a file as a whole, its folder and its two `---` lines.

use super::{Words, both, number, size};
use crate::posting::Both;
use crate::site::problem::details::{Closing, Encoding, Opening};
use crate::site::visible::visible;

pub(crate) fn unreadable(why: &str) -> Words {
    let why = visible(why);
    Words {
        message: both(
            format!("the file cannot be read: {why}"),
            format!("le fichier ne peut pas être lu : {why}"),
        ),
        note: both("it is not on the board", "il n’est pas sur le babillard"),
        help: both(
            "check that the file exists and that you may read it",
            "vérifiez que le fichier existe et que vous avez le droit de le lire",
        ),
    }
}

pub(crate) fn not_utf8(encoding: &Encoding) -> Words {
    let message = match encoding {
        Encoding::Utf16 => both(
            "the file is UTF-16, not UTF-8",
            "le fichier est en UTF-16, non en UTF-8",
        ),
        Encoding::Binary => both("the file is not text", "le fichier n’est pas du texte"),
        Encoding::Byte {
            offset,
            byte,
            guess: Some(guess),
        } => both(
            format!(
                "the file is not UTF-8: byte {offset} is 0x{byte:02X}, `{guess}` in Windows-1252"
            ),
            format!(
                "le fichier n’est pas en UTF-8 : l’octet {offset} est 0x{byte:02X}, soit `{guess}` en Windows-1252"
            ),
        ),
        Encoding::Byte {
            offset,
            byte,
            guess: None,
        } => both(
            format!("the file is not UTF-8: byte {offset} is 0x{byte:02X}"),
            format!("le fichier n’est pas en UTF-8 : l’octet {offset} est 0x{byte:02X}"),
        ),
    };
    let help = match encoding {
        Encoding::Binary => both(
            "put the file elsewhere, or take the text back from its history",
            "mettez le fichier ailleurs, ou reprenez le texte dans son historique",
        ),
        _ => both(
            "save the file again with the encoding UTF-8, and look at its accents",
            "enregistrez le fichier de nouveau avec l’encodage UTF-8, puis regardez ses accents",
        ),
    };
    Words {
        message,
        note: both(
            "readers would see � in place of letters",
            "on lirait � à la place de lettres",
        ),
        help,
    }
}

pub(crate) fn file_too_large(bytes: usize, limit: usize) -> Words {
    let (bytes, limit) = (size(bytes), size(limit));
    Words {
        message: both(
            format!("the file is {}; at most {} is read", bytes.en, limit.en),
            format!(
                "le fichier fait {}; on en lit au plus {}",
                bytes.fr, limit.fr
            ),
        ),
        note: both(
            "no posting is that long: it is probably something else",
            "aucune offre n’est si longue : c’est sans doute autre chose",
        ),
        help: both(
            "take images and other data out of the text",
            "sortez du texte les images et les autres données",
        ),
    }
}

pub(crate) fn front_matter_too_large(bytes: usize, limit: usize) -> Words {
    let (bytes, limit) = (size(bytes), size(limit));
    Words {
        message: both(
            format!(
                "the front matter is {}; at most {} is read",
                bytes.en, limit.en
            ),
            format!(
                "l’en-tête fait {}; on en lit au plus {}",
                bytes.fr, limit.fr
            ),
        ),
        note: both(
            "front matter holds a few short values; the text belongs below it",
            "l’en-tête contient quelques valeurs courtes; le texte va en dessous",
        ),
        help: both(
            "close the front matter with `---` above the text",
            "fermez l’en-tête avec `---` au-dessus du texte",
        ),
    }
}

pub(crate) fn merge_conflict() -> Words {
    Words {
        message: both(
            "Git left a merge conflict in the file",
            "Git a laissé un conflit de fusion dans le fichier",
        ),
        note: both(
            "both sides of the conflict would be published",
            "les deux côtés du conflit seraient publiés",
        ),
        help: both(
            "keep the lines that are right, and delete those with `<<<<<<<`, `=======` and `>>>>>>>`",
            "gardez les bonnes lignes et supprimez celles avec `<<<<<<<`, `=======` et `>>>>>>>`",
        ),
    }
}

pub(crate) fn no_front_matter(opening: &Opening) -> Words {
    Words {
        message: opening_message(opening),
        note: both(
            "without front matter there is no title, no status and no other language",
            "sans en-tête, il n’y a ni titre, ni statut, ni autre langue",
        ),
        help: opening_help(opening),
    }
}

fn opening_message(opening: &Opening) -> Both<String> {
    match opening {
        Opening::Empty => both("the file is empty", "le fichier est vide"),
        Opening::Nothing => both(
            "the file does not start with front matter",
            "le fichier ne commence pas par un en-tête",
        ),
        Opening::BlankLine => both(
            "there is an empty line before the opening `---`",
            "il y a une ligne vide avant le `---` du début",
        ),
        Opening::Blank => both(
            "there is a blank before the opening `---`",
            "il y a une espace avant le `---` du début",
        ),
        Opening::Invisible(c) => both(
            format!(
                "there is an invisible character ({}) before the opening `---`",
                number(*c)
            ),
            format!(
                "il y a un caractère invisible ({}) avant le `---` du début",
                number(*c)
            ),
        ),
        Opening::Dashes(count) => both(
            format!("the first line has {count} dashes, not three"),
            format!("la première ligne a {count} tirets, et non trois"),
        ),
        Opening::LongDashes => both(
            "the first line has long dashes, not `---`",
            "la première ligne a des tirets longs, et non `---`",
        ),
        Opening::TextBehind => both(
            "there is something after `---` on the first line",
            "il y a quelque chose après `---` sur la première ligne",
        ),
        Opening::Toml => both(
            "the front matter is TOML (`+++`), not YAML",
            "l’en-tête est en TOML (`+++`), non en YAML",
        ),
        Opening::Json => both(
            "the front matter is JSON (`{`), not YAML",
            "l’en-tête est en JSON (`{`), non en YAML",
        ),
        Opening::Org => both(
            "the file is Org mode (`#+`), not Markdown",
            "le fichier est en mode Org (`#+`), non en Markdown",
        ),
        Opening::Html => both(
            "the file is a page of HTML, not Markdown",
            "le fichier est une page HTML, non du Markdown",
        ),
        Opening::LfsPointer => both(
            "the file is a pointer of Git LFS, not the text",
            "le fichier est un pointeur de Git LFS, non le texte",
        ),
        Opening::CarriageReturns => both(
            "the lines end with CR alone, as on old Macs",
            "les lignes finissent par CR seul, comme sur les anciens Mac",
        ),
    }
}

fn opening_help(opening: &Opening) -> Both<String> {
    match opening {
        Opening::Empty | Opening::Nothing => both(
            "start the file with a line `---`, then `title: …`, `archived: false` and the other keys, then a line `---`",
            "commencez le fichier par une ligne `---`, puis `title: …`, `archived: false` et les autres clés, puis une ligne `---`",
        ),
        Opening::BlankLine | Opening::Blank | Opening::Invisible(_) => both(
            "delete everything before `---`",
            "supprimez tout ce qui précède `---`",
        ),
        Opening::Dashes(_) | Opening::LongDashes => both(
            "write three hyphens: `---`",
            "écrivez trois traits d’union : `---`",
        ),
        Opening::TextBehind => both(
            "put what follows `---` on a line of its own",
            "mettez ce qui suit `---` sur sa propre ligne",
        ),
        Opening::Toml | Opening::Json | Opening::Org => both(
            "write it as YAML: a line `---`, then `title: …` and so on, then a line `---`",
            "écrivez-le en YAML : une ligne `---`, puis `title: …` et ainsi de suite, puis une ligne `---`",
        ),
        Opening::Html => both(
            "save the posting's Markdown, not the page that it gives",
            "enregistrez le Markdown de l’offre, non la page qu’il donne",
        ),
        Opening::LfsPointer => both(
            "run `git lfs pull`, or keep postings out of Git LFS",
            "lancez `git lfs pull`, ou gardez les offres hors de Git LFS",
        ),
        Opening::CarriageReturns => both(
            "save the file with line ends LF (Unix)",
            "enregistrez le fichier avec des fins de ligne LF (Unix)",
        ),
    }
}

pub(crate) fn unclosed(closing: &Closing) -> Words {
    let message = match closing {
        Closing::Nothing => both(
            "the front matter has no closing `---`",
            "l’en-tête n’a pas de `---` à la fin",
        ),
        Closing::Dots => both(
            "the front matter ends with `...`, not `---`",
            "l’en-tête finit par `...`, et non `---`",
        ),
        Closing::Plus => both(
            "the front matter starts with `---` and ends with `+++`",
            "l’en-tête commence par `---` et finit par `+++`",
        ),
        Closing::Dashes(count) => both(
            format!("the front matter ends with {count} dashes, not three"),
            format!("l’en-tête finit par {count} tirets, et non trois"),
        ),
        Closing::LongDashes => both(
            "the front matter ends with long dashes, not `---`",
            "l’en-tête finit par des tirets longs, et non `---`",
        ),
        Closing::Indented => both(
            "the closing `---` is not at the start of its line",
            "le `---` de la fin n’est pas au début de sa ligne",
        ),
        Closing::TextBehind => both(
            "there is something after the closing `---` on its line",
            "il y a quelque chose après le `---` de la fin sur sa ligne",
        ),
    };
    Words {
        message,
        note: both(
            "it is unclear where the text starts",
            "on ne peut pas savoir où le texte commence",
        ),
        help: both(
            "put a line with `---` alone between the last key and the text",
            "mettez une ligne avec `---` seul entre la dernière clé et le texte",
        ),
    }
}
