//! What a person would see of each page, in each state and both languages, without a browser.
//!
//! `tests/view/seen/<state>.txt` is the page's content as an outline, English first.
//! `BABILLARD_REWRITE=1 cargo test --test host view` writes what the views give now, to be read in the
//! diff. The tests below hold what must be true of every one of them, and the page around it.

mod closed;
pub(crate) mod html;
mod states;

use babillard::posting::Lang;
use babillard::route::Route;
use babillard::state::{Action, LIST_PAGE, State};
use babillard::view::{On, page::page};
use html::Element;
use std::path::Path;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
struct Props {
    state: State,
}

#[component]
fn Page(props: &Props) -> Html {
    page(&props.state, &On::default())
}

pub(crate) fn html_of(state: &State) -> String {
    let props = Props {
        state: state.clone(),
    };
    let renderer = yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

fn page_of(state: &State) -> Element {
    html::read(&html_of(state))
}

/// The page's content as a person meets it, below the document's title.
fn seen(state: &State) -> String {
    let title = state.title().unwrap_or_else(|| "(none yet)".to_owned());
    let page = page_of(state);
    let [main] = page.named("main")[..] else {
        panic!("one main")
    };
    let headings: String = page.named("header")[0]
        .named("h1")
        .iter()
        .map(|h1| h1.outline())
        .collect();
    let all = [page.classed("own"), page.classed("heading")].concat();
    let sheet: Vec<String> = all
        .iter()
        .map(|side| side.text().trim().to_owned())
        .collect();
    format!(
        "title: {title}\nsheet: {}\n{headings}{}",
        sheet.join(" | "),
        main.outline()
    )
}

/// Every state by a name that says its language too.
fn every_state(root: &str) -> Vec<(String, State)> {
    let of_a_language = |(name, make): &(&str, states::Make)| {
        Lang::ALL.map(|lang| (format!("{name}, {}", lang.code()), make(root, lang)))
    };
    let of_both = states::BOTH
        .iter()
        .map(|(name, make)| ((*name).to_owned(), make(root)));
    states::ALL
        .iter()
        .flat_map(of_a_language)
        .chain(of_both)
        .collect()
}

#[test]
fn each_state_is_seen_as_its_file_says() {
    let of_a_language = states::ALL.iter().map(|(name, make)| {
        let parts = Lang::ALL.map(|lang| format!("== {}\n{}", lang.code(), seen(&make("/", lang))));
        (*name, parts.join("\n"))
    });
    let of_both = states::BOTH
        .iter()
        .map(|(name, make)| (*name, seen(&make("/"))));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/view/seen");
    let mut names = Vec::new();
    for (name, text) in of_a_language.chain(of_both) {
        let path = folder.join(format!("{name}.txt"));
        if std::env::var_os("BABILLARD_REWRITE").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&path, &text).expect("a file");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(text, expected, "{}", path.display());
        names.push(format!("{name}.txt"));
    }
    for entry in std::fs::read_dir(&folder).expect("a folder") {
        let name = entry
            .expect("an entry")
            .file_name()
            .to_string_lossy()
            .into_owned();
        assert!(names.contains(&name), "{name} is of no state");
    }
}

#[test]
fn each_page_has_a_first_heading_for_each_language_that_it_shows_and_no_level_is_skipped() {
    for (name, state) in every_state("/") {
        let page = page_of(&state);
        let level = |element: &&Element| match element.name.as_bytes() {
            [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
            _ => None,
        };
        // The switch has a heading of its own before the page's.
        let switch = page
            .classed("visually-hidden")
            .iter()
            .filter(|one| one.name == "h2")
            .count();
        let levels: Vec<u8> = page
            .all()
            .iter()
            .filter_map(level)
            .skip(switch.min(1))
            .collect();
        let loading = state.title().is_none();
        let both = matches!(state.route, Route::Both { .. });
        let firsts = levels.iter().filter(|level| **level == 1).count();
        let expected = match (loading, both) {
            (true, _) => 0,
            (_, both) => 1 + usize::from(both),
        };
        assert_eq!(firsts, expected, "{name}: {levels:?}");
        let skips = levels.windows(2).any(|two| two[1] > two[0] + 1);
        assert!(!skips, "{name}: {levels:?}");
    }
}

#[test]
fn each_page_has_its_landmarks_once_and_in_order() {
    for (name, state) in every_state("/") {
        let page = page_of(&state);
        let outer = page.all().into_iter();
        let landmarks: Vec<&str> = outer
            .map(|element| element.name.as_str())
            .filter(|name| ["header", "main", "footer"].contains(name))
            .collect();
        assert_eq!(landmarks, ["header", "main", "footer"], "{name}");
        let skip = page.named("a")[0];
        assert_eq!(skip.get("href"), Some("#content"), "{name}");
        assert_eq!(page.named("main")[0].get("id"), Some("content"), "{name}");
    }
}

#[test]
fn ids_are_unique_and_what_names_them_finds_them() {
    for (name, state) in every_state("/") {
        let page = page_of(&state);
        let all = page.all();
        let mut ids: Vec<&str> = all.iter().filter_map(|element| element.get("id")).collect();
        for reference in ["aria-labelledby", "for"] {
            for id in all.iter().filter_map(|element| element.get(reference)) {
                assert!(ids.contains(&id), "{name}: {reference}={id}");
            }
        }
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: {ids:?}");
    }
}

#[test]
fn links_and_buttons_have_words_and_fields_have_labels() {
    for (name, state) in every_state("/") {
        let page = page_of(&state);
        for element in page.named("a").into_iter().chain(page.named("button")) {
            // The board's name in the header is blank until the index says it.
            let unnamed = state.catalog.ready().is_none() && element.text() == "\u{a0}";
            let words = !element.text().trim().is_empty();
            assert!(words || unnamed, "{name}: {element:?}");
        }
        for button in page.named("button") {
            let sends = ["button", "submit"].contains(&button.get("type").unwrap_or_default());
            assert!(sends, "{name}: {button:?}");
        }
        let labels = page.named("label");
        for field in page.named("input") {
            let hidden = field.get("type") == Some("hidden");
            let labelled = labels
                .iter()
                .any(|label| label.get("for") == field.get("id"));
            assert!(hidden || labelled, "{name}: {field:?}");
        }
    }
}

#[test]
fn a_language_is_named_wherever_it_changes_and_only_by_its_code() {
    for (name, state) in every_state("/") {
        let page = page_of(&state);
        for element in page.all() {
            for attribute in ["lang", "hreflang"] {
                let code = element.get(attribute);
                let known = code.is_none_or(|code| Lang::from_code(code).is_some());
                assert!(known, "{name}: {attribute}={code:?}");
            }
        }
        // Whatever links to the other language's pages says so.
        let Some(lang) = state.route.lang() else {
            continue;
        };
        let other = format!("/{}/", lang.other().code());
        for link in page.named("a") {
            if link
                .get("href")
                .is_some_and(|href| href.starts_with(&other))
            {
                assert_eq!(
                    link.get("hreflang"),
                    Some(lang.other().code()),
                    "{name}: {link:?}"
                );
                assert_eq!(
                    link.get("lang"),
                    Some(lang.other().code()),
                    "{name}: {link:?}"
                );
            }
        }
    }
}

#[test]
fn no_page_has_what_its_policy_forbids() {
    for (name, state) in every_state("/") {
        for element in page_of(&state).all() {
            let forbidden = ["script", "style", "iframe", "object", "base", "img"];
            assert!(
                !forbidden.contains(&element.name.as_str()),
                "{name}: {element:?}"
            );
            let inline = element
                .names()
                .find(|key| key.starts_with("on") || *key == "style");
            assert_eq!(inline, None, "{name}: {element:?}");
        }
    }
}

#[test]
fn under_another_root_only_the_addresses_differ() {
    for ((name, at_root), (_, below)) in every_state("/").into_iter().zip(every_state("/repo/")) {
        let html = html_of(&below);
        for attribute in ["href=\"/", "action=\"/"] {
            let of_the_site = html.matches(attribute).count();
            let below_the_root = html.matches(&format!("{attribute}repo/")).count();
            assert_eq!(of_the_site, below_the_root, "{name}");
        }
        assert_eq!(html.replace("\"/repo/", "\"/"), html_of(&at_root), "{name}");
    }
}

/// The address that the switch of a state leads to.
#[track_caller]
fn check_switch(name: &str, from: Lang, href: &str) {
    let (_, make) = states::ALL
        .iter()
        .find(|(own, _)| *own == name)
        .expect("a state");
    let page = page_of(&make("/", from));
    let [switch] = page.classed("language-switch")[..] else {
        panic!("{name}: one switch")
    };
    let beyond = page.classed("heading")[0].text();
    let (own_name, heading) = match from {
        Lang::En => (
            "Français",
            "lang=en: Language selection / <span lang=fr>Sélection de la langue</span>",
        ),
        Lang::Fr => (
            "English",
            "lang=fr: Sélection de la langue / <span lang=en>Language selection</span>",
        ),
    };
    let code = from.other().code();
    assert_eq!(
        switch.outline(),
        format!(
            "h2 {heading}\na href={href} lang={code} hreflang={code}: \
             <span>{own_name}</span> <span>{beyond}</span>\n"
        ),
        "{name}"
    );
    assert_eq!(
        switch.get("aria-labelledby"),
        Some("language-switch-heading")
    );
}

#[test]
fn the_switch_leads_to_the_same_page_in_the_other_language() {
    check_switch("list", Lang::En, "/fr/");
    check_switch("list", Lang::Fr, "/en/");
    check_switch("list-archived", Lang::En, "/fr/archivees/");
    check_switch("list-all", Lang::Fr, "/en/all/");
    check_switch("search", Lang::En, "/fr/?q=platform");
    check_switch("search-all", Lang::Fr, "/en/?q=plateforme&status=all");
    check_switch("posting", Lang::En, "/fr/offres/developpeur-se/");
    check_switch("posting", Lang::Fr, "/en/postings/platform-developer/");
    check_switch(
        "posting-archived",
        Lang::En,
        "/fr/offres/directeur-directrice/",
    );
    check_switch(
        "posting-archived",
        Lang::Fr,
        "/en/postings/director-of-platform/",
    );
}

#[test]
fn the_switch_of_a_posting_without_counterpart_keeps_the_posting() {
    check_switch("posting-alone", Lang::En, "/fr/offres/digital-navigator/");
    check_switch(
        "posting-alone-under-the-other",
        Lang::Fr,
        "/en/postings/digital-navigator/",
    );
    check_switch("posting-alone", Lang::Fr, "/en/postings/animateur-trice/");
    check_switch(
        "posting-alone-under-the-other",
        Lang::En,
        "/fr/offres/animateur-trice/",
    );
}

#[test]
fn the_switch_works_before_anything_has_come_and_where_nothing_is() {
    check_switch("list-loading", Lang::En, "/fr/");
    check_switch("list-lost", Lang::Fr, "/en/");
    check_switch(
        "posting-loading",
        Lang::En,
        "/fr/offres/platform-developer/",
    );
    check_switch("posting-lost", Lang::Fr, "/en/postings/developpeur-se/");
    check_switch("posting-missing", Lang::En, "/fr/offres/nowhere/");
    check_switch("not-found", Lang::Fr, "/en/");
}

#[test]
fn a_page_of_both_languages_has_no_switch() {
    for (name, make) in states::BOTH {
        assert!(
            page_of(&make("/")).classed("language-switch").is_empty(),
            "{name}"
        );
    }
}

/// The words above and below the content.
#[track_caller]
fn check_frame(state: &State, header: &str, footer: &str) {
    let page = page_of(state);
    let outline = |name| page.named(name)[0].outline();
    assert_eq!(outline("header"), header);
    assert_eq!(outline("footer"), footer);
}

#[test]
fn sheet_and_footer_name_the_board_in_the_pages_language() {
    check_frame(
        &states::ready("/", Route::list(Lang::En)),
        "a href=#content: Skip to the content\n\
         nav lang=fr aria-labelledby=language-switch-heading\n  \
           h2 lang=en: Language selection / <span lang=fr>Sélection de la langue</span>\n  \
           a href=/fr/ lang=fr hreflang=fr: <span>Français</span> <span>Offres d’emploi</span>\n\
         p: [Careers at Rivage](/en/)\nh1: Job postings\n",
        "p: Careers at Rivage\nul\n  li: [Job postings](/en/ lang=en hreflang=en)\n  \
           li: [Offres d’emploi](/fr/ lang=fr hreflang=fr)\n\
         p\n  input type=checkbox\n  label for=slash: Turn off the / keyboard shortcut\n",
    );
    check_frame(
        &states::ready("/", Route::list(Lang::Fr)),
        "a href=#content: Passer au contenu\n\
         nav lang=en aria-labelledby=language-switch-heading\n  \
           h2 lang=fr: Sélection de la langue / <span lang=en>Language selection</span>\n  \
           a href=/en/ lang=en hreflang=en: <span>English</span> <span>Job postings</span>\n\
         p: [Carrières chez Rivage](/fr/)\nh1: Offres d’emploi\n",
        "p: Carrières chez Rivage\nul\n  li: [Job postings](/en/ lang=en hreflang=en)\n  \
           li: [Offres d’emploi](/fr/ lang=fr hreflang=fr)\n\
         p\n  input type=checkbox\n  label for=slash: Désactiver le raccourci clavier /\n",
    );
}

#[test]
fn a_page_of_both_languages_marks_each_name_of_the_board() {
    check_frame(
        &states::ready("/", Route::Choice),
        "a href=#content: Skip to the content / <span lang=fr>Passer au contenu</span>\n",
        "p: <span lang=en>Careers at Rivage</span> / <span lang=fr>Carrières chez Rivage</span>\n\
         ul\n  li: [Job postings](/en/ lang=en hreflang=en)\n  \
           li: [Offres d’emploi](/fr/ lang=fr hreflang=fr)\n",
    );
}

/// What is announced, and in which language.
#[track_caller]
fn check_announced(state: &State, lang: Lang, words: &str) {
    let page = page_of(state);
    let all = page.all();
    let found = all
        .iter()
        .find(|element| element.get("id") == Some("announcement"));
    let announced = found.expect("a place for announcements");
    assert_eq!(announced.get("role"), Some("status"));
    assert_eq!(announced.get("lang"), Some(lang.code()));
    assert_eq!(announced.text(), words);
}

#[test]
fn a_change_of_page_is_announced_by_its_title_and_the_first_page_is_not() {
    for (lang, title) in [
        (Lang::En, "Director of Platform – Careers at Rivage"),
        (
            Lang::Fr,
            "Directeur/directrice de plateforme – Carrières chez Rivage",
        ),
    ] {
        let list = states::whole("/", Route::list(lang));
        check_announced(&list, lang, "");
        let (_, make) = states::ALL
            .iter()
            .find(|(own, _)| *own == "posting-archived")
            .expect("a state");
        let there = make("/", lang).route;
        check_announced(&list.update(Action::Navigated(there)), lang, title);
    }
}

#[test]
fn a_filter_keeps_the_search_and_the_present_one_is_marked() {
    for (lang, name, hrefs) in [
        (
            Lang::En,
            "search-all",
            [
                "/en/?q=platform&status=all",
                "/en/?q=platform",
                "/en/?q=platform&status=archived",
            ],
        ),
        (Lang::Fr, "list", ["/fr/", "/fr/archivees/", "/fr/toutes/"]),
    ] {
        let (_, make) = states::ALL
            .iter()
            .find(|(own, _)| *own == name)
            .expect("a state");
        let state = make("/", lang);
        let page = page_of(&state);
        let [filter] = page.classed("status-filter")[..] else {
            panic!("one filter")
        };
        let links = filter.named("a");
        let there: Vec<&str> = links.iter().filter_map(|link| link.get("href")).collect();
        assert_eq!(there, hrefs);
        let current: Vec<bool> = links
            .iter()
            .map(|link| link.get("aria-current") == Some("true"))
            .collect();
        assert_eq!(current, [true, false, false]);
    }
}

/// A list of so many open postings in each language, none of which has a counterpart's title.
fn long_list(lang: Lang, count: usize) -> State {
    let line = |lang: &str, at: usize| format!("{lang} no-{at} no-{at} | Number {at} | | - - -");
    let lines: Vec<String> = ["en", "fr"]
        .iter()
        .flat_map(|lang| (1..=count).map(move |at| line(lang, at)))
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    states::with("/", Route::list(lang), states::index(&lines, 0))
}

#[track_caller]
fn check_more(state: &State, shown: usize, count: &str, more: Option<&str>) {
    let page = page_of(state);
    assert_eq!(page.classed("card").len(), shown);
    assert_eq!(page.classed("count")[0].text(), count);
    let button = page.classed("more").first().map(|more| more.text());
    assert_eq!(button.as_deref(), more);
}

#[test]
fn a_long_list_comes_in_pages() {
    assert_eq!(LIST_PAGE, 50);
    let state = long_list(Lang::En, 1120);
    check_more(&state, 50, "1,120 open", Some("Show 50 more (1,070 left)"));
    let state = state.update(Action::MoreAsked);
    check_more(&state, 100, "1,120 open", Some("Show 50 more (1,020 left)"));
    let state = long_list(Lang::Fr, 1070);
    check_more(
        &state,
        50,
        "1\u{a0}070 ouvertes",
        Some("Afficher 50 de plus (1\u{a0}020 à voir)"),
    );
}

#[test]
fn what_words_find_comes_in_pages_of_10() {
    let search = |lang| long_list(lang, 70).update(Action::QueryTyped("number".into()));
    let more = "Show 10 more (60 left)";
    let count = "70 of 70 open";
    check_more(&search(Lang::En), 10, count, Some(more));
    let count = "70 sur 70 ouvertes";
    let more = "Afficher 10 de plus (50 à voir)";
    let state = search(Lang::Fr).update(Action::MoreAsked);
    check_more(&state, 20, count, Some(more));
}

#[test]
fn the_last_page_of_a_list_has_no_button() {
    check_more(&long_list(Lang::En, 50), 50, "50 open", None);
    let state = long_list(Lang::Fr, 51);
    check_more(
        &state,
        50,
        "51 ouvertes",
        Some("Afficher 1 de plus (1 à voir)"),
    );
    check_more(&state.update(Action::MoreAsked), 51, "51 ouvertes", None);
}
