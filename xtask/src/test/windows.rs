//! `test --windows`: under Wine, the program for Windows does what the one for this system does, byte for byte.

use crate::folder::fresh;
use crate::process::{self, Ended, cargo, find};
use crate::tools::setup::Tools;
use crate::viewer::{self, For};
use crate::{project, sum};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io};

const TARGET: &str = "x86_64-pc-windows-gnu";
const COMPILER: &str = "x86_64-w64-mingw32-gcc";

/// Wine, as Debian, Fedora and others name it; Debian's package puts it beside PATH.
const WINE: [&str; 3] = ["wine64", "wine", "/usr/lib/wine/wine64"];

/// The day of every run.
const DAY: &str = "1796144400";

/// What both programs are asked of a folder.
const COMMANDS: &[&str] = &[
    "list content",
    "list content --format json",
    "list content --verbose --lang fr",
    "check content",
    "check content --format json",
    "check content --format sarif",
    "check content --format github",
    "check content --lang fr --verbose",
    "check content --deny warnings",
    "check content --fix --dry-run",
    "parity content",
    "parity content --lang fr",
    "search content nurse",
    "search content infirmière --format json",
    "search content chef --limit 3 --lang fr",
    "adopt content --dry-run",
    "adopt content --dry-run --format json",
];

/// What both programs are asked once.
const WITHOUT_FOLDER: &[&str] = &[
    "help",
    "help check --lang fr",
    "explain B012",
    "explain b008 --lang fr",
    "schema front-matter",
    "schema settings --lang fr",
    "schema bundle",
    "completions powershell",
    "completions bash --lang fr",
    "completions zsh",
    "completions fish",
    "man",
    "build nowhere --out nowhere",
    "chekc content --lang fr",
];

/// Commands that write into the folder or beside it.
const WRITING: &[&str] = &[
    "check content --fix",
    "check content --write-baseline",
    "parity content --html content/parity.html",
    "new content --title-en Cook --title-fr Cuisinière --date 2026-12-01",
    "new content --toml --title-en Cook --title-fr Cuisinière --date 2026-12-01",
    "adopt content",
];

/// The two programs, and where they work.
struct Pair {
    wine: PathBuf,
    /// The folder of everything that this makes.
    place: PathBuf,
    here: PathBuf,
}

/// Wine and the compiler, or why these tests are left out.
pub(crate) fn wine() -> Result<PathBuf, String> {
    if find(COMPILER).is_none() {
        return Err(format!(
            "{COMPILER} is missing; Debian has it in gcc-mingw-w64-x86-64"
        ));
    }
    let found = WINE.iter().find_map(|name| {
        find(name).or_else(|| Some(PathBuf::from(name)).filter(|it| it.is_file()))
    });
    found.ok_or_else(|| "Wine is missing; Debian has it in wine64".to_owned())
}

/// Compiles both programs, has them do the same with the postings of `content`, and compares.
pub(crate) fn run(root: &Path, tools: &Tools, wine: PathBuf, content: &Path) -> Result<(), String> {
    let pair = compile(root, tools, wine)?;
    let _wine = awake(&pair)?;
    let names = pair.place.join("names");
    fresh(&names)
        .and_then(|()| odd_names(&names))
        .map_err(|error| failed(&names, &error))?;
    for line in WITHOUT_FOLDER {
        same_words(&pair, &names, line)?;
    }
    for folder in [content, &*names] {
        for line in COMMANDS {
            same_words(&pair, folder, line)?;
        }
        for line in WRITING {
            same_files(&pair, folder, line)?;
        }
        same_site(&pair, folder)?;
    }
    serve(&pair, root)
}

fn failed(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}

fn compile(root: &Path, tools: &Tools, wine: PathBuf) -> Result<Pair, String> {
    let place = root.join("target").join("windows");
    fs::create_dir_all(&place).map_err(|error| failed(&place, &error))?;
    let mut rustup = Command::new("rustup");
    process::run(rustup.args(["--quiet", "target", "add", TARGET]))?;
    let target = project::target(root);
    for system in [None, Some(TARGET)] {
        let mut cargo = cargo();
        cargo.args([
            "build",
            "--quiet",
            "--package",
            "babillard",
            "--bin",
            "preview",
        ]);
        if let Some(system) = system {
            // It is run, and never looked into.
            cargo
                .args(["--target", system])
                .env("CARGO_PROFILE_DEV_DEBUG", "0");
        }
        process::run(cargo.current_dir(root))?;
    }
    let made = target.join(TARGET).join("debug/preview.exe");
    let program = place.join("preview.exe");
    fs::copy(&made, &program).map_err(|error| failed(&made, &error))?;
    let source = root.join("xtask/src/test/windows/prng.c");
    let mut compiler = Command::new(COMPILER);
    compiler
        .args(["-shared", "-o"])
        .arg(place.join("bcryptprimitives.dll"));
    process::run(compiler.arg(source).arg("-ladvapi32"))?;
    let folder = place.join("viewer");
    viewer::build(root, tools, &For::Work { target: &target }, "/", &folder)?;
    let here = process::executable(&target.join("debug"), "preview");
    Ok(Pair { wine, place, here })
}

/// Wine, with settings of its own.
fn wine_command(pair: &Pair) -> Command {
    let mut wine = Command::new(&pair.wine);
    wine.env("WINEPREFIX", pair.place.join("prefix"))
        .env("WINEDEBUG", "-all");
    // A program without a display needs none of these.
    wine.env("WINEDLLOVERRIDES", "mscoree,mshtml=");
    wine
}

/// Starts Wine's services and waits until they stand: with the first program that comes and after the last one
/// that goes they write of their own doings, and of their own faults, where that program complains.
fn awake(pair: &Pair) -> Result<Ended, String> {
    let mut shell = wine_command(pair);
    shell
        .arg("cmd")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let shell = shell.stderr(Stdio::null()).spawn();
    let mut shell = Ended(shell.map_err(|error| failed(&pair.wine, &error))?);
    let mut greeting = [0];
    match shell.0.stdout.as_mut().map(|out| out.read(&mut greeting)) {
        Some(Ok(1)) => Ok(shell),
        _ => Err(format!("{} does not start", pair.wine.display())),
    }
}

/// The command `words`, run by this system's program, and by the one for Windows.
fn both(pair: &Pair, words: &[&str]) -> [Command; 2] {
    let mut wine = wine_command(pair);
    wine.arg(pair.place.join("preview.exe"));
    let mut commands = [Command::new(&pair.here), wine];
    for command in &mut commands {
        command
            .arg("viewer")
            .arg("/")
            .args(words)
            .current_dir(&pair.place);
        command
            .env("SOURCE_DATE_EPOCH", DAY)
            .env("LC_ALL", "C.UTF-8");
        command.stdin(Stdio::null());
    }
    commands
}

/// Has both programs run one command on a folder, whose name is the same for both.
fn same_words(pair: &Pair, folder: &Path, line: &str) -> Result<(), String> {
    let link = pair.place.join("content");
    copy_anew(folder, &link)?;
    let words: Vec<&str> = line.split(' ').collect();
    let [here, there] = both(pair, &words).map(|mut command| command.output());
    let here = here.map_err(|error| failed(&pair.here, &error))?;
    let there = there.map_err(|error| failed(&pair.wine, &error))?;
    let alike = here.status.code() == there.status.code()
        && here.stdout == there.stdout
        && here.stderr == there.stderr;
    if alike {
        return Ok(());
    }
    for (name, made) in [("here", &here), ("windows", &there)] {
        let text = [&made.stdout[..], &made.stderr[..]].concat();
        let path = pair.place.join(format!("{name}.txt"));
        fs::write(&path, text).map_err(|error| failed(&path, &error))?;
    }
    Err(format!(
        "`babillard {}` of {} says something else on Windows: {:?} and {:?}. Compare here.txt and windows.txt in {}.",
        words.join(" "),
        folder.display(),
        here.status.code(),
        there.status.code(),
        pair.place.display()
    ))
}

/// Has both programs run one command that writes, each on a copy of the folder: they say the same, and the
/// copies end up the same.
fn same_files(pair: &Pair, folder: &Path, line: &str) -> Result<(), String> {
    let content = pair.place.join("content");
    let words: Vec<&str> = line.split(' ').collect();
    let mut ends = Vec::new();
    for mut command in both(pair, &words) {
        copy_anew(folder, &content)?;
        let said = command.output().map_err(|error| failed(&content, &error))?;
        let files = sum::of_files(&content).map_err(|error| failed(&content, &error))?;
        ends.push((said.status.code(), said.stdout, said.stderr, files));
    }
    if ends[0] == ends[1] {
        return Ok(());
    }
    Err(format!(
        "`babillard {line}` says or leaves something else of {} on Windows: {:?} and {:?}.",
        folder.display(),
        ends[0].0,
        ends[1].0
    ))
}

/// Both programs make the same site, and the one for Windows makes it again while somebody reads it.
fn same_site(pair: &Pair, folder: &Path) -> Result<(), String> {
    copy_anew(folder, &pair.place.join("content"))?;
    let build = |out: &'static str| {
        let address = "https://jobs.example.org/board/";
        [
            "build",
            "content",
            "--keep-going",
            "--base-url",
            address,
            "--out",
            out,
        ]
    };
    let sites = ["here", "windows"].map(|name| pair.place.join(name));
    for site in &sites {
        fresh(site).map_err(|error| failed(site, &error))?;
    }
    let [mut here, _] = both(pair, &build("here"));
    let _ = here.output().map_err(|error| failed(&pair.here, &error))?;
    let [_, mut there] = both(pair, &build("windows"));
    let _ = there.output().map_err(|error| failed(&pair.wine, &error))?;
    let [ours, theirs] = [&sites[0], &sites[1]].map(|site| sum::of_files(site));
    let (ours, theirs) = (
        ours.map_err(|error| failed(&sites[0], &error))?,
        theirs.map_err(|error| failed(&sites[1], &error))?,
    );
    if ours.is_empty() || ours != theirs {
        return Err(format!(
            "the site of {} is another one on Windows. Compare {} and {}.",
            folder.display(),
            sites[0].display(),
            sites[1].display()
        ));
    }
    // A reader never sees half of a file, and the end is the whole site.
    let page = sites[1].join("index.html");
    let whole = fs::read(&page).map_err(|error| failed(&page, &error))?;
    let [_, mut again] = both(pair, &build("windows"));
    let mut again = again.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let again = again.as_mut().map_err(|error| failed(&pair.wine, error))?;
    while again
        .try_wait()
        .map_err(|error| failed(&pair.wine, &error))?
        .is_none()
    {
        match fs::read(&page) {
            Ok(read) if read != whole => return Err("a reader saw half of a page".to_owned()),
            _ => std::thread::yield_now(),
        }
    }
    match sum::of_files(&sites[1]) {
        Ok(after) if after == ours => Ok(()),
        _ => Err(format!(
            "{} is not whole after a second build",
            sites[1].display()
        )),
    }
}

/// The program for Windows serves a folder, and follows a file that is saved.
fn serve(pair: &Pair, root: &Path) -> Result<(), String> {
    let content = pair.place.join("content");
    copy_anew(&root.join("content"), &content)?;
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr());
    let port = port
        .map_err(|error| format!("no port is free: {error}"))?
        .port();
    let words = ["serve", "content", "--port", &port.to_string()];
    let [_, mut command] = both(pair, &words);
    let quiet = command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let served = quiet.spawn().map_err(|error| failed(&pair.wine, &error))?;
    let _served = Ended(served);
    until("the first page", || {
        get(port, "/en/").is_some_and(|page| page.contains("<title>"))
    })?;
    let posting = fs::read_dir(content.join("en")).map_err(|error| failed(&content, &error))?;
    let mut paths: Vec<PathBuf> = posting.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let open = |path: &&PathBuf| {
        fs::read_to_string(path).is_ok_and(|text| text.contains("archived: false"))
    };
    let path = paths
        .iter()
        .find(open)
        .ok_or("the sample board has no open posting")?;
    let text = fs::read_to_string(path).map_err(|error| failed(path, &error))?;
    let changed = text.replacen("title: ", "title: Watched ", 1);
    fs::write(path, changed).map_err(|error| failed(path, &error))?;
    until("a saved file in the page", || {
        get(port, "/en/").is_some_and(|page| page.contains("Watched "))
    })
}

/// Asks again until it holds, for at most a minute.
fn until(what: &str, holds: impl Fn() -> bool) -> Result<(), String> {
    let begun = Instant::now();
    while !holds() {
        if begun.elapsed() > Duration::from_secs(60) {
            return Err(format!("under Wine, {what} did not come within a minute"));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// What an address of this machine answers.
fn get(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    let asked =
        format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(asked.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

/// A copy of a folder in the place of what was there.
fn copy_anew(from: &Path, to: &Path) -> Result<(), String> {
    fresh(to)
        .and_then(|()| copy(from, to))
        .map_err(|error| failed(to, &error))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir(&place)?;
            copy(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), &place)?;
        }
    }
    Ok(())
}

/// Names and contents that systems treat unlike: two that differ by case, line ends of Windows, a colon, a path
/// longer than 260 characters, an accent in two pieces, a name that Windows keeps for a device.
fn odd_names(folder: &Path) -> io::Result<()> {
    let posting = |title: &str, key: &str| {
        format!(
            "---\ntitle: {title}\ndescription: Two words.\narchived: false\ntranslationKey: {key}\ndate: 2026-03-04\n---\n\n## What you would do\n\nKnead and bake.\n"
        )
    };
    let long = "a-folder-with-a-name-of-some-length/".repeat(8);
    let files = [
        ("en/Baker.md", posting("Baker", "baker")),
        ("en/baker.md", posting("Baker of the night", "night")),
        (
            "fr/boulanger.md",
            posting("Boulanger", "baker").replace('\n', "\r\n"),
        ),
        ("en/chef: night.md", posting("Night chef", "chef")),
        ("en/cafe\u{301}.md", posting("Barista", "cafe")),
        ("fr/café.md", posting("Barista", "cafe")),
        ("fr/console.md", "no front matter\r\n".to_owned()),
    ];
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)?;
    }
    let deep = folder.join("en").join(long);
    fs::create_dir_all(&deep)?;
    fs::write(deep.join("miller.md"), posting("Miller", "miller"))
}
