//! The words of a build.

use crate::posting::Lang;

/// The last line: how many problems the board has, and which command shows them.
pub(crate) fn verdict(lang: Lang, errors: usize, warnings: usize) -> String {
    let (of_errors, of_warnings) = match lang {
        Lang::En => (
            match errors {
                0 => "no error".to_owned(),
                1 => "1 error".to_owned(),
                _ => format!("{errors} errors"),
            },
            match warnings {
                0 => "no warning".to_owned(),
                1 => "1 warning".to_owned(),
                _ => format!("{warnings} warnings"),
            },
        ),
        Lang::Fr => (
            match errors {
                0 => "aucune erreur".to_owned(),
                1 => "1 erreur".to_owned(),
                _ => format!("{errors} erreurs"),
            },
            match warnings {
                0 => "aucun avertissement".to_owned(),
                1 => "1 avertissement".to_owned(),
                _ => format!("{warnings} avertissements"),
            },
        ),
    };
    match (lang, warnings) {
        (_, 0) => format!("{of_errors}; {of_warnings}"),
        (Lang::En, 1) => format!("{of_errors}; {of_warnings} (`check` shows it)"),
        (Lang::En, _) => format!("{of_errors}; {of_warnings} (`check` shows them)"),
        (Lang::Fr, 1) => format!("{of_errors}; {of_warnings} (`check` l’affiche)"),
        (Lang::Fr, _) => format!("{of_errors}; {of_warnings} (`check` les affiche)"),
    }
}

/// Most bytes of a site on GitHub Pages (its documentation, "Usage limits").
const OF_GITHUB_PAGES: u64 = 1_000_000_000;

/// Of a site that is too large for GitHub Pages: how large it is.
pub(crate) fn too_large(lang: Lang, bytes: u64) -> Option<String> {
    if bytes <= OF_GITHUB_PAGES {
        return None;
    }
    // What is over the limit must not look as if it were not.
    let tenths = bytes.div_ceil(OF_GITHUB_PAGES / 10);
    let (whole, tenth) = (tenths / 10, tenths % 10);
    Some(match lang {
        Lang::En => format!("The site has {whole}.{tenth} GB; GitHub Pages takes 1 GB at most."),
        Lang::Fr => {
            format!(
                "Le site pèse {whole},{tenth}\u{a0}Go; GitHub Pages en accepte 1\u{a0}Go au plus."
            )
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_above_what_github_pages_takes_is_said() {
        let said = |bytes| Lang::ALL.map(|lang| too_large(lang, bytes));
        assert_eq!(said(OF_GITHUB_PAGES), [None, None]);
        assert_eq!(
            said(OF_GITHUB_PAGES + 1),
            [
                "The site has 1.1 GB; GitHub Pages takes 1 GB at most.",
                "Le site pèse 1,1\u{a0}Go; GitHub Pages en accepte 1\u{a0}Go au plus.",
            ]
            .map(|said| Some(said.to_owned()))
        );
        assert_eq!(
            too_large(Lang::En, 2_200_000_000).as_deref(),
            Some("The site has 2.2 GB; GitHub Pages takes 1 GB at most.")
        );
    }
}
