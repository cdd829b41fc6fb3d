//! What follows a label and is no value: a sentence of its own, or a promise of one.

/// Words of a sentence; each is a whole word.
const SENTENCE: [&str; 47] = [
    "you", "your", "we", "we're", "we’re", "our", "us", "they", "their", "it", "is", "are", "was",
    "were", "will", "must", "should", "has", "have", "that", "which", "who", "vous", "votre",
    "vos", "nous", "notre", "nos", "ils", "elles", "leur", "est", "sont", "était", "sera",
    "seront", "doit", "devez", "qui", "que", "dont", "offrons", "offers", "offre", "depends",
    "dépend", "varie",
];

/// Words that leave a value open.
const OPEN: [&str; 20] = [
    "to be determined",
    "to be confirmed",
    "to be discussed",
    "to be announced",
    "to be negotiated",
    "to discuss",
    "negotiable",
    "tbd",
    "tba",
    "tbc",
    "n/a",
    "see ",
    "à déterminer",
    "à confirmer",
    "à discuter",
    "à négocier",
    "à venir",
    "négociable",
    "voir ",
    "consult",
];

/// Words before an amount that make it another thing than what the position pays.
const OTHER_AMOUNT: [&str; 46] = [
    "bonus",
    "prime",
    "primes",
    "plus",
    "premium",
    "fee",
    "fees",
    "frais",
    "budget",
    "fund",
    "fonds",
    "median",
    "médiane",
    "average",
    "moyenne",
    "last",
    "every",
    "each",
    "toutes",
    "tous",
    "chaque",
    "revenue",
    "revenues",
    "revenus",
    "sales",
    "ventes",
    "meal",
    "meals",
    "repas",
    "allowance",
    "indemnité",
    "allocation",
    "discount",
    "rabais",
    "within",
    "without",
    "sans",
    "commission",
    "equity",
    "options",
    "relocation",
    "signing",
    "stipend",
    "tips",
    "pourboires",
    "reimbursement",
];

/// Words behind an amount that make it another thing.
const OTHER_UNIT: [&str; 8] = [
    "kilomet",
    "kilomèt",
    "per km",
    "par km",
    "/km",
    "per mile",
    "per meal",
    "par repas",
];

fn words(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '/' | '-'))
}

/// Whether what follows a label, in lower case, is no value.
pub(super) fn is_no_value(lower: &str) -> bool {
    let open = |word: &&str| {
        let mut places = lower.match_indices(*word);
        places.any(|(at, _)| at == 0 || lower[..at].ends_with(' '))
    };
    words(first_clause(lower)).any(|word| SENTENCE.contains(&word)) || OPEN.iter().any(open)
}

/// What is said first: behind a value there may be a sentence (`indeterminate; 30 hours, if you wish`).
fn first_clause(lower: &str) -> &str {
    let ends = ["; ", ", ", " (", ". "].iter();
    let end = ends.filter_map(|mark| lower.find(mark)).min();
    end.map_or(lower, |end| &lower[..end])
}

/// Whether the amounts of what follows a label, from `start` to `end`, are what the position pays.
pub(super) fn is_pay(lower: &str, start: usize, end: usize) -> bool {
    let before = lower.get(..start).unwrap_or_default();
    let between = lower.get(start..end).unwrap_or_default();
    let behind = lower.get(end..).unwrap_or_default();
    let other = |text: &str| words(text).any(|word| OTHER_AMOUNT.contains(&word));
    let unit = OTHER_UNIT.iter().any(|unit| behind.contains(unit));
    !other(before) && !other(between) && !between.contains(" + ") && !unit
}
