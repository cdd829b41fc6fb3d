//! An address that the board does not have.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::text::text;
use std::rc::Rc;
use yew::prelude::*;

/// See [`NotFoundPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The language that the address starts with; without one the page speaks both.
    pub lang: Option<Lang>,
    /// Where the links lead.
    pub state: Rc<State>,
}

/// What happened and a way out, in the address's language or in both.
#[component]
pub fn NotFoundPage(props: &Props) -> Html {
    let langs = match props.lang {
        Some(lang) => vec![lang],
        None => Lang::ALL.to_vec(),
    };
    html! {
        <div class="not-found">
            <h1 id="page-title" tabindex="-1">
                { for langs.iter().map(|lang| html! {
                    <span lang={lang.code()}>{ text(*lang).not_found_title }</span>
                }) }
            </h1>
            { for langs.iter().map(|lang| html! {
                <section lang={lang.code()}>
                    <p>{ text(*lang).not_found_explained }</p>
                    <p>
                        <a class="button" href={props.state.href(&Route::list(*lang))} hreflang={lang.code()}>
                            { text(*lang).to_the_list }
                        </a>
                    </p>
                </section>
            }) }
        </div>
    }
}
