//! Every word of the host program that is not a problem's, in both languages.

pub mod adopt;
pub mod audit;
pub(crate) mod build;
pub mod check;
pub mod gate;
pub mod git;
pub(crate) mod help;
pub(crate) mod help_command;
pub mod job;
pub mod new;
pub mod parity;
pub(crate) mod refusal;
pub(crate) mod serve;
pub(crate) mod version;

use crate::posting::{Both, Date, Lang};
use crate::site::board::days::Change;
use crate::site::visible;
use std::io;

/// The words of one language.
#[derive(Debug)]
pub struct CliText {
    /// What `--help` prints.
    pub help: &'static str,
    /// Before what is wrong with the command line.
    pub usage_error: &'static str,
    /// After what is wrong with the command line.
    pub see_help: &'static str,
    /// A command is missing.
    pub no_command: &'static str,
    /// The code is missing.
    pub no_code: &'static str,
    /// `--out` is missing.
    pub no_out: &'static str,
    /// Said of a file that is not there.
    pub no_file: &'static str,
    /// After a place that `--fix` does not fix.
    pub left_as_it_is: &'static str,
    /// The mark of an open posting in a list.
    pub open: &'static str,
    /// The mark of an archived posting in a list.
    pub archived: &'static str,
    /// The mark of a posting that has closed by itself, in a list.
    pub closed: &'static str,
    /// The mark of a posting that waits for its day, in a list.
    pub scheduled: &'static str,
    /// The mark of a copy in a list.
    pub copy: &'static str,
    /// The mark of a file that is not on the board.
    pub left_out: &'static str,
    /// Said of a posting without counterpart.
    pub alone: &'static str,
    /// The query of `search` is missing.
    pub no_query: &'static str,
    /// No posting matches.
    pub nothing_found: &'static str,
    /// Before what was found only in the other language's text.
    pub matched_in_other: &'static str,
}

/// English, then French as written in Canada.
pub const TEXTS: Both<CliText> = Both {
    en: CliText {
        help: help::TEXTS.en,
        usage_error: "error",
        see_help: "Run `babillard --help` to see the commands.",
        no_command: "missing command",
        no_code: "missing code: `babillard explain B012`",
        no_file: "no such file",
        left_as_it_is: "not fixed: YAML escape or line ending; edit it by hand",
        no_out: "missing output folder: `--out dist`",
        open: "open",
        archived: "archived",
        closed: "closed",
        scheduled: "scheduled",
        copy: "copy",
        left_out: "left out",
        alone: "one language only",
        no_query: "missing query: `babillard search content \"product manager\"`",
        nothing_found: "No posting matches.",
        matched_in_other: "found in the French text: ",
    },
    fr: CliText {
        help: help::TEXTS.fr,
        usage_error: "erreur\u{a0}",
        see_help: "`babillard --help` affiche les commandes.",
        no_command: "il manque la commande",
        no_code: "il manque le code\u{a0}: `babillard explain B012`",
        no_file: "fichier introuvable",
        left_as_it_is: "non corrigé\u{a0}: une séquence YAML ou une fin de ligne; modifiez-le à la main",
        no_out: "il manque le dossier de sortie\u{a0}: `--out dist`",
        open: "ouverte",
        archived: "archivée",
        closed: "fermée",
        scheduled: "programmée",
        copy: "copie",
        left_out: "ignorée",
        alone: "une seule langue",
        no_query: "il manque la requête\u{a0}: `babillard search content \"gestionnaire de produit\"`",
        nothing_found: "Aucune offre ne correspond.",
        matched_in_other: "trouvé dans le texte anglais\u{a0}: ",
    },
};

/// The folder cannot be read or written.
pub fn folder_error(lang: Lang, path: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("cannot use `{path}`: {why}"),
        Lang::Fr => format!("impossible d’utiliser `{path}`\u{a0}: {why}"),
    }
}

/// The folder that was given holds the content folder.
pub fn content_is_within(lang: Lang, given: &str, inner: &str) -> String {
    match lang {
        Lang::En => {
            format!("`{given}` has no folder `en` or `fr`; did you mean `{inner}`?")
        }
        Lang::Fr => {
            format!("`{given}` n’a pas de dossier `en` ou `fr`; vouliez-vous dire `{inner}`?")
        }
    }
}

/// Why the system refuses, in the language of the run where it is a usual reason.
pub fn why(lang: Lang, error: &io::Error) -> String {
    visible::fault(error).of(lang).clone()
}

/// There is no such command.
pub fn unknown_command(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("unknown command `{name}`"),
        Lang::Fr => format!("commande inconnue `{name}`"),
    }
}

/// The name that was probably meant.
pub fn meant(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("; did you mean `{name}`?"),
        Lang::Fr => format!("; vouliez-vous dire `{name}`?"),
    }
}

/// An option that the command does not take.
pub fn unexpected(lang: Lang, argument: &str) -> String {
    match lang {
        Lang::En => format!("unexpected argument `{argument}`"),
        Lang::Fr => format!("argument inattendu `{argument}`"),
    }
}

/// An option with a value that it does not take, or without any.
pub fn bad_value(lang: Lang, option: &str, values: &str) -> String {
    match lang {
        Lang::En => format!("`{option}` must be one of: {values}"),
        Lang::Fr => format!("`{option}` accepte seulement\u{a0}: {values}"),
    }
}

/// `--limit` without a number of at least one.
pub fn bad_limit(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`--limit` must be a number, 1 or more",
        Lang::Fr => "`--limit` doit être un nombre d’au moins 1",
    }
}

/// The bundle is written: how many postings are in it.
pub fn bundled(lang: Lang, open: Both<usize>, archived: Both<usize>, out: &str) -> String {
    let [en, fr] = [(open.en, archived.en), (open.fr, archived.fr)]
        .map(|(open, archived)| postings(lang, open, archived));
    match lang {
        Lang::En => format!("Wrote {out}: English, {en}; French, {fr}."),
        Lang::Fr => format!("{out} écrit\u{a0}: en français, {fr}; en anglais, {en}."),
    }
}

/// How many postings one language has, and how many of them are open: `9 postings (7 open)`.
fn postings(lang: Lang, open: usize, archived: usize) -> String {
    let all = open + archived;
    match (lang, all) {
        (Lang::En, 0) => "no postings".to_owned(),
        (Lang::En, 1) => format!("1 posting ({open} open)"),
        (Lang::En, _) => format!("{all} postings ({open} open)"),
        (Lang::Fr, 0) => "aucune offre".to_owned(),
        (Lang::Fr, 1) => format!("1 offre ({open} ouverte)"),
        (Lang::Fr, _) if open < 2 => format!("{all} offres ({open} ouverte)"),
        (Lang::Fr, _) => format!("{all} offres ({open} ouvertes)"),
    }
}

/// Until when a posting waits.
pub fn until(lang: Lang, day: Option<Date>) -> String {
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    match lang {
        Lang::En => format!("not published until {day}"),
        Lang::Fr => format!("paraîtra le {day}"),
    }
}

/// The next day on which the site would be another, and why.
pub fn next_change(lang: Lang, change: Change) -> String {
    let Change {
        day,
        published,
        closed,
    } = change;
    let parts = match lang {
        Lang::En => [
            many(
                published,
                "1 posting is published",
                "postings are published",
                lang,
            ),
            many(closed, "1 posting closes", "postings close", lang),
        ],
        Lang::Fr => [
            many(published, "1 offre paraît", "offres paraissent", lang),
            many(closed, "1 offre ferme", "offres ferment", lang),
        ],
    };
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let label = match lang {
        Lang::En => "next change:",
        Lang::Fr => "prochain changement\u{a0}:",
    };
    format!("{label} {day}, {}", parts.join(", "))
}

/// A count with its words; none for 0.
fn many(count: usize, one: &str, more: &str, lang: Lang) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(format!(
            "{} {more}",
            crate::text::counts::number(lang, count)
        )),
    }
}

/// This program was compiled without the viewer.
pub fn no_viewer(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "this program does not contain the viewer. Run `cargo xtask dist` in the project to \
             build one that does; after that, `cargo install --path . --bin babillard` includes it too"
        }
        Lang::Fr => {
            "ce programme ne contient pas la visionneuse. Lancez `cargo xtask dist` dans le projet \
             pour en compiler un qui la contient; ensuite, `cargo install --path . --bin babillard` l’inclut aussi"
        }
    }
}

/// The output folder of `pages` has no viewer.
pub fn no_shell(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "the output folder has no viewer: `pages` is for Trunk's builds. Use `build` to build \
             the whole site"
        }
        Lang::Fr => {
            "le dossier de sortie n’a pas de visionneuse\u{a0}: `pages` sert à Trunk. Utilisez \
             `build` pour générer tout le site"
        }
    }
}

/// A file of the team that would take the place of one of the board's own.
pub fn taken(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!("`{path}` is a file of the board; rename yours"),
        Lang::Fr => format!("`{path}` est réservé au babillard; renommez votre fichier"),
    }
}

/// Something of the team that is no file.
pub fn no_plain_file(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!("`{path}` is a link or a device; replace it with the file itself"),
        Lang::Fr => {
            format!("`{path}` est un lien ou un périphérique; remplacez-le par le fichier lui-même")
        }
    }
}

/// Files with errors (reported above) stop a build.
pub fn not_built(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "Nothing was built. The existing site is unchanged. Fix the files above, or skip them with \
             `--keep-going`."
        }
        Lang::Fr => {
            "Le site n’a pas été généré. L’ancienne version est intacte. Corrigez les fichiers \
             ci-dessus, ou ignorez-les avec `--keep-going`."
        }
    }
}

/// `--base-url` with something else than an address.
pub fn bad_base_url(lang: Lang, given: &str) -> String {
    match lang {
        Lang::En => format!(
            "`--base-url {given}`: write the full address, such as `https://example.org/jobs/`"
        ),
        Lang::Fr => format!(
            "`--base-url {given}`\u{a0}: écrivez l’adresse complète, comme `https://example.org/emplois/`"
        ),
    }
}

/// The output folder holds something that this program did not write.
pub fn not_our_site(lang: Lang, out: &str, name: &str) -> String {
    match lang {
        Lang::En => format!(
            "`{out}` contains `{name}`, which this program did not write, and a build replaces the \
             whole folder. Choose another `--out`, or put your own files in `static` in the content \
             folder: they become part of the site"
        ),
        Lang::Fr => format!(
            "`{out}` contient `{name}`, que ce programme n’a pas écrit, et la génération remplace tout \
             le dossier. Choisissez un autre `--out`, ou mettez vos propres fichiers dans `static` du \
             dossier de contenu\u{a0}: ils feront partie du site"
        ),
    }
}

/// The output folder cannot be one.
pub fn no_place(lang: Lang, out: &str) -> String {
    match lang {
        Lang::En => format!("`{out}` cannot hold a site; choose another folder with `--out`"),
        Lang::Fr => format!(
            "`{out}` ne peut pas contenir un site; choisissez un autre dossier avec `--out`"
        ),
    }
}

/// `--port` without a port.
pub fn bad_port(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`--port` must be a number from 1 to 65535",
        Lang::Fr => "`--port` doit être un nombre de 1 à 65535",
    }
}

/// The port cannot be had.
pub fn port_taken(lang: Lang, port: u16, why: &str) -> String {
    match lang {
        Lang::En => format!(
            "port {port} cannot be used: {why}. Choose another with `--port`, or omit `--port`"
        ),
        Lang::Fr => format!(
            "le port {port} est inutilisable\u{a0}: {why}. Choisissez-en un autre avec `--port`, ou omettez `--port`"
        ),
    }
}

/// The board is served.
pub fn serving(lang: Lang, folder: &str, address: &str) -> String {
    match lang {
        Lang::En => format!("Serving {folder} at {address}. Press Ctrl+C to stop."),
        Lang::Fr => format!("Babillard de {folder} servi à {address}. Ctrl+C pour arrêter."),
    }
}

/// The content folder is missing.
pub fn no_folder(lang: Lang, command: &str) -> String {
    match lang {
        Lang::En => format!("missing content folder: `babillard {command} content`"),
        Lang::Fr => format!("il manque le dossier de contenu\u{a0}: `babillard {command} content`"),
    }
}

/// An option without its value.
pub fn no_value(lang: Lang, option: &str) -> String {
    match lang {
        Lang::En => format!("`{option}` needs a value"),
        Lang::Fr => format!("`{option}` demande une valeur"),
    }
}

/// Before how to fix what is wrong.
pub fn help_label(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "help: ",
        Lang::Fr => "aide\u{a0}: ",
    }
}

/// `SOURCE_DATE_EPOCH` is no number of seconds.
pub fn bad_epoch(lang: Lang, found: &str) -> String {
    let found = crate::site::visible::visible(found);
    match lang {
        Lang::En => format!("`SOURCE_DATE_EPOCH` is not a number of seconds: `{found}`"),
        Lang::Fr => format!("`SOURCE_DATE_EPOCH` n’est pas un nombre de secondes\u{a0}: `{found}`"),
    }
}

/// The subject of a schema is missing, or there is no schema of it.
pub fn bad_subject(lang: Lang) -> String {
    match lang {
        Lang::En => "choose `front-matter`, `settings` or `bundle`: `babillard schema front-matter`".to_owned(),
        Lang::Fr => "choisissez `front-matter`, `settings` ou `bundle`\u{a0}: `babillard schema front-matter`"
            .to_owned(),
    }
}

/// The name of a shell is missing, or there are no completions for it.
pub fn bad_shell(lang: Lang) -> String {
    match lang {
        Lang::En => "choose `bash`, `zsh`, `fish` or `powershell`: `babillard completions bash`",
        Lang::Fr => {
            "choisissez `bash`, `zsh`, `fish` ou `powershell`\u{a0}: `babillard completions bash`"
        }
    }
    .to_owned()
}

/// There is no such code.
pub fn unknown_code(lang: Lang, code: &str) -> String {
    match lang {
        Lang::En => format!("unknown code `{code}`; codes look like `B012`"),
        Lang::Fr => format!("code inconnu `{code}`; un code ressemble à `B012`"),
    }
}

/// Two options that do not go together.
pub fn not_together(lang: Lang, one: &str, other: &str) -> String {
    match lang {
        Lang::En => {
            format!("`--{one}` cannot be used with `--{other}`")
        }
        Lang::Fr => format!("`--{one}` est incompatible avec `--{other}`"),
    }
}

/// What takes long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Reading and checking a folder.
    Checking,
    /// Making a site.
    Building,
    /// Reading a history.
    Reading,
}

/// How far a command is, with its bar.
pub(crate) fn progress(work: Work, lang: Lang, bar: &str, percent: usize) -> String {
    let (en, fr) = match work {
        Work::Checking => ("Checking", "Vérification"),
        Work::Building => ("Building", "Génération"),
        Work::Reading => ("Reading the history", "Lecture de l’historique"),
    };
    match lang {
        Lang::En => format!("{en}… {bar} {percent}%"),
        Lang::Fr => format!("{fr}… {bar} {percent}\u{a0}%"),
    }
}
