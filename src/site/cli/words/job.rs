//! The words of what open postings lack to be told to search engines as jobs.

use crate::posting::Lang;
use crate::site::publish::workplace::Lack;
use crate::site::visible::visible;

/// One line: what is lacking, and in which files.
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
