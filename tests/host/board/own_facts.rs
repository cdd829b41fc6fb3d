//! Facts that a board's settings name: filters of its lists, compared between the versions of a pair, and
//! told apart from our own keys nowhere.

use babillard::bundle::Index;
use babillard::posting::Lang;
use babillard::route::{Query, Route};
use babillard::site::board;
use babillard::site::check;
use babillard::site::publish::bundling::bundle;
use babillard::state::{Action, Arrival, State};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// December 1, 2026, at noon in Toronto.
const NOW: i64 = 1_796_144_400;

const SETTINGS: &str = "[[facts]]\nkey = \"contract\"\nen = \"Contract\"\nfr = \"Contrat\"\nfacet = true\n\
    [[facts]]\nkey = \"pay.range\"\nen = \"Pay range\"\nfr = \"Fourchette\"\n";

/// A board of postings, each with the lines that it adds to its front matter.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("babillard.toml"), SETTINGS).expect("settings");
    for (path, lines) in files {
        let at = folder.path().join(path);
        fs::create_dir_all(at.parent().expect("a parent")).expect("a folder");
        let text = format!("---\ntitle: {path}\n{lines}archived: false\n---\n\nWork with us.\n");
        fs::write(at, text).expect("a file");
    }
    folder
}

fn index(root: &Path) -> Index {
    let board = board::read(root, NOW).expect("a board");
    let files = bundle(&board).expect("a bundle");
    let json = std::str::from_utf8(&files["data/index.json"]).expect("UTF-8");
    babillard::bundle::read(json).expect("an index")
}

fn board_of_three() -> TempDir {
    folder(&[
        ("en/cook.md", "contract: Part-time\n"),
        ("fr/cook.md", "contract: Temps partiel\n"),
        ("en/clerk.md", "contract: Permanent\n"),
        ("fr/clerk.md", "contract: Permanent\n"),
        // Alone, and in the words of the pair.
        ("fr/plongeur.md", "contract: Temps partiel\n"),
    ])
}

#[test]
fn a_fact_with_facet_is_a_filter_with_a_label_and_values_in_each_language() {
    let folder = board_of_three();
    let index = index(folder.path());
    let facets: Vec<_> = index.facets.iter().collect();
    let pairs: Vec<&str> = facets.iter().map(|facet| facet.pair.as_str()).collect();
    assert_eq!(
        pairs,
        ["fact-contract=part-time", "fact-contract=permanent"],
        "what has no `facet = true` is no filter"
    );
    let name = facets[0].name.as_ref().expect("a name");
    assert_eq!(
        (name.en.as_str(), name.fr.as_str()),
        ("Contract", "Contrat")
    );
    let label = &facets[0].label;
    assert_eq!(
        (label.en.as_str(), label.fr.as_str()),
        ("Part-time", "Temps partiel")
    );
}

#[test]
fn a_choice_is_in_the_address_counts_and_stays_over_the_switch_of_language() {
    let folder = board_of_three();
    let list = State::new("/", Route::list(Lang::Fr));
    let list = list.update(Action::Arrived(Arrival::Index(index(folder.path()))));
    let view = list.list_view(Lang::Fr, &Query::default());
    assert_eq!(view.counts, [2, 1]);
    let chosen = list.update(Action::FacetChosen(
        "fact-contract".into(),
        "part-time".into(),
    ));
    let address = "fr/?fact-contract=part-time";
    assert_eq!(chosen.route.to_address(), address);
    let (path, query) = address.split_once('?').expect("a query");
    assert_eq!(Route::from_address(path, query), chosen.route);
    let slugs = |lang: Lang| {
        let Route::List { query, .. } = chosen.switched(lang) else {
            panic!("a list");
        };
        let view = chosen.list_view(lang, &query);
        let items = view.items.iter().map(|item| item.entry.slug.to_string());
        items.collect::<Vec<_>>()
    };
    assert_eq!(slugs(Lang::Fr), ["cook", "plongeur"]);
    assert_eq!(slugs(Lang::En), ["cook", "plongeur"]);
}

/// Code, path and first line of what stands in the report of two versions.
fn told(en: &str, fr: &str) -> Vec<String> {
    let folder = folder(&[("en/cook.md", en), ("fr/cook.md", fr)]);
    let mut board = board::read(folder.path(), NOW).expect("a board");
    check::check(&mut board);
    let parity = board.problems.iter();
    let parity = parity.filter(|problem| problem.kind.code().starts_with("B08"));
    let line = |problem: &babillard::site::problem::Problem| {
        format!("{} {}", &problem.kind.code()[..4], problem.path)
    };
    parity.map(line).collect()
}

#[test]
fn a_number_that_differs_between_the_versions_of_a_fact_is_a_problem() {
    let pay = |range: &str| format!("pay:\n  range: {range}\n");
    let same = told(&pay("$60,000 to $65,000"), &pay("60 000 $ à 65 000 $"));
    assert_eq!(same, [""; 0]);
    let other = told(&pay("$60,000 to $65,000"), &pay("60 000 $ à 67 000 $"));
    assert_eq!(other, ["B088 en/cook.md", "B088 fr/cook.md"]);
    let salary = told("salary: $31.50 an hour\n", "salary: 35,50 $ l’heure\n");
    assert_eq!(salary, ["B088 en/cook.md", "B088 fr/cook.md"]);
    let words = told("contract: Part-time\n", "contract: Temps partiel\n");
    assert_eq!(words, [""; 0], "words are every language's own");
}
