//! Why Git does not give what is asked for, and what helps.

use crate::posting::Both;
use crate::site::history::git::Fault;

/// What is wrong, and how to fix it.
pub fn words(fault: &Fault) -> [Both<String>; 2] {
    let both = |en: &str, fr: &str| Both {
        en: en.to_owned(),
        fr: fr.to_owned(),
    };
    match fault {
        Fault::NoGit => [
            both(
                "the program `git` was not found",
                "le programme `git` est introuvable",
            ),
            both(
                "install Git, and check that `git --version` runs",
                "installez Git, et vérifiez que `git --version` fonctionne",
            ),
        ],
        Fault::NotARepository => [
            both(
                "the content folder is not in a Git repository",
                "le dossier de contenu n’est pas dans un dépôt Git",
            ),
            both(
                "run this in a clone, not in an unpacked archive",
                "lancez la commande dans un clone au lieu d’une archive décompressée",
            ),
        ],
        Fault::NotTrusted(root) => [
            both(
                "Git does not read this repository, because it belongs to another user",
                "Git ne lit pas ce dépôt, parce qu’il appartient à une autre personne",
            ),
            both(
                &format!(
                    "if you trust it, run `git config --global --add safe.directory '{root}'`"
                ),
                &format!(
                    "si vous lui faites confiance, lancez `git config --global --add safe.directory '{root}'`"
                ),
            ),
        ],
        Fault::UnknownRevision(revision) => [
            both(
                &format!("Git does not know the commit `{revision}`"),
                &format!("Git ne connaît pas le commit `{revision}`"),
            ),
            both(
                "name a commit, a tag or a branch, such as `origin/main`; `git fetch` gets what is missing",
                "nommez un commit, une étiquette ou une branche, comme `origin/main`; `git fetch` obtient ce qui manque",
            ),
        ],
        Fault::CutShort(revision) => [
            both(
                &format!("this clone is shallow and does not reach `{revision}`"),
                &format!("ce clone est superficiel et ne va pas jusqu’à `{revision}`"),
            ),
            both(
                "run `git fetch --unshallow`, or in a workflow, add `fetch-depth: 0` to `actions/checkout`",
                "lancez `git fetch --unshallow`, ou dans un flux de travail, ajoutez `fetch-depth: 0` à `actions/checkout`",
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
                "fix what Git reports, and run this again",
                "corrigez ce que Git signale, et recommencez",
            ),
        ],
    }
}
