//! Where the page of a posting has gone since a folder is served: its file has another name now, or its address
//! another slug. The open page follows.

use crate::posting::{Lang, Slug};
use crate::route::Route;
use crate::site::board::{Board, File};
use crate::site::files::number;
use std::collections::{BTreeMap, BTreeSet};

/// The last part of an address, with the language of its posting.
type At = (Lang, Slug);

/// A posting that the board shows, or has shown.
#[derive(Clone, Debug)]
struct Known {
    at: At,
    /// Tells its text from others.
    text: u64,
    key: Option<String>,
}

impl Known {
    fn of(file: &File, text: impl FnOnce() -> u64) -> Option<Known> {
        let (posting, lang) = file.shown()?;
        Some(Known {
            at: (lang, file.slug.clone()?),
            text: text(),
            key: posting.keys.translation_key.clone(),
        })
    }
}

/// What is known of the addresses of a board that changes.
#[derive(Debug, Default)]
pub(crate) struct Moves {
    known: BTreeMap<String, Known>,
    /// Postings whose files are gone, and that no other has taken the place of.
    lost: Vec<Known>,
    /// Old addresses, each with the present one.
    led: BTreeMap<At, At>,
}

impl Moves {
    /// Looks at the board again, of which only `touched` files are other ones. A file that is gone and a new one are
    /// the same posting when they have the same text, or else the same key.
    pub(crate) fn follow(&mut self, board: &Board, touched: &BTreeSet<String>) {
        let mut before = std::mem::take(&mut self.known);
        let (mut moves, mut new): (Vec<(At, At)>, Vec<Known>) = (Vec::new(), Vec::new());
        for file in &board.files {
            let old = before.remove(&file.path);
            let same = old.as_ref().filter(|_| !touched.contains(&file.path));
            let text = same.map(|known| known.text);
            let number = || text.unwrap_or_else(|| number(file.text.as_bytes()));
            let Some(own) = Known::of(file, number) else {
                self.lost.extend(old);
                continue;
            };
            match old {
                Some(old) if old.at != own.at => moves.push((old.at, own.at.clone())),
                Some(_) => {}
                None => new.push(own.clone()),
            }
            self.known.insert(file.path.clone(), own);
        }
        self.lost.extend(before.into_values());
        for own in new {
            let same_lang = |lost: &Known| lost.at.0 == own.at.0;
            let same_text = |lost: &Known| same_lang(lost) && lost.text == own.text;
            let same_key =
                |lost: &Known| same_lang(lost) && own.key.is_some() && lost.key == own.key;
            let lost = &mut self.lost;
            let place = lost.iter().rposition(same_text);
            let place = place.or_else(|| lost.iter().rposition(same_key));
            if let Some(place) = place {
                moves.push((lost.swap_remove(place).at, own.at));
            }
        }
        for (from, to) in moves.into_iter().filter(|(from, to)| from != to) {
            for led in self.led.values_mut().filter(|led| **led == from) {
                *led = to.clone();
            }
            self.led.insert(from, to);
        }
        // What is an address again leads nowhere else.
        let live: BTreeSet<&At> = self.known.values().map(|known| &known.at).collect();
        self.led
            .retain(|from, to| !live.contains(from) && live.contains(to));
    }

    /// Each old address below the root with the present one, under both interfaces.
    pub(crate) fn addresses(&self) -> BTreeMap<String, String> {
        let address = |lang, (_, slug): &At| {
            let slug = slug.clone();
            Route::Posting { lang, slug }.to_address()
        };
        let pairs = self
            .led
            .iter()
            .flat_map(|(from, to)| Lang::ALL.map(|lang| (address(lang, from), address(lang, to))));
        pairs.collect()
    }
}
