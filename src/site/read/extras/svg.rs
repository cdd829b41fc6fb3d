//! Drawings in SVG: shown only where nothing in them can act or reach out.
//!
//! In a page a browser runs nothing of a drawing. Its file has an address too, and opened there a drawing
//! is a document of the site with scripts of its own. So what is not known to be harmless is refused.

use crate::site::problem::body::picture_not_shown::Unfit;

/// The elements of drawings that only draw.
const DRAWING: [&str; 44] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "use",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "filter",
    "style",
    "switch",
    "view",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "feTurbulence",
];

/// The size of the drawing, in its own pixels.
///
/// # Errors
///
/// The bytes are no drawing, say no size, or have more in them than a drawing.
pub(super) fn size(bytes: &[u8]) -> Result<(usize, usize), Unfit> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unfit::Kind)?;
    let text = text.trim_start_matches('\u{feff}');
    let mut root = None;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let length = if rest.starts_with("<!--") {
            rest.find("-->").map(|end| end + "-->".len())
        } else if rest.starts_with("<?xml ") && root.is_none() {
            rest.find("?>").map(|end| end + "?>".len())
        } else {
            end_of_tag(rest)
        };
        let Some(length) = length else {
            return Err(if root.is_some() {
                Unfit::Broken
            } else {
                Unfit::Kind
            });
        };
        let tag = &rest[..length];
        rest = &rest[length..];
        if tag.starts_with("<!--") || tag.starts_with("<?xml ") {
            continue;
        }
        let name: &str = tag[1..]
            .trim_start_matches('/')
            .split(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))
            .next()
            .unwrap_or_default();
        if root.is_none() {
            if name != "svg" {
                return Err(Unfit::Kind);
            }
            root = Some(tag);
        }
        if !DRAWING.contains(&name) {
            return Err(Unfit::More(name.to_owned()));
        }
        attributes(tag)?;
    }
    // Outside tags, only a style can reach out.
    if reaches_out(text) {
        return Err(Unfit::More("url()".to_owned()));
    }
    dimensions(root.ok_or(Unfit::Kind)?).ok_or(Unfit::Size)
}

/// The length of a tag: a `>` within quotes does not end it.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return Some(at + 1),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The name and the value of each attribute of a tag.
fn pairs(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        let (name, behind) = rest.split_once('=')?;
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = behind[1..].split_once(quote)?;
        rest = after;
        Some((name.split_whitespace().last().unwrap_or_default(), value))
    })
}

fn attributes(tag: &str) -> Result<(), Unfit> {
    let more = |name: &str| Err(Unfit::More(name.to_owned()));
    for (name, value) in pairs(tag) {
        let plain = name
            .rsplit(':')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if plain.starts_with("on") && !name.starts_with("xmlns") {
            return more(name);
        }
        if matches!(plain.as_str(), "href" | "src" | "base") && !value.trim().starts_with('#') {
            return more(name);
        }
    }
    Ok(())
}

/// Whether a style loads something from elsewhere.
fn reaches_out(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let outside = |(at, _): (usize, &str)| {
        let inner = lower[at + "url(".len()..].trim_start_matches([' ', '"', '\'', '\n', '\t']);
        !inner.starts_with('#')
    };
    lower.contains("@import")
        || lower.contains("image-set(")
        || lower.match_indices("url(").any(outside)
}

/// What `width` and `height` say, else the box of the view.
fn dimensions(root: &str) -> Option<(usize, usize)> {
    let value = |name: &str| pairs(root).find(|(found, _)| *found == name);
    let pixels = |name: &str| {
        let text = value(name)?.1.trim();
        let number: f64 = text.trim_end_matches("px").trim().parse().ok()?;
        Some(number.round() as usize)
    };
    if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
        return Some((width, height));
    }
    let numbers: Vec<f64> = value("viewBox")?
        .1
        .split([' ', ','])
        .filter_map(|number| number.parse().ok())
        .collect();
    match numbers[..] {
        [_, _, width, height] => Some((width.round() as usize, height.round() as usize)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(inner: &str, expected: &str) {
        let text =
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\">{inner}</svg>");
        assert_eq!(
            size(text.as_bytes()),
            Err(Unfit::More(expected.to_owned())),
            "{inner}"
        );
    }

    #[test]
    fn a_drawing_that_only_draws_has_a_size() {
        let drawing = "\u{feff}<?xml version=\"1.0\"?>\n<!-- made <by> hand -->\n<svg xmlns='http://www.w3.org/2000/svg' width=\"40px\" height='30'><style>.a{fill:url(#b)}</style><path class=\"a\" d=\"M0 0>\"/><use href=\"#b\"/></svg>\n";
        assert_eq!(size(drawing.as_bytes()), Ok((40, 30)));
        let boxed = "<svg width=\"100%\" height=\"50%\" viewBox=\"0,0 24.4 12\"/>";
        assert_eq!(size(boxed.as_bytes()), Ok((24, 12)));
        assert_eq!(size(b"<svg/>"), Err(Unfit::Size));
        assert_eq!(size(b"<html><svg/></html>"), Err(Unfit::Kind));
        assert_eq!(size(b"<svg viewBox=\"0 0 1 1\"><g"), Err(Unfit::Broken));
    }

    #[test]
    fn a_drawing_with_something_that_acts_or_reaches_out_is_refused() {
        refused("<script>alert(1)</script>", "script");
        refused(
            "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>",
            "h:script",
        );
        refused("<g onload = 'x()'/>", "onload");
        refused("<g a='>' ONclick=\"x()\"/>", "ONclick");
        refused("<foreignObject/>", "foreignObject");
        refused("<a href=\"javascript:x()\"/>", "a");
        refused("<use xlink:href='data:image/svg+xml,x'/>", "xlink:href");
        refused("<animate attributeName=\"href\"/>", "animate");
        refused("<style>@import 'https://a.example/'</style>", "url()");
        refused("<g style=\"fill:url( 'https://a.example/')\"/>", "url()");
        refused("<![CDATA[<script>]]>", "![CDATA[<script");
        let entities = "<!DOCTYPE svg [<!ENTITY a \"<script>\">]><svg/>";
        assert_eq!(size(entities.as_bytes()), Err(Unfit::Kind));
        let style = "<?xml-stylesheet href=\"a.xsl\"?><svg viewBox=\"0 0 1 1\"/>";
        assert_eq!(size(style.as_bytes()), Err(Unfit::Kind));
    }
}
