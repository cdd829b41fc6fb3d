//! The sheet at the top of every page: this language's side with the page's heading, and beyond the
//! fold the other language's, all of which is the switch.

use crate::posting::Lang;
use crate::route::Route;
use crate::state::State;
use crate::state::sheet::Sheet;
use crate::text::text;
use crate::view::board_name::board_name;
use crate::view::title::title;
use yew::prelude::*;

/// The banner landmark of a page in one language. The switch comes first for the keyboard and the ear.
pub fn sheet(lang: Lang, state: &State) -> Html {
    let Sheet {
        heading,
        beyond,
        posting,
        closed,
    } = state.sheet(lang);
    let kind = posting.then_some("of-posting");
    let alone = state.only().is_some();
    let long = is_long(&beyond.1) || heading.as_ref().is_some_and(|(_, words)| is_long(words));
    let known = heading.is_some();
    let (own, words) = heading.unwrap_or((lang, "\u{a0}".to_owned()));
    let foreign = (own != lang).then(|| own.code());
    let page = state.route.page();
    // A name that is the heading is shown once.
    let named = posting || state.board_title(Some(lang)) != words;
    html! {
        <header class={classes!("sheet", kind, long.then_some("long"), closed.then_some("closed"), alone.then_some("one-language"))}>
            <a class="skip-link" href="#content">{ text(lang).skip_to_content }</a>
            if !alone {
                { switch(lang, state, &beyond) }
            }
            <div class="side own">
                if named {
                    <p class="site-title">
                        <a href={state.href(&Route::list(lang))}>{ board_name(state) }</a>
                    </p>
                }
                // A page's heading is rendered again with the page, so that screen readers announce its focus.
                if known {
                    <h1 key={page} id="page-title" tabindex="-1" lang={foreign}>{ title(&words) }</h1>
                } else {
                    <p class="waiting">{ words }</p>
                }
            </div>
        </header>
    }
}

/// Whether a heading is set smaller, so that it takes few lines of its half.
fn is_long(heading: &str) -> bool {
    heading.chars().count() > 34
}

/// The other language's side: one link, with its `lang` and `hreflang` (WCAG 3.1.2).
fn switch(lang: Lang, state: &State, beyond: &(Lang, String)) -> Html {
    let other = lang.other();
    let href = state.href(&state.switched(other));
    html! {
        <nav class="language-switch side" lang={other.code()} aria-labelledby="language-switch-heading">
            <h2 class="visually-hidden" id="language-switch-heading" lang={lang.code()}>
                { text(lang).switch_heading }
                { " / " }
                <span lang={other.code()}>{ text(other).switch_heading }</span>
            </h2>
            <a {href} lang={other.code()} hreflang={other.code()} data-lang={other.code()}>
                <span class="own-name">{ text(other).own_name }</span>
                { " " }
                <span class="heading">{ title(&beyond.1) }</span>
            </a>
        </nav>
    }
}

/// The banner of a posting in both languages: two equal sides, each with the way to its language alone.
pub fn sheet_of_both(lang: Lang, state: &State) -> Html {
    let Sheet {
        heading,
        beyond,
        closed,
        ..
    } = state.sheet(lang);
    let own = heading.map_or_else(|| "\u{a0}".to_owned(), |(_, words)| words);
    let long = is_long(&own) || is_long(&beyond.1);
    html! {
        <header class={classes!("sheet", "of-both", long.then_some("long"), closed.then_some("closed"))}>
            <a class="skip-link" href="#content">{ text(lang).skip_to_content }</a>
            { side(lang, state, &own, Some("page-title")) }
            { side(beyond.0, state, &beyond.1, None) }
        </header>
    }
}

fn side(lang: Lang, state: &State, heading: &str, id: Option<&'static str>) -> Html {
    let alone = match state.switched(lang) {
        Route::Both { lang, slug } => Route::Posting { lang, slug },
        route => route,
    };
    let code = lang.code();
    let name = state.board_title(Some(lang));
    html! {
        <div class="side" lang={code}>
            <p class="site-title">
                <a href={state.href(&Route::list(lang))} lang={code} hreflang={code}>{ name }</a>
                { " " }
                <a class="alone" href={state.href(&alone)} lang={code} hreflang={code} data-lang={code}>
                    { text(lang).one_language }
                </a>
            </p>
            <h1 {id} tabindex={id.map(|_| "-1")} lang={code}>{ title(heading) }</h1>
        </div>
    }
}

/// The banner of a page that is in both languages itself: its own content is the sheet.
pub fn sheet_in_content() -> Html {
    html! {
        <header class="plain">
            <a class="skip-link" href="#content">
                { text(Lang::En).skip_to_content }
                { " / " }
                <span lang="fr">{ text(Lang::Fr).skip_to_content }</span>
            </a>
        </header>
    }
}
