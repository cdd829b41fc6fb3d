//! The search as the viewer's module offers it: a query in, a [`Reply`] out, files given by path.
//!
//! It holds the engine and the texts that snippets are cut from. It fetches nothing itself.

use super::engine::Engine;
use super::reply::{Hit, Reply, Results};
use super::snippet::{Piece, marks, pieces, window};
use crate::posting::{Lang, Status};
use crate::search::engine::ask::{Answer, Ask, Found};
use crate::search::engine::need::Need;
use crate::search::engine::query;
use crate::search::engine::ways::Ways;
use crate::search::words::tokens::tokens;

/// How many hits get a snippet: each may be one more file to fetch.
pub const SNIPPETS: usize = 5;
/// About how many characters a snippet has.
const WIDTH: usize = 180;

/// Between two blocks of an excerpt.
const BETWEEN: &str = " · ";

/// What a reader asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The text of the search field.
    pub text: String,
    /// The reader's language.
    pub lang: Lang,
    /// The status wanted; none for any.
    pub status: Option<Status>,
    /// The facets that a posting must have, such as `place=ottawa`.
    pub facets: Vec<String>,
    /// Most hits wanted.
    pub limit: usize,
    /// The second since 1970 by which postings have closed; 0 where the clock is not known.
    pub now: u32,
    /// The second since 1970 up to which postings close soon; 0 where the clock is not known.
    pub soon: u32,
}

/// The words of a posting, from its data (`bundle::Whole`).
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// Its body.
    pub markdown: String,
}

/// See the module.
#[derive(Debug)]
pub struct Desk {
    engine: Engine,
    /// What was asked for, by path.
    asked: Vec<(String, Need)>,
    texts: Vec<Text>,
    /// The question answered last and what was found, so that its snippets cost no second search.
    answered: Option<(Question, Found, Ways)>,
}

/// One side of a job, as its snippet needs it; the engine has the words of its body.
#[derive(Debug)]
struct Text {
    job: u32,
    lang: Lang,
    title: String,
    /// Description and body.
    body: String,
}

impl Desk {
    /// A desk with the table of contents; none when it is of another version or damaged.
    pub fn new(contents: &[u8]) -> Option<Desk> {
        Some(Desk {
            engine: Engine::new(contents)?,
            asked: Vec::new(),
            texts: Vec::new(),
            answered: None,
        })
    }

    /// Takes a file of the index that a reply asked for.
    pub fn give(&mut self, path: &str, bytes: &[u8]) {
        if let Some(Need::File(file)) = self.take(path) {
            self.engine.give(file, bytes);
        }
    }

    /// Takes the words of a posting whose data a reply asked for. Where these did not come, it is
    /// given none.
    pub fn give_text(&mut self, path: &str, words: Words) {
        if let Some(Need::Text(job, lang)) = self.take(path) {
            let body = body(words.description, &words.markdown);
            self.engine.give_text(job, lang, &body);
            self.texts.push(Text {
                job,
                lang,
                title: words.title,
                body,
            });
        }
    }

    fn take(&mut self, path: &str) -> Option<Need> {
        let at = self.asked.iter().position(|(asked, _)| asked == path)?;
        Some(self.asked.swap_remove(at).1)
    }

    /// Answers, or names the files that it takes. What is found comes with the snippets whose texts
    /// are here, and names the texts of the others: once these are given, the same question again
    /// has them all.
    pub fn ask(&mut self, question: &Question) -> Reply {
        let last = self.answered.take().filter(|last| last.0 == *question);
        let (found, ways) = match last {
            Some((_, found, ways)) => (found, ways),
            None => match self.search(question) {
                Ok(found) => found,
                Err(needs) => return Reply::Needs(self.paths(needs)),
            },
        };
        let best = found.hits.iter().take(SNIPPETS);
        let missing = best.filter(|hit| self.text(hit.job, hit.matched_in).is_none());
        let missing = missing.map(|hit| Need::Text(hit.job, hit.matched_in));
        let texts = self.paths(missing.collect());
        let reply = Reply::Found(Results {
            hits: self.hits(&found),
            matching: found.matching,
            by_status: found.by_status,
            counts: found.counts.clone(),
            ways: ways.words.clone(),
            without_facets: ways.without_facets,
            texts,
        });
        self.answered = Some((question.clone(), found, ways));
        reply
    }

    /// What is found, and the ways out when nothing is; else what that takes.
    fn search(&mut self, question: &Question) -> Result<(Found, Ways), Vec<Need>> {
        self.engine.tell_time(question.now, question.soon);
        let ask = Ask {
            query: query::parse(&question.text),
            lang: question.lang,
            status: question.status,
            facets: question.facets.clone(),
            limit: question.limit,
        };
        let found = match self.engine.search(&ask) {
            Answer::Found(found) => found,
            Answer::Needs(needs) => return Err(needs),
        };
        let mut needs = Vec::new();
        let ways = match found.matching {
            0 => self.engine.ways(&question.text, &ask, &mut needs),
            _ => Ways::default(),
        };
        match needs.is_empty() {
            true => Ok((found, ways)),
            false => Err(needs),
        }
    }

    fn text(&self, job: u32, lang: Lang) -> Option<&Text> {
        let mut texts = self.texts.iter();
        texts.find(|text| text.job == job && text.lang == lang)
    }

    fn paths(&mut self, needs: Vec<Need>) -> Vec<String> {
        let mut paths = Vec::new();
        for need in needs {
            let path = match need {
                Need::File(file) => self.engine.path(file),
                Need::Text(job, lang) => self.engine.text_path(job, lang),
            };
            let Some(path) = path else { continue };
            self.take(&path);
            self.asked.push((path.clone(), need));
            paths.push(path);
        }
        paths
    }

    fn hits(&self, found: &Found) -> Vec<Hit> {
        let hit = |hit: &super::engine::ask::Hit| {
            let marked = |text: &str, lang| marks(&tokens(text), lang, found.keys.of(lang));
            let lang = hit.matched_in;
            let text = self.text(hit.job, lang);
            Hit {
                lang: hit.lang,
                slug: hit.slug.clone(),
                data: hit.data.clone(),
                status: hit.status,
                matched_in: lang,
                title: pieces(&hit.title, &marked(&hit.title, hit.lang)),
                snippet: text.map_or(Vec::new(), |text| {
                    // The other language's title tells most, and is not shown yet.
                    let title = marked(&text.title, lang);
                    if lang != hit.lang && !title.is_empty() {
                        return cut(&text.title, &title);
                    }
                    let words = self.engine.words_of(hit.job, lang).unwrap_or_default();
                    cut(&text.body, &marks(words, lang, found.keys.of(lang)))
                }),
            }
        };
        found.hits.iter().map(hit).collect()
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
    // Blocks and list items, a line each, are kept apart.
    for piece in &mut cut {
        piece.text = piece.text.replace('\n', BETWEEN);
    }
    if shown.start > 0 {
        cut.insert(0, dots());
    }
    if shown.end < text.len() {
        cut.push(dots());
    }
    cut
}

/// Description and body, without mark-up.
fn body(description: String, markdown: &str) -> String {
    let mut text = description;
    for line in markdown.lines().map(plain) {
        if !line.is_empty() {
            text.push('\n');
            text.push_str(&line);
        }
    }
    text
}

/// A line without the marks of Markdown and the addresses of links: what a snippet needs of one, at
/// a fraction of what reading it would cost the download.
fn plain(line: &str) -> String {
    let (mut out, mut before, mut in_address) = (String::new(), ' ', false);
    for c in line.chars() {
        in_address = before == ']' && c == '(' || in_address && before != ')';
        before = c;
        let mark = matches!(c, '#' | '*' | '`' | '[' | ']' | '>');
        let leading = out.is_empty() && matches!(c, '-' | '+' | '|');
        // A no-break space keeps what it joins.
        match c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}') {
            _ if in_address || mark || leading => {}
            true if out.is_empty() || out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::index::build::build;
    use crate::search::index::job::{Job, Text};
    use crate::search::index::layout::{Jobs, Term, write_terms};

    #[test]
    fn a_damaged_file_that_names_a_file_of_none_ends_the_search_with_nothing() {
        let side = |title: &str| {
            Some(Text {
                slug: "cook".to_owned(),
                title: title.to_owned(),
                description: String::new(),
                headings: String::new(),
                body: String::new(),
                status: Status::Open,
                ids: Vec::new(),
                facets: Vec::new(),
            })
        };
        let job = Job {
            closes: None,
            said_until: None,
            hash: 0,
            sides: [side("Cook"), side("Cuisinier")],
        };
        let written = build(vec![job], &[], |bytes| bytes.len() as u64);
        let mut desk = Desk::new(&written.files[&written.root]).expect("a desk");
        let question = Question {
            now: 0,
            soon: 0,
            text: "cook".to_owned(),
            lang: Lang::En,
            status: None,
            facets: Vec::new(),
            limit: 5,
        };
        let damaged = Term {
            key: "cook".to_owned(),
            count: 1,
            jobs: Jobs::Block { block: 7, slot: 0 },
        };
        let Reply::Needs(needs) = desk.ask(&question) else {
            panic!("an answer before any file is here")
        };
        let seal = [0; 8];
        for path in needs {
            let terms = write_terms(1, std::slice::from_ref(&damaged));
            desk.give(&path, &[terms, seal.to_vec()].concat());
        }
        let Reply::Found(found) = desk.ask(&question) else {
            panic!("a file is asked for that there is not")
        };
        assert_eq!((found.matching, found.texts), (0, Vec::new()));
    }

    #[test]
    fn a_line_of_markdown_becomes_plain_words() {
        assert_eq!(
            plain("- **Salary:** [as of](https://a.ca/b_c) `2026`, +5\u{a0}%"),
            "Salary: as of 2026, +5\u{a0}%"
        );
        assert_eq!(plain("## Œuvre  "), "Œuvre");
        assert_eq!(plain("[open](http"), "open");
        assert_eq!(plain("- - a-b (c) [d] (e)"), "a-b (c) d (e)");
    }
}
