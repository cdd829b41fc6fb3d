//! A list of postings.

use crate::bundle::Entry;
use crate::posting::Lang;
use crate::state::State;
use crate::state::catalog::Item;
use crate::view::list::card::posting_card;
use std::rc::Rc;
use yew::prelude::*;

/// One card for each posting; the order means something, hence `ol`.
pub fn posting_list(lang: Lang, state: &State, items: &[Rc<Item>]) -> Html {
    let card = |item: &Rc<Item>| posting_card(lang, state, &item.entry);
    let class = tabs(items.iter().map(|item| &item.entry));
    // `list-style: none` takes the list role away in one browser; saying it again keeps it.
    html! { <ol {class} role="list">{ for items.iter().map(card) }</ol> }
}

/// The class of a list, which has a tab for pay and one for days where one of its postings says them.
pub(in crate::view) fn tabs<'a>(entries: impl Iterator<Item = &'a Entry>) -> Classes {
    let (mut pay, mut days) = (false, false);
    for entry in entries {
        pay |= !entry.pay.is_empty();
        days |= entry.date.or(entry.expiry_date).is_some();
    }
    classes!(
        "postings",
        pay.then_some("with-pay"),
        days.then_some("with-days")
    )
}
