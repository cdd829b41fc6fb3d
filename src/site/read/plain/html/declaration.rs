//! What begins with `<!` or `<?` (CommonMark 0.31.2, section 6.6): comments, declarations, instructions, `CDATA`.

/// The length in bytes of the one that `text` begins with; up to the end of the text where nothing closes it.
pub(super) fn length(text: &str) -> Option<usize> {
    let end = |close: &str| text.find(close).map_or(text.len(), |at| at + close.len());
    match text.as_bytes().get(1)? {
        b'?' => Some(end("?>")),
        b'!' if text.starts_with("<!--") => Some(end("-->")),
        b'!' if text.starts_with("<![CDATA[") => Some(end("]]>")),
        b'!' => Some(end(">")),
        _ => None,
    }
}

/// The name of one that has words a reader may miss: not a comment's, nor those of a document type.
pub(in crate::site::read::plain) fn worded(source: &str) -> Option<&str> {
    let mut words = source.get(1..)?.split_whitespace();
    let name = words.next()?;
    words.next()?;
    (!name.starts_with("!--") && !name.eq_ignore_ascii_case("!doctype")).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::worded;

    #[test]
    fn a_declaration_with_words_has_a_name_and_a_comment_or_a_document_type_has_none() {
        assert_eq!(worded("<!NOTE ask Ann>"), Some("!NOTE"));
        assert_eq!(worded("<?php echo 1 ?>"), Some("?php"));
        for quiet in [
            "<!-- ask Ann -->",
            "<!DOCTYPE html>",
            "<!doctype html>",
            "<!NOTE>",
        ] {
            assert_eq!(worded(quiet), None, "{quiet}");
        }
    }
}
