//! What search engines ask for first: the sitemap (sitemaps.org 0.9) and robots.txt (RFC 9309).

use crate::bundle::Index;
use crate::posting::Lang;
use crate::route::Route;
use crate::site::publish::pages::escape::markup;

/// The lists and the open postings, each with its equals in the other language.
pub(crate) fn sitemap(base: &str, index: &Index) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let only = index.board.only;
    let lists: Vec<(Lang, String)> = Lang::ALL
        .into_iter()
        .filter(|lang| only.is_none_or(|only| only == *lang))
        .map(|lang| (lang, Route::list(lang).to_address()))
        .collect();
    for (_, path) in &lists {
        url(&mut out, base, path, &lists, None);
    }
    for entry in &index.open {
        let posting = |lang, slug: &crate::posting::Slug| {
            (
                lang,
                Route::Posting {
                    lang,
                    slug: slug.clone(),
                }
                .to_address(),
            )
        };
        let own = posting(entry.lang, &entry.slug);
        let mut equals = vec![own.clone()];
        equals.extend(
            entry
                .counterpart
                .as_ref()
                .map(|slug| posting(entry.lang.other(), slug)),
        );
        equals.sort();
        let changed = entry.lastmod.or(entry.date).map(|date| date.to_string());
        url(&mut out, base, &own.1, &equals, changed);
    }
    out.push_str("</urlset>\n");
    out
}

fn url(
    out: &mut String,
    base: &str,
    path: &str,
    equals: &[(Lang, String)],
    changed: Option<String>,
) {
    out.push_str(&format!(
        "<url><loc>{}</loc>",
        markup(&format!("{base}{path}"))
    ));
    if let Some(changed) = changed {
        out.push_str(&format!("<lastmod>{changed}</lastmod>"));
    }
    for (lang, path) in equals.iter().filter(|_| equals.len() > 1) {
        let address = markup(&format!("{base}{path}"));
        out.push_str(&format!(
            "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\"/>",
            lang.tag()
        ));
    }
    out.push_str("</url>\n");
}

/// Everything may be read; here is the sitemap.
pub(crate) fn robots(base: &str) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n")
}
