//! What is left out because it is not sure: in prose all but few closed forms, behind a label all but its own words.

use super::check;
use crate::posting::Lang;

#[track_caller]
fn nothing(lang: Lang, bodies: &[&str]) {
    for body in bodies {
        check(lang, body, &[]);
    }
}

#[test]
fn what_is_said_of_the_team_or_of_others_is_no_fact_of_the_position() {
    nothing(
        Lang::En,
        &[
            "Our team is fully remote and loves it.",
            "Our customers work from anywhere in Canada.",
            "We have offices in Ottawa and Toronto and serve clients in other parts of Canada.",
            "We are hiring people who lived in Halifax for our Montreal team.",
            "Your manager is classified as EX-01.",
            "You report to a director, who is classified as EX-02.",
            "Experience in a role classified as AS-05 is needed.",
            "You will manage a contract of 3 years with the city.",
            "This role supports a two-year term project.",
            "This position is funded by a contract of 5 years.",
            "We are looking for someone to lead a three-year term of the council.",
            "The board elects a chair for a one-year term position.",
            "This position may be a term position or indeterminate.",
            "Our customers are CBC listeners, in French and English.",
        ],
    );
    nothing(
        Lang::Fr,
        &[
            "Notre équipe est entièrement à distance.",
            "Nous avons des bureaux à Montréal et des clients dans d’autres régions du Canada.",
            "Nous embauchons une personne qui a étudié à Montréal.",
            "Vous relevez d’une gestionnaire classée EX-01.",
            "Ce poste relève d’un comité dont le mandat de 3 ans se termine.",
            "Vous piloterez un contrat de 3 ans avec la Ville.",
        ],
    );
}

#[test]
fn remote_at_times_or_for_a_time_is_not_remote() {
    nothing(
        Lang::En,
        &[
            "You can work remotely two days a week after your probation.",
            "This position is remote until the office reopens.",
            "This role is remote on Fridays.",
        ],
    );
    nothing(
        Lang::Fr,
        &[
            "Le poste est en télétravail partiel.",
            "Poste en télétravail deux jours par semaine.",
            "Vous pouvez faire du télétravail le vendredi.",
            "Le poste est en télétravail pendant la pandémie.",
            "Télétravail : possible 2 jours par semaine",
        ],
    );
}

#[test]
fn behind_the_label_of_a_place_only_names_are_one() {
    nothing(
        Lang::En,
        &[
            "Location: Zoom",
            "Location: On-site",
            "Location: Multiple",
            "Location: Anywhere",
            "Location: Candidates must live in Ohio",
            "Location: remote communities of Nunavut",
            "Location: Portland, Maine, with up to two remote days",
            "Where: The Community Hall, 7 pm",
        ],
    );
    nothing(
        Lang::Fr,
        &[
            "Lieu : Plusieurs",
            "Lieu : Sur place",
            "Lieu : bord de mer",
            "Lieu : nos bureaux du centre",
        ],
    );
}

#[test]
fn behind_the_label_of_a_salary_only_its_own_words_stand() {
    nothing(
        Lang::En,
        &[
            "Salary: $2M in sales managed",
            "Salary: $500 for travel",
            "Compensation: $1,000 referral bonus",
            "Compensation: $100 gift card",
            "Pay: $15 during training. $20 after that",
            "Salary range: Junior $50,000; Senior $70,000",
            "Salary: $45,000\n\nCompensation: $52,000",
        ],
    );
    nothing(
        Lang::Fr,
        &[
            "Rémunération : 200 € de frais remboursés",
            "Rémunération : bourse de 5 000 $",
            "Salaire : subvention de 2 000 $",
        ],
    );
}

#[test]
fn behind_the_label_of_a_term_only_its_own_words_stand() {
    nothing(
        Lang::En,
        &[
            "Duration: 6 weeks of training",
            "Duration: 10 months a year",
            "Duration: the programme runs 18 months",
            "Duration: May to August (4 months)",
            "Term: temporary, 6 months to permanent",
            "Job type: permanent or contract",
            "Term: 6 months\n\nTerm: 2 years",
        ],
    );
    nothing(
        Lang::Fr,
        &[
            "Durée : formation de 6 mois",
            "Durée : 6 mois de formation",
            "Durée : 6 mois par an",
            "Mandat : animer le comité pendant 2 ans",
        ],
    );
}

#[test]
fn a_code_of_anything_is_no_level() {
    nothing(
        Lang::En,
        &[
            "Level: Python 3",
            "Level: Master 2",
            "Level: Year 3",
            "Group: Room 12",
        ],
    );
    nothing(
        Lang::Fr,
        &[
            "Niveau : Bac 5",
            "Niveau : M2",
            "Niveau : Master 2",
            "Groupe : Équipe 4",
        ],
    );
}

#[test]
fn a_day_of_something_else_is_not_the_last() {
    nothing(
        Lang::En,
        &[
            "Deadline: Questions by March 1, 2027",
            "Deadline: Project proposals due March 1, 2027",
            "Deadline: Review starts March 1, 2027",
            "Closing date: ~~1 May 2027~~ 15 May 2027",
            "Deadline: January 2, 2027 to February 3, 2027",
            "Deadline: May 1, 2027\n\nClosing date: June 1, 2027",
        ],
    );
    nothing(
        Lang::Fr,
        &[
            "Date limite : questions avant le 3 mars 2027",
            "Date limite : entretiens le 10 mars 2027",
            "Date de clôture : 3 mars 2027 (prolongée au 10 mars 2027)",
        ],
    );
}

#[test]
fn what_is_said_plainly_stands() {
    check(
        Lang::En,
        "This position is located in Winnipeg.",
        &["place: Winnipeg"],
    );
    check(
        Lang::En,
        "Location: Nairobi, Kenya or Kampala, Uganda",
        &["place: Nairobi, Kenya or Kampala, Uganda"],
    );
    check(
        Lang::En,
        "Location: London, UK / Remote",
        &["place: London, UK / Remote", "remote: Remote"],
    );
    check(
        Lang::En,
        "Location: Remote Sensing Lab, Davis",
        &["place: Remote Sensing Lab, Davis"],
    );
    check(
        Lang::Fr,
        "Lieu : 12, rue des Lilas, Nantes",
        &["place: 12, rue des Lilas, Nantes"],
    );
    check(
        Lang::Fr,
        "Lieu de travail : Saint-Jean-sur-Richelieu (hybride)",
        &["place: Saint-Jean-sur-Richelieu (hybride)"],
    );
    check(
        Lang::En,
        "Salary: $25.50 per hour, 37.5 hours per week",
        &["salary: $25.50 per hour, 37.5 hours per week"],
    );
    check(
        Lang::En,
        "Salary: From £32,000 pro rata",
        &["salary: From £32,000 pro rata"],
    );
    check(
        Lang::Fr,
        "Rémunération : TJM entre 250 € et 350 € selon profil",
        &["salary: TJM entre 250 € et 350 € selon profil"],
    );
    check(
        Lang::Fr,
        "Salaire : entre 22 $ et 25 $ l’heure selon l’expérience",
        &["salary: Entre 22 $ et 25 $ l’heure selon l’expérience"],
    );
    check(
        Lang::En,
        "This is a 2-year fixed-term position.",
        &["term: 2\u{a0}years"],
    );
    check(
        Lang::En,
        "Duration: One year, renewable",
        &["term: 1\u{a0}year"],
    );
    check(Lang::Fr, "Durée : CDD d’un an", &["term: 1\u{a0}an"]);
    check(Lang::Fr, "CDD de 12 mois.", &["term: 12\u{a0}mois"]);
    check(
        Lang::Fr,
        "Le poste est entièrement en télétravail.",
        &["remote: Télétravail"],
    );
    check(
        Lang::En,
        "Apply by: 5 pm on 2 June 2027",
        &["closing: June 2, 2027"],
    );
    check(
        Lang::En,
        "Location: Paris\n\nWork location: Paris, France",
        &["place: Paris"],
    );
}

#[test]
fn a_town_that_has_its_name_from_another_is_known_only_with_its_province() {
    let keys = |place: &str| super::super::place::keys_in(place);
    assert_eq!(keys("Sydney"), [""; 0]);
    assert_eq!(keys("Sydney, Australia"), [""; 0]);
    assert_eq!(keys("Vancouver, WA"), [""; 0]);
    assert_eq!(keys("Waterloo, Belgium; Halifax, NS"), ["halifax"]);
    assert_eq!(keys("Sydney, N.S."), ["sydney"]);
    assert_eq!(keys("Windsor (Ontario)"), ["windsor"]);
    assert_eq!(keys("Windsor, Toronto"), ["toronto", "windsor"]);
    check(Lang::En, "This role is based in Sydney.", &[]);
    check(Lang::En, "Location: Sydney", &["place: Sydney"]);
}

#[test]
fn how_one_works_is_no_place_and_work_from_home_may_have_a_trip() {
    check(Lang::En, "Location: In-Person (Data Centers)", &[]);
    check(
        Lang::En,
        "Location: Berlin, Germany (full-time, on-site)",
        &["place: Berlin, Germany (full-time, on-site)"],
    );
    check(
        Lang::Fr,
        "Emplacement : télétravail complet + déplacements occasionnels",
        &["remote: Télétravail"],
    );
}
