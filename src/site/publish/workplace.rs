//! The employer and the workplace of a posting: from the front matter, else from the settings.

use crate::posting::{Lang, Status};
use crate::site::board::Board;
use crate::site::read::front_matter::Parsed;
use crate::site::read::settings::Settings;
use std::collections::BTreeMap;

/// What is known, in the posting's own language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workplace {
    /// Who hires.
    pub employer: Option<String>,
    /// The town, as it is written.
    pub town: Option<String>,
    /// The country of the workplace, and of those who may work from elsewhere.
    pub country: String,
    /// Whether people may work from anywhere in the country.
    pub remote: bool,
}

impl Workplace {
    /// What is known of `posting`.
    pub fn of(posting: &Parsed, lang: Lang, settings: &Settings) -> Workplace {
        let general = settings.place.as_ref().map(|place| place.of(lang));
        let employer = settings.employer.as_ref().map(|name| name.of(lang));
        Workplace {
            employer: posting.keys.employer.clone().or(employer.cloned()),
            // The settings' town is not that of a posting which is remote and names none.
            town: posting
                .keys
                .place
                .clone()
                .or(general.filter(|_| !posting.keys.remote).cloned()),
            country: settings.country.of(lang).clone(),
            remote: posting.keys.remote,
        }
    }
}

/// What an open posting still needs for JobPosting data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// The day of its publication: a build has no clock to make one up.
    Date,
    /// The employer.
    Employer,
    /// The workplace.
    Place,
}

/// What `posting` still needs.
pub fn lacks(posting: &Parsed, workplace: &Workplace) -> Vec<Lack> {
    let place = workplace.remote || workplace.town.is_some();
    let all = [
        (Lack::Date, posting.keys.date.is_some()),
        (Lack::Employer, workplace.employer.is_some()),
        (Lack::Place, place),
    ];
    let lacking = all.into_iter().filter(|(_, there)| !there);
    lacking.map(|(lack, _)| lack).collect()
}

/// What open postings still need, and which files they are.
pub fn lacking(board: &Board) -> BTreeMap<Lack, Vec<&str>> {
    let mut found: BTreeMap<Lack, Vec<&str>> = BTreeMap::new();
    for file in &board.files {
        let Some((posting, own)) = file.shown() else {
            continue;
        };
        if file.status() == Some(Status::Open) {
            let workplace = Workplace::of(posting, own, &board.settings);
            for lack in lacks(posting, &workplace) {
                found.entry(lack).or_default().push(&file.path);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::board::assemble;
    use crate::site::facts::glance::short::short;
    use crate::site::read::folder::SourceFile;

    const SETTINGS: &str = "[employer]\nen = 'Harbour'\nfr = 'Le Havre'\n[place]\nen = 'Halifax, Nova Scotia'\nfr = 'Halifax (Nouvelle-Écosse)'\n";

    fn board(settings: &str, files: &[(&str, &str)]) -> Board {
        let source = |(path, front): &(&str, &str)| SourceFile {
            path: (*path).to_owned(),
            lang: Lang::from_code(&path[..2]),
            bytes: Ok(format!("---\ntitle: x\n{front}\n---\n").into_bytes()),
        };
        assemble(
            files.iter().map(source).collect(),
            Some(settings.as_bytes()),
            1_767_632_400,
        )
    }

    #[track_caller]
    fn check(lang: Lang, settings: &str, front: &str, employer: Option<&str>, place: Option<&str>) {
        let path = format!("{}/a.md", lang.code());
        let board = board(settings, &[(&path, &format!("archived: false\n{front}"))]);
        let (posting, _) = board.files[0].shown().expect("a posting");
        let workplace = Workplace::of(posting, lang, &board.settings);
        assert_eq!(
            (
                workplace.employer.as_deref(),
                short(board.files[0].facts(), workplace.town.as_deref(), lang)
                    .place
                    .as_deref()
            ),
            (employer, place)
        );
    }

    #[test]
    fn remote_work_has_one_name_beside_the_words_of_a_place() {
        for (lang, place, shown) in [
            (Lang::En, "Remote, or our mill", "Remote, or our mill"),
            (
                Lang::En,
                "From home, or at any of our offices",
                "Remote, anywhere in Canada",
            ),
            (
                Lang::Fr,
                "Télétravail, ou au moulin",
                "Télétravail, ou au moulin",
            ),
            (
                Lang::Fr,
                "À domicile, ou dans un bureau",
                "Télétravail, partout au Canada",
            ),
        ] {
            let front = format!("remote: true\nplace: {place}");
            check(lang, "", &front, None, Some(shown));
        }
    }

    #[test]
    fn a_posting_says_more_than_the_settings_and_a_remote_one_has_no_town_of_theirs() {
        let (harbour, havre) = (Some("Harbour"), Some("Le Havre"));
        check(Lang::En, "", "", None, None);
        check(
            Lang::En,
            SETTINGS,
            "",
            harbour,
            Some("Halifax, Nova Scotia"),
        );
        check(
            Lang::Fr,
            SETTINGS,
            "place: Québec (Québec)",
            havre,
            Some("Québec (Québec)"),
        );
        check(
            Lang::Fr,
            SETTINGS,
            "remote: true\nemployer: Le Phare",
            Some("Le Phare"),
            Some("Télétravail, partout au Canada"),
        );
        check(
            Lang::En,
            SETTINGS,
            "remote: true\nplace: Gaspé",
            harbour,
            Some("Remote or Gaspé,\u{a0}Que."),
        );
        check(Lang::En, "", "remote: false", None, None);
    }

    #[test]
    fn what_open_postings_lack_is_found_with_its_files() {
        let board = board(
            "[employer]\nen = 'a'\nfr = 'b'\n",
            &[
                ("en/a.md", "archived: false"),
                ("en/b.md", "archived: false\ndate: 2026-01-02\nplace: Gaspé"),
                ("en/c.md", "archived: true"),
                ("fr/d.md", "archived: false\ndate: 2026-01-02"),
            ],
        );
        assert_eq!(
            lacking(&board).into_iter().collect::<Vec<_>>(),
            [
                (Lack::Date, vec!["en/a.md"]),
                (Lack::Place, vec!["en/a.md", "fr/d.md"]),
            ]
        );
    }
}
