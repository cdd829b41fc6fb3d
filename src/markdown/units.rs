//! A document as a row of units, the parts that are set beside those of another language.

use super::{Block, Document};

/// A part of a document: a block, or one entry of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit<'a> {
    /// A block that is no list.
    Block(&'a Block),
    /// An entry of a list at the top of the document.
    Entry {
        /// Its number; `None` when the list has bullets.
        number: Option<u64>,
        /// What is in it, lists of its own included.
        blocks: &'a [Block],
    },
}

/// The units of `document`, in order.
pub fn units(document: &Document) -> Vec<Unit<'_>> {
    let mut units = Vec::new();
    for block in &document.blocks {
        match block {
            Block::List { start, items } => {
                for (at, item) in items.iter().enumerate() {
                    let number = start.map(|start| start.saturating_add(at as u64));
                    let blocks = item;
                    units.push(Unit::Entry { number, blocks });
                }
            }
            block => units.push(Unit::Block(block)),
        }
    }
    units
}
