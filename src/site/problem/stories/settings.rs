//! The stories of `babillard.toml`.

use crate::site::problem::stories::{Story, error};

pub(crate) const STORIES: &[Story] = &[
    error(
        "B050-broken-settings",
        "`babillard.toml` is not TOML. What the reader of TOML says is shown in English.",
        "`babillard.toml` n’est pas du TOML. Ce qu’en dit le lecteur de TOML est montré en anglais.",
        "base_url = https://example.org/",
        "base_url = \"https://example.org/\"",
    ),
    error(
        "B051-unknown-setting",
        "There is no setting of this name. A setting with a slip in it would silently do nothing.",
        "Il n’y a pas de réglage de ce nom. Un réglage mal tapé resterait sans effet, en silence.",
        "base-url = \"https://example.org/\"",
        "base_url = \"https://example.org/\"",
    ),
    error(
        "B052-bad-setting",
        "A setting has a value that it cannot have.",
        "Un réglage a une valeur qu’il ne peut avoir.",
        "[lever]\nsite = \"rivage-demo\"\nhost = \"us\"",
        "[lever]\nsite = \"rivage-demo\"\nhost = \"eu\"",
    ),
    error(
        "B053-bad-address-pattern",
        "A pattern in `[old_addresses]` cannot be used. It is a path from the site’s root, with `{stem}` (the name of the file) or `{path}` (its folders too) where each posting’s own part stood.",
        "Un modèle dans `[old_addresses]` est inutilisable. C’est un chemin depuis la racine du site, avec `{stem}` (le nom du fichier) ou `{path}` (ses dossiers aussi) là où se trouvait la partie propre à chaque offre.",
        "[old_addresses]\nen = [\"/careers/positions/\"]",
        "[old_addresses]\nen = [\"/careers/positions/{stem}/\"]",
    ),
];
