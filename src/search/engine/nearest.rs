//! When nothing is found: the word of the board that is nearest to one that it does not have.

use crate::search::engine::Engine;
use crate::search::engine::ask::Ask;
use crate::search::engine::need::Need;
use crate::search::index::layout::Info;
use crate::search::words::edit::slips;
use crate::search::words::tokens::{exact, tokens};

/// Shortest word for which another is offered.
const SHORTEST: usize = 4;

impl Engine {
    /// `text` with the nearest word of a title in the place of its first unknown word; nothing when
    /// all are known, or none is near.
    pub(crate) fn nearest(&self, text: &str, ask: &Ask, needs: &mut Vec<Need>) -> Option<String> {
        let known = |word| {
            let looked = self.look_up(word, ask.lang, &mut Vec::new());
            !looked.candidates.is_empty()
        };
        let unknown = ask.query.words.iter().find(|word| !known(word))?;
        if unknown.code || unknown.forms[0].len() < SHORTEST {
            return None;
        }
        let titles = self.first_titles(needs)?;
        let form = &unknown.forms[0];
        let most = form.len() / 2;
        // Each near word: its slips, how often it stands, folded, and as it is written first.
        let mut near: Vec<(usize, usize, String, String)> = Vec::new();
        for title in titles
            .iter()
            .filter_map(|info| Some(info.sides[ask.lang as usize].as_ref()?.title.as_str()))
        {
            for token in tokens(title).into_iter().filter(|token| !token.code) {
                let word = token.forms.into_iter().next().unwrap_or_default();
                if let Some(known) = near.iter_mut().find(|known| known.2 == word) {
                    known.1 += 1;
                } else if let Some(found) = slips(form, &word, most, 0, false)
                    && word.len() >= SHORTEST
                {
                    let written = exact(title.get(token.at).unwrap_or(""));
                    near.push((found.count, 1, word, written));
                }
            }
        }
        let best = near
            .into_iter()
            .min_by(|a, b| (a.0, b.1, &a.3).cmp(&(b.0, a.1, &b.3)));
        let (.., written) = best?;
        let at = tokens(text)
            .into_iter()
            .find(|token| token.forms == unknown.forms)?
            .at;
        let mut query = text.to_owned();
        query.replace_range(at, &written);
        Some(query.trim().to_owned())
    }

    /// The jobs of the index's first file: all of them, unless the board is large.
    fn first_titles(&self, needs: &mut Vec<Need>) -> Option<&[Info]> {
        self.infos_of(0, needs)
    }
}
