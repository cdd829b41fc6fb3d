//! Which codes a long report has: one line each, the gravest and most frequent first.

use crate::posting::Lang;
use crate::site::problem::Problem;
use crate::site::problem::report::story::first_sentence;
use crate::site::problem::rule::Severity;
use crate::site::problem::story;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many characters a line has when nobody says how wide the terminal is.
const USUAL_WIDTH: usize = 100;

/// How often each code was reported, with the first sentence of its story; for reports of some length.
pub fn overview(problems: &[&Problem], lang: Lang, width: Option<usize>) -> String {
    let mut counts: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
    for problem in problems {
        let key = (problem.severity, problem.kind.code());
        *counts.entry(key).or_default() += 1;
    }
    let mut counts: Vec<((Severity, &str), usize)> = counts.into_iter().collect();
    counts.sort_by_key(|((severity, code), count)| (*severity, Reverse(*count), *code));
    let longest = counts.iter().map(|((_, code), _)| code.len()).max();
    let longest = longest.unwrap_or_default();
    let line = |((_, code), count): ((Severity, &str), usize)| {
        let first = story(code).map_or("", |story| first_sentence(story, lang));
        let line = format!("{count:>6}  {code:<longest$}  {first}");
        clipped(&line, width.unwrap_or(USUAL_WIDTH)) + "\n"
    };
    counts.into_iter().map(line).collect()
}

/// The text in at most `width` characters.
fn clipped(text: &str, width: usize) -> String {
    match text.chars().nth(width) {
        Some(_) => text
            .chars()
            .take(width.saturating_sub(1))
            .chain(['…'])
            .collect(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::problem::Kind;
    use crate::site::problem::front_matter::key::missing_lever_id::MissingLeverId;
    use crate::site::problem::front_matter::title::empty_title::EmptyTitle;
    use crate::site::problem::text::mixed_apostrophes::MixedApostrophes;

    #[test]
    fn the_gravest_and_most_frequent_codes_come_first_each_on_one_line() {
        let of = |kind: Kind| Problem::new(kind, "fr/a.md", None);
        let [a, b, c] = [
            Kind::MissingLeverId(MissingLeverId),
            Kind::MixedApostrophes(MixedApostrophes),
            Kind::EmptyTitle(EmptyTitle { comment: false }),
        ]
        .map(of);
        let all = [&b, &a, &a, &c, &a, &b];
        assert_eq!(
            overview(&all, Lang::En, Some(70)),
            "     1  B013-empty-title        There is a `title`, but it shows noth…
     3  B018-missing-lever-id   The posting has no `leverId`, so it h…
     2  B066-mixed-apostrophes  The posting mixes typographic and str…
"
        );
        let french = overview(&[&c], Lang::Fr, None);
        assert_eq!(
            french,
            "     1  B013-empty-title  Il y a un `title`, mais il n’affiche rien.\n"
        );
    }
}
