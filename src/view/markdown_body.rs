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
    /// The page's language, for the notice; the body's own is up to the element around it.
    pub lang: Lang,
}

/// The blocks of a document, or its whole source under a notice when it is over a bound.
#[component]
pub fn MarkdownBody(props: &Props) -> Html {
    match &props.document.cut {
        None => blocks(&props.document.blocks),
        Some(cut) => html! {
            <>
                <p class="notice" lang={props.lang.code()}>{ text(props.lang).body_too_large }</p>
                <pre class="source">{ cut.text.clone() }</pre>
            </>
        },
    }
}

fn blocks(list: &[Block]) -> Html {
    list.iter().map(block).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading {
            level,
            id,
            inlines: list,
        } => heading(*level, id.clone(), inlines(list)),
        Block::Paragraph(list) => html! { <p>{ inlines(list) }</p> },
        Block::Plain(list) => inlines(list),
        Block::List { start: None, items } => html! { <ul>{ entries(items) }</ul> },
        Block::List {
            start: Some(1),
            items,
        } => html! { <ol>{ entries(items) }</ol> },
        Block::List {
            start: Some(start),
            items,
        } => html! { <ol start={start.to_string()}>{ entries(items) }</ol> },
        Block::Quote(list) => html! { <blockquote>{ blocks(list) }</blockquote> },
        Block::Code(code) => html! { <pre><code>{ code.clone() }</code></pre> },
        Block::Rule => html! { <hr /> },
        Block::Table {
            columns,
            head,
            rows,
        } => table(columns, head, rows),
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

fn entries(items: &[Vec<Block>]) -> Html {
    items
        .iter()
        .map(|item| html! { <li>{ blocks(item) }</li> })
        .collect()
}

/// A table in a frame of its own, which takes the focus so that the keyboard can scroll it.
fn table(columns: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Html {
    let cells = |row: &[Vec<Inline>], cell: fn(Option<&'static str>, Html) -> Html| -> Html {
        columns
            .iter()
            .zip(row)
            .map(|(align, list)| cell(align_class(*align), inlines(list)))
            .collect()
    };
    let row = |row: &Vec<Vec<Inline>>| html! { <tr>{ cells(row, |class, list| html! { <td {class}>{ list }</td> }) }</tr> };
    html! {
        <div class="table" tabindex="0">
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

fn inlines(list: &[Inline]) -> Html {
    list.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> Html {
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
            let rel = (target.kind() == Kind::Web).then_some("noopener noreferrer");
            html! { <a href={target.href().to_owned()} {title} {rel}>{ inlines(list) }</a> }
        }
        Inline::Break => html! { <br /> },
    }
}
