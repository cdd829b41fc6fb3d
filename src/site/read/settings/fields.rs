//! Other teams' keys: which of theirs stands for one of ours, which are shown, which are nobody's concern.

use crate::posting::Both;
use crate::site::problem::Names;
use std::collections::BTreeMap;

/// What the settings say about keys of front matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// Their keys for each of ours; the first that a file has counts, and of tests any that holds.
    pub fields: BTreeMap<&'static str, Vec<Source>>,
    /// Their keys that are shown at a glance.
    pub facts: Vec<OwnFact>,
    /// Their keys of which nothing is said.
    pub ignore: Vec<String>,
}

/// A key of theirs for one of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Their key; `a.b` is `b` inside of `a`.
    pub key: String,
    /// For what is true or false: what its value says.
    pub test: Option<Test>,
}

/// What a value must be for something to be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// One of these; without the key it is false.
    When(Vec<String>),
    /// None of these; without the key it is true.
    Unless(Vec<String>),
}

/// In a list of values: any value.
pub const ANY: &str = "*";

impl Test {
    /// Whether it is true of the values of a key, or of a file without the key.
    pub fn holds(&self, values: &[&str]) -> bool {
        let one_of = |list: &[String]| {
            values.iter().any(|value| {
                let value = value.trim().to_lowercase();
                let is = |one: &String| one == ANY || one.to_lowercase() == value;
                list.iter().any(is)
            })
        };
        match self {
            Test::When(list) => one_of(list),
            Test::Unless(list) => !one_of(list),
        }
    }
}

/// A key of theirs that readers see, with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFact {
    /// Their key.
    pub key: String,
    /// What it is called.
    pub label: Both<String>,
    /// Whether lists can be filtered by it.
    pub facet: bool,
}

impl Mapping {
    /// Their keys for one of ours, and ours itself last.
    pub fn sources(&self, ours: &'static str) -> impl Iterator<Item = &str> {
        let theirs = self.fields.get(ours).into_iter().flatten();
        theirs.map(|source| source.key.as_str()).chain([ours])
    }

    /// What all files call our keys, where one key of theirs stands for one of ours, whatever it says.
    pub fn names(&self) -> Option<Names> {
        let names = self.fields.iter().filter_map(|(ours, sources)| {
            let [Source { key, test: None }] = sources.as_slice() else {
                return None;
            };
            Some((*ours, key.clone()))
        });
        let names: Names = names.collect();
        (!names.is_empty()).then_some(names)
    }

    /// Whether the settings speak of a key inside of this one: `salary.min` of `salary`.
    pub fn reads_inside(&self, key: &str) -> bool {
        let is_inside = |own: &str| {
            let outer = own.split_once('.').map(|(outer, _)| outer);
            outer.is_some_and(|outer| outer.eq_ignore_ascii_case(key))
        };
        let mut mapped = self.fields.values().flatten();
        mapped.any(|source| is_inside(&source.key))
            || self.facts.iter().any(|fact| is_inside(&fact.key))
            || self.ignore.iter().any(|ignored| is_inside(ignored))
    }

    /// Whether the settings speak of a key of a file: mapped, shown or ignored. Case does not count.
    pub fn knows(&self, key: &str) -> bool {
        let mut mapped = self.fields.values().flatten();
        mapped.any(|source| is_outer(key, &source.key) || source.key.eq_ignore_ascii_case(key))
            || self.facts.iter().any(|fact| is_outer(key, &fact.key))
            || self.ignores(key)
    }

    /// Whether nothing is said of a key of a file.
    pub fn ignores(&self, key: &str) -> bool {
        self.ignore.iter().any(|ignored| is_outer(key, ignored))
    }
}

/// Whether a key of a file is the one that the settings name, or holds it.
fn is_outer(key: &str, named: &str) -> bool {
    let outer = named.split('.').next().unwrap_or(named);
    outer.eq_ignore_ascii_case(key) || outer.to_lowercase() == key.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_says_what_a_value_means_and_what_its_absence_does() {
        let list = || vec!["closed".to_owned(), "filled".to_owned()];
        let when = Test::When(list());
        assert!(when.holds(&["Closed"]));
        assert!(when.holds(&["urgent", "closed"]));
        assert!(!when.holds(&["open"]));
        assert!(!when.holds(&[]));
        let unless = Test::Unless(list());
        assert!(!unless.holds(&[" closed "]));
        assert!(unless.holds(&["open"]));
        assert!(unless.holds(&[]));
        let has_none = Test::Unless(vec![ANY.to_owned()]);
        assert!(has_none.holds(&[]) && !has_none.holds(&["2026-12-01"]));
    }

    #[test]
    fn our_own_name_stays_good_beside_theirs() {
        let mut mapping = Mapping::default();
        let source = Source {
            key: "role".to_owned(),
            test: None,
        };
        mapping.fields.insert("title", vec![source]);
        assert_eq!(
            mapping.sources("title").collect::<Vec<_>>(),
            ["role", "title"]
        );
        assert!(mapping.knows("Role"));
        assert!(!mapping.knows("roles"));
    }
}
