//! `babillard new` as one runs it: both files of a new posting, or none.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_babillard"));
    command
        .args(args)
        .current_dir(folder)
        .env("LC_ALL", "en_CA.UTF-8")
        .stdin(Stdio::null());
    command.output().expect("the program runs")
}

const COOK: [&str; 10] = [
    "new",
    "content",
    "--title-en",
    "Cook",
    "--title-fr",
    "Cuisinier ou cuisinière",
    "--lever-id",
    "4874d95f-a569-43dc-a237-b503d91cacaf",
    "--date",
    "2026-01-05",
];

const DESCRIBED: [&str; 4] = [
    "--description-en",
    "Feed 40 people.",
    "--description-fr",
    "Nourrir 40 personnes.",
];

fn new(folder: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    let output = run(folder, &[&COOK, more].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn empty() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("content")).expect("a folder");
    folder
}

/// Every file below the content folder.
fn files(folder: &Path) -> Vec<String> {
    fn visit(folder: &Path, root: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                visit(&path, root, found);
            } else {
                found.push(
                    path.strip_prefix(root)
                        .expect("below")
                        .to_string_lossy()
                        .replace('\\', "/"),
                );
            }
        }
    }
    let (root, mut found) = (folder.join("content"), Vec::new());
    visit(&root, &root, &mut found);
    found.sort();
    found
}

#[test]
fn a_new_pair_has_one_key_and_nothing_is_to_be_said_of_it() {
    let folder = empty();
    let made = new(folder.path(), &DESCRIBED);
    assert_eq!(
        made,
        (
            Some(0),
            "content/en/cook.md\ncontent/fr/cuisinier-ou-cuisiniere.md\n".to_owned(),
            "Write both texts before you publish: the posting is open.\n".to_owned()
        )
    );
    let french = fs::read_to_string(folder.path().join("content/fr/cuisinier-ou-cuisiniere.md"))
        .expect("a file");
    let start = "---
# yaml-language-server: $schema=../.babillard/front-matter.schema.json
title: Cuisinier ou cuisinière
description: Nourrir 40 personnes.
archived: false
leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
translationKey: cook
date: 2026-01-05
---

## Le poste
";
    assert!(french.starts_with(start), "{french}");
    let output = run(
        folder.path(),
        &["check", "content", "--deny", "warnings", "--verbose"],
    );
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "No problems in 2 files.\n"
    );
    let list = run(folder.path(), &["list", "content"]);
    assert_eq!(
        String::from_utf8_lossy(&list.stdout),
        "open  en/cook.md                     cook                     <-> fr/cuisinier-ou-cuisiniere.md\nopen  fr/cuisinier-ou-cuisiniere.md  cuisinier-ou-cuisiniere  <-> en/cook.md\n"
    );
}

#[test]
fn the_schema_that_the_files_name_lies_there() {
    let folder = empty();
    fs::create_dir_all(folder.path().join("content/en/careers/positions")).expect("a folder");
    let posting = "---\ntitle: Baker\ndescription: d\narchived: false\n---\n";
    fs::write(
        folder.path().join("content/en/careers/positions/baker.md"),
        posting,
    )
    .expect("written");
    new(folder.path(), &DESCRIBED);
    for path in [
        "en/careers/positions/cook.md",
        "fr/careers/positions/cuisinier-ou-cuisiniere.md",
    ] {
        let path = folder.path().join("content").join(path);
        let text = fs::read_to_string(&path).expect("a file");
        let named = text
            .lines()
            .nth(1)
            .expect("a line")
            .strip_prefix("# yaml-language-server: $schema=");
        let schema = path
            .parent()
            .expect("a folder")
            .join(named.expect("a schema"));
        let printed = run(folder.path(), &["schema", "front-matter"]).stdout;
        assert_eq!(fs::read(schema).expect("a schema"), printed);
    }
}

#[test]
fn what_is_to_come_makes_drafts_and_says_so_in_both_languages() {
    let folder = empty();
    let (code, _, said) = new(folder.path(), &[]);
    assert_eq!(code, Some(0));
    assert_eq!(
        said,
        "Both files are drafts, so they are not on the board. Fill in the empty keys, write\nboth texts, then remove the line `draft: true` from both.\n"
    );
    let (_, paths, said) = new(folder.path(), &["--lang", "fr"]);
    assert_eq!(
        paths,
        "content/en/cook-2.md\ncontent/fr/cuisinier-ou-cuisiniere-2.md\n"
    );
    assert_eq!(
        said,
        "Ces deux brouillons ne paraissent pas sur le babillard. Remplissez les clés vides,\nécrivez les deux textes, puis retirez la ligne `draft: true` des deux fichiers.\n"
    );
    let output = run(folder.path(), &["check", "content", "--deny", "warnings"]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
fn when_one_side_cannot_be_written_the_other_is_taken_back() {
    let folder = empty();
    fs::write(folder.path().join("content/fr"), "no folder").expect("written");
    let (code, paths, said) = new(folder.path(), &DESCRIBED);
    assert_eq!((code, paths.as_str()), (Some(2), ""));
    assert!(
        said.starts_with("error: content/fr/cuisinier-ou-cuisiniere.md: "),
        "{said}"
    );
    assert_eq!(
        files(folder.path()),
        [".babillard/front-matter.schema.json", "fr"]
    );
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let folder = empty();
    for language in ["en", "fr"] {
        fs::create_dir_all(folder.path().join("content").join(language)).expect("a folder");
    }
    // No posting, yet the name is taken.
    fs::write(
        folder.path().join("content/fr/Cuisinier-ou-cuisiniere.md"),
        "mine",
    )
    .expect("written");
    new(folder.path(), &DESCRIBED);
    assert_eq!(
        files(folder.path()),
        [
            ".babillard/front-matter.schema.json",
            "en/cook-2.md",
            "fr/Cuisinier-ou-cuisiniere.md",
            "fr/cuisinier-ou-cuisiniere-2.md"
        ]
    );
    let kept = fs::read_to_string(folder.path().join("content/fr/Cuisinier-ou-cuisiniere.md"));
    assert_eq!(kept.expect("a file"), "mine");
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written() {
    let folder = empty();
    let refused = |more: &[&str], expected: &str| {
        let (code, _, said) = new(folder.path(), more);
        assert_eq!((code, said.as_str()), (Some(2), expected));
        assert_eq!(files(folder.path()), Vec::<String>::new());
    };
    refused(
        &["--title-fr", " "],
        "error: `--title-fr`: `title` is empty\nhelp: write the name of the job after `title:`\n",
    );
    refused(
        &["--title-fr", "", "--lang", "fr"],
        "erreur\u{a0}: `--title-fr`\u{a0}: `title` est vide\naide\u{a0}: écrivez le nom de l’emploi après `title:`\n",
    );
    refused(
        &["--date", "5 January"],
        "error: `--date`: `date` is not a valid date: `\"5 January\"`\nhelp: write year, month and day: `2008-03-04`\n",
    );
    let output = run(folder.path(), &["new", "content", "--title-en", "Cook"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "error: both titles are needed, and there is no terminal to ask for them\nhelp: `babillard new content --title-en \"Policy advisor\" --title-fr \"Conseillère ou conseiller en politiques\"`\n"
    );
    let output = run(folder.path(), &["new", "content", "--lang", "fr"]);
    let french = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(french.starts_with("erreur\u{a0}: il faut les deux titres, et il n’y a pas de terminal pour les demander\naide\u{a0}: "), "{french}");
    assert_eq!(
        run(folder.path(), &["new", "nowhere"]).status.code(),
        Some(2)
    );
}

#[test]
fn a_key_that_another_posting_has_is_refused() {
    let folder = empty();
    new(folder.path(), &DESCRIBED);
    let (code, _, said) = new(folder.path(), &["--key", "cook"]);
    assert_eq!(code, Some(2));
    assert!(said.ends_with(" has the key `cook`\nhelp: choose another `--key`; by default, the English title gives it\n"), "{said}");
    assert_eq!(files(folder.path()).len(), 3);
}

#[test]
fn a_folder_that_is_not_there_yet_is_made_and_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = |lang: &str, content: &str| {
        let titles = [
            "--title-en",
            "Cook: #1",
            "--title-fr",
            "L’équipe «\u{a0}A\u{a0}»",
        ];
        let args = [&["new", content, "--lang", lang][..], &titles].concat();
        let output = run(folder.path(), &args);
        assert_eq!(output.status.code(), Some(0));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(folder.path().join(content).join("en/cook-1.md").is_file());
        said.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        made("en", "jobs/content"),
        "`jobs/content` is a new folder; check the name if you meant another one"
    );
    assert_eq!(
        made("fr", "offres"),
        "`offres` est un nouveau dossier; vérifiez le nom si vous en vouliez un autre"
    );
}
