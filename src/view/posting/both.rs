//! Both languages of a posting side by side: what corresponds starts at the same height.

use crate::bundle::Entry;
use crate::markdown::units::{Unit, units};
use crate::posting::{Lang, Status};
use crate::state::beside::rows;
use crate::state::catalog::Item;
use crate::state::posting::Opened;
use crate::state::{Remote, State};
use crate::view::On;
use crate::view::failed::failed_part;
use crate::view::loading::loading;
use crate::view::posting::apply::apply_bar;
use crate::view::posting::body::{MarkdownBody, Style, blocks};
use crate::view::posting::reading_tools::reading_tools;
use crate::view::posting::slip::slip_part;
use crate::view::posting::{back_link, closed_banner, modified};
use std::rc::Rc;
use std::slice::from_ref;
use yew::prelude::*;

/// What the ids of the other language's sections start with.
const OTHER: &str = "other-";

/// The page, with the language of the interface first. Each part says its language.
pub fn both_page(lang: Lang, item: &Item, state: &State, on: &On) -> Html {
    let both = state.both();
    let entries: Vec<&Entry> = match &both {
        Remote::Ready(both) => vec![&both.0.whole.entry, &both.1.whole.entry],
        _ => vec![&item.entry],
    };
    html! {
        <article class="posting both">
            <div class="row">
                <div class="side">
                    { back_link(lang, state) }
                    { reading_tools(lang, item, state, on) }
                </div>
            </div>
            if item.entry.status == Status::Archived {
                { closed_banner(lang, state, &item.entry, None) }
            }
            { match &both {
                Remote::Ready(both) => html! { <>{ slips(both) }{ bodies(lang, &both.0, &both.1) }</> },
                Remote::Failed => failed_part(lang, &on.retry),
                Remote::Absent | Remote::Loading => loading(lang),
            } }
            { modified(lang, &item.entry) }
            { apply_bar(lang, &entries) }
        </article>
    }
}

/// The facts of each language, each in its own words.
fn slips(both: &(Rc<Opened>, Rc<Opened>)) -> Html {
    let side = |opened: &Opened| {
        let whole = &opened.whole;
        let lang = whole.entry.lang;
        html! { <div class="side" lang={lang.code()}>{ slip_part(lang, &whole.entry, Some(whole)) }</div> }
    };
    html! { <div class="row slips">{ side(&both.0) }{ side(&both.1) }</div> }
}

fn bodies(lang: Lang, own: &Opened, other: &Opened) -> Html {
    let sides = [own, other].map(|side| side.whole.entry.lang);
    if own.document.cut.is_some() || other.document.cut.is_some() {
        let body = |side: &Opened| {
            let own = side.whole.entry.lang;
            html! {
                <div class="side body" lang={own.code()}>
                    <MarkdownBody document={side.document.clone()} {lang} {own} sections=false />
                </div>
            }
        };
        return html! { <div class="row">{ body(own) }{ body(other) }</div> };
    }
    let (here, there) = (units(&own.document), units(&other.document));
    let description = |side: usize, text: &str| {
        html! { <p class="side lead" lang={sides[side].code()}>{ text.to_owned() }</p> }
    };
    let part = |side: usize, found: Option<&Unit>, prefix: &'static str| {
        let style = Style {
            lang: sides[side],
            sections: false,
            prefix,
        };
        html! { <div class="side body" lang={sides[side].code()}>{ for found.map(|found| unit(found, style)) }</div> }
    };
    let row = |(a, b): (Option<usize>, Option<usize>)| {
        html! {
            <div class="row">
                { part(0, a.and_then(|at| here.get(at)), "") }
                { part(1, b.and_then(|at| there.get(at)), OTHER) }
            </div>
        }
    };
    html! {
        <div class="rows">
            <div class="row">
                { description(0, &own.whole.entry.description) }
                { description(1, &other.whole.entry.description) }
            </div>
            { for rows(&own.whole.reading.beside, here.len(), there.len()).into_iter().map(row) }
        </div>
    }
}

fn unit(unit: &Unit, style: Style) -> Html {
    match unit {
        Unit::Block(block) => blocks(from_ref(*block), style),
        Unit::Entry {
            number,
            blocks: list,
        } => {
            let entry = html! { <li>{ blocks(list, style) }</li> };
            match number {
                None => html! { <ul>{ entry }</ul> },
                Some(number) => html! { <ol start={number.to_string()}>{ entry }</ol> },
            }
        }
    }
}
