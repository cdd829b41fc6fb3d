//! Each rule of the house: a function from a file's path and text to what is wrong in it, and where.

use std::path::PathBuf;

/// Which modules each module of `src/lib.rs` may use, besides itself.
pub(crate) const MAY_USE: &[(&str, &[&str])] = &[
    ("posting", &[]),
    ("bundle", &["posting"]),
    ("route", &["posting"]),
    ("search", &["posting"]),
    ("typography", &["posting"]),
    // Headings get their ids by the fold of the search.
    ("markdown", &["posting", "search", "typography"]),
    ("text", &["posting", "route"]),
    (
        "state",
        &["posting", "bundle", "markdown", "route", "search", "text"],
    ),
    (
        "view",
        &[
            "posting", "bundle", "markdown", "route", "search", "text", "state",
        ],
    ),
    (
        "site",
        &[
            "posting",
            "bundle",
            "markdown",
            "route",
            "search",
            "text",
            "typography",
            "state",
            "view",
        ],
    ),
    ("browser", &["posting", "route", "search"]),
    (
        "app",
        &[
            "posting", "bundle", "markdown", "route", "search", "text", "state", "view", "browser",
        ],
    ),
    ("main", &["site"]),
    ("bin", &["app", "markdown", "posting", "search"]),
];

/// Whether the file at a path may do something.
type May = fn(&str) -> bool;

/// What only some files may name.
pub(crate) const NAMED_ONLY_BY: &[(&str, May)] = &[
    ("serde_yaml", |path| path == "src/site/read/yaml.rs"),
    ("gloo", |path| module(path) == "browser"),
    ("web_sys", |path| module(path) == "browser"),
    ("js_sys", |path| module(path) == "browser"),
    ("wasm_bindgen", |path| {
        // The parts of the viewer that are fetched on demand export one function each.
        module(path) == "browser" || path.starts_with("src/bin/")
    }),
    ("wasm_bindgen_futures", |path| {
        module(path) == "browser" || path == "src/app.rs"
    }),
    ("yew", |path| {
        ["view", "app"].contains(&module(path)) || path == "src/site/publish/pages.rs"
    }),
    ("fs", |path| {
        let may = [
            "src/site/read/extras.rs",
            "src/site/read/folder.rs",
            "src/site/read/folder/plain_file.rs",
            "src/site/serve/watching.rs",
            "src/site/publish/write.rs",
            "src/site/publish/swap.rs",
            "src/site/cli/command/adopt.rs",
        ];
        may.contains(&path) || path.ends_with("/tests.rs")
    }),
    ("env", |path| {
        let may = [
            "src/main.rs",
            "src/main/preview.rs",
            "src/site/cli.rs",
            "src/site/cli/clock.rs",
        ];
        may.contains(&path) || path.ends_with("/tests.rs")
    }),
    // The same input gives the same bytes: no clock, but for what `check` calls expired, for what
    // was not written since it was read, and for a bar that comes when one waits.
    ("SystemTime", |path| {
        ["src/site/cli/clock.rs", "src/site/read/folder.rs"].contains(&path)
    }),
    ("Instant", |path| {
        ["src/site/cli/progress.rs", "src/site/cli/command/serve.rs"].contains(&path)
    }),
];

/// What would let a posting's text become markup or a program.
pub(crate) const NO_MARKUP: [&str; 9] = [
    "innerHTML",
    "inner_html",
    "outerHTML",
    "insertAdjacentHTML",
    "from_html_unchecked",
    "VRaw",
    "dangerously",
    "document.write",
    "eval(",
];

/// Names that say nothing of what is in a file.
pub(crate) const NO_NAMES: [&str; 7] = [
    "utils", "util", "helpers", "common", "types", "services", "misc",
];

/// What ends a run without a sentence for the reader.
pub(crate) const NO_ENDS: [&str; 6] = [
    ".unwrap()",
    ".expect(",
    "panic!(",
    "unreachable!(",
    "todo!(",
    "dbg!(",
];

/// Words that nobody says, in either language; the usual ones are fix, again, old, report.
pub(crate) const NO_WORDS: [&str; 22] = [
    "mend",
    "mends",
    "mended",
    "mending",
    "anew",
    "of before",
    "is told",
    "are told",
    "list entry",
    "mail address",
    "n’a pas son pareil",
    "n’a pas été fait",
    "y met fin",
    "pas de tel fichier",
    "sans doute voulu",
    "est sous surveillance",
    "désaccordée",
    "qui le dit",
    "le lecteur va chercher",
    "sans le lecteur",
    "fautif",
    "Ctrl-C",
];

/// Folders of a developer's machine, and hosts of registries, which others may reach by other ways.
pub(crate) fn no_places() -> Vec<String> {
    let folders = ["home", "root", "Users", "work", "tmp/bash"].map(|folder| format!("/{folder}/"));
    let hosts = ["crates", "pypi"]
        .map(|host| format!("{host}.{}", if host == "pypi" { "org" } else { "io" }));
    let more = [
        ["npm", "js.org"].concat(),
        ["npm", "js.com"].concat(),
        ["C:\\", "Users"].concat(),
    ];
    folders.into_iter().chain(hosts).chain(more).collect()
}

/// Cargo's own name of the one public registry, as Cargo.lock has it.
pub(crate) const LOCKED_FROM: &str = concat!(
    "source = \"registry+https://github.com/rust-lang/crates",
    ".io-index\""
);

/// A line of a file, from 1, and what is wrong there.
pub(crate) type Wrong = (usize, String);

/// The first folder or file of a path below `src`, without its ending: `view` of `src/view/page.rs`.
pub(crate) fn module(path: &str) -> &str {
    let below = path.strip_prefix("src/").unwrap_or_default();
    below.split(['/', '.']).next().unwrap_or_default()
}

/// The lines of Rust that are no comment, with their numbers from 1.
pub(crate) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    numbered.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Whether `word` stands in `line` as a whole word.
pub(crate) fn names(line: &str, word: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let after = &line[at + word.len()..];
        !line[..at].ends_with(letter) && !after.starts_with(letter)
    })
}

/// The modules of this library that a line names: `crate::state`, `crate::{route, text::text}`.
pub(crate) fn modules_named(line: &str) -> Vec<&str> {
    let starts = ["crate::", "babillard::"].into_iter();
    let after = starts.flat_map(|start| {
        line.match_indices(start)
            .map(move |(at, _)| &line[at + start.len()..])
    });
    let mut found = Vec::new();
    for after in after {
        let items = match after.strip_prefix('{') {
            Some(group) => group.split(',').collect(),
            None => vec![after],
        };
        for item in items {
            let name = item
                .trim_start()
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next();
            found.extend(name.filter(|name| MAY_USE.iter().any(|(module, _)| module == name)));
        }
    }
    found
}

pub(crate) fn layers(path: &str, text: &str) -> Vec<Wrong> {
    let own = module(path);
    let Some((_, allowed)) = MAY_USE.iter().find(|(module, _)| *module == own) else {
        return vec![(1, format!("`{own}` has no layer; give it one in MAY_USE"))];
    };
    let mut wrong = Vec::new();
    let mut in_group = false;
    for (at, line) in code(text) {
        let whole = if in_group {
            format!("crate::{{{line}")
        } else {
            line.to_owned()
        };
        let named = modules_named(&whole).into_iter();
        let outside = named.filter(|name| *name != own && !allowed.contains(name));
        wrong.extend(outside.map(|name| (at, format!("`{own}` may not use `{name}`"))));
        in_group = whole.contains("crate::{") && !line.contains("};");
    }
    wrong
}

pub(crate) fn named_elsewhere(path: &str, text: &str) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    for (at, line) in code(text) {
        let line = line.split(" // ").next().unwrap_or_default();
        for (word, allowed) in NAMED_ONLY_BY {
            let path_of_code = [
                format!("{word}::"),
                format!("use {word}"),
                format!("::{word}"),
                format!("{word} ="),
            ];
            let used = names(line, word) && path_of_code.iter().any(|form| line.contains(form));
            if used && !allowed(path) {
                wrong.push((at, format!("`{word}` is not for this file")));
            }
        }
    }
    wrong
}

pub(crate) fn markup(_: &str, text: &str) -> Vec<Wrong> {
    let lines = text.lines().enumerate();
    let found = lines.flat_map(|(at, line)| {
        NO_MARKUP
            .iter()
            .filter(|word| line.contains(**word))
            .map(move |word| (at, word))
    });
    found
        .map(|(at, word)| (at + 1, format!("`{word}` would make markup of text")))
        .collect()
}

pub(crate) fn header(path: &str, text: &str) -> Vec<Wrong> {
    let opening: &[&str] = match path.rsplit('.').next() {
        Some("rs") => &["//! "],
        Some("css") => &["/* "],
        _ => &["// ", "/* ", "# ", "#!"],
    };
    let opened = opening.iter().any(|start| text.starts_with(start));
    if opened {
        Vec::new()
    } else {
        vec![(
            1,
            "does not open with a sentence that says what it is".to_owned(),
        )]
    }
}

pub(crate) fn empty_name(path: &str, _: &str) -> Vec<Wrong> {
    let parts = path
        .split('/')
        .map(|part| part.split('.').next().unwrap_or(part));
    parts
        .filter(|part| NO_NAMES.contains(part))
        .map(|part| (1, format!("`{part}` says nothing of what is in it")))
        .collect()
}

/// The text before the tests that stand at the end of a file.
pub(crate) fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

pub(crate) fn sudden_ends(path: &str, text: &str) -> Vec<Wrong> {
    if path.ends_with("/tests.rs") {
        return Vec::new();
    }
    let lines = code(without_tests(text));
    let found = lines.flat_map(|(at, line)| {
        NO_ENDS
            .iter()
            .filter(|end| line.contains(**end))
            .map(move |end| (at, end))
    });
    found
        .map(|(at, end)| {
            (
                at,
                format!("`{end}` may end the program; say what is wrong instead"),
            )
        })
        .collect()
}

pub(crate) fn plain_words(path: &str, text: &str) -> Vec<Wrong> {
    if path == "tests/tidy/rules.rs" {
        return Vec::new();
    }
    let lines = text.lines().enumerate();
    let found = lines.flat_map(|(at, line)| {
        let banned = NO_WORDS.iter().filter(move |word| names(line, word));
        banned.map(move |word| (at + 1, format!("`{word}`: choose the usual word")))
    });
    found.collect()
}

pub(crate) fn places(path: &str, text: &str) -> Vec<Wrong> {
    let places = no_places();
    let mut wrong = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if path == "Cargo.lock" && line == LOCKED_FROM {
            continue;
        }
        for place in places.iter().filter(|place| line.contains(place.as_str())) {
            wrong.push((
                at + 1,
                format!("`{place}` is of one machine or one registry"),
            ));
        }
    }
    wrong
}

/// Paths of the project that a text names: in backquotes, or as the target of a link.
pub(crate) fn paths_named(text: &str) -> Vec<(usize, &str)> {
    const BELOW: [&str; 8] = [
        "src/", "tests/", "xtask/", "static/", "docs/", ".github/", ".ci/", ".cargo/",
    ];
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let quoted = line.split('`').skip(1).step_by(2);
        let at_root = |word: &str| {
            let ending = [".md", ".toml", ".lock", ".html"]
                .iter()
                .any(|ending| word.ends_with(ending));
            ending
                && !word.contains('/')
                && word.starts_with(|c: char| {
                    c.is_ascii_uppercase() || word == "index.html" && c == 'i'
                })
        };
        let plain = |word: &&str| !word.contains([' ', '<', '{', '*', '$', '…']);
        let named = quoted
            .filter(|word| BELOW.iter().any(|start| word.starts_with(start)) || at_root(word));
        found.extend(named.filter(plain).map(|word| (at + 1, word)));
        let targets = line
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        let sources = line
            .split("src")
            .skip(1)
            .filter_map(|rest| rest.strip_prefix("=\"")?.split('"').next());
        let sets = line
            .split("srcset")
            .skip(1)
            .filter_map(|rest| rest.strip_prefix("=\"")?.split('"').next());
        let local = |word: &&str| !word.contains("://") && !word.starts_with('#');
        found.extend(
            targets
                .chain(sources)
                .chain(sets)
                .filter(local)
                .map(|word| (at + 1, word)),
        );
    }
    found
}

pub(crate) fn missing_files(_: &str, text: &str) -> Vec<Wrong> {
    let there = |path: &str| {
        project()
            .join(path.split('#').next().unwrap_or(path))
            .exists()
    };
    let missing = paths_named(text)
        .into_iter()
        .filter(|(_, path)| !there(path));
    missing
        .map(|(at, path)| (at, format!("`{path}` is not there")))
        .collect()
}

/// The fields of a value printed with `{:#?}` whose text is the same in both.
pub(crate) fn same_words(en: &str, fr: &str) -> Vec<String> {
    let pairs = en.lines().zip(fr.lines());
    let same = pairs.filter(|(en, fr)| en == fr && en.contains('"'));
    same.map(|(line, _)| line.trim().trim_end_matches(',').to_owned())
        .collect()
}

pub(crate) fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Shows that a rule finds this in a file, and where.
#[track_caller]
fn check(rule: fn(&str, &str) -> Vec<Wrong>, path: &str, text: &str, lines: &[usize]) {
    let wrong = rule(path, text);
    let found: Vec<usize> = wrong.iter().map(|(line, _)| *line).collect();
    assert_eq!(found, lines, "{path}: {text:?} gives {wrong:?}");
}

#[test]
fn the_layer_rule_can_fail() {
    check(layers, "src/posting.rs", "\nuse crate::route::Route;", &[2]);
    check(
        layers,
        "src/route.rs",
        "use crate::{\n    posting::Lang,\n    state::State,\n};",
        &[3],
    );
    check(
        layers,
        "src/view/page.rs",
        "use crate::{bundle, app::start};",
        &[1],
    );
    check(layers, "src/site/feeds.rs", "use crate::browser;", &[1]);
    check(layers, "src/main.rs", "use babillard::view::page;", &[1]);
    check(layers, "src/unheard.rs", "", &[1]);
    check(
        layers,
        "src/view/page.rs",
        "use crate::state::State;\nuse super::On;",
        &[],
    );
    check(layers, "src/posting.rs", "/// See [`crate::route`].", &[]);
}

#[test]
fn the_rule_of_plain_words_can_fail() {
    check(plain_words, "docs/check.md", "\nIt mends the file.", &[2]);
    check(plain_words, "src/text.rs", "// We recommend a fix.", &[]);
}

#[test]
fn the_rule_of_where_a_thing_is_named_can_fail() {
    check(
        named_elsewhere,
        "src/site/read/settings.rs",
        "\n\nuse serde_yaml::Value;",
        &[3],
    );
    check(
        named_elsewhere,
        "src/route.rs",
        "use gloo::utils::window;",
        &[1],
    );
    check(
        named_elsewhere,
        "src/app.rs",
        "let w = web_sys::window();",
        &[1],
    );
    check(
        named_elsewhere,
        "src/state.rs",
        "use yew::prelude::*;",
        &[1],
    );
    check(named_elsewhere, "src/text.rs", "std::fs::read(path)", &[1]);
    check(
        named_elsewhere,
        "src/search.rs",
        "std::env::var(name)",
        &[1],
    );
    check(
        named_elsewhere,
        "src/site/board/order.rs",
        "let now = std::time::SystemTime::now();",
        &[1],
    );
    check(
        named_elsewhere,
        "src/site/read/yaml.rs",
        "use serde_yaml::Value;",
        &[],
    );
    check(
        named_elsewhere,
        "src/text.rs",
        "// No gloo:: here, nor std::fs.",
        &[],
    );
}

#[test]
fn the_rule_against_markup_can_fail() {
    check(
        markup,
        "static/boot.js",
        "x();\nbox.innerHTML = sentence;",
        &[2],
    );
    check(
        markup,
        "src/view/page.rs",
        "Html::from_html_unchecked(text)",
        &[1],
    );
    check(markup, "static/boot.js", "box.textContent = sentence;", &[]);
}

#[test]
fn the_rule_of_the_opening_can_fail() {
    check(header, "src/a.rs", "use b;\n//! Late.", &[1]);
    check(header, "static/a.css", "a {}", &[1]);
    check(header, "static/a.js", "go();", &[1]);
    check(header, "src/a.rs", "//! What it is.", &[]);
}

#[test]
fn the_rule_of_names_can_fail() {
    check(empty_name, "src/utils.rs", "", &[1]);
    check(empty_name, "src/site/helpers/a.rs", "", &[1]);
    check(empty_name, "src/posting.rs", "", &[]);
}

#[test]
fn the_rule_of_sudden_ends_can_fail() {
    check(
        sudden_ends,
        "src/a.rs",
        "fn a() {\n    b.unwrap();\n    c.expect(\"c\");\n}",
        &[2, 3],
    );
    check(
        sudden_ends,
        "src/a.rs",
        "#[cfg(test)]\nmod tests { fn a() { b.unwrap(); } }",
        &[],
    );
}

#[test]
fn the_rule_of_words_can_fail() {
    let same = same_words(
        "    a: \"Open\",\n    b: \"Yes\",\n",
        "    a: \"Open\",\n    b: \"Oui\",\n",
    );
    assert_eq!(same, ["a: \"Open\""]);
}

#[test]
fn the_rule_of_named_files_can_fail() {
    check(
        missing_files,
        "README.md",
        "See `src/nowhere.rs`.\n![x](docs/nothing.png)",
        &[1, 2],
    );
    check(
        missing_files,
        "README.md",
        "<img src=\"docs/nothing.png\">",
        &[1],
    );
    check(
        missing_files,
        "README.md",
        "See `src/lib.rs`, [this](LICENSE), [that](https://example.org/x) and `src/<x>`.",
        &[],
    );
}

#[test]
fn the_rule_of_places_can_fail() {
    for place in no_places() {
        check(places, "README.md", &format!("\nSee {place}x."), &[2]);
    }
    check(places, "Cargo.lock", LOCKED_FROM, &[]);
    check(
        places,
        "README.md",
        "See `content/en/` and https://example.org/.",
        &[],
    );
}
