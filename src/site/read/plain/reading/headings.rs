//! Headings: braces at their end, and the one that repeats the title.

use crate::search::words::fold::fold;
use crate::site::read::plain::attributes;
use crate::site::read::plain::edits::Edit;
use std::ops::Range;

/// The change that the braces at the end of the heading at `range` need: what is all attributes keeps
/// its id only, any other text stays text.
pub(in crate::site::read::plain) fn braces(text: &str, range: &Range<usize>) -> Option<Edit> {
    let source = text[range.clone()].trim_end();
    let line = match source.starts_with('#') {
        true => source.trim_end_matches('#').trim_end(),
        false => source
            .rsplit_once('\n')
            .map_or(source, |(above, _)| above.trim_end()),
    };
    let close = range.start + line.len();
    if !line.ends_with('}') || line.ends_with("\\}") {
        return None;
    }
    let open = range.start + line.rfind('{')?;
    let list = &text[open + 1..close - 1];
    if !attributes::is_list(list) {
        return Some(Edit::new(close - 1, close - 1, "\\"));
    }
    match attributes::id(list) {
        Some(id) if list.trim() == format!("#{id}") => None,
        Some(id) => Some(Edit::new(open, close, format!("{{#{id}}}"))),
        None => {
            let before = text[..open].trim_end_matches([' ', '\t']).len();
            Some(Edit::new(before.max(range.start), close, ""))
        }
    }
}

/// Whether a heading says what the title says: letters and digits count, nothing else.
pub(in crate::site::read::plain) fn repeats(heading: &str, title: &str) -> bool {
    let letters =
        |text: &str| -> String { fold(text).chars().filter(|c| c.is_alphanumeric()).collect() };
    let title = letters(title);
    !title.is_empty() && letters(heading) == title
}
