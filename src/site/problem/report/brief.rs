//! A report in few lines, for a folder in which the same problems repeat: each code once, with its first place.

use crate::posting::Lang;
use crate::site::problem::Problem;
use crate::site::problem::place::Place;
use crate::site::problem::report::{fold, full_path, level_name};
use crate::site::problem::rule::Severity;
use std::collections::HashMap;

/// How often the same words make a report a brief one.
const MANY: usize = 10;

/// Codes up to which each has its help.
const FEW: usize = 8;

/// Codes up to which the first place of each has a line of its own.
const SOME: usize = 11;

/// Most codes: with the lines of counts a report stays on one screen.
const MOST: usize = 22;

/// Whether the same words come so often that a report of all would hide the others.
pub fn repeats(problems: &[&Problem]) -> bool {
    let mut counts: HashMap<(&str, String), usize> = HashMap::new();
    problems.iter().any(|problem| {
        let words = (problem.kind.code(), problem.words().message.en);
        let count = counts.entry(words).or_default();
        *count += 1;
        *count >= MANY
    })
}

/// The problems by code, in the order of their first ones: what the first says, where it is, how many more
/// there are, and, where there is room for it, what to do. Of very many codes, errors come first.
pub fn brief<'a>(
    problems: &[&Problem],
    source: impl Fn(&str) -> Option<&'a str>,
    folder: &str,
    lang: Lang,
) -> String {
    let mut codes: Vec<((Severity, &str), Vec<&Problem>)> = Vec::new();
    for problem in problems {
        let code = (problem.severity, problem.kind.code());
        match codes.iter_mut().find(|(known, _)| *known == code) {
            Some((_, found)) => found.push(problem),
            None => codes.push((code, vec![problem])),
        }
    }
    let (colon, help) = match lang {
        Lang::En => (":", "help:"),
        Lang::Fr => ("\u{a0}:", "aide\u{a0}:"),
    };
    let with_help = codes.len() <= FEW;
    let arrow = if codes.len() <= SOME {
        "\n  --> "
    } else {
        " --> "
    };
    if codes.len() > MOST {
        codes.sort_by_key(|((severity, _), _)| *severity);
    }
    let mut text = String::new();
    for ((severity, code), found) in codes.iter().take(MOST) {
        let Some((first, others)) = found.split_first() else {
            continue;
        };
        let words = first.words();
        let level = level_name(*severity, lang);
        let message = words.message.of(lang);
        text.push_str(&format!("{level}[{code}]{colon} {message}"));
        let path = full_path(folder, &first.path);
        let span = first.span.zip(source(&first.path));
        let place = span.map(|(span, source)| Place::of(source, span));
        let place = place.map_or(path.clone(), |at| format!("{path}:{}:{}", at.line, at.col));
        text.push_str(&format!("{arrow}{place}"));
        if !others.is_empty() {
            text.push_str(&format!(" ({})", fold::more(others.len(), lang)));
        }
        text.push('\n');
        if with_help {
            text.push_str(&format!("  = {help} {}\n", words.help.of(lang)));
        }
    }
    let untold = codes.iter().skip(MOST).flat_map(|(_, found)| found).count();
    if untold > 0 {
        text.push_str(&format!("{}\n", fold::of_other_codes(untold, lang)));
    }
    text.push('\n');
    text
}
