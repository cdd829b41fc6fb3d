//! What the viewer asks the search module, as one string: a line for each part, the words last.
//!
//! One argument is less code on both sides than six.

use super::desk::Question;
use crate::posting::{Lang, Status};

/// The question as one string, to be answered from the index whose table of contents is at
/// `contents`. `status` is the code of the one wanted, any other word for both. [`read`] is the way
/// back.
pub fn write(
    contents: &str,
    lang: Lang,
    status: &str,
    limit: usize,
    facets: &[String],
    [now, soon]: [u32; 2],
    text: &str,
) -> String {
    let [limit, now, soon] = [limit.to_string(), now.to_string(), soon.to_string()];
    let facets = facets.join(" ");
    [
        contents,
        lang.code(),
        status,
        &limit,
        &facets,
        &now,
        &soon,
        text,
    ]
    .join("\n")
}

/// The table of contents and the question; what is missing is as if nothing were wanted there.
pub fn read(text: &str) -> (&str, Question) {
    let mut lines = text.splitn(8, '\n');
    let mut next = || lines.next().unwrap_or("");
    let contents = next();
    let question = Question {
        lang: Lang::from_code(next()).unwrap_or(Lang::En),
        status: Status::from_code(next()),
        limit: next().parse().unwrap_or(0),
        facets: next().split_whitespace().map(str::to_owned).collect(),
        now: next().parse().unwrap_or(0),
        soon: next().parse().unwrap_or(0),
        text: next().to_owned(),
    };
    (contents, question)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_question_comes_back_as_it_was(
            text in "(?s).{0,40}",
            lang in prop::sample::select(Lang::ALL.to_vec()),
            status in prop::sample::select(vec![None, Some(Status::Open), Some(Status::Archived)]),
            facets in prop::collection::vec("[a-z]{1,8}=[a-z0-9-]{1,8}", 0..4),
            limit in 0usize..1000,
            now in any::<u32>(),
            soon in any::<u32>(),
        ) {
            let code = status.map_or("all", Status::code);
            let written = write("root.0.bin", lang, code, limit, &facets, [now, soon], &text);
            let question = Question { text, lang, status, facets, limit, now, soon };
            prop_assert_eq!(read(&written), ("root.0.bin", question));
        }

        #[test]
        fn any_text_is_some_question(text in any::<String>()) {
            read(&text);
        }
    }
}
