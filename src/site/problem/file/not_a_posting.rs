//! B031: the file is no Markdown.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// The file is no Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAPosting {
    /// Its name.
    pub name: String,
}

impl Rule for NotAPosting {
    const STORY: Story = Story {
        code: "B031-not-a-posting",
        severity: Severity::Warning,
        text: Both {
            en: "The file is not Markdown, so it is not on the board. Keep images and documents outside the content folder, so that nobody thinks they are published. For a `README.md`, and for files that only programs read, this is a notice.",
            fr: "Le fichier n’est pas en Markdown\u{a0}: il ne paraît pas sur le babillard. Gardez les images et les documents hors du dossier de contenu, pour que personne ne les croie publiés. Pour un `README.md` et les fichiers que seuls des programmes lisent, c’est un avis.",
        },
        bad: "en/logo.png",
        good: "static/logo.png",
    };

    fn severity(&self) -> Severity {
        match is_of_a_program(&self.name) {
            true => Severity::Info,
            false => Severity::Warning,
        }
    }

    fn words(&self) -> Words {
        let Self { name } = self;
        // A pipe or a device may have the name of a posting.
        let named_as_one = name.ends_with(".md");
        let of_the_folder = name.eq_ignore_ascii_case("README.md");
        let name = visible(name);
        if of_the_folder {
            return Words {
                message: both(
                    format!("`{name}` is about the folder, not a posting"),
                    format!("`{name}` parle du dossier\u{a0}: ce n’est pas une offre"),
                ),
                note: both("it is not on the board", "il n’est pas sur le babillard"),
                help: both(
                    "to say nothing of it, add it to `ignore_files` in `babillard.toml`",
                    "pour qu’il n’en soit plus question, ajoutez-le à `ignore_files` dans `babillard.toml`",
                ),
            };
        }
        Words {
            message: both(
                format!("`{name}` is not a Markdown file"),
                format!("`{name}` n’est pas un fichier Markdown"),
            ),
            note: both("it is not on the board", "il n’est pas sur le babillard"),
            help: if named_as_one {
                both(
                    "replace it with an ordinary file, or delete it",
                    "remplacez-le par un fichier ordinaire, ou supprimez-le",
                )
            } else {
                both(
                    "rename the file so that it ends in `.md`, or move it out of the content folder",
                    "donnez au fichier un nom qui finit par `.md`, ou sortez-le du dossier de contenu",
                )
            },
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                name: "logo.png".to_owned(),
            },
            Self {
                name: "_config.yml".to_owned(),
            },
            Self {
                name: "README.md".to_owned(),
            },
            Self {
                name: "pipe.md".to_owned(),
            },
        ]
    }
}

/// Whether nobody takes a file for a posting: a text about the folder, or settings and code of a program.
fn is_of_a_program(name: &str) -> bool {
    const ENDS: [&str; 20] = [
        "yml", "yaml", "json", "toml", "js", "mjs", "cjs", "ts", "css", "scss", "lock", "rb",
        "njk", "liquid", "xml", "csv", "sh", "map", "gitkeep", "ini",
    ];
    const NAMES: [&str; 8] = [
        "README.md",
        "README",
        "LICENSE",
        "LICENCE",
        "Gemfile",
        "Makefile",
        "CNAME",
        "Thumbs.db",
    ];
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    ENDS.iter().any(|one| end.eq_ignore_ascii_case(one))
        || NAMES.iter().any(|one| name.eq_ignore_ascii_case(one))
}
