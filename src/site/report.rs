//! Problems as people read them in a terminal: the source line, a caret, why, and what to do.

pub mod fold;
pub mod github;
pub mod json;
pub mod sarif;

use super::problem::{Place, Problem, Severity, Span};
use super::problem_text::{is_hidden, visible_whole};
use crate::posting::{Both, Lang};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// Most characters of a source line that are shown.
const WIDEST: usize = 160;

/// Most carets under a value.
const LONGEST_CARET: usize = 100;

/// Lines of one file further apart than this are not shown together.
const FAR: usize = 200;

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
    let renderer = renderer(color);
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

/// The problems in groups, one block each, without the line of counts. The first of a group is
/// told whole, then the places of at most `most` others.
pub fn render_groups<'a>(
    groups: &[Vec<&Problem>],
    most: usize,
    source: impl Fn(&str) -> Option<&'a str> + 'a,
    folder: &str,
    lang: Lang,
    color: bool,
) -> String {
    let renderer = renderer(color);
    let mut text = String::new();
    for problems in groups {
        let Some((first, others)) = problems.split_first() else {
            continue;
        };
        let shown = &others[..others.len().min(most)];
        let mut group = title(first, lang);
        for places in by_file(first, shown, lang) {
            group = elements(group, &places, &source, folder);
        }
        if others.len() > shown.len() {
            let more = others.len() - shown.len();
            group = group.element(Level::NOTE.no_name().message(fold::more(more, lang)));
        }
        text.push_str(&renderer.render(&[reasons(group, first, lang)]));
        text.push_str("\n\n");
    }
    text
}

fn renderer(color: bool) -> Renderer {
    if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
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
    let mut group = title(problem, lang);
    for places in by_file(problem, &[], lang) {
        group = elements(group, &places, sources, folder);
    }
    reasons(group, problem, lang)
}

/// The first line of a block: severity, code and what is wrong.
fn title(problem: &Problem, lang: Lang) -> Group<'static> {
    let words = problem.words();
    let name = level_name(problem.severity, lang);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level
        .with_name(name)
        .primary_title(words.message.of(lang).clone());
    Group::with_title(title.id(problem.kind.code()))
}

/// The last lines of a block: why it matters and how to mend it.
fn reasons(mut group: Group<'static>, problem: &Problem, lang: Lang) -> Group<'static> {
    let words = problem.words();
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

/// The places of a problem and of others like it, those of one file together, its own first.
fn by_file<'p>(problem: &'p Problem, like_it: &[&'p Problem], lang: Lang) -> Vec<Vec<Shown<'p>>> {
    let own = Shown {
        path: &problem.path,
        span: problem.span,
        label: None,
        primary: true,
    };
    let mut files = vec![vec![own]];
    let message = problem.words().message;
    let like_it = like_it.iter().map(|other| {
        let said = other.words().message;
        Shown {
            path: &other.path,
            span: other.span,
            label: (said != message).then(|| said.of(lang).clone()),
            primary: true,
        }
    });
    let related = problem.related.iter().map(|related| Shown {
        path: &related.path,
        span: related.span,
        label: Some(related.words().of(lang).clone()),
        primary: false,
    });
    for shown in like_it.chain(related) {
        match files.iter_mut().find(|places| places[0].path == shown.path) {
            Some(places) => places.push(shown),
            None => files.push(vec![shown]),
        }
    }
    files
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
    primary: bool,
}

/// Adds the places of one file to a block: their source lines with carets where there are any,
/// else the address of each.
fn elements<'a>(
    mut group: Group<'static>,
    places: &[Shown],
    sources: &Sources<'a>,
    folder: &str,
) -> Group<'static> {
    let path = full_path(folder, places[0].path);
    let source = sources(places[0].path).unwrap_or_default();
    let excerpt = Excerpt::new(source, places);
    let mut annotations = Vec::new();
    for shown in places {
        let at = shown.span.map(|span| Place::of(source, span));
        if let Some(range) = at.and_then(|at| excerpt.mark(at)) {
            let kind = if shown.primary {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            annotations.push(kind.span(range).label(shown.label.clone()));
            continue;
        }
        let origin = Origin::path(path.clone());
        group = group.element(match at {
            Some(at) => origin.line(at.line).char_column(at.col),
            None => origin,
        });
        if let Some(label) = &shown.label {
            group = group.element(Level::NOTE.no_name().message(label.clone()));
        }
    }
    if annotations.is_empty() {
        return group;
    }
    let snippet = Snippet::source(excerpt.text)
        .path(path)
        .line_start(excerpt.first);
    group.element(snippet.annotations(annotations))
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

/// Lines of a file as they can be shown. Each hidden character is one visible one, so that
/// columns stay; what is far to the right is cut.
struct Excerpt {
    text: String,
    /// The number of the first line.
    first: usize,
    /// The byte where each line starts.
    starts: Vec<usize>,
}

impl Excerpt {
    /// The lines from the first to the last of the places, or those of the first place alone when
    /// the others are far away.
    fn new(source: &str, places: &[Shown]) -> Excerpt {
        let at = |shown: &Shown| shown.span.map(|span| Place::of(source, span).line);
        let lines: Vec<usize> = places.iter().filter_map(at).collect();
        let own = lines.first().copied().unwrap_or(1);
        let near: Vec<usize> = lines
            .into_iter()
            .filter(|line| line.abs_diff(own) <= FAR)
            .collect();
        let (first, last) = (
            near.iter().copied().min().unwrap_or(own),
            near.iter().copied().max().unwrap_or(own),
        );
        let mut excerpt = Excerpt {
            text: String::new(),
            first,
            starts: Vec::new(),
        };
        if source.trim().is_empty() {
            return excerpt;
        }
        for line in source.split('\n').skip(first - 1).take(last + 1 - first) {
            excerpt.starts.push(excerpt.text.len());
            let line = line.trim_start_matches('\u{feff}').trim_end_matches('\r');
            excerpt.text.extend(line.chars().take(WIDEST).map(shown));
            if line.chars().nth(WIDEST).is_some() {
                excerpt.text.push('…');
            }
            excerpt.text.push('\n');
        }
        excerpt.text.pop();
        excerpt
    }

    /// The bytes of a place; none when the excerpt does not have it.
    fn mark(&self, at: Place) -> Option<std::ops::Range<usize>> {
        let start = *self.starts.get(at.line.checked_sub(self.first)?)?;
        let line = self.text[start..].split('\n').next()?;
        let byte = |col: usize| {
            line.char_indices()
                .nth(col - 1)
                .map_or(line.len(), |(byte, _)| byte)
        };
        (at.col <= WIDEST)
            .then(|| start + byte(at.col)..start + byte(at.end_col.min(at.col + LONGEST_CARET)))
    }
}

/// A character as a terminal may have it.
fn shown(c: char) -> char {
    match c {
        '\t' => ' ',
        c if is_hidden(c) => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests;
