//! What `check --fix` mends: changes that need no thought, and nothing else in the file.

use super::problem::{Kind, LeverIdFault, Problem, Span};
use super::problem_text::visible_whole;
use super::{Board, File};
use std::collections::BTreeMap;

/// Other text for some bytes of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The bytes.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// The edits of each file that has any, by path, in order of place; they never overlap.
pub fn edits(board: &Board) -> BTreeMap<&str, Vec<Edit>> {
    let mut edits: BTreeMap<&str, Vec<Edit>> = BTreeMap::new();
    for problem in &board.problems {
        let source = board.source(&problem.path).unwrap_or_default();
        if let Some(edit) = of_problem(problem, source) {
            edits.entry(&problem.path).or_default().push(edit);
        }
    }
    for file in &board.files {
        let own = blanks_of_keys(file);
        if !own.is_empty() {
            edits.entry(&file.path).or_default().extend(own);
        }
    }
    for own in edits.values_mut() {
        own.sort();
        let mut end = 0;
        own.retain(|edit| {
            let apart = edit.span.start >= end;
            end = if apart { edit.span.end } else { end };
            apart
        });
    }
    edits
}

/// The edit that mends a problem, when one does for sure.
fn of_problem(problem: &Problem, source: &str) -> Option<Edit> {
    let span = problem.span?;
    let written = source.get(span.start..span.end)?;
    let (span, text) = match &problem.kind {
        Kind::PlainSpace { .. } if written == " " => (span, "\u{a0}".to_owned()),
        Kind::MixedApostrophes if written == "'" => (span, "’".to_owned()),
        Kind::BadLeverId {
            fault: LeverIdFault::Inside(id),
            ..
        } => {
            let inner = without_quotes(written);
            let start = span.start + written.find(inner)?;
            let scheme = ["http://", "https://"]
                .iter()
                .find_map(|scheme| inner.strip_prefix(scheme))?;
            // Only an id with a scheme before it: a longer address says more than the id.
            let only = scheme
                .trim_end_matches('/')
                .eq_ignore_ascii_case(id.as_str());
            let whole = Span::new(start, start + inner.len());
            only.then(|| (whole, id.as_str().to_owned()))?
        }
        _ => return None,
    };
    Some(Edit { span, text })
}

/// A value without its quotation marks.
fn without_quotes(written: &str) -> &str {
    ['"', '\'']
        .iter()
        .find_map(|sign| written.strip_prefix(*sign)?.strip_suffix(*sign))
        .unwrap_or(written)
}

/// White space at the ends of `translationKey` and `leverId`, within quotation marks or behind
/// the value.
fn blanks_of_keys(file: &File) -> Vec<Edit> {
    let Some(posting) = &file.posting else {
        return Vec::new();
    };
    let mut edits = Vec::new();
    let values = [posting.spans.translation_key, posting.spans.lever_id];
    for span in values.into_iter().flatten() {
        let Some(written) = file.text.get(span.start..span.end) else {
            continue;
        };
        let inner = without_quotes(written);
        if inner.trim() != inner && !inner.trim().is_empty() && !inner.contains(['\\', '\n', '\''])
        {
            let quoted = usize::from(inner.len() < written.len());
            let start = span.start + quoted;
            edits.push(Edit {
                span: Span::new(start, start + inner.len()),
                text: inner.trim().to_owned(),
            });
        }
        let rest = &file.text[span.end..];
        let line = rest.lines().next().unwrap_or_default();
        if !line.is_empty() && line.trim().is_empty() {
            edits.push(Edit {
                span: Span::new(span.end, span.end + line.len()),
                text: String::new(),
            });
        }
    }
    edits
}

/// The text with the edits, which are in order and apart.
pub fn apply(source: &str, edits: &[Edit]) -> String {
    let (mut text, mut at) = (String::with_capacity(source.len()), 0);
    for edit in edits {
        text.push_str(&source[at..edit.span.start]);
        text.push_str(&edit.text);
        at = edit.span.end;
    }
    text.push_str(&source[at..]);
    text
}

/// The lines that changed, as `diff -U0` shows them. No edit adds or removes a line.
pub fn diff(path: &str, old: &str, new: &str) -> String {
    let path = visible_whole(path);
    let mut text = format!("--- {path}\n+++ {path}\n");
    for (at, (before, after)) in old.lines().zip(new.lines()).enumerate() {
        if before != after {
            let (line, before, after) = (at + 1, visible_whole(before), visible_whole(after));
            text.push_str(&format!("@@ -{line} +{line} @@\n-{before}\n+{after}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::{Date, Lang};
    use crate::site::folder::SourceFile;
    use crate::site::{assemble, checks};

    fn fixed(text: &str) -> String {
        let source = SourceFile {
            path: "fr/a.md".to_owned(),
            lang: Some(Lang::Fr),
            bytes: Ok(text.as_bytes().to_vec()),
        };
        let mut board = assemble(vec![source], None);
        checks::check(&mut board, Date::parse("2026-01-05").expect("a date"));
        match edits(&board).get("fr/a.md") {
            Some(own) => apply(text, own),
            None => text.to_owned(),
        }
    }

    fn posting(id: &str, key: &str, body: &str) -> String {
        format!(
            "---\ntitle: L'offre « a »\ndescription: d\narchived: false\nleverId: {id}\ntranslationKey: {key}\n---\n\n{body}\n"
        )
    }

    const ID: &str = "4874d95f-a569-43dc-a237-b503d91cacaf";

    #[track_caller]
    fn check(body: &str, expected: &str) {
        let got = fixed(&posting(ID, "k", body));
        assert_eq!(got, posting(ID, "k", expected));
    }

    #[test]
    fn spaces_and_apostrophes_are_mended_and_code_is_not() {
        check(
            "**Lieu :** « Oui », 5 % de `a : b`.",
            "**Lieu\u{a0}:** «\u{a0}Oui\u{a0}», 5\u{a0}% de `a : b`.",
        );
        check("l’un et l'autre, `l'a`", "l’un et l’autre, `l'a`");
        check("l'un et l'autre", "l'un et l'autre");
        check("Quoi ? Non ; oui !", "Quoi ? Non ; oui !");
    }

    #[test]
    fn an_id_behind_a_scheme_and_blanks_around_a_key_are_mended() {
        let good = posting(ID, "k", "a");
        assert_eq!(fixed(&posting(&format!("http://{ID}"), "k", "a")), good);
        assert_eq!(fixed(&posting(ID, "k  ", "a")), good);
        let quoted = posting(&format!("\"https://{ID}\""), "'k '", "a");
        assert_eq!(
            fixed(&fixed(&quoted)),
            posting(&format!("\"{ID}\""), "'k'", "a")
        );
        let longer = posting(&format!("https://jobs.lever.co/x/{ID}"), "k", "a");
        assert_eq!(fixed(&longer), longer);
    }

    #[test]
    fn a_diff_shows_only_the_lines_that_changed() {
        assert_eq!(
            diff("fr/a.md", "a\nb :\u{1b}\n", "a\nb\u{a0}:\u{1b}\n"),
            "--- fr/a.md\n+++ fr/a.md\n@@ -2 +2 @@\n-b :\\u{1b}\n+b\u{a0}:\\u{1b}\n"
        );
    }

    proptest::proptest! {
        #[test]
        fn what_is_fixed_stays_so_and_only_blanks_and_apostrophes_change(
            body in "([a-z]{1,3}|[ :«»%$'’`*#>|-]|\\r?\\n|é|[0-9]|\\u{a0}|\\[a\\]\\(b\\)){0,40}"
        ) {
            let text = posting(ID, "k", &body);
            let once = fixed(&text);
            proptest::prop_assert_eq!(&fixed(&once), &once);
            let plain = |text: &str| text.replace('\u{a0}', " ").replace('’', "'");
            proptest::prop_assert_eq!(plain(&text), plain(&once));
        }
    }
}
