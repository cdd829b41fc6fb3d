//! Which files of a folder are postings, and in which language.

use crate::posting::Lang;
use crate::site::board::File;
use crate::site::board::own::Changed;
use crate::site::problem::file::ignored_file::IgnoredFile;
use crate::site::problem::file::name::other_language::OtherLanguage;
use crate::site::problem::file::name::section_page::SectionPage;
use crate::site::problem::file::name::unknown_language::UnknownLanguage;
use crate::site::problem::front_matter::key::all_open::AllOpen;
use crate::site::problem::place::Span;
use crate::site::problem::{Kind, Problem};
use crate::site::read::layout::{Layout, Tongue, lang_of_address, lang_of_code};
use crate::site::read::settings::Settings;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Gives each posting its language, puts aside what is none, and says why.
pub(crate) fn admit(files: &mut [File], settings: &Settings, problems: &mut Vec<Problem>) {
    let layout = Layout::of(files.iter().map(|file| file.path.as_str()));
    let standing: Vec<Result<Lang, Kind>> = files
        .iter()
        .map(|file| standing(file, &layout, settings))
        .collect();
    let says = |(file, standing): (&File, &Result<Lang, Kind>)| {
        standing.is_ok() && (file.own.says_status || file.own.reading.iter().any(means_status))
    };
    let required = files.iter().zip(&standing).any(says);
    let lever = settings.lever.is_some();
    let mut others: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut silent = Vec::new();
    for (file, standing) in files.iter_mut().zip(standing) {
        name(file, &layout);
        if file.own.unread && standing.is_ok() {
            // What keeps it from being read is said already.
            speak(file, said(file, &layout).or(settings.default_language));
            problems.extend(file.own.reading.iter().cloned());
            continue;
        }
        match standing {
            Ok(lang) => {
                speak(file, Some(lang));
                let unsaid = file.own.reading.iter().any(is_unsaid);
                take(file, !(unsaid && required));
                if unsaid && !required {
                    silent.push(file.path.clone());
                }
                let own = file.own.reading.iter();
                let told = own.filter(|problem| {
                    (required || !is_unsaid(problem)) && (lever || !needs_lever(problem))
                });
                problems.extend(told.cloned());
            }
            Err(kind) => {
                speak(file, said(file, &layout));
                take(file, false);
                if let Kind::OtherLanguage(OtherLanguage { code, .. }) = &kind {
                    others
                        .entry(code.clone())
                        .or_default()
                        .push(file.path.clone());
                } else {
                    // What keeps it from being a posting stands there.
                    let own = file.own.reading.iter();
                    let mut own = own.filter(|problem| problem.is_error() && !is_unsaid(problem));
                    let first = own.next();
                    let span = first.and_then(|problem| problem.span);
                    let span = span.unwrap_or(Span::new(0, 0));
                    problems.push(Problem::new(kind, file.path.clone(), Some(span)));
                }
            }
        }
    }
    for (code, paths) in others {
        if let Some(first) = paths.first().cloned() {
            let kind = OtherLanguage { code, files: paths };
            problems.push(Problem::new(kind, first, Some(Span::new(0, 0))));
        }
    }
    if let Some(first) = silent.first() {
        let kind = AllOpen {
            files: silent.len(),
        };
        problems.push(Problem::new(kind, first.clone(), None));
    }
}

/// The language of a posting, or why a file is none.
fn standing(file: &File, layout: &Layout, settings: &Settings) -> Result<Lang, Kind> {
    let path = file.path.as_str();
    let named = layout.name(path);
    if settings
        .ignore_files
        .iter()
        .any(|pattern| pattern.fits(path))
    {
        return Err(IgnoredFile.into());
    }
    if file.own.unread {
        return Ok(Lang::En);
    }
    let other = |code: &str| {
        Kind::from(OtherLanguage {
            code: code.to_owned(),
            files: Vec::new(),
        })
    };
    if let Some(code) = &file.own.lang {
        return match lang_of_code(code) {
            _ if layout.is_list(path) => Err(SectionPage.into()),
            Some(lang) => Ok(lang),
            None => Err(other(code)),
        };
    }
    match named.tongue {
        Tongue::Other(code) => Err(other(&code)),
        _ if layout.is_list(path) => Err(SectionPage.into()),
        Tongue::Ours(lang) => Ok(lang),
        Tongue::Unsaid => {
            let lang = by_address(file).or(settings.default_language);
            lang.ok_or_else(|| {
                let folder = path.split_once('/').map_or("", |(folder, _)| folder);
                UnknownLanguage {
                    folder: folder.to_owned(),
                }
                .into()
            })
        }
    }
}

/// The language of the address that a file gives its page: `/fr/emplois/commis/`.
fn by_address(file: &File) -> Option<Lang> {
    let posting = file.posting.as_deref().or(file.own.aside.as_deref())?;
    posting.keys.url.iter().find_map(|url| lang_of_address(url))
}

/// Whether a problem is that the file says no status.
fn is_unsaid(problem: &Problem) -> bool {
    matches!(problem.kind, Kind::MissingArchived(_))
}

/// Whether a problem is a key that is `archived` with a slip in it: nothing is open by a slip.
fn means_status(problem: &Problem) -> bool {
    let meant = Some("archived");
    matches!(&problem.kind, Kind::UnknownKey(key) if key.meant == meant)
}

/// Whether a problem is one only where people apply at Lever.
fn needs_lever(problem: &Problem) -> bool {
    matches!(problem.kind, Kind::MissingLeverId(_))
}

/// The language of the board that its path says.
fn said(file: &File, layout: &Layout) -> Option<Lang> {
    match layout.name(&file.path).tongue {
        Tongue::Ours(lang) => Some(lang),
        _ => None,
    }
}

/// Takes from its name what a file is called, and its day where no key says one.
fn name(file: &mut File, layout: &Layout) {
    let named = layout.name(&file.path);
    let own = &mut file.own;
    if own.stem != named.stem {
        own.stem = named.stem.to_owned();
        own.forget(Changed::Name);
    }
    if own.place.strip_prefix(&named.folder) != Some(&own.stem) {
        own.place = format!("{}{}", named.folder, own.stem);
    }
    for posting in file.posting.iter_mut().chain(&mut file.own.aside) {
        if posting.spans.date.is_none() && posting.keys.date != named.day {
            Arc::make_mut(posting).keys.date = named.day;
        }
    }
}

/// Gives a file its language; what was found in it as a text of another one is forgotten.
fn speak(file: &mut File, lang: Option<Lang>) {
    if file.lang != lang {
        file.lang = lang;
        file.own.forget(Changed::Language);
    }
}

/// Makes a file a posting, or puts what was read of it aside.
fn take(file: &mut File, admitted: bool) {
    let (to, from) = if admitted {
        (&mut file.posting, &mut file.own.aside)
    } else {
        (&mut file.own.aside, &mut file.posting)
    };
    if to.is_none() && from.is_some() {
        *to = from.take();
        file.own.forget(Changed::Standing);
    }
}
