//! The viewer's shell in the parts between which a page says what is its own.

use crate::posting::Lang;
use crate::site::publish::pages::print::Print;

/// Where the views go in the shell.
const MOUNT: &str = r#"<div id="app"></div>"#;

/// How the shell's own title starts; what describes the page takes its place.
const TITLE: &str = "<title>";

/// How the element starts that says the page's language.
const PAGE: &str = "<html ";

/// What all pages of a kind have in common.
pub(super) struct Shell {
    /// Up to the element of the page, from there to the title, and from there to the views.
    before: [String; 3],
    /// What follows the views.
    behind: String,
}

impl Shell {
    /// The parts of a fresh shell; none of another text.
    pub(super) fn of(shell: &str) -> Option<Shell> {
        let (above, behind) = shell.split_once(MOUNT)?;
        let mut before: [String; 3] = Default::default();
        let mut part = 0;
        for line in above.split_inclusive('\n') {
            match part {
                0 if line.starts_with(PAGE) => part = 1,
                1 if line.starts_with(TITLE) => part = 2,
                2 if line.starts_with("<meta name=\"description\"") => {}
                _ => before[part].push_str(line),
            }
        }
        let fresh = part == 2 && !behind.contains(MOUNT);
        fresh.then(|| Shell {
            before,
            behind: behind.to_owned(),
        })
    }

    /// A page in `lang`: `head` describes it, `body` is what the views are, in parts, with their print, and `after`
    /// follows them.
    pub(super) fn around(
        &self,
        lang: Lang,
        head: &str,
        (body, print): ([&str; 3], Print),
        after: &str,
    ) -> String {
        let [start, top, rest] = &self.before;
        let page = format!("<html lang=\"{}\">\n", lang.code());
        let mount = format!("<div id=\"app\" data-print=\"{}\">", print.number());
        let before = [start, &page, top, head, rest, &mount];
        let behind = ["</div>\n", after, &self.behind];
        [&before[..], &body, &behind].concat().concat()
    }
}
