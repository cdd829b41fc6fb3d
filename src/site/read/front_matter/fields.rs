//! From the values of front matter to fields, each with its own rule.

mod optional;
mod theirs;

use crate::posting::{LeverId, Status};
use crate::site::problem::front_matter::broken_yaml::BrokenYaml;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::front_matter::html_in_value::HtmlInValue;
use crate::site::problem::front_matter::key::bad_archived::BadArchived;
use crate::site::problem::front_matter::key::bad_lever_id::BadLeverId;
use crate::site::problem::front_matter::key::bad_translation_key::BadTranslationKey;
use crate::site::problem::front_matter::key::bad_translation_key::TranslationKeyFault;
use crate::site::problem::front_matter::key::missing_archived::MissingArchived;
use crate::site::problem::front_matter::key::missing_lever_id::MissingLeverId;
use crate::site::problem::front_matter::key::missing_translation_key::MissingTranslationKey;
use crate::site::problem::front_matter::title::empty_title::EmptyTitle;
use crate::site::problem::front_matter::title::missing_description::MissingDescription;
use crate::site::problem::front_matter::title::missing_title::MissingTitle;
use crate::site::problem::front_matter::title::title_not_text::TitleNotText;
use crate::site::problem::front_matter::unsafe_text::UnsafeText;
use crate::site::problem::front_matter::wrong_type::Wanted;
use crate::site::problem::front_matter::wrong_type::WrongType;
use crate::site::problem::place::Span;
use crate::site::problem::related::{Related, What};
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::read::front_matter::values::{
    folded, lever_id_fault, looks_empty, meant_boolean, translation_key_fault, unsafe_character,
};
use crate::site::read::front_matter::{Fields, Spans};
use crate::site::read::keys::{KEYS, closest};
use crate::site::read::plain::value;
use crate::site::read::settings::Settings;
use crate::site::read::settings::fields::Mapping;
use crate::site::read::yaml::explain::quoted;
use crate::site::read::yaml::{Document, Entry, Fault, Node};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// What each key says, as one text: a list with commas, a boolean as `true` or `false`.
pub type Values = HashMap<String, String>;

/// Reads the entries of one document; what it has found so far.
pub struct Reader<'a> {
    path: &'a str,
    source: &'a str,
    document: Document,
    mapping: &'a Mapping,
    /// Whether values may start with a sign that YAML keeps for itself.
    pub(crate) reads_yaml: bool,
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
    pub fn new(
        path: &'a str,
        source: &'a str,
        document: Document,
        settings: &'a Settings,
    ) -> Reader<'a> {
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
            mapping: &settings.mapping,
            reads_yaml: true,
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
        self.language();
        self.apply();
        self.other_side();
        self.own_facts();
        for key in ["layout", "type"] {
            self.harmless_text(key);
        }
    }

    fn tell(&mut self, kind: Kind, span: Option<Span>) {
        self.problems.push(Problem::new(kind, self.path, span));
    }

    /// The value of this key where it can be read, and its place. A value that starts with a sign
    /// of YAML's is reported here: the library reads `!important` as a tag, and an empty text.
    fn value(&mut self, key: &'static str) -> Option<(Node, Option<Span>)> {
        let (entry, span) = self.entry(key)?;
        let mut value = entry.value?;
        let mapped = self.mapping.fields.contains_key(key);
        if mapped && !["url", "aliases"].contains(&key) && matches!(value, Node::List(_)) {
            value = value.said().map_or(value, Node::Text);
        }
        if !self.reads_yaml {
            return Some((value, span));
        }
        let written = entry
            .value_span
            .map(|span| &self.source[span.start..span.end])
            .unwrap_or_default();
        let (fault, length) = match written.chars().next() {
            Some(sign @ ('*' | '&' | '!')) => (YamlFault::Indicator(sign), 1),
            Some('{') if written.starts_with("{{") => (YamlFault::Template, 2),
            _ => return Some((value, span)),
        };
        let fixed =
            (!written.contains('\n')).then(|| format!("{}: {}", entry.key, quoted(written)));
        self.tell(
            Kind::BrokenYaml(BrokenYaml { fault, fixed }),
            span.map(|span| Span::new(span.start, span.start + length)),
        );
        None
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
            !KEYS.contains(&entry.key.as_str())
                && !self.mapping.knows(&entry.key)
                && closest(&entry.key, &KEYS) == Some(key)
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
        self.spans.title = self.place("title");
        let Some((value, span)) = self.value("title") else {
            return;
        };
        match &value {
            Node::Null => {
                let end = span.map_or(self.source.len(), |span| span.end);
                let rest = self.source.get(end..).unwrap_or_default();
                let line = rest.lines().next().unwrap_or_default();
                let comment = line.trim_start_matches([':', ' ', '\t']).starts_with('#');
                self.tell(Kind::EmptyTitle(EmptyTitle { comment }), span);
            }
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
                Some(text) if looks_empty(text) => {
                    let kind = EmptyTitle { comment: false };
                    self.tell(Kind::EmptyTitle(kind), span);
                }
                Some(text) => self.fields.title = Some(folded(&self.words(text, span))),
            },
        }
    }

    fn description(&mut self) {
        self.missing("description", Kind::MissingDescription(MissingDescription));
        self.spans.description = self.place("description");
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
                Some(text) => self.fields.description = Some(folded(&self.words(text, span))),
            },
        }
    }

    /// `text`, the value at `span`, as readers see it: without HTML; a problem names it.
    fn words(&mut self, text: &str, span: Option<Span>) -> String {
        let words = value::words(text);
        let harmless = unsafe_character(&words).is_none() && !looks_empty(&words);
        if words == text || !harmless {
            return text.to_owned();
        }
        let shown = folded(&words);
        self.tell(HtmlInValue { shown }.into(), span);
        words
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
        self.fields.says_status = self.has("archived");
        if let Some(archived) = self.tested("archived") {
            self.spans.archived = self.place("archived");
            let status = [Status::Open, Status::Archived][usize::from(archived)];
            self.fields.status = Some(status);
            return;
        }
        self.missing("archived", Kind::MissingArchived(MissingArchived));
        self.spans.archived = self.place("archived");
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
        self.spans.lever_id = self.place("leverId");
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
        self.spans.translation_key = self.place("translationKey");
        let Some((value, span)) = self.value("translationKey") else {
            return;
        };
        let mapped = self.mapping.fields.contains_key("translationKey");
        let fault = match &value {
            // Of a key that is not ours, any text will do.
            Node::Null if mapped => return,
            node if mapped
                && node
                    .text()
                    .is_some_and(|text| unsafe_character(text).is_none()) =>
            {
                None
            }
            Node::Null => Some(TranslationKeyFault::Empty),
            node => match node.text() {
                None => Some(TranslationKeyFault::NotText(node.found())),
                Some(text) => translation_key_fault(text),
            },
        };
        match fault {
            Some(fault) => self.tell(Kind::BadTranslationKey(BadTranslationKey(fault)), span),
            None => {
                let key = value
                    .text()
                    .map(|text| text.trim().nfc().collect::<String>());
                self.fields.keys.translation_key = key.filter(|key| !looks_empty(key));
            }
        }
    }

    /// The value as it is written in the file, else as it was understood.
    fn written(&self, key: &'static str, value: &Node) -> String {
        match self.entry(key).and_then(|(entry, _)| entry.value_span) {
            Some(span) => self.source[span.start..span.end].to_owned(),
            None => match value {
                Node::Boolean(value) => value.to_string(),
                node => node.text().unwrap_or_default().to_owned(),
            },
        }
    }
}
