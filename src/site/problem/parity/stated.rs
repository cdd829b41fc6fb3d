//! B080 to B092: one version of a pair states something that the other does not.

use crate::site::problem::parity::block::{
    bullet, heading, heading_level, not_translated, paragraph,
};
use crate::site::problem::parity::{
    classification, date, email, language_profile, link, number, phone, time,
};
use crate::site::problem::rule::{Rule, Story, Words};
use crate::site::visible::visible_whole;

/// The two texts of a pair do not match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parity {
    /// What only this version has.
    pub fact: Fact,
    /// The file of the other version.
    pub counterpart: String,
}

/// Something that a text states, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// A heading, with its text.
    Heading(String),
    /// A heading whose match has another level.
    HeadingLevel {
        /// This side's level.
        own: u8,
        /// The other side's.
        theirs: u8,
    },
    /// An entry of a list, with the start of its text.
    Bullet(String),
    /// A paragraph, with its text.
    Paragraph(String),
    /// A link, with its target.
    Link(String),
    /// An email address.
    Email(String),
    /// A telephone number, as it is written.
    Phone(String),
    /// A date, as it is written.
    Date(String),
    /// A time of day, as it is written.
    Time(String),
    /// A number, an amount or a percentage, as it is written.
    Number(String),
    /// A group and level, such as `CS-05`.
    Classification(String),
    /// A language profile, such as `CBC`.
    Profile(String),
    /// The whole text: the other version only says in which language it is.
    Text,
}

impl Rule for Parity {
    const STORY: Story = heading::STORY;

    const STORIES: &'static [Story] = &[
        heading::STORY,
        heading_level::STORY,
        bullet::STORY,
        link::STORY,
        email::STORY,
        phone::STORY,
        date::STORY,
        time::STORY,
        number::STORY,
        classification::STORY,
        language_profile::STORY,
        paragraph::STORY,
        not_translated::STORY,
    ];

    fn story(&self) -> &'static Story {
        match self.fact {
            Fact::Heading(_) => const { &heading::STORY },
            Fact::Bullet(_) => const { &bullet::STORY },
            Fact::Link(_) => const { &link::STORY },
            Fact::Email(_) => const { &email::STORY },
            Fact::Phone(_) => const { &phone::STORY },
            Fact::Date(_) => const { &date::STORY },
            Fact::Time(_) => const { &time::STORY },
            Fact::Number(_) => const { &number::STORY },
            Fact::Classification(_) => const { &classification::STORY },
            Fact::Profile(_) => const { &language_profile::STORY },
            Fact::Paragraph(_) => const { &paragraph::STORY },
            Fact::HeadingLevel { .. } => const { &heading_level::STORY },
            Fact::Text => const { &not_translated::STORY },
        }
    }

    fn words(&self) -> Words {
        let (no_match, value) = match &self.fact {
            Fact::HeadingLevel { own, theirs } => {
                return heading_level::words(*own, *theirs, &visible_whole(&self.counterpart));
            }
            Fact::Text => return not_translated::words(&self.counterpart),
            Fact::Heading(value) => (&heading::NO_MATCH, value),
            Fact::Bullet(value) => (&bullet::NO_MATCH, value),
            Fact::Link(value) => (&link::NO_MATCH, value),
            Fact::Email(value) => (&email::NO_MATCH, value),
            Fact::Phone(value) => (&phone::NO_MATCH, value),
            Fact::Date(value) => (&date::NO_MATCH, value),
            Fact::Time(value) => (&time::NO_MATCH, value),
            Fact::Number(value) => (&number::NO_MATCH, value),
            Fact::Classification(value) => (&classification::NO_MATCH, value),
            Fact::Profile(value) => (&language_profile::NO_MATCH, value),
            Fact::Paragraph(value) => (&paragraph::NO_MATCH, value),
        };
        no_match.words(value, &self.counterpart)
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                fact: Fact::Heading("Your team".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::HeadingLevel { own: 2, theirs: 3 },
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Bullet("Write the minutes".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Link("https://example.org/".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Email("jobs@example.org".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Phone("506-555-0117".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Date("January 8, 2027".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Time("4:30 pm".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Number("$15,000".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Classification("CS-05".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Profile("CBC".to_owned()),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Paragraph(
                    "The books travel by boat and by bus, in all seasons.".to_owned(),
                ),
                counterpart: "fr/dev.md".to_owned(),
            },
            Self {
                fact: Fact::Text,
                counterpart: "fr/dev.md".to_owned(),
            },
        ]
    }
}
