//! Boards with their judged queries: our figures, and the same for other libraries as JSON.

use babillard::bundle::{self, Whole};
use babillard::markdown::{parse, plain_text};
use babillard::posting::Lang;
use babillard::site::board;
use babillard::site::publish::bundling;
use babillard::site::publish::searching::Searcher;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The sets: a name, a folder of postings, the queries.
const SETS: [(&str, &str, &str); 4] = [
    ("sample board", "content", "tests/queries/sample.tsv"),
    (
        "real postings",
        "../shared/corpus/content",
        "tests/queries/corpus.tsv",
    ),
    (
        "real postings, held out",
        "../shared/corpus/content",
        "tests/queries/held-out.tsv",
    ),
    (
        "real postings, held out later",
        "../shared/corpus/content",
        "tests/queries/fresh.tsv",
    ),
];

/// How many results count.
const MOST: usize = 10;

/// Prints our figures and writes all that the other libraries need to `file`.
pub(crate) fn write(file: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut boards = Vec::new();
    for (name, content, queries) in SETS {
        if !root.join(content).is_dir() {
            println!("skipped: {content} is not there");
            continue;
        }
        let board = board::read(&root.join(content), 1_796_144_400).expect("a readable folder");
        let mut searcher = Searcher::new(&board).expect("an index");
        let text = fs::read_to_string(root.join(queries)).expect("the queries");
        let queries: Vec<Judged> = text.lines().filter_map(Judged::read).collect();
        for lang in Lang::ALL {
            let mut rank = |judged: &Judged| {
                let hits = searcher.search(judged.query, lang, MOST);
                let right = |slug: &str| judged.right.contains(&slug);
                hits.iter()
                    .position(|hit| right(&hit.slug))
                    .map(|at| at + 1)
            };
            let own = queries.iter().filter(|judged| judged.lang == lang);
            let ranks: Vec<Option<usize>> = own.map(&mut rank).collect();
            println!(
                "{name:<28} {:<11} {}  {}",
                "Babillard",
                lang.code(),
                figures(&ranks)
            );
        }
        let queries: Vec<Value> = queries.iter().map(Judged::json).collect();
        let files = bundling::bundle(&board).expect("a bundle");
        let wholes = files.iter().filter(|(path, _)| {
            Lang::ALL
                .iter()
                .any(|lang| path.starts_with(&format!("data/{}/", lang.code())))
        });
        let documents: Vec<Value> = wholes.map(|(_, bytes)| document(bytes)).collect();
        boards.push(json!({"name": name, "documents": documents, "queries": queries}));
    }
    fs::write(file, Value::from(boards).to_string()).expect("a file that can be written");
}

/// A line of a set of queries.
struct Judged<'a> {
    lang: Lang,
    query: &'a str,
    right: Vec<&'a str>,
}

impl<'a> Judged<'a> {
    fn read(line: &'a str) -> Option<Judged<'a>> {
        let [lang, _, query, right, _] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
        Some(Judged {
            lang: Lang::from_code(lang)?,
            query,
            right: right.split(',').collect(),
        })
    }

    fn json(&self) -> Value {
        json!({"lang": self.lang.code(), "query": self.query, "right": self.right})
    }
}

fn document(bytes: &[u8]) -> Value {
    let whole: Whole = std::str::from_utf8(bytes)
        .ok()
        .and_then(bundle::read)
        .expect("a posting of the bundle");
    let entry = &whole.entry;
    json!({
        "lang": entry.lang.code(),
        "slug": entry.slug.as_str(),
        "title": entry.title,
        "description": entry.description,
        "body": plain_text(&parse(&whole.markdown)),
    })
}

fn figures(ranks: &[Option<usize>]) -> String {
    let total = ranks.len() as f32;
    let answered = ranks.iter().flatten().count();
    let share = |most| ranks.iter().flatten().filter(|rank| **rank <= most).count() as f32 / total;
    let mean: f32 = ranks
        .iter()
        .flatten()
        .map(|rank| 1.0 / *rank as f32)
        .sum::<f32>()
        / total;
    format!(
        "{answered} of {}   @1 {:.3}   @5 {:.3}   MRR {mean:.3}",
        ranks.len(),
        share(1),
        share(5)
    )
}
