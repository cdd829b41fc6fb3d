//! The words around what is read from Git's history.

use crate::posting::Lang;
use crate::site::history::gate::Since;

/// Below a report: the commit that the folder was compared with, and what was there already.
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
            format!("compared with `{revision}` ({commit}); 1 problem was there before")
        }
        (Lang::En, _) => {
            format!("compared with `{revision}` ({commit}); {before} problems were there before")
        }
        (Lang::Fr, 0) => format!("comparé à «\u{a0}{revision}\u{a0}» ({commit})"),
        (Lang::Fr, 1) => {
            format!("comparé à «\u{a0}{revision}\u{a0}» ({commit}); 1 problème était déjà là")
        }
        (Lang::Fr, _) => format!(
            "comparé à «\u{a0}{revision}\u{a0}» ({commit}); {before} problèmes étaient déjà là"
        ),
    };
    if *cut_short {
        text.push_str(match lang {
            Lang::En => {
                "\nthe history is cut short here: a `parity-ok` in an older commit is not seen; `fetch-depth: 0` brings all"
            }
            Lang::Fr => {
                "\nl’historique est tronqué ici\u{a0}: on ne voit pas un «\u{a0}parity-ok\u{a0}» d’un commit plus ancien; «\u{a0}fetch-depth: 0\u{a0}» apporte tout"
            }
        });
    }
    text
}
