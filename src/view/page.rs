//! The whole page: header, the content that the route asks for, footer, announcements.

use super::choice_page::ChoicePage;
use super::failed::Failed;
use super::footer::Footer;
use super::header::Header;
use super::list_page::ListPage;
use super::loading::Loading;
use super::not_found_page::NotFoundPage;
use super::posting_page::PostingPage;
use crate::posting::Lang;
use crate::route::Route;
use crate::state::posting::Found;
use crate::state::{Remote, State};
use std::rc::Rc;
use yew::prelude::*;

/// What the page is made of, and what a reader can do on it.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state to show.
    pub state: Rc<State>,
    /// The text of the search field changed.
    pub on_query: Callback<InputEvent>,
    /// More of the list is asked for.
    pub on_more: Callback<()>,
    /// What failed is asked for again.
    pub on_retry: Callback<()>,
}

/// The page of the present route.
#[component]
pub fn Page(props: &Props) -> Html {
    let state = &props.state;
    // A page in both languages is laid out as the first of them and says so piece by piece.
    let lang = state.route.lang().unwrap_or(Lang::En);
    html! {
        <>
            <Header {lang} state={state.clone()} />
            <main id="content" tabindex="-1">{ content(lang, props) }</main>
            <Footer {lang} state={state.clone()} />
            <div class="visually-hidden" role="status" id="announcement" lang={lang.code()}>
                { state.announcement() }
            </div>
        </>
    }
}

fn content(lang: Lang, props: &Props) -> Html {
    let state = &props.state;
    let failed = html! { <Failed {lang} on_retry={props.on_retry.clone()} /> };
    match (&state.route, &state.catalog) {
        (Route::Choice, _) => html! { <ChoicePage state={state.clone()} /> },
        (Route::NotFound { lang, .. }, _) => {
            html! { <NotFoundPage lang={*lang} state={state.clone()} /> }
        }
        (_, Remote::Failed) => failed,
        (_, Remote::Absent | Remote::Loading) => html! { <Loading {lang} /> },
        (Route::List { query, .. }, Remote::Ready(_)) => html! {
            <ListPage
                {lang}
                state={state.clone()}
                query={query.clone()}
                on_query={props.on_query.clone()}
                on_more={props.on_more.clone()}
                on_retry={props.on_retry.clone()}
            />
        },
        (Route::Posting { slug, .. }, Remote::Ready(_)) => match state.find(lang, slug) {
            Found::Posting { item, fallback } => html! {
                <PostingPage
                    {lang}
                    {item}
                    {fallback}
                    state={state.clone()}
                    on_retry={props.on_retry.clone()}
                />
            },
            Found::Failed => failed,
            Found::Pending(_) | Found::Moved(_) => html! { <Loading {lang} /> },
            Found::Missing => html! { <NotFoundPage lang={Some(lang)} state={state.clone()} /> },
        },
    }
}
