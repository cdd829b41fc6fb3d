//! What can be told of Liquid, Jekyll's templates, from a file alone: its own values and plain conditions.

/// Looks a value of the front matter up by its key: a list with commas, a boolean as `true` or `false`.
pub(in crate::site::read::plain) type Values<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What an expression says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::site::read::plain) enum Said {
    /// A text that stands in the template itself, or an address below the site's root.
    Literal(String),
    /// A value of the front matter.
    Own(String),
    /// No value.
    Nothing,
    /// What only the program that knows the whole site can tell.
    Unknown,
}

/// Names that another program fills, whatever the front matter has.
const OF_THE_SITE: [&str; 9] = [
    "url",
    "content",
    "path",
    "id",
    "excerpt",
    "next",
    "previous",
    "collection",
    "relative_path",
];

/// The root of the site, which addresses stand below.
const ROOTS: [&str; 7] = [
    "site.baseurl",
    "site.url",
    "site.baseURL",
    "page.root",
    ".Site.BaseURL",
    "site.BaseURL",
    "base.url",
];

/// What `expression`, which stands between `{{` and `}}`, says.
pub(in crate::site::read::plain) fn value(expression: &str, values: Values) -> Said {
    let mut parts = pieces(expression, '|').into_iter();
    let first = parts.next().unwrap_or_default();
    let mut said = relref(first).map_or_else(
        || atom(first, values),
        |path| Said::Literal(path.to_owned()),
    );
    for filter in parts {
        said = filtered(said, filter, values);
    }
    said
}

/// The path in `ref . "path"`, `relref "path"` and the like.
pub(in crate::site::read::plain) fn relref(expression: &str) -> Option<&str> {
    let (name, rest) = expression.trim().split_once(char::is_whitespace)?;
    let known = [
        "ref",
        "relref",
        "relURL",
        "absURL",
        "relLangURL",
        "absLangURL",
    ];
    let rest = rest.trim().trim_start_matches('.').trim();
    known.contains(&name).then(|| quoted(rest)).flatten()
}

/// What stands between the quotes that `text` begins with.
pub(in crate::site::read::plain) fn quoted(text: &str) -> Option<&str> {
    let quote = text
        .chars()
        .next()
        .filter(|c| matches!(c, '"' | '\'' | '`'))?;
    let inner = &text[1..];
    Some(&inner[..inner.find(quote)?])
}

fn atom(text: &str, values: Values) -> Said {
    let text = text.trim();
    if let Some(literal) = quoted(text).filter(|literal| literal.len() + 2 == text.len()) {
        return Said::Literal(literal.to_owned());
    }
    if ROOTS.contains(&text) {
        return Said::Literal(String::new());
    }
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !text.is_empty() {
        return Said::Literal(text.to_owned());
    }
    match text {
        "true" | "false" => return Said::Literal(text.to_owned()),
        "nil" | "null" | "" => return Said::Nothing,
        "blank" | "empty" => return Said::Literal(String::new()),
        _ => {}
    }
    match own_key(text) {
        Some(key) if !OF_THE_SITE.contains(&key) => match values(key) {
            Some(value) => Said::Own(value),
            None => Said::Nothing,
        },
        _ => Said::Unknown,
    }
}

/// The key in `page.key` and `page["key"]`.
fn own_key(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("page")?;
    let key = match rest
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        Some(inner) => quoted(inner)?,
        None => rest.strip_prefix('.')?,
    };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    (!key.is_empty() && key.chars().all(plain)).then_some(key)
}

fn filtered(said: Said, filter: &str, values: Values) -> Said {
    let (name, argument) = filter.split_once(':').unwrap_or((filter, ""));
    let change = |said: Said, change: &dyn Fn(&str) -> String| match said {
        Said::Literal(text) => Said::Literal(change(&text)),
        Said::Own(text) => Said::Own(change(&text)),
        other => other,
    };
    match (name.trim(), said) {
        (
            "escape" | "escape_once" | "strip" | "markdownify" | "relative_url" | "absolute_url"
            | "join" | "smartify" | "xml_escape" | "strip_newlines" | "relURL" | "absURL",
            said,
        ) => said,
        ("upcase", said) => change(said, &|text| text.to_uppercase()),
        ("downcase", said) => change(said, &|text| text.to_lowercase()),
        ("default", Said::Nothing) => atom(argument, values),
        ("default", said) => said,
        ("prepend", said) => match atom(argument, values) {
            Said::Literal(before) => change(said, &|text| format!("{before}{text}")),
            _ => Said::Unknown,
        },
        ("append", said) => match atom(argument, values) {
            Said::Literal(after) => change(said, &|text| format!("{text}{after}")),
            _ => Said::Unknown,
        },
        (_, Said::Nothing) => Said::Nothing,
        _ => Said::Unknown,
    }
}

/// Whether the condition of an `if` holds; none where only another program can tell.
pub(in crate::site::read::plain) fn holds(condition: &str, values: Values) -> Option<bool> {
    let words = words(condition);
    let (mut any, mut all) = (Some(false), Some(true));
    for part in words.split(|word| word == "or") {
        all = Some(true);
        for term in part.split(|word| word == "and") {
            all = both(all, comparison(term, values));
        }
        any = either(any, all);
    }
    let _ = all;
    any
}

fn both(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn either(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    both(a.map(|a| !a), b.map(|b| !b)).map(|neither| !neither)
}

fn comparison(words: &[String], values: Values) -> Option<bool> {
    let known = |word: &str| match atom(word, values) {
        Said::Unknown => None,
        Said::Nothing => Some(None),
        Said::Literal(text) | Said::Own(text) => Some(Some(text)),
    };
    match words {
        [one] => Some(known(one)?.is_some_and(|text| text != "false")),
        [a, sign, b] => {
            let (a, b) = (known(a)?, known(b)?);
            match sign.as_str() {
                "==" => Some(a == b),
                "!=" | "<>" => Some(a != b),
                "contains" => Some(a.is_some_and(|a| b.is_some_and(|b| a.contains(&b)))),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The words of a condition; what is in quotes is one.
fn words(text: &str) -> Vec<String> {
    let spaced = text.replace("==", " == ").replace("!=", " != ");
    pieces(&spaced, ' ')
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// The parts of `text` between `separator`s outside quotes, trimmed, without empty ones.
fn pieces(text: &str, separator: char) -> Vec<&str> {
    let mut quote = None;
    let parts = text.split(move |c: char| match quote {
        Some(open) => {
            if c == open {
                quote = None;
            }
            false
        }
        None if c == '"' || c == '\'' => {
            quote = Some(c);
            false
        }
        None => c == separator || (separator == ' ' && c.is_whitespace()),
    });
    parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(key: &str) -> Option<String> {
        let known = [("state", "open"), ("place", "Ottawa"), ("remote", "false")];
        known
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, value)| (*value).to_owned())
    }

    #[test]
    fn a_condition_on_the_files_own_values_is_told() {
        for (condition, expected) in [
            ("page.state == 'open'", Some(true)),
            ("page.state != \"open\"", Some(false)),
            ("page.state=='closed' or page.place", Some(true)),
            ("page.remote", Some(false)),
            ("page.missing", Some(false)),
            ("page.missing == nil", Some(true)),
            (
                "page.place contains 'taw' and page.state == 'open'",
                Some(true),
            ),
            ("site.lang == 'en'", None),
            ("page.url == '/x'", None),
            ("page.state == 'closed' and site.x", Some(false)),
        ] {
            assert_eq!(holds(condition, &values), expected, "{condition}");
        }
    }

    #[test]
    fn a_value_is_the_files_own_a_literal_or_unknown() {
        let own = |text: &str| Said::Own(text.to_owned());
        let literal = |text: &str| Said::Literal(text.to_owned());
        for (expression, expected) in [
            ("page.place", own("Ottawa")),
            ("page['place'] | upcase", own("OTTAWA")),
            ("site.baseurl", literal("")),
            ("'/jobs/' | relative_url", literal("/jobs/")),
            ("'/a' | prepend: site.baseurl", literal("/a")),
            ("page.missing | default: 'x'", literal("x")),
            ("page.missing", Said::Nothing),
            ("page.place | date: '%Y'", Said::Unknown),
            ("site.data.x", Said::Unknown),
            ("ref . \"a.md\"", literal("a.md")),
        ] {
            assert_eq!(value(expression, &values), expected, "{expression}");
        }
    }
}
