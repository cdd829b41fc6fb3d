//! Fields that a posting can do without: for whom and where one works, addresses, dates, `draft`.

use crate::site::problem::Kind;
use crate::site::problem::front_matter::bad_address::BadAddress;
use crate::site::problem::front_matter::date::bad_date::BadDate;
use crate::site::problem::front_matter::date::date_in_words::DateInWords;
use crate::site::problem::front_matter::key::bad_draft::BadDraft;
use crate::site::problem::front_matter::key::bad_slug::BadSlug;
use crate::site::problem::front_matter::wrong_type::Wanted;
use crate::site::problem::front_matter::wrong_type::WrongType;
use crate::site::problem::place::Span;
use crate::site::read::dates::zone::Zone;
use crate::site::read::dates::{self, Read};
use crate::site::read::front_matter::fields::Reader;
use crate::site::read::front_matter::values::{folded, is_path, looks_empty, unsafe_character};
use crate::site::read::slug::slug_of;
use crate::site::read::yaml::Node;

impl Reader<'_> {
    /// `employer`, `place` and `remote`.
    pub(crate) fn work(&mut self) {
        self.spans.employer = self.place("employer");
        self.spans.place = self.place("place");
        self.spans.remote = self.place("remote");
        self.spans.salary = self.place("salary");
        self.spans.term = self.place("term");
        self.fields.keys.employer = self.plain_text("employer");
        self.fields.keys.place = self.plain_text("place");
        self.fields.keys.salary = self.stated("salary");
        self.fields.keys.term = self.stated("term");
        self.fields.keys.level = self.stated("level");
        self.fields.keys.languages = self.stated("languages");
        if let Some(remote) = self.tested("remote") {
            self.fields.keys.remote = remote;
            return;
        }
        match self.value("remote") {
            Some((Node::Boolean(remote), _)) => self.fields.keys.remote = remote,
            Some((Node::Null, _)) | None => {}
            Some((node, span)) => {
                let kind = Kind::WrongType(WrongType {
                    key: "remote",
                    wanted: Wanted::Boolean,
                    found: node.found(),
                });
                self.tell(kind, span);
            }
        }
    }

    /// The text of a key that can do without, white space folded, when there is something to read.
    fn plain_text(&mut self, key: &'static str) -> Option<String> {
        let (text, span) = self.harmless_text(key)?;
        self.shown(key, &text, span)
    }

    /// A text as readers see it; nothing where it has a character that changes what they see.
    fn shown(&mut self, key: &'static str, text: &str, span: Option<Span>) -> Option<String> {
        if unsafe_character(text).is_some() {
            self.unsafe_text(key, text, span);
            return None;
        }
        let text = self.words(text, span);
        (!looks_empty(&text)).then(|| folded(&text))
    }

    /// A fact in words: a text, a number, or a list with commas.
    fn stated(&mut self, key: &'static str) -> Option<String> {
        let (entry, span) = self.entry(key)?;
        match entry.value {
            Some(list @ Node::List(_)) => self.shown(key, &list.said()?, span),
            // The settings speak of what is inside of it.
            Some(Node::Map(_)) if self.mapping.reads_inside(key) => None,
            _ => self.plain_text(key),
        }
    }

    /// `slug`, `url` and `aliases`.
    pub(crate) fn addresses(&mut self) {
        self.spans.slug = self.place("slug");
        if let Some((text, span)) = self.harmless_text("slug") {
            match slug_of(&text) {
                Some(_) => self.fields.keys.slug = Some(text),
                None => self.tell(Kind::BadSlug(BadSlug { found: text }), span),
            }
        }
        self.spans.url = self.place("url");
        self.spans.aliases = self.place("aliases");
        self.fields.keys.url = self.paths("url");
        self.fields.keys.aliases = self.paths("aliases");
    }

    /// The paths that a key gives, as one text or a list of texts.
    fn paths(&mut self, key: &'static str) -> Vec<String> {
        let Some((value, span)) = self.value(key) else {
            return Vec::new();
        };
        let nodes = match value {
            Node::Null => return Vec::new(),
            Node::List(nodes) => nodes,
            node => vec![node],
        };
        let mut paths = Vec::new();
        for node in nodes {
            match &node {
                Node::Text(text) if is_path(text) => paths.push(text.trim().to_owned()),
                Node::Text(text) => {
                    let kind = Kind::BadAddress(BadAddress::new(key, text));
                    self.tell(kind, self.part(span, text));
                }
                node => self.tell(
                    Kind::WrongType(WrongType {
                        key,
                        wanted: Wanted::Texts,
                        found: node.found(),
                    }),
                    span,
                ),
            }
        }
        paths
    }

    /// Where `text` stands within a value, as far as it is written there as it is.
    fn part(&self, value: Option<Span>, text: &str) -> Option<Span> {
        let span = value?;
        let found = self.source[span.start..span.end].find(text);
        let at = found.filter(|_| !text.is_empty());
        let part = at.map(|at| Span::new(span.start + at, span.start + at + text.len()));
        part.or(value)
    }

    /// `date`, `publishDate`, `lastmod` and `expiryDate`.
    pub(crate) fn dates(&mut self) {
        let keys = ["date", "publishDate", "lastmod", "expiryDate"];
        let [date, publish_date, lastmod, expiry_date] = keys.map(|key| self.date(key));
        let all = [&date, &publish_date, &lastmod, &expiry_date];
        self.fields.keys.instants = all.map(|found| found.as_ref()?.instant);
        self.fields.keys.midnights = all.map(|found| found.as_ref()?.midnight);
        let day = |found: Option<Read>| found.map(|found| found.day);
        self.fields.keys.date = day(date);
        self.fields.keys.publish_date = day(publish_date);
        self.fields.keys.lastmod = day(lastmod);
        self.fields.keys.expiry_date = day(expiry_date);
        let spans = keys.map(|key| self.place(key));
        [
            self.spans.date,
            self.spans.publish_date,
            self.spans.lastmod,
            self.spans.expiry_date,
        ] = spans;
    }

    fn date(&mut self, key: &'static str) -> Option<Read> {
        let (value, span) = self.value(key)?;
        let text = value.text().map(str::trim);
        // Editors leave `''` where nobody chose a day.
        if value == Node::Null || text == Some("") {
            return None;
        }
        // What has no offset is the same day in every zone.
        let date = text.and_then(|text| dates::read(text, &Zone::default()));
        match &date {
            None => {
                let found = self.written(key, &value);
                self.tell(Kind::BadDate(BadDate { key, found }), span);
            }
            Some(date) if !date.plain => {
                let found = self.written(key, &value);
                let day = date.day;
                self.tell(Kind::DateInWords(DateInWords { key, found, day }), span);
            }
            Some(_) => {}
        }
        date
    }

    /// The text of a key that can do without: anything but a text is reported and ignored.
    pub(crate) fn harmless_text(&mut self, key: &'static str) -> Option<(String, Option<Span>)> {
        let (value, span) = self.value(key)?;
        match value {
            Node::Null => None,
            Node::Text(text) | Node::Number(text) => Some((text, span)),
            node => {
                self.tell(
                    Kind::WrongType(WrongType {
                        key,
                        wanted: Wanted::Text,
                        found: node.found(),
                    }),
                    span,
                );
                None
            }
        }
    }

    /// `draft`, and `published`, which says the same the other way round.
    pub(crate) fn draft(&mut self) {
        self.spans.draft = self.place("draft");
        let draft = self.tested("draft").or_else(|| self.boolean("draft"));
        let published = self.boolean("published").unwrap_or(true);
        if draft != Some(true) && !published {
            self.spans.draft = self.place("published");
        }
        self.fields.keys.draft = (draft.unwrap_or(false) && !self.waits()) || !published;
    }

    /// Whether the word of a state, such as `upcoming`, holds a posting back that also says from which
    /// day on it is published: then the day decides. `true` and `false` are the last word.
    fn waits(&self) -> bool {
        let keys = &self.fields.keys;
        let dated = keys.publish_date.is_some() || keys.instants[1].is_some();
        let said = self.entry("draft").and_then(|(entry, _)| entry.value);
        dated && self.mapping.fields.contains_key("draft") && matches!(said, Some(Node::Text(_)))
    }

    /// Whether a posting is to be hidden leaves no room for guesses: what is neither `true` nor `false`, nor
    /// one of them in quotes, is an error.
    fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let (value, span) = self.value(key)?;
        match value {
            Node::Boolean(value) => Some(value),
            Node::Null => None,
            value => {
                let found = self.written(key, &value);
                let read_as = value.text().and_then(|text| text.parse().ok());
                let kind = Kind::BadDraft(BadDraft {
                    key,
                    found,
                    read_as,
                });
                self.tell(kind, span);
                read_as
            }
        }
    }
}
