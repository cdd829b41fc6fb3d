//! The pairs as one page that needs nothing else: a picture of all, then each side by side.

use crate::posting::Both;
use crate::posting::{Lang, Status};
use crate::site::cli::parity_report::marks::Marks;
use crate::site::cli::parity_report::text::{listed, sums};
use crate::site::cli::parity_report::{Pair, Row};
use crate::site::cli::words::parity as words;
use crate::site::cli::words::parity::TEXTS;
use crate::site::facts::parity::outline::{Block, Kind};
use crate::site::problem::Problem;
use crate::site::publish::pages::escape::markup;
use crate::site::visible;
use std::fmt::{self, Write};

const STYLES: &str = include_str!("page.css");

/// By what a page that this program made is known.
const MARK: &str = "<meta name=\"generator\" content=\"babillard parity\">";

/// How far into a page its mark may stand, in bytes.
const HEAD: usize = 1024;

/// Whether a file with these bytes is a page of this kind, or empty.
pub(crate) fn is_ours(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(HEAD)];
    start.is_empty() || String::from_utf8_lossy(start).contains(MARK)
}

/// The whole page. `alone` postings have no counterpart.
pub fn render(pairs: &[Pair], alone: usize, lang: Lang) -> String {
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = page(&mut out, pairs, alone, lang);
    out
}

fn page(out: &mut String, pairs: &[Pair], alone: usize, lang: Lang) -> fmt::Result {
    let text = TEXTS.of(lang);
    let unequal = pairs.iter().filter(|pair| !pair.is_equal()).count();
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         {MARK}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>\n{STYLES}</style>\n</head>\n<body>\n<header>\n<h1>{}</h1>\n<p class=\"sums\">{}</p>\n<p>{}</p>\n</header>\n<main>",
        lang.code(),
        markup(text.title),
        markup(text.title),
        markup(&words::sums(lang, pairs.len(), unequal, alone)),
        markup(text.lead),
    )?;
    picture(out, pairs, lang)?;
    found(out, pairs, lang)?;
    writeln!(out, "<h2>{}</h2>", markup(text.side_by_side))?;
    for (at, pair) in pairs.iter().enumerate() {
        side_by_side(out, at, pair, lang)?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

/// A square for each pair.
fn picture(out: &mut String, pairs: &[Pair], lang: Lang) -> fmt::Result {
    let text = TEXTS.of(lang);
    writeln!(
        out,
        "<section id=\"pairs\">\n<h2>{}</h2>\n<p class=\"legend\">{}</p>",
        markup(text.picture),
        markup(text.legend)
    )?;
    for (status, heading) in [(Status::Open, text.open), (Status::Archived, text.archived)] {
        let group = pairs
            .iter()
            .enumerate()
            .filter(|(_, pair)| pair.status == status);
        let mut group = group.peekable();
        if group.peek().is_none() {
            continue;
        }
        writeln!(out, "<h3>{}</h3>\n<ol class=\"grid\">", markup(heading))?;
        for (at, pair) in group {
            let count = pair.problems.len();
            let (class, sign, said) = match count {
                0 => ("equal", "✓".to_owned(), text.equal.to_owned()),
                _ => (
                    if count > 4 { "many" } else { "some" },
                    count.to_string(),
                    listed(&pair.counts(), lang),
                ),
            };
            let named = markup(&format!("{}{}{said}", pair.titles.of(lang), text.colon));
            writeln!(
                out,
                "<li><a class=\"{class}\" href=\"#p{at}\" title=\"{named}\" aria-label=\"{named}\">{sign}</a></li>"
            )?;
        }
        writeln!(out, "</ol>")?;
    }
    writeln!(out, "</section>")
}

/// What was found, by sort, as bars.
fn found(out: &mut String, pairs: &[Pair], lang: Lang) -> fmt::Result {
    let all = sums(pairs);
    let Some(most) = all.values().max().copied() else {
        return Ok(());
    };
    writeln!(
        out,
        "<section>\n<h2>{}</h2>\n<ul class=\"bars\">",
        markup(TEXTS.of(lang).found)
    )?;
    for (sort, count) in &all {
        let width = (100 * count).div_ceil(most.max(1));
        writeln!(
            out,
            "<li><span>{}</span><svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
             <rect width=\"{width}\" height=\"4\"/></svg></li>",
            markup(&words::counted(lang, *sort, *count))
        )?;
    }
    writeln!(out, "</ul>\n</section>")
}

fn side_by_side(out: &mut String, at: usize, pair: &Pair, lang: Lang) -> fmt::Result {
    let text = TEXTS.of(lang);
    let other = lang.other();
    writeln!(
        out,
        "<article id=\"p{at}\">\n<h3><bdi>{}</bdi> <span class=\"other\" lang=\"{}\"><bdi>{}</bdi></span></h3>\n\
         <p class=\"files\"><bdi>{}</bdi> · <bdi>{}</bdi></p>",
        markup(pair.titles.of(lang)),
        other.code(),
        markup(pair.titles.of(other)),
        markup(&pair.files.en.path),
        markup(&pair.files.fr.path),
    )?;
    if pair.is_equal() {
        writeln!(
            out,
            "<p class=\"verdict equal\">✓ {}</p>\n<details>\n<summary>{}</summary>",
            markup(text.equal),
            markup(text.show)
        )?;
        table(out, pair, lang)?;
        writeln!(out, "</details>")?;
    } else {
        let count = words::differences(lang, pair.problems.len());
        writeln!(out, "<p class=\"verdict\">{}</p>\n<ul>", markup(&count))?;
        for problem in &pair.problems {
            writeln!(
                out,
                "<li>{}{}{} <code>{}</code></li>",
                markup(side_of(problem, pair, lang)),
                text.colon,
                message(problem, pair, lang),
                markup(problem.kind.code())
            )?;
        }
        writeln!(out, "</ul>")?;
        table(out, pair, lang)?;
    }
    writeln!(
        out,
        "<p class=\"back\"><a href=\"#pairs\">{}</a></p>\n</article>",
        markup(text.back)
    )
}

/// In which text a problem is.
fn side_of(problem: &Problem, pair: &Pair, lang: Lang) -> &'static str {
    let is_own = |side: &Lang| pair.files.of(*side).path == problem.path;
    let side = Lang::ALL.into_iter().find(is_own).unwrap_or(lang);
    TEXTS.of(lang).sides.of(side)
}

/// What a problem says, its quoted values marked as such. The paths stand above already.
fn message(problem: &Problem, pair: &Pair, lang: Lang) -> String {
    let said = problem.words().message;
    let mut out = String::new();
    for (at, part) in said.of(lang).split('`').enumerate() {
        let is_path = |side: &&Lang| part == visible::visible_whole(&pair.files.of(**side).path);
        if at % 2 == 0 {
            out.push_str(&markup(part));
        } else if let Some(side) = Lang::ALL.iter().find(is_path) {
            out.push_str(TEXTS.of(lang).texts.of(*side));
        } else {
            out.push_str(&format!("<q>{}</q>", markup(part)));
        }
    }
    out
}

/// Both texts, the blocks that stand for each other beside each other.
fn table(out: &mut String, pair: &Pair, lang: Lang) -> fmt::Result {
    let columns = &TEXTS.of(lang).columns;
    let (rows, marks) = (pair.rows(), marks(pair));
    // What stands elsewhere, or is part of a neighbour there, leaves a cell empty all the same.
    let is_empty = |row: &Row| {
        let alone = Lang::ALL
            .into_iter()
            .find(|side| row.of(side.other()).is_none());
        let block = alone.and_then(|side| Some((side, (*row.of(side))?)));
        block.is_some_and(|(side, block)| marks.of(side).ranges(block).is_empty())
    };
    if rows.iter().any(is_empty) {
        let said = markup(TEXTS.of(lang).empty_cell);
        writeln!(out, "<p class=\"legend\">{said}</p>")?;
    }
    writeln!(
        out,
        "<table>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>",
        markup(columns.en),
        markup(columns.fr)
    )?;
    for row in rows {
        write!(out, "<tr>")?;
        for side in Lang::ALL {
            cell(out, &marks, &row, side, lang)?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>")
}

/// Where the problems of a pair point at in each text.
fn marks(pair: &Pair) -> Both<Marks> {
    let of = |side: Lang| {
        let path = &pair.files.of(side).path;
        let own = pair.problems.iter().filter(|problem| problem.path == *path);
        Marks::of(own.filter_map(|problem| problem.span))
    };
    Both {
        en: of(Lang::En),
        fr: of(Lang::Fr),
    }
}

fn cell(out: &mut String, marks: &Both<Marks>, row: &Row, side: Lang, lang: Lang) -> fmt::Result {
    let marked = |of: Lang| {
        let block = (*row.of(of))?;
        let ranges = marks.of(of).ranges(block);
        (!ranges.is_empty()).then_some(ranges)
    };
    let theirs = row.of(side.other()).and_then(|block| {
        let ranges = marked(side.other())?;
        let whole = ranges.first() == Some(&(0, block.text.len()));
        Some((block, ranges, whole))
    });
    match row.of(side) {
        Some(block) => {
            write!(out, "<td lang=\"{}\">", side.code())?;
            words_of(out, block, &marked(side).unwrap_or_default())?;
            // What the other side states in this place, and this one does not.
            if let Some((other, ranges, false)) = theirs {
                let missing = ranges.iter().filter_map(|(a, b)| other.text.get(*a..*b));
                let missing = missing.collect::<Vec<_>>().join(", ");
                write!(
                    out,
                    "<p class=\"gap\" lang=\"{}\">{}{}<q>{}</q></p>",
                    lang.code(),
                    markup(TEXTS.of(lang).missing),
                    TEXTS.of(lang).colon,
                    markup(&missing)
                )?;
            }
            write!(out, "</td>")
        }
        None if theirs.is_some() => write!(
            out,
            "<td class=\"none\"><p class=\"gap\">{}</p></td>",
            markup(TEXTS.of(lang).missing)
        ),
        None => write!(out, "<td></td>"),
    }
}

/// The words of a block with those parts marked.
fn words_of(out: &mut String, block: &Block, ranges: &[(usize, usize)]) -> fmt::Result {
    let class = match block.kind {
        Kind::Heading(_) => "heading".to_owned(),
        Kind::Entry(depth) => format!("entry deep{}", depth.min(4)),
        Kind::Paragraph => "plain".to_owned(),
    };
    write!(out, "<p class=\"{class}\">")?;
    if let Kind::Heading(level) = block.kind {
        write!(out, "<span class=\"level\">H{level}</span> ")?;
    }
    let mut at = 0;
    for (start, end) in ranges {
        let (before, marked) = (block.text.get(at..*start), block.text.get(*start..*end));
        write!(
            out,
            "{}<mark>{}</mark>",
            markup(before.unwrap_or_default()),
            markup(marked.unwrap_or_default())
        )?;
        at = *end;
    }
    let rest = block.text.get(at..).unwrap_or_default();
    write!(out, "{}</p>", markup(rest))
}
