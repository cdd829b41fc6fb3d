//! Pictures and links of HTML as Markdown.

use crate::markdown::link::link as allowed;
use crate::site::read::plain::escape;
use crate::site::read::plain::html::tag::Tag;

/// What a picture's address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site::read::plain) enum Source {
    /// A file of the board, by its path.
    Own,
    /// A picture of another site.
    Remote,
    /// What can be neither: data in the address.
    Other,
}

/// What the address of a picture is.
pub(in crate::site::read::plain) fn source(address: &str) -> Source {
    let start = address.get(..8).unwrap_or(address).to_ascii_lowercase();
    if start.starts_with("https://") || start.starts_with("http://") || start.starts_with("//") {
        return Source::Remote;
    }
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    match address.is_empty() || first.contains(':') {
        true => Source::Other,
        false => Source::Own,
    }
}

/// The Markdown of `<img>`; a remote one is a link, or within a link its alternative text. Nothing when
/// there is no address and no text.
pub(in crate::site::read::plain) fn markdown(tag: &Tag, linked: bool) -> Option<String> {
    let address = tag.attribute("src").unwrap_or_default();
    let alt = escape::line(&tag.attribute("alt").unwrap_or_default());
    let title = title(tag.attribute("title").as_deref());
    match source(&address) {
        Source::Own => Some(format!("![{alt}]({}{title})", escape::target(&address))),
        _ if alt.is_empty() => None,
        Source::Remote if !linked => Some(remote(&alt, &address)),
        _ => Some(alt),
    }
}

/// A remote picture with this alternative text, as Markdown.
pub(in crate::site::read::plain) fn remote(alt: &str, address: &str) -> String {
    let whole = match address.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => address.to_owned(),
    };
    format!("[{alt}]({})", escape::target(&whole))
}

/// A link of HTML around `words`, which are Markdown; whether its address is refused: then it stands
/// behind the words.
pub(in crate::site::read::plain) fn link(
    words: &str,
    href: &str,
    told: Option<&str>,
) -> (String, bool) {
    let decoded = escape::decoded(href);
    let inner = words.trim();
    let (before, after) = words.split_at(words.len() - words.trim_start().len());
    let after = &after[inner.len()..];
    if allowed(&decoded).is_some() {
        let shown = match inner.is_empty() {
            true => escape::line(href),
            false => inner.to_owned(),
        };
        let title = title(told);
        return (
            format!("{before}[{shown}]({}{title}){after}", escape::target(href)),
            false,
        );
    }
    match href.trim().is_empty() {
        true => (words.to_owned(), false),
        false => (
            format!("{before}{inner} ({}){after}", escape::line(href.trim())),
            true,
        ),
    }
}

fn title(title: Option<&str>) -> String {
    match title.filter(|title| !title.is_empty()) {
        Some(title) => format!(" \"{}\"", title.replace('\\', "\\\\").replace('"', "\\\"")),
        None => String::new(),
    }
}
