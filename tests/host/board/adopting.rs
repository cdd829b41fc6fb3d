//! What `adopt` makes of folders as other tools keep them.

use super::folders::{folder, listed};
use crate::repository::{complaint, printed, program};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn adopted(folder: &Path) -> String {
    let output = program(folder, &["adopt", "."]);
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    printed(&output)
}

#[test]
fn languages_at_the_ends_of_names_pair_by_name() {
    let folder = folder(&[
        ("jobs/_index.md", "---\ntitle: Work here\n---\n"),
        (
            "jobs/smith.md",
            "---\ntitle: Smith\n---\n\nYou work with the fire and the iron.\n",
        ),
        (
            "jobs/smith.fr.md",
            "---\ntitle: Forgeron\n---\n\nVous travaillez le fer et le feu.\n",
        ),
        ("jobs/smith.de.md", "---\ntitle: Schmied\n---\n"),
        (
            "jobs/groom/index.md",
            "---\ntitle: Groom\n---\n\nYou brush the horses.\n",
        ),
        (
            "jobs/groom/index.fr.md",
            "---\ntitle: Palefrenier\n---\n\nVous brossez les chevaux.\n",
        ),
    ]);
    let said = adopted(folder.path());
    assert!(
        said.contains("Languages: 2 English, 2 French (2 say none: English, as the words look)"),
        "{said}"
    );
    assert!(
        said.contains("Pairs: 0 by key, 2 by file name, 0 by address or ID"),
        "{said}"
    );
    assert_eq!(
        listed(folder.path()),
        [
            "jobs/_index.md: B032-section-page",
            "jobs/groom/index.fr.md fr open groom jobs/groom/index.md",
            "jobs/groom/index.md en open groom jobs/groom/index.fr.md",
            "jobs/smith.de.md: B113-other-language",
            "jobs/smith.fr.md fr open smith jobs/smith.md",
            "jobs/smith.md en open smith jobs/smith.fr.md",
        ]
    );
}

const CLOSED: &str =
    "+++\ntitle = \"Ferry hand\"\nopen = false\ndeadline = 2030-05-01\n+++\n\nYou hold the rope.\n";

#[test]
fn adopt_maps_keys_and_names_files_that_are_no_postings() {
    let folder = folder(&[
        (
            "en/2026-02-03-pilot.md",
            "---\ntitle: Pilot\nref: pilot\nopen: true\ndeadline: 2030-05-01\nform: https://hire.harbour.example/pilot\nsalary_range: $40 an hour\ncrew_size: two or three people\nowner: Ada\n---\n\nYou bring ships in.\n",
        ),
        (
            "fr/pilote.md",
            "---\ntitle: Pilote\nref: pilot\nopen: true\ndeadline: 2030-05-01\nform: https://hire.harbour.example/pilote\nsalary_range: 40 $ de l’heure\ncrew_size: deux ou trois personnes\nowner: Ada\n---\n\nVous rentrez les navires.\n",
        ),
        ("en/ferry-hand.md", CLOSED),
        (
            "en/template.md",
            "---\ntitle:\nref: x\nopen: true\ndeadline: 2030-05-01\n---\n",
        ),
        ("en/about.md", "---\ntitle: About the harbour\n---\n"),
    ]);
    let said = adopted(folder.path());
    assert!(said.contains("  deadline "), "{said}");
    assert!(
        said.ends_with("Next: babillard build . --out site\n"),
        "{said}"
    );
    let settings = fs::read_to_string(folder.path().join("babillard.toml")).expect("settings");
    for line in [
        "  \"en/about.md\", # a page of the site: it has none of the keys of the postings\n",
        "  \"en/template.md\", #",
        "translationKey = \"ref\"\n",
        "expiryDate = \"deadline\"\n",
        "apply = \"form\"\n",
        "archived = { key = \"open\", unless = [true] }\n",
        "ignore = [\"owner\"]\n",
        "key = \"salary_range\"\nen = \"Salary\"\nfr = \"Salaire\"\n",
        "# Both labels are guesses, made of the key’s name.\nkey = \"crew_size\"\nen = \"Crew size\"\n",
    ] {
        assert!(settings.contains(line), "{line}\n{settings}");
    }
    assert_eq!(
        listed(folder.path()),
        [
            "en/2026-02-03-pilot.md en open pilot fr/pilote.md",
            "en/about.md: B114-ignored-file",
            "en/ferry-hand.md en archived ferry-hand -",
            "en/template.md: B114-ignored-file",
            "fr/pilote.md fr open pilote en/2026-02-03-pilot.md",
        ]
    );
}

#[test]
fn a_folder_of_texts_that_are_no_postings_is_told_why() {
    let folder = folder(&[("porter.md", "# Porter\n\nYou carry the bags.\n")]);
    let output = program(folder.path(), &["adopt", "."]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaint(&output).contains(
            "`porter.md` is none, as the file does not start with front matter. A posting starts with lines such as"
        ),
        "{}",
        complaint(&output)
    );
}

#[test]
fn the_day_on_which_the_work_ends_is_not_the_last_one_to_apply() {
    let folder = folder(&[(
        "en/pilot.md",
        "---\ntitle: Pilot\nstartdate: 2030-05-01\nenddate: 2031-05-01\nappldate: 2030-03-01\n---\n\nYou bring ships in.\n",
    )]);
    adopted(folder.path());
    let settings = fs::read_to_string(folder.path().join("babillard.toml")).expect("settings");
    for line in [
        "expiryDate = \"appldate\"\n",
        "key = \"startdate\"\nen = \"Start date\"\n",
        "key = \"enddate\"\nen = \"End date\"\n",
    ] {
        assert!(settings.contains(line), "{line}\n{settings}");
    }
}

#[test]
fn a_day_whose_name_speaks_of_the_end_of_an_offer_closes_it() {
    for key in [
        "archivedate",
        "removal_date",
        "job_closing_day",
        "dateExpiration",
        "fin_affichage",
        "posting-expires-on",
    ] {
        let text = format!("---\ntitle: Pilot\n{key}: 2020-03-01\n---\n\nYou bring ships in.\n");
        let folder = folder(&[("en/pilot.md", &text)]);
        adopted(folder.path());
        let closed = ["en/pilot.md en archived pilot -"];
        assert_eq!(listed(folder.path()), closed, "{key}");
    }
}

#[test]
fn a_word_for_the_job_before_a_key_changes_nothing_and_an_empty_day_waits_for_one() {
    let files = [
        (
            "en/pilot.md",
            "title: Pilot\njob_company: Rivage\njob_location: Gaspé\nexpires_at: ''\nbase_salary: 70000\nobsolete: false\napplication_url: ''\n",
        ),
        (
            "en/diver.md",
            "title: Diver\njob_company: Rivage\njob_location: Gaspé\nexpires_at: ''\nbase_salary: 80000\nobsolete: true\napplication_url: ''\n",
        ),
    ];
    let files = files.map(|(path, keys)| (path, format!("---\n{keys}---\n\nYou work at sea.\n")));
    let files = files.each_ref().map(|(path, text)| (*path, text.as_str()));
    let folder = folder(&files);
    adopted(folder.path());
    let settings = fs::read_to_string(folder.path().join("babillard.toml")).expect("settings");
    for line in [
        "employer = \"job_company\"\n",
        "place = \"job_location\"\n",
        "expiryDate = \"expires_at\"\n",
        "apply = \"application_url\"\n",
        "key = \"base_salary\"\nen = \"Salary from\"\n",
    ] {
        assert!(settings.contains(line), "{line}\n{settings}");
    }
    let rows = [
        "en/diver.md en archived diver -",
        "en/pilot.md en open pilot -",
    ];
    assert_eq!(listed(folder.path()), rows);
}

#[test]
fn a_page_that_shares_one_key_of_many_with_the_postings_is_left_out() {
    let job = "---\ntitle: Pilot\nopen: true\nlocation: Gaspé\nshow_date: true\n---\n\nYou sail.\n";
    let page = "---\ntitle: Partners\nshow_date: false\n---\n\nWe know them.\n";
    let folder = folder(&[
        ("content/jobs/pilot.md", job),
        ("content/jobs/diver.md", &job.replace("Pilot", "Diver")),
        ("content/partners/port.md", page),
        ("content/news/cook.md", &job.replace("Pilot", "Cook")),
    ]);
    adopted(folder.path());
    let rows = [
        "content/jobs/diver.md en open diver -",
        "content/jobs/pilot.md en open pilot -",
        "content/news/cook.md en open cook -",
        "content/partners/port.md: B114-ignored-file",
    ];
    let mut listed = listed(folder.path());
    listed.sort();
    assert_eq!(listed, rows);
}

#[test]
fn adopt_never_changes_a_posting_nor_settings_that_are_there() {
    let files = [
        ("babillard.toml", "# mine\n"),
        ("en/pilot.md", "---\ntitle: Pilot\nopen: true\n---\n"),
    ];
    let folder = folder(&files);
    let output = program(folder.path(), &["adopt", "."]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaint(&output).contains("is there already and stays as it is"),
        "{}",
        complaint(&output)
    );
    let dry = program(
        folder.path(),
        &["adopt", ".", "--dry-run", "--format", "json"],
    );
    let report: Value = serde_json::from_str(&printed(&dry)).expect("JSON");
    assert_eq!(report["written"], Value::Null);
    assert_eq!(report["outlook"]["postings"], 1);
    assert!(
        report["settings"]
            .as_str()
            .expect("settings")
            .contains("unless = [true]")
    );
    for (path, text) in files {
        assert_eq!(
            fs::read_to_string(folder.path().join(path)).expect("a file"),
            text
        );
    }
}

#[test]
fn languages_are_named_in_words_by_folders_and_by_keys() {
    let by_folder = folder(&[
        (
            "english/jobs/cooper.md",
            "---\ntitle: Cooper\n---\n\nYou make the casks.\n",
        ),
        (
            "french/jobs/cooper.md",
            "---\ntitle: Tonnelier\n---\n\nVous faites les fûts.\n",
        ),
    ]);
    assert_eq!(
        listed(by_folder.path()),
        [
            "english/jobs/cooper.md en open cooper french/jobs/cooper.md",
            "french/jobs/cooper.md fr open cooper english/jobs/cooper.md",
        ]
    );
    let posting = |title: &str, number: &str, language: &str| {
        format!(
            "---\nTitle: {title}\nPosting number: {number}\nLanguage: {language}\n---\n\nWork.\n"
        )
    };
    let texts = [
        ("01-cooper.md", posting("Cooper", "HR-1", "English")),
        ("02-tonnelier.md", posting("Tonnelier", "HR-1", "Français")),
        ("03-potter.md", posting("Potter", "HR-2", "English")),
        ("04-potier.md", posting("Potier", "HR-2", "français")),
    ];
    let by_key = folder(&texts.each_ref().map(|(path, text)| (*path, text.as_str())));
    let said = adopted(by_key.path());
    assert!(said.contains("Languages: 2 English, 2 French\n"), "{said}");
    assert!(said.contains("Pairs: 2 by key"), "{said}");
    let settings = fs::read_to_string(by_key.path().join("babillard.toml")).expect("settings");
    assert!(!settings.contains("default_language"), "{settings}");
}

#[test]
fn files_that_look_like_the_other_language_are_told_not_taken_in_silence() {
    let text = |title: &str, words: &str| format!("---\ntitle: {title}\npay: 1\n---\n\n{words}\n");
    let folder = folder(&[
        (
            "cooper.md",
            &text("Cooper", "You make the casks for the cellar and the shop."),
        ),
        (
            "potter.md",
            &text("Potter", "You turn the pots and you fire them in the kiln."),
        ),
        (
            "potier.md",
            &text(
                "Potier",
                "Vous faites les pots pour la boutique et le marché.",
            ),
        ),
    ]);
    let said = adopted(folder.path());
    assert!(
        said.contains("1 of these looks like `fr`: give it a line `lang: fr`\n"),
        "{said}"
    );
}

#[test]
fn what_other_programs_fill_in_is_ignored_and_what_they_hold_back_is_a_draft() {
    let posting = |title: &str, published: &str| {
        format!(
            "---\ntitle: {title}\npermalink: \"/{{{{ page.fileSlug }}}}/\"\npublishedAt: {published}\n\
             isRemote: true\nsalary:\n  min: 50000\n  max: 60000\n---\n\nYou make the casks.\n"
        )
    };
    let texts = [
        (
            "en/cooper.md",
            posting("Cooper", "\"2026-10-01T12:00:00.000Z\""),
        ),
        (
            "en/potter.md",
            posting("Potter", "\"2026-10-02T12:00:00.000Z\""),
        ),
        ("en/waiting.md", posting("Waiting", "null")),
    ];
    let folder = folder(&texts.each_ref().map(|(path, text)| (*path, text.as_str())));
    let said = adopted(folder.path());
    assert!(said.contains("`build` will give 2 postings"), "{said}");
    let settings = fs::read_to_string(folder.path().join("babillard.toml")).expect("settings");
    assert!(!settings.contains("key = \"permalink\""), "{settings}");
    assert!(settings.contains("remote = \"isRemote\"\n"), "{settings}");
    assert!(
        settings.contains("draft = { key = \"publishedAt\", unless = [\"*\"] }\n"),
        "{settings}"
    );
    let checked = printed(&program(folder.path(), &["check", "."]));
    assert!(!checked.contains("B011"), "{checked}");
}

#[test]
fn a_key_of_which_postings_share_few_values_is_proposed_as_a_filter() {
    let text = |n: usize| {
        let team = ["Kiln", "Shop"][n % 2];
        format!("---\ntitle: Potter {n}\nteam: {team}\nroom: {n}\n---\n\nYou turn the pots.\n")
    };
    let texts: Vec<(String, String)> = (0..8).map(|n| (format!("en/{n}.md"), text(n))).collect();
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    let folder = folder(&files);
    adopted(folder.path());
    let settings = fs::read_to_string(folder.path().join("babillard.toml")).expect("settings");
    let proposed = "[[facts]]\nkey = \"team\"\nen = \"Team\"\nfr = \"Équipe\"\nfacet = true\n";
    assert!(settings.contains(proposed), "{settings}");
}

#[test]
fn the_address_of_a_page_says_its_language_and_no_is_no() {
    let posting = |title: &str, here: &str, there: &str, open: &str| {
        format!(
            "---\ntitle: {title}\npermalink: {here}\nalternate: {there}\nopen: {open}\n---\n\nWork.\n"
        )
    };
    let (en, fr) = ("/en/careers/cooper/", "/fr/carrieres/tonnelier/");
    let texts = [
        ("_jobs/cooper.md", posting("Cooper", en, fr, "no")),
        ("_jobs/tonnelier.md", posting("Tonnelier", fr, en, "no")),
        (
            "_jobs/potter.md",
            posting("Potter", "/en/careers/potter/", "", "yes"),
        ),
    ];
    let folder = folder(&texts.each_ref().map(|(path, text)| (*path, text.as_str())));
    let said = adopted(folder.path());
    assert!(said.contains("Languages: 2 English, 1 French\n"), "{said}");
    assert_eq!(
        listed(folder.path()),
        [
            "_jobs/cooper.md en archived cooper _jobs/tonnelier.md",
            "_jobs/potter.md en open potter -",
            "_jobs/tonnelier.md fr archived tonnelier _jobs/cooper.md",
        ]
    );
}

#[test]
fn a_whole_site_without_a_key_of_a_job_is_asked_whether_it_is_the_folder() {
    let page = |key: &str| format!("---\ntitle: News\n{key}---\n\nWe met again.\n");
    let asks = |name: &str, key: &str| {
        let files: Vec<_> = (0..12)
            .map(|at| (format!("{name}/{at}.md"), page(key)))
            .collect();
        let files: Vec<_> = files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .collect();
        let folder = folder(&files);
        adopted(&folder.path().join(name)).contains("Is it the folder with the postings?")
    };
    assert!(asks("news", ""));
    assert!(!asks("jobs", ""));
    assert!(!asks("news", "salary: 50000\n"));
}
