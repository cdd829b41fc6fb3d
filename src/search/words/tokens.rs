//! A text as tokens: what each is called in the index, and where it stands in the text.

use crate::search::words::fold::{fold, is_inner, lower};
use crate::search::words::inclusive::feminine;
use std::borrow::Cow;
use std::ops::Range;

/// A word, a code, or an inclusive form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text, from one character boundary to another.
    pub at: Range<usize>,
    /// Folded forms: the masculine and the feminine of an inclusive form, else one.
    pub forms: Vec<String>,
    /// Whether it is a code (letters and digits), in which nothing is a typing slip.
    pub code: bool,
}

/// A token of which nothing is copied that stands in the text as it is called: most words do.
pub(crate) struct Piece<'t> {
    pub(crate) at: Range<usize>,
    pub(crate) form: Cow<'t, str>,
    /// The other form of an inclusive one.
    pub(crate) feminine: Option<String>,
    pub(crate) code: bool,
}

impl Piece<'_> {
    /// Whether before a hyphen it may be the start of a word that others write without one:
    /// `co-ordinator`.
    pub(crate) fn is_short_part(&self) -> bool {
        !self.code && self.feminine.is_none() && self.form.len() <= SHORT_PART
    }
}

/// A run of letters, digits, marks and invisible characters.
struct Atom<'t> {
    at: Range<usize>,
    text: &'t str,
    folded: Cow<'t, str>,
    /// Whether there may be a digit in it: most words have letters of ASCII's alone.
    numbered: bool,
}

/// Words that lose their last letter before an apostrophe, and stand for nothing on their own.
const ELIDED: &[&str] = &[
    "l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu",
    "quelqu",
];

/// What English writes after an apostrophe.
const CLITICS: &[&str] = &["s", "t", "re", "ve", "ll", "d", "m"];

/// The tokens of `text` in order. Folding also undoes what does not show: composed and decomposed
/// accents, soft hyphens and characters without width.
pub fn tokens(text: &str) -> Vec<Token> {
    let token = |piece: Piece| {
        let forms = [piece.form.into_owned()].into_iter().chain(piece.feminine);
        Token {
            at: piece.at,
            forms: forms.collect(),
            code: piece.code,
        }
    };
    pieces(text).into_iter().map(token).collect()
}

/// The same before anything is copied.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut atoms = atoms(text);
    let mut out = Vec::with_capacity(atoms.len());
    let mut at = 0;
    while let Some(atom) = atoms.get(at) {
        let gap = |next: usize| match (atoms.get(next - 1), atoms.get(next)) {
            (Some(a), Some(b)) => text.get(a.at.end..b.at.start).unwrap_or(""),
            _ => "",
        };
        let gap = gap(at + 1);
        if gap != " " && is_apostrophe(gap) {
            if atom.folded == "aujourd" && atoms[at + 1].folded == "hui" {
                let range = atom.at.start..atoms[at + 1].at.end;
                out.push(piece(range, "aujourdhui".into(), false));
                at += 2;
                continue;
            }
            if ELIDED.contains(&&*atom.folded) {
                at += 1;
                continue;
            }
            if CLITICS.contains(&&*atoms[at + 1].folded) {
                let word = std::mem::take(&mut atoms[at].folded);
                out.push(piece(atoms[at].at.clone(), word, false));
                at += 2;
                continue;
            }
        }
        if let Some((code, taken)) = code(&atoms[at..], gap) {
            let end = atoms[at + taken - 1].at.end;
            out.push(piece(atom.at.start..end, code.into(), true));
            at += taken;
            continue;
        }
        // Where a space parts two words, nothing joins them.
        if gap != " "
            && let Some(([form, feminine], taken, end)) = inclusive(text, &atoms[at..])
        {
            out.push(Piece {
                feminine: Some(feminine),
                ..piece(atom.at.start..end, form.into(), false)
            });
            at += taken;
            continue;
        }
        let digits = atom.numbered && atom.folded.bytes().any(|b| b.is_ascii_digit());
        let word = std::mem::take(&mut atoms[at].folded);
        out.push(piece(atoms[at].at.clone(), word, digits));
        at += 1;
    }
    out
}

/// `text` in lower case with its accents composed: what a word looks like, however it is encoded.
pub fn exact(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| {
        !matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        )
    }) {
        match composed(out.chars().next_back(), c) {
            Some(whole) => {
                out.pop();
                out.push(whole);
            }
            None => out.push(lower(c)),
        }
    }
    out
}

/// The letter that French writes for a letter and a combining mark (NFC).
fn composed(letter: Option<char>, mark: char) -> Option<char> {
    const MARKS: &[(char, &str, &str)] = &[
        ('\u{300}', "aeu", "àèù"),
        ('\u{301}', "e", "é"),
        ('\u{302}', "aeiou", "âêîôû"),
        ('\u{308}', "eiuy", "ëïüÿ"),
        ('\u{327}', "c", "ç"),
    ];
    let (_, plain, marked) = MARKS.iter().find(|(known, ..)| *known == mark)?;
    let at = plain.chars().position(|c| Some(c) == letter)?;
    marked.chars().nth(at)
}

fn piece(at: Range<usize>, form: Cow<'_, str>, code: bool) -> Piece<'_> {
    Piece {
        at,
        form,
        feminine: None,
        code,
    }
}

fn atoms(text: &str) -> Vec<Atom<'_>> {
    let mut out = Vec::with_capacity(text.len() / USUAL_LENGTH);
    let mut start = None;
    // What is known of the letters since then: whether all are ASCII's and small.
    let (mut plain, mut numbered) = (true, false);
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, c) in ends {
        if is_inner(c) || fold_drops(c) {
            start.get_or_insert(at);
            plain &= c.is_ascii() && !c.is_ascii_uppercase();
            numbered |= !c.is_ascii() || c.is_ascii_digit();
        } else if let Some(from) = start.take() {
            let text = text.get(from..at).unwrap_or("");
            let folded = if plain { text.into() } else { folded(text) };
            if !folded.is_empty() {
                out.push(Atom {
                    at: from..at,
                    text,
                    folded,
                    numbered,
                });
            }
            (plain, numbered) = (true, false);
        }
    }
    out
}

/// How many bytes a word and what parts it from the next usually take, at least.
const USUAL_LENGTH: usize = 5;

/// Combining marks and characters without width: part of the word around them.
fn fold_drops(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Folded, and in lower case beyond Latin letters as well; typographic ligatures are parted.
fn folded(text: &str) -> Cow<'_, str> {
    let folded = fold(text);
    if folded.is_ascii() {
        return folded.into();
    }
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            '\u{ff01}'..='\u{ff5e}' => {
                let plain = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
                out.push(lower(plain));
            }
            _ => out.push(lower(c)),
        }
    }
    out.into()
}

fn is_upper(c: char) -> bool {
    lower(c) != c
}

fn is_apostrophe(gap: &str) -> bool {
    matches!(gap, "'" | "’" | "ʼ" | "‘" | "‛" | "′" | "`" | "´" | "＇")
}

fn hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '−' | '_')
}

/// Whether what stands between two words is a hyphen.
pub(crate) fn is_hyphen(gap: &str) -> bool {
    let mut chars = gap.chars();
    chars.next().is_some_and(hyphen) && chars.next().is_none()
}

/// The longest start of a word that a hyphen may part from it.
const SHORT_PART: usize = 3;

/// [`Piece::is_short_part`] of a token.
pub(crate) fn is_short_part(token: &Token) -> bool {
    !token.code && token.forms.len() == 1 && token.forms[0].len() <= SHORT_PART
}

/// A group and a level in one way of writing: `CS-05`, `CS 05`, `CS05` and `cs-5` are `cs5`.
/// Gives also how many atoms it takes.
fn code(atoms: &[Atom], gap: &str) -> Option<(String, usize)> {
    let [first, rest @ ..] = atoms else {
        return None;
    };
    let letters =
        |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
    let digits =
        |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let join = |letters: &str, digits: &str| {
        let level = digits.trim_start_matches('0');
        [letters, if level.is_empty() { "0" } else { level }].concat()
    };
    if let Some(next) = rest.first()
        && letters(&first.folded)
        && digits(&next.folded)
    {
        let upper = first.text.bytes().all(|b| b.is_ascii_uppercase());
        let spaced = matches!(gap, " " | "\u{a0}")
            && first.folded.len() == 2
            && next.folded.len() <= 2
            && (upper || next.folded.len() == 2 && next.folded.starts_with('0'));
        if is_hyphen(gap) || spaced {
            return Some((join(&first.folded, &next.folded), 2));
        }
    }
    if !first.numbered {
        return None;
    }
    let split = first.folded.bytes().position(|b| b.is_ascii_digit())?;
    let (head, tail) = first.folded.split_at_checked(split)?;
    (letters(head) && digits(tail)).then(|| (join(head, tail), 1))
}

/// The two genders of an inclusive form that starts at the first atom, how many atoms it takes,
/// and where it ends in the text.
fn inclusive(text: &str, atoms: &[Atom]) -> Option<([String; 2], usize, usize)> {
    let [word, suffix, ..] = atoms else {
        return None;
    };
    let opened = bracket(text.get(word.at.end..suffix.at.start)?)?;
    if suffix.text.chars().any(is_upper)
        && word
            .text
            .chars()
            .any(|c| is_inner(c) && !c.is_ascii_digit() && !is_upper(c))
    {
        return None;
    }
    let mut feminine = feminine(&word.folded, &suffix.folded)?;
    let mut masculine = word.folded.to_string();
    let closes = |at: usize| matches!(text.as_bytes().get(at), Some(b')' | b']'));
    let plural = atoms.get(2).filter(|plural| plural.folded == "s");
    let plural = plural.and_then(|plural| {
        let gap = text.get(suffix.at.end..plural.at.start)?;
        let end = plural.at.end;
        match open_before_plural(gap, opened)? {
            0 => Some(end),
            1 if closes(end) => Some(end + 1),
            _ => None,
        }
    });
    if let Some(end) = plural {
        feminine.push('s');
        if !masculine.ends_with(['s', 'x']) {
            masculine.push('s');
        }
        return Some(([masculine, feminine], 3, end));
    }
    let end = suffix.at.end + usize::from(opened);
    (!opened || closes(suffix.at.end)).then_some(([masculine, feminine], 2, end))
}

/// What French puts between a word and the ending of its other gender.
fn is_joint(c: char) -> bool {
    let dot = matches!(
        c,
        '·' | '•' | '‧' | '∙' | '⋅' | '・' | '⸱' | '\u{387}' | '.' | '/'
    );
    dot || opens(c) || hyphen(c)
}

fn opens(c: char) -> bool {
    matches!(c, '(' | '[')
}

/// Whether what stands between a word and an ending opens a bracket; none where it joins nothing.
fn bracket(gap: &str) -> Option<bool> {
    let (mut joints, mut opened, mut spaced) = (0, false, false);
    for c in gap.chars() {
        match c {
            ' ' | '\u{a0}' if joints == 0 => spaced = true,
            _ if is_joint(c) => {
                joints += 1;
                opened |= opens(c);
            }
            _ => return None,
        }
    }
    ((1..3).contains(&joints) && (opened || !spaced)).then_some(opened)
}

/// How many brackets are open before a plural's `s`, which stands before or after the ending's
/// bracket, or in one of its own; none where `gap` does not join it to the ending.
fn open_before_plural(gap: &str, opened: bool) -> Option<i32> {
    let (mut open, mut joints) = (i32::from(opened), 0);
    for c in gap.chars() {
        match c {
            ')' | ']' if joints == 0 => open -= 1,
            _ if is_joint(c) => {
                joints += 1;
                open += i32::from(opens(c));
            }
            _ => return None,
        }
    }
    (joints < 2).then_some(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &[&str]) {
        let got: Vec<String> = tokens(text)
            .iter()
            .map(|token| token.forms.join("|"))
            .collect();
        assert_eq!(got, wanted, "{text}");
    }

    #[test]
    fn case_accents_ligatures_and_what_does_not_show_are_folded() {
        check(
            "Équipe ŒUVRE e\u{301}quipe",
            &["equipe", "oeuvre", "equipe"],
        );
        check(
            "ad\u{ad}joint\u{200b}e \u{feff}ﬁn ＡＢ",
            &["adjointe", "fin", "ab"],
        );
        check("ПРИВЕТ 日本", &["привет", "日本"]);
    }

    #[test]
    fn exact_words_keep_their_accents_however_these_are_encoded() {
        assert_eq!(exact("E\u{301}te\u{301} C\u{327}A"), "été ça");
        assert_eq!(exact("Dé\u{ad}jà"), "déjà");
    }

    #[test]
    fn elided_words_go_with_either_apostrophe() {
        check(
            "l’équipe d'ingénierie qu’on",
            &["equipe", "ingenierie", "on"],
        );
        check(
            "jusqu’à lorsqu'il puisqu’une s’est n’a c’est m’a t’a j’ai",
            &["a", "il", "une", "est", "a", "est", "a", "a", "ai"],
        );
        check("aujourd’hui aujourd'hui", &["aujourdhui", "aujourdhui"]);
        check("the team's you're", &["the", "team", "you"]);
    }

    #[test]
    fn codes_are_one_token_however_they_are_written() {
        for text in [
            "CS-05",
            "CS‑05",
            "CS 05",
            "CS05",
            "cs-5",
            "CS\u{a0}05",
            "cs 05",
            "CS 5",
            "cs_05",
        ] {
            check(text, &["cs5"]);
            assert!(tokens(text)[0].code, "{text}");
        }
        check("IT-04 IT04 BBB/BBB", &["it4", "it4", "bbb", "bbb"]);
        check("room 12", &["room", "12"]);
    }

    #[test]
    fn inclusive_forms_are_one_token_with_both_genders() {
        for text in [
            "conseiller·ère",
            "conseiller-ère",
            "conseiller(ère)",
            "Conseiller (ère)",
            "conseiller•ère",
            "conseiller.ère",
            "conseiller/ère",
            "conseiller/-ère",
            "conseiller(-ère)",
            "conseiller [ère]",
            "conseiller\u{387}ère",
            "CONSEILLER·ÈRE",
        ] {
            check(text, &["conseiller|conseillere"]);
        }
        check(
            "Conseiller (ère) principal (e)",
            &["conseiller|conseillere", "principal|principale"],
        );
        check(
            "adjoint·e exécutif·ve",
            &["adjoint|adjointe", "executif|executive"],
        );
        check(
            "Développeur·se développeur.euse",
            &["developpeur|developpeuse", "developpeur|developpeuse"],
        );
        check(
            "coordonnateur·rice concepteur·trice",
            &["coordonnateur|coordonnatrice", "concepteur|conceptrice"],
        );
        check(
            "Développeur-développeuse principal.e",
            &["developpeur", "developpeuse", "principal|principale"],
        );
        check(
            "directeur·trice·s heureux·se·s chef·fe·s",
            &[
                "directeurs|directrices",
                "heureux|heureuses",
                "chefs|cheffes",
            ],
        );
        for text in [
            "candidat·e·s",
            "candidat-e-s",
            "candidat/e/s",
            "candidat(e)s",
            "candidat(e)(s)",
            "candidat(e·s)",
            "candidat·e(s)",
        ] {
            check(text, &["candidats|candidates"]);
            assert_eq!(tokens(text)[0].at, 0..text.len(), "{text}");
        }
        check(
            "chercheur chevronné·e",
            &["chercheur", "chevronne|chevronnee"],
        );
    }

    #[test]
    fn words_beside_each_other_stay_apart() {
        check("Directeur/directrice", &["directeur", "directrice"]);
        check(
            "front-end co-op Node.js",
            &["front", "end", "co", "op", "node", "js"],
        );
        check("rend-elle donnez-le", &["rend", "elle", "donnez", "le"]);
        check("Ottawa (e) Go.", &["ottawa|ottawae", "go"]);
        check("candidat (e) s’il", &["candidat|candidate", "il"]);
        check("un parc (e", &["un", "parc", "e"]);
        check("at 5, go 12", &["at", "5", "go", "12"]);
    }

    proptest::proptest! {
        #[test]
        fn tokens_stand_in_order_at_character_boundaries(text in "[a-zÉéœ·()’'\\-./ \u{301}\u{ad}0-9]{0,60}|.{0,60}") {
            let mut end = 0;
            for token in tokens(&text) {
                proptest::prop_assert!(token.at.start >= end && token.at.end <= text.len());
                proptest::prop_assert!(text.get(token.at.clone()).is_some());
                proptest::prop_assert!(!token.forms.is_empty());
                end = token.at.end;
            }
        }
    }
}
