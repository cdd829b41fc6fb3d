//! The viewer's shell as pages of one kind have it: the styles that they are read with stand in the
//! page itself, so that it can be read as soon as it is here.
//!
//! What the shell has for some pages only says so: `data-page="list"`. Styles of other pages stay
//! links, which no medium wants until `static/boot.js` says so: only the viewer comes to those pages.

use crate::site::files::Files;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// How the page's policy lets styles in.
const POLICY: &str = "style-src 'self'";

/// `shell`, whose site has `root`, for pages that are of all of `kinds`; `files` are the viewer's.
pub(crate) fn dressed(shell: &str, root: &str, kinds: &[&str], files: &Files) -> String {
    let (mut out, mut style, mut place) = (String::new(), String::new(), 0);
    for line in shell.split_inclusive('\n') {
        let others = value(line, "data-page").is_some_and(|of| !kinds.contains(&of));
        match style_of(line, root, files) {
            None => out.push_str(line),
            Some(_) if others => out.push_str(&line.replacen('>', " media=\"not all\">", 1)),
            Some(own) => {
                if style.is_empty() {
                    place = out.len();
                }
                style.push_str(own);
            }
        }
    }
    if style.is_empty() {
        return out;
    }
    out.insert_str(place, &format!("<style>{style}</style>\n"));
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    out.replacen(POLICY, &format!("{POLICY} 'sha256-{hash}'"), 1)
}

/// The styles that `line` links to, when they are the viewer's and for any medium.
fn style_of<'a>(line: &str, root: &str, files: &'a Files) -> Option<&'a str> {
    let link = line.starts_with("<link rel=\"stylesheet\"") && value(line, "media").is_none();
    let path = value(line, "href").filter(|_| link)?.strip_prefix(root)?;
    std::str::from_utf8(files.get(path)?).ok()
}

/// The value of an attribute of the element that `line` starts.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = line.split_once(&format!(" {name}=\""))?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<meta content=\"style-src 'self'; img-src 'self'\">\n\
                         <link rel=\"stylesheet\" href=\"/repo/a.css\">\n\
                         <link rel=\"stylesheet\" href=\"/repo/l.css\" data-page=\"list\">\n\
                         <link rel=\"stylesheet\" href=\"/repo/p.css\" data-page=\"posting\">\n\
                         <link rel=\"stylesheet\" href=\"/repo/paper.css\" media=\"print\">\n\
                         <link rel=\"stylesheet\" href=\"/repo/theme.css\">\n\
                         <p>The end.</p>\n";

    fn of(kinds: &[&str]) -> String {
        let files = [("a", "a{}"), ("l", "l{}"), ("p", "p{}"), ("paper", "b{}")];
        let files = files.map(|(name, style)| (format!("{name}.css"), style.into()));
        dressed(SHELL, "/repo/", kinds, &files.into())
    }

    #[test]
    fn a_page_has_the_styles_of_its_kind_in_it_and_waits_for_no_other_but_the_theme() {
        assert_eq!(
            of(&["posting"]),
            "<meta content=\"style-src 'self' 'sha256-b3g5pVc5lftu3wQPlQoLYPjj6c+gfuEGrlkrm/PGM5g='; img-src 'self'\">\n\
             <style>a{}p{}</style>\n\
             <link rel=\"stylesheet\" href=\"/repo/l.css\" data-page=\"list\" media=\"not all\">\n\
             <link rel=\"stylesheet\" href=\"/repo/paper.css\" media=\"print\">\n\
             <link rel=\"stylesheet\" href=\"/repo/theme.css\">\n\
             <p>The end.</p>\n"
        );
    }

    #[test]
    fn a_page_of_two_kinds_has_the_styles_of_both_in_their_order() {
        let both = of(&["posting", "list"]);
        assert!(both.contains("<style>a{}l{}p{}</style>\n"), "{both}");
    }

    #[test]
    fn a_shell_whose_styles_are_not_here_keeps_its_links_and_its_policy() {
        assert_eq!(dressed(SHELL, "/repo/", &["list"], &Files::new()), SHELL);
    }
}
