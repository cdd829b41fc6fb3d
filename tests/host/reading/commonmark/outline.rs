//! HTML in a form that our pages and other programs share, so that they can be compared.

/// The elements of some HTML with what they hold: of attributes the targets, titles, first numbers and
/// alignment alone, headings without their level, white space folded.
pub(super) fn outline(html: &str) -> String {
    let mut outline = String::new();
    let mut parts = html.split('<');
    outline += parts.next().unwrap_or_default();
    for part in parts {
        let (tag, text) = part.split_at(end_of_tag(part));
        let text = text.strip_prefix('>').unwrap_or(text);
        outline += &element(tag);
        outline += text;
    }
    let words: Vec<&str> = outline.split_whitespace().collect();
    let outline = words.join(" ").replace("> ", ">").replace(" <", "<");
    outline.replace("&quot;", "\"").replace("&gt;", ">")
}

/// Where the tag ends that `text` begins with: a `>` in a value does not end it.
fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    let end = text.find(|c| {
        quoted ^= c == '"';
        c == '>' && !quoted
    });
    end.or(text.find('>')).unwrap_or(text.len())
}

fn element(tag: &str) -> String {
    let name = tag.split([' ', '\n']).next().unwrap_or_default();
    let heading = name.trim_start_matches('/').strip_prefix('h');
    let name = match heading.is_some_and(|level| level.parse::<u8>().is_ok()) {
        true => name.trim_end_matches(|level: char| level.is_ascii_digit()),
        false => name.trim_end_matches('/'),
    };
    if matches!(name, "div" | "/div") && (tag == "/div" || tag.contains("class=\"table\"")) {
        return String::new();
    }
    let value = |key: &str| {
        let (_, value) = tag.split_once(&format!(" {key}=\""))?;
        Some(value.split_once('"')?.0)
    };
    let mut element = format!("<{name}");
    if let Some(href) = value("href") {
        element += &format!(" {}", decoded(href));
    }
    for key in ["title", "start", "align"] {
        if let Some(value) = value(key) {
            element += &format!(" {key}={value}");
        }
    }
    if let Some(side) = value("class").and_then(|class| class.strip_prefix("align-")) {
        element += &format!(" align={side}");
    }
    element + ">"
}

/// A target without its percent-encoding, which the specification leaves to each renderer.
fn decoded(target: &str) -> String {
    percent_encoding::percent_decode_str(target)
        .decode_utf8_lossy()
        .into_owned()
}
