//! Words too common to tell postings apart. "IT" is none: it is a group of positions.

/// English and French together: a reader may type either language into either page.
const STOP: &[&str] = &[
    "a", "about", "c", "d", "j", "l", "m", "n", "qu", "s", "t", "afin", "ai", "ainsi", "all",
    "also", "an", "and", "any", "are", "as", "at", "au", "aux", "avec", "be", "been", "but", "by",
    "can", "car", "ce", "cela", "ces", "cet", "cette", "chez", "comme", "dans", "de", "des", "do",
    "dont", "du", "elle", "elles", "en", "est", "et", "etre", "eux", "for", "from", "has", "have",
    "her", "his", "how", "i", "if", "il", "ils", "in", "into", "is", "its", "je", "la", "le",
    "les", "leur", "leurs", "lui", "ma", "mais", "me", "mes", "moi", "mon", "more", "my", "ne",
    "ni", "nos", "not", "notre", "nous", "of", "on", "ont", "or", "ou", "our", "par", "pas",
    "plus", "pour", "que", "qui", "sa", "se", "ses", "she", "si", "so", "son", "sont", "sous",
    "sur", "ta", "te", "tes", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "to", "toi", "ton", "tu", "un", "une", "us", "was", "we", "were", "what",
    "when", "where", "which", "who", "will", "with", "would", "vos", "votre", "vous", "y", "you",
    "your",
];

/// Whether the folded `word` is one of them.
pub fn is_stop(word: &str) -> bool {
    word.len() <= 6 && STOP.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_of_both_languages_are_stop_words_and_groups_are_not() {
        for word in ["the", "of", "de", "les", "ou", "et"] {
            assert!(is_stop(word), "{word}");
        }
        for word in ["it", "ec", "chef", "data", "lead"] {
            assert!(!is_stop(word), "{word}");
        }
    }
}
