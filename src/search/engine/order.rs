//! Things by their rank. Of many that match only the best are shown, so no more is put in order
//! than is taken; and whatever is ranked shares this code, of which a module has little to spare.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The numbers of things by their `ranks`, the least first; at equal ranks in the order given.
pub(super) fn by_rank(ranks: Vec<u64>) -> impl Iterator<Item = usize> {
    let numbered = ranks.into_iter().zip(0u32..).map(Reverse);
    let mut heap: BinaryHeap<Reverse<(u64, u32)>> = numbered.collect();
    std::iter::from_fn(move || heap.pop().map(|Reverse((_, at))| at as usize))
}

/// A rank by `first`, then by `second`.
pub(super) fn rank(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_comes_first_and_equals_come_as_they_were() {
        let ranks = vec![rank(2, 0), rank(1, 9), rank(1, 9), rank(1, 8)];
        assert_eq!(by_rank(ranks).collect::<Vec<_>>(), [3, 1, 2, 0]);
    }
}
