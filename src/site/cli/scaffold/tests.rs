//! New pairs: where they lie, how they are written, and that nothing is to be said of them.

use super::*;
use crate::site::read::front_matter;
use crate::site::read::keys;

fn board(files: &[(&str, &str)]) -> Board {
    let sources = files.iter().map(|(path, key)| SourceFile {
        path: (*path).to_owned(),
        lang: crate::site::read::folder::lang_of(path),
        bytes: Ok(format!(
            "---\ntitle: {key}\ndescription: d\narchived: false\ntranslationKey: {key}\n---\n"
        )
        .into_bytes()),
    });
    assemble(sources.collect(), None, 1_767_632_400)
}

fn wishes(en: &str, fr: &str) -> Wishes {
    Wishes {
        title: Both {
            en: en.to_owned(),
            fr: fr.to_owned(),
        },
        description: Both {
            en: "One.".to_owned(),
            fr: "Un.".to_owned(),
        },
        lever_id: "4874d95f-a569-43dc-a237-b503d91cacaf".to_owned(),
        date: "2026-01-05".to_owned(),
        ..Wishes::default()
    }
}

#[track_caller]
fn paths(files: &[(&str, &str)], wishes: &Wishes, expected: [&str; 3]) {
    let made = scaffold(&board(files), wishes).expect("a pair");
    let [en, fr] = [&made.files[0].0, &made.files[1].0];
    assert_eq!([en, fr, &made.key], expected);
}

#[test]
fn files_lie_where_the_others_are_and_never_on_one() {
    let cook = wishes("Cook", "Cuisinier·ère");
    paths(&[], &cook, ["en/cook.md", "fr/cuisinier-ere.md", "cook"]);
    let some = [("en/a/b/x.md", "x"), ("en/a/b/y.md", "y"), ("en/z.md", "z")];
    paths(
        &some,
        &cook,
        ["en/a/b/cook.md", "fr/a/b/cuisinier-ere.md", "cook"],
    );
    paths(
        &[("en/Cook.md", "x")],
        &cook,
        ["en/cook-2.md", "fr/cuisinier-ere-2.md", "cook-2"],
    );
    let used = [("en/x.md", "cook"), ("fr/cuisinier-ere-2.md", "x")];
    paths(
        &used,
        &cook,
        ["en/cook-3.md", "fr/cuisinier-ere-3.md", "cook-3"],
    );
    let own = Wishes {
        key: "kitchen".to_owned(),
        ..cook.clone()
    };
    paths(
        &used,
        &own,
        ["en/cook.md", "fr/cuisinier-ere.md", "kitchen"],
    );
    let taken = Wishes {
        key: "cook".to_owned(),
        ..cook
    };
    let refused = scaffold(&board(&used), &taken).expect_err("a refusal");
    assert!(
        matches!(refused, Refusal::KeyTaken { key, path } if key == "cook" && path == "en/x.md")
    );
}

#[test]
fn any_title_is_read_back_and_nothing_is_to_be_said_of_the_pair() {
    let titles = [
        ("Baker", "L'artisan : « pain »"),
        ("\"Quoted\" \\ # : x", "@chez {{nous}} - *un*"),
        ("yes", "null"),
        ("2026", "1e10"),
        ("- a", "? b"),
        ("Été · 100 %", "100 % à nous"),
    ];
    for (en, fr) in titles {
        let made = scaffold(&board(&[]), &wishes(en, fr)).expect("a pair");
        let sources = made.files.iter().map(|(path, text)| SourceFile {
            path: path.clone(),
            lang: crate::site::read::folder::lang_of(path),
            bytes: Ok(text.clone().into_bytes()),
        });
        let mut board = assemble(sources.collect(), None, 1_767_632_400);
        check::check(&mut board);
        assert_eq!(board.problems, [], "{en} / {fr}");
        let title = |at: usize| {
            board.files[at]
                .posting
                .as_ref()
                .expect("a posting")
                .title
                .clone()
        };
        assert_eq!(title(0), en);
        assert_eq!(title(1).replace('\u{a0}', " "), fr);
        assert_eq!(board.files[0].counterpart, Some(1));
    }
}

#[test]
fn what_is_to_come_makes_drafts_of_which_nothing_is_said() {
    let mut later = wishes("Baker", "Boulanger");
    later.description.fr.clear();
    later.lever_id.clear();
    let made = scaffold(&board(&[]), &later).expect("a pair");
    assert!(made.draft);
    for (path, text) in &made.files {
        let problems = front_matter::read(path, text.as_bytes()).problems;
        assert_eq!(problems, [], "{text}");
        assert!(
            text.contains("\nleverId: \"\"\n") && text.contains("\ndraft: true\n---\n"),
            "{text}"
        );
    }
}

#[test]
fn a_value_that_a_key_cannot_have_is_told_in_its_own_words() {
    let check = |change: fn(&mut Wishes), expected: &str| {
        let mut bad = wishes("Baker", "Boulanger");
        change(&mut bad);
        match scaffold(&board(&[]), &bad) {
            Err(Refusal::BadValue { words, .. }) => assert_eq!(words.message.en, expected),
            other => panic!("{other:?}"),
        }
    };
    check(|w| w.title.fr.clear(), "`title` is empty");
    check(
        |w| w.title.en = "a\u{1b}[2J".to_owned(),
        "`title` contains a control character (U+001B)",
    );
    check(
        |w| w.lever_id = "http://x".to_owned(),
        "`leverId` is not a Lever ID: `\"http://x\"`",
    );
    check(
        |w| w.key = "a/b".to_owned(),
        "`translationKey` looks like a path: `a/b`",
    );
    check(
        |w| w.date = "05/01/2026".to_owned(),
        "`date` is not a valid date: `\"05/01/2026\"`",
    );
}

#[test]
fn every_key_of_a_new_file_is_known() {
    let made = scaffold(
        &board(&[]),
        &Wishes {
            lever_id: String::new(),
            ..wishes("a", "b")
        },
    )
    .expect("a pair");
    let front = made.files[0]
        .1
        .split("---")
        .nth(1)
        .expect("front matter")
        .to_owned();
    let names = front
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name);
    for name in names.filter(|name| !name.starts_with('#')) {
        assert!(keys::KEYS.contains(&name), "{name}");
    }
}

#[test]
fn toml_says_the_same_as_yaml() {
    let wishes = Wishes {
        title: Both {
            en: "Cook \"chef\": \\ all".to_owned(),
            fr: "Cuisinière ou cuisinier".to_owned(),
        },
        description: Both {
            en: "true".to_owned(),
            fr: "Pour 31 personnes.".to_owned(),
        },
        lever_id: "4874d95f-a569-43dc-a237-b503d91cacaf".to_owned(),
        date: "2026-12-01".to_owned(),
        expiry_date: "2026-12-31T23:59-05:00".to_owned(),
        ..Wishes::default()
    };
    let board = assemble(Vec::new(), None, 0);
    let read = |toml: bool| {
        let wishes = Wishes {
            toml,
            ..wishes.clone()
        };
        let made = scaffold(&board, &wishes).expect("files");
        let texts = made.files.into_iter().map(|(path, text)| {
            assert!(
                text.starts_with(if toml { "+++\ntitle = " } else { "---\n# yaml" }),
                "{text}"
            );
            let reading = front_matter::read(&path, text.as_bytes());
            assert_eq!(reading.problems, [], "{text}");
            (reading.fields, reading.posting.map(|posting| posting.body))
        });
        texts.collect::<Vec<_>>()
    };
    assert_eq!(read(true), read(false));
}
