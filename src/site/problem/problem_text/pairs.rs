//! The words of problems between files: pairs, copies and addresses.

use super::{Words, both, status};
use crate::posting::{Date, LeverId, Slug, Status};
use crate::site::problem::details::WhyKept;
use crate::site::visible::{visible, visible_whole};

pub(crate) fn slug_collision(slug: &Slug, given: &Slug) -> Words {
    Words {
        message: both(
            format!("another posting has the address `{slug}`; this one gets `{given}`"),
            format!("une autre offre a l’adresse `{slug}`; celle-ci reçoit `{given}`"),
        ),
        note: both(
            "an address leads to one posting, and should stay the same for ever",
            "une adresse mène à une seule offre et devrait rester la même pour toujours",
        ),
        help: both(
            "give one of the two a `slug: …` of its own",
            "donnez à l’une des deux son propre `slug: …`",
        ),
    }
}

pub(crate) fn ambiguous(key: &str, files: &[String]) -> Words {
    let (key, count) = (visible(key), files.len());
    let mut list: Vec<String> = files
        .iter()
        .take(6)
        .map(|file| format!("`{}`", visible_whole(file)))
        .collect();
    if count > list.len() {
        list.push("…".to_owned());
    }
    let list = list.join(", ");
    Words {
        message: both(
            format!(
                "{count} postings have the key `{key}`, and it is unclear which belong together"
            ),
            format!(
                "{count} offres ont la clé `{key}`, et on ne peut pas savoir lesquelles vont ensemble"
            ),
        ),
        note: both(
            format!("none of them has a counterpart in the other language: {list}"),
            format!("aucune d’elles n’a d’équivalent dans l’autre langue : {list}"),
        ),
        help: both(
            "give each pair a `translationKey` of its own, or give both its sides the same `leverId`",
            "donnez à chaque paire sa propre `translationKey`, ou à ses deux côtés le même `leverId`",
        ),
    }
}

pub(crate) fn by_lever_id(lever_id: &LeverId) -> Words {
    let id = lever_id.as_str();
    Words {
        message: both(
            format!("without a `translationKey`, the counterpart was found by `leverId` {id}"),
            format!("sans `translationKey`, l’équivalent a été trouvé par le `leverId` {id}"),
        ),
        note: both(
            "a new `leverId` on one side would part the two",
            "un nouveau `leverId` d’un côté séparerait les deux",
        ),
        help: both(
            "give both files the same `translationKey`",
            "donnez aux deux fichiers la même `translationKey`",
        ),
    }
}

pub(crate) fn copy_left_out(kept: &str, why: WhyKept, own: &str, theirs: &str) -> Words {
    let (kept, own, theirs) = (visible_whole(kept), visible(own), visible(theirs));
    let because = match why {
        WhyKept::Open => both("it is open", "qui est ouvert"),
        WhyKept::Named => both(
            "its name ends in its `leverId`",
            "dont le nom finit par son `leverId`",
        ),
        WhyKept::Last => both("its name is the last", "dont le nom vient en dernier"),
    };
    let apart = match (own.is_empty(), theirs.is_empty()) {
        (false, false) => both(
            format!("here `{own}`, there `{theirs}`"),
            format!("ici `{own}`, là `{theirs}`"),
        ),
        (false, true) => both(
            format!("only here `{own}`"),
            format!("ici seulement `{own}`"),
        ),
        (true, false) => both(
            format!("only there `{theirs}`"),
            format!("là seulement `{theirs}`"),
        ),
        (true, true) => both(
            "title and text are the same",
            "le titre et le texte sont les mêmes",
        ),
    };
    Words {
        message: both(
            format!(
                "the file is a copy of `{kept}`, which is kept because {}",
                because.en
            ),
            format!(
                "le fichier est une copie; on garde `{kept}`, {}",
                because.fr
            ),
        ),
        note: both(
            format!(
                "a copy is not listed, its address leads to the posting that is kept; {}",
                apart.en
            ),
            format!(
                "une copie n’est pas listée, son adresse mène à l’offre qui est gardée; {}",
                apart.fr
            ),
        ),
        help: both(
            "nothing to do; if it is another posting, give it a `translationKey` of its own",
            "rien à faire; si c’est une autre offre, donnez-lui sa propre `translationKey`",
        ),
    }
}

pub(crate) fn no_counterpart(key: Option<&str>) -> Words {
    let message = match key {
        Some(key) => {
            let key = visible(key);
            both(
                format!("no posting in the other language has the key `{key}`"),
                format!("aucune offre dans l’autre langue n’a la clé `{key}`"),
            )
        }
        None => both(
            "the posting has no counterpart in the other language",
            "l’offre n’a pas d’équivalent dans l’autre langue",
        ),
    };
    Words {
        message,
        note: both(
            "readers of the other language get it in this one, with a notice",
            "dans l’autre langue, on la lit dans celle-ci, avec un avis",
        ),
        help: both(
            "add the other language, with the same `translationKey`",
            "ajoutez l’autre langue, avec la même `translationKey`",
        ),
    }
}

pub(crate) fn status_differs(own: Status, counterpart: &str) -> Words {
    let (own, other) = (
        status(own),
        status(match own {
            Status::Open => Status::Archived,
            Status::Archived => Status::Open,
        }),
    );
    let counterpart = visible_whole(counterpart);
    Words {
        message: both(
            format!(
                "the posting is {}, its counterpart `{counterpart}` is {}",
                own.en, other.en
            ),
            format!(
                "l’offre est {}, son équivalent `{counterpart}` est {}",
                own.fr,
                other.fr.trim_end_matches('e')
            ),
        ),
        note: both(
            "people who read one language can apply, the others cannot",
            "on peut postuler dans une langue, et non dans l’autre",
        ),
        help: both(
            "give both files the same `archived`",
            "donnez aux deux fichiers le même `archived`",
        ),
    }
}

pub(crate) fn near_copy(other: &str, own: &str, theirs: &str) -> Words {
    let (other, own, theirs) = (visible_whole(other), visible(own), visible(theirs));
    Words {
        message: both(
            format!("the text is nearly that of `{other}`"),
            format!("le texte est presque celui de `{other}`"),
        ),
        note: match (own.is_empty(), theirs.is_empty()) {
            (false, false) => both(
                format!("both are listed; here `{own}`, there `{theirs}`"),
                format!("les deux sont listées; ici `{own}`, là `{theirs}`"),
            ),
            (false, true) => both(
                format!("both are listed; only here `{own}`"),
                format!("les deux sont listées; ici seulement `{own}`"),
            ),
            (true, false) => both(
                format!("both are listed; only there `{theirs}`"),
                format!("les deux sont listées; là seulement `{theirs}`"),
            ),
            (true, true) => both("both are listed", "les deux sont listées"),
        },
        help: both(
            "delete the older file, or give both the same `leverId` and `translationKey`",
            "supprimez le plus ancien, ou donnez aux deux le même `leverId` et la même `translationKey`",
        ),
    }
}

pub(crate) fn date_differs(key: &str, own: Date, theirs: Option<Date>) -> Words {
    let message = match theirs {
        Some(theirs) => both(
            format!("`{key}` is {own} here and {theirs} in the counterpart"),
            format!("`{key}` est {own} ici et {theirs} dans l’équivalent"),
        ),
        None => both(
            format!("the counterpart has no `{key}`"),
            format!("l’équivalent n’a pas de `{key}`"),
        ),
    };
    Words {
        message,
        note: both(
            "the two languages would be listed in another order, or close on another day",
            "les deux langues seraient listées dans un autre ordre, ou fermeraient un autre jour",
        ),
        help: both(
            "give both files the same date",
            "donnez aux deux fichiers la même date",
        ),
    }
}

pub(crate) fn key_on_one_side(key: &str, counterpart: &str) -> Words {
    let counterpart = visible_whole(counterpart);
    Words {
        message: both(
            format!("`{key}` is given here, and not in `{counterpart}`"),
            format!("`{key}` est donné ici, et non dans `{counterpart}`"),
        ),
        note: both(
            "readers of one language would not know for whom or where one works",
            "dans une langue, on ne saurait pas pour qui ou où l’on travaille",
        ),
        help: both(
            format!("give both files their `{key}`, or neither"),
            format!("donnez aux deux fichiers leur `{key}`, ou à aucun"),
        ),
    }
}
