//! Postings become the files of the index. The same postings give the same bytes.

use crate::posting::{Lang, Status};
use crate::search::index::job::{Job, Text};
use crate::search::index::layout::{self, At, Facet, Info, Jobs, Side, Term};
use crate::search::index::root::{CLASSES, File, GROUP, Root, SEAL, Terms, root_path};
use crate::search::index::terms::{Lexicon, Lists, Words, terms};
use std::collections::BTreeMap;
use std::thread::ScopedJoinHandle;

/// The index, written.
#[derive(Clone, Debug)]
pub struct Written {
    /// Path of the table of contents.
    pub root: String,
    /// All files by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Which of the jobs given has each number.
    pub order: Vec<usize>,
}

/// A posting that the index has read: its words are numbers now, most of them shared with others.
#[derive(Debug)]
pub struct ReadText {
    slug: String,
    title: String,
    ids: Vec<String>,
    words: Words,
    /// Whether people can still apply.
    pub status: Status,
    /// What it can be chosen by, such as `place=ottawa`.
    pub facets: Vec<String>,
}

/// How large the parts of an index are. Small boards are best in few files, which compress better;
/// large ones in many, of which a query needs few.
struct Sizes {
    /// Bytes of a file of terms, about.
    terms: usize,
    /// Jobs from which on a list goes into a block.
    heavy: usize,
    /// Bytes of a block, about.
    block: usize,
    /// Jobs of a file of jobs.
    jobs: usize,
}

impl Sizes {
    fn of(jobs: usize) -> Sizes {
        if jobs <= 400 {
            Sizes {
                terms: 1 << 16,
                heavy: usize::MAX,
                block: 0,
                jobs: 128,
            }
        } else {
            Sizes {
                terms: 3500,
                heavy: 48,
                block: 2500,
                jobs: 24,
            }
        }
    }
}

impl Written {
    /// Puts the table of contents at another path, which its seal covers.
    pub fn move_root(&mut self, path: &str, hash: impl Fn(&[u8]) -> u64) {
        if let Some(mut contents) = self.files.remove(&self.root) {
            contents.truncate(contents.len().saturating_sub(SEAL));
            self.files
                .insert(path.to_owned(), sealed(path, contents, hash));
            self.root = path.to_owned();
        }
    }
}

/// Reads texts as they come, so that not all of them need be there at once; then writes the index.
#[derive(Default)]
pub struct Reader {
    /// English, French.
    lexicons: [Lexicon; 2],
}

impl Reader {
    /// Reads texts, English and French, each of which has something to be known by. To read them is most of the
    /// work: each language has a thread.
    pub fn read<K: Send>(&mut self, texts: [Vec<(K, Text)>; 2]) -> Vec<(K, ReadText)> {
        let [en, fr] = texts;
        let [of_en, of_fr] = &mut self.lexicons;
        std::thread::scope(|scope| {
            let fr = scope.spawn(|| read(of_fr, fr));
            let mut all = read(of_en, en);
            all.extend(joined(fr));
            all
        })
    }

    /// Writes the index of `jobs`, which it has read and which come in any order. `facets` are the board's, in the
    /// order in which they are counted; `hash` tells contents apart.
    pub fn write(
        self,
        jobs: Vec<Job<ReadText>>,
        facets: &[String],
        hash: impl Fn(&[u8]) -> u64,
    ) -> Written {
        let order = numbered(&jobs);
        let sizes = Sizes::of(jobs.len());
        let total = jobs.len() as u32;
        let mut files = BTreeMap::new();
        let mut keep = |named: &dyn Fn(usize) -> File, parts: Vec<Vec<u8>>| {
            let of_group = |group: &[Vec<u8>]| {
                let each = group.iter().flat_map(|bytes| hash(bytes).to_be_bytes());
                (hash(&each.collect::<Vec<u8>>()) >> 32) as u32
            };
            let hashes: Vec<u32> = parts.chunks(GROUP).map(of_group).collect();
            for (at, bytes) in parts.into_iter().enumerate() {
                let path = named(at).path(hashes[at / GROUP]);
                let bytes = sealed(&path, bytes, &hash);
                files.insert(path, bytes);
            }
            hashes
        };
        let mut root = Root {
            jobs_a_file: sizes.jobs as u32,
            ..Root::default()
        };
        for job in &jobs {
            if let Some(class) = CLASSES.iter().position(|class| *class == statuses(job)) {
                root.classes[class] += 1;
            }
        }
        let ending = |end: fn(&Job<ReadText>) -> Option<u32>| {
            let numbered = order.iter().zip(0..);
            let ending = numbered.filter_map(|(&at, number)| Some((number, end(&jobs[at])?)));
            ending.collect()
        };
        root.closes = ending(|job| job.closes);
        root.said = ending(|job| job.said_until);
        let infos: Vec<Info> = order.iter().map(|&at| info(&jobs[at])).collect();
        let infos = infos.chunks(sizes.jobs).map(layout::write_infos);
        root.jobs = keep(&File::Jobs, infos.collect());
        if !facets.is_empty() {
            let facets = facets.iter().map(|pair| facet(pair, &order, &jobs));
            let facets = layout::write_facets(total, &facets.collect::<Vec<_>>());
            root.facets = keep(&|_| File::Facets, vec![facets]);
        }
        let mut ids = ids(order.iter().map(|&at| &jobs[at]));
        let [en, fr] = words(jobs, &order);
        let [of_en, of_fr] = &self.lexicons;
        let written = std::thread::scope(|scope| {
            let fr = || WrittenTerms::of(terms(of_fr, &fr, Lang::Fr), &sizes, total);
            let fr = scope.spawn(fr);
            let mut en = terms(of_en, &en, Lang::En);
            en.append(&mut ids);
            [WrittenTerms::of(en, &sizes, total), joined(fr)]
        });
        for (lang, written) in Lang::ALL.into_iter().zip(written) {
            *root.terms.of_mut(lang) = Terms {
                first: written.first,
                files: keep(&|at| File::Terms(lang, at), written.files),
                blocks: keep(&|at| File::Block(lang, at), written.blocks),
            };
        }
        let bytes = layout::write_root(&root);
        let path = root_path(&format!("{:016x}", hash(&bytes)));
        let bytes = sealed(&path, bytes, &hash);
        files.insert(path.clone(), bytes);
        Written {
            root: path,
            files,
            order,
        }
    }
}

fn read<K>(lexicon: &mut Lexicon, texts: Vec<(K, Text)>) -> Vec<(K, ReadText)> {
    let mut read = |text: Text| ReadText {
        words: lexicon.read(&text),
        slug: text.slug,
        title: text.title,
        ids: text.ids,
        status: text.status,
        facets: text.facets,
    };
    let texts = texts.into_iter();
    texts.map(|(key, text)| (key, read(text))).collect()
}

/// Writes the index of `jobs`, all of them: see [`Reader::write`].
pub fn build(mut jobs: Vec<Job>, facets: &[String], hash: impl Fn(&[u8]) -> u64) -> Written {
    let texts = [0, 1].map(|side| {
        let texts = jobs.iter_mut().enumerate();
        let texts = texts.filter_map(|(at, job)| Some(((at, side), job.sides[side].take()?)));
        texts.collect()
    });
    let jobs = jobs.into_iter().map(|job| job.with([None, None]));
    let mut jobs: Vec<Job<ReadText>> = jobs.collect();
    let mut reader = Reader::default();
    for ((at, side), text) in reader.read(texts) {
        jobs[at].sides[side] = Some(text);
    }
    reader.write(jobs, facets, hash)
}

/// The terms of a language as bytes, before their files have names.
struct WrittenTerms {
    first: Vec<String>,
    files: Vec<Vec<u8>>,
    blocks: Vec<Vec<u8>>,
}

impl WrittenTerms {
    /// The terms of the jobs, of which there are `total`.
    fn of(terms: Lists, sizes: &Sizes, total: u32) -> WrittenTerms {
        let (terms, blocks) = parted(terms, sizes);
        let parts = in_files(&terms, sizes);
        let files = parts.iter().map(|part| layout::write_terms(total, part));
        let blocks = blocks.iter().map(|block| layout::write_block(total, block));
        WrittenTerms {
            first: parting(&parts),
            files: files.collect(),
            blocks: blocks.collect(),
        }
    }
}

/// A file with its seal, by which a browser knows that it came whole and is no other: see
/// [`super::root::SEAL`].
fn sealed(path: &str, mut bytes: Vec<u8>, hash: impl Fn(&[u8]) -> u64) -> Vec<u8> {
    let seal = hash(&[&bytes, path.as_bytes()].concat());
    bytes.extend(seal.to_be_bytes());
    bytes
}

/// The order in which jobs are numbered: by class, then by title and address. Postings alike stand
/// together, which makes lists short.
fn numbered(jobs: &[Job<ReadText>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..jobs.len()).collect();
    let class = |job: &Job<ReadText>| CLASSES.iter().position(|class| *class == statuses(job));
    let names = |job: &Job<ReadText>| {
        let [en, fr] = &job.sides;
        [en, fr].map(|side| {
            side.as_ref().map(|side| {
                (
                    crate::search::words::fold::fold(&side.title),
                    side.slug.clone(),
                )
            })
        })
    };
    order.sort_by_cached_key(|&at| (class(&jobs[at]), names(&jobs[at]), jobs[at].hash));
    order
}

fn statuses(job: &Job<ReadText>) -> [Option<Status>; 2] {
    let [en, fr] = &job.sides;
    [en, fr].map(|side| side.as_ref().map(|side| side.status))
}

fn info(job: &Job<ReadText>) -> Info {
    let [en, fr] = &job.sides;
    let side = |side: &Option<ReadText>| {
        side.as_ref().map(|side| Side {
            slug: side.slug.clone(),
            title: side.title.clone(),
        })
    };
    Info {
        hash: job.hash,
        sides: [side(en), side(fr)],
    }
}

/// The jobs that have a facet.
fn facet(pair: &str, order: &[usize], jobs: &[Job<ReadText>]) -> Facet {
    let of = |side: usize| {
        let has = |at: &usize| {
            let side = jobs[*at].sides[side].as_ref();
            side.is_some_and(|side| side.facets.iter().any(|facet| facet == pair))
        };
        let having = (0u32..).zip(order).filter(|(_, at)| has(at));
        having.map(|(job, _)| At { job, level: 0 }).collect()
    };
    Facet {
        pair: pair.to_owned(),
        jobs: [of(0), of(1)],
    }
}

/// The key of an id: a hash, for ids are long and only ever looked up whole.
pub fn id_key(id: &str) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in id.trim().bytes() {
        hash = (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193);
    }
    format!("~{hash:08x}")
}

/// The jobs of each id.
fn ids<'a>(jobs: impl Iterator<Item = &'a Job<ReadText>>) -> Lists {
    let mut lists = Lists::new();
    for (at, job) in jobs.enumerate() {
        for id in job.sides.iter().flatten().flat_map(|side| &side.ids) {
            let list = lists.entry(id_key(id)).or_default();
            if list.last().is_none_or(|last| last.job != at as u32) {
                list.push(At {
                    job: at as u32,
                    level: super::level::TOP,
                });
            }
        }
    }
    lists
}

/// The words of each language in the order of the jobs' numbers.
fn words(jobs: Vec<Job<ReadText>>, order: &[usize]) -> [Vec<Option<Words>>; 2] {
    let mut sides: Vec<_> = jobs.into_iter().map(|job| job.sides).collect();
    [0, 1].map(|lang| {
        let taken = order.iter().map(|&at| sides[at][lang].take());
        taken.map(|side| side.map(|side| side.words)).collect()
    })
}

/// What a thread has found; it ends as this one would have.
fn joined<T>(thread: ScopedJoinHandle<T>) -> T {
    let ended = thread.join();
    ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// The terms with the long lists set apart in blocks.
fn parted(lists: Lists, sizes: &Sizes) -> (Vec<Term>, Vec<Vec<Vec<At>>>) {
    let mut blocks: Vec<Vec<Vec<At>>> = Vec::new();
    let mut filled = usize::MAX;
    let terms = lists.into_iter().map(|(key, list)| {
        let count = list.len() as u32;
        let jobs = if list.len() < sizes.heavy {
            Jobs::Here(list)
        } else {
            if filled >= sizes.block {
                blocks.push(Vec::new());
                filled = 0;
            }
            filled += list.len() * 5 / 8;
            let block = blocks.len() - 1;
            blocks[block].push(list);
            Jobs::Block {
                block: block as u32,
                slot: blocks[block].len() as u32 - 1,
            }
        };
        Term { key, count, jobs }
    });
    (terms.collect(), blocks)
}

/// As much of the first key of each part as tells it from the last key of the part before.
fn parting(parts: &[&[Term]]) -> Vec<String> {
    let mut before = "";
    let mut out = Vec::new();
    for part in parts {
        let first = part.first().map_or("", |term| &term.key);
        let mut ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
        let end = ends.find(|end| first[..*end] > *before);
        out.push(first[..end.unwrap_or(0)].to_owned());
        before = part.last().map_or("", |term| &term.key);
    }
    out
}

/// Cuts the terms into files of about the size wanted.
fn in_files<'a>(terms: &'a [Term], sizes: &Sizes) -> Vec<&'a [Term]> {
    let mut files = Vec::new();
    let (mut start, mut filled) = (0, 0);
    for (at, term) in terms.iter().enumerate() {
        filled += 3 + match &term.jobs {
            Jobs::Here(list) => list.len() * 5 / 4,
            Jobs::Block { .. } => 1,
        };
        if filled > sizes.terms {
            files.push(&terms[start..=at]);
            (start, filled) = (at + 1, 0);
        }
    }
    if start < terms.len() {
        files.push(&terms[start..]);
    }
    files
}
