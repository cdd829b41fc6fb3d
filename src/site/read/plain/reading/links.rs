//! Links, pictures, and bare addresses in a text.

use super::{Open, Reading};
use crate::markdown::link::link as allowed;
use crate::site::read::plain::dropped::What;
use crate::site::read::plain::html::image;
use crate::site::read::plain::{address, escape};
use pulldown_cmark::{CowStr, LinkType, Tag};
use std::ops::Range;

impl Reading<'_> {
    pub(super) fn link(&mut self, open: &Open, target: &CowStr, kind: LinkType) {
        if kind == LinkType::Email || allowed(target).is_some() {
            return;
        }
        let (range, target) = (open.range.clone(), target.trim());
        self.say(What::Refused, target, range.clone());
        if kind == LinkType::Autolink {
            return self.edit(range.start, range.end, escape::line(target));
        }
        let words = open.inner.clone().unwrap_or(range.start..range.start);
        let behind = match target.is_empty() {
            true => String::new(),
            false if words.is_empty() => escape::line(target),
            false => format!(" ({})", escape::line(target)),
        };
        self.edit(range.start, words.start, "");
        self.edit(words.end, range.end, behind);
    }

    /// Whether what is read stands in a link, of Markdown or of HTML.
    pub(super) fn in_link(&self) -> bool {
        let link = |open: &Open| matches!(open.tag, Tag::Link { .. });
        self.line.linked() || self.open.iter().any(link)
    }

    pub(super) fn image(&mut self, open: &Open, target: &CowStr) {
        let linked = self.in_link();
        let range = open.range.clone();
        let alt = open.words.trim();
        let by = match image::source(target) {
            image::Source::Own => return,
            image::Source::Remote if !linked && !alt.is_empty() => {
                image::remote(&escape::line(alt), target)
            }
            source => {
                let lost = alt.is_empty() || source == image::Source::Other;
                if lost && !target.is_empty() {
                    self.say(What::Element, "img", range.clone());
                }
                escape::line(alt)
            }
        };
        self.forget(range.start);
        self.edit(range.start, range.end, by);
    }

    pub(super) fn text(&mut self, words: &str, range: Range<usize>) {
        self.add(words);
        let quiet = self.line.linked() || self.line.is_code();
        let linked = |open: &Open| {
            matches!(
                open.tag,
                Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock
            )
        };
        if quiet || self.open.iter().rev().any(linked) {
            return;
        }
        // The parser parts a text at each backslash.
        if self.text[..range.start]
            .strip_suffix('\\')
            .map_or(range.start, str::len)
            != self.run.end
        {
            self.run.start = range.start;
        }
        self.run.end = range.end;
        let mut at = range.start.max(self.looked);
        while at < range.end {
            let back = self.run.start.max(self.looked);
            let Some(found) = address::find(self.text, back, at, range.end) else {
                break;
            };
            self.link_address(&found);
            at = found.end;
            self.looked = at;
        }
    }

    fn link_address(&mut self, found: &address::Address) {
        let shown = &self.text[found.start..found.end];
        self.line.mark_up();
        let plain = found.scheme.is_empty() || found.scheme == "mailto:";
        if plain && !shown.contains(['&', '\\', '<', '>']) && shown.is_ascii() {
            return self.edit(found.start, found.end, format!("<{shown}>"));
        }
        let target = format!("{}{}", found.scheme, escape::unescaped(shown));
        let shown = shown.replace('[', "\\[").replace(']', "\\]");
        let by = format!("[{shown}]({})", escape::target(&target));
        let no_picture = escape::no_picture(self.text, found.start);
        self.out.edits.extend(no_picture);
        self.edit(found.start, found.end, by);
    }
}
