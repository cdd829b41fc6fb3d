//! What helps to read a posting and to pass it on: reading time, both languages, its link.

use crate::posting::{Lang, Status};
use crate::route::Route;
use crate::state::State;
use crate::state::catalog::Item;
use crate::text::{self, text};
use crate::view::On;
use yew::prelude::*;

/// One row. What needs a script comes when the viewer runs, what is late behind what is there.
pub fn reading_tools(lang: Lang, item: &Item, state: &State, on: &On) -> Html {
    let entry = &item.entry;
    let slug = entry.slug.clone();
    let text = text(lang);
    let opened = state.opened(item);
    let minutes = opened
        .ready()
        .map_or(0, |opened| opened.whole.reading.minutes);
    let other_view = match state.route {
        // The sheet leads back to each language.
        Route::Both { .. } => None,
        _ => (entry.counterpart.is_some() && entry.lang == lang)
            .then_some((Route::Both { lang, slug }, text.side_by_side)),
    };
    // The file of the posting itself, whose language the page may not have.
    let own = Route::Posting {
        lang: entry.lang,
        slug: entry.slug.clone(),
    };
    let dated = entry.status == Status::Open && entry.expiry_date.is_some();
    let calendar = own.calendar().filter(|_| dated);
    let calendar = calendar.map(|path| format!("{}{path}", state.root));
    let button = |label: &'static str, class: &'static str, then: &Callback<()>, offered: bool| {
        let onclick = then.reform(|_: MouseEvent| ());
        // It has its place before: what it is offered for moves nothing.
        let class = classes!(class, (!offered).then_some("not-yet"));
        html! { <li><button type="button" {class} {onclick}>{ label }</button></li> }
    };
    let copy = if state.copied {
        text.link_copied
    } else {
        text.copy_link
    };
    html! {
        <ul class="reading-tools" role="list">
            if let Some((route, label)) = other_view {
                <li class="other-view needs-viewer"><a href={state.href(&route)}>{ label }</a></li>
            }
            if let Some(href) = calendar {
                <li class="calendar"><a {href} download="">{ text.calendar }</a></li>
            }
            if minutes > 0 {
                <li>{ text::dates::reading_time(lang, minutes) }</li>
            }
            { button(copy, "copy-link", &on.copy_link, state.offer.copy) }
            if state.offer.share {
                { button(text.share, "share", &on.share, true) }
            }
        </ul>
    }
}
