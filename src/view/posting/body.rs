//! The body of a posting: its tree as nodes, nothing of it as markup.

use crate::markdown::link::Kind;
use crate::markdown::{Align, Block, Document, Inline};
use crate::posting::Lang;
use crate::text::text;
use std::rc::Rc;
use yew::prelude::*;

/// See [`MarkdownBody`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The body, read.
    pub document: Rc<Document>,
    /// The page's language, for the notice.
    pub lang: Lang,
    /// The body's own, which the element around it says.
    pub own: Lang,
    /// Whether each heading is a link to its section, for copying.
    pub sections: bool,
}

/// How the blocks of a body are laid out.
#[derive(Clone, Copy)]
pub(in crate::view) struct Style {
    /// The body's own language, for the names of its parts.
    pub(in crate::view) lang: Lang,
    /// Whether each heading is a link to its section.
    pub(in crate::view) sections: bool,
    /// What ids start with: two bodies on one page have theirs apart.
    pub(in crate::view) prefix: &'static str,
}

/// The blocks of a document, or its whole source under a notice when it is over a bound.
#[component]
pub fn MarkdownBody(props: &Props) -> Html {
    match &props.document.cut {
        None => {
            let style = Style {
                lang: props.own,
                sections: props.sections,
                prefix: "",
            };
            blocks(&props.document.blocks, style)
        }
        Some(cut) => html! {
            <>
                <p class="notice" lang={props.lang.code()}>{ text(props.lang).body_too_large }</p>
                <pre class="source">{ cut.text.clone() }</pre>
            </>
        },
    }
}

/// These blocks, in order.
pub(in crate::view) fn blocks(list: &[Block], style: Style) -> Html {
    list.iter().map(|part| block(part, style)).collect()
}

fn block(block: &Block, style: Style) -> Html {
    let inlines = |list: &[Inline]| inlines(list, style.prefix);
    match block {
        Block::Heading {
            level,
            id,
            inlines: list,
        } => {
            let id = format!("{}{id}", style.prefix);
            let linked = style.sections && !list.iter().any(has_link);
            let children = if linked {
                html! { <a class="section-link" href={format!("#{id}")}>{ inlines(list) }</a> }
            } else {
                inlines(list)
            };
            heading(*level, id, children)
        }
        Block::Paragraph(list) => html! { <p>{ inlines(list) }</p> },
        Block::Plain(list) => inlines(list),
        Block::List { start: None, items } => html! { <ul>{ entries(items, style) }</ul> },
        Block::List {
            start: Some(1),
            items,
        } => html! { <ol>{ entries(items, style) }</ol> },
        Block::List {
            start: Some(start),
            items,
        } => html! { <ol start={start.to_string()}>{ entries(items, style) }</ol> },
        Block::Quote(list) => html! { <blockquote>{ blocks(list, style) }</blockquote> },
        Block::Code(code) => html! { <pre><code>{ code.clone() }</code></pre> },
        Block::Rule => html! { <hr /> },
        Block::Table {
            columns,
            head,
            rows,
        } => table(columns, head, rows, style),
    }
}

fn heading(level: u8, id: String, children: Html) -> Html {
    match level {
        2 => html! { <h2 {id}>{ children }</h2> },
        3 => html! { <h3 {id}>{ children }</h3> },
        4 => html! { <h4 {id}>{ children }</h4> },
        5 => html! { <h5 {id}>{ children }</h5> },
        _ => html! { <h6 {id}>{ children }</h6> },
    }
}

fn entries(items: &[Vec<Block>], style: Style) -> Html {
    items
        .iter()
        .map(|item| html! { <li>{ blocks(item, style) }</li> })
        .collect()
}

/// A table in a frame of its own, which takes the focus so that the keyboard can scroll it.
fn table(columns: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], style: Style) -> Html {
    let cells = |row: &[Vec<Inline>], cell: fn(Option<&'static str>, Html) -> Html| -> Html {
        columns
            .iter()
            .zip(row)
            .map(|(align, list)| cell(align_class(*align), inlines(list, style.prefix)))
            .collect()
    };
    let row = |row: &Vec<Vec<Inline>>| html! { <tr>{ cells(row, |class, list| html! { <td {class}>{ list }</td> }) }</tr> };
    html! {
        <div class="table" role="group" tabindex="0" aria-label={text(style.lang).table}>
            <table>
                <thead><tr>{ cells(head, |class, list| html! { <th scope="col" {class}>{ list }</th> }) }</tr></thead>
                if !rows.is_empty() {
                    <tbody>{ for rows.iter().map(row) }</tbody>
                }
            </table>
        </div>
    }
}

/// A class, for an alignment in a `style` would be against the page's policy.
fn align_class(align: Align) -> Option<&'static str> {
    match align {
        Align::Natural => None,
        Align::Left => Some("align-left"),
        Align::Center => Some("align-center"),
        Align::Right => Some("align-right"),
    }
}

/// A link in a heading, or in what it is marked up with: HTML knows no link in a link.
fn has_link(inline: &Inline) -> bool {
    match inline {
        Inline::Link { .. } => true,
        Inline::Strong(list) | Inline::Emphasis(list) | Inline::Struck(list) => {
            list.iter().any(has_link)
        }
        _ => false,
    }
}

fn inlines(list: &[Inline], prefix: &str) -> Html {
    list.iter().map(|part| inline(part, prefix)).collect()
}

fn inline(inline: &Inline, prefix: &str) -> Html {
    let inlines = |list: &[Inline]| inlines(list, prefix);
    match inline {
        Inline::Text(text) => html! { text.clone() },
        Inline::Code(code) => html! { <code>{ code.clone() }</code> },
        Inline::Strong(list) => html! { <strong>{ inlines(list) }</strong> },
        Inline::Emphasis(list) => html! { <em>{ inlines(list) }</em> },
        Inline::Struck(list) => html! { <del>{ inlines(list) }</del> },
        Inline::Link {
            target,
            title,
            inlines: list,
        } => {
            let title = Some(title.clone()).filter(|title| !title.is_empty());
            if target.kind() == Kind::Picture {
                return picture(target.href(), title, list);
            }
            let rel = (target.kind() == Kind::Web).then_some("noopener noreferrer");
            let href = match target.href().strip_prefix('#') {
                Some(id) => format!("#{prefix}{id}"),
                None => target.href().to_owned(),
            };
            html! { <a {href} {title} {rel}>{ inlines(list) }</a> }
        }
        Inline::Break => html! { <br /> },
    }
}

/// A picture, whose name says how large it is.
fn picture(src: &str, title: Option<String>, alt: &[Inline]) -> Html {
    let size = src
        .rsplit('-')
        .next()
        .and_then(|name| name.split('.').next());
    let (width, height) = size.and_then(|size| size.split_once('x')).unzip();
    let alt = match alt {
        [Inline::Text(alt)] => alt.clone(),
        _ => String::new(),
    };
    html! {
        <img
            src={src.to_owned()}
            width={width.map(str::to_owned)}
            height={height.map(str::to_owned)}
            {alt}
            {title}
        />
    }
}
