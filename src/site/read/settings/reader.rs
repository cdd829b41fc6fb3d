//! From the TOML of `babillard.toml` to settings, each with its own rule.

use crate::bundle::{Lever, LeverHost};
use crate::posting::{Both, Lang};
use crate::site::problem::details::SettingFault;
use crate::site::problem::place::Span;
use crate::site::problem::stories;
use crate::site::problem::{Kind, Problem, Severity};
use crate::site::read::front_matter::values::{folded, looks_empty, unsafe_character};
use crate::site::read::keys::closest;
use crate::site::read::old_address::Pattern;
use crate::site::read::settings::{PATH, Settings, base_url, is_site};
use crate::site::read::source::{decode, encoding_fault};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Every setting by its full name.
const NAMES: [&str; 21] = [
    "base_url",
    "check",
    "title",
    "title.en",
    "title.fr",
    "lever",
    "lever.site",
    "lever.host",
    "employer",
    "employer.en",
    "employer.fr",
    "employer.url",
    "place",
    "place.en",
    "place.fr",
    "country",
    "country.en",
    "country.fr",
    "old_addresses",
    "old_addresses.en",
    "old_addresses.fr",
];

/// A section with a text for each language, and these two by their full names.
const TITLE: [&str; 3] = ["title", "title.en", "title.fr"];
const EMPLOYER: [&str; 3] = ["employer", "employer.en", "employer.fr"];
const PLACE: [&str; 3] = ["place", "place.en", "place.fr"];
const COUNTRY: [&str; 3] = ["country", "country.en", "country.fr"];

pub(crate) fn read(bytes: &[u8]) -> (Settings, Vec<Problem>) {
    if let Some((fault, span)) = encoding_fault(bytes) {
        return (
            Settings::default(),
            vec![Problem::new(Kind::NotUtf8(fault), PATH, Some(span))],
        );
    }
    let source = decode(bytes);
    let text = source.trim_start_matches('\u{feff}');
    let mut reader = Reader {
        settings: Settings::default(),
        problems: Vec::new(),
        before: source.len() - text.len(),
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors.iter().take(10) {
        let kind = Kind::BrokenSettings {
            why: error.message().to_owned(),
        };
        reader.tell(kind, error.span().unwrap_or(0..0));
    }
    reader.root(table.get_ref());
    let Reader {
        settings,
        mut problems,
        ..
    } = reader;
    problems.sort_by(|a, b| (a.span, a.kind.code()).cmp(&(b.span, b.kind.code())));
    (settings, problems)
}

/// Reads one table; what it has found so far.
struct Reader {
    settings: Settings,
    problems: Vec<Problem>,
    /// Bytes of a byte order mark before the text.
    before: usize,
}

impl Reader {
    fn tell(&mut self, kind: Kind, range: Range<usize>) {
        let span = Span::new(range.start, range.end).shifted(self.before);
        self.problems.push(Problem::new(kind, PATH, Some(span)));
    }

    fn bad(&mut self, name: &'static str, fault: SettingFault, range: Range<usize>) {
        self.tell(Kind::BadSetting { name, fault }, range);
    }

    fn root(&mut self, table: &DeTable) {
        self.unknown(table, "");
        if let Some((_, value)) = entry(table, "base_url") {
            self.base_url(value);
        }
        if let Some(found) = entry(table, "title")
            && let Some(title) = self.both(TITLE, found)
        {
            self.settings.title = title;
        }
        if let Some(found) = entry(table, "employer") {
            self.employer(found);
        }
        if let Some(found) = entry(table, "place") {
            self.settings.place = self.both(PLACE, found);
        }
        if let Some(found) = entry(table, "country")
            && let Some(country) = self.both(COUNTRY, found)
        {
            self.settings.country = country;
        }
        if let Some((_, value)) = entry(table, "old_addresses") {
            self.old_addresses(value);
        }
        if let Some((key, value)) = entry(table, "lever") {
            self.lever(key, value);
        }
        if let Some((_, value)) = entry(table, "check") {
            self.check(value);
        }
    }

    /// `[check]`: a severity for each code, short or whole.
    fn check(&mut self, value: &Spanned<DeValue>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.bad("check", SettingFault::NotATable, value.span());
        };
        for (key, value) in table {
            let Some(story) = stories::find(key.get_ref()) else {
                let codes: Vec<&'static str> = stories::all().map(|story| story.code).collect();
                let kind = Kind::UnknownSetting {
                    name: format!("check.{}", key.get_ref()),
                    meant: closest(key.get_ref(), &codes),
                };
                self.tell(kind, key.span());
                continue;
            };
            let Some(text) = self.text("check", value) else {
                continue;
            };
            let severity = match text.as_str() {
                "error" => Some(Severity::Error),
                "warning" => Some(Severity::Warning),
                "info" => Some(Severity::Info),
                "off" => None,
                _ => {
                    self.bad("check", SettingFault::NotASeverity(text), value.span());
                    continue;
                }
            };
            if story.severity == Severity::Error && severity != Some(Severity::Error) {
                let fault = SettingFault::AlwaysAnError(story.code);
                self.bad("check", fault, key.span());
                continue;
            }
            self.settings.severities.insert(story.code, severity);
        }
    }

    /// Tells the names below `section` that are no settings.
    fn unknown(&mut self, table: &DeTable, section: &str) {
        for key in table.keys() {
            let name = format!("{section}{}", key.get_ref());
            if !NAMES.contains(&name.as_str()) {
                // `site` at the root is most likely `lever.site`.
                let below = NAMES
                    .iter()
                    .copied()
                    .find(|known| known.rsplit('.').next() == Some(key.get_ref()));
                let meant = closest(&name, &NAMES).or(below);
                self.tell(Kind::UnknownSetting { name, meant }, key.span());
            }
        }
    }

    fn base_url(&mut self, value: &Spanned<DeValue>) {
        let Some(text) = self.text("base_url", value) else {
            return;
        };
        match base_url(&text) {
            Some(address) => self.settings.base_url = Some(address),
            None => self.bad("base_url", SettingFault::NotAnAddress(text), value.span()),
        }
    }

    /// A text for each language, in a section of its own.
    fn both(
        &mut self,
        [section, name_en, name_fr]: [&'static str; 3],
        (key, value): (Range<usize>, &Spanned<DeValue>),
    ) -> Option<Both<String>> {
        let Some(table) = value.get_ref().as_table() else {
            self.bad(section, SettingFault::NotATable, value.span());
            return None;
        };
        self.unknown(table, &format!("{section}."));
        match (entry(table, "en"), entry(table, "fr")) {
            (Some((_, en)), Some((_, fr))) => {
                let (en, fr) = (self.text(name_en, en), self.text(name_fr, fr));
                return en.zip(fr).map(|(en, fr)| Both { en, fr });
            }
            // Half a name would call the board by two unlike names.
            (Some((en, _)), None) => self.bad(name_fr, SettingFault::OneLanguage, en),
            (None, Some((fr, _))) => self.bad(name_en, SettingFault::OneLanguage, fr),
            (None, None) if table.keys().all(|key| key.get_ref() == "url") => {
                self.bad(name_en, SettingFault::Missing, key);
            }
            (None, None) => {}
        }
        None
    }

    /// `[employer]`: its name in each language, and its site.
    fn employer(&mut self, found: (Range<usize>, &Spanned<DeValue>)) {
        let table = found.1.get_ref().as_table();
        let url = table.and_then(|table| entry(table, "url"));
        self.settings.employer = self.both(EMPLOYER, found);
        let Some((_, value)) = url else { return };
        let Some(text) = self.text("employer.url", value) else {
            return;
        };
        if is_site(&text) {
            self.settings.employer_url = Some(text);
        } else {
            let fault = SettingFault::NotAnAddress(text);
            self.bad("employer.url", fault, value.span());
        }
    }

    /// `[old_addresses]`: patterns for each language, one or a list.
    fn old_addresses(&mut self, value: &Spanned<DeValue>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.bad("old_addresses", SettingFault::NotATable, value.span());
        };
        self.unknown(table, "old_addresses.");
        for (lang, name) in [
            (Lang::En, "old_addresses.en"),
            (Lang::Fr, "old_addresses.fr"),
        ] {
            let Some((_, value)) = entry(table, lang.code()) else {
                continue;
            };
            let patterns = match value.get_ref() {
                DeValue::Array(patterns) => patterns.iter().collect(),
                DeValue::String(_) => vec![value],
                _ => {
                    self.bad(name, SettingFault::NotAList, value.span());
                    continue;
                }
            };
            for value in patterns {
                let Some(found) = self.text(name, value) else {
                    continue;
                };
                match Pattern::parse(&found) {
                    Ok(pattern) => self.settings.old_addresses.of_mut(lang).push(pattern),
                    Err(fault) => self.tell(Kind::BadAddressPattern { found, fault }, value.span()),
                }
            }
        }
    }

    fn lever(&mut self, key: Range<usize>, value: &Spanned<DeValue>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.bad("lever", SettingFault::NotATable, value.span());
        };
        self.unknown(table, "lever.");
        let host = match entry(table, "host") {
            Some((_, value)) => self.lever_host(value),
            None => Some(LeverHost::default()),
        };
        let Some((_, value)) = entry(table, "site") else {
            return self.bad("lever.site", SettingFault::Missing, key);
        };
        let Some(site) = self.text("lever.site", value) else {
            return;
        };
        if !site
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
            || site.starts_with('.')
        {
            return self.bad(
                "lever.site",
                SettingFault::NotALeverSite(site),
                value.span(),
            );
        }
        self.settings.lever = host.map(|host| Lever { site, host });
    }

    fn lever_host(&mut self, value: &Spanned<DeValue>) -> Option<LeverHost> {
        match self.text("lever.host", value)?.as_str() {
            "global" => Some(LeverHost::Global),
            "eu" => Some(LeverHost::Eu),
            other => {
                self.bad(
                    "lever.host",
                    SettingFault::NotALeverHost(other.to_owned()),
                    value.span(),
                );
                None
            }
        }
    }

    /// The text of a value, white space folded; anything else is told.
    fn text(&mut self, name: &'static str, value: &Spanned<DeValue>) -> Option<String> {
        let fault = match value.get_ref().as_str() {
            None => SettingFault::NotText,
            Some(text) => match unsafe_character(text) {
                Some(c) => SettingFault::Unsafe(c),
                None if looks_empty(text) => SettingFault::Empty,
                None => return Some(folded(text)),
            },
        };
        self.bad(name, fault, value.span());
        None
    }
}

/// Where the key stands, and its value.
fn entry<'t, 'i>(
    table: &'t DeTable<'i>,
    name: &str,
) -> Option<(Range<usize>, &'t Spanned<DeValue<'i>>)> {
    table
        .iter()
        .find(|(key, _)| key.get_ref() == name)
        .map(|(key, value)| (key.span(), value))
}
