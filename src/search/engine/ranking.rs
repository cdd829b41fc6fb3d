//! Jobs by how well they match: BM25F over the candidates of each word, then the titles.

use crate::posting::{Lang, Status};
use crate::search::engine::Engine;
use crate::search::engine::matching::Candidate;
use crate::search::engine::need::Need;
use crate::search::engine::query::Word;
use crate::search::index::layout::{At, Jobs, Side};
use crate::search::index::level::{VALUE, rarity};
use crate::search::words::stem;
use crate::search::words::stop::is_stop;
use crate::search::words::tokens::{exact, tokens};

/// A word of the query with all that it may stand for.
#[derive(Debug)]
pub(super) struct Looked<'a> {
    pub(super) word: &'a Word,
    pub(super) candidates: Vec<Candidate<'a>>,
    /// Jobs that have it exactly as typed, accents and gender.
    pub(super) exactly_in: Vec<At>,
}

/// A job that matches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scored {
    pub(super) job: u32,
    pub(super) score: f32,
    /// Whether the reader's language has every word.
    pub(super) own: bool,
    /// Whether the other language has.
    pub(super) other: bool,
}

/// What a match in the other language counts.
const ACROSS: f32 = 0.6;
/// What having it in both adds.
const BOTH: f32 = 0.15;
/// What the exact word adds where the index tells it from others (see `build::variants`).
const EXACTLY: f32 = 0.1;
/// What they add in a title.
const EXACTLY_IN_TITLE: f32 = 0.35;

/// A job that matches, in the language and with the status that a reader sees.
pub(super) type Shown = (Scored, Lang, Status);

impl Engine {
    /// The jobs in which a term stands; none while its block is not here.
    pub(super) fn jobs_of<'a>(
        &'a self,
        lang: Lang,
        jobs: &'a Jobs,
        needs: &mut Vec<Need>,
    ) -> &'a [At] {
        match jobs {
            Jobs::Here(list) => list,
            Jobs::Block { block, slot } => {
                let block = self.block(lang, *block as usize, needs);
                block.get(*slot as usize).map_or(&[], Vec::as_slice)
            }
        }
    }

    /// All jobs that have every word that is not optional, in whichever of their languages.
    pub(super) fn scored(
        &self,
        looked: &[Looked],
        lang: Lang,
        needs: &mut Vec<Need>,
    ) -> Vec<Scored> {
        let total = self.root.total();
        let size = total as usize;
        let (mut scores, mut has) = (vec![0f32; size], vec![[0u16; 3]; size]);
        let mut required = 0u16;
        for (at, looked) in looked.iter().enumerate() {
            let bit = 1u16 << at.min(15);
            if !looked.word.optional {
                required |= bit;
            }
            let mut sides = [vec![0f32; size], vec![0f32; size]];
            let most = rarity_of(looked, total);
            for candidate in &looked.candidates {
                let across = usize::from(candidate.lang != lang);
                let weight = candidate.weight * rarity(candidate.term.count, total).min(most);
                for at in self.jobs_of(candidate.lang, &candidate.term.jobs, needs) {
                    if let Some(value) = sides[across].get_mut(at.job as usize) {
                        *value = value.max(weight * VALUE[usize::from(at.level & 7)]);
                    }
                }
            }
            let [own, other] = &mut sides;
            for at in &looked.exactly_in {
                if let Some(value) = own.get_mut(at.job as usize) {
                    *value *= 1.0
                        + if at.level >= 5 {
                            EXACTLY_IN_TITLE
                        } else {
                            EXACTLY
                        };
                }
            }
            for job in 0..size {
                let (own, other) = (own[job], other[job] * ACROSS);
                if own > 0.0 {
                    has[job][0] |= bit;
                }
                if other > 0.0 {
                    has[job][1] |= bit;
                }
                if own > 0.0 || other > 0.0 {
                    has[job][2] |= bit;
                    scores[job] += own.max(other) + BOTH * own.min(other);
                }
            }
        }
        let all = |job: usize| has[job].map(|bits| bits & required == required);
        let matching = (0..size).filter(|&job| required != 0 && all(job)[2]);
        let scored = matching.map(|job| {
            let [own, other, _] = all(job);
            Scored {
                job: job as u32,
                score: scores[job],
                own,
                other,
            }
        });
        scored.collect()
    }

    /// What a title adds to a score, as a factor: more the more of it is what was asked.
    pub(super) fn title_factor(&self, side: &Side, lang: Lang, looked: &[Looked]) -> f32 {
        const COVERED: f32 = 0.45;
        const EXACT: f32 = 0.3;
        const FIRST: f32 = 0.08;
        const WHOLE: f32 = 0.45;
        let title: Vec<_> = tokens(&side.title)
            .into_iter()
            .filter(|token| !is_stop(&token.forms[0]))
            .collect();
        if title.is_empty() {
            return 1.0;
        }
        let (mut covered, mut exactly, mut first) = (0.0, 0.0, 0.0);
        // The words of the query that stand for a word of the title, a bit each.
        let (mut met, mut required) = (0u16, 0u16);
        for (at, token) in title.iter().enumerate() {
            let keys: Vec<String> = stem::keys(token, lang).collect();
            let written = exact(side.title.get(token.at.clone()).unwrap_or(""));
            let (mut best, mut same) = (0f32, 0f32);
            for (bit, looked) in looked.iter().enumerate() {
                let bit = 1 << bit.min(15);
                let own = looked.candidates.iter().filter(|candidate| {
                    candidate.lang == lang && keys.contains(&candidate.term.key)
                });
                let weight = own.map(|candidate| candidate.weight).fold(0.0, f32::max);
                best = best.max(weight);
                if weight > 0.0 {
                    met |= bit;
                }
                if !looked.word.optional {
                    required |= bit;
                }
                let mut forms = looked.word.forms.iter();
                same = same.max(if looked.word.exact == written {
                    1.0
                } else if forms.any(|form| token.forms.contains(form)) {
                    0.7
                } else {
                    0.0
                });
            }
            covered += best;
            exactly += same;
            if at == 0 {
                first = best;
            }
        }
        let length = title.len() as f32;
        let whole = required != 0 && met & required == required;
        1.0 + COVERED * covered / length
            + EXACT * exactly / length
            + FIRST * first
            + if whole { WHOLE } else { 0.0 }
    }
}

/// How rare a word is at most: as rare as itself in the language in which it is more common. A
/// common word of one language that chances to be in a text of the other is no rarity.
fn rarity_of(looked: &Looked, total: u32) -> f32 {
    let itself = |in_lang: Lang| {
        let own = looked.candidates.iter();
        let own = own.filter(|candidate| candidate.lang == in_lang && candidate.weight >= 1.0);
        own.map(|candidate| rarity(candidate.term.count, total))
            .reduce(f32::min)
    };
    let both = Lang::ALL.into_iter().filter_map(itself);
    both.reduce(f32::min).unwrap_or(f32::MAX)
}
