//! Letters without case and accents, for comparing what one types with what is written.

/// `text` in lower case, without accents, ligatures parted and combining marks dropped.
///
/// Covers the Latin letters of ASCII, Latin-1 Supplement and Latin Extended-A, composed (NFC) or
/// decomposed (NFD); other characters stay as they are. The standard library's own lower case
/// would cover every script, at 5 kB of the download that no French or English word needs.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match base(c) {
            Some(letters) => out.push_str(letters),
            None => out.push(c.to_ascii_lowercase()),
        }
    }
    out
}

/// What a character becomes where that is more than a change of ASCII case.
fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'ſ' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        'Þ' | 'þ' => "th",
        // Combining marks, soft hyphen and zero-width characters are no letters of their own.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => "",
        _ => return None,
    })
}

/// A letter in lower case: Latin, as far as [`fold`] knows it, Greek and Cyrillic.
pub fn lower(c: char) -> char {
    let away = match c {
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ÿ' => return 'ÿ',
        'İ' => return 'i',
        'Ā'..='ķ' | 'Ŋ'..='ŷ' => (u32::from(c) + 1) & 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => u32::from(c) & 1,
        _ => return c.to_ascii_lowercase(),
    };
    char::from_u32(u32::from(c) + away).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_case_and_accents() {
        assert_eq!(
            fold("ÀÉÎÕÜÇŸ Œuvre Ægir Straße Łódź"),
            "aeioucy oeuvre aegir strasse lodz"
        );
        assert_eq!(fold("E\u{301}te\u{301}"), "ete");
        assert_eq!(fold("ad\u{ad}joint\u{200b}e"), "adjointe");
    }

    #[test]
    fn letters_in_upper_case_become_lower_as_unicode_has_it() {
        let known = ('\0'..='\u{17f}').chain('\u{391}'..='\u{3ab}');
        for c in known.chain('\u{400}'..='\u{45f}') {
            let unicode = c.to_lowercase().next().unwrap_or(c);
            assert_eq!(lower(c), unicode, "{c}");
        }
    }

    #[test]
    fn what_is_no_latin_letter_stays() {
        assert_eq!(fold("CS-05 · 日本 × 2"), "cs-05 · 日本 × 2");
    }

    #[test]
    fn every_letter_of_the_two_latin_blocks_is_plain_afterwards() {
        for c in ('\u{c0}'..='\u{17f}').filter(|c| c.is_alphabetic()) {
            let folded = fold(&c.to_string());
            assert!(
                folded.bytes().all(|b| b.is_ascii_lowercase()),
                "{c} gives {folded}"
            );
            let lower: String = c.to_lowercase().collect();
            assert_eq!(folded, fold(&lower), "{c}");
        }
    }
}
