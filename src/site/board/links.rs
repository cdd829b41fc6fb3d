//! Every link and every picture of every body, judged: a posting's page, another page or file of the
//! board, a section, or nothing.
//!
//! A body names files as its author keeps them; readers get the pages. What leads nowhere keeps its
//! words and is a problem.

pub(super) mod pictures;
mod places;
mod sections;

use crate::markdown::link::{Kind as LinkKind, TO_ROOT, link};
use crate::site::board::File;
use crate::site::problem::body::dead_link::{Dead, DeadLink};
use crate::site::problem::{Kind, Problem};
use crate::site::read::front_matter::Parsed;
use crate::site::read::plain::edits::{Edit, apply};
use crate::site::read::plain::escape;
use crate::site::read::plain::likely;
use crate::site::read::settings::Settings;
use pictures::Beside;
use places::{Found, Places};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use rayon::prelude::*;
use sections::Sections;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// A link or a picture of a body, where it stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// Its address as it is written, entities decoded.
    address: String,
    title: String,
    range: Range<usize>,
    /// Its words; empty at the start when it has none.
    words: Range<usize>,
    /// Whether it is a picture.
    shown: bool,
}

/// Judges the links of all `files`; gives the Markdown of each in which they lead elsewhere than its
/// author wrote. `beside` is what lies beside the postings; nothing where that is not known.
pub(super) fn judge(
    files: &[File],
    settings: &Settings,
    beside: &mut Option<Beside>,
    problems: &mut Vec<Problem>,
) -> Vec<Option<String>> {
    files.par_iter().for_each(|file| {
        let posting = || file.posting.as_ref();
        let own = || posting().map_or_else(Vec::new, |posting| links(&posting.body));
        file.own.links.get_or_init(own);
    });
    let any = |file: &File| file.own.links.get().is_some_and(|links| !links.is_empty());
    if !files.iter().any(any) {
        return vec![None; files.len()];
    }
    let places = Places::of(
        files,
        settings,
        beside.as_ref().map(|beside| beside.statics),
    );
    let mut known: BTreeMap<usize, Rc<Sections>> = BTreeMap::new();
    let mut given = Vec::with_capacity(files.len());
    for (at, file) in files.iter().enumerate() {
        let (Some((posting, _)), Some(links)) = (file.shown(), file.own.links.get()) else {
            let pictures = file.own.links.get().into_iter().flatten();
            pictures.for_each(|link| pictures::keep(link, at, &places, beside));
            given.push(None);
            continue;
        };
        let mut edits = Vec::new();
        for link in links {
            let mut sections = |at: usize| {
                let read = || {
                    let posting = files[at].posting.as_ref();
                    Rc::new(Sections::of(posting.map_or("", |posting| &posting.body)))
                };
                known.entry(at).or_insert_with(read).clone()
            };
            let verdict = match link.shown {
                true => pictures::verdict(link, at, &places, beside),
                false => verdict(link, at, &places, beside, &mut sections),
            };
            let problem = |kind| problem(file, posting, link, kind);
            problems.extend(verdict.problem.map(problem));
            edits.extend(verdict.edits);
        }
        given.push((!edits.is_empty()).then(|| apply(&posting.body, edits).0));
    }
    given
}

fn problem(file: &File, posting: &Parsed, link: &Link, kind: Kind) -> Problem {
    let span = posting.written.place(link.range.start, link.range.end);
    Problem::new(kind, file.path.clone(), Some(span))
}

/// What a link becomes.
#[derive(Default)]
struct Verdict {
    edits: Vec<Edit>,
    problem: Option<Kind>,
}

impl Verdict {
    fn leading(link: &Link, to: &str) -> Verdict {
        Verdict {
            edits: leading(link, to),
            problem: None,
        }
    }

    fn dead(link: &Link, why: Dead, likely: Option<String>) -> Verdict {
        Verdict::refused(link, dead(link, why, likely))
    }

    /// The words stay, and a problem says why they lead nowhere.
    fn refused(link: &Link, why: Kind) -> Verdict {
        Verdict {
            edits: without(link),
            problem: Some(why),
        }
    }
}

fn dead(link: &Link, why: Dead, likely: Option<String>) -> Kind {
    Kind::from(DeadLink {
        address: link.address.clone(),
        why,
        likely,
    })
}

fn verdict(
    link_at: &Link,
    file: usize,
    places: &Places,
    beside: &mut Option<Beside>,
    sections: &mut dyn FnMut(usize) -> Rc<Sections>,
) -> Verdict {
    let Some(target) = link(&link_at.address) else {
        return Verdict::default();
    };
    let dies = |why, likely| Verdict::dead(link_at, why, likely);
    match target.kind() {
        LinkKind::Web if is_this_machine(&link_at.address) => dies(Dead::Nowhere, None),
        LinkKind::Section => {
            let fragment = link_at.address.trim().trim_start_matches('#');
            match sections(file).id(fragment) {
                Some(id) => Verdict::leading(link_at, &format!("#{}", id.trim_start_matches("s-"))),
                None => dies(Dead::NoSection, None),
            }
        }
        LinkKind::Relative => match places.find(file, &link_at.address) {
            Found::Posting(other, fragment) => {
                let section = fragment
                    .as_deref()
                    .map(|fragment| sections(other).id(fragment));
                let id = section
                    .clone()
                    .flatten()
                    .map_or(String::new(), |id| format!("#{id}"));
                let to = places.address(other);
                Verdict {
                    edits: leading(link_at, &format!("{TO_ROOT}{to}{id}")),
                    problem: (section == Some(None)).then(|| dead(link_at, Dead::NoSection, None)),
                }
            }
            Found::Page(to) => Verdict::leading(link_at, &format!("{TO_ROOT}{to}")),
            Found::File(_) if beside.is_some() => pictures::linked(link_at, file, places, beside),
            Found::File(_) | Found::Unknown => Verdict::default(),
            Found::NotPublished => dies(Dead::NotPublished, None),
            Found::Nothing => dies(Dead::Nowhere, likely::address(&link_at.address)),
        },
        _ => Verdict::default(),
    }
}

/// Whether a link may lead to this board: most lead elsewhere, and are not looked at again.
fn may_lead_here(address: &str) -> bool {
    let kind = link(address).map(|target| target.kind());
    matches!(kind, Some(LinkKind::Section | LinkKind::Relative))
}

/// Whether an address of the web is one of the author's own machine.
fn is_this_machine(address: &str) -> bool {
    let rest = address.split_once("//").map_or("", |(_, rest)| rest);
    let host = rest
        .split(['/', ':', '?', '#'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    host == "localhost"
        || host.ends_with(".localhost")
        || host.starts_with("127.")
        || host == "0.0.0.0"
}

/// The changes that let the link lead to `to`.
fn leading(link: &Link, to: &str) -> Vec<Edit> {
    if link.address == to {
        return Vec::new();
    }
    let title = match link.title.is_empty() {
        true => String::new(),
        false => format!(
            " \"{}\"",
            link.title.replace('\\', "\\\\").replace('"', "\\\"")
        ),
    };
    let start = if link.shown { "![" } else { "[" };
    let end = format!("]({}{title})", escape::target(to));
    vec![
        Edit::new(link.range.start, link.words.start, start),
        Edit::new(link.words.end, link.range.end, end),
    ]
}

/// The changes that leave the words of the link.
fn without(link: &Link) -> Vec<Edit> {
    let shown = match link.words.is_empty() && !link.shown {
        true => escape::line(&link.address),
        false => String::new(),
    };
    vec![
        Edit::new(link.range.start, link.words.start, ""),
        Edit::new(link.words.end, link.range.end, shown),
    ]
}

/// Whether one sees without reading a body that all its links lead elsewhere, as those of most do.
fn all_lead_elsewhere(body: &str) -> bool {
    let mut ends = body.match_indices(']');
    let mut autolinks = body.match_indices("<http");
    let leads = |at: usize| {
        let behind = &body[at + 1..];
        match behind.strip_prefix('(') {
            Some(target) => target.starts_with("mailto:") || leads_elsewhere(target),
            // Only what is defined is a link without an address.
            None => !behind.starts_with(':'),
        }
    };
    ends.all(|(at, _)| leads(at))
        && autolinks.all(|(at, _)| leads_elsewhere(&body[at + 1..]))
        && !body.contains("![")
}

/// Whether a text starts with an address of the web of which one sees that it is none of the author's machine.
fn leads_elsewhere(text: &str) -> bool {
    let rest = ["https://", "http://"].map(|scheme| text.strip_prefix(scheme));
    let Some(rest) = rest.into_iter().flatten().next() else {
        return false;
    };
    let end = rest.find(['/', ')', ' ', '\n', '>', '<']);
    let host = &rest[..end.unwrap_or(rest.len())];
    // What an entity or a backslash hides is not seen here.
    let plain = !host.is_empty() && !host.contains(['&', '\\']);
    plain && !is_this_machine(&format!("//{host}"))
}

/// The links of a body that lead to this board, or may, and its pictures.
fn links(body: &str) -> Vec<Link> {
    if all_lead_elsewhere(body) || !body.contains(']') {
        return Vec::new();
    }
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut found = Vec::new();
    let mut open: Vec<Option<Link>> = Vec::new();
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        for link in open.iter_mut().flatten() {
            if link.words.is_empty() && range != link.range {
                link.words = range.clone();
            }
            if range != link.range {
                link.words.end = link.words.end.max(range.end);
            }
        }
        match event {
            Event::Start(Tag::Image {
                dest_url, title, ..
            }) => open.push(Some(Link {
                address: dest_url.to_string(),
                title: title.to_string(),
                words: range.start..range.start,
                range,
                shown: true,
            })),
            Event::Start(Tag::Link {
                dest_url,
                title,
                link_type,
                ..
            }) => {
                let written = !matches!(link_type, LinkType::Autolink | LinkType::Email);
                let own = is_this_machine(&dest_url) || written && may_lead_here(&dest_url);
                open.push(own.then(|| Link {
                    address: dest_url.to_string(),
                    title: title.to_string(),
                    words: range.start..range.start,
                    range,
                    shown: false,
                }));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => found.extend(open.pop().flatten()),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests;
