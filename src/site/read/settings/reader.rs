//! From the TOML of `babillard.toml` to settings, each with its own rule.

mod employer;
mod fields;
mod layout;
mod lever;
mod old_addresses;
mod severities;
mod typography;

use crate::posting::Both;
use crate::site::problem::file::not_utf8::NotUtf8;
use crate::site::problem::place::Span;
use crate::site::problem::settings::bad_setting::BadSetting;
use crate::site::problem::settings::bad_setting::SettingFault;
use crate::site::problem::settings::broken_settings::BrokenSettings;
use crate::site::problem::settings::unknown_setting::UnknownSetting;
use crate::site::problem::{Kind, Problem};
use crate::site::read::dates::zone::{self, Zone};
use crate::site::read::front_matter::values::{folded, looks_empty, unsafe_character};
use crate::site::read::keys::closest;
use crate::site::read::settings::{PATH, Settings, base_url};
use crate::site::read::source;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Every setting by its full name.
pub const NAMES: [&str; 32] = [
    "base_url",
    "time_zone",
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
    "default_language",
    "ignore_files",
    "fields",
    "facts",
    "facts.key",
    "facts.en",
    "facts.fr",
    "facts.facet",
    "old_addresses",
    "old_addresses.en",
    "old_addresses.fr",
    "typography",
    "typography.fr",
];

/// A section with a text for each language, and these two by their full names.
const TITLE: [&str; 3] = ["title", "title.en", "title.fr"];
const EMPLOYER: [&str; 3] = ["employer", "employer.en", "employer.fr"];
const PLACE: [&str; 3] = ["place", "place.en", "place.fr"];
const COUNTRY: [&str; 3] = ["country", "country.en", "country.fr"];

pub(crate) fn read(bytes: &[u8]) -> (Settings, Vec<Problem>) {
    let source = match source::text(bytes) {
        Ok(text) => text,
        Err((fault, span)) => {
            let kind = Kind::NotUtf8(NotUtf8(fault));
            let problem = Problem::new(kind, PATH, Some(span));
            return (Settings::default(), vec![problem]);
        }
    };
    let text = source.trim_start_matches('\u{feff}');
    let mut reader = Reader {
        settings: Settings::default(),
        problems: Vec::new(),
        before: source.len() - text.len(),
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors.iter().take(10) {
        let kind = Kind::BrokenSettings(BrokenSettings {
            why: error.message().to_owned(),
        });
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
        self.tell(Kind::BadSetting(BadSetting { name, fault }), range);
    }

    fn root(&mut self, table: &DeTable) {
        self.unknown(table, "");
        if let Some((_, value)) = entry(table, "base_url") {
            self.base_url(value);
        }
        if let Some((_, value)) = entry(table, "time_zone") {
            self.time_zone(value);
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
        if let Some((_, value)) = entry(table, "default_language") {
            self.default_language(value);
        }
        if let Some((_, value)) = entry(table, "ignore_files") {
            self.ignore_files(value);
        }
        if let Some((_, value)) = entry(table, "fields") {
            self.fields(value);
        }
        if let Some((_, value)) = entry(table, "facts") {
            self.facts(value);
        }
        if let Some((_, value)) = entry(table, "old_addresses") {
            self.old_addresses(value);
        }
        if let Some((key, value)) = entry(table, "lever") {
            self.lever(key, value);
        }
        if let Some((_, value)) = entry(table, "typography") {
            self.typography(value);
        }
        if let Some((_, value)) = entry(table, "check") {
            self.check(value);
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
                self.tell(
                    Kind::UnknownSetting(UnknownSetting { name, meant }),
                    key.span(),
                );
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

    fn time_zone(&mut self, value: &Spanned<DeValue>) {
        let Some(text) = self.text("time_zone", value) else {
            return;
        };
        match Zone::named(&text) {
            Some(zone) => self.settings.time_zone = zone,
            None => {
                let meant = zone::meant(&text);
                let fault = SettingFault::NotATimeZone { found: text, meant };
                self.bad("time_zone", fault, value.span());
            }
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

    /// The text of a value, white space folded; anything else is reported.
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
