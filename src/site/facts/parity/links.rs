//! When two addresses are the same page in two languages, and which links only one text has.

use crate::posting::{Both, Lang};
use crate::site::facts::parity::align::Alignment;
use crate::site::facts::parity::outline::{Link, Outline};
use std::collections::{HashMap, VecDeque};

/// A link without a match.
pub(crate) struct Lone<'a> {
    /// The side that has it.
    pub(crate) side: Lang,
    /// The number of its block.
    pub(crate) block: usize,
    pub(crate) link: &'a Link,
    /// The link beside it whose address has other digits.
    pub(crate) instead: Option<&'a Link>,
}

/// A link that leads to a page.
struct Leading<'a> {
    block: usize,
    link: &'a Link,
    page: String,
}

/// Links whose page no link of the other side leads to. A page with another address is taken for the
/// same page in the other language as long as the numbers of links agree, and as it is more than
/// digits in which the addresses differ.
pub(crate) fn lone<'a>(texts: &Both<&'a Outline>, alignment: &Alignment) -> Vec<Lone<'a>> {
    let (mut en, mut fr) = (leading(texts.en), leading(texts.fr));
    let beside =
        |link: &Leading| alignment.en[link.block].map_or(String::new(), |at| at.to_string());
    let place = |link: &Leading| link.block.to_string();
    take(
        &mut en,
        &mut fr,
        |a| (beside(a), a.page.clone()),
        |b| (place(b), b.page.clone()),
    );
    take(&mut en, &mut fr, |a| a.page.clone(), |b| b.page.clone());
    let slips = take(
        &mut en,
        &mut fr,
        |a| (beside(a), without_digits(&a.page)),
        |b| (place(b), without_digits(&b.page)),
    );
    take(&mut en, &mut fr, beside, place);
    let host_of = |link: &Leading| host(&link.page).to_owned();
    take(&mut en, &mut fr, host_of, host_of);
    // What is left on both sides is a page in each language, of sites with unlike names.
    let same = en.len().min(fr.len());
    let left = [
        (Lang::En, en.split_off(same)),
        (Lang::Fr, fr.split_off(same)),
    ];
    let mut lone = Vec::new();
    for (side, links) in left {
        lone.extend(links.into_iter().map(|Leading { block, link, .. }| Lone {
            side,
            block,
            link,
            instead: None,
        }));
    }
    for (a, b) in slips {
        for (side, own, other) in [(Lang::En, &a, &b), (Lang::Fr, &b, &a)] {
            lone.push(Lone {
                side,
                block: own.block,
                link: own.link,
                instead: Some(other.link),
            });
        }
    }
    lone
}

fn leading(text: &Outline) -> Vec<Leading<'_>> {
    let links = text.blocks.iter().enumerate();
    let links = links.flat_map(|(block, own)| own.links.iter().map(move |link| (block, link)));
    let leading = links
        .filter_map(|(block, link)| page(&link.target).map(|page| Leading { block, link, page }));
    leading.collect()
}

/// Takes out of both rows, in order, the links that have a key in common; these, as pairs.
fn take<'a, K: std::hash::Hash + Eq>(
    en: &mut Vec<Leading<'a>>,
    fr: &mut Vec<Leading<'a>>,
    key_of_en: impl Fn(&Leading) -> K,
    key_of_fr: impl Fn(&Leading) -> K,
) -> Vec<(Leading<'a>, Leading<'a>)> {
    let mut offers: HashMap<K, VecDeque<usize>> = HashMap::new();
    for (at, link) in fr.iter().enumerate() {
        offers.entry(key_of_fr(link)).or_default().push_back(at);
    }
    let mut theirs: Vec<Option<Leading>> = std::mem::take(fr).into_iter().map(Some).collect();
    let mut pairs = Vec::new();
    for link in std::mem::take(en) {
        let offer = offers
            .get_mut(&key_of_en(&link))
            .and_then(VecDeque::pop_front);
        match offer.and_then(|at| theirs[at].take()) {
            Some(other) => pairs.push((link, other)),
            None => en.push(link),
        }
    }
    *fr = theirs.into_iter().flatten().collect();
    pairs
}

/// A page with every row of digits as one sign.
fn without_digits(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    for c in page.chars() {
        match c.is_ascii_digit() {
            true if out.ends_with('\u{1}') => {}
            true => out.push('\u{1}'),
            false => out.push(c),
        }
    }
    out
}

/// The page that a link leads to, whatever its language and scheme; none for email addresses,
/// telephone numbers and places on the same page, which are compared as such.
pub fn page(target: &str) -> Option<String> {
    let lower = target.trim().to_lowercase();
    let rest = ["https://", "http://", "//"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme));
    if rest.is_none() && (lower.contains(':') || lower.starts_with('#')) {
        return None;
    }
    let rest = rest.unwrap_or(&lower);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let parts: Vec<String> = path.split('/').map(neutral).collect();
    let mut page = parts.join("/");
    while page.ends_with('/') {
        page.pop();
    }
    let query: Vec<String> = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| match part.split_once('=') {
            Some((name, value)) => format!("{name}={}", neutral(value)),
            None => neutral(part),
        })
        .collect();
    if !query.is_empty() {
        page.push('?');
        page.push_str(&query.join("&"));
    }
    if !fragment.is_empty() {
        page.push('#');
    }
    Some(page)
}

/// The host of a page.
pub fn host(page: &str) -> &str {
    page.split(['/', '?', '#']).next().unwrap_or(page)
}

/// A part of an address without what only names a language.
fn neutral(part: &str) -> String {
    if language(part).is_some() {
        return "*".to_owned();
    }
    for end in ENDS {
        if let Some((before, after)) = part.rsplit_once(end)
            && (after.is_empty() || after.starts_with('.'))
        {
            return format!("{before}{}*{after}", &end[..1]);
        }
    }
    part.to_owned()
}

/// What names a language at the end of a page's name.
const ENDS: [&str; 12] = [
    "-eng", "_eng", "-fra", "_fra", "-en", "_en", "-fr", "_fr", "-e", "_e", "-f", "_f",
];

/// The language that a part of an address names.
fn language(part: &str) -> Option<crate::posting::Lang> {
    use crate::posting::Lang;
    match part {
        "en" | "eng" | "en-ca" | "english" => Some(Lang::En),
        "fr" | "fra" | "fre" | "fr-ca" | "francais" | "french" => Some(Lang::Fr),
        _ => None,
    }
}

/// The language of the page at this address, when the address says it: `/en/`, `-eng.`,
/// `lang=en`.
pub fn language_of(target: &str) -> Option<crate::posting::Lang> {
    use crate::posting::Lang;
    let lower = target.trim().to_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))?;
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split('#').next().unwrap_or(path);
    let asked = query
        .split(['&', '#'])
        .filter_map(|part| part.split_once('='))
        .find(|(name, _)| matches!(*name, "lang" | "language" | "locale" | "hl"))
        .and_then(|(_, value)| language(value));
    let suffix = || {
        let name = path.rsplit('/').next()?;
        let stem = name.split('.').next()?;
        match stem.rsplit_once(['-', '_'])?.1 {
            "eng" => Some(Lang::En),
            "fra" => Some(Lang::Fr),
            _ => None,
        }
    };
    let folder = || path.split('/').skip(1).find_map(language);
    asked.or_else(suffix).or_else(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::Lang;

    #[test]
    fn addresses_of_one_page_in_two_languages_are_the_same() {
        let same = |a: &str, b: &str| assert_eq!(page(a), page(b), "{a} {b}");
        same("https://a.ca/en/x/", "http://www.a.ca/fr/x");
        same(
            "https://a.ca/view-eng.aspx?id=1",
            "https://a.ca/view-fra.aspx?id=1",
        );
        same("https://a.ca/?lang=en", "https://a.ca?lang=fr");
        assert_ne!(page("https://a.ca/en/x"), page("https://a.ca/fr/y"));
        assert_eq!(page("mailto:a@b.ca"), None);
        assert_eq!(page("#top"), None);
    }

    #[test]
    fn an_address_may_say_its_language() {
        assert_eq!(language_of("https://a.ca/en/x"), Some(Lang::En));
        assert_eq!(language_of("https://a.ca/x-fra.html"), Some(Lang::Fr));
        assert_eq!(language_of("https://a.ca/x?lang=en"), Some(Lang::En));
        assert_eq!(language_of("https://en.a.ca/english-muffins"), None);
        assert_eq!(language_of("/en/x"), None);
    }
}
