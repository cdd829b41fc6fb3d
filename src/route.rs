//! Addresses: a [`Route`] and its path and query, both directions side by side.
//!
//! A path here is relative to the site's root, without it and without a leading slash, so that a
//! board under `/repo/` has the same routes as one at `/`.

use crate::posting::{FactKind, Lang, Slug, Status};

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The site's root: the choice of language.
    Choice,
    /// The list of one language.
    List {
        /// The language of the page and its postings.
        lang: Lang,
        /// What is asked of the list.
        query: Query,
    },
    /// One posting, under the interface of `lang`.
    Posting {
        /// The language of the page; the posting's own, or the other's for want of a counterpart.
        lang: Lang,
        /// The posting's slug.
        slug: Slug,
    },
    /// One posting in both languages, side by side, under the interface of `lang`.
    Both {
        /// The language of the page.
        lang: Lang,
        /// The slug of the posting in that language.
        slug: Slug,
    },
    /// An address that this board does not have.
    NotFound {
        /// The language that the address starts with.
        lang: Option<Lang>,
        /// The path as it was asked for.
        path: String,
    },
}

impl Route {
    /// The file with the last day to apply, of a posting's page, relative to the site's root.
    pub fn calendar(&self) -> Option<String> {
        let name = match self {
            Route::Posting { lang: Lang::En, .. } => "closing-date.ics",
            Route::Posting { lang: Lang::Fr, .. } => "date-limite.ics",
            _ => return None,
        };
        Some(self.to_address() + name)
    }
}

/// What a list shows: `?q=…&status=…&place=…&order=closing`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words searched for, as typed.
    pub text: String,
    /// Which postings are shown.
    pub filter: Filter,
    /// What they must have, as in the address: `place=ottawa`; one of a kind, in order.
    pub facets: Vec<String>,
    /// What closes first stands first, in the place of what is newest.
    pub by_closing: bool,
}

/// The status filter of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Filter {
    /// Those that people can apply to.
    #[default]
    Open,
    /// Those that are closed.
    Archived,
    /// Every posting.
    All,
}

impl Filter {
    /// The three filters in the order in which they are offered.
    pub const ALL: [Filter; 3] = [Filter::Open, Filter::Archived, Filter::All];

    /// The word in the address.
    pub fn code(self) -> &'static str {
        match self {
            Filter::Open => "open",
            Filter::Archived => "archived",
            Filter::All => "all",
        }
    }

    /// Whether postings of this status are shown.
    pub fn shows(self, status: Status) -> bool {
        match self {
            Filter::Open => status == Status::Open,
            Filter::Archived => status == Status::Archived,
            Filter::All => true,
        }
    }
}

/// The folder of a list, in the page's language. What is open has its first page above it.
fn list_folder(lang: Lang, filter: Filter) -> &'static str {
    match (filter, lang) {
        (filter, Lang::En) => filter.code(),
        (Filter::Open, Lang::Fr) => "ouvertes",
        (Filter::Archived, Lang::Fr) => "archivees",
        (Filter::All, Lang::Fr) => "toutes",
    }
}

/// The address of a page, from 1, of the plain list of all that the filter shows.
pub fn list_page(lang: Lang, filter: Filter, page: usize) -> String {
    let folder = list_folder(lang, filter);
    match (page, filter) {
        (0 | 1, Filter::Open) => format!("{}/", lang.code()),
        (0 | 1, _) => format!("{}/{folder}/", lang.code()),
        _ => format!("{}/{folder}/{page}/", lang.code()),
    }
}

/// The filter of the list at this path below its language, whichever of its pages it is.
fn filter_at(lang: Lang, path: &[&str]) -> Option<Filter> {
    let folder = match path {
        [folder] | [folder, "index.html"] => folder,
        [folder, page] | [folder, page, "index.html"] if page.parse::<usize>().is_ok() => folder,
        _ => return None,
    };
    let mut filters = Filter::ALL.into_iter();
    filters.find(|filter| list_folder(lang, *filter) == *folder)
}

/// The folder of posting pages, in the page's language.
fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "postings",
        Lang::Fr => "offres",
    }
}

/// What asks for both languages of a posting.
const VIEW_BOTH: &str = "view=both";

/// What asks for the order of a list by the last day to apply.
const BY_CLOSING: &str = "order=closing";

fn has(query: &str, wanted: &str) -> bool {
    let query = query.strip_prefix('?').unwrap_or(query);
    query.split('&').any(|pair| pair == wanted)
}

/// The part of an absolute path that is below the site's root; nothing when it is not below it. Both
/// may have letters percent-encoded in one way or the other (WHATWG URL, 1.3).
pub fn below(root: &str, path: &str) -> Option<String> {
    let path = decode(path);
    path.strip_prefix(&decode(root)).map(str::to_owned)
}

impl Route {
    /// The list of `lang` without query or filter.
    pub fn list(lang: Lang) -> Route {
        Route::List {
            lang,
            query: Query::default(),
        }
    }

    /// The language of the page, where the address says it.
    pub fn lang(&self) -> Option<Lang> {
        match self {
            Route::Choice => None,
            Route::List { lang, .. } | Route::Posting { lang, .. } | Route::Both { lang, .. } => {
                Some(*lang)
            }
            Route::NotFound { lang, .. } => *lang,
        }
    }

    /// The posting that the page shows, in one language or in both.
    pub fn posting(&self) -> Option<(Lang, &Slug)> {
        match self {
            Route::Posting { lang, slug } | Route::Both { lang, slug } => Some((*lang, slug)),
            _ => None,
        }
    }

    /// The address of the page without what is asked of a list: typing or filtering is no change of page.
    pub fn page(&self) -> String {
        match self {
            Route::List { lang, .. } => Route::list(*lang).to_address(),
            route => route.to_address(),
        }
    }

    /// Path (no leading slash) and query (no `?`) of this route.
    pub fn to_address(&self) -> String {
        match self {
            Route::Choice => String::new(),
            // A list that is whole has a page of its own.
            Route::List { lang, query } if query.is_whole() && !query.by_closing => {
                list_page(*lang, query.filter, 1)
            }
            Route::List { lang, query } => format!("{}/?{}", lang.code(), query.to_text()),
            Route::Posting { lang, slug } => format!("{}/{}/{slug}/", lang.code(), folder(*lang)),
            Route::Both { lang, slug } => {
                format!("{}/{}/{slug}/?{VIEW_BOTH}", lang.code(), folder(*lang))
            }
            Route::NotFound { path, .. } => path.clone(),
        }
    }

    /// The route of a path (with or without a leading or last slash) and a query (with or without `?`).
    pub fn from_address(path: &str, query: &str) -> Route {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let lang = parts.first().and_then(|part| Lang::from_code(part));
        let not_found = || Route::NotFound {
            lang,
            path: path.trim_start_matches('/').to_owned(),
        };
        match (lang, parts.as_slice()) {
            (None, [] | ["index.html"]) => Route::Choice,
            (Some(lang), [_] | [_, "index.html"]) => Route::List {
                lang,
                query: Query::from_text(query),
            },
            (Some(lang), [_, under, slug] | [_, under, slug, "index.html"])
                if *under == folder(lang) =>
            {
                match Slug::parse(slug) {
                    Some(slug) if has(query, VIEW_BOTH) => Route::Both { lang, slug },
                    Some(slug) => Route::Posting { lang, slug },
                    None => not_found(),
                }
            }
            (Some(lang), [_, path @ ..]) => match filter_at(lang, path) {
                Some(filter) => Route::List {
                    lang,
                    query: Query {
                        filter,
                        ..Query::from_text(query)
                    },
                },
                None => not_found(),
            },
            _ => not_found(),
        }
    }
}

impl Query {
    /// Whether it asks for all that its filter shows.
    pub fn is_whole(&self) -> bool {
        self.text.is_empty() && self.facets.is_empty()
    }

    /// `q=…&status=…`, without what is at its default.
    pub fn to_text(&self) -> String {
        let mut pairs = Vec::new();
        if !self.text.is_empty() {
            pairs.push(format!("q={}", encode(&self.text)));
        }
        if self.filter != Filter::default() {
            pairs.push(format!("status={}", self.filter.code()));
        }
        for pair in &self.facets {
            if let Some((code, key)) = pair.split_once('=') {
                pairs.push([code, "=", &encode(key)].concat());
            }
        }
        if self.by_closing {
            pairs.push(BY_CLOSING.to_owned());
        }
        pairs.join("&")
    }

    /// The key that postings must have of the kind of this code: `ottawa` of `place`.
    pub fn facet(&self, code: &str) -> Option<&str> {
        let mut pairs = self.facets.iter().filter_map(|pair| pair.split_once('='));
        pairs.find(|(kind, _)| *kind == code).map(|(_, key)| key)
    }

    /// The same query, narrowed to `key` of the kind of this code; to none when it is empty.
    pub fn with_facet(mut self, code: &str, key: &str) -> Query {
        self.facets.retain(|pair| code_of(pair) != code);
        if !key.is_empty() {
            let after = |pair: &String| rank(code_of(pair)) > rank(code);
            let at = self.facets.iter().position(after);
            let at = at.unwrap_or(self.facets.len());
            self.facets.insert(at, [code, "=", key].concat());
        }
        self
    }

    /// The query of `?q=…&status=…&place=…`; what is unknown or repeated is ignored.
    pub fn from_text(text: &str) -> Query {
        let pairs = || {
            let text = text.strip_prefix('?').unwrap_or(text);
            text.split('&').filter_map(|pair| pair.split_once('='))
        };
        let value = |wanted: &str| {
            pairs()
                .find(|(key, _)| *key == wanted)
                .map(|(_, value)| decode(value))
        };
        let filter = value("status")
            .and_then(|word| Filter::ALL.into_iter().find(|filter| filter.code() == word))
            .unwrap_or_default();
        let query = Query {
            text: value("q").unwrap_or_default(),
            filter,
            facets: Vec::new(),
            by_closing: has(text, BY_CLOSING),
        };
        pairs().fold(query, |query, (code, key)| {
            match is_facet(code) && query.facet(code).is_none() {
                true => query.with_facet(code, &decode(key)),
                false => query,
            }
        })
    }
}

/// What starts the code of a fact that the board names itself.
pub const OWN: &str = "fact-";

/// The code of a pair such as `place=ottawa`.
pub fn code_of(pair: &str) -> &str {
    pair.split('=').next().unwrap_or(pair)
}

/// Whether lists may be narrowed by what has this code.
fn is_facet(code: &str) -> bool {
    let plain = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
    rank(code).0 < FactKind::ALL.len() || code.starts_with(OWN) && code.bytes().all(plain)
}

/// Where a code stands in an address: the kinds in their order, then the board's own by name.
fn rank(code: &str) -> (usize, &str) {
    let at = FactKind::facets().position(|kind| kind.code() == code);
    (at.unwrap_or(FactKind::ALL.len()), code)
}

/// Percent-encodes for a query value (WHATWG URL, application/x-www-form-urlencoded).
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => {
                out.push(byte as char)
            }
            b' ' => out.push('+'),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)] as char);
                out.push(HEX[usize::from(byte & 15)] as char);
            }
        }
    }
    out
}

/// The inverse of [`encode`]; a broken escape stays as it is, broken UTF-8 becomes U+FFFD.
pub(crate) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| (*b as char).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (b'+', ..) => {
                out.push(b' ');
                at += 1;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests;
