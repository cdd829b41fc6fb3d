//! Which entry of a file says what: ours by its own name, or one of theirs as the settings map it.

use crate::site::problem::front_matter::duplicate_key::DuplicateKey;
use crate::site::problem::front_matter::key::bad_apply::BadApply;
use crate::site::problem::front_matter::key_case::KeyCase;
use crate::site::problem::front_matter::unknown_key::UnknownKey;
use crate::site::problem::front_matter::wrong_type::{Wanted, WrongType};
use crate::site::problem::place::Span;
use crate::site::problem::related::{Related, What};
use crate::site::problem::{Kind, Problem};
use crate::site::read::apply;
use crate::site::read::front_matter::SaidFact;
use crate::site::read::front_matter::fields::Reader;
use crate::site::read::front_matter::values::{folded, looks_empty, unsafe_character};
use crate::site::read::keys::{KEYS, closest, meant};
use crate::site::read::layout::is_language;
use crate::site::read::yaml::{Entry, Node};
use std::collections::HashMap;

impl Reader<'_> {
    /// The entry that says one of ours, and where a problem with it is shown. One that says nothing counts only
    /// when no other does.
    pub(super) fn entry(&self, ours: &'static str) -> Option<(Entry, Option<Span>)> {
        let found = self.mapping.sources(ours).filter_map(|key| self.named(key));
        let mut silent = None;
        for entry in found {
            if says(&entry) {
                silent = Some(entry);
                break;
            }
            silent.get_or_insert(entry);
        }
        let entry = silent?;
        let span = entry.value_span.or(entry.key_span);
        Some((entry, span))
    }

    /// Where what says one of ours stands.
    pub(super) fn place(&self, ours: &'static str) -> Option<Span> {
        self.entry(ours).and_then(|(_, span)| span)
    }

    /// The entry of this name: written exactly so, else in other letters; `a.b` is `b` inside of `a`. Of two, the
    /// one that says something.
    fn named(&self, key: &str) -> Option<Entry> {
        let entries = &self.document.entries;
        let exact = || entries.iter().filter(|entry| entry.key == key);
        let other = || entries.iter().find(|entry| is_same_key(&entry.key, key));
        let said = exact().find(|entry| says(entry)).or_else(|| exact().next());
        if let Some(entry) = said.or_else(other) {
            return Some(entry.clone());
        }
        let (outer, inner) = key.split_once('.')?;
        let mut entry = self.named(outer)?;
        let mut value = entry.value.take()?;
        for name in inner.split('.') {
            let Node::Map(pairs) = value else { return None };
            let mut pairs = pairs.into_iter();
            let found =
                pairs.find(|(key, _)| key.text().is_some_and(|key| key.eq_ignore_ascii_case(name)));
            value = found?.1;
        }
        entry.value = Some(value);
        Some(entry)
    }

    /// What the settings make of a value that is true or false; none when the file's own key decides.
    pub(super) fn tested(&self, ours: &'static str) -> Option<bool> {
        let sources = self.mapping.fields.get(ours)?;
        let mut is_said = false;
        for source in sources {
            let Some(test) = &source.test else {
                // Read as ours is, where a file has it.
                let said = self.named(&source.key)?.value?;
                match said {
                    Node::Null => continue,
                    _ => return None,
                }
            };
            let value = self.named(&source.key).and_then(|entry| entry.value);
            let values: Vec<String> = match value {
                Some(Node::List(nodes)) => nodes.iter().filter_map(Node::said).collect(),
                node => node.and_then(|node| node.said()).into_iter().collect(),
            };
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            if !values.is_empty() {
                is_said = true;
                if test.holds(&values) {
                    return Some(true);
                }
            }
        }
        if is_said {
            return Some(false);
        }
        if self.named(ours).is_some() {
            return None;
        }
        let test = sources.iter().find_map(|source| source.test.as_ref());
        Some(test.is_some_and(|test| test.holds(&[])))
    }

    /// Whether the key is there, readable or not.
    pub(super) fn has(&self, key: &'static str) -> bool {
        self.entry(key).is_some() || self.document.mentioned.iter().any(|word| word == key)
    }

    /// Keys that no posting has, and keys that stand twice.
    pub(super) fn names(&mut self) {
        let entries = self.document.entries.clone();
        let mut first: HashMap<&str, Option<Span>> = HashMap::new();
        for entry in &entries {
            if let Some(&span) = first.get(entry.key.as_str()) {
                let related = Related {
                    path: self.path.to_owned(),
                    span,
                    what: What::FirstGiven,
                };
                let kind = DuplicateKey {
                    key: entry.key.clone(),
                    is_harmless: self.is_harmless(entry),
                };
                self.problems
                    .push(Problem::new(kind, self.path, entry.key_span).with(related));
                continue;
            }
            first.insert(&entry.key, entry.key_span);
            self.name(entry);
        }
    }

    /// Whether nobody can be misled by a key that stands twice: the settings ignore it, or it says something
    /// only once.
    fn is_harmless(&self, entry: &Entry) -> bool {
        let key = entry.key.as_str();
        if self.mapping.ignores(key) {
            return true;
        }
        let entries = &self.document.entries;
        let said = entries
            .iter()
            .filter(|other| other.key == key && says(other));
        said.count() < 2
    }

    /// Says of a key what is to be said of its name alone.
    fn name(&mut self, entry: &Entry) {
        let key = entry.key.as_str();
        if KEYS.contains(&key) || self.mapping.knows(key) {
            return;
        }
        let lower = key.to_lowercase();
        let right = KEYS.iter().find(|known| known.to_lowercase() == lower);
        let kind: Kind = match right {
            Some(right)
                if !self
                    .document
                    .entries
                    .iter()
                    .any(|entry| entry.key == **right) =>
            {
                KeyCase {
                    key: entry.key.clone(),
                    right,
                }
                .into()
            }
            _ => UnknownKey {
                key: entry.key.clone(),
                meant: meant(key).or_else(|| closest(key, &KEYS)),
                files: 1,
            }
            .into(),
        };
        self.tell(kind, entry.key_span);
    }

    /// `lang`: the language that the file itself says.
    pub(super) fn language(&mut self) {
        let Some((value, span)) = self.value("lang") else {
            return;
        };
        match &value {
            Node::Null => {}
            Node::Text(text) if is_language(text.trim()) => {
                self.fields.keys.lang = Some(text.trim().to_lowercase());
            }
            node => {
                let (key, wanted, found) = ("lang", Wanted::Text, node.found());
                self.tell(WrongType { key, wanted, found }.into(), span);
            }
        }
    }

    /// `apply`: where one applies.
    pub(super) fn apply(&mut self) {
        self.spans.apply = self.place("apply");
        let Some((value, span)) = self.value("apply") else {
            return;
        };
        let Some(said) = value.said().filter(|said| !looks_empty(said)) else {
            if matches!(value, Node::Map(_) | Node::Tagged) {
                let (key, wanted, found) = ("apply", Wanted::Text, value.found());
                self.tell(WrongType { key, wanted, found }.into(), span);
            }
            return;
        };
        self.fields.keys.apply = apply::address(&said);
        if self.fields.keys.apply.is_none() {
            self.tell(
                BadApply {
                    found: folded(&said),
                }
                .into(),
                span,
            );
        }
    }

    /// `counterpart`: the address of the other language's page.
    pub(super) fn other_side(&mut self) {
        self.spans.counterpart = self.place("counterpart");
        let said = self
            .entry("counterpart")
            .and_then(|(entry, _)| entry.value?.said());
        self.fields.keys.counterpart = said.filter(|said| !looks_empty(said));
    }

    /// What the file says of the board's own facts, in plain words.
    pub(super) fn own_facts(&mut self) {
        for (number, fact) in self.mapping.facts.iter().enumerate() {
            let Some(entry) = self.named(&fact.key) else {
                continue;
            };
            let span = entry.value_span.or(entry.key_span);
            let said = entry.value.and_then(|value| value.said());
            let said = said.filter(|said| unsafe_character(said).is_none() && !looks_empty(said));
            let words = said.map(|said| folded(&self.words(&said, span)));
            if let Some(value) = words.filter(|words| !looks_empty(words)) {
                let said = SaidFact {
                    number,
                    value,
                    span,
                };
                self.fields.keys.facts.push(said);
            }
        }
    }
}

/// Whether there is a value, and anything in it.
fn says(entry: &Entry) -> bool {
    match &entry.value {
        Some(Node::Null) => false,
        Some(Node::Text(text)) => !text.trim().is_empty(),
        _ => true,
    }
}

/// Whether two keys are the same but for capital letters.
fn is_same_key(a: &str, b: &str) -> bool {
    // Nearly all are of ASCII, and each key of ours is looked for among all of a file's.
    if a.is_ascii() && b.is_ascii() {
        return a.eq_ignore_ascii_case(b);
    }
    let [a, b] = [a, b].map(|key| key.chars().flat_map(char::to_lowercase));
    a.eq(b)
}
