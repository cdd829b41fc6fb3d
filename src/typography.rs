//! White space as Canada's French has it: no-break inside « », before `:`, `%`, `$` and in numbers;
//! none before `;`, `!`, `?`.
//!
//! Only white space changes, and only beside these signs. Addresses hold no white space, so nothing
//! within one changes; code is for the caller to leave out.

use crate::posting::Lang;
use std::borrow::Cow;

/// The no-break space of French.
const NO_BREAK: &str = "\u{a0}";

/// The narrow one, which France has before `;`, `!`, `?` and inside « ».
const NARROW: &str = "\u{202f}";

/// Whose French it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Region {
    /// Canada's: no space before `;`, `!`, `?`. A narrow space that a text has stays.
    #[default]
    Canada,
    /// France's, Belgium's, Switzerland's: a narrow no-break space there, and inside « ».
    France,
}

/// Letters by which a word is known, so that a text without spaces costs no more than another.
const LONGEST_WORD: usize = 64;

/// Most groups of one number.
const MOST_GROUPS: usize = 8;

/// Stands for what is no text, code say, among the text around it.
pub const OBJECT: char = '\u{fffc}';

/// Stands for a forced line break, which stays what it is.
pub const LINE_BREAK: char = '\u{2028}';

/// White space that French writes otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its first byte.
    pub start: usize,
    /// The byte behind it; `start` when there is no space and one is due.
    pub end: usize,
    /// The sign beside it; `0` between groups of digits.
    pub sign: char,
    /// What should stand there: a no-break space, or nothing.
    pub by: &'static str,
}

/// `text` with the spaces of French. Doing so twice changes nothing more.
pub fn french(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len());
    match set(text, &mut out, Region::Canada).is_empty() {
        true => Cow::Borrowed(text),
        false => Cow::Owned(out),
    }
}

/// What is to change in `text`, in order.
pub fn changes(text: &str) -> Vec<Change> {
    set(text, &mut String::with_capacity(text.len()), Region::Canada)
}

/// The narrow spaces that France's French has in `text`, in order; [`french`] leaves them.
pub fn narrow(text: &str) -> Vec<Change> {
    let mut out = String::with_capacity(text.len());
    let mut found = set(text, &mut out, Region::France);
    found.retain(|change| change.by == NARROW);
    found
}

/// Writes `text` to `out` as French has it, and gives what changed.
fn set(text: &str, out: &mut String, region: Region) -> Vec<Change> {
    let mut found = Vec::new();
    let (mut at, mut written) = (0, 0);
    // Whether the last character that is no space was `«`.
    let mut opened = false;
    while let Some(byte) = text.as_bytes().get(at) {
        // Nearly every letter ends here, byte by byte.
        if !opened && !ASKING[usize::from(*byte)] {
            at += 1;
            continue;
        }
        let Some(next) = text[at..].chars().next() else {
            break;
        };
        let end = at;
        at += next.len_utf8();
        if is_space(next) {
            continue;
        }
        if opened || asks(next) {
            // A gap is what stands between two characters that are no space: often nothing.
            let start = written + text[written..end].trim_end_matches(is_space).len();
            out.push_str(&text[written..start]);
            written = start;
            let (gap, after) = (&text[start..end], &text[at..]);
            if let Some((sign, by)) =
                due(out, gap, next, after, region).filter(|(_, by)| *by != gap)
            {
                found.push(Change {
                    start,
                    end,
                    sign,
                    by,
                });
                out.push_str(by);
                written = end;
            }
        }
        opened = next == '«';
    }
    out.push_str(&text[written..]);
    found
}

/// The bytes with which a character begins before which something may be due, or behind which (`«`).
const ASKING: [bool; 256] = {
    let mut asking = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        asking[byte] = asks(byte as u8 as char);
        byte += 1;
    }
    // The first byte of both guillemets.
    asking[0xc2] = true;
    asking
};

/// Whether something may be due before `next`, whatever stands around it.
const fn asks(next: char) -> bool {
    matches!(next, '»' | ':' | '%' | '$' | ';' | '!' | '?' | '0'..='9')
}

fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}'
    )
}

/// What should stand in the place of `gap` behind `before`, which is set already, and the sign that asks for it.
fn due(
    before: &str,
    gap: &str,
    next: char,
    after: &str,
    region: Region,
) -> Option<(char, &'static str)> {
    let previous = before
        .chars()
        .next_back()
        .filter(|c| !c.is_whitespace() && *c != '\u{feff}')?;
    if next == LINE_BREAK {
        return None;
    }
    let follower = after.chars().next();
    let ends = follower.is_none_or(ends_a_sign);
    let word = || last_word(before);
    let due = || !gap.is_empty() || !is_address(word());
    let narrow = region == Region::France || gap == NARROW;
    let inside = if narrow { NARROW } else { NO_BREAK };
    match next {
        _ if previous == '«' && next != '»' => due().then_some(('«', inside)),
        '»' if previous != '«' => due().then_some(('»', inside)),
        // `:)` is a face, `::` is code, `19:30` a time.
        ':' if ends && (!gap.is_empty() || ends_a_word(word())) => Some((':', NO_BREAK)),
        '%' | '$'
            if previous.is_ascii_digit()
                && follower.is_none_or(|c| !c.is_alphanumeric())
                && (!gap.is_empty() || is_number(word())) =>
        {
            Some((next, NO_BREAK))
        }
        ';' | '!' | '?' if !gap.is_empty() && ends_a_phrase(next, follower) => {
            let closes = !matches!(previous, '(' | '[' | '{' | '/' | OBJECT);
            let by = if narrow { NARROW } else { "" };
            (closes && !is_address(word())).then_some((next, by))
        }
        '0'..='9' if parts_groups(before, gap, next, after) => Some(('0', NO_BREAK)),
        _ => None,
    }
}

/// The end of the last word of `text`: enough to know it by.
fn last_word(text: &str) -> &str {
    let mut letters = text.char_indices().rev().take(LONGEST_WORD);
    let space = letters.find(|(_, c)| c.is_whitespace());
    let start = match (space, text.char_indices().rev().nth(LONGEST_WORD - 1)) {
        (Some((at, c)), _) => at + c.len_utf8(),
        (None, Some((at, _))) => at,
        (None, None) => 0,
    };
    &text[start..]
}

/// Whether a colon right behind `word` ends a word of prose: no `:name:`, no address, no path.
fn ends_a_word(word: &str) -> bool {
    let ends = |c: char| c.is_alphabetic() || matches!(c, ')' | '»' | '’');
    word.ends_with(ends) && !word.contains([':', '@', '/', '\\', '_', '=', '<', '#', OBJECT])
}

fn is_number(word: &str) -> bool {
    word.chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '+' | '-' | '−' | '(' | '~' | '±'))
}

fn is_address(word: &str) -> bool {
    let path = word.contains('/') && (word.contains('.') || word.contains("://"));
    path || word.contains(['@', '\\']) || word.contains("www.")
}

/// Whether a sign before `c` stands at the end of what it belongs to.
fn ends_a_sign(c: char) -> bool {
    is_space(c) || matches!(c, LINE_BREAK | '»')
}

/// Whether a sign before `follower` ends a phrase: no query, no operator, no winking face.
fn ends_a_phrase(sign: char, follower: Option<char>) -> bool {
    let closes = |c| matches!(c, ')' | ']' | '”' | '"' | '!' | '?' | '…');
    follower.is_none_or(|c| ends_a_sign(c) || (sign != ';' && closes(c)))
}

/// Whether the gap before the digit `next` stands within one number, as in `1 250 000`: groups of
/// three behind one of at most three. A telephone number has other groups.
fn parts_groups(before: &str, gap: &str, next: char, after: &str) -> bool {
    if !is_one_space(gap) {
        return false;
    }
    let mut first = before;
    let mut groups = 0;
    let front = loop {
        groups += 1;
        let rest = first.trim_end_matches(|c: char| c.is_ascii_digit());
        let group = &first[rest.len()..];
        let space = rest.chars().next_back().filter(|c| is_space(*c));
        let earlier = space.map(|c| &rest[..rest.len() - c.len_utf8()]);
        match earlier.filter(|text| text.ends_with(|c: char| c.is_ascii_digit())) {
            Some(earlier) if group.len() == 3 && groups < MOST_GROUPS => first = earlier,
            // A number before another one, `en 2024 300`, is no group of it.
            Some(_) => return false,
            None => break (group, rest),
        }
    };
    let (group, rest) = front;
    let free = !rest.ends_with(|c: char| c.is_alphanumeric() || "-–+./:#(,@_=".contains(c));
    if !free || !(1..=3).contains(&group.len()) || group.starts_with('0') {
        return false;
    }
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = after;
    let mut length = next.len_utf8() + digits(rest);
    loop {
        groups += 1;
        if length != 3 || groups > 2 * MOST_GROUPS {
            return false;
        }
        rest = &rest[digits(rest)..];
        let mut chars = rest.chars();
        match (chars.next(), chars.next()) {
            (Some(space), Some('0'..='9')) if is_space(space) => {
                rest = &rest[space.len_utf8()..];
                length = digits(rest);
            }
            (Some(c), more) => {
                let joined = c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '@');
                let decimal = matches!(c, '.' | ':') && more.is_some_and(|c| c.is_ascii_digit());
                return !joined && !decimal;
            }
            (None, _) => return true,
        }
    }
}

fn is_one_space(gap: &str) -> bool {
    let mut chars = gap.chars();
    chars.next().is_some_and(|c| c != '\n' && is_space(c)) && chars.next().is_none()
}

/// A line of front matter as readers of `lang` expect it; the file keeps what was written.
pub fn as_read(line: &str, lang: Lang, region: Region) -> String {
    match (lang, region) {
        (Lang::En, _) => line.to_owned(),
        (Lang::Fr, Region::Canada) => french(line).into_owned(),
        (Lang::Fr, Region::France) => {
            let mut narrowed = line.to_owned();
            for change in narrow(line).iter().rev() {
                narrowed.replace_range(change.start..change.end, change.by);
            }
            french(&narrowed).into_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `_` stands for a no-break space in what is expected.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(french(text), expected.replace('_', "\u{a0}"), "{text}");
    }

    #[test]
    fn a_no_break_space_stands_inside_guillemets_and_before_a_colon_a_per_cent_and_a_dollar() {
        check("dit « oui » et «non»", "dit «_oui_» et «_non_»");
        check("Lieu : Caraquet", "Lieu_: Caraquet");
        check("Lieu: Caraquet", "Lieu_: Caraquet");
        check("Lieu\n: Caraquet", "Lieu_: Caraquet");
        check(
            "5 % de 15 000 $, ou 5% de 50$/h",
            "5_% de 15_000_$, ou 5_% de 50_$/h",
        );
        check("«»", "«»");
    }

    #[test]
    fn the_groups_of_a_number_stay_together() {
        check("1 250 000 personnes", "1_250_000 personnes");
        check("de 90 000 à 105 500,50", "de 90_000 à 105_500,50");
        check("le 613 555 0123", "le 613 555 0123");
        check("+1 613 555 123", "+1 613 555 123");
        check("en 2024 300 personnes", "en 2024 300 personnes");
        check("le 12 34", "le 12 34");
        check("CS-05 100", "CS-05 100");
    }

    #[test]
    fn no_space_stands_before_a_semicolon_an_exclamation_and_a_question_mark() {
        check("Quoi ? Oui\u{a0}; non !", "Quoi? Oui; non!");
        check("« Quoi ? »", "«_Quoi?_»");
    }

    #[test]
    fn narrow_spaces_stay_and_france_has_them() {
        for text in [
            "«\u{202f}oui\u{202f}»",
            "(prêt\u{202f}?)",
            "oui\u{202f}; non",
        ] {
            check(text, text);
        }
        let france = |text: &str| as_read(text, Lang::Fr, Region::France);
        assert_eq!(
            france("Quoi ? « Oui ! »; Lieu : Lyon, 2 350 € ou 5 %"),
            "Quoi\u{202f}? «\u{202f}Oui\u{202f}!\u{202f}»; Lieu\u{a0}: Lyon, 2\u{a0}350 € ou 5\u{a0}%"
        );
        assert_eq!(france("si a != b ?x=1 bien ;)"), "si a != b ?x=1 bien ;)");
    }

    #[test]
    fn addresses_times_faces_and_code_stay() {
        for text in [
            "voir https://example.org/a?b=5%20c : rien",
            "de 19:30 à 20:00, ratio 3:4",
            "C:\\Temp et a::b",
            "bien :) ou ;)",
            "écrire à a@example.org ?",
            "si a != b",
            "?q=5 et !important",
            ":sourire: oui",
            "( ?)",
        ] {
            let expected = text.replace(" : rien", "\u{a0}: rien");
            assert_eq!(french(text), expected);
        }
    }

    fn without_space(text: &str) -> String {
        text.chars().filter(|c| !is_space(*c)).collect()
    }

    proptest! {
        #[test]
        fn only_white_space_changes_and_only_once(text in "[a-zé0-9 \u{a0}\n«»:;!?%$./,()@\u{202f}\u{2028}-]{0,40}") {
            let set = french(&text).into_owned();
            prop_assert_eq!(without_space(&set), without_space(&text));
            prop_assert_eq!(french(&set).into_owned(), set);
        }

        #[test]
        fn a_text_without_these_signs_stays(text in "[A-Za-zé ,.’()\u{a0}\n-]{0,40}") {
            prop_assert_eq!(french(&text).into_owned(), text);
        }

        #[test]
        fn a_change_stands_beside_its_sign(text in "[a-z0-9 \u{a0}«»:;!?%$]{0,30}") {
            for Change { start, end, sign, by } in changes(&text) {
                prop_assert!(text[start..end].chars().all(is_space));
                let (before, after) = (&text[..start], &text[end..]);
                match sign {
                    '«' => prop_assert!(before.ends_with(sign)),
                    '0' => prop_assert!(after.starts_with(|c: char| c.is_ascii_digit())),
                    _ => prop_assert!(after.starts_with(sign)),
                }
                prop_assert!(by.is_empty() == ";!?".contains(sign) || by == NARROW);
            }
        }
    }
}
