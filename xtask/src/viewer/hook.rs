//! `bundle-hook`: what Trunk runs at the end of each build, to put the bundle beside the viewer.

use crate::{Failure, arguments, project, site, tools::setup, viewer::shell};
use std::env::var_os;
use std::fs;
use std::path::{Path, PathBuf};

/// Finishes the site that lies in Trunk's staging folder.
pub(crate) fn run(given: &[String]) -> Result<(), Failure> {
    arguments::parse(given, &[], &[])?;
    let Some(staging) = var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        let sentence = "`bundle-hook` is run by Trunk, not by hand. Run `cargo xtask build` or `cargo xtask serve`.";
        return Err(Failure::Usage(sentence.to_owned()));
    };
    let source = var_os("TRUNK_SOURCE_DIR").map_or_else(project::root, PathBuf::from);
    let content = source.join(var_os("BABILLARD_CONTENT").unwrap_or_else(|| "content".into()));
    let release = var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let keep_going = !release || var_os("BABILLARD_KEEP_GOING").is_some_and(|value| value == "1");
    let public_url = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    finish_page(&staging, &public_url, release)?;
    // `trunk serve` fixes its reload script in the one page that it knows.
    Ok(site::stage(
        &source, &content, &staging, release, keep_going, None,
    )?)
}

/// Under `trunk serve`, lets Trunk's reload script run; otherwise names every file by its content.
fn finish_page(staging: &Path, public_url: &str, release: bool) -> Result<(), String> {
    let path = staging.join("index.html");
    let unusable = |error| format!("the page that Trunk built cannot be used: {error}.");
    let page = fs::read_to_string(&path).map_err(unusable)?;
    let page = shell::plain(&page);
    let page = match with_reload(&page) {
        Some(page) => shell::at(&page, public_url),
        None => {
            let terser = release.then(setup::terser).transpose()?;
            shell::finished(staging, &page, public_url, terser.as_deref()).map_err(unusable)?
        }
    };
    fs::write(&path, page).map_err(unusable)
}

/// Trunk's reload script is inline and writes markup. Only a page that has it, which is never
/// published, gets a policy that lets it, and no worker; all else stays.
fn with_reload(page: &str) -> Option<String> {
    page.contains("{{__TRUNK_WS_BASE__}}").then(|| {
        page.replacen("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1)
            .replacen(
                "; require-trusted-types-for 'script'; trusted-types worker",
                "",
                1,
            )
            .replacen(" data-worker=", " data-no-worker=", 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> String {
        fs::read_to_string(project::root().join("index.html")).expect("index.html is there")
    }

    #[test]
    fn a_built_page_keeps_its_policy() {
        assert_eq!(with_reload(&page()), None);
    }

    #[test]
    fn a_served_page_differs_by_what_the_reload_script_needs() {
        let served = with_reload(&(page() + "{{__TRUNK_WS_BASE__}}")).expect("it is served");
        assert!(
            served.contains("script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval';"),
            "{served}"
        );
        assert!(!served.contains("trusted-types"), "{served}");
    }

    #[test]
    fn a_served_page_names_no_worker() {
        let tag = r#"<script data-search="/s.js" data-worker="/worker.js"></script>"#;
        assert_eq!(with_reload(tag), None, "a built one does");
        let served = with_reload(&format!("{tag}{{{{__TRUNK_WS_BASE__}}}}")).expect("it is served");
        assert!(served.contains(" data-no-worker="), "{served}");
    }

    #[test]
    fn the_policy_is_the_first_thing_in_the_head() {
        let page = page();
        let head = page
            .split_once("<head>")
            .expect("it has a head")
            .1
            .trim_start();
        assert!(
            head.starts_with("<meta http-equiv=\"Content-Security-Policy\""),
            "{head}"
        );
    }
}
