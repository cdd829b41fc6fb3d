//! The words of a board that is served.

use crate::posting::Lang;
use std::time::Duration;

/// After a save, at `time`: which files, and how long it took until the pages could show it.
pub(crate) fn updated(
    lang: Lang,
    time: &str,
    saved: &str,
    took: Duration,
    heading: Option<&str>,
) -> String {
    let took = took.as_millis();
    match (lang, heading) {
        (Lang::En, None) => format!("{time} {saved}: no problems ({took} ms)"),
        (Lang::En, Some(heading)) => format!("{time} {saved}: {heading} ({took} ms)"),
        (Lang::Fr, None) => format!("{time} {saved}\u{a0}: aucun problème ({took}\u{a0}ms)"),
        (Lang::Fr, Some(heading)) => format!("{time} {saved}\u{a0}: {heading} ({took}\u{a0}ms)"),
    }
}

/// The names of the files that were saved; a few, and how many more.
pub(crate) fn saved(lang: Lang, paths: &[&str], folder: &str) -> String {
    const MOST: usize = 3;
    let few = paths[..paths.len().min(MOST)].join(", ");
    match (lang, paths.len().saturating_sub(MOST)) {
        (_, 0) if few.is_empty() => folder.to_owned(),
        (_, 0) => few,
        (Lang::En, more) => format!("{few} and {more} more"),
        (Lang::Fr, more) => format!("{few} et {more} de plus"),
    }
}

/// The system cannot watch more files.
pub(crate) fn polls(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "the system cannot watch more files (`fs.inotify.max_user_watches`): looking for changes every second"
        }
        Lang::Fr => {
            "le système ne peut pas surveiller plus de fichiers (`fs.inotify.max_user_watches`)\u{a0}: recherche des changements chaque seconde"
        }
    }
}

/// The value of `--host` is no address of a machine.
pub(crate) fn bad_host(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`--host` takes an IP address, such as `0.0.0.0`",
        Lang::Fr => "`--host` demande une adresse IP, comme `0.0.0.0`",
    }
}
