//! What readers get of bodies of every kind.

mod hidden;

use crate::markdown::{parse, plain_text};
use crate::site::read::plain::dropped::What;
use crate::site::read::plain::{Matter, Plain, plain};
use proptest::prelude::*;

fn values(key: &str) -> Option<String> {
    let known = [("state", "open"), ("place", "Ottawa"), ("level", "14")];
    let found = known.iter().find(|(name, _)| *name == key);
    found.map(|(_, value)| (*value).to_owned())
}

fn read(body: &str) -> Plain<'_> {
    plain(
        body,
        &Matter {
            title: "Night baker",
            value: &values,
        },
    )
}

#[track_caller]
fn check(body: &str, expected: &str) {
    assert_eq!(read(body).text, expected, "{body:?}");
}

/// What is said of `body`, each with the part of it that it is about.
#[track_caller]
fn says(body: &str, expected: &[(What, &str)]) {
    let plain = read(body);
    let said = plain.dropped.iter();
    let said: Vec<(What, &str)> = said
        .map(|dropped| (dropped.what, &body[dropped.start..dropped.end]))
        .collect();
    assert_eq!(said, expected, "{body:?} gives {:?}", plain.text);
}

#[test]
fn plain_markdown_stays_byte_for_byte() {
    for body in [
        "# A *b*\n\n- c\n  - d\n\n1. e\n\n> f\n\n`<g>`\n\n```\n<!-- h -->\n{{< i >}}\n```\n",
        "|a|b|\n|-|-|\n|1|`x\\|y`|\n",
        "[a]: https://example.org\n\n[a] &nbsp; 3 < 4 > 2 {x}",
        "    <!-- code -->\n",
        "![a](b.png)\n",
    ] {
        check(body, body);
        says(body, &[]);
    }
}

#[test]
fn what_takes_the_place_of_a_tag_or_a_note_means_nothing_else() {
    for (body, shown) in [
        (
            "Now![^1]\n\n[^1]: Or later.\n",
            "Now![1]\nNotes\nOr later.\n",
        ),
        ("Apply!<a href=\"/x\">here</a>\n", "Apply!here\n"),
        ("<p>Apply!<a href=\"/x\">here</a></p>\n", "Apply!here\n"),
        ("See!www.example.org\n", "See!www.example.org\n"),
        ("[a](<b>c)\n", "[a](c)\n"),
        ("www.example.org/?a[0\n", "www.example.org/?a[0\n"),
        ("a\nb\\| c | d |\n|---|---|\n", "a\nb| c\nd\n"),
        (
            "[a]: <your address>(b)\n\n[a]\n",
            "[a]: <your address>(b)\n[a]\n",
        ),
        ("[a <your b=\"](/c)\">\n", "[a <your b=\"](/c)\">\n"),
        ("<irc://a.`b>`\n", "irc://a.`b`\n"),
    ] {
        assert_eq!(plain_text(&parse(&read(body).text)), shown, "{body}");
    }
    check(
        "[^1]\n\n[^1]:\n        code\n",
        "[\\[1\\]](#footnotes)\n\n\n\n\n## Notes {#footnotes}\n\n1.     code\n",
    );
}

#[test]
fn an_address_with_escaped_signs_is_the_address_without_them() {
    check(
        "jane\\_doe@example.org and https://example.org/a\\_b.",
        "[jane\\_doe@example.org](mailto:jane_doe@example.org) and \
         [https://example.org/a\\_b](https://example.org/a_b).",
    );
}

#[test]
fn an_empty_comment_keeps_two_lists_apart() {
    check("- a\n\n<!-- -->\n\n- b\n", "- a\n\n[//]: #\n\n\n- b\n");
    check("- a\n<!-- -->\n- b\n", "- a\n- b\n");
    check("a\n\n<!-- -->\n\nb\n", "a\n\n\nb\n");
}

#[test]
fn comments_go_and_those_with_words_are_named() {
    check("a <!-- b c --> d\n\n<!--more-->\n\ne\n", "a  d\n\n\ne\n");
    says(
        "a\n\n<!-- ne pas publier : voir avec Solange -->\n",
        &[(What::Comment, "<!-- ne pas publier : voir avec Solange -->")],
    );
    check("a <!-- b\n\nc --> d", "a  d");
    check("`<!-- x -->` y", "`<!-- x -->` y");
    check("a\n\n<!-- never closed\n\nb", "a\n\n");
    check("a <!-- b", "a ");
    check("[//]: # (an internal note)\n\na", "\n\na");
}

#[test]
fn shortcodes_go_and_their_addresses_stay() {
    check("a\n\n{{< apply >}}\n\nb", "a\n\n\nb");
    check("[x]({{< relref \"a b.md\" >}})", "[x](a%20b.md)");
    check(
        "[x]({{< relref path=\"jobs/a.md\" lang=\"fr\" >}})",
        "[x](/fr/jobs/a.md)",
    );
    check("[x]({{< ref path=\"b.md\" lang=\"fr\" >}})", "[x](b.md)");
    check("{{% note %}}\na b\n{{% /note %}}", "a b\n");
    check("{{</* x */>}}", "{{\\< x >}}");
    check("{{< comment >}}hidden words{{< /comment >}}a", "a");
    says(
        "a {{< apply to=\"a@b.org\" >}}",
        &[(What::Template, "{{< apply to=\"a@b.org\" >}}")],
    );
    check(
        "{{< figure src=\"a.png\" alt=\"b\" caption=\"c d\" >}}",
        "![b](<a.png>)\n\nc d",
    );
}

#[test]
fn liquid_is_followed_where_the_file_alone_decides() {
    let body =
        "{% if page.state == 'open' %}\nyes it is\n{% else %}\nno it is not\n{% endif %}\nend";
    check(body, "yes it is\n\nend");
    says(body, &[(What::Branch, "{% if page.state == 'open' %}")]);
    check(
        "{% unless page.state == 'open' %}no no{% endunless %}a",
        "a",
    );
    check("{% comment %}x y{% endcomment %}a", "a");
    check("{% raw %}{{ a }}{% endraw %}", "{{ a }}");
    check("GS-{{ page.level }} in {{page.place}}", "GS-14 in Ottawa");
    check("[a]({{ site.baseurl }}/b/)", "[a](/b/)");
    check("[a]({{ '/b/' | relative_url }})", "[a](/b/)");
    check(
        "[a]({% link jobs/b.md %}) [c]({% post_url 2025-01-02-d %})",
        "[a](jobs/b.md) [c](2025-01-02-d.md)",
    );
    let body = "{% if site.x %}a b{% endif %}{{ site.y }}";
    check(body, "a b");
    says(
        body,
        &[
            (What::Undecided, "{% if site.x %}"),
            (What::Value, "{{ site.y }}"),
        ],
    );
}

#[test]
fn attribute_lists_go() {
    check(
        "[a](https://b.org){:target=\"_blank\"}{:rel=\"noopener\"} c",
        "[a](https://b.org) c",
    );
    check("{:.lead}\na", "a");
    check("a\n{.class}\n\nb", "a\n\nb");
    check(
        "## Duties {.h3}\n## Pay {#pay .x}\n",
        "## Duties\n## Pay {#pay}\n",
    );
    check("## Duties\n{: #duties}\n\na", "## Duties {#duties}\n\na");
    check("[a](/b){.button} and {x}", "[a](/b) and {x}");
}

#[test]
fn braces_in_a_heading_stay() {
    for body in [
        "## Salary {in CAD}",
        "Salary {in CAD}\n---\n",
        "## A {b} ##",
    ] {
        let text = plain_text(&parse(&read(body).text));
        assert!(text.contains('{') && text.contains('}'), "{body}: {text}");
    }
}

#[test]
fn html_within_a_line_becomes_markdown() {
    check(
        "a <b>c</b> <i>d</i> <del>e</del> <code>f</code>",
        "a **c** *d* ~~e~~ `f`",
    );
    check("<strong>Lieu :</strong>Ottawa", "**Lieu** :Ottawa");
    check("a <b> c </b>d", "a  **c** d");
    check(
        "H<sub>2</sub>O, 5 m<sup>2</sup>, 1<sup>er</sup>",
        "H₂O, 5 m², 1er",
    );
    check("a<br/>b<br />c", "a<br>b<br>c");
    check("a <span style=\"x\">b</span> <u>c</u>", "a b c");
    check(
        "see <a href=\"mailto:a@b.org?subject=X\" class=\"y\">write *us*</a>.",
        "see [write *us*](mailto:a@b.org?subject=X).",
    );
    check("<b>open", "open");
    check("a <your name> b <company>", "a \\<your name> b \\<company>");
    check("a <script>x()</script> b", "a  b");
    check("a <img src=\"b.png\" alt=\"c\"> d", "a ![c](b.png) d");
}

#[test]
fn blocks_of_html_become_markdown() {
    check(
        "<section>\n\n## A\n\n</section>\n<section>\n\n## B\n",
        "\n## A\n\n\n## B\n",
    );
    check("<p style=\"x\">a</p>\n", "a\n");
    check(
        "<ul class=\"x\">\n<li>a, b</li>\n<li>c <b>d</b></li>\n</ul>\n",
        "- a, b\n- c **d**\n",
    );
    check(
        "<div><b>A</b><ul><li>b&nbsp;c</li><li>d</li></ul></div>\n<div>e<br></div>",
        "**A**\n\n- b&nbsp;c\n- d\n\ne",
    );
    check(
        "<ol start=\"3\"><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
        "3. a\n   - b\n4. c",
    );
    check(
        "<details>\n<summary>A b</summary>\n\nc\n\n</details>\n",
        "**A b**\n\nc\n\n",
    );
    check(
        "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>2|3</td></tr>\n</table>",
        "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |",
    );
    check("<blockquote>a<p>b</p></blockquote>", "> a\n>\n> b");
    check("<pre>a *b* &lt;c></pre>", "```\na *b* <c>\n```");
    check("a\n<hr/>\nb", "a\n\n---\n\nb");
    check("<div>*a* # b</div>", "\\*a\\* # b");
    check("- a\n\n  <p>b</p>\n  <p>c</p>\n", "- a\n\n  b\n\n  c\n");
    check("> <p>b</p>\n> <p>c</p>\n", "> b\n>\n> c\n");
    check("<h2 id=\"x\">a</h2>", "## a {#x}");
}

#[test]
fn scripts_styles_frames_and_forms_go_with_their_content() {
    let body = "a\n\n<form action=\"x\">\n\nsecret\n\n</form>\n\nb\n";
    check(body, "a\n\n\n\nb\n");
    says(
        body,
        &[(What::Element, "<form action=\"x\">\n\nsecret\n\n</form>")],
    );
    check("<style>\na { b }\n\nc { d }\n</style>\n\ne", "\ne");
    check("<div><script>a</script>b</div>", "b");
    says(
        "<iframe src=\"x\"></iframe>\n",
        &[(What::Element, "<iframe src=\"x\"></iframe>")],
    );
}

#[test]
fn bare_addresses_are_links() {
    check(
        "see https://a.org/x?y=1&z=2.",
        "see [https://a.org/x?y=1&z=2](https://a.org/x?y=1&z=2).",
    );
    check(
        "see https://a.org/b_c_d, ok",
        "see <https://a.org/b_c_d>, ok",
    );
    check("www.a.org", "[www.a.org](http://www.a.org)");
    check("a@b.org.", "<a@b.org>.");
    for body in [
        "[https://a.org](https://b.org)",
        "`https://a.org`",
        "<https://a.org>",
        "[a](https://b.org)",
    ] {
        check(body, body);
    }
}

#[test]
fn pictures_of_other_sites_are_links() {
    check(
        "![a *b*](https://c.org/d.png)",
        "[a b](https://c.org/d.png)",
    );
    check("[![a](https://c.org/d.png)](/e)", "[a](/e)");
    check("![a](data:image/png;base64,x)", "a");
}

#[test]
fn a_link_that_is_not_allowed_leaves_its_address() {
    check("[a *b*](javascript:x) c", "a *b* (javascript:x) c");
    says("[a](ftp://b.org)", &[(What::Refused, "[a](ftp://b.org)")]);
    check("[a]()", "a");
}

#[test]
fn notes_and_tasks_are_as_github_has_them() {
    check(
        "Pay[^1] and[^b].\n\n[^b]: More.\n[^1]: Taxable.\n    Yes.\n\nend",
        "Pay[\\[1\\]](#footnotes) and[\\[2\\]](#footnotes).\n\n\n\nend\n\n## Notes {#footnotes}\n\n1. Taxable.\n   Yes.\n2. More.\n",
    );
    check("- [ ] a\n- [x] b\n", "- ☐ a\n- ☑ b\n");
}

#[test]
fn a_definition_that_nobody_uses_is_text_or_named() {
    check("[Language]: bilingual\n", "\\[Language]: bilingual\n");
    let body = "[1]: https://a.org\n";
    check(body, body);
    says(body, &[(What::Definition, "[1]: https://a.org")]);
}

#[test]
fn a_first_heading_that_repeats_the_title_goes() {
    check("# Night Baker\n\na", "\na");
    check("# ~~Night baker~~\n\na", "\na");
    check("a\n\n# Night baker\n", "a\n\n# Night baker\n");
    check("# Day baker\n", "# Day baker\n");
}

#[test]
fn cells_too_many_and_empty_headings_are_named() {
    let body = "|a|b|\n|-|-|\n|1|2|3|\n";
    assert!(plain_text(&parse(&read(body).text)).contains("2|3"));
    says(body, &[(What::ExtraCells, "|1|2|3|\n")]);
    says("##\n\na", &[(What::EmptyHeading, "##\n")]);
}

#[test]
fn line_ends_are_made_plain_and_places_lead_back() {
    let body = "a\r\n\r\n<!-- bb cc -->\r\nd";
    let plain = read(body);
    assert_eq!(plain.text, "a\n\nd");
    assert_eq!(&body[plain.map.back(3)..], "d");
    says(body, &[(What::Comment, "<!-- bb cc -->")]);
}

proptest! {
    #[test]
    fn any_text_is_read_and_nothing_of_html_is_left(body in "([a-c *_`\n<>/!\\[\\](){}%:|#&;.-]|<b>|</b>|<div>|</div>|<script>|</script>|<a href=x>|</a>|<!--|-->|\\{\\{|\\}\\}|\\{%|%\\}|<li>|<ul>|<td>|<table>|https://a.org|\\[\\^1\\]|- |    ){0,24}") {
        let plain = read(&body);
        for place in 0..=plain.text.len() {
            prop_assert!(plain.map.back(place) <= body.len());
        }
        for dropped in &plain.dropped {
            prop_assert!(dropped.start <= dropped.end && dropped.end <= body.len());
        }
    }
}

#[test]
fn a_table_right_below_a_paragraph_is_one() {
    let text = read("text\na | b\n--- | ---\n1 | 2\n").text;
    let blocks = parse(&text).blocks;
    assert!(
        matches!(blocks[1], crate::markdown::Block::Table { .. }),
        "{text}"
    );
}

/// Patterns that make a careless reader go back and forth. What takes the square of their length would
/// not end here.
#[test]
fn hostile_bodies_are_read_in_one_go() {
    for piece in [
        "{{",
        "{%",
        "{{<",
        "{:",
        "www.",
        "a <!--",
        "x{.a}",
        "x<div>",
        "http://a.b;",
        "![a](//b)",
        "[^a]: b [^a]\n\n",
        "<form>",
        "<ul><li>",
        "{% if page.x %}",
        "a@",
        "////\nx\n",
        "/* x */\n",
    ] {
        let body = format!("x{}", piece.repeat(60_000 / piece.len()));
        assert!(read(&body).text.len() <= 3 * body.len(), "{piece}");
    }
    let signs = format!("http://a.b/{}", ";".repeat(60_000));
    assert!(read(&signs).text.len() > 60_000);
}
