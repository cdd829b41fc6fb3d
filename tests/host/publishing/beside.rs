//! The sections of real pairs, set beside each other.

use crate::project::corpus;
use babillard::bundle::Run;
use babillard::markdown::units::{Unit, units};
use babillard::markdown::{self, Block as Part, Document};
use babillard::posting::{Both, Lang};
use babillard::site::board;
use babillard::site::facts::parity::beside::runs;
use std::path::Path;

/// The bodies of the pairs of a folder.
fn pairs(folder: &Path) -> Vec<Both<Document>> {
    let board = board::read(folder, 1_796_144_400).expect("a content folder");
    let body = |at: usize| {
        board.files[at]
            .shown()
            .map(|(posting, _)| markdown::parse(&posting.body))
    };
    let english = board.files.iter().enumerate();
    let english =
        english.filter(|(_, file)| file.shown().is_some_and(|(_, lang)| lang == Lang::En));
    english
        .filter_map(|(at, file)| {
            let (en, fr) = (body(at)?, body(file.counterpart?)?);
            Some(Both { en, fr })
        })
        .collect()
}

fn headings(document: &Document) -> Vec<usize> {
    let units = units(document);
    let heading = |unit: &Unit| matches!(unit, Unit::Block(Part::Heading { .. }));
    (0..units.len()).filter(|at| heading(&units[*at])).collect()
}

fn beside(runs: &[Run], at: usize) -> Option<usize> {
    let run = runs
        .iter()
        .find(|[own, _, count]| (*own..own + count).contains(&at));
    run.map(|[own, other, _]| other + at - own)
}

/// How many of the headings stand beside their true counterpart, and how many there are.
fn score(both: &Both<&Document>, truth: &[(usize, usize)]) -> (usize, usize) {
    let runs = runs(both);
    let right = truth
        .iter()
        .filter(|(en, fr)| beside(&runs, *en) == Some(*fr));
    (right.count(), truth.len())
}

fn share(scores: impl Iterator<Item = (usize, usize)>) -> (f64, usize) {
    let (right, all) = scores.fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
    (right as f64 / all.max(1) as f64, all)
}

#[test]
fn sections_of_real_pairs_stand_beside_their_counterparts() {
    let Some(folder) = corpus() else { return };
    let pairs = pairs(&folder);
    // With as many headings in both, the first stands for the first, and so on.
    let (right, all) = share(pairs.iter().filter_map(|Both { en, fr }| {
        let (own, other) = (headings(en), headings(fr));
        let truth: Vec<_> = own.iter().copied().zip(other.iter().copied()).collect();
        (own.len() == other.len()).then(|| score(&Both { en, fr }, &truth))
    }));
    println!("{right:.4} of {all} sections, {} pairs", pairs.len());
    assert!(all > 100 && right >= 0.95, "{right} of {all}");
}

#[test]
fn sections_stay_beside_each_other_when_a_part_is_left_out_or_added() {
    let Some(folder) = corpus() else { return };
    let pairs = pairs(&folder);
    let mut scores = Vec::new();
    for (number, Both { en, fr }) in pairs.iter().enumerate() {
        let (own, other) = (headings(en), headings(fr));
        let same = own.len() == other.len() && units(en).len() == units(fr).len();
        for seed in (0..4).filter(|_| same) {
            // A block of the French side goes, or comes a second time in another place.
            let mut changed = fr.clone();
            let at = (number * 7 + seed * 13 + 1) % changed.blocks.len();
            let gone = units(&Document {
                blocks: vec![changed.blocks[at].clone()],
                cut: None,
            })
            .len();
            let before = units(&Document {
                blocks: changed.blocks[..at].to_vec(),
                cut: None,
            })
            .len();
            let truth = own.iter().copied().zip(other.iter().copied());
            let truth: Vec<_> = if seed % 2 == 0 {
                changed.blocks.remove(at);
                let kept = truth.filter(|(_, fr)| !(before..before + gone).contains(fr));
                kept.map(|(en, fr)| (en, if fr < before { fr } else { fr - gone }))
                    .collect()
            } else {
                let text = vec![markdown::Inline::Text("Une phrase de plus.".to_owned())];
                changed.blocks.insert(at, Part::Paragraph(text));
                truth
                    .map(|(en, fr)| (en, if fr < before { fr } else { fr + 1 }))
                    .collect()
            };
            scores.push(score(&Both { en, fr: &changed }, &truth));
        }
    }
    let (right, all) = share(scores.into_iter());
    println!("{right:.4} of {all} sections");
    assert!(all > 200 && right >= 0.95, "{right} of {all}");
}
