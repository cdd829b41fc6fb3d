//! The search as the viewer's module offers it: a query in, a [`Reply`] out, files given by path.
//!
//! It holds the engine and the texts that snippets are cut from. It fetches nothing itself.

use super::engine::{Answer, Ask, Engine, Found, Need};
use super::query;
use super::reply::{Hit, Reply, Results};
use super::snippet::{Piece, marks, pieces, window};
use super::stem::Stems;
use crate::posting::{Lang, Status};
use std::collections::BTreeMap;

/// How many hits get a snippet: each may be one more file to fetch.
pub const SNIPPETS: usize = 5;
/// About how many characters a snippet has.
const WIDTH: usize = 180;

/// What a reader asks.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The text of the search field.
    pub text: &'a str,
    /// The reader's language.
    pub lang: Lang,
    /// The status wanted; none for any.
    pub status: Option<Status>,
    /// Most hits wanted.
    pub limit: usize,
    /// Whether texts may be asked for so that the best hits have snippets.
    pub snippets: bool,
}

/// See the module.
#[derive(Debug)]
pub struct Desk {
    engine: Engine,
    stems: Stems,
    /// What was asked for, by path.
    asked: BTreeMap<String, Need>,
    texts: BTreeMap<(u32, Lang), Words>,
}

/// The words of a posting.
#[derive(Debug)]
struct Words {
    title: String,
    /// Description and body.
    text: String,
}

impl Desk {
    /// A desk with the table of contents, a `search::root::Root` as JSON; none when it is of another
    /// version or damaged.
    pub fn new(root: &str) -> Option<Desk> {
        Some(Desk {
            engine: Engine::new(serde_json::from_str(root).ok()?)?,
            stems: Stems::default(),
            asked: BTreeMap::new(),
            texts: BTreeMap::new(),
        })
    }

    /// Takes a file that a reply asked for. One that did not come is given empty.
    pub fn give(&mut self, path: &str, bytes: &[u8]) {
        match self.asked.remove(path) {
            Some(Need::File(file)) => self.engine.give(file, bytes),
            Some(Need::Text(job, lang)) => {
                let words = words(bytes);
                self.engine.give_text(job, lang, &words.text);
                self.texts.insert((job, lang), words);
            }
            None => {}
        }
    }

    /// Answers, or names the files that it takes.
    pub fn ask(&mut self, question: &Question) -> Reply {
        let ask = Ask {
            query: query::parse(question.text),
            lang: question.lang,
            status: question.status,
            limit: question.limit,
        };
        let found = match self.engine.search(&ask) {
            Answer::Needs(needs) => return self.needs(needs),
            Answer::Found(found) => found,
        };
        let mut nearest = None;
        if found.by_status == [0, 0] {
            let mut needs = Vec::new();
            nearest = self.engine.nearest(question.text, &ask, &mut needs);
            if !needs.is_empty() {
                return self.needs(needs);
            }
        }
        let best = found.hits.iter().take(SNIPPETS);
        let missing: Vec<Need> = best
            .filter(|hit| !self.texts.contains_key(&(hit.job, hit.matched_in)))
            .map(|hit| Need::Text(hit.job, hit.matched_in))
            .collect();
        if question.snippets && !missing.is_empty() {
            return self.needs(missing);
        }
        Reply::Found(self.results(&found, nearest))
    }

    fn needs(&mut self, needs: Vec<Need>) -> Reply {
        let mut paths = Vec::new();
        for need in needs {
            let path = match need {
                Need::File(file) => self.engine.path(file),
                Need::Text(job, lang) => self.engine.text_path(job, lang),
            };
            let path = path.unwrap_or_default();
            self.asked.insert(path.clone(), need);
            paths.push(path);
        }
        Reply::Needs(paths)
    }

    fn results(&self, found: &Found, nearest: Option<String>) -> Results {
        let marked = |text: &str, lang: Lang| marks(text, lang, &found.keys, &self.stems);
        let hits = found.hits.iter().map(|hit| {
            let title = pieces(&hit.title, &marked(&hit.title, hit.lang));
            let text = self.texts.get(&(hit.job, hit.matched_in));
            Hit {
                lang: hit.lang,
                slug: hit.slug.clone(),
                data: hit.data.clone(),
                status: hit.status,
                matched_in: hit.matched_in,
                title,
                snippet: text.map_or(Vec::new(), |words| {
                    let snippet = |text: &str| cut(text, &marked(text, hit.matched_in));
                    // The other language's title tells most, and is not shown yet.
                    let title = &words.title;
                    let tells = !marked(title, hit.matched_in).is_empty();
                    if hit.matched_in != hit.lang && tells {
                        snippet(title)
                    } else {
                        snippet(&words.text)
                    }
                }),
            }
        });
        Results {
            hits: hits.collect(),
            matching: found.matching,
            by_status: found.by_status,
            nearest,
        }
    }
}

/// The part of `text` that shows most marks; its start when it has none.
fn cut(text: &str, marks: &[std::ops::Range<usize>]) -> Vec<Piece> {
    let shown = window(text, marks, WIDTH);
    let inside = marks
        .iter()
        .filter(|mark| mark.start >= shown.start && mark.end <= shown.end)
        .map(|mark| mark.start - shown.start..mark.end - shown.start);
    let inside: Vec<_> = inside.collect();
    let dots = || Piece {
        text: "…".to_owned(),
        marked: false,
    };
    let mut cut = pieces(text.get(shown.clone()).unwrap_or(""), &inside);
    if shown.start > 0 {
        cut.insert(0, dots());
    }
    if shown.end < text.len() {
        cut.push(dots());
    }
    cut
}

/// The words of a posting's data (`bundle::Whole`).
fn words(bytes: &[u8]) -> Words {
    #[derive(Default, serde::Deserialize)]
    struct Data {
        entry: Entry,
        markdown: String,
    }
    #[derive(Default, serde::Deserialize)]
    struct Entry {
        title: String,
        description: String,
    }
    let data: Data = serde_json::from_slice(bytes).unwrap_or_default();
    let lines = data.markdown.lines().map(plain);
    let body: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    let body = body.join("\n");
    Words {
        title: data.entry.title,
        text: format!("{}\n{body}", data.entry.description),
    }
}

/// A line without the marks of Markdown and the addresses of links: what a snippet needs of one, at
/// a fraction of what reading it would cost the download.
fn plain(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.retain(|c| !matches!(c, '#' | '*' | '`' | '[' | '>'));
    let words = out.trim_start().trim_start_matches(['-', '+', '|']);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_markdown_becomes_plain_words() {
        assert_eq!(
            plain("- **Salary:** [as of](https://a.ca/b_c) `2026`, +5\u{a0}%"),
            "Salary: as of 2026, +5 %"
        );
        assert_eq!(plain("## Œuvre"), "Œuvre");
        assert_eq!(plain("[open](http"), "open");
    }
}
