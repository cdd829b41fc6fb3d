//! How a list is narrowed by what its postings have in common.

use super::*;
use crate::bundle::{ArchivePage, ArchiveRef, Board, Entry, Facet, Index, Totals, VERSION};
use crate::posting::{Both, Slug};
use crate::route::Route;
use crate::state::{Action, Arrival};

/// `slug status pair pair…`, in English.
fn entry(line: &str) -> Entry {
    let words: Vec<&str> = line.split(' ').collect();
    let archived = words[1] == "archived";
    Entry {
        lang: Lang::En,
        slug: Slug::parse(words[0]).expect("a slug"),
        title: words[0].to_owned(),
        description: String::new(),
        status: if archived {
            Status::Archived
        } else {
            Status::Open
        },
        counterpart: Slug::parse("autre"),
        other_title: None,
        closes: None,
        said_until: None,
        clocks_change: None,
        clocks_gain: None,
        date: None,
        lastmod: None,
        expiry_date: None,
        facets: words[2..].iter().map(|pair| (*pair).to_owned()).collect(),
        employer: None,
        place: None,
        pay: Vec::new(),
        kinds: Vec::new(),
        apply: None,
        data: words[0].to_owned(),
    }
}

fn facet(pair: &str) -> Facet {
    Facet {
        pair: pair.to_owned(),
        label: Both::default(),
        name: None,
    }
}

/// Two open postings, and two archived ones on a page each.
fn board() -> State {
    let page = |path: &str| ArchiveRef {
        lang: Lang::En,
        path: path.to_owned(),
        count: 50,
    };
    let index = Index {
        version: VERSION,
        board: Board {
            title: Both::default(),
            base_url: None,
            only: None,
        },
        totals: Both {
            en: Totals {
                open: 2,
                archived: 100,
            },
            fr: Totals::default(),
        },
        open: vec![
            entry("one open level=IT-03 place=halifax place=ottawa"),
            entry("two open level=IT-04 place=ottawa"),
        ],
        archive: vec![page("a1"), page("a2")],
        facets: [
            "level=IT-03",
            "level=IT-04",
            "place=halifax",
            "place=ottawa",
        ]
        .map(facet)
        .to_vec(),
        copies: None,
        search: None,
    };
    State::new("/", Route::list(Lang::En)).update(Action::Arrived(Arrival::Index(index)))
}

fn list(state: &State) -> ListView {
    let Route::List { lang, query } = &state.route else {
        panic!("no list")
    };
    state.list_view(*lang, query)
}

fn slugs(list: &ListView) -> Vec<&str> {
    list.items
        .iter()
        .map(|item| item.entry.slug.as_str())
        .collect()
}

#[test]
fn a_choice_narrows_the_list_and_goes_to_the_address() {
    let state = board().update(Action::FacetChosen("place".into(), "halifax".into()));
    assert_eq!(state.route.to_address(), "en/?place=halifax");
    let narrowed = list(&state);
    assert_eq!(
        (slugs(&narrowed), narrowed.matching, narrowed.total),
        (vec!["one"], 1, 2)
    );
    let state = state.update(Action::FacetChosen("place".into(), String::new()));
    assert_eq!(state.route.to_address(), "en/");
    assert_eq!(list(&state).matching, 2);
}

#[test]
fn each_value_counts_what_it_would_leave() {
    assert_eq!(list(&board()).counts, [1, 1, 1, 2]);
    // The levels are of those in Halifax; all the places remain, as another choice.
    let state = board().update(Action::FacetChosen("place".into(), "halifax".into()));
    assert_eq!(list(&state).counts, [1, 0, 1, 2]);
}

#[test]
fn a_choice_fetches_the_whole_archive_and_nothing_is_counted_until_it_is_here() {
    let query = Query {
        filter: Filter::All,
        ..Query::default()
    };
    let go = |query| {
        Action::Navigated(Route::List {
            lang: Lang::En,
            query,
        })
    };
    let state = board().update(go(query.clone()));
    assert_eq!(state.wanted(), [Want::Archive("a1".into())]);
    assert!(list(&state).counts.is_empty());
    let state = board().update(go(query.with_facet("level", "IT-03")));
    assert_eq!(
        state.wanted(),
        [Want::Archive("a1".into()), Want::Archive("a2".into())]
    );
    let page = |line| ArchivePage {
        entries: vec![entry(line)],
    };
    let state = state
        .update(Action::Arrived(Arrival::Archive(
            "a1".into(),
            page("three archived level=IT-03"),
        )))
        .update(Action::Arrived(Arrival::Archive(
            "a2".into(),
            page("four archived"),
        )));
    assert_eq!(slugs(&list(&state)), ["one", "three"]);
    assert_eq!(list(&state).counts, [2, 1, 1, 1]);
}
