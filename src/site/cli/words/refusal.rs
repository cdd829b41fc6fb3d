//! The words of a refusal, whichever command it ends.

use crate::posting::Lang;
use crate::site::cli::refusal::{Refusal, Why};
use crate::site::cli::{scaffold, words};
use crate::site::problem::rule::Words;
use crate::site::read::folder;
use crate::site::visible::{visible, visible_path, visible_whole};
use std::path::Path;

/// Why nothing was done, and what helps.
pub(crate) fn words(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        // What the system says is put in the language of the run.
        Refusal::System(error) => match error.raw_os_error() {
            Some(_) => words::why(lang, error),
            None => error.to_string(),
        },
        Refusal::Unusable(path, why) => unusable(lang, path, why),
        Refusal::Git(fault) => {
            let [what, help] = words::git::words(fault);
            with_help(lang, what.of(lang), help.of(lang))
        }
        Refusal::ContentIsWithin(given, inner) => {
            words::content_is_within(lang, &shown(given), &shown(inner))
        }
        Refusal::NoLanguage(folder, there) => {
            words::adopt::no_language(lang, &shown(folder), there)
        }
        Refusal::NoPostings(folder) => words::adopt::no_postings(lang, &shown(folder)),
        Refusal::NothingToAdopt(folder, first) => {
            words::adopt::nothing_there(lang, &shown(folder), first.as_ref())
        }
        Refusal::Adopted(path) => words::adopt::there_already(lang, &shown(path)),
        Refusal::NoViewer => words::no_viewer(lang).to_owned(),
        Refusal::BadBaseUrl(given) => words::bad_base_url(lang, &visible(given)),
        Refusal::NotOurSite(out, name) => words::not_our_site(lang, &shown(out), &visible(name)),
        Refusal::NoPlace(out) => words::no_place(lang, &shown(out)),
        Refusal::BadPort => words::bad_port(lang).to_owned(),
        Refusal::PortTaken(port, error) => words::port_taken(lang, *port, &words::why(lang, error)),
        Refusal::BadHost => words::serve::bad_host(lang).to_owned(),
        Refusal::NotTogether(one, other) => words::not_together(lang, one, other),
        Refusal::BadEpoch(found) => words::bad_epoch(lang, found),
        Refusal::NoTitles => words::new::no_titles(lang).to_owned(),
        Refusal::NoPosting(scaffold::Refusal::BadValue { option, words }) => {
            let option = words::new::of_option(lang, option);
            format!("{option}{}", with_its_help(lang, words))
        }
        Refusal::NoPosting(scaffold::Refusal::KeyTaken { key, path }) => {
            words::new::key_taken(lang, &visible_whole(key), &visible_whole(path))
        }
        Refusal::UnknownCode(code) => words::unknown_code(lang, &visible(code)),
        Refusal::UnknownSubject => words::bad_subject(lang),
        Refusal::UnknownShell => words::bad_shell(lang),
    }
}

fn unusable(lang: Lang, path: &Path, why: &Why) -> String {
    let added = |name: &str| visible(&format!("{}/{name}", folder::STATIC));
    let message = |kind: &crate::site::problem::Kind| kind.words().message.of(lang).clone();
    let why = match why {
        Why::System(error) => words::why(lang, error),
        Why::Kind(kind) => message(kind),
        Why::Missing => words::TEXTS.of(lang).no_file.to_owned(),
        Why::NoBaseline(line, col) => words::check::no_baseline(lang, (*line, *col)),
        Why::NotOurPage => words::parity::not_our_page(lang).to_owned(),
        Why::Taken(name) => words::taken(lang, &added(name)),
        Why::Added(name, kind) => words::folder_error(lang, &added(name), &message(kind)),
    };
    words::folder_error(lang, &shown(path), &why)
}

fn shown(path: &Path) -> String {
    visible_path(path)
}

/// What a diagnostic says is wrong, and how to fix it.
pub(crate) fn with_its_help(lang: Lang, words: &Words) -> String {
    with_help(lang, words.message.of(lang), words.help.of(lang))
}

fn with_help(lang: Lang, what: &str, help: &str) -> String {
    format!("{what}\n{}{help}", words::help_label(lang))
}
