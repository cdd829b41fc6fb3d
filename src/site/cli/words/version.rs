//! What `--version` says: which sources the program was made of, and which viewer is in it.

use crate::posting::Lang;
use crate::site::publish::viewer;

/// What a program was made of.
pub(crate) struct Made {
    version: &'static str,
    /// The first digits of the commit's name; none for a program to work on, or of sources whose commit is not known.
    commit: Option<&'static str>,
    /// A number made of all files of the viewer; none without one.
    viewer: Option<String>,
}

impl Made {
    /// What this program was made of.
    pub(crate) fn here() -> Made {
        Made {
            version: env!("CARGO_PKG_VERSION"),
            commit: option_env!("BABILLARD_COMMIT").filter(|name| !name.is_empty()),
            viewer: viewer::embedded_number(),
        }
    }
}

/// One line: `babillard 0.1.0 (commit 0a1b2c3d4e5f, viewer 0123456789abcdef)`.
pub(crate) fn line(lang: Lang, made: &Made) -> String {
    let (no_commit, viewer, no_viewer) = match lang {
        Lang::En => ("unknown", "viewer", "no viewer"),
        Lang::Fr => ("inconnu", "visionneuse", "sans visionneuse"),
    };
    let viewer = match &made.viewer {
        Some(number) => format!("{viewer} {number}"),
        None => no_viewer.to_owned(),
    };
    let commit = made.commit.unwrap_or(no_commit);
    format!("babillard {} (commit {commit}, {viewer})", made.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_names_the_commit_and_the_viewer_or_says_that_there_is_none() {
        let whole = Made {
            version: "1.2.3",
            commit: Some("0a1b2c3d4e5f"),
            viewer: Some("0123456789abcdef".to_owned()),
        };
        assert_eq!(
            line(Lang::En, &whole),
            "babillard 1.2.3 (commit 0a1b2c3d4e5f, viewer 0123456789abcdef)"
        );
        assert_eq!(
            line(Lang::Fr, &whole),
            "babillard 1.2.3 (commit 0a1b2c3d4e5f, visionneuse 0123456789abcdef)"
        );
        let bare = Made {
            version: "1.2.3",
            commit: None,
            viewer: None,
        };
        assert_eq!(
            line(Lang::En, &bare),
            "babillard 1.2.3 (commit unknown, no viewer)"
        );
        assert_eq!(
            line(Lang::Fr, &bare),
            "babillard 1.2.3 (commit inconnu, sans visionneuse)"
        );
    }
}
