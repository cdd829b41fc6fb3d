//! The whole page: header, the content that the route asks for, footer, announcements.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::posting::Found;
use crate::state::{Remote, State};
use crate::view::On;
use crate::view::choice_page::choice_page;
use crate::view::failed::failed_page;
use crate::view::footer::footer;
use crate::view::list::list_page;
use crate::view::loading::loading;
use crate::view::not_found_page::not_found_page;
use crate::view::posting::both::both_page;
use crate::view::posting::posting_page;
use crate::view::sheet::{sheet, sheet_in_content, sheet_of_both};
use yew::prelude::*;

/// The page of the present route.
pub fn page(state: &State, on: &On) -> Html {
    // A page in both languages is laid out as the first of them and says so piece by piece.
    let lang = state.route.lang().unwrap_or(Lang::En);
    html! {
        <>
            { banner(lang, state) }
            <main id="content" tabindex="-1">{ content(lang, state, on) }</main>
            { footer(lang, state, on) }
            <div class="visually-hidden" role="status" id="announcement" lang={lang.code()}>
                { state.announcement() }
            </div>
        </>
    }
}

/// The sheet; where the page is in both languages, it is the content.
fn banner(lang: Lang, state: &State) -> Html {
    match &state.route {
        Route::Choice | Route::NotFound { lang: None, .. } => sheet_in_content(),
        Route::Both { .. } => sheet_of_both(lang, state),
        _ => sheet(lang, state),
    }
}

fn content(lang: Lang, state: &State, on: &On) -> Html {
    match (&state.route, &state.catalog) {
        (Route::Choice, _) => choice_page(state),
        (Route::NotFound { lang, .. }, _) => not_found_page(*lang, state),
        (Route::Posting { slug, .. } | Route::Both { slug, .. }, _) => match state.find(lang, slug)
        {
            Found::Posting(item) if matches!(state.route, Route::Both { .. }) => {
                both_page(lang, &item, state, on)
            }
            Found::Posting(item) => posting_page(lang, &item, state, on),
            Found::Failed => failed_page(lang, &on.retry),
            Found::Pending(_) | Found::Moved(_) => loading(lang),
            Found::Missing => not_found_page(Some(lang), state),
        },
        (Route::List { query, .. }, Remote::Ready(_)) => list_page(lang, state, query, on),
        (Route::List { .. }, Remote::Failed) => failed_page(lang, &on.retry),
        (Route::List { .. }, Remote::Absent | Remote::Loading) => loading(lang),
    }
}
