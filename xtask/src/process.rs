//! Running other programs: finding them, and saying in a sentence how they ended.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

/// Cargo: the one that runs this program.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program to its end; its output is the user's to see.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let status = command
        .status()
        .map_err(|error| format!("`{}` did not start: {error}", line(command)))?;
    succeeded(status, &line(command))
}

fn succeeded(status: ExitStatus, command: &str) -> Result<(), String> {
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{command}` ended with {status}"))
    }
}

/// Runs a program to its end like [`run`], and adds what it shows on its standard output to `shown`.
pub(crate) fn run_reading(command: &mut Command, shown: &mut Vec<u8>) -> Result<(), String> {
    let name = line(command);
    let failed = |error| format!("`{name}` did not run: {error}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    if let Some(mut output) = child.stdout.take() {
        let mut part = [0; 4096];
        loop {
            let length = output.read(&mut part).map_err(failed)?;
            if length == 0 {
                break;
            }
            shown.extend_from_slice(&part[..length]);
            // As it comes: a run of tests shows how far it is.
            print!("{}", String::from_utf8_lossy(&part[..length]));
            let _ = std::io::stdout().flush();
        }
    }
    succeeded(child.wait().map_err(failed)?, &name)
}

/// A program that goes on, and is ended when this is dropped.
pub(crate) struct Ended(pub(crate) Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs a program and gives what it wrote to its standard output; none when it failed.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A program's path, as a shell would find it.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ".bat"]
    } else {
        &[""]
    };
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |ending| folder.join(format!("{program}{ending}")))
        })
        .find(|path| path.is_file())
}

/// The PATH with these folders in front.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<OsString, String> {
    let given = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.iter().cloned().chain(std::env::split_paths(&given)))
        .map_err(|error| format!("a tool's folder cannot stand in PATH: {error}. Choose another with BABILLARD_CACHE."))
}

/// A program's file name on this system.
pub(crate) fn executable(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_without_its_folder() {
        let mut command = Command::new("/nowhere/at/all");
        command.args(["--now", "x"]);
        let sentence = run(&mut command).expect_err("there is no such program");
        assert!(
            sentence.starts_with("`all --now x` did not start"),
            "{sentence}"
        );
    }

    #[test]
    fn the_folders_stand_in_front() {
        let path = path_with(&[PathBuf::from("first")]).expect("a plain name");
        assert_eq!(
            std::env::split_paths(&path).next(),
            Some(PathBuf::from("first"))
        );
    }
}
