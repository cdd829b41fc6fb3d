//! The exact words of every kind in both languages, kept in `words.txt`.
//!
//! `BABILLARD_REWRITE=1` writes that file anew; its change is what a reviewer reads.

use super::*;
use crate::posting::{Date, Lang, LeverId, Slug};
use crate::site::problem::details::{
    Aspect, Closing, Encoding, Fact, Found, LeverIdFault, NameFault, Opening, SettingFault,
    TranslationKeyFault, Wanted, WhyKept, YamlFault,
};
use crate::site::read::old_address::Fault;
use crate::site::visible::{is_hidden, visible_json, visible_whole};

/// One problem of each kind and of each shape that a kind's words can take.
fn samples() -> Vec<Kind> {
    let mut kinds = files();
    kinds.extend(yaml());
    kinds.extend(fields());
    kinds.extend(pairs());
    kinds.extend(texts());
    kinds.extend(parity());
    kinds.extend(gate());
    kinds.extend(settings());
    kinds
}

/// What a change brings to one side alone.
fn gate() -> Vec<Kind> {
    let (since, counterpart) = ("origin/main".to_owned(), "fr/dev.md".to_owned());
    let all = [
        Aspect::Status,
        Aspect::LeverId,
        Aspect::Date,
        Aspect::ExpiryDate,
        Aspect::Title,
        Aspect::Description,
        Aspect::Employer,
        Aspect::Place,
        Aspect::Remote,
        Aspect::Text,
    ];
    let changed = |aspects: &[Aspect]| Kind::OneSideChanged {
        aspects: aspects.to_vec(),
        counterpart: counterpart.clone(),
        since: since.clone(),
    };
    vec![
        changed(&[Aspect::Text]),
        changed(&[Aspect::Title, Aspect::Text]),
        changed(&all),
        Kind::NewOnOneSide {
            since: since.clone(),
        },
        Kind::LostCounterpart {
            counterpart: counterpart.clone(),
            since: since.clone(),
        },
        Kind::ParityLifted {
            commit: "a1b2c3d4e".to_owned(),
            why: "a typing slip\u{1b}[2J".to_owned(),
        },
    ]
}

fn files() -> Vec<Kind> {
    let why = || "Permission denied (os error 13)".to_owned();
    let mut kinds = vec![
        Kind::Unreadable { why: why() },
        Kind::NotUtf8(Encoding::Utf16),
        Kind::NotUtf8(Encoding::Binary),
        Kind::NotUtf8(Encoding::Byte {
            offset: 46,
            byte: 0xe9,
            guess: Some('é'),
        }),
        Kind::NotUtf8(Encoding::Byte {
            offset: 46,
            byte: 0x81,
            guess: None,
        }),
        Kind::FileTooLarge {
            size: 1_500_000,
            limit: 1 << 20,
        },
        Kind::FrontMatterTooLarge {
            size: 65_537,
            limit: 64 << 10,
        },
        Kind::MergeConflict,
        Kind::UnknownLanguage {
            folder: "de".to_owned(),
        },
        Kind::UnknownLanguage {
            folder: String::new(),
        },
        Kind::NotAPosting {
            name: "logo.png".to_owned(),
        },
        Kind::NotAPosting {
            name: "pipe.md".to_owned(),
        },
        Kind::SectionPage,
        Kind::SymbolicLink,
    ];
    let openings = [
        Opening::Empty,
        Opening::Nothing,
        Opening::BlankLine,
        Opening::Blank,
        Opening::Invisible('\u{200b}'),
        Opening::Dashes(4),
        Opening::LongDashes,
        Opening::TextBehind,
        Opening::Toml,
        Opening::Json,
        Opening::Org,
        Opening::Html,
        Opening::LfsPointer,
        Opening::CarriageReturns,
    ];
    kinds.extend(openings.map(Kind::NoFrontMatter));
    let closings = [
        Closing::Nothing,
        Closing::Dots,
        Closing::Plus,
        Closing::Dashes(4),
        Closing::LongDashes,
        Closing::Indented,
        Closing::TextBehind,
    ];
    kinds.extend(closings.map(Kind::UnclosedFrontMatter));
    kinds
}

fn yaml() -> Vec<Kind> {
    let plain = [
        YamlFault::Tab,
        YamlFault::UnclosedQuote('"'),
        YamlFault::TypographicQuote('”'),
        YamlFault::TextAfterQuote('\''),
        YamlFault::TextAfterQuote('"'),
        YamlFault::BadEscape,
        YamlFault::UnclosedBracket('['),
        YamlFault::InBrackets,
        YamlFault::ColonInValue,
        YamlFault::NoSpaceAfterColon,
        YamlFault::OddSpaceAfterColon('\u{202f}'),
        YamlFault::OddSpaceAfterColon('\u{3000}'),
        YamlFault::OddSpaceAfterColon('\u{2003}'),
        YamlFault::OddColon('：'),
        YamlFault::EqualsSign,
        YamlFault::NotIndented,
        YamlFault::BlockHeader,
        YamlFault::IndentedKey("title".to_owned()),
        YamlFault::NotAKey,
        YamlFault::ControlCharacter('\u{1b}'),
        YamlFault::ControlCharacter('\u{feff}'),
        YamlFault::OddLineBreak('\u{2028}'),
        YamlFault::TooDeep,
        YamlFault::TooMany,
        YamlFault::UnknownAlias,
        YamlFault::DuplicateInside("a".to_owned()),
        YamlFault::ComplexKey,
        YamlFault::SecondDocument,
        YamlFault::NoKeys,
        YamlFault::RootIsList,
        YamlFault::RootIsText,
        YamlFault::Other("did not find expected key".to_owned()),
    ];
    let mended = [
        (
            YamlFault::ColonInValue,
            "title: \"Consulting: Content Design\"",
        ),
        (YamlFault::ReservedStart('@'), "title: \"@home\""),
        (YamlFault::Indicator('*'), "title: \"*Senior*\""),
        (YamlFault::Indicator('&'), "title: \"& co\""),
        (YamlFault::Indicator('!'), "title: \"!important\""),
        (YamlFault::TextAfterBracket('['), "title: \"[Senior] dev\""),
        (YamlFault::Template, "title: \"{{ .Title }}\""),
        (YamlFault::UnclosedQuote('"'), "title: \"Dev\""),
        (YamlFault::NoSpaceAfterColon, "title: Dev"),
        (YamlFault::OddSpaceAfterColon('\u{a0}'), "title: Dev"),
    ];
    let kind = |(fault, mended): (YamlFault, Option<&str>)| Kind::BrokenYaml {
        fault,
        mended: mended.map(str::to_owned),
    };
    let plain = plain.into_iter().map(|fault| (fault, None));
    let mended = mended.into_iter().map(|(fault, line)| (fault, Some(line)));
    plain.chain(mended).map(kind).collect()
}

fn fields() -> Vec<Kind> {
    let text = str::to_owned;
    let id = LeverId::parse("4874d95f-a569-43dc-a237-b503d91cacaf").expect("an id");
    let lever = |archived, found: &str, fault| Kind::BadLeverId {
        archived,
        found: found.to_owned(),
        fault,
    };
    let mut kinds = vec![
        Kind::DuplicateKey {
            key: text("archived"),
        },
        Kind::UnknownKey {
            key: text("archvied"),
            meant: Some("archived"),
        },
        Kind::UnknownKey {
            key: text("t\u{456}tle"),
            meant: Some("title"),
        },
        Kind::UnknownKey {
            key: text("\u{200b}weight"),
            meant: None,
        },
        Kind::MissingTitle,
        Kind::EmptyTitle,
        Kind::TitleNotText { found: Found::List },
        Kind::UnsafeText {
            key: "title",
            character: '\u{202e}',
        },
        Kind::UnsafeText {
            key: "description",
            character: '\0',
        },
        Kind::MissingArchived,
        Kind::BadArchived {
            found: text("yes"),
            meant: Some(true),
        },
        Kind::BadArchived {
            found: String::new(),
            meant: None,
        },
        Kind::BadDraft {
            found: text("maybe"),
        },
        Kind::MissingLeverId,
        lever(
            false,
            "http://4874d95f-a569-43dc-a237-b503d91cacaf",
            LeverIdFault::Inside(id),
        ),
        lever(
            false,
            "00000000-0000-0000-0000-000000000000",
            LeverIdFault::Nil,
        ),
        lever(true, "4874d95f-a569-43dc", LeverIdFault::Length),
        lever(false, "javascript:alert(1)", LeverIdFault::Other),
        Kind::MissingTranslationKey,
        Kind::BadTranslationKey(TranslationKeyFault::Empty),
        Kind::BadTranslationKey(TranslationKeyFault::Path(text("../../x"))),
        Kind::BadTranslationKey(TranslationKeyFault::Character {
            found: text("a<b"),
            character: '<',
        }),
        Kind::BadTranslationKey(TranslationKeyFault::NotText(Found::Boolean)),
        Kind::MissingDescription,
        Kind::BadSlug { found: text("!!!") },
        Kind::BadDate {
            key: "expiryDate",
            found: text("29/02/2023"),
        },
        Kind::BadDate {
            key: "date",
            found: text("2026/1/5"),
        },
        Kind::BadAddress {
            key: "aliases",
            found: text("../x"),
        },
        Kind::Draft,
    ];
    let found = [
        Found::Null,
        Found::Boolean,
        Found::Number,
        Found::Text,
        Found::List,
        Found::Map,
        Found::Tagged,
    ];
    kinds.extend(found.map(|found| Kind::WrongType {
        key: "layout",
        wanted: Wanted::Text,
        found,
    }));
    kinds.push(Kind::WrongType {
        key: "url",
        wanted: Wanted::Texts,
        found: Found::Number,
    });
    kinds
}

fn pairs() -> Vec<Kind> {
    let slug = |text| Slug::parse(text).expect("a slug");
    let file = |name: &str| format!("en/{name}.md");
    vec![
        Kind::SlugCollision {
            slug: slug("designer"),
            given: slug("designer-2"),
        },
        Kind::AmbiguousPair {
            key: "dev".to_owned(),
            files: ["a", "b", "c"].map(file).to_vec(),
        },
        Kind::AmbiguousPair {
            key: "dev".to_owned(),
            files: ["a", "b", "c", "d", "e", "f", "g"].map(file).to_vec(),
        },
        Kind::PairedByLeverId {
            lever_id: LeverId::parse("4874d95f-a569-43dc-a237-b503d91cacaf").expect("an id"),
        },
        Kind::CopyLeftOut {
            kept: file("dev--2"),
            why: WhyKept::Open,
            own: "2 years".to_owned(),
            theirs: "3 years".to_owned(),
        },
        Kind::CopyLeftOut {
            kept: file("dev--2"),
            why: WhyKept::Named,
            own: "today".to_owned(),
            theirs: String::new(),
        },
        Kind::CopyLeftOut {
            kept: file("dev--2"),
            why: WhyKept::Last,
            own: String::new(),
            theirs: "today".to_owned(),
        },
        Kind::CopyLeftOut {
            kept: file("dev--2"),
            why: WhyKept::Last,
            own: String::new(),
            theirs: String::new(),
        },
        Kind::NoCounterpart {
            key: Some("dev".to_owned()),
        },
        Kind::NoCounterpart { key: None },
        Kind::StatusDiffers {
            status: Status::Open,
            counterpart: "fr/dev.md".to_owned(),
        },
        Kind::StatusDiffers {
            status: Status::Archived,
            counterpart: "fr/dev.md".to_owned(),
        },
        Kind::NearCopy {
            other: file("dev--2"),
            own: "2 years".to_owned(),
            theirs: "3 years".to_owned(),
        },
        Kind::NearCopy {
            other: file("dev--2"),
            own: "today".to_owned(),
            theirs: String::new(),
        },
        Kind::NearCopy {
            other: file("dev--2"),
            own: String::new(),
            theirs: "today".to_owned(),
        },
        Kind::NearCopy {
            other: file("dev--2"),
            own: String::new(),
            theirs: String::new(),
        },
        Kind::DateDiffers {
            key: "date",
            own: day("2026-01-05"),
            theirs: Some(day("2026-01-06")),
        },
        Kind::DateDiffers {
            key: "expiryDate",
            own: day("2026-01-05"),
            theirs: None,
        },
        Kind::KeyOnOneSide {
            key: "place",
            counterpart: "fr/dev.md".to_owned(),
        },
    ]
}

fn day(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// What is said of the text and the name of one file.
fn texts() -> Vec<Kind> {
    let text = str::to_owned;
    let mut kinds = vec![
        Kind::NameIdDiffers {
            named: LeverId::parse("4874d95f-a569-43dc-a237-b503d91cacaf").expect("an id"),
        },
        Kind::BoldAsHeading {
            text: text("Your team"),
        },
        Kind::HeadingJump { from: 2, to: 4 },
        Kind::LinkWithoutText {
            target: text("https://example.org/"),
        },
        Kind::LinkInOtherLanguage {
            lang: Lang::En,
            target: text("https://example.org/en/"),
        },
        Kind::LinkInOtherLanguage {
            lang: Lang::Fr,
            target: text("https://example.org/fr/"),
        },
        Kind::MixedApostrophes,
        Kind::Expired {
            date: day("2026-01-05"),
        },
        Kind::NameNotForWindows(NameFault::Character(':')),
        Kind::NameNotForWindows(NameFault::Character('\u{1b}')),
        Kind::NameNotForWindows(NameFault::End),
        Kind::NameNotForWindows(NameFault::Device(text("con.md"))),
        Kind::NameNotForWindows(NameFault::Length),
        Kind::NameNotForWindows(NameFault::NotUnicode),
        Kind::TwinName {
            other: text("en/Dev.md"),
        },
        Kind::HiddenCharacter {
            character: '\u{202e}',
        },
        Kind::HiddenCharacter {
            character: '\u{200b}',
        },
    ];
    kinds.extend([':', '«', '»', '%', '$'].map(|sign| Kind::PlainSpace { sign }));
    kinds
}

/// What one text of a pair states and the other does not.
fn parity() -> Vec<Kind> {
    let text = str::to_owned;
    let facts = [
        Fact::Heading(text("Your team")),
        Fact::HeadingLevel { own: 2, theirs: 3 },
        Fact::Bullet(text("Write the minutes")),
        Fact::Link(text("https://example.org/")),
        Fact::Email(text("jobs@example.org")),
        Fact::Phone(text("506-555-0117")),
        Fact::Date(text("January 8, 2027")),
        Fact::Time(text("4:30 pm")),
        Fact::Number(text("$15,000")),
        Fact::Classification(text("CS-05")),
        Fact::Profile(text("CBC")),
        Fact::Paragraph(text("The books travel by boat and by bus, in all seasons.")),
    ];
    let kind = |fact| Kind::Parity {
        fact,
        counterpart: text("fr/dev.md"),
    };
    facts.map(kind).to_vec()
}

fn settings() -> Vec<Kind> {
    let bad = |(name, fault)| Kind::BadSetting { name, fault };
    let mut kinds = vec![
        Kind::BrokenSettings {
            why: "string values must be quoted".to_owned(),
        },
        Kind::UnknownSetting {
            name: "base-url".to_owned(),
            meant: Some("base_url"),
        },
        Kind::UnknownSetting {
            name: "colour".to_owned(),
            meant: None,
        },
    ];
    let patterns = [
        ("careers/{stem}/", Fault::NotAPath),
        ("/careers/", Fault::NothingToFill),
        ("/{slug}/", Fault::UnknownPlace),
        ("/a/../{stem}/", Fault::NotAllowed),
    ];
    kinds.extend(patterns.map(|(found, fault)| Kind::BadAddressPattern {
        found: found.to_owned(),
        fault,
    }));
    let faults = [
        ("base_url", SettingFault::NotAnAddress("/jobs/".to_owned())),
        ("base_url", SettingFault::NotText),
        ("title", SettingFault::NotATable),
        ("title.en", SettingFault::Missing),
        ("title.en", SettingFault::Empty),
        ("title.fr", SettingFault::OneLanguage),
        ("title.fr", SettingFault::Unsafe('\u{202e}')),
        ("lever", SettingFault::NotATable),
        ("lever.site", SettingFault::Missing),
        ("lever.site", SettingFault::NotALeverSite("a/b".to_owned())),
        ("lever.host", SettingFault::NotALeverHost("us".to_owned())),
        ("old_addresses.en", SettingFault::NotAList),
        (
            "employer.url",
            SettingFault::NotAnAddress("rivage".to_owned()),
        ),
        ("employer.fr", SettingFault::OneLanguage),
        ("place.en", SettingFault::OneLanguage),
        ("country.en", SettingFault::Missing),
        ("check", SettingFault::NotATable),
        ("check", SettingFault::NotASeverity("loud".to_owned())),
        ("check", SettingFault::AlwaysAnError("B012-missing-title")),
    ];
    kinds.extend(faults.map(bad));
    kinds
}

/// All words as `words.txt` has them.
fn all_words() -> String {
    let mut text = String::new();
    for kind in samples() {
        let words = words(&kind);
        text.push_str(&format!("{} {}\n", kind.severity().code(), kind.code()));
        for lang in Lang::ALL {
            let parts = [
                words.message.of(lang),
                words.note.of(lang),
                words.help.of(lang),
            ];
            for part in parts {
                text.push_str(&format!("  {}  {part}\n", lang.code()));
            }
        }
    }
    text
}

#[test]
fn the_words_are_those_of_the_file() {
    if std::env::var_os("BABILLARD_REWRITE").is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/src/site/problem/problem_text/words.txt"
        );
        std::fs::write(path, all_words()).expect("a file that can be written");
        return;
    }
    for (got, kept) in all_words().lines().zip(include_str!("words.txt").lines()) {
        assert_eq!(got, kept);
    }
    assert_eq!(all_words(), include_str!("words.txt"));
}

#[test]
fn every_code_has_a_sample() {
    let written = include_str!("../codes.rs").split("=> \"B").skip(1);
    let codes: Vec<String> = written
        .filter_map(|rest| Some(format!("B{}", rest.split('"').next()?)))
        .collect();
    assert!(codes.len() > 40);
    for code in codes {
        assert!(samples().iter().any(|kind| kind.code() == code), "{code}");
    }
}

#[test]
fn a_code_is_never_given_twice() {
    let numbers: std::collections::BTreeSet<&str> =
        samples().iter().map(|kind| &kind.code()[..4]).collect();
    let codes: std::collections::BTreeSet<&str> = samples().iter().map(Kind::code).collect();
    assert_eq!(numbers.len(), codes.len());
    assert_eq!(Kind::MissingTitle.code(), "B012-missing-title");
}

#[test]
fn the_french_is_written_as_in_canada() {
    for line in all_words()
        .lines()
        .filter_map(|line| line.strip_prefix("  fr  "))
    {
        // What stands between backquotes is code.
        let prose = line.split('`').step_by(2).collect::<Vec<_>>().join("x");
        let bad = [" :", " ;", " ?", " !", "« ", " »", "'"];
        assert!(!bad.iter().any(|bad| prose.contains(bad)), "{line}");
        assert!(!line.ends_with('.'), "{line}");
        let colons = prose
            .match_indices(": ")
            .filter(|(at, _)| !prose[..*at].ends_with('\u{a0}'));
        assert_eq!(colons.count(), 0, "{line}");
    }
}

#[test]
fn related_places_speak_both_languages() {
    let check = |what: What, en: &str, fr: &str| {
        let said = related(&what);
        assert_eq!((said.en.as_str(), said.fr.as_str()), (en, fr));
    };
    check(
        What::FirstGiven,
        "first given here",
        "donnée une première fois ici",
    );
    check(
        What::PerhapsThis,
        "did you mean this one?",
        "vouliez-vous dire celle-ci?",
    );
    check(
        What::PerhapsTheEnd,
        "perhaps the front matter should end here",
        "l’en-tête devrait peut-être finir ici",
    );
    check(
        What::PerhapsEndsAfter,
        "perhaps the front matter should end after this line",
        "l’en-tête devrait peut-être finir après cette ligne",
    );
    check(
        What::HasTheSlug,
        "this posting has the address",
        "cette offre a déjà l’adresse",
    );
    check(What::SameKey, "the same key here", "la même clé ici");
    check(
        What::SameLeverId,
        "the same `leverId` here",
        "le même `leverId` ici",
    );
    check(What::Kept, "this posting is kept", "cette offre est gardée");
    check(
        What::Counterpart(Status::Open),
        "its counterpart is open",
        "son équivalent est ouvert",
    );
    check(
        What::Counterpart(Status::Archived),
        "its counterpart is archived",
        "son équivalent est archivé",
    );
    check(
        What::CounterpartHasOne,
        "the counterpart has one",
        "l’équivalent en a un",
    );
    check(
        What::PerhapsTheKey("senior-policy-advisor".to_owned()),
        "did you mean `senior-policy-advisor`?",
        "vouliez-vous dire `senior-policy-advisor`?",
    );
    check(What::Alike, "nearly the same text", "presque le même texte");
    check(
        What::DateThere(day("2026-01-05")),
        "its counterpart says 2026-01-05",
        "son équivalent dit 2026-01-05",
    );
    check(
        What::MatchMissing,
        "its match is not here",
        "il n’y a pas son pareil ici",
    );
    check(
        What::ValueThere("75 200".to_owned()),
        "here it is `75 200`",
        "ici, c’est `75 200`",
    );
    check(
        What::DidNotFollow,
        "this side did not follow",
        "ce côté n’a pas suivi",
    );
    check(
        What::LevelThere(3),
        "level 3 in the counterpart",
        "niveau 3 dans l’équivalent",
    );
}

#[test]
fn a_value_is_shown_with_nothing_hidden_and_not_too_long() {
    assert_eq!(
        visible("a\u{1b}[31mb\u{202e}\u{200b}\r\n"),
        "a\\u{1b}[31mb\\u{202e}\\u{200b}"
    );
    assert_eq!(
        visible(" Développeur·euse – l’équipe "),
        "Développeur·euse – l’équipe"
    );
    // White space that is no plain one would look like nothing at all at an end.
    assert_eq!(visible(" false\u{a0}\n"), "false\\u{a0}");
    assert_eq!(visible("\u{3000}5\u{a0}000"), "\\u{3000}5\u{a0}000");
    assert_eq!(visible(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
    assert_eq!(visible_whole(&"x".repeat(99)).len(), 99);
}

proptest::proptest! {
    #[test]
    fn json_says_the_same_when_nothing_in_it_is_hidden(text in "\\PC*|[\\x00-\\x{10ffff}]{0,80}") {
        let json = serde_json::json!({ "a": text });
        let shown = visible_json(&serde_json::to_string_pretty(&json).expect("JSON"));
        proptest::prop_assert!(!shown.chars().any(|c| c != '\n' && is_hidden(c)));
        let back: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
        proptest::prop_assert_eq!(back, json);
    }

    #[test]
    fn nothing_that_is_shown_steers_a_terminal(text in "\\PC*|[\\x00-\\x{ffff}]{0,80}") {
        for shown in [visible(&text), visible_whole(&text)] {
            proptest::prop_assert!(!shown.chars().any(is_hidden));
        }
    }
}
