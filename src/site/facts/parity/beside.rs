//! Which unit of one laid-out body stands beside which of its counterpart's.
//!
//! The rows are those of [`super::align`], which also compares the texts: what is reported as different
//! stands alone here.

use crate::bundle::Run;
use crate::markdown::units::{Unit, units};
use crate::markdown::{self, Document};
use crate::posting::Both;
use crate::site::facts::parity::align::align;
use crate::site::facts::parity::outline::{Block, Kind};

/// The runs of units that correspond, English first.
pub fn runs(bodies: &Both<&Document>) -> Vec<Run> {
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
}
