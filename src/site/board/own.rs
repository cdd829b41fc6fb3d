//! What is known of a file and need not be found again, and which change makes what of it untrue.

use crate::bundle::Run;
use crate::posting::Slug;
use crate::site::board::links::Link;
use crate::site::facts::glance::Found;
use crate::site::problem::Problem;
use crate::site::read::body::Body;
use crate::site::read::front_matter::Parsed;
use std::sync::{Arc, OnceLock};

/// What was found in a file. All of it is found again when its text changes, and [`Own::forget`] says what else it
/// depends on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own {
    /// The problems of reading it.
    pub(crate) reading: Vec<Problem>,
    /// Whether it could not be read at all.
    pub(crate) unread: bool,
    /// Whether it says its status.
    pub(crate) says_status: bool,
    /// The code of the language that its front matter says.
    pub(crate) lang: Option<String>,
    /// What was read of it while it is no posting of the board.
    pub(crate) aside: Option<Arc<Parsed>>,
    /// Its name without language, day and extension.
    pub(crate) stem: String,
    /// The folder without that of a language, and the stem: a pair has it in common.
    pub(crate) place: String,
    /// The problems of its text, when `check` has looked at it.
    pub(crate) text: Option<Vec<Problem>>,
    /// The problems of comparing it with the counterpart at this path, when that is done.
    pub(crate) parity: Option<(String, Vec<Problem>)>,
    /// What its posting says at a glance, when that was asked for.
    pub(crate) facts: OnceLock<Arc<[Found]>>,
    /// How many words its posting's body has, when that was asked for.
    pub(crate) words: OnceLock<usize>,
    /// The links of its body that may lead to this board.
    pub(crate) links: OnceLock<Vec<Link>>,
    /// The Markdown that readers get, where links of its body lead elsewhere than its author wrote.
    pub(crate) markdown: Option<Body>,
    /// The slug that it would have alone, once it is asked for.
    pub(crate) slug: OnceLock<Option<Slug>>,
    /// Which parts of it stand beside which of the counterpart at this path, when that was asked for.
    pub(crate) beside: OnceLock<Arc<(String, Vec<Run>)>>,
}

/// What has changed of a file whose text is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Changed {
    /// What it is called: files beside it came or went.
    Name,
    /// The language that the board takes it for.
    Language,
    /// Whether it is a posting, and published.
    Standing,
    /// The days on which its instants fall.
    Days,
    /// Whether people can still apply.
    Closing,
    /// The Markdown that its readers get, or its counterpart's readers.
    Markdown,
    /// Which file its counterpart is, or that one's text.
    Counterpart,
}

impl Own {
    /// Forgets what was true before this changed.
    pub(crate) fn forget(&mut self, changed: Changed) {
        use Changed::{Closing, Counterpart, Days, Language, Markdown, Name, Standing};
        let by = |what: &[Changed]| what.contains(&changed);
        if by(&[Language, Standing, Closing]) {
            self.text = None;
        }
        if by(&[Language, Counterpart]) {
            self.parity = None;
        }
        if by(&[Language, Standing, Days, Markdown]) {
            self.facts.take();
        }
        if by(&[Standing, Markdown]) {
            self.words.take();
        }
        if by(&[Standing]) {
            self.links.take();
        }
        if by(&[Name, Language, Standing]) {
            self.slug.take();
        }
        if by(&[Language, Markdown, Counterpart]) {
            self.beside.take();
        }
    }

    /// What readers get of it, without its problems.
    pub(crate) fn to_show(&self) -> Own {
        Own {
            unread: self.unread,
            stem: self.stem.clone(),
            place: self.place.clone(),
            facts: self.facts.clone(),
            words: self.words.clone(),
            markdown: self.markdown.clone(),
            slug: self.slug.clone(),
            beside: self.beside.clone(),
            ..Own::default()
        }
    }
}
