//! `cargo xtask <task>`: what is done with this project besides compiling it.

mod arguments;
mod bench;
mod browser;
mod dist;
mod folder;
mod hash;
mod process;
mod project;
mod serve;
mod site;
mod step;
mod sum;
mod test;
mod tools;
mod viewer;

use std::process::ExitCode;

/// Why a task did not reach its end.
#[derive(Debug, PartialEq)]
pub(crate) enum Failure {
    /// The command line was not understood.
    Usage(String),
    /// Something failed; the sentence says what, why, and what to do.
    Failed(String),
}

impl From<String> for Failure {
    fn from(sentence: String) -> Self {
        Failure::Failed(sentence)
    }
}

type Run = fn(&[String]) -> Result<(), Failure>;

/// Name, what it does, its options, the function.
const TASKS: &[(&str, &str, &str, Run)] = &[
    (
        "setup",
        "installs the pinned tools, each only once a version",
        "",
        tools::setup::run,
    ),
    (
        "serve",
        "shows a board at a local address and follows changes",
        serve::OPTIONS,
        serve::run,
    ),
    (
        "build",
        "writes a whole site, optimised, into dist/",
        site::OPTIONS,
        site::run,
    ),
    (
        "dist",
        "makes the host program with the viewer inside",
        dist::OPTIONS,
        dist::run,
    ),
    (
        "sum",
        "prints one number for a folder's files, to compare two sites",
        sum::OPTIONS,
        sum::run,
    ),
    (
        "test",
        "checks everything: format, lints, tests, browser",
        test::OPTIONS,
        test::run,
    ),
    (
        "screenshots",
        "takes a picture of every state, and README's for docs/",
        browser::screenshots::OPTIONS,
        browser::screenshots::run,
    ),
    (
        "bench",
        "measures building and searching large boards",
        bench::OPTIONS,
        bench::run,
    ),
    (
        "bundle-hook",
        "is run by Trunk at the end of each of its builds",
        "",
        viewer::hook::run,
    ),
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    if matches!(name.as_str(), "" | "help" | "--help" | "-h")
        || rest.iter().any(|it| it == "--help" || it == "-h")
    {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some((_, _, _, run)) = TASKS.iter().find(|task| task.0 == name) else {
        eprintln!("error: there is no task `{name}`.\n\n{}", help());
        return ExitCode::from(2);
    };
    match run(&rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(sentence)) => {
            eprintln!("error: {sentence}\nSee `cargo xtask help`.");
            ExitCode::from(2)
        }
        Err(Failure::Failed(sentence)) => {
            eprintln!("error: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let mut text = String::from("cargo xtask <task> [options]\n\n");
    for (name, what, options, _) in TASKS {
        text.push_str(&format!("  {name:<12} {what}\n"));
        if !options.is_empty() {
            text.push_str(&format!("  {:<12} {options}\n", ""));
        }
    }
    text.push_str(
        "\nThe tools are kept by version in the user's cache folder, or in $BABILLARD_CACHE.\n\
         Exit codes: 0 done, 1 failed, 2 the command line was not understood.\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_names_every_task() {
        for (name, ..) in TASKS {
            assert!(help().contains(name), "{name}");
        }
    }
}
