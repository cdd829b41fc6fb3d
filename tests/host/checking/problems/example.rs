//! From the example of a story to a content folder that is read and checked.

use crate::repository::{CONTENT, Repository};
use babillard::posting::Lang;
use babillard::site::board;
use babillard::site::board::Board;
use babillard::site::check;
use babillard::site::history::gate;
use babillard::site::problem::Kind;
use babillard::site::problem::file::unreadable::Unreadable;
use babillard::site::problem::rule::Story;
use babillard::site::read::folder::SourceFile;
use babillard::site::read::keys::KEYS;
use babillard::site::visible::fault;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Where a posting stands whose example names no file.
const POSTING: &str = "en/policy-advisor.md";

/// The board of the example that is wrong.
pub(crate) fn wrong(story: &Story) -> Board {
    if story.code.starts_with("B001") {
        // Root can read every file, so the system's answer is given here.
        let why = fault(&std::io::ErrorKind::PermissionDenied.into());
        let source = SourceFile {
            path: POSTING.to_owned(),
            lang: Some(Lang::En),
            bytes: Err(Kind::Unreadable(Unreadable { why })),
        };
        return checked(board::assemble(vec![source], None, 1_796_144_400));
    }
    read(story, story.bad)
}

/// The board of the example that is right; none when there is no such example.
pub(crate) fn right(story: &Story) -> Option<Board> {
    let is_command = story.good.starts_with("chmod");
    (!story.good.is_empty() && !is_command).then(|| read(story, story.good))
}

fn checked(mut board: Board) -> Board {
    check::check(&mut board);
    board
}

fn read(story: &Story, example: &str) -> Board {
    if story.code.starts_with("B10") {
        return read_since(example);
    }
    let folder = written(story, example);
    checked(board::read(folder.path(), 1_796_144_400).expect("a board"))
}

/// The folder of the example that is wrong; none of one that no folder alone shows.
pub(crate) fn wrong_folder(story: &Story) -> Option<TempDir> {
    let alone = !story.code.starts_with("B10") && !story.code.starts_with("B001");
    alone.then(|| written(story, story.bad))
}

fn written(story: &Story, example: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files(story, example) {
        match path.split_once(" -> ") {
            Some((path, target)) => link(&folder.path().join(path), target),
            None => write(&folder.path().join(&path), &bytes(story, &path, &text)),
        }
    }
    folder
}

/// The board after a change, compared with the one before it. A paragraph that is not set in is
/// the message of the commit.
fn read_since(example: &str) -> Board {
    let (example, message) = example.split_once("\n\n").unwrap_or((example, "After"));
    let files = parts(example).expect("files");
    let repository = Repository::new();
    for (left_out, message) in [('+', "Before"), ('-', message)] {
        for (path, diff) in &files {
            let lines = diff.lines().filter(|line| !line.starts_with(left_out));
            let lines: Vec<&str> = lines.map(|line| &line[2..]).collect();
            let file = repository.content().join(path);
            match lines.is_empty() {
                true => drop(fs::remove_file(file)),
                false => write(&file, whole(path, &lines.join("\n")).as_bytes()),
            }
        }
        repository.commit(message, "2026-01-05T09:00:00-05:00");
    }
    let content = repository.root().join(CONTENT);
    let before = gate::before(&content, "HEAD~1".as_ref(), 1_796_144_400).expect("a commit");
    let mut board = checked(board::read(&content, 1_796_144_400).expect("a board"));
    gate::since(&mut board, before).expect("a comparison");
    board
}

/// The files of an example, by path.
fn files(story: &Story, example: &str) -> Vec<(String, String)> {
    let lone = match &story.code[..3] {
        "B05" => "babillard.toml",
        _ => POSTING,
    };
    parts(example).unwrap_or_else(|| vec![(lone.to_owned(), example.to_owned())])
}

/// The files of an example that names them: a path, then lines that are set in.
fn parts(example: &str) -> Option<Vec<(String, String)>> {
    let first = example.lines().next()?;
    let ends = [".md", ".png", ".css", ".html", ".toml"];
    if first.starts_with(' ') || !ends.iter().any(|end| first.ends_with(end)) {
        return None;
    }
    let mut files: Vec<(String, String)> = Vec::new();
    for line in example.lines() {
        match (line.strip_prefix("    "), files.last_mut()) {
            (Some(line), Some((_, text))) => *text += &format!("{line}\n"),
            (None, Some((_, text))) if line.is_empty() => text.push('\n'),
            _ => files.push((line.to_owned(), String::new())),
        }
    }
    Some(files)
}

/// The bytes of a file of which the example shows what matters. `\xE9` is that byte, `\u{200b}` that
/// character, and `…` in a file that is too large is long.
fn bytes(story: &Story, path: &str, text: &str) -> Vec<u8> {
    let long = match &story.code[..4] {
        "B003" => "A".repeat(1 << 20),
        "B006" => "a ".repeat(1 << 15),
        _ => "…".to_owned(),
    };
    let text = whole(path, &text.replace('…', &long)).replace("\\u{200b}", "\u{200b}");
    let mut bytes = text.into_bytes();
    let written = br"\xE9";
    let at = bytes
        .windows(written.len())
        .position(|part| part == written);
    if let Some(at) = at.filter(|_| story.code.starts_with("B002")) {
        bytes.splice(at..at + written.len(), [0xe9]);
    }
    bytes
}

/// The posting of which an example shows all from the first `---` on, some keys, or the text; any
/// other file as it is.
fn whole(path: &str, text: &str) -> String {
    let as_it_is = ["---", "+++", "# ", "<<<<<<<"];
    if !path.ends_with(".md") || as_it_is.iter().any(|start| text.starts_with(start)) {
        return text.to_owned();
    }
    let first = text.lines().next().map_or("", key_of);
    let (keys, body) = match KEYS.contains(&first) {
        true => text.split_once("\n\n").unwrap_or((text, "")),
        false => ("", text),
    };
    let french = path.starts_with("fr/");
    let (title, description) = match french {
        true => (
            "Conseiller en politiques",
            "Écrire des règles qui se lisent.",
        ),
        false => ("Policy advisor", "Write rules that people can read."),
    };
    let sum: u32 = path.bytes().map(u32::from).sum();
    let usual = [
        format!("title: {title}"),
        format!("description: {description}"),
        "archived: false".to_owned(),
        format!("leverId: 4874d95f-a569-43dc-a237-{sum:012}"),
        "translationKey: policy-advisor".to_owned(),
    ];
    let given: Vec<&str> = keys.lines().map(key_of).collect();
    let usual = usual
        .into_iter()
        .filter(|line| !given.contains(&key_of(line.as_str())));
    let usual: String = usual.map(|line| line + "\n").collect();
    format!(
        "---\n{usual}{}\n---\n\n{}\n",
        keys.trim_end(),
        body.trim_end()
    )
}

fn key_of(line: &str) -> &str {
    line.split(':').next().unwrap_or_default()
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

#[cfg(unix)]
pub(crate) fn link(path: &Path, target: &str) {
    fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    std::os::unix::fs::symlink(target, path).expect("a link");
}

#[cfg(not(unix))]
pub(crate) fn link(_path: &Path, _target: &str) {}
