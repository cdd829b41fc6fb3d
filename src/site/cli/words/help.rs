//! What `--help` prints.

use crate::posting::Both;

/// English, then French as written in Canada.
pub(crate) const TEXTS: Both<&str> = Both {
    en: "\
babillard: bilingual job postings, from a folder of Markdown files to a board

Usage: babillard <command> [options]

Commands:
  build DIR --out SITE   makes the whole site, ready to be published
  serve DIR              shows the board at a local address and follows changes
  check DIR              reports every problem of the content folder DIR
  adopt DIR              reads a folder of another tool and proposes its settings
  new DIR                writes both files of a new posting; asks for the titles
  audit DIR              lists when a pair was out of step, from Git's history
  parity DIR             says which pairs are equal, and how the others are not
  explain CODE           tells the long story of a problem: `explain B012`
  list DIR               shows how each file is read
  schema SUBJECT         prints the JSON Schema of front-matter or bundle
  search DIR QUERY       finds postings: every form of a word, both languages

Options:
  --base-url URL         `build`: where the site will stand (else babillard.toml)
  --keep-going           `build`: leaves files with errors out instead of stopping
  --port N               `serve`: the port (8080, or the next free one)
  --host IP              `serve`: for other machines, at a secret address
  --open                 `serve`: opens the board in the browser
  --format FORMAT        how `check` prints: text, json, sarif, github;
                         `list`, `search`, `audit`: text, json (text)
  --deny warnings        `check`: warnings fail too
  --fix                  `check`: mends spaces, apostrophes and ids by itself
  --fix --dry-run        `check`: shows the lines that `--fix` would change
  --dry-run              `adopt`: prints the settings and writes nothing
  --allow-empty          `build`: makes a site without any posting
  --since REV            `check`: only what the change since REV brings; fails
                         when one side of a pair changed and the other did not;
                         `audit`: only what lasted after that commit or day
  --watch                `check`: again after every change, until Ctrl-C
  --html FILE            `parity`: writes one page, both texts side by side
  --write-baseline       `check`: from now on only new problems are told
  --baseline FILE        where they are kept (DIR/babillard-baseline.json)
  --title-en TITLE, --title-fr TITLE, --description-en TEXT,
  --description-fr TEXT, --lever-id ID, --key KEY, --date DAY,
  --expiry-date DAY
                         `new`: what is not asked for then
  --limit N              most postings that `search` shows (20)
  --verbose              shows notices too: copies, postings without counterpart
  --lang en|fr           language of messages (else LC_ALL, LC_MESSAGES, LANG)
  --color auto|always|never
  -h, --help             prints this
  -V, --version          prints the version

Exit code: 0 all is well; 1 a file has an error and was left out; 2 the command
line is wrong, or the folder cannot be read or written.",
    fr: "\
babillard\u{a0}: des offres d’emploi bilingues, d’un dossier Markdown à un babillard

Utilisation\u{a0}: babillard <commande> [options]

Commandes\u{a0}:
  build DIR --out SITE   fait le site entier, prêt à être publié
  serve DIR              montre le site à une adresse locale et suit les changements
  check DIR              signale tous les problèmes du dossier de contenu DIR
  adopt DIR              lit le dossier d’un autre outil et propose ses réglages
  new DIR                écrit les deux fichiers d’une nouvelle offre
  audit DIR              dit quand une paire était désaccordée, d’après Git
  parity DIR             dit quelles paires sont égales, et où les autres diffèrent
  explain CODE           explique un problème en détail\u{a0}: «\u{a0}explain B012\u{a0}»
  list DIR               montre comment chaque fichier est lu
  schema SUJET           affiche le schéma JSON\u{a0}: front-matter, settings ou bundle
  search DIR REQUÊTE     trouve des offres\u{a0}: toutes les formes, les deux langues

Options\u{a0}:
  --base-url URL         «\u{a0}build\u{a0}»\u{a0}: où sera le site (sinon babillard.toml)
  --keep-going           «\u{a0}build\u{a0}»\u{a0}: laisse de côté les fichiers fautifs sans s’arrêter
  --port N               «\u{a0}serve\u{a0}»\u{a0}: le port (8080, ou le prochain qui est libre)
  --host IP              «\u{a0}serve\u{a0}»\u{a0}: pour d’autres appareils, à une adresse secrète
  --open                 «\u{a0}serve\u{a0}»\u{a0}: ouvre le site dans le navigateur
  --format FORME         forme de «\u{a0}check\u{a0}»\u{a0}: text, json, sarif, github;
                         de «\u{a0}list\u{a0}», «\u{a0}search\u{a0}» et «\u{a0}audit\u{a0}»\u{a0}: text, json (text)
  --deny warnings        «\u{a0}check\u{a0}»\u{a0}: les avertissements font échouer aussi
  --fix                  «\u{a0}check\u{a0}»\u{a0}: corrige lui-même espaces, apostrophes et ids
  --fix --dry-run        «\u{a0}check\u{a0}»\u{a0}: montre les lignes que «\u{a0}--fix\u{a0}» changerait
  --dry-run              «\u{a0}adopt\u{a0}»\u{a0}: affiche les réglages sans rien écrire
  --allow-empty          «\u{a0}build\u{a0}»\u{a0}: génère un site sans aucune offre
  --since REV            «\u{a0}check\u{a0}»\u{a0}: seulement ce qu’apporte le changement
                         depuis REV; échoue si un seul côté d’une paire a changé;
                         «\u{a0}audit\u{a0}»\u{a0}: ce qui a duré après ce commit ou ce jour
  --watch                «\u{a0}check\u{a0}»\u{a0}: de nouveau après chaque changement (Ctrl-C y met fin)
  --html FICHIER         «\u{a0}parity\u{a0}»\u{a0}: écrit une page, les deux textes côte à côte
  --write-baseline       «\u{a0}check\u{a0}»\u{a0}: ne signale désormais que les problèmes nouveaux
  --baseline FICHIER     où ils sont gardés (DIR/babillard-baseline.json)
  --title-en TITRE, --title-fr TITRE, --description-en TEXTE,
  --description-fr TEXTE, --lever-id ID, --key CLÉ, --date JOUR,
  --expiry-date JOUR
                         «\u{a0}new\u{a0}»\u{a0}: ce qui n’est alors pas demandé
  --limit N              nombre d’offres que «\u{a0}search\u{a0}» montre au plus (20)
  --verbose              montre aussi les avis\u{a0}: copies, offres sans équivalent
  --lang en|fr           langue des messages (sinon LC_ALL, LC_MESSAGES, LANG)
  --color auto|always|never
  -h, --help             affiche ceci
  -V, --version          affiche la version

Code de sortie\u{a0}: 0 tout va bien; 1 un fichier a une erreur et a été laissé de côté;
2 la commande est fautive, ou le dossier ne peut être lu ou écrit.",
};
