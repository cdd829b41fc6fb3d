//! What the search module found for the present list, and what is still to be asked.

use super::{State, Want};
use crate::posting::Lang;
use crate::route::{Query, Route};
use crate::search::Words;
use crate::search::question;
use crate::search::reply::Results;
use std::rc::Rc;

/// A word that no posting has.
pub const NO_WORD: &str = "zzzz";

/// What the search module is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Path of the index's table of contents.
    pub contents: String,
    /// The reader's language.
    pub lang: Lang,
    /// The query, with its filter and facets.
    pub query: Query,
    /// Most hits wanted.
    pub limit: usize,
    /// The second since 1970 at which the last posting closed that has closed since the build; 0
    /// when none has.
    pub closed: u32,
    /// The second since 1970 at which the last posting closes of those that close soon; 0 where none does.
    pub soon: u32,
}

impl Asked {
    /// As the search module reads it.
    pub fn in_words(&self) -> String {
        let Query {
            text,
            filter,
            facets,
            by_closing: _,
        } = &self.query;
        question::write(
            &self.contents,
            self.lang,
            filter.code(),
            self.limit,
            facets,
            [self.closed, self.soon],
            text,
        )
    }
}

/// How far the search has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Search {
    /// What was asked last.
    asked: Option<Asked>,
    /// What was found last, and for which question.
    found: Option<(Asked, Rc<Results>)>,
    /// The question whose missing texts were asked for last.
    texts_of: Option<Asked>,
    /// The last question got no answer.
    failed: bool,
}

impl Search {
    pub(super) fn ask(&mut self, asked: Asked) {
        self.asked = Some(asked);
        self.failed = false;
    }

    pub(super) fn ask_for_texts(&mut self, asked: Asked) {
        self.texts_of = Some(asked);
    }

    /// Takes an answer, unless the reader has asked something else since.
    pub(super) fn keep(&mut self, asked: Asked, results: Results) {
        if self.asked.as_ref() == Some(&asked) {
            self.found = Some((asked, Rc::new(results)));
        }
    }

    pub(super) fn lose(&mut self, asked: &Asked) {
        self.failed |= self.asked.as_ref() == Some(asked);
    }

    pub(super) fn forget_failure(&mut self) {
        if std::mem::take(&mut self.failed) {
            self.asked = None;
        }
    }
}

impl State {
    /// What the present list has to ask the search module; nothing while nobody searches, or the
    /// board has no index.
    pub fn question(&self) -> Option<Asked> {
        let Route::List { lang, query } = &self.route else {
            return None;
        };
        if Words::new(&query.text).is_empty() {
            return None;
        }
        Some(Asked {
            contents: self.catalog.ready()?.index.search.clone()?,
            lang: *lang,
            query: query.clone(),
            limit: self.shown,
            closed: self.last_closed(),
            soon: self.last_soon(),
        })
    }

    /// What the search module is asked as soon as a reader comes to the search field: a word that no
    /// posting has. What every question takes is then at hand when the first one comes.
    pub fn first_question(&self) -> Option<Asked> {
        Some(Asked {
            contents: self.catalog.ready()?.index.search.clone()?,
            lang: self.route.lang()?,
            query: Query {
                text: NO_WORD.to_owned(),
                ..Query::default()
            },
            limit: 1,
            closed: self.last_closed(),
            soon: self.last_soon(),
        })
    }

    /// The question that has not been asked yet, or the texts that its answer still needs: of a
    /// question that the reader has left behind none are fetched.
    pub(super) fn wanted_search(&self) -> Option<Want> {
        let asked = self.question()?;
        if self.search.asked.as_ref() != Some(&asked) {
            return Some(Want::Search(asked));
        }
        let texts = &self.results()?.texts;
        let known = texts.is_empty() || self.search.texts_of.as_ref() == Some(&asked);
        (!known).then(|| Want::Texts(asked, texts.clone()))
    }

    /// What was found for the present list; nothing until the answer is here.
    pub fn results(&self) -> Option<&Rc<Results>> {
        let (asked, results) = self.search.found.as_ref()?;
        (*asked == self.question()?).then_some(results)
    }

    /// Whether the search could not look into the texts.
    pub fn search_failed(&self) -> bool {
        self.search.failed && self.question().is_some()
    }
}
