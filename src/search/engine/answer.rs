//! From a question to its answer: words looked up, jobs scored, narrowed, ranked and shown.

use super::ask::{Answer, Ask, Found, Hit};
use super::need::Need;
use super::order::{by_rank, rank};
use super::query::{self, Word};
use super::ranking::{Looked, Scored, Shown};
use super::{Engine, MANY, data_path};
use crate::posting::{Lang, Status};
use crate::search::index::layout::Info;

/// Jobs whose titles are looked at once more.
const TITLES: usize = 24;
/// The same on a large board, where each is likely to be in a file of its own.
const TITLES_OF_MANY: usize = 12;

impl Engine {
    /// Answers `ask`, or says what that takes.
    pub fn search(&self, ask: &Ask) -> Answer {
        let mut needs = Vec::new();
        let found = self.found(ask, &mut needs);
        if needs.is_empty() {
            Answer::Found(found)
        } else {
            Answer::Needs(needs)
        }
    }

    /// How many postings of the status wanted match, phrases aside.
    pub(super) fn count(&self, ask: &Ask, needs: &mut Vec<Need>) -> usize {
        let (_, mut shown) = self.matches(ask, needs);
        self.narrow(&mut shown, ask, needs);
        let wanted = |shown: &&Shown| ask.status.is_none_or(|wanted| wanted == shown.2);
        shown.iter().filter(wanted).count()
    }

    /// What has the words, as a reader sees it.
    fn matches<'a>(&'a self, ask: &'a Ask, needs: &mut Vec<Need>) -> (Vec<Looked<'a>>, Vec<Shown>) {
        let (looked, scored) = match self.by_id(ask, needs) {
            Some(scored) => (Vec::new(), scored),
            None => self.by_words(ask, needs),
        };
        let mut shown: Vec<Shown> = Vec::new();
        for scored in scored {
            if let Some((lang, status)) = self.shown(scored.job, ask.lang) {
                shown.push((scored, lang, status));
            }
        }
        (looked, shown)
    }

    fn found(&self, ask: &Ask, needs: &mut Vec<Need>) -> Found {
        let (looked, mut shown) = self.matches(ask, needs);
        if !needs.is_empty() {
            return Found::default();
        }
        let mut found = Found {
            counts: self.narrow(&mut shown, ask, needs),
            ..Found::default()
        };
        for (_, _, status) in &shown {
            found.by_status[*status as usize] += 1;
        }
        shown.retain(|(_, _, status)| ask.status.is_none_or(|wanted| wanted == *status));
        let titles = match self.root.total() {
            MANY.. => TITLES_OF_MANY,
            _ => TITLES,
        };
        let again = titles.max(ask.limit.min(TITLES * 4));
        found.matching = shown.len();
        let ranked = by_rank(shown.iter().map(rank_of).collect()).map(|at| shown[at]);
        let mut best: Vec<Shown> = if ask.query.phrases.is_empty() {
            ranked.take(again.max(ask.limit)).collect()
        } else {
            let kept = self.keep_phrases(ranked, ask, needs);
            found.matching = kept.len();
            // Texts of another status than the one wanted were not looked at.
            found.by_status = [0, 0];
            for (_, _, status) in &kept {
                found.by_status[*status as usize] += 1;
            }
            kept
        };
        let rest = best.split_off(again.min(best.len()));
        for (scored, ..) in &mut best {
            if let Some(info) = self.info(scored.job, needs) {
                scored.score *= self.factor(info, ask.lang, &looked);
            }
        }
        let again = by_rank(best.iter().map(rank_of).collect()).map(|at| best[at]);
        for (scored, lang, status) in again.chain(rest).take(ask.limit) {
            let Some(info) = self.info(scored.job, needs) else {
                continue;
            };
            let Some(side) = &info.sides[lang as usize] else {
                continue;
            };
            found.hits.push(Hit {
                job: scored.job,
                lang,
                slug: side.slug.clone(),
                title: side.title.clone(),
                data: data_path(lang, &side.slug, info.hash),
                status,
                score: scored.score,
                matched_in: if scored.own {
                    ask.lang
                } else {
                    ask.lang.other()
                },
            });
        }
        // A stop word beside others shows nothing.
        let telling = looked.iter().filter(|looked| !looked.word.optional);
        for candidate in telling.flat_map(|looked| &looked.candidates) {
            found
                .keys
                .of_mut(candidate.lang)
                .push(candidate.term.key.clone());
        }
        found
    }

    /// The posting of a job that a reader sees, and its status.
    fn shown(&self, job: u32, reader: Lang) -> Option<(Lang, Status)> {
        let statuses = self.root.statuses(job);
        let side = |lang: Lang| statuses[lang as usize].map(|status| (lang, status));
        side(reader).or_else(|| side(reader.other()))
    }

    fn by_id(&self, ask: &Ask, needs: &mut Vec<Need>) -> Option<Vec<Scored>> {
        const SCORE: f32 = 100.0;
        let term = ask.query.ids.iter().find_map(|id| self.of_id(id, needs))?;
        let jobs = self.jobs_of(Lang::En, &term.jobs, needs);
        let scored = jobs.iter().map(|at| {
            let has = |lang: Lang| self.root.statuses(at.job)[lang as usize].is_some();
            Scored {
                job: at.job,
                score: SCORE,
                own: has(ask.lang),
                other: has(ask.lang.other()),
            }
        });
        Some(scored.collect())
    }

    fn by_words<'a>(
        &'a self,
        ask: &'a Ask,
        needs: &mut Vec<Need>,
    ) -> (Vec<Looked<'a>>, Vec<Scored>) {
        let mut looked: Vec<Looked> = Vec::new();
        for word in ask.query.words.iter().take(query::MOST_WORDS) {
            looked.push(self.look_up(word, ask.lang, needs));
        }
        if !needs.is_empty() {
            return (looked, Vec::new());
        }
        for looked in &mut looked {
            if looked.candidates.is_empty() {
                self.look_for_slips(looked, needs);
            }
        }
        let mut scored = self.scored(&looked, ask.lang, needs);
        if scored.is_empty() && needs.is_empty() {
            for looked in &mut looked {
                self.look_for_slips(looked, needs);
            }
            scored = self.scored(&looked, ask.lang, needs);
        }
        (looked, scored)
    }

    pub(super) fn look_up<'a>(
        &'a self,
        word: &'a Word,
        reader: Lang,
        needs: &mut Vec<Need>,
    ) -> Looked<'a> {
        let mut candidates = self.as_typed(word, reader, needs);
        candidates.extend(self.as_typed(word, reader.other(), needs));
        let exactly_in = self.as_written(word, reader, needs);
        let exactly_in = exactly_in
            .map_or(&[][..], |term| self.jobs_of(reader, &term.jobs, needs))
            .to_vec();
        Looked {
            word,
            candidates,
            exactly_in,
        }
    }

    /// Widens a word that leads nowhere: to those it may be mistyped for, and those it may shorten.
    fn look_for_slips<'a>(&'a self, looked: &mut Looked<'a>, needs: &mut Vec<Need>) {
        const SHORTEST: usize = 3;
        if looked.word.optional {
            return;
        }
        for lang in Lang::ALL {
            let mut near = self.mistyped(looked.word, lang, needs);
            if !looked.word.code && looked.word.forms[0].len() >= SHORTEST {
                self.longer(&looked.word.forms[0], lang, &mut near, needs);
            }
            for new in near {
                let known = looked
                    .candidates
                    .iter()
                    .any(|known| known.lang == lang && known.term.key == new.term.key);
                if !known {
                    looked.candidates.push(new);
                }
            }
        }
    }

    /// What the titles of a job add: its better one, the reader's language first.
    fn factor(&self, info: &Info, reader: Lang, looked: &[Looked]) -> f32 {
        let of = |lang: Lang| {
            info.sides[lang as usize]
                .as_ref()
                .map_or(1.0, |side| self.title_factor(side, lang, looked))
        };
        of(reader).max(1.0 + 0.7 * (of(reader.other()) - 1.0))
    }
}

/// Best first; at equal scores open before archived, then by number.
fn rank_of((scored, _, status): &Shown) -> u64 {
    let score = (scored.score * 1000.0) as u32;
    rank(u32::MAX - score, (*status as u32) << 31 | scored.job)
}
