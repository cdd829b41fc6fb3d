//! A value of front matter as words: programs that export postings leave entities and tags of HTML in it.

use crate::site::read::plain::escape;
use crate::site::read::plain::html::elements::{Element, element};
use crate::site::read::plain::html::tag::{closer, tag};

/// `text` with its entities decoded and without tags and comments of HTML; what is no element stays.
pub fn words(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(inner) = rest.strip_prefix("<!--")
            && let Some(end) = inner.find("-->")
        {
            rest = &inner[end + "-->".len()..];
            continue;
        }
        match tag(rest).and_then(|tag| Some((element(&tag.name)?, tag))) {
            // A script goes with what it does.
            Some((Element::Gone, tag)) => {
                rest = &rest[tag.length..];
                rest = &rest[closer(rest, &tag.name).map_or(0, |(_, end)| end)..];
            }
            Some((kind, tag)) => {
                if !matches!(
                    kind,
                    Element::Words
                        | Element::Marked(_)
                        | Element::Code
                        | Element::Link
                        | Element::Raised(_)
                ) {
                    out.push(' ');
                }
                rest = &rest[tag.length..];
            }
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    escape::decoded(&out)
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_value_is_shown_without_html() {
        for (written, shown) in [
            ("Clerk &amp; driver", "Clerk & driver"),
            ("Pr&eacute;pos&eacute;e &#8211; nuit", "Préposée – nuit"),
            ("<strong>Baker</strong>, nights", "Baker, nights"),
            ("Baker<br>nights", "Baker nights"),
            ("Baker<script>alert(1)</script>", "Baker"),
            ("Baker <!-- ask Ann -->(nights)", "Baker (nights)"),
            ("R&D, Q&A; AT&T", "R&D, Q&A; AT&T"),
            ("a < b <your name>", "a < b <your name>"),
        ] {
            assert_eq!(words(written), shown);
        }
    }
}
