//! Names of copies: what people, editors and synchronizers add to the name of a file.

/// The plain name that a marked one was made of, in small letters; nothing when it has no mark.
pub(super) fn plain(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let mut rest = lower.trim();
    for front in ["copy of ", "copie de ", "copie d’", "copie d'"] {
        rest = rest.strip_prefix(front).unwrap_or(rest);
    }
    if let Some(at) = rest.find("sync-conflict") {
        rest = rest[..at].trim_end_matches(SIGNS);
    }
    loop {
        let shorter = without_mark(rest);
        if shorter == rest || shorter.is_empty() {
            break;
        }
        rest = shorter;
    }
    (rest != lower && !rest.is_empty()).then(|| rest.to_owned())
}

/// What stands between a name and its mark.
const SIGNS: [char; 5] = ['-', '_', '.', ' ', '~'];

/// Words that mark a copy at the end of a name.
const WORDS: [&str; 9] = [
    "copy", "copie", "backup", "bak", "orig", "original", "old", "ancien", "ancienne",
];

fn without_mark(name: &str) -> &str {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if let Some(before) = name.strip_suffix('~') {
        return before;
    }
    if let Some((before, inner)) = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('))
    {
        let copy = digits(inner) || inner.contains("conflict") || inner.contains("conflit");
        let copy = copy || WORDS.contains(&inner);
        return if copy {
            before.trim_end_matches(SIGNS)
        } else {
            name
        };
    }
    let Some(at) = name.rfind(SIGNS) else {
        return name;
    };
    let (before, last) = (name[..at].trim_end_matches(SIGNS), &name[at + 1..]);
    if WORDS.contains(&last) || last.strip_prefix('v').is_some_and(digits) {
        return before;
    }
    // `copy 2` and `copie-3` are one mark.
    let word = |word: &&str| before.ends_with(*word);
    match digits(last) && ["copy", "copie"].iter().any(word) {
        true => before,
        false => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_of_a_copy_leaves_the_plain_name() {
        for name in [
            "clerk.sync-conflict-20261010-101500-ABC",
            "clerk-copy",
            "Clerk - Copy (2)",
            "clerk copy 3",
            "Copy of clerk",
            "Copie de clerk",
            "clerk (1)",
            "clerk(12)",
            "clerk_old",
            "clerk.orig",
            "clerk-v2",
            "clerk~",
            "clerk-backup-old",
            "clerk (Ana's conflicted copy 2026-01-01)",
        ] {
            assert_eq!(plain(name).as_deref(), Some("clerk"), "{name}");
        }
        for name in [
            "clerk",
            "clerk-2",
            "photocopy",
            "clerk (Ottawa)",
            "old",
            "gold",
            "v2",
        ] {
            assert_eq!(plain(name), None, "{name}");
        }
    }
}
