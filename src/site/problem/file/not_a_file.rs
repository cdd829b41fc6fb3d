//! B034: something that is no file lies where only a file can be used.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// Something that is no file where only a file can be used; it is not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAFile {
    /// What it is.
    pub what: Special,
}

/// What lies where only a plain file can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Special {
    /// A plain file, where a folder belongs.
    File,
    /// A folder.
    Folder,
    /// A named pipe (FIFO): reading it could wait for ever.
    Pipe,
    /// A socket.
    Socket,
    /// A device.
    Device,
}

impl Rule for NotAFile {
    const STORY: Story = Story {
        code: "B034-not-a-file",
        severity: Severity::Warning,
        text: Both {
            en: "A named pipe, a socket, a device or a folder is where a file should be. It is not opened: reading it might never end, or could publish something that does not belong to the board.",
            fr: "Un tube nommé, un socket, un périphérique ou un dossier se trouve à la place d’un fichier. Il n’est pas ouvert, car la lecture pourrait ne jamais finir, ou publier ce qui n’est pas du babillard.",
        },
        bad: "theme.css/base.css",
        good: "theme.css",
    };

    fn words(&self) -> Words {
        let (en, fr) = match self.what {
            Special::File => ("a file, not a folder", "un fichier au lieu d’un dossier"),
            Special::Folder => ("a folder, not a file", "un dossier au lieu d’un fichier"),
            Special::Pipe => (
                "a named pipe, not a file",
                "un tube nommé au lieu d’un fichier",
            ),
            Special::Socket => ("a socket, not a file", "un socket au lieu d’un fichier"),
            Special::Device => (
                "a device, not a file",
                "un périphérique au lieu d’un fichier",
            ),
        };
        let (place, lieu) = match self.what {
            Special::File => ("a folder", "un dossier"),
            _ => ("an ordinary file", "un fichier ordinaire"),
        };
        Words {
            message: both(format!("this is {en}"), format!("c’est {fr}")),
            note: both(
                "it is not opened, and nothing in it is published",
                "il n’est pas ouvert, et rien n’en est publié",
            ),
            help: both(
                format!("put {place} in its place, or delete it"),
                format!("mettez {lieu} à sa place, ou supprimez-le"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let all = [
            Special::File,
            Special::Folder,
            Special::Pipe,
            Special::Socket,
            Special::Device,
        ];
        all.map(|what| Self { what }).into()
    }
}
