//! Takes out of a body what is meant for programs, and puts in what it stands for.

mod dialects;
mod liquid;
mod shortcode;
mod token;
mod tokens;

use crate::site::read::plain::attributes;
use crate::site::read::plain::dropped::{Dropped, What};
use crate::site::read::plain::edits::Edit;
use crate::site::read::plain::edits::lines;
use crate::site::read::plain::reading::definitions::SEPARATOR;
use crate::site::read::plain::templates::liquid::{Said, Values};
use crate::site::read::plain::templates::shortcode::Shortcode;
use crate::site::read::plain::templates::token::{Kind, Token};
use crate::site::read::plain::templates::tokens::tokens;
use std::collections::BTreeMap;
use std::ops::Range;

/// The changes of a body before it is read as Markdown, and what they drop.
pub(super) fn edits(
    text: &str,
    code: &[Range<usize>],
    values: Values,
) -> (Vec<Edit>, Vec<Dropped>) {
    let tokens = tokens(text, code);
    if tokens.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let mut stage = Stage {
        text,
        values,
        cuts: Vec::new(),
        puts: Vec::new(),
        dropped: Vec::new(),
        branches: Vec::new(),
        open: Vec::new(),
        skip: None,
    };
    let closers = closers(&tokens);
    for token in &tokens {
        stage.take(token, &closers);
    }
    for frame in std::mem::take(&mut stage.open) {
        let name = frame.name;
        stage.say(What::Undecided, name, frame.start, frame.end);
    }
    stage.finish()
}

/// Where the last closing shortcode of each name stands.
fn closers<'a>(tokens: &[Token<'a>]) -> BTreeMap<&'a str, usize> {
    let mut found = BTreeMap::new();
    for token in tokens {
        if let Kind::Shortcode(text) = token.kind
            && let Some(name) = text.strip_prefix('/')
        {
            found.insert(name.trim(), token.start);
        }
    }
    found
}

struct Stage<'a> {
    text: &'a str,
    values: Values<'a>,
    cuts: Vec<Range<usize>>,
    puts: Vec<Edit>,
    dropped: Vec<Dropped>,
    /// Branches that are not shown: nothing more is said about what is in them.
    branches: Vec<Range<usize>>,
    /// The conditions and loops that are open, the innermost last.
    open: Vec<Frame>,
    /// What nothing is read in, and where it began: `comment`, `raw`, `capture`.
    skip: Option<(String, Range<usize>)>,
}

/// A block of Liquid that is open.
struct Frame {
    name: String,
    start: usize,
    end: usize,
    /// Whether a branch was chosen already; none where that cannot be told.
    chosen: Option<bool>,
    /// The tag with which a branch began that is not shown.
    hidden: Option<Range<usize>>,
    /// Whether words were dropped with a branch.
    lost: bool,
}

impl Stage<'_> {
    fn say(&mut self, what: What, name: impl Into<String>, start: usize, end: usize) {
        let name = name.into();
        self.dropped.push(Dropped {
            what,
            name,
            start,
            end,
        });
    }

    fn cut(&mut self, range: Range<usize>) {
        self.cuts.push(range);
    }

    fn put(&mut self, token: &Token, by: String) {
        self.puts.push(Edit::new(token.start, token.end, by));
    }

    fn take(&mut self, token: &Token, closers: &BTreeMap<&str, usize>) {
        let range = token.start..token.end;
        if let Some((name, from)) = self.skip.clone() {
            let end = format!("end{name}");
            let ends = match token.kind {
                Kind::Tag(tag) => tag.split_whitespace().next() == Some(&end),
                Kind::Shortcode(tag) => tag.strip_prefix('/').map(str::trim) == Some(&name),
                _ => false,
            };
            if ends {
                self.skip = None;
                self.end_of_skipped(&name, from, range);
            }
            return;
        }
        match &token.kind {
            Kind::Comment { text, closed } => {
                match closed {
                    true if says_something(text) => {
                        self.say(What::Comment, "", range.start, range.end)
                    }
                    true if text.trim().is_empty() && lines::parts_lists(self.text, &range) => {
                        return self.put(token, format!("{SEPARATOR}\n"));
                    }
                    true => {}
                    false => self.say(What::UnclosedComment, "", range.start, range.start + 4),
                }
                self.cut(range);
            }
            Kind::Note => self.cut(range),
            Kind::Module(name) => {
                self.say(What::Template, *name, range.start, range.end);
                self.cut(range);
            }
            Kind::Attributes(list) => self.attributes(list, range),
            Kind::Shown(text) => self.put(token, text.replace('<', "\\<")),
            Kind::Value(expression) => self.value(token, expression),
            Kind::Shortcode(text) => self.shortcode(token, text, closers),
            Kind::Tag(tag) => self.tag(token, tag),
        }
    }

    fn end_of_skipped(&mut self, name: &str, from: Range<usize>, end: Range<usize>) {
        if name == "raw" {
            self.cut(from);
            return self.cut(end);
        }
        if says_something(&self.text[from.end..end.start]) {
            self.say(What::Comment, name, from.start, end.end);
        }
        self.cut(from.start..end.end);
    }

    /// An attribute list goes; an id below a heading is the heading's.
    fn attributes(&mut self, list: &str, range: Range<usize>) {
        if attributes::says_something(list) {
            self.say(What::Template, list, range.start, range.end);
        }
        let above = self.text[..range.start].strip_suffix('\n');
        if let (Some(above), Some(id)) = (above, attributes::id(list)) {
            let line = above.rsplit('\n').next().unwrap_or_default();
            if line.trim_start().starts_with('#') {
                let by = format!(" {{#{id}}}");
                self.puts.push(Edit::new(above.len(), above.len(), by));
            }
        }
        self.cut(range);
    }

    fn value(&mut self, token: &Token, expression: &str) {
        let (start, end) = (token.start, token.end);
        match liquid::value(expression, self.values) {
            Said::Literal(text) if text.is_empty() => self.cut(start..end),
            Said::Literal(text) => self.put(token, in_its_place(self.text, start, text)),
            Said::Own(text) => {
                self.say(What::Filled, expression, start, end);
                self.put(token, in_its_place(self.text, start, text));
            }
            Said::Nothing | Said::Unknown => {
                self.say(What::Value, expression, start, end);
                self.cut(start..end);
            }
        }
    }

    fn shortcode(&mut self, token: &Token, text: &str, closers: &BTreeMap<&str, usize>) {
        let (start, end) = (token.start, token.end);
        if text.starts_with('/') {
            return self.cut(start..end);
        }
        let shortcode = Shortcode::read(text);
        let paired = closers
            .get(shortcode.name.as_str())
            .is_some_and(|last| *last >= end);
        if paired && shortcode.name == "comment" {
            self.skip = Some((shortcode.name, start..end));
            return;
        }
        if let Some(markdown) = shortcode.markdown() {
            return self.put(token, in_its_place(self.text, start, markdown));
        }
        if !paired || shortcode.says_something() {
            self.say(What::Template, shortcode.name, start, end);
        }
        self.cut(start..end);
    }

    fn tag(&mut self, token: &Token, tag: &str) {
        let (name, rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let rest = rest.trim();
        let (start, end) = (token.start, token.end);
        match name {
            "comment" | "raw" | "capture" => {
                self.skip = Some((name.to_owned(), start..end));
                return;
            }
            "if" | "unless" | "case" | "for" | "tablerow" => {
                let holds = match name {
                    "if" => liquid::holds(rest, self.values),
                    "unless" => liquid::holds(rest, self.values).map(|holds| !holds),
                    _ => None,
                };
                self.open.push(Frame {
                    name: name.to_owned(),
                    start,
                    end,
                    chosen: holds,
                    hidden: (holds == Some(false)).then_some(start..end),
                    lost: false,
                });
                if holds == Some(false) {
                    return;
                }
            }
            "elsif" | "else" | "when" if !self.open.is_empty() => {
                let holds = match name {
                    "else" => Some(true),
                    "elsif" => liquid::holds(rest, self.values),
                    _ => None,
                };
                return self.next_branch(holds, start..end);
            }
            "endif" | "endunless" | "endcase" | "endfor" | "endtablerow" => {
                if let Some(frame) = self.open.pop() {
                    return self.end_of_block(frame, start..end);
                }
            }
            "link" | "post_url" => {
                let path = liquid::quoted(rest)
                    .unwrap_or(rest)
                    .trim()
                    .replace(' ', "%20");
                let end = if name == "post_url" { ".md" } else { "" };
                return self.put(token, format!("{path}{end}"));
            }
            _ if name.starts_with("end") => {}
            "assign" | "increment" | "decrement" | "cycle" | "break" | "continue" | "layout" => {}
            "highlight" => {}
            _ => self.say(What::Template, name, start, end),
        }
        self.cut(start..end);
    }

    /// A further branch of the innermost block begins: it is shown when none before was, and it `holds`.
    fn next_branch(&mut self, holds: Option<bool>, tag: Range<usize>) {
        let Some(frame) = self.open.last_mut() else {
            return;
        };
        let begun = frame.hidden.take();
        let shown = match (frame.chosen, holds) {
            (Some(true), _) => false,
            (Some(false), holds) => {
                frame.chosen = holds;
                holds != Some(false)
            }
            (None, _) => true,
        };
        frame.hidden = (!shown).then_some(tag.clone());
        let text = self.text;
        frame.lost |= begun
            .as_ref()
            .is_some_and(|begun| says_something(&text[begun.end..tag.start]));
        self.hide(begun, tag);
    }

    fn end_of_block(&mut self, frame: Frame, tag: Range<usize>) {
        let inner = frame
            .hidden
            .as_ref()
            .map(|begun| &self.text[begun.end..tag.start]);
        let lost = frame.lost || inner.is_some_and(says_something);
        match frame.chosen {
            None => self.say(What::Undecided, frame.name, frame.start, frame.end),
            Some(_) if lost => self.say(What::Branch, frame.name, frame.start, frame.end),
            Some(_) => {}
        }
        self.hide(frame.hidden, tag);
    }

    /// The branch that `begun` opens, if it is hidden, goes up to the end of `tag`.
    fn hide(&mut self, begun: Option<Range<usize>>, tag: Range<usize>) {
        if let Some(begun) = &begun {
            self.branches.push(begun.end..tag.start);
        }
        self.cut(begun.map_or(tag.start, |begun| begun.start)..tag.end);
    }

    fn finish(mut self) -> (Vec<Edit>, Vec<Dropped>) {
        if let Some((name, from)) = self.skip.take() {
            // Nothing ends it: its words stay.
            self.say(What::Undecided, name, from.start, from.end);
            self.cut(from);
        }
        let cuts = merged(self.cuts);
        let hidden = |at: usize| {
            let after = cuts.partition_point(|cut| cut.start <= at);
            after > 0 && cuts[after - 1].contains(&at)
        };
        let mut edits: Vec<Edit> = self
            .puts
            .into_iter()
            .filter(|edit| !hidden(edit.start))
            .collect();
        edits.extend(lines::without(self.text, &cuts));
        let branches = merged(self.branches);
        let shown = |dropped: &Dropped| {
            let after = branches.partition_point(|branch| branch.start <= dropped.start);
            after == 0 || !branches[after - 1].contains(&dropped.start)
        };
        let mut dropped = self.dropped;
        dropped.retain(shown);
        dropped.sort_by_key(|dropped| (dropped.start, dropped.end));
        (edits, dropped)
    }
}

/// Ranges in order, those that touch or overlap made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// `text` as it may stand at `start`: no space in an address.
fn in_its_place(text: &str, start: usize, value: String) -> String {
    match text[..start].ends_with("](") {
        true => value.replace(' ', "%20"),
        false => value,
    }
}

/// Whether `text` has words for people: two at least, or an address. A program's own note has none.
fn says_something(text: &str) -> bool {
    let text = text.trim();
    let programs = [
        "wp:",
        "/wp:",
        "markdownlint",
        "prettier",
        "more",
        "toc",
        "vale ",
        "textlint",
        "spell-checker",
        "cspell",
        "{%",
        "{{",
        "[if ",
        "StartFragment",
        "EndFragment",
    ];
    let note = programs.iter().any(|start| text.starts_with(start)) && !text.starts_with("more ");
    let words = text
        .split_whitespace()
        .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
    !note && (words.take(2).count() == 2 || text.contains("://") || text.contains('@'))
}
