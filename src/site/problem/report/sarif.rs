//! Problems as SARIF 2.1.0 (OASIS), which code hosts and editors read.

use crate::posting::Lang;
use crate::site::files::hash;
use crate::site::problem::Problem;
use crate::site::problem::place::{Lines, Span};
use crate::site::problem::report::json::Places;
use crate::site::problem::report::story::{first_sentence, markdown, plain};
use crate::site::problem::rule::Severity;
use crate::site::problem::rule::Story;
use crate::site::problem::{stories, subject};
use crate::site::visible::visible_whole;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::HashMap;

/// The log of one run, with a last line end. Paths start with `folder`.
pub fn render<'s>(
    problems: &[Problem],
    source: impl Fn(&str) -> Option<&'s str>,
    folder: &str,
    lang: Lang,
) -> serde_json::Result<String> {
    let stories: Vec<&Story> = stories().collect();
    let places = RefCell::new(Places::new(source));
    let location = |path: &str, span: Option<Span>| {
        let mut physical = json!({ "artifactLocation": artifact(folder, path) });
        if span.is_some() {
            let at = places.borrow_mut().place(path, span);
            physical["region"] = json!({
                "startLine": at.line,
                "startColumn": at.col,
                "endColumn": at.end_col,
            });
        }
        physical
    };
    let mut prints = Fingerprints::default();
    let result = |problem| {
        let problem: &Problem = problem;
        let words = problem.words();
        let lines = places.borrow_mut().lines(&problem.path);
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
            "partialFingerprints": {
                "primaryLocationLineHash": prints.of(problem, &lines),
            },
        });
        if let Some(index) = stories.iter().position(|story| story.code == code) {
            result["ruleIndex"] = json!(index);
        }
        result
    };
    let log = Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        runs: [Run {
            column_kind: "unicodeCodePoints",
            language: format!("{}-CA", lang.code()),
            results: InTurn(RefCell::new(problems.iter().map(result))),
            tool: json!({ "driver": {
                "name": "babillard",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": stories.iter().map(|story| rule(story, lang)).collect::<Vec<_>>(),
            } }),
        }],
        version: "2.1.0",
    };
    let mut text = serde_json::to_string_pretty(&log)?;
    text.push('\n');
    Ok(text)
}

#[derive(Serialize)]
struct Log<R: Serialize> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [Run<R>; 1],
    version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<R: Serialize> {
    column_kind: &'static str,
    language: String,
    results: R,
    tool: Value,
}

/// Values of which each is made when its turn has come: there may be a hundred thousand. They are made once.
struct InTurn<I>(RefCell<I>);

impl<I: Iterator<Item = Value>> Serialize for InTurn<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&mut *self.0.borrow_mut())
    }
}

fn rule(story: &Story, lang: Lang) -> Value {
    let words = story.text.of(lang);
    json!({
        "id": story.code,
        "name": name(story.code),
        "shortDescription": { "text": first_sentence(story, lang) },
        "fullDescription": { "text": words },
        "help": {
            "text": plain(story, lang),
            "markdown": markdown(story, lang),
        },
        "defaultConfiguration": { "level": level(story.severity) },
        "properties": { "tags": [subject(story.code)] },
    })
}

/// The words of a code as one: `MissingTitle`.
fn name(code: &str) -> String {
    let words = code.split('-').skip(1);
    let capital = |word: &str| {
        let (first, rest) = word.split_at(1);
        first.to_ascii_uppercase() + rest
    };
    words.map(capital).collect()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// How a code host knows a problem again when lines above it come or go: by its code and its line,
/// and a number for those that have both in common.
#[derive(Default)]
struct Fingerprints<'p> {
    /// Of each code on each line: a long line with many problems is looked at once.
    hashes: HashMap<(&'p str, &'static str, usize), String>,
    seen: HashMap<(&'p str, String), usize>,
}

impl<'p> Fingerprints<'p> {
    fn of(&mut self, problem: &'p Problem, lines: &Lines) -> String {
        let number = problem.span.map_or(1, |span| lines.place(span).line);
        let code = problem.kind.code();
        let line = || lines.text(number).trim();
        let hash = || hash(format!("{code}\n{}", line()).as_bytes());
        let hashes = self.hashes.entry((&problem.path, code, number));
        let hash = hashes.or_insert_with(hash);
        let times = self.seen.entry((&problem.path, hash.clone())).or_default();
        *times += 1;
        format!("{hash}:{times}")
    }
}

/// The file as a code host finds it: below the root of the sources when the folder is.
fn artifact(folder: &str, path: &str) -> Value {
    let uri = uri(folder, path);
    match uri.starts_with("file://") {
        true => json!({ "uri": uri }),
        false => json!({ "uri": uri, "uriBaseId": "%SRCROOT%" }),
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
    use crate::site::problem::Kind;
    use crate::site::problem::text::mixed_apostrophes::MixedApostrophes;

    #[test]
    fn a_path_is_a_uri_reference() {
        assert_eq!(uri("./content/", "fr/a:é.md"), "content/fr/a%3A%C3%A9.md");
        assert_eq!(uri(".", "en/a b.md"), "en/a%20b.md");
        assert_eq!(uri("/srv", "en/a.md"), "file:///srv/en/a.md");
    }

    #[test]
    fn a_problem_keeps_its_fingerprint_when_its_line_moves() {
        let at = |start| {
            Problem::new(
                Kind::MixedApostrophes(MixedApostrophes),
                "fr/a.md",
                Some(Span::new(start, start)),
            )
        };
        let problems = [at(0), at(2), at(5)];
        let source = "a\na\n b\n";
        let mut prints = Fingerprints::default();
        let all = problems
            .each_ref()
            .map(|problem| prints.of(problem, &Lines::new(source)));
        assert_eq!(all[0].replace(":1", ":2"), all[1]);
        assert_ne!(all[0].split(':').next(), all[2].split(':').next());
        let moved = at(1);
        let alone = Fingerprints::default().of(&moved, &Lines::new("\na\n"));
        assert_eq!(alone, all[0]);
    }
}
