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

/// A JSON object with a seal as its last member, by which a browser knows that the file came whole: the
/// hash of all that stands before `,"seal":`. The name of a posting's file tells nothing of one file
/// alone, for both files of a pair share their hash.
pub(crate) fn sealed(mut object: Vec<u8>) -> Vec<u8> {
    if object.pop_if(|last| *last == b'}').is_some() {
        let seal = hash(&object);
        object.extend(format!(",\"seal\":\"{seal}\"}}").into_bytes());
    }
    object
}

/// Tells contents apart: the first 64 bits of their SHA-256.
pub(crate) fn number(bytes: &[u8]) -> u64 {
    let digest = Sha256::digest(bytes);
    let first = digest.iter().take(8);
    first.fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_the_hash_of_what_stands_before_it() {
        let sealed = String::from_utf8(sealed(b"{\"a\":1}".to_vec())).expect("text");
        let seal = hash(b"{\"a\":1");
        assert_eq!(sealed, format!("{{\"a\":1,\"seal\":\"{seal}\"}}"));
    }
}
