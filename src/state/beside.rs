//! The two bodies of a pair beside each other: rows, and which section stands for which.

use super::posting::{Found, Opened};
use super::{Remote, State};
use crate::bundle::Run;
use crate::markdown::Block;
use crate::markdown::units::{Unit, units};
use std::rc::Rc;

/// A row: units of the two bodies by their numbers. One of them is always there.
pub type Row = (Option<usize>, Option<usize>);

/// All units of two bodies of `own` and `other` units in rows; what corresponds to nothing stands alone.
pub fn rows(runs: &[Run], own: usize, other: usize) -> Vec<Row> {
    let (mut rows, mut i, mut j) = (Vec::new(), 0, 0);
    for [first, beside, count] in runs.iter().copied().chain([[own, other, 0]]) {
        let (first, beside) = (first.min(own), beside.min(other));
        rows.extend((i..first).map(|at| (Some(at), None)));
        rows.extend((j..beside).map(|at| (None, Some(at))));
        (i, j) = (i.max(first), j.max(beside));
        for _ in 0..count.min(own - i).min(other - j) {
            rows.push((Some(i), Some(j)));
            (i, j) = (i + 1, j + 1);
        }
    }
    rows
}

impl State {
    /// The posting of the present page and its counterpart, once both are here.
    pub fn both(&self) -> Remote<(Rc<Opened>, Rc<Opened>)> {
        let page = self.route.posting();
        let Some(Found::Posting(item)) = page.map(|(lang, slug)| self.find(lang, slug)) else {
            return Remote::Absent;
        };
        let own = self.opened(&item);
        let path = own
            .ready()
            .and_then(|own| own.whole.counterpart_data.as_ref());
        let other = path.and_then(|path| self.opened.get(path));
        match (own, other) {
            (Remote::Ready(own), Some(Remote::Ready(other))) => {
                Remote::Ready(Rc::new((own, other.clone())))
            }
            (Remote::Failed, _) | (_, Some(Remote::Failed)) => Remote::Failed,
            _ => Remote::Loading,
        }
    }

    /// The id of the section of the present posting that stands beside the section `id` of its
    /// counterpart, from which the reader comes. Nothing until both are here.
    pub fn section_beside(&self, id: &str) -> Option<String> {
        let both = self.both();
        let (own, other) = &**both.ready()?;
        let (here, there) = (units(&own.document), units(&other.document));
        let at = there.iter().position(|unit| id_of(unit) == Some(id))?;
        let mut runs = own.whole.reading.beside.iter().rev();
        let [first, beside, count] = runs.find(|[_, beside, _]| *beside <= at)?;
        let last = first + (at - beside).min(count.saturating_sub(1));
        let before = here.iter().take(last + 1).rev();
        before.filter_map(id_of).next().map(str::to_owned)
    }
}

fn id_of<'a>(unit: &Unit<'a>) -> Option<&'a str> {
    match unit {
        Unit::Block(Block::Heading { id, .. }) => Some(id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_stands_in_one_row_and_what_corresponds_in_the_same() {
        let got = rows(&[[0, 0, 1], [2, 1, 2]], 5, 3);
        let expected = [
            (Some(0), Some(0)),
            (Some(1), None),
            (Some(2), Some(1)),
            (Some(3), Some(2)),
            (Some(4), None),
        ];
        assert_eq!(got, expected);
        assert_eq!(rows(&[], 1, 1), [(Some(0), None), (None, Some(0))]);
    }

    #[test]
    fn runs_that_do_not_fit_lose_no_unit() {
        for runs in [vec![[7, 9, 3]], vec![[0, 0, 9]], vec![[2, 0, 1], [0, 2, 1]]] {
            let rows = rows(&runs, 3, 2);
            let of =
                |side: fn(&Row) -> Option<usize>| rows.iter().filter_map(side).collect::<Vec<_>>();
            assert_eq!(of(|row| row.0), [0, 1, 2], "{runs:?}");
            assert_eq!(of(|row| row.1), [0, 1], "{runs:?}");
        }
    }
}
