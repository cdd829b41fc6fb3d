//! How a report looks, in both languages, and what never gets into one.

use super::*;
use crate::site::problem::Kind;
use crate::site::problem::front_matter::key::draft::Draft;
use crate::site::problem::front_matter::key::missing_lever_id::MissingLeverId;
use crate::site::problem::front_matter::title::missing_title::MissingTitle;
use crate::site::problem::pair::copy_left_out::CopyLeftOut;
use crate::site::problem::pair::copy_left_out::WhyKept;
use crate::site::problem::related::{Related, What};
use crate::site::problem::text::hidden_character::HiddenCharacter;
use crate::site::read::front_matter;
use crate::site::visible::is_hidden;

const SOURCE: &str = "---\ntitle: Dev\narchived: yes\nleverId: 4874d95f-a569-43dc-a237-b503d91cacaf\ndescription: d\ntranslationKey: dev\n---\n";

#[track_caller]
fn check(problems: &[Problem], source: &str, lang: Lang, expected: &str) {
    let text = render(problems, |_| Some(source), "content", 201, lang, false);
    assert_eq!(text, expected, "{text}");
}

#[test]
fn a_problem_has_its_line_a_caret_a_reason_and_a_way_out() {
    let problems = front_matter::read("en/dev.md", SOURCE.as_bytes()).problems;
    check(
        &problems,
        SOURCE,
        Lang::En,
        "error[B017-bad-archived]: `archived` is `yes`, not `true` or `false`
 --> content/en/dev.md:3:11
  |
3 | archived: yes
  |           ^^^
  |
  = note: programs disagree on other words: an archived posting could show as open
  = help: did you mean `archived: true`?

1 error in 201 files
",
    );
    check(
        &problems,
        SOURCE,
        Lang::Fr,
        "erreur[B017-bad-archived]\u{a0}: `archived` est `yes` au lieu de `true` ou `false`
 --> content/en/dev.md:3:11
  |
3 | archived: yes
  |           ^^^
  |
  = note\u{a0}: les programmes ne s’entendent pas sur les autres mots\u{a0}: une offre archivée pourrait paraître ouverte
  = aide\u{a0}: vouliez-vous dire `archived: true`?

1 erreur dans 201 fichiers
",
    );
}

#[test]
fn two_places_of_one_file_are_shown_together() {
    let source = SOURCE
        .replace("archived: yes", "archived: true")
        .replace("translationKey", "title: Other\ntranslationKey");
    let problems = front_matter::read("en/dev.md", source.as_bytes()).problems;
    check(
        &problems,
        &source,
        Lang::En,
        "error[B009-duplicate-key]: the key `title` appears twice
 --> content/en/dev.md:6:1
  |
2 | title: Dev
  | ----- first set here
...
6 | title: Other
  | ^^^^^
  |
  = note: it is unclear which of the two values counts
  = help: keep the correct line, and delete the other

1 error in 201 files
",
    );
}

#[test]
fn a_place_in_another_file_is_shown_below_and_a_file_without_a_place_by_its_name() {
    let own = SOURCE.find("yes").map(|at| Span::new(at, at + 3));
    let kind = Kind::CopyLeftOut(CopyLeftOut {
        both_open: false,
        kept: "en/b.md".to_owned(),
        why: WhyKept::Open,
        own: String::new(),
        theirs: String::new(),
    });
    let related = Related {
        path: "en/b.md".to_owned(),
        span: own,
        what: What::Kept,
    };
    check(
        &[Problem::new(kind, "en/a.md", None).with(related)],
        SOURCE,
        Lang::Fr,
        "avis[B043-copy-left-out]\u{a0}: ancienne copie; `en/b.md` est gardé, car il est ouvert
 --> content/en/a.md
  |
 ::: content/en/b.md:3:11
  |
3 | archived: yes
  |           --- cette offre est gardée
  |
  = note\u{a0}: une copie n’est pas listée, et son adresse redirige; le titre et le texte sont les mêmes
  = aide\u{a0}: rien à faire; si c’est une autre offre, donnez-lui sa propre `translationKey`

1 avis dans 201 fichiers
",
    );
}

#[test]
fn the_counts_agree_with_their_nouns() {
    let some = |kind: Kind, count| vec![Problem::new(kind, "a", None); count];
    let problems = [
        some(Kind::MissingTitle(MissingTitle), 2),
        some(Kind::MissingLeverId(MissingLeverId), 3),
        some(Kind::Draft(Draft), 1),
    ]
    .concat();
    let problems: Vec<&Problem> = problems.iter().collect();
    assert_eq!(
        summary(&problems, 201, Lang::En),
        "2 errors, 3 warnings, 1 notice in 201 files"
    );
    assert_eq!(
        summary(&problems, 201, Lang::Fr),
        "2 erreurs, 3 avertissements, 1 avis dans 201 fichiers"
    );
    assert_eq!(summary(&problems[..1], 1, Lang::En), "1 error in 1 file");
    assert_eq!(
        summary(&problems[..1], 1, Lang::Fr),
        "1 erreur dans 1 fichier"
    );
    assert_eq!(summary(&[], 0, Lang::En), "No problems in 0 files.");
    assert_eq!(summary(&[], 0, Lang::Fr), "Aucun problème dans 0 fichier.");
}

#[test]
fn colours_are_there_only_when_asked_for() {
    let problems = front_matter::read("en/dev.md", SOURCE.as_bytes()).problems;
    assert!(render(&problems, |_| Some(SOURCE), "", 1, Lang::En, true).contains("\u{1b}["));
    assert!(!render(&problems, |_| Some(SOURCE), "", 1, Lang::En, false).contains('\u{1b}'));
}

#[test]
fn nothing_hidden_in_a_name_or_a_line_gets_through() {
    let source = SOURCE.replace("Dev", "D\u{1b}]0;x\u{7}\u{202e}ev\t\u{200b}");
    let path = "en/\u{1b}[2J\u{202e}.md";
    let problems = front_matter::read(path, source.as_bytes()).problems;
    let text = render(&problems, |_| Some(&source), "content", 1, Lang::En, false);
    assert!(
        text.contains("content/en/\\u{1b}[2J\\u{202e}.md:2:9"),
        "{text}"
    );
    assert!(text.contains("2 | title: D�]0;x��ev �"), "{text}");
    assert!(text.chars().all(|c| c == '\n' || !is_hidden(c)), "{text:?}");
}

#[test]
fn a_huge_line_is_cut() {
    let source = SOURCE.replace("yes", &"x".repeat(50_000));
    let problems = front_matter::read("en/dev.md", source.as_bytes()).problems;
    let text = render(&problems, |_| Some(&source), "content", 1, Lang::En, false);
    assert!(text.len() < 1500, "{text}");
    assert!(
        text.lines().all(|line| line.chars().count() < 200),
        "{text}"
    );
}

proptest::proptest! {
    #[test]
    fn any_bytes_give_a_report_that_steers_nothing(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let bytes = [b"---\ntitle: ".as_slice(), &bytes, b"\n---\n"].concat();
        let source = crate::site::read::source::decode(&bytes);
        let problems = front_matter::read("en/dev.md", &bytes).problems;
        let text = render(&problems, |_| Some(&source), "content", 1, Lang::Fr, false);
        proptest::prop_assert!(text.chars().all(|c| c == '\n' || !is_hidden(c)));
    }
}

#[test]
fn a_place_far_to_the_right_is_shown_with_what_stands_around_it() {
    let long = "word ".repeat(60);
    let source = format!("---\n{long}here {long}\n");
    let at = 4 + long.len();
    let kind = Kind::HiddenCharacter(HiddenCharacter {
        character: '\u{200b}',
    });
    let problem = Problem::new(kind, "en/a.md", Some(Span::new(at, at + 4)));
    check(
        &[problem],
        &source,
        Lang::En,
        "warning[B070-hidden-character]: there is an invisible character, U+200B
 --> content/en/a.md:2:301
  |
2 | …ord word word word word word here word word word word word word…
  |                               ^^^^
  |
  = note: search does not find a word that contains it
  = help: delete it

1 warning in 201 files
",
    );
}

#[test]
fn a_brief_report_of_many_kinds_stays_on_one_screen_and_counts_what_it_does_not_tell() {
    let problems: Vec<Problem> = Kind::samples()
        .into_iter()
        .map(|kind| Problem::new(kind, "en/clerk.md", None))
        .collect();
    let all: Vec<&Problem> = problems.iter().collect();
    let text = brief::brief(&all, |_| None, "content", Lang::En);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines.len() <= 24, "{text}");
    assert!(lines[0].starts_with("error[") && lines[0].contains(" --> content/en/clerk.md"));
    assert!(lines[22].starts_with("and ") && lines[22].ends_with(" of other kinds"));
}

/// Renders a report of this many problems, which may take two seconds of this processor's time.
#[track_caller]
fn in_time(problems: &[Problem], source: &str, render: impl FnOnce(&[Problem], &str)) {
    let used = || rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    let begun = used();
    render(problems, source);
    assert!((used() - begun).tv_sec < 2);
}

#[test]
fn a_line_of_many_problems_is_looked_at_once_for_a_code_host() {
    let source = "a\u{200b} ".repeat(10_000);
    let at = |at: usize| {
        let kind = HiddenCharacter {
            character: '\u{200b}',
        };
        Problem::new(kind, "en/a.md", Some(Span::new(5 * at + 1, 5 * at + 4)))
    };
    let problems: Vec<Problem> = (0..10_000).map(at).collect();
    in_time(&problems, &source, |problems, source| {
        let said = sarif::render(problems, |_| Some(source), "content", Lang::En).expect("JSON");
        assert!(said.contains(":10000\""));
    });
}

#[test]
fn a_problem_of_many_files_is_told_of_each_without_a_look_at_the_others() {
    let at = |at: usize| Problem::new(Kind::Draft(Draft), format!("en/{at}.md"), None);
    let problems: Vec<Problem> = (0..10_000).map(at).collect();
    in_time(&problems, "", |problems, source| {
        let told: Vec<&Problem> = problems.iter().collect();
        let groups = fold::groups(&told);
        let source = |_: &str| Some(source);
        let text = render_groups(&groups, usize::MAX, source, "c", Lang::En, Look::default());
        assert!(text.contains("c/en/9999.md"));
    });
}
