//! How editors save and how folders move, with the system's own events: what `serve` follows hears of each.

use babillard::site::problem::report::baseline::Baseline;
use babillard::site::serve::reading::Reader;
use babillard::site::serve::watching::{Touched, Watch};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// How long a change may stay unheard before the test fails.
const PATIENCE: Duration = Duration::from_secs(60);

const NOW: i64 = 1_796_144_400;

fn posting(words: &str) -> String {
    format!("---\ntitle: Baker\ndescription: d\narchived: false\n---\n\n{words}\n")
}

/// A folder with a posting, as `serve` follows it.
struct Followed {
    place: TempDir,
    content: PathBuf,
    watch: Watch,
    reader: Reader,
}

impl Followed {
    fn new() -> Followed {
        let place = tempfile::tempdir().expect("a folder");
        let content = place.path().join("content");
        fill(&content, "the first words");
        let watch = Watch::new(&content).expect("a watch");
        let mut reader = Reader::new(content.clone());
        let read = reader.read(&Touched::Anything, &Baseline::default(), NOW);
        assert!(read.is_ok());
        Followed {
            place,
            content,
            watch,
            reader,
        }
    }

    fn baker(&self) -> PathBuf {
        self.content.join("en/baker.md")
    }

    /// Waits until the board shows these words.
    #[track_caller]
    fn shows(&mut self, words: &str) {
        loop {
            let touched = self.watch.wait(Some(PATIENCE)).expect("a change");
            // The patience is at an end.
            assert_ne!(touched, Touched::Paths(Default::default()), "{words}");
            let Ok(reading) = self.reader.read(&touched, &Baseline::default(), NOW) else {
                continue;
            };
            let mut shown = reading
                .shown
                .files
                .iter()
                .filter_map(|file| file.posting.as_ref());
            if shown.any(|posting| posting.body.contains(words)) {
                return;
            }
        }
    }
}

fn fill(content: &Path, words: &str) {
    fs::create_dir_all(content.join("en")).expect("a folder");
    fs::write(content.join("en/baker.md"), posting(words)).expect("written");
}

type Save = fn(&Path, &str) -> io::Result<()>;

/// How a file is saved, by who does it so.
const WAYS: [(&str, Save); 12] = [
    ("written in place", |path, text| fs::write(path, text)),
    ("emptied, then written in steps", |path, text| {
        let mut file = File::create(path)?;
        for part in text.as_bytes().chunks(16) {
            file.write_all(part)?;
            file.flush()?;
        }
        file.sync_all()
    }),
    ("written in place, then cut", |path, text| {
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.write_all(text.as_bytes())?;
        file.set_len(text.len() as u64)
    }),
    ("written aside, renamed over it", |path, text| {
        let aside = path.with_extension("md.tmp");
        fs::write(&aside, text)?;
        fs::rename(aside, path)
    }),
    (
        "written aside under a hidden name, renamed over it",
        |path, text| {
            let aside = path.with_file_name(".baker.md.swpx");
            fs::write(&aside, text)?;
            fs::rename(aside, path)
        },
    ),
    (
        "written in another folder, renamed over it",
        |path, text| {
            let aside = path.ancestors().nth(3).expect("a folder").join("elsewhere");
            fs::write(&aside, text)?;
            fs::rename(aside, path)
        },
    ),
    ("renamed to a backup, written again", |path, text| {
        fs::rename(path, path.with_extension("md~"))?;
        fs::write(path, text)
    }),
    (
        "copied to a backup, written in place, the backup removed",
        |path, text| {
            let backup = path.with_extension("md.bak");
            fs::copy(path, &backup)?;
            fs::write(path, text)?;
            fs::remove_file(backup)
        },
    ),
    ("removed, written again", |path, text| {
        fs::remove_file(path)?;
        fs::write(path, text)
    }),
    ("removed, linked from a file aside", |path, text| {
        let aside = path.with_extension("new");
        fs::write(&aside, text)?;
        fs::remove_file(path)?;
        fs::hard_link(&aside, path)?;
        fs::remove_file(aside)
    }),
    ("written through another name of it", |path, text| {
        let other = path.with_extension("link");
        fs::hard_link(path, &other)?;
        fs::write(&other, text)?;
        // The event names the other name; the one that is removed makes the folder be looked at.
        fs::remove_file(other)?;
        File::open(path)?.set_modified(std::time::SystemTime::now())
    }),
    ("exchanged with a file aside", |path, text| {
        let aside = path.with_extension("md.new");
        fs::write(&aside, text)?;
        exchange(&aside, path)?;
        fs::remove_file(aside)
    }),
];

#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    fs::rename(one, other)?;
    fs::write(one, "")
}

#[test]
fn every_way_to_save_a_file_is_followed_again_and_again() {
    let mut followed = Followed::new();
    for (name, save) in WAYS {
        for time in ["first", "second"] {
            let words = format!("{name}, the {time} time");
            save(&followed.baker(), &posting(&words)).expect(name);
            followed.shows(&words);
        }
    }
}

/// Has a folder become another one, whose posting has these words.
type Move = fn(&Path, &str);

/// How a folder becomes another one.
const MOVES: [(&str, Move); 6] = [
    ("moved away and back", |content, words| {
        let away = content.with_extension("away");
        fs::rename(content, &away).expect("moved");
        fs::write(away.join("en/baker.md"), posting(words)).expect("written");
        fs::rename(&away, content).expect("moved");
    }),
    ("replaced by another", |content, words| {
        let other = content.with_extension("other");
        fill(&other, words);
        fs::remove_dir_all(content).expect("removed");
        fs::rename(other, content).expect("moved");
    }),
    ("exchanged with another", |content, words| {
        let other = content.with_extension("other");
        fill(&other, words);
        let old = content.with_extension("old");
        fs::rename(content, &old).expect("moved");
        fs::rename(other, content).expect("moved");
        fs::remove_dir_all(old).expect("removed");
    }),
    ("removed and made again", |content, words| {
        fs::remove_dir_all(content).expect("removed");
        fill(content, words);
    }),
    ("emptied and filled", |content, words| {
        fs::remove_dir_all(content.join("en")).expect("removed");
        fill(content, words);
    }),
    (
        "given a language's folder from elsewhere",
        |content, words| {
            let other = content.with_extension("other");
            fill(&other, words);
            fs::remove_dir_all(content.join("en")).expect("removed");
            fs::rename(other.join("en"), content.join("en")).expect("moved");
            fs::remove_dir_all(other).expect("removed");
        },
    ),
];

#[test]
fn a_folder_that_becomes_another_one_is_followed() {
    let mut followed = Followed::new();
    for (name, moved) in MOVES {
        moved(&followed.content, name);
        followed.shows(name);
        // And the new one is under watch.
        let words = format!("{name}, and saved");
        fs::write(followed.baker(), posting(&words)).expect("written");
        followed.shows(&words);
    }
    drop(followed.place);
}
