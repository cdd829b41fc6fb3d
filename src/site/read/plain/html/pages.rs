//! Writes blocks of Markdown one below the other: paragraphs, lists, quotes, tables.

use crate::site::read::plain::address;
use crate::site::read::plain::escape;
use crate::site::read::plain::html::elements::Element;
use crate::site::read::plain::html::tag::Tag;

/// What is written so far, and the line that is open.
#[derive(Debug, Default)]
pub(in crate::site::read::plain) struct Pages {
    lines: Vec<String>,
    line: String,
    heading: Option<(u8, Option<String>)>,
    /// Whether the open line is the name of what follows, in strong emphasis.
    named: bool,
    around: Vec<Around>,
    lists: Vec<List>,
    table: Option<Table>,
    /// Which sign the last list of each depth had.
    signs: Vec<bool>,
}

/// A quote or an entry of a list that is open.
#[derive(Debug)]
enum Around {
    Quote,
    /// The sign of the entry until it is written, and its width.
    Entry {
        sign: Option<String>,
        width: usize,
    },
}

#[derive(Debug)]
struct List {
    /// The next number; none when it has bullets.
    number: Option<u64>,
    /// How much is around it.
    base: usize,
    begun: bool,
    second: bool,
}

#[derive(Debug, Default)]
struct Table {
    depth: usize,
    rows: Vec<Vec<String>>,
    /// Whether all cells of the first row are heads.
    head: bool,
}

/// Most quotes and entries around a block; further ones are only their content.
const MOST_AROUND: usize = 24;

/// Most columns of a table.
const MOST_COLUMNS: usize = 64;

impl Pages {
    /// Adds Markdown to the open line.
    pub(in crate::site::read::plain) fn put(&mut self, markdown: &str) {
        if markdown.starts_with('[') && self.line.ends_with('!') {
            // A link, and no picture.
            self.line.insert(self.line.len() - 1, '\\');
        }
        self.line.push_str(markdown);
    }

    /// Adds words as they stand in HTML: white space folded, bare addresses made links.
    pub(in crate::site::read::plain) fn words(&mut self, text: &str) {
        let mut folded = String::with_capacity(text.len());
        for c in text.chars() {
            let space = matches!(c, ' ' | '\t' | '\n' | '\r');
            let after_space = match folded.chars().next_back() {
                Some(last) => last == ' ',
                None => self.line.is_empty() || self.line.ends_with([' ', '\n']),
            };
            match space {
                true if after_space => {}
                true => folded.push(' '),
                false => folded.push(c),
            }
        }
        let mut at = 0;
        while let Some(found) = address::find(&folded, at, at, folded.len()) {
            self.line.push_str(&escape::line(&folded[at..found.start]));
            let shown = &folded[found.start..found.end];
            let target = escape::target(&format!("{}{shown}", found.scheme));
            self.line
                .push_str(&format!("[{}]({target})", escape::line(shown)));
            at = found.end;
        }
        self.line.push_str(&escape::line(&folded[at..]));
    }

    /// How long the open line is.
    pub(in crate::site::read::plain) fn length(&self) -> usize {
        self.line.len()
    }

    /// The last character of the open line.
    pub(in crate::site::read::plain) fn last(&self) -> Option<char> {
        self.line.chars().next_back()
    }

    /// Takes off what the open line has from `from` on.
    pub(in crate::site::read::plain) fn take(&mut self, from: usize) -> String {
        self.line.split_off(from.min(self.line.len()))
    }

    /// An element that is a block begins or ends.
    pub(in crate::site::read::plain) fn block(&mut self, tag: &Tag, element: Element) {
        self.end();
        if self.table.is_some()
            && !matches!(
                element,
                Element::Table | Element::Row | Element::Cell { .. }
            )
        {
            if element == Element::Entry && !tag.closes {
                self.line.push_str("• ");
            }
            return;
        }
        match element {
            Element::Named => self.named = !tag.closes,
            Element::Heading(level) => {
                self.heading = (!tag.closes).then(|| (level, tag.attribute("id")))
            }
            Element::Rule => self.write(&["---".to_owned()]),
            Element::Quote => self.quote(tag.closes),
            Element::List { ordered } => self.list(tag, ordered),
            Element::Entry => self.entry(tag),
            Element::Table => self.table(tag.closes),
            Element::Row if !tag.closes => {
                if let Some(table) = self.table.as_mut().filter(|table| table.depth == 1) {
                    table.rows.push(Vec::new());
                }
            }
            Element::Cell { head } if !tag.closes => self.cell(head),
            _ => {}
        }
    }

    /// Ends the open line.
    pub(in crate::site::read::plain) fn end(&mut self) {
        let line = std::mem::take(&mut self.line);
        let mut text = line.trim();
        while let Some(rest) = text.strip_suffix("<br>").or(text.strip_prefix("<br>")) {
            text = rest.trim();
        }
        if text.replace("&nbsp;", "").trim().is_empty() {
            return;
        }
        if let Some(table) = &mut self.table {
            return table.add(text);
        }
        if let Some((level, id)) = self.heading.clone() {
            let braces = text.ends_with('}');
            let text = match text.strip_suffix('}').filter(|_| braces) {
                Some(start) => format!("{start}\\}}"),
                None => text.to_owned(),
            };
            let id = id.filter(|id| !id.contains(char::is_whitespace) && !id.is_empty());
            let id = id.map_or(String::new(), |id| format!(" {{#{id}}}"));
            return self.write(&[format!("{} {text}{id}", "#".repeat(level.into()))]);
        }
        let text = escape::start(text);
        match self.named && !text.contains("**") {
            true => self.write(&[super::emphasis::marked(&text, "**", None, false)]),
            false => self.write(&[text]),
        }
    }

    /// A block of code.
    pub(in crate::site::read::plain) fn code(&mut self, code: &str) {
        let fence = "`".repeat(escape::longest_run(code, '`').max(2) + 1);
        let mut lines = vec![fence.clone()];
        lines.extend(code.trim_end_matches('\n').split('\n').map(str::to_owned));
        lines.push(fence);
        match &mut self.table {
            Some(table) => table.add(&escape::code(&code.replace('\n', " "))),
            None => self.write(&lines),
        }
    }

    /// What is written, at last.
    pub(in crate::site::read::plain) fn finish(mut self) -> String {
        self.end();
        while self.table.is_some() {
            self.table(true);
        }
        self.lines.join("\n").trim_end_matches('\n').to_owned()
    }

    fn quote(&mut self, closes: bool) {
        if !closes {
            if self.around.len() < MOST_AROUND {
                self.around.push(Around::Quote);
            }
        } else if let Some(place) = self
            .around
            .iter()
            .rposition(|around| matches!(around, Around::Quote))
        {
            let base = self.lists.last().map_or(0, |list| list.base);
            if place >= base {
                self.around.truncate(place);
            }
        }
    }

    fn list(&mut self, tag: &Tag, ordered: bool) {
        if tag.closes {
            if let Some(list) = self.lists.pop() {
                self.around.truncate(list.base);
            }
            return;
        }
        let depth = self.lists.len();
        if depth < MOST_AROUND {
            self.signs.truncate(depth + 1);
            self.signs.resize(depth + 1, false);
            self.signs[depth] = !self.signs[depth];
            let first = tag
                .attribute("start")
                .and_then(|start| start.parse().ok())
                .unwrap_or(1);
            self.lists.push(List {
                number: ordered.then_some(u64::min(first, 999_999_000)),
                base: self.around.len(),
                begun: false,
                second: !self.signs[depth],
            });
        }
    }

    fn entry(&mut self, tag: &Tag) {
        if tag.closes {
            if let Some(list) = self.lists.last() {
                self.around.truncate(list.base);
            }
            return;
        }
        if self.lists.is_empty() {
            self.list(&Tag::default(), false);
        }
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        self.around.truncate(list.base);
        let sign = match &mut list.number {
            Some(number) => {
                let sign = format!("{number}{} ", if list.second { ')' } else { '.' });
                *number += 1;
                sign
            }
            None => format!("{} ", if list.second { '*' } else { '-' }),
        };
        if self.around.len() < MOST_AROUND {
            let width = sign.len();
            self.around.push(Around::Entry {
                sign: Some(sign),
                width,
            });
        }
    }

    fn table(&mut self, closes: bool) {
        if !closes {
            let table = self.table.get_or_insert_default();
            table.depth += 1;
            return;
        }
        let Some(table) = &mut self.table else {
            return;
        };
        table.depth -= 1;
        if table.depth == 0 {
            let lines = self.table.take().map(Table::lines).unwrap_or_default();
            for block in lines {
                self.write(&block);
            }
        }
    }

    fn cell(&mut self, head: bool) {
        let Some(table) = self.table.as_mut().filter(|table| table.depth == 1) else {
            return;
        };
        if table.rows.is_empty() {
            table.rows.push(Vec::new());
        }
        if table.rows.len() == 1 {
            let first = table.rows[0].is_empty();
            table.head = head && (first || table.head);
        }
        if let Some(row) = table.rows.last_mut() {
            row.push(String::new());
        }
    }

    /// Writes the lines of a block, with what is around it.
    fn write(&mut self, block: &[String]) {
        let first = self.lists.last().is_some_and(|list| !list.begun);
        let pending = self
            .around
            .iter()
            .any(|around| matches!(around, Around::Entry { sign: Some(_), .. }));
        let tight = pending && (!first || self.lists.len() > 1);
        if !tight && self.lines.last().is_some_and(|line| !line.is_empty()) {
            let blank = self.start_of_line(false);
            self.lines.push(blank.trim_end().to_owned());
        }
        for line in block {
            let start = self.start_of_line(true);
            self.lines
                .push(format!("{start}{line}").trim_end().to_owned());
        }
        if pending {
            self.lists.iter_mut().for_each(|list| list.begun = true);
        }
    }

    /// What stands before a line: signs of entries once, when one is `written`.
    fn start_of_line(&mut self, written: bool) -> String {
        let mut start = String::new();
        for around in &mut self.around {
            match around {
                Around::Quote => start.push_str("> "),
                Around::Entry { sign, width } => match sign.take_if(|_| written) {
                    Some(sign) => start.push_str(&sign),
                    // The line before belongs to what is further out.
                    None if !written && sign.is_some() => break,
                    None => start.push_str(&" ".repeat(*width)),
                },
            }
        }
        start
    }
}

impl Table {
    /// Adds words to the last cell.
    fn add(&mut self, text: &str) {
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        if row.is_empty() {
            row.push(String::new());
        }
        if let Some(cell) = row.last_mut() {
            if !cell.is_empty() {
                cell.push_str("<br>");
            }
            cell.push_str(text);
        }
    }

    /// The blocks that the table is: one, or a paragraph for each cell where there is one column.
    fn lines(self) -> Vec<Vec<String>> {
        let columns = self
            .rows
            .iter()
            .map(Vec::len)
            .max()
            .unwrap_or(0)
            .min(MOST_COLUMNS);
        let full: Vec<Vec<String>> = self
            .rows
            .into_iter()
            .filter(|row| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        if columns <= 1 {
            let cells = full.into_iter().flatten();
            return cells.map(|cell| vec![escape::start(&cell)]).collect();
        }
        let line = |row: &[String]| {
            let mut cells: Vec<String> = row.iter().map(|cell| cell.replace('\n', " ")).collect();
            if cells.len() > columns {
                let rest = cells.split_off(columns - 1).join(" ");
                cells.push(rest);
            }
            cells.resize(columns, String::new());
            format!("| {} |", cells.join(" | "))
        };
        let mut lines = Vec::with_capacity(full.len() + 2);
        if !self.head {
            lines.push(line(&[]));
            lines.push(format!("|{}", " --- |".repeat(columns)));
        }
        for (at, row) in full.iter().enumerate() {
            lines.push(line(row));
            if at == 0 && self.head {
                lines.push(format!("|{}", " --- |".repeat(columns)));
            }
        }
        match lines.len() > 2 || self.head {
            true => vec![lines],
            false => Vec::new(),
        }
    }
}
