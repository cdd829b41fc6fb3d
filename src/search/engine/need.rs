//! What the engine has to be given before it can answer.

use crate::posting::Lang;
use crate::search::index::root::File;

/// What the engine has to be given before it can answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// A file of the index; see [`Engine::path`].
    File(File),
    /// The body of a posting (Markdown or plain), for a phrase.
    Text(u32, Lang),
}

/// The file that a need names.
pub(super) fn need(file: File, needs: &mut Vec<Need>) {
    let need = Need::File(file);
    if !needs.contains(&need) {
        needs.push(need);
    }
}
