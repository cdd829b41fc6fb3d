//! From a file name or a `slug:` to the last part of an address, unique on the board.

use crate::posting::{Lang, LeverId, Slug};
use crate::search::words::fold::fold;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use unicode_normalization::UnicodeNormalization;

/// Longest slug in bytes: with a hash and `.json` it still fits a file name (255 bytes).
const LONGEST: usize = 200;

/// `text` folded to `a-z0-9-`, or nothing when no letter or digit is left.
pub fn slug_of(text: &str) -> Option<Slug> {
    let composed: String = text.nfkc().collect();
    let folded = fold(&with_named_signs(&composed));
    let words = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("-");
    slug.truncate(LONGEST);
    Slug::parse(slug.trim_end_matches('-'))
}

/// `text` with the signs of `C++` and `C#` as words: their addresses would be that of `C`.
fn with_named_signs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut behind_letter = false;
    for c in text.chars() {
        match c {
            '+' if behind_letter => out.push_str("-plus-"),
            '#' if behind_letter => out.push_str("-sharp-"),
            _ => {
                behind_letter = c.is_alphabetic();
                out.push(c);
            }
        }
    }
    out
}

/// A stem without a trailing Lever id: `chef--<uuid>` gives `chef--`.
pub fn without_id(stem: &str) -> &str {
    const UUID: usize = 36;
    let Some(at) = stem.len().checked_sub(UUID) else {
        return stem;
    };
    match stem.split_at_checked(at) {
        Some((start, end)) if LeverId::parse(end).is_some() && !start.is_empty() => start,
        _ => stem,
    }
}

/// A kept posting that wants an address.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
    /// Its language.
    pub lang: Lang,
    /// The slug that it would have alone.
    pub slug: Slug,
    /// Tells it from another posting of the same slug.
    pub lever_id: Option<&'a LeverId>,
    /// Whether it has no counterpart, so that it is also shown under the other language.
    pub alone: bool,
}

/// Gives each posting a slug of its own, in the order of `wishes`; the second value names the
/// posting that had the wished slug first, where it had to be changed.
pub fn assign(wishes: &[Wish]) -> Vec<(Slug, Option<usize>)> {
    // Own addresses are settled before the borrowed ones of postings without counterpart, so that
    // a pair never yields to a posting of the other language.
    let mut taken: BTreeMap<(Lang, Slug), usize> = BTreeMap::new();
    let mut given: Vec<(Slug, Option<usize>)> = wishes
        .iter()
        .map(|wish| (wish.slug.clone(), None))
        .collect();
    let wished: BTreeSet<(Lang, &Slug)> =
        wishes.iter().map(|wish| (wish.lang, &wish.slug)).collect();
    for alone in [false, true] {
        // What was not free for one is not free for the next that wishes the same.
        let mut numbers: HashMap<(Lang, &Slug), u64> = HashMap::new();
        for (at, wish) in wishes
            .iter()
            .enumerate()
            .filter(|(_, wish)| wish.alone == alone)
        {
            let langs: &[Lang] = if alone {
                &[wish.lang, wish.lang.other()]
            } else {
                &[wish.lang]
            };
            let holder = |slug: &Slug| {
                langs
                    .iter()
                    .find_map(|&lang| taken.get(&(lang, slug.clone())).copied())
            };
            if let Some(first) = holder(&wish.slug) {
                let free =
                    |slug: &Slug| holder(slug).is_none() && !wished.contains(&(wish.lang, slug));
                let number = numbers.entry((wish.lang, &wish.slug)).or_insert(2);
                if let Some(slug) = suffixed(wish, number).find(free) {
                    given[at] = (slug, Some(first));
                }
            }
            for &lang in langs {
                taken.insert((lang, given[at].0.clone()), at);
            }
        }
    }
    given
}

/// The wished slug with the start of the Lever id, which stays the same when files come and go;
/// then with the `number` and those after it, which it leaves behind.
fn suffixed<'a>(wish: &'a Wish, number: &'a mut u64) -> impl Iterator<Item = Slug> + 'a {
    let id = wish.lever_id.map(|id| id.as_str()[..8].to_owned());
    let numbers = std::iter::repeat_with(|| {
        *number += 1;
        (*number - 1).to_string()
    });
    id.into_iter()
        .chain(numbers)
        .filter_map(|suffix| Slug::parse(&format!("{}-{suffix}", wish.slug)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slug_is_plain_ascii_with_single_hyphens() {
        for (text, slug) in [
            (
                "adjoint·e-exécutif·ve---directeur",
                "adjoint-e-executif-ve-directeur",
            ),
            ("chef-de-l’équipe", "chef-de-l-equipe"),
            ("de\u{301}veloppeur", "developpeur"),
            ("people-&-culture", "people-culture"),
            ("Main d’ŒUVRE – 2026", "main-d-oeuvre-2026"),
            ("ﬁn", "fin"),
            ("C++ developer", "c-plus-plus-developer"),
            ("dev-C#", "dev-c-sharp"),
            ("team #2", "team-2"),
        ] {
            assert_eq!(
                slug_of(text).map(String::from).as_deref(),
                Some(slug),
                "{text}"
            );
        }
        assert_eq!(slug_of("· –"), None);
    }

    #[test]
    fn a_trailing_lever_id_is_no_part_of_the_address() {
        let id = "de6ae5bc-d267-4539-89b4-c4d1497ccbf0";
        assert_eq!(without_id(&format!("chef--{id}")), "chef--");
        assert_eq!(without_id("chef"), "chef");
        assert_eq!(without_id(id), id);
        assert_eq!(
            without_id(&format!("é{}", &id[1..])),
            format!("é{}", &id[1..])
        );
    }

    fn wish<'a>(lang: Lang, slug: &str, lever_id: Option<&'a LeverId>, alone: bool) -> Wish<'a> {
        Wish {
            lang,
            slug: Slug::parse(slug).expect("a slug"),
            lever_id,
            alone,
        }
    }

    #[track_caller]
    fn check(wishes: &[Wish], slugs: &[&str]) {
        let given = assign(wishes);
        assert_eq!(
            given
                .iter()
                .map(|(slug, _)| slug.as_str())
                .collect::<Vec<_>>(),
            slugs
        );
    }

    #[test]
    fn the_first_keeps_the_slug_and_the_next_gets_a_suffix() {
        let id = LeverId::parse("de6ae5bc-d267-4539-89b4-c4d1497ccbf0");
        let id = id.as_ref();
        check(
            &[
                wish(Lang::En, "chef", None, false),
                wish(Lang::En, "chef", id, false),
                wish(Lang::En, "chef", None, false),
                wish(Lang::Fr, "chef", None, false),
            ],
            &["chef", "chef-de6ae5bc", "chef-2", "chef"],
        );
    }

    #[test]
    fn ten_thousand_postings_that_wish_one_slug_cost_no_more_each_than_ten() {
        let wishes = vec![wish(Lang::En, "chef", None, false); 10_000];
        let used = || rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        let begun = used();
        let given = assign(&wishes);
        assert!((used() - begun).tv_sec < 2);
        assert_eq!(given[9_999].0.as_str(), "chef-10000");
    }

    #[test]
    fn a_posting_without_counterpart_does_not_take_the_address_of_another() {
        check(
            &[
                wish(Lang::En, "chef", None, true),
                wish(Lang::Fr, "chef", None, false),
            ],
            &["chef-2", "chef"],
        );
    }

    #[test]
    fn a_suffix_never_takes_a_slug_that_another_posting_wishes() {
        check(
            &[
                wish(Lang::En, "chef", None, false),
                wish(Lang::En, "chef", None, false),
                wish(Lang::En, "chef-2", None, false),
            ],
            &["chef", "chef-3", "chef-2"],
        );
    }

    proptest! {
        #[test]
        fn every_address_of_a_board_is_its_own(facts in prop::collection::vec((any::<bool>(), 0u8..4, any::<bool>()), 0..30)) {
            let wishes: Vec<Wish> = facts.iter().map(|(french, slug, alone)| {
                let lang = if *french { Lang::Fr } else { Lang::En };
                wish(lang, ["a", "b", "a-2", "a-3"][usize::from(*slug)], None, *alone)
            }).collect();
            let mut seen = BTreeSet::new();
            for (wish, (slug, _)) in wishes.iter().zip(assign(&wishes)) {
                prop_assert!(seen.insert((wish.lang, slug.clone())));
                if wish.alone {
                    prop_assert!(seen.insert((wish.lang.other(), slug)));
                }
            }
        }

        #[test]
        fn any_text_gives_a_slug_or_nothing(text in ".*") {
            if let Some(slug) = slug_of(&text) {
                prop_assert!(Slug::parse(slug.as_str()).is_some());
            }
        }
    }
}
