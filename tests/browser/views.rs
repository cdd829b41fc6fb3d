//! Every view of the sample board, by name, for what is looked at view by view.

use crate::Side;

/// One view: its name, its address below the origin, and a part that shows that it stands.
pub(crate) struct View {
    pub(crate) name: &'static str,
    pub(crate) path: String,
    pub(crate) part: &'static str,
}

/// The views of one language; `other` is the other one.
pub(crate) fn views(side: &Side, other: &Side) -> Vec<View> {
    let list = |query: &str| format!("{}{query}", side.list);
    let posting = |slug: &str| format!("{}{slug}/", side.folder);
    let view = |name, path, part| View { name, path, part };
    vec![
        view("choice", String::new(), "h1"),
        view("list", list(""), ".postings li"),
        view("archive", list("?status=archived"), ".card.archived"),
        view("all", list("?status=all"), ".card.archived"),
        view("search", list("?q=plat"), ".card-snippet"),
        view("nothing", list("?q=zzz"), ".nothing"),
        view("open", posting(side.open.0), ".body h2"),
        view(
            "both",
            format!("{}?view=both", posting(side.open.0)),
            ".rows h2",
        ),
        view("archived", posting(side.archived.0), ".banner"),
        view("alone", posting(side.alone.0), ".body"),
        view("other-only", posting(other.alone.0), ".notice"),
        view("not-found", posting("none"), ".not-found"),
        view("nowhere", "none/".to_owned(), ".not-found"),
    ]
}
