//! The open postings of one language as an Atom feed (RFC 4287).

use crate::bundle::{Entry, Index};
use crate::posting::{Date, Lang};
use crate::route::Route;
use crate::site::publish::pages::escape::markup;
use crate::site::read::dates::zone::Zone;

/// The feed. Times come from the postings, each the midnight at which its day begins in `zone`. One
/// without a date has the newest date of the board; where there is none, the first day of this year:
/// a feed that nothing has changed stays the same from day to day.
pub(crate) fn feed(base: &str, lang: Lang, index: &Index, zone: &Zone, today: Date) -> String {
    let address = |path: &str| markup(&format!("{base}{path}"));
    let own = format!("{}/feed.xml", lang.code());
    let open: Vec<_> = index
        .open
        .iter()
        .filter(|entry| entry.lang == lang)
        .collect();
    let changed = |entry: &&Entry| entry.lastmod.max(entry.date);
    let first = Date {
        month: 1,
        day: 1,
        ..today
    };
    let known = index.open.iter().filter_map(|entry| changed(&entry)).max();
    let moment = |date: Option<Date>| zone.first_second(date.or(known).unwrap_or(first));
    let newest = open.iter().filter_map(changed).max();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{title}</title>\n<id>{self_}</id>\n<link rel=\"self\" href=\"{self_}\"/>\n<link href=\"{list}\"/>\n\
         <updated>{updated}</updated>\n<author><name>{title}</name></author>\n",
        lang.tag(),
        title = markup(index.board.title.of(lang)),
        self_ = address(&own),
        list = address(&Route::list(lang).to_address()),
        updated = moment(newest),
    );
    for entry in open {
        let page = address(
            &Route::Posting {
                lang,
                slug: entry.slug.clone(),
            }
            .to_address(),
        );
        out.push_str(&format!(
            "<entry>\n<title>{}</title>\n<id>{page}</id>\n<link href=\"{page}\"/>\n<updated>{}</updated>\n",
            markup(&entry.title),
            moment(changed(&entry))
        ));
        if let Some(date) = entry.date {
            out.push_str(&format!("<published>{}</published>\n", moment(Some(date))));
        }
        out.push_str(&format!(
            "<summary>{}</summary>\n</entry>\n",
            markup(&entry.description)
        ));
    }
    out.push_str("</feed>\n");
    out
}
