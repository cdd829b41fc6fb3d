//! What the position pays, where a label says so.

mod pay;

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
    let labelled = text.labelled(&LABELS);
    Found::agreed(labelled.filter_map(|(sentence, rest)| {
        let value = value(rest)?;
        let end = pay::end(&value, has_a_currency);
        let numbers: Vec<(u64, usize, usize)> = facts::of_text(&value, lang)
            .into_iter()
            .filter_map(|(value, start, end)| match value {
                Value::Number(thousandths) => Some((thousandths, start, end)),
                _ => None,
            })
            .filter(|(_, start, _)| *start < end)
            .collect();
        let (first, last) = (numbers.first()?, numbers.last()?);
        let is_pay = numbers.len() <= 2 && pay::is_pay(&value, first.1, last.2);
        // What is cut off the value may be the pay of another level, or of later.
        let more = rest.matches(is_a_currency).count() > value.matches(is_a_currency).count();
        let told =
            is_pay && has_a_currency(&value) && !more && !doubt::is_no_value(&value.to_lowercase());
        told.then(|| {
            let mut found = Found::new(FactKind::Salary, value, sentence.quote(""), Vec::new());
            found.details = numbers.iter().map(|number| number.0.to_string()).collect();
            found
        })
    }))
}

/// Whether a text names a currency: by a sign (Unicode's category Sc) or by a usual code (ISO 4217).
fn has_a_currency(text: &str) -> bool {
    let codes = ["CAD", "USD", "EUR", "GBP", "CHF", "AUD"];
    text.contains(is_a_currency)
        || text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| codes.contains(&word))
}

fn is_a_currency(c: char) -> bool {
    matches!(c, '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}')
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
