//! What the viewer knows, asks for and shows, step by step, without a browser.

use super::posting::{Found, Opened};
use super::*;
use crate::bundle::{ArchiveRef, Board, CopyOf, Entry, Reading, Totals, Whole};
use crate::posting::{Both, LeverId, Slug, Status};
use crate::route::Filter;
use crate::search::reply::Hit;

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

/// `lang slug counterpart status`, with `-` for no counterpart; the title is the slug.
fn entry(line: &str) -> Entry {
    let words: Vec<&str> = line.split_whitespace().collect();
    Entry {
        lang: Lang::from_code(words[0]).expect("a language"),
        slug: slug(words[1]),
        title: words[1].replace('-', " "),
        description: String::new(),
        status: if words[3] == "open" {
            Status::Open
        } else {
            Status::Archived
        },
        counterpart: (words[2] != "-").then(|| slug(words[2])),
        other_title: None,
        closes: None,
        said_until: None,
        clocks_change: None,
        clocks_gain: None,
        date: None,
        lastmod: None,
        expiry_date: None,
        facets: Vec::new(),
        employer: None,
        place: None,
        pay: Vec::new(),
        kinds: Vec::new(),
        apply: None,
        data: format!("data/{}/{}.json", words[0], words[1]),
    }
}

const ARCHIVE: [&str; 2] = ["en old vieux archived", "en older - archived"];

fn index() -> Index {
    Index {
        version: VERSION,
        board: Board {
            title: Both {
                en: "Jobs".into(),
                fr: "Emplois".into(),
            },
            base_url: None,
            only: None,
        },
        totals: Both {
            en: Totals {
                open: 3,
                archived: 2,
            },
            fr: Totals {
                open: 3,
                archived: 1,
            },
        },
        open: [
            "en chief chef open",
            "en only-here - open",
            "fr chef chief open",
            "fr seule-ici - open",
        ]
        .map(entry)
        .to_vec(),
        facets: Vec::new(),
        archive: vec![
            ArchiveRef {
                lang: Lang::En,
                path: "data/archive/en-1.json".into(),
                count: 2,
            },
            ArchiveRef {
                lang: Lang::Fr,
                path: "data/archive/fr-1.json".into(),
                count: 1,
            },
        ],
        copies: Some("data/copies.json".into()),
        search: None,
    }
}

/// The state at `path` once every file that it wants has come.
fn settled(path: &str, query: &str) -> State {
    let mut state = State::new("/", Route::from_address(path, query));
    for _ in 0..9 {
        for want in state.wanted() {
            state = state.update(Action::Asked(want.clone()));
            state = state.update(Action::Arrived(arrival(&want)));
        }
    }
    assert_eq!(state.wanted(), []);
    state
}

fn arrival(want: &Want) -> Arrival {
    match want {
        Want::Search(asked) | Want::Texts(asked, _) => {
            Arrival::Found(asked.clone(), Results::default())
        }
        Want::Index => Arrival::Index(index()),
        Want::Archive(path) if path.contains("en-1") => Arrival::Archive(
            path.clone(),
            ArchivePage {
                entries: ARCHIVE.map(entry).to_vec(),
            },
        ),
        Want::Archive(path) => Arrival::Archive(
            path.clone(),
            ArchivePage {
                entries: vec![entry("fr vieux old archived")],
            },
        ),
        Want::Copies(_) => Arrival::Copies(Copies {
            copies: vec![CopyOf {
                lang: Lang::En,
                slug: slug("chief-2019"),
                kept: slug("chief"),
            }],
        }),
        Want::Whole(path) => {
            let name = path
                .rsplit('/')
                .next()
                .and_then(|name| name.strip_suffix(".json"))
                .expect("a path");
            let every = index()
                .open
                .into_iter()
                .chain(ARCHIVE.map(entry))
                .chain([entry("fr vieux old archived")]);
            let entry = every
                .into_iter()
                .find(|entry| entry.slug.as_str() == name)
                .expect("an entry");
            let lever_id = LeverId::parse("4874d95f-a569-43dc-a237-b503d91cacaf");
            let markdown = "# Hello".to_owned();
            Arrival::Whole(
                path.clone(),
                Box::new(Opened::lay_out(Whole {
                    entry,
                    lever_id,
                    counterpart_data: None,
                    glance: Vec::new(),
                    own: Vec::new(),
                    markdown,
                    reading: Reading::default(),
                })),
            )
        }
    }
}

fn found(state: &State) -> Found {
    match &state.route {
        Route::Posting { lang, slug } => state.find(*lang, slug),
        other => panic!("no posting: {other:?}"),
    }
}

#[track_caller]
fn check_found(path: &str, address: &str, expected: Option<(&str, bool)>) {
    let state = settled(path, "");
    assert_eq!(state.route.to_address(), address);
    let got = match found(&state) {
        Found::Posting(item) => Some((
            item.entry.slug.to_string(),
            Some(item.entry.lang) != state.route.lang(),
        )),
        Found::Missing => None,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        got.as_ref()
            .map(|(slug, fallback)| (slug.as_str(), *fallback)),
        expected
    );
}

#[test]
fn a_first_visit_fetches_the_index_alone_and_lists_what_is_open() {
    let state = State::new("/", Route::from_address("en/", ""));
    assert_eq!(state.wanted(), [Want::Index]);
    let state = state.update(Action::Asked(Want::Index));
    assert_eq!(state.wanted(), [], "a file is asked for once");
    let state = state.update(Action::Arrived(Arrival::Index(index())));
    assert_eq!(state.wanted(), []);
    let list = state.list_view(Lang::En, &Query::default());
    let titles: Vec<&str> = list
        .items
        .iter()
        .map(|item| item.entry.title.as_str())
        .collect();
    assert_eq!(
        (titles, list.matching, list.total),
        (vec!["chief", "only here", "seule ici"], 3, 3)
    );
}

#[test]
fn the_archive_is_fetched_when_the_filter_asks_for_it() {
    let state = settled("en/", "");
    let query = Query {
        filter: Filter::Archived,
        ..Query::default()
    };
    let state = state.update(Action::Navigated(Route::List {
        lang: Lang::En,
        query,
    }));
    assert_eq!(
        state.wanted(),
        [Want::Archive("data/archive/en-1.json".into())]
    );
    let state = settled("en/", "?status=all");
    let list = state.list_view(Lang::En, &state.last_query);
    assert_eq!((list.items.len(), list.total, list.pending), (5, 5, false));
}

#[test]
fn a_search_keeps_what_matches_and_starts_the_list_anew() {
    let state = settled("en/", "")
        .update(Action::MoreAsked)
        .update(Action::QueryTyped("CHÏ".into()));
    assert_eq!(state.route.to_address(), "en/?q=CH%C3%8F");
    assert_eq!(state.shown, FOUND_PAGE);
    let list = state.list_view(Lang::En, &state.last_query);
    assert_eq!((list.items.len(), list.matching, list.total), (1, 1, 3));
}

#[test]
fn a_posting_is_found_at_its_address_open_or_archived() {
    check_found(
        "en/postings/chief/",
        "en/postings/chief/",
        Some(("chief", false)),
    );
    check_found("en/postings/old/", "en/postings/old/", Some(("old", false)));
    check_found("en/postings/none/", "en/postings/none/", None);
}

#[test]
fn a_posting_without_counterpart_is_shown_under_the_other_interface() {
    check_found(
        "fr/offres/only-here/",
        "fr/offres/only-here/",
        Some(("only-here", true)),
    );
    check_found(
        "fr/offres/older/",
        "fr/offres/older/",
        Some(("older", true)),
    );
}

#[test]
fn the_address_of_a_copy_leads_to_the_kept_posting() {
    check_found(
        "en/postings/chief-2019/",
        "en/postings/chief/",
        Some(("chief", false)),
    );
}

#[test]
fn a_slug_of_the_other_language_leads_to_the_counterpart() {
    check_found("fr/offres/chief/", "fr/offres/chef/", Some(("chef", false)));
    check_found("fr/offres/old/", "fr/offres/vieux/", Some(("vieux", false)));
}

#[test]
fn the_switch_keeps_posting_query_and_filter() {
    for (path, query, switched) in [
        ("en/", "?q=a+b&status=all", "fr/?q=a+b&status=all"),
        ("en/postings/chief/", "", "fr/offres/chef/"),
        ("fr/offres/vieux/", "", "en/postings/old/"),
        ("en/postings/only-here/", "", "fr/offres/only-here/"),
        ("fr/offres/only-here/", "", "en/postings/only-here/"),
        ("en/what/", "", "fr/"),
    ] {
        let state = settled(path, query);
        let to = state.route.lang().expect("a language").other();
        assert_eq!(state.switched(to).to_address(), switched, "{path}");
        let back = settled(
            state
                .switched(to)
                .to_address()
                .split('?')
                .next()
                .expect("a path"),
            query,
        );
        if !path.contains("what") {
            assert_eq!(
                back.switched(to.other()).to_address(),
                format!("{path}{query}"),
                "and back"
            );
        }
    }
}

#[test]
fn the_way_back_from_a_posting_keeps_query_and_filter() {
    let state = settled("en/", "?q=chief&status=all");
    let state = state.update(Action::Navigated(Route::from_address(
        "en/postings/chief/",
        "",
    )));
    assert_eq!(state.last_query.to_text(), "q=chief&status=all");
}

#[test]
fn what_failed_is_asked_for_again_on_retry() {
    let state = State::new("/", Route::list(Lang::Fr));
    let state = state
        .update(Action::Asked(Want::Index))
        .update(Action::Lost(Want::Index));
    assert_eq!((state.wanted(), &state.catalog), (vec![], &Remote::Failed));
    assert_eq!(
        state.title().as_deref(),
        Some("Cette page n’a pas pu être chargée – Babillard")
    );
    let state = state.update(Action::Retried);
    assert_eq!(state.wanted(), [Want::Index]);
}

#[test]
fn a_bundle_of_another_version_is_not_half_understood() {
    let index = Index {
        version: VERSION + 1,
        ..index()
    };
    let state =
        State::new("/", Route::list(Lang::En)).update(Action::Arrived(Arrival::Index(index)));
    assert_eq!(state.catalog, Remote::Failed);
}

#[test]
fn the_known_language_decides_at_the_root_and_nowhere_else() {
    let at = |path| {
        State::new("/", Route::from_address(path, "")).update(Action::LanguageKnown(Lang::Fr))
    };
    assert_eq!(at("").route, Route::list(Lang::Fr));
    assert_eq!(at("en/").route, Route::list(Lang::En));
}

#[test]
fn only_a_move_is_announced() {
    let state = settled("en/", "");
    assert_eq!(state.announcement(), "");
    let state = state.update(Action::Navigated(Route::from_address(
        "fr/offres/chef/",
        "",
    )));
    assert_eq!(state.announcement(), "chef – Emplois");
}

/// The state of a page that carries the posting of `line`, whose counterpart is `there`.
fn carrying(line: &str, path: &str) -> State {
    let whole = Whole {
        lever_id: None,
        glance: Vec::new(),
        own: Vec::new(),
        counterpart_data: Some("data/fr/there.json".into()),
        markdown: String::new(),
        reading: Reading::default(),
        entry: entry(line),
    };
    let page = Arrival::Page(index(), Some(Box::new(Opened::lay_out(whole))));
    State::new("/", Route::from_address(path, "")).update(Action::Arrived(page))
}

#[test]
fn an_open_posting_has_its_counterpart_and_the_index_fetched_ahead() {
    let ahead = |line: &str, path: &str| carrying(line, path).wanted();
    let open = ahead("en here there open", "en/postings/here/");
    assert_eq!(
        open,
        [Want::Index, Want::Whole("data/fr/there.json".into())]
    );
    assert_eq!(ahead("en here there archived", "en/postings/here/"), []);
}

#[test]
fn nothing_is_fetched_ahead_for_a_reader_who_saves_data() {
    let mut state = settled("en/", "");
    state.saves_data = true;
    let open = Route::from_address("en/postings/chief/", "");
    assert_eq!((state.likely_next(&open), state.wanted()), (None, vec![]));
    let mut state = carrying("en here there open", "en/postings/here/");
    assert_eq!(state.wanted().len(), 2);
    state.saves_data = true;
    assert_eq!(state.wanted(), []);
    // The other language is fetched where it is to be shown.
    let both = Route::from_address("en/postings/here/", "?view=both");
    let state = state.update(Action::Navigated(both));
    assert!(
        state
            .wanted()
            .contains(&Want::Whole("data/fr/there.json".into()))
    );
}

#[test]
fn a_page_shows_what_it_carries_without_a_fetch() {
    let list = State::new("/", Route::list(Lang::En))
        .update(Action::Arrived(Arrival::Page(index(), None)));
    assert_eq!(list.wanted(), []);
    assert_eq!(list.list_view(Lang::En, &Query::default()).items.len(), 3);
    let choice =
        State::new("/", Route::Choice).update(Action::Arrived(Arrival::Page(index(), None)));
    assert_eq!(choice.wanted(), []);
    assert_eq!(choice.title().as_deref(), Some("Jobs / Emplois"));
    let other = Index {
        version: VERSION + 1,
        ..index()
    };
    let old =
        State::new("/", Route::list(Lang::En)).update(Action::Arrived(Arrival::Page(other, None)));
    assert_eq!(
        old.wanted(),
        [Want::Index],
        "a page of another version is not half understood"
    );
}

#[test]
fn what_failed_is_asked_for_again_on_the_next_page() {
    let state = State::new("/", Route::list(Lang::En)).update(Action::Lost(Want::Index));
    assert_eq!(state.wanted(), []);
    let state = state.update(Action::Navigated(Route::list(Lang::Fr)));
    assert_eq!(state.wanted(), [Want::Index]);
}

#[test]
fn an_address_with_a_query_opens_as_the_list_that_its_page_shows_and_is_no_move() {
    let page = Arrival::Page(index(), None);
    let state = State::new("/", Route::list(Lang::En)).update(Action::Arrived(page));
    let asked = Route::from_address("en/", "?status=archived");
    let state = state.update(Action::Located(asked.clone()));
    assert_eq!(state.route, asked);
    assert_eq!(state.announcement(), "");
}

#[test]
fn a_board_that_has_changed_is_asked_for_anew_and_shows_what_its_page_carries_meanwhile() {
    let mut whole = Whole {
        entry: entry("en chief chef open"),
        glance: Vec::new(),
        own: Vec::new(),
        lever_id: None,
        counterpart_data: None,
        markdown: "Old.".into(),
        reading: Reading::default(),
    };
    let page = |whole: &Whole| {
        Action::Arrived(Arrival::Page(
            index(),
            Some(Box::new(Opened::lay_out(whole.clone()))),
        ))
    };
    let route = Route::Posting {
        lang: Lang::En,
        slug: slug("chief"),
    };
    let state = State::new("/", route)
        .update(page(&whole))
        .update(Action::Arrived(Arrival::Index(index())));
    assert_eq!(state.title().as_deref(), Some("chief – Jobs"));
    assert_eq!(state.wanted(), []);
    whole.entry.title = "chief of all".into();
    whole.entry.data = "data/en/chief.2.json".into();
    let state = state.update(Action::Outdated).update(page(&whole));
    assert_eq!(state.title().as_deref(), Some("chief of all – Jobs"));
    assert_eq!(state.wanted(), [Want::Index]);
}

#[test]
fn an_unknown_address_offers_the_open_postings_that_are_most_like_it() {
    let offered = |path: &str, lang| {
        let items = settled(path, "").nearest(lang);
        let slugs: Vec<String> = items
            .iter()
            .map(|item| item.entry.slug.to_string())
            .collect();
        slugs
    };
    assert_eq!(offered("en/careers/cheif/", Lang::En), ["chief"]);
    assert_eq!(offered("en/careers/chieff/", Lang::En), ["chief"]);
    assert_eq!(offered("en/careers/baker/", Lang::En), [""; 0]);
    assert_eq!(offered("en/postings/only-her/", Lang::En), ["only-here"]);
    assert_eq!(offered("fr/offres/seul-ic%C3%AF/", Lang::Fr), ["seule-ici"]);
    assert_eq!(offered("careers/only-here/", Lang::Fr), [""; 0]);
}

#[test]
fn a_file_that_is_gone_makes_the_index_come_again_once_and_its_new_name_is_asked_for() {
    let whole = |path: &str| Want::Whole(path.to_owned());
    let route = Route::Posting {
        lang: Lang::En,
        slug: slug("chief"),
    };
    let list =
        State::new("/", Route::list(Lang::En)).update(Action::Arrived(Arrival::Index(index())));
    let state = list.update(Action::Navigated(route));
    let old = whole("data/en/chief.json");
    assert_eq!(state.wanted(), [Want::Index, old.clone()]);
    let state = state
        .update(Action::Asked(Want::Index))
        .update(Action::Arrived(Arrival::Index(index())))
        .update(Action::Asked(old.clone()))
        .update(Action::Lost(old.clone()));
    // The list at hand stays as it is meanwhile.
    assert!(state.catalog.ready().is_some());
    assert_eq!(state.wanted(), [Want::Index]);
    let state = state.update(Action::Asked(Want::Index));
    assert_eq!(state.wanted(), []);
    let same = state
        .clone()
        .update(Action::Arrived(Arrival::Index(index())));
    assert_eq!(same.wanted(), [], "the same name again is no reason to ask");
    let mut newer = index();
    newer.open[0].data = "data/en/chief.2.json".into();
    let state = state.update(Action::Arrived(Arrival::Index(newer)));
    assert_eq!(state.wanted(), [whole("data/en/chief.2.json")]);
}

#[test]
fn the_posting_under_the_pointer_is_fetched_ahead_once() {
    let at = |state: &State, path: &str| state.likely_next(&Route::from_address(path, ""));
    let chief = "data/en/chief.json";
    let state = settled("en/", "");
    assert_eq!(at(&state, "en/postings/chief/").as_deref(), Some(chief));
    // Neither a list nor a posting that nobody knows without the archive is worth a fetch.
    assert_eq!(at(&state, "fr/"), None);
    assert_eq!(at(&state, "en/postings/old/"), None);
    let state = state.update(Action::Asked(Want::Whole(chief.into())));
    assert_eq!(at(&state, "en/postings/chief/"), None);
}

#[test]
fn the_index_says_of_a_posting_that_is_opened_whether_it_is_still_open() {
    let route = Route::from_address("en/postings/chief/", "");
    let state = settled("en/", "").update(Action::Navigated(route.clone()));
    assert!(state.wanted().contains(&Want::Index), "it is asked again");
    // The page of an older build carries it as an open one.
    let mut newer = index();
    newer.open.retain(|entry| entry.slug.as_str() != "chief");
    let state = state.update(Action::Arrived(Arrival::Index(newer)));
    let Route::Posting { lang, slug } = &route else {
        panic!("a posting")
    };
    let found = state.find(*lang, slug);
    assert!(!matches!(found, Found::Posting(_)), "{found:?}");
}

#[test]
fn symbols_are_no_words_and_no_posting_has_them() {
    for text in ["🎉", "?!", "…"] {
        let state = settled("en/", &format!("q={text}"));
        let Route::List { lang, query } = state.route.clone() else {
            panic!("a list")
        };
        let view = state.list_view(lang, &query);
        assert_eq!((view.items.len(), view.matching), (0, 0), "{text}");
        assert!(!view.pending && !view.provisional, "{text}");
    }
}

#[test]
fn a_head_speaks_of_the_page_that_is_shown() {
    let told = |path: &str| {
        let mut state = settled(path, "");
        if let Remote::Ready(catalog) = &state.catalog {
            let mut catalog = Catalog::clone(catalog);
            catalog.index.board.base_url = Some("https://a.ca/".into());
            state.catalog = Remote::Ready(Rc::new(catalog));
        }
        let head = state.head().expect("a head");
        let alternates: Vec<String> = head
            .alternates
            .iter()
            .map(|(tag, address)| format!("{tag} {address}"))
            .collect();
        (head.canonical, alternates, head.indexed)
    };
    let at = |path: &str| Some(format!("https://a.ca/{path}"));
    let pair = [
        "en-CA https://a.ca/en/postings/chief/",
        "fr-CA https://a.ca/fr/offres/chef/",
        "x-default https://a.ca/en/postings/chief/",
    ];
    let pair = pair.map(str::to_owned).to_vec();
    let english = (at("en/postings/chief/"), pair.clone(), true);
    assert_eq!(told("en/postings/chief/"), english);
    assert_eq!(told("fr/offres/chef/"), (at("fr/offres/chef/"), pair, true));
    // A page that only falls back speaks for the real one.
    let fallback = (at("en/postings/only-here/"), vec![], false);
    assert_eq!(told("fr/offres/only-here/"), fallback);
    let (_, equals, indexed) = told("en/postings/old/");
    assert_eq!((equals.len(), indexed), (3, false));
    assert_eq!(told("en/what/"), (None, vec![], false));
    let lists = [
        "en-CA https://a.ca/en/",
        "fr-CA https://a.ca/fr/",
        "x-default https://a.ca/",
    ];
    assert_eq!(
        told("fr/"),
        (at("fr/"), lists.map(str::to_owned).to_vec(), true)
    );
}

fn searching(text: &str) -> State {
    let index = Index {
        search: Some("data/search/root.bin".into()),
        ..index()
    };
    let route = Route::from_address("en/", &format!("?q={text}&status=all"));
    State::new("/", route).update(Action::Arrived(Arrival::Index(index)))
}

fn question(state: &State) -> results::Asked {
    let wanted = state.wanted();
    let search = wanted.iter().find_map(|want| match want {
        Want::Search(asked) => Some(asked.clone()),
        _ => None,
    });
    search.unwrap_or_else(|| panic!("{wanted:?}"))
}

fn results(matching: usize) -> Results {
    Results {
        matching,
        ..Results::default()
    }
}

#[test]
fn a_search_asks_the_index_once_and_does_not_wait_for_the_archive() {
    let state = searching("chief");
    let asked = question(&state);
    assert_eq!(
        (asked.contents.as_str(), asked.query.text.as_str()),
        ("data/search/root.bin", "chief")
    );
    let state = state.update(Action::Asked(Want::Search(asked.clone())));
    assert_eq!(state.wanted(), []);
    assert_eq!(state.results(), None);
    let state = state.update(Action::Arrived(Arrival::Found(asked, results(3))));
    assert_eq!(state.results().map(|found| found.matching), Some(3));
}

#[test]
fn an_index_that_is_asked_for_again_and_is_the_same_changes_nothing() {
    let state = settled("en/postings/chief/", "").update(Action::Navigated(Route::Posting {
        lang: Lang::Fr,
        slug: slug("chef"),
    }));
    let known = state.catalog.ready().cloned();
    assert!(state.wanted().contains(&Want::Index));
    let state = state
        .update(Action::Asked(Want::Index))
        .update(Action::Arrived(Arrival::Same));
    assert!(!state.wanted().contains(&Want::Index));
    assert_eq!(state.catalog.ready(), known.as_ref());
}

#[test]
fn what_a_card_says_of_a_closed_posting_that_was_found_comes_once_it_is_found() {
    let hit = |slug: &str, status| Hit {
        lang: Lang::En,
        slug: slug.to_owned(),
        data: format!("data/en/{slug}.json"),
        status,
        matched_in: Lang::En,
        title: Vec::new(),
        snippet: Vec::new(),
    };
    let found = |hits: &[Hit]| {
        let state = searching("chief");
        let asked = question(&state);
        let answer = Results {
            hits: hits.to_vec(),
            ..results(hits.len())
        };
        state
            .update(Action::Asked(Want::Search(asked.clone())))
            .update(Action::Arrived(Arrival::Found(asked, answer)))
    };
    let open = hit("chief", Status::Open);
    assert_eq!(found(std::slice::from_ref(&open)).wanted(), []);
    let state = found(&[open, hit("old", Status::Archived)]);
    let want = Want::Archive("data/archive/en-1.json".into());
    assert_eq!(state.wanted(), std::slice::from_ref(&want));
    let state = state
        .update(Action::Asked(want.clone()))
        .update(Action::Arrived(arrival(&want)));
    assert_eq!(state.wanted(), []);
    let old = state.find(Lang::En, &slug("old"));
    assert!(matches!(old, Found::Posting(item) if item.entry.status == Status::Archived));
}

#[test]
fn an_answer_to_what_is_no_longer_asked_changes_nothing() {
    let state = searching("chie");
    let old = question(&state);
    let state = state
        .update(Action::Asked(Want::Search(old.clone())))
        .update(Action::QueryTyped("chief".into()));
    let new = question(&state);
    let state = state
        .update(Action::Asked(Want::Search(new.clone())))
        .update(Action::Arrived(Arrival::Found(new, results(1))))
        .update(Action::Arrived(Arrival::Found(old, results(9))));
    assert_eq!(state.results().map(|found| found.matching), Some(1));
    let cleared = state.update(Action::QueryTyped(String::new()));
    assert_eq!(cleared.results(), None);
}

#[test]
fn the_texts_of_the_best_hits_are_fetched_once_and_only_while_the_question_stands() {
    let texts = vec!["data/en/a.json".to_owned()];
    let found = Results {
        texts: texts.clone(),
        ..results(1)
    };
    let state = searching("chief");
    let asked = question(&state);
    let state = state
        .update(Action::Asked(Want::Search(asked.clone())))
        .update(Action::Arrived(Arrival::Found(asked.clone(), found)));
    let want = Want::Texts(asked.clone(), texts);
    assert_eq!(state.wanted(), std::slice::from_ref(&want));
    let typed_on = state.clone().update(Action::QueryTyped("chiefs".into()));
    assert_eq!(typed_on.wanted(), [Want::Search(question(&typed_on))]);
    let state = state.update(Action::Asked(want.clone()));
    assert_eq!(state.wanted(), []);
    let state = state.update(Action::Lost(want));
    assert_eq!(
        state.wanted(),
        [],
        "an answer without snippets is an answer"
    );
    assert_eq!(state.results().map(|found| found.matching), Some(1));
}

#[test]
fn without_the_index_titles_are_searched_until_it_is_asked_for_again() {
    let state = searching("old");
    let asked = question(&state);
    let state = state
        .update(Action::Asked(Want::Search(asked.clone())))
        .update(Action::Lost(Want::Search(asked.clone())));
    assert!(state.search_failed());
    assert_eq!(
        state.wanted(),
        [Want::Index, Want::Archive("data/archive/en-1.json".into())],
        "a file may be gone because the board is published again"
    );
    let again = state.update(Action::Retried);
    assert!(!again.search_failed());
    assert_eq!(question(&again), asked);
}

#[test]
fn only_addresses_that_the_board_is_known_to_have_are_shown_by_the_viewer() {
    let state = settled("en/", "");
    for (address, reached) in [
        ("", true),
        ("fr/", true),
        ("en/archived/", true),
        ("en/postings/chief/", true),
        // It exists in the other language alone.
        ("en/postings/seule-ici/", true),
        ("en/postings/gone/", false),
        // Archived, and nobody has named it yet: the page itself tells.
        ("en/postings/old/", false),
        ("guide.pdf", false),
        ("en/feed.xml", false),
        ("en/postings/chief/guide.pdf", false),
        ("other-project/", false),
        ("404.html", false),
    ] {
        let route = Route::from_address(address, "");
        assert_eq!(state.reaches(&route), reached, "/{address}");
    }
    let archive = settled("en/archived/", "");
    for (address, reached) in [("en/postings/old/", true), ("fr/offres/vieux/", false)] {
        let route = Route::from_address(address, "");
        assert_eq!(archive.reaches(&route), reached, "/{address}");
    }
    // The other language of what is shown is named by it.
    let posting = settled("en/postings/old/", "");
    assert!(posting.reaches(&Route::from_address("fr/offres/vieux/", "")));
}
