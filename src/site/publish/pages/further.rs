//! The way through a list that is longer than one page, for readers without the viewer; with it the list
//! grows where it stands, and `layout.css` takes this way off the page.

use crate::posting::{Both, Lang};
use crate::route::{Filter, list_page};

/// The words, in one language.
struct Words {
    label: &'static str,
    previous: &'static str,
    next: &'static str,
}

const WORDS: Both<Words> = Both {
    en: Words {
        label: "Pages of the list",
        previous: "Previous page",
        next: "Next page",
    },
    fr: Words {
        label: "Pages de la liste",
        previous: "Page précédente",
        next: "Page suivante",
    },
};

/// Links from a page of a list, from 1, to those beside it; empty when it is the only one.
pub(crate) fn links(root: &str, lang: Lang, filter: Filter, page: usize, pages: usize) -> String {
    if pages < 2 {
        return String::new();
    }
    let words = WORDS.of(lang);
    let link = |page: usize, rel: &str, words: &str| {
        let address = list_page(lang, filter, page);
        format!("<a rel=\"{rel}\" href=\"{root}{address}\">{words}</a>\n")
    };
    let mut out = format!("<nav class=\"pages\" aria-label=\"{}\">\n", words.label);
    if page > 1 {
        out.push_str(&link(page - 1, "prev", words.previous));
    }
    if page < pages {
        out.push_str(&link(page + 1, "next", words.next));
    }
    out.push_str("</nav>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_to_those_beside_it() {
        let first = links("/", Lang::En, Filter::Archived, 1, 3);
        assert!(!first.contains("Previous"), "{first}");
        let next = "<a rel=\"next\" href=\"/en/archived/2/\">Next page</a>";
        assert!(first.contains(next), "{first}");
        let second = links("/repo/", Lang::Fr, Filter::Open, 2, 2);
        let previous = "<a rel=\"prev\" href=\"/repo/fr/\">Page précédente</a>";
        assert!(second.contains(previous), "{second}");
        assert!(!second.contains("suivante"), "{second}");
        assert_eq!(links("/", Lang::En, Filter::All, 1, 1), "");
    }
}
