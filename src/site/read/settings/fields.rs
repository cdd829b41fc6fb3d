//! Other teams' keys: which of theirs stands for one of ours, which are shown, which are nobody's concern.

use crate::posting::Both;
use std::collections::BTreeMap;

/// What the settings say about keys of front matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// Their keys for each of ours; the first that a file has counts.
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

impl Test {
    /// Whether it is true of a value, or of a file without the key.
    pub fn holds(&self, value: Option<&str>) -> bool {
        let one_of = |list: &[String]| {
            value.is_some_and(|value| {
                let value = value.trim().to_lowercase();
                list.iter().any(|one| one.to_lowercase() == value)
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

    /// Whether the settings speak of a key of a file: mapped, shown or ignored. Case does not count.
    pub fn knows(&self, key: &str) -> bool {
        let first = |own: &str| {
            let own = own.split('.').next().unwrap_or(own);
            own.eq_ignore_ascii_case(key) || own.to_lowercase() == key.to_lowercase()
        };
        let mut mapped = self.fields.values().flatten();
        mapped.any(|source| first(&source.key) || source.key.eq_ignore_ascii_case(key))
            || self.facts.iter().any(|fact| first(&fact.key))
            || self.ignore.iter().any(|ignored| first(ignored))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_says_what_a_value_means_and_what_its_absence_does() {
        let list = || vec!["closed".to_owned(), "filled".to_owned()];
        let when = Test::When(list());
        assert!(when.holds(Some("Closed")));
        assert!(!when.holds(Some("open")));
        assert!(!when.holds(None));
        let unless = Test::Unless(list());
        assert!(!unless.holds(Some(" closed ")));
        assert!(unless.holds(Some("open")));
        assert!(unless.holds(None));
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
