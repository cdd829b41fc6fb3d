//! A part of a body that is meant for a program.

/// Longest shortcode, tag or value, in bytes.
pub(in crate::site::read::plain) const LONGEST: usize = 4096;

/// A part that is meant for a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::site::read::plain) struct Token<'a> {
    pub(in crate::site::read::plain) start: usize,
    pub(in crate::site::read::plain) end: usize,
    pub(in crate::site::read::plain) kind: Kind<'a>,
}

/// The kinds of such parts, with what stands between their marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::site::read::plain) enum Kind<'a> {
    /// `<!-- … -->`; not closed when it takes the rest of the text.
    Comment { text: &'a str, closed: bool },
    /// `{{< … >}}` and `{{% … %}}`.
    Shortcode(&'a str),
    /// A shortcode that is to be shown: `{{</* … */>}}`.
    Shown(String),
    /// `{% … %}`.
    Tag(&'a str),
    /// `{{ … }}`.
    Value(&'a str),
    /// `{: … }` and the like.
    Attributes(&'a str),
    /// A line that imports or exports something.
    Module(&'static str),
    /// What says nothing to anybody.
    Note,
}
