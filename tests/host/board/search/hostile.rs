//! Queries and texts that nobody would write: none ends the search, and every mark is at character
//! boundaries. `BABILLARD_QUERIES=10000000` for the long run.

use super::board;
use crate::project::project;
use babillard::posting::{Lang, Status};
use babillard::search::desk::{Desk, Question, Words};
use babillard::search::index::build::{Written, build};
use babillard::search::index::job::{Job, Text};
use babillard::search::reply::Reply;
use babillard::search::snippet;
use babillard::search::snippet::Piece;
use babillard::search::words::stem;
use babillard::search::words::tokens::tokens;
use babillard::site::publish::searching::Searcher;
use std::fs;
use std::thread::{available_parallelism, scope};

/// Random numbers that are the same on every run (xorshift), and the words that texts are made of.
struct Dice<'a> {
    seed: u64,
    words: &'a [&'a str],
}

impl Dice<'_> {
    fn below(&mut self, most: usize) -> usize {
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 7;
        self.seed ^= self.seed << 17;
        (self.seed >> 11) as usize % most
    }

    /// Some words of the judged queries, cut, joined and mistyped, among any characters.
    fn text(&mut self, most_words: usize) -> String {
        const ODD: [char; 27] = [
            '\u{301}', '\u{ad}', '\u{200b}', '\u{0}', '\u{1}', '\t', '\n', '"', '«', '·', '(', ')',
            '-', '’', '\'', '.', '/', 'É', 'œ', 'ß', '🎉', '日', '\u{202e}', '9', '=', '~', ' ',
        ];
        let mut text = String::new();
        for _ in 0..=self.below(most_words) {
            let word = self.words[self.below(self.words.len())];
            let mut word: Vec<char> = word.chars().collect();
            for _ in 0..self.below(4) {
                let at = self.below(word.len() + 1);
                let odd = ODD[self.below(ODD.len())];
                match self.below(3) {
                    0 if at < word.len() => _ = word.remove(at),
                    1 if at < word.len() => word[at] = odd,
                    _ => word.insert(at, odd),
                }
            }
            text.extend(word);
            text.push(ODD[self.below(ODD.len())]);
        }
        text
    }

    fn posting(&mut self, at: usize) -> Text {
        Text {
            slug: format!("posting-{at}"),
            title: self.text(5),
            description: self.text(8),
            headings: self.text(5),
            body: self.text(60),
            status: [Status::Open, Status::Archived][self.below(2)],
            ids: vec![self.text(1)],
            facets: Vec::new(),
        }
    }

    fn jobs(&mut self) -> Vec<Job> {
        const JOBS: usize = 12;
        let jobs = (0..JOBS).map(|at| {
            // No job is without both.
            let missing = self.below(5);
            let mut side = |side| (side != missing).then(|| self.posting(at));
            Job {
                closes: None,
                said_until: None,
                hash: at as u64,
                sides: [side(0), side(1)],
            }
        });
        jobs.collect()
    }
}

/// A board of hostile postings as a browser searches it.
struct Hostile {
    jobs: Vec<Job>,
    written: Written,
    desk: Desk,
}

impl Hostile {
    fn new(dice: &mut Dice) -> Hostile {
        let jobs = dice.jobs();
        let written = build(jobs.clone(), &[], |bytes| bytes.len() as u64);
        let desk = Desk::new(&written.files[&written.root]).expect("a desk");
        Hostile {
            jobs,
            written,
            desk,
        }
    }

    /// Asks until every snippet is there, and looks at what is marked.
    fn ask(&mut self, text: &str, lang: Lang) {
        let question = Question {
            now: 0,
            soon: 0,
            text: text.to_owned(),
            lang,
            status: None,
            facets: Vec::new(),
            limit: 5,
        };
        loop {
            // As it goes to the page, where each control character is a space.
            let reply = Reply::read(&self.desk.ask(&question).write());
            let needs = match reply.expect("a reply") {
                Reply::Needs(needs) => needs,
                Reply::Found(found) if found.texts.is_empty() => {
                    for hit in found.hits {
                        let at: usize = hit.slug["posting-".len()..].parse().expect("a number");
                        let side = self.jobs[at].sides[hit.lang as usize].as_ref();
                        let title = &side.expect("a side").title;
                        // In the index a text ends at U+0000.
                        let title = title.split('\0').next().unwrap_or_default();
                        let title = title.replace(char::is_control, " ");
                        assert_eq!(whole(&hit.title), title, "{text:?}");
                    }
                    return;
                }
                Reply::Found(found) => found.texts,
            };
            for path in needs {
                self.give(&path);
            }
        }
    }

    fn give(&mut self, path: &str) {
        if let Some(bytes) = self.written.files.get(path) {
            return self.desk.give(path, bytes);
        }
        let of = |lang: Lang| {
            let name = path.strip_prefix(&format!("data/{}/posting-", lang.code()))?;
            let at: usize = name.split('.').next()?.parse().ok()?;
            self.jobs.get(at)?.sides[lang as usize].clone()
        };
        let text = Lang::ALL.into_iter().find_map(of);
        let text = text.unwrap_or_else(|| panic!("{path:?} among {:?}", self.written.files.keys()));
        let words = Words {
            title: text.title,
            description: text.description,
            markdown: text.body,
        };
        self.desk.give_text(path, words);
    }
}

fn whole(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// Marks `text` by the words of `query`.
fn mark(text: &str, query: &str, lang: Lang, width: usize) {
    let words = tokens(query);
    let keys: Vec<String> = words
        .iter()
        .flat_map(|word| stem::keys(word, lang))
        .collect();
    let marks = snippet::marks(&tokens(text), lang, &keys);
    assert_eq!(whole(&snippet::pieces(text, &marks)), text);
    let mut end = 0;
    for mark in &marks {
        assert!(
            mark.start >= end && text.get(mark.clone()).is_some(),
            "{text:?}"
        );
        end = mark.end;
    }
    let shown = snippet::window(text, &marks, width);
    assert!(text.get(shown).is_some(), "{text:?}");
}

#[test]
fn no_query_and_no_text_ends_the_search_and_every_mark_is_at_character_boundaries() {
    const CASES_A_BOARD: usize = 400;
    let count: usize = std::env::var("BABILLARD_QUERIES")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(800);
    let board = board(&project("content"));
    let text = fs::read_to_string(project("tests/queries/sample.tsv")).expect("the queries");
    let words: Vec<&str> = text
        .split(['\t', ' ', '\n', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let threads = available_parallelism().map_or(1, usize::from);
    let run = |thread: usize| {
        let mut dice = Dice {
            seed: 0x9e37_79b9_7f4a_7c15 ^ thread as u64,
            words: &words,
        };
        let mut searcher = Searcher::new(&board).expect("an index");
        let mut hostile = Hostile::new(&mut dice);
        for at in 0..count.div_ceil(threads) {
            if at % CASES_A_BOARD == 0 {
                hostile = Hostile::new(&mut dice);
            }
            let (query, lang) = (dice.text(5), Lang::ALL[at % 2]);
            // The sample board has far more words, among which slips are looked for.
            if at % 16 == 0 {
                searcher.search(&query, lang, 3);
            }
            hostile.ask(&query, lang);
            let text = dice.text(30) + &query;
            mark(&text, &query, lang, at % 40);
            if at > 0 && at % 1_000_000 == 0 {
                println!("{at} queries and texts in thread {thread}");
            }
        }
        searcher.search(&"é’ œ-CS-05 \"".repeat(1_000), Lang::Fr, 3);
    };
    let run = &run;
    scope(|scope| {
        for thread in 0..threads {
            scope.spawn(move || run(thread));
        }
    });
}
