//! A set of files, and the names that their content gives them.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io;

/// Files by their path relative to the site's root.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Takes the files of a site, several at a time and in any order.
pub type Put<'a> = dyn Fn(&str, Vec<u8>) -> io::Result<()> + Sync + 'a;

/// Names a content: its number in hexadecimal.
pub(crate) fn hash(bytes: &[u8]) -> String {
    format!("{:016x}", number(bytes))
}

/// A JSON object with a seal as its last member, by which a browser knows that the file at `path` came
/// whole and is no other: the hash of all that stands before `,"seal":` and of the path. The name of a
/// posting's file tells nothing of one file alone, for both files of a pair share their hash.
pub(crate) fn sealed(path: &str, mut object: Vec<u8>) -> Vec<u8> {
    if object.pop_if(|last| *last == b'}').is_some() {
        let seal = number_of(&[&object, path.as_bytes()]);
        object.extend(format!(",\"seal\":\"{seal:016x}\"}}").into_bytes());
    }
    object
}

/// Tells contents apart: the first 64 bits of their SHA-256.
pub(crate) fn number(bytes: &[u8]) -> u64 {
    number_of(&[bytes])
}

/// The number of a content that comes in parts.
pub(crate) fn number_of(parts: &[&[u8]]) -> u64 {
    let digest = parts.iter().fold(Sha256::new(), Sha256::chain_update);
    let digest = digest.finalize();
    let first = digest.iter().take(8);
    first.fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_the_hash_of_what_stands_before_it_and_of_the_path() {
        let sealed = sealed("data/a.json", b"{\"a\":1}".to_vec());
        let sealed = String::from_utf8(sealed).expect("text");
        let seal = hash(b"{\"a\":1data/a.json");
        assert_eq!(sealed, format!("{{\"a\":1,\"seal\":\"{seal}\"}}"));
    }
}
