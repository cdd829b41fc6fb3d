//! Words between signs of emphasis, so that Markdown takes the signs for what they are.

/// `words` between `sign`s. `before` is the character in front, `glued` says that a letter or a digit
/// follows. White space at the ends stays outside, and so do signs that would keep the emphasis from
/// beginning or ending there (CommonMark 0.31, 6.2); nothing but white space and signs has none.
pub(in crate::site::read::plain) fn marked(
    words: &str,
    sign: &str,
    before: Option<char>,
    glued: bool,
) -> String {
    let inner = words.trim();
    let start = words.len() - words.trim_start().len();
    let end = start + inner.len();
    let (mut from, mut to) = (start, end);
    let plain = |c: char| c.is_alphanumeric();
    if start == 0 && before.is_some_and(plain) {
        from += inner.find(plain).unwrap_or(inner.len());
    }
    if end == words.len() && glued {
        to = inner.rfind(plain).map_or(from, |at| {
            let last = inner[at..].chars().next().map_or(0, char::len_utf8);
            start + at + last
        });
    }
    if from >= to {
        return words.to_owned();
    }
    let core = &words[from..to];
    // A sign of its own at an end would join the run.
    let joins = core.starts_with(&sign[..1]) || core.ends_with(&sign[..1]);
    if joins && !(core.starts_with(&sign[..1]) && core.ends_with(&sign[..1])) {
        return words.to_owned();
    }
    format!("{}{sign}{core}{sign}{}", &words[..from], &words[to..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stand_where_they_are_emphasis() {
        for (words, before, glued, expected) in [
            ("Lieu :", None, true, "**Lieu** :"),
            ("Lieu : ", None, true, "**Lieu :** "),
            ("Lieu", Some('a'), false, "**Lieu**"),
            ("(a)", Some('x'), false, "(**a)**"),
            (" : ", None, false, " **:** "),
            ("  ", None, false, "  "),
            ("« mot »", None, true, "**« mot** »"),
            ("C++", None, false, "**C++**"),
        ] {
            assert_eq!(marked(words, "**", before, glued), expected);
        }
    }
}
