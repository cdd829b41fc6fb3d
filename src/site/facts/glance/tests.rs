//! What a posting shows at a glance, case by case.

mod only_when_sure;

use super::*;
use crate::site::board::believed::believed;
use crate::site::facts::body;
use crate::site::read::front_matter;

/// The facts of a posting with this body, as `level: IT-03`.
fn told(body: &str, lang: Lang) -> Vec<String> {
    let text = format!("---\ntitle: t\narchived: false\n---\n{body}\n");
    let reading = front_matter::read("en/a.md", text.as_bytes());
    let posting = reading.posting.expect("a posting");
    let words = |found: Found| format!("{}: {}", found.fact.kind.code(), found.fact.value);
    found(&posting, lang).into_iter().map(words).collect()
}

fn found(posting: &Parsed, lang: Lang) -> Vec<Found> {
    of_posting(posting, &body::read(&posting.body).1.telling, lang)
}

#[track_caller]
fn check(lang: Lang, body: &str, facts: &[&str]) {
    assert_eq!(told(body, lang), facts, "{body}");
}

#[test]
fn a_level_is_what_the_position_is_classified_as() {
    check(
        Lang::En,
        "This role is classified as a [CS-04](https://a.ca).",
        &["level: CS-04"],
    );
    check(
        Lang::Fr,
        "Ce poste est classé au groupe et niveau IT 4.",
        &["level: IT-04"],
    );
    check(
        Lang::En,
        "Senior Developers are classified as CS4 and Principal Developers are classified as CS5.",
        &["level: CS-04, CS-05"],
    );
    check(Lang::En, "You have worked with an EX-01 before.", &[]);
}

#[test]
fn a_language_is_what_is_asked_for_not_what_is_welcome() {
    check(
        Lang::En,
        "Communicate in both languages (in government terms, this position is CBC/CBC).",
        &["language: Bilingual (CBC)"],
    );
    check(
        Lang::En,
        "Language profile: bilingual imperative, CBC",
        &["language: Bilingual imperative (CBC)"],
    );
    check(
        Lang::Fr,
        "Ce poste est bilingue impératif (BBB/BBB)*.",
        &["language: Bilingue impératif (BBB)"],
    );
    check(
        Lang::En,
        "This position is English Essential, with Bilingualism as an asset.",
        &["language: English essential"],
    );
    check(
        Lang::Fr,
        "- **Profil linguistique :** français ou anglais essentiel; BBB/BBB est un atout",
        &["language: Français ou anglais essentiel"],
    );
    check(
        Lang::En,
        "Priority goes to those who write French and English, at a CCC level.",
        &[],
    );
    check(
        Lang::En,
        "Accessibility is at level AAA in both official languages.",
        &[],
    );
    check(
        Lang::En,
        "There are two openings: one is Bilingual Imperative, one is English Essential.",
        &[],
    );
    check(
        Lang::En,
        "This position is English essential.\n\nThis position is bilingual imperative.",
        &[],
    );
}

#[test]
fn what_a_pool_may_be_used_for_is_no_fact() {
    check(
        Lang::En,
        "A pool of qualified persons MAY be used to fill similar position with linguistic profiles \
         (english essential, bilingual imperative BBB/BBB) as well as tenures (indeterminate, acting).",
        &[],
    );
}

#[test]
fn a_place_is_where_one_works() {
    check(
        Lang::En,
        "While we have locations in Ottawa, Montreal, Toronto, and Kitchener; we equally value candidates in other parts of Canada.",
        &[
            "place: Ottawa, Montréal, Toronto or Kitchener",
            "remote: Remote, anywhere in Canada",
        ],
    );
    check(
        Lang::Fr,
        "Alors que nos bureaux sont situés à Ottawa, à Montréal et à Toronto, nous prenons les candidatures provenant d’autres régions du Canada.",
        &[
            "place: Ottawa, Montréal ou Toronto",
            "remote: Télétravail, partout au Canada",
        ],
    );
    check(
        Lang::En,
        "We’re hiring people of all sorts in Ottawa and Toronto.",
        &["place: Ottawa or Toronto"],
    );
    check(
        Lang::En,
        "This job can be performed from anywhere in Canada. Travel to Ottawa may be required.",
        &["remote: Remote, anywhere in Canada"],
    );
    check(Lang::Fr, "Nous servons les gens partout au Canada.", &[]);
    check(
        Lang::En,
        "You find great places to work in Ottawa for everyone.",
        &[],
    );
    check(
        Lang::En,
        "- **Place:** Rimouski, Quebec, three days a week; from home the rest",
        &["place: Rimouski, Quebec, three days a week"],
    );
}

#[test]
fn a_term_is_without_end_or_so_long() {
    check(
        Lang::En,
        "This role is a two-year term.",
        &["term: 2\u{a0}years"],
    );
    check(
        Lang::Fr,
        "Ce rôle est un contrat à durée déterminée de deux ans.",
        &["term: 2\u{a0}ans"],
    );
    check(
        Lang::Fr,
        "- **Durée :** indéterminée, à raison de 37,5 heures",
        &["term: Permanent"],
    );
    check(
        Lang::En,
        "- **Term:** 12 months, with the possibility of becoming indeterminate",
        &["term: 12\u{a0}months"],
    );
    check(Lang::En, "You plan for the long-term in this role.", &[]);
}

#[test]
fn a_length_in_doubt_is_never_read_as_one_number() {
    check(
        Lang::En,
        "- **Term:** 6 to 12 months",
        &["term: 6 to 12\u{a0}months"],
    );
    check(
        Lang::Fr,
        "- **Durée :** de 2 à 3 ans",
        &["term: 2\u{a0}à\u{a0}3\u{a0}ans"],
    );
    check(Lang::En, "- **Term:** at least 6 months", &[]);
    check(
        Lang::En,
        "- **Duration:** until 1 month after the launch",
        &[],
    );
    check(
        Lang::En,
        "This is a term position, and teams are renewed every 6 months.",
        &["term: Fixed term"],
    );
    check(
        Lang::Fr,
        "Au moins 4/5 ans d’expérience, contrat de 3 ans pour ce poste.",
        &[],
    );
    check(
        Lang::Fr,
        "Ce rôle a le mandat de moderniser trois services.",
        &[],
    );
    check(Lang::Fr, "- **Durée :** à convenir", &[]);
    check(
        Lang::Fr,
        "- **Durée :** déterminée",
        &["term: Durée déterminée"],
    );
}

#[test]
fn a_level_may_be_of_any_grid_and_a_place_is_no_template() {
    check(Lang::En, "- **Grade:** GS-13", &["level: GS-13"]);
    check(Lang::En, "- **Level:** Band 6", &["level: Band 6"]);
    check(Lang::En, "- **Level:** entry to mid, 2 openings", &[]);
    check(
        Lang::Fr,
        "- **Localisation :** Limoges",
        &["place: Limoges"],
    );
    check(Lang::En, "- **Location:** {{ site.place }}", &[]);
    check(
        Lang::Fr,
        "- **Rémunération :** 420 € par jour",
        &["salary: 420 € par jour"],
    );
}

#[test]
fn a_salary_is_behind_its_label_and_a_closing_date_is_a_whole_date() {
    check(
        Lang::Fr,
        "- **Salaire :** de 98 000 $ à 121 000 $ par année\n- **Date limite :** 12 février 2027, à 23 h 59",
        &[
            "salary: De 98 000 $ à 121 000 $ par année",
            "closing: le\u{a0}12\u{a0}février 2027",
        ],
    );
    check(
        Lang::En,
        "- **Salary:** $98,000 to $121,000 a year",
        &["salary: $98,000 to $121,000 a year"],
    );
    check(
        Lang::En,
        "- **Closing date:** in February\n- **Salary:** competitive",
        &[],
    );
}

#[test]
fn a_fact_quotes_the_sentence_that_says_it() {
    let text = "---\ntitle: t\narchived: false\n---\nWe build. This role is classified as CS-04. It is nice.\n";
    let posting = front_matter::read("en/a.md", text.as_bytes())
        .posting
        .expect("a posting");
    let found = found(&posting, Lang::En);
    assert_eq!(found[0].fact.quote, "This role is classified as CS-04.");
    assert_eq!(found[0].facets().collect::<Vec<_>>(), ["level=CS-04"]);
}

#[test]
fn of_a_long_sentence_the_words_around_the_fact_are_quoted() {
    let many = "and so on, ".repeat(60);
    let text =
        format!("---\ntitle: t\narchived: false\n---\nYou {many} this role is CBC {many} end.\n");
    let posting = front_matter::read("en/a.md", text.as_bytes())
        .posting
        .expect("a posting");
    let quote = &found(&posting, Lang::En)[0].fact.quote;
    assert!(
        quote.contains("this role is CBC") && quote.chars().count() < 290,
        "{quote}"
    );
    assert!(quote.starts_with('…') && quote.ends_with('…'), "{quote}");
}

#[test]
fn where_both_sides_speak_and_disagree_neither_is_believed() {
    let file = |lang: &str, body: &str| crate::site::read::folder::SourceFile {
        path: format!("{lang}/a.md"),
        lang: Lang::from_code(lang),
        bytes: Ok(
            format!("---\ntitle: t\narchived: false\ntranslationKey: k\n---\n{body}\n")
                .into_bytes(),
        ),
    };
    let en = "This role is classified as CS-04. This position is English essential.";
    let fr = "Ce poste est classé CS-05.";
    let board =
        crate::site::board::assemble(vec![file("en", en), file("fr", fr)], None, 1_767_632_400);
    let facts = believed(&board);
    let kinds = |at: usize| {
        facts[at]
            .iter()
            .map(|found| found.fact.kind)
            .collect::<Vec<_>>()
    };
    let sums = |lang: &str, body: &str| {
        believed(&crate::site::board::assemble(
            vec![
                file("en", "- **Salary:** $98,000 to $121,000 a year"),
                file(lang, body),
            ],
            None,
            1_767_632_400,
        ))[0]
            .len()
    };
    assert_eq!(
        sums("fr", "- **Salaire :** de 98 000 $ à 121 000 $ par année"),
        1
    );
    assert_eq!(
        sums("fr", "- **Salaire :** de 98 000 $ à 125 000 $ par année"),
        0
    );
    // What one side alone says stays on that side.
    assert_eq!(kinds(0), [FactKind::Language]);
    assert_eq!(kinds(1), []);
}

#[test]
fn what_follows_a_label_and_is_no_value_is_not_shown() {
    for body in [
        "Pay: competitive, plus a $5,000 signing bonus",
        "Pay: every two weeks, within $0 fees",
        "Compensation: we pay $2 per kilometre",
        "Compensation: $2 per kilometre",
        "Salary: last year our median was $80,000",
        "Where: you will find us by the river",
        "Location: to be determined",
        "City: our city is growing",
        "Deadline: projects are due by June 1, 2027",
        "Level: B2 French",
        "Classification: GS-12/13",
        "Term: permanent after 6 months",
        "Duration: 45-minute interview",
        "Duration: the first 3 months on site",
    ] {
        check(Lang::En, body, &[]);
    }
    for body in [
        "Rémunération : versée toutes les deux semaines, sans frais de 2 $",
        "Salaire : notre budget est de 2 000 000 $",
        "Gratification : repas à 5 $",
        "Lieu : à déterminer",
        "Ville : notre ville grandit",
        "Date limite : le rapport est attendu le 1er juin 2027",
        "Mandat : accueillir, conseiller et vendre pendant la saison de 4 mois",
        "Niveau : B2 en anglais",
    ] {
        check(Lang::Fr, body, &[]);
    }
    // Behind a value there may be a sentence.
    check(
        Lang::En,
        "Term: indeterminate; 30 or 37.5 hours a week, your choice",
        &["term: Permanent"],
    );
    // A town is a place whatever stands beside it.
    check(
        Lang::Fr,
        "Lieu : Shediac, au Nouveau-Brunswick, ou l’un de nos bureaux",
        &["place: Shediac, au Nouveau-Brunswick, ou l’un de nos bureaux"],
    );
    check(
        Lang::En,
        "Place: one of our offices in Rimouski and Lunenburg",
        &["place: One of our offices in Rimouski and Lunenburg"],
    );
    check(
        Lang::En,
        "Salary: $55,000 - $60,000 + bonus of up to $8,000",
        &["salary: $55,000 - $60,000 + bonus of up to $8,000"],
    );
    check(
        Lang::Fr,
        "Salaire : jusqu’à 65 000 $",
        &["salary: Jusqu’à 65 000 $"],
    );
}

#[test]
fn what_front_matter_states_comes_before_the_text() {
    let text = "---\ntitle: t\narchived: false\nsalary: $70,000 to $80,000\nterm: 12 months\nlevel: IT-3\n\
                languages: [English, French]\n---\n\nSalary: $1,000\n\nTerm: indeterminate\n";
    let reading = front_matter::read("en/a.md", text.as_bytes());
    assert_eq!(
        reading
            .problems
            .iter()
            .filter(|problem| problem.kind.code().starts_with("B010"))
            .count(),
        0
    );
    let posting = reading.posting.expect("a posting");
    let said = found(&posting, Lang::En);
    let said = said
        .iter()
        .map(|found| format!("{} {}", found.fact.value, found.keys.join(" ")));
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "IT-03 IT-03",
            "English, French ",
            "12\u{a0}months term",
            "$70,000 to $80,000 "
        ]
    );
}

#[test]
fn words_of_how_one_works_are_no_place() {
    check(Lang::En, "Location: fully remote", &["remote: Remote"]);
    check(Lang::En, "Location: willing to move for the season", &[]);
    check(Lang::Fr, "Lieu : Moulin", &["place: Moulin"]);
    check(
        Lang::Fr,
        "Emplacement : télétravail complet (des déplacements sont prévus)",
        &["remote: Télétravail"],
    );
    check(
        Lang::Fr,
        "Lieu de travail : hybride, avec des déplacements",
        &[],
    );
    check(
        Lang::En,
        "Location: Remote, or near Saint-Aubin",
        &["place: Remote, or near Saint-Aubin", "remote: Remote"],
    );
}

#[test]
fn a_place_with_some_days_from_home_is_not_remote() {
    check(
        Lang::Fr,
        "Localisation : le poste est basé à Lyon, avec possibilité de télétravail",
        &[],
    );
    check(Lang::Fr, "Lieu : télétravail encouragé", &[]);
    check(Lang::Fr, "Télétravail : possible", &["remote: Télétravail"]);
}

#[test]
fn a_contract_that_may_follow_is_not_the_term() {
    check(
        Lang::Fr,
        "Le poste commence par 4 à 6 mois, avec à l’issue un contrat de 3 ans.",
        &[],
    );
    check(
        Lang::En,
        "The position is a trial of 3 months, followed by a contract of 2 years.",
        &[],
    );
}

#[test]
fn three_letters_of_a_name_are_no_language_profile() {
    check(
        Lang::En,
        "We are looking for a baker. The ABB - Alpine Bread Bakers - is old.",
        &[],
    );
    check(
        Lang::En,
        "You consult with foreign language teachers and the director of ACC.",
        &[],
    );
    check(
        Lang::En,
        "The position is CBC essential.",
        &["language: Bilingual (CBC)"],
    );
    check(
        Lang::En,
        "You read French and English (CCC).",
        &["language: Bilingual (CCC)"],
    );
}

#[test]
fn a_day_behind_which_one_may_still_apply_is_not_the_last() {
    check(
        Lang::En,
        "Deadline: 26 Nov 2027, and each month thereafter until the position is filled.",
        &[],
    );
}

#[test]
fn labels_below_each_other_have_each_their_own_value() {
    check(
        Lang::En,
        "Salary: $60,000 to $70,000\nPlace: Ottawa\nwhere the river bends",
        &[
            "place: Ottawa where the river bends",
            "salary: $60,000 to $70,000",
        ],
    );
}

#[test]
fn several_places_of_a_label_are_all_shown() {
    check(
        Lang::En,
        "Location: Ashby, VT; Old Ferry, ME; Saltmarsh, NH",
        &["place: Ashby, VT; Old Ferry, ME; Saltmarsh, NH"],
    );
    check(
        Lang::En,
        "Location: Ashby; you travel twice a year",
        &["place: Ashby"],
    );
    check(
        Lang::En,
        "Location: Virtual (100% Remote)",
        &["remote: Remote"],
    );
}

#[test]
fn a_rule_for_remote_positions_does_not_make_one() {
    check(
        Lang::En,
        "A new policy asks for an approval of fully remote positions.",
        &[],
    );
    check(
        Lang::Fr,
        "Lieu : 4, rue du Moulin, Lyon, et en télétravail",
        &["place: 4, rue du Moulin, Lyon, et en télétravail"],
    );
}

#[test]
fn a_label_that_says_no_to_remote_work_is_believed() {
    check(Lang::En, "Remote position: No", &[]);
    check(Lang::En, "Remote position: Yes", &["remote: Remote"]);
    check(Lang::En, "Work from home: not possible", &[]);
}

#[test]
fn what_a_level_was_called_before_is_not_the_level() {
    check(
        Lang::En,
        "Senior bakers are classified as CS-04 This role is classified as an IT-4, previously CS-4.",
        &["level: IT-04"],
    );
    check(
        Lang::En,
        "This role is classified as an IT-04 (previously CS-04).",
        &["level: IT-04"],
    );
    check(
        Lang::Fr,
        "Ce poste est classé IT-04 ou IT-05 (anciennement CS-04/CS-05).",
        &["level: IT-04, IT-05"],
    );
}

#[test]
fn a_position_that_may_be_imperative_or_not_is_bilingual() {
    check(
        Lang::Fr,
        "Ce poste est bilingue à nomination impérative/non-impérative CBC/CBC.",
        &["language: Bilingue (CBC)"],
    );
}

#[test]
fn positions_for_a_short_or_a_long_time_have_no_term() {
    check(
        Lang::En,
        "We hire for short-term and long-term positions.",
        &[],
    );
}
