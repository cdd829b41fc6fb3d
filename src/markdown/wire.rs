//! A document as one string, in which the module that reads Markdown hands it to the viewer, and a
//! static page carries it.
//!
//! Parts are separated by NUL, which no text of a document holds. The first character of a part says
//! what it is, the rest is its value; what has content is ended by a part `/`. So it is read in one
//! pass with a fraction of the code that a general format costs the download.

use super::link::{Kind, Target};
use super::{Align, Block, Bound, Cut, DEEPEST, Document, Inline};
use std::str::Split;

const SEPARATOR: char = '\0';
const END: &str = "/";

/// The document as one string; [`read`] is the way back.
pub fn write(document: &Document) -> String {
    let mut writer = Writer(String::new());
    match &document.cut {
        Some(cut) => writer.part(bound_letter(cut.why), &cut.text),
        None => writer.blocks(&document.blocks),
    }
    writer.0
}

/// The document that [`write()`] wrote; nothing when `text` is not one.
pub fn read(text: &str) -> Option<Document> {
    let mut parts = Reader(text.split(SEPARATOR));
    let whole = text.strip_suffix(SEPARATOR);
    if let Some(why) = text.chars().next().and_then(bound_of) {
        let text = whole?.get(1..)?.to_owned();
        let cut = Some(Cut { why, text });
        return Some(Document {
            blocks: Vec::new(),
            cut,
        });
    }
    let blocks = parts.blocks("", 0)?;
    let cut = None;
    parts.0.next().is_none().then_some(Document { blocks, cut })
}

struct Writer(String);

impl Writer {
    fn part(&mut self, letter: char, value: &str) {
        self.0.push(letter);
        self.0.push_str(value);
        self.0.push(SEPARATOR);
    }

    fn end(&mut self) {
        self.part('/', "");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { level, id, inlines } => {
                    self.part(char::from(b'0' + *level), id);
                    self.content(inlines);
                }
                Block::Paragraph(inlines) => self.line('p', inlines),
                Block::Plain(inlines) => self.line('l', inlines),
                Block::List { start, items } => {
                    match start {
                        None => self.part('u', ""),
                        Some(start) => self.part('o', &start.to_string()),
                    }
                    for item in items {
                        self.part('i', "");
                        self.blocks(item);
                        self.end();
                    }
                    self.end();
                }
                Block::Quote(blocks) => {
                    self.part('q', "");
                    self.blocks(blocks);
                    self.end();
                }
                Block::Code(code) => self.part('k', code),
                Block::Rule => self.part('-', ""),
                Block::Table {
                    columns,
                    head,
                    rows,
                } => {
                    let aligns: String = columns.iter().map(|align| align_letter(*align)).collect();
                    self.part('T', &aligns);
                    for cell in head.iter().chain(rows.iter().flatten()) {
                        self.line('d', cell);
                    }
                    self.end();
                }
            }
        }
    }

    fn line(&mut self, letter: char, inlines: &[Inline]) {
        self.part(letter, "");
        self.content(inlines);
    }

    fn content(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.part('.', text),
                Inline::Code(code) => self.part('`', code),
                Inline::Strong(inlines) => self.line('*', inlines),
                Inline::Emphasis(inlines) => self.line('_', inlines),
                Inline::Struck(inlines) => self.line('~', inlines),
                Inline::Link {
                    target,
                    title,
                    inlines,
                } => {
                    self.part(kind_letter(target.kind()), target.href());
                    self.part('"', title);
                    self.content(inlines);
                }
                Inline::Break => self.part('!', ""),
            }
        }
        self.end();
    }
}

struct Reader<'a>(Split<'a, char>);

/// Deeper than any tree of [`super::parse`]: each element is at most a part of a list and its entry.
const DEPTH: usize = 2 * DEEPEST;

impl<'a> Reader<'a> {
    fn part(&mut self) -> Option<(char, &'a str)> {
        let part = self.0.next()?;
        let letter = part.chars().next()?;
        Some((letter, &part[letter.len_utf8()..]))
    }

    /// Blocks up to the part `end`: [`END`], or nothing at the end of the document.
    fn blocks(&mut self, end: &str, depth: usize) -> Option<Vec<Block>> {
        let mut blocks = Vec::new();
        while let Some(part) = self.0.next() {
            if part == end {
                return Some(blocks);
            }
            if depth == DEPTH {
                return None;
            }
            let letter = part.chars().next()?;
            let value = &part[letter.len_utf8()..];
            blocks.push(match letter {
                '2'..='6' => Block::Heading {
                    level: letter.to_digit(10)? as u8,
                    id: value.to_owned(),
                    inlines: self.content(depth)?,
                },
                'p' => Block::Paragraph(self.content(depth)?),
                'l' => Block::Plain(self.content(depth)?),
                'u' => self.list(None, depth)?,
                'o' => self.list(Some(value.parse().ok()?), depth)?,
                'q' => Block::Quote(self.blocks(END, depth + 1)?),
                'k' => Block::Code(value.to_owned()),
                '-' => Block::Rule,
                'T' => self.table(value, depth)?,
                _ => return None,
            });
        }
        None
    }

    fn list(&mut self, start: Option<u64>, depth: usize) -> Option<Block> {
        let mut items = Vec::new();
        while self.0.next()? != END {
            items.push(self.blocks(END, depth + 1)?);
        }
        Some(Block::List { start, items })
    }

    fn table(&mut self, aligns: &str, depth: usize) -> Option<Block> {
        let columns: Vec<Align> = aligns.chars().map(align_of).collect::<Option<_>>()?;
        let mut cells = Vec::new();
        while self.0.next()? != END {
            cells.push(self.content(depth)?);
        }
        let mut rows = cells.chunks(columns.len().max(1)).map(<[_]>::to_vec);
        Some(Block::Table {
            head: rows.next()?,
            rows: rows.collect(),
            columns,
        })
    }

    fn content(&mut self, depth: usize) -> Option<Vec<Inline>> {
        let mut inlines = Vec::new();
        loop {
            let (letter, value) = self.part()?;
            if letter != '/' && depth == DEPTH {
                return None;
            }
            inlines.push(match letter {
                '/' => return Some(inlines),
                '.' => Inline::Text(value.to_owned()),
                '`' => Inline::Code(value.to_owned()),
                '*' => Inline::Strong(self.content(depth + 1)?),
                '_' => Inline::Emphasis(self.content(depth + 1)?),
                '~' => Inline::Struck(self.content(depth + 1)?),
                '!' => Inline::Break,
                _ => Inline::Link {
                    target: Target::known(value, kind_of(letter)?),
                    title: self.part()?.1.to_owned(),
                    inlines: self.content(depth + 1)?,
                },
            });
        }
    }
}

fn kind_letter(kind: Kind) -> char {
    match kind {
        Kind::Web => 'w',
        Kind::Mail => 'm',
        Kind::Phone => 't',
        Kind::Section => 's',
        Kind::Relative => 'r',
        Kind::Picture => 'I',
    }
}

fn kind_of(letter: char) -> Option<Kind> {
    [
        Kind::Web,
        Kind::Mail,
        Kind::Phone,
        Kind::Section,
        Kind::Relative,
        Kind::Picture,
    ]
    .into_iter()
    .find(|kind| kind_letter(*kind) == letter)
}

fn align_letter(align: Align) -> char {
    match align {
        Align::Natural => 'n',
        Align::Left => 'l',
        Align::Center => 'c',
        Align::Right => 'r',
    }
}

fn align_of(letter: char) -> Option<Align> {
    [Align::Natural, Align::Left, Align::Center, Align::Right]
        .into_iter()
        .find(|align| align_letter(*align) == letter)
}

fn bound_letter(bound: Bound) -> char {
    match bound {
        Bound::Source => 'S',
        Bound::Depth => 'D',
        Bound::Lines => 'L',
        Bound::Events => 'E',
    }
}

fn bound_of(letter: char) -> Option<Bound> {
    [Bound::Source, Bound::Depth, Bound::Lines, Bound::Events]
        .into_iter()
        .find(|bound| bound_letter(*bound) == letter)
}
