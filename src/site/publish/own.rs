//! The facts that a board's settings name: as readers of one posting see them, and as filters of lists.

use crate::bundle::{Facet, OwnFact};
use crate::posting::{Both, Lang, Slug};
use crate::route::OWN;
use crate::site::board::{Board, File};
use crate::site::read::front_matter::{Parsed, SaidFact};
use crate::site::read::settings::Settings;
use crate::site::read::slug::slug_of;
use crate::typography::as_read;
use std::collections::BTreeMap;

/// What a posting says of them, in the order of the settings.
pub(crate) fn facts(posting: &Parsed, lang: Lang, settings: &Settings) -> Vec<OwnFact> {
    let said = posting.keys.facts.iter();
    let fact = |said: &SaidFact| {
        let own = settings.mapping.facts.get(said.number)?;
        Some(OwnFact {
            label: own.label.of(lang).clone(),
            value: in_words(&said.value, lang, settings),
        })
    };
    said.filter_map(fact).collect()
}

/// A value as readers see it.
pub(crate) fn in_words(value: &str, lang: Lang, settings: &Settings) -> String {
    match value {
        "true" | "false" => yes_or_no(value, lang).to_owned(),
        text => as_read(text, lang, settings.french),
    }
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

/// What lists can be filtered by of the facts that a board's settings name.
#[derive(Debug, Default)]
pub(crate) struct Filters {
    /// The pairs of each file, such as `fact-contract=part-time`, in the order of the board's files.
    pub(crate) pairs: Vec<Vec<String>>,
    /// What readers see, in the order of the settings, then of keys.
    pub(crate) facets: Vec<Facet>,
}

/// The filters of a board. A value has one key in both languages: that of the English side of its pair;
/// a posting that is alone has the key of the pairs that say the same.
pub(crate) fn filters(board: &Board) -> Filters {
    let mut filters = Filters {
        pairs: vec![Vec::new(); board.files.len()],
        facets: Vec::new(),
    };
    for (number, own) in board.settings.mapping.facts.iter().enumerate() {
        let code = slug_of(&own.key).filter(|_| own.facet);
        let Some(code) = code.map(|code| [OWN, code.as_str()].concat()) else {
            continue;
        };
        let said = |at: usize| said(&board.files[at], number, &board.settings);
        let mut keys: BTreeMap<(Lang, String), Slug> = BTreeMap::new();
        for (at, file) in board.files.iter().enumerate() {
            let other = file.counterpart.filter(|_| file.lang == Some(Lang::En));
            if let (Some((en, _)), Some((fr, _))) = (said(at), other.and_then(said))
                && let Some(key) = slug_of(&en)
            {
                keys.entry((Lang::En, en)).or_insert(key.clone());
                keys.entry((Lang::Fr, fr)).or_insert(key);
            }
        }
        let mut labels: BTreeMap<Slug, [Option<String>; 2]> = BTreeMap::new();
        for at in 0..board.files.len() {
            let Some((value, lang)) = said(at) else {
                continue;
            };
            // Both sides of a pair have the key of its English side, whatever other pairs say.
            let english = board.files[at].counterpart.filter(|_| lang == Lang::Fr);
            let beside = english.and_then(said).and_then(|(en, _)| slug_of(&en));
            let known = || keys.get(&(lang, value.clone())).cloned();
            let Some(key) = beside.or_else(known).or_else(|| slug_of(&value)) else {
                continue;
            };
            filters.pairs[at].push(format!("{code}={key}"));
            let label = &mut labels.entry(key).or_default()[lang as usize];
            label.get_or_insert(value);
        }
        let facets = labels.into_iter().map(|(key, [en, fr])| {
            let any = en.clone().or(fr.clone()).unwrap_or_default();
            Facet {
                pair: format!("{code}={key}"),
                label: Both {
                    en: en.unwrap_or(any.clone()),
                    fr: fr.unwrap_or(any),
                },
                name: Some(own.label.clone()),
            }
        });
        filters.facets.extend(facets);
    }
    filters
}

/// What a file that the board shows says of the fact of this number, and in which language.
fn said(file: &File, number: usize, settings: &Settings) -> Option<(String, Lang)> {
    let (posting, lang) = file.shown()?;
    let mut said = posting.keys.facts.iter();
    let said = said.find(|said| said.number == number)?;
    Some((in_words(&said.value, lang, settings), lang))
}
