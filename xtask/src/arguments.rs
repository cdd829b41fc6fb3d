//! The command line of a task: `--name value`, `--name=value` and plain flags.

use crate::Failure;
use std::path::{Path, PathBuf};

/// What was asked for on the command line.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Arguments {
    values: Vec<(String, String)>,
    flags: Vec<String>,
}

/// Reads the options of a task: `values` are those that take a value, `flags` those that do not.
pub(crate) fn parse(
    given: &[String],
    values: &[&str],
    flags: &[&str],
) -> Result<Arguments, Failure> {
    let mut arguments = Arguments::default();
    let mut given = given.iter();
    while let Some(argument) = given.next() {
        let (name, attached) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (argument.as_str(), None),
        };
        if values.contains(&name) {
            let value = attached
                .or_else(|| given.next().cloned())
                .filter(|value| !value.is_empty());
            let value =
                value.ok_or_else(|| Failure::Usage(format!("`{name}` needs a value after it.")))?;
            arguments.values.push((name.to_owned(), value));
        } else if flags.contains(&name) && attached.is_none() {
            arguments.flags.push(name.to_owned());
        } else {
            let known: Vec<&str> = values.iter().chain(flags).copied().collect();
            let known = if known.is_empty() {
                "it takes none".to_owned()
            } else {
                format!("it knows {}", known.join(", "))
            };
            return Err(Failure::Usage(format!(
                "`{argument}` is not an option of this task; {known}."
            )));
        }
    }
    Ok(arguments)
}

impl Arguments {
    /// Whether a flag was given.
    pub(crate) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|given| given == flag)
    }

    /// The value of an option; of several, the last.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values
            .iter()
            .rev()
            .find(|(given, _)| given == name)
            .map(|(_, value)| value.as_str())
    }

    /// The content folder: absolute, and seen to be a folder.
    pub(crate) fn content(&self, root: &Path) -> Result<PathBuf, Failure> {
        let folder = self
            .value("--content")
            .map_or_else(|| root.join("content"), PathBuf::from);
        if !folder.is_dir() {
            return Err(Failure::Failed(format!(
                "the content folder `{}` is not there. Give `--content` a folder that holds `en` and `fr`.",
                folder.display()
            )));
        }
        absolute(&folder)
    }

    /// The path under which the site will stand: `/` when nothing was said.
    pub(crate) fn public_url(&self) -> Result<String, Failure> {
        self.value("--public-url")
            .map_or_else(|| Ok("/".to_owned()), public_url)
    }

    /// The local port to serve on: 8080 when nothing was said.
    pub(crate) fn port(&self) -> Result<u16, Failure> {
        let Some(text) = self.value("--port") else {
            return Ok(8080);
        };
        let port = text.parse().ok().filter(|port| *port > 0);
        port.ok_or_else(|| {
            Failure::Usage(format!(
                "`--port {text}`: a port is a number from 1 to 65535."
            ))
        })
    }
}

/// An absolute path, from the folder in which the command was given.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(path).map_err(|error| {
        Failure::Failed(format!(
            "`{}` has no absolute path: {error}.",
            path.display()
        ))
    })
}

/// A site's root path, with a slash at both ends.
fn public_url(text: &str) -> Result<String, Failure> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-._~".contains(c);
    if !text.starts_with('/') || text.contains("//") || !text.chars().all(plain) {
        return Err(Failure::Usage(format!(
            "`--public-url {text}`: write a path from the root of the site, such as `/` or `/repo/`."
        )));
    }
    Ok(if text.ends_with('/') {
        text.to_owned()
    } else {
        format!("{text}/")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, Failure> {
        let given: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(
            &given,
            &["--content", "--port", "--public-url"],
            &["--keep-going"],
        )
    }

    #[test]
    fn both_ways_to_give_a_value_are_the_same() {
        assert_eq!(
            read("--port 81 --keep-going"),
            read("--port=81 --keep-going")
        );
    }

    #[test]
    fn the_last_value_wins() {
        assert_eq!(read("--port 81 --port 82").map(|it| it.port()), Ok(Ok(82)));
    }

    #[test]
    fn an_unknown_option_is_named() {
        let Err(Failure::Usage(sentence)) = read("--prot 81") else {
            panic!("it was taken")
        };
        assert!(
            sentence
                .starts_with("`--prot` is not an option of this task; it knows --content, --port"),
            "{sentence}"
        );
    }

    #[test]
    fn a_missing_value_is_said() {
        assert_eq!(
            read("--port"),
            Err(Failure::Usage(
                "`--port` needs a value after it.".to_owned()
            ))
        );
    }

    #[test]
    fn a_port_is_a_number() {
        assert!(matches!(
            read("--port 0").map(|it| it.port()),
            Ok(Err(Failure::Usage(_)))
        ));
        assert!(matches!(
            read("--port http").map(|it| it.port()),
            Ok(Err(Failure::Usage(_)))
        ));
        assert_eq!(read("").map(|it| it.port()), Ok(Ok(8080)));
    }

    #[test]
    fn a_public_url_has_both_its_slashes() {
        for (given, wanted) in [("/", "/"), ("/repo", "/repo/"), ("/a/b/", "/a/b/")] {
            assert_eq!(public_url(given), Ok(wanted.to_owned()));
        }
        for given in [
            "repo",
            "//other.example/",
            "/a b/",
            "/\"/",
            "https://a.example/",
        ] {
            assert!(
                matches!(public_url(given), Err(Failure::Usage(_))),
                "{given}"
            );
        }
    }
}
