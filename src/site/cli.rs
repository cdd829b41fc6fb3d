//! The command line: arguments in, one command out. What a command does is in a file of its own.

pub mod adopt;
mod check_report;
pub mod clock;
mod command;
pub mod completions;
mod known;
pub mod listing;
mod options;
pub mod parity_report;
pub mod progress;
mod refusal;
pub mod scaffold;
pub mod schema;
pub mod words;

use crate::posting::Lang;
use crate::site::board;
use crate::site::board::Board;
use crate::site::check::{self, Sought};
use crate::site::cli::completions::{Completed, Shell};
use crate::site::cli::options::Options;
use crate::site::cli::progress::{Begun, Progress};
use crate::site::cli::refusal::Refusal;
use crate::site::cli::schema::Subject;
use crate::site::cli::words::version::Made;
use crate::site::cli::words::{TEXTS, Work};
use crate::site::problem::report::{self, Look, fold};
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::publish::viewer::Viewer;
use crate::site::read::extras;
use crate::site::read::folder::{self, SETTINGS};
use crate::site::read::keys::closest;
use crate::site::read::layout::is_markdown;
use crate::site::visible;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// How a run ended, as the exit code says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// 0: all is well.
    Fine,
    /// 1: a file has an error.
    Problems,
    /// 2: the command line or the folder is wrong.
    Usage,
}

/// One command: its name, the options that it takes beside the common ones, and what it does.
struct Command {
    name: &'static str,
    /// What its word is; a command without it cannot run.
    word: Word,
    options: &'static [&'static str],
    run: fn(&Request) -> Result<Outcome, Refusal>,
}

/// What stands behind the name of a command.
enum Word {
    /// A content folder.
    Folder,
    /// The code of a problem.
    Code,
    /// What there is a schema of.
    Subject,
    /// A shell.
    Shell,
    /// There is none.
    None,
    /// A content folder, and then a query of one word or more.
    FolderAndQuery,
}

/// Every command, in the order of the help text.
const COMMANDS: &[Command] = &[
    Command {
        name: "build",
        word: Word::Folder,
        options: command::build::OPTIONS,
        run: command::build::run,
    },
    Command {
        name: "serve",
        word: Word::Folder,
        options: command::serve::OPTIONS,
        run: command::serve::run,
    },
    Command {
        name: "check",
        word: Word::Folder,
        options: command::check::OPTIONS,
        run: command::check::run,
    },
    Command {
        name: "adopt",
        word: Word::Folder,
        options: command::adopt::OPTIONS,
        run: command::adopt::run,
    },
    Command {
        name: "audit",
        word: Word::Folder,
        options: &["format", "since"],
        run: command::audit::run,
    },
    Command {
        name: "parity",
        word: Word::Folder,
        options: command::parity::OPTIONS,
        run: command::parity::run,
    },
    Command {
        name: "explain",
        word: Word::Code,
        options: &[],
        run: command::explain::run,
    },
    Command {
        name: "list",
        word: Word::Folder,
        options: &["format", "allow-empty"],
        run: command::list::run,
    },
    Command {
        name: "new",
        word: Word::Folder,
        options: command::new::OPTIONS,
        run: command::new::run,
    },
    Command {
        name: "schema",
        word: Word::Subject,
        options: &[],
        run: command::schema::run,
    },
    Command {
        name: "search",
        word: Word::FolderAndQuery,
        options: &["format", "limit"],
        run: command::search::run,
    },
    Command {
        name: "completions",
        word: Word::Shell,
        options: &[],
        run: |request| command::completions::run(request, &completed()),
    },
    Command {
        name: "man",
        word: Word::None,
        options: &[],
        run: |request| command::completions::man(request, &completed()),
    },
];

/// The commands as a shell completes them.
fn completed() -> Vec<Completed> {
    let words = |word: &Word| match word {
        Word::Subject => Subject::ALL.map(Subject::name).to_vec(),
        Word::Shell => Shell::ALL.map(Shell::name).to_vec(),
        Word::Folder | Word::FolderAndQuery | Word::Code | Word::None => Vec::new(),
    };
    let completed = COMMANDS.iter().map(|command| Completed {
        name: command.name,
        options: command.options,
        words: words(&command.word),
    });
    completed.collect()
}

/// A command with everything that it needs.
#[derive(Clone)]
struct Request {
    /// The folder or the code.
    word: OsString,
    /// The query, where the command takes one.
    query: String,
    options: Options,
    around: Surroundings,
}

impl Request {
    fn lang(&self) -> Lang {
        self.options.lang
    }

    fn folder(&self) -> &Path {
        Path::new(&self.word)
    }
}

/// What the process around the command line says.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    /// The language of the environment.
    pub lang: Lang,
    /// Whether what is printed goes to a terminal that takes colours.
    pub color: bool,
    /// Whether messages go to a terminal that takes colours.
    pub color_of_messages: bool,
    /// How wide the terminal is to which what is printed goes, in characters.
    pub width: Option<usize>,
    /// Whether somebody sits at a terminal and can be asked.
    pub asks: bool,
    /// Whether messages go to a terminal that can draw a line again.
    pub redraws: bool,
    /// When the command began.
    pub begun: Begun,
    /// The viewer of a folder, where that in the program is not the one wanted.
    pub viewer: Option<&'static Viewer>,
    /// Where `serve` puts the board on this computer's address: a path with a slash at both ends.
    pub root: &'static str,
}

impl Surroundings {
    /// Reads the environment: LC_ALL, LC_MESSAGES, LANG, `NO_COLOR` (no-color.org).
    pub fn of_process() -> Surroundings {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(set)
            .unwrap_or_default();
        let lang = if locale.to_ascii_lowercase().starts_with("fr") {
            Lang::Fr
        } else {
            Lang::En
        };
        let clever = set("TERM").as_deref() != Some("dumb");
        let wanted = clever && set("NO_COLOR").is_none();
        Surroundings {
            lang,
            color: wanted && io::stdout().is_terminal(),
            color_of_messages: wanted && io::stderr().is_terminal(),
            width: terminal_size::terminal_size_of(io::stdout())
                .map(|(width, _)| usize::from(width.0)),
            asks: io::stdin().is_terminal() && io::stderr().is_terminal(),
            redraws: clever && io::stderr().is_terminal(),
            begun: Begun::now(),
            viewer: None,
            root: "/",
        }
    }
}

/// Runs the command line `args` (without the program's name).
pub fn run(args: impl IntoIterator<Item = OsString>, around: Surroundings) -> Outcome {
    let mut options = Options::new(around.lang);
    let ended = match options
        .read(args)
        .and_then(|words| parse(words, &mut options))
    {
        Ok(Parsed::Print(text)) => say(&text).map(|()| Outcome::Fine).map_err(Refusal::from),
        Ok(Parsed::Command(command, word, query)) => {
            let request = Request {
                word,
                query,
                options: options.clone(),
                around,
            };
            match misplaced(command, &request) {
                Some(refusal) => Err(refusal),
                None => match clock::fault() {
                    Some(found) => Err(Refusal::BadEpoch(found)),
                    None => (command.run)(&request),
                },
            }
        }
        Err(message) => {
            let text = TEXTS.of(options.lang);
            eprintln!("{}: {message}\n{}", text.usage_error, text.see_help);
            Ok(Outcome::Usage)
        }
    };
    ended.unwrap_or_else(|refusal| {
        if !refusal.is_closed_pipe() {
            refuse(&refusal, options.lang);
        }
        Outcome::Usage
    })
}

/// Says why a command does not do what it is asked.
fn refuse(refusal: &Refusal, lang: Lang) {
    let words = words::refusal::words(lang, refusal);
    eprintln!("{}: {words}", TEXTS.of(lang).usage_error);
}

/// The folder that was given is not the content folder, but has it: without this, each of its files
/// would have a problem of its own.
fn misplaced(command: &Command, request: &Request) -> Option<Refusal> {
    if !matches!(command.word, Word::Folder | Word::FolderAndQuery) {
        return None;
    }
    if command.name == "adopt" || request.folder().join(SETTINGS).exists() {
        return None;
    }
    let inner = folder::content_within(request.folder())?;
    let given = request.folder().to_owned();
    Some(Refusal::ContentIsWithin(given, inner))
}

/// What the command line comes down to.
enum Parsed {
    Print(String),
    Command(&'static Command, OsString, String),
}

/// The command of these words, or what is wrong with them.
fn parse(words: Vec<OsString>, options: &mut Options) -> Result<Parsed, String> {
    let lang = options.lang;
    let text = TEXTS.of(lang);
    let mut words = words.into_iter().peekable();
    let asks = words.next_if(|word| word == "help").is_some();
    if asks || options.has("help") {
        let name = words.peek().map(|name| name.to_string_lossy());
        let Some(name) = name else {
            return Ok(Parsed::Print(text.help.to_owned()));
        };
        let command = command_of(&name, lang)?;
        let help = words::help_command::of(lang, command.name, command.options, &options::COMMON);
        return Ok(Parsed::Print(help));
    }
    if options.has("version") {
        return Ok(Parsed::Print(words::version::line(lang, &Made::here())));
    }
    let name = words.next().ok_or(text.no_command)?;
    let name = name.to_string_lossy();
    let command = command_of(&name, lang)?;
    let missing = || match command.word {
        Word::Folder | Word::FolderAndQuery => Err(words::no_folder(lang, command.name)),
        Word::Code => Err(text.no_code.to_owned()),
        Word::Subject => Err(words::bad_subject(lang)),
        Word::Shell => Err(words::bad_shell(lang)),
        Word::None => Ok(OsString::new()),
    };
    let word = match command.word {
        Word::None => None,
        _ => words.next(),
    };
    let word = word.map_or_else(missing, Ok)?;
    let mut query = Vec::new();
    if matches!(command.word, Word::FolderAndQuery) {
        query.extend(
            words
                .by_ref()
                .map(|word| word.to_string_lossy().into_owned()),
        );
        if query.is_empty() {
            return Err(text.no_query.to_owned());
        }
        options.limit()?;
    }
    if let Some(more) = words.next() {
        let more = visible::visible(&more.to_string_lossy());
        return Err(words::unexpected(lang, &more));
    }
    if let Some(other) = options.foreign(command.options) {
        return Err(words::unexpected(lang, &format!("--{other}")));
    }
    options.check(command.options)?;
    if command.options.contains(&"out") && options.value("out").is_none() {
        return Err(text.no_out.to_owned());
    }
    Ok(Parsed::Command(command, word, query.join(" ")))
}

/// The command of this name; an error says which was probably meant.
fn command_of(name: &str, lang: Lang) -> Result<&'static Command, String> {
    if let Some(command) = COMMANDS.iter().find(|command| command.name == name) {
        return Ok(command);
    }
    let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    let mut why = words::unknown_command(lang, &visible::visible(name));
    if let Some(meant) = closest(name, &names) {
        why.push_str(&words::meant(lang, meant));
    }
    Err(why)
}

/// Reads the board of a request; an error names the folder.
fn read(request: &Request) -> Result<Board, Refusal> {
    let board = board::read(request.folder(), clock::now())
        .map_err(|error| Refusal::of(request.folder(), error))?;
    is_a_board(&board, request)?;
    Ok(board)
}

/// Refuses a folder of which no file says a language: it is hardly a content folder.
fn is_a_board(board: &Board, request: &Request) -> Result<(), Refusal> {
    let texts = || board.files.iter().filter(|file| is_markdown(&file.path));
    let unsaid = |problem: &Problem| matches!(problem.kind, Kind::UnknownLanguage(_));
    if texts().any(|file| file.lang.is_some()) || !board.problems.iter().any(unsaid) {
        return Ok(());
    }
    let mut names: Vec<String> = Vec::new();
    for file in &board.files {
        let first = file.path.split_inclusive('/').next().unwrap_or(&file.path);
        let first = visible::visible(first);
        if !names.contains(&first) {
            names.push(first);
        }
    }
    let folder = request.folder().to_owned();
    Err(Refusal::NoLanguage(folder, names))
}

/// Refuses a folder without a posting, not even one with an error: it is hardly a content folder, and a site
/// of it would be empty.
fn is_not_empty(board: &Board, request: &Request) -> Result<(), Refusal> {
    let posting = || board.files.iter().any(|file| file.posting.is_some());
    if request.options.has("allow-empty") || posting() || board.error_count() > 0 {
        return Ok(());
    }
    Err(Refusal::NoPostings(request.folder().to_owned()))
}

/// The board of a request with all that `check` finds.
fn checked(request: &Request) -> Result<Board, Refusal> {
    checked_for(Sought::All, request)
}

/// The board of a request with what is sought of all that `check` finds; a bar is shown when it takes long.
fn checked_for(sought: Sought, request: &Request) -> Result<Board, Refusal> {
    let fail = |error| Refusal::of(request.folder(), error);
    let extras = extras::read(request.folder());
    let sources = folder::read(request.folder()).map_err(fail)?;
    // Each file is read, looked at, and compared with its counterpart.
    let progress = Progress::new(Work::Checking, 3 * sources.len(), request);
    let step = || progress.step();
    let mut board = board::assemble_whole(sources, &extras, clock::now(), &step);
    is_a_board(&board, request)?;
    check::check_once(&mut board, sought, &step);
    Ok(board)
}

/// Prints `text` and a line end.
fn say(text: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{text}")
}

/// The problems that are at least as bad as `least` in groups, as `check` shows them, the worst last; all
/// of them where that is asked for.
fn blocks(board: &Board, least: Severity, request: &Request) -> String {
    let verbose = request.options.has("verbose");
    let shown = |problem: &&Problem| verbose || problem.severity <= least;
    let mut shown: Vec<&Problem> = board.problems.iter().filter(shown).collect();
    shown.sort_by_key(|problem| board.rank_from_below(problem));
    let look = Look {
        color: request.options.color(request.around.color_of_messages),
        width: None,
    };
    let most = if verbose { usize::MAX } else { fold::MOST };
    let (groups, folder) = (fold::groups(&shown), request.folder().to_string_lossy());
    let source = |path: &str| board.source(path);
    report::render_groups(&groups, most, source, &folder, request.lang(), look)
}
