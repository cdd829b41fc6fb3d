//! Names and sizes of pictures, and what is none.

use super::*;

/// A GIF of 3 by 2.
const GIF: &[u8] = b"GIF89a\x03\0\x02\0\0\0\0;";

#[test]
fn a_picture_is_named_by_its_content_and_its_size() {
    let named = name(GIF).expect("a picture");
    let hash = hash(GIF);
    assert_eq!(named, format!("data/pictures/{hash}-3x2.gif"));
}

#[test]
fn what_is_not_a_picture_that_browsers_show_is_refused() {
    assert_eq!(name(b"BM\0\0"), Err(Unfit::Kind));
    assert_eq!(name(b"<html><script>"), Err(Unfit::Kind));
    assert_eq!(name(b""), Err(Unfit::Kind));
    assert_eq!(name(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Unfit::Broken));
    assert_eq!(name(b"GIF89a\0\0\x02\0\0\0\0;"), Err(Unfit::Size));
}

#[test]
fn a_picture_is_meant_where_the_name_ends_so() {
    for (path, is) in [
        ("en/a.PNG", true),
        ("en/a.svg", true),
        ("en/a.pdf", false),
        ("en/png", false),
    ] {
        assert_eq!(is_picture(path), is, "{path}");
    }
}

#[test]
fn a_picture_is_looked_at_again_only_when_it_was_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().join("a.gif");
    std::fs::write(&at, GIF).expect("a file");
    let mut looked = Looked::default();
    let first = looked.look(&at).expect("a picture");
    std::fs::write(&at, b"GIF89a\x09\0\x02\0\0\0\0;;").expect("a file");
    assert_ne!(looked.look(&at).expect("a picture"), first);
    std::fs::remove_file(&at).expect("gone");
    assert_eq!(
        looked.look(&at).map_err(|kind| kind.code()),
        Err("B001-unreadable")
    );
}
