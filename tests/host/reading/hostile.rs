//! Front matter as people, editors and attackers write it: each file is judged as it should be, with a
//! place and a code, and nothing in the words can steer a terminal.
//!
//! `tests/hostile/cases.txt` contains a case a line: what becomes of a file that is right (or a whole file),
//! and what is said of it; a line with `*` gives a value to every key. `BABILLARD_REWRITE=1` writes what
//! is said now, to be read in the diff.

use babillard::posting::Lang;
use babillard::site::board::{Board, assemble};
use babillard::site::check;
use babillard::site::problem::Problem;
use babillard::site::problem::place::Place;
use babillard::site::problem::report;
use babillard::site::problem::rule::Severity;
use babillard::site::read::folder::SourceFile;
use babillard::site::read::keys::KEYS;
use babillard::site::read::source;
use babillard::site::visible;
use std::fs;
use std::path::Path;

const GOOD: &str = "---\ntitle: Dev\ndescription: d\narchived: false\nleverId: de6ae5bc-d267-4539-89b4-c4d1497ccbf0\ntranslationKey: dev\n---\n\nBody\n";

/// What stands after the last key of the file that is right.
const BEHIND: &str = "\n---\n\nBody";

/// The text that a line of the cases writes with the escapes of Rust and `\x20` for a space.
fn unescaped(written: &str) -> String {
    let mut text = String::new();
    let mut rest = written;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let sign = rest[at + 1..].chars().next().expect("a sign");
        let (character, length) = match sign {
            'n' => ('\n', 2),
            'r' => ('\r', 2),
            't' => ('\t', 2),
            '0' => ('\0', 2),
            '\\' => ('\\', 2),
            'x' => (number(&rest[at + 2..at + 4]), 4),
            'u' => {
                let end = at + rest[at..].find('}').expect("an end");
                (number(&rest[at + 3..end]), end + 1 - at)
            }
            other => panic!("{other} in {written}"),
        };
        text.push(character);
        rest = &rest[at + length..];
    }
    text + rest
}

fn number(digits: &str) -> char {
    let number = u32::from_str_radix(digits, 16).expect("a number");
    char::from_u32(number).expect("a character")
}

/// The file of a case: `=whole`, `+lines` after the last key, `s/this/that`, `r/this/that` everywhere.
fn file(case: &str) -> String {
    let (how, rest) = case.split_at(1);
    let two = || {
        let (from, to) = rest[1..].split_once('/').expect("two texts");
        (unescaped(from), unescaped(to))
    };
    match how {
        "=" => unescaped(rest),
        "+" => GOOD.replacen(BEHIND, &format!("\n{}{BEHIND}", unescaped(rest)), 1),
        "s" => {
            let (from, to) = two();
            assert!(GOOD.contains(&from), "{case}");
            GOOD.replacen(&from, &to, 1)
        }
        "r" => {
            let (from, to) = two();
            GOOD.replace(&from, &to)
        }
        _ => panic!("{case}"),
    }
}

fn board(bytes: &[u8]) -> Board {
    let file = SourceFile {
        path: "en/dev.md".to_owned(),
        lang: Some(Lang::En),
        bytes: Ok(bytes.to_vec()),
    };
    let mut board = assemble(vec![file], None, 1_767_632_400);
    check::check(&mut board);
    board
}

/// What is said of a file: place and code, an error with `!`; notices are left out.
fn judged(bytes: &[u8]) -> String {
    let board = board(bytes);
    let text = source::decode(bytes);
    for lang in Lang::ALL {
        let told = report::render(&board.problems, |_| Some(&text), "", 1, lang, false);
        let steers =
            |c: char| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c));
        assert!(!told.contains(steers), "{told:?}");
    }
    let other_language = |problem: &Problem| problem.kind.code() == "B113-other-language";
    let left_out = |problem: &Problem| problem.is_error() || other_language(problem);
    let refused = board.problems.iter().any(left_out);
    assert_eq!(board.files[0].posting.is_none(), refused, "{text:?}");
    let grave = board
        .problems
        .iter()
        .filter(|problem| problem.severity != Severity::Info);
    let said = grave.map(|problem| {
        let at = Place::of(&text, problem.span.expect("a place"));
        let sign = if problem.is_error() { "!" } else { "" };
        format!("{}:{} {}{sign}", at.line, at.col, &problem.kind.code()[..4])
    });
    let said: Vec<String> = said.collect();
    match said.is_empty() {
        true => "ok".to_owned(),
        false => said.join(", "),
    }
}

/// What is said of each key with this value, places left out: those that it is fine for are not named.
fn judged_in_every_key(value: &str) -> String {
    let of_key = |key: &&str| {
        let line = GOOD
            .lines()
            .find(|line| line.starts_with(&format!("{key}:")));
        let own = format!("{key}: {value}");
        let text = match line {
            Some(line) => GOOD.replacen(line, &own, 1),
            None => GOOD.replacen(BEHIND, &format!("\n{own}{BEHIND}"), 1),
        };
        let said = judged(text.as_bytes());
        let codes: Vec<&str> = said
            .split(", ")
            .map(|one| one.rsplit(' ').next().unwrap_or(one))
            .collect();
        codes.join(" ")
    };
    let all: Vec<String> = KEYS.iter().map(of_key).collect();
    if all.iter().all(|said| *said == all[0]) {
        return format!("every key {}", all[0]);
    }
    let told = KEYS.iter().zip(all).filter(|(_, said)| said != "ok");
    told.map(|(key, said)| format!("{key} {said}"))
        .collect::<Vec<_>>()
        .join(", ")
}

#[test]
fn each_case_is_judged_as_it_should_be() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile/cases.txt");
    let kept = fs::read_to_string(&path).expect("the cases");
    let mut now = String::new();
    for line in kept.lines() {
        let case = line.split(" => ").next().unwrap_or_default();
        let said = match case.chars().next() {
            Some('=' | '+' | 's' | 'r') => judged(file(case).as_bytes()),
            Some('*') => judged_in_every_key(&unescaped(&case[1..])),
            _ => {
                now += &format!("{line}\n");
                continue;
            }
        };
        now += &format!("{case} => {said}\n");
    }
    if std::env::var_os("BABILLARD_REWRITE").is_some() {
        fs::write(&path, &now).expect("written");
    }
    for (now, kept) in now.lines().zip(kept.lines()) {
        assert_eq!(now, kept);
    }
    assert!(kept.lines().filter(|line| line.contains(" => ")).count() > 300);
}

#[test]
fn bytes_that_are_no_utf8_are_told_at_the_first_of_them() {
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    };
    let with_bom = format!("\u{feff}{GOOD}");
    let replaced = |bytes: &[u8]| {
        let (before, behind) = GOOD.split_once("Dev").expect("a title");
        [before.as_bytes(), bytes, behind.as_bytes()].concat()
    };
    let check = |bytes: &[u8], expected: &str| {
        assert_eq!(
            judged(bytes),
            expected,
            "{}",
            String::from_utf8_lossy(bytes)
        );
    };
    for bytes in [
        utf16(&with_bom, u16::to_le_bytes),
        utf16(&with_bom, u16::to_be_bytes),
        utf16(GOOD, u16::to_le_bytes),
        utf16(GOOD, u16::to_be_bytes),
    ] {
        check(&bytes, "1:1 B002!");
    }
    for letter in [0x80, 0x92, 0xa0, 0xc0, 0xe9, 0xf5, 0xff] {
        check(&replaced(&[b'D', letter, b'v']), "2:9 B002!");
    }
    check(&replaced(b"\xc0\xaf"), "2:8 B002!");
    check(&replaced(b"\xed\xa0\xbd\xed\xb8\x80"), "2:8 B002!");
    check(&[GOOD.as_bytes(), b"caf\xe9"].concat(), "10:4 B002!");
    check(&[GOOD.as_bytes(), b"\xe2\x82"].concat(), "10:1 B002!");
    check(&[b"\x80", GOOD.as_bytes()].concat(), "1:1 B002!");
    check(b"\x89PNG\r\n\x1a\n\0\0", "1:1 B002!");
    check(b"\xff\xd8\xff\xe0", "1:1 B002!");
    check(b"\x1f\x8b\x08\0", "1:1 B002!");
}

#[test]
fn what_is_large_deep_or_endless_is_bounded() {
    let with = |lines: String| GOOD.replacen(BEHIND, &format!("\n{lines}{BEHIND}"), 1);
    let check = |lines: String, expected: &str| {
        let said = judged(with(lines.clone()).as_bytes());
        let last = said.split(", ").last().unwrap_or_default();
        assert_eq!(
            last,
            expected,
            "{}",
            lines.chars().take(60).collect::<String>()
        );
    };
    let nested = |open: &str, close: &str, times: usize| {
        format!("x: {}1{}", open.repeat(times), close.repeat(times))
    };
    check(nested("[", "]", 25), "7:1 B010");
    check(nested("[", "]", 40), "7:36 B008!");
    check(nested("{a: ", "}", 40), "7:132 B008!");
    check(nested("[", "", 10_000), "7:36 B008!");
    check(nested("[{a: ", "", 5_000), "7:84 B008!");
    check(format!("x:\n  {}a", "- ".repeat(500)), "8:67 B008!");
    check(format!("{}a", "? ".repeat(500)), "7:1 B008!");
    let indented: String = (1..60)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect();
    check(format!("x:\n{}", indented.trim_end()), "40:34 B008!");
    let laughs: String = ('b'..='i')
        .zip('a'..)
        .map(|(own, other)| format!("\n{own}: &{own} [{}]", format!("*{other},").repeat(9)))
        .collect();
    let said = judged(with(format!("a: &a [x,x,x,x,x,x,x,x,x]{laughs}")).as_bytes());
    assert!(said.contains("7:4 B008!"), "{said}");
    check(
        format!("a: &a {}\nb: [{}]", "x".repeat(9_000), "*a,".repeat(3_000)),
        "8:4 B008!",
    );
    check(format!("x: {}", "a".repeat(70_000)), "1:1 B006!");
    check(format!("# {}", "a".repeat(70_000)), "1:1 B006!");
    check(format!("aliases: [{}]", "/a/, ".repeat(1_000)), "ok");
    check(format!("slug: {}", "a".repeat(3_000)), "ok");
    let huge = format!("{GOOD}{}", "a ".repeat(1 << 19));
    assert_eq!(judged(huge.as_bytes()), "1:1 B003!");
}

/// Names that a Linux system can hold, and what is said of each, in both languages.
#[cfg(unix)]
#[test]
fn names_that_make_trouble_are_told_and_never_steer_the_terminal() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path();
    let write = |name: &[u8], key: &str| {
        let path = content.join("en").join(std::ffi::OsStr::from_bytes(name));
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        let text = GOOD.replace("translationKey: dev", &format!("translationKey: {key}"));
        fs::write(path, text.replace("Dev", key)).expect("a file");
    };
    let link = |target: &str, name: &str| {
        std::os::unix::fs::symlink(target, content.join("en").join(name)).expect("a link");
    };
    for (at, name) in [
        "a\nb.md".as_bytes(),
        "esc\x1b[31m.md".as_bytes(),
        "bidi\u{202e}.md".as_bytes(),
        b"latin-\xe9.md",
        "cafe\u{301}.md".as_bytes(),
        "caf\u{e9}.md".as_bytes(),
        b"Twin.md",
        b"twin.md",
        b"con.md",
        b"a:b.md",
        b"folder.md/inside.md",
        b"x.mdx",
        b"x.MD",
        &[&[b'x'; 252][..], b".md"].concat(),
        &[&b"d/".repeat(60)[..], b"deep.md"].concat(),
        b".hidden.md",
    ]
    .iter()
    .enumerate()
    {
        write(name, &format!("key-{at}"));
    }
    link("loop.md", "loop.md");
    link("..", "up");
    let mut board = babillard::site::board::read(content, 1_767_632_400).expect("a folder");
    check::check(&mut board);
    let told = |code: &str| -> Vec<String> {
        let own = board
            .problems
            .iter()
            .filter(|problem| problem.kind.code().starts_with(code));
        own.map(|problem| visible::visible_whole(&problem.path))
            .collect()
    };
    let windows = [
        "en/a\\u{a}b.md",
        "en/a:b.md",
        "en/con.md",
        "en/esc\\u{1b}[31m.md",
        "en/latin-\u{fffd}.md",
    ];
    assert_eq!(told("B068"), windows);
    assert_eq!(told("B069"), ["en/caf\u{e9}.md", "en/twin.md"]);
    assert_eq!(told("B070"), ["en/bidi\\u{202e}.md"]);
    assert_eq!(told("B031"), ["en/x.mdx"]);
    assert_eq!(told("B033"), ["en/loop.md", "en/up"]);
    assert_eq!(
        board
            .files
            .iter()
            .filter(|file| file.posting.is_some())
            .count(),
        14
    );
    for lang in Lang::ALL {
        let text = report::render(
            &board.problems,
            |path| board.source(path),
            "",
            1,
            lang,
            false,
        );
        let steers =
            |c: char| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c));
        assert!(!text.contains(steers), "{text:?}");
    }
}
