//! Puts the Markdown that a block of HTML becomes in its place, within the quotes and lists around it.

use crate::site::read::plain::edits::Edit;
use std::ops::Range;

/// The change that puts `markdown` in the place of the block at `range`.
pub(in crate::site::read::plain) fn placed(
    text: &str,
    range: Range<usize>,
    markdown: &str,
) -> Edit {
    let line = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let lead = &text[line..range.start];
    let prefix: String = lead
        .chars()
        .map(|c| if matches!(c, '>' | '\t') { c } else { ' ' })
        .collect();
    let alone = lead.chars().all(|c| matches!(c, '>' | ' ' | '\t'));
    let above = text[..line]
        .strip_suffix('\n')
        .map_or("", |above| above.rsplit('\n').next().unwrap_or(above));
    let below = text[range.end..].split('\n').next().unwrap_or_default();
    let empty = |line: &str| line.chars().all(|c| matches!(c, '>' | ' ' | '\t'));
    let (ends, inner_end) = match text[range.clone()].ends_with('\n') {
        true => (true, range.end),
        false => (false, range.end),
    };
    let bare = prefix.trim_end();
    if markdown.is_empty() {
        let apart = alone && ends && !empty(above) && !empty(below);
        let by = if apart || !alone { "\n" } else { "" };
        let start = if alone && ends { line } else { range.start };
        let by = match (ends, bare) {
            (true, "") => by.to_owned(),
            (true, bare) => format!("{bare}\n"),
            _ => String::new(),
        };
        return Edit::new(start, inner_end, by);
    }
    let mut by = String::new();
    if alone && !empty(above) {
        by.push_str(&format!("\n{prefix}"));
    }
    for (at, line) in markdown.split('\n').enumerate() {
        match (at, line) {
            (0, line) => by.push_str(line),
            (_, "") => by.push_str(&format!("\n{bare}")),
            (_, line) => by.push_str(&format!("\n{prefix}{line}")),
        }
    }
    if ends {
        by.push('\n');
        if !empty(below) {
            by.push_str(&format!("{bare}\n"));
        }
    } else if !below.is_empty() {
        by.push_str(&format!("\n{bare}\n{prefix}"));
    }
    Edit::new(range.start, inner_end, by)
}
