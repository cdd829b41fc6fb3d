//! The keys of front matter, and which of some names a misspelt one is most like.

/// Every key that a posting may have: its own, then Hugo's.
pub const KEYS: [&str; 25] = [
    "title",
    "description",
    "archived",
    "leverId",
    "translationKey",
    "employer",
    "place",
    "remote",
    "salary",
    "term",
    "level",
    "languages",
    "layout",
    "type",
    "slug",
    "url",
    "aliases",
    "date",
    "publishDate",
    "lastmod",
    "expiryDate",
    "draft",
    "published",
    "lang",
    "apply",
];

/// Names that other teams give to ours.
const THEIRS: [(&str, &str); 33] = [
    ("closing_date", "expiryDate"),
    ("closingdate", "expiryDate"),
    ("closes", "expiryDate"),
    ("deadline", "expiryDate"),
    ("depublication_date", "expiryDate"),
    ("unpublish_at", "expiryDate"),
    ("valid_through", "expiryDate"),
    ("apply_by", "expiryDate"),
    ("date_limite", "expiryDate"),
    ("opens", "publishDate"),
    ("publish_at", "publishDate"),
    ("short_desc", "description"),
    ("summary", "description"),
    ("excerpt", "description"),
    ("last_modified", "lastmod"),
    ("datemodified", "lastmod"),
    ("updated", "lastmod"),
    ("permalink", "url"),
    ("redirect_from", "aliases"),
    ("apply_url", "apply"),
    ("url_apply", "apply"),
    ("apply_link", "apply"),
    ("joburl", "apply"),
    ("jobapplyurl", "apply"),
    ("externalurl", "apply"),
    ("location", "place"),
    ("city", "place"),
    ("lieu", "place"),
    ("ville", "place"),
    ("company", "employer"),
    ("ref", "translationKey"),
    ("translation_id", "translationKey"),
    ("altlangpage", "counterpart"),
];

/// The one of ours that another team calls so.
pub fn meant(key: &str) -> Option<&'static str> {
    let lower = key.to_lowercase();
    let found = THEIRS.iter().find(|(theirs, _)| *theirs == lower);
    found.map(|(_, ours)| *ours)
}

/// A name to be compared with many others.
#[derive(Clone, Debug)]
pub struct Name {
    /// How many characters it has as it is written.
    count: usize,
    /// What is left when case and separators do not count.
    bare: Vec<char>,
    /// Which letters it has, one bit for some of them.
    letters: u64,
}

impl Name {
    /// Makes a name ready.
    pub fn new(written: &str) -> Name {
        let bare: Vec<char> = written
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        let letters = bare
            .iter()
            .fold(0, |all, c| all | 1 << (u32::from(*c) % 64));
        Name {
            count: written.chars().count(),
            bare,
            letters,
        }
    }

    /// How many letters one inserts, removes, replaces or swaps with a neighbour to get to the
    /// other name (the optimal string alignment distance); none when it is more than `most`.
    fn distance(&self, other: &Name, most: usize) -> Option<usize> {
        // One step takes away and adds one letter at most.
        let unlike = (self.letters ^ other.letters).count_ones() as usize;
        if unlike > 2 * most || self.bare.len().abs_diff(other.bare.len()) > most {
            return None;
        }
        let (a, b) = (&self.bare, &other.bare);
        let (mut before, mut above) = (Vec::new(), (0..=b.len()).collect::<Vec<usize>>());
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
            if row.iter().all(|steps| *steps > most) {
                return None;
            }
            before = std::mem::replace(&mut above, row);
        }
        Some(above[b.len()]).filter(|steps| *steps <= most)
    }
}

/// The name of `names` that `written` is probably meant to be: the same but for case, invisible
/// characters, `-` and `_`, or at most two letters away (one, for short names).
pub fn closest<'a>(written: &str, names: &[&'a str]) -> Option<&'a str> {
    let ready: Vec<Name> = names.iter().map(|name| Name::new(name)).collect();
    closest_of(&Name::new(written), &ready).map(|at| names[at])
}

/// [`closest`], of names that are ready: which of them it is.
pub fn closest_of(written: &Name, names: &[Name]) -> Option<usize> {
    if written.count > 40 {
        return None;
    }
    let near = |(at, name): (usize, &Name)| {
        let most = if name.count > 5 { 2 } else { 1 };
        Some((written.distance(name, most)?, at))
    };
    let near = names.iter().enumerate().filter_map(near);
    near.min_by_key(|(steps, _)| *steps).map(|(_, at)| at)
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
