//! Places that a text may name: where offices in Canada are likely to be.

use crate::posting::{Both, Lang};
use std::sync::LazyLock;

/// A city or town.
#[derive(Debug)]
pub(crate) struct Place {
    /// In addresses.
    pub(crate) key: &'static str,
    /// In English.
    en: &'static str,
    /// In French.
    fr: &'static str,
    /// The code of its province or territory.
    province: &'static str,
}

impl Place {
    /// Its name in `lang`.
    pub(crate) fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }

    /// Its name with its province in short: “Lunenburg, N.S.”, « Lunenburg (N.-É.) ».
    pub(crate) fn whole_name(&self, lang: Lang) -> String {
        let name = self.name(lang);
        match (
            self.province().map(|province| province.short.of(lang)),
            lang,
        ) {
            (None, _) => name.to_owned(),
            (Some(short), Lang::En) => format!("{name},\u{a0}{short}"),
            (Some(short), Lang::Fr) => format!("{name} ({short})"),
        }
    }

    /// Its province or territory.
    pub(crate) fn province(&self) -> Option<&'static Province> {
        PROVINCES
            .iter()
            .find(|province| province.code == self.province)
    }
}

/// A province or territory.
#[derive(Debug)]
pub(crate) struct Province {
    /// As the post writes it: `NS`.
    pub(crate) code: &'static str,
    /// Its name.
    pub(crate) name: Both<&'static str>,
    /// The usual short form, no-break spaces in it.
    pub(crate) short: Both<&'static str>,
}

const fn province(code: &'static str, en: [&'static str; 2], fr: [&'static str; 2]) -> Province {
    Province {
        code,
        name: Both {
            en: en[0],
            fr: fr[0],
        },
        short: Both {
            en: en[1],
            fr: fr[1],
        },
    }
}

/// All thirteen.
pub(crate) const PROVINCES: &[Province] = &[
    province("AB", ["Alberta", "Alta."], ["Alberta", "Alb."]),
    province(
        "BC",
        ["British Columbia", "B.C."],
        ["Colombie-Britannique", "C.-B."],
    ),
    province("MB", ["Manitoba", "Man."], ["Manitoba", "Man."]),
    province(
        "NB",
        ["New Brunswick", "N.B."],
        ["Nouveau-Brunswick", "N.-B."],
    ),
    province(
        "NL",
        ["Newfoundland and Labrador", "N.L."],
        ["Terre-Neuve-et-Labrador", "T.-N.-L."],
    ),
    province("NS", ["Nova Scotia", "N.S."], ["Nouvelle-Écosse", "N.-É."]),
    province(
        "NT",
        ["Northwest Territories", "N.W.T."],
        ["Territoires du Nord-Ouest", "T.N.-O."],
    ),
    province("NU", ["Nunavut", "Nvt."], ["Nunavut", "Nt"]),
    province("ON", ["Ontario", "Ont."], ["Ontario", "Ont."]),
    province(
        "PE",
        ["Prince Edward Island", "P.E.I."],
        ["Île-du-Prince-Édouard", "Î.-P.-É."],
    ),
    province("QC", ["Quebec", "Que."], ["Québec", "Québec"]),
    province("SK", ["Saskatchewan", "Sask."], ["Saskatchewan", "Sask."]),
    province("YT", ["Yukon", "Yukon"], ["Yukon", "Yn"]),
];

const fn place(
    key: &'static str,
    en: &'static str,
    fr: &'static str,
    province: &'static str,
) -> Place {
    Place {
        key,
        en,
        fr,
        province,
    }
}

/// Names that are a word of everyday language, or a province too, are left out.
pub(crate) const PLACES: &[Place] = &[
    place("brandon", "Brandon", "Brandon", "MB"),
    place("burnaby", "Burnaby", "Burnaby", "BC"),
    place("calgary", "Calgary", "Calgary", "AB"),
    place("caraquet", "Caraquet", "Caraquet", "NB"),
    place("charlottetown", "Charlottetown", "Charlottetown", "PE"),
    place("corner-brook", "Corner Brook", "Corner Brook", "NL"),
    place("dartmouth", "Dartmouth", "Dartmouth", "NS"),
    place("edmonton", "Edmonton", "Edmonton", "AB"),
    place("fredericton", "Fredericton", "Fredericton", "NB"),
    place("gander", "Gander", "Gander", "NL"),
    place("gaspe", "Gaspé", "Gaspé", "QC"),
    place("gatineau", "Gatineau", "Gatineau", "QC"),
    place("guelph", "Guelph", "Guelph", "ON"),
    place("halifax", "Halifax", "Halifax", "NS"),
    place("iqaluit", "Iqaluit", "Iqaluit", "NU"),
    place("kelowna", "Kelowna", "Kelowna", "BC"),
    place("kitchener", "Kitchener", "Kitchener", "ON"),
    place("laval", "Laval", "Laval", "QC"),
    place("levis", "Lévis", "Lévis", "QC"),
    place("longueuil", "Longueuil", "Longueuil", "QC"),
    place("lunenburg", "Lunenburg", "Lunenburg", "NS"),
    place("mississauga", "Mississauga", "Mississauga", "ON"),
    place("moncton", "Moncton", "Moncton", "NB"),
    place("montreal", "Montréal", "Montréal", "QC"),
    place("ottawa", "Ottawa", "Ottawa", "ON"),
    place("prince-rupert", "Prince Rupert", "Prince Rupert", "BC"),
    place("quebec-city", "Québec City", "Ville de Québec", "QC"),
    place("regina", "Regina", "Regina", "SK"),
    place("rimouski", "Rimouski", "Rimouski", "QC"),
    place("saguenay", "Saguenay", "Saguenay", "QC"),
    place("saint-john", "Saint John", "Saint John", "NB"),
    place("saskatoon", "Saskatoon", "Saskatoon", "SK"),
    place("shediac", "Shediac", "Shediac", "NB"),
    place("sherbrooke", "Sherbrooke", "Sherbrooke", "QC"),
    place("st-johns", "St. John’s", "St. John’s", "NL"),
    place("sudbury", "Sudbury", "Sudbury", "ON"),
    place("summerside", "Summerside", "Summerside", "PE"),
    place("surrey", "Surrey", "Surrey", "BC"),
    place("sydney", "Sydney", "Sydney", "NS"),
    place("thunder-bay", "Thunder Bay", "Thunder Bay", "ON"),
    place("toronto", "Toronto", "Toronto", "ON"),
    place("trois-rivieres", "Trois-Rivières", "Trois-Rivières", "QC"),
    place("twillingate", "Twillingate", "Twillingate", "NL"),
    place("vancouver", "Vancouver", "Vancouver", "BC"),
    place("waterloo", "Waterloo", "Waterloo", "ON"),
    place("whitehorse", "Whitehorse", "Whitehorse", "YT"),
    place("windsor", "Windsor", "Windsor", "ON"),
    place("winnipeg", "Winnipeg", "Winnipeg", "MB"),
    place("yellowknife", "Yellowknife", "Yellowknife", "NT"),
];

/// The names of each place in lower case, with plain apostrophes and without accents too.
static NAMES: LazyLock<Vec<[String; 3]>> = LazyLock::new(|| {
    let names = |place: &Place| {
        let [en, fr] = [place.en, place.fr].map(|name| name.to_lowercase().replace('’', "'"));
        let bare = en.replace('é', "e");
        [en, fr, bare]
    };
    PLACES.iter().map(names).collect()
});

/// The place that `text` (in lower case, plain apostrophes) starts with, and how long its name is.
pub(crate) fn at_start(text: &str) -> Option<(&'static Place, usize)> {
    PLACES.iter().zip(NAMES.iter()).find_map(|(place, names)| {
        let name = names.iter().find(|name| text.starts_with(name.as_str()))?;
        let whole = !text[name.len()..].starts_with(char::is_alphanumeric);
        whole.then_some((place, name.len()))
    })
}

/// The place of this key.
pub(crate) fn of_key(key: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.key == key)
}
