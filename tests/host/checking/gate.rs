//! `babillard check --since`: what a change brings, as one runs it on a real Git repository.

use crate::repository::{
    BAKER, BOULANGER, CONTENT, COOK, CUISINIER, Posting, Repository, complaint, printed,
};
use serde_json::Value;
use std::process::Output;

const MONDAY: &str = "2026-01-05T09:00:00-05:00";

/// A repository with one pair, committed.
fn pair() -> Repository {
    let repository = Repository::new();
    repository.put("en/baker.md", &BAKER);
    repository.put("fr/boulanger.md", &BOULANGER);
    repository.commit("All postings", MONDAY);
    repository
}

fn check(repository: &Repository, more: &[&str]) -> Output {
    let args = [&["check", CONTENT, "--since", "main~0"], more].concat();
    repository.run(&args)
}

/// Code, severity and path of each problem.
fn problems(repository: &Repository, revision: &str) -> Vec<String> {
    let args = ["check", CONTENT, "--since", revision, "--format", "json"];
    let output = repository.run(&args);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let line = |problem: &Value| {
        let code = text(&problem["code"]);
        format!(
            "{} {} {}",
            &code[..4],
            text(&problem["severity"]),
            text(&problem["path"])
        )
    };
    report["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .map(line)
        .collect()
}

/// The pair with one side rewritten, not committed.
#[track_caller]
fn changed(en: &Posting, fr: &Posting, expected: &[&str]) {
    let repository = pair();
    repository.put("en/baker.md", en);
    repository.put("fr/boulanger.md", fr);
    let found = problems(&repository, "HEAD");
    let gate: Vec<&String> = found
        .iter()
        .filter(|line| line.starts_with("B10"))
        .collect();
    assert_eq!(gate, expected);
}

#[test]
fn nothing_changed_and_nothing_is_told() {
    let repository = pair();
    let output = check(&repository, &["--deny", "warnings"]);
    assert_eq!(output.status.code(), Some(0));
    let commit = repository.short("HEAD");
    assert_eq!(
        printed(&output),
        format!(
            "No problems in 2 files.\ncompared with `main~0` ({commit}); 1 older problem hidden\n"
        )
    );
}

#[test]
fn one_side_that_changed_alone_is_an_error_at_both_places_in_both_languages() {
    let repository = pair();
    let closed = Posting {
        archived: true,
        title: "Head baker",
        ..BAKER
    };
    repository.put("en/baker.md", &closed);
    let commit = repository.short("HEAD");
    let output = check(&repository, &[]);
    assert_eq!(output.status.code(), Some(1));
    let text = printed(&output);
    let block = "error[B100-one-side-changed]: `archived` and `title` changed since `main~0`; `fr/boulanger.md` did not
 --> the site/content/en/baker.md:4:11
  |
4 | archived: true
  |           ^^^^
  |
 ::: the site/content/fr/boulanger.md:4:11
  |
4 | archived: false
  |           ----- this version did not change
  |
  = note: the French version is out of date
  = help: update `fr/boulanger.md`, or add `parity-ok: <reason>` to the commit message if it needs no change
";
    assert!(text.contains(block), "{text}");
    assert!(text.ends_with(&format!("1 error, 1 warning in 2 files\ncompared with `main~0` ({commit}); 1 older problem hidden\n`babillard explain B100` explains this problem\n")), "{text}");
    let french = printed(&check(&repository, &["--lang", "fr"]));
    assert!(french.contains("erreur[B100-one-side-changed]\u{a0}: `archived` et `title` ont changé depuis `main~0`, mais pas `fr/boulanger.md`"), "{french}");
    assert!(
        french.contains(&format!(
            "comparé à `main~0` ({commit}); 1 problème antérieur masqué"
        )),
        "{french}"
    );
    for format in ["json", "sarif", "github"] {
        let output = check(&repository, &["--format", format]);
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(
            printed(&output).contains("B100-one-side-changed"),
            "{format}"
        );
    }
}

#[test]
fn both_sides_that_changed_pass() {
    let en = Posting {
        archived: true,
        body: "## Work\n\n- Bake 50 loaves\n- Sell them",
        ..BAKER
    };
    let fr = Posting {
        archived: true,
        body: "## Travail\n\n- Cuire 50 pains\n- Les vendre",
        ..BOULANGER
    };
    changed(&en, &fr, &[]);
}

#[test]
fn spaces_and_apostrophes_of_one_side_are_no_change_and_words_are() {
    let fr = Posting {
        body: "## Travail\n\n- Cuire 40 pains\n\n- Les vendre\u{a0}: l’essentiel",
        ..BOULANGER
    };
    changed(&BAKER, &fr, &[]);
    let fr = Posting {
        body: "## Travail\n\n- Cuire 40 pains\n- Les vendre : l'important",
        ..BOULANGER
    };
    changed(&BAKER, &fr, &["B100 error fr/boulanger.md"]);
}

#[test]
fn what_each_side_has_of_its_own_may_change_alone() {
    for more in [
        "lastmod: 2026-01-06\n",
        "slug: head-baker\n",
        "aliases: [/old/]\n",
        "layout: page\n",
    ] {
        changed(&Posting { more, ..BAKER }, &BOULANGER, &[]);
    }
    for more in [
        "date: 2026-01-06\n",
        "remote: true\n",
        "place: Gaspé\n",
        "employer: Rivage\n",
    ] {
        let en = Posting { more, ..BAKER };
        changed(&en, &BOULANGER, &["B100 error en/baker.md"]);
        changed(&en, &Posting { more, ..BOULANGER }, &[]);
    }
}

#[test]
fn a_side_that_becomes_what_the_other_is_has_caught_up() {
    let repository = Repository::new();
    let closed = Posting {
        archived: true,
        ..BAKER
    };
    let short = Posting {
        body: "## Travail\n\n- Cuire 40 pains",
        ..BOULANGER
    };
    repository.put("en/baker.md", &closed);
    repository.put("fr/boulanger.md", &short);
    repository.commit("Unequal", MONDAY);
    repository.put(
        "fr/boulanger.md",
        &Posting {
            archived: true,
            ..BOULANGER
        },
    );
    assert_eq!(problems(&repository, "HEAD"), ["B065 info fr/boulanger.md"]);
    // The other way round it does not: the side that was whole has lost an entry.
    repository.commit("Equal", MONDAY);
    repository.put(
        "fr/boulanger.md",
        &Posting {
            archived: true,
            ..short
        },
    );
    assert_eq!(
        problems(&repository, "HEAD"),
        ["B082 warning en/baker.md", "B100 error fr/boulanger.md"]
    );
}

#[test]
fn a_posting_that_is_new_in_one_language_only_is_an_error() {
    let repository = pair();
    repository.put("en/cook.md", &COOK);
    repository.commit("A cook", MONDAY);
    assert_eq!(
        problems(&repository, "HEAD~1"),
        ["B044 info en/cook.md", "B101 error en/cook.md"]
    );
    let text = printed(&repository.run(&["check", CONTENT, "--since", "HEAD~1"]));
    assert!(
        text.starts_with(
            "error[B101-new-on-one-side]: the posting is new since `HEAD~1`, in one language only\n"
        ),
        "{text}"
    );
    repository.put(
        "fr/cuisinier.md",
        &Posting {
            title: "Cuisinier",
            ..COOK
        },
    );
    assert_eq!(problems(&repository, "HEAD~1"), Vec::<String>::new());
    assert_eq!(
        problems(&repository, "HEAD"),
        Vec::<String>::new(),
        "what was missing has come"
    );
}

#[test]
fn a_posting_that_has_lost_its_counterpart_is_an_error_told_once() {
    let repository = pair();
    repository.remove("en/baker.md");
    assert_eq!(
        problems(&repository, "HEAD"),
        ["B102 error fr/boulanger.md"]
    );
    let text = printed(&repository.run(&["check", CONTENT, "--since", "HEAD", "--lang", "fr"]));
    assert!(text.starts_with("erreur[B102-lost-counterpart]\u{a0}: l’offre a perdu son autre version, `en/baker.md`, depuis `HEAD`\n"), "{text}");
    repository.remove("fr/boulanger.md");
    assert_eq!(problems(&repository, "HEAD"), Vec::<String>::new());
    // A pair that parts is one error.
    repository.put(
        "en/baker.md",
        &Posting {
            key: "oven",
            ..BAKER
        },
    );
    repository.put("fr/boulanger.md", &BOULANGER);
    let gate: Vec<String> = problems(&repository, "HEAD")
        .into_iter()
        .filter(|line| line.starts_with("B10"))
        .collect();
    assert_eq!(gate, ["B102 error en/baker.md"]);
}

#[test]
fn an_old_problem_stays_old_when_its_line_or_its_file_moves() {
    let repository = pair();
    let unequal = Posting {
        body: "## Travail\n\n- Cuire 40 pains : vite",
        ..BOULANGER
    };
    repository.put("fr/boulanger.md", &unequal);
    repository.commit("Unequal", MONDAY);
    let moved = unequal.text().replace("## Travail", "\n\n## Travail");
    // Git follows a file that it knows under its new name; one that it does not know yet is
    // recognised by its text.
    repository.git(&[
        "mv",
        &format!("{CONTENT}/fr/boulanger.md"),
        &format!("{CONTENT}/fr/chef « é ».md"),
    ]);
    repository.write("fr/chef « é ».md", &moved);
    let text = BAKER.text();
    repository.remove("en/baker.md");
    repository.write("en/head baker.md", &text);
    assert_eq!(problems(&repository, "HEAD"), Vec::<String>::new());
    let french = Posting {
        title: "Chef",
        body: "## Travail\n\n- Cuire 40 pains : vite",
        ..BOULANGER
    };
    repository.put("fr/chef « é ».md", &french);
    assert_eq!(
        problems(&repository, "HEAD"),
        ["B100 error fr/chef « é ».md"]
    );
}

#[test]
fn a_commit_message_lifts_what_its_files_did_and_the_report_says_why() {
    let repository = pair();
    repository.put("en/cook.md", &COOK);
    repository.put("fr/cuisinier.md", &CUISINIER);
    repository.commit("Cooks", MONDAY);
    repository.git(&["tag", "before"]);
    repository.put(
        "en/baker.md",
        &Posting {
            title: "Bread baker",
            ..BAKER
        },
    );
    repository.commit(
        "Fix a typo\n\nParity-OK: the French title \u{1b}[2Jwas right\n",
        MONDAY,
    );
    let commit = repository.short("HEAD");
    repository.put(
        "en/cook.md",
        &Posting {
            title: "Chef cook",
            key: "cook",
            ..BAKER
        },
    );
    repository.commit("Another\n\nparity-ok:\n", MONDAY);
    assert_eq!(
        problems(&repository, "before"),
        ["B103 info en/baker.md", "B100 error en/cook.md"]
    );
    let text = printed(&repository.run(&["check", CONTENT, "--since", "before"]));
    assert!(text.contains(&format!("notice[B103-parity-lifted]: one version changed alone; commit {commit} gives the reason: the French title \\u{{1b}}[2Jwas right\n")), "{text}");
    let french = printed(&repository.run(&["check", CONTENT, "--since", "before", "--lang", "fr"]));
    assert!(french.contains(&format!("avis[B103-parity-lifted]\u{a0}: une seule version a changé; le commit {commit} donne la raison\u{a0}: the French title")), "{french}");
}

#[test]
fn a_posting_published_anew_in_one_language_is_a_change_of_that_side() {
    let repository = pair();
    let body = "## Work\n\n- Bake 90 loaves\n- Sell them";
    repository.put(
        "en/baker--4874d95f-a569-43dc-a237-b503d91cacaf.md",
        &Posting { body, ..BAKER },
    );
    let found = problems(&repository, "HEAD");
    assert!(
        found.contains(&"B100 error en/baker--4874d95f-a569-43dc-a237-b503d91cacaf.md".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_branch_is_compared_with_where_it_left() {
    let repository = pair();
    repository.git(&["checkout", "--quiet", "-b", "branch"]);
    repository.put("en/cook.md", &COOK);
    repository.commit("A cook", MONDAY);
    repository.git(&["checkout", "--quiet", "main"]);
    repository.put(
        "en/baker.md",
        &Posting {
            title: "Baker in chief",
            ..BAKER
        },
    );
    repository.put(
        "fr/boulanger.md",
        &Posting {
            title: "Chef",
            ..BOULANGER
        },
    );
    repository.commit("Titles", MONDAY);
    repository.git(&["checkout", "--quiet", "branch"]);
    assert_eq!(
        problems(&repository, "main"),
        ["B044 info en/cook.md", "B101 error en/cook.md"]
    );
}

#[test]
fn a_baseline_and_a_severity_hold_beside_the_gate() {
    let repository = pair();
    let plain = Posting {
        body: "## Travail\n\n- Cuire : 40 pains\n- Les vendre : l'essentiel",
        ..BOULANGER
    };
    repository.put("fr/boulanger.md", &plain);
    repository.write("babillard.toml", "[check]\nB065 = \"off\"\n");
    assert_eq!(
        problems(&repository, "HEAD"),
        ["B100 error fr/boulanger.md"]
    );
    let known = "{\"version\": 1, \"problems\": [{\"path\": \"en/gone.md\", \"code\": \"B012-missing-title\", \"message\": \"x\", \"count\": 1}]}";
    repository.write("babillard-baseline.json", known);
    let text = printed(&check(&repository, &[]));
    assert!(!text.contains("problem is fixed"), "{text}");
    for option in ["--fix", "--write-baseline"] {
        let output = check(&repository, &[option]);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(
            complaint(&output),
            format!("error: `--since` cannot be used with `{option}`\n")
        );
    }
}

#[test]
fn what_git_cannot_give_is_said_with_how_to_mend_it() {
    let repository = pair();
    let say = |revision: &str, lang: &str| {
        let output = repository.run(&["check", CONTENT, "--since", revision, "--lang", lang]);
        assert_eq!(output.status.code(), Some(2), "{revision}");
        complaint(&output)
    };
    let help = "help: name a commit, a tag or a branch, such as `origin/main`; `git fetch` gets what is missing\n";
    for revision in [
        "nowhere",
        "-x",
        "--output=x",
        "^HEAD",
        "HEAD..HEAD",
        "HEAD^{tree}",
    ] {
        assert_eq!(
            say(revision, "en"),
            format!("error: Git does not know the commit `{revision}`\n{help}")
        );
    }
    assert!(
        say("a\u{1b}[2J", "en").starts_with("error: Git does not know the commit `a\\u{1b}[2J`\n")
    );
    assert_eq!(
        say("nowhere", "fr"),
        "erreur\u{a0}: Git ne connaît pas le commit `nowhere`\naide\u{a0}: nommez un commit, une étiquette ou une branche, comme `origin/main`; `git fetch` obtient ce qui manque\n"
    );
    repository.commit("Nothing", MONDAY);
    let clone = tempfile::tempdir().expect("a folder");
    let source = format!("file://{}", repository.root().display());
    let target = clone.path().join("c");
    repository.git(&[
        "clone",
        "--quiet",
        "--depth",
        "1",
        &source,
        &target.to_string_lossy(),
    ]);
    let output = crate::repository::program(&target, &["check", CONTENT, "--since", "HEAD~1"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        complaint(&output),
        "error: this clone is shallow and does not reach `HEAD~1`\nhelp: run `git fetch --unshallow`, or in a workflow, add `fetch-depth: 0` to `actions/checkout`\n"
    );
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("content/en")).expect("a folder");
    let mut alone = crate::repository::command(&["check", "content", "--since", "HEAD"]);
    alone
        .current_dir(folder.path())
        .env("GIT_CEILING_DIRECTORIES", folder.path());
    let output = alone.output().expect("the program runs");
    assert_eq!(
        (output.status.code(), complaint(&output).as_str()),
        (
            Some(2),
            "error: the content folder is not in a Git repository\nhelp: run this in a clone, not in an unpacked archive\n"
        )
    );
    let output = alone
        .env("PATH", folder.path())
        .output()
        .expect("the program runs");
    assert_eq!(
        (output.status.code(), complaint(&output).as_str()),
        (
            Some(2),
            "error: the program `git` was not found\nhelp: install Git, and check that `git --version` runs\n"
        )
    );
}

#[test]
fn a_history_that_is_cut_short_may_hide_a_reason_and_the_report_says_so() {
    let repository = pair();
    repository.git(&["checkout", "--quiet", "-b", "branch"]);
    let title = Posting {
        title: "Bread baker",
        ..BAKER
    };
    repository.put("en/baker.md", &title);
    repository.commit("A title\n\nparity-ok: a slip", MONDAY);
    repository.commit("Nothing", MONDAY);
    repository.git(&["checkout", "--quiet", "main"]);
    repository.git(&["merge", "--quiet", "--no-ff", "--no-edit", "branch"]);
    let codes = |output: &Output| {
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        report["problems"][0]["code"].clone()
    };
    let json = ["check", CONTENT, "--since", "HEAD^1", "--format", "json"];
    assert_eq!(codes(&repository.run(&json)), "B103-parity-lifted");
    let clone = tempfile::tempdir().expect("a folder");
    let source = format!("file://{}", repository.root().display());
    let target = clone.path().join("c");
    let to = target.to_string_lossy();
    repository.git(&["clone", "--quiet", "--depth", "2", &source, &to]);
    assert_eq!(
        codes(&crate::repository::program(&target, &json)),
        "B100-one-side-changed"
    );
    let say = |lang: &str| {
        let args = ["check", CONTENT, "--since", "HEAD^1", "--lang", lang];
        printed(&crate::repository::program(&target, &args))
    };
    let english = "\nshallow clone: older `parity-ok` lines are not read; `fetch-depth: 0` gets the whole history\n";
    assert!(say("en").contains(english), "{}", say("en"));
    let french = "\nclone superficiel\u{a0}: les lignes `parity-ok` plus anciennes ne sont pas lues; `fetch-depth: 0` donne tout l’historique\n";
    assert!(say("fr").contains(french), "{}", say("fr"));
}
