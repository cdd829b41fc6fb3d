//! What a change did to one side of a pair and not to the other.

use crate::posting::Lang;
use crate::site::board::{Board, File};
use crate::site::history::gate::meaning::{self, FACTS, WORDS};
use crate::site::problem::change::lost_counterpart::LostCounterpart;
use crate::site::problem::change::new_on_one_side::NewOnOneSide;
use crate::site::problem::change::one_side_changed::Aspect;
use crate::site::problem::change::one_side_changed::OneSideChanged;
use crate::site::problem::related::{Related, What};
use crate::site::problem::report::baseline::Baseline;
use crate::site::problem::{Kind, Problem};
use crate::site::read::front_matter::Parsed;
use std::collections::{BTreeMap, BTreeSet};

/// A problem, and every name that the files of its pair have or had.
pub(crate) struct OneSided {
    pub(crate) problem: Problem,
    pub(crate) paths: BTreeSet<String>,
}

/// The two boards and how the names of their files go together.
struct Boards<'a> {
    new: &'a Board,
    old: &'a Board,
    old_names: &'a BTreeMap<String, String>,
    new_names: &'a BTreeMap<&'a str, &'a str>,
    since: &'a str,
}

/// Compares every posting of `new` and its counterpart with what they were in `old`, where
/// `old_names` gives other names by today's and `new_names` the reverse. The problems of both
/// boards must be whole.
pub(crate) fn check(
    new: &Board,
    old: &Board,
    old_names: &BTreeMap<String, String>,
    new_names: &BTreeMap<&str, &str>,
    since: &str,
) -> Vec<OneSided> {
    let boards = Boards {
        new,
        old,
        old_names,
        new_names,
        since,
    };
    let mut found = Vec::new();
    let mut parted = BTreeSet::new();
    for file in &new.files {
        let Some((_, lang)) = file.shown() else {
            continue;
        };
        match file.counterpart.map(|at| &new.files[at]) {
            Some(other) if lang == Lang::En => found.extend(boards.pair(file, other)),
            Some(_) => {}
            None => found.extend(boards.alone(file, &mut parted)),
        }
    }
    found
}

impl<'a> Boards<'a> {
    /// The file as it was, when it was a posting.
    fn before(&self, file: &File) -> Option<&'a File> {
        let name = self.old_names.get(&file.path).unwrap_or(&file.path);
        self.old.file(name).filter(|old| old.published().is_some())
    }

    fn old_counterpart(&self, old: &File) -> Option<&'a File> {
        old.counterpart.map(|at| &self.old.files[at])
    }

    /// A posting without counterpart: it is new, or has lost the one that it had.
    fn alone(&self, file: &'a File, parted: &mut BTreeSet<&'a str>) -> Option<OneSided> {
        let (posting, _) = file.shown()?;
        let since = self.since.to_owned();
        let (kind, other) = match self.before(file) {
            None => (Kind::NewOnOneSide(NewOnOneSide { since }), None),
            Some(old) => {
                let other = self.old_counterpart(old)?;
                // Of a broken pair, one side is reported.
                if parted.contains(old.path.as_str()) {
                    return None;
                }
                parted.insert(&other.path);
                let name = self.new_name(&other.path);
                let counterpart = if self.new.file(name).is_some() {
                    name
                } else {
                    &other.path
                };
                let counterpart = counterpart.to_owned();
                (
                    Kind::LostCounterpart(LostCounterpart { counterpart, since }),
                    Some(other),
                )
            }
        };
        let key = posting.spans.translation_key.or(posting.spans.title);
        let problem = Problem::new(kind, file.path.clone(), key);
        let mut paths = self.names(file);
        if let Some(other) = other {
            paths.insert(other.path.clone());
            paths.insert(self.new_name(&other.path).to_owned());
        }
        Some(OneSided { problem, paths })
    }

    fn new_name<'n>(&'n self, old: &'n str) -> &'n str {
        self.new_names.get(old).copied().unwrap_or(old)
    }

    fn names(&self, file: &File) -> BTreeSet<String> {
        let old = self.old_names.get(&file.path);
        [Some(&file.path), old]
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    }

    /// A pair, of which one side may have changed alone.
    fn pair(&self, en: &File, fr: &File) -> Option<OneSided> {
        // A side that was published again in another file is compared with the file that was the
        // other side's counterpart.
        let by_name = (self.before(en), self.before(fr));
        let other = |known: Option<&'a File>| known.and_then(|old| self.old_counterpart(old));
        let old_en = by_name.0.or_else(|| other(by_name.1))?;
        let old_fr = by_name.1.or_else(|| other(by_name.0))?;
        let (of_en, of_fr) = (Side::of(en, old_en)?, Side::of(fr, old_fr)?);
        let nearer = of_en.changed(Aspect::Text) != of_fr.changed(Aspect::Text)
            && self.nearer(en, fr, old_en, old_fr);
        let (changed, aspects, still) = match of_en.alone(&of_fr, nearer) {
            aspects if !aspects.is_empty() => (&of_en, aspects, fr),
            _ => (&of_fr, of_fr.alone(&of_en, nearer), en),
        };
        let first = *aspects.first()?;
        let kind = Kind::OneSideChanged(OneSideChanged {
            aspects,
            counterpart: still.path.clone(),
            since: self.since.to_owned(),
        });
        let file = changed.file;
        let span = meaning::change(first, changed.new, changed.old);
        let posting = still.posting.as_ref();
        let there =
            posting.and_then(|posting| meaning::place_of(first, posting).or(posting.spans.title));
        let problem = Problem::new(kind, file.path.clone(), span).with(Related {
            path: still.path.clone(),
            span: there,
            what: What::DidNotFollow,
        });
        let mut paths = self.names(en);
        paths.extend(self.names(fr));
        Some(OneSided { problem, paths })
    }

    /// Whether the two texts state unlike things at fewer places than before, and at no new one:
    /// then the change has only brought them nearer.
    fn nearer(&self, en: &File, fr: &File, old_en: &File, old_fr: &File) -> bool {
        let of = |board: &Board, a: &str, b: &str| -> Vec<Problem> {
            let one = |problem: &&Problem| {
                matches!(problem.kind, Kind::Parity(_)) && (problem.path == a || problem.path == b)
            };
            board.problems.iter().filter(one).cloned().collect()
        };
        let before = of(self.old, &old_en.path, &old_fr.path);
        let mut now = of(self.new, &en.path, &fr.path);
        let renamed = [(old_en, en), (old_fr, fr)];
        let renamed = renamed.map(|(old, new)| (old.path.as_str(), new.path.as_str()));
        let known = Baseline::of(&before).with_names(&renamed.into_iter().collect());
        let known = known.take_known(&mut now);
        now.is_empty() && known.gone > 0
    }
}

/// One side of a pair, before and now.
struct Side<'a> {
    file: &'a File,
    old: &'a Parsed,
    new: &'a Parsed,
}

impl<'a> Side<'a> {
    fn of(file: &'a File, old: &'a File) -> Option<Side<'a>> {
        Some(Side {
            file,
            old: old.published()?.0,
            new: file.published()?.0,
        })
    }

    fn changed(&self, aspect: Aspect) -> bool {
        !meaning::agree(aspect, self.old, self.new)
    }

    /// What changed here and should have changed there too.
    fn alone(&self, other: &Side, nearer: bool) -> Vec<Aspect> {
        let facts = FACTS.into_iter().filter(|&fact| {
            self.changed(fact)
                && !other.changed(fact)
                && !meaning::agree(fact, self.new, other.new)
                && !self.caught_up(fact, other)
        });
        let mut aspects: Vec<Aspect> = facts.collect();
        if !WORDS.into_iter().any(|words| other.changed(words)) {
            aspects.extend(WORDS.into_iter().filter(|&words| {
                self.changed(words)
                    && !self.caught_up(words, other)
                    && !(words == Aspect::Text && nearer)
            }));
        }
        aspects
    }

    /// Whether this side had nothing where the other had something, and has something now.
    fn caught_up(&self, aspect: Aspect, other: &Side) -> bool {
        // A date that is there and another one does not catch up.
        let own = !matches!(
            aspect,
            Aspect::Status | Aspect::Date | Aspect::ExpiryDate | Aspect::Title
        );
        own && meaning::misses(aspect, self.old) && !meaning::misses(aspect, other.new)
    }
}
