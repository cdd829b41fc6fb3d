//! A set of files, and the names that their content gives them.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io;

/// Files by their path relative to the site's root.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Takes the files of a site, one after another.
pub type Put<'a> = dyn FnMut(&str, Vec<u8>) -> io::Result<()> + 'a;

/// Names a content: its number in hexadecimal.
pub(crate) fn hash(bytes: &[u8]) -> String {
    format!("{:016x}", number(bytes))
}

/// Tells contents apart: the first 64 bits of their SHA-256.
pub(crate) fn number(bytes: &[u8]) -> u64 {
    let digest = Sha256::digest(bytes);
    let first = digest.iter().take(8);
    first.fold(0, |number, byte| number << 8 | u64::from(*byte))
}
