//! What each setting may be, and what is said when it is something else.

use super::LeverHost;
use super::*;
use crate::site::problem::place::Place;

/// The problems of `text` as `line:col code`.
fn told(text: &str) -> Vec<String> {
    let place = |problem: &Problem| Place::of(text, problem.span.expect("a place"));
    let (_, problems) = read(text.as_bytes());
    problems
        .iter()
        .map(|problem| {
            format!(
                "{}:{} {}",
                place(problem).line,
                place(problem).col,
                problem.kind.code()
            )
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(told(text), expected, "{text}");
}

#[test]
fn an_empty_file_gives_a_board_with_names_in_both_languages() {
    let (settings, problems) = read(b"");
    assert_eq!(problems, []);
    assert_eq!(settings, Settings::default());
    assert_eq!(settings.title.fr, "Offres d’emploi");
}

#[test]
fn every_setting_is_read() {
    let text = "\u{feff}base_url = 'https://example.org/jobs'\r\n[title]\r\nen = \"Jobs\"\r\nfr = \"Emplois\"\r\n[lever]\r\nsite = 'cds-snc'\r\nhost = 'eu'\r\n";
    let (settings, problems) = read(text.as_bytes());
    assert_eq!(problems, []);
    assert_eq!(
        settings.base_url.as_deref(),
        Some("https://example.org/jobs/")
    );
    assert_eq!(
        (settings.title.en.as_str(), settings.title.fr.as_str()),
        ("Jobs", "Emplois")
    );
    assert_eq!(
        settings.lever,
        Some(Lever {
            site: "cds-snc".to_owned(),
            host: LeverHost::Eu
        })
    );
}

#[test]
fn the_base_is_an_absolute_address_of_a_folder() {
    for good in [
        "https://a.ca",
        "http://localhost:8080/x",
        "https://a.ca/é/b/",
        "https://emploi-jobs.a.ca/",
    ] {
        check(&format!("base_url = '{good}'"), &[]);
    }
    for bad in [
        "/jobs/",
        "a.ca",
        "ftp://a.ca",
        "https://",
        "https://a b",
        "https://u@a.ca",
        "https://a.ca/?q",
        "https://a.ca/../x",
        "javascript:x",
        "https://a:x/",
        "https://a.ca//x",
    ] {
        check(&format!("base_url = '{bad}'"), &["1:12 B052-bad-setting"]);
    }
}

#[test]
fn a_title_in_one_language_alone_is_an_error() {
    check("[title]\nen = 'Jobs'", &["2:1 B052-bad-setting"]);
    check("[title]\nfr = 'Emplois'", &["2:1 B052-bad-setting"]);
    check("[title]", &["1:2 B052-bad-setting"]);
    check("title = 'Jobs'", &["1:9 B052-bad-setting"]);
    assert_eq!(read(b"[title]\nen = 'Jobs'").0, Settings::default());
}

#[test]
fn a_name_at_lever_is_one_part_of_a_path() {
    check("[lever]\nsite = 'a/b'", &["2:8 B052-bad-setting"]);
    check("[lever]\nhost = 'eu'", &["1:2 B052-bad-setting"]);
    check(
        "[lever]\nsite = 'a'\nhost = 'us'",
        &["3:8 B052-bad-setting"],
    );
    assert_eq!(read(b"[lever]\nsite = 'a'\nhost = 'us'").0.lever, None);
}

#[test]
fn an_unknown_setting_is_told_with_the_one_that_is_meant() {
    let (_, problems) = read(
        b"base-url = 'https://a.ca'\nsite = 'x'\ncolour = 1\n[title]\nen = 'a'\nfr = 'b'\nde = 'c'",
    );
    let meant: Vec<_> = problems
        .iter()
        .map(|problem| problem.words().help.en)
        .collect();
    let all = "the settings are `base_url` and the sections `title`, `lever`, `employer`, `place`, `country`, `old_addresses` and `check`";
    assert_eq!(
        meant,
        [
            "did you mean `base_url`?",
            "did you mean `lever.site`?",
            all,
            "did you mean `title.en`?"
        ]
    );
}

#[test]
fn all_problems_are_told_in_one_run() {
    check(
        "base_url = 3\nx = \n[title]\nen = ''\nfr = '\u{202e}'\n",
        &[
            "1:12 B052-bad-setting",
            "2:1 B051-unknown-setting",
            "2:5 B050-broken-settings",
            "4:6 B052-bad-setting",
            "5:6 B052-bad-setting",
        ],
    );
}

#[test]
fn settings_that_are_no_text_are_told() {
    let (settings, problems) = read(b"# caf\xe9\n");
    assert_eq!(settings, Settings::default());
    assert_eq!(problems[0].kind.code(), "B002-not-utf8");
}

#[test]
fn a_code_may_have_another_severity_but_an_error_stays_one() {
    let text = "[check]\nB065 = \"off\"\nB061-bold-as-heading = \"warning\"\nB012 = \"off\"\nB999 = \"off\"\nB018 = \"loud\"\n";
    let (settings, problems) = read(text.as_bytes());
    let severities: Vec<_> = settings.severities.into_iter().collect();
    assert_eq!(
        severities,
        [
            ("B061-bold-as-heading", Some(Severity::Warning)),
            ("B065-plain-space", None)
        ]
    );
    let said: Vec<String> = problems
        .iter()
        .map(|problem| problem.words().message.en)
        .collect();
    assert_eq!(
        said,
        [
            "`B012-missing-title` is always an error",
            "unknown setting `check.B999`",
            "`loud` is not a severity"
        ]
    );
}

#[test]
fn old_addresses_are_a_pattern_or_a_list_of_them_for_each_language() {
    let text = "[old_addresses]\nen = '/careers/{stem}/'\nfr = ['/fr/careers/{stem}/', '/fr/{path}.html']\n";
    let (settings, problems) = read(text.as_bytes());
    assert_eq!(problems, []);
    assert_eq!(
        (
            settings.old_addresses.en.len(),
            settings.old_addresses.fr.len()
        ),
        (1, 2)
    );
    check(
        "[old_addresses]\nen = ['/a/', '/{stem}/', 'b/{stem}', 3]\nfr = 4\nde = '/{stem}'",
        &[
            "2:7 B053-bad-address-pattern",
            "2:26 B053-bad-address-pattern",
            "2:38 B052-bad-setting",
            "3:6 B052-bad-setting",
            "4:1 B051-unknown-setting",
        ],
    );
}

#[test]
fn who_hires_and_where_is_said_in_both_languages() {
    let text = "[employer]\nen = 'Harbour'\nfr = 'Havre'\nurl = 'https://example.org/about'\n[place]\nen = 'Quebec City'\nfr = 'Québec'\n";
    let (settings, problems) = read(text.as_bytes());
    assert_eq!(problems, []);
    let employer = settings.employer.map(|name| [name.en, name.fr]);
    assert_eq!(employer, Some(["Harbour".into(), "Havre".into()]));
    assert_eq!(
        settings.employer_url.as_deref(),
        Some("https://example.org/about")
    );
    assert_eq!(settings.place.map(|place| place.fr), Some("Québec".into()));
    assert_eq!(settings.country.en, "Canada");
    check(
        "[employer]\nurl = 'harbour'\n[place]\nfr = 'Québec'\n[country]\n",
        &[
            "1:2 B052-bad-setting",
            "2:7 B052-bad-setting",
            "4:1 B052-bad-setting",
            "5:2 B052-bad-setting",
        ],
    );
}

#[test]
fn a_base_url_is_kept_as_browsers_write_it() {
    for (written, kept) in [
        (
            "https://exemple.ca/carrières/",
            "https://exemple.ca/carri%C3%A8res/",
        ),
        (
            "https://exemple.ca/carri%C3%A8res",
            "https://exemple.ca/carri%C3%A8res/",
        ),
        ("https://Bücher.example", "https://xn--bcher-kva.example/"),
    ] {
        assert_eq!(base_url(written).as_deref(), Some(kept), "{written}");
    }
}
