//! `babillard.toml`: what the board is called, where it is and was, who hires and where one applies.

pub mod fields;
pub mod pattern;
pub mod reader;

use crate::bundle::Board;
use crate::posting::{Both, Lang, LeverId};
use crate::site::problem::Problem;
use crate::site::problem::rule::Severity;
use crate::site::read::dates::zone::Zone;
use crate::site::read::old_address::Pattern;
use crate::site::read::settings::fields::Mapping;
use crate::site::read::settings::pattern::FilePattern;
use crate::typography::Region;
use std::collections::BTreeMap;
use url::Url;

/// The file's path, relative to the content root.
pub const PATH: &str = "babillard.toml";

/// What the file says, with a good value for whatever it does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The board's name in each language.
    pub title: Both<String>,
    /// Absolute `http` or `https` URL of the published board, with a last slash.
    pub base_url: Option<String>,
    /// The board's site at Lever.
    pub lever: Option<Lever>,
    /// Who hires, unless a posting says it.
    pub employer: Option<Both<String>>,
    /// Absolute URL of the employer's own site.
    pub employer_url: Option<String>,
    /// The town of the workplace, unless a posting says it.
    pub place: Option<Both<String>>,
    /// Where a day of the board begins and ends.
    pub time_zone: Zone,
    /// The country of every workplace.
    pub country: Both<String>,
    /// The language of a file that says none.
    pub default_language: Option<Lang>,
    /// What keys of other teams stand for.
    pub mapping: Mapping,
    /// Files that are no postings.
    pub ignore_files: Vec<FilePattern>,
    /// Where postings stood before they stood here.
    pub old_addresses: Both<Vec<Pattern>>,
    /// Whose French the board's is.
    pub french: Region,
    /// What `check` makes of a code; none when it says nothing of it.
    pub severities: BTreeMap<&'static str, Option<Severity>>,
}

impl Default for Settings {
    fn default() -> Settings {
        let title = Both {
            en: "Job postings".to_owned(),
            fr: "Offres d’emploi".to_owned(),
        };
        Settings {
            title,
            base_url: None,
            lever: None,
            employer: None,
            employer_url: None,
            place: None,
            time_zone: Zone::default(),
            country: Both {
                en: "Canada".to_owned(),
                fr: "Canada".to_owned(),
            },
            default_language: None,
            mapping: Mapping::default(),
            ignore_files: Vec::new(),
            old_addresses: Both::default(),
            french: Region::default(),
            severities: BTreeMap::new(),
        }
    }
}

/// The board's site at Lever.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// The site's name: the first part of the path at Lever.
    pub site: String,
    /// Which of Lever's hosts has it.
    pub host: LeverHost,
}

/// Lever keeps accounts in two places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeverHost {
    /// `jobs.lever.co`.
    #[default]
    Global,
    /// `jobs.eu.lever.co`.
    Eu,
}

impl LeverHost {
    /// The host that `code` stands for: `global` or `eu`.
    pub fn from_code(code: &str) -> Option<LeverHost> {
        match code {
            "global" => Some(LeverHost::Global),
            "eu" => Some(LeverHost::Eu),
            _ => None,
        }
    }
}

impl Lever {
    /// The address of the form for this posting.
    pub fn apply_url(&self, id: &LeverId) -> String {
        let host = match self.host {
            LeverHost::Global => "jobs.lever.co",
            LeverHost::Eu => "jobs.eu.lever.co",
        };
        format!("https://{host}/{}/{}/apply", self.site, id.as_str())
    }
}

impl Settings {
    /// The board as readers need it.
    pub fn board(&self) -> Board {
        Board {
            title: self.title.clone(),
            base_url: self.base_url.clone(),
            only: None,
        }
    }
}

/// Reads the file: the settings that are right, and every problem of those that are not.
pub fn read(bytes: &[u8]) -> (Settings, Vec<Problem>) {
    reader::read(bytes)
}

/// The address of a published board, as browsers write it, with a last slash: letters beyond ASCII are
/// percent-encoded in the path and in Punycode in the host (WHATWG URL, 4.5). None when the text is no
/// such address.
pub fn base_url(text: &str) -> Option<String> {
    let text = is_site(text).then(|| format!("{}/", text.trim_end_matches('/')))?;
    Some(Url::parse(&text).ok()?.into())
}

/// Whether a text is an absolute `http` or `https` address of a folder, without a user, query or
/// fragment.
fn is_site(text: &str) -> bool {
    let Some(rest) = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
    else {
        return false;
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let name_is_good = !name.is_empty()
        && !name.starts_with(['.', '-'])
        && !name.contains("..")
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    let path_is_good = path
        .chars()
        .all(|c| !c.is_whitespace() && !c.is_control() && !"?#\\<>\"'`{}|^".contains(c))
        && !path.split('/').any(|part| part == ".." || part == ".");
    name_is_good
        && port.parse::<u16>().is_ok()
        && path_is_good
        && !path.contains("//")
        && !path.starts_with('/')
}

#[cfg(test)]
mod tests;
