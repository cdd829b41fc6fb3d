//! When nothing is found: the word of the board that is nearest to one that it does not have.

use super::edit::slips;
use super::engine::{Ask, Engine, Need};
use super::layout::Info;
use super::tokens::tokens;
use std::collections::BTreeMap;

/// Shortest word for which another is offered.
const SHORTEST: usize = 4;

impl Engine {
    /// `text` with the nearest word of a title in the place of its first unknown word; nothing when
    /// all are known, or none is near.
    pub(super) fn nearest(&self, text: &str, ask: &Ask, needs: &mut Vec<Need>) -> Option<String> {
        let known = |word| {
            let looked = self.look_up(word, ask.lang, &mut Vec::new());
            !looked.candidates.is_empty()
        };
        let unknown = ask.query.words.iter().find(|word| !known(word))?;
        if unknown.code || unknown.forms[0].len() < SHORTEST {
            return None;
        }
        let titles = self.first_titles(needs)?;
        let mut words: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for title in titles
            .iter()
            .filter_map(|info| Some(info.sides[ask.lang as usize].as_ref()?.title.as_str()))
        {
            for token in tokens(title).into_iter().filter(|token| !token.code) {
                let written = title.get(token.at).unwrap_or("").to_lowercase();
                let form = token.forms.into_iter().next().unwrap_or_default();
                words.entry(form).or_insert((0, written)).0 += 1;
            }
        }
        let form = &unknown.forms[0];
        let most = form.len() / 2;
        let near = words.into_iter().filter_map(|(word, (count, written))| {
            let found = slips(form, &word, most, 0, false)?;
            (word.len() >= SHORTEST).then_some((found.count, usize::MAX - count, written))
        });
        let (.., written) = near.min()?;
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
