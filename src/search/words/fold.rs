//! Letters without case and accents, for comparing what one types with what is written.

/// `text` in lower case, without accents, ligatures parted and combining marks dropped.
///
/// Covers the Latin letters of ASCII, Latin-1 Supplement and Latin Extended-A, composed (NFC) or
/// decomposed (NFD); other characters stay as they are. The standard library's own lower case
/// would cover every script, at 5 kB of the download that no French or English word needs.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        // Most letters are ASCII's, and stand in rows. A slice that can panic would cost 3 kB.
        let row = rest.bytes().take_while(u8::is_ascii).count();
        let Some((row, others)) = rest.split_at_checked(row) else {
            return out;
        };
        out.push_str(row);
        let mut others = others.chars();
        let Some(c) = others.next() else {
            out.make_ascii_lowercase();
            return out;
        };
        match base(c) {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
        rest = others.as_str();
    }
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

/// Whether words are made of `c`: letters and digits, whatever their script. Beyond Latin letters it
/// is known by blocks, so that only common punctuation and symbols part words; Unicode's table is
/// 1.5 kB of the download.
pub fn is_inner(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(c, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾'),
        '×' | '÷' | '\u{2b0}'..='\u{36f}' | '\u{387}' => false,
        // General punctuation; currencies, letterlike symbols; arrows to dingbats.
        '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{214f}' | '\u{2190}'..='\u{2bff}' => false,
        // More punctuation, also of Chinese and Japanese; private use, variants, wide forms.
        '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}' | '\u{e000}'..='\u{f8ff}' => false,
        '\u{fe00}'..='\u{fe6f}' | '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffff}' => false,
        '\u{ff00}'..='\u{ff5a}' => {
            char::from_u32(u32::from(c) - 0xfee0).is_some_and(|c| c.is_ascii_alphanumeric())
        }
        // Emoji, tags.
        '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{e0fff}' => false,
        _ => true,
    }
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
    fn words_are_made_of_letters_and_digits() {
        for c in ('\0'..='\u{24f}').filter(|c| !matches!(c, 'ƻ'..='ǃ')) {
            assert_eq!(is_inner(c), c.is_alphanumeric(), "{c}");
        }
        for c in "яЖΩ日本ñＡ９ðḵ".chars() {
            assert!(is_inner(c), "{c}");
        }
        for c in "·•–—’“”«»…™€→☎✓🎉、。「」！：\u{a0}\u{202f}\u{301}\u{ad}\u{200b}".chars()
        {
            assert!(!is_inner(c), "{c}");
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
