//! What was found, narrowed by the facets that a reader has chosen, with what each facet would leave.

use crate::posting::{CLOSING_SOON, Lang};
use crate::search::engine::ask::Ask;
use crate::search::engine::need::Need;
use crate::search::engine::ranking::Shown;
use crate::search::engine::{Engine, MANY};
use crate::search::index::layout::{At, Facet};

/// Nothing that was found.
const NOT_FOUND: u8 = 0;
/// Has all that is chosen.
const FITS: u8 = 1;
/// Misses this choice only, counted from here.
const MISSES: u8 = 2;
/// Misses more.
const FAR: u8 = u8::MAX;

impl Engine {
    /// Takes from `found` what has not all that is chosen. Gives for each of the board's facets how
    /// many of the status wanted it would leave, in the place of what is chosen of its kind; nothing
    /// on a large board where nothing is chosen, as it would be one more file to fetch.
    pub(super) fn narrow(
        &self,
        found: &mut Vec<Shown>,
        ask: &Ask,
        needs: &mut Vec<Need>,
    ) -> Vec<usize> {
        let total = self.root.total();
        let soon = self.closing_soon();
        let none = self.root.facets.is_empty() && soon.is_none();
        if ask.facets.is_empty() && (none || total >= MANY) {
            return Vec::new();
        }
        let facets = match self.root.facets.is_empty() {
            true => &[],
            false => match self.facets(needs) {
                Some(facets) => facets,
                None => return Vec::new(),
            },
        };
        let facets = || facets.iter().chain(&soon);
        let mut fit = vec![[NOT_FOUND; 2]; total as usize];
        for (scored, lang, _) in found.iter() {
            fit[scored.job as usize][*lang as usize] = FITS;
        }
        for (chosen, misses) in ask.facets.iter().zip(MISSES..FAR) {
            let mut having = vec![[false; 2]; total as usize];
            let facet = facets().find(|facet| facet.pair == *chosen);
            facet
                .into_iter()
                .flat_map(places)
                .for_each(|(job, lang)| having[job][lang] = true);
            for (scored, lang, _) in found.iter() {
                let (job, lang) = (scored.job as usize, *lang as usize);
                if !having[job][lang] {
                    fit[job][lang] = if fit[job][lang] == FITS { misses } else { FAR };
                }
            }
        }
        found.retain(|(scored, lang, _)| fit[scored.job as usize][*lang as usize] == FITS);
        let counted = |job: usize, lang: usize| {
            let status = self.root.statuses(job as u32)[lang];
            ask.status.is_none_or(|wanted| Some(wanted) == status)
        };
        let count = |facet: &Facet| {
            let mut chosen = ask.facets.iter().zip(MISSES..FAR);
            let own = chosen.find(|(chosen, _)| kind(chosen) == kind(&facet.pair));
            let own = own.map_or(FITS, |(_, misses)| misses);
            let left = places(facet).filter(|(job, lang)| {
                let fit = fit[*job][*lang];
                (fit == FITS || fit == own) && counted(*job, *lang)
            });
            left.count()
        };
        facets().map(count).collect()
    }
}

impl Engine {
    /// What closes soon, by the given clock; the last of the board's facets.
    fn closing_soon(&self) -> Option<Facet> {
        let at = |job: u32| At { job, level: 0 };
        let jobs: Vec<At> = self.root.closing_soon().map(at).collect();
        (!jobs.is_empty()).then(|| Facet {
            pair: CLOSING_SOON.to_owned(),
            jobs: [jobs.clone(), jobs],
        })
    }
}

/// The sides of jobs that have a facet.
fn places(facet: &Facet) -> impl Iterator<Item = (usize, usize)> {
    let of = |lang: Lang| {
        let jobs = facet.jobs[lang as usize].iter();
        jobs.map(move |at| (at.job as usize, lang as usize))
    };
    of(Lang::En).chain(of(Lang::Fr))
}

fn kind(pair: &str) -> Option<&str> {
    pair.split('=').next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::Status;
    use crate::search::engine::ask::{Answer, Found};
    use crate::search::engine::query;
    use crate::search::index::build::build;
    use crate::search::index::job::{Job, Text};

    const FACETS: [&str; 4] = [
        "level=IT-01",
        "level=IT-02",
        "place=gaspe",
        "place=rimouski",
    ];

    /// An English posting that has the facets of these numbers.
    fn job(title: &str, status: Status, facets: &[usize]) -> Job {
        let text = Text {
            slug: title.to_lowercase().replace(' ', "-"),
            title: title.to_owned(),
            description: String::new(),
            headings: String::new(),
            body: String::new(),
            status,
            ids: Vec::new(),
            facets: facets.iter().map(|at| FACETS[*at].to_owned()).collect(),
        };
        Job {
            closes: None,
            said_until: None,
            hash: 0,
            sides: [Some(text), None],
        }
    }

    fn found(facets: &[&str], status: Option<Status>) -> Found {
        found_by("clerk ", facets, status)
    }

    fn found_by(text: &str, facets: &[&str], status: Option<Status>) -> Found {
        found_at([0, 0], text, facets, status)
    }

    /// By a clock that shows the first of `now`, and calls near what closes by the second.
    fn found_at(
        [now, soon]: [u32; 2],
        text: &str,
        facets: &[&str],
        status: Option<Status>,
    ) -> Found {
        let mut jobs = [
            job("Clerk of seals", Status::Open, &[0, 2]),
            job("Clerk of whales", Status::Open, &[1, 2]),
            job("Clerk of boats", Status::Open, &[0, 3]),
            job("Clerk of nets", Status::Archived, &[0, 2]),
            job("Cook", Status::Open, &[0, 2]),
        ];
        (jobs[1].closes, jobs[2].closes) = (Some(2_000), Some(9_000));
        jobs[0].said_until = Some(3_000);
        let hash = |bytes: &[u8]| bytes.iter().map(|byte| u64::from(*byte)).sum();
        let written = build(jobs.into(), &FACETS.map(str::to_owned), hash);
        let mut engine = Engine::new(&written.files[&written.root]).expect("an engine");
        engine.tell_time(now, soon);
        let ask = Ask {
            query: query::parse(text),
            lang: Lang::En,
            status,
            facets: facets.iter().map(|pair| (*pair).to_owned()).collect(),
            limit: 10,
        };
        loop {
            match engine.search(&ask) {
                Answer::Found(found) => return found,
                Answer::Needs(needs) => {
                    for need in needs {
                        match need {
                            Need::Text(job, lang) => engine.give_text(job, lang, ""),
                            Need::File(file) => {
                                let path = engine.path(file).expect("a path");
                                engine.give(file, &written.files[&path]);
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn without_a_choice_each_facet_counts_what_was_found() {
        let found = found(&[], Some(Status::Open));
        assert_eq!((found.matching, found.by_status), (3, [3, 1]));
        assert_eq!(found.counts, [2, 1, 2, 1]);
    }

    #[test]
    fn a_choice_narrows_what_is_found_and_counts_others_of_its_kind_in_its_place() {
        let found = found(&["place=gaspe"], Some(Status::Open));
        assert_eq!((found.matching, found.by_status), (2, [2, 1]));
        assert_eq!(found.counts, [1, 1, 2, 1]);
    }

    #[test]
    fn choices_of_two_kinds_are_both_to_be_had() {
        let found = found(&["level=IT-01", "place=gaspe"], None);
        let titles: Vec<&str> = found.hits.iter().map(|hit| hit.title.as_str()).collect();
        assert_eq!(titles, ["Clerk of seals", "Clerk of nets"]);
        assert_eq!(found.counts, [2, 1, 2, 1]);
    }

    #[test]
    fn a_phrase_that_no_text_has_counts_for_no_status() {
        let found = found_by("\"clerk seals\"", &[], None);
        assert_eq!((found.matching, found.by_status), (0, [0, 0]));
        let found = found_by("\"clerk of seals\"", &[], None);
        assert_eq!((found.matching, found.by_status), (1, [1, 0]));
    }

    #[test]
    fn a_facet_that_the_board_does_not_have_leaves_nothing() {
        assert_eq!(found(&["place=nowhere"], None).matching, 0);
    }

    #[test]
    fn what_closes_soon_is_counted_and_chosen_by_the_clock() {
        let at = |now: u32, facets: &[&str]| {
            let found = found_at([now, 5_000], "clerk ", facets, Some(Status::Open));
            (found.matching, found.counts[4..].to_vec())
        };
        assert_eq!(at(1_000, &[]), (3, vec![2]));
        assert_eq!(at(1_000, &["closing=soon"]), (2, vec![2]));
        assert_eq!(
            at(2_000, &["closing=soon"]),
            (1, vec![1]),
            "one has closed, one is far; of one only the text says its day"
        );
        assert_eq!(at(3_000, &["closing=soon"]), (0, vec![]));
        assert_eq!(at(3_000, &[]).0, 2, "what only a text says closes nothing");
        let unknown = found_by("clerk ", &[], Some(Status::Open));
        assert_eq!(unknown.counts.len(), 4, "nobody asked a clock");
    }
}
