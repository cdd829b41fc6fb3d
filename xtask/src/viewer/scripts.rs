//! The scripts as a browser downloads them: small, made so by Terser. A viewer to work on keeps them as they
//! are written.

use crate::process;
use std::path::Path;
use std::process::Command;

/// How a browser loads a script.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// As a module (HTML, section 8.1.3.1, "Scripts"): its names are its own.
    Module,
    /// As the classic script of a worker, where nothing else knows its names either.
    Worker,
}

/// Makes the script small where it lies. What it exports, and the names of properties, stay.
///
/// # Errors
/// When Terser cannot read the script; it has said why.
pub(crate) fn shrink(terser: &Path, script: &Path, kind: Kind) -> Result<(), String> {
    let mut command = Command::new(terser);
    command.arg(script).args(["--compress", "passes=2"]);
    command.args(match kind {
        Kind::Module => ["--mangle", "--module"],
        Kind::Worker => ["--mangle", "--toplevel"],
    });
    command.arg("--output").arg(script);
    process::run(&mut command)
        .map_err(|why| format!("`{}` was not made small: {why}.", script.display()))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    /// In Terser's place: writes what it is asked for where the script was, or refuses one that is none.
    const STAND_IN: &str = "#!/bin/sh\ngrep -q '= ;' \"$1\" && exit 1\nfor last; do true; done\n\
        echo \"$@\" | sed 's#[^ ]*/##g' > \"$last\"\n";

    fn shrunk(script: &str, kind: Kind) -> (Result<(), String>, String) {
        let folder = tempfile::tempdir().expect("a folder");
        let terser = folder.path().join("terser");
        fs::write(&terser, STAND_IN).expect("a program");
        fs::set_permissions(&terser, fs::Permissions::from_mode(0o755)).expect("it runs");
        let path = folder.path().join("a.js");
        fs::write(&path, script).expect("a script");
        let result = shrink(&terser, &path, kind);
        (result, fs::read_to_string(&path).expect("a script"))
    }

    #[test]
    fn a_script_is_made_small_where_it_lies_as_what_a_browser_takes_it_for() {
        let asked = "a.js --compress passes=2 --mangle --module --output a.js\n";
        assert_eq!(shrunk("go()", Kind::Module), (Ok(()), asked.to_owned()));
        let asked = "a.js --compress passes=2 --mangle --toplevel --output a.js\n";
        assert_eq!(shrunk("go()", Kind::Worker), (Ok(()), asked.to_owned()));
    }

    #[test]
    fn a_script_that_cannot_be_read_is_an_error_and_stays() {
        let (result, script) = shrunk("const = ;", Kind::Module);
        let why = result.expect_err("it is no script");
        assert!(why.contains("a.js` was not made small: "), "{why}");
        assert_eq!(script, "const = ;");
    }
}
