//! Addresses that are read and written, and those that are none.

use super::*;

#[track_caller]
fn check(path: &str, query: &str, route: Route, address: &str) {
    assert_eq!(Route::from_address(path, query), route);
    assert_eq!(route.to_address(), address);
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

#[test]
fn both_languages_of_a_posting_have_an_address_in_each() {
    let both = |lang, name| Route::Both {
        lang,
        slug: slug(name),
    };
    let address = "en/postings/designer/?view=both";
    check(
        "en/postings/designer/",
        "?view=both",
        both(Lang::En, "designer"),
        address,
    );
    check(
        "fr/offres/designer",
        "a=b&view=both",
        both(Lang::Fr, "designer"),
        "fr/offres/designer/?view=both",
    );
    assert_eq!(
        Route::from_address("en/postings/designer/", "?view=all").to_address(),
        "en/postings/designer/"
    );
}

#[test]
fn every_page_has_one_address_in_its_own_language() {
    check("/", "", Route::Choice, "");
    check("/en/", "", Route::list(Lang::En), "en/");
    check("fr", "", Route::list(Lang::Fr), "fr/");
    check(
        "/en/postings/director-of-platform",
        "",
        Route::Posting {
            lang: Lang::En,
            slug: slug("director-of-platform"),
        },
        "en/postings/director-of-platform/",
    );
    check(
        "/fr/offres/chef/index.html",
        "?q=x",
        Route::Posting {
            lang: Lang::Fr,
            slug: slug("chef"),
        },
        "fr/offres/chef/",
    );
}

#[test]
fn a_query_and_a_filter_are_in_the_address() {
    let query = Query {
        text: "l’été & 100 %".into(),
        filter: Filter::All,
        facets: Vec::new(),
        by_closing: false,
    };
    check(
        "/fr/",
        "?q=l%E2%80%99%C3%A9t%C3%A9+%26+100+%25&status=all",
        Route::List {
            lang: Lang::Fr,
            query,
        },
        "fr/?q=l%E2%80%99%C3%A9t%C3%A9+%26+100+%25&status=all",
    );
}

#[test]
fn the_whole_list_of_a_filter_is_a_page_and_its_further_pages_lead_to_it() {
    let archived = |lang| Route::List {
        lang,
        query: Query {
            filter: Filter::Archived,
            ..Query::default()
        },
    };
    for path in ["/en/archived/", "en/archived/index.html", "en/archived/2/"] {
        check(path, "", archived(Lang::En), "en/archived/");
    }
    check(
        "/en/",
        "?status=archived",
        archived(Lang::En),
        "en/archived/",
    );
    check("/fr/archivees", "", archived(Lang::Fr), "fr/archivees/");
    check("/fr/ouvertes/3/", "", Route::list(Lang::Fr), "fr/");
    assert_eq!(list_page(Lang::Fr, Filter::All, 1), "fr/toutes/");
    assert_eq!(list_page(Lang::En, Filter::Open, 2), "en/open/2/");
}

#[test]
fn what_postings_must_have_is_in_the_address_once_a_kind() {
    let query = Query::default()
        .with_facet("place", "halifax")
        .with_facet("level", "IT-03")
        .with_facet("place", "ottawa");
    check(
        "/en/",
        "?place=ottawa&salary=1&level=IT-03&term=",
        Route::List {
            lang: Lang::En,
            query: query.clone(),
        },
        "en/?level=IT-03&place=ottawa",
    );
    assert_eq!(query.facet("place"), Some("ottawa"));
    assert_eq!(query.with_facet("level", "").to_text(), "place=ottawa");
}

#[test]
fn an_order_is_in_the_address_with_all_else() {
    for (query, address) in [
        ("?order=closing", "en/?order=closing"),
        (
            "?order=closing&place=ottawa&status=all",
            "en/?status=all&place=ottawa&order=closing",
        ),
    ] {
        let route = Route::from_address("/en/", query);
        assert_eq!(route.to_address(), address);
        let Route::List { query, .. } = route else {
            panic!("{route:?}");
        };
        assert!(query.by_closing);
    }
}

#[test]
fn what_is_at_its_default_is_not_in_the_address() {
    check(
        "/en/",
        "?q=&status=open&utm=1&order=newest",
        Route::list(Lang::En),
        "en/",
    );
}

#[test]
fn an_address_of_the_other_language_or_of_nothing_is_not_found() {
    for path in [
        "en/offres/chef/",
        "fr/postings/chef/",
        "de/",
        "en/x/y/z/",
        "en/postings/",
        "en/archivees/",
        "en/archived/2/3/",
        "en/postings/Not%20a%20slug/",
    ] {
        let lang = Lang::from_code(&path[..2]);
        check(
            path,
            "",
            Route::NotFound {
                lang,
                path: path.into(),
            },
            path,
        );
    }
}

#[test]
fn what_is_below_the_root_is_found_however_its_letters_are_written() {
    let root = "/carri%C3%A8res/";
    for path in [
        "/carri%C3%A8res/fr/",
        "/carri%c3%a8res/fr/",
        "/carrières/fr/",
    ] {
        assert_eq!(below(root, path).as_deref(), Some("fr/"), "{path}");
    }
    assert_eq!(below("/", "/fr/").as_deref(), Some("fr/"));
    assert_eq!(below("/repo/", "/other/fr/"), None);
    assert_eq!(below("/repo/", "/repo"), None);
}

proptest::proptest! {
    #[test]
    fn an_address_leads_back_to_its_route(text in ".*", place in ".*", filter in 0usize..3, french: bool, by_closing: bool) {
        let lang = if french { Lang::Fr } else { Lang::En };
        let query = Query { text, filter: Filter::ALL[filter], by_closing, ..Query::default() };
        let route = Route::List { lang, query: query.with_facet("place", &place) };
        let address = route.to_address();
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        proptest::prop_assert_eq!(Route::from_address(path, query), route);
    }

    #[test]
    fn no_address_makes_the_parser_panic(path in ".*", query in ".*") {
        Route::from_address(&path, &query);
    }
}
