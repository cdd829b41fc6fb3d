//! Which postings are a pair, which are copies, and which are ambiguous.

use super::*;
use proptest::prelude::*;

/// `lang key id title status path`, with `-` for nothing; the body is the title.
struct Row(
    Lang,
    Option<String>,
    Option<LeverId>,
    String,
    Status,
    String,
);

fn row(line: &str) -> Row {
    let words: Vec<&str> = line.split_whitespace().collect();
    let some = |word: &str| (word != "-").then(|| word.to_owned());
    let id = some(words[2])
        .map(|d| LeverId::parse(&format!("{}-0000-4000-8000-000000000000", d.repeat(8))));
    Row(
        Lang::from_code(words[0]).expect("a language"),
        some(words[1]),
        id.map(|id| id.expect("one hexadecimal digit")),
        words[3].to_owned(),
        if words[4] == "open" {
            Status::Open
        } else {
            Status::Archived
        },
        words[5].to_owned(),
    )
}

fn candidates(rows: &[Row]) -> Vec<Candidate<'_>> {
    rows.iter()
        .map(|Row(lang, key, id, title, status, path)| Candidate {
            path,
            lang: *lang,
            key: key.as_deref(),
            lever_id: id.as_ref(),
            title,
            body: title,
            status: *status,
            place: "",
            names: None,
            lastmod: None,
            date: None,
        })
        .collect()
}

#[track_caller]
fn check(
    lines: &[&str],
    copies: &[(usize, usize)],
    pairs: &[(usize, usize)],
    ambiguous: &[&[usize]],
) {
    let rows: Vec<Row> = lines.iter().map(|line| row(line)).collect();
    let pairing = pair(&candidates(&rows));
    let numbered = |list: &[Option<usize>]| -> Vec<(usize, usize)> {
        list.iter()
            .enumerate()
            .filter_map(|(at, other)| other.map(|other| (at, other)))
            .collect()
    };
    assert_eq!(numbered(&pairing.copy_of), copies, "copies");
    let found: Vec<_> = numbered(&pairing.counterpart)
        .into_iter()
        .filter(|(a, b)| a < b)
        .collect();
    assert_eq!(found, pairs, "pairs");
    assert_eq!(pairing.ambiguous, ambiguous, "ambiguous");
}

#[test]
fn one_of_each_language_with_the_same_key_is_a_pair() {
    check(
        &["en k a A open en/a.md", "fr k b B archived fr/b.md"],
        &[],
        &[(0, 1)],
        &[],
    );
}

#[test]
fn without_a_key_a_posting_stands_alone() {
    check(
        &["en - - A open en/a.md", "fr - - A open fr/a.md"],
        &[],
        &[],
        &[],
    );
}

#[test]
fn without_a_key_exactly_one_of_each_with_the_same_id_is_a_pair() {
    check(
        &["en - a A open en/a.md", "fr - a B open fr/b.md"],
        &[],
        &[(0, 1)],
        &[],
    );
    check(
        &[
            "en - a A open en/a.md",
            "en - a C open en/c.md",
            "fr - a B open fr/b.md",
        ],
        &[],
        &[],
        &[],
    );
    check(
        &["en - a A open en/a.md", "fr k a B open fr/b.md"],
        &[],
        &[],
        &[],
    );
}

#[test]
fn among_copies_the_open_one_is_kept() {
    check(
        &[
            "en k a A open en/a.md",
            "en k a B archived en/z.md",
            "fr k a C open fr/c.md",
        ],
        &[(1, 0)],
        &[(0, 2)],
        &[],
    );
}

#[test]
fn among_archived_copies_the_one_named_after_its_id_is_kept() {
    check(
        &[
            "en k a A archived en/a--aaaaaaaa-0000-4000-8000-000000000000.md",
            "en k a A archived en/z.md",
            "fr k a C archived fr/c.md",
        ],
        &[(1, 0)],
        &[(0, 2)],
        &[],
    );
}

#[test]
fn else_the_last_by_file_name_is_kept() {
    check(
        &["en k - A open en/z/a.md", "en k - A open en/a/b.md"],
        &[(0, 1)],
        &[],
        &[],
    );
}

#[test]
fn copies_of_copies_are_one_posting() {
    check(
        &[
            "en k a A open en/a.md",
            "en k b B open en/b.md",
            "en k b A open en/c.md",
        ],
        &[(0, 2), (1, 2)],
        &[],
        &[],
    );
}

#[test]
fn two_of_each_pair_by_id_and_the_last_two_pair_too() {
    check(
        &[
            "en k a A open en/a.md",
            "en k b B open en/b.md",
            "fr k b C open fr/c.md",
            "fr k c D open fr/d.md",
        ],
        &[],
        &[(0, 3), (1, 2)],
        &[],
    );
}

#[test]
fn what_cannot_be_told_apart_is_ambiguous() {
    check(
        &[
            "en k a A open en/a.md",
            "en k b B open en/b.md",
            "fr k c C open fr/c.md",
        ],
        &[],
        &[],
        &[&[0, 1, 2]],
    );
}

#[test]
fn one_language_alone_is_not_ambiguous() {
    check(
        &["en k a A open en/a.md", "en k b B open en/b.md"],
        &[],
        &[],
        &[],
    );
}

fn any_row() -> impl Strategy<Value = (u8, u8, u8, u8, bool)> {
    (0u8..2, 0u8..4, 0u8..4, 0u8..3, any::<bool>())
}

proptest! {
    #[test]
    fn a_counterpart_is_mutual_in_the_other_language_and_never_a_copy(
        facts in prop::collection::vec(any_row(), 0..40), turn in 0usize..40,
    ) {
        let rows: Vec<Row> = facts.iter().enumerate().map(|(at, (lang, key, id, title, open))| {
            let word = |n: &u8, words: &[&str]| words[usize::from(*n)].to_owned();
            row(&format!(
                "{} {} {} {} {} en/{at:02}.md",
                word(lang, &["en", "fr"]), word(key, &["-", "k", "l", "m"]), word(id, &["-", "a", "b", "c"]),
                word(title, &["A", "B", "C"]), if *open { "open" } else { "archived" },
            ))
        }).collect();
        let all = candidates(&rows);
        let pairing = pair(&all);
        for (at, candidate) in all.iter().enumerate() {
            if let Some(other) = pairing.counterpart[at] {
                prop_assert_eq!(all[other].lang, candidate.lang.other());
                prop_assert_eq!(all[other].key, candidate.key);
                prop_assert_eq!(pairing.counterpart[other], Some(at));
                prop_assert_eq!(pairing.copy_of[at], None);
            }
            if let Some(kept) = pairing.copy_of[at] {
                prop_assert_eq!(all[kept].lang, candidate.lang);
                prop_assert_eq!(all[kept].key, candidate.key);
                prop_assert_eq!(pairing.copy_of[kept], None, "a kept posting is no copy itself");
                prop_assert!(all[kept].status <= candidate.status, "open is kept before archived");
            }
        }
        for &at in pairing.ambiguous.iter().flatten() {
            prop_assert_eq!((pairing.counterpart[at], pairing.copy_of[at]), (None, None));
        }

        // The order in which the files come does not matter.
        let mut turned = all.clone();
        turned.rotate_left(if all.is_empty() { 0 } else { turn % all.len() });
        let again = pair(&turned);
        let paths = |list: &[Candidate], other: &[Option<usize>]| -> BTreeMap<String, Option<String>> {
            list.iter().zip(other).map(|(c, o)| (c.path.to_owned(), o.map(|o| list[o].path.to_owned()))).collect()
        };
        prop_assert_eq!(paths(&all, &pairing.counterpart), paths(&turned, &again.counterpart));
        prop_assert_eq!(paths(&all, &pairing.copy_of), paths(&turned, &again.copy_of));
    }
}

#[test]
fn a_copy_that_its_name_tells_never_replaces_the_newer_one() {
    let day = |text: &str| Date::parse(text);
    let of = |path: &'static str, key: Option<&'static str>, lastmod: Option<Date>| Candidate {
        path,
        lang: Lang::En,
        key,
        lever_id: None,
        title: path,
        body: path,
        status: Status::Open,
        place: "",
        names: None,
        lastmod,
        date: None,
    };
    let kept = |candidates: &[Candidate]| pair(candidates).copy_of;
    let conflict = "en/clerk.sync-conflict-20261010-101500-AB.md";
    let both = |key| [of("en/clerk.md", key, None), of(conflict, key, None)];
    assert_eq!(kept(&both(None)), [None, Some(0)]);
    assert_eq!(kept(&both(Some("clerk"))), [None, Some(0)]);
    // Where the text says that it changed later, it is the newer one.
    let newer = [
        of("en/clerk.md", None, day("2026-01-05")),
        of(conflict, None, day("2026-02-01")),
    ];
    assert_eq!(kept(&newer), [Some(1), None]);
    let apart = [
        of("en/clerk.md", Some("a"), None),
        of("en/clerk-v2.md", Some("b"), None),
    ];
    assert_eq!(kept(&apart), [None, None]);
    let folders = [
        of("en/a/clerk.md", None, None),
        of("en/b/clerk (1).md", None, None),
    ];
    assert_eq!(kept(&folders), [None, None]);
}
