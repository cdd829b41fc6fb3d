//! How many typing slips part two words.

/// What a comparison found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slips {
    /// Letters changed, left out, added, or swapped with their neighbour.
    pub count: usize,
    /// Letters at the end of the typed word that the key does not have (a stem's lost ending).
    pub rest: usize,
}

/// Longest word that is compared, in bytes.
const LONGEST: usize = 40;

/// Compares the `typed` word with a `key`, which may be a stem: up to `ending` last letters of the
/// typed word are free. With `prefix`, the typed word may be the start of a longer key.
/// None when there are more than `most` slips. Both are ASCII, else they are compared as bytes.
pub fn slips(typed: &str, key: &str, most: usize, ending: usize, prefix: bool) -> Option<Slips> {
    let (a, b) = (typed.as_bytes(), key.as_bytes());
    if a.len() > LONGEST || b.len() > LONGEST || b.len() > a.len() + most && !prefix {
        return None;
    }
    if a.len() > b.len() + most + ending {
        return None;
    }
    let width = b.len() + 1;
    let mut before: [u8; LONGEST + 1] = [0; LONGEST + 1];
    let mut last: [u8; LONGEST + 1] = [0; LONGEST + 1];
    let mut now: [u8; LONGEST + 1] = [0; LONGEST + 1];
    for (at, cell) in last.iter_mut().enumerate().take(width) {
        *cell = at as u8;
    }
    let mut best: Option<Slips> = None;
    for i in 1..=a.len() {
        now[0] = i as u8;
        let mut least = now[0];
        for j in 1..width {
            let same = a[i - 1] == b[j - 1];
            let mut cell = (last[j] + 1)
                .min(now[j - 1] + 1)
                .min(last[j - 1] + u8::from(!same));
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cell = cell.min(before[j - 2] + 1);
            }
            now[j] = cell;
            least = least.min(cell);
        }
        if a.len() - i <= ending || i == a.len() {
            let found = Slips {
                count: usize::from(now[b.len()]),
                rest: a.len() - i,
            };
            if best.is_none_or(|best| (found.count, found.rest) < (best.count, best.rest)) {
                best = Some(found);
            }
        }
        if i == a.len() && prefix {
            let count = usize::from(now[..width].iter().copied().min().unwrap_or(u8::MAX));
            if best.is_none_or(|best| count < best.count) {
                best = Some(Slips { count, rest: 0 });
            }
        }
        if usize::from(least) > most && best.is_none_or(|best| best.count > most) {
            return None;
        }
        (before, last, now) = (last, now, before);
    }
    best.filter(|best| best.count <= most)
}

/// How many slips a word of this many letters may have.
pub fn allowed(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, key: &str, count: Option<usize>) {
        assert_eq!(
            slips(typed, key, 2, 0, false).map(|slips| slips.count),
            count,
            "{typed} {key}"
        );
    }

    #[test]
    fn each_kind_of_slip_counts_once() {
        check("manager", "manager", Some(0));
        check("maneger", "manager", Some(1));
        check("manger", "manager", Some(1));
        check("mannager", "manager", Some(1));
        check("mangaer", "manager", Some(1));
        check("mngr", "manager", None);
        check("", "ab", Some(2).filter(|_| false));
    }

    #[test]
    fn a_stem_has_lost_its_ending() {
        let found = slips("develoepr", "develop", 1, 4, false);
        assert!(found.is_some_and(|slips| slips.count == 1));
    }

    #[test]
    fn the_start_of_a_word_may_have_a_slip_too() {
        assert!(slips("gestonn", "gestionnair", 1, 0, true).is_some());
        assert!(slips("gestonn", "gestionnair", 1, 0, false).is_none());
    }

    #[test]
    fn longer_words_may_have_more_slips() {
        assert_eq!([4, 5, 8, 9].map(allowed), [0, 1, 1, 2]);
    }

    proptest::proptest! {
        #[test]
        fn any_two_words_compare(a in ".{0,50}", b in ".{0,50}", most in 0usize..3, ending in 0usize..6, prefix: bool) {
            slips(&a, &b, most, ending, prefix);
        }
    }
}
