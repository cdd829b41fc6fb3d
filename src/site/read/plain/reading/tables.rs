//! Tables: the one that begins in a paragraph, and rows with too many cells.

use super::{Open, Reading};
use crate::site::read::plain::dropped::What;
use std::ops::Range;

impl Reading<'_> {
    /// A table that begins in a paragraph: GitHub makes one of it.
    pub(super) fn table_below(&mut self, range: Range<usize>) {
        let source = &self.text[range.clone()];
        if !source.contains('|') {
            return;
        }
        let cells = |line: &str| {
            let pipes = line.trim().trim_matches('|').replace("\\|", "");
            pipes.split('|').count()
        };
        let rule = |line: &str| {
            line.contains('-')
                && line
                    .chars()
                    .all(|c| matches!(c, '-' | ':' | '|' | ' ' | '\t'))
        };
        let mut starts: [Option<(usize, &str)>; 2] = [None, None];
        let mut at = range.start;
        for line in source.split_inclusive('\n') {
            if let [Some(_), Some((head, names))] = starts
                && rule(line.trim_end())
                && cells(line) > 1
                && cells(line) == cells(names)
            {
                return self.edit(head, head, "\n");
            }
            starts = [starts[1], Some((at, line))];
            at += line.len();
        }
    }

    /// A row with more cells than the table has columns: what is too much stands in the last one.
    pub(super) fn row(&mut self, open: &Open) {
        let columns = open.cells;
        let source = &self.text[open.range.clone()];
        let line = source.trim_end();
        let from = open.range.start + usize::from(line.starts_with('|'));
        let to = open.range.start + line.len()
            - usize::from(line.ends_with('|') && !line.ends_with("\\|") && line.len() > 1);
        let bytes = self.text.as_bytes();
        let (mut cell, mut extra) = (1, Vec::new());
        for at in from..to.max(from) {
            if bytes[at] == b'|' && bytes[at - 1] != b'\\' {
                cell += 1;
                if cell > columns && columns > 0 {
                    extra.push(at);
                }
            }
        }
        let said = extra.iter().any(|at| {
            !self.text[at + 1..to]
                .trim_matches(['|', ' ', '\t'])
                .is_empty()
        });
        if said {
            self.say(What::ExtraCells, "", open.range.clone());
            for at in extra {
                self.edit(at, at, "\\");
            }
        }
    }
}
