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
            en: "The file does not start with front matter: the lines between two `---` that give the title and the status. Nothing may come before the first `---`, not even an empty line.",
            fr: "Le fichier ne commence pas par un en-tête YAML\u{a0}: les lignes entre deux `---` qui donnent le titre et l’état. Rien ne doit précéder le premier `---`, pas même une ligne vide.",
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
                "without front matter, a posting has no title, no status and no other version",
                "sans en-tête, une offre n’a ni titre, ni état, ni autre version",
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
            "le fichier ne commence pas par un en-tête YAML",
        ),
        Opening::BlankLine => both(
            "there is an empty line before the opening `---`",
            "il y a une ligne vide avant le premier `---`",
        ),
        Opening::Blank => both(
            "there is a space before the opening `---`",
            "il y a une espace avant le premier `---`",
        ),
        Opening::Invisible(c) => both(
            format!(
                "there is an invisible character ({}) before the opening `---`",
                number(*c)
            ),
            format!(
                "il y a un caractère invisible ({}) avant le premier `---`",
                number(*c)
            ),
        ),
        Opening::Dashes(count) => both(
            format!("the first line has {count} dashes, not three"),
            format!("la première ligne a {count} tirets au lieu de trois"),
        ),
        Opening::LongDashes => both(
            "the first line has long dashes, not `---`",
            "la première ligne a des tirets longs au lieu de `---`",
        ),
        Opening::TextBehind => both(
            "there is text after `---` on the first line",
            "il y a du texte après `---` sur la première ligne",
        ),
        Opening::Toml => both(
            "the front matter has no closing `+++`",
            "il manque le `+++` à la fin de l’en-tête",
        ),
        Opening::Json => both(
            "the front matter is JSON (`{`), not YAML",
            "l’en-tête est en JSON (`{`) au lieu de YAML",
        ),
        Opening::Org => both(
            "the file is Org mode (`#+`), not Markdown",
            "le fichier est en mode Org (`#+`) au lieu de Markdown",
        ),
        Opening::Html => both(
            "the file is an HTML page, not Markdown",
            "le fichier est une page HTML au lieu de Markdown",
        ),
        Opening::LfsPointer => both(
            "the file is a Git LFS pointer, not the text",
            "le fichier est un pointeur Git LFS au lieu du texte",
        ),
        Opening::CarriageReturns => both(
            "the lines end in CR only, as on old Macs",
            "les lignes finissent par un CR seul, comme sur les anciens Mac",
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
            "move what follows `---` to its own line",
            "mettez ce qui suit `---` sur sa propre ligne",
        ),
        Opening::Toml => both(
            "add a line with only `+++` after the last key",
            "ajoutez une ligne avec seulement `+++` après la dernière clé",
        ),
        Opening::Json | Opening::Org => both(
            "write it as YAML: a line `---`, then `title: …` and so on, then a line `---`",
            "écrivez-le en YAML : une ligne `---`, puis `title: …` et ainsi de suite, puis une ligne `---`",
        ),
        Opening::Html => both(
            "save the posting's Markdown, not the page made from it",
            "enregistrez le Markdown de l’offre au lieu de la page qui en est tirée",
        ),
        Opening::LfsPointer => both(
            "run `git lfs pull`, or keep postings out of Git LFS",
            "lancez `git lfs pull`, ou gardez les offres hors de Git LFS",
        ),
        Opening::CarriageReturns => both(
            "save the file with LF (Unix) line endings",
            "enregistrez le fichier avec des fins de ligne LF (Unix)",
        ),
    }
}
