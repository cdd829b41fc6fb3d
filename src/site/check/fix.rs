//! What `check --fix` fixes: safe changes, and nothing else in the file.

use crate::site::board::{Board, File};
use crate::site::problem::front_matter::broken_yaml::BrokenYaml;
use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::problem::front_matter::key::bad_lever_id::BadLeverId;
use crate::site::problem::front_matter::key::bad_lever_id::LeverIdFault;
use crate::site::problem::literal::heading_without_space::HeadingWithoutSpace;
use crate::site::problem::literal::literal_stars::LiteralStars;
use crate::site::problem::literal::mojibake::Mojibake;
use crate::site::problem::literal::pseudo_bullet::PseudoBullet;
use crate::site::problem::literal::space_in_address::SpaceInAddress;
use crate::site::problem::literal::underlined_paragraph::UnderlinedParagraph;
use crate::site::problem::place::Span;
use crate::site::problem::text::mixed_apostrophes::MixedApostrophes;
use crate::site::problem::{Kind, Problem};
use crate::site::read::front_matter::envelope;
use crate::site::read::yaml::{self, Node};
use crate::site::visible::visible_whole;
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
    // A name that is not UTF-8 is not the file's own any more: nothing could be written there.
    let has_its_name = |path: &str| !path.contains('\u{fffd}');
    for problem in board
        .problems
        .iter()
        .filter(|problem| has_its_name(&problem.path))
    {
        let source = board.source(&problem.path).unwrap_or_default();
        if let Some(edit) = of_problem(problem, source) {
            edits.entry(&problem.path).or_default().push(edit);
        }
    }
    for file in board.files.iter().filter(|file| has_its_name(&file.path)) {
        let own = blanks_of_keys(file);
        if !own.is_empty() {
            edits.entry(&file.path).or_default().extend(own);
        }
    }
    for (path, own) in &mut edits {
        own.sort();
        let mut end = 0;
        own.retain(|edit| {
            let apart = edit.span.start >= end;
            end = if apart { edit.span.end } else { end };
            apart
        });
        leave_other_values(board.source(path).unwrap_or_default(), own);
    }
    edits.retain(|_, own| !own.is_empty());
    edits
}

/// Whether `--fix` fixes a problem.
pub fn fixes(problem: &Problem, source: &str) -> bool {
    of_problem(problem, source).is_some()
}

/// Space and apostrophe problems that `--fix` cannot fix: the character is not there as it is
/// read, but an escape or a line end is.
pub fn left(board: &Board) -> Vec<&Problem> {
    let edits = edits(board);
    let is_left = |problem: &&Problem| {
        let typographic = matches!(
            problem.kind,
            Kind::PlainSpace(_) | Kind::MixedApostrophes(MixedApostrophes)
        );
        let mut own = edits.get(problem.path.as_str()).into_iter().flatten();
        typographic && !own.any(|edit| Some(edit.span) == problem.span)
    };
    board.problems.iter().filter(is_left).collect()
}

/// The edit that fixes a problem, if there is a safe one.
fn of_problem(problem: &Problem, source: &str) -> Option<Edit> {
    let span = problem.span?;
    let written = source.get(span.start..span.end)?;
    let (span, text) = match &problem.kind {
        Kind::PlainSpace(_) if written == " " => (span, "\u{a0}".to_owned()),
        // Between single quotation marks an apostrophe is written twice.
        Kind::MixedApostrophes(MixedApostrophes) if matches!(written, "'" | "''") => {
            (span, "’".to_owned())
        }
        Kind::BrokenYaml(BrokenYaml {
            fault: YamlFault::OddIndent(_),
            ..
        }) if written.trim().is_empty() => (span, " ".repeat(written.chars().count())),
        Kind::PseudoBullet(PseudoBullet {
            sign,
            fixed: Some(fixed),
        }) if written == sign => (span, (*fixed).to_owned()),
        Kind::LiteralStars(LiteralStars { needs_space: true }) => {
            (Span::new(span.end, span.end), " ".to_owned())
        }
        Kind::UnderlinedParagraph(UnderlinedParagraph) => {
            let line = source[..span.start].rfind('\n').map_or(0, |end| end + 1);
            let end = if source[..line].ends_with("\r\n") {
                "\r\n"
            } else {
                "\n"
            };
            (Span::new(line, line), end.to_owned())
        }
        Kind::HeadingWithoutSpace(HeadingWithoutSpace { signs }) if written.starts_with(signs) => {
            (span, format!("{signs} "))
        }
        Kind::SpaceInAddress(SpaceInAddress { address }) if written == address => {
            (span, format!("<{address}>"))
        }
        Kind::Mojibake(Mojibake {
            written: signs,
            letter: Some(letter),
        }) if written == signs => (span, letter.to_string()),
        Kind::BadLeverId(BadLeverId {
            fault: LeverIdFault::Inside(id),
            ..
        }) => {
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

/// Takes out the edits of front matter with which another value would be read, or one other than
/// meant.
fn leave_other_values(source: &str, edits: &mut Vec<Edit>) {
    let Ok(Ok(envelope)) = envelope::open(source) else {
        return;
    };
    let within = |edit: &Edit| edit.span.start < envelope.body_start;
    let own: Vec<Edit> = edits.iter().filter(|edit| within(edit)).cloned().collect();
    if !own.is_empty() && meaning(source) != meaning(&apply(source, &own)) {
        edits.retain(|edit| !within(edit));
    }
}

/// What the front matter says: keys and values, without the spaces and apostrophes that are fixed in
/// texts for readers, and without what surrounds an id.
fn meaning(source: &str) -> Option<Vec<(String, Option<Node>)>> {
    let envelope = envelope::open(source).ok()?.ok()?;
    let document = yaml::read(&source[envelope.block.start..envelope.block.end]);
    let value = |key: &str, value: Node| match (key, value) {
        ("title" | "description", Node::Text(text)) => {
            Node::Text(text.replace('\u{a0}', " ").replace('’', "'"))
        }
        ("leverId" | "translationKey", Node::Text(text)) => {
            let bare = text.trim().trim_start_matches("http://");
            Node::Text(bare.trim_start_matches("https://").to_owned())
        }
        (_, value) => value,
    };
    let entries = document.entries.into_iter().map(|entry| {
        let meant = entry.value.map(|node| value(&entry.key, node));
        (entry.key, meant)
    });
    Some(entries.collect())
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
    use crate::posting::Lang;
    use crate::site::board::assemble;
    use crate::site::check;
    use crate::site::read::folder::SourceFile;

    fn board(text: &str) -> Board {
        let source = SourceFile {
            path: "fr/a.md".to_owned(),
            lang: Some(Lang::Fr),
            bytes: Ok(text.as_bytes().to_vec()),
        };
        let mut board = assemble(vec![source], None, 1_767_632_400);
        check::check(&mut board);
        board
    }

    fn fixed(text: &str) -> String {
        match edits(&board(text)).get("fr/a.md") {
            Some(own) => apply(text, own),
            None => text.to_owned(),
        }
    }

    fn posting(id: &str, key: &str, body: &str) -> String {
        whole("L'offre", "d", id, key, body)
    }

    fn whole(title: &str, description: &str, id: &str, key: &str, body: &str) -> String {
        format!(
            "---\ntitle: {title}\ndescription: {description}\narchived: false\nleverId: {id}\ntranslationKey: {key}\n---\n\n{body}\n"
        )
    }

    const ID: &str = "4874d95f-a569-43dc-a237-b503d91cacaf";

    #[track_caller]
    fn check(body: &str, expected: &str) {
        let got = fixed(&posting(ID, "k", body));
        assert_eq!(got, posting(ID, "k", expected));
    }

    #[test]
    fn spaces_and_apostrophes_are_fixed_and_code_is_not() {
        check(
            "**Lieu :** « Oui », 5 % de `a : b`.",
            "**Lieu\u{a0}:** «\u{a0}Oui\u{a0}», 5\u{a0}% de `a : b`.",
        );
        check("l'un et l'autre", "l'un et l'autre");
        check("Quoi ? Non ; oui !", "Quoi ? Non ; oui !");
    }

    #[track_caller]
    fn check_values(title: &str, description: &str, expected: (&str, &str)) {
        let of = |title, description| whole(title, description, ID, "k", "l’un, `l'a` et l’autre");
        let once = fixed(&of(title, description));
        assert_eq!(once, of(expected.0, expected.1));
        assert_eq!(fixed(&once), once);
    }

    #[test]
    fn spaces_and_apostrophes_of_titles_and_descriptions_are_fixed_in_any_form_of_yaml() {
        check_values(
            "L'offre « a »",
            "\"Lieu : l'île, 5 %\"  # l'île « a »",
            (
                "L’offre «\u{a0}a\u{a0}»",
                "\"Lieu\u{a0}: l’île, 5\u{a0}%\"  # l'île « a »",
            ),
        );
        check_values(
            "'L''offre : « a »'",
            ">-\n  Aujourd'hui « oui »\n  et 15 % demain",
            (
                "'L’offre\u{a0}: «\u{a0}a\u{a0}»'",
                ">-\n  Aujourd’hui «\u{a0}oui\u{a0}»\n  et 15\u{a0}% demain",
            ),
        );
        check_values(
            "\"l\\u0027un\\x20: a\"",
            "d",
            ("\"l\\u0027un\\x20: a\"", "d"),
        );
    }

    #[test]
    fn a_place_that_is_made_by_yaml_is_left_and_told() {
        let text = whole("\"L\\u0027un\"", ">-\n  Lieu\n  : ici", ID, "k", "l’un");
        let board = board(&text);
        assert_eq!(fixed(&text), text);
        let left = left(&board);
        let left = left.iter().map(|problem| problem.kind.code());
        assert_eq!(
            left.collect::<Vec<_>>(),
            ["B066-mixed-apostrophes", "B065-plain-space"]
        );
    }

    #[test]
    fn an_edit_that_would_change_another_value_is_no_edit() {
        let text = whole("a « b »", "d", ID, "k", "");
        let at = |part: &str| text.find(part).expect("a part");
        let edit = |start: usize, text: &str| Edit {
            span: Span::new(start, start + 1),
            text: text.to_owned(),
        };
        let left = |edit: Edit| {
            let mut edits = vec![edit];
            leave_other_values(&text, &mut edits);
            edits.len()
        };
        assert_eq!(left(edit(at(" b »"), "\u{a0}")), 1);
        assert_eq!(left(edit(at(" a «"), "\u{a0}")), 0);
        assert_eq!(left(edit(at("k\n---"), "’")), 0);
        assert_eq!(left(edit(at(" b »"), " # ")), 0);
    }

    #[test]
    fn an_id_behind_a_scheme_and_blanks_around_a_key_are_fixed() {
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

    /// What stays the same whatever is fixed.
    fn plain(text: &str) -> String {
        text.replace(|c: char| c.is_whitespace(), "")
            .replace('’', "'")
            .replace('o', "-")
    }

    proptest::proptest! {
        #[test]
        fn what_is_fixed_stays_so_and_only_blanks_and_apostrophes_change(
            body in "([a-z]{1,3}|[ :«»%$'’`*#>|-]|\\r?\\n|é|[0-9]|\\u{a0}|\\[a\\]\\(b\\)){0,40}"
        ) {
            let text = posting(ID, "k", &body);
            let once = fixed(&text);
            proptest::prop_assert_eq!(&fixed(&once), &once);
            proptest::prop_assert_eq!(plain(&text), plain(&once));
        }

        #[test]
        fn mending_a_value_leaves_every_other_and_what_it_says(
            style in 0..5_usize,
            text in "([a-zé]{1,3}|[ :«»%$’,-]|[0-9]|\\u{a0}|''|\n  ){0,30}"
        ) {
            let value = match style {
                0 => format!("a{}", text.replace("''", "'")),
                1 => format!("\"{}\"", text.replace("''", "'")),
                2 => format!("'{text}'"),
                3 => format!("|\n  {text}"),
                _ => format!(">-\n  {text}"),
            };
            let text = whole("a « b »", &value, ID, "k", "l’un");
            let once = fixed(&text);
            proptest::prop_assert_eq!(meaning(&text), meaning(&once));
            proptest::prop_assert_eq!(&fixed(&once), &once);
            let whole = |text: &str| plain(text).replace("''", "'");
            proptest::prop_assert_eq!(whole(&text), whole(&once));
        }
    }
}
