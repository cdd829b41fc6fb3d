//! A posting that closed yesterday, on a site that was built last week: by whatever way a reader comes to it,
//! nothing offers to apply.

use crate::publishing::view::html_of;
use babillard::bundle::{Index, Whole, read};
use babillard::posting::{Lang, Slug};
use babillard::route::{Filter, Query, Route};
use babillard::site::board;
use babillard::site::files::Files;
use babillard::site::publish::bundling::bundle;
use babillard::state::posting::Opened;
use babillard::state::{Action, Arrival, State, Want};
use std::fs;

/// December 1, 2026, at noon in Toronto.
const BUILT: i64 = 1_796_144_400;

/// The first second of December 8 in Toronto.
const CLOSED: i64 = 1_796_706_000;

/// A pair whose last day is December 7, and a posting that stays open.
fn files() -> Files {
    let folder = tempfile::tempdir().expect("a folder");
    let posting = |title: &str, key: &str, more: &str| {
        format!(
            "---\ntitle: {title}\ntranslationKey: {key}\narchived: false\n{more}\
             apply: https://jobs.example/{key}\n---\n\nYou keep the light.\n"
        )
    };
    let last_day = "expiryDate: 2026-12-07\n";
    for (path, text) in [
        ("en/keeper.md", posting("Keeper", "keeper", last_day)),
        ("fr/gardien.md", posting("Gardien", "keeper", last_day)),
        ("en/pilot.md", posting("Pilot", "pilot", "")),
    ] {
        let at = folder.path().join(path);
        fs::create_dir_all(at.parent().expect("a parent")).expect("a folder");
        fs::write(at, text).expect("a file");
    }
    let board = board::read(folder.path(), BUILT).expect("a board");
    bundle(&board).expect("a bundle")
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files[path].clone()).expect("UTF-8")
}

fn index(files: &Files) -> Index {
    read(&text(files, "data/index.json")).expect("an index")
}

fn opened(files: &Files, path: &str) -> Box<Opened> {
    let whole: Whole = read(&text(files, path)).expect("a posting");
    Box::new(Opened::lay_out(whole))
}

/// Gives the state what it wants until it wants nothing more, from the site as it was built.
fn fetched(mut state: State, files: &Files) -> State {
    for _ in 0..9 {
        for want in state.wanted() {
            let arrival = match &want {
                Want::Index => Arrival::Index(index(files)),
                Want::Whole(path) => Arrival::Whole(path.clone(), opened(files, path)),
                Want::Archive(path) => {
                    let page = read(&text(files, path)).expect("a page of the archive");
                    Arrival::Archive(path.clone(), page)
                }
                other => panic!("{other:?}"),
            };
            state = state.update(Action::Asked(want.clone()));
            state = state.update(Action::Arrived(arrival));
        }
    }
    state
}

fn page(lang: Lang) -> Route {
    let slug = match lang {
        Lang::En => "keeper",
        Lang::Fr => "gardien",
    };
    let slug = Slug::parse(slug).expect("a slug");
    Route::Posting { lang, slug }
}

#[track_caller]
fn offers(state: &State) -> bool {
    html_of(state).contains("https://jobs.example/keeper")
}

/// The page says in its language that the posting is closed, since when, and offers nothing.
#[track_caller]
fn is_closed(state: &State, lang: Lang) {
    let html = html_of(state);
    let words = match lang {
        Lang::En => "The last day to apply was December 7, 2026.",
        Lang::Fr => "Le dernier jour pour postuler était le\u{a0}7\u{a0}décembre 2026.",
    };
    assert!(html.contains(words), "{html}");
    assert!(!html.contains("https://jobs.example/keeper"), "{html}");
    assert!(!html.contains("apply-bar"), "{html}");
    assert!(!html.contains("days-left"), "{html}");
}

#[test]
fn opened_cold_by_a_shared_link_it_is_closed_from_the_first_look_at_the_clock() {
    let files = files();
    for lang in Lang::ALL {
        let whole = index(&files);
        let own = whole.open.iter().find(|entry| entry.lang == lang);
        let opened = opened(&files, &own.expect("an entry").data);
        let bare = Index {
            open: Vec::new(),
            ..index(&files)
        };
        let state = State::new("/", page(lang));
        let state = state.update(Action::Arrived(Arrival::Page(bare, Some(opened))));
        let before = state.clone().update(Action::Ticked(CLOSED - 1));
        assert!(offers(&before), "to the last second");
        let state = state.update(Action::Ticked(CLOSED));
        is_closed(&state, lang);
        // The switch, and the index and the other side as they were built, change nothing.
        let state = state
            .clone()
            .update(Action::Navigated(state.switched(lang.other())));
        let state = fetched(state, &files);
        is_closed(&state, lang.other());
    }
}

#[test]
fn from_the_list_from_the_archive_and_in_both_languages_it_is_closed_too() {
    let files = files();
    for lang in Lang::ALL {
        let list = fetched(State::new("/", Route::list(lang)), &files);
        let list = list.update(Action::Ticked(CLOSED + 40_000));
        let link = State::new("/", page(lang)).href(&page(lang));
        assert!(!html_of(&list).contains(&link), "the open list");
        let archive = Route::List {
            lang,
            query: Query {
                filter: Filter::Archived,
                ..Query::default()
            },
        };
        let archive = fetched(list.update(Action::Navigated(archive)), &files);
        assert!(html_of(&archive).contains(&link), "the closed list");
        let posting = fetched(archive.update(Action::Navigated(page(lang))), &files);
        is_closed(&posting, lang);
        let Route::Posting { slug, .. } = page(lang) else {
            unreachable!("a posting")
        };
        let both = Route::Both { lang, slug };
        let both = fetched(posting.update(Action::Navigated(both)), &files);
        assert!(!offers(&both), "{}", html_of(&both));
    }
}

#[test]
fn what_comes_from_a_saved_site_after_the_clock_is_closed_too() {
    let files = files();
    for lang in Lang::ALL {
        let state = State::new("/", page(lang)).update(Action::Ticked(CLOSED + 86_400));
        let state = fetched(state, &files);
        is_closed(&state, lang);
        // A clock that is set back to before opens nothing again.
        is_closed(&state.update(Action::Ticked(BUILT)), lang);
    }
}
