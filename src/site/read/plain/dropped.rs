//! What the plain stage takes out of a body or changes in it, for the problems that say so.

/// Something that an author wrote and readers get otherwise, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// What it was.
    pub what: What,
    /// What names it: of an element its name, of a link its address; may be empty.
    pub name: String,
    /// Its first byte in the body as it was written.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
}

/// The sorts of what is dropped or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A comment with words in it.
    Comment,
    /// A comment that nothing ends: all that follows is in it.
    UnclosedComment,
    /// A shortcode or a tag of a template with words of its own, or whose words are elsewhere.
    Template,
    /// A value of a template that only another program knows.
    Value,
    /// A value of the front matter, put in its place.
    Filled,
    /// A condition of a template: one of its branches was not chosen.
    Branch,
    /// A condition of a template that cannot be told: all its branches stay.
    Undecided,
    /// An element with its content: a script, a form, a frame.
    Element,
    /// A definition of a link that no text uses; its name is the address.
    Definition,
    /// A link whose address is not allowed; text and address stay.
    Refused,
    /// Stars of Markdown within HTML, which are shown.
    Stars,
    /// A heading without words.
    EmptyHeading,
    /// Cells of a row for which the table has no column: they stand in the last one.
    ExtraCells,
}
