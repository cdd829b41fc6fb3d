//! Places that a text may name: where offices in Canada are likely to be.

use crate::posting::Lang;
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
}

impl Place {
    /// Its name in `lang`.
    pub(crate) fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }
}

const fn place(key: &'static str, en: &'static str, fr: &'static str) -> Place {
    Place { key, en, fr }
}

/// Names that are a word of everyday language, or a province too, are left out.
pub(crate) const PLACES: &[Place] = &[
    place("calgary", "Calgary", "Calgary"),
    place("caraquet", "Caraquet", "Caraquet"),
    place("charlottetown", "Charlottetown", "Charlottetown"),
    place("edmonton", "Edmonton", "Edmonton"),
    place("fredericton", "Fredericton", "Fredericton"),
    place("gatineau", "Gatineau", "Gatineau"),
    place("guelph", "Guelph", "Guelph"),
    place("halifax", "Halifax", "Halifax"),
    place("iqaluit", "Iqaluit", "Iqaluit"),
    place("kelowna", "Kelowna", "Kelowna"),
    place("kitchener", "Kitchener", "Kitchener"),
    place("laval", "Laval", "Laval"),
    place("lunenburg", "Lunenburg", "Lunenburg"),
    place("mississauga", "Mississauga", "Mississauga"),
    place("moncton", "Moncton", "Moncton"),
    place("montreal", "Montréal", "Montréal"),
    place("ottawa", "Ottawa", "Ottawa"),
    place("prince-rupert", "Prince Rupert", "Prince Rupert"),
    place("quebec-city", "Québec City", "Ville de Québec"),
    place("regina", "Regina", "Regina"),
    place("rimouski", "Rimouski", "Rimouski"),
    place("saskatoon", "Saskatoon", "Saskatoon"),
    place("shediac", "Shediac", "Shediac"),
    place("sherbrooke", "Sherbrooke", "Sherbrooke"),
    place("st-johns", "St. John’s", "St. John’s"),
    place("sudbury", "Sudbury", "Sudbury"),
    place("toronto", "Toronto", "Toronto"),
    place("twillingate", "Twillingate", "Twillingate"),
    place("vancouver", "Vancouver", "Vancouver"),
    place("waterloo", "Waterloo", "Waterloo"),
    place("whitehorse", "Whitehorse", "Whitehorse"),
    place("winnipeg", "Winnipeg", "Winnipeg"),
    place("yellowknife", "Yellowknife", "Yellowknife"),
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
