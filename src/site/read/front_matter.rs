//! From the bytes of one file to a posting and every problem of that file.

pub mod envelope;
pub mod fields;
pub mod values;

use crate::posting::{Date, LeverId, Status};
use crate::site::problem::file::file_too_large::FileTooLarge;
use crate::site::problem::file::merge_conflict::MergeConflict;
use crate::site::problem::file::not_utf8::NotUtf8;
use crate::site::problem::front_matter::broken_toml::BrokenToml;
use crate::site::problem::front_matter::broken_yaml::BrokenYaml;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::front_matter::front_matter_too_large::FrontMatterTooLarge;
use crate::site::problem::front_matter::key::missing_lever_id::MissingLeverId;
use crate::site::problem::front_matter::key::missing_translation_key::MissingTranslationKey;
use crate::site::problem::front_matter::no_front_matter::NoFrontMatter;
use crate::site::problem::front_matter::title::missing_description::MissingDescription;
use crate::site::problem::front_matter::unclosed_front_matter::Closing;
use crate::site::problem::front_matter::unclosed_front_matter::UnclosedFrontMatter;
use crate::site::problem::place::Span;
use crate::site::problem::related::{Related, What};
use crate::site::problem::{Kind, Problem};
use crate::site::read::body::Body;
use crate::site::read::dates::zone::Zone;
use crate::site::read::front_matter::envelope::{Envelope, Format, Unclosed};
use crate::site::read::front_matter::fields::{Reader, Values};
use crate::site::read::plain::problems as of_body;
use crate::site::read::plain::written::Written;
use crate::site::read::plain::{Matter, Plain, plain};
use crate::site::read::settings::Settings;
use crate::site::read::source::{self, decode};
use crate::site::read::{toml, yaml};
use std::borrow::Cow;
use std::sync::Arc;

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 1 << 20;

/// Largest front matter that is read, in bytes.
pub const LARGEST_FRONT_MATTER: usize = 64 << 10;

/// What one file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The posting; none when one of the problems is an error.
    pub posting: Option<Parsed>,
    /// What could be read, whatever the problems are.
    pub fields: Fields,
    /// All problems of the file, in order of place.
    pub problems: Vec<Problem>,
}

/// A posting as its file gives it, without anything that depends on other files.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// Plain text, white space folded, not empty.
    pub title: String,
    /// Plain text, white space folded; may be empty.
    pub description: String,
    /// Whether people can still apply.
    pub status: Status,
    /// What the other keys say.
    pub keys: Keys,
    /// The body as readers get it: plain Markdown, line ends as `\n`.
    pub body: Body,
    /// How the body was written.
    pub written: Written,
    /// Where each value stands.
    pub spans: Spans,
}

/// What could be read of a file, for lists: a value that has an error is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields {
    /// `title`, white space folded, not empty.
    pub title: Option<String>,
    /// `description`, white space folded, not empty.
    pub description: Option<String>,
    /// `archived`.
    pub status: Option<Status>,
    /// Whether the file says something of its status, readable or not.
    pub says_status: bool,
    /// What the other keys say.
    pub keys: Keys,
}

/// What a posting can do without: a value that has an error is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keys {
    /// The id at Lever, when the file has a valid one.
    pub lever_id: Option<LeverId>,
    /// What both sides of a pair have in common: trimmed, not empty.
    pub translation_key: Option<String>,
    /// The code of the language that the file itself says, in lower case.
    pub lang: Option<String>,
    /// The address of the other language's page, where it stands in for a key.
    pub counterpart: Option<String>,
    /// Where one applies: an `https` or `mailto:` address.
    pub apply: Option<String>,
    /// What it says of the board's own facts.
    pub facts: Vec<SaidFact>,
    /// Who hires, where it is not the board's employer.
    pub employer: Option<String>,
    /// The town, where it is not the board's.
    pub place: Option<String>,
    /// Whether one may work from anywhere in the country.
    pub remote: bool,
    /// What it pays, in words.
    pub salary: Option<String>,
    /// How long it lasts, in words.
    pub term: Option<String>,
    /// Its group and level.
    pub level: Option<String>,
    /// Which languages it asks for, in words.
    pub languages: Option<String>,
    /// As it is written; it has at least one letter or digit.
    pub slug: Option<String>,
    /// Paths on this site, as they are written.
    pub url: Vec<String>,
    /// Paths on this site, as they are written.
    pub aliases: Vec<String>,
    /// The day it was published.
    pub date: Option<Date>,
    /// The day before which it is not published.
    pub publish_date: Option<Date>,
    /// The day it was last changed.
    pub lastmod: Option<Date>,
    /// The last day to apply.
    pub expiry_date: Option<Date>,
    /// The instants of these four, in this order, where the file gives one: which day that is, the
    /// board's time zone says.
    pub instants: [Option<i64>; 4],
    /// The days that are written of these four, where the file gives the first minute of one, with an
    /// offset: in the board's time zone that may be the day before.
    pub midnights: [Option<Date>; 4],
    /// Whether Hugo or Jekyll would leave it out: `draft: true`, `published: false`.
    pub draft: bool,
}

/// What a file says of one of the board's own facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidFact {
    /// Its number among those of the settings.
    pub number: usize,
    /// Its value: text, white space folded; `true` or `false`.
    pub value: String,
    /// Where it stands.
    pub span: Option<Span>,
}

impl Keys {
    /// Gives each date that is an instant its day in `zone`.
    pub fn settle(&mut self, zone: &Zone) {
        let days = [
            &mut self.date,
            &mut self.publish_date,
            &mut self.lastmod,
            &mut self.expiry_date,
        ];
        for (day, instant) in days.into_iter().zip(self.instants) {
            if let Some(instant) = instant {
                *day = Some(zone.day_of(instant));
            }
        }
    }
}

/// Where each value stands in the file's text; the key's place when the value is empty, none when
/// there is no key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spans {
    /// The `---` that opens the front matter: the place for what is missing in the file as a whole.
    pub opening: Option<Span>,
    /// `title`.
    pub title: Option<Span>,
    /// `description`.
    pub description: Option<Span>,
    /// `archived`.
    pub archived: Option<Span>,
    /// `leverId`.
    pub lever_id: Option<Span>,
    /// `translationKey`.
    pub translation_key: Option<Span>,
    /// `counterpart`.
    pub counterpart: Option<Span>,
    /// `apply`.
    pub apply: Option<Span>,
    /// `employer`.
    pub employer: Option<Span>,
    /// `place`.
    pub place: Option<Span>,
    /// `remote`.
    pub remote: Option<Span>,
    /// `slug`.
    pub slug: Option<Span>,
    /// `url`.
    pub url: Option<Span>,
    /// `aliases`.
    pub aliases: Option<Span>,
    /// `date`.
    pub date: Option<Span>,
    /// `publishDate`.
    pub publish_date: Option<Span>,
    /// `lastmod`.
    pub lastmod: Option<Span>,
    /// `expiryDate`.
    pub expiry_date: Option<Span>,
    /// `draft: true`, else `published: false`, else `draft`.
    pub draft: Option<Span>,
    /// `salary`.
    pub salary: Option<Span>,
    /// `term`.
    pub term: Option<Span>,
}

/// Reads one file as the keys of a posting mean by themselves. `path`, relative to the content root, only
/// names it in the problems.
pub fn read(path: &str, bytes: &[u8]) -> Reading {
    read_as(path, bytes, &Settings::default())
}

/// Reads one file as the settings of its board say. A file whose only fault is to say no status is open.
pub fn read_as(path: &str, bytes: &[u8], settings: &Settings) -> Reading {
    match source::text(bytes) {
        Ok(text) => read_text(path, &text.into(), settings),
        Err(_) if bytes.len() > LARGEST_FILE => too_large(path, bytes.len()),
        Err((fault, span)) => only(path, Kind::NotUtf8(NotUtf8(fault)), Some(span)),
    }
}

/// The same of a file whose text is known.
pub fn read_text(path: &str, text: &Arc<str>, settings: &Settings) -> Reading {
    if text.len() > LARGEST_FILE {
        return too_large(path, text.len());
    }
    if let Some(span) = envelope::merge_marker(text) {
        return only(path, Kind::MergeConflict(MergeConflict), Some(span));
    }
    match envelope::open(text) {
        Err((opening, span)) => only(
            path,
            Kind::NoFrontMatter(NoFrontMatter(opening)),
            Some(span),
        ),
        Ok(Err(unclosed)) => without_end(path, text, unclosed, settings),
        Ok(Ok(envelope)) => inside(path, text, &envelope, settings),
    }
}

fn too_large(path: &str, size: usize) -> Reading {
    let limit = LARGEST_FILE;
    let kind = Kind::FileTooLarge(FileTooLarge { size, limit });
    only(path, kind, Some(Span::new(0, 0)))
}

/// What a file says of which only this is known.
fn only(path: &str, kind: Kind, span: Option<Span>) -> Reading {
    Reading {
        problems: vec![Problem::new(kind, path, span)],
        ..Reading::default()
    }
}

/// The keys and values of a file as they are, whatever they mean; none of a file without front matter.
pub fn entries(bytes: &[u8]) -> Vec<yaml::Entry> {
    let source = decode(bytes);
    let Ok(Ok(envelope)) = envelope::open(&source) else {
        return Vec::new();
    };
    if envelope.block.end - envelope.block.start > LARGEST_FRONT_MATTER {
        return Vec::new();
    }
    let text = &source[envelope.block.start..envelope.block.end];
    let document = match envelope.format {
        Format::Yaml => yaml::read(text),
        Format::Toml => toml::read(text).0,
    };
    document.entries
}

/// Reads a file whose front matter has no end. What its lines say up to the likely end is worth
/// listing; their problems are not.
fn without_end(path: &str, source: &str, unclosed: Unclosed, settings: &Settings) -> Reading {
    let small = unclosed.block.end - unclosed.block.start <= LARGEST_FRONT_MATTER;
    let fields = if small {
        fields_of(path, source, unclosed.block, Format::Yaml, settings).fields
    } else {
        Fields::default()
    };
    let what = match unclosed.closing {
        Closing::Nothing => What::PerhapsEndsAfter,
        _ => What::PerhapsTheEnd,
    };
    let mut problem = Problem::new(
        Kind::UnclosedFrontMatter(UnclosedFrontMatter(unclosed.closing)),
        path,
        Some(unclosed.opening),
    );
    if let Some(span) = unclosed.perhaps {
        problem = problem.with(Related {
            path: path.to_owned(),
            span: Some(span),
            what,
        });
    }
    Reading {
        posting: None,
        fields,
        problems: vec![problem],
    }
}

/// Reads a file whose front matter has a start and an end.
fn inside(path: &str, source: &Arc<str>, envelope: &Envelope, settings: &Settings) -> Reading {
    let size = envelope.block.end - envelope.block.start;
    if size > LARGEST_FRONT_MATTER {
        let kind = Kind::FrontMatterTooLarge(FrontMatterTooLarge {
            size,
            limit: LARGEST_FRONT_MATTER,
        });
        return Reading {
            problems: vec![Problem::new(kind, path, Some(envelope.opening))],
            ..Reading::default()
        };
    }
    let mut reader = fields_of(path, source, envelope.block, envelope.format, settings);
    let values = std::mem::take(&mut reader.values);
    let Reader {
        fields,
        mut problems,
        mut spans,
        ..
    } = reader;
    spans.opening = Some(envelope.opening);
    for problem in &mut problems {
        // What is missing is reported at the line that opens the front matter.
        problem.span.get_or_insert(envelope.opening);
    }
    if fields.keys.draft {
        // What is not there yet is no problem of a draft.
        problems.retain(|problem| !is_absence(&problem.kind));
    }
    problems.sort_by(|a, b| (a.span, a.kind.code()).cmp(&(b.span, b.kind.code())));
    let stops =
        |problem: &Problem| problem.is_error() && !matches!(problem.kind, Kind::MissingArchived(_));
    let clean = !problems.iter().any(stops);
    let body = || body_of(source, envelope.body_start, &fields, &values);
    let posting = clean
        .then(|| parsed(fields.clone(), body(), spans))
        .flatten();
    if let Some(posting) = posting.as_ref().filter(|posting| !posting.keys.draft) {
        problems.extend(of_body::problems(path, source, &posting.written));
    }
    Reading {
        posting,
        fields,
        problems,
    }
}

/// Whether a kind says that a key which a posting can do without is not there.
pub fn is_absence(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::MissingLeverId(MissingLeverId)
            | Kind::MissingTranslationKey(MissingTranslationKey)
            | Kind::MissingDescription(MissingDescription)
    )
}

/// The body that starts at `start`, as readers get it, and how it was written.
fn body_of(source: &Arc<str>, start: usize, fields: &Fields, values: &Values) -> (Body, Written) {
    let matter = Matter {
        title: fields.title.as_deref().unwrap_or_default(),
        value: &|key| values.get(key).cloned(),
    };
    let Plain { text, map, dropped } = plain(&source[start..], &matter);
    let body = match text {
        Cow::Borrowed(_) => Body::end_of(source, start),
        Cow::Owned(text) => text.into(),
    };
    (
        body,
        Written {
            start,
            map,
            dropped,
        },
    )
}

/// The posting that the fields make, when all that it needs is there.
fn parsed(fields: Fields, body: (Body, Written), spans: Spans) -> Option<Parsed> {
    let (body, written) = body;
    Some(Parsed {
        title: fields.title?,
        description: fields.description.unwrap_or_default(),
        status: fields.status.unwrap_or(Status::Open),
        keys: fields.keys,
        body,
        written,
        spans,
    })
}

/// Reads the keys of the front matter at `block`.
fn fields_of<'a>(
    path: &'a str,
    source: &'a str,
    block: Span,
    format: Format,
    settings: &'a Settings,
) -> Reader<'a> {
    let text = &source[block.start..block.end];
    let (mut document, faults) = match format {
        Format::Yaml => (yaml::read(text), Vec::new()),
        Format::Toml => toml::read(text),
    };
    for fault in &mut document.faults {
        fault.span = fault.span.shifted(block.start);
    }
    for entry in &mut document.entries {
        entry.key_span = entry.key_span.map(|span| span.shifted(block.start));
        entry.value_span = entry.value_span.map(|span| span.shifted(block.start));
    }
    let empty = document.entries.is_empty();
    let mut reader = Reader::new(path, source, document, settings);
    reader.reads_yaml = format == Format::Yaml;
    for fault in faults {
        let kind = BrokenToml { why: fault.why };
        let span = fault.span.shifted(block.start);
        reader.problems.push(Problem::new(kind, path, Some(span)));
    }
    if !empty {
        reader.read();
    } else if reader.problems.is_empty() {
        let kind = Kind::BrokenYaml(BrokenYaml {
            fault: YamlFault::NoKeys,
            fixed: None,
        });
        reader.problems.push(Problem::new(kind, path, None));
    }
    reader
}

#[cfg(test)]
mod tests;
