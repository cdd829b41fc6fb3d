//! Footnotes, as GitHub has them: each note goes to a list at the end, and its mark leads there.

use crate::markdown::MOST_EVENTS;
use crate::site::read::plain::edits::Edit;
use crate::site::read::plain::escape;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

/// The id of the heading above the notes.
const SECTION: &str = "footnotes";

/// The changes that move the notes of `text`; none where it has none.
pub(super) fn edits(text: &str) -> Vec<Edit> {
    if !text.contains("[^") {
        return Vec::new();
    }
    let found = find(text);
    if found.notes.is_empty() {
        return Vec::new();
    }
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for (label, _, _) in &found.marks {
        let next = numbers.len() + 1;
        numbers.entry(label).or_insert(next);
    }
    for (label, _) in &found.notes {
        let next = numbers.len() + 1;
        numbers.entry(label).or_insert(next);
    }
    let mut edits = Vec::new();
    for (label, range, linked) in &found.marks {
        let number = numbers[label.as_str()];
        let by = match linked {
            true => format!("\\[{number}\\]"),
            false => format!("[\\[{number}\\]](#{SECTION})"),
        };
        edits.extend(escape::no_picture(text, range.start));
        edits.push(Edit::new(range.start, range.end, by));
    }
    let mut notes: Vec<(usize, String)> = Vec::new();
    for (label, range) in &found.notes {
        let number = numbers[label.as_str()];
        notes.push((number, note(text, range, number, &found.marks, &numbers)));
        edits.push(Edit::new(range.start, range.end, "\n"));
    }
    notes.sort_by_key(|(number, _)| *number);
    let level = "#".repeat(found.level.unwrap_or(2));
    let list: String = notes.into_iter().map(|(_, note)| note).collect();
    let end = text.len();
    edits.push(Edit::new(
        end,
        end,
        format!("\n\n{level} Notes {{#{SECTION}}}\n\n{list}"),
    ));
    edits
}

#[derive(Default)]
struct Found {
    /// Label, place, and whether a link is around it.
    marks: Vec<(String, Range<usize>, bool)>,
    notes: Vec<(String, Range<usize>)>,
    /// The highest level of heading.
    level: Option<usize>,
}

fn find(text: &str) -> Found {
    let mut found = Found::default();
    let mut links = 0;
    let events = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES)
        .into_offset_iter();
    for (event, range) in events.take(MOST_EVENTS) {
        match event {
            Event::FootnoteReference(label) => {
                found.marks.push((label.to_string(), range, links > 0))
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                found.notes.push((label.to_string(), range))
            }
            Event::Start(Tag::Link { .. }) => links += 1,
            Event::End(TagEnd::Link) => links -= 1,
            Event::Start(Tag::Heading { level, .. }) => {
                let level = level as usize;
                found.level = Some(found.level.map_or(level, |least| least.min(level)));
            }
            _ => {}
        }
    }
    found
}

/// The entry of the list for the note at `range`.
fn note(
    text: &str,
    range: &Range<usize>,
    number: usize,
    marks: &[(String, Range<usize>, bool)],
    numbers: &BTreeMap<&str, usize>,
) -> String {
    let mut source = String::new();
    let mut at = range.start;
    let first = marks.partition_point(|(_, mark, _)| mark.start < range.start);
    let within = |(_, mark, _): &&(String, Range<usize>, bool)| mark.end <= range.end;
    for (label, mark, _) in marks[first..].iter().take_while(within) {
        source.push_str(&text[at..mark.start]);
        source.push_str(&format!("\\[{}\\]", numbers[label.as_str()]));
        at = mark.end;
    }
    source.push_str(&text[at..range.end]);
    let content = source
        .split_once("]:")
        .map_or(source.as_str(), |(_, content)| content);
    let sign = format!("{number}. ");
    let mut out = String::new();
    let (beside, below) = content.split_once('\n').unwrap_or((content, ""));
    let content = match beside.trim() {
        // What begins below its label may be code, which is set in.
        "" => below.trim_start_matches('\n').trim_end(),
        _ => content.trim(),
    };
    for (at, line) in content.lines().enumerate() {
        let line = line.strip_prefix("    ").unwrap_or(line);
        if at == 0 {
            out.push_str(&sign);
        } else if !line.trim().is_empty() {
            out.push_str(&" ".repeat(sign.len()));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    if out.is_empty() {
        out = format!("{sign}\n");
    }
    out
}
