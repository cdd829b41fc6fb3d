//! The files of a commit, read through one `git cat-file --batch`.

use crate::site::history::git::{Commit, Fault, Repository, not_started};
use std::collections::{BTreeMap, HashMap};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::Stdio;

/// The id of a file's content.
pub type ObjectId = String;

/// A file of a commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob {
    /// Its content.
    pub id: ObjectId,
    /// Whether it is a symbolic link.
    pub link: bool,
}

impl Repository {
    /// The files below the content folder at a commit, by path.
    pub fn files_at(&self, commit: &Commit) -> Result<BTreeMap<String, Blob>, Fault> {
        let said = self.ask(["ls-tree", "-r", "-z", commit.as_str()])?;
        let text = String::from_utf8_lossy(&said);
        // `<mode> <type> <id>\t<path>`
        let rows = text.split('\0').filter_map(|row| {
            let (facts, path) = row.split_once('\t')?;
            let mut facts = facts.split(' ');
            let (mode, kind, id) = (facts.next()?, facts.next()?, facts.next()?);
            let blob = Blob {
                id: id.to_owned(),
                link: mode == "120000",
            };
            (kind == "blob").then(|| (path.to_owned(), blob))
        });
        Ok(rows.collect())
    }

    /// The contents of these ids, each once. One larger than `limit` bytes gives its size only.
    pub fn contents(
        &self,
        ids: Vec<ObjectId>,
        limit: usize,
    ) -> Result<HashMap<ObjectId, Content>, Fault> {
        let mut contents = HashMap::with_capacity(ids.len());
        if ids.is_empty() {
            return Ok(contents);
        }
        let mut child = self
            .git(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| not_started(&error))?;
        let (Some(mut questions), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Fault::Failed("cat-file".to_owned()));
        };
        let read = std::thread::scope(|scope| {
            let mut answers = BufReader::with_capacity(1 << 16, answers);
            // Questions go out beside the answers: a full pipe would make both sides wait.
            let asked = scope.spawn(move || {
                let mut text = ids.join("\n");
                text.push('\n');
                let _ = questions.write_all(text.as_bytes());
                ids
            });
            let mut all = Vec::new();
            while let Some(one) = answer(&mut answers, limit)? {
                all.push(one);
            }
            let ids = asked.join().unwrap_or_default();
            Ok::<_, io::Error>((ids, all))
        });
        let ended = child.wait();
        let (ids, all) = read.map_err(|error| not_started(&error))?;
        if all.len() != ids.len() || !ended.is_ok_and(|status| status.success()) {
            return Err(Fault::Failed("cat-file".to_owned()));
        }
        contents.extend(ids.into_iter().zip(all));
        Ok(contents)
    }
}

/// What an id stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// It has this many bytes, more than were wanted.
    TooLarge(usize),
    /// Git does not have it.
    Missing,
}

/// The next answer: `<id> blob <size>`, the bytes, a line end.
fn answer(from: &mut impl BufRead, limit: usize) -> io::Result<Option<Content>> {
    let mut line = String::new();
    if from.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let size = line.trim_end().rsplit(' ').next();
    let Some(size) = size.and_then(|size| size.parse::<usize>().ok()) else {
        return Ok(Some(Content::Missing));
    };
    let content = if size > limit {
        io::copy(&mut from.by_ref().take(size as u64), &mut io::sink())?;
        Content::TooLarge(size)
    } else {
        let mut bytes = vec![0; size];
        from.read_exact(&mut bytes)?;
        Content::Bytes(bytes)
    };
    from.read_exact(&mut [0])?;
    Ok(Some(content))
}
