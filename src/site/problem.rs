//! What `check` reports: a diagnostic with its data, where it is, and which other places belong to it.
//!
//! Each diagnostic is one file below `<group>/`, with its data, code, severity, words in both languages,
//! story and example. The table in this file makes everything else of them.

pub mod body;
pub mod change;
pub mod file;
pub mod front_matter;
pub mod literal;
pub mod pair;
pub mod parity;
pub mod place;
pub mod related;
pub mod report;
pub mod rule;
pub mod settings;
pub mod text;

use crate::site::problem::file::name;
use crate::site::problem::front_matter::{date, key, title};
use crate::site::problem::place::Span;
use crate::site::problem::related::Related;
use crate::site::problem::rule::{Rule, Severity, Story, Words};
use std::sync::Arc;

/// Makes the list of all diagnostics: `subject: group { file::Struct, … }`, in order of code within a
/// group. The subject is the tag that SARIF gives them.
macro_rules! rules {
    ($($subject:literal: $group:ident { $($file:ident::$rule:ident,)* })*) => {
        /// Every diagnostic, with the data that its sentences need.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Kind {
            $($(
                #[doc = concat!("See [`", stringify!($group), "::", stringify!($file), "`].")]
                $rule($group::$file::$rule),
            )*)*
        }

        $($(
            impl From<$group::$file::$rule> for Kind {
                fn from(rule: $group::$file::$rule) -> Kind {
                    Kind::$rule(rule)
                }
            }
        )*)*

        impl Kind {
            /// Its story: code, usual severity, explanation and example.
            pub fn story(&self) -> &'static Story {
                match self {
                    $($(Kind::$rule(rule) => rule.story(),)*)*
                }
            }

            /// The severity that it has before the settings change it.
            pub fn severity(&self) -> Severity {
                match self {
                    $($(Kind::$rule(rule) => rule.severity(),)*)*
                }
            }

            /// Its texts in both languages.
            pub fn words(&self) -> Words {
                match self {
                    $($(Kind::$rule(rule) => rule.words(),)*)*
                }
            }

            /// One problem for each shape that the words of a diagnostic can take.
            #[cfg(test)]
            fn samples() -> Vec<Kind> {
                let mut all = Vec::new();
                $($(all.extend($group::$file::$rule::samples().into_iter().map(Kind::$rule));)*)*
                all
            }
        }

        /// The stories of each diagnostic, with its subject.
        const STORIES: &[(&str, &[Story])] = &[
            $($(($subject, $group::$file::$rule::STORIES),)*)*
        ];
    };
}

rules! {
    "file": file {
        unreadable::Unreadable,
        not_utf8::NotUtf8,
        file_too_large::FileTooLarge,
        merge_conflict::MergeConflict,
        not_a_posting::NotAPosting,
        symbolic_link::SymbolicLink,
        not_a_file::NotAFile,
        file_of_the_board::FileOfTheBoard,
        ignored_file::IgnoredFile,
    }
    "file": name {
        unknown_language::UnknownLanguage,
        section_page::SectionPage,
        name_id_differs::NameIdDiffers,
        name_not_for_windows::NameNotForWindows,
        twin_name::TwinName,
        other_language::OtherLanguage,
    }
    "front-matter": front_matter {
        no_front_matter::NoFrontMatter,
        unclosed_front_matter::UnclosedFrontMatter,
        front_matter_too_large::FrontMatterTooLarge,
        broken_yaml::BrokenYaml,
        duplicate_key::DuplicateKey,
        unknown_key::UnknownKey,
        wrong_type::WrongType,
        unsafe_text::UnsafeText,
        bad_address::BadAddress,
        key_case::KeyCase,
        broken_toml::BrokenToml,
        html_in_value::HtmlInValue,
    }
    "front-matter": date {
        bad_date::BadDate,
        date_in_words::DateInWords,
        other_midnight::OtherMidnight,
        scheduled::Scheduled,
        expired::Expired,
    }
    "front-matter": key {
        missing_archived::MissingArchived,
        bad_archived::BadArchived,
        missing_lever_id::MissingLeverId,
        bad_lever_id::BadLeverId,
        missing_translation_key::MissingTranslationKey,
        bad_translation_key::BadTranslationKey,
        bad_slug::BadSlug,
        bad_draft::BadDraft,
        draft::Draft,
        bad_apply::BadApply,
        all_open::AllOpen,
    }
    "front-matter": title {
        missing_title::MissingTitle,
        empty_title::EmptyTitle,
        title_not_text::TitleNotText,
        missing_description::MissingDescription,
    }
    "pair": pair {
        slug_collision::SlugCollision,
        ambiguous_pair::AmbiguousPair,
        paired_by_lever_id::PairedByLeverId,
        copy_left_out::CopyLeftOut,
        no_counterpart::NoCounterpart,
        status_differs::StatusDiffers,
        address_taken::AddressTaken,
        near_copy::NearCopy,
        date_differs::DateDiffers,
        key_on_one_side::KeyOnOneSide,
        counterpart_not_found::CounterpartNotFound,
    }
    "settings": settings {
        broken_settings::BrokenSettings,
        unknown_setting::UnknownSetting,
        bad_setting::BadSetting,
        bad_address_pattern::BadAddressPattern,
    }
    "text": text {
        bold_as_heading::BoldAsHeading,
        heading_jump::HeadingJump,
        link_without_text::LinkWithoutText,
        link_in_other_language::LinkInOtherLanguage,
        plain_space::PlainSpace,
        mixed_apostrophes::MixedApostrophes,
        hidden_character::HiddenCharacter,
    }
    "text": body {
        comment_left_out::CommentLeftOut,
        template_left_out::TemplateLeftOut,
        branch_left_out::BranchLeftOut,
        value_filled_in::ValueFilledIn,
        element_left_out::ElementLeftOut,
        unused_definition::UnusedDefinition,
        refused_link::RefusedLink,
        empty_heading::EmptyHeading,
        extra_cells::ExtraCells,
        dead_link::DeadLink,
        picture_not_shown::PictureNotShown,
        picture_without_text::PictureWithoutText,
    }
    "text": literal {
        pseudo_bullet::PseudoBullet,
        literal_stars::LiteralStars,
        underlined_paragraph::UnderlinedParagraph,
        heading_without_space::HeadingWithoutSpace,
        list_as_code::ListAsCode,
        raw_pipes::RawPipes,
        second_front_matter::SecondFrontMatter,
        empty_body::EmptyBody,
        cut_value::CutValue,
        mojibake::Mojibake,
        other_markup::OtherMarkup,
        space_in_address::SpaceInAddress,
    }
    "parity": parity {
        stated::Parity,
    }
    "change": change {
        one_side_changed::OneSideChanged,
        new_on_one_side::NewOnOneSide,
        lost_counterpart::LostCounterpart,
        parity_lifted::ParityLifted,
    }
}

impl Kind {
    /// The stable name: `B`, three digits, and what it is in English words.
    pub fn code(&self) -> &'static str {
        self.story().code
    }
}

/// Every story, group by group.
pub fn stories() -> impl Iterator<Item = &'static Story> {
    STORIES.iter().flat_map(|(_, stories)| stories.iter())
}

/// The story of a code: `B012`, `b012` or `B012-missing-title`.
pub fn story(code: &str) -> Option<&'static Story> {
    let wanted = code.trim().to_ascii_uppercase();
    let number = wanted.split('-').next().unwrap_or_default();
    let found = stories().find(|story| story.code.split('-').next() == Some(number))?;
    (wanted == number || wanted.eq_ignore_ascii_case(found.code)).then_some(found)
}

/// What a code is about, in one word of English.
pub fn subject(code: &str) -> &'static str {
    let has = |(_, stories): &&(&str, &[Story])| stories.iter().any(|story| story.code == code);
    STORIES.iter().find(has).map_or("", |(subject, _)| subject)
}

/// One thing that `check` reports about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which diagnostic, with the data that its sentences need.
    pub kind: Kind,
    /// The kind's own severity, unless the settings gave it another.
    pub severity: Severity,
    /// The file, relative to the content root, with `/` between folders.
    pub path: String,
    /// Where in the file; none when it is about the file as a whole.
    pub span: Option<Span>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// What the board's files call our keys; none where they have our names.
    pub names: Option<Names>,
}

/// Keys of ours, each with the one of theirs that stands for it in every file.
pub type Names = Arc<[(&'static str, String)]>;

impl Problem {
    /// A problem of this kind, with the kind's own severity and no other place.
    pub fn new(kind: impl Into<Kind>, path: impl Into<String>, span: Option<Span>) -> Problem {
        let kind = kind.into();
        Problem {
            severity: kind.severity(),
            kind,
            path: path.into(),
            span,
            related: Vec::new(),
            names: None,
        }
    }

    /// The same problem with one more place.
    pub fn with(mut self, related: Related) -> Problem {
        self.related.push(related);
        self
    }

    /// Its texts in both languages, with the names of keys that the board's files have.
    pub fn words(&self) -> Words {
        let words = self.kind.words();
        // These are about names.
        let literal = matches!(self.kind, Kind::UnknownKey(_) | Kind::KeyCase(_));
        match &self.names {
            Some(names) if !literal => words.with_keys(names),
            _ => words,
        }
    }

    /// Whether it keeps its file off the board.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

#[cfg(test)]
mod tests;
