//! The terms of one language: which jobs have each, and how well it fits them.
//!
//! A word is folded, stemmed and compared once, however often it stands, and a line is read once: postings of one
//! board have most of theirs in common. Texts become numbers first, and all counting is done with these.

use crate::posting::Lang;
use crate::search::index::job::Text;
use crate::search::index::layout::At;
use crate::search::index::level::{Counts, level};
use crate::search::words::inclusive::other_gender;
use crate::search::words::stem;
use crate::search::words::stop::is_stop;
use crate::search::words::tokens::{Piece, exact, is_hyphen, pieces};
use foldhash::fast::FixedState;
use std::collections::BTreeMap;
use std::num::NonZeroU32;

/// The jobs of each term, by its key.
pub(super) type Lists = BTreeMap<String, Vec<At>>;

/// A table whose keys are hashed fast: most of the work is to look words up.
type HashMap<K, V> = std::collections::HashMap<K, V, FixedState>;

/// Texts by number, each once.
#[derive(Default)]
struct Numbers {
    texts: Vec<String>,
    by_text: HashMap<String, u32>,
}

impl Numbers {
    fn of(&mut self, text: &str) -> u32 {
        if let Some(number) = self.by_text.get(text) {
            return *number;
        }
        let number = self.texts.len() as u32;
        self.texts.push(text.to_owned());
        self.by_text.insert(text.to_owned(), number);
        number
    }
}

/// A word of the language.
#[derive(Clone, Copy)]
struct Word {
    form: u32,
    /// As it is written, from 1; none of an inclusive form, whose genders have no accents of their own.
    written: Option<NonZeroU32>,
}

/// The words of a posting by their numbers, by field.
#[derive(Debug)]
pub(super) struct Words {
    title: Vec<u32>,
    /// Neighbours in the title that a hyphen joins.
    joined: Vec<u32>,
    description: Vec<u32>,
    headings: Vec<u32>,
    /// Numbers of lines.
    body: Vec<u32>,
    /// Words of the title that are no stop words.
    title_words: u32,
    /// Words of the body, an inclusive form counted once.
    length: usize,
}

/// A line of a body.
struct Line {
    words: Vec<u32>,
    /// How many words it has, an inclusive form counted once.
    length: usize,
}

/// Most bytes of lines that are kept so that the next that is the same need not be read.
const MOST_KNOWN: usize = 32 << 20;

/// Every word of the language.
#[derive(Default)]
pub(super) struct Lexicon {
    forms: Numbers,
    written: Numbers,
    words: Vec<Word>,
    /// Words of one form by the text that they have.
    by_slice: HashMap<String, u32>,
    /// Words that are one of the genders of an inclusive form, by their form.
    by_form: HashMap<u32, u32>,
    lines: Vec<Line>,
    by_line: HashMap<String, u32>,
    /// Bytes of those lines.
    known: usize,
    /// Of each form, how it is written; none where it stands in headings or joined alone.
    ways: Vec<Option<Vec<NonZeroU32>>>,
}

impl Lexicon {
    /// Reads a posting.
    pub(super) fn read(&mut self, side: &Text) -> Words {
        let title = pieces(&side.title);
        // No word reaches over the end of a line.
        let body: Vec<u32> = side.body.lines().map(|line| self.line(line)).collect();
        let lengths = body.iter().map(|line| self.lines[*line as usize].length);
        let stops = title.iter().filter(|piece| !is_stop(&piece.form));
        Words {
            title_words: stops.count() as u32,
            length: lengths.sum(),
            joined: self.words(&side.title, &joined(&title), false),
            title: self.words(&side.title, &title, true),
            description: self.text(&side.description, &pieces(&side.description)),
            headings: self.words(&side.headings, &pieces(&side.headings), false),
            body,
        }
    }

    /// The number of a line.
    fn line(&mut self, line: &str) -> u32 {
        if let Some(known) = self.by_line.get(line) {
            return *known;
        }
        let pieces = pieces(line);
        let words = self.text(line, &pieces);
        let length = pieces.len();
        self.lines.push(Line { words, length });
        let number = self.lines.len() as u32 - 1;
        if self.known + line.len() <= MOST_KNOWN {
            self.known += line.len();
            self.by_line.insert(line.to_owned(), number);
        }
        number
    }

    /// The numbers of a text's tokens, and of what hyphens join in it.
    fn text(&mut self, text: &str, pieces: &[Piece]) -> Vec<u32> {
        let mut words = self.words(text, pieces, true);
        let joined = self.words(text, &prefixed(text, pieces), false);
        // All lines are kept like this until the last is read: none takes room that it does not need.
        words.reserve_exact(joined.len());
        words.extend(joined);
        words
    }

    /// The numbers of tokens; `told` when their spellings count.
    fn words(&mut self, text: &str, pieces: &[Piece], told: bool) -> Vec<u32> {
        let mut words = Vec::with_capacity(pieces.len());
        for piece in pieces {
            match (&piece.feminine, text.get(piece.at.clone())) {
                (None, Some(slice)) => words.push(self.word(slice, &piece.form)),
                (feminine, _) => {
                    words.push(self.gender(&piece.form));
                    words.extend(feminine.as_ref().map(|form| self.gender(form)));
                }
            }
        }
        if told {
            words.iter().for_each(|word| self.tell(*word));
        }
        words
    }

    /// The word that is written as `slice`, and has this form.
    fn word(&mut self, slice: &str, form: &str) -> u32 {
        if let Some(known) = self.by_slice.get(slice) {
            return *known;
        }
        let form = self.forms.of(form);
        let written = NonZeroU32::new(self.written.of(&exact(slice)) + 1);
        let number = self.add(Word { form, written });
        self.by_slice.insert(slice.to_owned(), number);
        number
    }

    /// One of the genders of an inclusive form.
    fn gender(&mut self, form: &str) -> u32 {
        let form = self.forms.of(form);
        if let Some(known) = self.by_form.get(&form) {
            return *known;
        }
        let number = self.add(Word {
            form,
            written: None,
        });
        self.by_form.insert(form, number);
        number
    }

    fn add(&mut self, word: Word) -> u32 {
        self.words.push(word);
        self.words.len() as u32 - 1
    }

    fn tell(&mut self, word: u32) {
        let word = self.words[word as usize];
        let at = word.form as usize;
        if self.ways.len() <= at {
            self.ways.resize(at + 1, None);
        }
        let ways = self.ways[at].get_or_insert_default();
        if let Some(written) = word.written
            && !ways.contains(&written)
        {
            ways.push(written);
        }
    }
}

/// What is known of each form once all texts are read.
struct Keys<'a> {
    keys: Numbers,
    lexicon: &'a Lexicon,
    /// The key of each form.
    of_form: Vec<u32>,
    /// Whether it is a stop word.
    stop: Vec<bool>,
    /// Whether it shares its key with a word that is written with other accents or in the other
    /// gender: such a form also has a key as it is written, so that an exact match can come first.
    varied: Vec<bool>,
    /// The keys of forms and of words as they are written, where these were asked for.
    exact_form: Vec<Option<u32>>,
    exact_written: Vec<Option<u32>>,
}

impl<'a> Keys<'a> {
    fn new(lexicon: &'a Lexicon, lang: Lang) -> Keys<'a> {
        let mut keys = Numbers::default();
        let forms = &lexicon.forms.texts;
        let of_form: Vec<u32> = forms
            .iter()
            .map(|form| keys.of(&stem::key(lang, form)))
            .collect();
        let stop: Vec<bool> = forms.iter().map(|form| is_stop(form)).collect();
        let ways = |form: usize| {
            let told = lexicon.ways.get(form).and_then(Option::as_ref);
            told.filter(|_| !stop[form] && forms[form].len() > 2)
        };
        let other_gender = |form: usize| {
            lang == Lang::Fr
                && other_gender(&forms[form]).iter().any(|other| {
                    let other = lexicon
                        .forms
                        .by_text
                        .get(other)
                        .map(|other| *other as usize);
                    other.is_some_and(|other| {
                        ways(other).is_some() && of_form[other] == of_form[form]
                    })
                })
        };
        let varied = (0..forms.len())
            .map(|form| ways(form).is_some_and(|ways| ways.len() > 1 || other_gender(form)))
            .collect();
        Keys {
            exact_form: vec![None; forms.len()],
            exact_written: vec![None; lexicon.written.texts.len()],
            keys,
            lexicon,
            of_form,
            stop,
            varied,
        }
    }

    /// The key of a word as it is written.
    fn exact(&mut self, word: Word) -> u32 {
        let (known, text) = match word.written {
            Some(written) => (
                &mut self.exact_written[written.get() as usize - 1],
                &self.lexicon.written.texts[written.get() as usize - 1],
            ),
            None => (
                &mut self.exact_form[word.form as usize],
                &self.lexicon.forms.texts[word.form as usize],
            ),
        };
        *known.get_or_insert_with(|| self.keys.of(&format!("={text}")))
    }

    /// Under which keys these words count; in a title stop words do, too.
    fn of(&mut self, words: &[u32], title: bool) -> Vec<u32> {
        let mut keys = Vec::with_capacity(words.len());
        for word in words {
            let word = self.lexicon.words[*word as usize];
            let form = word.form as usize;
            if title || !self.stop[form] {
                keys.push(self.of_form[form]);
            }
            if self.varied[form] {
                keys.push(self.exact(word));
            }
        }
        keys
    }
}

/// How often each key stands in one posting.
#[derive(Default)]
struct Tally {
    counts: Vec<Counts>,
    touched: Vec<u32>,
}

/// A field of the counts.
type Field = fn(&mut Counts) -> &mut u32;

impl Tally {
    fn add(&mut self, keys: &[u32], field: Field) {
        for key in keys {
            let at = *key as usize;
            if self.counts.len() <= at {
                self.counts.resize(at + 1, Counts::default());
            }
            let counts = &mut self.counts[at];
            if counts.title + counts.description + counts.headings + counts.body == 0 {
                self.touched.push(*key);
            }
            *field(counts) += 1;
        }
    }
}

/// The terms of a language with their jobs, in order of the keys; `read` is what `lexicon` has read, by job.
pub(super) fn terms(lexicon: &Lexicon, read: &[Option<Words>], lang: Lang) -> Lists {
    let words: usize = read.iter().flatten().map(|words| words.length).sum();
    let mean = words as f32 / read.iter().flatten().count().max(1) as f32;
    let mut keys = Keys::new(lexicon, lang);
    let lines = lexicon.lines.iter();
    let lines: Vec<Vec<u32>> = lines.map(|line| keys.of(&line.words, false)).collect();
    let mut tally = Tally::default();
    let mut lists: Vec<Vec<At>> = Vec::new();
    for (job, words) in read.iter().enumerate() {
        let Some(words) = words else { continue };
        count(words, &lines, &mut keys, &mut tally);
        lists.resize(lists.len().max(tally.counts.len()), Vec::new());
        for key in tally.touched.drain(..) {
            let counts = std::mem::take(&mut tally.counts[key as usize]);
            let fit = level(&Counts {
                title_words: words.title_words,
                body_length: words.length as f32 / mean.max(1.0),
                ..counts
            });
            lists[key as usize].extend(fit.map(|level| At {
                job: job as u32,
                level,
            }));
        }
    }
    let named = keys.keys.texts.into_iter().zip(lists);
    named.filter(|(_, list)| !list.is_empty()).collect()
}

/// Counts the words of a posting under their keys; `lines` has those of each line.
fn count(words: &Words, lines: &[Vec<u32>], keys: &mut Keys, tally: &mut Tally) {
    let fields: [(&[u32], Field, bool); 4] = [
        (&words.title, |counts| &mut counts.title, true),
        (&words.joined, |counts| &mut counts.title, true),
        (&words.description, |counts| &mut counts.description, false),
        (&words.headings, |counts| &mut counts.headings, false),
    ];
    for (words, field, title) in fields {
        tally.add(&keys.of(words, title), field);
    }
    for line in &words.body {
        tally.add(&lines[*line as usize], |counts| &mut counts.body);
    }
}

/// Neighbours of a title that a hyphen joins, as one word: `frontend` for `front-end`.
fn joined(title: &[Piece]) -> Vec<Piece<'static>> {
    let join = |two: &[Piece]| {
        let [a, b] = two else { return None };
        let plain = |piece: &Piece| piece.feminine.is_none() && !piece.code;
        let short = a.at.end + 1 == b.at.start && plain(a) && plain(b);
        (short && a.form.len() + b.form.len() <= 12).then(|| one(a, b))
    };
    title.windows(2).filter_map(join).collect()
}

/// Words with the short part that a hyphen puts before them, as one word: `coop` for `co-op`.
fn prefixed(text: &str, pieces: &[Piece]) -> Vec<Piece<'static>> {
    let join = |two: &[Piece]| {
        let [a, b] = two else { return None };
        let plain = b.feminine.is_none() && !b.code;
        let hyphen = || text.get(a.at.end..b.at.start).is_some_and(is_hyphen);
        (plain && a.is_short_part() && hyphen()).then(|| one(a, b))
    };
    pieces.windows(2).filter_map(join).collect()
}

/// Two neighbours as one word.
fn one(a: &Piece, b: &Piece) -> Piece<'static> {
    Piece {
        at: a.at.start..b.at.end,
        form: [&*a.form, &*b.form].concat().into(),
        feminine: None,
        code: false,
    }
}
