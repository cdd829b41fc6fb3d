//! The facts of a board: what each posting says at a glance, unless the other version contradicts it.

use super::{Board, File};
use crate::posting::FactKind;
use crate::site::facts::glance::Found;

/// The facts of each file of `board` that its counterpart does not contradict, in the order of its files.
pub fn believed(board: &Board) -> Vec<Vec<Found>> {
    let of_file = |file: &File| {
        if file.shown().is_none() {
            return Vec::new();
        }
        let theirs = file
            .counterpart
            .map_or(&[][..], |at| board.files[at].facts());
        let contradicted = |found: &&Found| {
            let same = theirs
                .iter()
                .find(|other| other.fact.kind == found.fact.kind);
            same.is_none_or(|other| found.agrees(other))
        };
        // A closed posting needs no closing date.
        let asked = |found: &&Found| !file.closed || found.fact.kind != FactKind::Closing;
        let facts = file.facts().iter().filter(contradicted).filter(asked);
        facts.cloned().collect()
    };
    board.files.iter().map(of_file).collect()
}
