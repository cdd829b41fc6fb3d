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

/// Whether what is said first behind a label, in lower case, leaves a choice: “permanent or contract”.
pub(super) fn is_a_choice(lower: &str) -> bool {
    let first = first_clause(lower);
    let without_numbers = !first.contains(|c: char| c.is_ascii_digit());
    without_numbers
        && [" or ", " ou ", "/"]
            .iter()
            .any(|word| first.contains(word))
}
