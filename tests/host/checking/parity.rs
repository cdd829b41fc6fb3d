//! Defects seeded into clean pairs are found at the right lines, and clean pairs stay clean.
//!
//! A pair is clean when `check` says nothing of its two texts. The sample board is always looked
//! at; so are the real files, where they are there.

use crate::project::{corpus, project};
use babillard::posting::Lang;
use babillard::site::board;
use babillard::site::board::Board;
use babillard::site::check;
use babillard::site::problem::Problem;
use babillard::site::problem::place::Place;
use babillard::site::read::folder::SourceFile;
use std::collections::BTreeMap;
use std::path::Path;

/// The two texts of a pair, English first, with their paths.
#[derive(Clone)]
struct Pair([(String, String); 2]);

impl Pair {
    fn board(&self) -> Board {
        let source = |(path, text): &(String, String)| SourceFile {
            path: path.clone(),
            lang: Lang::from_code(&path[..2]),
            bytes: Ok(text.clone().into_bytes()),
        };
        let mut board = board::assemble(self.0.iter().map(source).collect(), None, 1_767_632_400);
        check::check(&mut board);
        board
    }

    fn with(&self, side: usize, text: String) -> Pair {
        let mut pair = self.clone();
        pair.0[side].1 = text;
        pair
    }
}

fn tells(problem: &Problem) -> bool {
    let code = problem.kind.code();
    code.contains("parity") || code == "B045-status-differs"
}

/// Every `(path, line)` that a problem of this code points at.
fn places(board: &Board, code: &str) -> Vec<(String, usize)> {
    let mut places = Vec::new();
    for problem in &board.problems {
        if !problem.kind.code().contains(code) {
            continue;
        }
        let own = (&problem.path, problem.span);
        let others = problem
            .related
            .iter()
            .map(|other| (&other.path, other.span));
        for (path, span) in std::iter::once(own).chain(others) {
            let source = board.source(path).unwrap_or_default();
            let line = span.map_or(1, |span| Place::of(source, span).line);
            places.push((path.clone(), line));
        }
    }
    places
}

fn pairs(root: &Path) -> Vec<Pair> {
    let board = board::read(root, 1_767_632_400).expect("a folder");
    let english = board
        .files
        .iter()
        .filter(|file| file.lang == Some(Lang::En));
    english
        .filter_map(|file| {
            let other = &board.files[file.counterpart?];
            let text = |file: &board::File| (file.path.clone(), file.text.to_string());
            Some(Pair([text(file), text(other)]))
        })
        .collect()
}

/// A defect: the text with it, the code that should tell it, and on which lines of either side
/// (the changed one first) it may be told.
struct Defect {
    name: &'static str,
    side: usize,
    text: String,
    code: &'static str,
    own: Vec<usize>,
    other: Vec<usize>,
}

fn is_bullet(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("- ") || line.starts_with("* ")
}

fn is_heading(line: &str) -> bool {
    let text = line.trim_start_matches('#');
    text.len() < line.len() && text.starts_with(' ') && !text.trim().is_empty()
}

/// The numbers of the lines of a body that fit, from 1.
fn lines(text: &str, fits: impl Fn(&str) -> bool) -> Vec<usize> {
    let start = text
        .match_indices("\n---")
        .next()
        .map_or(0, |(at, _)| at + 1);
    let first = text[..start].matches('\n').count() + 1;
    text.lines()
        .enumerate()
        .filter(|(at, line)| at + 1 > first && fits(line))
        .map(|(at, _)| at + 1)
        .collect()
}

/// What follows what in a body: one letter a line, empty ones left out.
fn shape(text: &str, is_paragraph: impl Fn(&str) -> bool) -> String {
    let all = text.lines().collect::<Vec<_>>();
    let numbers = lines(text, |line| !line.trim().is_empty());
    let letter = |number: usize| match all[number - 1] {
        line if is_bullet(line) => '-',
        line if is_heading(line) => '#',
        line if is_paragraph(line) => 'P',
        _ => '.',
    };
    numbers.into_iter().map(letter).collect()
}

fn without_line(text: &str, number: usize) -> String {
    let all = text.split_inclusive('\n').enumerate();
    all.filter(|(at, _)| at + 1 != number)
        .map(|(_, line)| line)
        .collect()
}

fn with_line(text: &str, number: usize, change: impl Fn(&str) -> String) -> String {
    let all = text.split_inclusive('\n').enumerate();
    all.map(|(at, line)| {
        if at + 1 == number {
            change(line)
        } else {
            line.to_owned()
        }
    })
    .collect()
}

/// Some of many, spread over all of them.
fn some(of: &[usize]) -> Vec<(usize, usize)> {
    let step = of.len().div_ceil(4).max(1);
    of.iter().copied().enumerate().step_by(step).collect()
}

fn defects(pair: &Pair) -> Vec<Defect> {
    let mut found = Vec::new();
    for side in [0, 1] {
        let (text, other) = (&pair.0[side].1, &pair.0[1 - side].1);
        let mut add = |name, text: String, code, own: Vec<usize>, other: Vec<usize>| {
            found.push(Defect {
                name,
                side,
                text,
                code,
                own,
                other,
            });
        };
        let (own, theirs) = (lines(text, is_bullet), lines(other, is_bullet));
        let continued = |line: &usize| {
            let next = text.lines().nth(*line).unwrap_or_default();
            next.trim().is_empty() || is_bullet(next) || is_heading(next)
        };
        if own.len() == theirs.len() && own.iter().all(continued) {
            for (n, line) in some(&own) {
                add(
                    "bullet",
                    without_line(text, line),
                    "parity-bullet",
                    vec![],
                    vec![theirs[n]],
                );
            }
        }
        let (own, theirs) = (lines(text, is_heading), lines(other, is_heading));
        if own.len() == theirs.len() {
            for (n, line) in some(&own) {
                add(
                    "heading",
                    without_line(text, line),
                    "parity-heading",
                    vec![],
                    vec![theirs[n]],
                );
                let deeper = with_line(text, line, |line| format!("#{line}"));
                add(
                    "level",
                    deeper,
                    "parity-heading-level",
                    vec![line],
                    vec![theirs[n]],
                );
            }
        }
        let is_paragraph = |line: &str| {
            let starts = |c: char| c.is_alphabetic() || c == '«';
            line.chars().count() >= 40 && line.starts_with(starts)
        };
        let (own, theirs) = (lines(text, is_paragraph), lines(other, is_paragraph));
        // Where one side parts a paragraph, the numbers do not say which belong together.
        let same = shape(text, is_paragraph) == shape(other, is_paragraph);
        if own.len() == theirs.len() && same && own.iter().all(continued) {
            for (n, line) in some(&own) {
                add(
                    "paragraph",
                    without_line(text, line),
                    "parity-paragraph",
                    vec![],
                    vec![theirs[n]],
                );
            }
        }
        let has_link = |line: &str| line.contains("](http");
        let (own, theirs) = (lines(text, has_link), lines(other, has_link));
        if own.len() == theirs.len() {
            for (n, line) in some(&own) {
                let lost = with_line(text, line, |line| {
                    let middle = line.find("](http").expect("a link");
                    let start = line[..middle].rfind('[').expect("its start");
                    let end = middle + line[middle..].find(')').expect("its end");
                    [&line[..start], &line[start + 1..middle], &line[end + 1..]].concat()
                });
                add("link", lost, "parity-link", vec![], vec![theirs[n]]);
            }
        }
        // A number that stands alone, not in an address or a code.
        let number = |line: &str| -> Option<(usize, usize)> {
            let bytes = line.as_bytes();
            let plain = |at: usize| {
                bytes
                    .get(at)
                    .is_none_or(|b| b" ,.$%)\n".contains(b) || *b == 0xc2)
            };
            let mut at = 0;
            while at < bytes.len() {
                let length = bytes[at..]
                    .iter()
                    .take_while(|b| b.is_ascii_digit())
                    .count();
                let before = at
                    .checked_sub(1)
                    .is_none_or(|at| b" $(".contains(&bytes[at]));
                if length > 0
                    && before
                    && plain(at + length)
                    && !line.trim_start().starts_with(|c: char| c.is_ascii_digit())
                {
                    return Some((at, at + length));
                }
                at += length.max(1);
            }
            None
        };
        let own = lines(text, |line| {
            number(line).is_some() && !line.contains("24/7")
        });
        for (_, line) in some(&own) {
            let changed = with_line(text, line, |line| {
                let (start, end) = number(line).expect("a number");
                let digit = |c: char| {
                    if c == '9' {
                        '7'
                    } else {
                        char::from(c as u8 + 1)
                    }
                };
                let value: String = line[start..end].chars().map(digit).collect();
                [&line[..start], &value, &line[end..]].concat()
            });
            add("number", changed, "parity", vec![line], vec![]);
        }
        let own = lines(text, |line| line.contains('@'));
        for (_, line) in some(&own) {
            let changed = with_line(text, line, |line| line.replace('@', "x@"));
            add("mail", changed, "parity-email", vec![line], vec![]);
        }
        let status = text.replacen("archived: true", "archived: false", 1);
        let status = if status == *text {
            text.replacen("archived: false", "archived: true", 1)
        } else {
            status
        };
        let line = |text: &str| {
            1 + text
                .lines()
                .position(|line| line.starts_with("archived:"))
                .expect("a status")
        };
        let (own, theirs) = (vec![line(text)], vec![line(other)]);
        add("status", status, "status-differs", own, theirs);
    }
    found
}

/// Seeds every defect into every clean pair of a folder and counts what is found.
fn check(root: &Path, most_unclean: usize) {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut unclean = 0;
    for pair in pairs(root) {
        if pair.board().problems.iter().any(tells) {
            unclean += 1;
            continue;
        }
        for defect in defects(&pair) {
            let changed = pair.with(defect.side, defect.text.clone());
            let got = places(&changed.board(), defect.code);
            let (own, other) = (&pair.0[defect.side].0, &pair.0[1 - defect.side].0);
            let right = got.iter().any(|(path, line)| {
                (path == own && defect.own.contains(line))
                    || (path == other && defect.other.contains(line))
            });
            let count = counts.entry(defect.name).or_default();
            count.0 += usize::from(right);
            count.1 += 1;
            if !right {
                println!(
                    "missed: {} in {own}: {:?} {:?}, told {got:?}",
                    defect.name, defect.own, defect.other
                );
            }
        }
    }
    println!(
        "{}: {counts:?}, {unclean} pairs are not clean",
        root.display()
    );
    for (name, (found, seeded)) in counts {
        assert!(found * 100 >= seeded * 95, "{name}: {found} of {seeded}");
    }
    assert!(unclean <= most_unclean, "{unclean} pairs are not clean");
}

#[test]
fn defects_in_the_sample_board_are_found() {
    check(&project("content"), 0);
}

#[test]
fn defects_in_real_pairs_are_found() {
    if let Some(root) = corpus() {
        check(&root, 40);
    }
}

/// The differences between the pairs of a folder: path, and the words of the problem.
fn told(root: &Path) -> Vec<String> {
    let all = pairs(root).into_iter().map(|pair| pair.board());
    let problems = all.flat_map(|board| board.problems);
    let told = problems.filter(tells);
    told.map(|problem| format!("{}: {}", problem.path, problem.words().message.en))
        .collect()
}

#[test]
fn nothing_is_told_of_pairs_that_say_the_same_in_other_ways() {
    let root = project("tests/fixtures/equal-pairs");
    assert_eq!(pairs(&root).len(), 44);
    assert_eq!(told(&root), [""; 0]);
}

/// Every text of a pair with one digit of its body changed, and the line of it.
fn changed_digits(pair: &Pair) -> Vec<(usize, usize, String)> {
    let mut changed = Vec::new();
    for side in [0, 1] {
        let text = &pair.0[side].1;
        let body = text.rfind("---\n").map_or(0, |at| at + 4);
        let is_digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        for at in body..text.len() {
            // The first digit of a number can be neither 0 nor the end of another number.
            if !is_digit(at) || is_digit(at + 1) {
                continue;
            }
            let digit = if text.as_bytes()[at] == b'4' {
                "6"
            } else {
                "4"
            };
            let line = text[..at].matches('\n').count() + 1;
            changed.push((side, line, [&text[..at], digit, &text[at + 1..]].concat()));
        }
    }
    changed
}

#[test]
fn a_changed_digit_is_found_wherever_it_stands() {
    let mut counts = (0, 0);
    for pair in pairs(&project("tests/fixtures/equal-pairs")) {
        for (side, line, text) in changed_digits(&pair) {
            let seeded = text.lines().nth(line - 1).unwrap_or_default().to_owned();
            let told = places(&pair.with(side, text).board(), "parity");
            let is_found = told.contains(&(pair.0[side].0.clone(), line));
            counts = (counts.0 + usize::from(is_found), counts.1 + 1);
            if !is_found {
                println!("missed: {}: {seeded}", pair.0[side].0);
            }
        }
    }
    println!("{counts:?}");
    assert!(counts.0 * 100 >= counts.1 * 97, "{counts:?}");
}

#[test]
fn a_text_whose_other_version_is_only_a_notice_is_one_problem() {
    let head = "---\ntitle: Boats\ndescription: d\narchived: false\ntranslationKey: k\n---\n";
    let long = "## Duties\n\n- Repair 4 boats by May 3, 2027\n- Write to dock@example.org\n- Earn $28 an hour\n\n\
                Call 506-555-0140 between 9 a.m. and 5 p.m., and ask for the dock on the north side.\n";
    for notice in [
        "Cette offre d’emploi est affichée en anglais seulement.",
        "Cette page n’est pas disponible en français. Voir la version anglaise.",
    ] {
        let text = |lang: &str, body: &str| (format!("{lang}/boats.md"), format!("{head}{body}\n"));
        let board = Pair([text("en", long), text("fr", notice)]).board();
        let told = board.problems.iter().map(|problem| problem.kind.code());
        let told: Vec<_> = told
            .filter(|code| code.contains("parity") || code.contains("trans"))
            .collect();
        assert_eq!(told, ["B092-not-translated"], "{notice}");
    }
}

/// A pair whose bodies are long in one way.
fn long_pair(en: &str, fr: &str, times: usize) -> Pair {
    let text = |lang: &str, part: &str| {
        let parts = (0..times).map(|at| part.replace('#', &(at * 7 + 3).to_string()));
        let head = "---\ntitle: Long\ndescription: d\narchived: false\ntranslationKey: k\n---\n\n";
        (
            format!("{lang}/long.md"),
            head.to_owned() + &parts.collect::<String>(),
        )
    };
    Pair([text("en", en), text("fr", fr)])
}

#[test]
fn eight_times_the_numbers_links_or_paragraphs_take_about_eight_times_as_long() {
    let shapes = [
        ("numbers alike", "# ", "# "),
        ("numbers unlike", "# ", "1# "),
        (
            "links unlike",
            "[a](https://a.ca/#) ",
            "[b](https://b.ca/#x) ",
        ),
        ("signs that none closes", "[b]# == ", ":# [[ "),
        ("paragraphs", "w#\n\n", "1m#\n\n"),
        ("list against headings", "- w#\n", "## m#\n\n"),
        ("hyphens", "a-", "a-"),
    ];
    for (name, en, fr) in shapes {
        // What else the machine does counts for nothing: the time of the processor, in one thread.
        let used = || rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build();
        let alone = alone.expect("a thread");
        let time = |times: usize| {
            let pair = long_pair(en, fr, times);
            let least = (0..2).map(|_| {
                alone.install(|| {
                    let start = used();
                    assert!(!pair.board().files.is_empty());
                    let taken = used() - start;
                    taken.tv_sec as f64 + taken.tv_nsec as f64 / 1e9
                })
            });
            least.fold(f64::MAX, f64::min)
        };
        let (short, long) = (time(500), time(4_000));
        println!("{name}: {short:.3} s, {long:.3} s");
        assert!(
            long < 24.0 * short + 1.0,
            "{name}: {short:.3} s, then {long:.3} s"
        );
    }
}

#[test]
fn an_item_that_is_left_out_is_told_beside_one_of_two_sentences() {
    let pair = long_pair(
        "- Prune the trees. Burn what is cut.\n- Walk the rows to look for mould.\n- Pick apples in any weather.\n",
        "- Tailler les arbres. Brûler ce qui est coupé.\n- Cueillir les pommes par tous les temps.\n",
        1,
    );
    let board = pair.board();
    let told: Vec<_> = board
        .problems
        .iter()
        .filter(|problem| tells(problem))
        .collect();
    let codes: Vec<_> = told.iter().map(|problem| problem.kind.code()).collect();
    assert_eq!(codes, ["B082-parity-bullet"]);
    assert_eq!(told[0].path, "en/long.md");
}

#[test]
fn a_text_too_long_to_be_laid_out_is_compared_line_by_line() {
    let pair = long_pair(
        "There are # boxes in the hall.\n\n",
        "Il y a # caisses dans la salle.\n\n",
        20_000,
    );
    assert!(!pair.board().problems.iter().any(tells));
    let text = pair.0[1].1.replace("140000 caisses", "140001 caisses");
    let unlike = places(
        &pair.with(1, text.replace(" 70003 ", " 70004 ")).board(),
        "parity-number",
    );
    assert_eq!(unlike.len(), 4);
}

/// Shows the differences between the real pairs: `cargo test --test host shown -- --ignored --nocapture`.
#[test]
#[ignore]
fn what_is_told_of_real_pairs_can_be_shown() {
    if let Some(root) = corpus() {
        println!("{}", told(&root).join("\n"));
    }
}
