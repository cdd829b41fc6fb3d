//! Problems as workflow commands, which GitHub shows beside the changed lines.

use crate::posting::Lang;
use crate::site::problem::Problem;
use crate::site::problem::report::full_path;
use crate::site::problem::report::json::Places;
use crate::site::problem::rule::Severity;
use crate::site::visible::visible_whole;

/// One line for each problem; paths start with `folder`, as the workflow's steps see it.
pub fn render<'s>(
    problems: &[Problem],
    source: impl Fn(&str) -> Option<&'s str>,
    folder: &str,
    lang: Lang,
) -> String {
    let mut text = String::new();
    let mut places = Places::new(source);
    for problem in problems {
        let command = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let (at, words) = (places.place(&problem.path, problem.span), problem.words());
        let folder = folder.strip_prefix("./").unwrap_or(folder);
        let file = property(&full_path(folder, &problem.path));
        let said = [&words.message, &words.note, &words.help]
            .map(|part| visible_whole(part.of(lang)))
            .join("\n");
        text.push_str(&format!(
            "::{command} file={file},line={},col={},endColumn={},title={}::{}\n",
            at.line,
            at.col,
            at.end_col,
            property(problem.kind.code()),
            data(&said)
        ));
    }
    text
}

/// A message, as a command line of the runner takes it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A value before the message.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
