//! The order of a list, settled once on the host so that every reader sees the same.

use crate::bundle::Entry;
use crate::posting::Lang;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::{Locale, locale};
use std::cmp::Reverse;

/// Sorts entries of one language: open first, then the newest date (those without come last),
/// then the title as the language orders words, then the slug.
pub fn sort<'e>(entries: &mut [&'e Entry], lang: Lang) {
    let collator = collator(lang);
    // A title is weighed once, not at each comparison.
    let weight = |title: &str| {
        let mut weight = Vec::new();
        if let Some(collator) = &collator {
            let Ok(()) = collator.write_sort_key_to(title, &mut weight);
        }
        weight
    };
    entries.sort_by_cached_key(|entry: &&'e Entry| {
        let Entry {
            status, date, slug, ..
        } = *entry;
        (*status, Reverse(*date), weight(&entry.title), slug)
    });
}

/// The collation of the language as written in Canada (CLDR); its data is compiled in.
fn collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    const EN: Locale = locale!("en-CA");
    const FR: Locale = locale!("fr-CA");
    let locale = match lang {
        Lang::En => EN,
        Lang::Fr => FR,
    };
    CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::{Date, Slug, Status};

    fn entry(title: &str, status: Status, date: Option<&str>) -> Entry {
        Entry {
            lang: Lang::Fr,
            slug: Slug::parse("x").expect("a slug"),
            title: title.to_owned(),
            description: String::new(),
            status,
            counterpart: None,
            other_title: None,
            closes: None,
            said_until: None,
            clocks_change: None,
            clocks_gain: None,
            date: date.map(|date| Date::parse(date).expect("a date")),
            lastmod: None,
            expiry_date: None,
            facets: Vec::new(),
            employer: None,
            place: None,
            pay: Vec::new(),
            kinds: Vec::new(),
            apply: None,
            data: String::new(),
        }
    }

    #[track_caller]
    fn check(entries: Vec<Entry>, titles: &[&str]) {
        let mut entries: Vec<&Entry> = entries.iter().collect();
        sort(&mut entries, Lang::Fr);
        let sorted: Vec<&str> = entries.iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(sorted, titles);
    }

    #[test]
    fn french_titles_compare_letters_first_and_accents_from_the_end() {
        let words = [
            "coté", "École", "cote", "zèbre", "côté", "eau", "côte", "Ève",
        ];
        let entries = words.map(|word| entry(word, Status::Open, None)).to_vec();
        check(
            entries,
            &[
                "cote", "côte", "coté", "côté", "eau", "École", "Ève", "zèbre",
            ],
        );
    }

    #[test]
    fn open_comes_first_then_the_newest_then_what_has_no_date() {
        check(
            vec![
                entry("a", Status::Archived, Some("2026-01-01")),
                entry("b", Status::Open, None),
                entry("c", Status::Open, Some("2025-01-01")),
                entry("d", Status::Open, Some("2026-01-01")),
            ],
            &["d", "c", "b", "a"],
        );
    }
}
