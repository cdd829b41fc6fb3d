//! The Markdown of a posting, which most have in common with their file: the texts are most of what is in memory.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// Markdown that costs no memory of its own where it is the end of a text that is there anyway.
#[derive(Clone)]
pub struct Body {
    text: Arc<str>,
    /// Where it begins; it ends where the text does.
    start: usize,
}

impl Body {
    /// What stands in `text` from `start` on; nothing where no character begins there.
    pub fn end_of(text: &Arc<str>, start: usize) -> Body {
        let start = match text.is_char_boundary(start) {
            true => start,
            false => text.len(),
        };
        let text = text.clone();
        Body { text, start }
    }

    /// Whether it is the very same text, without looking into it.
    pub fn is(&self, other: &Body) -> bool {
        Arc::ptr_eq(&self.text, &other.text) && self.start == other.start
    }
}

impl From<String> for Body {
    fn from(text: String) -> Body {
        let text = text.into();
        Body { text, start: 0 }
    }
}

impl Deref for Body {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text[self.start..]
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Body) -> bool {
        self.is(other) || **self == **other
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(&**self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_the_end_of_its_file_and_equals_one_that_says_the_same() {
        let file: Arc<str> = "---\n---\nBöd".into();
        let body = Body::end_of(&file, 8);
        assert_eq!(&*body, "Böd");
        assert_eq!(body, Body::from("Böd".to_owned()));
        assert!(body.is(&body.clone()) && !body.is(&Body::from("Böd".to_owned())));
        assert_eq!(&*Body::end_of(&file, 10), "");
        assert_eq!(&*Body::end_of(&file, 100), "");
    }
}
