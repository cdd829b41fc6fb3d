//! B004: the file does not start with front matter.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, number};

/// The file does not start with front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoFrontMatter(pub Opening);

/// How a file starts that has no front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The file is empty.
    Empty,
    /// The first line is something else.
    Nothing,
    /// Empty lines stand before `---`.
    BlankLine,
    /// Blanks stand before `---`.
    Blank,
    /// A character that one does not see stands before `---`.
    Invisible(char),
    /// A row of dashes that are not three.
    Dashes(usize),
    /// Long dashes, as word processors make them.
    LongDashes,
    /// Something stands behind `---` on its line.
    TextBehind,
    /// `+++`: TOML without an end.
    Toml,
    /// `{`: JSON.
    Json,
    /// `#+`: Org mode.
    Org,
    /// A page of HTML.
    Html,
    /// A pointer of Git LFS in place of the file.
    LfsPointer,
    /// Lines that end with CR alone.
    CarriageReturns,
}

impl Rule for NoFrontMatter {
    const STORY: Story = Story {
        code: "B004-no-front-matter",
        severity: Severity::Error,
        text: Both {
            en: "The file does not start with front matter, the lines between two `---` that hold the title and the status. Nothing may stand before the first `---`, not even an empty line.",
            fr: "Le fichier ne commence pas par un en-tête, ces lignes entre deux `---` qui donnent le titre et le statut. Rien ne doit précéder le premier `---`, pas même une ligne vide.",
        },
        bad: "# Policy advisor

We are looking for…",
        good: "---
title: Policy advisor
description: Write rules that people can read.
archived: false
leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
translationKey: policy-advisor
---

We are looking for…",
    };

    fn words(&self) -> Words {
        let Self(opening) = self;
        Words {
            message: opening_message(opening),
            note: both(
                "without front matter there is no title, no status and no other language",
                "sans en-tête, il n’y a ni titre, ni statut, ni autre langue",
            ),
            help: opening_help(opening),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self(Opening::Empty),
            Self(Opening::Nothing),
            Self(Opening::BlankLine),
            Self(Opening::Blank),
            Self(Opening::Invisible('\u{200b}')),
            Self(Opening::Dashes(4)),
            Self(Opening::LongDashes),
            Self(Opening::TextBehind),
            Self(Opening::Toml),
            Self(Opening::Json),
            Self(Opening::Org),
            Self(Opening::Html),
            Self(Opening::LfsPointer),
            Self(Opening::CarriageReturns),
        ]
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
            "the front matter has no closing `+++`",
            "l’en-tête n’a pas de `+++` qui le ferme",
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
        Opening::Toml => both(
            "put a line with `+++` alone after the last key",
            "mettez une ligne avec `+++` seul après la dernière clé",
        ),
        Opening::Json | Opening::Org => both(
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
