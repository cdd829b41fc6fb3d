//! What was probably meant by an address that leads nowhere.

use crate::markdown::link::link;

/// The likely right form of `address`; nothing when there is none.
pub fn address(address: &str) -> Option<String> {
    let text = address.trim();
    let lower = text.to_ascii_lowercase();
    if lower.starts_with("javascript")
        || lower.starts_with("data:")
        || lower.starts_with("vbscript")
    {
        return None;
    }
    let repaired = [scheme(text), host(text), mail(text), slashes(text)];
    let mut found = repaired.into_iter().flatten();
    found.find(|found| found != text && link(found).is_some())
}

/// A scheme of the web that is misspelt, or whose slashes are.
fn scheme(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once([':', ';'])?;
    let scheme = scheme.trim().to_ascii_lowercase();
    let web = [
        "http", "https", "htps", "htpps", "htttp", "htttps", "httsp", "hhtp", "hhtps", "httpss",
        "htt", "ttp", "ttps", "hptts", "htp",
    ];
    if !web.contains(&scheme.as_str()) {
        let mail = [
            "mailto", "mail", "maito", "mialto", "mailt", "e-mail", "email", "mailot",
        ];
        return (mail.contains(&scheme.as_str()) && rest.contains('@'))
            .then(|| format!("mailto:{}", rest.trim_start_matches('/')));
    }
    let host = rest.trim_start_matches(['/', '\\', ' ', ':']);
    let scheme = if matches!(scheme.as_str(), "http" | "hhtp" | "htp" | "ttp" | "htttp") {
        "http"
    } else {
        "https"
    };
    host.contains('.').then(|| format!("{scheme}://{host}"))
}

/// A host without a scheme.
fn host(text: &str) -> Option<String> {
    let host = text.trim_start_matches('/');
    let name = host.split(['/', '?', '#']).next().unwrap_or_default();
    let known = [
        "com", "org", "net", "ca", "fr", "gc", "io", "eu", "gov", "edu", "quebec", "be", "ch",
        "uk", "info", "dev", "co",
    ];
    let end = name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let plain =
        name.contains('.') && !name.contains(['@', ':', ' ', '\\']) && !name.starts_with('.');
    let written = host.len() < text.len() && text.starts_with("//");
    (plain
        && (name.to_ascii_lowercase().starts_with("www.")
            || known.contains(&end.as_str())
            || written))
        .then(|| format!("https://{host}"))
}

/// An email address without a scheme.
fn mail(text: &str) -> Option<String> {
    let (local, domain) = text.split_once('@')?;
    let plain = |part: &str| !part.is_empty() && !part.contains([' ', '/', ':', '@', '<', '>']);
    let domain_only = domain.split('?').next().unwrap_or_default();
    (plain(local) && plain(domain_only) && domain_only.contains('.'))
        .then(|| format!("mailto:{text}"))
}

/// Backslashes where slashes belong.
fn slashes(text: &str) -> Option<String> {
    text.contains('\\').then(|| text.replace('\\', "/"))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn the_likely_form_of_a_misspelt_address_is_told() {
        for (written, likely) in [
            ("jobs@example.org", Some("mailto:jobs@example.org")),
            ("www.example.org", Some("https://www.example.org")),
            ("example.org/jobs", Some("https://example.org/jobs")),
            ("htps://example.org", Some("https://example.org")),
            ("https:/one-slash.org", Some("https://one-slash.org")),
            ("https:example.org", Some("https://example.org")),
            ("mail:a@b.org", Some("mailto:a@b.org")),
            ("a\\b.pdf", Some("a/b.pdf")),
            ("TODO", None),
            ("", None),
            ("file:///c/x", None),
            ("javascript:alert(1)", None),
        ] {
            assert_eq!(address(written).as_deref(), likely, "{written}");
        }
    }
}
