//! The words of the project as types: language, status, kind of fact, slug, Lever id, date.

use std::fmt;

/// One of the two languages of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "lowercase"))]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Both languages, in the order in which a page that shows both lists them.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Fr];

    /// The two-letter code: `en` or `fr`, as in folder names, addresses and the bundle.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
        }
    }

    /// The BCP 47 tag of the language as it is written in Canada, for `lang` and `hreflang`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en-CA",
            Lang::Fr => "fr-CA",
        }
    }

    /// The language of this two-letter code.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other language.
    pub fn other(self) -> Lang {
        match self {
            Lang::En => Lang::Fr,
            Lang::Fr => Lang::En,
        }
    }
}

/// A fact that has one value for each language; neither can be left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, miniserde::Deserialize)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema),
    schemars(rename = "Both{T}")
)]
pub struct Both<T> {
    /// The English value.
    pub en: T,
    /// The French value.
    pub fr: T,
}

impl<T> Both<T> {
    /// The value for `lang`.
    pub fn of(&self, lang: Lang) -> &T {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
        }
    }

    /// The value for `lang`, to change.
    pub fn of_mut(&mut self, lang: Lang) -> &mut T {
        match lang {
            Lang::En => &mut self.en,
            Lang::Fr => &mut self.fr,
        }
    }
}

/// Whether people can still apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "lowercase"))]
pub enum Status {
    /// `archived: false`.
    Open,
    /// `archived: true`.
    Archived,
}

impl Status {
    /// `open` or `archived`, as in addresses and the bundle.
    pub fn code(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Archived => "archived",
        }
    }

    /// The status that `code` stands for, exactly as [`Status::code`] writes it.
    pub fn from_code(code: &str) -> Option<Status> {
        let all = [Status::Open, Status::Archived];
        all.into_iter().find(|status| status.code() == code)
    }
}

/// What a fact of a posting tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
#[cfg_attr(not(target_arch = "wasm32"), serde(rename_all = "lowercase"))]
pub enum FactKind {
    /// Group and level.
    Level,
    /// The languages that are asked for.
    Language,
    /// Where the work is done.
    Place,
    /// That it can be done from home.
    Remote,
    /// How long it lasts.
    Term,
    /// What it pays.
    Salary,
    /// The last day to apply.
    Closing,
}

impl FactKind {
    /// Every kind, in the order in which facts are shown.
    pub const ALL: [FactKind; 7] = [
        FactKind::Level,
        FactKind::Language,
        FactKind::Place,
        FactKind::Remote,
        FactKind::Term,
        FactKind::Salary,
        FactKind::Closing,
    ];

    /// The word for it in addresses and in the bundle.
    pub fn code(self) -> &'static str {
        match self {
            FactKind::Level => "level",
            FactKind::Language => "language",
            FactKind::Place => "place",
            FactKind::Remote => "remote",
            FactKind::Term => "term",
            FactKind::Salary => "salary",
            FactKind::Closing => "closing",
        }
    }

    /// The kind that `code` stands for, exactly as [`FactKind::code`] writes it.
    pub fn from_code(code: &str) -> Option<FactKind> {
        FactKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether postings have it in common, so that what they say narrows a list.
    pub fn is_facet(self) -> bool {
        !matches!(self, FactKind::Salary | FactKind::Closing)
    }

    /// The kinds by which lists are narrowed: those that postings have in common, and what closes soon.
    pub fn facets() -> impl Iterator<Item = FactKind> {
        let kinds = FactKind::ALL.into_iter();
        kinds.filter(|kind| *kind != FactKind::Salary)
    }

    /// `place=ottawa`.
    pub fn pair(self, key: &str) -> String {
        format!("{}={key}", self.code())
    }

    /// The key of a pair of this kind: `ottawa` of `place=ottawa`.
    pub fn key_of(self, pair: &str) -> Option<&str> {
        pair.strip_prefix(self.code())?.strip_prefix('=')
    }
}

/// Of a posting whose last day to apply is near, as a pair of [`FactKind::Closing`].
pub const CLOSING_SOON: &str = "closing=soon";

/// The last part of a posting's address: `a-z0-9-`, not empty, no double or outer hyphen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
#[cfg_attr(not(target_arch = "wasm32"), serde(into = "String"))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$")))]
pub struct Slug(String);

impl Slug {
    /// The slug itself when `text` already has the form of one.
    pub fn parse(text: &str) -> Option<Slug> {
        let letters = text
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let hyphens = text.starts_with('-') || text.ends_with('-') || text.contains("--");
        (letters && !hyphens && !text.is_empty()).then(|| Slug(text.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> String {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The id of a posting at Lever: a UUID (RFC 9562, section 4) that is not nil, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
#[cfg_attr(not(target_arch = "wasm32"), serde(into = "String"))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "uuid")))]
pub struct LeverId(String);

impl LeverId {
    /// The id when `text` is a UUID of five groups of hexadecimal digits; case is folded.
    pub fn parse(text: &str) -> Option<LeverId> {
        let groups: Vec<&str> = text.split('-').collect();
        let form = groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12]);
        let digits = groups
            .iter()
            .all(|group| group.bytes().all(|b| b.is_ascii_hexdigit()));
        let nil = text.bytes().all(|b| matches!(b, b'0' | b'-'));
        (form && digits && !nil).then(|| LeverId(text.to_ascii_lowercase()))
    }

    /// The id as text, in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<LeverId> for String {
    fn from(id: LeverId) -> String {
        id.0
    }
}

/// A calendar day, written `2008-03-04` (ISO 8601) in files and in the bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, schemars::JsonSchema)
)]
#[cfg_attr(not(target_arch = "wasm32"), serde(into = "String"))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "date")))]
pub struct Date {
    /// 0 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to the length of the month.
    pub day: u8,
}

impl Date {
    /// The day that `text` starts with: `YYYY-MM-DD`, alone or before a time (`T…` or a space).
    pub fn parse(text: &str) -> Option<Date> {
        let (day, time) = text.split_at_checked(10)?;
        if !(time.is_empty() || time.starts_with(['T', 't', ' '])) {
            return None;
        }
        let bytes = day.as_bytes();
        let number = |range: std::ops::Range<usize>| -> Option<u16> {
            let part = day.get(range)?;
            part.bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| part.parse().ok())?
        };
        if bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let length = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=length).contains(&day) && year > 0).then_some(Date {
            year,
            month: month as u8,
            day: day as u8,
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_has_single_inner_hyphens_and_no_accent() {
        for good in ["a", "chef-de-cabinet", "2nd-post"] {
            assert_eq!(Slug::parse(good).map(String::from).as_deref(), Some(good));
        }
        for bad in ["", "-a", "a-", "a--b", "été", "A", "a/b", "a b", "."] {
            assert_eq!(Slug::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_lever_id_is_a_uuid_and_not_nil() {
        assert!(LeverId::parse("4874d95f-a569-43dc-a237-b503d91cacaf").is_some());
        assert_eq!(
            LeverId::parse("4874D95F-A569-43DC-A237-B503D91CACAF"),
            LeverId::parse("4874d95f-a569-43dc-a237-b503d91cacaf")
        );
        for bad in [
            "",
            "null",
            "http://cd488c0a-cfbf-466b-9d10-1a3c22b1eeeb",
            "00000000-0000-0000-0000-000000000000",
            "4874d95f-a569-43dc-a237-b503d91caca",
            "4874d95fa56943dca237b503d91cacaf",
            "4874d95f-a569-43dc-a237-b503d91cacaf?x=1",
        ] {
            assert_eq!(LeverId::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_date_is_a_day_that_exists_with_or_without_a_time() {
        let day = Date {
            year: 2024,
            month: 2,
            day: 29,
        };
        for good in ["2024-02-29", "2024-02-29T10:00:00Z", "2024-02-29 10:00"] {
            assert_eq!(Date::parse(good), Some(day), "{good}");
        }
        for bad in [
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-2-9",
            "29/02/2024",
            "2024-02-29x",
            "+024-02-29",
            "202é-02-29",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }
}
