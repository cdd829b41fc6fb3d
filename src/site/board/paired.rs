//! The pair rule and the rule of addresses, applied to the files of a board, with what they found.

use crate::posting::{Lang, Slug, Status};
use crate::site::board::pairing::{self, Candidate, Pairing};
use crate::site::board::{File, sides};
use crate::site::problem::pair::ambiguous_pair::AmbiguousPair;
use crate::site::problem::pair::copy_left_out::CopyLeftOut;
use crate::site::problem::pair::no_counterpart::NoCounterpart;
use crate::site::problem::pair::paired_by_lever_id::PairedByLeverId;
use crate::site::problem::pair::slug_collision::SlugCollision;
use crate::site::problem::pair::status_differs::StatusDiffers;
use crate::site::problem::place::Span;
use crate::site::problem::related::{Related, What};
use crate::site::problem::{Kind, Problem};
use crate::site::read::slug;
use std::collections::BTreeSet;

/// Applies the pair rule and says what it found.
pub(super) fn pair(files: &mut [File], problems: &mut Vec<Problem>) {
    let published: Vec<usize> = (0..files.len())
        .filter(|&at| files[at].published().is_some())
        .collect();
    let names = sides::named(files, &published, problems);
    let candidates: Vec<Candidate> = published
        .iter()
        .filter_map(|&at| {
            let (posting, lang) = files[at].published()?;
            Some(Candidate {
                path: &files[at].path,
                lang,
                key: posting.keys.translation_key.as_deref(),
                lever_id: posting.keys.lever_id.as_ref(),
                title: &posting.title,
                body: &posting.body,
                status: files[at].status()?,
                place: &files[at].own.place,
                lastmod: posting.keys.lastmod,
                date: posting.keys.date,
                names: names.get(&at).copied(),
            })
        })
        .collect();
    let pairing = pairing::pair(&candidates);
    say_what_was_paired(files, &published, &candidates, &pairing, problems);
    for (&at, (copy_of, counterpart)) in published
        .iter()
        .zip(pairing.copy_of.iter().zip(&pairing.counterpart))
    {
        files[at].copy_of = copy_of.map(|kept| published[kept]);
        files[at].counterpart = counterpart.map(|other| published[other]);
    }
    keys_that_nobody_needs(files, &pairing, &published, problems);
}

/// Takes back that a file has no `translationKey` where a pair was found without it, and where the board
/// has one language.
fn keys_that_nobody_needs(
    files: &[File],
    pairing: &Pairing,
    published: &[usize],
    problems: &mut Vec<Problem>,
) {
    let by_id = pairing.by_lever_id.iter().flat_map(|(en, fr)| [en, fr]);
    let by_id: BTreeSet<&str> = by_id
        .map(|at| files[published[*at]].path.as_str())
        .collect();
    let has = |lang| published.iter().any(|at| files[*at].lang == Some(lang));
    let bilingual = Lang::ALL.into_iter().all(has);
    let paired = |path: &str| {
        let at = files.binary_search_by(|file| file.path.as_str().cmp(path));
        let found = at.is_ok_and(|at| files[at].counterpart.is_some());
        found && !by_id.contains(path)
    };
    problems.retain(|problem| {
        let missing = matches!(problem.kind, Kind::MissingTranslationKey(_));
        !missing || (bilingual && !paired(&problem.path))
    });
}

fn say_what_was_paired(
    files: &[File],
    published: &[usize],
    candidates: &[Candidate],
    pairing: &Pairing,
    problems: &mut Vec<Problem>,
) {
    let file = |at: usize| &files[published[at]];
    let posting = |at: usize| file(at).posting.as_ref();
    let key_span = |at: usize| posting(at).and_then(|posting| posting.spans.translation_key);
    let id_span = |at: usize| posting(at).and_then(|posting| posting.spans.lever_id);
    let related = |at: usize, span: Option<Span>, what| Related {
        path: file(at).path.clone(),
        span,
        what,
    };
    let problem = |kind, at: usize, span| Problem::new(kind, file(at).path.clone(), span);

    // A board of one language needs no counterparts.
    let has = |lang| candidates.iter().any(|candidate| candidate.lang == lang);
    let bilingual = Lang::ALL.into_iter().all(has);
    for group in &pairing.ambiguous {
        let key = group
            .first()
            .and_then(|&at| posting(at)?.keys.translation_key.clone())
            .unwrap_or_default();
        let paths = group.iter().map(|&at| file(at).path.clone()).collect();
        let Some((&first, rest)) = group.split_first() else {
            continue;
        };
        let kind = Kind::AmbiguousPair(AmbiguousPair { key, files: paths });
        let mut found = problem(kind, first, key_span(first));
        found.related = rest
            .iter()
            .map(|&at| related(at, key_span(at), What::SameKey))
            .collect();
        problems.push(found);
    }
    for &(en, fr) in &pairing.by_lever_id {
        if let Some(lever_id) = posting(en).and_then(|posting| posting.keys.lever_id.clone()) {
            let kind = Kind::PairedByLeverId(PairedByLeverId { lever_id });
            problems.push(problem(kind, en, id_span(en)).with(related(
                fr,
                id_span(fr),
                What::SameLeverId,
            )));
        }
    }
    for at in 0..published.len() {
        if let Some(kept) = pairing.copy_of[at] {
            let (copy, original) = (&candidates[at], &candidates[kept]);
            let (own, theirs) = pairing::parting(copy, original);
            let kind = Kind::CopyLeftOut(CopyLeftOut {
                kept: file(kept).path.clone(),
                why: pairing::why_kept(copy, original),
                both_open: copy.status == Status::Open && original.status == Status::Open,
                own,
                theirs,
            });
            problems.push(problem(kind, at, None).with(related(kept, None, What::Kept)));
        } else if let Some(other) = pairing.counterpart[at] {
            let status = |at: usize| posting(at).map_or(Status::Open, |posting| posting.status);
            let (status, theirs) = (status(at), status(other));
            if status == Status::Open && theirs == Status::Archived {
                let kind = Kind::StatusDiffers(StatusDiffers {
                    status,
                    counterpart: file(other).path.clone(),
                });
                let span = |at: usize| posting(at).and_then(|posting| posting.spans.archived);
                let there = related(other, span(other), What::Counterpart(theirs));
                problems.push(problem(kind, at, span(at)).with(there));
            }
        } else if !pairing
            .ambiguous
            .iter()
            .flatten()
            .any(|&listed| listed == at)
            && bilingual
        {
            let key = posting(at).and_then(|posting| posting.keys.translation_key.clone());
            problems.push(problem(
                Kind::NoCounterpart(NoCounterpart { key }),
                at,
                key_span(at),
            ));
        }
    }
}

/// Gives every shown posting an address of its own, and says where that took a suffix.
pub(super) fn give_slugs(files: &mut [File], problems: &mut Vec<Problem>) {
    let own = |file: &File| -> Option<Slug> {
        let (posting, lang) = file.published()?;
        let wished = posting.keys.slug.as_deref().and_then(slug::slug_of);
        wished
            .or_else(|| slug::slug_of(slug::without_id(&file.own.stem)))
            .or_else(|| {
                Slug::parse(match lang {
                    Lang::En => "posting",
                    Lang::Fr => "offre",
                })
            })
    };
    let known = |file: &File| file.own.slug.get_or_init(|| own(file)).clone();
    let slugs: Vec<Option<Slug>> = files.iter().map(known).collect();
    let mut shown: Vec<usize> = (0..files.len())
        .filter(|&at| files[at].shown().is_some())
        .collect();
    // What was there first keeps its address.
    shown.sort_by_cached_key(|&at| {
        let keys = files[at].posting.as_ref().map(|posting| &posting.keys);
        let date = keys.and_then(|keys| keys.date.or(keys.publish_date));
        (date.is_none(), date, files[at].own.stem.len(), at)
    });
    let wishes: Vec<slug::Wish> = shown
        .iter()
        .filter_map(|&at| {
            let (posting, lang) = files[at].shown()?;
            let alone = files[at].counterpart.is_none();
            Some(slug::Wish {
                lang,
                slug: slugs[at].clone()?,
                lever_id: posting.keys.lever_id.as_ref(),
                alone,
            })
        })
        .collect();
    let given = slug::assign(&wishes);
    for (file, slug) in files.iter_mut().zip(slugs) {
        file.slug = slug;
    }
    for (&at, (given, first)) in shown.iter().zip(given) {
        if let (Some(first), Some(wished)) = (first, files[at].slug.take()) {
            // An address comes from `slug`, else from the file's name, which has no line of its own.
            let span = |file: &File| {
                let spans = file.posting.as_ref()?.spans;
                spans.slug.or(spans.title)
            };
            let (file, holder) = (&files[at], &files[shown[first]]);
            let there = Related {
                path: holder.path.clone(),
                span: span(holder),
                what: What::HasTheSlug,
            };
            let kind = Kind::SlugCollision(SlugCollision {
                slug: wished,
                given: given.clone(),
            });
            problems.push(Problem::new(kind, file.path.clone(), span(file)).with(there));
        }
        files[at].slug = Some(given);
    }
}
