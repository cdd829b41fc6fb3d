//! What open postings still need for the job data that search engines read, in words.

use crate::posting::Lang;
use crate::site::publish::workplace::Lack;
use crate::site::visible::visible;

/// One line: what is missing, and in which files.
pub fn lacking(lang: Lang, lack: Lack, paths: &[&str]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| visible(path)).collect();
    let paths = paths.join(", ");
    match lang {
        Lang::En => {
            let what = match lack {
                Lack::Date => "`date`",
                Lack::Employer => "`employer`",
                Lack::Place => "`place` or `remote: true`",
            };
            format!("no job data for search engines without {what}: {paths}")
        }
        Lang::Fr => {
            let what = match lack {
                Lack::Date => "`date`",
                Lack::Employer => "`employer`",
                Lack::Place => "`place` ou `remote: true`",
            };
            format!(
                "pas de données d’emploi pour les moteurs de recherche sans {what}\u{a0}: {paths}"
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_open_postings_lack_is_said_with_its_files() {
        assert_eq!(
            lacking(Lang::En, Lack::Place, &["en/a.md", "fr/d.md"]),
            "no job data for search engines without `place` or `remote: true`: en/a.md, fr/d.md"
        );
        assert_eq!(
            lacking(Lang::Fr, Lack::Date, &["en/a.md"]),
            "pas de données d’emploi pour les moteurs de recherche sans `date`\u{a0}: en/a.md"
        );
    }
}
