//! The postings whose slugs are most like an address that the board does not have.

use super::State;
use super::catalog::Item;
use super::list::in_order;
use crate::posting::Lang;
use crate::route::decode;
use crate::search::words::fold::fold;
use std::rc::Rc;

/// Most postings that are offered.
const MOST: usize = 4;

impl State {
    /// The postings of `lang` that the present address was most likely meant for, the nearest first:
    /// open ones, and archived ones where they are here already.
    pub fn nearest(&self, lang: Lang) -> Vec<Rc<Item>> {
        let Some(catalog) = self.catalog.ready() else {
            return Vec::new();
        };
        let address = fold(&decode(&self.route.to_address()));
        let asked = words(&address);
        let archived = catalog
            .archive_pages(lang)
            .filter_map(|(path, _)| self.archive.get(path)?.ready());
        let items = catalog.open.of(lang).iter();
        let items = items.chain(archived.flat_map(|items| items.iter()));
        let items = items.filter(|item| item.entry.lang == lang);
        let found = items
            .map(|item| (likeness(&asked, &words(item.entry.slug.as_str())), item))
            .filter(|(likeness, _)| *likeness >= 33)
            .map(|(likeness, item)| (-(likeness as i64), item.clone()));
        let mut found = in_order(found.collect());
        found.truncate(MOST);
        found
    }
}

/// The words of a slug, or of the last part of an address that has any.
fn words(address: &str) -> Vec<&str> {
    let mut parts = address.rsplit('/').map(|part| {
        let words = part.split(|c: char| !c.is_ascii_alphanumeric());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>()
    });
    parts.find(|words| !words.is_empty()).unwrap_or_default()
}

/// Of a hundred letters in both, how many are in words that both have.
fn likeness(a: &[&str], b: &[&str]) -> usize {
    let letters = |words: &[&str]| words.iter().map(|word| word.len()).sum::<usize>();
    let shared = |own: &[&str], other: &[&str]| {
        let known = own
            .iter()
            .filter(|word| other.iter().any(|one| alike(word, one)));
        known.map(|word| word.len()).sum::<usize>()
    };
    100 * (shared(a, b) + shared(b, a)) / (letters(a) + letters(b)).max(1)
}

/// Whether two words are the same, or one letter apart, or two that stand the wrong way round, or
/// start with the same five.
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let longest = a.len().max(b.len());
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let ends = a.iter().rev().zip(b.iter().rev());
    let end = ends.take_while(|(x, y)| x == y).count();
    // One letter more, less or other leaves all before it and all after it.
    let one = start + end + 1 >= longest;
    let swapped = start + end + 2 == longest
        && a.get(start) == b.get(start + 1)
        && b.get(start) == a.get(start + 1);
    a == b || start >= 5 || longest > 3 && (one || swapped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(a: &str, b: &str, near: bool) {
        let likeness = likeness(&words(a), &words(b));
        assert_eq!(likeness >= 33, near, "{a} and {b}: {likeness}");
    }

    #[test]
    fn a_slip_a_plural_or_a_missing_word_still_leads_there() {
        check(
            "careers/positions/platform-developer/",
            "platform-developer",
            true,
        );
        check(
            "en/postings/platfrom-developper/",
            "platform-developer",
            true,
        );
        check("en/postings/developers/", "platform-developer", true);
        check(
            "en/postings/developer-platform-2019/",
            "platform-developer",
            true,
        );
        check(
            "developpeur-de-plateforme",
            "developpeur-se-de-plateforme",
            true,
        );
    }

    #[test]
    fn another_job_is_not_offered() {
        check("en/postings/translator/", "platform-developer", false);
        check("en/postings/chef-de-file/", "adjoint-e-de-direction", false);
        check("en/what/", "platform-developer", false);
        check("404.html", "platform-developer", false);
        check("", "platform-developer", false);
    }

    proptest! {
        #[test]
        fn likeness_is_mutual_and_whole_for_the_same(a in "[a-z0-9-]{1,40}", b in "[a-z0-9-]{1,40}") {
            let (x, y) = (words(&a), words(&b));
            prop_assert_eq!(likeness(&x, &y), likeness(&y, &x));
            prop_assert!(likeness(&x, &y) <= 100);
            prop_assert_eq!(likeness(&x, &x), if x.is_empty() { 0 } else { 100 });
        }

        #[test]
        fn any_word_is_like_itself_with_one_letter_more(word in "[a-z]{4,20}", at in 0usize..5, letter in "[a-z]") {
            let mut longer = word.clone();
            longer.insert_str(at.min(word.len()), &letter);
            prop_assert!(alike(&word, &longer) && alike(&longer, &word));
        }
    }
}
