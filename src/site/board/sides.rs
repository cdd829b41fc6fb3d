//! Postings that name the other language's page by its address, where no key binds the two.

use crate::site::board::File;
use crate::site::problem::Problem;
use crate::site::problem::pair::counterpart_not_found::CounterpartNotFound;
use crate::site::read::layout::without_page_end;
use std::collections::HashMap;

/// For each file that names another one: that one, as a number among the `published`. A name that leads to
/// no posting is reported.
pub(crate) fn named(
    files: &[File],
    published: &[usize],
    problems: &mut Vec<Problem>,
) -> HashMap<usize, usize> {
    let mut found = HashMap::new();
    let names = |at: usize| {
        let posting = files[at].posting.as_ref()?;
        Some((posting, posting.keys.counterpart.as_deref()?))
    };
    if !published.iter().any(|&at| names(at).is_some()) {
        return found;
    }
    let mut known: HashMap<String, usize> = HashMap::new();
    for (number, &at) in published.iter().enumerate() {
        let own = files[at].posting.iter();
        let own = own.flat_map(|posting| posting.keys.url.iter().chain(&posting.keys.aliases));
        let said: Vec<String> = own.map(|address| plain(address)).collect();
        for address in said.into_iter().chain([plain(&files[at].path)]) {
            known.entry(address).or_insert(number);
        }
    }
    for &at in published {
        let Some((posting, address)) = names(at) else {
            continue;
        };
        match known.get(&plain(address)) {
            Some(&other) if files[published[other]].lang != files[at].lang => {
                found.insert(at, other);
            }
            _ => {
                let kind = CounterpartNotFound {
                    found: address.to_owned(),
                };
                let span = posting.spans.counterpart;
                problems.push(Problem::new(kind, files[at].path.clone(), span));
            }
        }
    }
    found
}

/// An address or a path without what a server may add or leave out: `https://host`, slashes at the ends,
/// `index`, and the extension.
fn plain(address: &str) -> String {
    let address = address.split(['?', '#']).next().unwrap_or(address).trim();
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => address,
    };
    let path = path.trim_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path);
    let path = without_page_end(path);
    let path = path.strip_suffix("index").unwrap_or(path);
    path.trim_end_matches('/').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn an_address_and_a_path_of_the_same_page_are_the_same() {
        for address in [
            "/en/jobs/baker.html",
            "en/jobs/baker.md",
            "https://shop.example/en/jobs/Baker/",
            "/en/jobs/baker/index.html#top",
            "content/en/jobs/baker.md",
        ] {
            assert_eq!(plain(address), "en/jobs/baker", "{address}");
        }
    }
}
