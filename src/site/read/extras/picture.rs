//! Pictures of postings: the file at a path, looked at once, and the name under which the site has it.

use crate::markdown::link::PICTURES;
use crate::site::files::hash;
use crate::site::problem::Kind;
use crate::site::problem::body::picture_not_shown::{PictureNotShown, Unfit};
use crate::site::read::extras::orientation::is_on_its_side;
use crate::site::read::extras::svg;
use crate::site::read::folder::plain_file;
use crate::site::read::folder::{State, state};
use imagesize::{Compression, ImageType};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

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
pub struct Looked(BTreeMap<PathBuf, (State, Result<String, Kind>)>);

impl Looked {
    /// The path in the site of the picture that lies at `at`.
    ///
    /// # Errors
    ///
    /// It cannot be read, or is not one that is shown.
    pub fn look(&mut self, at: &Path) -> Result<String, Kind> {
        let state = state(at);
        if let Some((known, answer)) = self.0.get(at)
            && *known == state
        {
            return answer.clone();
        }
        let answer = read(at).and_then(|bytes| name(&bytes).map_err(|why| unfit(at, why)));
        self.0.insert(at.to_owned(), (state, answer.clone()));
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
            match kind == ImageType::Jpeg && is_on_its_side(bytes) {
                true => (ending, size.height, size.width),
                false => (ending, size.width, size.height),
            }
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
mod tests;
