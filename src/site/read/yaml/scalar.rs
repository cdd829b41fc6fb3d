//! Where each character of a text stands in its YAML: quotation marks, escapes, lines set in.

use crate::site::read::yaml::Span;

/// The characters that a text is made of, each with the bytes of `source` that stand for it. A
/// line end, with the white space around it, is one space or line end.
///
/// White space at the ends of lines and of the text is not told apart as YAML does: whoever needs
/// the exact text compares it with the library's, white space folded.
pub fn characters(source: &str) -> Vec<(char, Span)> {
    let mut reader = Reader {
        source,
        at: 0,
        end: source.len(),
        mark: None,
    };
    match source.chars().next() {
        Some(mark @ ('"' | '\'')) if source.len() > 1 && source.ends_with(mark) => {
            (reader.at, reader.end) = (1, source.len() - 1);
            reader.mark = Some(mark);
        }
        // The line of `|` or `>` says only how the lines below are read.
        Some('|' | '>') => reader.at = super::lines::next_line(source, 0),
        _ => {}
    }
    reader.skip_blanks();
    reader.collect()
}

struct Reader<'s> {
    source: &'s str,
    at: usize,
    end: usize,
    mark: Option<char>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..self.end]
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
    }

    /// The character behind `\`, and how many bytes both take; none for a line end.
    fn escape(&self) -> Option<(char, usize)> {
        let sign = self.rest()[1..].chars().next()?;
        let digits = match sign {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '\r' | '\n' => return None,
            _ => {
                let means = match sign {
                    'n' => '\n',
                    't' => '\t',
                    'N' => '\u{85}',
                    '_' => '\u{a0}',
                    'L' => '\u{2028}',
                    'P' => '\u{2029}',
                    other => other,
                };
                return Some((means, 1 + sign.len_utf8()));
            }
        };
        let number = u32::from_str_radix(self.rest().get(2..2 + digits)?, 16).ok()?;
        Some((char::from_u32(number)?, 2 + digits))
    }
}

impl Iterator for Reader<'_> {
    type Item = (char, Span);

    fn next(&mut self) -> Option<(char, Span)> {
        let start = self.at;
        let first = self.rest().chars().next()?;
        let blanks = self.rest().len() - self.rest().trim_start_matches([' ', '\t']).len();
        if matches!(self.rest()[blanks..].chars().next(), Some('\r' | '\n')) {
            self.skip_blanks();
            return Some((' ', Span::new(start, self.at)));
        }
        let (character, length) = match (self.mark, first) {
            (Some('"'), '\\') => match self.escape() {
                Some(escape) => escape,
                None => {
                    // The line goes on below without a space.
                    self.at += 1;
                    self.skip_blanks();
                    return self.next();
                }
            },
            (Some('\''), '\'') => ('\'', 2.min(self.end - start)),
            _ => (first, first.len_utf8()),
        };
        self.at = start + length;
        Some((character, Span::new(start, self.at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::read::front_matter::values::folded;
    use crate::site::read::yaml::{Node, read};

    #[track_caller]
    fn check(source: &str, parts: &[&str]) {
        let all = characters(source);
        let written = all.iter().map(|(_, span)| &source[span.start..span.end]);
        assert_eq!(written.collect::<Vec<_>>(), parts, "{source}");
    }

    #[test]
    fn each_character_has_its_bytes() {
        check("l'un", &["l", "'", "u", "n"]);
        check("'l''é'", &["l", "''", "é"]);
        check("\"a\\u00e9\\\"\"", &["a", "\\u00e9", "\\\""]);
        check(">-\n  a\n  b\n", &["a", "\n  ", "b", "\n"]);
        check("\"a \\\n  b\"", &["a", " ", "b"]);
        check("", &[]);
    }

    proptest::proptest! {
        #[test]
        fn the_text_is_that_of_the_library_but_for_white_space(
            style in 0..5_usize,
            text in "([a-zé«»’:,]|''|\\\\\"|\\\\u00e9|\\\\_| |\\n  ){0,30}"
        ) {
            let value = match style {
                0 => format!("a{text}"),
                1 => format!("\"{text}\""),
                2 => format!("'{}'", text.replace('\\', "")),
                3 => format!("|\n  {text}"),
                _ => format!(">-\n  {text}"),
            };
            let document = read(&format!("a: {value}\n"));
            let entry = document.entries.first();
            if let Some((Node::Text(expected), span)) = entry.and_then(|entry| {
                Some((entry.value.clone()?, entry.value_span?))
            }) {
                let source = format!("a: {value}\n");
                let own = characters(&source[span.start..span.end]);
                let own: String = own.into_iter().map(|(c, _)| c).collect();
                proptest::prop_assert_eq!(folded(&own), folded(&expected));
            }
        }
    }
}
