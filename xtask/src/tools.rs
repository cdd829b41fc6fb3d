//! The tools this project pins, and where each is kept: by version, in the user's cache folder.

pub(crate) mod install;
pub(crate) mod setup;
pub(crate) mod system;

use crate::process::{executable, find, output};
use crate::project;
use std::env::var_os;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
/// Binaryen's version; below 117 its wasm-opt cannot read what rustc writes.
pub(crate) const BINARYEN: &str = "132";
const TERSER: &str = "5.51.4";
const AXE: &str = "4.14.1";
const MINISEARCH: &str = "7.2.0";
const JEST_SARIF: &str = "1.0.0-beta.0";
const COMMONMARK: &str = "0.31.2";
const CARGO_DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";
const PAGEFIND: &str = "1.6.0";

/// How a tool is installed.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Recipe {
    /// Compiled by Cargo with the versions that its authors used.
    Cargo,
    /// Compiled by Cargo of this package: a program of that name behind a feature of that name.
    Ours(&'static str),
    /// Fetched by npm.
    Npm,
}

/// One pinned tool.
pub(crate) struct Tool {
    /// The package's name, as its registry has it.
    pub(crate) package: &'static str,
    /// The pinned version.
    pub(crate) version: String,
    /// How to install it.
    pub(crate) recipe: Recipe,
    /// What the installation usually takes.
    pub(crate) usual: &'static str,
    /// The program's name; none for a plain file.
    program: Option<&'static str>,
    /// The file that a whole installation has, in its folder.
    file: PathBuf,
}

/// Builds the same site, for those who use it.
pub(crate) fn trunk() -> Tool {
    compiled("trunk", TRUNK, "about 3 minutes on 2 cores")
}

/// Makes the glue between the program and the browser; of the version that Cargo.lock has.
pub(crate) fn wasm_bindgen(root: &Path) -> Result<Tool, String> {
    Ok(Tool {
        package: "wasm-bindgen",
        version: project::wasm_bindgen_version(root)?,
        recipe: Recipe::Ours("bindgen"),
        usual: "about 20 seconds on 2 cores",
        program: Some("wasm-bindgen"),
        file: executable(Path::new("bin"), "wasm-bindgen"),
    })
}

/// Checks the licences and sources of the dependencies, for `test`.
pub(crate) fn cargo_deny() -> Tool {
    compiled("cargo-deny", CARGO_DENY, "about 4 minutes on 2 cores")
}

/// Drives Firefox, for `test`.
pub(crate) fn geckodriver() -> Tool {
    compiled("geckodriver", GECKODRIVER, "about 2 minutes on 2 cores")
}

/// A program that Cargo compiles quickly, with the versions its authors used.
fn compiled(program: &'static str, version: &str, usual: &'static str) -> Tool {
    Tool {
        package: program,
        version: version.to_owned(),
        recipe: Recipe::Cargo,
        usual,
        program: Some(program),
        file: executable(Path::new("bin"), program),
    }
}

/// Makes the program smaller, for `build` and `test`.
pub(crate) fn wasm_opt() -> Tool {
    npm_program("binaryen", BINARYEN, "wasm-opt")
}

/// Makes the scripts smaller, for `build` and `test`.
pub(crate) fn terser() -> Tool {
    npm_program("terser", TERSER, "terser")
}

/// A package of npm with a program.
fn npm_program(package: &'static str, version: &str, program: &'static str) -> Tool {
    let ending = if cfg!(windows) { ".cmd" } else { "" };
    Tool {
        package,
        version: version.to_owned(),
        recipe: Recipe::Npm,
        usual: "a few seconds",
        program: Some(program),
        file: Path::new("node_modules/.bin").join(format!("{program}{ending}")),
    }
}

/// Checks a page's accessibility, for `test`.
pub(crate) fn axe() -> Tool {
    npm_file("axe-core", AXE, "node_modules/axe-core/axe.min.js")
}

/// The schema of SARIF, for `test`: the smallest package that has it.
pub(crate) fn sarif_schema() -> Tool {
    npm_file(
        "@microsoft/jest-sarif",
        JEST_SARIF,
        "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
    )
}

/// The text of the CommonMark specification, whose examples `test` lays out.
pub(crate) fn commonmark_spec() -> Tool {
    npm_file(
        "commonmark-spec",
        COMMONMARK,
        "node_modules/commonmark-spec/spec.txt",
    )
}

/// The reference implementation of CommonMark, beside which `test` lays out random texts.
pub(crate) fn commonmark_js() -> Tool {
    npm_file(
        "commonmark",
        COMMONMARK,
        "node_modules/commonmark/dist/commonmark.js",
    )
}

/// A search library to compare with, for `bench`.
pub(crate) fn minisearch() -> Tool {
    npm_file(
        "minisearch",
        MINISEARCH,
        "node_modules/minisearch/package.json",
    )
}

/// Another one.
pub(crate) fn pagefind() -> Tool {
    npm_file("pagefind", PAGEFIND, "node_modules/pagefind/package.json")
}

/// A package of npm of which one file is used, and no program.
fn npm_file(package: &'static str, version: &str, file: &str) -> Tool {
    Tool {
        package,
        version: version.to_owned(),
        recipe: Recipe::Npm,
        usual: "a few seconds",
        program: None,
        file: PathBuf::from(file),
    }
}

impl Tool {
    /// The name of its folder, which is also how it is called in messages: `trunk-0.21.14`.
    pub(crate) fn folder(&self) -> String {
        let name = self.package.replace('/', "-");
        format!("{}-{}", name.trim_start_matches('@'), self.version)
    }

    /// The file that this tool is, under the folder into which it was installed.
    pub(crate) fn file_in(&self, folder: &Path) -> PathBuf {
        folder.join(&self.file)
    }

    /// The tool's file: the one on PATH when its version is the pinned one, else the kept one.
    pub(crate) fn found(&self) -> Result<Option<PathBuf>, String> {
        let on_path = self
            .program
            .and_then(find)
            .filter(|path| says_version(path, &self.version));
        let kept = self.file_in(&cache()?.join(self.folder()));
        Ok(on_path.or_else(|| kept.is_file().then_some(kept)))
    }

    /// The tool's file, installed if it is not there yet.
    pub(crate) fn ensure(&self) -> Result<PathBuf, String> {
        match self.found()? {
            Some(path) => Ok(path),
            None => install::install(self, &cache()?),
        }
    }
}

/// Whether the program's `--version` has this version as one of its words.
fn says_version(program: &Path, version: &str) -> bool {
    output(Command::new(program).arg("--version"))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

/// The folder in which tools are kept, across clones.
pub(crate) fn cache() -> Result<PathBuf, String> {
    let folder = |name| {
        var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let home = || folder("HOME");
    let chosen = folder("BABILLARD_CACHE").or_else(|| {
        let caches = if cfg!(windows) {
            folder("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            home().map(|home| home.join("Library/Caches"))
        } else {
            folder("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
        };
        Some(caches?.join("babillard"))
    });
    let chosen =
        chosen.ok_or("no folder to keep tools in is known. Set BABILLARD_CACHE to one.")?;
    std::path::absolute(&chosen)
        .map_err(|error| format!("`{}` cannot be the cache folder: {error}", chosen.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_for_the_tool_and_its_version() {
        assert_eq!(trunk().folder(), format!("trunk-{TRUNK}"));
        let bindgen = wasm_bindgen(&project::root()).expect("the lock has it");
        assert_eq!(
            bindgen.folder(),
            format!("wasm-bindgen-{}", bindgen.version)
        );
        assert_eq!(
            sarif_schema().folder(),
            format!("microsoft-jest-sarif-{JEST_SARIF}")
        );
    }
}
