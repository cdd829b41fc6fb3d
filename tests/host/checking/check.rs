//! `babillard check` and `explain` as one runs them: what is printed, and the exit code.

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_babillard"))
        .args(args)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .env("LC_ALL", "en_CA.UTF-8")
        .output()
        .expect("the program runs")
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn posting(title: &str, archived: bool, body: &str) -> String {
    format!(
        "---\ntitle: {title}\ndescription: d\narchived: {archived}\nleverId: 4874d95f-a569-43dc-a237-b503d91cacaf\ntranslationKey: k\n---\n\n{body}\n"
    )
}

/// A content folder with these files.
fn board(files: &[(&str, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// A pair whose French version misses a list item, with a plain space and an English link.
fn unequal() -> tempfile::TempDir {
    board(&[
        (
            "en/baker.md",
            posting("Baker", false, "## Work\n\n- Bake 40 loaves\n- Sell them"),
        ),
        (
            "fr/boulanger.md",
            posting("Boulanger", false, "## Travail\n\n- Cuire 40 pains"),
        ),
    ])
}

#[test]
fn the_sample_board_is_fine() {
    let output = run(
        Path::new(env!("CARGO_MANIFEST_DIR")),
        &["check", "content", "--deny", "warnings"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
    assert!(printed(&output).starts_with("No problems in 32 files.\n"));
}

#[test]
fn a_difference_is_shown_at_both_places() {
    let folder = unequal();
    let output = run(folder.path(), &["check", "content"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        printed(&output),
        "warning[B082-parity-bullet]: list item with no match in `fr/boulanger.md`: `Sell them`
  --> content/en/baker.md:12:1
   |
12 | - Sell them
   | ^^^^^^^^^^^
   |
  ::: content/fr/boulanger.md:11:1
   |
11 | - Cuire 40 pains
   | ---------------- its match should be here
   |
   = note: people who read the French version do not get this information
   = help: add it to the other version, or remove it here

1 warning in 2 files
`babillard explain B082` explains this problem
"
    );
    assert_eq!(
        run(folder.path(), &["check", "content", "--deny", "warnings"])
            .status
            .code(),
        Some(1)
    );
    let french = printed(&run(folder.path(), &["check", "content", "--lang", "fr"]));
    assert!(french.starts_with("avertissement[B082-parity-bullet]\u{a0}: élément de liste sans équivalent dans `fr/boulanger.md`\u{a0}: `Sell them`"), "{french}");
}

#[test]
fn the_json_is_as_documented() {
    let output = run(unequal().path(), &["check", "content", "--format", "json"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        report,
        serde_json::json!({
            "version": 1,
            "problems": [{
                "code": "B082-parity-bullet",
                "severity": "warning",
                "path": "en/baker.md",
                "line": 12, "col": 1, "end_col": 12,
                "message": "list item with no match in `fr/boulanger.md`: `Sell them`",
                "help": "add it to the other version, or remove it here",
                "related": [{ "path": "fr/boulanger.md", "line": 11, "col": 1, "message": "its match should be here" }],
            }],
        })
    );
}

#[test]
fn an_annotation_has_the_real_path_and_one_line() {
    let output = run(
        unequal().path(),
        &["check", "./content/", "--format", "github"],
    );
    assert_eq!(
        printed(&output),
        "::warning file=content/en/baker.md,line=12,col=1,endColumn=12,title=B082-parity-bullet::list item with no match in `fr/boulanger.md`: `Sell them`%0Apeople who read the French version do not get this information%0Aadd it to the other version, or remove it here\n"
    );
}

#[test]
fn sarif_names_the_rule_and_the_place() {
    let output = run(unequal().path(), &["check", "content", "--format", "sarif"]);
    let log: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let result = &run["results"][0];
    let index = result["ruleIndex"].as_u64().expect("a number") as usize;
    assert_eq!(
        run["tool"]["driver"]["rules"][index]["id"],
        result["ruleId"]
    );
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/en/baker.md");
    assert_eq!(place["region"]["startLine"], 12);
}

#[test]
fn the_exit_code_says_how_it_went() {
    let folder = board(&[("en/a.md", "no front matter".to_owned())]);
    let code = |args: &[&str]| run(folder.path(), args).status.code();
    assert_eq!(code(&["check", "content"]), Some(1));
    for format in ["text", "json", "sarif", "github"] {
        assert_eq!(code(&["check", "content", "--format", format]), Some(1));
    }
    assert_eq!(code(&["check", "nowhere"]), Some(2));
    assert_eq!(code(&["check"]), Some(2));
    assert_eq!(code(&["check", "content", "--format", "xml"]), Some(2));
    assert_eq!(code(&["list", "content", "--format", "sarif"]), Some(2));
    assert_eq!(code(&["explain", "B999"]), Some(2));
    assert_eq!(code(&["explain", "B012"]), Some(0));
}

#[test]
fn nothing_in_a_name_or_a_text_steers_the_terminal() {
    let folder = board(&[
        (
            "en/a\u{1b}[31m\u{202e}.md",
            "---\ntitle: \"a\u{1b}[2J\"\n".to_owned(),
        ),
        (
            "fr/b.md",
            posting(
                "B",
                false,
                "[a](https://e.ca/en/\u{202e}) \u{202e}\u{1b}[2J",
            ),
        ),
    ]);
    for format in ["text", "json", "sarif", "github"] {
        let text = printed(&run(
            folder.path(),
            &["check", "content", "--verbose", "--format", format],
        ));
        let steers =
            |c: char| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c));
        assert!(!text.chars().any(steers), "{format}: {text:?}");
    }
}

#[test]
fn colours_come_only_when_asked_for_or_on_a_terminal() {
    let folder = unequal();
    let colored = |args: &[&str]| printed(&run(folder.path(), args)).contains("\u{1b}[");
    assert!(!colored(&["check", "content"]));
    assert!(colored(&["check", "content", "--color", "always"]));
    assert!(!colored(&["check", "content", "--color", "never"]));
}

#[test]
fn a_baseline_makes_an_old_site_green_and_tells_what_is_new() {
    let folder = unequal();
    let check = |args: &[&str]| {
        let args = [&["check", "content", "--deny", "warnings"], args].concat();
        let output = run(folder.path(), &args);
        (output.status.code(), printed(&output))
    };
    assert_eq!(
        check(&["--write-baseline"]),
        (
            Some(0),
            "content/babillard-baseline.json: 1 known problem written\n".to_owned()
        )
    );
    assert_eq!(
        check(&[]),
        (
            Some(0),
            "No problems in 2 files.\n1 known problem hidden\n".to_owned()
        )
    );
    let path = folder.path().join("content/fr/boulanger.md");
    let text = fs::read_to_string(&path).expect("a file");
    fs::write(
        &path,
        format!("\n{text}\nÉcrivez à a@example.org.\n").trim_start(),
    )
    .expect("written");
    let (code, text) = check(&[]);
    assert_eq!(code, Some(1));
    assert!(
        text.contains("email address with no match in") && !text.contains("Sell them"),
        "{text}"
    );
    assert_eq!(check(&["--baseline", "none.json"]).0, Some(2));
}

#[test]
fn a_setting_changes_what_a_code_costs() {
    let folder = unequal();
    let set = |severity: &str| {
        let text = format!("[check]\nB082 = \"{severity}\"\n");
        fs::write(folder.path().join("content/babillard.toml"), text).expect("written");
        run(folder.path(), &["check", "content"])
    };
    assert_eq!(set("error").status.code(), Some(1));
    assert_eq!(printed(&set("off")), "No problems in 2 files.\n");
    assert!(printed(&set("info")).contains("1 notice hidden: `--verbose` shows it"));
}

#[test]
fn fix_shows_what_it_would_do_and_then_does_only_that() {
    let body = "**Lieu :** Caraquet\n\nL’un et l'autre.";
    let before = posting("Boulanger", false, body);
    let folder = board(&[("fr/boulanger.md", before.clone())]);
    let path = folder.path().join("content/fr/boulanger.md");
    let dry = run(folder.path(), &["check", "content", "--fix", "--dry-run"]);
    assert_eq!(
        printed(&dry),
        "--- fr/boulanger.md\n+++ fr/boulanger.md\n@@ -9 +9 @@\n-**Lieu :** Caraquet\n+**Lieu\u{a0}:** Caraquet\n@@ -11 +11 @@\n-L’un et l'autre.\n+L’un et l’autre.\n"
    );
    assert_eq!(fs::read_to_string(&path).expect("a file"), before);
    let output = run(folder.path(), &["check", "content", "--fix"]);
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "Fixed 2 places in 1 file.\n"
    );
    let after = before
        .replace("Lieu :", "Lieu\u{a0}:")
        .replace("l'autre", "l’autre");
    assert_eq!(fs::read_to_string(&path).expect("a file"), after);
}

#[test]
fn fix_corrects_titles_and_descriptions_and_names_what_it_leaves() {
    let before = posting("L'offre « 1 »", false, "L’un.").replace(
        "description: d",
        "description: \"Un \\u00ab mot\\x20: l'autre\"",
    );
    let folder = board(&[("fr/a.md", before.clone())]);
    let output = run(
        folder.path(),
        &["check", "content", "--fix", "--dry-run", "--lang", "fr"],
    );
    assert_eq!(
        printed(&output),
        "--- fr/a.md\n+++ fr/a.md\n@@ -2 +2 @@\n-title: L'offre « 1 »\n+title: L’offre «\u{a0}1\u{a0}»\n@@ -3 +3 @@\n-description: \"Un \\u00ab mot\\x20: l'autre\"\n+description: \"Un \\u00ab\u{a0}mot\\x20: l’autre\"\n"
    );
    let output = run(folder.path(), &["check", "content", "--fix"]);
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "fr/a.md:3:28: not fixed: YAML escape or line ending; edit it by hand\nFixed 5 places in 1 file.\n"
    );
    let report = printed(&output);
    assert!(
        report.starts_with(
            "warning[B065-plain-space]: ordinary space before `:` instead of a no-break space\n --> content/fr/a.md:3:28\n"
        ),
        "{report}"
    );
    let after = fs::read_to_string(folder.path().join("content/fr/a.md")).expect("a file");
    let plain = after.replace('\u{a0}', " ").replace('’', "'");
    assert_eq!(plain, before.replace('’', "'"));
}

/// A file that is none, an archived posting, and this many with a plain space and a link to the other language.
fn repeating(times: usize) -> tempfile::TempDir {
    let archived = posting("Baker", true, "a")
        .replace("leverId: 4", "# leverId: 4")
        .replace("Key: k", "Key: baker");
    let mut files = vec![
        ("en/a-archived.md", archived),
        ("en/z-broken.md", "no front matter".to_owned()),
    ];
    let names: Vec<String> = (0..times).map(|n| format!("fr/n{n:02}.md")).collect();
    for (n, name) in names.iter().enumerate() {
        let body = format!("Le lien : [a](https://e.ca/en/{n})");
        let text = posting(&format!("Offre {n}"), false, &body);
        let key = format!("translationKey: offre-{n}");
        files.push((name, text.replace("translationKey: k", &key)));
    }
    board(&files)
}

#[test]
fn a_long_report_has_the_gravest_first_and_ends_with_what_there_is_of_each_code() {
    let folder = repeating(9);
    let text = printed(&run(folder.path(), &["check", "content"]));
    let blocks = text.lines().filter_map(|line| line.split_once("]: "));
    let codes: Vec<&str> = blocks.map(|(code, _)| code).collect();
    assert_eq!(codes.first(), Some(&"error[B004-no-front-matter"));
    assert!(codes.last().is_some_and(|code| code.starts_with("warning")));
    let end = "
1 error, 18 warnings in 11 files
     1  B004-no-front-matter         The file does not start with front matter: the lines between t…
     9  B064-link-in-other-language  The address points to a page in the other language, by `/en/`,…
     9  B065-plain-space             Canadian French puts a no-break space before `:`, `%` and `$`,…
`--fix` can fix 9 problems
10 notices hidden: `--verbose` shows them
`babillard explain B004` explains this problem
";
    assert!(text.ends_with(end), "{text}");
}

#[test]
fn a_report_of_problems_that_repeat_is_brief_and_tells_each_error_whole() {
    let folder = repeating(11);
    let text = printed(&run(folder.path(), &["check", "content"]));
    let (error, others) = text.split_once("\n\n").expect("a block");
    assert!(
        error.starts_with("error[B004-no-front-matter]") && error.contains("no front matter\n"),
        "{error}"
    );
    let brief = "\
warning[B065-plain-space]: ordinary space before `:` instead of a no-break space
  --> content/fr/n00.md:9:8 (and 10 more like it)
  = help: run `babillard check --fix` to put U+00A0 there
warning[B064-link-in-other-language]: the link leads to a page in English: `https://e.ca/en/0`
  --> content/fr/n00.md:9:11 (and 10 more like it)
  = help: link to the page in this language, or add `(en anglais)` after the link

1 error, 22 warnings in 13 files
`--verbose` shows each place with its line
`--fix` can fix 11 problems
12 notices hidden: `--verbose` shows them
`babillard explain B004` explains this problem
";
    assert_eq!(others, brief);
    let french = printed(&run(folder.path(), &["check", "content", "--lang", "fr"]));
    assert!(
        french.contains("(et 10 autres semblables)\n  = aide\u{a0}: "),
        "{french}"
    );
    let all = printed(&run(folder.path(), &["check", "content", "--verbose"]));
    assert!(all.contains("content/fr/n10.md:9"), "{all}");
}

#[test]
fn what_is_not_there_is_said_in_the_language_of_the_run() {
    let folder = board(&[]);
    let said = |args: &[&str]| {
        let output = run(folder.path(), args);
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    assert_eq!(
        said(&["check", "nowhere"]),
        "error: cannot use `nowhere`: no such file or folder\n"
    );
    assert_eq!(
        said(&["check", "nowhere", "--lang", "fr"]),
        "erreur\u{a0}: impossible d’utiliser `nowhere`\u{a0}: fichier ou dossier introuvable\n"
    );
    assert_eq!(
        said(&["audit", "nowhere"]),
        "error: cannot use `nowhere`: no such file or folder\n"
    );
}

#[test]
fn a_folder_around_the_content_folder_leads_to_it() {
    let folder = unequal();
    fs::write(folder.path().join("README.md"), "# Us").expect("a file");
    let said = |lang: &str, command: &str| {
        let output = run(folder.path(), &[command, ".", "--lang", lang]);
        assert_eq!(
            (output.status.code(), printed(&output).as_str()),
            (Some(2), "")
        );
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    for command in ["check", "list", "parity", "audit", "new"] {
        assert_eq!(
            said("en", command),
            "error: `.` has no folder `en` or `fr`; did you mean `./content`?\n"
        );
    }
    assert_eq!(
        said("fr", "check"),
        "erreur\u{a0}: `.` n’a pas de dossier `en` ou `fr`; vouliez-vous dire `./content`?\n"
    );
}

#[test]
fn how_the_name_of_a_scheme_is_written_makes_no_difference_of_a_mail_address() {
    let folder = board(&[
        (
            "en/a.md",
            posting("A", false, "Write to [us](mailto:us@a.ca)."),
        ),
        (
            "fr/a.md",
            posting("B", false, "Contactez-[nous](MAILTO:Us@a.ca)."),
        ),
    ]);
    let output = run(folder.path(), &["check", "content"]);
    assert_eq!(printed(&output), "No problems in 2 files.\n");
}
