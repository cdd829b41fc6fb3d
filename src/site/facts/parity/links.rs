//! When two addresses are the same page in two languages.

/// The page that a link leads to, whatever its language and scheme; none for email addresses,
/// telephone numbers and places on the same page, which are compared as such.
pub fn page(target: &str) -> Option<String> {
    let lower = target.trim().to_lowercase();
    let rest = ["https://", "http://", "//"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme));
    if rest.is_none() && (lower.contains(':') || lower.starts_with('#')) {
        return None;
    }
    let rest = rest.unwrap_or(&lower);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let parts: Vec<String> = path.split('/').map(neutral).collect();
    let mut page = parts.join("/");
    while page.ends_with('/') {
        page.pop();
    }
    let query: Vec<String> = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| match part.split_once('=') {
            Some((name, value)) => format!("{name}={}", neutral(value)),
            None => neutral(part),
        })
        .collect();
    if !query.is_empty() {
        page.push('?');
        page.push_str(&query.join("&"));
    }
    if !fragment.is_empty() {
        page.push('#');
    }
    Some(page)
}

/// The host of a page.
pub fn host(page: &str) -> &str {
    page.split(['/', '?', '#']).next().unwrap_or(page)
}

/// A part of an address without what only names a language.
fn neutral(part: &str) -> String {
    if language(part).is_some() {
        return "*".to_owned();
    }
    for code in ["eng", "fra", "en", "fr", "e", "f"] {
        for mark in ['-', '_'] {
            if let Some((before, after)) = part.rsplit_once(&format!("{mark}{code}") as &str)
                && (after.is_empty() || after.starts_with('.'))
            {
                return format!("{before}{mark}*{after}");
            }
        }
    }
    part.to_owned()
}

/// The language that a part of an address names.
fn language(part: &str) -> Option<crate::posting::Lang> {
    use crate::posting::Lang;
    match part {
        "en" | "eng" | "en-ca" | "english" => Some(Lang::En),
        "fr" | "fra" | "fre" | "fr-ca" | "francais" | "french" => Some(Lang::Fr),
        _ => None,
    }
}

/// The language of the page at this address, when the address says it: `/en/`, `-eng.`,
/// `lang=en`.
pub fn language_of(target: &str) -> Option<crate::posting::Lang> {
    use crate::posting::Lang;
    let lower = target.trim().to_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))?;
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split('#').next().unwrap_or(path);
    let asked = query
        .split(['&', '#'])
        .filter_map(|part| part.split_once('='))
        .find(|(name, _)| matches!(*name, "lang" | "language" | "locale" | "hl"))
        .and_then(|(_, value)| language(value));
    let suffix = || {
        let name = path.rsplit('/').next()?;
        let stem = name.split('.').next()?;
        match stem.rsplit_once(['-', '_'])?.1 {
            "eng" => Some(Lang::En),
            "fra" => Some(Lang::Fr),
            _ => None,
        }
    };
    let folder = || path.split('/').skip(1).find_map(language);
    asked.or_else(suffix).or_else(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::Lang;

    #[test]
    fn addresses_of_one_page_in_two_languages_are_the_same() {
        let same = |a: &str, b: &str| assert_eq!(page(a), page(b), "{a} {b}");
        same("https://a.ca/en/x/", "http://www.a.ca/fr/x");
        same(
            "https://a.ca/view-eng.aspx?id=1",
            "https://a.ca/view-fra.aspx?id=1",
        );
        same("https://a.ca/?lang=en", "https://a.ca?lang=fr");
        assert_ne!(page("https://a.ca/en/x"), page("https://a.ca/fr/y"));
        assert_eq!(page("mailto:a@b.ca"), None);
        assert_eq!(page("#top"), None);
    }

    #[test]
    fn an_address_may_say_its_language() {
        assert_eq!(language_of("https://a.ca/en/x"), Some(Lang::En));
        assert_eq!(language_of("https://a.ca/x-fra.html"), Some(Lang::Fr));
        assert_eq!(language_of("https://a.ca/x?lang=en"), Some(Lang::En));
        assert_eq!(language_of("https://en.a.ca/english-muffins"), None);
        assert_eq!(language_of("/en/x"), None);
    }
}
