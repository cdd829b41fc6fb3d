//! Addresses with a space, which make neither a link nor a picture.

use super::Found;
use crate::site::problem::literal::space_in_address::SpaceInAddress;
use crate::site::read::plain::code::has;
use std::ops::Range;

/// All of them in the texts of `body` at `ranges`, but in what is a link or code already, at `spans`.
pub(super) fn find(body: &str, ranges: &[Range<usize>], spans: &[Range<usize>]) -> Vec<Found> {
    let mut found = Vec::new();
    for range in ranges {
        let mut at = range.start;
        while let Some(next) = body[at..range.end].find("](") {
            at += next + "](".len();
            // What begins behind the bracket is an autolink, of what stands before the space.
            let is_read = has(spans, at - 1);
            // An address has no other one in it.
            let rest = &body[at..range.end];
            let own = rest.find("](").map_or(rest, |end| &rest[..end]);
            if let Some(written) = with_a_space(own).filter(|_| !is_read) {
                let whole = at..at + written.len();
                let address = written.replace(['<', '>'], "");
                found.push(Found::new(SpaceInAddress { address }, whole));
            }
        }
    }
    found
}

/// The address that `text` begins with, up to its bracket, if a space is all that is wrong with it. The
/// plain stage makes an autolink of what stands before the space.
fn with_a_space(text: &str) -> Option<&str> {
    let (address, _) = text.split_once([')', '\n'])?;
    if text[address.len()..].starts_with('\n') {
        return None;
    }
    let (first, rest) = address.split_once(' ')?;
    let plain = first
        .strip_prefix("<http")
        .and_then(|first| first.strip_suffix('>'));
    let first = plain.unwrap_or(first);
    let named = ['.', '/', '#', ':']
        .iter()
        .any(|sign| address.contains(*sign));
    // A title stands between quotation marks.
    let fits = named && !first.is_empty() && !rest.starts_with(['"', '\'', '(', ' ']);
    (fits
        && ![first, rest]
            .iter()
            .any(|part| part.contains(['<', '>', '"'])))
    .then_some(address)
}
