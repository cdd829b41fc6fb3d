//! SHA-256 of contents, in hexadecimal: what a name carries of a file, and what compares two sites.

use sha2::{Digest, Sha256};

/// What a name carries of a content that comes in these parts: 64 bits.
pub(crate) fn hash(parts: &[&[u8]]) -> String {
    let digest = parts.iter().fold(Sha256::new(), Sha256::chain_update);
    hex(&digest.finalize()[..8])
}

/// Bytes in hexadecimal digits, lower case.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
