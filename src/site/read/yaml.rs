//! YAML: the one file that names the library which reads it, and the one function that calls it.
//!
//! The library gives values without their place, is slow when brackets nest deeply and takes a key
//! twice without a word. So its input is bounded, [`lines`] finds where each key and value stands,
//! and when the whole cannot be read each key is read alone: one broken line hides no other.

mod bounded;
pub mod explain;
pub mod lines;
pub mod scalar;

use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::front_matter::wrong_type::Found;
use crate::site::problem::place::Span;
use crate::site::read::yaml::bounded::{Seed, Watch};
use crate::site::read::yaml::lines::{Chunk, Lines};
use serde::de::DeserializeSeed;

/// Most lists and maps inside one another.
const DEEPEST: usize = 32;

/// Most values in one front matter, those that aliases repeat included.
const MOST_VALUES: usize = 2_000;

/// The most faults to report in one front matter: what follows is hardly worth reading.
const MOST_FAULTS: usize = 10;

/// A value as YAML gives it.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Nothing, `null` or `~`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, as it is written where we know that.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values.
    Map(Vec<(Node, Node)>),
    /// A value with a tag of its own (`!name`).
    Tagged,
}

impl Node {
    /// What it is.
    pub fn found(&self) -> Found {
        match self {
            Node::Null => Found::Null,
            Node::Boolean(_) => Found::Boolean,
            Node::Number(_) => Found::Number,
            Node::Text(_) => Found::Text,
            Node::List(_) => Found::List,
            Node::Map(_) => Found::Map,
            Node::Tagged => Found::Tagged,
        }
    }

    /// The text, or the number as it is written.
    pub fn text(&self) -> Option<&str> {
        match self {
            Node::Number(text) | Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What it says, as one text: a list with commas, a boolean as `true` or `false`.
    pub fn said(&self) -> Option<String> {
        match self {
            Node::Number(text) | Node::Text(text) => Some(text.clone()),
            Node::Boolean(value) => Some(value.to_string()),
            Node::List(nodes) => {
                let parts: Option<Vec<String>> = nodes.iter().map(Node::said).collect();
                Some(parts?.join(", "))
            }
            Node::Null | Node::Map(_) | Node::Tagged => None,
        }
    }
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands; none when it is not on a line of its own.
    pub key_span: Option<Span>,
    /// Where the value stands; none when it is empty, or not on a line of its own.
    pub value_span: Option<Span>,
    /// The value; none when it cannot be read, and a fault says why.
    pub value: Option<Node>,
}

/// Something that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Why.
    pub why: YamlFault,
    /// Where.
    pub span: Span,
    /// The line as it should probably be.
    pub fixed: Option<String>,
}

impl Fault {
    /// A fault without a proposal.
    pub fn new(why: YamlFault, span: Span) -> Fault {
        Fault {
            why,
            span,
            fixed: None,
        }
    }
}

/// All that can be read of a front matter, and all that cannot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The keys, in their order; a key that stands twice is here twice.
    pub entries: Vec<Entry>,
    /// What cannot be read, in order of place. Spans count from the start of the text.
    pub faults: Vec<Fault>,
    /// Words that lines with a fault start with: keys that are there, though not readable.
    pub mentioned: Vec<String>,
}

/// Reads the text between the two `---` lines.
pub fn read(text: &str) -> Document {
    let lines = lines::scan(text);
    let document = match parse(text) {
        Ok(Node::Map(pairs)) => whole(text, &lines, pairs),
        Ok(Node::Null) => only(YamlFault::NoKeys, Span::new(0, 0)),
        Ok(Node::List(_)) => only(YamlFault::RootIsList, lines::first_line(text)),
        Ok(_) => only(YamlFault::RootIsText, lines::first_line(text)),
        Err(failure) => recover(text, &lines, &failure),
    };
    well_set_in(text, document)
}

/// `document`, with a fault for each line that begins with a space of another kind.
fn well_set_in(text: &str, mut document: Document) -> Document {
    let odd = |entry: &mut Entry| {
        entry
            .key
            .starts_with(|c: char| c.is_whitespace() && !c.is_ascii())
    };
    let keys: Vec<Entry> = document.entries.extract_if(.., odd).collect();
    if keys.is_empty() && document.faults.is_empty() {
        return document;
    }
    let mut indents = explain::odd_indents(text);
    if indents.is_empty() {
        document.entries.extend(keys);
        return document;
    }
    let words = keys.iter().map(|entry| entry.key.trim().to_owned());
    document.mentioned.extend(words);
    let same_line = |fault: &Fault, indent: &Fault| {
        let line = lines::line_at(text, indent.span.start);
        fault.span.start <= line.end && fault.span.end >= line.start
    };
    document
        .faults
        .retain(|fault| !indents.iter().any(|indent| same_line(fault, indent)));
    document.faults.append(&mut indents);
    document.faults.sort_by_key(|fault| fault.span);
    document.faults.truncate(MOST_FAULTS);
    document
}

/// A document with this fault and nothing else.
fn only(why: YamlFault, span: Span) -> Document {
    Document {
        faults: vec![Fault::new(why, span)],
        ..Document::default()
    }
}

/// The document of a text that the library reads, with the places that the scanner found.
fn whole(text: &str, lines: &Lines, pairs: Vec<(Node, Node)>) -> Document {
    let mut document = Document::default();
    let same = pairs.len() == lines.chunks.len();
    for (at, (key, value)) in pairs.into_iter().enumerate() {
        let key = match key {
            Node::Text(key) | Node::Number(key) => key,
            Node::Boolean(key) => key.to_string(),
            Node::Null => "null".to_owned(),
            Node::List(_) | Node::Map(_) | Node::Tagged => {
                let place = lines
                    .odd
                    .first()
                    .copied()
                    .unwrap_or_else(|| lines::first_line(text));
                document
                    .faults
                    .push(Fault::new(YamlFault::ComplexKey, place));
                continue;
            }
        };
        let chunk = if same {
            lines.chunks.get(at)
        } else {
            lines.chunks.iter().find(|chunk| chunk.key == key)
        };
        // The library takes `"a"#b` for a text with a comment, YAML does not.
        if let Some(fault) = chunk.and_then(|chunk| explain::glued_comment(text, chunk)) {
            document.faults.push(fault);
        }
        document.entries.push(entry(text, key, chunk, Some(value)));
    }
    document
}

/// An entry with its places. A number is kept as it is written: `007` is a key like any other.
fn entry(text: &str, key: String, chunk: Option<&Chunk>, value: Option<Node>) -> Entry {
    let value_span = chunk
        .map(|chunk| chunk.value)
        .filter(|span| span.end > span.start);
    let value = match (value, value_span) {
        (Some(Node::Number(_)), Some(span)) => {
            Some(Node::Number(text[span.start..span.end].to_owned()))
        }
        (value, _) => value,
    };
    Entry {
        key,
        key_span: chunk.map(|chunk| chunk.key_span),
        value_span,
        value,
    }
}

/// The document of a text that the library does not read as a whole: each key is read alone.
fn recover(text: &str, lines: &Lines, failure: &Failure) -> Document {
    let mut document = Document::default();
    if lines.chunks.len() > MOST_VALUES || lines.odd.len() > MOST_VALUES {
        document.faults.push(explain::whole(text, lines, failure));
        return document;
    }
    for chunk in &lines.chunks {
        let value = alone(text, chunk, &mut document);
        document
            .entries
            .push(entry(text, chunk.key.clone(), Some(chunk), value));
    }
    for fault in explain::odd_lines(text, lines) {
        // The value above an unindented text is not empty: it is the text.
        if fault.why == YamlFault::NotIndented
            && let Some(above) = document
                .entries
                .iter_mut()
                .rev()
                .find(|entry| entry.key_span < Some(fault.span))
        {
            above.value = None;
        }
        document.faults.push(fault);
    }
    let second = document
        .faults
        .iter()
        .find(|fault| fault.why == YamlFault::SecondDocument);
    if let Some(start) = second.map(|fault| fault.span) {
        let behind = |entry: &mut Entry| entry.key_span >= Some(start);
        let keys = document.entries.extract_if(.., behind);
        document.mentioned.extend(keys.map(|entry| entry.key));
    }
    document.mentioned.extend(
        lines
            .odd
            .iter()
            .flat_map(|line| explain::words(&text[line.start..line.end])),
    );
    if document.faults.is_empty() {
        document.faults.push(explain::whole(text, lines, failure));
    }
    document.faults.sort_by_key(|fault| fault.span);
    document.faults.truncate(MOST_FAULTS);
    document
}

/// The value of one key read alone; when it cannot be, the fault goes to `document`.
fn alone(text: &str, chunk: &Chunk, document: &mut Document) -> Option<Node> {
    let own = &text[chunk.whole.start..chunk.whole.end];
    let failure = match parse(own) {
        Ok(Node::Map(mut pairs)) if pairs.len() == 1 => return pairs.pop().map(|(_, value)| value),
        Ok(_) => return None,
        Err(failure) => failure.shifted(text, chunk.whole.start),
    };
    // An alias is right when its anchor is on another line.
    if !(failure.fault == Some(YamlFault::UnknownAlias) && explain::has_anchor(text, own)) {
        document.faults.push(explain::chunk(text, chunk, &failure));
    }
    document.mentioned.extend(explain::words(own));
    None
}

/// Why a text cannot be read, as the library or a bound says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The reason, when it is one of ours.
    pub fault: Option<YamlFault>,
    /// What the library says, without the place.
    pub message: String,
    /// The byte where it is; none when the library does not say.
    pub at: Option<usize>,
}

impl Failure {
    /// The same failure in a text that starts `by` bytes earlier.
    fn shifted(self, text: &str, by: usize) -> Failure {
        Failure {
            at: self.at.map(|at| lines::boundary(text, at + by)),
            ..self
        }
    }
}

/// The library's reading of `text`, within our bounds.
fn parse(text: &str) -> Result<Node, Failure> {
    if let Some((fault, at)) = out_of_bounds(text) {
        return Err(Failure {
            fault: Some(fault),
            message: String::new(),
            at: Some(at),
        });
    }
    let watch = Watch::default();
    Seed(&watch)
        .deserialize(serde_yaml::Deserializer::from_str(text))
        .map_err(|error| failure(text, &error, watch))
}

/// The library's error in our terms.
fn failure(text: &str, error: &serde_yaml::Error, watch: Watch) -> Failure {
    // The library counts characters where it says bytes.
    let nth = |index: usize| {
        text.char_indices()
            .nth(index)
            .map_or(text.len(), |(at, _)| at)
    };
    let at = error.location().map(|place| nth(place.index()));
    let said = error.to_string();
    let known = match said.as_str() {
        s if s.contains("unknown anchor") => Some(YamlFault::UnknownAlias),
        s if s.contains("recursion limit exceeded") => Some(YamlFault::TooDeep),
        s if s.contains("repetition limit exceeded") => Some(YamlFault::TooMany),
        s if s.contains("more than one document") => Some(YamlFault::SecondDocument),
        _ => None,
    };
    let message = said
        .split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned();
    Failure {
        fault: watch.fault.into_inner().or(known),
        message,
        at,
    }
}

/// The first thing in `text` that we do not give to the library, and the byte where it is.
fn out_of_bounds(text: &str) -> Option<(YamlFault, usize)> {
    let mut depth = 0_usize;
    let mut dashes = 0_usize;
    let mut line_starts = true;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        match c {
            '\r' if characters.peek().is_none_or(|(_, next)| *next == '\n') => {}
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                return Some((YamlFault::OddLineBreak(c), at));
            }
            '\n' | '\t' => {}
            // Inside a text it is a space of no width; before a key the library takes it for a start.
            '\u{feff}' if line_starts => return Some((YamlFault::ControlCharacter(c), at)),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                return Some((YamlFault::ControlCharacter(c), at));
            }
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            '-' | '?' | ':' if line_starts => dashes += 1,
            _ => {}
        }
        if c == '\n' {
            (line_starts, dashes) = (true, 0);
        } else if !matches!(c, ' ' | '\t' | '-' | '?' | ':') {
            line_starts = false;
        }
        if depth > DEEPEST
            || (dashes > DEEPEST
                && characters
                    .peek()
                    .is_some_and(|(_, next)| matches!(next, ' ' | '\t')))
        {
            return Some((YamlFault::TooDeep, at));
        }
    }
    None
}

#[cfg(test)]
mod tests;
