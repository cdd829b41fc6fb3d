//! What stands in the files of a folder: each key, in how many of them, and what its values look like.

use crate::posting::{Both, Date, Lang};
use crate::site::cli::adopt::{names, spaces};
use crate::site::read::apply;
use crate::site::read::folder::SourceFile;
use crate::site::read::front_matter;
use crate::site::read::layout::{Layout, Tongue, lang_of_address, lang_of_code};
use crate::site::read::source::decode;
use crate::site::read::yaml::Node;
use std::collections::{BTreeMap, BTreeSet};

/// What was found.
#[derive(Debug, Default)]
pub struct Survey {
    /// The keys, by their names in lower case.
    pub keys: BTreeMap<String, Key>,
    /// How many files may be postings.
    pub files: usize,
    /// How many of them lie in a folder for jobs, or have a key that only jobs have.
    pub of_jobs: usize,
    /// How many of them say no language.
    pub unsaid: usize,
    /// The language that most of those are written in.
    pub likely: Option<Lang>,
    /// How many of them look like the other one.
    pub unlike: usize,
    /// Whether the French is written as in France.
    pub of_france: bool,
    /// Languages that the board does not have, each with how many files.
    pub others: BTreeMap<String, usize>,
    /// Files that have nothing of what the others have: pages of the site.
    pub pages: Vec<String>,
}

/// One key.
#[derive(Clone, Debug, Default)]
pub struct Key {
    /// As it is written most.
    pub name: String,
    /// How many files have it, with a value or without.
    pub files: usize,
    /// Its values, those that say something.
    pub values: Vec<Value>,
}

/// A value, in which language's file it stands.
#[derive(Clone, Debug)]
pub struct Value {
    /// What it says.
    pub text: String,
    /// What it looks like.
    pub looks: Looks,
    /// The language of the file, as far as it is known.
    pub lang: Option<Lang>,
}

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Looks {
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A day, with or without a time.
    Date,
    /// An address of a site, or of mail.
    Address,
    /// A path on the site.
    Path,
    /// Several values.
    List,
    /// Anything else.
    Text,
}

impl Looks {
    /// Its name, in both languages.
    pub fn words(self) -> Both<&'static str> {
        let (en, fr) = match self {
            Looks::Boolean => ("true or false", "vrai ou faux"),
            Looks::Number => ("number", "nombre"),
            Looks::Date => ("date", "date"),
            Looks::Address => ("address", "adresse"),
            Looks::Path => ("path", "chemin"),
            Looks::List => ("list", "liste"),
            Looks::Text => ("text", "texte"),
        };
        Both { en, fr }
    }
}

/// A file that may be a posting.
struct Candidate {
    path: String,
    lang: Option<Lang>,
    entries: Vec<(String, Node)>,
    body: String,
}

impl Survey {
    /// Looks at every file but those that are ignored.
    pub fn of(sources: &[SourceFile], ignored: &BTreeMap<String, Both<String>>) -> Survey {
        let layout = Layout::of(sources.iter().map(|source| source.path.as_str()));
        let mut survey = Survey::default();
        let mut candidates = Vec::new();
        for source in sources {
            let Ok(bytes) = &source.bytes else { continue };
            if layout.is_list(&source.path) || ignored.contains_key(&source.path) {
                continue;
            }
            let mut entries = Vec::new();
            for entry in front_matter::entries(bytes) {
                flatten(entry.key, entry.value.unwrap_or(Node::Null), &mut entries);
            }
            let said = entries
                .iter()
                .find(|(key, _)| key.eq_ignore_ascii_case("lang"));
            let said = said.and_then(|(_, value)| value.said());
            let lang = match (said, layout.name(&source.path).tongue) {
                (Some(code), _) if lang_of_code(&code).is_some() => lang_of_code(&code),
                (Some(code), _) if code.len() == 2 => {
                    *survey.others.entry(code).or_default() += 1;
                    continue;
                }
                (_, Tongue::Other(code)) => {
                    *survey.others.entry(code).or_default() += 1;
                    continue;
                }
                (_, Tongue::Ours(lang)) => Some(lang),
                (_, Tongue::Unsaid) => by_address(&entries),
            };
            candidates.push(Candidate {
                path: source.path.clone(),
                lang,
                entries,
                body: decode(bytes).into_owned(),
            });
        }
        survey.count(&candidates);
        survey
    }

    fn count(&mut self, candidates: &[Candidate]) {
        self.files = candidates.len();
        let of_jobs = |candidate: &&Candidate| {
            let ours = |key: &String| ["apply", "leverid"].contains(&key.as_str());
            names::is_among_jobs(&candidate.path)
                || candidate
                    .keys()
                    .any(|key| ours(&key) || names::is_of_jobs(&key))
        };
        self.of_jobs = candidates.iter().filter(of_jobs).count();
        let mut balances = Vec::new();
        for candidate in candidates {
            if candidate.lang.is_none() {
                self.unsaid += 1;
                balances.push(french(&candidate.body));
            }
            let mut seen = BTreeSet::new();
            for (name, node) in &candidate.entries {
                let key = self.keys.entry(name.to_lowercase()).or_default();
                if key.name.is_empty() || (key.name != *name && *name == name.to_lowercase()) {
                    key.name.clone_from(name);
                }
                key.files += usize::from(seen.insert(name.to_lowercase()));
                if let Some(text) = node.said().filter(|text| !text.trim().is_empty()) {
                    key.values.push(Value {
                        looks: looks(node, &text),
                        text,
                        lang: candidate.lang,
                    });
                }
            }
        }
        let sum: isize = balances.iter().sum();
        let likely = if sum > 0 { Lang::Fr } else { Lang::En };
        self.likely = (self.unsaid > 0).then_some(likely);
        let clearly = |balance: &&isize| balance.abs() > 1 && (**balance > 0) != (sum > 0);
        self.unlike = balances.iter().filter(clearly).count();
        let french = candidates.iter().filter(|candidate| {
            let said = candidate.lang.or(self.likely);
            said == Some(Lang::Fr)
        });
        let spaces: isize = french.map(|file| spaces::balance(&file.body)).sum();
        self.of_france = spaces > 0;
        self.pages = self.pages(candidates);
    }

    /// Files that have none of the keys that most postings have; where there is a folder for jobs, those outside of
    /// it with less than half of them and no key that only jobs have.
    fn pages(&self, candidates: &[Candidate]) -> Vec<String> {
        let among = |candidate: &&Candidate| names::is_among_jobs(&candidate.path);
        let some = candidates.iter().any(|candidate| among(&candidate));
        let postings: Vec<&Candidate> = candidates
            .iter()
            .filter(|candidate| !some || among(candidate))
            .collect();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for candidate in &postings {
            let keys: BTreeSet<String> = candidate.keys().collect();
            for key in keys
                .into_iter()
                .filter(|key| !PLAIN.contains(&key.as_str()))
            {
                *counts.entry(key).or_default() += 1;
            }
        }
        let most =
            |(key, count): (String, usize)| (count * 10 >= postings.len() * 6).then_some(key);
        let usual: BTreeSet<String> = counts.into_iter().filter_map(most).collect();
        let shared = |candidate: &Candidate| {
            let keys: BTreeSet<String> = candidate.keys().collect();
            keys.intersection(&usual).count()
        };
        let of_jobs = |candidate: &Candidate| candidate.keys().any(|key| names::is_of_jobs(&key));
        let is_page = |candidate: &&Candidate| match some {
            true => {
                let few = shared(candidate) * 2 < usual.len().max(1);
                !among(candidate) && few && !of_jobs(candidate)
            }
            false => {
                usual.len() > 1
                    // One without any key has a problem of its own.
                    && !candidate.entries.is_empty()
                    && shared(candidate) == 0
                    && !candidate.keys().any(|key| key == "draft")
                    && !of_jobs(candidate)
            }
        };
        let pages = candidates.iter().filter(is_page);
        pages.map(|candidate| candidate.path.clone()).collect()
    }
}

/// Keys that any page of a site may have.
const PLAIN: [&str; 30] = [
    "id",
    "sidebar_position",
    "sidebar_label",
    "title",
    "description",
    "layout",
    "type",
    "lang",
    "menu",
    "weight",
    "date",
    "lastmod",
    "draft",
    "slug",
    "url",
    "permalink",
    "aliases",
    "author",
    "authors",
    "tags",
    "categories",
    "category",
    "image",
    "images",
    "summary",
    "translationkey",
    "ref",
    "publishdate",
    "published",
    "template",
];

impl Candidate {
    /// The names of its keys, in lower case.
    fn keys(&self) -> impl Iterator<Item = String> {
        self.entries.iter().map(|(name, _)| name.to_lowercase())
    }
}

/// The language of the address that a file gives its page.
fn by_address(entries: &[(String, Node)]) -> Option<Lang> {
    let named = |key: &str| ["url", "permalink"].contains(&names::bare(key).as_str());
    let mut addresses = entries.iter().filter(|(key, _)| named(key));
    addresses.find_map(|(_, value)| lang_of_address(&value.said()?))
}

/// Puts what is inside of a key behind its name: `salary.min`.
fn flatten(key: String, node: Node, found: &mut Vec<(String, Node)>) {
    match node {
        Node::Map(pairs) if key.matches('.').count() < 3 => {
            for (inner, value) in pairs {
                if let Some(inner) = inner.text() {
                    flatten(format!("{key}.{inner}"), value, found);
                }
            }
        }
        node => found.push((key, node)),
    }
}

fn looks(node: &Node, text: &str) -> Looks {
    let text = text.trim();
    match node {
        Node::Boolean(_) => Looks::Boolean,
        Node::Number(_) => Looks::Number,
        Node::List(list) if list.len() > 1 => Looks::List,
        _ if Date::parse(text).is_some() => Looks::Date,
        _ if apply::address(text).is_some() && !text.contains(' ') => Looks::Address,
        _ if text.starts_with('/') && !text.contains(' ') => Looks::Path,
        _ => Looks::Text,
    }
}

/// How much more of French than of English there is in a text, by its smallest words.
fn french(text: &str) -> isize {
    const FRENCH: [&str; 12] = [
        "le", "la", "les", "des", "et", "vous", "pour", "une", "dans", "est", "nous", "du",
    ];
    const ENGLISH: [&str; 12] = [
        "the", "and", "you", "of", "to", "for", "with", "we", "is", "in", "your", "will",
    ];
    let words = text.split(|c: char| !c.is_alphabetic());
    words.fold(0, |balance, word| {
        let word = word.to_lowercase();
        let is = |list: &[&str]| isize::from(list.contains(&word.as_str()));
        balance + is(&FRENCH) - is(&ENGLISH)
    })
}
