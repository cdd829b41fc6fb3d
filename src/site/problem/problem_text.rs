//! What each problem says, in both languages: what is wrong, why it matters, how to mend it.
//!
//! Every kind has all six texts, or this does not compile. Whatever comes from a file passes
//! [`visible`] first, so that no text can steer a terminal or turn its line around.

mod fields;
mod files;
mod gate;
mod ids;
mod names;
mod pairs;
mod parity;
mod settings;
mod texts;
mod yaml;

use crate::posting::{Both, Status};
use crate::site::problem::Kind;
use crate::site::problem::related::What;
use crate::site::visible::visible;

/// What a problem says. A text starts in lower case and has no full stop, as compilers do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub message: Both<String>,
    /// Why it matters.
    pub note: Both<String>,
    /// How to mend it.
    pub help: Both<String>,
}

/// What a problem of this kind says.
pub fn words(kind: &Kind) -> Words {
    match kind {
        Kind::Unreadable { why } => files::unreadable(why),
        Kind::NotUtf8(encoding) => files::not_utf8(encoding),
        Kind::FileTooLarge { size, limit } => files::file_too_large(*size, *limit),
        Kind::NoFrontMatter(opening) => files::no_front_matter(opening),
        Kind::UnclosedFrontMatter(closing) => files::unclosed(closing),
        Kind::FrontMatterTooLarge { size, limit } => files::front_matter_too_large(*size, *limit),
        Kind::MergeConflict => files::merge_conflict(),
        Kind::BrokenYaml { fault, mended } => yaml::broken(fault, mended.as_deref()),
        Kind::DuplicateKey { key } => fields::duplicate_key(key),
        Kind::UnknownKey { key, meant } => fields::unknown_key(key, *meant),
        Kind::WrongType { key, wanted, found } => fields::wrong_type(key, *wanted, *found),
        Kind::MissingTitle => fields::missing_title(),
        Kind::EmptyTitle => fields::empty_title(),
        Kind::TitleNotText { found } => fields::title_not_text(*found),
        Kind::UnsafeText { key, character } => fields::unsafe_text(key, *character),
        Kind::MissingArchived => fields::missing_archived(),
        Kind::BadArchived { found, meant } => fields::bad_archived(found, *meant),
        Kind::BadDraft { found } => fields::bad_draft(found),
        Kind::MissingLeverId => ids::missing_lever_id(),
        Kind::BadLeverId {
            archived,
            found,
            fault,
        } => ids::bad_lever_id(*archived, found, fault),
        Kind::MissingTranslationKey => ids::missing_translation_key(),
        Kind::BadTranslationKey(fault) => ids::bad_translation_key(fault),
        Kind::MissingDescription => fields::missing_description(),
        Kind::BadSlug { found } => fields::bad_slug(found),
        Kind::BadDate { key, found } => fields::bad_date(key, found),
        Kind::BadAddress { key, found } => fields::bad_address(key, found),
        Kind::Draft => fields::draft(),
        Kind::UnknownLanguage { folder } => names::unknown_language(folder),
        Kind::NotAPosting { name } => names::not_a_posting(name),
        Kind::SectionPage => names::section_page(),
        Kind::SymbolicLink => names::symbolic_link(),
        Kind::SlugCollision { slug, given } => pairs::slug_collision(slug, given),
        Kind::AmbiguousPair { key, files } => pairs::ambiguous(key, files),
        Kind::PairedByLeverId { lever_id } => pairs::by_lever_id(lever_id),
        Kind::CopyLeftOut {
            kept,
            why,
            own,
            theirs,
        } => pairs::copy_left_out(kept, *why, own, theirs),
        Kind::NoCounterpart { key } => pairs::no_counterpart(key.as_deref()),
        Kind::StatusDiffers {
            status,
            counterpart,
        } => pairs::status_differs(*status, counterpart),
        Kind::NameIdDiffers { named } => names::name_id_differs(named),
        Kind::BoldAsHeading { text } => texts::bold_as_heading(text),
        Kind::HeadingJump { from, to } => texts::heading_jump(*from, *to),
        Kind::LinkWithoutText { target } => texts::link_without_text(target),
        Kind::LinkInOtherLanguage { lang, target } => texts::link_in_other_language(*lang, target),
        Kind::PlainSpace { sign } => texts::plain_space(*sign),
        Kind::MixedApostrophes => texts::mixed_apostrophes(),
        Kind::Expired { date } => fields::expired(*date),
        Kind::NameNotForWindows(fault) => names::name_not_for_windows(fault),
        Kind::TwinName { other } => names::twin_name(other),
        Kind::HiddenCharacter { character } => texts::hidden_character(*character),
        Kind::NearCopy { other, own, theirs } => pairs::near_copy(other, own, theirs),
        Kind::DateDiffers { key, own, theirs } => pairs::date_differs(key, *own, *theirs),
        Kind::KeyOnOneSide { key, counterpart } => pairs::key_on_one_side(key, counterpart),
        Kind::Parity { fact, counterpart } => parity::differs(fact, counterpart),
        Kind::OneSideChanged {
            aspects,
            counterpart,
            since,
        } => gate::one_side_changed(aspects, counterpart, since),
        Kind::NewOnOneSide { since } => gate::new_on_one_side(since),
        Kind::LostCounterpart { counterpart, since } => gate::lost_counterpart(counterpart, since),
        Kind::ParityLifted { commit, why } => gate::parity_lifted(commit, why),
        Kind::BrokenSettings { why } => settings::broken(why),
        Kind::UnknownSetting { name, meant } => settings::unknown(name, *meant),
        Kind::BadAddressPattern { found, fault } => settings::bad_pattern(found, *fault),
        Kind::BadSetting { name, fault } => settings::bad(name, fault),
    }
}

/// What a related place says.
pub fn related(what: &What) -> Both<String> {
    match what {
        What::FirstGiven => both("first given here", "donnée une première fois ici"),
        What::PerhapsThis => both("did you mean this one?", "vouliez-vous dire celle-ci?"),
        What::PerhapsTheEnd => both(
            "perhaps the front matter should end here",
            "l’en-tête devrait peut-être finir ici",
        ),
        What::PerhapsEndsAfter => both(
            "perhaps the front matter should end after this line",
            "l’en-tête devrait peut-être finir après cette ligne",
        ),
        What::HasTheSlug => both(
            "this posting has the address",
            "cette offre a déjà l’adresse",
        ),
        What::SameKey => both("the same key here", "la même clé ici"),
        What::SameLeverId => both("the same `leverId` here", "le même `leverId` ici"),
        What::Kept => both("this posting is kept", "cette offre est gardée"),
        What::Counterpart(Status::Open) => {
            both("its counterpart is open", "son équivalent est ouvert")
        }
        What::Counterpart(Status::Archived) => {
            both("its counterpart is archived", "son équivalent est archivé")
        }
        What::CounterpartHasOne => both("the counterpart has one", "l’équivalent en a un"),
        What::PerhapsTheKey(key) => {
            let key = visible(key);
            both(
                format!("did you mean `{key}`?"),
                format!("vouliez-vous dire `{key}`?"),
            )
        }
        What::Alike => both("nearly the same text", "presque le même texte"),
        What::DateThere(date) => both(
            format!("its counterpart says {date}"),
            format!("son équivalent dit {date}"),
        ),
        What::DidNotFollow => both("this side did not follow", "ce côté n’a pas suivi"),
        What::MatchMissing => both("its match is not here", "il n’y a pas son pareil ici"),
        What::ValueThere(value) => {
            let value = visible(value);
            both(
                format!("here it is `{value}`"),
                format!("ici, c’est `{value}`"),
            )
        }
        What::LevelThere(level) => both(
            format!("level {level} in the counterpart"),
            format!("niveau {level} dans l’équivalent"),
        ),
    }
}

/// The name of a character that one may not see: `U+00A0`.
fn number(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

fn both(en: impl Into<String>, fr: impl Into<String>) -> Both<String> {
    Both {
        en: en.into(),
        fr: fr.into(),
    }
}

/// A size in the unit that people read.
fn size(bytes: usize) -> Both<String> {
    let (unit, en, fr) = if bytes < 1 << 20 {
        (1 << 10, "KiB", "Kio")
    } else {
        (1 << 20, "MiB", "Mio")
    };
    let tenths = bytes.saturating_mul(10).div_ceil(unit);
    match tenths % 10 {
        0 => both(
            format!("{} {en}", tenths / 10),
            format!("{} {fr}", tenths / 10),
        ),
        rest => both(
            format!("{}.{rest} {en}", tenths / 10),
            format!("{},{rest} {fr}", tenths / 10),
        ),
    }
}

/// The status in words.
fn status(status: Status) -> Both<&'static str> {
    match status {
        Status::Open => Both {
            en: "open",
            fr: "ouverte",
        },
        Status::Archived => Both {
            en: "archived",
            fr: "archivée",
        },
    }
}

#[cfg(test)]
mod tests;
