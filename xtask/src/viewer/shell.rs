//! The page that holds the viewer, before a board is in it: index.html with the site's root, and with the
//! names that the files beside it have by their content.

use crate::hash::hash;
use crate::viewer::links::shortened;
use crate::viewer::scripts::{self, Kind};
use crate::viewer::styles;
use std::path::Path;
use std::{fs, io};

/// The viewer's programs: the first starts with a page, the others are loaded on demand.
pub(crate) const PROGRAMS: [&str; 3] = ["viewer", "markdown", "search"];

/// The scripts that are published under their own names: a page of an older build must find the first,
/// and browsers know the second by its name.
const SCRIPTS: [(&str, Kind); 2] = [("boot.js", Kind::Module), ("worker.js", Kind::Worker)];

/// What stands in index.html for the site's root.
const ROOT: &str = "{base}";

/// `page` without what it says to Trunk alone.
pub(crate) fn plain(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.contains(" data-trunk"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// `page` for a site at `public_url`.
pub(crate) fn at(page: &str, public_url: &str) -> String {
    page.replace(ROOT, public_url)
}

/// `page` for a site at `public_url`, when the files of the viewer lie in `folder`: they get their names. Its
/// scripts are made small, if `terser` is given.
pub(crate) fn finished(
    folder: &Path,
    page: &str,
    public_url: &str,
    terser: Option<&Path>,
) -> io::Result<String> {
    let page = styles::join(folder, &at(page, public_url))?;
    with_hashed_names(folder, page, terser)
}

/// Gives each file that the page loads a name with a hash of its content, so that a browser may keep it
/// for ever. A program and its script are one: they have one hash.
fn with_hashed_names(folder: &Path, mut page: String, terser: Option<&Path>) -> io::Result<String> {
    let shrink = |script: &str, kind| match terser {
        Some(terser) => {
            scripts::shrink(terser, &folder.join(script), kind).map_err(io::Error::other)
        }
        None => Ok(()),
    };
    for (script, kind) in SCRIPTS {
        shrink(script, kind)?;
    }
    let mut names = Vec::new();
    let read = |name: &str| fs::read(folder.join(name));
    for stem in PROGRAMS {
        let (script, program) = (format!("{stem}.js"), format!("{stem}_bg.wasm"));
        let glue = fs::read_to_string(folder.join(&script))?;
        let (code, glue) = shortened(&read(&program)?, &glue).map_err(io::Error::other)?;
        fs::write(folder.join(&script), glue)?;
        fs::write(folder.join(&program), &code)?;
        shrink(&script, Kind::Module)?;
        let hash = hash(&[&read(&script)?, &code]);
        // `boot.js` makes the second name of the first.
        names.push((script, format!("{stem}-{hash}.js")));
        names.push((program, format!("{stem}-{hash}_bg.wasm")));
    }
    let icon = hash(&[&read("icon.svg")?]);
    names.push(("icon.svg".to_owned(), format!("icon-{icon}.svg")));
    for (old, new) in names {
        page = page.replace(&format!("/{old}\""), &format!("/{new}\""));
        fs::rename(folder.join(old), folder.join(new))?;
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn every_file_that_the_page_loads_is_named_by_its_content_below_the_root() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let write = |name: &str, text: &str| fs::write(at(name), text).expect("a file");
        for stem in PROGRAMS {
            write(&format!("{stem}.js"), "glue();");
            write(&format!("{stem}_bg.wasm"), "\0asm\u{1}\0\0\0");
        }
        for entry in fs::read_dir(project::root().join("static")).expect("the files beside it") {
            let path = entry.expect("a file").path();
            fs::copy(&path, folder.path().join(path.file_name().expect("a name"))).expect("copied");
        }
        let source = fs::read_to_string(project::root().join("index.html")).expect("the page");
        let page = finished(folder.path(), &plain(&source), "/repo/", None).expect("a page");
        assert!(
            !page.contains("data-trunk") && !page.contains(ROOT),
            "{page}"
        );
        let starts = [
            " href=\"",
            " src=\"",
            " data-js=\"",
            " data-wasm=\"",
            " data-markdown=\"",
            " data-search=\"",
        ];
        let named: Vec<&str> = starts
            .iter()
            .flat_map(|start| page.split(start).skip(1))
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(named.len(), 10 + 1 + 4 + 1, "{named:?}");
        for address in named {
            let name = address.strip_prefix("/repo/").expect("below the root");
            assert!(at(name).is_file(), "{name}");
            let kept = ["boot.js", "icon-180.png"].contains(&name);
            assert!(kept || name.contains('-'), "{name}");
        }
        assert!(page.contains("<meta name=\"babillard-base\" content=\"/repo/\">"));
    }
}
