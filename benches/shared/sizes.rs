//! Which boards a benchmark measures: the sizes given, else those that the project speaks of.

/// Calls `measure` with each number of postings.
pub(crate) fn each(measure: fn(usize)) {
    let given: Vec<usize> = std::env::args()
        .filter_map(|size| size.parse().ok())
        .collect();
    let sizes = if given.is_empty() {
        vec![250, 5_000, 50_000]
    } else {
        given
    };
    sizes.into_iter().for_each(measure);
}
