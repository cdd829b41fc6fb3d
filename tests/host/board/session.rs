//! A board that follows its folder is always the one that is made of the same files afresh.

use babillard::site::board::session::Session;
use babillard::site::board::{Board, File, assemble};
use babillard::site::check;
use babillard::site::problem::Problem;
use babillard::site::publish::bundling::Bundle;
use babillard::site::read::folder::{self, Changes, SourceFile, Tracker, lang_of};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const PATHS: [&str; 6] = [
    "en/a.md", "en/b.md", "en/c.md", "fr/a.md", "fr/b.md", "de/a.md",
];

/// Texts that pair, copy, clash and fail in many ways.
fn text(keys: &[&str], which: usize) -> String {
    let key = keys[which % keys.len()];
    match which % 8 {
        0 => format!(
            "---\ntitle: A\narchived: false\ntranslationKey: {key}\n---\n\n- one\n- 2 years\n"
        ),
        1 => format!(
            "---\ntitle: B\narchived: true\ntranslationKey: {key}\n---\n\n- un\n- 3 ans\n\nfin : oui\n"
        ),
        2 => format!(
            "---\ntitle: A\narchived: false\ntranslationKey: {key}\nslug: same\n---\n\n# Un\n"
        ),
        3 => format!("---\ntitle: C\ntranslationKey: {key}\ndraft: true\n---\n"),
        4 => String::new(),
        5 => "---\ntitle: [\n---\n".to_owned(),
        6 => format!(
            "---\ntitle: A cook\narchived: {}\ntranslationKey: {key}\n---\n\n[One](b.md), [two](a.md#un), [three](../fr/b.md)\n",
            which.is_multiple_of(3)
        ),
        _ => format!(
            "---\ntitle: D\narchived: false\ntranslationKey: {key}s\n---\n\nWrite to a@b.ca, l'amie ou l’ami.\n"
        ),
    }
}

#[track_caller]
fn check_same(got: &Board, wanted: &Board) {
    assert_eq!(got.problems, wanted.problems);
    assert_eq!(got.files.len(), wanted.files.len());
    for (a, b) in got.files.iter().zip(&wanted.files) {
        assert_eq!(
            (
                &a.path,
                &a.text,
                &a.posting,
                &a.slug,
                a.copy_of,
                a.counterpart
            ),
            (
                &b.path,
                &b.text,
                &b.posting,
                &b.slug,
                b.copy_of,
                b.counterpart
            )
        );
    }
}

fn source(path: &str, bytes: &[u8]) -> SourceFile {
    SourceFile {
        path: path.to_owned(),
        lang: lang_of(path),
        bytes: Ok(bytes.to_vec()),
    }
}

proptest! {
    #[test]
    fn after_any_edits_the_board_is_the_one_made_afresh(
        steps in proptest::collection::vec(
            (proptest::collection::vec((0..PATHS.len(), proptest::option::of(0..32usize)), 1..4), proptest::option::of(0..4usize)),
            1..8,
        ),
    ) {
        let settings = ["", "[check]\nB062 = \"error\"\nB044 = \"error\"\n", "nonsense = 1\n", "ignore_files = [\"en/b.md\"]\n"];
        let mut folder: BTreeMap<&str, String> = BTreeMap::new();
        let mut session = Session::default();
        let mut before = None;
        for (edits, setting) in steps {
            let mut changes = Changes::default();
            let mut touched = BTreeSet::new();
            for (path, which) in edits {
                if !touched.insert(path) {
                    continue;
                }
                let path = PATHS[path];
                match which.map(|which| text(&["x", "senior-advisor", "y"], which)) {
                    Some(text) => {
                        changes.changed.push(source(path, text.as_bytes()));
                        folder.insert(path, text);
                    }
                    None => {
                        changes.gone.push(path.to_owned());
                        folder.remove(path);
                    }
                }
            }
            let settings = setting.map(|at| settings[at].as_bytes());
            let board = session.update(changes, settings, 1_767_632_400);
            let sources = folder.iter().map(|(path, text)| source(path, text.as_bytes()));
            let mut fresh = assemble(sources.collect(), settings, 1_767_632_400);
            check_same(board, &fresh);
            let bundle = Bundle::before_search(board, before.as_ref()).expect("a bundle");
            let wanted = Bundle::before_search(&fresh, None).expect("a bundle");
            assert_eq!(bundle.files().expect("files"), wanted.files().expect("files"));
            before = Some(bundle);
            let mut near = board.clone();
            check::check(board);
            check::check(&mut fresh);
            check_same(board, &fresh);
            let sides = |file: &File| {
                let other = file.counterpart.map(|other| fresh.files[other].path.clone());
                [file.path.clone()].into_iter().chain(other)
            };
            let own = fresh.files.iter().filter(|file| file.path.ends_with("/a.md"));
            let paths: BTreeSet<String> = own.flat_map(sides).collect();
            let is_near = |path: &str| paths.contains(path);
            check::check_near(&mut near, |file| is_near(&file.path));
            let told = |board: &Board| -> Vec<Problem> {
                let told = board.problems.iter().filter(|problem| problem.is_error() || is_near(&problem.path));
                told.cloned().collect()
            };
            assert_eq!(told(&near), told(board));
        }
    }
}

#[test]
fn a_folder_tells_what_is_new_changed_and_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    fs::create_dir(root.join("en")).expect("a folder");
    let write = |name: &str, text: &str, age: u64| {
        let path = root.join("en").join(name);
        fs::write(&path, text).expect("a file");
        let file = fs::File::options().write(true).open(path).expect("a file");
        let written = std::time::SystemTime::now() - std::time::Duration::from_secs(age);
        file.set_modified(written).expect("a time");
    };
    let paths = |changes: &Changes| -> Vec<String> {
        let mut paths: Vec<String> = changes
            .changed
            .iter()
            .map(|file| file.path.clone())
            .collect();
        paths.sort();
        paths
    };
    let mut tracker = Tracker::default();
    write("a.md", "a", 100);
    write("b.md", "b", 100);
    let first = tracker.changes(root).expect("a folder");
    assert_eq!(paths(&first), ["en/a.md", "en/b.md"]);
    assert_eq!(tracker.changes(root).expect("a folder"), Changes::default());
    write("a.md", "c", 50);
    fs::remove_file(root.join("en/b.md")).expect("a file");
    let second = tracker.changes(root).expect("a folder");
    assert_eq!(second.changed, [source("en/a.md", b"c")]);
    assert_eq!(second.gone, ["en/b.md"]);
    // What was just written may be written again within the same moment, so it is read once more.
    write("a.md", "d", 0);
    assert_eq!(
        paths(&tracker.changes(root).expect("a folder")),
        ["en/a.md"]
    );
    assert_eq!(
        paths(&tracker.changes(root).expect("a folder")),
        ["en/a.md"]
    );
}

#[test]
fn what_is_touched_is_read_without_a_look_at_the_rest_and_nothing_is_missed() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let at = |name: &str| root.join(name);
    let write = |name: &str, text: &str| {
        let path = at(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file");
        let file = fs::File::options().write(true).open(path).expect("a file");
        // Old enough that nobody takes it for still being written.
        let written = std::time::SystemTime::now() - std::time::Duration::from_secs(100);
        file.set_modified(written).expect("a time");
    };
    let mut tracker = Tracker::default();
    let mut known: BTreeMap<String, SourceFile> = BTreeMap::new();
    let mut look = |touched: &[&str], read: &[&str]| {
        let touched = touched.iter().map(|name| at(name)).collect();
        let changes = tracker.changes_of(root, &touched).expect("a folder");
        let mut paths: Vec<&str> = changes.changed.iter().map(|file| &*file.path).collect();
        paths.sort();
        assert_eq!(paths, read);
        for path in &changes.gone {
            known.remove(path);
        }
        for file in changes.changed {
            known.insert(file.path.clone(), file);
        }
        let mut whole = folder::read(root).expect("a folder");
        whole.sort_by(|a, b| a.path.cmp(&b.path));
        assert_eq!(known.values().cloned().collect::<Vec<_>>(), whole);
    };
    for name in [
        "en/a.md",
        "en/b.md",
        "fr/a.md",
        "fr/sub/c.md",
        "fr/sub/d.md",
    ] {
        write(name, name);
    }
    // A folder is looked at whole, and so is everything.
    look(
        &[""],
        &[
            "en/a.md",
            "en/b.md",
            "fr/a.md",
            "fr/sub/c.md",
            "fr/sub/d.md",
        ],
    );
    write("en/a.md", "saved");
    look(&["en/a.md"], &["en/a.md"]);
    // An editor that writes aside, renames into place and takes its copies away again.
    write("en/.b.md.swp", "");
    write("en/b.md~", "aside");
    fs::rename(at("en/b.md~"), at("en/b.md")).expect("a name");
    look(
        &["en/.b.md.swp", "en/4913", "en/b.md", "en/b.md~"],
        &["en/b.md"],
    );
    // Several at once, one of them new and one gone.
    write("en/new.md", "new");
    write("fr/a.md", "other");
    fs::remove_file(at("en/a.md")).expect("a file");
    look(
        &["en/a.md", "en/new.md", "fr/a.md"],
        &["en/new.md", "fr/a.md"],
    );
    fs::remove_dir_all(at("fr/sub")).expect("a folder");
    look(&["fr/sub"], &[]);
    // A new folder comes with files that nobody has named, and what is saved with it is not lost.
    write("fr/more/e.md", "e");
    write("en/new.md", "newer");
    look(&["en/new.md", "fr/more"], &["en/new.md", "fr/more/e.md"]);
    write("babillard.toml", "");
    look(&["babillard.toml"], &[]);
}
