//! The baseline of a request: the known problems that a command leaves out.

use crate::site::cli::Request;
use crate::site::cli::refusal::{Refusal, Why};
use crate::site::problem::report::baseline::Baseline;
use crate::site::read::folder::BASELINE;
use crate::site::read::folder::plain_file;
use std::path::PathBuf;

/// Most bytes of a baseline.
const LARGEST_BASELINE: usize = 64 << 20;

/// Where the baseline is, or would be.
pub(crate) fn baseline_path(request: &Request) -> PathBuf {
    match request.options.value("baseline") {
        Some(path) => PathBuf::from(path),
        None => request.folder().join(BASELINE),
    }
}

/// The baseline; an empty one when there is no file and none was asked for.
pub(crate) fn read_baseline(request: &Request) -> Result<Baseline, Refusal> {
    match found_baseline(request)? {
        Some(baseline) => Ok(baseline),
        None if request.options.value("baseline").is_some() => {
            Err(Refusal::Unusable(baseline_path(request), Why::Missing))
        }
        None => Ok(Baseline::default()),
    }
}

/// The baseline where there is one. A link is followed only to a file that somebody named.
pub(crate) fn found_baseline(request: &Request) -> Result<Option<Baseline>, Refusal> {
    let path = baseline_path(request);
    let fail = |why: Why| Refusal::Unusable(path.clone(), why);
    let real = match request.options.value("baseline") {
        Some(_) => path.canonicalize().unwrap_or_else(|_| path.clone()),
        None => path.clone(),
    };
    let bytes = plain_file::read(&real, LARGEST_BASELINE);
    let bytes = bytes.map_err(|kind| fail(Why::Kind(Box::new(kind))))?;
    let baseline = bytes.map(|bytes| Baseline::parse(&bytes));
    let place = |error: serde_json::Error| Why::NoBaseline(error.line(), error.column());
    baseline.transpose().map_err(|error| fail(place(error)))
}
