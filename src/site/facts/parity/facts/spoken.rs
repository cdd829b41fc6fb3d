//! Numbers and times of day said in words: they stand for digits of the other language, and are
//! never missed themselves.

use crate::posting::Lang;
use crate::search::words::fold::fold;
use crate::site::facts::parity::facts::Value;
use std::collections::HashSet;

/// What a text says in words.
#[derive(Debug, Default)]
pub(crate) struct Spoken {
    /// Numbers, in thousandths.
    pub(crate) numbers: HashSet<u64>,
    /// Times of day, in minutes.
    pub(crate) times: HashSet<u16>,
    /// Three capitals, which may be levels of language.
    pub(crate) capitals: HashSet<String>,
    /// Those of the numbers, from two on, that a plain name says: `four`, not `both`.
    named: HashSet<u64>,
}

impl Spoken {
    pub(crate) fn with(mut self, other: Spoken) -> Spoken {
        self.numbers.extend(other.numbers);
        self.times.extend(other.times);
        self.capitals.extend(other.capitals);
        self.named.extend(other.named);
        self
    }

    /// A number that this text names and the other one says in no way.
    pub(crate) fn names_another(&self, digits: &HashSet<u64>, other: &Spoken) -> bool {
        let said = |number: &u64| digits.contains(number) || other.numbers.contains(number);
        self.named.iter().any(|number| !said(number))
    }

    /// Whether it says the same as a value in digits.
    pub(crate) fn says(&self, value: &Value) -> bool {
        match value {
            Value::Number(thousandths) => self.numbers.contains(thousandths),
            Value::Time { minutes, .. } => {
                let hours = u64::from(*minutes) * 1000 / 60;
                self.times.contains(&(minutes % 1440)) || self.numbers.contains(&hours)
            }
            Value::Profile(levels) => self.capitals.contains(levels),
            _ => false,
        }
    }
}

/// Names of numbers that add up, in English.
const ENGLISH: [(&str, u64); 33] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("hundreds", 100),
    ("thousand", 1000),
    ("thousands", 1000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
];

/// Names of numbers that add up, in French, without accents.
const FRENCH: [(&str, u64); 33] = [
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("nonante", 90),
    ("cent", 100),
    ("cents", 100),
    ("mille", 1000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
    ("milliard", 1_000_000_000),
    ("milliards", 1_000_000_000),
];

/// Words that stand for numbers, in thousandths, in either language.
const OTHERS: [(&str, &[u64]); 97] = [
    ("zero", &[0]),
    ("no", &[0]),
    ("none", &[0]),
    ("free", &[0]),
    ("gratuit", &[0]),
    ("gratuite", &[0]),
    ("aucun", &[0]),
    ("aucune", &[0]),
    ("a", &[1000]),
    ("an", &[1000]),
    ("per", &[1000]),
    ("par", &[1000]),
    ("each", &[1000]),
    ("every", &[1000]),
    ("chaque", &[1000]),
    ("single", &[1000]),
    ("once", &[1000]),
    ("first", &[1000]),
    ("premier", &[1000]),
    ("premiere", &[1000]),
    ("premiers", &[1000]),
    ("premieres", &[1000]),
    ("seul", &[1000]),
    ("seule", &[1000]),
    ("second", &[2000]),
    ("seconde", &[2000]),
    ("twice", &[2000]),
    ("both", &[2000]),
    ("couple", &[2000]),
    ("pair", &[2000]),
    ("paire", &[2000]),
    ("double", &[2000]),
    ("biweekly", &[2000, 14_000, 26_000]),
    ("bimonthly", &[2000, 6000]),
    ("semimonthly", &[2000, 24_000]),
    ("semiannual", &[2000, 6000]),
    ("fortnight", &[2000, 14_000]),
    ("bimensuel", &[2000]),
    ("bimensuelle", &[2000]),
    ("bihebdomadaire", &[2000]),
    ("bihebdomadaires", &[2000]),
    ("semestriel", &[2000, 6000]),
    ("semestrielle", &[2000, 6000]),
    ("thrice", &[3000]),
    ("triple", &[3000]),
    ("third", &[3000, 333]),
    ("thirds", &[3000, 333]),
    ("tiers", &[3000, 333]),
    ("tierce", &[3000]),
    ("tierces", &[3000]),
    ("quarter", &[250, 25_000, 4000]),
    ("quarters", &[250, 25_000, 4000]),
    ("quart", &[250, 25_000, 4000]),
    ("quarts", &[250, 25_000, 4000]),
    ("quarterly", &[3000, 4000]),
    ("trimestriel", &[3000, 4000]),
    ("trimestrielle", &[3000, 4000]),
    ("trimestre", &[3000, 4000]),
    ("half", &[500, 50_000, 2000]),
    ("halves", &[500, 50_000, 2000]),
    ("demi", &[500, 50_000]),
    ("demie", &[500, 50_000]),
    ("moitie", &[500, 50_000]),
    ("mi", &[500, 50_000]),
    ("fifth", &[5000, 200]),
    ("cinquieme", &[5000, 200]),
    ("ninth", &[9000]),
    ("neuvieme", &[9000]),
    ("twelfth", &[12_000]),
    ("twentieth", &[20_000]),
    ("dozen", &[12_000]),
    ("dozens", &[12_000]),
    ("dizaine", &[10_000]),
    ("dizaines", &[10_000]),
    ("douzaine", &[12_000]),
    ("quinzaine", &[14_000, 15_000, 2000]),
    ("vingtaine", &[20_000]),
    ("trentaine", &[30_000]),
    ("quarantaine", &[40_000]),
    ("cinquantaine", &[50_000]),
    ("soixantaine", &[60_000]),
    ("centaine", &[100_000]),
    ("centaines", &[100_000]),
    ("millier", &[1_000_000]),
    ("milliers", &[1_000_000]),
    ("decade", &[10_000]),
    ("decades", &[10_000]),
    ("decennie", &[10_000]),
    ("decennies", &[10_000]),
    ("century", &[100_000]),
    ("siecle", &[100_000]),
    ("annual", &[1000, 12_000]),
    ("annually", &[1000, 12_000]),
    ("yearly", &[1000, 12_000]),
    ("annuel", &[1000, 12_000]),
    ("annuelle", &[1000, 12_000]),
    ("annuellement", &[1000, 12_000]),
];

/// Words that say "all of it".
const WHOLE: [&str; 20] = [
    "all",
    "full",
    "fully",
    "entirely",
    "completely",
    "whole",
    "wholly",
    "entire",
    "tout",
    "toute",
    "tous",
    "toutes",
    "entier",
    "entiere",
    "entierement",
    "complet",
    "complete",
    "completement",
    "totalement",
    "pleine",
];

/// Reads what `text` says in words.
pub(crate) fn read(text: &str, lang: Lang) -> Spoken {
    let mut spoken = Spoken::default();
    let folded = fold(text);
    let mut run = Run::default();
    for word in folded.split(|c: char| !c.is_alphanumeric()) {
        match word {
            "" | "and" | "et" => continue,
            "a" if run.before.is_some() => continue,
            "noon" | "midi" => drop(spoken.times.insert(720)),
            "midnight" | "minuit" => drop(spoken.times.insert(0)),
            word if WHOLE.contains(&word) => drop(spoken.numbers.insert(100_000)),
            _ => {}
        }
        let (name, is_ordinal) = cardinal(word, lang);
        if let Some(value) = name {
            spoken.numbers.insert(value * 1000);
            if (2..100).contains(&value) {
                spoken.named.insert(value * 1000);
            }
            run.add(value);
            if is_ordinal {
                run.end(&mut spoken.numbers);
            }
            continue;
        }
        let others = OTHERS.iter().find(|(name, _)| *name == word);
        for value in others.map_or(&[] as &[u64], |(_, values)| values) {
            spoken.numbers.insert(*value);
            run.with_part(*value, &mut spoken.numbers);
        }
        run.length(word, &mut spoken.numbers);
        run.end(&mut spoken.numbers);
    }
    run.end(&mut spoken.numbers);
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        spoken.numbers.extend(roman(word));
        if word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase()) {
            spoken.capitals.insert(word.to_owned());
        }
    }
    spoken
}

/// The number that a word names, and whether as an ordinal: `fourth`, « quatrième ».
fn cardinal(word: &str, lang: Lang) -> (Option<u64>, bool) {
    let names: &[(&str, u64)] = match lang {
        Lang::En => &ENGLISH,
        Lang::Fr => &FRENCH,
    };
    let named = |word: &str| {
        let name = names.iter().find(|(name, _)| *name == word);
        name.map(|(_, value)| *value)
    };
    if let Some(value) = named(word) {
        return (Some(value), false);
    }
    let value = match lang {
        Lang::En => word
            .strip_suffix("ths")
            .or(word.strip_suffix("th"))
            .and_then(|stem| {
                let tens = stem.strip_suffix("ie").map(|stem| format!("{stem}y"));
                let eight = (stem == "eigh").then_some(8);
                eight.or_else(|| named(tens.as_deref().unwrap_or(stem)))
            }),
        Lang::Fr => word
            .strip_suffix("iemes")
            .or(word.strip_suffix("ieme"))
            .and_then(|stem| named(stem).or_else(|| named(&format!("{stem}e")))),
    };
    (value, value.is_some())
}

/// Names of numbers that follow each other: `one hundred and twenty`.
#[derive(Default)]
struct Run {
    /// The groups of thousands that are complete.
    total: u64,
    group: u64,
    any: bool,
    /// What was said one word ago: `two hours and a half`.
    before: Option<u64>,
}

impl Run {
    fn add(&mut self, value: u64) {
        self.any = true;
        match value {
            // Four twenties are eighty.
            20 if self.group % 100 == 4 => self.group = self.group - 4 + 80,
            100 => self.group = self.group.max(1).saturating_mul(100),
            value if value >= 1000 => {
                let whole = self.group.max(1).saturating_mul(value);
                self.total = self.total.saturating_add(whole);
                self.group = 0;
            }
            value => self.group = self.group.saturating_add(value),
        }
    }

    fn value(&self) -> u64 {
        self.total.saturating_add(self.group).saturating_mul(1000)
    }

    /// `two and a half`, `three quarters`: `part` is below 1000 for a part of a whole.
    fn with_part(&self, part: u64, numbers: &mut HashSet<u64>) {
        let whole = self.any.then(|| self.value()).or(self.before);
        if let Some(whole) = whole.filter(|_| part < 1000) {
            numbers.insert(whole.saturating_add(part));
            numbers.insert(whole.saturating_add(part).saturating_mul(12));
            numbers.insert(whole.saturating_mul(part) / 1000);
            // Two thirds are 0.667.
            numbers.insert((whole.saturating_mul(part)).saturating_add(1000) / 1000);
        }
    }

    /// `two weeks` are 14 days, `one year` is 12 months.
    fn length(&self, unit: &str, numbers: &mut HashSet<u64>) {
        let value = self.value();
        if !self.any {
            return;
        }
        match unit {
            "year" | "years" | "an" | "ans" | "annee" | "annees" => {
                numbers.insert(value.saturating_mul(12));
            }
            "week" | "weeks" | "semaine" | "semaines" => {
                numbers.insert(value.saturating_mul(7));
            }
            "day" | "days" | "jour" | "jours" => {
                numbers.insert(value.saturating_mul(24));
                numbers.insert(value / 7);
            }
            "month" | "months" | "mois" => {
                numbers.insert(value / 12);
            }
            "hour" | "hours" | "heure" | "heures" => {
                numbers.insert(value.saturating_mul(60));
            }
            _ => {}
        }
    }

    fn end(&mut self, numbers: &mut HashSet<u64>) {
        let before = self.any.then(|| self.value());
        numbers.extend(before);
        *self = Run {
            before,
            ..Run::default()
        };
    }
}

/// The value, in thousandths, of a Roman numeral up to 39, which an `e` may follow.
fn roman(word: &str) -> Option<u64> {
    let digits = word.trim_end_matches(['e', 'r']);
    if digits.is_empty() || digits.len() > 6 {
        return None;
    }
    let mut sum = 0;
    let mut before = 0;
    for letter in digits.bytes().rev() {
        let value = match letter {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            _ => return None,
        };
        if value < before {
            sum -= value;
        } else {
            sum += value;
        }
        before = value;
    }
    u64::try_from(sum).ok().map(|sum| sum * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lang: Lang, thousandths: u64) {
        let numbers = read(text, lang).numbers;
        assert!(numbers.contains(&thousandths), "{text}: {numbers:?}");
    }

    #[test]
    fn names_of_numbers_add_up_in_both_languages() {
        check("one hundred and twenty-five people", Lang::En, 125_000);
        check("cent vingt-cinq personnes", Lang::Fr, 125_000);
        check("quatre-vingt-dix-sept", Lang::Fr, 97_000);
        check("soixante-quinze mille dollars", Lang::Fr, 75_000_000);
        check("trente-sept heures et demie", Lang::Fr, 37_500);
        check("one and a half days", Lang::En, 1500);
        check("two thirds", Lang::En, 667);
        check("les trois quarts", Lang::Fr, 750);
    }

    #[test]
    fn ordinals_parts_and_lengths_are_numbers() {
        check("a third party", Lang::En, 3000);
        check("un tiers", Lang::Fr, 3000);
        check("la vingt et unième fois", Lang::Fr, 21_000);
        check("her twentieth year", Lang::En, 20_000);
        check("the ninetieth", Lang::En, 90_000);
        check("le XXIe siècle", Lang::Fr, 21_000);
        check("Phase IV", Lang::En, 4000);
        check("pendant un an", Lang::Fr, 12_000);
        check("within two weeks", Lang::En, 14_000);
        check("fully remote", Lang::En, 100_000);
        assert!(read("from noon", Lang::En).times.contains(&720));
        assert!(read("à minuit", Lang::Fr).times.contains(&0));
    }
}
