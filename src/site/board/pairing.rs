//! Which postings are one job in two languages, and which are only copies.

mod marks;

use crate::posting::{Date, Lang, LeverId, Status};
use crate::site::problem::pair::copy_left_out::WhyKept;
use std::collections::{BTreeMap, BTreeSet};

/// What the rule looks at in one posting.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Path relative to the content root; unique.
    pub path: &'a str,
    /// The language of its folder.
    pub lang: Lang,
    /// `translationKey`, trimmed, not empty.
    pub key: Option<&'a str>,
    /// `leverId`, when it is valid.
    pub lever_id: Option<&'a LeverId>,
    /// The title.
    pub title: &'a str,
    /// The body as Markdown.
    pub body: &'a str,
    /// Open or archived.
    pub status: Status,
    /// Folder and name without language, day and extension: two sides without a key have it in common.
    pub place: &'a str,
    /// When its text last changed, as it says.
    pub lastmod: Option<Date>,
    /// Its date.
    pub date: Option<Date>,
    /// The candidate that its file names as the other side.
    pub names: Option<usize>,
}

/// What the rule found; every number is an index into the candidates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    /// For each candidate, the posting that is kept in its place.
    pub copy_of: Vec<Option<usize>>,
    /// For each candidate, the same posting in the other language. Symmetric; never a copy.
    pub counterpart: Vec<Option<usize>>,
    /// Pairs made for want of a key, because they share a `leverId`.
    pub by_lever_id: Vec<(usize, usize)>,
    /// Postings of one key that are ambiguous: both languages remain, one of them twice or more.
    pub ambiguous: Vec<Vec<usize>>,
}

/// Applies the pair rule of the design to all postings of a board.
pub fn pair(candidates: &[Candidate]) -> Pairing {
    let mut pairing = Pairing {
        copy_of: vec![None; candidates.len()],
        counterpart: vec![None; candidates.len()],
        ..Pairing::default()
    };
    mark_copies_by_name(candidates, &mut pairing);
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut keyless: BTreeMap<&LeverId, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in candidates.iter().enumerate() {
        if pairing.copy_of[at].is_some() {
            continue;
        }
        match (candidate.key, candidate.lever_id) {
            (Some(key), _) => groups.entry(key).or_default().push(at),
            (None, Some(id)) => keyless.entry(id).or_default().push(at),
            (None, None) => {}
        }
    }
    for members in groups.values() {
        let kept = keep_one_of_each_copy(candidates, members, &mut pairing);
        pair_group(candidates, kept, &mut pairing);
    }
    for members in keyless.values() {
        if let [en, fr] =
            by_language(candidates, members).map(|side| <[usize; 1]>::try_from(side).ok())
            && let (Some([en]), Some([fr])) = (en, fr)
        {
            join(&mut pairing, en, fr);
            pairing.by_lever_id.push((en, fr));
        }
    }
    pair_by_name(candidates, &mut pairing);
    pair_by_place(candidates, &mut pairing);
    // What was kept of two may be the copy of a third.
    for at in 0..candidates.len() {
        while let Some(further) = pairing.copy_of[at].and_then(|kept| pairing.copy_of[kept]) {
            pairing.copy_of[at] = Some(further);
        }
    }
    pairing
}

/// The postings that nothing binds yet: no key, no counterpart.
fn loose(candidates: &[Candidate], pairing: &Pairing) -> Vec<usize> {
    let free = |at: &usize| is_free(candidates, pairing, *at);
    (0..candidates.len()).filter(free).collect()
}

fn is_free(candidates: &[Candidate], pairing: &Pairing, at: usize) -> bool {
    let unbound = pairing.copy_of[at].is_none() && pairing.counterpart[at].is_none();
    unbound && candidates[at].key.is_none()
}

/// Pairs postings of which each names the other, or one does and no third is named.
fn pair_by_name(candidates: &[Candidate], pairing: &mut Pairing) {
    let mut namers: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in loose(candidates, pairing) {
        if let Some(other) = candidates[at].names {
            namers.entry(other).or_default().push(at);
        }
    }
    let free = |pairing: &Pairing, at: usize| is_free(candidates, pairing, at);
    let apart = |a: usize, b: usize| candidates[a].lang != candidates[b].lang;
    for mutual in [true, false] {
        for (&other, by) in &namers {
            let chosen = match candidates[other].names {
                Some(back) => by.iter().copied().find(|at| *at == back),
                None if mutual => None,
                None => <[usize; 1]>::try_from(by.as_slice()).ok().map(|[at]| at),
            };
            if let Some(at) = chosen.filter(|at| apart(*at, other))
                && free(pairing, at)
                && free(pairing, other)
            {
                join(pairing, at, other);
            }
        }
    }
}

/// Pairs one English and one French posting of the same folder and name, as Hugo does.
fn pair_by_place(candidates: &[Candidate], pairing: &mut Pairing) {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in loose(candidates, pairing) {
        places.entry(candidates[at].place).or_default().push(at);
    }
    places.remove("");
    for members in places.values() {
        let [en, fr] = by_language(candidates, members);
        if let ([en], [fr]) = (en.as_slice(), fr.as_slice()) {
            join(pairing, *en, *fr);
        }
    }
}

/// Marks the copies by name: one file name has a mark of a copy, and its neighbour has none.
fn mark_copies_by_name(candidates: &[Candidate], pairing: &mut Pairing) {
    let mut named: BTreeMap<(Lang, &str, String), Vec<usize>> = BTreeMap::new();
    let mut any = false;
    for (at, candidate) in candidates.iter().enumerate() {
        let (folder, name) = folder_and_name(candidate.path);
        let plain = marks::plain(name);
        any |= plain.is_some();
        let name = plain.unwrap_or_else(|| name.to_lowercase());
        named
            .entry((candidate.lang, folder, name))
            .or_default()
            .push(at);
    }
    if !any {
        return;
    }
    for ((_, _, name), members) in &named {
        let is_plain =
            |at: &&usize| folder_and_name(candidates[**at].path).1.to_lowercase() == *name;
        let Some(plain) = members.iter().find(is_plain) else {
            continue;
        };
        let own = &candidates[*plain];
        let same = |at: &&usize| {
            let other = &candidates[**at];
            let agree = |apart: bool| **at == *plain || !apart;
            agree(own.key.is_some() && other.key.is_some() && own.key != other.key)
                && agree(
                    own.lever_id.is_some()
                        && other.lever_id.is_some()
                        && own.lever_id != other.lever_id,
                )
        };
        let class: Vec<usize> = members.iter().filter(same).copied().collect();
        keep_best(candidates, &class, pairing);
    }
}

/// The folder of a path, and its name without what ends it and without its language.
fn folder_and_name(path: &str) -> (&str, &str) {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name);
    let language = [".en", ".fr"].iter().find_map(|end| name.strip_suffix(end));
    (folder, language.unwrap_or(name))
}

/// Keeps one of some copies.
fn keep_best(candidates: &[Candidate], class: &[usize], pairing: &mut Pairing) -> Option<usize> {
    let kept = class
        .iter()
        .copied()
        .max_by_key(|&at| preference(&candidates[at]))?;
    for &at in class.iter().filter(|at| **at != kept) {
        pairing.copy_of[at] = Some(kept);
    }
    Some(kept)
}

/// Marks the copies among `members` and returns the postings that are kept.
fn keep_one_of_each_copy(
    candidates: &[Candidate],
    members: &[usize],
    pairing: &mut Pairing,
) -> Vec<usize> {
    let mut classes: Vec<Vec<usize>> = Vec::new();
    for &at in members {
        // A posting may tie two classes together that were apart until now.
        let (same, apart): (Vec<_>, Vec<_>) = classes.into_iter().partition(|class| {
            class
                .iter()
                .any(|&other| are_copies(&candidates[at], &candidates[other]))
        });
        classes = apart;
        classes.push(same.into_iter().flatten().chain([at]).collect());
    }
    let mut all_kept = Vec::new();
    for class in classes {
        all_kept.extend(keep_best(candidates, &class, pairing));
    }
    all_kept.sort_unstable();
    all_kept
}

/// Whether two postings of one group are the same posting twice.
fn are_copies(a: &Candidate, b: &Candidate) -> bool {
    let same_id = a.lever_id.is_some() && a.lever_id == b.lever_id;
    let same_text = || same_words(a.title, b.title) && same_words(a.body, b.body);
    a.lang == b.lang && (same_id || same_text())
}

/// Equality with white space folded.
fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// The greatest of these among copies is kept: open, then changed last, then dated last, then named after
/// its id, then without a mark of a copy in its name, then last by file name.
type Preference<'a> = (
    bool,
    Option<Date>,
    Option<Date>,
    bool,
    bool,
    &'a str,
    &'a str,
);

fn preference<'a>(candidate: &Candidate<'a>) -> Preference<'a> {
    let name = candidate.path.rsplit('/').next().unwrap_or(candidate.path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let named = candidate
        .lever_id
        .is_some_and(|id| stem.to_ascii_lowercase().ends_with(id.as_str()));
    (
        candidate.status == Status::Open,
        candidate.lastmod,
        candidate.date,
        named,
        marks::plain(folder_and_name(candidate.path).1).is_none(),
        name,
        candidate.path,
    )
}

/// Why `kept` is kept rather than its copy.
pub fn why_kept(copy: &Candidate, kept: &Candidate) -> WhyKept {
    let (copy, kept) = (preference(copy), preference(kept));
    if kept.0 != copy.0 {
        WhyKept::Open
    } else if kept.1 != copy.1 || kept.2 != copy.2 {
        WhyKept::Newer
    } else if kept.3 != copy.3 {
        WhyKept::Named
    } else if kept.4 != copy.4 {
        WhyKept::Plain
    } else {
        WhyKept::Last
    }
}

/// The first words of each in which two copies part: of their titles, else of their texts; none
/// when both are the same.
pub fn parting(copy: &Candidate, kept: &Candidate) -> (String, String) {
    let of = |a: &str, b: &str| {
        let (a, b): (Vec<&str>, Vec<&str>) = (
            a.split_whitespace().collect(),
            b.split_whitespace().collect(),
        );
        first_apart(&a, &b)
    };
    let titles = of(copy.title, kept.title);
    if titles.0.is_empty() && titles.1.is_empty() {
        of(copy.body, kept.body)
    } else {
        titles
    }
}

/// The first words in which two rows of words part: they say most of what the rest is about.
pub fn first_apart(a: &[&str], b: &[&str]) -> (String, String) {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let first = |words: &[&str]| words[same..words.len().min(same + WORDS)].join(" ");
    (first(a), first(b))
}

/// How many words tell where two texts part.
const WORDS: usize = 6;

/// Pairs what is left of one group.
fn pair_group(candidates: &[Candidate], kept: Vec<usize>, pairing: &mut Pairing) {
    let mut left: BTreeSet<usize> = kept.into_iter().collect();
    let remaining =
        |left: &BTreeSet<usize>| by_language(candidates, &left.iter().copied().collect::<Vec<_>>());
    let [en, fr] = remaining(&left);
    if en.len() != 1 || fr.len() != 1 {
        for at in en {
            let id = candidates[at].lever_id;
            let same = |&&other: &&usize| id.is_some() && candidates[other].lever_id == id;
            if let Some(&other) = fr.iter().find(same) {
                join(pairing, at, other);
                left.remove(&at);
                left.remove(&other);
            }
        }
    }
    match remaining(&left) {
        [en, fr] if en.is_empty() || fr.is_empty() => {}
        [en, fr] if en.len() == 1 && fr.len() == 1 => join(pairing, en[0], fr[0]),
        _ => pairing.ambiguous.push(left.into_iter().collect()),
    }
}

fn join(pairing: &mut Pairing, a: usize, b: usize) {
    pairing.counterpart[a] = Some(b);
    pairing.counterpart[b] = Some(a);
}

/// The members written in English, then those in French.
fn by_language(candidates: &[Candidate], members: &[usize]) -> [Vec<usize>; 2] {
    Lang::ALL.map(|lang| {
        members
            .iter()
            .copied()
            .filter(|&at| candidates[at].lang == lang)
            .collect()
    })
}

#[cfg(test)]
mod tests;
