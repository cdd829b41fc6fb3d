//! The words by which seekers ask for what the facts say: other names of it, provinces of towns.

use crate::posting::{Both, FactKind, Lang};
use crate::site::facts::glance::{Found, places};

/// A key of a fact, and the words that ask for it.
type Asked = (FactKind, &'static str, Both<&'static str>);

const ASKED: [Asked; 6] = [
    (
        FactKind::Remote,
        "yes",
        Both {
            en: "remote remotely telework teleworking work from home home-based anywhere",
            fr: "télétravail à distance de la maison à domicile",
        },
    ),
    (
        FactKind::Term,
        "term",
        Both {
            en: "fixed term temporary contract determinate",
            fr: "temporaire contrat durée déterminée CDD",
        },
    ),
    (
        FactKind::Term,
        "indeterminate",
        Both {
            en: "permanent indeterminate",
            fr: "permanent permanente durée indéterminée CDI",
        },
    ),
    (
        FactKind::Language,
        "bilingual",
        Both {
            en: "bilingual",
            fr: "bilingue",
        },
    ),
    (
        FactKind::Language,
        "english",
        Both {
            en: "English essential",
            fr: "anglais essentiel",
        },
    ),
    (
        FactKind::Language,
        "french",
        Both {
            en: "French essential",
            fr: "français essentiel",
        },
    ),
];

/// Words of a title that make a job a student's, and the words that ask for one.
const STUDENT: [&str; 12] = [
    "student",
    "students",
    "coop",
    "op",
    "intern",
    "interns",
    "internship",
    "étudiant",
    "étudiante",
    "étudiants",
    "stagiaire",
    "stage",
];

const STUDENT_ASKED: Both<&str> = Both {
    en: "student co-op coop intern internship",
    fr: "étudiant étudiante stage stagiaire alternance coop",
};

/// The words in `lang` by which one asks for a posting of this title, with these facts.
pub fn synonyms(title: &str, facts: &[Found], lang: Lang) -> String {
    let has = |kind: FactKind, key: &str| {
        let mut of = facts.iter().filter(|found| found.fact.kind == kind);
        of.any(|found| found.keys.iter().any(|own| own == key))
    };
    let asked = ASKED.iter().filter(|(kind, key, _)| has(*kind, key));
    let mut words: Vec<String> = asked
        .map(|(_, _, words)| (*words.of(lang)).to_owned())
        .collect();
    let lower = title.to_lowercase();
    let mut parts = lower.split(|c: char| !c.is_alphanumeric());
    if parts.any(|part| STUDENT.contains(&part)) {
        words.push((*STUDENT_ASKED.of(lang)).to_owned());
    }
    let of_place = facts
        .iter()
        .filter(|found| found.fact.kind == FactKind::Place);
    for place in of_place.flat_map(|found| &found.keys) {
        if let Some(place) = places::of_key(place) {
            words.push(place.name(lang).to_owned());
            if let Some(province) = place.province() {
                words.push(format!("{} {}", province.name.of(lang), province.code));
            }
        }
    }
    words.join("\n")
}
