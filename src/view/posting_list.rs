//! A list of postings.

use super::posting_card::posting_card;
use crate::posting::Lang;
use crate::state::State;
use crate::state::catalog::Item;
use std::rc::Rc;
use yew::prelude::*;

/// One card for each posting; the order means something, hence `ol`.
pub fn posting_list(lang: Lang, state: &State, items: &[Rc<Item>]) -> Html {
    let card = |item: &Rc<Item>| posting_card(lang, state, &item.entry);
    // `list-style: none` takes the list role away in one browser; saying it again keeps it.
    html! { <ol class="postings" role="list">{ for items.iter().map(card) }</ol> }
}
