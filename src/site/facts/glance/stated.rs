//! What the front matter says of a fact: it comes before what the text says.

use crate::posting::FactKind;
use crate::site::facts::glance::Found;
use crate::site::facts::glance::sentences::Text;

/// The fact that `value` states, as `find` finds it behind `label`; in its own words where it finds none.
pub(super) fn stated(
    value: Option<&String>,
    label: &str,
    kind: FactKind,
    find: impl Fn(&Text) -> Option<Found>,
) -> Option<Found> {
    let value = value?;
    let own = || Found::new(kind, value.clone(), String::new(), Vec::new());
    let text = Text::of_lines(vec![format!("{label}: {value}")]);
    let mut found = find(&text).unwrap_or_else(own);
    found.fact.quote.clear();
    Some(found)
}
