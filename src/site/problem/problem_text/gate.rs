//! The words of what a change brings to one side of a pair alone.

use super::{Words, both};
use crate::posting::{Both, Lang};
use crate::site::problem::details::Aspect;
use crate::site::visible::{visible, visible_whole};

pub(crate) fn one_side_changed(aspects: &[Aspect], counterpart: &str, since: &str) -> Words {
    let (counterpart, since) = (visible_whole(counterpart), visible(since));
    let (en, fr) = (list(aspects, Lang::En), list(aspects, Lang::Fr));
    let verb = if aspects.len() == 1 { "a" } else { "ont" };
    Words {
        message: both(
            format!("{en} changed since `{since}`, and `{counterpart}` did not follow"),
            format!("{fr} {verb} changé depuis `{since}`, et `{counterpart}` n’a pas suivi"),
        ),
        note: both(
            "readers of the other language would read what no longer holds",
            "dans l’autre langue, on lirait ce qui ne tient plus",
        ),
        help: both(
            "change the other side too; if it needs no change, write `parity-ok: <why>` in the commit message",
            "changez aussi l’autre côté; s’il n’en a pas besoin, écrivez `parity-ok: <pourquoi>` dans le message du commit",
        ),
    }
}

pub(crate) fn new_on_one_side(since: &str) -> Words {
    let since = visible(since);
    Words {
        message: both(
            format!("the posting is new since `{since}`, in one language only"),
            format!("l’offre est nouvelle depuis `{since}`, dans une seule langue"),
        ),
        note: both(
            "both languages should open at the same time",
            "les deux langues devraient ouvrir en même temps",
        ),
        help: both(
            "add the other language with the same `translationKey`, or write `parity-ok: <why>` in the commit message",
            "ajoutez l’autre langue avec la même `translationKey`, ou écrivez `parity-ok: <pourquoi>` dans le message du commit",
        ),
    }
}

pub(crate) fn lost_counterpart(counterpart: &str, since: &str) -> Words {
    let (counterpart, since) = (visible_whole(counterpart), visible(since));
    Words {
        message: both(
            format!("the posting has lost its counterpart `{counterpart}` since `{since}`"),
            format!("l’offre a perdu son équivalent `{counterpart}` depuis `{since}`"),
        ),
        note: both(
            "readers of the other language get it in this one, with a notice",
            "dans l’autre langue, on la lit dans celle-ci, avec un avis",
        ),
        help: both(
            "bring the other side back or take both away, or write `parity-ok: <why>` in the commit message",
            "ramenez l’autre côté ou retirez les deux, ou écrivez `parity-ok: <pourquoi>` dans le message du commit",
        ),
    }
}

pub(crate) fn parity_lifted(commit: &str, why: &str) -> Words {
    let why = visible_whole(why);
    Words {
        message: both(
            format!("one side changed alone; commit {commit} says why: {why}"),
            format!("un seul côté a changé; le commit {commit} dit pourquoi\u{a0}: {why}"),
        ),
        note: both(
            "`parity-ok` in a commit message lets the files that it touches pass",
            "`parity-ok` dans le message d’un commit laisse passer les fichiers qu’il touche",
        ),
        help: both(
            "nothing to do, when the reason is good",
            "rien à faire, si la raison est bonne",
        ),
    }
}

/// What changed, in words: `title`, `date` and the text.
fn list(aspects: &[Aspect], lang: Lang) -> String {
    let names: Vec<&str> = aspects.iter().map(|one| *name(*one).of(lang)).collect();
    let and = match lang {
        Lang::En => " and ",
        Lang::Fr => " et ",
    };
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{}{and}{last}", rest.join(", ")),
        _ => names.concat(),
    }
}

fn name(aspect: Aspect) -> Both<&'static str> {
    let key = |name| Both { en: name, fr: name };
    match aspect {
        Aspect::Status => key("`archived`"),
        Aspect::LeverId => key("`leverId`"),
        Aspect::Date => key("`date`"),
        Aspect::ExpiryDate => key("`expiryDate`"),
        Aspect::Title => key("`title`"),
        Aspect::Description => key("`description`"),
        Aspect::Employer => key("`employer`"),
        Aspect::Place => key("`place`"),
        Aspect::Remote => key("`remote`"),
        Aspect::Text => Both {
            en: "the text",
            fr: "le texte",
        },
    }
}
