//! `babillard audit`: when a pair was out of step, read from a real Git history.

use crate::repository::{BAKER, BOULANGER, CONTENT, Posting, Repository, complaint, printed};
use serde_json::{Value, json};

fn day(day: u8, hour: u8) -> String {
    format!("2026-01-{day:02}T{hour:02}:00:00-05:00")
}

fn audit(repository: &Repository, more: &[&str]) -> String {
    let output = repository.run(&[&["audit", CONTENT], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    printed(&output)
}

/// Begin, end and sides of each interval: `5>6 open,archived`, by the day of the month.
fn intervals(repository: &Repository, more: &[&str]) -> Vec<String> {
    let text = audit(repository, &[&["--format", "json"], more].concat());
    let report: Value = serde_json::from_str(&text).expect("JSON");
    let day = |when: &Value| match when["at"].as_str() {
        Some(at) => at[8..10].trim_start_matches('0').to_owned(),
        None => "still".to_owned(),
    };
    let status = |side: &Value| side["status"].as_str().unwrap_or("none").to_owned();
    let rows = report["intervals"].as_array().expect("a list").iter();
    rows.map(|row| {
        let (begin, end) = (day(&row["begin"]), day(&row["end"]));
        format!(
            "{begin}>{end} {},{}",
            status(&row["en"]),
            status(&row["fr"])
        )
    })
    .collect()
}

const CLOSED: Posting<'static> = Posting {
    archived: true,
    ..BAKER
};
const FERMEE: Posting<'static> = Posting {
    archived: true,
    ..BOULANGER
};

/// A pair that was opened together, closed in English on the 6th and in French on the 18th.
fn closed_late() -> Repository {
    let repository = Repository::new();
    repository.put("en/baker.md", &BAKER);
    repository.put("fr/boulanger.md", &BOULANGER);
    repository.commit("Both", &day(5, 9));
    repository.put("en/baker.md", &CLOSED);
    repository.commit("Close the English side", &day(6, 9));
    repository.put("fr/boulanger.md", &FERMEE);
    repository.commit("Close the French side", &day(18, 21));
    repository
}

#[test]
fn an_interval_has_its_hours_and_both_commits_in_both_languages() {
    let repository = closed_late();
    let (begin, end) = (repository.short("HEAD~1"), repository.short("HEAD"));
    assert_eq!(
        audit(&repository, &[]),
        format!(
            "  hours  from                  to                    state
    300  2026-01-06 {begin}  2026-01-18 {end}  EN archived, FR open
         en/baker.md
         fr/boulanger.md

1 interval: 300 hours, in 3 commits
"
        )
    );
    assert_eq!(
        audit(&repository, &["--lang", "fr"]),
        format!(
            " heures  depuis                jusqu’à               état
    300  2026-01-06 {begin}  2026-01-18 {end}  EN archivée, FR ouverte
         en/baker.md
         fr/boulanger.md

1 intervalle\u{a0}: 300\u{a0}heures, sur 3 commits
"
        )
    );
}

#[test]
fn the_json_is_as_documented() {
    let repository = closed_late();
    let report: Value =
        serde_json::from_str(&audit(&repository, &["--format", "json"])).expect("JSON");
    let when = |revision: &str, at: &str| json!({ "commit": repository.git(&["rev-parse", revision]), "at": at });
    assert_eq!(
        report,
        json!({
            "version": 1,
            "steps": 3,
            "cut_at": null,
            "intervals": [{
                "hours": 300.0,
                "begin": when("HEAD~1", "2026-01-06T09:00:00-05:00"),
                "end": when("HEAD", "2026-01-18T21:00:00-05:00"),
                "en": { "path": "en/baker.md", "status": "archived" },
                "fr": { "path": "fr/boulanger.md", "status": "open" },
            }],
            "totals": { "intervals": 1, "still": 0, "hours": 300.0, "longest_hours": 300.0 },
        })
    );
}

#[test]
fn what_goes_on_is_said_and_counted() {
    let repository = closed_late();
    repository.put("fr/boulanger.md", &BOULANGER);
    repository.commit("Open again", &day(19, 9));
    let text = audit(&repository, &[]);
    let commit = repository.short("HEAD");
    assert!(
        text.contains(&format!(
            "  2026-01-19 {commit}  still                 EN archived, FR open\n"
        )),
        "{text}"
    );
    assert!(
        text.contains("\n2 intervals, 1 of them ongoing: "),
        "{text}"
    );
    let french = audit(&repository, &["--lang", "fr"]);
    assert!(
        french.contains("\n2 intervalles, dont 1 toujours en cours\u{a0}: "),
        "{french}"
    );
    let since = audit(&repository, &["--since", "2026-01-19"]);
    assert!(since.contains("\n1 interval, ongoing: "), "{since}");
    let since = audit(&repository, &["--since", "2026-01-19", "--lang", "fr"]);
    assert!(
        since.contains("\n1 intervalle, toujours en cours\u{a0}: "),
        "{since}"
    );
    assert_eq!(
        intervals(&repository, &["--since", "2026-01-18"]),
        ["6>18 archived,open", "19>still archived,open"]
    );
    assert_eq!(
        intervals(&repository, &["--since", "2026-01-19"]),
        ["19>still archived,open"]
    );
    assert_eq!(
        intervals(&repository, &["--since", "HEAD~1"]),
        ["19>still archived,open"]
    );
}

#[test]
fn a_side_that_is_missing_counts_while_the_other_is_open() {
    let repository = Repository::new();
    repository.put("en/baker.md", &BAKER);
    repository.commit("English", &day(5, 9));
    repository.put("fr/boulanger.md", &BOULANGER);
    repository.commit("French", &day(5, 18));
    repository.remove("en/baker.md");
    repository.commit("Away", &day(7, 9));
    repository.put("fr/boulanger.md", &FERMEE);
    repository.commit("Closed", &day(8, 9));
    assert_eq!(
        intervals(&repository, &[]),
        ["5>5 open,none", "7>8 none,open"]
    );
    assert_eq!(
        intervals(&repository, &["--verbose"]),
        ["5>5 open,none", "7>8 none,open", "8>still none,archived"]
    );
    let text = audit(&repository, &[]);
    assert!(
        text.contains("\n    9.0  2026-01-05 ") && text.contains("  EN open, no FR\n"),
        "{text}"
    );
    let french = audit(&repository, &["--lang", "fr"]);
    assert!(
        french.contains("\n    9,0  2026-01-05 ") && french.contains("  EN ouverte, sans FR\n"),
        "{french}"
    );
}

#[test]
fn an_interval_goes_on_over_a_new_name_a_new_key_and_a_copy() {
    let repository = Repository::new();
    repository.put("en/baker.md", &CLOSED);
    repository.put("fr/boulanger.md", &BOULANGER);
    repository.commit("Both", &day(5, 9));
    repository.remove("fr/boulanger.md");
    repository.put("fr/métier « pain ».md", &BOULANGER);
    repository.commit("Another name", &day(6, 9));
    repository.put(
        "en/baker.md",
        &Posting {
            key: "bread",
            ..CLOSED
        },
    );
    repository.put(
        "fr/métier « pain ».md",
        &Posting {
            key: "bread",
            ..BOULANGER
        },
    );
    repository.commit("Another key", &day(7, 9));
    let copy = Posting {
        key: "bread",
        body: "Again",
        ..CLOSED
    };
    repository.write(
        "en/baker--4874d95f-a569-43dc-a237-b503d91cacaf.md",
        &copy.text(),
    );
    repository.commit("Published again", &day(8, 9));
    repository.put(
        "en/baker--4874d95f-a569-43dc-a237-b503d91cacaf.md",
        &Posting {
            archived: false,
            ..copy
        },
    );
    repository.commit("Open", &day(9, 9));
    assert_eq!(intervals(&repository, &[]), ["5>9 archived,open"]);
    let text = audit(&repository, &[]);
    assert!(text.contains("     96  2026-01-05"), "{text}");
    assert!(
        text.contains("\n         fr/métier « pain ».md\n"),
        "{text}"
    );
}

#[test]
fn a_key_that_changes_on_one_side_parts_the_pair() {
    let repository = Repository::new();
    repository.put("en/baker.md", &BAKER);
    repository.put("fr/boulanger.md", &BOULANGER);
    repository.commit("Both", &day(5, 9));
    repository.put(
        "en/baker.md",
        &Posting {
            key: "bread",
            ..BAKER
        },
    );
    repository.commit("Another key", &day(7, 9));
    repository.put(
        "fr/boulanger.md",
        &Posting {
            key: "bread",
            ..BOULANGER
        },
    );
    repository.commit("There too", &day(8, 9));
    assert_eq!(
        intervals(&repository, &[]),
        ["7>8 open,none", "7>8 none,open"]
    );
}

#[test]
fn a_merge_is_one_step_and_a_file_with_another_error_is_still_there() {
    let repository = closed_late();
    repository.git(&["checkout", "--quiet", "-b", "branch"]);
    repository.put("en/baker.md", &BAKER);
    repository.commit("Open the English side", &day(20, 9));
    repository.put("fr/boulanger.md", &BOULANGER);
    repository.commit("Open the French side", &day(21, 9));
    repository.git(&["checkout", "--quiet", "main"]);
    repository.git_at(
        &["merge", "--quiet", "--no-ff", "--no-edit", "branch"],
        &day(22, 9),
    );
    assert_eq!(intervals(&repository, &[]), ["6>18 archived,open"]);
    let broken = BAKER.text().replace("4874d95f", "http://4874d95f");
    repository.write("en/baker.md", &broken);
    repository.commit("A bad id", &day(23, 9));
    assert_eq!(intervals(&repository, &[]), ["6>18 archived,open"]);
    repository.write(
        "en/baker.md",
        &BAKER.text().replace("archived: false", "archived: perhaps"),
    );
    repository.commit("No status", &day(24, 9));
    assert_eq!(
        intervals(&repository, &[]),
        ["6>18 archived,open", "24>still none,open"]
    );
}

#[test]
fn what_git_cannot_give_is_said() {
    let repository = closed_late();
    let clone = tempfile::tempdir().expect("a folder");
    let (source, target) = (
        format!("file://{}", repository.root().display()),
        clone.path().join("c"),
    );
    repository.git(&[
        "clone",
        "--quiet",
        "--depth",
        "2",
        &source,
        &target.to_string_lossy(),
    ]);
    let first = repository.short("HEAD~1");
    let text = printed(&crate::repository::program(&target, &["audit", CONTENT]));
    assert!(text.ends_with(&format!("\n1 interval: 300 hours, in 2 commits\nshallow clone: the history starts at 2026-01-06 {first}; run `git fetch --unshallow` to get the rest\n")), "{text}");
    let french = printed(&crate::repository::program(
        &target,
        &["audit", CONTENT, "--lang", "fr"],
    ));
    assert!(
        french.contains(&format!(
            "clone superficiel\u{a0}: l’historique commence à 2026-01-06 {first}; lancez"
        )),
        "{french}"
    );
    let empty = Repository::new();
    let say = |args: &[&str]| {
        let output = empty.run(args);
        assert_eq!(output.status.code(), Some(2));
        complaint(&output)
    };
    assert_eq!(
        say(&["audit", CONTENT]),
        "error: the repository has no commit yet\nhelp: commit the postings first\n"
    );
    assert!(say(&["audit", "nowhere"]).starts_with("error: cannot use `nowhere`: "));
    assert!(
        say(&["audit", CONTENT, "--lang", "fr"])
            .starts_with("erreur\u{a0}: le dépôt n’a pas encore de commit\naide\u{a0}: ")
    );
    let empty = closed_late();
    empty.git(&["rm", "-r", "--quiet", CONTENT]);
    empty.write("en/x/keep.txt", "");
    empty.commit("All away", &day(28, 9));
    assert_eq!(intervals(&empty, &[]), ["6>18 archived,open"]);
    let quiet = Repository::new();
    quiet.write("en/baker.md", &BAKER.text());
    quiet.write("fr/boulanger.md", &BOULANGER.text());
    quiet.commit("Both", &day(5, 9));
    assert_eq!(audit(&quiet, &[]), "No pair was out of step in 1 commit.\n");
    assert_eq!(
        audit(&quiet, &["--lang", "fr"]),
        "Aucune paire en décalage sur 1 commit.\n"
    );
}

#[test]
fn nothing_in_a_name_steers_the_terminal() {
    let repository = Repository::new();
    repository.put("en/a\u{1b}[2J\u{202e}\u{9b}.md", &BAKER);
    repository.commit("English", &day(5, 9));
    let text = audit(&repository, &[]);
    assert!(
        text.contains("\n         en/a\\u{1b}[2J\\u{202e}\\u{9b}.md\n"),
        "{text}"
    );
    let json = audit(&repository, &["--format", "json"]);
    assert!(json.contains(r"en/a\u001b[2J\u202e\u009b.md"), "{json}");
}

#[test]
fn keys_that_the_settings_map_count_in_the_history_too() {
    let repository = Repository::new();
    let settings = "default_language = \"en\"\n[fields]\narchived = { key = \"state\", when = [\"closed\"] }\n\
        translationKey = \"ref\"\n";
    let posting = |title: &str, state: &str| {
        format!("---\ntitle: {title}\nref: baker\nstate: {state}\n---\n\n{title} wanted.\n")
    };
    repository.write("babillard.toml", settings);
    repository.write("baker.md", &posting("Baker", "hiring"));
    repository.write("boulanger.fr.md", &posting("Boulanger", "hiring"));
    repository.commit("Hire", &day(5, 9));
    repository.write("baker.md", &posting("Baker", "closed"));
    repository.commit("Close one side", &day(7, 9));
    repository.write("boulanger.fr.md", &posting("Boulanger", "closed"));
    repository.commit("Close the other", &day(9, 9));
    assert_eq!(intervals(&repository, &[]), ["7>9 archived,open"]);
}
