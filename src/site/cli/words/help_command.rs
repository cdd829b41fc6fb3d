//! What `--help` prints for one command: its line, its options, and two examples.

use crate::posting::Lang;
use crate::site::cli::words::help::TEXTS;

/// How each command is used: twice.
const EXAMPLES: &[(&str, [&str; 2])] = &[
    (
        "build",
        [
            "build content --out site",
            "build content --out site --base-url https://jobs.example.org/",
        ],
    ),
    (
        "serve",
        ["serve content --open", "serve content --host 0.0.0.0"],
    ),
    (
        "check",
        [
            "check content",
            "check content --since origin/main --format github",
        ],
    ),
    ("adopt", ["adopt old-site", "adopt old-site --dry-run"]),
    (
        "new",
        ["new content", "new content --title-en \"Policy advisor\""],
    ),
    (
        "audit",
        ["audit content", "audit content --since v1.0 --format json"],
    ),
    (
        "parity",
        ["parity content", "parity content --html parity.html"],
    ),
    ("explain", ["explain B012", "explain B088 --lang fr"]),
    ("list", ["list content", "list content --format json"]),
    ("schema", ["schema front-matter", "schema bundle"]),
    (
        "completions",
        [
            "completions bash > babillard.bash",
            "completions fish | source",
        ],
    ),
    (
        "man",
        ["man > babillard.1", "man --lang fr > babillard.fr.1"],
    ),
    (
        "search",
        [
            "search content developer",
            "search content \"service à la clientèle\" --limit 5",
        ],
    ),
];

/// The help of one command, which takes `options` beside the common ones, in lines of at most 80
/// characters.
pub(crate) fn of(lang: Lang, name: &str, options: &[&str], common: &[&str]) -> String {
    let all = TEXTS.of(lang);
    let (usage, of_options, examples) = match lang {
        Lang::En => ("Usage:", "Options:", "Examples:"),
        Lang::Fr => ("Utilisation\u{a0}:", "Options\u{a0}:", "Exemples\u{a0}:"),
    };
    let own = |entry: &&Vec<&str>| entry[0].split_whitespace().next() == Some(name);
    let line = entries(all)
        .into_iter()
        .find(|entry| own(&entry))
        .unwrap_or_default();
    let (call, what) = parted(line.first().copied().unwrap_or_default());
    let mut text = format!("{what}\n\n{usage} babillard {call} [options]\n\n{of_options}\n");
    let takes = |entry: &&Vec<&str>| {
        let names = entry.iter().flat_map(|line| named(line));
        let mut names = names.peekable();
        names.peek().is_some()
            && names.all(|name| options.contains(&name) || common.contains(&name))
    };
    for line in entries(all).iter().filter(takes).flatten() {
        // Whose option it is, need not be said here.
        let marks = [format!("`{name}`: "), format!("`{name}`\u{a0}: ")];
        let line = marks
            .iter()
            .fold(line.to_string(), |line, mark| line.replacen(mark, "", 1));
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str(&format!("\n{examples}\n"));
    for example in self::examples(name) {
        text.push_str(&format!("  babillard {example}\n"));
    }
    text.trim_end().to_owned()
}

/// How a command is used.
pub(crate) fn examples(name: &str) -> impl Iterator<Item = &'static str> {
    let known = EXAMPLES.iter().find(|(command, _)| *command == name);
    known.into_iter().flat_map(|(_, examples)| *examples)
}

/// The entries of the whole help: a line that is set in by two, and what goes on below it.
pub(crate) fn entries(all: &'static str) -> Vec<Vec<&'static str>> {
    let mut entries: Vec<Vec<&str>> = Vec::new();
    for line in all.lines() {
        let goes_on = |entry: &Vec<&str>| {
            line.starts_with("   ") || entry.last().is_some_and(|last| last.ends_with(','))
        };
        match entries.last_mut() {
            Some(entry) if line.starts_with("  ") && goes_on(entry) => entry.push(line),
            _ if line.starts_with("  ") => entries.push(vec![line]),
            _ => {}
        }
    }
    entries
}

/// What one types, and what it does.
pub(crate) fn parted(line: &str) -> (&str, &str) {
    let line = line.trim_start();
    line.split_once("  ")
        .map_or((line, ""), |(call, what)| (call.trim(), what.trim()))
}

/// The options that the left column of a line names.
fn named(line: &str) -> impl Iterator<Item = &str> {
    let (left, _) = match line.starts_with("    ") {
        true => ("", ""),
        false => parted(line),
    };
    let words = left.split([' ', ',']);
    words.filter_map(|word| word.strip_prefix("--"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_of_a_command_has_its_own_options_and_two_examples_in_80_columns() {
        let text = of(Lang::En, "search", &["format", "limit"], &["help", "lang"]);
        assert!(text.starts_with("Find postings, in all forms and both languages\n\nUsage: babillard search DIR QUERY [options]\n"), "{text}");
        assert!(
            text.contains("--limit N") && text.contains("--lang en|fr"),
            "{text}"
        );
        assert!(
            !text.contains("--port") && !text.contains("--fix"),
            "{text}"
        );
        assert!(text.ends_with("--limit 5"), "{text}");
        for (name, _) in EXAMPLES {
            for lang in Lang::ALL {
                let text = of(lang, name, &[], &["lang"]);
                for line in text.lines() {
                    assert!(line.chars().count() <= 80, "{name}: {line}");
                }
            }
        }
    }
}
