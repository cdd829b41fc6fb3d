//! Every word of the host program that is not a problem's, in both languages.

pub mod adopt;
pub mod audit;
pub(crate) mod build;
pub mod check;
pub mod gate;
pub mod git;
mod help;
pub(crate) mod help_command;
pub mod job;
pub mod new;
pub mod parity;
pub(crate) mod serve;

use crate::posting::{Both, Date, Lang};
use crate::site::board::days::Change;
use std::io::{self, ErrorKind};

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
    /// After a place that `--fix` does not mend.
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
    /// `search` lacks its query.
    pub no_query: &'static str,
    /// No posting matches.
    pub nothing_found: &'static str,
    /// Before what was found only in the other language's text.
    pub matched_in_other: &'static str,
    /// What takes the problems off a served page.
    pub hide: &'static str,
}

/// English, then French as written in Canada.
pub const TEXTS: Both<CliText> = Both {
    en: CliText {
        help: help::TEXTS.en,
        usage_error: "error",
        see_help: "`babillard --help` shows the commands.",
        no_command: "a command is missing",
        no_code: "the code is missing: `babillard explain B012`",
        no_file: "there is no such file",
        left_as_it_is: "left as it is, since an escape or a line end makes the character; please mend it by hand",
        no_out: "the output folder is missing: `--out dist`",
        open: "open",
        archived: "archived",
        closed: "closed",
        scheduled: "scheduled",
        copy: "copy",
        left_out: "left out",
        alone: "no counterpart",
        no_query: "the query is missing: `babillard search content \"product manager\"`",
        nothing_found: "No posting matches.",
        matched_in_other: "matched in the French text: ",
        hide: "Hide",
    },
    fr: CliText {
        help: help::TEXTS.fr,
        usage_error: "erreur",
        see_help: "«\u{a0}babillard --help\u{a0}» montre les commandes.",
        no_command: "il manque une commande",
        no_code: "il manque le code\u{a0}: «\u{a0}babillard explain B012\u{a0}»",
        no_file: "il n’y a pas de tel fichier",
        left_as_it_is: "laissé tel quel, car une séquence d’échappement ou une fin de ligne tient lieu de caractère; corrigez-le à la main",
        no_out: "il manque le dossier de sortie\u{a0}: «\u{a0}--out dist\u{a0}»",
        open: "ouverte",
        archived: "archivée",
        closed: "fermée",
        scheduled: "programmée",
        copy: "copie",
        left_out: "laissée de côté",
        alone: "sans équivalent",
        no_query: "il manque la requête\u{a0}: «\u{a0}babillard search content \"gestionnaire de produit\"\u{a0}»",
        nothing_found: "Aucune offre ne correspond.",
        matched_in_other: "trouvé dans le texte anglais\u{a0}: ",
        hide: "Masquer",
    },
};

/// The folder cannot be read or written.
pub fn folder_error(lang: Lang, path: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("cannot use `{path}`: {why}"),
        Lang::Fr => format!("impossible d’utiliser «\u{a0}{path}\u{a0}»\u{a0}: {why}"),
    }
}

/// The folder that was given holds the content folder.
pub fn content_is_within(lang: Lang, given: &str, inner: &str) -> String {
    match lang {
        Lang::En => {
            format!("`{given}` has no folder `en` or `fr`; did you mean `{inner}`?")
        }
        Lang::Fr => format!(
            "«\u{a0}{given}\u{a0}» n’a pas de dossier «\u{a0}en\u{a0}» ou «\u{a0}fr\u{a0}»; vouliez-vous dire «\u{a0}{inner}\u{a0}»?"
        ),
    }
}

/// Why the system refuses, in the language of the run where it is a usual reason.
pub fn why(lang: Lang, error: &io::Error) -> String {
    let known = match error.kind() {
        ErrorKind::NotFound => Both {
            en: "there is no such file or folder",
            fr: "il n’y a pas de tel fichier ou dossier",
        },
        ErrorKind::NotADirectory => Both {
            en: "it is not a folder",
            fr: "ce n’est pas un dossier",
        },
        ErrorKind::PermissionDenied => Both {
            en: "you may not use it",
            fr: "vous n’en avez pas le droit",
        },
        ErrorKind::StorageFull => Both {
            en: "the disk is full",
            fr: "le disque est plein",
        },
        _ => return error.to_string(),
    };
    (*known.of(lang)).to_owned()
}

/// There is no such command.
pub fn unknown_command(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("unknown command `{name}`"),
        Lang::Fr => format!("commande inconnue\u{a0}: `{name}`"),
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
        Lang::En => format!("`{argument}` is not expected here"),
        Lang::Fr => format!("«\u{a0}{argument}\u{a0}» n’est pas attendu ici"),
    }
}

/// An option with a value that it does not take, or without any.
pub fn bad_value(lang: Lang, option: &str, values: &str) -> String {
    match lang {
        Lang::En => format!("`{option}` takes one of: {values}"),
        Lang::Fr => format!("«\u{a0}{option}\u{a0}» prend une de ces valeurs\u{a0}: {values}"),
    }
}

/// `--limit` without a number of at least one.
pub fn bad_limit(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`--limit` takes a number of at least 1",
        Lang::Fr => "«\u{a0}--limit\u{a0}» prend un nombre d’au moins 1",
    }
}

/// The bundle is written: how many postings are in it.
pub fn bundled(lang: Lang, open: Both<usize>, archived: Both<usize>, out: &str) -> String {
    match lang {
        Lang::En => format!(
            "{out}: {} English postings ({} open), {} French ({} open)",
            open.en + archived.en,
            open.en,
            open.fr + archived.fr,
            open.fr
        ),
        Lang::Fr => format!(
            "{out}\u{a0}: {} offres en français (dont {} ouvertes), {} en anglais (dont {} ouvertes)",
            open.fr + archived.fr,
            open.fr,
            open.en + archived.en,
            open.en
        ),
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
        _ => Some(format!("{} {more}", crate::text::number(lang, count))),
    }
}

/// This program was compiled without the viewer.
pub fn no_viewer(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "this program was compiled without the viewer. Run `cargo xtask dist` in the project, \
             which makes one that has it; after that, `cargo install --path . --bin babillard` has it too"
        }
        Lang::Fr => {
            "ce programme a été compilé sans le lecteur. Lancez «\u{a0}cargo xtask dist\u{a0}» dans le \
             projet, qui en fait un avec lecteur; ensuite, «\u{a0}cargo install --path . --bin babillard\u{a0}» l’a aussi"
        }
    }
}

/// The output folder of `pages` has no viewer.
pub fn no_shell(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "the output folder holds no viewer: `pages` is for Trunk's builds. `build` makes a \
             whole site"
        }
        Lang::Fr => {
            "le dossier de sortie n’a pas de lecteur\u{a0}: «\u{a0}pages\u{a0}» sert à Trunk. \
             «\u{a0}build\u{a0}» fait un site entier"
        }
    }
}

/// A file of the team that would take the place of one of the board's own.
pub fn taken(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!("the board has a file of the name of `{path}` itself: choose another"),
        Lang::Fr => format!(
            "le babillard a lui-même un fichier du nom de «\u{a0}{path}\u{a0}»\u{a0}: choisissez-en un autre"
        ),
    }
}

/// Something of the team that is no file.
pub fn no_plain_file(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!("`{path}` is a link or a device: put the file itself there"),
        Lang::Fr => format!(
            "«\u{a0}{path}\u{a0}» est un lien ou un périphérique\u{a0}: mettez-y le fichier lui-même"
        ),
    }
}

/// Files with errors (reported above) stop a build.
pub fn not_built(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "Nothing was built. The existing site is unchanged. Correct the files above, or leave \
             them out with `--keep-going`."
        }
        Lang::Fr => {
            "Le site n’a pas été fait; ce qu’il y avait est resté tel quel. Corrigez les fichiers \
             ci-dessus, ou laissez-les de côté avec «\u{a0}--keep-going\u{a0}»."
        }
    }
}

/// `--base-url` with something else than an address.
pub fn bad_base_url(lang: Lang, given: &str) -> String {
    match lang {
        Lang::En => format!(
            "`--base-url {given}`: write the whole address, such as `https://example.org/jobs/`"
        ),
        Lang::Fr => format!(
            "«\u{a0}--base-url {given}\u{a0}»\u{a0}: écrivez l’adresse entière, comme «\u{a0}https://example.org/emplois/\u{a0}»"
        ),
    }
}

/// The output folder holds something that no build of this program made.
pub fn not_our_site(lang: Lang, out: &str, name: &str) -> String {
    match lang {
        Lang::En => format!(
            "`{out}` holds `{name}`, which is no part of a site made by this program, and a build \
             replaces the whole folder. Choose another folder, or put files of your own in \
             `static` of the content folder: they become part of the site"
        ),
        Lang::Fr => format!(
            "«\u{a0}{out}\u{a0}» contient «\u{a0}{name}\u{a0}», qui ne vient pas d’un site fait par ce programme, \
             et tout le dossier serait remplacé. Choisissez un autre dossier, ou mettez vos propres \
             fichiers dans «\u{a0}static\u{a0}» du dossier des offres\u{a0}: ils feront partie du site"
        ),
    }
}

/// The output folder cannot be one.
pub fn no_place(lang: Lang, out: &str) -> String {
    match lang {
        Lang::En => format!("`{out}` cannot be the folder of a site: give `--out` a folder"),
        Lang::Fr => format!(
            "«\u{a0}{out}\u{a0}» ne peut pas être le dossier d’un site\u{a0}: donnez un dossier à «\u{a0}--out\u{a0}»"
        ),
    }
}

/// `--port` without a port.
pub fn bad_port(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`--port` takes a number from 1 to 65535",
        Lang::Fr => "«\u{a0}--port\u{a0}» prend un nombre de 1 à 65535",
    }
}

/// The port cannot be had.
pub fn port_taken(lang: Lang, port: u16, why: &str) -> String {
    match lang {
        Lang::En => format!(
            "port {port} cannot be used: {why}. Choose another with `--port`, or leave `--port` out"
        ),
        Lang::Fr => format!(
            "le port {port} ne peut servir\u{a0}: {why}. Choisissez-en un autre avec «\u{a0}--port\u{a0}», ou omettez «\u{a0}--port\u{a0}»"
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
        Lang::En => format!("the content folder is missing: `babillard {command} content`"),
        Lang::Fr => format!(
            "il manque le dossier des offres\u{a0}: «\u{a0}babillard {command} content\u{a0}»"
        ),
    }
}

/// An option without its value.
pub fn no_value(lang: Lang, option: &str) -> String {
    match lang {
        Lang::En => format!("`{option}` takes a value"),
        Lang::Fr => format!("«\u{a0}{option}\u{a0}» prend une valeur"),
    }
}

/// Before how to mend what is wrong.
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
        Lang::En => {
            "a schema is of `front-matter`, `settings` or `bundle`: `babillard schema front-matter`".to_owned()
        }
        Lang::Fr => "un schéma est de «\u{a0}front-matter\u{a0}», de «\u{a0}settings\u{a0}» ou de «\u{a0}bundle\u{a0}»\u{a0}: «\u{a0}babillard schema front-matter\u{a0}»".to_owned(),
    }
}

/// There is no such code.
pub fn unknown_code(lang: Lang, code: &str) -> String {
    match lang {
        Lang::En => format!("no problem has the code `{code}`; codes are like `B012`"),
        Lang::Fr => format!(
            "aucun problème n’a le code «\u{a0}{code}\u{a0}»; un code est comme «\u{a0}B012\u{a0}»"
        ),
    }
}

/// Two options that do not go together.
pub fn not_together(lang: Lang, one: &str, other: &str) -> String {
    match lang {
        Lang::En => {
            format!("`--{one}` and `--{other}` do not go together: run one after the other")
        }
        Lang::Fr => format!(
            "«\u{a0}--{one}\u{a0}» et «\u{a0}--{other}\u{a0}» ne vont pas ensemble\u{a0}: lancez l’un après l’autre"
        ),
    }
}
