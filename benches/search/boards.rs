//! Boards of any size, varied from the sample board, and what searching them costs.

use crate::browser;
use babillard::posting::{Lang, Status};
use babillard::search::engine::Engine;
use babillard::search::engine::ask::{Answer, Ask};
use babillard::search::engine::need::Need;
use babillard::search::engine::query::parse;
use babillard::search::index::build::{self, Written};
use babillard::search::index::job::{Job, Text};
use babillard::site::board;
use babillard::site::publish::searching;
use babillard::state::FOUND_PAGE;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::time::Instant;

/// Typed forms, typos, inclusive forms, codes, across languages, phrases; beginnings of words too.
const QUERIES: &[(Lang, &str)] = &[
    (Lang::En, "product manager"),
    (Lang::En, "d"),
    (Lang::En, "de"),
    (Lang::En, "developer"),
    (Lang::En, "develper"),
    (Lang::En, "senior policy advisor"),
    (Lang::En, "accesibility"),
    (Lang::En, "CS-05"),
    (Lang::En, "gestionnaire de produit"),
    (Lang::En, "director of platform in rimouski"),
    (Lang::En, "bilingual imperative translator community"),
    (Lang::En, "\"service designer\""),
    (Lang::Fr, "gestionnaire de produit"),
    (Lang::Fr, "c"),
    (Lang::Fr, "co"),
    (Lang::Fr, "développeuse"),
    (Lang::Fr, "developeur"),
    (Lang::Fr, "conseiller·ère principal·e"),
    (Lang::Fr, "l’accessibilité numérique"),
    (Lang::Fr, "AS-02"),
    (Lang::Fr, "product manager"),
    (Lang::Fr, "directrice de plateforme à rimouski"),
    (Lang::Fr, "bilingue impératif traductrice communauté"),
    (Lang::Fr, "« bilingue impératif »"),
];

/// Random numbers that are the same on every run (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most.max(1)
    }

    /// A made-up word; few of them come often, most seldom, as in any text.
    fn word(&mut self, words: usize) -> String {
        const SYLLABLES: [&str; 16] = [
            "ba", "co", "di", "fer", "gal", "hum", "jo", "ka", "len", "mo", "nis", "par", "ro",
            "sti", "tu", "ver",
        ];
        let spread = self.below(words) + 1;
        let mut number = self.below(spread) * 37 + 4096;
        let mut word = String::new();
        while number > 0 {
            word.push_str(SYLLABLES[number % 16]);
            number /= 16;
        }
        word
    }
}

/// A board of `postings` postings, half of them French.
fn jobs(postings: usize) -> Vec<Job> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let board = board::read(&root, 1_796_144_400).expect("the sample board");
    let sample: Vec<Job> = searching::jobs(&board, |at| at as u64)
        .into_iter()
        .map(|filed| filed.job)
        .collect();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let pairs: Vec<&Job> = sample
        .iter()
        .filter(|job| job.sides.iter().all(Option::is_some))
        .collect();
    let vary = |at: usize| {
        let mut job = pairs[at % pairs.len()].clone();
        job.hash = (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = dice.word(2_000);
        let open = dice.below(30) == 0;
        let ids = vec![format!("job-{at}"), format!("{:032x}", job.hash)];
        for text in job.sides.iter_mut().flatten() {
            vary_text(text, &place, &mut dice);
            text.slug = format!("{}-{at}", text.slug);
            text.ids.clone_from(&ids);
            text.status = if open { Status::Open } else { Status::Archived };
        }
        job
    };
    (0..postings / 2).map(vary).collect()
}

/// Another place, a third of the lines left out, and one word in twelve another one.
fn vary_text(text: &mut Text, place: &str, dice: &mut Dice) {
    text.title = format!("{}, {place}", text.title);
    let mut body = String::new();
    for line in text.body.lines() {
        if dice.below(3) == 0 {
            continue;
        }
        for word in line.split(' ') {
            if dice.below(12) == 0 {
                body.push_str(&dice.word(60_000));
            } else {
                body.push_str(word);
            }
            body.push(' ');
        }
        body.push('\n');
    }
    text.body = body;
}

fn hash(bytes: &[u8]) -> u64 {
    let digest = Sha256::digest(bytes);
    let first = digest.iter().take(8);
    first.fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}

/// Measures a board and prints a line for each figure.
pub(crate) fn measure(postings: usize) {
    let jobs = jobs(postings);
    let begun = Instant::now();
    let written = build::build(jobs.clone(), &[], hash);
    let total: usize = written.files.values().map(Vec::len).sum();
    println!(
        "\n{postings} postings: index {} kB in {} files, table of contents {} kB, built in {:.1} s",
        total / 1000,
        written.files.len(),
        written.files[&written.root].len() as f32 / 1000.0,
        begun.elapsed().as_secs_f32()
    );
    let mut bytes: Vec<(usize, &str)> = Vec::new();
    let mut times: Vec<(f32, &str)> = Vec::new();
    let mut firsts: Vec<(f32, &str)> = Vec::new();
    let mut matching: Vec<usize> = Vec::new();
    for (lang, query) in QUERIES {
        let mut engine = fresh(&written);
        let begun = Instant::now();
        let (fetched, found) = answer(&mut engine, &written, &jobs, *lang, query);
        matching.push(found);
        firsts.push((begun.elapsed().as_secs_f32() * 1000.0, query));
        bytes.push((fetched + written.files[&written.root].len(), query));
        for _ in 0..5 {
            let begun = Instant::now();
            answer(&mut engine, &written, &jobs, *lang, query);
            times.push((begun.elapsed().as_secs_f32() * 1000.0, query));
        }
    }
    bytes.sort_by_key(|(bytes, _)| *bytes);
    println!(
        "  bytes of a first query: p50 {}, p95 {}, most {} ({})",
        bytes[bytes.len() / 2].0,
        bytes[bytes.len() * 95 / 100].0,
        bytes[bytes.len() - 1].0,
        bytes[bytes.len() - 1].1
    );
    print_times("first query, with decoding", firsts);
    print_times("query, once its files are here", times);
    let texts = QUERIES.iter().cycle().map(|(_, text)| *text);
    match browser::measure(&written, &jobs, QUERIES) {
        Some(times) => {
            assert_eq!(times.matching, matching, "the browser finds as many");
            let named = |times: Vec<f32>| times.into_iter().zip(texts.clone()).collect();
            println!(
                "  in Chromium, when the field is come to: {:.0} ms",
                times.focus[0]
            );
            print_times(
                "in Chromium, first query, with decoding",
                named(times.first),
            );
            print_times("in Chromium, once its files are here", named(times.later));
        }
        None => println!("  in Chromium: left out, there is no browser or no site"),
    }
}

fn print_times(name: &str, mut times: Vec<(f32, &str)>) {
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    println!(
        "  {name}: p50 {:.2} ms, p95 {:.2} ms, most {:.2} ms ({})",
        times[times.len() / 2].0,
        times[times.len() * 95 / 100].0,
        times[times.len() - 1].0,
        times[times.len() - 1].1
    );
}

fn fresh(written: &Written) -> Engine {
    Engine::new(&written.files[&written.root]).expect("an engine")
}

/// Asks until there is an answer; gives the bytes of the files that it took, and how many postings match.
fn answer(
    engine: &mut Engine,
    written: &Written,
    jobs: &[Job],
    lang: Lang,
    query: &str,
) -> (usize, usize) {
    let ask = Ask {
        query: parse(query),
        lang,
        status: None,
        facets: Vec::new(),
        limit: FOUND_PAGE,
    };
    let mut fetched = 0;
    loop {
        let needs = match engine.search(&ask) {
            Answer::Found(found) => return (fetched, found.matching),
            Answer::Needs(needs) => needs,
        };
        for need in needs {
            match need {
                Need::File(file) => {
                    let path = engine.path(file).expect("a path");
                    let bytes = &written.files[&path];
                    fetched += bytes.len();
                    engine.give(file, bytes);
                }
                Need::Text(job, lang) => {
                    let job_text = &jobs[written.order[job as usize]].sides[lang as usize];
                    engine.give_text(job, lang, job_text.as_ref().map_or("", |text| &text.body));
                }
            }
        }
    }
}
