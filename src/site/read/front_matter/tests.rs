//! Sentences about reading one file.

use super::*;
use crate::site::problem::front_matter::broken_yaml::BrokenYaml;
use crate::site::problem::front_matter::no_front_matter::NoFrontMatter;
use crate::site::problem::front_matter::unclosed_front_matter::UnclosedFrontMatter;
use crate::site::problem::place::Place;
use crate::site::problem::rule::Severity;

/// A file with these lines of front matter.
fn file(lines: &str) -> String {
    format!("---\n{lines}\n---\n\nBody\n")
}

/// A file that is right, with `lines` after its own.
fn good(lines: &str) -> String {
    file(&format!(
        "title: Dev\ndescription: d\narchived: false\nleverId: de6ae5bc-d267-4539-89b4-c4d1497ccbf0\ntranslationKey: dev\n{lines}"
    ))
}

/// Its problems as `line:col code`.
fn told(source: &str) -> Vec<String> {
    let reading = read("en/dev.md", source.as_bytes());
    let line = |problem: &Problem| {
        let place = Place::of(source, problem.span.expect("a place"));
        format!("{}:{} {}", place.line, place.col, problem.kind.code())
    };
    assert_eq!(
        reading.posting.is_none(),
        // Whether a status is needed, only the whole board can say.
        reading.problems.iter().any(|problem| {
            problem.is_error() && !matches!(problem.kind, Kind::MissingArchived(_))
        })
    );
    reading.problems.iter().map(line).collect()
}

#[track_caller]
fn check(source: &str, expected: &[&str]) {
    assert_eq!(told(source), expected, "{source}");
}

/// The problem that one line gives in a file that is right otherwise: its place in the line, and
/// its words.
#[track_caller]
fn check_line(key: &str, line: &str, expected: &str) {
    let source = good("")
        .lines()
        .map(|own| {
            if own.starts_with(&format!("{key}:")) {
                line
            } else {
                own
            }
        })
        .collect::<Vec<_>>()
        .join("\n");
    let reading = read("en/dev.md", source.as_bytes());
    let said: Vec<String> = reading
        .problems
        .iter()
        .map(|problem| {
            let place = Place::of(&source, problem.span.expect("a place"));
            format!(
                "{}: {}; {}",
                place.col,
                problem.words().message.en,
                problem.words().help.en
            )
        })
        .collect();
    assert_eq!(said, [expected], "{source}");
}

fn parsed_of(source: &str) -> Parsed {
    let reading = read("en/dev.md", source.as_bytes());
    reading
        .posting
        .unwrap_or_else(|| panic!("{:?}", reading.problems))
}

#[test]
fn a_good_file_gives_everything_and_no_problem() {
    let source = good(
        "slug: le-dev\nurl: /dev/\naliases:\n- /a/\n- /b/\ndate: 2008-03-04\nlastmod: 2008-03-05T10:00:00Z\nexpiryDate: '2008-04-01'\ndraft: false\nlayout: job-posting\ntype: section",
    );
    check(&source, &[]);
    let posting = parsed_of(&source);
    assert_eq!(
        (posting.title.as_str(), posting.description.as_str()),
        ("Dev", "d")
    );
    assert_eq!(posting.status, Status::Open);
    assert_eq!(
        posting.keys.lever_id,
        LeverId::parse("de6ae5bc-d267-4539-89b4-c4d1497ccbf0")
    );
    assert_eq!(
        (
            posting.keys.translation_key.as_deref(),
            posting.keys.slug.as_deref()
        ),
        (Some("dev"), Some("le-dev"))
    );
    assert_eq!(
        (posting.keys.url, posting.keys.aliases),
        (
            vec!["/dev/".to_owned()],
            vec!["/a/".to_owned(), "/b/".to_owned()]
        )
    );
    let dates = [
        posting.keys.date,
        posting.keys.lastmod,
        posting.keys.expiry_date,
    ];
    assert_eq!(
        dates,
        ["2008-03-04", "2008-03-05", "2008-04-01"].map(Date::parse)
    );
    assert_eq!((posting.keys.draft, &*posting.body), (false, "\nBody\n"));
    assert_eq!(&source[posting.written.start..], "\nBody\n");
    let slug = posting.spans.slug.expect("a place");
    assert_eq!(&source[slug.start..slug.end], "le-dev");
    let aliases = posting.spans.aliases.expect("a place");
    assert_eq!(&source[aliases.start..aliases.end], "- /a/\n- /b/");
}

#[test]
fn line_ends_marks_and_blanks_of_any_system_are_fine() {
    let plain = parsed_of(&good(""));
    for source in [
        good("").replace('\n', "\r\n"),
        format!("\u{feff}{}", good("")),
        good("").replace("---\n", "---  \t\n"),
        good("").replace("title", "# a note\n\ntitle"),
    ] {
        check(&source, &[]);
        let posting = parsed_of(&source);
        assert_eq!(
            (&posting.title, &posting.body),
            (&plain.title, &plain.body),
            "{source:?}"
        );
    }
    assert_eq!(
        &*parsed_of(good("").strip_suffix("\n\nBody\n").expect("an end")).body,
        ""
    );
    assert_eq!(
        &*parsed_of(&good("").replace("Body", "a\rb")).body,
        "\na\nb\n"
    );
}

#[test]
fn text_over_several_lines_is_folded_and_keeps_its_no_break_spaces() {
    let posting = parsed_of(&good("").replace(
        "description: d",
        "description: >-\n  one\n  «\u{a0}two\u{a0}»\n\n  three",
    ));
    assert_eq!(posting.description, "one «\u{a0}two\u{a0}» three");
    let posting = parsed_of(&good("").replace(
        "title: Dev",
        "title: \"  De\u{301}veloppeur\n  principal \"",
    ));
    assert_eq!(posting.title, "De\u{301}veloppeur principal");
}

#[test]
fn a_number_is_a_key_as_it_is_written_and_a_title_only_in_quotation_marks() {
    for number in ["2024", "1e10", "0x1F", "1_000", "007", "\"2024\""] {
        let quoted = format!("\"{}\"", number.trim_matches('"'));
        let posting = parsed_of(&good("").replace("title: Dev", &format!("title: {quoted}")));
        assert_eq!(posting.title, number.trim_matches('"'));
        let posting = parsed_of(
            &good("").replace("translationKey: dev", &format!("translationKey: {number} ")),
        );
        assert_eq!(
            posting.keys.translation_key.as_deref(),
            Some(number.trim_matches('"'))
        );
    }
}

#[test]
fn a_rule_or_a_second_block_in_the_body_is_body() {
    let source = format!("{}\n---\ntitle: x\n---\n", good(""));
    check(&source, &[]);
    assert!(parsed_of(&source).body.ends_with("---\ntitle: x\n---\n"));
    check(&good("note: |\n  a\n  ---\n  b"), &["7:1 B010-unknown-key"]);
}

#[test]
fn a_title_must_be_there_and_be_seen() {
    check(
        &good("").replace("title: Dev\n", ""),
        &["1:1 B012-missing-title"],
    );
    for empty in [
        "",
        "~",
        "null",
        "\"  \"",
        "\"\u{200b}\u{feff}\"",
        "\"\u{2800}\u{3164}\"",
        "''",
    ] {
        let place = if empty.is_empty() { "2:1" } else { "2:8" };
        check(
            &good("").replace("title: Dev", &format!("title: {empty}")),
            &[&format!("{place} B013-empty-title")],
        );
    }
    for other in [
        "true", "[a]", "{a: b}", "2024", "1e3", ".nan", "-.inf", "0o7",
    ] {
        check(
            &good("").replace("title: Dev", &format!("title: {other}")),
            &["2:8 B014-title-not-text"],
        );
    }
}

#[test]
fn a_text_that_could_deceive_is_refused_and_an_emoji_is_not() {
    check(
        &good("").replace("Dev", "Dev \u{202e}x"),
        &["2:12 B015-unsafe-text"],
    );
    check(
        &good("").replace("Dev", "\"De\\u2066v\""),
        &["2:8 B015-unsafe-text"],
    );
    check(
        &good("").replace("description: d", "description: \"\\e[2J\""),
        &["3:14 B015-unsafe-text"],
    );
    check(
        &good("").replace("Dev", "De\u{7f}v"),
        &["2:10 B008-broken-yaml"],
    );
    check(
        &good("level: [CS-03, \"CS-04\\u202e\"]"),
        &["7:8 B015-unsafe-text"],
    );
    check(
        &good("").replace("Dev", "Dev \u{1f469}\u{200d}\u{1f4bb}"),
        &[],
    );
}

#[test]
fn archived_is_true_or_false_and_nothing_else() {
    check(
        &good("").replace("archived: false\n", ""),
        &["1:1 B016-missing-archived"],
    );
    for other in [
        "yes", "no", "True", "FALSE", "1", "\"true\"", "flase", "~", "[true]", "{a: b}", "vrai",
    ] {
        check(
            &good("").replace("archived: false", &format!("archived: {other}")),
            &["4:11 B017-bad-archived"],
        );
    }
    check(
        &good("").replace("archived: false", "archived: true # since May"),
        &[],
    );
    check_line(
        "archived",
        "archived: oui",
        "11: `archived` is `oui`, not `true` or `false`; did you mean `archived: true`?",
    );
    check_line(
        "archived",
        "archived: fasle",
        "11: `archived` is `fasle`, not `true` or `false`; did you mean `archived: false`?",
    );
}

#[test]
fn a_bad_lever_id_is_an_error_only_while_one_can_apply() {
    let bad = good("").replace("leverId: de6a", "leverId: http://de6a");
    let severity = |source: &str| read("en/dev.md", source.as_bytes()).problems[0].severity;
    assert_eq!(severity(&bad), Severity::Error);
    assert_eq!(
        severity(&bad.replace("archived: false", "archived: true")),
        Severity::Warning
    );
    let line = "leverId: http://de6ae5bc-d267-4539-89b4-c4d1497ccbf0";
    check_line(
        "leverId",
        line,
        "10: `leverId` contains more than the ID: `http://de6ae5bc-d267-4539-89b4-c4d1497ccbf0`; write `leverId: de6ae5bc-d267-4539-89b4-c4d1497ccbf0`",
    );
    for bad in [
        "12345678",
        "1e10",
        "../x",
        "[a]",
        "00000000-0000-0000-0000-000000000000",
        "de6ae5bc-d267",
        "true",
    ] {
        check(
            &good("").replace(
                "leverId: de6ae5bc-d267-4539-89b4-c4d1497ccbf0",
                &format!("leverId: {bad}"),
            ),
            &["5:10 B019-bad-lever-id"],
        );
    }
    for missing in ["~", "null", "\"null\"", "''"] {
        check(
            &good("").replace(
                "leverId: de6ae5bc-d267-4539-89b4-c4d1497ccbf0",
                &format!("leverId: {missing}"),
            ),
            &["5:10 B018-missing-lever-id"],
        );
    }
}

#[test]
fn a_translation_key_is_a_name() {
    for bad in [
        "\"\"",
        "~",
        "\" \"",
        "a/b",
        "a\\b",
        "..",
        "<img>",
        "[a]",
        "{a: b}",
        "true",
        "\"a\\tb\"",
        "a\u{200b}b",
    ] {
        check(
            &good("").replace("translationKey: dev", &format!("translationKey: {bad}")),
            &["6:17 B021-bad-translation-key"],
        );
    }
    for fine in [
        "dev",
        "Développeur principal",
        "a.b_c-d",
        "l’équipe (2)",
        "'  dev  '",
    ] {
        check(
            &good("").replace("translationKey: dev", &format!("translationKey: {fine}")),
            &[],
        );
    }
    check(
        &good("").replace("translationKey: dev\n", ""),
        &["1:1 B020-missing-translation-key"],
    );
}

#[test]
fn what_a_posting_can_do_without_is_a_warning() {
    check(
        &good("").replace("description: d\n", ""),
        &["1:1 B022-missing-description"],
    );
    check(
        &good("").replace("description: d", "description: \"null\""),
        &["3:14 B022-missing-description"],
    );
    check(
        &good("").replace("description: d", "description: [a]"),
        &["3:14 B011-wrong-type"],
    );
    check(&good("slug: '!!!'"), &["7:7 B023-bad-slug"]);
    check(
        &good("slug: [a]\nlayout: 3\ntype: {a: b}"),
        &["7:7 B011-wrong-type", "9:7 B011-wrong-type"],
    );
    check(
        &good("date: 2023-02-29\nlastmod: soon\nexpiryDate: 3"),
        &[
            "7:7 B024-bad-date",
            "8:10 B024-bad-date",
            "9:13 B024-bad-date",
        ],
    );
    check(
        &good("url: https://a.ca\naliases: [/a/, ../b, 3]"),
        &[
            "7:6 B025-bad-address",
            "8:10 B011-wrong-type",
            "8:16 B025-bad-address",
        ],
    );
    check(&good("url:\naliases: []\nslug: ~\ndate:"), &[]);
}

#[test]
fn a_draft_is_never_guessed() {
    assert!(parsed_of(&good("draft: true")).keys.draft);
    check(&good("draft: yes"), &["7:8 B026-bad-draft"]);
    check(&good("draft: 1"), &["7:8 B026-bad-draft"]);
    for (line, draft) in [
        ("draft: \"true\"", true),
        ("draft: 'false'", false),
        ("published: \"false\"", true),
        ("published: \"true\"", false),
    ] {
        let reading = read("en/dev.md", good(line).as_bytes());
        let posting = reading.posting.expect("it is read");
        assert_eq!(posting.keys.draft, draft, "{line}");
        assert_eq!(reading.problems[0].severity, Severity::Warning, "{line}");
    }
}

#[test]
fn an_unknown_key_is_told_with_the_one_that_is_meant() {
    check(&good("archvied: true"), &["7:1 B010-unknown-key"]);
    check(
        &good("").replace("archived", "Archived"),
        &["4:1 B110-key-case"],
    );
    let reading = read(
        "en/dev.md",
        good("").replace("archived", "archvied").as_bytes(),
    );
    assert_eq!(reading.problems[0].related[0].what, What::PerhapsThis);
}

#[test]
fn a_key_given_twice_is_told_with_both_places() {
    let source = good("title: Other\ntitle: Third");
    check(
        &source,
        &["7:1 B009-duplicate-key", "8:1 B009-duplicate-key"],
    );
    let problem = &read("en/dev.md", source.as_bytes()).problems[0];
    let first = problem.related[0].span.expect("a place");
    assert_eq!(
        (first.start, problem.related[0].what.clone()),
        (4, What::FirstGiven)
    );
    check(
        &good("x: {a: 1, a: 2}"),
        &["7:1 B010-unknown-key", "7:4 B008-broken-yaml"],
    );
}

#[test]
fn one_broken_line_hides_no_other_problem() {
    let source = file(
        "title: Consulting: Design\ndescription: \"open\narchived: yes\nleverId: x\nslug:a\nurl: 3\nx: 1",
    );
    check(
        &source,
        &[
            "1:1 B020-missing-translation-key",
            "2:18 B008-broken-yaml",
            "3:14 B008-broken-yaml",
            "4:11 B017-bad-archived",
            "5:10 B019-bad-lever-id",
            "6:1 B008-broken-yaml",
            "7:6 B011-wrong-type",
            "8:1 B010-unknown-key",
        ],
    );
}

#[test]
fn what_can_be_read_is_there_in_spite_of_errors() {
    let fields = read("en/dev.md", good("x: @").as_bytes()).fields;
    assert_eq!(
        (fields.title.as_deref(), fields.status),
        (Some("Dev"), Some(Status::Open))
    );
    let fields = read(
        "en/dev.md",
        good("").replacen("\n---\n", "\n", 1).as_bytes(),
    )
    .fields;
    assert_eq!(fields.keys.translation_key.as_deref(), Some("dev"));
}

#[test]
fn each_slip_of_yaml_is_told_in_plain_words() {
    check_line(
        "title",
        "title: A: B",
        "9: the value contains a colon and a space, but has no quotation marks; put the value in quotation marks: `title: \"A: B\"`",
    );
    check_line(
        "title",
        "title: @home",
        "8: a value cannot start with `@`; put the value in quotation marks: `title: \"@home\"`",
    );
    check_line(
        "title",
        "title: *Senior* dev",
        "8: in YAML, `*` at the start of a value means an alias, not text; put the value in quotation marks: `title: \"*Senior* dev\"`",
    );
    check_line(
        "title",
        "title: !important",
        "8: in YAML, `!` at the start of a value means a tag, not text; put the value in quotation marks: `title: \"!important\"`",
    );
    check_line(
        "title",
        "title: [Senior] dev",
        "16: the value starts with `[` and continues after the closing bracket; put the value in quotation marks: `title: \"[Senior] dev\"`",
    );
    check_line(
        "title",
        "title: {{ .Title }}",
        "8: the value starts with `{{`, as in a template; put the value in quotation marks: `title: \"{{ .Title }}\"`",
    );
    check_line(
        "title",
        "title: \"Dev",
        "8: the quotation mark `\"` is never closed; did you mean `title: \"Dev\"`?",
    );
    check_line(
        "title",
        "title: \"Dev”",
        "12: the value closes with `”`, not with the mark that opens it; did you mean `title: \"Dev\"`?",
    );
    check_line(
        "title",
        "title: 'l'adjoint'",
        "11: there is text after the closing `'`; did you mean `title: \"l'adjoint\"`?",
    );
    check_line(
        "title",
        "title:Dev",
        "1: there is no space after the colon; write `title: Dev`",
    );
    check_line(
        "title",
        "title:\u{a0}Dev",
        "7: there is a no-break space (U+00A0) after `:`; write `title: Dev`",
    );
    check_line(
        "title",
        "title：Dev",
        "6: `：` (U+FF1A) looks like a colon but is not one; write `title: Dev`",
    );
    check_line(
        "title",
        "title = Dev",
        "1: this line has `=` instead of `:`; write `title: Dev`",
    );
    check_line(
        "title",
        "title: \"a\\qb\"",
        "10: YAML has no such escape sequence; write `\\\\` for a backslash, or put the value in `'…'`",
    );
    check_line(
        "description",
        "description:\n\tfoo",
        "1: this line is indented with a tab; YAML allows only spaces; replace the tab with two spaces",
    );
    check_line(
        "description",
        "description: >-\nfoo",
        "1: the text below `>` or `|` is not indented; start each line of the text with two spaces",
    );
    check_line(
        "description",
        "description: >-2x\n  foo",
        "14: unexpected text after `>` or `|`; write only `>-` after the colon, and indent the text below it by two spaces",
    );
    check_line(
        "archived",
        "  archived: false",
        "3: the key `archived` is indented; start the line with the key, without spaces",
    );
    check_line(
        "title",
        "title: a\u{2028}b",
        "9: this character (U+2028) ends a line in some programs only; replace it with an ordinary line ending or a space",
    );
}

#[test]
fn front_matter_of_another_kind_is_one_problem_and_no_wall() {
    check(&file("- a\n- b"), &["2:1 B008-broken-yaml"]);
    check(&file("just text"), &["2:1 B008-broken-yaml"]);
    check(&file("# hi"), &["2:1 B008-broken-yaml"]);
    check("---\n---\n", &["2:1 B008-broken-yaml"]);
    check(
        &file("a: b"),
        &[
            "1:1 B012-missing-title",
            "1:1 B016-missing-archived",
            "2:1 B010-unknown-key",
        ],
    );
    check(&good("...\ntitle: x"), &["7:1 B008-broken-yaml"]);
}

#[test]
fn aliases_are_read_and_bombs_are_not() {
    check(
        &good("x: &x 1\ny: *x"),
        &["7:1 B010-unknown-key", "8:1 B010-unknown-key"],
    );
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let items = vec![format!("*a{}", level - 1); 10].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{items}]\n"));
    }
    let problems = read("en/dev.md", good(&bomb).as_bytes()).problems;
    let errors: Vec<_> = problems
        .iter()
        .filter(|problem| problem.is_error())
        .map(|problem| &problem.kind)
        .collect();
    assert_eq!(
        errors,
        [&Kind::BrokenYaml(BrokenYaml {
            fault: YamlFault::TooMany,
            fixed: None
        })]
    );
}

#[test]
fn nesting_is_bounded_in_every_style() {
    for deep in [
        "[".repeat(5000),
        "{a: ".repeat(5000),
        "- ".repeat(5000),
        "? ".repeat(5000),
    ] {
        let problems = read("en/dev.md", good(&format!("x: {deep}")).as_bytes()).problems;
        assert!(
            problems
                .iter()
                .any(|problem| matches!(&problem.kind, Kind::BrokenYaml(_))),
            "{problems:?}"
        );
    }
    check(
        &good(&format!("x: {}{}", "[".repeat(32), "]".repeat(32))),
        &["7:1 B010-unknown-key"],
    );
}

#[test]
fn sizes_are_bounded() {
    check(
        &good(&format!("x: {}", "y".repeat(LARGEST_FRONT_MATTER))),
        &["1:1 B006-front-matter-too-large"],
    );
    let body = "x".repeat(LARGEST_FILE);
    check(&format!("{}{body}", good("")), &["1:1 B003-file-too-large"]);
    check(
        &format!("{}{}", good(""), &body[..LARGEST_FILE - 1000]),
        &[],
    );
}

#[test]
fn a_conflict_that_git_left_is_told_wherever_it_is() {
    let sides = "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> b";
    check(&good(sides), &["7:1 B007-merge-conflict"]);
    check(
        &format!("{}{sides}\n", good("")),
        &["11:1 B007-merge-conflict"],
    );
    check(
        &format!("{sides}\n{}", good("")),
        &["1:1 B007-merge-conflict"],
    );
    check(&format!("{}Heading\n=======\n", good("")), &[]);
}

#[test]
fn a_file_that_starts_with_something_else_is_told_what_it_starts_with() {
    let opening =
        |source: &str, expected: crate::site::problem::front_matter::no_front_matter::Opening| {
            let reading = read("en/dev.md", source.as_bytes());
            assert_eq!(
                reading.problems[0].kind,
                Kind::NoFrontMatter(NoFrontMatter(expected)),
                "{source:?}"
            );
            assert_eq!(reading.problems.len(), 1);
        };
    use crate::site::problem::front_matter::no_front_matter::Opening::*;
    let rest = good("");
    let rest = rest.strip_prefix("---").expect("dashes");
    opening("", Empty);
    opening("\u{feff}\n \n", Empty);
    opening("# Title\n", Nothing);
    opening(&format!("\n\n---{rest}"), BlankLine);
    opening(&format!("  ---{rest}"), Blank);
    opening(&format!("\u{200b}---{rest}"), Invisible('\u{200b}'));
    opening(&format!("----{rest}"), Dashes(4));
    opening(&format!("--{rest}"), Dashes(2));
    opening(&format!("———{rest}"), LongDashes);
    opening(&format!("—-{rest}"), LongDashes);
    opening(&format!("--- # x{rest}"), TextBehind);
    opening("+++\ntitle = 'x'\n", Toml);
    opening("{\n\"title\": 1}\n", Json);
    opening("#+title: x\n", Org);
    opening("<!DOCTYPE html>\n", Html);
    opening("version https://git-lfs.github.com/spec/v1\n", LfsPointer);
    opening(&good("").replace('\n', "\r"), CarriageReturns);
}

#[test]
fn front_matter_without_an_end_is_told_what_stands_in_its_place() {
    let closing = |end: &str, expected: Closing, line: usize| {
        let source = good("").replacen("\n---\n", &format!("\n{end}\n"), 1);
        let reading = read("en/dev.md", source.as_bytes());
        assert_eq!(
            reading.problems[0].kind,
            Kind::UnclosedFrontMatter(UnclosedFrontMatter(expected)),
            "{source:?}"
        );
        let span = reading.problems[0].related[0].span.expect("a place");
        assert_eq!(Place::of(&source, span).line, line);
    };
    closing("", Closing::Nothing, 6);
    closing("...", Closing::Dots, 8);
    closing("+++", Closing::Plus, 8);
    closing("----", Closing::Dashes(4), 8);
    closing("———", Closing::LongDashes, 8);
    closing("  ---", Closing::Indented, 8);
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_without_panic_and_every_place_is_in_the_text(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
        prop_check(&bytes);
    }

    #[test]
    fn any_lines_of_yaml_signs_are_read_without_panic(lines in "([a-z]{0,3}[:\\- \t?\\[\\]{},&*!|>'\"%@`#\r\n=é\u{a0}]{0,4}){0,40}") {
        prop_check(file(&lines).as_bytes());
        prop_check(good(&lines).as_bytes());
        prop_check(good("").replace("Dev", &lines).as_bytes());
        prop_check(format!("---\n{lines}").as_bytes());
        prop_check(lines.as_bytes());
    }
}

/// What holds of any file.
fn prop_check(bytes: &[u8]) {
    let reading = read("en/dev.md", bytes);
    let text = decode(bytes);
    assert_eq!(
        reading.posting.is_none(),
        reading.problems.iter().any(Problem::is_error)
    );
    for problem in &reading.problems {
        let spans = problem
            .related
            .iter()
            .map(|related| related.span)
            .chain([problem.span]);
        for span in spans {
            let span = span.expect("a place");
            assert!(
                text.get(span.start..span.end).is_some(),
                "{span:?} {problem:?}"
            );
        }
    }
    if let Some(posting) = reading.posting {
        assert!(!posting.title.trim().is_empty() && !posting.body.contains('\r'));
    }
}

/// What a file says as these settings have it.
fn mapped(settings: &str, source: &str) -> Reading {
    let (settings, problems) = crate::site::read::settings::read(settings.as_bytes());
    assert_eq!(problems, []);
    read_as("en/dev.md", source.as_bytes(), &settings)
}

#[test]
fn a_key_of_theirs_is_as_good_as_ours_and_has_its_own_place() {
    let settings = "[fields]\ntitle = [\"title\", \"roles\"]\nexpiryDate = \"closes\"\napply = \"form.url\"\n\
        archived = { key = \"open\", unless = [true] }\nignore = \"team\"\n\
        [[facts]]\nkey = \"skills\"\nen = \"Skills\"\nfr = \"Compétences\"\n";
    let source = "---\nRoles:\n  - Cook\n  - Baker\nopen: true\nCLOSES: 2026-12-31\nform:\n  url: hire@shop.example\nteam: a\nskills: [knives, fire]\n---\n\nBody\n";
    let reading = mapped(settings, source);
    let codes: Vec<&str> = reading
        .problems
        .iter()
        .map(|problem| problem.kind.code())
        .collect();
    assert_eq!(
        codes,
        [
            "B018-missing-lever-id",
            "B020-missing-translation-key",
            "B022-missing-description"
        ]
    );
    let posting = reading.posting.expect("a posting");
    assert_eq!(posting.title, "Cook, Baker");
    assert_eq!(posting.status, Status::Open);
    assert_eq!(posting.keys.expiry_date, Date::parse("2026-12-31"));
    assert_eq!(
        posting.keys.apply.as_deref(),
        Some("mailto:hire@shop.example")
    );
    let [fact] = &posting.keys.facts[..] else {
        panic!("{:?}", posting.keys.facts);
    };
    assert_eq!((fact.number, fact.value.as_str()), (0, "knives, fire"));
    let place = posting.spans.expiry_date.expect("a place");
    assert_eq!(&source[place.start..place.end], "2026-12-31");
}

#[test]
fn a_file_without_a_tested_key_is_what_its_absence_means() {
    let status =
        |settings: &str, source: &str| mapped(settings, source).posting.expect("a posting").status;
    let unless = "[fields]\narchived = { key = \"open\", unless = [true] }\n";
    let when = "[fields]\narchived = { key = \"state\", when = [\"closed\"] }\n";
    assert_eq!(status(unless, "---\ntitle: A\n---\n"), Status::Archived);
    assert_eq!(status(when, "---\ntitle: A\n---\n"), Status::Open);
    assert_eq!(
        status(when, "---\ntitle: A\nstate: Closed\n---\n"),
        Status::Archived
    );
}

#[test]
fn toml_says_what_yaml_says() {
    let source = "+++\ntitle = \"Cook & Baker\"\narchived = false\ndate = 2026-10-13T09:00:00-04:00\nexpiryDate = 2026-12-18\naliases = [\"/a/\", '/b.html']\n+++\n\nBody\n";
    let posting = read("en/dev.md", source.as_bytes())
        .posting
        .expect("a posting");
    assert_eq!(
        (posting.title.as_str(), &*posting.body),
        ("Cook & Baker", "\nBody\n")
    );
    assert_eq!(posting.keys.expiry_date, Date::parse("2026-12-18"));
    assert_eq!(posting.keys.aliases, ["/a/", "/b.html"]);
    let broken = read("en/dev.md", b"+++\ntitle = Cook\narchived = false\n+++\n");
    let fault = broken
        .problems
        .iter()
        .find(|problem| problem.kind.code() == "B111-broken-toml");
    let span = fault.and_then(|problem| problem.span).expect("a place");
    assert_eq!(span.start, "+++\ntitle = ".len());
}

#[test]
fn a_title_that_is_a_comment_says_so_and_keys_in_either_form_of_unicode_are_the_same() {
    let read = |front: &str| read("en/a.md", format!("---\n{front}\n---\n\nx\n").as_bytes());
    let reading = read("title: #Recrutement\narchived: false");
    let said: Vec<String> = reading
        .problems
        .iter()
        .filter(|problem| problem.kind.code() == "B013-empty-title")
        .map(|problem| problem.words().help.en)
        .collect();
    assert_eq!(
        said,
        ["a `#` after a space begins a comment: put the title in quotation marks"]
    );
    let key = |text: &str| {
        let reading = read(&format!(
            "title: a\narchived: false\ntranslationKey: {text}"
        ));
        reading.fields.keys.translation_key
    };
    assert_eq!(key("caf\u{e9}"), key("cafe\u{301}"));
}

#[test]
fn a_no_break_space_that_sets_a_line_in_is_named_as_such() {
    check(
        &good("aliases:\n\u{a0}\u{a0}- /old/"),
        &["8:1 B008-broken-yaml"],
    );
    let source = good("\u{a0}place: Ottawa");
    check(&source, &["7:1 B008-broken-yaml"]);
    let reading = read("en/dev.md", source.as_bytes());
    assert_eq!(
        reading.problems[0].words().message.en,
        "this line is indented with a no-break space (U+00A0)"
    );
}

#[test]
fn html_in_a_value_is_left_out_and_named() {
    let source = good("place: Trois-Rivi&egrave;res")
        .replace("title: Dev", "title: <b>Clerk</b> &amp; driver");
    check(
        &source,
        &["2:8 B118-html-in-value", "7:8 B118-html-in-value"],
    );
    let posting = parsed_of(&source);
    assert_eq!(posting.title, "Clerk & driver");
    assert_eq!(posting.keys.place.as_deref(), Some("Trois-Rivières"));
    let listed = good("languages: [English, Fran&ccedil;ais]");
    check(&listed, &["7:12 B118-html-in-value"]);
    let languages = parsed_of(&listed).keys.languages;
    assert_eq!(languages.as_deref(), Some("English, Français"));
    assert_eq!(
        parsed_of(&good("place: R&D")).keys.place.as_deref(),
        Some("R&D")
    );
}
