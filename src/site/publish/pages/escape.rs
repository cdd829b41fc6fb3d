//! Text inside HTML, XML and inline JSON.

/// Text as the content or the quoted attribute of an element (HTML and XML alike). Characters that
/// XML 1.0 cannot hold (section 2.2) are left out.
pub(in crate::site) fn markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds JSON to what stands inside a `script` element: no `<`, so that it can neither end the element nor open a
/// comment.
pub(crate) fn json_in_html(page: &mut String, json: &str) {
    let mut parts = json.split('<');
    page.push_str(parts.next().unwrap_or_default());
    for part in parts {
        page.push_str("\\u003c");
        page.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_its_place() {
        assert_eq!(
            markup("a<b>&\"c\"\u{0}\u{7f}"),
            "a&lt;b&gt;&amp;&quot;c&quot;"
        );
        let mut page = "<script>".to_owned();
        json_in_html(&mut page, r#"{"a":"</script><!--"}"#);
        assert_eq!(page, r#"<script>{"a":"\u003c/script>\u003c!--"}"#);
    }
}
