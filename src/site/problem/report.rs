//! Problems as people read them in a terminal: the source line, a caret, why, and what to do.

pub mod baseline;
pub mod brief;
mod excerpt;
pub mod fold;
pub mod github;
pub mod json;
pub mod overview;
pub mod sarif;
pub mod story;

use crate::posting::{Both, Lang};
use crate::site::problem::Problem;
use crate::site::problem::place::{Lines, Place, Span};
use crate::site::problem::report::excerpt::{Excerpt, around};
use crate::site::problem::rule::Severity;
use crate::site::visible::visible_whole;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::collections::HashMap;

/// In the place of the address of a snippet whose columns are not those of the line: the right one
/// stands above it, and this one is taken out.
const UNNAMED: &str = "\u{e000}unnamed\u{e000}";

/// Fewest characters of a line: with less, nothing could be told from what is left of it.
const NARROWEST: usize = 40;

/// How a report looks where it is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Whether it has colours.
    pub color: bool,
    /// How many characters of a source line there is room for, when one knows.
    pub width: Option<usize>,
}

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
    let renderer = renderer(Look { color, width: None });
    let mut text = String::new();
    for problem in problems {
        let group = group(problem, &source, folder, lang);
        text.push_str(&rendered(&renderer, group, problem, lang));
    }
    let all: Vec<&Problem> = problems.iter().collect();
    text.push_str(&summary(&all, files, lang));
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
    look: Look,
) -> String {
    let renderer = renderer(look);
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
        let group = reasons(group, first, lang);
        text.push_str(&rendered(&renderer, group, first, lang));
    }
    text
}

/// One block, with an empty line behind it.
fn rendered(renderer: &Renderer, group: Group, problem: &Problem, lang: Lang) -> String {
    let mut text = renderer.render(&[group]);
    if lang == Lang::Fr {
        // The renderer writes the colon; French has a no-break space before it.
        let code = format!("[{}]", problem.kind.code());
        text = text.replacen(&code, &format!("{code}\u{a0}"), 1);
    }
    if text.contains(UNNAMED) {
        let mut lines: Vec<&str> = Vec::new();
        for line in text.lines() {
            match line.contains(UNNAMED) {
                // The empty line above goes too.
                true => drop(lines.pop()),
                false => lines.push(line),
            }
        }
        text = lines.join("\n");
    }
    text + "\n\n"
}

fn renderer(look: Look) -> Renderer {
    let renderer = match look.color {
        true => Renderer::styled(),
        false => Renderer::plain(),
    };
    match look.width {
        Some(width) => renderer.term_width(width.max(NARROWEST)),
        None => renderer,
    }
}

/// How many problems of each severity there are: `2 errors, 3 warnings in 201 files`.
pub fn summary(problems: &[&Problem], files: usize, lang: Lang) -> String {
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
        (true, Lang::En) => format!("No problems in {files}."),
        (true, Lang::Fr) => format!("Aucun problème dans {files}."),
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

/// The last lines of a block: why it matters and how to fix it.
fn reasons(mut group: Group<'static>, problem: &Problem, lang: Lang) -> Group<'static> {
    let words = problem.words();
    let (note, help) = if lang == Lang::En {
        ("note", "help")
    } else {
        ("note\u{a0}", "aide\u{a0}")
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
    let mut numbers = HashMap::from([(problem.path.as_str(), 0)]);
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
        let number = *numbers.entry(shown.path).or_insert(files.len());
        match files.get_mut(number) {
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

impl Shown<'_> {
    /// The mark under the bytes of a line.
    fn annotation(&self, range: std::ops::Range<usize>) -> Annotation<'static> {
        let kind = match self.primary {
            true => AnnotationKind::Primary,
            false => AnnotationKind::Context,
        };
        kind.span(range).label(self.label.clone())
    }
}

/// Adds the places of one file to a block: their source lines with carets where there are any,
/// else the address of each. The first place stays the first.
fn elements<'a>(
    mut group: Group<'static>,
    places: &[Shown],
    sources: &Sources<'a>,
    folder: &str,
) -> Group<'static> {
    let path = full_path(folder, places[0].path);
    let source = sources(places[0].path).unwrap_or_default();
    let lines = Lines::new(source);
    let at = |shown: &Shown| shown.span.map(|span| lines.place(span));
    let found: Vec<_> = places.iter().map(at).collect();
    let excerpt = Excerpt::new(source, &found);
    let mut annotations = Vec::new();
    let mut alone = Vec::new();
    for (shown, at) in places.iter().zip(found) {
        match at.and_then(|at| excerpt.mark(at)) {
            Some(range) => annotations.push(shown.annotation(range)),
            None => alone.push((shown, at)),
        }
    }
    if let Some((first, at)) = alone
        .first()
        .filter(|(first, _)| std::ptr::eq(*first, &places[0]))
    {
        group = by_itself(group, first, *at, source, &path);
        alone.remove(0);
    }
    if !annotations.is_empty() {
        let snippet = Snippet::source(excerpt.text)
            .path(path.clone())
            .line_start(excerpt.first);
        group = group.element(snippet.annotations(annotations));
    }
    for (shown, at) in alone {
        group = by_itself(group, shown, at, source, &path);
    }
    group
}

/// Adds one place to a block: its address, and what stands around it when it is far to the right.
fn by_itself(
    mut group: Group<'static>,
    shown: &Shown,
    at: Option<Place>,
    source: &str,
    path: &str,
) -> Group<'static> {
    let origin = Origin::path(path.to_owned());
    let Some(at) = at else {
        group = group.element(origin);
        return labelled(group, shown);
    };
    group = group.element(origin.line(at.line).char_column(at.col));
    match shown.span.and_then(|span| around(source, at, span)) {
        Some((text, range)) => {
            let snippet = Snippet::source(text).path(UNNAMED).line_start(at.line);
            group.element(snippet.annotation(shown.annotation(range)))
        }
        None => labelled(group, shown),
    }
}

/// Adds what is said of a place that has no line to be shown.
fn labelled(group: Group<'static>, shown: &Shown) -> Group<'static> {
    match &shown.label {
        Some(label) => group.element(Level::NOTE.no_name().message(label.clone())),
        None => group,
    }
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

#[cfg(test)]
mod tests;
