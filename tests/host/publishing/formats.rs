//! Bundles of earlier versions are read, or refused, as docs/formats.md promises.

use crate::project::project;
use babillard::bundle::{Index, VERSION, read};
use serde_json::{Value, json};
use std::fs;

/// The index of a board as a program that wrote bundles of this version made it.
fn index(version: u32) -> Value {
    let path = project(&format!("tests/bundles/{version}.json"));
    let text = fs::read_to_string(path).expect("a bundle of each version");
    serde_json::from_str(&text).expect("JSON")
}

fn understood(index: &Value) -> Option<Index> {
    read::<Index>(&index.to_string()).filter(|index| index.version == VERSION)
}

#[test]
fn every_version_so_far_is_told_by_its_number_alone() {
    for version in 1..=VERSION {
        assert_eq!(index(version)["version"], version);
    }
}

#[test]
fn an_index_of_an_earlier_version_is_never_taken_for_one_of_this() {
    for version in 1..VERSION {
        let mut index = index(version);
        assert_eq!(understood(&index), None, "{version}");
        // Even where all that differs is absent, the number tells.
        for key in ["open", "archive"] {
            index[key] = json!([]);
        }
        assert_eq!(understood(&index), None, "{version} without postings");
    }
}

#[test]
fn all_that_an_index_of_this_version_ever_said_is_still_understood() {
    let index = index(VERSION);
    let read = understood(&index).expect("it is of this version");
    let again = serde_json::to_value(&read).expect("JSON");
    within(&index, &again, "");
}

/// An error unless all of `part` is in `whole`, in which keys may have come.
#[track_caller]
fn within(part: &Value, whole: &Value, path: &str) {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => {
            for (key, value) in part {
                let there = whole.get(key).unwrap_or(&Value::Null);
                within(value, there, &format!("{path}.{key}"));
            }
        }
        (Value::Array(part), Value::Array(whole)) => {
            assert_eq!(part.len(), whole.len(), "{path}");
            for (at, (part, whole)) in part.iter().zip(whole).enumerate() {
                within(part, whole, &format!("{path}[{at}]"));
            }
        }
        _ => assert_eq!(part, whole, "{path}"),
    }
}

#[test]
fn what_a_later_program_adds_is_read_over() {
    let wanted = understood(&index(VERSION));
    assert!(wanted.is_some());
    let mut index = index(VERSION);
    index["weather"] = json!({"sky": ["clear"]});
    index["board"]["founded"] = json!(1851);
    index["open"][0]["tools"] = json!(["millstone"]);
    index["totals"]["en"]["drafts"] = json!(null);
    assert_eq!(understood(&index), wanted);
}

#[test]
fn an_index_without_a_number_or_with_a_later_one_is_refused() {
    for number in [json!(null), json!(VERSION + 1), json!("2"), json!(-1)] {
        let mut index = index(VERSION);
        index["version"] = number;
        assert_eq!(understood(&index), None, "{}", index["version"]);
    }
}
