//! A number made of the elements of a page, by which `static/boot.js` knows whether they are still
//! those that the host made: the viewer can take over no others.
//!
//! Names and the addresses of links count; words do not, for the viewer puts them right.

/// What a part of a page makes of the number of what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Print {
    times: u32,
    plus: u32,
}

impl Default for Print {
    fn default() -> Print {
        Print { times: 1, plus: 0 }
    }
}

impl Print {
    /// That of this part with another behind it.
    pub(super) fn then(self, behind: Print) -> Print {
        Print {
            times: self.times.wrapping_mul(behind.times),
            plus: self
                .plus
                .wrapping_mul(behind.times)
                .wrapping_add(behind.plus),
        }
    }

    /// The number of a page that is this part alone.
    pub(super) fn number(self) -> u32 {
        self.plus
    }
}

/// The print of what stands in the page's mount point, or of a part of it. `html` is what Yew renders: tags,
/// comments and text, with the characters escaped that would end them.
pub(super) fn print(html: &str) -> Print {
    let mut print = Print::default();
    let mut rest = html;
    while !rest.is_empty() {
        (print, rest) = node(print, rest);
    }
    print
}

fn add(print: Print, text: &str) -> Print {
    let add = |print: Print, unit| {
        print.then(Print {
            times: 31,
            plus: u32::from(unit),
        })
    };
    text.encode_utf16().fold(print, add)
}

/// The number with the next node of `html` in it, unless a tag ends an element there, and what is behind it.
fn node(print: Print, html: &str) -> (Print, &str) {
    if let Some(comment) = html.strip_prefix("<!--") {
        let after = comment.split_once("-->").map_or("", |(_, after)| after);
        return (add(print, "#comment"), after);
    }
    let Some(tag) = html.strip_prefix('<') else {
        let end = up_to(html, |b| b == b'<');
        return (add(print, "#text"), &html[end..]);
    };
    let end = up_to(tag, |b| b == b'>');
    let (tag, after) = (&tag[..end], tag.get(end + 1..).unwrap_or_default());
    if tag.starts_with('/') {
        return (print, after);
    }
    let name = &tag[..up_to(tag, |b| matches!(b, b' ' | b'/'))];
    let print = add(print, name);
    // Most elements have no attributes.
    let address = match tag.len() == name.len() {
        true => None,
        false => tag.split_once(" href=\""),
    };
    let address = address.and_then(|(_, after)| after.split('"').next());
    let print = match address {
        None => print,
        Some(address) if !address.contains('&') => add(print, address),
        Some(address) => add(print, &written(address)),
    };
    (print, after)
}

/// How many bytes of a text stand before a sign of ASCII: names are short, and texts many.
fn up_to(text: &str, is_sign: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(is_sign).unwrap_or(text.len())
}

/// What the value of an attribute says.
fn written(value: &str) -> String {
    let value = value.replace("&quot;", "\"").replace("&lt;", "<");
    value.replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, nodes: &str) {
        assert_eq!(print(html), add(Print::default(), nodes), "{html}");
    }

    #[test]
    fn a_page_counts_its_nodes_in_order_and_the_addresses_of_its_links() {
        check(
            "<!--<[]>--><p class=\"a\">Yes <a rel=\"x\" href=\"/en/?q=a&amp;b=%C3%A9\">é</a></p><br /><!--</[]>-->",
            "#commentp#texta/en/?q=a&b=%C3%A9#textbr#comment",
        );
        check("a", "#text");
        check("", "");
    }

    #[test]
    fn a_wrapped_text_and_links_in_another_order_give_another_number() {
        let page = print("<ul><li><a href=\"/a\">A</a></li><li><a href=\"/b\">B</a></li></ul>");
        let moved = print("<ul><li><a href=\"/b\">B</a></li><li><a href=\"/a\">A</a></li></ul>");
        let wrapped = print(
            "<ul><li><a href=\"/a\"><font>A</font></a></li><li><a href=\"/b\">B</a></li></ul>",
        );
        assert!(page != moved && page != wrapped);
    }

    #[test]
    fn parts_make_the_print_of_the_whole() {
        let (a, b) = ("<!-- a --><p>b", "</p><a href=\"/c\">d</a>");
        assert_eq!(print(a).then(print(b)), print(&[a, b].concat()));
        // Computed once, as `static/boot.js` does.
        assert_eq!(print("<p>é</p>").number(), 3_242_344_800);
    }

    #[test]
    fn the_words_of_a_page_do_not_count() {
        assert_eq!(print("<p>one</p>"), print("<p>two three</p>"));
    }
}
