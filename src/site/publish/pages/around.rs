//! The files around the pages: what browsers, search engines and feed readers ask for.

use crate::posting::Lang;
use crate::site::board::addresses::ROBOTS;
use crate::site::files::Files;
use crate::site::publish::pages::{Site, calendar, feed, manifest, picture, sitemap};
use std::io;

impl Site {
    /// What browsers, search engines and feed readers ask for.
    ///
    /// # Errors
    ///
    /// When the picture for shared links cannot be drawn.
    pub fn around(&self) -> io::Result<Files> {
        let mut files = Files::new();
        for lang in self.languages() {
            if let Some((path, picture)) = self.picture(lang)? {
                files.insert(path, picture);
            }
        }
        let mut put = |path: String, text: String| files.insert(path, text.into_bytes());
        for lang in self.languages() {
            let manifest = manifest::manifest(&self.root, lang, &self.bundle.index.board);
            put(manifest::path(lang), manifest);
        }
        let base = self.bundle.index.board.base_url.as_deref();
        for entry in &self.bundle.index.open {
            if let Some((path, text)) = calendar::last_day(base, entry) {
                put(path, text);
            }
        }
        if let Some(base) = base {
            let sitemap = sitemap::sitemap(base, &self.bundle.index);
            put("sitemap.xml".to_owned(), sitemap);
            if !self.has_robots {
                put(ROBOTS.to_owned(), sitemap::robots(base));
            }
            for lang in self.languages() {
                let path = format!("{}/feed.xml", lang.code());
                put(
                    path,
                    feed::feed(base, lang, &self.bundle.index, &self.zone, self.today),
                );
            }
        }
        Ok(files)
    }

    /// The picture for shared links, which need a whole address, and where it is; the team's own takes
    /// its place.
    fn picture(&self, lang: Lang) -> io::Result<Option<(String, Vec<u8>)>> {
        let board = &self.bundle.index.board;
        if self.has_picture || board.base_url.is_none() {
            return Ok(None);
        }
        let drawn = picture::drawn(lang, board.title.of(lang))?;
        Ok(Some((picture::path(lang), drawn)))
    }
}
