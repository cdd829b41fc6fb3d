//! Problems that repeat each other, reported once.

use crate::posting::Lang;
use crate::site::problem::Problem;
use crate::site::problem::place::Span;
use crate::site::problem::rule::Severity;
use std::collections::{HashMap, HashSet};

/// A file and a place in it.
type Place<'p> = (&'p str, Option<Span>);

/// Most further places that are shown of a problem that repeats.
pub const MOST: usize = 3;

/// The problems in groups: those as bad of one code in one file, or of one code that say exactly the
/// same of other files. Groups come in the order of their first problems. What a problem shows of
/// its other place already is not reported again from there.
pub fn groups<'p>(problems: &[&'p Problem]) -> Vec<Vec<&'p Problem>> {
    let mut groups: Vec<Vec<&Problem>> = Vec::new();
    // An error is never one of a group of warnings.
    type Rank = (Severity, &'static str);
    let mut in_file: HashMap<(Rank, &str), usize> = HashMap::new();
    let mut saying: HashMap<(Rank, String), usize> = HashMap::new();
    let mut shown: HashSet<(&str, Place, Place)> = HashSet::new();
    for problem in problems {
        let own = (problem.path.as_str(), problem.span);
        let other = problem.related.first();
        let other = other.map(|other| (other.path.as_str(), other.span));
        if let (Some(other), 1) = (other, problem.related.len()) {
            if shown.contains(&(problem.kind.code(), other, own)) {
                continue;
            }
            shown.insert((problem.kind.code(), own, other));
        }
        let code = (problem.severity, problem.kind.code());
        let file = (code, problem.path.as_str());
        let words = (code, problem.words().message.en);
        let same_words = problem.related.is_empty();
        let known = in_file
            .get(&file)
            .or_else(|| saying.get(&words).filter(|_| same_words))
            .copied();
        let at = known.unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[at].push(problem);
        in_file.entry(file).or_insert(at);
        if same_words {
            saying.entry(words).or_insert(at);
        }
    }
    groups
}

/// Said of problems whose codes are not shown.
pub fn of_other_codes(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "and 1 of another kind".to_owned(),
        (Lang::En, _) => format!("and {count} of other kinds"),
        (Lang::Fr, 1) => "et 1 d’une autre sorte".to_owned(),
        (Lang::Fr, _) => format!("et {count} d’autres sortes"),
    }
}

/// Said of the places that are not shown.
pub fn more(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::En, 1) => "and 1 more like it".to_owned(),
        (Lang::En, _) => format!("and {count} more like it"),
        (Lang::Fr, 1) => "et 1 autre semblable".to_owned(),
        (Lang::Fr, _) => format!("et {count} autres semblables"),
    }
}
