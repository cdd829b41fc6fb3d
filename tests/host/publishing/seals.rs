//! The seals by which a browser knows that a file of data came whole and is no other.

use crate::project::project;
use babillard::site::board;
use babillard::site::publish::bundling::{self, Bundle};
use sha2::{Digest, Sha256};

const DAY: i64 = 1_796_144_400;

/// Whether what ends the file is the first 64 bits of the SHA-256 of all before and of its path.
fn is_sealed(path: &str, bytes: &[u8]) -> bool {
    let length = if path.ends_with(".bin") { 8 } else { 27 };
    let (before, seal) = bytes.split_at(bytes.len() - length);
    let digest = Sha256::new().chain_update(before).chain_update(path);
    let digest = &digest.finalize()[..8];
    if path.ends_with(".bin") {
        return seal == digest;
    }
    let hexadecimal: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    seal == format!(",\"seal\":\"{hexadecimal}\"}}").as_bytes()
}

#[test]
fn each_file_that_its_content_names_is_sealed_with_its_path_also_where_the_search_comes_later() {
    let board = board::read(&project("content"), DAY).expect("the sample board");
    let whole = Bundle::of(&board).and_then(|bundle| bundle.files());
    let whole = whole.expect("a bundle");
    let root = "data/search/root.0123456789abcdef.bin";
    let later = bundling::search_later(&board, root).expect("a search index");
    assert!(later.contains_key(root));
    let files = whole.iter().chain(&later);
    let sealed = files.filter(|(path, _)| *path != "data/index.json");
    let mut count = 0;
    for (path, bytes) in sealed {
        assert!(is_sealed(path, bytes), "{path}");
        count += 1;
    }
    assert!(count > 40, "{count}");
}
