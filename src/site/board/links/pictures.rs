//! The pictures that bodies show: each a file beside the posting or below `static/`, with an address of
//! its own in the site.

use super::places::{Places, Source};
use super::{Link, Verdict, leading};
use crate::markdown::link::TO_ROOT;
use crate::site::problem::Kind;
use crate::site::problem::body::dead_link::Dead;
use crate::site::problem::body::picture_without_text::PictureWithoutText;
use crate::site::read::extras::Extras;
use crate::site::read::extras::picture::{Looked, is_picture};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// What lies beside the postings, and what of it their texts show.
pub(in crate::site::board) struct Beside<'a> {
    /// The files of `static/` that the site has.
    pub(in crate::site::board) statics: &'a BTreeSet<String>,
    /// Where all of it lies.
    pub(in crate::site::board) extras: &'a Extras,
    /// What is known of pictures.
    pub(in crate::site::board) looked: &'a mut Looked,
    /// Where each picture that is shown lies, by its path in the site.
    pub(in crate::site::board) pictures: BTreeMap<String, PathBuf>,
    /// The files of the folder, by number, that a text shows.
    pub(in crate::site::board) used: BTreeSet<usize>,
}

impl Beside<'_> {
    /// The address of a picture, from a posting's page.
    fn address(&mut self, source: Source) -> Result<String, Kind> {
        let at = match source {
            Source::Folder(number, path) => {
                self.used.insert(number);
                self.extras.root.join(path)
            }
            Source::Static(path) => self.extras.files.get(&path).cloned().unwrap_or_default(),
        };
        let path = self.looked.look(&at)?;
        let address = format!("{TO_ROOT}{path}");
        self.pictures.insert(path, at);
        Ok(address)
    }
}

/// What a picture becomes.
pub(super) fn verdict(
    link: &Link,
    file: usize,
    places: &Places,
    beside: &mut Option<Beside>,
) -> Verdict {
    let Some(beside) = beside else {
        return Verdict::default();
    };
    let Some(source) = places.picture(file, &link.address) else {
        return Verdict::dead(link, Dead::NoPicture, None);
    };
    match beside.address(source) {
        Ok(address) => Verdict {
            edits: leading(link, &address),
            problem: link
                .words
                .is_empty()
                .then(|| Kind::from(PictureWithoutText)),
        },
        Err(kind) => Verdict::refused(link, kind),
    }
}

/// What a link to a file that lies among the postings becomes: of a picture it leads to the picture.
pub(super) fn linked(
    link: &Link,
    file: usize,
    places: &Places,
    beside: &mut Option<Beside>,
) -> Verdict {
    let source = places.picture(file, &link.address);
    let shown = source.filter(|source| match source {
        Source::Folder(_, path) | Source::Static(path) => is_picture(path),
    });
    match shown.zip(beside.as_mut()) {
        Some((source, beside)) => match beside.address(source) {
            Ok(address) => Verdict::leading(link, &address),
            Err(kind) => Verdict::refused(link, kind),
        },
        None => Verdict::dead(link, Dead::LeftOut, None),
    }
}

/// Takes note that the text of a file that is not shown yet has a picture.
pub(super) fn keep(link: &Link, file: usize, places: &Places, beside: &mut Option<Beside>) {
    if let Some(beside) = beside
        && link.shown
        && let Some(Source::Folder(number, _)) = places.picture(file, &link.address)
    {
        beside.used.insert(number);
    }
}
