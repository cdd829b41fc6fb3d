//! From the values of front matter to fields, each with its own rule.

mod optional;

use crate::posting::{LeverId, Status};
use crate::site::problem::front_matter::broken_yaml::BrokenYaml;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::front_matter::duplicate_key::DuplicateKey;
use crate::site::problem::front_matter::unknown_key::UnknownKey;
use crate::site::problem::front_matter::unsafe_text::UnsafeText;
use crate::site::problem::front_matter::wrong_type::Wanted;
use crate::site::problem::front_matter::wrong_type::WrongType;
use crate::site::problem::key::bad_archived::BadArchived;
use crate::site::problem::key::bad_lever_id::BadLeverId;
use crate::site::problem::key::bad_translation_key::BadTranslationKey;
use crate::site::problem::key::bad_translation_key::TranslationKeyFault;
use crate::site::problem::key::empty_title::EmptyTitle;
use crate::site::problem::key::missing_archived::MissingArchived;
use crate::site::problem::key::missing_description::MissingDescription;
use crate::site::problem::key::missing_lever_id::MissingLeverId;
use crate::site::problem::key::missing_title::MissingTitle;
use crate::site::problem::key::missing_translation_key::MissingTranslationKey;
use crate::site::problem::key::title_not_text::TitleNotText;
use crate::site::problem::place::Span;
use crate::site::problem::related::{Related, What};
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::read::front_matter::values::{
    folded, lever_id_fault, looks_empty, meant_boolean, translation_key_fault, unsafe_character,
};
use crate::site::read::front_matter::{Fields, Spans};
use crate::site::read::keys::{KEYS, closest};
use crate::site::read::yaml::explain::quoted;
use crate::site::read::yaml::{Document, Entry, Fault, Node};
use std::collections::HashMap;

/// What each key says, as one text: a list with commas, a boolean as `true` or `false`.
pub type Values = HashMap<String, String>;

/// Reads the entries of one document; what it has found so far.
pub struct Reader<'a> {
    path: &'a str,
    source: &'a str,
    document: Document,
    /// What every key says.
    pub values: Values,
    /// The fields.
    pub fields: Fields,
    /// Where their values stand.
    pub spans: Spans,
    /// What is wrong, in no order.
    pub problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// A reader of `document`, whose spans count in `source`. The faults are problems already.
    pub fn new(path: &'a str, source: &'a str, document: Document) -> Reader<'a> {
        let problem = |fault: &Fault| {
            let kind = Kind::BrokenYaml(BrokenYaml {
                fault: fault.why.clone(),
                fixed: fault.fixed.clone(),
            });
            Problem::new(kind, path, Some(fault.span))
        };
        let problems = document.faults.iter().map(problem).collect();
        let said = |entry: &Entry| Some((entry.key.clone(), entry.value.as_ref()?.said()?));
        Reader {
            values: document.entries.iter().filter_map(said).collect(),
            path,
            source,
            document,
            fields: Fields::default(),
            spans: Spans::default(),
            problems,
        }
    }

    /// Reads every field.
    pub fn read(&mut self) {
        self.names();
        self.title();
        self.description();
        self.archived();
        self.lever_id();
        self.translation_key();
        self.work();
        self.addresses();
        self.dates();
        self.draft();
        for key in ["layout", "type"] {
            self.harmless_text(key);
        }
    }

    fn tell(&mut self, kind: Kind, span: Option<Span>) {
        self.problems.push(Problem::new(kind, self.path, span));
    }

    /// The first entry of this key, and where a problem with it is shown.
    fn entry(&self, key: &str) -> Option<(Entry, Option<Span>)> {
        let entry = self
            .document
            .entries
            .iter()
            .find(|entry| entry.key == key)?;
        Some((entry.clone(), entry.value_span.or(entry.key_span)))
    }

    /// The value of this key where it can be read, and its place. A value that starts with a sign
    /// of YAML's is reported here: the library reads `!important` as a tag, and an empty text.
    fn value(&mut self, key: &'static str) -> Option<(Node, Option<Span>)> {
        let (entry, span) = self.entry(key)?;
        let value = entry.value?;
        let written = entry
            .value_span
            .map(|span| &self.source[span.start..span.end])
            .unwrap_or_default();
        let (fault, length) = match written.chars().next() {
            Some(sign @ ('*' | '&' | '!')) => (YamlFault::Indicator(sign), 1),
            Some('{') if written.starts_with("{{") => (YamlFault::Template, 2),
            _ => return Some((value, span)),
        };
        let fixed = (!written.contains('\n')).then(|| format!("{key}: {}", quoted(written)));
        self.tell(
            Kind::BrokenYaml(BrokenYaml { fault, fixed }),
            span.map(|span| Span::new(span.start, span.start + length)),
        );
        None
    }

    /// Whether the key is there, readable or not.
    fn has(&self, key: &str) -> bool {
        self.document.entries.iter().any(|entry| entry.key == key)
            || self.document.mentioned.iter().any(|word| word == key)
    }

    /// Keys that no posting has, and keys that stand twice.
    fn names(&mut self) {
        let entries = self.document.entries.clone();
        let mut first: HashMap<&str, Option<Span>> = HashMap::new();
        for entry in &entries {
            if let Some(&span) = first.get(entry.key.as_str()) {
                let related = Related {
                    path: self.path.to_owned(),
                    span,
                    what: What::FirstGiven,
                };
                let kind = Kind::DuplicateKey(DuplicateKey {
                    key: entry.key.clone(),
                });
                self.problems
                    .push(Problem::new(kind, self.path, entry.key_span).with(related));
                continue;
            }
            first.insert(&entry.key, entry.key_span);
            if !KEYS.contains(&entry.key.as_str()) {
                let meant = closest(&entry.key, &KEYS);
                self.tell(
                    Kind::UnknownKey(UnknownKey {
                        key: entry.key.clone(),
                        meant,
                    }),
                    entry.key_span,
                );
            }
        }
    }

    /// A key that should be there is not: tells it, and points at the one that is spelt like it.
    fn missing(&mut self, key: &'static str, kind: Kind) {
        let foreign = !KEYS.iter().any(|key| self.has(key));
        // In front matter of something else, what a posting could also have would only be a wall.
        if self.has(key) || (foreign && kind.severity() != Severity::Error) {
            return;
        }
        let mut problem = Problem::new(kind, self.path, None);
        let alike = |entry: &&Entry| {
            !KEYS.contains(&entry.key.as_str()) && closest(&entry.key, &KEYS) == Some(key)
        };
        if let Some(entry) = self.document.entries.iter().find(alike) {
            problem = problem.with(Related {
                path: self.path.to_owned(),
                span: entry.key_span,
                what: What::PerhapsThis,
            });
        }
        self.problems.push(problem);
    }

    fn title(&mut self) {
        self.missing("title", Kind::MissingTitle(MissingTitle));
        self.spans.title = self.entry("title").and_then(|(_, span)| span);
        let Some((value, span)) = self.value("title") else {
            return;
        };
        match &value {
            Node::Null => self.tell(Kind::EmptyTitle(EmptyTitle), span),
            node => match node.text() {
                None => self.tell(
                    Kind::TitleNotText(TitleNotText {
                        found: node.found(),
                    }),
                    span,
                ),
                // Programs write `007` and `1e3` in ways of their own.
                Some(_) if matches!(node, Node::Number(_)) => self.tell(
                    Kind::TitleNotText(TitleNotText {
                        found: node.found(),
                    }),
                    span,
                ),
                Some(text) if unsafe_character(text).is_some() => {
                    self.unsafe_text("title", text, span)
                }
                Some(text) if looks_empty(text) => self.tell(Kind::EmptyTitle(EmptyTitle), span),
                Some(text) => self.fields.title = Some(folded(text)),
            },
        }
    }

    fn description(&mut self) {
        self.missing("description", Kind::MissingDescription(MissingDescription));
        self.spans.description = self.entry("description").and_then(|(_, span)| span);
        let Some((value, span)) = self.value("description") else {
            return;
        };
        match &value {
            Node::Null => self.tell(Kind::MissingDescription(MissingDescription), span),
            node => match node.text() {
                None => self.tell(
                    Kind::WrongType(WrongType {
                        key: "description",
                        wanted: Wanted::Text,
                        found: node.found(),
                    }),
                    span,
                ),
                Some(text) if unsafe_character(text).is_some() => {
                    self.unsafe_text("description", text, span)
                }
                Some(text) if looks_empty(text) || text.trim() == "null" => {
                    self.tell(Kind::MissingDescription(MissingDescription), span)
                }
                Some(text) => self.fields.description = Some(folded(text)),
            },
        }
    }

    fn unsafe_text(&mut self, key: &'static str, text: &str, span: Option<Span>) {
        let Some(character) = unsafe_character(text) else {
            return;
        };
        // The character itself when it stands in the source, the value when an escape made it.
        let exact = span.and_then(|span| {
            let at = span.start + self.source[span.start..span.end].find(character)?;
            Some(Span::new(at, at + character.len_utf8()))
        });
        self.tell(
            Kind::UnsafeText(UnsafeText { key, character }),
            exact.or(span),
        );
    }

    fn archived(&mut self) {
        self.missing("archived", Kind::MissingArchived(MissingArchived));
        self.spans.archived = self.entry("archived").and_then(|(_, span)| span);
        let Some((value, span)) = self.value("archived") else {
            return;
        };
        let written = self.written("archived", &value);
        let status = match (&value, written.as_str()) {
            (Node::Boolean(true), "true") => Some(Status::Archived),
            (Node::Boolean(false), "false") => Some(Status::Open),
            _ => None,
        };
        self.fields.status = status;
        if status.is_none() {
            let meant = meant_boolean(&written);
            self.tell(
                Kind::BadArchived(BadArchived {
                    found: written,
                    meant,
                }),
                span,
            );
        }
    }

    fn lever_id(&mut self) {
        self.missing("leverId", Kind::MissingLeverId(MissingLeverId));
        self.spans.lever_id = self.entry("leverId").and_then(|(_, span)| span);
        let Some((value, span)) = self.value("leverId") else {
            return;
        };
        let text = value.text().map(str::trim);
        if value == Node::Null || matches!(text, Some("" | "null" | "~")) {
            return self.tell(Kind::MissingLeverId(MissingLeverId), span);
        }
        self.fields.keys.lever_id = text.and_then(LeverId::parse);
        if self.fields.keys.lever_id.is_none() {
            let found = self.written("leverId", &value);
            let archived = self.fields.status == Some(Status::Archived);
            let fault = lever_id_fault(text.unwrap_or_default());
            self.tell(
                Kind::BadLeverId(BadLeverId {
                    archived,
                    found,
                    fault,
                }),
                span,
            );
        }
    }

    fn translation_key(&mut self) {
        self.missing(
            "translationKey",
            Kind::MissingTranslationKey(MissingTranslationKey),
        );
        self.spans.translation_key = self.entry("translationKey").and_then(|(_, span)| span);
        let Some((value, span)) = self.value("translationKey") else {
            return;
        };
        let fault = match &value {
            Node::Null => Some(TranslationKeyFault::Empty),
            node => match node.text() {
                None => Some(TranslationKeyFault::NotText(node.found())),
                Some(text) => translation_key_fault(text),
            },
        };
        match fault {
            Some(fault) => self.tell(Kind::BadTranslationKey(BadTranslationKey(fault)), span),
            None => {
                self.fields.keys.translation_key = value.text().map(|text| text.trim().to_owned())
            }
        }
    }

    /// The value as it is written in the file, else as YAML understood it.
    fn written(&self, key: &str, value: &Node) -> String {
        match self
            .document
            .entries
            .iter()
            .find(|entry| entry.key == key)
            .and_then(|entry| entry.value_span)
        {
            Some(span) => self.source[span.start..span.end].to_owned(),
            None => match value {
                Node::Boolean(value) => value.to_string(),
                node => node.text().unwrap_or_default().to_owned(),
            },
        }
    }
}
