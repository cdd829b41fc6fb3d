//! The command line: arguments in, a command out; then what each command does.

use super::cli_text::{self, CliText, TEXTS};
use super::problem::Severity;
use super::{Board, bundling, listing, problem_text, report, write};
use crate::posting::{Both, Lang, Status};
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

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

/// What the command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    command: Command,
    lang: Lang,
    verbose: bool,
    color: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Command {
    Help,
    Version,
    List {
        folder: PathBuf,
        json: bool,
    },
    Bundle {
        folder: PathBuf,
        out: PathBuf,
        pages: bool,
    },
}

/// What the process around the command line says.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings {
    /// The language of the environment.
    pub lang: Lang,
    /// Whether messages go to a terminal that takes colours.
    pub color: bool,
}

impl Surroundings {
    /// Reads the environment: LC_ALL, LC_MESSAGES, LANG, and `NO_COLOR` (no-color.org).
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
        let color = io::stderr().is_terminal()
            && set("NO_COLOR").is_none()
            && set("TERM").as_deref() != Some("dumb");
        Surroundings { lang, color }
    }
}

/// Runs the command line `args` (without the program's name).
pub fn run(args: impl IntoIterator<Item = OsString>, around: Surroundings) -> Outcome {
    let (request, lang) = parse(args, around);
    let ended = match request {
        Ok(request) => execute(&request),
        Err(message) => {
            let text = TEXTS.of(lang);
            eprintln!("{}: {message}\n{}", text.usage_error, text.see_help);
            Ok(Outcome::Usage)
        }
    };
    ended.unwrap_or_else(|error| {
        // A reader that has seen enough (`| head`) is no failure of ours.
        if error.kind() != io::ErrorKind::BrokenPipe {
            eprintln!("{}: {error}", TEXTS.of(lang).usage_error);
        }
        Outcome::Usage
    })
}

/// The request, or what is wrong with the command line; and the language to say it in.
fn parse(
    args: impl IntoIterator<Item = OsString>,
    around: Surroundings,
) -> (Result<Request, String>, Lang) {
    let mut options = Options {
        lang: around.lang,
        color: around.color,
        ..Options::default_of(around)
    };
    let parsed = options.read(args).and_then(|()| options.command());
    let (lang, verbose, color) = (options.lang, options.verbose, options.color);
    (
        parsed.map(|command| Request {
            command,
            lang,
            verbose,
            color,
        }),
        lang,
    )
}

struct Options {
    lang: Lang,
    color: bool,
    verbose: bool,
    json: bool,
    help: bool,
    version: bool,
    out: Option<PathBuf>,
    words: Vec<OsString>,
}

impl Options {
    fn default_of(around: Surroundings) -> Options {
        Options {
            lang: around.lang,
            color: around.color,
            verbose: false,
            json: false,
            help: false,
            version: false,
            out: None,
            words: Vec::new(),
        }
    }

    fn read(&mut self, args: impl IntoIterator<Item = OsString>) -> Result<(), String> {
        use lexopt::prelude::*;
        let mut args = lexopt::Parser::from_args(args);
        while let Some(arg) = args.next().map_err(|error| error.to_string())? {
            match arg {
                Short('h') | Long("help") => self.help = true,
                Short('V') | Long("version") => self.version = true,
                Long("verbose") => self.verbose = true,
                Long("lang") => {
                    self.lang =
                        self.choose(&mut args, "--lang", &[("en", Lang::En), ("fr", Lang::Fr)])?
                }
                Long("format") => {
                    self.json =
                        self.choose(&mut args, "--format", &[("text", false), ("json", true)])?
                }
                Long("color") => {
                    let values = [("auto", self.color), ("always", true), ("never", false)];
                    self.color = self.choose(&mut args, "--color", &values)?;
                }
                Long("out") => {
                    self.out = Some(args.value().map_err(|error| error.to_string())?.into())
                }
                Value(word) => self.words.push(word),
                Short(letter) => {
                    return Err(cli_text::unexpected(self.lang, &format!("-{letter}")));
                }
                Long(name) => return Err(cli_text::unexpected(self.lang, &format!("--{name}"))),
            }
        }
        Ok(())
    }

    fn choose<T: Copy>(
        &self,
        args: &mut lexopt::Parser,
        option: &str,
        values: &[(&str, T)],
    ) -> Result<T, String> {
        let given = args.value().ok();
        let found = values
            .iter()
            .find(|(name, _)| given.as_ref().is_some_and(|given| given == name));
        let names = || {
            values
                .iter()
                .map(|(name, _)| *name)
                .collect::<Vec<_>>()
                .join(", ")
        };
        found
            .map(|(_, value)| *value)
            .ok_or_else(|| cli_text::bad_value(self.lang, option, &names()))
    }

    fn command(&mut self) -> Result<Command, String> {
        let text: &CliText = TEXTS.of(self.lang);
        if self.help {
            return Ok(Command::Help);
        }
        if self.version {
            return Ok(Command::Version);
        }
        let mut words = std::mem::take(&mut self.words).into_iter();
        let name = words.next().ok_or(text.no_command)?;
        let name = name.to_string_lossy();
        if !matches!(name.as_ref(), "list" | "bundle" | "pages" | "help") {
            return Err(cli_text::unknown_command(self.lang, &name));
        }
        if name == "help" {
            return Ok(Command::Help);
        }
        let folder = words.next().ok_or(text.no_folder)?.into();
        if let Some(more) = words.next() {
            return Err(cli_text::unexpected(self.lang, &more.to_string_lossy()));
        }
        match (name.as_ref(), self.out.take()) {
            ("bundle" | "pages", Some(out)) => Ok(Command::Bundle {
                folder,
                out,
                pages: name == "pages",
            }),
            ("bundle" | "pages", None) => Err(text.no_out.to_owned()),
            (_, Some(_)) => Err(cli_text::unexpected(self.lang, "--out")),
            (_, None) => Ok(Command::List {
                folder,
                json: self.json,
            }),
        }
    }
}

fn execute(request: &Request) -> io::Result<Outcome> {
    let lang = request.lang;
    match &request.command {
        Command::Help => say(TEXTS.of(lang).help).map(|()| Outcome::Fine),
        Command::Version => {
            say(concat!("babillard ", env!("CARGO_PKG_VERSION"))).map(|()| Outcome::Fine)
        }
        Command::List { folder, json } => {
            let board = read(folder, lang)?;
            let rows = listing::rows(&board);
            if *json {
                say(&serde_json::to_string_pretty(&rows)?)?;
            } else {
                say(&table(&rows, lang))?;
            }
            report_problems(&board, folder, request)
        }
        Command::Bundle { folder, out, pages } => {
            let board = read(folder, lang)?;
            let files = bundling::bundle(&board)?;
            if *pages {
                let shell = write::read_shell(out)?;
                let pages = super::pages::pages(&board, &files, &shell)?;
                write::write(&files, out)?;
                write::write_pages(&pages, out)?;
            } else {
                write::write(&files, out)?;
            }
            let outcome = report_problems(&board, folder, request)?;
            let shown = |status: Status| {
                let count = |lang| {
                    let own = |(posting, of): (&super::front_matter::Parsed, Lang)| {
                        of == lang && posting.status == status
                    };
                    board
                        .files
                        .iter()
                        .filter_map(super::File::shown)
                        .filter(|shown| own(*shown))
                        .count()
                };
                Both {
                    en: count(Lang::En),
                    fr: count(Lang::Fr),
                }
            };
            let out = problem_text::visible(&out.to_string_lossy());
            eprintln!(
                "{}",
                cli_text::bundled(lang, shown(Status::Open), shown(Status::Archived), &out)
            );
            Ok(outcome)
        }
    }
}

fn read(folder: &std::path::Path, lang: Lang) -> io::Result<Board> {
    super::read(folder).map_err(|error| {
        let path = problem_text::visible(&folder.to_string_lossy());
        io::Error::new(
            error.kind(),
            cli_text::folder_error(lang, &path, &error.to_string()),
        )
    })
}

fn say(text: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{text}")
}

/// Prints the problems of the board to standard error.
fn report_problems(
    board: &Board,
    folder: &std::path::Path,
    request: &Request,
) -> io::Result<Outcome> {
    let told: Vec<_> = board
        .problems
        .iter()
        .filter(|problem| request.verbose || problem.severity != Severity::Info)
        .cloned()
        .collect();
    let text = report::render(
        &told,
        |path| board.source(path),
        &folder.to_string_lossy(),
        board.files.len(),
        request.lang,
        request.color,
    );
    io::stderr().lock().write_all(text.as_bytes())?;
    Ok(if board.error_count() > 0 {
        Outcome::Problems
    } else {
        Outcome::Fine
    })
}

/// The list for people: one line for each file, its state, its language, where it leads.
fn table(rows: &[listing::Row], lang: Lang) -> String {
    let text = TEXTS.of(lang);
    let mut lines: Vec<[String; 4]> = Vec::with_capacity(rows.len());
    for row in rows {
        let state = match (row.problem, row.copy_of, row.status) {
            (Some(_), ..) => text.left_out,
            (None, Some(_), _) => text.copy,
            (None, None, Some(Status::Archived)) => text.archived,
            (None, None, _) => text.open,
        };
        let other = match (row.problem, row.copy_of, row.counterpart) {
            (Some(code), ..) => code.to_owned(),
            (None, Some(kept), _) => format!("= {kept}"),
            (None, None, Some(counterpart)) => format!("<-> {counterpart}"),
            (None, None, None) => text.alone.to_owned(),
        };
        let cells = [state, row.path, row.slug.unwrap_or("-"), &other];
        lines.push(cells.map(problem_text::visible));
    }
    let width = |column: usize| {
        lines
            .iter()
            .map(|line| line[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2)];
    let line = |[state, path, slug, other]: &[String; 4]| {
        format!(
            "{state:0$}  {path:1$}  {slug:2$}  {other}",
            widths[0], widths[1], widths[2]
        )
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}
