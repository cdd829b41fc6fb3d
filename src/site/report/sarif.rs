//! Problems as SARIF 2.1.0 (OASIS), which code hosts and editors read.

use super::json::place;
use crate::posting::Lang;
use crate::site::problem::{Problem, Severity, Span};
use crate::site::problem_text::visible_whole;
use crate::site::stories::{self, Story};
use serde_json::{Value, json};

/// The log of one run, with a last line end. Paths start with `folder`.
pub fn render<'s>(
    problems: &[Problem],
    source: impl Fn(&str) -> Option<&'s str>,
    folder: &str,
    lang: Lang,
) -> serde_json::Result<String> {
    let stories: Vec<&Story> = stories::all().collect();
    let location = |path: &str, span: Option<Span>| {
        let mut physical = json!({ "artifactLocation": { "uri": uri(folder, path) } });
        if span.is_some() {
            let at = place(source(path), span);
            physical["region"] = json!({
                "startLine": at.line,
                "startColumn": at.col,
                "endColumn": at.end_col,
            });
        }
        physical
    };
    let results: Vec<Value> = problems
        .iter()
        .map(|problem| {
            let words = problem.words();
            let code = problem.kind.code();
            let said = [&words.message, &words.note, &words.help]
                .map(|part| visible_whole(part.of(lang)))
                .join("\n");
            let related = problem.related.iter().enumerate().map(|(id, other)| {
                json!({
                    "id": id,
                    "physicalLocation": location(&other.path, other.span),
                    "message": { "text": visible_whole(other.words().of(lang)) },
                })
            });
            let mut result = json!({
                "ruleId": code,
                "level": level(problem.severity),
                "message": { "text": said },
                "locations": [{ "physicalLocation": location(&problem.path, problem.span) }],
                "relatedLocations": related.collect::<Vec<_>>(),
            });
            if let Some(index) = stories.iter().position(|story| story.code == code) {
                result["ruleIndex"] = json!(index);
            }
            result
        })
        .collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "babillard",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": stories.iter().map(|story| rule(story, lang)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&log)?;
    text.push('\n');
    Ok(text)
}

fn rule(story: &Story, lang: Lang) -> Value {
    let words = story.text.of(lang);
    let first = words.split(". ").next().unwrap_or(words);
    json!({
        "id": story.code,
        "shortDescription": { "text": format!("{}.", first.trim_end_matches('.')) },
        "fullDescription": { "text": words },
        "defaultConfiguration": { "level": level(story.severity) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// The path as a URI reference (RFC 3986): relative when the folder is.
fn uri(folder: &str, path: &str) -> String {
    let folder = folder.strip_prefix("./").unwrap_or(folder);
    let folder = folder.trim_end_matches('/');
    let full = match folder {
        "" | "." => path.to_owned(),
        _ => format!("{folder}/{path}"),
    };
    let mut uri = String::new();
    if full.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in full.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_uri_reference() {
        assert_eq!(uri("./content/", "fr/a:é.md"), "content/fr/a%3A%C3%A9.md");
        assert_eq!(uri(".", "en/a b.md"), "en/a%20b.md");
        assert_eq!(uri("/srv", "en/a.md"), "file:///srv/en/a.md");
    }
}
