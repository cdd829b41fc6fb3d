//! Paragraphs and lists of postings, in both languages at once: of any length, no two alike.

use babillard::posting::Lang;

/// A row of numbers that is the same each time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: usize) -> Dice {
        Dice((seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most.max(1)
    }

    /// One of a list, the first ones more often, as words of a language are.
    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        let (a, b) = (self.below(of.len()), self.below(of.len()));
        of[a.min(b)]
    }
}

type Pair = (&'static str, &'static str);

const DUTIES: [Pair; 16] = [
    ("prepare", "préparer"),
    ("review", "réviser"),
    ("repair", "réparer"),
    ("plan", "planifier"),
    ("measure", "mesurer"),
    ("explain", "expliquer"),
    ("sort", "trier"),
    ("translate", "traduire"),
    ("store", "entreposer"),
    ("inspect", "inspecter"),
    ("deliver", "livrer"),
    ("record", "consigner"),
    ("teach", "enseigner"),
    ("calibrate", "étalonner"),
    ("harvest", "récolter"),
    ("archive", "archiver"),
];

const THINGS: [Pair; 28] = [
    ("reports", "les rapports"),
    ("orders", "les commandes"),
    ("tools", "les outils"),
    ("samples", "les échantillons"),
    ("contracts", "les contrats"),
    ("schedules", "les horaires"),
    ("vehicles", "les véhicules"),
    ("budgets", "les budgets"),
    ("lessons", "les leçons"),
    ("maps", "les cartes"),
    ("records", "les dossiers"),
    ("meals", "les repas"),
    ("machines", "les machines"),
    ("letters", "les lettres"),
    ("exhibits", "les expositions"),
    ("surveys", "les sondages"),
    ("roofs", "les toitures"),
    ("wells", "les puits"),
    ("databases", "les bases de données"),
    ("gardens", "les jardins"),
    ("permits", "les permis"),
    ("bridges", "les ponts"),
    ("seedlings", "les semis"),
    ("turbines", "les turbines"),
    ("manuscripts", "les manuscrits"),
    ("vaccines", "les vaccins"),
    ("kayaks", "les kayaks"),
    ("beehives", "les ruches"),
];

const WHOM: [Pair; 14] = [
    ("the night team", "l’équipe de nuit"),
    ("new families", "les nouvelles familles"),
    ("our members", "nos membres"),
    ("the harbour office", "le bureau du port"),
    ("two laboratories", "deux laboratoires"),
    ("students", "les élèves"),
    ("the regional council", "le conseil régional"),
    ("visitors", "les visiteurs"),
    ("small growers", "les petits producteurs"),
    ("the clinic", "la clinique"),
    ("partner museums", "les musées partenaires"),
    ("patients", "les patients"),
    ("northern villages", "les villages du Nord"),
    ("the print shop", "l’imprimerie"),
];

const HOW: [Pair; 12] = [
    ("with care", "avec soin"),
    ("every week", "chaque semaine"),
    ("on short notice", "à brève échéance"),
    ("in both languages", "dans les deux langues"),
    ("in all weather", "par tous les temps"),
    ("to the letter", "à la lettre"),
    ("by hand", "à la main"),
    ("without delay", "sans tarder"),
    ("under supervision", "sous supervision"),
    ("from the field", "à partir du terrain"),
    ("during the busy season", "pendant la haute saison"),
    ("at the lowest cost", "au moindre coût"),
];

const WHY: [Pair; 10] = [
    ("so that nobody waits", "pour que personne n’attende"),
    (
        "because safety comes first",
        "parce que la sécurité passe avant tout",
    ),
    ("as the law asks", "comme la loi l’exige"),
    (
        "and you say what went wrong",
        "et vous dites ce qui a mal tourné",
    ),
    ("until the work is done", "jusqu’à la fin du travail"),
    ("which takes patience", "ce qui demande de la patience"),
    (
        "and keep the figures up to date",
        "et vous tenez les chiffres à jour",
    ),
    (
        "so that the next shift can start",
        "pour que le quart suivant puisse commencer",
    ),
    ("whatever the season", "quelle que soit la saison"),
    (
        "and share what you learn",
        "et vous partagez ce que vous apprenez",
    ),
];

const HEADINGS: [Pair; 6] = [
    ("What you will do", "Ce que vous ferez"),
    ("What you bring", "Ce que vous apportez"),
    ("Where you work", "Votre lieu de travail"),
    ("Your first months", "Vos premiers mois"),
    ("Who we are", "Qui nous sommes"),
    ("Good to know", "Bon à savoir"),
];

const SYLLABLES: [&str; 24] = [
    "ba", "cor", "den", "fi", "gal", "hu", "lo", "mir", "nes", "po", "qui", "ron", "sa", "tel",
    "ur", "va", "wen", "xo", "yar", "zim", "bre", "cla", "dro", "fri",
];

/// A name that few other postings have: of a place, a product or a person.
fn name(dice: &mut Dice) -> String {
    let mut name: String = (0..2 + dice.below(2))
        .map(|_| dice.pick(&SYLLABLES))
        .collect();
    name[..1].make_ascii_uppercase();
    name
}

/// One sentence in both languages.
fn sentence(dice: &mut Dice) -> [String; 2] {
    let (duty, thing, whom) = (dice.pick(&DUTIES), dice.pick(&THINGS), dice.pick(&WHOM));
    let (how, why) = (dice.pick(&HOW), dice.pick(&WHY));
    match dice.below(4) {
        0 => {
            let (count, name) = (2 + dice.below(90), name(dice));
            [
                format!(
                    "In {name}, you {} {} for {} {}: {count} of them in a month.",
                    duty.0, thing.0, whom.0, how.0
                ),
                format!(
                    "À {name}, il s’agit de {} {} pour {} {} : {count} en un mois.",
                    duty.1, thing.1, whom.1, how.1
                ),
            ]
        }
        1 => [
            format!("You {} {} {}, {}.", duty.0, thing.0, how.0, why.0),
            format!("Il faut {} {} {}, {}.", duty.1, thing.1, how.1, why.1),
        ],
        2 => {
            let name = name(dice);
            [
                format!(
                    "The *{name}* project helps {} {} {}.",
                    whom.0, duty.0, thing.0
                ),
                format!(
                    "Le projet *{name}* aide {} à {} {}.",
                    whom.1, duty.1, thing.1
                ),
            ]
        }
        _ => [
            format!("With {}, **you {} {}** {}.", whom.0, duty.0, thing.0, how.0),
            format!(
                "Avec {}, **vous devez {} {}** {}.",
                whom.1, duty.1, thing.1, how.1
            ),
        ],
    }
}

/// Sections of about `length` bytes in `lang`. The same dice give the same in the other language.
pub(crate) fn sections(dice: &mut Dice, lang: Lang, length: usize) -> String {
    let side = match lang {
        Lang::En => 0,
        Lang::Fr => 1,
    };
    let mut out = [String::new(), String::new()];
    let mut at = 0;
    while out[0].len() < length {
        let heading = HEADINGS[at % HEADINGS.len()];
        at += 1;
        for (out, heading) in out.iter_mut().zip([heading.0, heading.1]) {
            out.push_str(&format!("\n## {heading}\n\n"));
        }
        for _ in 0..2 {
            for _ in 0..2 + dice.below(3) {
                let both = sentence(dice);
                out.iter_mut()
                    .zip(both)
                    .for_each(|(out, one)| out.push_str(&(one + " ")));
            }
            out.iter_mut().for_each(|out| out.push_str("\n\n"));
        }
        for _ in 0..3 + dice.below(4) {
            let both = sentence(dice);
            out.iter_mut()
                .zip(both)
                .for_each(|(out, one)| out.push_str(&format!("- {one}\n")));
        }
    }
    std::mem::take(&mut out[side])
}
