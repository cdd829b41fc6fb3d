//! What GitHub adds to CommonMark: tables, strikethrough, task lists, footnotes and bare addresses.

use crate::reading::commonmark::ours;
use crate::reading::commonmark::outline::outline;

#[track_caller]
fn check(markdown: &str, expected: &str) {
    assert_eq!(outline(&ours(markdown)), expected, "{markdown:?}");
}

#[test]
fn tables_are_as_on_github() {
    check(
        "| Shift | Pay |\n| --- | --- |\n| night | 25 |\n",
        "<table><thead><tr><th>Shift</th><th>Pay</th></tr></thead>\
         <tbody><tr><td>night</td><td>25</td></tr></tbody></table>",
    );
    check(
        "Shift | Pay | Days\n:-|:-:|--:\nday | 20 | 5\n",
        "<table><thead><tr><th align=left>Shift</th><th align=center>Pay</th><th align=right>Days</th></tr></thead>\
         <tbody><tr><td align=left>day</td><td align=center>20</td><td align=right>5</td></tr></tbody></table>",
    );
    check(
        "| a\\|b | `c\\|d` |\n|-|-|\n| **e\\|f** | |\n",
        "<table><thead><tr><th>a|b</th><th><code>c|d</code></th></tr></thead>\
         <tbody><tr><td><strong>e|f</strong></td><td></td></tr></tbody></table>",
    );
    check(
        "| a | b |\n|-|-|\n| c | d |\n> e\n",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>\
         <tbody><tr><td>c</td><td>d</td></tr></tbody></table><blockquote><p>e</p></blockquote>",
    );
    check(
        "| a | b |\n|-|-|\n| c |\nd\n\ne\n",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>\
         <tbody><tr><td>c</td><td></td></tr><tr><td>d</td><td></td></tr></tbody></table><p>e</p>",
    );
    check("| a | b |\n|-|\n| c |\n", "<p>| a | b | |-| | c |</p>");
    check(
        "| a |\n|-|\n",
        "<table><thead><tr><th>a</th></tr></thead></table>",
    );
    check(
        "Words\n| a | b |\n|-|-|\n| c | d |\n",
        "<p>Words</p><table><thead><tr><th>a</th><th>b</th></tr></thead>\
         <tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
    );
    // GitHub loses what is too much; here it stays.
    check(
        "| a | b |\n|-|-|\n| c | d | e |\n",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>\
         <tbody><tr><td>c</td><td>d | e</td></tr></tbody></table>",
    );
}

#[test]
fn struck_text_is_as_on_github() {
    check(
        "~~two~~ ~one~ three",
        "<p><del>two</del><del>one</del>three</p>",
    );
    check("a ~~b\n\nc~~ d", "<p>a ~~b</p><p>c~~ d</p>");
    check("a ~~~b~~~ c", "<p>a ~~~b~~~ c</p>");
    check("~~**a** b~~", "<p><del><strong>a</strong>b</del></p>");
}

#[test]
fn task_lists_are_as_on_github_with_signs_for_the_boxes() {
    check(
        "- [ ] a\n- [x] b\n- [X] c\n",
        "<ul><li>☐ a</li><li>☑ b</li><li>☑ c</li></ul>",
    );
    check(
        "1. [x] a\n   - [ ] b\n2. c\n",
        "<ol><li>☑ a<ul><li>☐ b</li></ul></li><li>c</li></ol>",
    );
    check(
        "- [] a\n- [y] b\n- [ ]c\n",
        "<ul><li>[] a</li><li>[y] b</li><li>[ ]c</li></ul>",
    );
    check("[ ] a", "<p>[ ] a</p>");
}

#[test]
fn bare_addresses_are_links_as_on_github() {
    for (text, target, shown) in [
        (
            "www.example.org",
            "http://www.example.org",
            "www.example.org",
        ),
        (
            "https://example.org/a?b=c",
            "https://example.org/a?b=c",
            "https://example.org/a?b=c",
        ),
        (
            "http://example.org/a_(b)",
            "http://example.org/a_(b)",
            "http://example.org/a_(b)",
        ),
        (
            "jane.roe+jobs@example.org",
            "mailto:jane.roe+jobs@example.org",
            "jane.roe+jobs@example.org",
        ),
        (
            "mailto:j@example.org",
            "mailto:j@example.org",
            "mailto:j@example.org",
        ),
    ] {
        let link = format!("<a {target}>{shown}</a>");
        check(text, &format!("<p>{link}</p>"));
        check(&format!("See {text}."), &format!("<p>See{link}.</p>"));
        check(&format!("(See {text})"), &format!("<p>(See{link})</p>"));
        check(
            &format!("**{text}**"),
            &format!("<p><strong>{link}</strong></p>"),
        );
        check(&format!("`{text}`"), &format!("<p><code>{text}</code></p>"));
        check(
            &format!("[{text}](/x)"),
            &format!("<p><a /x>{text}</a></p>"),
        );
    }
    for text in [
        "www",
        "http://",
        "j@example",
        "@example.org",
        "xhttp://example.org",
    ] {
        check(text, &format!("<p>{text}</p>"));
    }
}

#[test]
fn footnotes_stand_at_the_end_as_on_github() {
    check(
        "Pay[^pay], shift[^1].\n\n[^1]: Night.\n\n[^pay]: Taxable.\n",
        "<p>Pay<a #s-footnotes>[1]</a>, shift<a #s-footnotes>[2]</a>.</p><h>Notes</h>\
         <ol><li>Taxable.</li><li>Night.</li></ol>",
    );
    check(
        "a[^b]\n\n[^b]:\n    > c\n\n    d\n\ne\n",
        "<p>a<a #s-footnotes>[1]</a></p><p>e</p><h>Notes</h>\
         <ol><li><blockquote><p>c</p></blockquote><p>d</p></li></ol>",
    );
    check(
        "a[^b] c[^b]\n\n[^b]: d\n",
        "<p>a<a #s-footnotes>[1]</a>c<a #s-footnotes>[1]</a></p><h>Notes</h><ol><li>d</li></ol>",
    );
    check("a[^none]", "<p>a[^none]</p>");
    check(
        "`[^1]`\n\n[^1]: b\n",
        "<p><code>[^1]</code></p><h>Notes</h><ol><li>b</li></ol>",
    );
}
