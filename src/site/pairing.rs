//! Which postings are one job in two languages, and which are only copies.

use super::problem::details::WhyKept;
use crate::posting::{Lang, LeverId, Status};
use std::collections::{BTreeMap, BTreeSet};

/// What the rule looks at in one posting.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Path relative to the content root; unique.
    pub path: &'a str,
    /// The language of its folder.
    pub lang: Lang,
    /// `translationKey`, trimmed, not empty.
    pub key: Option<&'a str>,
    /// `leverId`, when it is valid.
    pub lever_id: Option<&'a LeverId>,
    /// The title.
    pub title: &'a str,
    /// The body as Markdown.
    pub body: &'a str,
    /// Open or archived.
    pub status: Status,
}

/// What the rule found; every number is an index into the candidates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    /// For each candidate, the posting that is kept in its place.
    pub copy_of: Vec<Option<usize>>,
    /// For each candidate, the same posting in the other language. Symmetric; never a copy.
    pub counterpart: Vec<Option<usize>>,
    /// Pairs made for want of a key, because they share a `leverId`.
    pub by_lever_id: Vec<(usize, usize)>,
    /// Postings of one key that could not be told apart: both languages remain, one of them twice or more.
    pub ambiguous: Vec<Vec<usize>>,
}

/// Applies the pair rule of the design to all postings of a board.
pub fn pair(candidates: &[Candidate]) -> Pairing {
    let mut pairing = Pairing {
        copy_of: vec![None; candidates.len()],
        counterpart: vec![None; candidates.len()],
        ..Pairing::default()
    };
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut keyless: BTreeMap<&LeverId, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in candidates.iter().enumerate() {
        match (candidate.key, candidate.lever_id) {
            (Some(key), _) => groups.entry(key).or_default().push(at),
            (None, Some(id)) => keyless.entry(id).or_default().push(at),
            (None, None) => {}
        }
    }
    for members in groups.values() {
        let kept = keep_one_of_each_copy(candidates, members, &mut pairing);
        pair_group(candidates, kept, &mut pairing);
    }
    for members in keyless.values() {
        if let [en, fr] =
            by_language(candidates, members).map(|side| <[usize; 1]>::try_from(side).ok())
            && let (Some([en]), Some([fr])) = (en, fr)
        {
            join(&mut pairing, en, fr);
            pairing.by_lever_id.push((en, fr));
        }
    }
    pairing
}

/// Marks the copies among `members` and returns the postings that are kept.
fn keep_one_of_each_copy(
    candidates: &[Candidate],
    members: &[usize],
    pairing: &mut Pairing,
) -> Vec<usize> {
    let mut classes: Vec<Vec<usize>> = Vec::new();
    for &at in members {
        // A posting may tie two classes together that were apart until now.
        let (same, apart): (Vec<_>, Vec<_>) = classes.into_iter().partition(|class| {
            class
                .iter()
                .any(|&other| are_copies(&candidates[at], &candidates[other]))
        });
        classes = apart;
        classes.push(same.into_iter().flatten().chain([at]).collect());
    }
    let mut all_kept = Vec::new();
    for class in classes {
        let Some(kept) = class
            .iter()
            .copied()
            .max_by_key(|&at| preference(&candidates[at]))
        else {
            continue;
        };
        for at in class {
            if at != kept {
                pairing.copy_of[at] = Some(kept);
            }
        }
        all_kept.push(kept);
    }
    all_kept.sort_unstable();
    all_kept
}

/// Whether two postings of one group are the same posting twice.
fn are_copies(a: &Candidate, b: &Candidate) -> bool {
    let same_id = a.lever_id.is_some() && a.lever_id == b.lever_id;
    let same_text = || same_words(a.title, b.title) && same_words(a.body, b.body);
    a.lang == b.lang && (same_id || same_text())
}

/// Equality with white space folded.
fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// The greatest of these among copies is kept: open, then named after its id, then last by file name.
fn preference<'a>(candidate: &Candidate<'a>) -> (bool, bool, &'a str, &'a str) {
    let name = candidate.path.rsplit('/').next().unwrap_or(candidate.path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let named = candidate
        .lever_id
        .is_some_and(|id| stem.to_ascii_lowercase().ends_with(id.as_str()));
    (
        candidate.status == Status::Open,
        named,
        name,
        candidate.path,
    )
}

/// Why `kept` is kept rather than its copy.
pub fn why_kept(copy: &Candidate, kept: &Candidate) -> WhyKept {
    let (copy, kept) = (preference(copy), preference(kept));
    if kept.0 != copy.0 {
        WhyKept::Open
    } else if kept.1 != copy.1 {
        WhyKept::Named
    } else {
        WhyKept::Last
    }
}

/// The first words of each in which two copies part: of their titles, else of their texts; none
/// when both are the same.
pub fn parting(copy: &Candidate, kept: &Candidate) -> (String, String) {
    let of = |a: &str, b: &str| {
        let (a, b): (Vec<&str>, Vec<&str>) = (
            a.split_whitespace().collect(),
            b.split_whitespace().collect(),
        );
        first_apart(&a, &b)
    };
    let titles = of(copy.title, kept.title);
    if titles.0.is_empty() && titles.1.is_empty() {
        of(copy.body, kept.body)
    } else {
        titles
    }
}

/// The first words in which two rows of words part: they say most of what the rest is about.
pub fn first_apart(a: &[&str], b: &[&str]) -> (String, String) {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let first = |words: &[&str]| words[same..words.len().min(same + WORDS)].join(" ");
    (first(a), first(b))
}

/// How many words tell where two texts part.
const WORDS: usize = 6;

/// Pairs what is left of one group.
fn pair_group(candidates: &[Candidate], kept: Vec<usize>, pairing: &mut Pairing) {
    let mut left: BTreeSet<usize> = kept.into_iter().collect();
    let remaining =
        |left: &BTreeSet<usize>| by_language(candidates, &left.iter().copied().collect::<Vec<_>>());
    let [en, fr] = remaining(&left);
    if en.len() != 1 || fr.len() != 1 {
        for at in en {
            let id = candidates[at].lever_id;
            let same = |&&other: &&usize| id.is_some() && candidates[other].lever_id == id;
            if let Some(&other) = fr.iter().find(same) {
                join(pairing, at, other);
                left.remove(&at);
                left.remove(&other);
            }
        }
    }
    match remaining(&left) {
        [en, fr] if en.is_empty() || fr.is_empty() => {}
        [en, fr] if en.len() == 1 && fr.len() == 1 => join(pairing, en[0], fr[0]),
        _ => pairing.ambiguous.push(left.into_iter().collect()),
    }
}

fn join(pairing: &mut Pairing, a: usize, b: usize) {
    pairing.counterpart[a] = Some(b);
    pairing.counterpart[b] = Some(a);
}

/// The members written in English, then those in French.
fn by_language(candidates: &[Candidate], members: &[usize]) -> [Vec<usize>; 2] {
    Lang::ALL.map(|lang| {
        members
            .iter()
            .copied()
            .filter(|&at| candidates[at].lang == lang)
            .collect()
    })
}

#[cfg(test)]
mod tests {
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
}
