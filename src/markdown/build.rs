//! From the parser's events to the tree, without recursion.

use super::heading::Headings;
use super::link::{link, picture};
use super::{Align, Block, Bound, DEEPEST, Inline, MOST_EVENTS};
use super::{inlines_text, with_plain_line_ends};
use pulldown_cmark::{Alignment, CowStr, Event, LinkType, Options, Parser, Tag};

/// The blocks of `source`, or the bound that it is over.
pub(super) fn blocks(source: &str) -> Result<Vec<Block>, Bound> {
    let builder = built(source)?.0;
    let mut blocks = builder.root.blocks;
    builder.headings.settle(&mut blocks);
    Ok(blocks)
}

/// The same before headings have the levels of the page, and of how many events they were made.
pub(super) fn unsettled(source: &str) -> Result<(Vec<Block>, usize), Bound> {
    let (builder, events) = built(source)?;
    Ok((builder.root.blocks, events))
}

fn built(source: &str) -> Result<(Builder<'_>, usize), Bound> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut builder = Builder::default();
    let mut count = 0;
    for event in Parser::new_ext(source, options) {
        if count == MOST_EVENTS {
            return Err(Bound::Events);
        }
        builder.take(event)?;
        count += 1;
    }
    Ok((builder, count))
}

/// What has been read of an element that is still open.
#[derive(Default)]
struct Content {
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
}

/// The tree as far as it is read.
#[derive(Default)]
struct Builder<'a> {
    root: Content,
    open: Vec<(Tag<'a>, Content)>,
    /// The entries of the open lists, the innermost last.
    lists: Vec<Vec<Vec<Block>>>,
    /// The rows of the open table, the head first: tables do not nest.
    rows: Vec<Vec<Vec<Inline>>>,
    headings: Headings,
}

impl<'a> Builder<'a> {
    fn take(&mut self, event: Event<'a>) -> Result<(), Bound> {
        match event {
            Event::Start(tag) => self.start(tag)?,
            Event::End(_) => self.end(),
            Event::Code(text) => self.inline(Inline::Code(plain(&text))),
            Event::Rule => self.block(Block::Rule),
            Event::HardBreak => self.inline(Inline::Break),
            // The one element that a table's cell cannot do without.
            Event::InlineHtml(text) if &*text == "<br>" => self.inline(Inline::Break),
            Event::SoftBreak => self.inline(Inline::Text("\n".to_owned())),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.inline(Inline::Text(plain(&text)))
            }
            // Of syntax that is not enabled.
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'a>) -> Result<(), Bound> {
        if self.open.len() == DEEPEST {
            return Err(Bound::Depth);
        }
        match tag {
            Tag::List(_) => self.lists.push(Vec::new()),
            Tag::Table(_) => self.rows.clear(),
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            _ => {}
        }
        self.open.push((tag, Content::default()));
        Ok(())
    }

    fn end(&mut self) {
        let Some((tag, Content { blocks, inlines })) = self.open.pop() else {
            return;
        };
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.paragraph(inlines),
            Tag::Heading { level, id, .. } => self.heading(level as u8, id.as_deref(), inlines),
            Tag::BlockQuote(_) => self.block(Block::Quote(blocks)),
            Tag::CodeBlock(_) => self.code(&inlines),
            Tag::List(start) => {
                let items = self.lists.pop().unwrap_or_default();
                self.block(Block::List { start, items });
            }
            Tag::Item => {
                if let Some(items) = self.lists.last_mut() {
                    items.push(blocks);
                }
            }
            Tag::Table(columns) => self.table(&columns),
            Tag::TableCell => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(inlines);
                }
            }
            Tag::Strong => self.wrapped(Inline::Strong, inlines),
            Tag::Emphasis => self.wrapped(Inline::Emphasis, inlines),
            Tag::Strikethrough => self.wrapped(Inline::Struck, inlines),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => {
                self.link(&format!("mailto:{dest_url}"), String::new(), inlines);
            }
            Tag::Link {
                dest_url, title, ..
            } => self.link(&dest_url, plain(&title), inlines),
            Tag::Image {
                dest_url, title, ..
            } => {
                let text = Inline::Text(text_of(&inlines));
                self.inline(match picture(&dest_url) {
                    Some(target) => {
                        let mut inlines = Vec::new();
                        append(&mut inlines, text);
                        Inline::Link {
                            target,
                            title: plain(&title),
                            inlines,
                        }
                    }
                    None => text,
                });
            }
            _ => {}
        }
    }

    fn content(&mut self) -> &mut Content {
        self.open
            .last_mut()
            .map_or(&mut self.root, |(_, content)| content)
    }

    fn block(&mut self, block: Block) {
        self.content().blocks.push(block);
    }

    fn paragraph(&mut self, inlines: Vec<Inline>) {
        // An image without alternative text leaves nothing behind.
        if !inlines.is_empty() {
            self.block(Block::Paragraph(inlines));
        }
    }

    fn heading(&mut self, level: u8, id: Option<&str>, inlines: Vec<Inline>) {
        let text = text_of(&inlines);
        if !text.trim().is_empty() {
            let id = self.headings.add(level, id.unwrap_or(&text));
            self.block(Block::Heading { level, id, inlines });
        }
    }

    fn code(&mut self, inlines: &[Inline]) {
        let text = text_of(inlines);
        let code = text.strip_suffix('\n').unwrap_or(&text);
        if !code.is_empty() {
            self.block(Block::Code(code.to_owned()));
        }
    }

    fn table(&mut self, columns: &[Alignment]) {
        let mut rows = std::mem::take(&mut self.rows).into_iter();
        let columns = columns.iter().map(align).collect();
        let head = rows.next().unwrap_or_default();
        self.block(Block::Table {
            columns,
            head,
            rows: rows.collect(),
        });
    }

    fn wrapped(&mut self, wrap: fn(Vec<Inline>) -> Inline, inlines: Vec<Inline>) {
        if !inlines.is_empty() {
            self.inline(wrap(inlines));
        }
    }

    fn link(&mut self, target: &str, title: String, mut inlines: Vec<Inline>) {
        // A link in an image in a link: HTML knows no link in a link.
        let nested = self
            .open
            .iter()
            .any(|(tag, _)| matches!(tag, Tag::Link { .. }));
        match link(target).filter(|_| !nested) {
            Some(target) => {
                if text_of(&inlines).trim().is_empty() {
                    // A picture stays, with no words of its own.
                    inlines.retain(|inline| matches!(inline, Inline::Link { .. }));
                    inlines.push(Inline::Text(target.href().to_owned()));
                }
                self.inline(Inline::Link {
                    target,
                    title,
                    inlines,
                });
            }
            None => inlines.into_iter().for_each(|inline| self.inline(inline)),
        }
    }

    fn inline(&mut self, inline: Inline) {
        let bare = self
            .open
            .last()
            .is_none_or(|(tag, _)| matches!(tag, Tag::Item | Tag::BlockQuote(_)));
        let content = self.content();
        if !bare {
            return append(&mut content.inlines, inline);
        }
        match content.blocks.last_mut() {
            Some(Block::Plain(inlines)) => append(inlines, inline),
            _ => {
                let mut inlines = Vec::new();
                append(&mut inlines, inline);
                if !inlines.is_empty() {
                    make_room(&mut content.blocks);
                    content.blocks.push(Block::Plain(inlines));
                }
            }
        }
    }
}

/// Adds `inline`, joining texts: an HTML parser would join them too.
fn append(inlines: &mut Vec<Inline>, inline: Inline) {
    match (inlines.last_mut(), inline) {
        (_, Inline::Text(text) | Inline::Code(text)) if text.is_empty() => {}
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => {
            make_room(inlines);
            inlines.push(inline);
        }
    }
}

/// Most lines are one text and most entries one line, and a first push would make room for four.
fn make_room<T>(parts: &mut Vec<T>) {
    if parts.is_empty() {
        parts.reserve_exact(1);
    }
}

fn text_of(inlines: &[Inline]) -> String {
    let mut text = String::new();
    inlines_text(inlines, &mut text);
    text
}

/// A text of an event. What it has borrowed of the source has plain line ends already.
fn plain(text: &CowStr) -> String {
    match text {
        CowStr::Borrowed(text) => (*text).to_owned(),
        text => with_plain_line_ends(text).into_owned(),
    }
}

fn align(alignment: &Alignment) -> Align {
    match alignment {
        Alignment::None => Align::Natural,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
