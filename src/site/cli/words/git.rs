//! Why Git does not give what is asked for, and what helps.

use super::help_label;
use crate::posting::{Both, Lang};
use crate::site::history::git::Fault;
use std::io;

/// What is wrong, and how to mend it.
pub fn words(fault: &Fault) -> [Both<String>; 2] {
    let both = |en: &str, fr: &str| Both {
        en: en.to_owned(),
        fr: fr.to_owned(),
    };
    match fault {
        Fault::NoGit => [
            both(
                "the program `git` is not there",
                "le programme «\u{a0}git\u{a0}» n’est pas là",
            ),
            both(
                "install Git, and see that `git --version` runs",
                "installez Git et voyez que «\u{a0}git --version\u{a0}» fonctionne",
            ),
        ],
        Fault::NotARepository => [
            both(
                "the content folder is not in a Git repository",
                "le dossier des offres n’est pas dans un dépôt Git",
            ),
            both(
                "run this in a clone, not in an unpacked archive",
                "faites-le dans un clone, et non dans une archive décompressée",
            ),
        ],
        Fault::NotTrusted => [
            both(
                "Git does not read this repository, because it belongs to another user",
                "Git ne lit pas ce dépôt, parce qu’il appartient à quelqu’un d’autre",
            ),
            both(
                "when you trust it: `git config --global --add safe.directory \"$PWD\"`",
                "si vous lui faites confiance\u{a0}: «\u{a0}git config --global --add safe.directory \"$PWD\"\u{a0}»",
            ),
        ],
        Fault::UnknownRevision(revision) => [
            both(
                &format!("Git knows no commit `{revision}`"),
                &format!("Git ne connaît pas de commit «\u{a0}{revision}\u{a0}»"),
            ),
            both(
                "give a commit, a tag or a branch, such as `origin/main`; `git fetch` brings what is missing",
                "donnez un commit, une étiquette ou une branche, comme «\u{a0}origin/main\u{a0}»; «\u{a0}git fetch\u{a0}» apporte ce qui manque",
            ),
        ],
        Fault::CutShort(revision) => [
            both(
                &format!("the history here is cut short and does not reach `{revision}`"),
                &format!(
                    "l’historique est tronqué ici et ne va pas jusqu’à «\u{a0}{revision}\u{a0}»"
                ),
            ),
            both(
                "run `git fetch --unshallow`, or in a workflow give `actions/checkout` the line `fetch-depth: 0`",
                "lancez «\u{a0}git fetch --unshallow\u{a0}», ou dans un flux de travail donnez à «\u{a0}actions/checkout\u{a0}» la ligne «\u{a0}fetch-depth: 0\u{a0}»",
            ),
        ],
        Fault::NoCommit => [
            both(
                "the repository has no commit yet",
                "le dépôt n’a pas encore de commit",
            ),
            both(
                "commit the postings first",
                "faites d’abord un commit des offres",
            ),
        ],
        Fault::Failed(why) => [
            both(
                &format!("Git failed: {why}"),
                &format!("Git a échoué\u{a0}: {why}"),
            ),
            both(
                "mend what Git says, and run this again",
                "corrigez ce que dit Git et recommencez",
            ),
        ],
    }
}

/// Both sentences in one language, as an error that ends the run.
pub fn error(fault: &Fault, lang: Lang) -> io::Error {
    let [what, help] = words(fault);
    let label = help_label(lang);
    io::Error::other(format!("{}\n{label}{}", what.of(lang), help.of(lang)))
}
