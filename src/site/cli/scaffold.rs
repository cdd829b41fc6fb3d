//! A new pair: both files of one job, equal from the start.

use crate::posting::{Both, Lang};
use crate::site::board::{Board, assemble};
use crate::site::check::{self, fix};
use crate::site::problem::rule::Severity;
use crate::site::problem::rule::Words;
use crate::site::read::dates;
use crate::site::read::dates::zone::Zone;
use crate::site::read::folder::SourceFile;
use crate::site::read::front_matter;
use crate::site::read::slug::slug_of;
use std::collections::{BTreeMap, BTreeSet};

/// Where the schema of front matter lies for editors, relative to the content root. A name with a
/// dot is no posting, for Hugo neither.
pub const SCHEMA: &str = ".babillard/front-matter.schema.json";

/// What one wants in the new files, as it is written on the command line.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The titles.
    pub title: Both<String>,
    /// The descriptions; an empty one is to come.
    pub description: Both<String>,
    /// `leverId`; empty when it is to come.
    pub lever_id: String,
    /// `translationKey`; when empty it is made of the English title.
    pub key: String,
    /// `date`: a day.
    pub date: String,
    /// `expiryDate`: the last day to apply; may be empty.
    pub expiry_date: String,
    /// Whether front matter is TOML between `+++` lines instead of YAML.
    pub toml: bool,
}

/// Both files, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaffold {
    /// The files by their path relative to the content root.
    pub files: Vec<(String, String)>,
    /// The key of both.
    pub key: String,
    /// Whether they are drafts, because a description or the id is to come.
    pub draft: bool,
}

/// Why there can be no such files.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// A value is none that the key can have.
    BadValue {
        /// The option that gives it, without its hyphens.
        option: &'static str,
        /// What is wrong with it.
        words: Box<Words>,
    },
    /// A posting has the key already.
    KeyTaken {
        /// The key.
        key: String,
        /// Its file.
        path: String,
    },
}

/// What is wrong with a value of a key; none when a posting can have it.
pub fn fault_of(key: &str, value: &str) -> Option<Words> {
    let needed = [("title", "a"), ("archived", "false")];
    let others = needed.into_iter().filter(|(name, _)| *name != key);
    let others = others.map(|(name, value)| format!("{name}: {value}\n"));
    let others = others.collect::<String>();
    let text = format!("---\n{key}: {}\n{others}---\n", written(value));
    let problems = front_matter::read("", text.as_bytes()).problems.into_iter();
    // Problems of other keys are not problems of this one.
    let mut faults = problems.filter(|problem| {
        !front_matter::is_absence(&problem.kind) && problem.severity != Severity::Info
    });
    faults.next().map(|problem| problem.words())
}

/// Makes the files of a new pair for this board. A title that was used before gives the next
/// number to both files and to the key.
pub fn scaffold(board: &Board, wishes: &Wishes) -> Result<Scaffold, Refusal> {
    let values = [
        ("title-en", "title", &wishes.title.en),
        ("title-fr", "title", &wishes.title.fr),
        ("description-en", "description", &wishes.description.en),
        ("description-fr", "description", &wishes.description.fr),
        ("lever-id", "leverId", &wishes.lever_id),
        ("key", "translationKey", &wishes.key),
        ("date", "date", &wishes.date),
        ("expiry-date", "expiryDate", &wishes.expiry_date),
    ];
    for (option, key, value) in values {
        let needed = key == "title" || !value.is_empty();
        if let Some(words) = fault_of(key, value).filter(|_| needed) {
            let words = Box::new(words);
            return Err(Refusal::BadValue { option, words });
        }
    }
    let taken = keys_of(board);
    if let Some(path) = taken.get(wishes.key.trim()) {
        return Err(Refusal::KeyTaken {
            key: wishes.key.trim().to_owned(),
            path: (*path).to_owned(),
        });
    }
    let names = Both {
        en: name_of(&wishes.title.en, "posting"),
        fr: name_of(&wishes.title.fr, "offre"),
    };
    let folders = folders(board);
    let used = used_names(board);
    let free = |number: usize| {
        let number = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        let key = match wishes.key.trim() {
            "" => format!("{}{number}", names.en),
            key => key.to_owned(),
        };
        let stems = Both {
            en: format!("{}{number}", names.en),
            fr: format!("{}{number}", names.fr),
        };
        let is_free = |lang: Lang| {
            let stem = stems.of(lang);
            let path = format!("{}/{stem}.md", folders.of(lang));
            !used.contains(&path.to_lowercase())
                && !used.contains(&format!("{}:{stem}", lang.code()))
        };
        let all = Lang::ALL.into_iter().all(is_free) && !taken.contains_key(key.as_str());
        all.then_some((key, stems))
    };
    // There are fewer files than numbers.
    let (key, stems) = (1..).find_map(free).unwrap_or_default();
    let to_come = [
        &wishes.description.en,
        &wishes.description.fr,
        &wishes.lever_id,
    ];
    let draft = to_come.into_iter().any(|value| value.is_empty());
    let files = Lang::ALL.map(|lang| {
        let path = format!("{}/{}.md", folders.of(lang), stems.of(lang));
        let text = text(wishes, &key, draft, lang, &path);
        let text = fixed(&path, lang, text);
        (path, text)
    });
    Ok(Scaffold {
        files: files.to_vec(),
        key,
        draft,
    })
}

/// The text of one side.
fn text(wishes: &Wishes, key: &str, draft: bool, lang: Lang, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    let (fence, sign) = match wishes.toml {
        true => ("+++", " ="),
        false => ("---", ":"),
    };
    let words = |value: &str| match wishes.toml {
        // Every text in JSON is one in TOML.
        true => serde_json::Value::from(value.trim()).to_string(),
        false => written(value),
    };
    let moment = |given: &str| match day(given) {
        day if wishes.toml && day.len() != 10 => words(&day),
        day => day,
    };
    let mut lines = vec![fence.to_owned()];
    if !wishes.toml {
        lines.push(format!("# yaml-language-server: $schema={up}{SCHEMA}"));
    }
    let mut line = |key: &str, value: &str| lines.push(format!("{key}{sign} {value}"));
    line("title", &words(wishes.title.of(lang)));
    line("description", &words(wishes.description.of(lang)));
    line("archived", "false");
    line("leverId", &words(&wishes.lever_id));
    line("translationKey", &words(key));
    line("date", &moment(&wishes.date));
    if !wishes.expiry_date.is_empty() {
        line("expiryDate", &moment(&wishes.expiry_date));
    }
    if draft {
        line("draft", "true");
    }
    lines.push(fence.to_owned());
    lines.push(BODY.of(lang).to_string());
    lines.join("\n")
}

/// The text to start from: the same sections in both languages.
const BODY: Both<&str> = Both {
    en: "
## The work

…

## What you will do

- …
- …
- …

## What you bring

- …
- …
- …

## How to apply

…
",
    fr: "
## Le poste

…

## Ce que vous ferez

- …
- …
- …

## Ce que vous apportez

- …
- …
- …

## Comment postuler

…
",
};

/// A day as files have it, whatever form it was given in.
fn day(given: &str) -> String {
    let read = dates::read(given, &Zone::default());
    read.filter(|read| !read.plain)
        .map_or(given.to_owned(), |read| read.day.to_string())
}

/// A value as YAML: plain where nothing in it could mean something else.
fn written(value: &str) -> String {
    let value = value.trim();
    let plain = |c: char| c.is_alphanumeric() || " ’'·.,()/-–".contains(c);
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let starts = value.starts_with(char::is_alphabetic);
    let id = value.len() == 36 && !value.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let is_word = words.contains(&value.to_lowercase().as_str());
    // An id such as `1e10…` would be plain too: its hyphens make it no number.
    if (starts || id) && value.chars().all(plain) && !is_word {
        return value.to_owned();
    }
    // Every text in JSON is one in YAML.
    serde_json::Value::from(value).to_string()
}

/// The text as `check --fix` would leave it: a French title may be typed with plain spaces.
fn fixed(path: &str, lang: Lang, text: String) -> String {
    let source = SourceFile {
        path: path.to_owned(),
        lang: Some(lang),
        bytes: Ok(text.clone().into_bytes()),
    };
    // Whatever its date is, it is looked at.
    let mut board = assemble(vec![source], None, i64::MAX);
    check::check(&mut board);
    match fix::edits(&board).get(path) {
        Some(edits) => fix::apply(&text, edits),
        None => text,
    }
}

fn name_of(title: &str, other: &str) -> String {
    slug_of(title).map_or(other.to_owned(), String::from)
}

/// The keys of all postings, each with one of its files.
fn keys_of(board: &Board) -> BTreeMap<&str, &str> {
    let keys = board.files.iter().filter_map(|file| {
        let key = file.posting.as_ref()?.keys.translation_key.as_deref()?;
        Some((key, file.path.as_str()))
    });
    keys.collect()
}

/// Paths in lower case, as some systems see them, and addresses as `en:slug`.
fn used_names(board: &Board) -> BTreeSet<String> {
    let paths = board.files.iter().map(|file| file.path.to_lowercase());
    let slugs = board
        .files
        .iter()
        .filter_map(|file| Some(format!("{}:{}", file.lang?.code(), file.slug.as_ref()?)));
    paths.chain(slugs).collect()
}

/// Where the postings of each language are: in most cases so far, else as in the other language.
fn folders(board: &Board) -> Both<String> {
    let most = |lang: Lang| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for file in board.files.iter().filter(|file| file.lang == Some(lang)) {
            if let Some((folder, _)) = file.path.rsplit_once('/')
                && file.posting.is_some()
            {
                *counts.entry(folder).or_default() += 1;
            }
        }
        // The first by name of those with the same count.
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        most.map(|(folder, _)| folder)
    };
    let of = |lang: Lang| match (most(lang), most(lang.other())) {
        (Some(own), _) => own.to_owned(),
        (None, Some(other)) => {
            let below = other.trim_start_matches(lang.other().code());
            format!("{}{below}", lang.code())
        }
        (None, None) => lang.code().to_owned(),
    };
    Both {
        en: of(Lang::En),
        fr: of(Lang::Fr),
    }
}

#[cfg(test)]
mod tests;
