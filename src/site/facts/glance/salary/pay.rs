//! Whether amounts behind the label of a salary are what the position pays, and nothing else.
//!
//! An amount there may be a bonus, a budget, what a kilometre is paid, or the sales of the team: more
//! things than can be listed. So only the usual words of a salary are known.

/// Words before the first amount, and between two.
const BESIDE: [&str; 91] = [
    "from",
    "between",
    "to",
    "and",
    "or",
    "of",
    "the",
    "is",
    "at",
    "a",
    "an",
    "up",
    "starting",
    "starts",
    "start",
    "minimum",
    "maximum",
    "min",
    "max",
    "about",
    "around",
    "approximately",
    "approx",
    "base",
    "full",
    "time",
    "salary",
    "salaries",
    "range",
    "wage",
    "pay",
    "rate",
    "gross",
    "net",
    "annual",
    "annually",
    "hourly",
    "monthly",
    "per",
    "year",
    "hour",
    "month",
    "day",
    "week",
    "annum",
    "grade",
    "level",
    "step",
    "band",
    "gs",
    "usd",
    "cad",
    "eur",
    "gbp",
    "chf",
    "aud",
    "k",
    "de",
    "entre",
    "et",
    "ou",
    "à",
    "partir",
    "jusqu",
    "environ",
    "salaire",
    "fourchette",
    "taux",
    "horaire",
    "journalier",
    "annuel",
    "annuelle",
    "mensuel",
    "mensuelle",
    "brut",
    "brute",
    "brutes",
    "tjm",
    "ht",
    "l",
    "heure",
    "par",
    "an",
    "année",
    "mois",
    "jour",
    "échelon",
    "indemnités",
    "gratification",
    "stage",
    "forfaitaires",
];

/// Words that may follow the last amount; behind them all may follow.
const BEHIND: [&str; 44] = [
    "annual",
    "annually",
    "yearly",
    "hourly",
    "monthly",
    "weekly",
    "daily",
    "year",
    "hour",
    "month",
    "day",
    "week",
    "gross",
    "net",
    "base",
    "cad",
    "usd",
    "eur",
    "gbp",
    "chf",
    "aud",
    "k",
    "ht",
    "brut",
    "brute",
    "bruts",
    "nets",
    "depending",
    "dependent",
    "doe",
    "pro",
    "commensurate",
    "based",
    "according",
    "negotiable",
    "minimum",
    "maximum",
    "plus",
    "selon",
    "suivant",
    "euros",
    "dollars",
    "to",
    "with",
];

/// Words after which a unit of time must stand.
const PER: [&str; 6] = ["per", "par", "a", "an", "de", "l"];

const UNITS: [&str; 22] = [
    "year",
    "annum",
    "month",
    "week",
    "fortnight",
    "day",
    "hour",
    "hr",
    "yr",
    "h",
    "shift",
    "an",
    "année",
    "annuel",
    "mois",
    "semaine",
    "jour",
    "jours",
    "journée",
    "heure",
    "hours",
    "mensuel",
];

/// Words that add something to what is paid: from there on all may follow.
const ADDED: [&str; 8] = [
    " + ", " plus ", ", plus", " bonus", " prime ", " and a ", " et une ", " et un ",
];

/// Where the pay ends: behind it stand what is added, and remarks without an amount.
pub(super) fn end(value: &str, is_amount: impl Fn(&str) -> bool) -> usize {
    let added = ADDED.iter().filter_map(|word| value.find(word));
    let remarks = [", ", " ("]
        .iter()
        .flat_map(|sign| value.match_indices(sign));
    let remarks = remarks.filter(|(at, _)| is_amount(&value[..*at]) && !is_amount(&value[*at..]));
    let ends = added.chain(remarks.map(|(at, _)| at));
    ends.min().unwrap_or(value.len())
}

/// Whether the amounts of `value`, from `start` to `end`, are pay.
pub(super) fn is_pay(value: &str, start: usize, end: usize) -> bool {
    let part = |range: std::ops::Range<usize>| value.get(range).unwrap_or_default().to_lowercase();
    let known = |text: &str| {
        words(text)
            .all(|word| word.contains(|c: char| c.is_ascii_digit()) || BESIDE.contains(&word))
    };
    known(&part(0..start)) && known(&part(start..end)) && may_follow(&part(end..value.len()))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}

/// Whether this may stand behind an amount of pay: nothing, a remark, or per what it is.
fn may_follow(rest: &str) -> bool {
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric() && !OPENS.contains(&c));
    let mut words = words(rest).skip_while(|word| *word == "k").peekable();
    let Some(first) = words.peek().copied().filter(|_| !rest.starts_with(REMARKS)) else {
        return true;
    };
    if rest.starts_with('/') || PER.contains(&first) {
        let unit = words.find(|word| !PER.contains(word));
        return unit.is_some_and(|unit| UNITS.contains(&unit) || BEHIND.contains(&unit));
    }
    BEHIND.contains(&first)
}

/// Signs behind an amount that mean something.
const OPENS: [char; 8] = [',', ';', '(', '+', '/', '–', '—', '.'];

/// Those that start a remark.
const REMARKS: [char; 7] = [',', ';', '(', '+', '–', '—', '.'];
