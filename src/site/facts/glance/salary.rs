//! What the position pays, where a label says so.

use crate::posting::{FactKind, Lang};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::doubt;
use crate::site::facts::glance::sentences::{Text, value};
use crate::site::facts::parity::facts::{self, Value};

const LABELS: [&str; 22] = [
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
    "compensation",
    "pay range",
    "pay rate",
    "hourly rate",
    "daily rate",
    "hourly wage",
    "taux horaire",
    "taux de rémunération",
    "tarif journalier",
    "gratification",
    "fourchette salariale",
];

/// The amounts, in the text's own words.
pub(crate) fn salary(text: &Text, lang: Lang) -> Option<Found> {
    text.sentences.iter().find_map(|sentence| {
        let value = value(sentence.after_label(&LABELS)?)?;
        let lower = value.to_lowercase();
        // What is added to the pay is not the pay.
        let added = [
            " + ", " plus ", ", plus", " bonus", " prime ", " and a ", " et une ",
        ];
        let end = added.iter().filter_map(|word| value.find(word)).min();
        let numbers: Vec<(String, usize, usize)> = facts::of_text(&value, lang)
            .into_iter()
            .filter_map(|(value, start, end)| match value {
                Value::Number(thousandths) => Some((thousandths.to_string(), start, end)),
                _ => None,
            })
            .filter(|(_, start, _)| end.is_none_or(|end| *start < end))
            .collect();
        let (first, last) = (numbers.first()?, numbers.last()?);
        // Lower case may be longer; then the words around an amount are not known.
        let known = lower.chars().count() == value.chars().count() && lower.len() == value.len();
        let pay = known && doubt::is_pay(&lower, first.1, last.2);
        let told =
            has_a_currency(&value) && numbers.len() <= 2 && pay && !doubt::is_no_value(&lower);
        let amounts: Vec<String> = numbers.into_iter().map(|(amount, ..)| amount).collect();
        told.then(|| {
            let mut found = Found::new(FactKind::Salary, value, sentence.quote(""), Vec::new());
            found.details = amounts;
            found
        })
    })
}

/// Whether a text names a currency: by a sign (Unicode's category Sc) or by a usual code (ISO 4217).
fn has_a_currency(text: &str) -> bool {
    let sign = |c: char| matches!(c, '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}');
    let codes = ["CAD", "USD", "EUR", "GBP", "CHF", "AUD"];
    text.contains(sign)
        || text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| codes.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_sign_or_code_of_a_currency_makes_an_amount() {
        for text in ["98 000 $", "420 € par jour", "£30k", "70,000 CAD", "₹ 90"] {
            assert!(has_a_currency(text), "{text}");
        }
        assert!(!has_a_currency("10 to 12, EURO 2024"));
    }
}
