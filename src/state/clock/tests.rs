//! A list to the second before and after a last day, without a browser.

use crate::bundle::{Board, Entry, Index, Totals, VERSION};
use crate::posting::{Both, Lang, Slug, Status};
use crate::route::{Filter, Query, Route};
use crate::state::posting::Found;
use crate::state::{Action, Arrival, State};

/// The end of December 31, 2026 in Toronto.
const CLOSES: i64 = 1_798_779_600;

const DAY: i64 = 86_400;

fn entry(lang: Lang, slug: &str, counterpart: Option<&str>, closes: Option<i64>) -> Entry {
    Entry {
        lang,
        slug: Slug::parse(slug).expect("a slug"),
        title: slug.to_owned(),
        description: String::new(),
        status: Status::Open,
        counterpart: counterpart.and_then(Slug::parse),
        other_title: None,
        closes,
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
        apply: Some("https://example.org/apply".to_owned()),
        data: format!("data/{}/{slug}.json", lang.code()),
    }
}

/// The list of `lang` as it comes, before the clock is known.
fn list(lang: Lang) -> State {
    let two = Totals {
        open: 2,
        archived: 0,
    };
    let index = Index {
        version: VERSION,
        board: Board {
            title: Both {
                en: "Jobs".into(),
                fr: "Emplois".into(),
            },
            base_url: None,
            only: None,
        },
        totals: Both { en: two, fr: two },
        open: vec![
            entry(Lang::En, "cook", Some("cuisine"), Some(CLOSES)),
            entry(Lang::En, "clerk", Some("commis"), None),
            entry(Lang::Fr, "cuisine", Some("cook"), Some(CLOSES)),
            entry(Lang::Fr, "commis", Some("clerk"), None),
        ],
        facets: Vec::new(),
        archive: Vec::new(),
        copies: None,
        search: None,
    };
    let state = State::new("/", Route::list(lang));
    state.update(Action::Arrived(Arrival::Index(index)))
}

fn slugs(state: &State, lang: Lang, filter: Filter) -> Vec<String> {
    let query = Query {
        filter,
        ..Query::default()
    };
    let view = state.list_view(lang, &query);
    assert_eq!(view.total, view.items.len());
    let items = view.items.iter();
    items.map(|item| item.entry.slug.to_string()).collect()
}

fn applies(state: &State, lang: Lang, slug: &str) -> bool {
    match state.find(lang, &Slug::parse(slug).expect("a slug")) {
        Found::Posting(item) => item.entry.apply.is_some(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_posting_is_offered_to_the_last_second_of_its_last_day_and_no_longer() {
    for (lang, own, other) in [(Lang::En, "cook", "clerk"), (Lang::Fr, "cuisine", "commis")] {
        let before = list(lang).update(Action::Ticked(CLOSES - 1));
        assert_eq!(slugs(&before, lang, Filter::Open), [own, other]);
        assert!(applies(&before, lang, own));
        let after = before.update(Action::Ticked(CLOSES));
        assert_eq!(slugs(&after, lang, Filter::Open), [other]);
        assert_eq!(slugs(&after, lang, Filter::Archived), [own]);
        assert_eq!(slugs(&after, lang, Filter::All), [other, own]);
        assert!(!applies(&after, lang, own));
        assert!(applies(&after, lang, other));
    }
}

#[test]
fn nothing_closes_before_the_clock_is_known_and_a_clock_set_back_opens_nothing() {
    let state = list(Lang::En);
    assert_eq!(slugs(&state, Lang::En, Filter::Open), ["cook", "clerk"]);
    let state = state.update(Action::Ticked(CLOSES + 5));
    let state = state.update(Action::Ticked(CLOSES - 9 * DAY));
    assert_eq!(slugs(&state, Lang::En, Filter::Open), ["clerk"]);
}

#[test]
fn a_list_that_comes_after_the_clock_is_closed_too() {
    let index = list(Lang::En);
    let state = State::new("/", Route::list(Lang::En)).update(Action::Ticked(CLOSES));
    let index = Index::clone(&index.catalog.ready().expect("an index").index);
    let open = vec![entry(Lang::En, "cook", None, Some(CLOSES))];
    let state = state.update(Action::Arrived(Arrival::Index(Index { open, ..index })));
    assert_eq!(
        slugs(&state, Lang::En, Filter::Archived),
        ["cook"],
        "and counted there"
    );
}

#[test]
fn the_days_that_are_left_are_counted_from_two_weeks_on() {
    let cook = entry(Lang::En, "cook", None, Some(CLOSES));
    let left = |now: i64| list(Lang::En).update(Action::Ticked(now)).days_left(&cook);
    assert_eq!(list(Lang::En).days_left(&cook), None);
    assert_eq!(left(CLOSES - 1), Some(0));
    assert_eq!(left(CLOSES - DAY), Some(0));
    assert_eq!(left(CLOSES - DAY - 1), Some(1));
    assert_eq!(left(CLOSES - 15 * DAY), Some(14));
    assert_eq!(left(CLOSES - 15 * DAY - 1), None);
    assert_eq!(left(CLOSES), None);
}

#[test]
fn a_day_of_23_or_25_hours_is_a_day() {
    // The ends of March 17, 2027 and of November 5, 2026 in Toronto.
    for (end, change, gain) in [
        (1_805_342_400, 1_805_007_600, 3600),
        (1_793_941_200, 1_793_512_800, -3600),
    ] {
        let mut cook = entry(Lang::En, "cook", None, Some(end));
        (cook.clocks_change, cook.clocks_gain) = (Some(change), Some(gain));
        let left = |now: i64| list(Lang::En).update(Action::Ticked(now)).days_left(&cook);
        let midnight = |days: i64| {
            let before = end - days * DAY < change;
            end - days * DAY + if before { gain } else { 0 }
        };
        assert!((midnight(4)..midnight(3)).contains(&change) || midnight(5) < change);
        for days in 0..=14 {
            assert_eq!(left(midnight(days) - 1), Some(days), "{days} of {end}");
            assert_eq!(left(midnight(days + 1)), Some(days), "{days} of {end}");
        }
        assert_eq!(left(midnight(15) - 1), None);
        let index = list(Lang::En);
        let index = Index::clone(&index.catalog.ready().expect("an index").index);
        let open = vec![cook.clone()];
        let state = list(Lang::En).update(Action::Arrived(Arrival::Index(Index { open, ..index })));
        let next = |now: i64| state.clone().update(Action::Ticked(now)).next_change();
        for days in 0..=15 {
            assert_eq!(next(midnight(days) - 1), Some(midnight(days)), "{days}");
            assert_eq!(next(midnight(days + 1)), Some(midnight(days)), "{days}");
        }
    }
}

#[test]
fn a_last_day_that_only_the_text_says_is_told_and_closes_nothing() {
    let mut cook = entry(Lang::En, "cook", None, None);
    cook.said_until = Some(CLOSES);
    let index = list(Lang::En);
    let index = Index::clone(&index.catalog.ready().expect("an index").index);
    let open = vec![entry(Lang::En, "clerk", None, None), cook];
    let state = list(Lang::En).update(Action::Arrived(Arrival::Index(Index { open, ..index })));
    let soon = |state: &State| {
        let view = state.list_view(Lang::En, &Query::from_text("closing=soon"));
        view.items
            .iter()
            .map(|item| item.entry.slug.to_string())
            .collect::<Vec<_>>()
    };
    let left = |state: &State| {
        let open = &state.catalog.ready().expect("an index").open.en;
        open.iter().find_map(|item| state.days_left(&item.entry))
    };
    let near = state.update(Action::Ticked(CLOSES - 3 * DAY));
    assert_eq!(
        (soon(&near), left(&near)),
        (vec!["cook".to_owned()], Some(2))
    );
    assert_eq!(near.next_change(), Some(CLOSES - 2 * DAY));
    let over = near.update(Action::Ticked(CLOSES));
    assert_eq!((soon(&over), left(&over)), (vec![], None));
    assert_eq!(slugs(&over, Lang::En, Filter::All), ["clerk", "cook"]);
    assert!(applies(&over, Lang::En, "cook"), "the text may be wrong");
    assert_eq!(over.next_change(), None);
}

#[test]
fn the_next_change_is_when_a_count_or_a_status_is_another() {
    let next = |now: i64| list(Lang::En).update(Action::Ticked(now)).next_change();
    assert_eq!(next(CLOSES - 1), Some(CLOSES));
    assert_eq!(next(CLOSES - DAY - 1), Some(CLOSES - DAY));
    assert_eq!(next(CLOSES - 40 * DAY), Some(CLOSES - 15 * DAY));
    assert_eq!(next(CLOSES), None);
}

#[test]
fn what_closes_soon_is_a_choice_of_the_list_once_the_clock_is_known() {
    let soon = Query::from_text("closing=soon");
    let chosen = |state: &State| {
        let items = state.list_view(Lang::Fr, &soon).items;
        let slugs = items.iter().map(|item| item.entry.slug.to_string());
        slugs.collect::<Vec<_>>()
    };
    let counted = |state: &State| state.list_view(Lang::Fr, &Query::default()).counts;
    let unknown = list(Lang::Fr);
    assert_eq!(chosen(&unknown), ["cuisine", "commis"], "nobody knows yet");
    let far = unknown
        .clone()
        .update(Action::Ticked(CLOSES - 15 * DAY - 1));
    assert_eq!((chosen(&far), counted(&far)), (vec![], vec![]));
    let near = far.update(Action::Ticked(CLOSES - 15 * DAY));
    assert_eq!(
        (chosen(&near), counted(&near)),
        (vec!["cuisine".to_owned()], vec![1])
    );
    let over = near.update(Action::Ticked(CLOSES));
    assert_eq!((chosen(&over), counted(&over)), (vec![], vec![0]));
    let all = Query {
        filter: Filter::All,
        ..soon
    };
    assert_eq!(
        over.list_view(Lang::Fr, &all).items,
        [],
        "closed is not closing soon"
    );
}

#[test]
fn what_closes_first_stands_first_among_what_closes_soon() {
    let index = list(Lang::En);
    let index = Index::clone(&index.catalog.ready().expect("an index").index);
    let open = ["c", "a", "b"].iter().zip([9, 2, 5]);
    let open = open.map(|(slug, days)| entry(Lang::En, slug, None, Some(CLOSES + days * DAY)));
    let open = open.collect();
    let state = State::new("/", Route::list(Lang::En)).update(Action::Ticked(CLOSES));
    let state = state.update(Action::Arrived(Arrival::Index(Index { open, ..index })));
    let soon = state.list_view(Lang::En, &Query::from_text("closing=soon"));
    let slugs: Vec<&str> = soon
        .items
        .iter()
        .map(|item| item.entry.slug.as_str())
        .collect();
    assert_eq!(slugs, ["a", "b", "c"]);
}

#[test]
fn a_list_in_order_of_closing_has_what_says_no_day_or_one_that_is_over_behind() {
    let index = list(Lang::En);
    let index = Index::clone(&index.catalog.ready().expect("an index").index);
    let mut said = entry(Lang::En, "said", None, None);
    said.said_until = Some(CLOSES + 3 * DAY);
    let open = vec![
        entry(Lang::En, "whenever", None, None),
        entry(Lang::En, "late", None, Some(CLOSES + 9 * DAY)),
        said,
        entry(Lang::En, "early", None, Some(CLOSES + DAY)),
    ];
    let state = list(Lang::En).update(Action::Arrived(Arrival::Index(Index { open, ..index })));
    let ordered = |state: &State, query: &str| {
        let view = state.list_view(Lang::En, &Query::from_text(query));
        let items = view.items.iter().map(|item| item.entry.slug.to_string());
        items.collect::<Vec<_>>()
    };
    let by_closing = "order=closing";
    let newest = ["whenever", "late", "said", "early"];
    assert_eq!(ordered(&state, ""), newest);
    let early = ["early", "said", "late", "whenever"];
    assert_eq!(ordered(&state, by_closing), early, "no clock is needed");
    let state = state.update(Action::Ticked(CLOSES + 4 * DAY));
    assert_eq!(ordered(&state, by_closing), ["late", "whenever", "said"]);
    let all = ["late", "whenever", "said", "early"];
    assert_eq!(ordered(&state, "order=closing&status=all"), all);
}
