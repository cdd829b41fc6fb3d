//! A small board, and every state in which a reader of either language can find it.

use babillard::bundle::{
    ArchivePage, ArchiveRef, Board, Entry, Facet, Fact, Index, Reading, Similar, Totals, VERSION,
    Whole,
};
use babillard::markdown::DEEPEST;
use babillard::posting::{Both, Date, FactKind, Lang, LeverId, Slug, Status};
use babillard::route::{Filter, Query, Route};
use babillard::search::reply::{Hit, Results};
use babillard::search::snippet::Piece;
use babillard::state::posting::Opened;
use babillard::state::{Action, Arrival, Offer, State, Want};

/// A state of a page of one language, on a site at this root.
pub(crate) type Make = fn(&str, Lang) -> State;

/// Makes a state that is in both languages, under a root.
pub(crate) type MakeBoth = fn(&str) -> State;

/// Every state of the pages that have a language, by name.
#[rustfmt::skip]
pub(crate) const ALL: &[(&str, Make)] = &[
    ("list", |root, lang| ready(root, list(lang, "", Filter::Open))),
    ("list-archived", |root, lang| whole(root, list(lang, "", Filter::Archived))),
    ("list-all", |root, lang| whole(root, list(lang, "", Filter::All))),
    ("list-archive-on-its-way", |root, lang| asked(ready(root, list(lang, "", Filter::Archived)))),
    ("list-archive-lost", |root, lang| lost(ready(root, list(lang, "", Filter::All)))),
    ("list-nothing-open", |root, lang| with(root, list(lang, "", Filter::Open), index(&[], 1))),
    ("list-nothing-archived", |root, lang| with(root, list(lang, "", Filter::Archived), index(OPEN, 0))),
    ("list-nothing-at-all", |root, lang| with(root, list(lang, "", Filter::Open), index(&[], 0))),
    ("list-facets", |root, lang| with(root, list(lang, "", Filter::Open), with_facets())),
    ("list-chosen", |root, lang| with(root, chosen(lang, "ottawa"), with_facets())),
    ("list-chosen-nothing", |root, lang| with(root, chosen(lang, "halifax"), with_facets())),
    ("list-own-facet", |root, lang| with(root, part_time(lang), with_own_facet())),
    ("list-by-closing", |root, lang| with(root, by_closing(lang), closing()).update(Action::Ticked(CLOSES - 20 * 86_400))),
    ("list-closing-soon", |root, lang| with(root, soon(lang), closing()).update(Action::Ticked(CLOSES - 86_401))),
    ("list-loading", |root, lang| State::new(root, list(lang, "", Filter::Open))),
    ("list-lost", |root, lang| lost(State::new(root, list(lang, "", Filter::Open)))),
    ("search", |root, lang| ready(root, list(lang, word(lang, "platform", "PLATEFORME"), Filter::Open))),
    ("search-all", |root, lang| whole(root, list(lang, word(lang, "platform", "plateforme"), Filter::All))),
    ("search-only-in-the-other", |root, lang| ready(root, list(lang, word(lang, "atelier", "navigator"), Filter::Open))),
    ("search-nothing", |root, lang| ready(root, list(lang, " <b>x</b> & \"y\" ", Filter::Open))),
    ("search-nothing-anywhere", |root, lang| whole(root, list(lang, "zzz", Filter::All))),
    ("search-archive-on-its-way", |root, lang| asked(ready(root, list(lang, "zzz", Filter::All)))),
    ("search-archive-lost", |root, lang| lost(ready(root, list(lang, "zzz", Filter::All)))),
    ("search-results", |root, lang| found(searched(root, lang, "x"), results(lang))),
    ("search-results-without-texts", |root, lang| found(searched(root, lang, "x"), without_texts(results(lang)))),
    ("search-results-nothing", |root, lang| found(searched(root, lang, "zzz"), nothing(lang))),
    ("search-results-lost", |root, lang| lost(searched(root, lang, word(lang, "platform", "plateforme")))),
    ("posting", |root, lang| open(ready(root, pair(lang)), BODY.of(lang), ID)),
    ("posting-glance", |root, lang| glanced(ready(root, pair(lang)), lang)),
    ("posting-glance-under-the-other", |root, lang| glanced(ready(root, alone(lang, lang.other())), lang.other())),
    ("posting-without-a-way-to-apply", |root, lang| open(with(root, pair(lang), without_a_way()), BODY.of(lang), ID)),
    ("posting-archived", |root, lang| open(whole(root, archived(lang)), BODY.of(lang), ID)),
    ("posting-alone", |root, lang| open(ready(root, alone(lang, lang)), BODY.of(lang), ID)),
    ("posting-alone-under-the-other", |root, lang| open(ready(root, alone(lang, lang.other())), BODY.of(lang.other()), ID)),
    ("posting-body-on-its-way", |root, lang| asked(ready(root, pair(lang)))),
    ("posting-body-lost", |root, lang| lost(ready(root, pair(lang)))),
    ("posting-body-empty", |root, lang| open(ready(root, pair(lang)), " \n", ID)),
    ("posting-with-a-table", |root, lang| open(ready(root, pair(lang)), "| a | b |\n|---|--:|\n| 1 | 2 |", ID)),
    ("posting-body-too-deep", |root, lang| open(ready(root, pair(lang)), &("> ".repeat(DEEPEST + 1) + "x"), ID)),
    ("posting-looked-for-in-the-archive", |root, lang| asked(ready(root, archived(lang)))),
    ("posting-archive-lost", |root, lang| lost(ready(root, archived(lang)))),
    ("posting-missing", |root, lang| whole(root, posting(lang, "nowhere"))),
    ("posting-loading", |root, lang| State::new(root, pair(lang))),
    ("posting-lost", |root, lang| lost(State::new(root, pair(lang)))),
    ("posting-in-both", |root, lang| in_both(ready(root, both(lang)), &BODY)),
    ("posting-in-both-on-its-way", |root, lang| asked(ready(root, both(lang)))),
    ("posting-in-both-lost", |root, lang| lost(ready(root, both(lang)))),
    ("posting-archived-with-similar", |root, lang| similar(whole(root, archived(lang)), lang)),
    ("posting-long-with-tools", |root, lang| open(offered(ready(root, pair(lang))), LONG, ID)),
    ("posting-link-copied", |root, lang| open(offered(ready(root, pair(lang))), "x", ID).update(Action::LinkCopied)),
    ("not-found", |root, lang| ready(root, Route::from_address(&format!("{}/x/y/", lang.code()), ""))),
];

/// Every state of the pages that are in both languages, by name.
#[rustfmt::skip]
pub(crate) const BOTH: &[(&str, MakeBoth)] = &[
    ("choice", |root| ready(root, Route::Choice)),
    ("choice-loading", |root| State::new(root, Route::Choice)),
    ("choice-lost", |root| lost(State::new(root, Route::Choice))),
    ("not-found-anywhere", |root| {
        ready(root, Route::from_address("x/y", ""))
    }),
];

const ID: &str = "fec1188b-4d17-412f-b780-c37ad60aa321";

/// One line for an entry: `lang slug counterpart | title | description | dates`.
const OPEN: &[&str] = &[
    "en platform-developer developpeur-se | Platform Developer | Keep it dull & dependable. | 2026-10-26 2026-11-12 2026-12-01",
    "en digital-navigator - | Digital Navigator | | 2026-03-01 - -",
    "en translator traducteur-trice | Translator | Both ways. | - - -",
    "fr developpeur-se platform-developer | Développeur·se de plateforme | Rapide, banale et fiable. | 2026-10-26 2026-11-12 2026-12-01",
    "fr animateur-trice - | Animateur·trice d’ateliers | | 2026-03-01 - -",
    "fr traducteur-trice translator | Traducteur·trice | Dans les deux sens. | - - -",
];

const ARCHIVED: &[&str] = &[
    "en director-of-platform directeur-directrice | Director of Platform | Lead 26 people. | 2025-05-05 - 2025-06-01",
    "fr directeur-directrice director-of-platform | Directeur/directrice de plateforme | Diriger 26 personnes. | 2025-05-05 - 2025-06-01",
];

const PLACE: Both<&str> = Both {
    en: "Remote or Gaspé, Que.",
    fr: "Télétravail ou Gaspé (Québec)",
};

const PAY: Both<&str> = Both {
    en: "$98,000 to $121,000",
    fr: "98 000 $ à 121 000 $",
};

const YEARLY: Both<&str> = Both {
    en: "a year",
    fr: "par année",
};

const LEVEL: Both<&str> = Both {
    en: "IT-03",
    fr: "IT-03",
};

const TERM: Both<&str> = Both {
    en: "2 years",
    fr: "2 ans",
};

const BODY: Both<&str> = Both {
    en: "# About us\n\nRead *this* and [that](https://example.org/ \"Why\").\n\n## Your day\n\n1. Coffee\n2. Code",
    fr: "# Qui nous sommes\n\nLisez *ceci* et [cela](https://example.org/ \"Pourquoi\").\n\n## Une journée\n\n1. Café\n2. Code",
};

const LONG: &str =
    "# One\n\n## Two [link](https://example.org)\n\nText.\n\n# Three *and* `four`\n\n> # Quoted";

fn word(lang: Lang, english: &'static str, french: &'static str) -> &'static str {
    Both {
        en: english,
        fr: french,
    }
    .of(lang)
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn entry(line: &str, status: Status) -> Entry {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let names: Vec<&str> = parts[0].split(' ').collect();
    let dates: Vec<Option<Date>> = parts[3].split(' ').map(Date::parse).collect();
    let lang = Lang::from_code(names[0]).expect("a language");
    let other = OPEN.iter().chain(ARCHIVED);
    let other = other.map(|line| line.split('|').collect::<Vec<_>>());
    let mut other = other.filter(|parts| parts[0].split(' ').nth(1) == Some(names[2]));
    let known = ["platform-developer", "developpeur-se"].contains(&names[1]);
    let words = |words: Both<&str>| known.then(|| words.of(lang).to_string());
    let open = status == Status::Open;
    Entry {
        lang,
        slug: slug(names[1]),
        title: parts[1].to_owned(),
        description: parts[2].to_owned(),
        status,
        counterpart: Slug::parse(names[2]),
        closes: None,
        said_until: None,
        clocks_change: None,
        clocks_gain: None,
        other_title: other.next().map(|parts| parts[1].trim().to_owned()),
        date: dates[0],
        lastmod: dates[1],
        expiry_date: dates[2],
        facets: Vec::new(),
        employer: Some("Rivage".to_owned()),
        place: words(PLACE),
        pay: words(PAY).into_iter().chain(words(YEARLY)).collect(),
        kinds: words(LEVEL).into_iter().chain(words(TERM)).collect(),
        apply: open.then(|| format!("https://jobs.lever.co/rivage-demo/{ID}/apply")),
        data: format!("data/{}/{}.0.json", names[0], names[1]),
    }
}

/// An index with these open postings and this many archived ones in each language.
pub(crate) fn index(lines: &[&str], archived: usize) -> Index {
    let open: Vec<Entry> = lines.iter().map(|line| entry(line, Status::Open)).collect();
    // A posting without counterpart is in both lists.
    let listed = |lang| move |entry: &&Entry| entry.lang == lang || entry.counterpart.is_none();
    let totals = |lang| Totals {
        open: open.iter().filter(listed(lang)).count(),
        archived,
    };
    let page = |lang| ArchiveRef {
        lang,
        path: archive_path(lang),
        count: archived,
    };
    Index {
        version: VERSION,
        board: Board {
            title: Both {
                en: "Careers at Rivage".to_owned(),
                fr: "Carrières chez Rivage".to_owned(),
            },
            base_url: None,
            only: None,
        },
        totals: Both {
            en: totals(Lang::En),
            fr: totals(Lang::Fr),
        },
        facets: Vec::new(),
        archive: if archived > 0 {
            Lang::ALL.map(page).to_vec()
        } else {
            Vec::new()
        },
        open,
        copies: None,
        search: None,
    }
}

/// The index of a board whose postings differ in place and level.
fn with_facets() -> Index {
    let both = |en: &str, fr: &str| Both {
        en: en.to_owned(),
        fr: fr.to_owned(),
    };
    let facet = |pair: &str, label| Facet {
        pair: pair.to_owned(),
        label,
        name: None,
    };
    let mut index = index(OPEN, 1);
    index.facets = vec![
        facet("level=IT-03", both("IT-03", "IT-03")),
        facet("place=halifax", both("Halifax", "Halifax")),
        facet("place=ottawa", both("Ottawa", "Ottawa")),
        facet("remote=yes", both("Remote", "Télétravail")),
    ];
    for entry in &mut index.open {
        entry.facets = match entry.slug.as_str() {
            "platform-developer" | "developpeur-se" => {
                vec!["level=IT-03", "place=ottawa", "remote=yes"]
            }
            "translator" | "traducteur-trice" => vec!["place=ottawa"],
            _ => Vec::new(),
        }
        .into_iter()
        .map(str::to_owned)
        .collect();
    }
    index
}

/// The same where the board itself names a fact by which lists are filtered.
fn with_own_facet() -> Index {
    let both = |en: &str, fr: &str| Both {
        en: en.to_owned(),
        fr: fr.to_owned(),
    };
    let facet = |key: &str, label| Facet {
        pair: format!("fact-contract={key}"),
        label,
        name: Some(both("Contract", "Contrat")),
    };
    let mut index = with_facets();
    index.facets.extend([
        facet("part-time", both("Part-time", "Temps partiel")),
        facet("permanent", both("Permanent", "Permanent")),
    ]);
    for entry in &mut index.open {
        let key = match entry.slug.as_str() {
            "platform-developer" | "developpeur-se" => "part-time",
            _ => "permanent",
        };
        entry.facets.push(format!("fact-contract={key}"));
    }
    index
}

fn part_time(lang: Lang) -> Route {
    Route::from_address(lang.code(), "fact-contract=part-time")
}

/// The list of `lang` for one place.
/// An instant at which open postings close.
const CLOSES: i64 = 1_798_779_600;

/// An index whose open postings with a last day close by themselves.
fn closing() -> Index {
    let mut index = index(OPEN, 1);
    for entry in &mut index.open {
        entry.closes = entry.expiry_date.map(|_| CLOSES);
    }
    index
}

fn soon(lang: Lang) -> Route {
    let query = Query::default().with_facet("closing", "soon");
    Route::List { lang, query }
}

fn by_closing(lang: Lang) -> Route {
    Route::from_address(lang.code(), "order=closing")
}

fn chosen(lang: Lang, place: &str) -> Route {
    let query = Query::default().with_facet("place", place);
    Route::List { lang, query }
}

/// The state once the whole of the page's posting has come, with facts in its language.
fn glanced(state: State, lang: Lang) -> State {
    let fact = |kind, value: &str, quote: &str| Fact {
        kind,
        value: value.to_owned(),
        quote: quote.to_owned(),
    };
    let facts = vec![
        fact(
            FactKind::Language,
            word(lang, "Bilingual (CBC)", "Bilingue (CBC)"),
            word(lang, "This position is CBC.", "Ce poste est CBC."),
        ),
        fact(
            FactKind::Closing,
            word(lang, "December 1, 2026", "le 1er décembre 2026"),
            "",
        ),
    ];
    open_with(state, BODY.of(lang), ID, facts)
}

/// The index of a board whose postings do not say how one applies.
fn without_a_way() -> Index {
    let mut index = index(OPEN, 1);
    index.open.iter_mut().for_each(|entry| entry.apply = None);
    index
}

fn archive_path(lang: Lang) -> String {
    format!("data/archive/{}-1.0.json", lang.code())
}

/// The list of `lang` with this search and filter.
pub(crate) fn list(lang: Lang, text: &str, filter: Filter) -> Route {
    Route::List {
        lang,
        query: Query {
            text: text.to_owned(),
            filter,
            facets: Vec::new(),
            by_closing: false,
        },
    }
}

fn posting(lang: Lang, name: &str) -> Route {
    Route::Posting {
        lang,
        slug: slug(name),
    }
}

/// The open posting that both languages have.
fn pair(lang: Lang) -> Route {
    posting(lang, word(lang, "platform-developer", "developpeur-se"))
}

/// Both languages of it.
fn both(lang: Lang) -> Route {
    let Route::Posting { lang, slug } = pair(lang) else {
        unreachable!("a posting")
    };
    Route::Both { lang, slug }
}

/// The state once both sides of the page's posting have come, with these bodies.
fn in_both(state: State, bodies: &Both<&str>) -> State {
    let data = |lang: Lang| {
        let name = word(lang, "platform-developer", "developpeur-se");
        format!("data/{}/{name}.0.json", lang.code())
    };
    let whole = |lang: Lang| Whole {
        counterpart_data: Some(data(lang.other())),
        reading: Reading {
            minutes: 2,
            beside: vec![[0, 0, 2], [3, 3, 2]],
            similar: Vec::new(),
        },
        ..whole_of(&data(lang), bodies.of(lang), ID)
    };
    Lang::ALL.into_iter().fold(state, |state, lang| {
        let opened = Box::new(Opened::lay_out(whole(lang)));
        state.update(Action::Arrived(Arrival::Whole(data(lang), opened)))
    })
}

/// The state once the archived posting has come, with an open one that resembles it.
fn similar(state: State, lang: Lang) -> State {
    let name = word(lang, "director-of-platform", "directeur-directrice");
    let path = format!("data/{}/{name}.0.json", lang.code());
    let mut whole = whole_of(&path, "x", ID);
    whole.reading.similar = vec![Similar {
        closes: None,
        slug: slug(word(lang, "platform-developer", "developpeur-se")),
        title: word(lang, "Platform Developer", "Développeur·se de plateforme").to_owned(),
    }];
    let opened = Box::new(Opened::lay_out(whole));
    state.update(Action::Arrived(Arrival::Whole(path, opened)))
}

/// The state in a browser that can copy and share.
fn offered(state: State) -> State {
    state.update(Action::OfferKnown(Offer {
        copy: true,
        share: true,
    }))
}

/// The archived one.
fn archived(lang: Lang) -> Route {
    posting(
        lang,
        word(lang, "director-of-platform", "directeur-directrice"),
    )
}

/// The posting that exists in `own` only, under the interface of `lang`.
fn alone(lang: Lang, own: Lang) -> Route {
    posting(lang, word(own, "digital-navigator", "animateur-trice"))
}

/// The state once this index has come.
pub(crate) fn with(root: &str, route: Route, index: Index) -> State {
    State::new(root, route).update(Action::Arrived(Arrival::Index(index)))
}

/// The state once the index of the small board has come.
pub(crate) fn ready(root: &str, route: Route) -> State {
    with(root, route, index(OPEN, 1))
}

/// The state once the archive has come as well.
pub(crate) fn whole(root: &str, route: Route) -> State {
    Lang::ALL
        .into_iter()
        .fold(ready(root, route), |state, lang| {
            let entries = ARCHIVED.iter().map(|line| entry(line, Status::Archived));
            let page = ArchivePage {
                entries: entries.filter(|entry| entry.lang == lang).collect(),
            };
            state.update(Action::Arrived(Arrival::Archive(archive_path(lang), page)))
        })
}

/// The list of open postings of a board with a search index, searched for `text`.
fn searched(root: &str, lang: Lang, text: &str) -> State {
    let index = Index {
        search: Some("data/search/root.json".to_owned()),
        ..index(OPEN, 1)
    };
    with(root, list(lang, text, Filter::Open), index)
}

/// The state once the search has answered.
fn found(state: State, results: Results) -> State {
    let wanted = state.wanted();
    let [Want::Search(question)] = wanted.as_slice() else {
        panic!("{wanted:?}")
    };
    asked(state).update(Action::Arrived(Arrival::Found(question.clone(), results)))
}

fn pieces(text: &str) -> Vec<Piece> {
    let parts = text.split('*').enumerate();
    let parts = parts.filter(|(_, text)| !text.is_empty());
    parts
        .map(|(at, text)| Piece {
            text: text.to_owned(),
            marked: at % 2 == 1,
        })
        .collect()
}

/// A hit in the reader's language, one found in the other, and one that is only there.
fn results(lang: Lang) -> Results {
    let hit = |of: Lang, matched_in: Lang, slug: &str, title: &str, snippet: &str| Hit {
        lang: of,
        slug: slug.to_owned(),
        data: format!("data/{}/{slug}.json", of.code()),
        status: Status::Open,
        matched_in,
        title: pieces(title),
        snippet: pieces(snippet),
    };
    let other = lang.other();
    Results {
        hits: vec![
            hit(
                lang,
                lang,
                word(lang, "platform-developer", "developpeur-se"),
                word(
                    lang,
                    "*Platform* Developer",
                    "Développeur·se de *plateforme*",
                ),
                "a *b* c",
            ),
            hit(
                lang,
                other,
                "b",
                word(lang, "Translator", "Traducteur·trice"),
                "d *e*",
            ),
            Hit {
                status: Status::Archived,
                ..hit(
                    other,
                    other,
                    "c",
                    word(
                        lang,
                        "Animateur/animatrice d’*ateliers*",
                        "Digital *Navigator*",
                    ),
                    "",
                )
            },
        ],
        matching: 3,
        by_status: [3, 0],
        texts: Vec::new(),
        counts: Vec::new(),
        ways: Vec::new(),
        without_facets: 0,
    }
}

/// The same before the texts are there: a card has its description where the list has it.
fn without_texts(mut results: Results) -> Results {
    results.hits.iter_mut().for_each(|hit| hit.snippet.clear());
    results
}

fn nothing(lang: Lang) -> Results {
    Results {
        by_status: [0, 2],
        ways: vec![(word(lang, "developer", "développeuse").to_owned(), 1)],
        ..Results::default()
    }
}

/// The state while what the page needs is on its way.
fn asked(state: State) -> State {
    state
        .wanted()
        .into_iter()
        .fold(state, |state, want| state.update(Action::Asked(want)))
}

/// The state once what the page needs has failed to come.
fn lost(state: State) -> State {
    state
        .wanted()
        .into_iter()
        .fold(state, |state, want| state.update(Action::Lost(want)))
}

/// The state once the whole of the page's posting has come, with this body and this Lever id.
fn open(state: State, markdown: &str, id: &str) -> State {
    open_with(state, markdown, id, Vec::new())
}

fn open_with(state: State, markdown: &str, id: &str, glance: Vec<Fact>) -> State {
    let Some((_, slug)) = state.route.posting() else {
        panic!("{:?} is no posting", state.route)
    };
    let every = entries().into_iter();
    let named = every.filter(|entry| entry.slug == *slug);
    let path = named.map(|entry| entry.data).next().expect("an entry");
    let whole = Whole {
        glance,
        ..whole_of(&path, markdown, id)
    };
    state.update(Action::Arrived(Arrival::Whole(
        path,
        Box::new(Opened::lay_out(whole)),
    )))
}

/// Every entry, open and archived.
fn entries() -> Vec<Entry> {
    let open = OPEN.iter().map(|line| entry(line, Status::Open));
    let archived = ARCHIVED.iter().map(|line| entry(line, Status::Archived));
    open.chain(archived).collect()
}

/// The posting whose data is at `path`, whole.
fn whole_of(path: &str, markdown: &str, id: &str) -> Whole {
    let mut every = entries().into_iter();
    let entry = every.find(|entry| entry.data == path).expect("an entry");
    Whole {
        entry,
        lever_id: LeverId::parse(id),
        glance: Vec::new(),
        own: Vec::new(),
        counterpart_data: None,
        markdown: markdown.to_owned(),
        reading: Reading::default(),
    }
}
