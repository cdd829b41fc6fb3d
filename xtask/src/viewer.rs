//! The viewer as a browser gets it: compiled by Cargo, joined to its scripts by wasm-bindgen, made small by
//! wasm-opt, in a folder with what lies beside it. Trunk makes the same of the same index.html.

pub(crate) mod hook;
mod links;
mod scripts;
pub(crate) mod shell;
pub(crate) mod styles;

use crate::folder::fresh;
use crate::hash::hash;
use crate::process::Ended;
use crate::tools::setup::{self, Tools};
use crate::{process, project};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How the viewer is compiled.
pub(crate) enum For<'a> {
    /// Quickly, for work on the code.
    Work {
        /// The folder in which Cargo compiles.
        target: &'a Path,
    },
    /// Small, for readers; with these flags for rustc, as Cargo separates them.
    Readers { flags: Option<String> },
}

/// One program of the viewer, as index.html describes it to Trunk.
#[derive(Debug, PartialEq)]
struct Program {
    name: String,
    /// Cargo's profile for a release.
    profile: String,
    /// How hard wasm-opt works, and its other options.
    opt: String,
    options: Vec<String>,
}

/// Makes the viewer for a site at `public_url` in `folder`, whose content goes.
pub(crate) fn build(
    root: &Path,
    tools: &Tools,
    wanted: &For,
    public_url: &str,
    folder: &Path,
) -> Result<(), String> {
    let page = page(root)?;
    let programs = programs(&page);
    let compiled = compile(root, &programs, wanted)?;
    fresh(folder).map_err(|error| format!("`{}` cannot be emptied: {error}.", folder.display()))?;
    for program in &programs {
        join(tools, &compiled, &program.name, folder)?;
        if let (For::Readers { .. }, Some(wasm_opt)) = (wanted, &tools.wasm_opt) {
            shrink(
                wasm_opt,
                program,
                folder,
                &project::target(root).join("shrunk"),
            )?;
        }
    }
    let unusable = |error| format!("the viewer was not put together: {error}.");
    for entry in fs::read_dir(root.join("static")).map_err(unusable)? {
        let entry = entry.map_err(unusable)?;
        fs::copy(entry.path(), folder.join(entry.file_name())).map_err(unusable)?;
    }
    let terser = match wanted {
        For::Work { .. } => None,
        For::Readers { .. } => tools.terser.as_deref(),
    };
    let page = shell::finished(folder, &shell::plain(&page), public_url, terser);
    let page = page.map_err(unusable)?;
    fs::write(folder.join("index.html"), page).map_err(unusable)
}

/// The page that names the programs.
fn page(root: &Path) -> Result<String, String> {
    let source = root.join("index.html");
    fs::read_to_string(&source)
        .map_err(|error| format!("{} cannot be read: {error}.", source.display()))
}

/// The programs that the page names, in its order.
fn programs(page: &str) -> Vec<Program> {
    let lines = page.lines().filter(|line| line.contains("rel=\"rust\""));
    let program = |line: &str| {
        let options = value(line, "data-wasm-opt-params").unwrap_or_default();
        Some(Program {
            name: value(line, "data-bin")?.to_owned(),
            profile: value(line, "data-cargo-profile-release")?.to_owned(),
            opt: format!("-O{}", value(line, "data-wasm-opt")?),
            options: options.split_whitespace().map(str::to_owned).collect(),
        })
    };
    lines.filter_map(program).collect()
}

/// The value of an attribute.
fn value<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let (_, after) = line.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// Compiles the programs and gives the folder that they are in.
fn compile(root: &Path, programs: &[Program], wanted: &For) -> Result<PathBuf, String> {
    let (mut cargo, folder) = compiling(root, programs, wanted);
    process::run(&mut cargo)
        .map_err(|why| format!("the viewer was not compiled: {why}. The reason is above."))?;
    Ok(folder)
}

/// Begins to compile the programs for readers while something else is done: the last part takes one core alone. Of
/// what goes wrong, [`build`] speaks, which compiles what is not there.
pub(crate) fn compile_ahead(root: &Path) -> Result<Ended, String> {
    let readers = For::Readers { flags: None };
    let (mut cargo, _) = compiling(root, &programs(&page(root)?), &readers);
    let quiet = cargo.arg("--quiet");
    let begun = quiet.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    begun
        .map(Ended)
        .map_err(|error| format!("Cargo did not start: {error}."))
}

/// Cargo, to compile the programs, and the folder that they will be in.
fn compiling(root: &Path, programs: &[Program], wanted: &For) -> (Command, PathBuf) {
    let mut cargo = process::cargo();
    cargo.args(["build", "--package", "babillard", "--target", setup::TARGET]);
    for program in programs {
        cargo.args(["--bin", &program.name]);
    }
    let (target, profile) = match wanted {
        For::Work { target } => {
            // wasm-bindgen would only take it out again.
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
            (target.to_path_buf(), "debug")
        }
        For::Readers { flags } => {
            let profile = programs.first().map_or("release", |one| &one.profile);
            cargo.args(["--profile", profile]);
            if let Some(flags) = flags {
                cargo.env("CARGO_ENCODED_RUSTFLAGS", flags);
            }
            (project::target(root), profile)
        }
    };
    cargo.arg("--target-dir").arg(&target).current_dir(root);
    (cargo, target.join(setup::TARGET).join(profile))
}

/// Writes the program's script and the program as a browser takes it.
fn join(tools: &Tools, compiled: &Path, name: &str, folder: &Path) -> Result<(), String> {
    let mut bindgen = Command::new(&tools.wasm_bindgen);
    bindgen.args(["--target=web", "--no-typescript"]);
    bindgen.arg(format!("--out-name={name}"));
    let mut out = std::ffi::OsString::from("--out-dir=");
    out.push(folder);
    bindgen.arg(out).arg(compiled.join(format!("{name}.wasm")));
    process::run(&mut bindgen)
}

/// Makes the program in `folder` small. What came of it is kept in `kept`, since it takes a minute and
/// depends on the program alone: a site for another path has the same.
fn shrink(wasm_opt: &Path, program: &Program, folder: &Path, kept: &Path) -> Result<(), String> {
    let unusable = |error| format!("`{}` was not made smaller: {error}.", program.name);
    let large = folder.join(format!("{}_bg.wasm", program.name));
    let content = fs::read(&large).map_err(unusable)?;
    let how = format!("{wasm_opt:?} {program:?}");
    let key = hash(&[how.as_bytes(), &content]);
    let small = kept.join(format!("{}-{key}.wasm", program.name));
    made_once(&small, |new| {
        let mut command = Command::new(wasm_opt);
        command.arg("--output").arg(new).arg(&program.opt);
        process::run(command.arg(&large).args(&program.options))
    })?;
    fs::copy(&small, &large).map(drop).map_err(unusable)
}

/// Has a file made that is not there yet. It is whole or not there, whoever builds beside this.
fn made_once(file: &Path, make: impl FnOnce(&Path) -> Result<(), String>) -> Result<(), String> {
    if file.exists() {
        return Ok(());
    }
    let unusable = |error| format!("`{}` was not written: {error}.", file.display());
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .map_err(unusable)?;
    let new = file.with_extension(format!("{}.new", std::process::id()));
    make(&new)?;
    fs::rename(&new, file).map_err(unusable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_how_each_program_is_made() {
        let page = fs::read_to_string(project::root().join("index.html")).expect("the page");
        let programs = programs(&page);
        let names: Vec<&str> = programs.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, shell::PROGRAMS);
        for program in programs {
            assert_eq!((&*program.profile, &*program.opt), ("viewer", "-Oz"));
            assert_eq!(program.options[..2], ["-ocimfs", "0"]);
            assert!(program.options.contains(&"--low-memory-unused".to_owned()));
        }
    }

    #[test]
    fn a_file_is_made_once_and_not_at_all_where_that_fails() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("kept/x.wasm");
        let fails = made_once(&file, |new| {
            fs::write(new, "half").expect("written");
            Err("no".to_owned())
        });
        assert_eq!(fails, Err("no".to_owned()));
        assert!(!file.exists());
        for text in ["first", "second"] {
            let made = made_once(&file, |new| {
                fs::write(new, text).expect("written");
                Ok(())
            });
            assert_eq!(made, Ok(()));
            assert_eq!(fs::read_to_string(&file).expect("a file"), "first");
        }
    }
}
