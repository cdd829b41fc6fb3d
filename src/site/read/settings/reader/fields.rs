//! `[fields]` and `[[facts]]`: what keys of theirs stand for, and which of them are shown.

use crate::posting::Both;
use crate::site::problem::settings::bad_setting::SettingFault;
use crate::site::problem::settings::unknown_setting::UnknownSetting;
use crate::site::read::keys::{KEYS, closest};
use crate::site::read::settings::fields::{OwnFact, Source, Test};
use crate::site::read::settings::reader::{Reader, entry};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Keys that a mapping may have beside those of front matter.
const FURTHER: [&str; 1] = ["counterpart"];

/// Ours that are true or false.
const BOOLEANS: [&str; 3] = ["archived", "draft", "remote"];

impl Reader {
    /// `[fields]`: ours = theirs, and `ignore`.
    pub(super) fn fields(&mut self, value: &Spanned<DeValue>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.bad("fields", SettingFault::NotATable, value.span());
        };
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if name == "ignore" {
                self.settings.mapping.ignore = self.texts("fields.ignore", value);
                continue;
            }
            let known = KEYS.iter().chain(&FURTHER).find(|known| **known == name);
            let Some(ours) = known else {
                let kind = UnknownSetting {
                    name: format!("fields.{name}"),
                    meant: closest(name, &KEYS),
                };
                self.tell(kind.into(), key.span());
                continue;
            };
            let sources = self.sources(ours, value);
            if !sources.is_empty() {
                self.settings.mapping.fields.insert(ours, sources);
            }
        }
    }

    /// One key of theirs, a list of them, or one with what its value means.
    fn sources(&mut self, ours: &'static str, value: &Spanned<DeValue>) -> Vec<Source> {
        let list = match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            _ => vec![value],
        };
        let mut sources = Vec::new();
        for value in list {
            if let Some(table) = value.get_ref().as_table() {
                sources.extend(self.tested(ours, table, value.span()));
            } else if let Some(key) = self.text("fields", value) {
                sources.push(Source { key, test: None });
            }
        }
        sources
    }

    /// `{ key = "state", when = ["closed"] }`.
    fn tested(
        &mut self,
        ours: &'static str,
        table: &DeTable,
        place: Range<usize>,
    ) -> Option<Source> {
        if !BOOLEANS.contains(&ours) {
            self.bad("fields", SettingFault::NotText, place);
            return None;
        }
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if !["key", "when", "unless"].contains(&name) {
                let kind = UnknownSetting {
                    name: format!("fields.{ours}.{name}"),
                    meant: closest(name, &["key", "when", "unless"]),
                };
                self.tell(kind.into(), key.span());
            }
        }
        let Some((_, key)) = entry(table, "key") else {
            self.bad("fields", SettingFault::Missing, place);
            return None;
        };
        let key = self.text("fields", key)?;
        let mut list = |name: &str| {
            let (_, value) = entry(table, name)?;
            Some(self.texts("fields", value))
        };
        let test = match (list("when"), list("unless")) {
            (Some(list), _) => Some(Test::When(list)),
            (None, Some(list)) => Some(Test::Unless(list)),
            (None, None) => None,
        };
        Some(Source { key, test })
    }

    /// `[[facts]]`: a key, its label in both languages, and whether lists can be filtered by it.
    pub(super) fn facts(&mut self, value: &Spanned<DeValue>) {
        let DeValue::Array(list) = value.get_ref() else {
            return self.bad("facts", SettingFault::NotAList, value.span());
        };
        for value in list.iter() {
            let Some(table) = value.get_ref().as_table() else {
                self.bad("facts", SettingFault::NotATable, value.span());
                continue;
            };
            self.unknown(table, "facts.");
            let mut text = |key: &str, name: &'static str| match entry(table, key) {
                Some((_, value)) => self.text(name, value),
                None => {
                    self.bad(name, SettingFault::Missing, value.span());
                    None
                }
            };
            let key = text("key", "facts.key");
            let (en, fr) = (text("en", "facts.en"), text("fr", "facts.fr"));
            let facet = match entry(table, "facet").map(|(_, value)| value) {
                Some(value) => match value.get_ref() {
                    DeValue::Boolean(facet) => *facet,
                    _ => {
                        self.bad("facts.facet", SettingFault::NotABoolean, value.span());
                        false
                    }
                },
                None => false,
            };
            if let (Some(key), Some(en), Some(fr)) = (key, en, fr) {
                let label = Both { en, fr };
                let fact = OwnFact { key, label, facet };
                self.settings.mapping.facts.push(fact);
            }
        }
    }

    /// The texts of a list, booleans and numbers as they are written; one text is a list of one.
    pub(super) fn texts(&mut self, name: &'static str, value: &Spanned<DeValue>) -> Vec<String> {
        let list = match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            DeValue::Table(_) => {
                self.bad(name, SettingFault::NotAList, value.span());
                return Vec::new();
            }
            _ => vec![value],
        };
        let mut texts = Vec::new();
        for value in list {
            match value.get_ref() {
                DeValue::Boolean(value) => texts.push(value.to_string()),
                DeValue::Integer(value) => texts.push(value.to_string()),
                _ => texts.extend(self.text(name, value)),
            }
        }
        texts
    }
}
