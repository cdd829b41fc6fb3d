//! Phrases: which of the jobs that have all the words have them one after the other.

use crate::search::engine::Engine;
use crate::search::engine::ask::Ask;
use crate::search::engine::need::Need;
use crate::search::engine::ranking::Shown;
use crate::search::words::tokens::{Token, tokens};

/// Jobs whose texts are looked at together for a phrase, and those that are in all.
const TEXTS: usize = 24;
const MOST_TEXTS: usize = 150;

impl Engine {
    /// Keeps the jobs that have every phrase in one of their languages. The texts of the best are
    /// looked at, some at a time, until there is one hit more than wanted, which says that there are.
    pub(super) fn keep_phrases(
        &self,
        shown: impl Iterator<Item = Shown>,
        ask: &Ask,
        needs: &mut Vec<Need>,
    ) -> Vec<Shown> {
        let phrases = &ask.query.phrases;
        let mut kept = Vec::new();
        let mut asked = 0;
        for (mut scored, lang, status) in shown.take(MOST_TEXTS.max(ask.limit)) {
            if kept.len() > ask.limit || asked >= TEXTS {
                break;
            }
            let Some(info) = self.info(scored.job, needs) else {
                asked += 1;
                continue;
            };
            let mut texts = Vec::new();
            for found_in in [lang, lang.other()] {
                let own = found_in == ask.lang;
                // Where one language alone has all the words, the phrase is in that one.
                let one_alone = scored.own != scored.other;
                let Some(side) = &info.sides[found_in as usize] else {
                    continue;
                };
                if one_alone && own != scored.own {
                    continue;
                }
                let title = tokens(&side.title);
                let body = self.words_of(scored.job, found_in);
                let in_title = |phrase: &Vec<_>| has_phrase(&title, phrase);
                let in_body = |phrase: &Vec<_>| body.is_some_and(|body| has_phrase(body, phrase));
                let whole = phrases.iter().all(in_title);
                if whole
                    || phrases
                        .iter()
                        .all(|phrase| in_title(phrase) || in_body(phrase))
                {
                    scored.score *= if whole { 1.5 } else { 1.0 };
                    scored.own = own;
                    kept.push((scored, lang, status));
                    texts.clear();
                    break;
                }
                if body.is_none() {
                    texts.push(Need::Text(scored.job, found_in));
                }
            }
            asked += usize::from(!texts.is_empty());
            needs.append(&mut texts);
        }
        kept
    }
}

/// Whether the words of `phrase` stand one after the other among `tokens`.
fn has_phrase(tokens: &[Token], phrase: &[Vec<String>]) -> bool {
    let same =
        |token: &Token, word: &Vec<String>| token.forms.iter().any(|form| word.contains(form));
    tokens.windows(phrase.len().max(1)).any(|run| {
        run.len() == phrase.len()
            && run
                .iter()
                .zip(phrase)
                .all(|(token, word)| same(token, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::{Lang, Status};
    use crate::search::engine::ask::{Answer, Found};
    use crate::search::engine::query;
    use crate::search::index::build::build;
    use crate::search::index::job::{Job, Text};

    fn text(slug: usize, title: &str, body: &str) -> Option<Text> {
        Some(Text {
            slug: slug.to_string(),
            title: title.to_owned(),
            description: String::new(),
            headings: String::new(),
            body: body.to_owned(),
            status: Status::Open,
            ids: Vec::new(),
            facets: Vec::new(),
        })
    }

    /// What is found among `bodies`, English and French, and whose texts were looked at for it.
    fn found(query: &str, bodies: &[[&str; 2]], limit: usize) -> (Found, Vec<(u32, Lang)>) {
        let jobs = bodies.iter().enumerate().map(|(at, [en, fr])| Job {
            closes: None,
            said_until: None,
            hash: 0,
            sides: [text(at, "Cook", en), text(at, "Cuisinier", fr)],
        });
        let written = build(jobs.collect(), &[], |bytes| bytes.len() as u64);
        let mut engine = Engine::new(&written.files[&written.root]).expect("an engine");
        let ask = Ask {
            query: query::parse(query),
            lang: Lang::En,
            status: None,
            facets: Vec::new(),
            limit,
        };
        let mut looked_at = Vec::new();
        loop {
            let needs = match engine.search(&ask) {
                Answer::Found(found) => return (found, looked_at),
                Answer::Needs(needs) => needs,
            };
            for need in needs {
                match need {
                    Need::File(file) => {
                        let path = engine.path(file).expect("a path");
                        engine.give(file, &written.files[&path]);
                    }
                    Need::Text(job, lang) => {
                        let body = bodies[written.order[job as usize]][lang as usize];
                        engine.give_text(job, lang, body);
                        looked_at.push((job, lang));
                    }
                }
            }
        }
    }

    #[test]
    fn only_the_language_that_has_all_the_words_is_looked_at() {
        let bodies = [
            ["a soup of fish", "une soupe de poisson"],
            ["fish and soup", "la soupe au poisson"],
        ];
        let (one, looked_at) = found("\"soup of fish\"", &bodies, 10);
        assert_eq!((one.hits.len(), one.matching), (1, 1));
        assert_eq!(looked_at, [(0, Lang::En), (1, Lang::En)]);
        let (one, looked_at) = found("\"au poisson\"", &bodies, 10);
        assert_eq!((one.hits.len(), one.hits[0].matched_in), (1, Lang::Fr));
        assert!(looked_at.iter().all(|(_, lang)| *lang == Lang::Fr));
    }

    #[test]
    fn one_more_than_wanted_says_that_there_are_more() {
        let many = vec![["fish soup", "poisson"]; 90];
        let (some, looked_at) = found("\"fish soup\"", &many, 10);
        assert_eq!((some.hits.len(), some.matching), (10, 11));
        assert_eq!(looked_at.len(), TEXTS);
        let (all, _) = found("\"fish soup\"", &many, 100);
        assert_eq!((all.hits.len(), all.matching), (90, 90));
    }
}
