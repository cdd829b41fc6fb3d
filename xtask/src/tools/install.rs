//! Installing a pinned tool: aside, under a lock, and put in its place only when it is whole.

use crate::folder::gone;
use crate::process::{self, cargo, find};
use crate::project;
use crate::step::step;
use crate::tools::{Recipe, Tool};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs a tool into the cache folder and gives its file.
pub(crate) fn install(tool: &Tool, cache: &Path) -> Result<PathBuf, String> {
    fs::create_dir_all(cache).map_err(|error| unwritable(cache, &error))?;
    let place = cache.join(tool.folder());
    let _lock = lock(tool, cache)?;
    // Another process may have installed it while this one waited.
    if tool.file_in(&place).is_file() {
        return Ok(tool.file_in(&place));
    }
    let aside = cache.join(format!(".installing-{}", tool.folder()));
    let whole = aside.join("whole");
    step(
        &format!("installing {} (once; {})", tool.folder(), tool.usual),
        || {
            remove(&whole)?;
            fs::create_dir_all(&whole).map_err(|error| unwritable(&whole, &error))?;
            match tool.recipe {
                Recipe::Cargo => with_cargo(tool, &aside)?,
                Recipe::Ours(name) => ours(tool, name, &aside)?,
                Recipe::Npm => with_npm(tool, &whole)?,
            }
            if !tool.file_in(&whole).is_file() {
                return Err(format!(
                    "{} was installed, but without `{}`. Remove `{}` and run this again.",
                    tool.folder(),
                    tool.file_in(Path::new("")).display(),
                    aside.display()
                ));
            }
            remove(&place)?;
            fs::rename(&whole, &place).map_err(|error| unwritable(&place, &error))
        },
    )?;
    remove(&aside)?;
    Ok(tool.file_in(&place))
}

/// Held until dropped; the system lets go of it even when this process is killed.
fn lock(tool: &Tool, cache: &Path) -> Result<File, String> {
    let path = cache.join(format!(".{}.lock", tool.folder()));
    let file = File::create(&path).map_err(|error| unwritable(&path, &error))?;
    if file.try_lock().is_err() {
        eprintln!(
            "    another process is installing {}; waiting for it",
            tool.folder()
        );
        file.lock().map_err(|error| unwritable(&path, &error))?;
    }
    Ok(file)
}

/// `cargo binstall` where the user has it, for it fetches a ready program; else a compilation.
fn with_cargo(tool: &Tool, aside: &Path) -> Result<(), String> {
    let whole = aside.join("whole");
    if find("cargo-binstall").is_some() {
        let mut command = cargo();
        command
            .args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
                "--root",
            ])
            .arg(&whole);
        command
            .arg(format!("{}@={}", tool.package, tool.version))
            .current_dir(aside);
        match process::run(&mut command) {
            Ok(()) => return Ok(()),
            Err(why) => eprintln!("    {why}; compiling it instead"),
        }
    }
    let mut command = cargo();
    command.args(["install", tool.package]);
    command.args(["--version", &format!("={}", tool.version)]);
    compile(tool, &mut command, aside)
}

/// A program of this package, with the versions of Cargo.lock.
fn ours(tool: &Tool, name: &str, aside: &Path) -> Result<(), String> {
    let mut command = cargo();
    let package = project::root().join("xtask");
    command.args(["install", "--bin", name, "--features", name, "--path"]);
    compile(tool, command.arg(package), aside)?;
    let bin = aside.join("whole").join("bin");
    let made = process::executable(&bin, name);
    let wanted = tool.file_in(&aside.join("whole"));
    fs::rename(&made, &wanted).map_err(|error| unwritable(&wanted, &error))
}

/// Ends `command`, an installation by Cargo, and runs it.
fn compile(tool: &Tool, command: &mut Command, aside: &Path) -> Result<(), String> {
    let whole = aside.join("whole");
    command.args(["--debug", "--locked", "--root"]).arg(&whole);
    // What an interrupted installation had compiled is kept here, and the next one goes on from it.
    command
        .env("CARGO_TARGET_DIR", aside.join("target"))
        .current_dir(aside);
    // Else Cargo warns that PATH has no folder which is about to be renamed.
    command.env("PATH", process::path_with(&[whole.join("bin")])?);
    // The development profile without debug information compiles in half the time of a release.
    command.env("CARGO_PROFILE_DEV_DEBUG", "0");
    command
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_BUILD_TARGET");
    process::run(command).map_err(|why| {
        format!("{} could not be installed: {why}. Its own words are above; a second run goes on where this one ended.", tool.folder())
    })
}

fn with_npm(tool: &Tool, whole: &Path) -> Result<(), String> {
    let npm = find("npm").ok_or_else(|| {
        format!(
            "{} needs npm. Install Node.js and run this again.",
            tool.folder()
        )
    })?;
    let mut command = Command::new(npm);
    command
        .args([
            "install",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--loglevel=error",
            "--prefix",
        ])
        .arg(whole);
    command
        .arg(format!("{}@{}", tool.package, tool.version))
        .current_dir(whole);
    process::run(&mut command).map_err(|why| {
        format!(
            "{} could not be installed: {why}. Check the network and run this again.",
            tool.folder()
        )
    })
}

fn remove(folder: &Path) -> Result<(), String> {
    gone(folder).map_err(|error| unwritable(folder, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> String {
    format!(
        "`{}` cannot be written: {error}. Choose another folder with BABILLARD_CACHE.",
        path.display()
    )
}
