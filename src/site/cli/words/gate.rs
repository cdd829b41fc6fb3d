//! The words around what is read from Git's history.

use crate::posting::Lang;
use crate::site::history::gate::Since;

/// Below a report: the commit that the folder was compared with, and how many problems it had already.
pub fn compared(lang: Lang, since: &Since) -> String {
    let Since {
        revision,
        commit,
        before,
        cut_short,
    } = since;
    let mut text = match (lang, before) {
        (Lang::En, 0) => format!("compared with `{revision}` ({commit})"),
        (Lang::En, 1) => {
            format!("compared with `{revision}` ({commit}); 1 older problem hidden")
        }
        (Lang::En, _) => {
            format!("compared with `{revision}` ({commit}); {before} older problems hidden")
        }
        (Lang::Fr, 0) => format!("comparé à `{revision}` ({commit})"),
        (Lang::Fr, 1) => {
            format!("comparé à `{revision}` ({commit}); 1 problème antérieur masqué")
        }
        (Lang::Fr, _) => {
            format!("comparé à `{revision}` ({commit}); {before} problèmes antérieurs masqués")
        }
    };
    if *cut_short {
        text.push_str(match lang {
            Lang::En => {
                "\nshallow clone: older `parity-ok` lines are not read; `fetch-depth: 0` gets the whole history"
            }
            Lang::Fr => {
                "\nclone superficiel\u{a0}: les lignes `parity-ok` plus anciennes ne sont pas lues; `fetch-depth: 0` donne tout l’historique"
            }
        });
    }
    text
}
