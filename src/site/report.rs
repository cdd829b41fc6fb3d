//! Problems as people read them in a terminal: the source line, a caret, why, and what to do.

use super::problem::{Place, Problem, Related, Severity, Span};
use super::problem_text::{is_hidden, visible_whole};
use crate::posting::{Both, Lang};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// Most characters of a source line behind a caret, and before it.
const BEHIND: usize = 120;

/// A caret further right than this is told by its column alone.
const FURTHEST: usize = 400;

/// Where source lines come from.
type Sources<'a> = dyn Fn(&str) -> Option<&'a str> + 'a;

/// The problems, one block each in the order in which they come, and a line of counts.
///
/// `source` gives a file's text by its path, `folder` is put before every path, `files` is how
/// many files were looked at. Nothing in the result steers a terminal but the colours, and they
/// are there only when asked for.
pub fn render<'a>(
    problems: &[Problem],
    source: impl Fn(&str) -> Option<&'a str> + 'a,
    folder: &str,
    files: usize,
    lang: Lang,
    color: bool,
) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for problem in problems {
        let group = group(problem, &source, folder, lang);
        text.push_str(&renderer.render(&[group]));
        text.push_str("\n\n");
    }
    text.push_str(&summary(problems, files, lang));
    text.push('\n');
    text
}

/// How many problems of each severity there are: `2 errors, 3 warnings in 201 files`.
pub fn summary(problems: &[Problem], files: usize, lang: Lang) -> String {
    let count = |severity| {
        problems
            .iter()
            .filter(|problem| problem.severity == severity)
            .count()
    };
    let names = [
        (
            Severity::Error,
            Both {
                en: ["error", "errors"],
                fr: ["erreur", "erreurs"],
            },
        ),
        (
            Severity::Warning,
            Both {
                en: ["warning", "warnings"],
                fr: ["avertissement", "avertissements"],
            },
        ),
        (
            Severity::Info,
            Both {
                en: ["notice", "notices"],
                fr: ["avis", "avis"],
            },
        ),
    ];
    let told = names.iter().filter(|(severity, _)| count(*severity) > 0);
    let parts: Vec<String> = told
        .map(|(severity, name)| counted(count(*severity), *name.of(lang), lang))
        .collect();
    let files = counted(
        files,
        *Both {
            en: ["file", "files"],
            fr: ["fichier", "fichiers"],
        }
        .of(lang),
        lang,
    );
    match (parts.is_empty(), lang) {
        (true, Lang::En) => format!("no problems in {files}"),
        (true, Lang::Fr) => format!("aucun problème dans {files}"),
        (false, Lang::En) => format!("{} in {files}", parts.join(", ")),
        (false, Lang::Fr) => format!("{} dans {files}", parts.join(", ")),
    }
}

/// A number with its noun; in French 0 and 1 take the singular.
fn counted(count: usize, [one, many]: [&str; 2], lang: Lang) -> String {
    let single = count == 1 || (count == 0 && lang == Lang::Fr);
    format!("{count} {}", if single { one } else { many })
}

/// One problem as the renderer takes it.
fn group<'a>(problem: &Problem, sources: &Sources<'a>, folder: &str, lang: Lang) -> Group<'static> {
    let words = problem.words();
    let name = level_name(problem.severity, lang);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level
        .with_name(name)
        .primary_title(words.message.of(lang).clone())
        .id(problem.kind.code());
    let own = Shown {
        path: &problem.path,
        span: problem.span,
        label: None,
    };
    let mut shown = vec![own];
    shown.extend(problem.related.iter().map(|related: &Related| Shown {
        path: &related.path,
        span: related.span,
        label: Some(related.words().of(lang).clone()),
    }));
    let mut group = Group::with_title(title);
    for (at, place) in shown.iter().enumerate() {
        group = element(group, place, at == 0, sources, folder);
    }
    let (note, help) = if lang == Lang::En {
        ("note", "help")
    } else {
        ("note", "aide")
    };
    group = group.element(
        Level::NOTE
            .with_name(note)
            .message(words.note.of(lang).clone()),
    );
    group.element(
        Level::HELP
            .with_name(help)
            .message(words.help.of(lang).clone()),
    )
}

/// The name of a severity, as it stands before the code.
fn level_name(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, Lang::En) => "error",
        (Severity::Error, Lang::Fr) => "erreur",
        (Severity::Warning, Lang::En) => "warning",
        (Severity::Warning, Lang::Fr) => "avertissement",
        (Severity::Info, Lang::En) => "notice",
        (Severity::Info, Lang::Fr) => "avis",
    }
}

/// A place that a block shows.
struct Shown<'a> {
    path: &'a str,
    span: Option<Span>,
    label: Option<String>,
}

/// Adds a place to a block: its source line with a caret where there is one, else its address.
fn element<'a>(
    group: Group<'static>,
    place: &Shown,
    primary: bool,
    sources: &Sources<'a>,
    folder: &str,
) -> Group<'static> {
    let path = full_path(folder, place.path);
    let source = sources(place.path).unwrap_or_default();
    let Some(span) = place.span else {
        let group = group.element(Origin::path(path));
        return match &place.label {
            Some(label) => group.element(Level::NOTE.no_name().message(label.clone())),
            None => group,
        };
    };
    let at = Place::of(source, span);
    let Some((line, start, end)) = shown_line(source, span, at) else {
        return group.element(Origin::path(path).line(at.line).char_column(at.col));
    };
    let kind = if primary {
        AnnotationKind::Primary
    } else {
        AnnotationKind::Context
    };
    let annotation = kind.span(start..end).label(place.label.clone());
    let snippet: Snippet<'static, _> = Snippet::source(line)
        .path(path)
        .line_start(at.line)
        .fold(false)
        .annotation(annotation);
    group.element(snippet)
}

/// The path as the user can open it.
fn full_path(folder: &str, path: &str) -> String {
    let folder = folder.trim_end_matches('/');
    let full = match folder {
        "" => path.to_owned(),
        folder => format!("{folder}/{path}"),
    };
    visible_whole(&full)
}

/// The line that a span starts on, as it can be shown, and the bytes of it to mark. None when
/// there is nothing to show. Each hidden character is one visible one, so that columns stay.
fn shown_line(source: &str, span: Span, at: Place) -> Option<(String, usize, usize)> {
    if at.col > FURTHEST || source.is_empty() {
        return None;
    }
    let line = source
        .split('\n')
        .nth(at.line - 1)?
        .trim_start_matches('\u{feff}')
        .trim_end_matches('\r');
    let mut text = String::new();
    let (mut start, mut end) = (None, None);
    let last = at.end_col.min(at.col + BEHIND);
    for (index, c) in line.chars().enumerate() {
        let col = index + 1;
        if col == at.col {
            start = Some(text.len());
        }
        if col == last {
            end = Some(text.len());
        }
        if col > at.col + BEHIND {
            text.push('…');
            break;
        }
        text.push(match c {
            '\t' => ' ',
            c if is_hidden(c) => '\u{fffd}',
            c => c,
        });
    }
    let start = start.unwrap_or(text.len());
    let _ = span;
    Some((text.clone(), start, end.unwrap_or(text.len()).max(start)))
}
