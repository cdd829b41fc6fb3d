//! Where the project lies and what its files say about versions.

use std::path::{Path, PathBuf};

/// The folder of the project: the one above `xtask/`.
pub(crate) fn root() -> PathBuf {
    // Cargo tells it to whatever it runs; the compiled-in path serves a binary started by hand.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = here.filter(|folder| folder.ends_with("xtask"));
    let here = here.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// The folder in which Cargo compiles the project.
pub(crate) fn target(root: &Path) -> PathBuf {
    let chosen = std::env::var_os("CARGO_TARGET_DIR").filter(|folder| !folder.is_empty());
    chosen.map_or_else(|| root.join("target"), PathBuf::from)
}

/// The version of wasm-bindgen that Cargo.lock holds, which the tool's own must equal.
pub(crate) fn wasm_bindgen_version(root: &Path) -> Result<String, String> {
    let path = root.join("Cargo.lock");
    let lock = std::fs::read_to_string(&path).map_err(|error| {
        format!("Cargo.lock cannot be read: {error}. Run `cargo generate-lockfile`.")
    })?;
    locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        "Cargo.lock names no wasm-bindgen. Run `cargo update --workspace` and try again.".to_owned()
    })
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn a_version_is_read_from_the_lock_by_the_whole_name() {
        assert_eq!(
            locked_version(LOCK, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }

    #[test]
    fn the_root_holds_the_lock() {
        assert!(root().join("Cargo.lock").is_file());
    }

    #[test]
    fn what_joins_the_viewer_to_its_script_is_of_the_version_in_the_lock() {
        let lock = std::fs::read_to_string(root().join("Cargo.lock")).expect("the lock");
        let wanted = locked_version(&lock, "wasm-bindgen");
        for package in ["wasm-bindgen-cli-support", "wasm-bindgen-shared"] {
            assert_eq!(locked_version(&lock, package), wanted, "{package}");
        }
    }

    #[test]
    fn trunk_is_told_the_versions_that_are_installed() {
        let told = std::fs::read_to_string(root().join("Trunk.toml")).expect("Trunk.toml is there");
        let bindgen = wasm_bindgen_version(&root()).expect("the lock has it");
        assert!(
            told.contains(&format!("wasm_bindgen = \"{bindgen}\"")),
            "{told}"
        );
        assert!(
            told.contains(&format!(
                "wasm_opt = \"version_{}\"",
                crate::tools::BINARYEN
            )),
            "{told}"
        );
    }
}
