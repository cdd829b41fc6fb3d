//! The keys of front matter, and which of some names a misspelt one is most like.

/// Every key that a posting may have: its own, then Hugo's.
pub const KEYS: [&str; 17] = [
    "title",
    "description",
    "archived",
    "leverId",
    "translationKey",
    "employer",
    "place",
    "remote",
    "layout",
    "type",
    "slug",
    "url",
    "aliases",
    "date",
    "lastmod",
    "expiryDate",
    "draft",
];

/// The name of `names` that `written` is probably meant to be: the same but for case, invisible
/// characters, `-` and `_`, or at most two letters away (one, for short names).
pub fn closest<'a>(written: &str, names: &[&'a str]) -> Option<&'a str> {
    if written.chars().count() > 40 {
        return None;
    }
    let plain = bare(written);
    let near = |name: &&'a str| {
        let (letters, steps) = (name.chars().count(), distance(&plain, &bare(name)));
        let allowed = if letters > 5 { 2 } else { 1 };
        (steps <= allowed).then_some((steps, *name))
    };
    names
        .iter()
        .filter_map(near)
        .min_by_key(|(steps, _)| *steps)
        .map(|(_, name)| name)
}

/// Letters and digits in lower case: what is left when case and separators do not count.
fn bare(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// How many letters one inserts, removes, replaces or swaps with a neighbour to get from `a` to
/// `b` (the optimal string alignment distance).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = above[j] + usize::from(a[i] != b[j]);
            let mut best = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, meant: Option<&str>) {
        assert_eq!(closest(written, &KEYS), meant, "{written}");
    }

    #[test]
    fn a_misspelt_key_is_recognised() {
        check("archvied", Some("archived"));
        check("Archived", Some("archived"));
        check("lever_id", Some("leverId"));
        check("leverID", Some("leverId"));
        check("translation-key", Some("translationKey"));
        check("\u{200b}title", Some("title"));
        check("t\u{456}tle", Some("title"));
        check("expirydate", Some("expiryDate"));
        check("titel", Some("title"));
    }

    #[test]
    fn another_word_is_not() {
        for other in [
            "author",
            "weight",
            "tags",
            "",
            "x",
            "draftsman",
            &"a".repeat(9000),
        ] {
            check(other, None);
        }
    }
}
