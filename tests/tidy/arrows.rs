//! Which file of `src` uses which: the arrows between files, the circles in them, and those that run up.
//!
//! A file and the files below it are one room: a parent may call its children, and they may use its
//! types. Every other circle is a fault.

use std::collections::{BTreeMap, BTreeSet};

/// The wings of `src/site/`, each of which may use only those before it.
pub(crate) const WINGS: [&str; 12] = [
    "files", "memo", "visible", "problem", "read", "facts", "board", "check", "history", "publish",
    "serve", "cli",
];

/// For each file the files that it uses, by path.
pub(crate) type Arrows = BTreeMap<String, BTreeSet<String>>;

/// The arrows between these files (path below `src/`, text); tests inside a file do not count.
pub(crate) fn arrows(files: &[(String, String)]) -> Arrows {
    let rooms: BTreeMap<Vec<&str>, &str> = files
        .iter()
        .map(|(path, _)| (module_of(path), path.as_str()))
        .collect();
    let mut found = Arrows::new();
    for (path, text) in files {
        let own = module_of(path);
        let used = paths_in(text)
            .into_iter()
            .filter_map(|path| absolute(&own, &path))
            .filter_map(|path| file_of(&rooms, &path));
        let others = used.filter(|other| other != path && !one_room(path, other));
        found.insert(path.clone(), others.map(str::to_owned).collect());
    }
    found
}

/// Whether one of the two files stands below the other.
fn one_room(a: &str, b: &str) -> bool {
    let holds = |outer: &str, inner: &str| {
        let folder = outer.strip_suffix(".rs").unwrap_or(outer);
        inner
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    holds(a, b) || holds(b, a)
}

fn module_of(path: &str) -> Vec<&str> {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    inner.trim_end_matches(".rs").split('/').collect()
}

/// The file of the longest module that a path starts with.
fn file_of<'a>(rooms: &BTreeMap<Vec<&str>, &'a str>, path: &[String]) -> Option<&'a str> {
    (1..=path.len()).rev().find_map(|length| {
        let module: Vec<&str> = path[..length].iter().map(String::as_str).collect();
        rooms.get(&module).copied()
    })
}

/// A path as the crate's root sees it; none when it does not begin with `crate`, `self` or `super`.
fn absolute(own: &[&str], path: &[String]) -> Option<Vec<String>> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    let (base, rest) = match path.first()?.as_str() {
        "crate" => (&own[..0], &path[1..]),
        "self" => (own, &path[1..]),
        "super" => (&own[..own.len().checked_sub(ups)?], &path[ups..]),
        _ => return None,
    };
    let base = base.iter().map(|part| (*part).to_owned());
    Some(base.chain(rest.iter().cloned()).collect())
}

/// Every path that a text names, in `use` or in place, groups taken apart.
fn paths_in(text: &str) -> Vec<Vec<String>> {
    let code: String = text
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    let starts = ["crate::", "super::", "self::"];
    let mut found = Vec::new();
    for start in starts {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                take_apart(&code[at..], &mut Vec::new(), &mut found);
            }
        }
    }
    found
}

/// Reads one path, or a tree of them, at the start of `text`; gives the text behind it.
fn take_apart<'a>(
    text: &'a str,
    before: &mut Vec<String>,
    found: &mut Vec<Vec<String>>,
) -> &'a str {
    let depth = before.len();
    let mut rest = text.trim_start();
    loop {
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        before.push(rest[..end].to_owned());
        rest = &rest[end..];
        let Some(after) = rest.strip_prefix("::") else {
            break;
        };
        let Some(mut group) = after.strip_prefix('{') else {
            rest = after;
            continue;
        };
        while !group.trim_start().starts_with('}') && !group.trim_start().is_empty() {
            group = take_apart(group, before, found).trim_start();
            group = group.find([',', '}']).map_or("", |at| &group[at..]);
            group = group.strip_prefix(',').unwrap_or(group);
        }
        before.truncate(depth);
        return group.trim_start().strip_prefix('}').unwrap_or("");
    }
    found.push(
        before
            .iter()
            .filter(|part| *part != "self" || before[0] == **part)
            .cloned()
            .collect(),
    );
    before.truncate(depth);
    rest
}

/// The first circle that is found, as the files on it; none when the arrows have none.
pub(crate) fn circle(arrows: &Arrows) -> Option<Vec<&str>> {
    let mut done = BTreeSet::new();
    arrows
        .keys()
        .find_map(|start| walk(arrows, start, &mut Vec::new(), &mut done))
}

fn walk<'a>(
    arrows: &'a Arrows,
    at: &'a str,
    way: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
) -> Option<Vec<&'a str>> {
    if let Some(start) = way.iter().position(|before| *before == at) {
        return Some(way[start..].to_vec());
    }
    if !done.insert(at) {
        return None;
    }
    way.push(at);
    let found = arrows
        .get(at)
        .into_iter()
        .flatten()
        .find_map(|next| walk(arrows, next, way, done));
    way.pop();
    found
}

/// The arrows from a wing to one that stands after it, as `a -> b`.
pub(crate) fn upward(arrows: &Arrows) -> Vec<String> {
    let wing = |path: &str| {
        let inner = path.strip_prefix("src/site/")?;
        let name = inner.split(['/', '.']).next()?;
        WINGS.iter().position(|wing| *wing == name)
    };
    let mut found = Vec::new();
    for (from, used) in arrows {
        for to in used {
            if wing(from).is_some_and(|own| wing(to).is_some_and(|theirs| theirs > own)) {
                found.push(format!("{from} -> {to}"));
            }
        }
    }
    found
}

fn of(files: &[(&str, &str)]) -> Arrows {
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    arrows(&files.iter().map(owned).collect::<Vec<_>>())
}

#[test]
fn a_circle_is_found_whatever_the_paths_look_like() {
    let files = [
        ("src/site/read/a.rs", "use super::{c, b::{self, Thing}};"),
        (
            "src/site/read/b.rs",
            "fn f() { crate::site::read::c::go() }",
        ),
        (
            "src/site/read/c.rs",
            "use crate::site::{\n    read::a::Other,\n};",
        ),
    ];
    let arrows = of(&files);
    let circle = circle(&arrows).expect("a circle");
    assert_eq!(circle.len(), 3, "{circle:?}");
}

#[test]
fn a_parent_and_its_children_are_one_room() {
    let files = [
        ("src/site/read.rs", "mod a;\nuse self::a::go;"),
        (
            "src/site/read/a.rs",
            "use super::Thing;\n// use crate::site::read::b;",
        ),
        ("src/site/read/b.rs", "use super::a;"),
    ];
    assert_eq!(circle(&of(&files)), None);
}

#[test]
fn an_arrow_that_runs_up_is_named() {
    let files = [
        ("src/site/read/a.rs", "use super::super::cli::words;"),
        ("src/site/cli/words.rs", "use crate::site::read::b;"),
        (
            "src/site/read/b.rs",
            "#[cfg(test)]\nuse crate::site::cli::words;",
        ),
    ];
    let up = upward(&of(&files));
    assert_eq!(up, ["src/site/read/a.rs -> src/site/cli/words.rs"]);
}
