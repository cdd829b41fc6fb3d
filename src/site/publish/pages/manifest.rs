//! The web manifest of one language (W3C, Web Application Manifest): the board as an installed program.

use crate::bundle::Board;
use crate::posting::Lang;
use crate::route::Route;
use serde_json::json;

/// Where the manifest of `lang` is, relative to the site's root.
pub(crate) fn path(lang: Lang) -> String {
    format!("{}/manifest.webmanifest", lang.code())
}

/// The manifest. All its addresses stand below `root` (`/` or `/repo/`).
pub(crate) fn manifest(root: &str, lang: Lang, board: &Board) -> String {
    let start = format!("{root}{}", Route::list(lang).to_address());
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": format!("{root}{name}"), "sizes": sizes, "type": kind, "purpose": purpose });
    let manifest = json!({
        "id": start,
        "name": board.title.of(lang),
        "lang": lang.tag(),
        "dir": "ltr",
        "start_url": start,
        "scope": root,
        "display": "minimal-ui",
        "background_color": "#fbfaf7",
        "theme_color": "#fbfaf7",
        "icons": [
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-maskable-512.png", "512x512", "image/png", "maskable"),
        ],
    });
    format!("{manifest}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::Both;
    use serde_json::Value;

    #[test]
    fn an_installed_board_starts_at_its_list_and_stays_below_its_root() {
        let board = Board {
            title: Both {
                en: "Jobs".into(),
                fr: "Emplois \"ici\"".into(),
            },
            base_url: None,
            only: None,
        };
        let text = manifest("/repo/", Lang::Fr, &board);
        let manifest: Value = serde_json::from_str(&text).expect("JSON");
        for (key, value) in [
            ("name", "Emplois \"ici\""),
            ("lang", "fr-CA"),
            ("start_url", "/repo/fr/"),
            ("scope", "/repo/"),
        ] {
            assert_eq!(manifest[key], value, "{key}");
        }
        assert_eq!(manifest["icons"][2]["src"], "/repo/icon-maskable-512.png");
    }

    #[test]
    fn its_colours_are_those_of_the_page() {
        let (styles, shell) = (
            include_str!("../../../../static/base.css"),
            include_str!("../../../../index.html"),
        );
        let papers: Vec<&str> = styles
            .split("--paper: ")
            .skip(1)
            .filter_map(|after| after.split(';').next())
            .take(2)
            .collect();
        assert_eq!(papers.len(), 2, "light, then dark");
        for paper in &papers {
            assert!(shell.contains(&format!("content=\"{paper}\"")), "{paper}");
        }
        let board = Board {
            title: Both::default(),
            base_url: None,
            only: None,
        };
        assert!(manifest("/", Lang::En, &board).contains(papers[0]));
    }
}
