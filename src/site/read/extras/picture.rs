//! Pictures of postings: the file at a path, looked at once, and the name under which the site has it.

use crate::markdown::link::PICTURES;
use crate::site::files::hash;
use crate::site::problem::Kind;
use crate::site::problem::body::picture_not_shown::{PictureNotShown, Unfit};
use crate::site::read::extras::svg;
use crate::site::read::plain_file;
use imagesize::{Compression, ImageType};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Most bytes of a picture: more, nobody waits for.
pub const LARGEST_PICTURE: usize = 10 << 20;

/// Most pixels of a side: more, no browser draws.
const LONGEST_SIDE: usize = 16_384;

/// The endings of files that may be a picture of a posting; some of them are not shown, and named.
const ENDINGS: [&str; 13] = [
    "png", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic",
];

/// Whether the file at `path` is meant as a picture, by the end of its name.
pub fn is_picture(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ENDINGS
        .iter()
        .any(|known| known.eq_ignore_ascii_case(ending))
}

/// What is known of files of pictures: one that nobody has touched is not read again.
#[derive(Clone, Debug, Default)]
pub struct Looked(BTreeMap<PathBuf, (Stamp, Result<String, Kind>)>);

type Stamp = (u64, Option<SystemTime>);

impl Looked {
    /// The path in the site of the picture that lies at `at`.
    ///
    /// # Errors
    ///
    /// It cannot be read, or is not one that is shown.
    pub fn look(&mut self, at: &Path) -> Result<String, Kind> {
        let found = at.symlink_metadata();
        let stamp = found.map_or((0, None), |found| (found.len(), found.modified().ok()));
        if let Some((known, answer)) = self.0.get(at)
            && *known == stamp
        {
            return answer.clone();
        }
        let answer = read(at).and_then(|bytes| name(&bytes).map_err(|why| unfit(at, why)));
        self.0.insert(at.to_owned(), (stamp, answer.clone()));
        answer
    }
}

/// The bytes of the picture at `at`.
pub fn read(at: &Path) -> Result<Vec<u8>, Kind> {
    let gone = || plain_file::unreadable(&io::ErrorKind::NotFound.into());
    plain_file::read(at, LARGEST_PICTURE)?.ok_or_else(gone)
}

fn unfit(at: &Path, why: Unfit) -> Kind {
    let name = at.file_name().unwrap_or_default().to_string_lossy();
    Kind::from(PictureNotShown {
        name: name.into_owned(),
        why,
    })
}

/// The path in the site of a picture of these bytes: its content names it, and says what it is.
pub fn name(bytes: &[u8]) -> Result<String, Unfit> {
    let (ending, width, height) = match imagesize::image_type(bytes) {
        Ok(kind) => {
            let ending = match kind {
                ImageType::Png => "png",
                ImageType::Jpeg => "jpg",
                ImageType::Gif => "gif",
                ImageType::Webp => "webp",
                ImageType::Heif(Compression::Av1) => "avif",
                _ => return Err(Unfit::Kind),
            };
            let size = imagesize::blob_size(bytes).map_err(|_| Unfit::Broken)?;
            (ending, size.width, size.height)
        }
        Err(_) => {
            let (width, height) = svg::size(bytes)?;
            ("svg", width, height)
        }
    };
    let shown = 1..=LONGEST_SIDE;
    if !shown.contains(&width) || !shown.contains(&height) {
        return Err(Unfit::Size);
    }
    let hash = hash(bytes);
    Ok(format!("{PICTURES}{hash}-{width}x{height}.{ending}"))
}

#[cfg(test)]
mod tests {
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
        assert_eq!(name(b"\x89PNG\r\n\x1a\n"), Err(Unfit::Broken));
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
}
