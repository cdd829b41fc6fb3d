//! The words of problems with where a file lies, what it is called and what sort of file it is.

use super::{Words, both};
use crate::posting::LeverId;
use crate::site::problem::details::NameFault;
use crate::site::visible::{escaped, visible, visible_whole};

pub(crate) fn unknown_language(folder: &str) -> Words {
    let folder = visible(folder);
    let message = match folder.is_empty() {
        true => both(
            "the file is not in the folder of a language",
            "le fichier n’est dans le dossier d’aucune langue",
        ),
        false => both(
            format!("the folder `{folder}` is not a language of the board"),
            format!("le dossier `{folder}` n’est pas une langue du babillard"),
        ),
    };
    Words {
        message,
        note: both(
            "a board has two languages, and a posting is in one of them",
            "un babillard a deux langues, et une offre est dans l’une d’elles",
        ),
        help: both(
            "put the file below `en` or `fr`",
            "mettez le fichier sous `en` ou `fr`",
        ),
    }
}

pub(crate) fn not_a_posting(name: &str) -> Words {
    // A pipe or a device may have the name of a posting.
    let named_as_one = name.ends_with(".md");
    let name = visible(name);
    Words {
        message: both(
            format!("`{name}` is not a Markdown file"),
            format!("`{name}` n’est pas un fichier Markdown"),
        ),
        note: both("it is not on the board", "il n’est pas sur le babillard"),
        help: if named_as_one {
            both(
                "put an ordinary file in its place, or delete it",
                "mettez un fichier ordinaire à sa place, ou supprimez-le",
            )
        } else {
            both(
                "give the file a name that ends in `.md`, or put it outside the content folder",
                "donnez au fichier un nom qui finit par `.md`, ou mettez-le hors du dossier de contenu",
            )
        },
    }
}

pub(crate) fn section_page() -> Words {
    Words {
        message: both(
            "`_index.md` is a page of Hugo's for the folder, not a posting",
            "`_index.md` est une page de Hugo pour le dossier, non une offre",
        ),
        note: both("it is not on the board", "elle n’est pas sur le babillard"),
        help: both(
            "nothing to do, unless it is a posting: then give it another name",
            "rien à faire, sauf si c’est une offre : donnez-lui alors un autre nom",
        ),
    }
}

pub(crate) fn symbolic_link() -> Words {
    Words {
        message: both(
            "symbolic links are not followed",
            "les liens symboliques ne sont pas suivis",
        ),
        note: both(
            "a link can lead outside the content folder, or in a circle",
            "un lien peut mener hors du dossier de contenu, ou en rond",
        ),
        help: both("put the file itself here", "mettez ici le fichier lui-même"),
    }
}

pub(crate) fn name_id_differs(named: &LeverId) -> Words {
    let named = named.as_str();
    Words {
        message: both(
            format!("`leverId` is not the id in the file's name, {named}"),
            format!("`leverId` n’est pas l’id du nom du fichier, {named}"),
        ),
        note: both(
            "one of the two is from another posting: candidates could apply to the wrong one",
            "l’un des deux vient d’une autre offre\u{a0}: on pourrait postuler au mauvais poste",
        ),
        help: both(
            "find out which id is right, and correct the other",
            "voyez quel id est le bon, puis corrigez l’autre",
        ),
    }
}

pub(crate) fn name_not_for_windows(fault: &NameFault) -> Words {
    let message = match fault {
        NameFault::Character(c) => both(
            format!(
                "Windows cannot hold a file with `{}` in its name",
                escaped(*c)
            ),
            format!(
                "Windows n’accepte pas de fichier dont le nom contient `{}`",
                escaped(*c)
            ),
        ),
        NameFault::End => both(
            "Windows cannot hold a file whose name ends in a dot or a space",
            "Windows n’accepte pas de fichier dont le nom finit par un point ou une espace",
        ),
        NameFault::Device(name) => {
            let name = visible(name);
            both(
                format!("Windows keeps the name `{name}` for a device"),
                format!("Windows réserve le nom `{name}` à un appareil"),
            )
        }
        NameFault::Length => both(
            "the file's name is longer than 255 characters",
            "le nom du fichier dépasse 255 caractères",
        ),
        NameFault::NotUnicode => both(
            "the file's name is not UTF-8",
            "le nom du fichier n’est pas en UTF-8",
        ),
    };
    Words {
        message,
        note: both(
            "a colleague on Windows cannot check the project out of Git",
            "sous Windows, on ne peut pas extraire le projet de Git",
        ),
        help: both("rename the file", "renommez le fichier"),
    }
}

pub(crate) fn twin_name(other: &str) -> Words {
    let other = visible_whole(other);
    Words {
        message: both(
            format!("on some systems this is the same name as `{other}`"),
            format!("sur certains systèmes, c’est le même nom que `{other}`"),
        ),
        note: both(
            "on Windows and macOS one of the two files takes the place of the other",
            "sous Windows et macOS, l’un des deux fichiers prend la place de l’autre",
        ),
        help: both(
            "rename or delete one of the two",
            "renommez ou supprimez l’un des deux",
        ),
    }
}
