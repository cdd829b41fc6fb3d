//! One tag of HTML: its name and its attributes.

/// A tag that opens or closes an element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::site::read::plain) struct Tag {
    /// In lower case.
    pub(in crate::site::read::plain) name: String,
    pub(in crate::site::read::plain) closes: bool,
    /// Names in lower case; values as they are written, entities and all.
    attributes: Vec<(String, String)>,
    /// Bytes from `<` to `>`.
    pub(in crate::site::read::plain) length: usize,
}

/// Most attributes of a tag that are read.
const MOST_ATTRIBUTES: usize = 64;

/// Elements that hold nothing.
const VOID: [&str; 9] = [
    "br", "hr", "img", "input", "meta", "link", "source", "wbr", "col",
];

/// Elements in which no other one begins.
const RAW: [&str; 6] = ["script", "style", "iframe", "title", "textarea", "xmp"];

impl Tag {
    /// The value of an attribute, trimmed, line ends taken out.
    pub(in crate::site::read::plain) fn attribute(&self, name: &str) -> Option<String> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim().replace(['\n', '\r'], " "))
    }

    /// Whether the element that begins here is not shown: by an attribute, its style, or a class that
    /// every framework has.
    pub(in crate::site::read::plain) fn hides(&self) -> bool {
        if self.closes || self.attributes.is_empty() || VOID.contains(&&*self.name) {
            return false;
        }
        let style = self.attribute("style").unwrap_or_default();
        let style = style.to_ascii_lowercase().replace(' ', "");
        let class = self.attribute("class").unwrap_or_default();
        self.attribute("hidden").is_some()
            || style.contains("display:none")
            || style.contains("visibility:hidden")
            || style.contains("mso-hide:all")
            || class
                .split_whitespace()
                .any(|class| matches!(class, "hidden" | "d-none"))
    }

    /// Whether it leads somewhere as only a link may: `<button onclick="location='https://…'">`.
    pub(in crate::site::read::plain) fn leads(&self) -> bool {
        let links = matches!(&*self.name, "a" | "area" | "base" | "link");
        let leads = |(name, value): &(String, String)| {
            let names_it = matches!(&**name, "href" | "data-href" | "formaction" | "onclick");
            names_it
                && ["://", "mailto:", "tel:"]
                    .iter()
                    .any(|sign| value.contains(sign))
        };
        !links && !self.closes && self.attributes.iter().any(leads)
    }

    /// Whether it has words or an address for people in its attributes.
    pub(in crate::site::read::plain) fn says_something(&self) -> bool {
        let own = |name: &str| matches!(name, "class" | "style" | "id");
        let told = self.attributes.iter().filter(|(name, _)| !own(name));
        let mut values = told.map(|(_, value)| value);
        values.any(|value| value.contains("://") || value.split_whitespace().nth(1).is_some())
    }
}

/// The tag that `text` begins with: leniently, as a browser reads it (WHATWG HTML, 13.2.5), but that it
/// ends before an empty line.
pub(in crate::site::read::plain) fn tag(text: &str) -> Option<Tag> {
    let inner = text.strip_prefix('<')?;
    let closes = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name_length = inner
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'-')
        .count();
    let name = &inner[..name_length];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut tag = Tag {
        name: name.to_ascii_lowercase(),
        closes,
        ..Tag::default()
    };
    let mut rest = &inner[name_length..];
    if !rest.starts_with(|c: char| c.is_whitespace() || c == '/' || c == '>') {
        return None;
    }
    loop {
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest[..rest.len() - trimmed.len()].contains("\n\n") {
            return None;
        }
        rest = trimmed;
        if let Some(after) = rest.strip_prefix('>') {
            tag.length = text.len() - after.len();
            return Some(tag);
        }
        if rest.is_empty() || rest.starts_with('<') || tag.attributes.len() == MOST_ATTRIBUTES {
            return None;
        }
        rest = attribute(rest, &mut tag)?;
    }
}

/// Reads the attribute that `rest` begins with; gives what follows it.
fn attribute<'a>(rest: &'a str, tag: &mut Tag) -> Option<&'a str> {
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/' | '<'))
        .unwrap_or(rest.len());
    let (name, after) = rest.split_at(end.max(rest.chars().next().map_or(0, char::len_utf8)));
    let spaced = after.trim_start();
    let (value, after) = match spaced.strip_prefix('=') {
        None => ("", after),
        Some(value) => {
            let value = value.trim_start();
            match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                Some(quote) => {
                    let inner = &value[1..];
                    let end = inner.find(quote)?;
                    (&inner[..end], &inner[end + 1..])
                }
                None => value.split_at(value.find(|c: char| c.is_whitespace() || c == '>')?),
            }
        }
    };
    if value.contains("\n\n") {
        return None;
    }
    tag.attributes
        .push((name.to_ascii_lowercase(), value.to_owned()));
    Some(after)
}

/// Where the first `</name` stands in `text`, and the byte behind its `>`.
pub(in crate::site::read::plain) fn closer(text: &str, name: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let named = |from: usize| {
        let found = bytes.get(from..from + name.len());
        found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
            && bytes
                .get(from + name.len())
                .is_none_or(|b| !b.is_ascii_alphanumeric() && *b != b'-')
    };
    let nests = !RAW.contains(&name);
    let (mut at, mut open, mut last) = (0, 1_usize, None);
    while let Some(next) = text[at..].find('<').map(|next| at + next) {
        at = next + 1;
        if bytes.get(at) == Some(&b'/') && named(at + 1) {
            let end = text[at..].find('>').map_or(text.len(), |end| at + end + 1);
            last = Some((next, end));
            open -= 1;
            if open == 0 {
                return last;
            }
        } else if nests && named(at) {
            open += 1;
        }
    }
    last
}
