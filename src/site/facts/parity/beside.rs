//! Which unit of one laid-out body stands beside which of its counterpart's.
//!
//! The rows are those of [`super::align`], which also compares the texts: what is told to differ
//! stands alone here.

use crate::bundle::Run;
use crate::markdown::units::{Unit, units};
use crate::markdown::{self, Document};
use crate::posting::Both;
use crate::site::facts::parity::align::align;
use crate::site::facts::parity::outline::{Block, Kind};

/// The runs of units that correspond, English first.
pub(crate) fn runs(bodies: &Both<&Document>) -> Vec<Run> {
    let (en, fr) = (blocks(bodies.en), blocks(bodies.fr));
    let mut runs: Vec<Run> = Vec::new();
    for (own, other) in align(&en, &fr).en.into_iter().enumerate() {
        let Some(other) = other else { continue };
        match runs.last_mut() {
            Some([first, beside, count]) if (*first + *count, *beside + *count) == (own, other) => {
                *count += 1
            }
            _ => runs.push([own, other, 1]),
        }
    }
    runs
}

/// The same runs as the French side sees them.
pub(crate) fn turned(runs: &[Run]) -> Vec<Run> {
    runs.iter().map(|[a, b, count]| [*b, *a, *count]).collect()
}

fn blocks(document: &Document) -> Vec<Block> {
    units(document).iter().map(block).collect()
}

fn block(unit: &Unit) -> Block {
    let (kind, blocks) = match unit {
        Unit::Block(block @ markdown::Block::Heading { level, .. }) => {
            (Kind::Heading(*level), std::slice::from_ref(*block))
        }
        Unit::Block(block) => (Kind::Paragraph, std::slice::from_ref(*block)),
        Unit::Entry { blocks, .. } => (Kind::Entry(1), *blocks),
    };
    Block {
        text: markdown::text_of(blocks),
        ..Block::new(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::Block as Part;
    use crate::posting::Lang;
    use std::path::Path;

    fn body(text: &str) -> Document {
        markdown::parse(text)
    }

    #[test]
    fn what_one_side_lacks_stands_alone_and_the_rest_beside_its_own() {
        let en = "## Salary\n\n- 90 000 a year\n- Pension plan\n\n## How to apply\n\nWrite to hr@example.org.";
        let fr = "## Salaire\n\n- 90 000 par an\n- Régime de pension\n- Café gratuit au bureau\n\n## Pour postuler\n\nÉcrivez à hr@example.org.";
        let (en, fr) = (body(en), body(fr));
        let found = runs(&Both { en: &en, fr: &fr });
        assert_eq!(found, [[0, 0, 3], [3, 4, 2]]);
        assert_eq!(turned(&found), [[0, 0, 3], [4, 3, 2]]);
    }

    #[test]
    fn bodies_of_one_shape_stand_beside_each_other_whole() {
        let en = body("## A\n\nb\n\n1. c\n2. d");
        assert_eq!(runs(&Both { en: &en, fr: &en }), [[0, 0, 4]]);
    }

    /// The bodies of the real pairs; none, said aloud, where they are not beside the project.
    fn pairs() -> Vec<Both<Document>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/content");
        if !folder.is_dir() {
            println!("skipped: no {}", folder.display());
            return Vec::new();
        }
        let board = crate::site::board::read(&folder, 1_796_144_400).expect("a content folder");
        let body = |at: usize| {
            board.files[at]
                .shown()
                .map(|(posting, _)| body(&posting.body))
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
        let pairs = pairs();
        if pairs.is_empty() {
            return;
        }
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
        let pairs = pairs();
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
        assert!(
            pairs.is_empty() || (all > 200 && right >= 0.95),
            "{right} of {all}"
        );
    }
}
