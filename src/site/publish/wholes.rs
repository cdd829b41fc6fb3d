//! The postings of a board as their readers get them, each named by its content.

use crate::bundle::{Entry, Fact, Whole};
use crate::markdown::{self, Document};
use crate::posting::{Lang, Slug, Status};
use crate::site::board::{Board, File};
use crate::site::facts::body;
use crate::site::facts::glance::short::{Short, short};
use crate::site::facts::glance::{self, Found};
use crate::site::files::hash;
use crate::site::publish::gleaning::Gleaned;
use crate::site::publish::own;
use crate::site::publish::workplace::Workplace;
use crate::site::read::body::Body;
use crate::typography::as_read;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::io;

/// A posting whose text it shares with the board: the texts are most of what there is.
#[derive(Debug)]
pub struct Posting {
    /// All of it but its Markdown.
    pub whole: Whole,
    /// Its Markdown.
    pub markdown: Body,
}

impl Posting {
    /// Its body, laid out for its readers.
    pub fn document(&self) -> Document {
        markdown::typeset(body::document(&self.markdown), self.whole.entry.lang)
    }

    /// All of it.
    pub(super) fn whole(&self) -> Whole {
        Whole {
            markdown: self.markdown.to_string(),
            ..self.whole.clone()
        }
    }
}

/// Each shown posting with its path and its counterpart's, but without its Markdown. The hash in a path is one for
/// both sides of a pair: each side names the other, so that neither could be hashed after the other. What is as it
/// was in `before` has the same paths.
pub(super) fn wholes(
    board: &Board,
    gleaned: &Gleaned,
    before: Option<&BTreeMap<String, Posting>>,
) -> io::Result<Vec<Option<Whole>>> {
    let before = before.into_iter().flat_map(BTreeMap::values);
    let before = before.map(|posting| (address(&posting.whole), posting));
    let before: HashMap<_, _> = before.collect();
    // A pair is made once, at its first side.
    let first = |at: &usize| {
        let file = &board.files[*at];
        file.shown().is_some() && file.counterpart.is_none_or(|other| other > *at)
    };
    let make = |at: usize| -> io::Result<Vec<(usize, Whole)>> {
        let sides = [at].into_iter().chain(board.files[at].counterpart);
        let mut made: Vec<(usize, Whole)> = sides
            .filter_map(|side| Some((side, whole(board, side, gleaned)?)))
            .collect();
        let known = made.iter_mut().all(|(at, whole)| {
            let known = before.get(&address(whole)).copied();
            known.is_some_and(|known| take_paths(whole, &board.files[*at], known))
        });
        if known {
            return Ok(made);
        }
        let mut bytes = Vec::new();
        for (at, whole) in &mut made {
            (whole.entry.data, whole.counterpart_data) = (String::new(), None);
            whole.markdown = board.files[*at].markdown().to_owned();
            serde_json::to_writer(&mut bytes, whole).map_err(io::Error::other)?;
            whole.markdown = String::new();
        }
        let hash = hash(&bytes);
        for (_, whole) in &mut made {
            let Entry {
                lang, slug, data, ..
            } = &mut whole.entry;
            *data = format!("data/{}/{slug}.{hash}.json", lang.code());
        }
        if let [(_, one), (_, other)] = made.as_mut_slice() {
            one.counterpart_data = Some(other.entry.data.clone());
            other.counterpart_data = Some(one.entry.data.clone());
        }
        Ok(made)
    };
    let all = (0..board.files.len()).into_par_iter();
    let made: io::Result<Vec<_>> = all.filter(first).map(make).collect();
    let mut wholes: Vec<Option<Whole>> = board.files.iter().map(|_| None).collect();
    for (at, whole) in made?.into_iter().flatten() {
        wholes[at] = Some(whole);
    }
    Ok(wholes)
}

/// The language and the last part of the address of a posting.
fn address(whole: &Whole) -> (Lang, &Slug) {
    (whole.entry.lang, &whole.entry.slug)
}

/// Takes the paths of a posting that was made before, and says whether it and its Markdown, which `file` has, are
/// the same.
fn take_paths(whole: &mut Whole, file: &File, before: &Posting) -> bool {
    whole.entry.data.clone_from(&before.whole.entry.data);
    let data = &before.whole.counterpart_data;
    whole.counterpart_data.clone_from(data);
    let markdown = file.shared_markdown();
    let same = markdown.is_some_and(|markdown| markdown.is(&before.markdown));
    same && *whole == before.whole
}

/// The posting of the file at `at` whole, but for the paths and the Markdown.
fn whole(board: &Board, at: usize, gleaned: &Gleaned) -> Option<Whole> {
    let file = &board.files[at];
    let (posting, lang) = file.shown()?;
    let facts = &gleaned.facts[at];
    let workplace = Workplace::of(posting, lang, &board.settings);
    let Short { place, pay, kinds } = short(facts, workplace.town.as_deref(), lang);
    let other = file.counterpart.map(|other| &board.files[other]);
    let other_title = other.and_then(|other| {
        let (posting, lang) = other.shown()?;
        Some(as_read(&posting.title, lang, board.settings.french))
    });
    let id = posting.keys.lever_id.as_ref();
    let lever = board.settings.lever.as_ref();
    let open = file.status() == Some(Status::Open);
    let zone = &board.settings.time_zone;
    let written = file.last_day.or(posting.keys.expiry_date);
    // What only the text says is shown, and closes nothing.
    let said = match written {
        None => glance::closing_day(facts),
        Some(_) => None,
    };
    let closes = file.closes(zone);
    let said_until = said.filter(|_| open).map(|day| zone.end_of(day));
    let change = closes.or(said_until).filter(|_| open);
    let change = change.and_then(|end| zone.change_before(end));
    let at_lever = || Some(lever?.apply_url(id?));
    let apply = posting.keys.apply.clone().or_else(at_lever);
    let entry = Entry {
        lang,
        slug: file.slug.clone()?,
        title: as_read(&posting.title, lang, board.settings.french),
        description: as_read(&posting.description, lang, board.settings.french),
        status: file.status()?,
        counterpart: other.and_then(|other| other.slug.clone()),
        other_title,
        closes,
        said_until,
        clocks_change: change.map(|[at, _]| at),
        clocks_gain: change.map(|[_, gain]| gain),
        date: posting.keys.date.or(posting.keys.publish_date),
        lastmod: posting.keys.lastmod,
        expiry_date: written.or(said),
        facets: gleaned.pairs(at),
        employer: workplace.employer,
        place: place.map(|place| as_read(&place, lang, board.settings.french)),
        pay: pay
            .iter()
            .map(|pay| as_read(pay, lang, board.settings.french))
            .collect(),
        kinds,
        apply: apply.filter(|_| open),
        data: String::new(),
    };
    Some(Whole {
        entry,
        lever_id: posting.keys.lever_id.clone(),
        counterpart_data: None,
        glance: facts
            .iter()
            .map(|Found { fact, .. }| Fact {
                kind: fact.kind,
                value: as_read(&fact.value, lang, board.settings.french),
                quote: as_read(&fact.quote, lang, board.settings.french),
            })
            .collect(),
        own: own::facts(posting, lang, &board.settings),
        markdown: String::new(),
        reading: gleaned.readings[at].clone(),
    })
}
