//! The page at an old address: it leads to the new one without script, and asks for no icon meanwhile.

use crate::posting::Lang;
use crate::site::publish::pages::escape::markup;
use crate::text::text;

/// A page at once left for `target`, a path relative to the site's root.
pub(crate) fn page(root: &str, target: &str) -> String {
    let lang = if target.starts_with("fr/") {
        Lang::Fr
    } else {
        Lang::En
    };
    leading(root, target, lang, text(lang).moved)
}

/// A page at once left for `target`, whose link says `words`.
pub(crate) fn leading(root: &str, target: &str, lang: Lang, words: &str) -> String {
    let address = markup(&format!("{root}{target}"));
    let moved = markup(words);
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{moved}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"canonical\" href=\"{address}\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={address}\">\n</head>\n<body>\n\
         <p><a href=\"{address}\">{moved}</a></p>\n</body>\n</html>\n",
        lang.code()
    )
}
