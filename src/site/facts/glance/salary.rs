//! What the position pays, where a label says so.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::sentences::{Text, value};
use crate::site::facts::parity::facts::{self, Value};

const LABELS: [&str; 11] = [
    "salary",
    "salary range",
    "annual salary",
    "pay",
    "wage",
    "rate of pay",
    "salaire",
    "salaire annuel",
    "échelle salariale",
    "traitement",
    "rémunération",
];

/// The amounts, in the text's own words.
pub(crate) fn salary(text: &Text, lang: Lang) -> Option<Found> {
    text.sentences.iter().find_map(|sentence| {
        let value = value(sentence.after_label(&LABELS)?)?;
        let amounts: Vec<String> = facts::of_text(&value, lang)
            .into_iter()
            .filter_map(|(value, ..)| match value {
                Value::Number(thousandths) => Some(thousandths.to_string()),
                _ => None,
            })
            .collect();
        let told = value.contains('$') && (1..=2).contains(&amounts.len());
        told.then(|| {
            let mut found = Found::new(FactKind::Salary, value, sentence.quote(""), Vec::new());
            found.details = amounts;
            found
        })
    })
}
