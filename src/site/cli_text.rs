//! Every word of the host program that is not a problem's, in both languages.

pub mod audit;
pub mod gate;
pub mod job;
pub mod new;
pub mod parity;

use crate::posting::{Both, Lang};
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
        help: "\
babillard: bilingual job postings, from a folder of Markdown files to a board

Usage: babillard <command> [options]

Commands:
  build DIR --out SITE   makes the whole site, ready to be published
  serve DIR              shows the board at a local address and follows changes
  check DIR              reports every problem of the content folder DIR
  new DIR                writes both files of a new posting; asks for the titles
  audit DIR              lists when a pair was out of step, from Git's history
  parity DIR             says which pairs are equal, and how the others are not
  explain CODE           tells the long story of a problem: `explain B012`
  list DIR               shows how each file is read
  bundle DIR --out OUT   writes what the viewer fetches to OUT/data
  pages DIR --out OUT    the same, and every address as a static page around
                         the viewer whose index.html lies in OUT
  schema SUBJECT         prints the JSON Schema of front-matter or bundle
  search DIR QUERY       finds postings: every form of a word, both languages

Options:
  --base-url URL         `build`: where the site will stand (else babillard.toml)
  --keep-going           `build`: leaves files with errors out instead of stopping
  --port N               `serve`: the port (8080, or the next free one)
  --open                 `serve`: opens the board in the browser
  --format FORMAT        how `check` prints: text, json, sarif, github;
                         `list`, `search`, `audit`: text, json (text)
  --deny warnings        `check`: warnings fail too
  --fix                  `check`: mends spaces, apostrophes and ids by itself
  --fix --dry-run        `check`: shows the lines that `--fix` would change
  --since REV            `check`: only what the change since REV brings; fails
                         when one side of a pair changed and the other did not;
                         `audit`: only what lasted after that commit or day
  --watch                `check`: again after every change, until Ctrl-C
  --html FILE            `parity`: writes one page, both texts side by side
  --write-baseline       `check`: from now on only new problems are told
  --baseline FILE        where they are kept (DIR/babillard-baseline.json)
  --title-en TITLE, --title-fr TITLE, --description-en TEXT,
  --description-fr TEXT, --lever-id ID, --key KEY, --date DAY
                         `new`: what is not asked for then
  --limit N              most postings that `search` shows (20)
  --verbose              shows notices too: copies, postings without counterpart
  --lang en|fr           language of messages and results (else LC_ALL, LC_MESSAGES, LANG)
  --color auto|always|never
  -h, --help             prints this
  -V, --version          prints the version

Exit code: 0 all is well; 1 a file has an error and was left out; 2 the command
line is wrong, or the folder cannot be read or written.",
        usage_error: "error",
        see_help: "`babillard --help` shows the commands.",
        no_command: "a command is missing",
        no_code: "the code is missing: `babillard explain B012`",
        no_file: "there is no such file",
        left_as_it_is: "left as it is, since an escape or a line end makes the character; please mend it by hand",
        no_out: "the output folder is missing: `--out dist`",
        open: "open",
        archived: "archived",
        copy: "copy",
        left_out: "left out",
        alone: "no counterpart",
        no_query: "the query is missing: `babillard search content \"product manager\"`",
        nothing_found: "No posting matches.",
        matched_in_other: "matched in the French text: ",
        hide: "Hide",
    },
    fr: CliText {
        help: "\
babillard\u{a0}: des offres d’emploi bilingues, d’un dossier Markdown à un babillard

Utilisation\u{a0}: babillard <commande> [options]

Commandes\u{a0}:
  build DIR --out SITE   fait le site entier, prêt à être publié
  serve DIR              montre le site à une adresse locale et suit les changements
  check DIR              signale tous les problèmes du dossier de contenu DIR
  new DIR                écrit les deux fichiers d’une nouvelle offre
  audit DIR              dit quand une paire était désaccordée, d’après Git
  parity DIR             dit quelles paires sont égales, et où les autres diffèrent
  explain CODE           explique un problème en détail\u{a0}: «\u{a0}explain B012\u{a0}»
  list DIR               montre comment chaque fichier est lu
  bundle DIR --out OUT   écrit dans OUT/data ce que le lecteur va chercher
  pages DIR --out OUT    de même, et chaque adresse en page statique autour du
                         lecteur dont le fichier index.html est dans OUT
  schema SUJET           affiche le schéma JSON de front-matter ou de bundle
  search DIR REQUÊTE     trouve des offres\u{a0}: toutes les formes, les deux langues

Options\u{a0}:
  --base-url URL         «\u{a0}build\u{a0}»\u{a0}: où sera le site (sinon babillard.toml)
  --keep-going           «\u{a0}build\u{a0}»\u{a0}: laisse de côté les fichiers fautifs sans s’arrêter
  --port N               «\u{a0}serve\u{a0}»\u{a0}: le port (8080, ou le prochain qui est libre)
  --open                 «\u{a0}serve\u{a0}»\u{a0}: ouvre le site dans le navigateur
  --format FORME         forme de «\u{a0}check\u{a0}»\u{a0}: text, json, sarif, github;
                         de «\u{a0}list\u{a0}», «\u{a0}search\u{a0}» et «\u{a0}audit\u{a0}»\u{a0}: text, json (text)
  --deny warnings        «\u{a0}check\u{a0}»\u{a0}: les avertissements font échouer aussi
  --fix                  «\u{a0}check\u{a0}»\u{a0}: corrige lui-même espaces, apostrophes et ids
  --fix --dry-run        «\u{a0}check\u{a0}»\u{a0}: montre les lignes que «\u{a0}--fix\u{a0}» changerait
  --since REV            «\u{a0}check\u{a0}»\u{a0}: seulement ce qu’apporte le changement
                         depuis REV; échoue si un seul côté d’une paire a changé;
                         «\u{a0}audit\u{a0}»\u{a0}: ce qui a duré après ce commit ou ce jour
  --watch                «\u{a0}check\u{a0}»\u{a0}: de nouveau après chaque changement (Ctrl-C y met fin)
  --html FICHIER         «\u{a0}parity\u{a0}»\u{a0}: écrit une page, les deux textes côte à côte
  --write-baseline       «\u{a0}check\u{a0}»\u{a0}: ne signale désormais que les problèmes nouveaux
  --baseline FICHIER     où ils sont gardés (DIR/babillard-baseline.json)
  --title-en TITRE, --title-fr TITRE, --description-en TEXTE,
  --description-fr TEXTE, --lever-id ID, --key CLÉ, --date JOUR
                         «\u{a0}new\u{a0}»\u{a0}: ce qui n’est alors pas demandé
  --limit N              nombre d’offres que «\u{a0}search\u{a0}» montre au plus (20)
  --verbose              montre aussi les avis\u{a0}: copies, offres sans équivalent
  --lang en|fr           langue des messages et des résultats (sinon LC_ALL, LC_MESSAGES, LANG)
  --color auto|always|never
  -h, --help             affiche ceci
  -V, --version          affiche la version

Code de sortie\u{a0}: 0 tout va bien; 1 un fichier a une erreur et a été laissé de côté;
2 la commande est fautive, ou le dossier ne peut être lu ou écrit.",
        usage_error: "erreur",
        see_help: "«\u{a0}babillard --help\u{a0}» montre les commandes.",
        no_command: "il manque une commande",
        no_code: "il manque le code\u{a0}: «\u{a0}babillard explain B012\u{a0}»",
        no_file: "il n’y a pas de tel fichier",
        left_as_it_is: "laissé tel quel, car une séquence d’échappement ou une fin de ligne tient lieu de caractère; corrigez-le à la main",
        no_out: "il manque le dossier de sortie\u{a0}: «\u{a0}--out dist\u{a0}»",
        open: "ouverte",
        archived: "archivée",
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
        Lang::En => format!("there is no command `{name}`"),
        Lang::Fr => format!("il n’y a pas de commande «\u{a0}{name}\u{a0}»"),
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
            "The site was not built; what was there is as it was. Correct the files above, or leave \
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
        Lang::En => format!("{folder} is at {address} and follows its files. Ctrl-C ends it."),
        Lang::Fr => {
            format!("{folder} est à {address} et suit ses fichiers. Ctrl-C y met fin.")
        }
    }
}

/// A change is on the page, or held back by errors.
pub fn updated(lang: Lang, whole: bool) -> &'static str {
    match (lang, whole) {
        (Lang::En, true) => "The board is up to date.",
        (Lang::En, false) => "The board shows the last good version of what has an error.",
        (Lang::Fr, true) => "Le site est à jour.",
        (Lang::Fr, false) => "Le site montre la dernière bonne version de ce qui est fautif.",
    }
}

/// Over a served page: what it shows in spite of errors.
pub fn last_good(lang: Lang, errors: usize) -> String {
    match (lang, errors) {
        (Lang::En, 1) => "An error: the last good version is shown".to_owned(),
        (Lang::En, _) => format!("{errors} errors: the last good version is shown"),
        (Lang::Fr, 0 | 1) => "Une erreur\u{a0}: la dernière bonne version est montrée".to_owned(),
        (Lang::Fr, _) => {
            format!("{errors} erreurs\u{a0}: la dernière bonne version est montrée")
        }
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

/// The subject of a schema is missing, or there is no schema of it.
pub fn bad_subject(lang: Lang) -> String {
    match lang {
        Lang::En => {
            "a schema is of `front-matter` or of `bundle`: `babillard schema front-matter`".to_owned()
        }
        Lang::Fr => "un schéma est de «\u{a0}front-matter\u{a0}» ou de «\u{a0}bundle\u{a0}»\u{a0}: «\u{a0}babillard schema front-matter\u{a0}»".to_owned(),
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

/// Below a report: notices that it does not show.
pub fn hidden_notices(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 notice is not shown: `--verbose` shows it".to_owned(),
        (Lang::En, _) => format!("{count} notices are not shown: `--verbose` shows them"),
        (Lang::Fr, 1) => {
            "1 avis n’est pas montré\u{a0}: «\u{a0}--verbose\u{a0}» le montre".to_owned()
        }
        (Lang::Fr, _) => {
            format!("{count} avis ne sont pas montrés\u{a0}: «\u{a0}--verbose\u{a0}» les montre")
        }
    }
}

/// Below a report: where more is told about a problem.
pub fn see_explain(lang: Lang, code: &str) -> String {
    let short = code.split('-').next().unwrap_or(code);
    match lang {
        Lang::En => format!("`babillard explain {short}` tells more"),
        Lang::Fr => format!("«\u{a0}babillard explain {short}\u{a0}» en dit plus"),
    }
}

/// The baseline is written.
pub fn baseline_written(lang: Lang, count: usize, path: &str) -> String {
    match (lang, count) {
        (Lang::En, 1) => format!("{path}: 1 problem is known from now on"),
        (Lang::En, _) => format!("{path}: {count} problems are known from now on"),
        (Lang::Fr, 0 | 1) => format!("{path}\u{a0}: {count} problème est désormais connu"),
        (Lang::Fr, _) => format!("{path}\u{a0}: {count} problèmes sont désormais connus"),
    }
}

/// Below a report: problems that the baseline knows, and entries of it that are mended.
pub fn known(lang: Lang, problems: usize, gone: usize) -> String {
    let mut text = match (lang, problems) {
        (Lang::En, 1) => "1 known problem is not shown".to_owned(),
        (Lang::En, _) => format!("{problems} known problems are not shown"),
        (Lang::Fr, 0 | 1) => format!("{problems} problème connu n’est pas montré"),
        (Lang::Fr, _) => format!("{problems} problèmes connus ne sont pas montrés"),
    };
    if gone > 0 {
        text.push_str(&match lang {
            Lang::En => format!("; {gone} of the baseline no longer there: `--write-baseline` forgets"),
            Lang::Fr => format!(
                "; {gone} de la liste ne sont plus là\u{a0}: «\u{a0}--write-baseline\u{a0}» les oublie"
            ),
        });
    }
    text
}

/// Below a report: how many of its problems `--fix` mends.
pub fn mended_by_fix(lang: Lang, mended: usize, all: usize) -> String {
    match (lang, mended) {
        (Lang::En, _) if mended == all => "`--fix` mends all of it".to_owned(),
        (Lang::En, 1) => "`--fix` mends 1 of them".to_owned(),
        (Lang::En, _) => format!("`--fix` mends {mended} of them"),
        (Lang::Fr, _) if mended == all => "«\u{a0}--fix\u{a0}» corrige tout cela".to_owned(),
        (Lang::Fr, 1) => "«\u{a0}--fix\u{a0}» en corrige 1".to_owned(),
        (Lang::Fr, _) => format!("«\u{a0}--fix\u{a0}» en corrige {mended}"),
    }
}

/// After `--fix`: what it changed.
pub fn mended(lang: Lang, edits: usize, files: usize) -> String {
    match lang {
        Lang::En => {
            let (places, names) = (
                if edits == 1 { "place" } else { "places" },
                if files == 1 { "file" } else { "files" },
            );
            format!("mended {edits} {places} in {files} {names}")
        }
        Lang::Fr => {
            let (places, names) = (
                if edits < 2 {
                    "endroit corrigé"
                } else {
                    "endroits corrigés"
                },
                if files < 2 { "fichier" } else { "fichiers" },
            );
            format!("{edits} {places} dans {files} {names}")
        }
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

/// Below a report that is made again after every change.
pub fn watching(lang: Lang, folder: &str) -> String {
    match lang {
        Lang::En => format!("Watching {folder}. Ctrl-C ends it."),
        Lang::Fr => format!("{folder} est sous surveillance. Ctrl-C y met fin."),
    }
}

/// How far a check is, with its bar.
pub fn progress(lang: Lang, bar: &str, percent: usize) -> String {
    match lang {
        Lang::En => format!("Checking {bar} {percent}%"),
        Lang::Fr => format!("Vérification {bar} {percent}\u{a0}%"),
    }
}
