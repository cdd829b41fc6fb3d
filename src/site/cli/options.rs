//! The options of the command line, read once for all commands.

use crate::posting::Lang;
use crate::site::cli::refusal::Refusal;
use crate::site::cli::words;
use crate::site::read::keys::closest;
use crate::site::visible::visible;
use std::ffi::{OsStr, OsString};

/// Options that every command takes.
pub(crate) const COMMON: [&str; 5] = ["help", "version", "verbose", "lang", "color"];

/// Options that stand alone.
const FLAGS: &[&str] = &[
    "help",
    "version",
    "verbose",
    "write-baseline",
    "fix",
    "dry-run",
    "watch",
    "keep-going",
    "allow-empty",
    "open",
    "future",
    "toml",
];

/// Options with a value; where it is one of a few, these.
const VALUES: &[(&str, &[&str])] = &[
    ("lang", &["en", "fr"]),
    ("color", &["auto", "always", "never"]),
    ("format", &["text", "json", "sarif", "github"]),
    ("out", &[]),
    ("base-url", &[]),
    ("port", &[]),
    ("host", &[]),
    ("deny", &["warnings"]),
    ("baseline", &[]),
    ("limit", &[]),
    ("since", &[]),
    ("html", &[]),
    ("title-en", &[]),
    ("title-fr", &[]),
    ("description-en", &[]),
    ("description-fr", &[]),
    ("lever-id", &[]),
    ("key", &[]),
    ("date", &[]),
    ("expiry-date", &[]),
];

/// The options with a value, and of which values one is, where it is one of a few.
pub(crate) fn values_of() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    VALUES.iter().copied()
}

/// The options as they are given.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The language of messages.
    pub(crate) lang: Lang,
    given: Vec<(&'static str, OsString)>,
}

impl Options {
    /// No options; messages are in `lang` until one says otherwise.
    pub(crate) fn new(lang: Lang) -> Options {
        Options {
            lang,
            given: Vec::new(),
        }
    }

    /// Reads the arguments and returns the words that are no options.
    pub(crate) fn read(
        &mut self,
        args: impl IntoIterator<Item = OsString>,
    ) -> Result<Vec<OsString>, String> {
        use lexopt::prelude::*;
        let mut words = Vec::new();
        let args: Vec<OsString> = args.into_iter().collect();
        // An error before this option is in its language, too.
        let asked = args.windows(2).rfind(|two| two[0] == "--lang");
        let asked = asked.and_then(|two| Lang::from_code(two[1].to_str()?));
        self.lang = asked.unwrap_or(self.lang);
        let mut args = lexopt::Parser::from_args(args);
        while let Some(arg) = args.next().map_err(|error| self.misread(&error))? {
            let name = match arg {
                Value(word) => {
                    words.push(word);
                    continue;
                }
                Short('h') => "help".to_owned(),
                Short('V') => "version".to_owned(),
                Short(letter) => return Err(self.unexpected(&format!("-{letter}"))),
                Long(name) => name.to_owned(),
            };
            if let Some(flag) = FLAGS.iter().find(|flag| **flag == name) {
                self.given.push((flag, OsString::new()));
                continue;
            }
            let known = VALUES.iter().find(|(option, _)| *option == name);
            let (option, values) = *known.ok_or_else(|| self.unexpected(&format!("--{name}")))?;
            let value = args.value().ok();
            let fits = value.as_ref().is_some_and(|value| {
                values.is_empty() || values.iter().any(|one| value == OsStr::new(one))
            });
            let value = value
                .filter(|_| fits)
                .ok_or_else(|| self.bad(option, values))?;
            if option == "lang" {
                self.lang = if value == "fr" { Lang::Fr } else { Lang::En };
            }
            self.given.push((option, value));
        }
        Ok(words)
    }

    /// What is wrong with an argument that is none.
    fn misread(&self, error: &lexopt::Error) -> String {
        match error {
            // The only one that arguments by themselves can give: `--verbose=yes`.
            lexopt::Error::UnexpectedValue { option, value } => {
                self.unexpected(&format!("{option}={}", value.to_string_lossy()))
            }
            error => visible(&error.to_string()),
        }
    }

    fn unexpected(&self, argument: &str) -> String {
        let names = FLAGS.iter().copied();
        let names: Vec<&str> = names.chain(VALUES.iter().map(|(name, _)| *name)).collect();
        let meant = argument
            .strip_prefix("--")
            .and_then(|name| closest(name, &names));
        let mut why = words::unexpected(self.lang, &visible(argument));
        if let Some(meant) = meant {
            why.push_str(&words::meant(self.lang, &format!("--{meant}")));
        }
        why
    }

    fn bad(&self, option: &str, values: &[&str]) -> String {
        if values.is_empty() {
            words::no_value(self.lang, &format!("--{option}"))
        } else {
            words::bad_value(self.lang, &format!("--{option}"), &values.join(", "))
        }
    }

    /// Whether the option is given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.given.iter().any(|(given, _)| *given == name)
    }

    /// The last value given for the option.
    pub(crate) fn value(&self, name: &str) -> Option<&OsStr> {
        let mut found = self.given.iter().filter(|(given, _)| *given == name);
        found.next_back().map(|(_, value)| value.as_os_str())
    }

    /// The first option that is neither common nor one of `own`.
    pub(crate) fn foreign(&self, own: &[&str]) -> Option<&'static str> {
        let mut names = self.given.iter().map(|(name, _)| *name);
        names.find(|name| !COMMON.contains(name) && !own.contains(name))
    }

    /// Refuses a format that only `check` has, for commands that do not take `deny`.
    pub(crate) fn check(&self, own: &[&str]) -> Result<(), String> {
        let format = self.value("format");
        let two = own.contains(&"deny") || format.is_none_or(|f| f == "text" || f == "json");
        if two {
            Ok(())
        } else {
            Err(self.bad("format", &["text", "json"]))
        }
    }

    /// The value of `--limit`, a number of at least 1; none when it is not given.
    pub(crate) fn limit(&self) -> Result<Option<usize>, String> {
        let Some(value) = self.value("limit") else {
            return Ok(None);
        };
        let number = value.to_str().and_then(|value| value.parse().ok());
        let number = number.filter(|number| *number > 0);
        let bad = || words::bad_limit(self.lang).to_owned();
        number.map(Some).ok_or_else(bad)
    }

    /// The value of `--port`; none when it is not given.
    pub(crate) fn port(&self) -> Result<Option<u16>, Refusal> {
        let Some(value) = self.value("port") else {
            return Ok(None);
        };
        let number = value.to_str().and_then(|value| value.parse().ok());
        let number = number.filter(|port| *port > 0);
        number.map(Some).ok_or(Refusal::BadPort)
    }

    /// Whether to use colours, when a terminal would take them or not.
    pub(crate) fn color(&self, terminal: bool) -> bool {
        match self.value("color").and_then(OsStr::to_str) {
            Some("always") => true,
            Some("never") => false,
            _ => terminal,
        }
    }
}
