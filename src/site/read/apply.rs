//! Where one applies: an address out of what people write in its place.

/// The `https:`, `http:` or `mailto:` address that a text gives; none when it has none, or more than one. Among
/// addresses of sites, one of mail is where one applies.
///
/// A bare email address, a bare `www.…`, an address in angle brackets and a link in Markdown are good too. A list of
/// email addresses and nothing else is one address with all of them (RFC 6068, section 2).
pub fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = text
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    let text = inner.unwrap_or(text).trim();
    if let Some(address) = whole(text).or_else(|| to_all(text)) {
        return Some(address);
    }
    let around = |c: char| c.is_whitespace() || "()[]<>\"«»,;".contains(c);
    let parts = text
        .split(around)
        .map(|part| part.trim_end_matches(['.', ':', '!', '?']));
    let mut found: Vec<String> = parts.filter_map(whole).collect();
    found.dedup();
    let is_mail = |address: &&String| address.starts_with("mailto:");
    if found.len() > 1 && found.iter().any(|address| is_mail(&address)) {
        found.retain(|address| is_mail(&address));
        found.dedup();
    }
    found.pop().filter(|_| found.is_empty())
}

fn whole(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        let (_, rest) = text.split_once("://")?;
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        return (is_host(host) && has_no_gap(text)).then(|| text.to_owned());
    }
    if lower.starts_with("mailto:") {
        let (_, rest) = text.split_once(':')?;
        let mut mails = rest.split('?').next().unwrap_or_default().split(',');
        return (mails.all(is_mail) && has_no_gap(text)).then(|| text.to_owned());
    }
    if is_mail(text) {
        return Some(format!("mailto:{text}"));
    }
    let host = text.split('/').next().unwrap_or_default();
    (lower.starts_with("www.") && is_host(host) && has_no_gap(text))
        .then(|| format!("https://{text}"))
}

/// One message to all addresses of a list: `a@shop.example; b@shop.example`.
fn to_all(text: &str) -> Option<String> {
    let list = text.replace(" and ", ",").replace(" et ", ",");
    let parts = list.split([',', ';', '&']).map(str::trim);
    let mails: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let are_all = mails.len() > 1 && mails.iter().all(|mail| is_mail(mail));
    are_all.then(|| format!("mailto:{}", mails.join(",")))
}

fn has_no_gap(text: &str) -> bool {
    !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`{}|\\^".contains(c))
}

fn is_host(host: &str) -> bool {
    let parts: Vec<&str> = host.split('.').collect();
    let good =
        |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    parts.len() > 1 && parts.iter().all(good)
}

fn is_mail(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let signs = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let local_is_good = !local.is_empty() && !local.starts_with('.') && local.chars().all(signs);
    local_is_good && is_host(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_in_what_people_write() {
        for (text, found) in [
            (
                "https://hire.example/a?b=1&c",
                Some("https://hire.example/a?b=1&c"),
            ),
            (" <https://hire.example/> ", Some("https://hire.example/")),
            ("jobs@shop.example", Some("mailto:jobs@shop.example")),
            (
                "mailto:jobs@shop.example?subject=A",
                Some("mailto:jobs@shop.example?subject=A"),
            ),
            (
                "[Apply here](https://hire.example/a)",
                Some("https://hire.example/a"),
            ),
            (
                "Write to jobs@shop.example.",
                Some("mailto:jobs@shop.example"),
            ),
            (
                "www.shop.example/jobs",
                Some("https://www.shop.example/jobs"),
            ),
            ("a@shop.example or b@shop.example", None),
            (
                "a@shop.example; b@shop.example and c@shop.example",
                Some("mailto:a@shop.example,b@shop.example,c@shop.example"),
            ),
            (
                "mailto:a@shop.example,b@shop.example",
                Some("mailto:a@shop.example,b@shop.example"),
            ),
            ("a@shop.example, Bob", Some("mailto:a@shop.example")),
            ("mailto:,", None),
            (
                "jobs@shop.example, https://shop.example/about",
                Some("mailto:jobs@shop.example"),
            ),
            ("https://shop.example/a or https://shop.example/b", None),
            ("ENTER THE ADDRESS", None),
            ("javascript:alert(1)", None),
            ("https://", None),
            ("https://{{ site.form }}", None),
            ("", None),
        ] {
            assert_eq!(address(text).as_deref(), found, "{text}");
        }
    }
}
