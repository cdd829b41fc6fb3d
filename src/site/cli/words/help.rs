//! What `--help` prints.

use crate::posting::Both;

/// English, then French as written in Canada.
pub(crate) const TEXTS: Both<&str> = Both {
    en: "\
babillard: bilingual job postings, from a folder of Markdown files to a board

Usage: babillard <command> [options]

Commands:
  build DIR --out SITE   Build the whole site, ready to publish
  serve DIR              Preview the board at a local address and follow changes
  check DIR              Report every problem in the content folder DIR
  adopt DIR              Read a folder of another tool and propose its settings
  new DIR                Write both files of a new posting; ask for the titles
  audit DIR              Find in Git when a pair was out of step
  parity DIR             List the pairs that match, and how the others differ
  explain CODE           Explain a problem in detail: `explain B012`
  list DIR               Show how each file is read
  schema SUBJECT         Print the JSON Schema: front-matter, settings or bundle
  search DIR QUERY       Find postings, in all forms and both languages
  completions SHELL      Print completions for bash, zsh, fish or powershell
  man                    Print the manual page

Options:
  --base-url URL         `build`: set the site's address (else babillard.toml)
  --keep-going           `build`: skip files with errors instead of stopping
  --port N               `serve`: set the port (8080, or the next free one)
  --host IP              `serve`: serve other machines, at a secret address
  --open                 `serve`: open the board in the browser
  --future               `serve`: show drafts and scheduled postings too, marked
  --format FORMAT        `check`: print text, json, sarif or github;
                         `list`, `search`, `audit`: print text or json (text)
  --deny warnings        `check`: fail on warnings too
  --fix                  `check`: fix spaces, apostrophes and IDs
  --fix --dry-run        `check`: show the lines that `--fix` would change
  --dry-run              `adopt`: print the settings and write nothing
  --allow-empty          `build`, `serve`, `check`, `list`: accept no postings
  --since REV            `check`: report only what changed since REV; fail if
                         only one version of a pair changed;
                         `audit`: list only what lasted after that commit or day
  --watch                `check`: check again after every change, until Ctrl+C
  --html FILE            `parity`: write one page with both texts side by side
  --write-baseline       `check`: accept today's problems; from now on,
                         report only new ones
  --baseline FILE        `check`: keep them here (DIR/babillard-baseline.json)
  --title-en TITLE, --title-fr TITLE, --description-en TEXT,
  --description-fr TEXT, --lever-id ID, --key KEY, --date DAY,
  --expiry-date DAY
  --toml                 `new`: write TOML instead of YAML
                         `new`: answer these questions in advance
  --limit N              `search`: show at most N postings (20)
  --verbose              Show notices too: copies, postings in one language only
  --lang en|fr           Set the language of messages and results
                         (else LC_ALL, LC_MESSAGES, LANG)
  --color auto|always|never
                         Use colours (auto: in a terminal)
  -h, --help             Print this help
  -V, --version          Print the version

Exit code: 0 success; 1 a file has an error and was skipped; 2 the command line
is wrong, or the folder cannot be read or written.",
    fr: "\
babillard\u{a0}: des offres d’emploi bilingues, d’un dossier Markdown à un babillard

Utilisation\u{a0}: babillard <commande> [options]

Commandes\u{a0}:
  build DIR --out SITE   Générer tout le site, prêt à publier
  serve DIR              Servir le babillard à une adresse locale
  check DIR              Signaler tous les problèmes du dossier de contenu DIR
  adopt DIR              Reprendre le dossier d’un autre outil
  new DIR                Écrire les deux fichiers d’une nouvelle offre
  audit DIR              Trouver dans Git quand une paire était en décalage
  parity DIR             Lister les paires qui concordent et les autres
  explain CODE           Expliquer un problème en détail\u{a0}: `explain B012`
  list DIR               Montrer comment chaque fichier est lu
  schema SUJET           Afficher le schéma de front-matter, settings ou bundle
  search DIR REQUÊTE     Trouver des offres, dans les deux langues
  completions SHELL      Afficher le script de bash, zsh, fish ou powershell
  man                    Afficher la page de manuel

Options\u{a0}:
  --base-url URL         `build`\u{a0}: l’adresse du site (sinon babillard.toml)
  --keep-going           `build`\u{a0}: ignorer les fichiers en erreur sans arrêter
  --port N               `serve`\u{a0}: fixer le port (8080, ou le prochain libre)
  --host IP              `serve`\u{a0}: servir d’autres appareils (adresse secrète)
  --open                 `serve`\u{a0}: ouvrir le babillard dans le navigateur
  --future               `serve`\u{a0}: montrer aussi brouillons et offres programmées
  --format FORMAT        `check`\u{a0}: afficher en text, json, sarif ou github;
                         `list`, `search`, `audit`\u{a0}: en text ou json (text)
  --deny warnings        `check`\u{a0}: échouer aussi en cas d’avertissement
  --fix                  `check`\u{a0}: corriger espaces, apostrophes et identifiants
  --fix --dry-run        `check`\u{a0}: montrer les lignes que `--fix` changerait
  --dry-run              `adopt`\u{a0}: afficher les réglages sans rien écrire
  --allow-empty          `build`, `serve`, `check`, `list`\u{a0}: accepter l’absence d’offres
  --since REV            `check`\u{a0}: signaler ce qui a changé depuis REV; échouer
                         si une seule version d’une paire a changé;
                         `audit`\u{a0}: lister ce qui a duré après ce commit ou jour
  --watch                `check`\u{a0}: vérifier à chaque changement, jusqu’à Ctrl+C
  --html FICHIER         `parity`\u{a0}: écrire une page, les textes côte à côte
  --write-baseline       `check`\u{a0}: accepter les problèmes actuels; ensuite, ne
                         signaler que les nouveaux
  --baseline FICHIER     `check`\u{a0}: les garder ici (DIR/babillard-baseline.json)
  --title-en TITRE, --title-fr TITRE, --description-en TEXTE,
  --description-fr TEXTE, --lever-id ID, --key CLÉ, --date JOUR,
  --expiry-date JOUR
  --toml                 `new`\u{a0}: écrire du TOML au lieu de YAML
                         `new`\u{a0}: répondre d’avance à ces questions
  --limit N              `search`\u{a0}: afficher au plus N offres (20)
  --verbose              Montrer aussi les avis\u{a0}: copies, offres sans paire
  --lang en|fr           Fixer la langue des messages et des résultats
                         (sinon LC_ALL, LC_MESSAGES, LANG)
  --color auto|always|never
                         Utiliser des couleurs (auto\u{a0}: dans un terminal)
  -h, --help             Afficher cette aide
  -V, --version          Afficher la version

Code de sortie\u{a0}: 0 réussite; 1 un fichier a une erreur et a été ignoré; 2 la commande
est incorrecte, ou le dossier ne peut pas être lu ou écrit.",
};
