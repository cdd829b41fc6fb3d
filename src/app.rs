//! The viewer's effects around the pure state: load, address, title and language, focus.

use crate::browser;
use crate::browser::links::Followed;
use crate::bundle;
use crate::markdown::wire;
use crate::route::Route;
use crate::search::desk::Words;
use crate::state::posting::Opened;
use crate::state::results::Asked;
use crate::state::{Action, Arrival, Offer, State, Want};
use crate::view::On;
use crate::view::page::page;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Shows the board in the page's mount point: takes over what stands there when it was made for this
/// address, else draws it.
///
/// Reading what the page carries, and drawing it, are pieces of work of their own: on a slow telephone
/// the reader's finger would have to wait for both.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| browser::boot::give_up(&panic.to_string())));
    spawn_local(async {
        browser::boot::pause(false).await;
        let root = browser::root();
        let (Some(element), Some(route)) = (browser::mount_point(), browser::current_page(&root))
        else {
            return;
        };
        let has_data = browser::page_data("page-index", &route.to_address()).is_some();
        let first = First {
            state: first_state(&root, route),
        };
        browser::boot::pause(false).await;
        let renderer = yew::Renderer::<App>::with_root_and_props(element, first);
        // What others have changed cannot be taken over: the page is drawn again.
        if has_data && browser::boot::is_untouched() {
            renderer.hydrate();
        } else {
            renderer.render();
        }
    });
}

/// The state with which the page is taken over.
#[derive(PartialEq, Properties)]
struct First {
    state: Rc<State>,
}

/// What the page itself carries. The first picture is the static page's, so the query comes after it.
fn first_state(root: &str, route: Route) -> Rc<State> {
    let carried = carried(&route);
    let mut state = State::new(root, route);
    state.saves_data = browser::boot::saves_data();
    for arrival in carried {
        state = state.update(Action::Arrived(arrival));
    }
    Rc::new(state)
}

/// The state as Yew's reducer keeps it.
#[derive(PartialEq)]
struct Store(Rc<State>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Store(Rc::new(State::clone(&self.0).update(action))))
    }
}

type Dispatch = UseReducerDispatcher<Store>;

/// What is still to be done once the new page stands.
#[derive(Default)]
struct Landing {
    /// The address asks for more than the static page that was taken over could show: a query.
    asked: Option<Route>,
    page: Option<Route>,
    /// The head still speaks of another page.
    describe: bool,
    focus_heading: bool,
    /// The box that turns `/` off does not say yet what is remembered.
    show_slash: bool,
    scroll_to_top: bool,
    fragment: Option<String>,
    /// The section that was read in the other language.
    section: Option<String>,
    focus_posting: Option<usize>,
    /// The next second since 1970 at which what is shown is another.
    next_change: Option<i64>,
    /// The state of the last picture.
    drawn: Option<Rc<State>>,
}

impl Landing {
    /// Whether the picture of `state` is another than the last.
    fn is_another(&mut self, state: &Rc<State>) -> bool {
        let before = self.drawn.replace(state.clone());
        before.is_none_or(|before| !Rc::ptr_eq(&before, state))
    }
}

#[component]
fn App(first: &First) -> Html {
    let store = use_reducer_eq(|| Store(first.state.clone()));
    let state = store.0.clone();
    browser::boot::drawing();
    let present = use_mut_ref(|| state.clone());
    *present.borrow_mut() = state.clone();
    let landing = use_mut_ref(|| {
        let route = match browser::current_route(&state.root) {
            Route::List { lang, query } => Route::List {
                lang,
                query: browser::fields::with_typed(query, &state.facet_codes()),
            },
            route => route,
        };
        Landing {
            asked: (route != state.route).then_some(route),
            fragment: browser::current_fragment(),
            ..Landing::default()
        }
    });
    use_listeners(&present, store.dispatcher(), landing.clone());
    if landing.borrow_mut().is_another(&state) {
        let (drawn, dispatch) = (state.clone(), store.dispatcher());
        let (landing, present) = (landing.clone(), present.clone());
        // No effect of Yew's: where drawing took long, that comes after the browser has shown the new
        // page, under the old title and at the old place.
        spawn_local(async move {
            if Rc::ptr_eq(&drawn, &present.borrow()) {
                follow(&drawn, &dispatch, &landing, &present);
            }
        });
    }

    let on = callbacks(store.dispatcher(), &state, landing);
    page(&state, &on)
}

/// The picture of `state` stands: the rest of the document, and what is still to come, follow it.
fn follow(
    state: &Rc<State>,
    dispatch: &Dispatch,
    landing: &RefCell<Landing>,
    present: &Rc<RefCell<Rc<State>>>,
) {
    browser::boot::drawn();
    if let Some(route) = landing.borrow_mut().asked.take() {
        dispatch.dispatch(Action::Located(route));
        return;
    }
    fetch_what_is_wanted(state, dispatch, present);
    // A posting of a newer build, or an old address.
    if state.lacks_posting() {
        spawn_local(browser::boot::open_page());
    }
    keep_in_step(state);
    land(state, &mut landing.borrow_mut());
    if state.now.is_some() {
        browser::show_apply();
    }
    landing.borrow_mut().next_change = state.next_change();
    browser::boot::draw_the_rest();
}

/// What the page itself carries of `route`, in order; nothing when it is another's page.
fn carried(route: &Route) -> Vec<Arrival> {
    let page = route.to_address();
    let data = |id| browser::page_data(id, &page);
    let Some(index) = data("page-index").and_then(|text| bundle::read::<bundle::Index>(&text))
    else {
        return Vec::new();
    };
    let opened = data("page-posting").and_then(|text| opened(bundle::read(&text)?));
    let archive = data("page-archive").and_then(|text| {
        let mut files = index.archive.iter();
        let file = files.find(|file| Some(file.lang) == route.lang())?;
        Some(Arrival::Archive(file.path.clone(), bundle::read(&text)?))
    });
    let page = Arrival::Page(index, opened);
    [page].into_iter().chain(archive).collect()
}

/// What a reader can do on a page besides following links.
fn callbacks(dispatch: Dispatch, state: &Rc<State>, landing: Rc<RefCell<Landing>>) -> On {
    let (query, facet) = (dispatch.clone(), dispatch.clone());
    let (more, retry) = (dispatch.clone(), dispatch.clone());
    let (shown, now, then, state) = (state.shown, state.clone(), state.clone(), state.clone());
    let seek = Callback::from(move |_: FocusEvent| {
        if let Some(asked) = state.first_question() {
            let root = state.root.clone();
            spawn_local(async move { _ = search(&root, &asked, &[]).await });
        }
    });
    let slash = Callback::from(|event: Event| _ = browser::fields::keep_slash(&event));
    let sent = Callback::from(|_: SubmitEvent| browser::fields::show_results());
    On {
        facet: Callback::from(move |event: Event| {
            if let Some((code, key)) = browser::fields::chosen(&event) {
                browser::boot::draw_in_two();
                change_list(&facet, &now, &|| {
                    Action::FacetChosen(code.clone(), key.clone())
                });
            }
        }),
        query: Callback::from(move |event: InputEvent| {
            if let Some(text) = browser::fields::field_text(&event) {
                change_list(&query, &then, &|| Action::QueryTyped(text.clone()));
            }
        }),
        more: Callback::from(move |()| {
            landing.borrow_mut().focus_posting = Some(shown);
            more.dispatch(Action::MoreAsked);
        }),
        retry: Callback::from(move |()| retry.dispatch(Action::Retried)),
        seek,
        sent,
        slash,
        copy_link: Callback::from(move |()| {
            let copied = dispatch.clone();
            spawn_local(async move {
                if browser::copy_address().await {
                    copied.dispatch(Action::LinkCopied);
                }
            });
        }),
        share: Callback::from(|()| spawn_local(browser::share_address())),
    }
}

/// How long a reader rests before what a list has left is announced, in milliseconds.
const PAUSE: u32 = 600;

/// Changes what is asked of a list. What the search can answer at once is in the first picture, so
/// that no list of titles is drawn in between.
fn change_list(dispatch: &Dispatch, state: &State, action: &dyn Fn() -> Action) {
    let next = state.clone().update(action());
    let asked = next.question();
    let found =
        asked.and_then(|asked| Some((browser::boot::search_at_hand(&asked.in_words())?, asked)));
    dispatch.dispatch(action());
    let (settled, query) = (dispatch.clone(), next.last_query);
    browser::after(PAUSE, move || settled.dispatch(Action::Settled(query)));
    if let Some((found, asked)) = found {
        dispatch.dispatch(Action::Asked(Want::Search(asked.clone())));
        dispatch.dispatch(Action::Arrived(Arrival::Found(asked, found)));
    }
}

/// Clicks on links, back and forward, and the language of a first visit.
#[hook]
fn use_listeners(
    present: &Rc<RefCell<Rc<State>>>,
    dispatch: Dispatch,
    landing: Rc<RefCell<Landing>>,
) {
    let root = present.borrow().root.to_string();
    let present = present.clone();
    use_effect_with((), move |()| {
        if let Some(lang) = browser::known_language() {
            dispatch.dispatch(Action::LanguageKnown(lang));
        }
        let (copy, share) = browser::offers();
        dispatch.dispatch(Action::OfferKnown(Offer { copy, share }));
        let links = {
            let (dispatch, landing) = (dispatch.clone(), landing.clone());
            let present = present.clone();
            let reaches = move |route: &Route| present.borrow().reaches(route);
            browser::links::on_link(root.clone(), reaches, move |followed: Followed| {
                let section = followed.chosen.and_then(|lang| {
                    browser::remember_language(lang);
                    browser::section_read()
                });
                if followed.address != browser::current_address() {
                    browser::push(&followed.address);
                }
                browser::boot::draw_in_two();
                let mut landing = landing.borrow_mut();
                landing.scroll_to_top = true;
                landing.fragment = browser::current_fragment();
                landing.section = section;
                dispatch.dispatch(Action::Navigated(followed.route));
            })
        };
        let pointed = {
            let (root, present) = (root.clone(), present.clone());
            browser::links::on_pointed(root.clone(), move |route| {
                if let Some(path) = present.borrow().likely_next(&route) {
                    browser::boot::fetch_ahead(&format!("{root}{path}"));
                }
            })
        };
        let changes = {
            let (root, dispatch) = (root.clone(), dispatch.clone());
            browser::on_change(move || {
                dispatch.dispatch(Action::Outdated);
                let page = browser::current_page(&root);
                for arrival in page.iter().flat_map(carried) {
                    dispatch.dispatch(Action::Arrived(arrival));
                }
            })
        };
        let keys = {
            let dispatch = dispatch.clone();
            browser::fields::on_search_keys(move || {
                dispatch.dispatch(Action::QueryTyped(String::new()));
            })
        };
        let returned = {
            let dispatch = dispatch.clone();
            browser::on_return(move || dispatch.dispatch(Action::Returned))
        };
        let clock = {
            let (dispatch, landing) = (dispatch.clone(), landing.clone());
            dispatch.dispatch(Action::Ticked(browser::now()));
            browser::on_time(move || {
                let now = browser::now();
                if landing.borrow().next_change.is_some_and(|next| next <= now) {
                    dispatch.dispatch(Action::Ticked(now));
                }
            })
        };
        let history = browser::on_history(move || {
            // The browser itself restores where the reader was.
            let mut landing = landing.borrow_mut();
            (landing.scroll_to_top, landing.section) = (false, None);
            dispatch.dispatch(Action::Navigated(browser::current_route(&root)));
        });
        browser::mark_ready();
        move || drop((links, pointed, returned, history, changes, keys, clock))
    });
}

/// Fetches what the present page needs and nobody has asked for yet.
fn fetch_what_is_wanted(state: &Rc<State>, dispatch: &Dispatch, present: &Rc<RefCell<Rc<State>>>) {
    for want in state.wanted() {
        dispatch.dispatch(Action::Asked(want.clone()));
        let (root, dispatch) = (state.root.clone(), dispatch.clone());
        let present = present.clone();
        spawn_local(async move {
            let known = present.borrow().catalog.ready().is_some();
            let arrival = fetch(&root, &want, known).await;
            if arrival.is_some() {
                browser::boot::pause(false).await;
            } else {
                let state = State::clone(&present.borrow());
                if state.update(Action::Lost(want.clone())).has_failed() {
                    browser::boot::open_page().await;
                }
            }
            dispatch.dispatch(arrival.map_or(Action::Lost(want), Action::Arrived));
        });
    }
}

/// Fetches what is wanted; of an index that is `known` and has not changed, only that.
async fn fetch(root: &str, want: &Want, known: bool) -> Option<Arrival> {
    let path = match want {
        Want::Search(asked) => return search(root, asked, &[]).await,
        Want::Texts(asked, texts) => return search(root, asked, texts).await,
        Want::Index => bundle::INDEX_PATH,
        Want::Archive(path) | Want::Whole(path) | Want::Copies(path) => path,
    };
    let whole = matches!(want, Want::Whole(_));
    if whole {
        // It is on its way while the posting is.
        browser::boot::fetch_markdown_module();
    }
    let text = browser::boot::fetch(&format!("{root}{path}"), *want == Want::Index).await?;
    browser::boot::pause(false).await;
    if whole {
        let whole =
            bundle::read(&text).filter(|whole: &bundle::Whole| whole.entry.data == *path)?;
        return Some(Arrival::Whole(path.to_owned(), lay_out(whole).await?));
    }
    Some(match want {
        Want::Archive(_) => Arrival::Archive(path.to_owned(), bundle::read(&text)?),
        Want::Copies(_) => Arrival::Copies(bundle::read(&text)?),
        _ if known & !has_changed(&text) => Arrival::Same,
        _ => Arrival::Index(read_index(&text)?),
    })
}

/// Whether this is another index than the one that was fetched before. Each posting that is opened asks
/// for it, and to read a large one takes longer than to draw a page.
fn has_changed(text: &str) -> bool {
    thread_local!(static BEFORE: Cell<u64> = const { Cell::new(0) });
    // FNV-1a: <https://datatracker.ietf.org/doc/html/rfc9923>.
    let number = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |number: u64, byte| {
            (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    BEFORE.replace(number) != number
}

async fn search(root: &str, asked: &Asked, texts: &[String]) -> Option<Arrival> {
    let found = browser::boot::search(root, &asked.in_words(), texts, words_of).await?;
    Some(Arrival::Found(asked.clone(), found))
}

/// What the module that searches needs of a posting's data.
fn words_of(data: &[u8]) -> Option<Words> {
    let whole: bundle::Whole = bundle::read(std::str::from_utf8(data).ok()?)?;
    Some(Words {
        title: whole.entry.title,
        description: whole.entry.description,
        markdown: whole.markdown,
    })
}

/// Has the module that reads Markdown lay out the body of `whole`.
async fn lay_out(mut whole: bundle::Whole) -> Option<Box<Opened>> {
    let markdown = std::mem::take(&mut whole.markdown);
    let body = browser::boot::lay_out(&markdown, whole.entry.lang).await?;
    opened(bundle::Shown { whole, body })
}

fn opened(shown: bundle::Shown) -> Option<Box<Opened>> {
    let document = Rc::new(wire::read(&shown.body)?);
    Some(Box::new(Opened {
        whole: shown.whole,
        document,
    }))
}

/// The index; one that this viewer cannot read is of another build.
fn read_index(text: &str) -> Option<bundle::Index> {
    let index = bundle::read(text).filter(|index: &bundle::Index| index.version == bundle::VERSION);
    if index.is_none() {
        browser::boot::load_newer_page();
    }
    index
}

/// Keeps address, title and language of the document in step with the state.
fn keep_in_step(state: &State) {
    let address = state.href(&state.route);
    // An address that stands is never written again: it would loop through `popstate`.
    let not_found = matches!(state.route, Route::NotFound { .. });
    if !not_found && address != browser::current_address() {
        browser::replace(&address);
    }
    if let Some(lang) = state.route.lang() {
        browser::set_language(lang);
        browser::remember_language(lang);
    }
    if let Some(title) = state.title() {
        browser::set_title(&title);
    }
    if let Route::List { query, .. } = &state.route {
        for code in state.facet_codes() {
            browser::fields::show_chosen(code, query.facet(code).unwrap_or_default());
        }
    }
}

/// After a change of page: focus on the heading, scroll to the top or to the section asked for.
fn land(state: &State, landing: &mut Landing) {
    let page = without_query(&state.route);
    if landing.page.as_ref() != Some(&page) {
        // The page that was opened keeps the focus where the browser put it.
        landing.focus_heading = landing.page.is_some();
        if landing.focus_heading {
            browser::forget_own_address();
        }
        landing.describe = landing.focus_heading;
        landing.show_slash = true;
        landing.page = Some(page);
    }
    if landing.show_slash && browser::fields::show_slash() {
        landing.show_slash = false;
    }
    if landing.describe
        && let Some(head) = state.head()
    {
        browser::describe(&head.description, head.indexed);
        let own = head
            .canonical
            .iter()
            .map(|address| ("canonical", None, address));
        let equals = head.alternates.iter();
        let equals = equals.map(|(tag, address)| ("alternate", Some(*tag), address));
        for (rel, tag, address) in own.chain(equals) {
            browser::link_head(rel, tag, address);
        }
        landing.describe = false;
    }
    if landing.focus_heading && browser::focus_heading() {
        landing.focus_heading = false;
        if std::mem::take(&mut landing.scroll_to_top) {
            browser::scroll_to_top();
        }
    }
    // A change of language goes on where the reader was.
    if let Some(id) = landing
        .section
        .as_deref()
        .and_then(|id| state.section_beside(id))
    {
        (landing.fragment, landing.section) = (Some(id), None);
    }
    if landing.fragment.as_deref().is_some_and(browser::scroll_to) {
        landing.fragment = None;
    }
    if landing.focus_posting.is_some_and(browser::focus_posting) {
        landing.focus_posting = None;
    }
}

/// The route without what is asked of a list: typing or filtering is no change of page.
fn without_query(route: &Route) -> Route {
    match route {
        Route::List { lang, .. } => Route::list(*lang),
        other => other.clone(),
    }
}
