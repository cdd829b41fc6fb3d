//! From a word of a query to the terms of the index that it stands for, and how surely.

use crate::posting::Lang;
use crate::search::engine::Engine;
use crate::search::engine::need::Need;
use crate::search::engine::order::{by_rank, rank};
use crate::search::engine::query::Word;
use crate::search::index::layout::Term;
use crate::search::words::edit::{Slips, allowed, slips};
use crate::search::words::inclusive::other_gender;
use crate::search::words::stem;

/// A term that a word may stand for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) term: &'a Term,
    pub(super) lang: Lang,
    /// 1 for the word itself, less the further away the term is.
    pub(super) weight: f32,
}

/// The word in the other gender.
const OTHER_GENDER: f32 = 0.5;
/// The same agent spelled or formed otherwise in English.
const OTHER_SPELLING: f32 = 0.6;
/// A longer word that starts like it.
const LONGER: f32 = 0.6;
/// With one slip weight is 0.75, each further one takes as much again, and each letter left over
/// half of that: this is the square root.
const HALF_A_SLIP: f32 = 0.866_025_4;
/// Most longer words that an unfinished one may stand for, and words that a mistyped one may.
const MOST_LONGER: usize = 48;
/// The same where the index is in many files: each common word is one more to fetch.
const MOST_LONGER_OF_MANY: usize = 10;
/// The same for a word of one or two letters.
const MOST_LONGER_THAN_LETTERS: usize = 5;
const MOST_MISTYPED: usize = 8;
/// Up to this many files of terms, the whole vocabulary is looked at for slips.
const FEW_FILES: usize = 4;

impl Engine {
    /// The terms that `word` stands for as it is typed: itself, the other gender, longer words.
    pub(super) fn as_typed<'a>(
        &'a self,
        word: &Word,
        lang: Lang,
        needs: &mut Vec<Need>,
    ) -> Vec<Candidate<'a>> {
        let mut found: Vec<Candidate> = Vec::new();
        for form in &word.forms {
            if word.code {
                self.exactly(form, lang, 1.0, &mut found, needs);
                continue;
            }
            self.exactly(&stem::key(lang, form), lang, 1.0, &mut found, needs);
            if lang == Lang::Fr && word.forms.len() == 1 && !word.optional {
                for other in other_gender(form) {
                    self.exactly(
                        &stem::key(lang, &other),
                        lang,
                        OTHER_GENDER,
                        &mut found,
                        needs,
                    );
                }
            }
        }
        if lang == Lang::En && !word.code && !word.optional {
            for other in other_spelling(&word.forms[0]) {
                self.exactly(
                    &stem::key(lang, &other),
                    lang,
                    OTHER_SPELLING,
                    &mut found,
                    needs,
                );
            }
        }
        if word.unfinished && !word.optional {
            for form in &word.forms {
                self.longer(form, lang, &mut found, needs);
            }
        }
        found
    }

    fn exactly<'a>(
        &'a self,
        key: &str,
        lang: Lang,
        weight: f32,
        found: &mut Vec<Candidate<'a>>,
        needs: &mut Vec<Need>,
    ) {
        for at in self.root.terms_between(lang, key, &[key, "\0"].concat()) {
            let terms = self.terms(lang, at, needs);
            if let Ok(at) = terms.binary_search_by(|term| term.key.as_str().cmp(key)) {
                add(
                    found,
                    Candidate {
                        term: &terms[at],
                        lang,
                        weight,
                    },
                );
            }
        }
    }

    pub(super) fn longer<'a>(
        &'a self,
        form: &str,
        lang: Lang,
        found: &mut Vec<Candidate<'a>>,
        needs: &mut Vec<Need>,
    ) {
        let files = self
            .root
            .terms_between(lang, form, &[form, "\u{10ffff}"].concat());
        let most_files = if form.len() < 3 { 2 } else { 3 };
        let mut longer: Vec<&Term> = Vec::new();
        for at in files.take(most_files.max(FEW_FILES.min(self.root.terms.of(lang).first.len()))) {
            let terms = self.terms(lang, at, needs);
            let start = terms.partition_point(|term| term.key.as_str() < form);
            longer.extend(
                terms[start..]
                    .iter()
                    .take_while(|term| term.key.starts_with(form)),
            );
        }
        let ranks = longer.iter().map(|term| u64::from(u32::MAX - term.count));
        let best = by_rank(ranks.collect()).map(|at| longer[at]);
        let few = self.root.terms.of(lang).first.len() <= FEW_FILES;
        let most = match form.len() {
            _ if few => MOST_LONGER,
            0..=2 => MOST_LONGER_THAN_LETTERS,
            _ => MOST_LONGER_OF_MANY,
        };
        for term in best.take(most) {
            let share = form.len() as f32 / term.key.len().max(1) as f32;
            add(
                found,
                Candidate {
                    term,
                    lang,
                    weight: LONGER * (0.6 + 0.4 * share),
                },
            );
        }
    }

    /// `word` exactly as typed, accents and gender, where the index tells it from others.
    pub(super) fn as_written<'a>(
        &'a self,
        word: &Word,
        lang: Lang,
        needs: &mut Vec<Need>,
    ) -> Option<&'a Term> {
        let mut found = Vec::new();
        if !word.code && !word.optional && word.forms.len() == 1 {
            self.exactly(&["=", &word.exact].concat(), lang, 1.0, &mut found, needs);
        }
        found.first().map(|candidate| candidate.term)
    }

    /// The jobs' term of an id.
    pub(super) fn of_id<'a>(&'a self, id: &str, needs: &mut Vec<Need>) -> Option<&'a Term> {
        let mut found = Vec::new();
        self.exactly(
            &crate::search::index::build::id_key(id),
            Lang::En,
            1.0,
            &mut found,
            needs,
        );
        found.first().map(|candidate| candidate.term)
    }

    /// The terms that `word` stands for if it has a slip: those with the fewest. Never for a code.
    pub(super) fn mistyped<'a>(
        &'a self,
        word: &Word,
        lang: Lang,
        needs: &mut Vec<Need>,
    ) -> Vec<Candidate<'a>> {
        let mut near: Vec<(usize, &Term)> = Vec::new();
        for form in word.forms.iter().filter(|_| !word.code) {
            let most = allowed(form.chars().count());
            if form.len() < 4 || !form.is_ascii() || most == 0 && !word.unfinished {
                continue;
            }
            let key = stem::key(lang, form);
            let ending = match form.len() {
                7.. => 4,
                6 => 2,
                _ => 1,
            };
            for at in self.files_near(form, lang) {
                for term in self.terms(lang, at, needs) {
                    if term.key.len() < 3 || !term.key.bytes().all(|b| b.is_ascii_lowercase()) {
                        continue;
                    }
                    let whole = slips(&key, &term.key, most, 0, false);
                    let ended = slips(form, &term.key, most, ending, word.unfinished);
                    // A key is near to many words once their endings are free.
                    let start = form.get(..2) == term.key.get(..2)
                        && term.key.len() >= 4 + ended.map_or(0, |found| found.count);
                    let ended = ended.filter(|found| found.rest == 0 || start);
                    // What stemming takes off the typed word, it would take off the right one too;
                    // and what is left over may be the ending that it has taken off the right one.
                    let cost = |found: Slips, lost: usize| {
                        let rest = form.get(form.len() - found.rest..).unwrap_or("");
                        let ends = stem::key(lang, &[&term.key, rest].concat()) == term.key;
                        let free = lost.max(if ends { found.rest } else { 0 });
                        (2 * found.count + found.rest).saturating_sub(free)
                    };
                    let lost = form.len().saturating_sub(key.len());
                    let costs = [(whole, 0), (ended, lost)].into_iter();
                    let costs = costs.filter_map(|(found, lost)| Some(cost(found?, lost)));
                    near.extend(costs.min().map(|cost| (cost, term)));
                }
            }
        }
        let ranks = near
            .iter()
            .map(|(cost, term)| rank(*cost as u32, u32::MAX - term.count));
        let nearest = by_rank(ranks.collect()).map(|at| near[at]);
        let mut found = Vec::new();
        let best = near.iter().map(|near| near.0).min().unwrap_or(0);
        let nearest = nearest.take_while(|near| near.0 <= best + 1);
        for (cost, term) in nearest.take(MOST_MISTYPED) {
            let slips = (0..cost).fold(1.0, |weight, _| weight * HALF_A_SLIP);
            let weight: f32 = slips * if cost > best { 0.6 } else { 1.0 };
            add(
                &mut found,
                Candidate {
                    term,
                    lang,
                    weight: weight.min(0.9),
                },
            );
        }
        found
    }

    /// The files of terms among which a slip is looked for: all when they are few, else those of
    /// the word's first two letters, in either order.
    fn files_near(&self, form: &str, lang: Lang) -> Vec<usize> {
        let count = self.root.terms.of(lang).first.len();
        if count <= FEW_FILES {
            return (0..count).collect();
        }
        const MOST: usize = 4;
        let mut letters = form.chars();
        let (Some(a), Some(b)) = (letters.next(), letters.next()) else {
            return Vec::new();
        };
        let c = letters.next().unwrap_or('a');
        let mut files: Vec<usize> = Vec::new();
        for start in [&[a, b, c][..], &[b, a], &[a, c], &[a, b]] {
            let start: String = start.iter().collect();
            let end = [&start, "\u{10ffff}"].concat();
            files.extend(self.root.terms_between(lang, &start, &end).take(2));
        }
        let mut near = Vec::new();
        for at in files {
            if !near.contains(&at) && near.len() < MOST {
                near.push(at);
            }
        }
        near
    }
}

/// `adviser` for `advisor`, `lead` for `leader`; only looked for, as the other gender is.
fn other_spelling(word: &str) -> Vec<String> {
    const SHORTEST: usize = 4;
    let ends = |ending: &str| {
        word.strip_suffix(ending)
            .filter(|stem| stem.len() >= SHORTEST && word.is_ascii())
    };
    let er = ends("er").map(|stem| vec![[stem, "or"].concat(), stem.to_owned()]);
    let or = ends("or").map(|stem| vec![[stem, "er"].concat()]);
    er.or(or).unwrap_or_default()
}

/// Adds a candidate, once for each term, at its best weight.
fn add<'a>(found: &mut Vec<Candidate<'a>>, new: Candidate<'a>) {
    match found
        .iter_mut()
        .find(|known| known.lang == new.lang && known.term.key == new.term.key)
    {
        Some(known) => known.weight = known.weight.max(new.weight),
        None => found.push(new),
    }
}
