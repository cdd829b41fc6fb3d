//! When a pair was out of step: a walk over the history of a content folder.

use crate::posting::{Both, Lang, LeverId, Status};
use crate::site::board::pairing::{self, Candidate};
use crate::site::files::hash;
use crate::site::history::git::history::{Change, Step};
use crate::site::history::git::objects::{Content, ObjectId};
use crate::site::read::folder;
use crate::site::read::front_matter;
use crate::site::read::layout;
use crate::site::read::settings::Settings;
use crate::site::read::source;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A commit and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The whole id.
    pub commit: String,
    /// When it was committed, in seconds since 1970.
    pub seconds: i64,
    /// The same, as ISO 8601 with the committer's time zone.
    pub at: String,
}

impl Moment {
    /// When a step was made.
    pub fn of(step: &Step) -> Moment {
        Moment {
            commit: step.commit.as_str().to_owned(),
            seconds: step.seconds,
            at: step.at.clone(),
        }
    }
}

/// A time in which a pair was out of step: one side open and the other archived, or not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Each side as it was last in that time; none when it was not there.
    pub sides: Both<Option<Side>>,
    /// The commit that brought them apart.
    pub begin: Moment,
    /// The commit that brought them together; none when they still are apart.
    pub end: Option<Moment>,
}

/// A side of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its file.
    pub path: String,
    /// Whether one could apply.
    pub status: Status,
}

impl Interval {
    /// How long it lasted, in seconds; when it goes on, until `now`. Clocks that ran backwards
    /// make it nothing.
    pub fn seconds(&self, now: i64) -> i64 {
        let end = self.end.as_ref().map_or(now, |end| end.seconds);
        (end - self.begin.seconds).max(0)
    }
}

/// What is read of a file, whatever else is wrong with it: the board of the time may have shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Facts {
    /// None when the file says none.
    status: Option<Status>,
    /// The language that the file itself says.
    lang: Option<Lang>,
    key: Option<String>,
    lever_id: Option<LeverId>,
    /// Stands for the title and the body, white space folded.
    words: String,
}

impl Facts {
    /// None when the file is no posting, or a draft.
    fn of(bytes: &[u8], settings: &Settings) -> Option<Facts> {
        let reading = front_matter::read_as("", bytes, settings);
        let fields = reading.fields;
        if fields.keys.draft || fields.title.is_none() && !fields.says_status {
            return None;
        }
        let lang = fields.keys.lang.as_deref();
        let text = source::decode(bytes);
        let body = reading.posting.as_ref().map(|posting| &*posting.body);
        let mut words = fields.title.unwrap_or_default();
        for word in body.unwrap_or(&text).split_whitespace() {
            words.push(' ');
            words.push_str(word);
        }
        Some(Facts {
            status: fields.status,
            lang: lang.and_then(layout::lang_of_code),
            key: fields.keys.translation_key,
            lever_id: fields.keys.lever_id,
            words: hash(words.as_bytes()),
        })
    }
}

impl Facts {
    fn status(&self) -> Status {
        self.status.unwrap_or(Status::Open)
    }
}

/// The contents that [`intervals`] needs, each once.
pub fn wanted(steps: &[Step]) -> Vec<ObjectId> {
    let changes = steps.iter().flat_map(|step| &step.changes);
    let ids = changes.filter_map(|change| match change {
        Change::Put(path, id) | Change::Renamed { to: path, id, .. } => {
            is_posting(path).then_some(id)
        }
        Change::Gone(_) => None,
    });
    let ids: BTreeSet<&ObjectId> = ids.collect();
    ids.into_iter().cloned().collect()
}

fn is_posting(path: &str) -> bool {
    !folder::is_left_out(path) && folder::no_posting(path).is_none()
}

/// Every interval, in order of its beginning. Pairs are found at each step by the pair rule. A
/// posting that is archived and alone counts only when `closed_too`. All is read with the present
/// `settings`; where no file ever says its status, all are open. Calls `step` for
/// each content and each step.
pub fn intervals(
    steps: &[Step],
    contents: &HashMap<ObjectId, Content>,
    settings: &Settings,
    closed_too: bool,
    step: &(dyn Fn() + Sync),
) -> Vec<Interval> {
    let facts = contents.par_iter().map(|(id, content)| {
        step();
        let facts = match content {
            Content::Bytes(bytes) => Facts::of(bytes, settings),
            Content::TooLarge(_) | Content::Missing => None,
        };
        (id.as_str(), facts)
    });
    let mut facts: HashMap<&str, Option<Facts>> = facts.collect();
    let says = |facts: &Facts| facts.status.is_some();
    let says_status = facts.values().flatten().any(says);
    for facts in facts.values_mut() {
        match facts {
            Some(facts) if !says_status => facts.status = Some(Status::Open),
            _ => *facts = facts.take().filter(says),
        }
    }
    let mut walk = Walk {
        facts,
        settings,
        files: BTreeMap::new(),
        lines: 0,
        running: Vec::new(),
        ended: Vec::new(),
        closed_too,
    };
    for each in steps {
        step();
        walk.step(each);
    }
    let mut all = walk.ended;
    all.extend(walk.running.into_iter().map(|running| running.interval));
    all.sort_by_key(|interval| interval.begin.seconds);
    all
}

/// A file of the tree: its content, and a number that stays when its name changes.
#[derive(Clone, Debug)]
struct Entry {
    id: ObjectId,
    line: usize,
}

/// An interval that has begun, and what its pair is known by.
struct Running {
    interval: Interval,
    names: Vec<Name>,
}

/// What a pair is known by from one step to the next: who is open, and a file or a key.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Name {
    open: Both<Option<Status>>,
    by: By,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum By {
    Line(usize),
    Key(String),
}

/// The tree at a step, and the intervals so far.
struct Walk<'a> {
    facts: HashMap<&'a str, Option<Facts>>,
    settings: &'a Settings,
    files: BTreeMap<String, Entry>,
    lines: usize,
    running: Vec<Running>,
    ended: Vec<Interval>,
    closed_too: bool,
}

impl Walk<'_> {
    fn step(&mut self, step: &Step) {
        if !self.apply(&step.changes) {
            return;
        }
        let moment = Moment::of(step);
        let apart = self.apart(&moment);
        let mut before: Vec<Option<Running>> = std::mem::take(&mut self.running)
            .into_iter()
            .map(Some)
            .collect();
        let mut known: HashMap<Name, usize> = HashMap::new();
        for (at, running) in before.iter().enumerate() {
            for name in running.iter().flat_map(|running| &running.names) {
                known.entry(name.clone()).or_insert(at);
            }
        }
        // What was apart before, and still is, began then. The same file says so more surely than
        // the same key.
        let mut apart: Vec<(Running, bool)> = apart.into_iter().map(|now| (now, false)).collect();
        for by_key in [false, true] {
            for (now, goes_on) in apart.iter_mut().filter(|(_, goes_on)| !goes_on) {
                let mut names = now.names.iter();
                let old = names.find_map(|name| {
                    let fits = matches!(name.by, By::Key(_)) == by_key;
                    before[*known.get(name).filter(|_| fits)?].take()
                });
                if let Some(old) = old {
                    now.interval.begin = old.interval.begin;
                    *goes_on = true;
                }
            }
        }
        self.running = apart.into_iter().map(|(now, _)| now).collect();
        self.ended
            .extend(before.into_iter().flatten().map(|old| Interval {
                end: Some(moment.clone()),
                ..old.interval
            }));
    }

    /// Puts the tree in the state after the changes; whether a posting is another one now.
    fn apply(&mut self, changes: &[Change]) -> bool {
        let mut taken: HashMap<&str, Entry> = HashMap::new();
        let mut other = false;
        for change in changes {
            if let Change::Gone(path) | Change::Renamed { from: path, .. } = change
                && let Some(entry) = self.files.remove(path)
            {
                other |= self.facts_of(&entry.id).is_some();
                taken.insert(path, entry);
            }
        }
        for change in changes {
            let (from, path, id) = match change {
                Change::Put(path, id) => (path, path, id),
                Change::Renamed { from, to, id } => (from, to, id),
                Change::Gone(_) => continue,
            };
            if !is_posting(path) {
                continue;
            }
            let old = self.files.get(path).or_else(|| taken.get(from.as_str()));
            // A translation of a file is no rename of it.
            let old = old.filter(|_| folder::lang_of(from) == folder::lang_of(path));
            let same = old.is_some_and(|old| self.facts_of(&old.id) == self.facts_of(id));
            other |= !same || from != path;
            let line = old.map(|old| old.line).unwrap_or_else(|| {
                self.lines += 1;
                self.lines
            });
            let id = id.clone();
            self.files.insert(path.clone(), Entry { id, line });
        }
        other
    }

    fn facts_of(&self, id: &str) -> Option<&Facts> {
        self.facts.get(id)?.as_ref()
    }

    /// The pairs that are out of step now.
    fn apart(&self, moment: &Moment) -> Vec<Running> {
        let rows: Vec<(&String, &Entry, &Facts, Lang)> = self
            .files
            .iter()
            .filter_map(|(path, entry)| {
                let mut ignored = self.settings.ignore_files.iter();
                if ignored.any(|pattern| pattern.fits(path)) {
                    return None;
                }
                let facts = self.facts_of(&entry.id)?;
                let said = facts.lang.or_else(|| folder::lang_of(path));
                let lang = said.or(self.settings.default_language)?;
                Some((path, entry, facts, lang))
            })
            .collect();
        let places: BTreeMap<&str, String> = rows
            .iter()
            .map(|(path, ..)| (path.as_str(), layout::place(path)))
            .collect();
        let candidates: Vec<Candidate> = rows
            .iter()
            .map(|(path, _, facts, lang)| Candidate {
                path,
                lang: *lang,
                key: facts.key.as_deref(),
                lever_id: facts.lever_id.as_ref(),
                title: "",
                body: &facts.words,
                status: facts.status(),
                place: &places[path.as_str()],
                names: None,
                lastmod: None,
                date: None,
            })
            .collect();
        let pairing = pairing::pair(&candidates);
        let mut apart = Vec::new();
        for (at, (_, _, facts, lang)) in rows.iter().enumerate() {
            let other = pairing.counterpart[at];
            let out_of_step = match other {
                Some(other) => *lang == Lang::En && rows[other].2.status() != facts.status(),
                None => {
                    pairing.copy_of[at].is_none()
                        && (self.closed_too || facts.status() == Status::Open)
                }
            };
            if !out_of_step {
                continue;
            }
            let mut sides = Both::default();
            let mut by = Vec::new();
            for row in [Some(at), other].into_iter().flatten().map(|at| &rows[at]) {
                let (path, entry, facts, lang) = *row;
                *sides.of_mut(lang) = Some(Side {
                    path: path.clone(),
                    status: facts.status(),
                });
                by.push(By::Line(entry.line));
            }
            by.extend(facts.key.clone().map(By::Key));
            let status = |side: &Option<Side>| side.as_ref().map(|side| side.status);
            let open = Both {
                en: status(&sides.en),
                fr: status(&sides.fr),
            };
            apart.push(Running {
                names: by.into_iter().map(|by| Name { open, by }).collect(),
                interval: Interval {
                    sides,
                    begin: moment.clone(),
                    end: None,
                },
            });
        }
        apart
    }
}
