//! The stable name and the severity of every kind of problem.

use crate::site::problem::details::Fact;
use crate::site::problem::{Kind, Severity};

impl Kind {
    /// The stable name: `B`, three digits, and what it is in English words.
    pub fn code(&self) -> &'static str {
        match self {
            Kind::Unreadable { .. } => "B001-unreadable",
            Kind::NotUtf8(_) => "B002-not-utf8",
            Kind::FileTooLarge { .. } => "B003-file-too-large",
            Kind::NoFrontMatter(_) => "B004-no-front-matter",
            Kind::UnclosedFrontMatter(_) => "B005-unclosed-front-matter",
            Kind::FrontMatterTooLarge { .. } => "B006-front-matter-too-large",
            Kind::MergeConflict => "B007-merge-conflict",
            Kind::BrokenYaml { .. } => "B008-broken-yaml",
            Kind::DuplicateKey { .. } => "B009-duplicate-key",
            Kind::UnknownKey { .. } => "B010-unknown-key",
            Kind::WrongType { .. } => "B011-wrong-type",
            Kind::MissingTitle => "B012-missing-title",
            Kind::EmptyTitle => "B013-empty-title",
            Kind::TitleNotText { .. } => "B014-title-not-text",
            Kind::UnsafeText { .. } => "B015-unsafe-text",
            Kind::MissingArchived => "B016-missing-archived",
            Kind::BadArchived { .. } => "B017-bad-archived",
            Kind::MissingLeverId => "B018-missing-lever-id",
            Kind::BadLeverId { .. } => "B019-bad-lever-id",
            Kind::MissingTranslationKey => "B020-missing-translation-key",
            Kind::BadTranslationKey(_) => "B021-bad-translation-key",
            Kind::MissingDescription => "B022-missing-description",
            Kind::BadSlug { .. } => "B023-bad-slug",
            Kind::BadDate { .. } => "B024-bad-date",
            Kind::BadAddress { .. } => "B025-bad-address",
            Kind::BadDraft { .. } => "B026-bad-draft",
            Kind::Draft => "B027-draft",
            Kind::UnknownLanguage { .. } => "B030-unknown-language",
            Kind::NotAPosting { .. } => "B031-not-a-posting",
            Kind::SectionPage => "B032-section-page",
            Kind::SymbolicLink => "B033-symbolic-link",
            Kind::SlugCollision { .. } => "B040-slug-collision",
            Kind::AmbiguousPair { .. } => "B041-ambiguous-pair",
            Kind::PairedByLeverId { .. } => "B042-paired-by-lever-id",
            Kind::CopyLeftOut { .. } => "B043-copy-left-out",
            Kind::NoCounterpart { .. } => "B044-no-counterpart",
            Kind::StatusDiffers { .. } => "B045-status-differs",
            Kind::NameIdDiffers { .. } => "B060-name-id-differs",
            Kind::BoldAsHeading { .. } => "B061-bold-as-heading",
            Kind::HeadingJump { .. } => "B062-heading-jump",
            Kind::LinkWithoutText { .. } => "B063-link-without-text",
            Kind::LinkInOtherLanguage { .. } => "B064-link-in-other-language",
            Kind::PlainSpace { .. } => "B065-plain-space",
            Kind::MixedApostrophes => "B066-mixed-apostrophes",
            Kind::Expired { .. } => "B067-expired",
            Kind::NameNotForWindows(_) => "B068-name-not-for-windows",
            Kind::TwinName { .. } => "B069-twin-name",
            Kind::HiddenCharacter { .. } => "B070-hidden-character",
            Kind::NearCopy { .. } => "B071-near-copy",
            Kind::DateDiffers { .. } => "B072-date-differs",
            Kind::KeyOnOneSide { .. } => "B073-key-on-one-side",
            Kind::Parity { fact, .. } => fact.code(),
            Kind::OneSideChanged { .. } => "B100-one-side-changed",
            Kind::NewOnOneSide { .. } => "B101-new-on-one-side",
            Kind::LostCounterpart { .. } => "B102-lost-counterpart",
            Kind::ParityLifted { .. } => "B103-parity-lifted",
            Kind::BrokenSettings { .. } => "B050-broken-settings",
            Kind::UnknownSetting { .. } => "B051-unknown-setting",
            Kind::BadSetting { .. } => "B052-bad-setting",
            Kind::BadAddressPattern { .. } => "B053-bad-address-pattern",
        }
    }

    /// The severity that it has of itself.
    pub fn severity(&self) -> Severity {
        match self {
            Kind::BadLeverId { archived: true, .. }
            | Kind::UnknownKey { .. }
            | Kind::WrongType { .. }
            | Kind::MissingLeverId
            | Kind::MissingTranslationKey
            | Kind::MissingDescription
            | Kind::BadSlug { .. }
            | Kind::BadDate { .. }
            | Kind::BadAddress { .. }
            | Kind::NotAPosting { .. }
            | Kind::SectionPage
            | Kind::SymbolicLink
            | Kind::SlugCollision { .. }
            | Kind::AmbiguousPair { .. }
            | Kind::StatusDiffers { .. }
            | Kind::NameIdDiffers { .. }
            | Kind::HeadingJump { .. }
            | Kind::LinkWithoutText { .. }
            | Kind::LinkInOtherLanguage { .. }
            | Kind::PlainSpace { .. }
            | Kind::MixedApostrophes
            | Kind::Expired { .. }
            | Kind::NameNotForWindows(_)
            | Kind::TwinName { .. }
            | Kind::HiddenCharacter { .. }
            | Kind::NearCopy { .. }
            | Kind::DateDiffers { .. }
            | Kind::KeyOnOneSide { .. }
            | Kind::Parity { .. } => Severity::Warning,
            Kind::BoldAsHeading { .. }
            | Kind::Draft
            | Kind::PairedByLeverId { .. }
            | Kind::CopyLeftOut { .. }
            | Kind::NoCounterpart { .. }
            | Kind::ParityLifted { .. } => Severity::Info,
            Kind::Unreadable { .. }
            | Kind::NotUtf8(_)
            | Kind::FileTooLarge { .. }
            | Kind::NoFrontMatter(_)
            | Kind::UnclosedFrontMatter(_)
            | Kind::FrontMatterTooLarge { .. }
            | Kind::MergeConflict
            | Kind::BrokenYaml { .. }
            | Kind::DuplicateKey { .. }
            | Kind::MissingTitle
            | Kind::EmptyTitle
            | Kind::TitleNotText { .. }
            | Kind::UnsafeText { .. }
            | Kind::MissingArchived
            | Kind::BadArchived { .. }
            | Kind::BadDraft { .. }
            | Kind::BadLeverId {
                archived: false, ..
            }
            | Kind::BadTranslationKey(_)
            | Kind::UnknownLanguage { .. }
            | Kind::OneSideChanged { .. }
            | Kind::NewOnOneSide { .. }
            | Kind::LostCounterpart { .. }
            | Kind::BrokenSettings { .. }
            | Kind::UnknownSetting { .. }
            | Kind::BadSetting { .. }
            | Kind::BadAddressPattern { .. } => Severity::Error,
        }
    }
}

impl Fact {
    /// The name of the rule that compares it.
    pub fn code(&self) -> &'static str {
        match self {
            Fact::Heading(_) => "B080-parity-heading",
            Fact::HeadingLevel { .. } => "B081-parity-heading-level",
            Fact::Bullet(_) => "B082-parity-bullet",
            Fact::Link(_) => "B083-parity-link",
            Fact::Email(_) => "B084-parity-email",
            Fact::Phone(_) => "B085-parity-phone",
            Fact::Date(_) => "B086-parity-date",
            Fact::Time(_) => "B087-parity-time",
            Fact::Number(_) => "B088-parity-number",
            Fact::Classification(_) => "B089-parity-classification",
            Fact::Profile(_) => "B090-parity-language-profile",
            Fact::Paragraph(_) => "B091-parity-paragraph",
        }
    }
}
