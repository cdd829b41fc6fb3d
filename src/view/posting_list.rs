//! A list of postings.

use super::posting_card::PostingCard;
use crate::posting::Lang;
use crate::state::State;
use crate::state::catalog::Item;
use std::rc::Rc;
use yew::prelude::*;

/// See [`PostingList`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page's language.
    pub lang: Lang,
    /// Where the links lead.
    pub state: Rc<State>,
    /// The postings, in order.
    pub items: Vec<Rc<Item>>,
}

/// One card for each posting; the order means something, hence `ol`.
#[component]
pub fn PostingList(props: &Props) -> Html {
    let Props { lang, state, items } = props;
    let card = |item: &Rc<Item>| {
        html! { <PostingCard key={item.entry.data.clone()} lang={*lang} root={state.root.clone()} item={item.clone()} /> }
    };
    // `list-style: none` takes the list role away in one browser; saying it again keeps it.
    html! { <ol class="postings" role="list">{ for items.iter().map(card) }</ol> }
}
