//! Attribute lists, which Hugo's and Jekyll's Markdown knows: `{#id .class key="value"}`.

/// Whether all of `list`, which stands between braces, is attributes, and there is one.
pub(super) fn is_list(list: &str) -> bool {
    let parts = parts(list);
    !parts.is_empty() && parts.iter().all(|part| is_attribute(part))
}

/// As [`is_list`], with the names that Jekyll's Markdown knows beside attributes (`toc`, `:name`).
pub(super) fn is_kramdown_list(list: &str) -> bool {
    let named = |part: &str| {
        let name = part.strip_prefix(':').unwrap_or(part);
        part == "toc" || part == "no_toc" || (name.len() < part.len() && is_name(name))
    };
    let reference = is_name(list) && !list.contains(char::is_whitespace);
    list.is_empty()
        || reference
        || parts(list)
            .iter()
            .all(|part| is_attribute(part) || named(part))
}

/// Whether a value in `list` has words, or an address.
pub(super) fn says_something(list: &str) -> bool {
    let values = parts(list).into_iter().filter_map(|part| {
        let (key, value) = part.split_once('=')?;
        (!matches!(key, "style" | "class" | "rel" | "target")).then(|| value.to_owned())
    });
    let mut values = values.map(|value| value.trim_matches(['"', '\'']).to_owned());
    values.any(|value| value.contains("://") || value.split_whitespace().nth(1).is_some())
}

/// The id in `list`; the last one, as in Hugo.
pub(super) fn id(list: &str) -> Option<String> {
    let ids = parts(list).into_iter();
    ids.filter_map(|part| part.strip_prefix('#').map(str::to_owned))
        .next_back()
}

fn is_attribute(part: &str) -> bool {
    match part.split_at_checked(1) {
        Some(("#" | ".", name)) => is_name(name) || name.split('.').all(is_name),
        _ => part
            .split_once('=')
            .is_some_and(|(key, _)| is_name(key) && !key.contains(':')),
    }
}

fn is_name(name: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':');
    name.chars().next().is_some_and(char::is_alphabetic) && name.chars().all(allowed)
        || (!name.is_empty()
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')))
}

/// The parts of a list: white space parts them, but within quotes.
fn parts(list: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut part = String::new();
    let mut quote = None;
    for c in list.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c.is_whitespace() || c == ',' => {
                found.extend(Some(std::mem::take(&mut part)).filter(|part| !part.is_empty()));
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    found.extend(Some(part).filter(|part| !part.is_empty()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_attributes_is_told_from_words_in_braces() {
        for list in [
            "#duties",
            ".h3",
            "k=v",
            "#a .b title=\"c d\"",
            ".lead .mb-2",
        ] {
            assert!(is_list(list), "{list}");
        }
        for words in ["in CAD", "", "name", "#", "a = b", "CAD, yearly", "."] {
            assert!(!is_list(words), "{words}");
        }
        for list in ["target=\"_blank\"", ".lead", "toc", "", "#x .y"] {
            assert!(is_kramdown_list(list), "{list}");
        }
        assert!(!is_kramdown_list("two words"));
        assert_eq!(id("#a .b #c").as_deref(), Some("c"));
    }
}
