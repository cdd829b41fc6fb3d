//! Journeys through the built board in real browsers, each in both languages.
//!
//! `cargo xtask test` builds the site and says where things are: `BABILLARD_DIST` (built for `/`),
//! `BABILLARD_DIST_SUB` (built for `/repo/`), `BABILLARD_AXE`, and the engine with its driver. Without
//! them these tests are skipped. All of them run in Chromium; `journeys`, `search`, `facets` and
//! `engines` use nothing that Firefox and WebKit do not have, and run there as well.
#![cfg(not(target_arch = "wasm32"))]

mod accessibility;
mod ahead;
mod clock;
mod closing;
mod driver;
mod engine;
mod engines;
mod facets;
mod foreign;
mod gallery;
mod hostile;
mod journeys;
mod keyboard;
mod lifetime;
mod offline;
mod origin;
mod pages;
mod patience;
mod pool;
mod quiet;
mod reading;
mod real_content;
mod reflow;
mod search;
mod served;
mod server;
mod serving;
mod site;
#[path = "../host/skip.rs"]
mod skip;
mod stability;
mod standstill;
mod styles;
mod trees;
mod versions;
mod views;

/// What the sample board has in one language, as a person sees it.
struct Side {
    lang: &'static str,
    accept: &'static str,
    switch: &'static str,
    other: &'static str,
    board: &'static str,
    list: &'static str,
    heading: &'static str,
    folder: &'static str,
    filters: [&'static str; 3],
    counts: [&'static str; 3],
    chosen: &'static str,
    first: &'static str,
    typed: &'static str,
    matches: &'static str,
    open: (&'static str, &'static str),
    archived: (&'static str, &'static str),
    alone: (&'static str, &'static str),
    rich: &'static str,
    banner: &'static str,
    fallback: &'static str,
    apply: &'static str,
    apply_short: &'static str,
    not_found: &'static str,
    nearest: &'static str,
    failed: &'static str,
    failed_part: &'static str,
    retry: &'static str,
    nothing: &'static str,
}

const EN: Side = Side {
    lang: "en",
    accept: "en-CA,en",
    switch: "Français",
    other: "fr",
    board: "Careers at Rivage",
    list: "en/",
    heading: "Job postings",
    folder: "en/postings/",
    filters: ["10 open", "6 closed", "16 in all"],
    counts: ["10 open", "6 closed", "16 in all"],
    chosen: "3 of 10 open",
    first: "Digital Navigator, Twillingate Pilot",
    typed: "PLATFÓRM dev",
    matches: "1 of 10 open",
    open: ("platform-developer", "Platform Developer, Beacon"),
    archived: ("director-of-platform", "Director of Platform"),
    alone: (
        "digital-navigator-twillingate",
        "Digital Navigator, Twillingate Pilot",
    ),
    rich: "translator",
    banner: "This posting is closed",
    fallback: "This posting exists in French only.",
    apply: "Apply for this job",
    apply_short: "Apply",
    not_found: "This page does not exist",
    nearest: "Were you looking for one of these?",
    failed: "This page could not be loaded",
    failed_part: "This part could not be loaded",
    retry: "Try again",
    nothing: "Nothing for “zzz”",
};

const FR: Side = Side {
    lang: "fr",
    accept: "fr-CA,fr",
    switch: "English",
    other: "en",
    board: "Carrières chez Rivage",
    list: "fr/",
    heading: "Offres d’emploi",
    folder: "fr/offres/",
    filters: ["10 ouvertes", "6 fermées", "16 en tout"],
    counts: ["10 ouvertes", "6 fermées", "16 en tout"],
    chosen: "3 sur 10 ouvertes",
    first: "Adjoint·e de direction",
    typed: "developpeur PLATE",
    matches: "1 sur 10 ouvertes",
    open: (
        "developpeur-se-de-plateforme",
        "Développeur·se de plateforme, Balise",
    ),
    archived: (
        "directeur-directrice-de-plateforme",
        "Directeur/directrice de plateforme",
    ),
    alone: (
        "animateur-ou-animatrice-ateliers-numeriques-caraquet",
        "Animateur ou animatrice d’ateliers numériques, projet pilote de Caraquet",
    ),
    rich: "traducteur-traductrice",
    banner: "Cette offre est fermée",
    fallback: "Cette offre n’existe qu’en anglais.",
    apply: "Postuler",
    apply_short: "Postuler",
    not_found: "Cette page n’existe pas",
    nearest: "Cherchiez-vous l’une de ces offres?",
    failed: "Cette page n’a pas pu être chargée",
    failed_part: "Cette partie n’a pas pu être chargée",
    retry: "Réessayer",
    nothing: "Rien pour «\u{a0}zzz\u{a0}»",
};

/// Each side with the other one.
const SIDES: [(&Side, &Side); 2] = [(&EN, &FR), (&FR, &EN)];
