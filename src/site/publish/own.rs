//! The facts that a board's settings name, as readers of one posting see them.

use crate::bundle::OwnFact;
use crate::posting::Lang;
use crate::site::read::front_matter::Parsed;
use crate::site::read::settings::Settings;
use crate::typography::as_read;

/// What a posting says of them, in the order of the settings.
pub(crate) fn facts(posting: &Parsed, lang: Lang, settings: &Settings) -> Vec<OwnFact> {
    let said = posting.keys.facts.iter();
    let fact = |(number, value): &(usize, String)| {
        let own = settings.mapping.facts.get(*number)?;
        Some(OwnFact {
            label: own.label.of(lang).clone(),
            value: match value.as_str() {
                "true" | "false" => yes_or_no(value, lang).to_owned(),
                text => as_read(text, lang, settings.french),
            },
        })
    };
    said.filter_map(fact).collect()
}

/// `true` and `false` in words.
fn yes_or_no(value: &str, lang: Lang) -> &'static str {
    match (value, lang) {
        ("true", Lang::En) => "Yes",
        ("true", Lang::Fr) => "Oui",
        (_, Lang::En) => "No",
        (_, Lang::Fr) => "Non",
    }
}
