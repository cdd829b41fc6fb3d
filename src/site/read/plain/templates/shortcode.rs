//! A shortcode of Hugo's: its name, what it is given, and the Markdown that some stand for.

/// A shortcode that opens, or stands alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::site::read::plain) struct Shortcode {
    pub(in crate::site::read::plain) name: String,
    /// What it is given by place.
    plain: Vec<String>,
    /// What it is given by name.
    named: Vec<(String, String)>,
}

impl Shortcode {
    /// Reads what stands between the marks of a shortcode.
    pub(in crate::site::read::plain) fn read(text: &str) -> Shortcode {
        let mut words = words(text.trim_end_matches('/')).into_iter();
        let mut read = Shortcode {
            name: words.next().unwrap_or_default(),
            ..Shortcode::default()
        };
        for word in words {
            match word.split_once('=') {
                Some((key, value)) if is_key(key) => {
                    read.named
                        .push((key.to_owned(), unquoted(value).to_owned()));
                }
                _ => read.plain.push(unquoted(&word).to_owned()),
            }
        }
        read
    }

    fn named(&self, key: &str) -> Option<&str> {
        let found = self.named.iter().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str())
    }

    /// The Markdown that the shortcode stands for: an address, or a picture with its caption.
    pub(in crate::site::read::plain) fn markdown(&self) -> Option<String> {
        match self.name.as_str() {
            "ref" | "relref" => {
                let path = self
                    .named("path")
                    .or(self.plain.first().map(String::as_str))?;
                let path = path.replace(' ', "%20");
                Some(match self.named("lang") {
                    // A name alone is looked for in the language of the page.
                    Some(lang) if path.contains('/') => {
                        format!("/{lang}/{}", path.trim_start_matches('/'))
                    }
                    _ => path,
                })
            }
            "figure" => {
                let source = self.named("src")?;
                let caption = self.named("caption").or(self.named("title"));
                let alt = self.named("alt").or(caption).unwrap_or_default();
                let below = caption.filter(|caption| *caption != alt);
                let below = below.map_or(String::new(), |caption| format!("\n\n{caption}"));
                Some(format!(
                    "![{}](<{source}>){below}",
                    alt.replace(['[', ']'], "")
                ))
            }
            _ => None,
        }
    }

    /// Whether it is given words for people, or an address.
    pub(in crate::site::read::plain) fn says_something(&self) -> bool {
        let given = self
            .plain
            .iter()
            .chain(self.named.iter().map(|(_, value)| value));
        let says =
            |text: &String| text.trim().contains(' ') || text.contains("://") || text.contains('@');
        given.into_iter().any(says)
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

fn unquoted(text: &str) -> &str {
    let quotes = ['"', '\'', '`'];
    text.trim_matches(quotes)
}

/// The words of `text`; what is in quotes belongs to one.
fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    for c in text.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '`') => quote = Some(c),
            None if c.is_whitespace() => {
                found.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty()));
                continue;
            }
            _ => {}
        }
        word.push(c);
    }
    found.extend(Some(word).filter(|word| !word.is_empty()));
    found
}
