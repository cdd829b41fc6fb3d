//! What the search module says to the viewer, as one string.
//!
//! A line for each thing, tabs between its parts, U+0001 before and after what is marked, U+0002
//! between ways out of nothing. None of these
//! stands in a posting's text, which is one line without control characters here.

use super::snippet::Piece;
use crate::posting::{Lang, Status};

const MARK: char = '\u{1}';
const WAY: &str = "\u{2}";

/// The answer to a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// These files, by their paths, are to be given first.
    Needs(Vec<String>),
    /// This was found.
    Found(Results),
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// The best hits, best first.
    pub hits: Vec<Hit>,
    /// How many postings match, of the status asked for.
    pub matching: usize,
    /// How many match of each status: open, archived.
    pub by_status: [usize; 2],
    /// When nothing was found: other words that find something, each with how many: the query with a
    /// word of the board in the place of an unknown one, or with fewer words.
    pub ways: Vec<(String, usize)>,
    /// When nothing was found: how many there are without the facets.
    pub without_facets: usize,
    /// Paths of the texts that would give more of the best hits a snippet.
    pub texts: Vec<String>,
    /// How many each of the board's facets would leave; empty where that is not counted.
    pub counts: Vec<usize>,
}

/// A posting that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The language of the posting.
    pub lang: Lang,
    /// The last part of its address.
    pub slug: String,
    /// Path of its data.
    pub data: String,
    /// Whether people can still apply.
    pub status: Status,
    /// The language in which the words were found.
    pub matched_in: Lang,
    /// Its title.
    pub title: Vec<Piece>,
    /// A part of the text of `matched_in` that has the words; empty where it is not at hand.
    pub snippet: Vec<Piece>,
}

impl Reply {
    /// The reply as one string; [`Reply::read`] is the way back.
    pub fn write(&self) -> String {
        match self {
            Reply::Needs(paths) => ["needs", &paths.join("\n")].join("\n"),
            Reply::Found(found) => {
                let [open, archived] = found.by_status.map(|count| count.to_string());
                let ways = found.ways.iter();
                let ways = ways.map(|(words, count)| format!("{count}{MARK}{}", plain(words)));
                let ways = ways.collect::<Vec<_>>().join(WAY);
                let bare = found.without_facets.to_string();
                let texts = found.texts.join(" ");
                let left = found.counts.iter().map(usize::to_string);
                let left = left.collect::<Vec<_>>().join(" ");
                let matching = found.matching.to_string();
                let counts = [matching, open, archived, bare, ways, texts, left];
                let mut out = ["found", &counts.join("\t")].join("\n");
                for hit in &found.hits {
                    let parts = [
                        hit.lang.code(),
                        &hit.slug,
                        &hit.data,
                        hit.status.code(),
                        hit.matched_in.code(),
                        &marked(&hit.title),
                        &marked(&hit.snippet),
                    ];
                    out.push('\n');
                    out.push_str(&parts.join("\t"));
                }
                out
            }
        }
    }

    /// The reply that was written; nothing when `text` is none.
    pub fn read(text: &str) -> Option<Reply> {
        let mut lines = text.split('\n');
        match lines.next()? {
            "needs" => Some(Reply::Needs(lines.map(str::to_owned).collect())),
            "found" => {
                let mut parts = lines.next()?.split('\t');
                let mut number = || parts.next()?.parse().ok();
                let (matching, by_status) = (number()?, [number()?, number()?]);
                let without_facets = number()?;
                let ways = parts.next()?.split(WAY).filter_map(|way| {
                    let (count, words) = way.split_once(MARK)?;
                    Some((words.to_owned(), count.parse().ok()?))
                });
                let texts = parts.next()?.split(' ').filter(|path| !path.is_empty());
                let counts = parts
                    .next()?
                    .split(' ')
                    .filter_map(|count| count.parse().ok());
                Some(Reply::Found(Results {
                    hits: lines.map(hit).collect::<Option<_>>()?,
                    matching,
                    by_status,
                    ways: ways.collect(),
                    without_facets,
                    texts: texts.map(str::to_owned).collect(),
                    counts: counts.collect(),
                }))
            }
            _ => None,
        }
    }
}

fn hit(line: &str) -> Option<Hit> {
    let mut parts = line.split('\t');
    Some(Hit {
        lang: Lang::from_code(parts.next()?)?,
        slug: parts.next()?.to_owned(),
        data: parts.next()?.to_owned(),
        status: match parts.next()? {
            "open" => Status::Open,
            _ => Status::Archived,
        },
        matched_in: Lang::from_code(parts.next()?)?,
        title: pieces(parts.next()?),
        snippet: pieces(parts.next()?),
    })
}

/// `text` without what this format is made of.
fn plain(text: &str) -> String {
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(shown).collect()
}

fn marked(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        out.extend(piece.marked.then_some(MARK));
        out.push_str(&plain(&piece.text));
        out.extend(piece.marked.then_some(MARK));
    }
    out
}

fn pieces(text: &str) -> Vec<Piece> {
    let parts = text.split(MARK).enumerate();
    parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(at, part)| Piece {
            text: part.to_owned(),
            marked: at % 2 == 1,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str, marked: bool) -> Piece {
        Piece {
            text: text.to_owned(),
            marked,
        }
    }

    #[test]
    fn a_reply_comes_as_it_was_sent() {
        let hit = |snippet: Vec<Piece>| Hit {
            lang: Lang::Fr,
            slug: "redacteur".into(),
            data: "data/fr/redacteur.0123.json".into(),
            status: Status::Archived,
            matched_in: Lang::En,
            title: vec![
                piece("Œuvre d’", false),
                piece("Été", true),
                piece(" 🎉", false),
            ],
            snippet,
        };
        let found = Results {
            hits: vec![
                hit(vec![piece("a", true), piece(" b", false)]),
                hit(Vec::new()),
            ],
            matching: 7,
            by_status: [3, 4],
            ways: vec![("conseillère".into(), 2), ("agente".into(), 1)],
            without_facets: 3,
            texts: vec!["data/en/a.0.json".into(), "data/fr/b.1.json".into()],
            counts: vec![0, 12],
        };
        for reply in [
            Reply::Found(found),
            Reply::Found(Results::default()),
            Reply::Needs(vec!["data/search/en-0.bin".into()]),
        ] {
            assert_eq!(Reply::read(&reply.write()), Some(reply));
        }
    }

    #[test]
    fn characters_of_the_format_in_a_text_do_no_harm() {
        let title = vec![piece("a\tb\nc\u{1}d", false)];
        let hit = Hit {
            lang: Lang::En,
            slug: "a".into(),
            data: String::new(),
            status: Status::Open,
            matched_in: Lang::En,
            title,
            snippet: Vec::new(),
        };
        let found = Results {
            hits: vec![hit],
            ..Results::default()
        };
        match Reply::read(&Reply::Found(found).write()) {
            Some(Reply::Found(read)) => assert_eq!(read.hits[0].title, [piece("a b c d", false)]),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_no_reply_is_refused() {
        for text in [
            "",
            "found",
            "found\n1\t2",
            "found\n1\t1\t0\t0\t\t\t\nxx\ta",
            "other",
        ] {
            assert_eq!(Reply::read(text), None, "{text:?}");
        }
    }
}
