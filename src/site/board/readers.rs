//! The Markdown that the readers of each posting get: links that lead to pages, spaces of their French.

use crate::markdown::within_bounds;
use crate::posting::Lang;
use crate::site::board::links::pictures::Beside;
use crate::site::board::own::Changed;
use crate::site::board::{File, links};
use crate::site::problem::Problem;
use crate::site::read::body::Body;
use crate::site::read::plain::edits::{Edit, apply};
use crate::site::read::settings::Settings;
use crate::typography::{Region, narrow};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Gives every file the Markdown that its readers get, and says which links lead nowhere.
pub(super) fn give(
    files: &mut [File],
    settings: &Settings,
    beside: &mut Option<Beside>,
    problems: &mut Vec<Problem>,
) {
    let linked = links::judge(files, settings, beside, problems);
    for (at, linked) in linked.into_iter().enumerate() {
        let file = &files[at];
        let french = file.lang == Some(Lang::Fr) && settings.french == Region::France;
        let written = || file.published().map(|(posting, _)| &*posting.body);
        let narrowed = match (french, linked.as_deref().or_else(written)) {
            (true, Some(markdown)) => with_narrow_spaces(markdown),
            _ => None,
        };
        let markdown = narrowed.or(linked);
        if file.own.markdown.as_deref() != markdown.as_deref() {
            let sides = [at].into_iter().chain(file.counterpart);
            files[at].own.markdown = markdown.map(Body::from);
            sides.for_each(|side| files[side].own.forget(Changed::Markdown));
        }
    }
}

/// `markdown` with the narrow spaces of France's French; nothing when there is none to set.
fn with_narrow_spaces(markdown: &str) -> Option<String> {
    if !within_bounds(markdown) {
        return None;
    }
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut edits = Vec::new();
    let mut code = 0;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => code += 1,
            Event::End(TagEnd::CodeBlock) => code -= 1,
            Event::Text(text) if code == 0 && markdown[range.clone()] == *text => {
                let changes = narrow(&text).into_iter();
                edits.extend(changes.map(|change| {
                    Edit::new(
                        range.start + change.start,
                        range.start + change.end,
                        change.by,
                    )
                }));
            }
            _ => {}
        }
    }
    (!edits.is_empty()).then(|| apply(markdown, edits).0)
}
