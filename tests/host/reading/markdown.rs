//! Markdown as a reader gets it: the tree, and the HTML that the component makes of it.
//!
//! Hostile texts are in `tests/hostile/`; more of them, and real ones, are read beside the project.

mod endless;

use crate::project::{collection, corpus, project};
use babillard::markdown::link::link;
use babillard::markdown::wire;
use babillard::markdown::{Block, Bound, DEEPEST, Document, Inline, LONGEST_SOURCE};
use babillard::markdown::{MOST_EVENTS, MOST_LINES, parse, plain_text, set};
use babillard::posting::Lang;
use babillard::view::posting::body::{MarkdownBody, Props};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use yew::LocalServerRenderer;

/// What the component makes of a document, without the marks of hydration.
pub(crate) fn render(document: Document) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let props = Props {
        document: Rc::new(document),
        lang: Lang::En,
        own: Lang::En,
        sections: false,
    };
    let renderer = LocalServerRenderer::<MarkdownBody>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

#[track_caller]
fn check(source: &str, html: &str) {
    let document = parse(source);
    assert_eq!(render(document), html, "{source:?}");
}

#[test]
fn the_blocks_of_a_text_become_elements() {
    check("One\ntwo\n\nThree", "<p>One\ntwo</p><p>Three</p>");
    check("- a\n- b", "<ul><li>a</li><li>b</li></ul>");
    check("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>");
    check("1. a\n   - b", "<ol><li>a<ul><li>b</li></ul></li></ol>");
    check("3) a", "<ol start=\"3\"><li>a</li></ol>");
    check(
        "- **a** b\n-",
        "<ul><li><strong>a</strong> b</li><li></li></ul>",
    );
    check(
        "> a\n> - b",
        "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>",
    );
    check("---", "<hr>");
    check(
        "```rust\n\na < b\n```",
        "<pre><code>\na &lt; b</code></pre>",
    );
    check("```\n```", "");
}

#[test]
fn the_parts_of_a_line_become_elements() {
    check(
        "**a** *b* ~~c~~ `d`",
        "<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>",
    );
    check("a  \nb\\\nc", "<p>a<br>b<br>c</p>");
    check("a &amp; b &lt; c", "<p>a &amp; b &lt; c</p>");
    check("a\\*b\\*c", "<p>a*b*c</p>");
}

#[test]
fn a_table_keeps_its_alignment_without_a_style() {
    check(
        "|a|b|\n|-|-:|\n|1|2|",
        "<div role=\"group\" tabindex=\"0\" aria-label=\"Table\" class=\"table\"><table><thead><tr><th scope=\"col\">a</th>\
         <th scope=\"col\" class=\"align-right\">b</th></tr></thead>\
         <tbody><tr><td>1</td><td class=\"align-right\">2</td></tr></tbody></table></div>",
    );
}

#[test]
fn raw_html_is_shown_as_text() {
    check("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>");
    check(
        "<script>alert(1)</script>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    );
    check(
        "<div onclick=x>\n\na",
        "<p>&lt;div onclick=x&gt;\n</p><p>a</p>",
    );
}

#[test]
fn an_image_is_its_alternative_text() {
    check(
        "a ![the *logo*](https://example.org/x.png) b",
        "<p>a the logo b</p>",
    );
    check("![](x.png)", "");
    check("# ![](x.png)", "");
}

#[test]
fn a_link_is_an_anchor_when_the_rule_allows_it() {
    check(
        "[a *b*](https://example.org \"c\")",
        "<p><a href=\"https://example.org\" title=\"c\" rel=\"noopener noreferrer\">a <em>b</em></a></p>",
    );
    check(
        "<jobs@example.org>",
        "<p><a href=\"mailto:jobs@example.org\">jobs@example.org</a></p>",
    );
    check("[a](/fr/)", "<p><a href=\"/fr/\">a</a></p>");
    check("a [b *c*](javascript:x) d", "<p>a b <em>c</em> d</p>");
    check("[a](java&#x0A;script&colon;x)", "<p>a</p>");
}

#[test]
fn a_link_always_has_text_and_no_link_within() {
    check("[](/a)", "<p><a href=\"/a\">/a</a></p>");
    check("[![](x.png)](/a)", "<p><a href=\"/a\">/a</a></p>");
    check("[![b [c](/c)](x.png)](/a)", "<p>[b c](/a)</p>");
}

#[test]
fn headings_start_below_the_title_of_the_page() {
    check(
        "### a\n# b\n###### c",
        "<h3 id=\"s-a\">a</h3><h2 id=\"s-b\">b</h2><h4 id=\"s-c\">c</h4>",
    );
    check(
        "#### a\n> ## b",
        "<h3 id=\"s-a\">a</h3><blockquote><h2 id=\"s-b\">b</h2></blockquote>",
    );
    let all: String = (1..=6)
        .map(|level| format!("{} {level}\n", "#".repeat(level)))
        .collect();
    assert!(render(parse(&all)).ends_with("<h6 id=\"s-5\">5</h6><h6 id=\"s-6\">6</h6>"));
}

#[test]
fn a_heading_has_an_id_of_its_own_that_a_link_finds() {
    check(
        "# Été\n# été\n# *** \n# !\n# x {#y}\n[a](#été) [b](#Y)",
        "<h2 id=\"s-ete\">Été</h2><h2 id=\"s-ete-2\">été</h2><h2 id=\"s-section\">***</h2>\
         <h2 id=\"s-section-2\">!</h2><h2 id=\"s-y\">x</h2>\
         <p><a href=\"#s-ete\">a</a> <a href=\"#s-y\">b</a></p>",
    );
}

#[test]
fn line_ends_and_nul_are_as_an_html_parser_leaves_them() {
    check("a\r\nb\rc\0", "<p>a\nb\nc\u{fffd}</p>");
    check("a&#13;b&#0;", "<p>a\nb\u{fffd}</p>");
}

#[test]
fn words_come_without_marks() {
    let source = "# A *b*\n\n- [c](/d)\n- `e`\n\n|f|g|\n|-|-|\n|h|i|\n\n> j\n\n    k\n\n---\n";
    assert_eq!(plain_text(&parse(source)), "A b\nc\ne\nf\ng\nh\ni\nj\nk\n");
}

#[track_caller]
fn check_cut(source: &str, why: Option<Bound>) {
    let document = parse(source);
    assert_eq!(document.cut.as_ref().map(|cut| cut.why), why);
    if let Some(cut) = &document.cut {
        assert_eq!(cut.text, source);
        assert_eq!(document.blocks, []);
    }
    check_document(&document);
}

#[test]
fn a_text_over_a_bound_is_shown_as_it_was_written() {
    check_cut(&"a".repeat(LONGEST_SOURCE), None);
    check_cut(&"a".repeat(LONGEST_SOURCE + 1), Some(Bound::Source));
    // A quote and its paragraph are two levels.
    check_cut(&format!("{}a", ">".repeat(DEEPEST - 1)), None);
    check_cut(&format!("{}a", ">".repeat(DEEPEST)), Some(Bound::Depth));
    check_cut(&format!("{}a", "- ".repeat(DEEPEST / 2)), None);
    check_cut(
        &format!("{}a{}", "*".repeat(20_000), "*".repeat(20_000)),
        Some(Bound::Depth),
    );
    check_cut(&"a\n".repeat(MOST_LINES + 1), Some(Bound::Lines));
    // A paragraph is three events.
    check_cut(&"a\n\n".repeat(MOST_EVENTS / 3), None);
    check_cut(&"a\n\n".repeat(MOST_EVENTS / 3 + 1), Some(Bound::Events));
}

#[test]
fn a_cut_text_stands_under_a_notice_in_the_pages_language() {
    let html = render(parse(&format!("\n\n{}<b>", "*".repeat(LONGEST_SOURCE))));
    assert!(
        html.starts_with("<p lang=\"en\" class=\"notice\">This text"),
        "{}",
        &html[..80]
    );
    assert!(html.contains("<pre class=\"source\">***"));
    assert!(html.ends_with("***&lt;b&gt;</pre>"));
}

/// The elements that a body may have, each with its attributes.
const ALLOWED: [(&str, &[&str]); 25] = [
    ("a", &["href", "title", "rel"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &[]),
    ("del", &[]),
    ("div", &["class", "tabindex", "role", "aria-label"]),
    ("em", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("hr", &[]),
    ("li", &[]),
    ("ol", &["start"]),
    ("p", &["class", "lang"]),
    ("pre", &["class"]),
    ("strong", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["class"]),
    ("th", &["class", "scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

/// Reads `html` strictly: allowed elements, each closed in order, quoted attributes, no nesting
/// that a browser would undo, ids prefixed and given once, targets that the link rule allows.
/// Returns the targets.
#[track_caller]
fn check_html(html: &str) -> Vec<String> {
    let (mut open, mut ids, mut targets) = (Vec::new(), BTreeSet::new(), Vec::new());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let end = at + tag_length(&rest[at..]);
        let tag = &rest[at + 1..end - 1];
        assert!(
            at == 0
                || !matches!(
                    open.last(),
                    Some(&("ul" | "ol" | "table" | "tbody" | "thead" | "tr"))
                )
        );
        rest = &rest[end..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
            continue;
        }
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let allowed = ALLOWED
            .iter()
            .find(|(allowed, _)| *allowed == name)
            .expect("an allowed element")
            .1;
        while let Some((attribute, value)) = attributes.split_once("=\"") {
            let (value, others) = value.split_once('"').expect("a closed value");
            assert!(allowed.contains(&attribute), "{attribute} of {name}");
            match attribute {
                "href" => targets.push(value.replace("&amp;", "&")),
                "id" => assert!(value.starts_with("s-") && ids.insert(value), "id {value}"),
                _ => {}
            }
            attributes = others.trim_start();
        }
        assert_eq!(attributes, "");
        assert!(
            !open.contains(&"p")
                || !matches!(
                    name,
                    "p" | "ul" | "ol" | "pre" | "div" | "blockquote" | "hr"
                )
        );
        assert!(name != "a" || !open.contains(&"a"));
        assert!(name != "li" || matches!(open.last(), Some(&("ul" | "ol"))));
        if !matches!(name, "br" | "hr") {
            open.push(name);
        }
        assert!(open.len() <= DEEPEST + 2);
    }
    assert!(open.is_empty() && !rest.contains('>'));
    targets.iter().for_each(|target| check_target(target));
    targets
}

/// The length of the tag that `text` begins with; a `>` in a value does not end it.
fn tag_length(text: &str) -> usize {
    let mut quoted = false;
    let end = text.find(|c| {
        quoted ^= c == '"';
        c == '>' && !quoted
    });
    end.expect("a closed tag") + 1
}

#[track_caller]
fn check_target(target: &str) {
    match target.strip_prefix('#') {
        Some(id) => assert!(id.is_empty() || id.starts_with("s-"), "{target}"),
        None => assert_eq!(link(target).as_ref().map(|link| link.href()), Some(target)),
    }
}

#[track_caller]
fn check_document(document: &Document) -> Vec<String> {
    check_inlines(document);
    let carried = wire::read(&wire::write(document));
    assert_eq!(carried.as_ref(), Some(document), "as the viewer gets it");
    check_html(&render(document.clone()))
}

/// No two texts are neighbours, none is empty: a browser would join or lose them.
#[track_caller]
fn check_inlines(document: &Document) {
    let mut blocks: Vec<&Block> = document.blocks.iter().collect();
    let mut lines: Vec<&Vec<Inline>> = Vec::new();
    while let Some(block) = blocks.pop() {
        match block {
            Block::Heading { inlines, .. } | Block::Paragraph(inlines) | Block::Plain(inlines) => {
                lines.push(inlines)
            }
            Block::List { items, .. } => blocks.extend(items.iter().flatten()),
            Block::Quote(inner) => blocks.extend(inner),
            Block::Table {
                head,
                rows,
                columns,
            } => {
                assert!(
                    rows.iter()
                        .chain([head])
                        .all(|row| row.len() == columns.len())
                );
                lines.extend(rows.iter().flatten().chain(head));
            }
            Block::Code(code) => assert!(!code.is_empty()),
            Block::Rule => {}
        }
    }
    while let Some(line) = lines.pop() {
        let texts = |pair: &[Inline]| matches!(pair, [Inline::Text(_), Inline::Text(_)]);
        assert!(!line.windows(2).any(texts), "{line:?}");
        for inline in line {
            match inline {
                Inline::Text(text) | Inline::Code(text) => {
                    assert!(!text.is_empty() && !text.contains(['\r', '\0']))
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) => {
                    lines.push(inner)
                }
                Inline::Link { inlines, .. } => lines.push(inlines),
                Inline::Break => {}
            }
        }
    }
}

/// Text made of what Markdown gives a meaning, so that many parts of it are more than text.
fn markdown() -> impl Strategy<Value = String> {
    let parts = [
        "\n",
        "\n\n",
        " ",
        "  ",
        "    ",
        "\t",
        "\r\n",
        "\0",
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "2) ",
        "***",
        "**",
        "*",
        "_",
        "~~",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "]",
        "][",
        "[a]: /b\n",
        "<",
        ">",
        "<b>",
        "<div>\n",
        "<!--",
        "-->",
        "https://",
        "javascript:",
        "mailto:",
        "//",
        "\\",
        "#",
        "?",
        ":",
        "\"",
        "'",
        "{#a}",
        "&#10;",
        "&lt;",
        "&colon;",
        "|",
        "|-|\n",
        "a",
        "b",
        "É",
        "\u{202e}",
        "\u{301}",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 0..60)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_safe_document(source in any::<String>()) {
        check_document(&parse(&source));
    }

    #[test]
    fn any_mix_of_marks_gives_a_safe_document(source in markdown()) {
        check_document(&parse(&source));
    }

    #[test]
    fn what_was_not_written_as_a_document_is_refused_or_safe(text in "([2-6pluoqk/.`*_~wmtsr!\"iTdn-][a-z0-9]{0,2}\0){0,30}|(.*\0){0,9}") {
        if let Some(document) = wire::read(&text) {
            assert_eq!(wire::read(&wire::write(&document)), Some(document));
        }
    }

    #[test]
    fn an_allowed_target_stays_as_it_is(target in "[ -~é\u{202e}\t]{0,20}|(https?|mailto|tel|javascript):[/\\\\a@:?#. ]{0,9}") {
        if let Some(link) = link(&target) {
            check_target(link.href());
        }
    }
}

#[test]
fn hostile_texts_make_nothing_but_allowed_elements() {
    let texts = std::fs::read(project("tests/hostile/markdown.json")).expect("the texts");
    let texts: Vec<String> = serde_json::from_slice(&texts).expect("a list of texts");
    assert!(texts.len() > 100);
    for text in texts {
        check_document(&parse(&text));
    }
}

#[test]
fn the_collection_of_attacks_makes_nothing_but_allowed_elements() {
    for case in collection("markdown_xss.json").unwrap_or_default() {
        check_document(&parse(case["markdown"].as_str().expect("a text")));
    }
}

/// Lays a text out. It may take two seconds of this processor's time, about fifteen times what the
/// slowest takes; a reading whose time grows with the square of the length takes minutes.
#[track_caller]
fn check_soon(name: &str, text: &str) {
    let used = || rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    let start = used();
    let document = parse(text);
    let taken = used() - start;
    assert!(taken.tv_sec < 2, "{name}: {} s", taken.tv_sec);
    check_document(&document);
}

#[test]
fn slow_and_deep_texts_end_soon_and_stay_within_the_bounds() {
    // As large as is still laid out, and smaller.
    for size in [LONGEST_SOURCE / 16, LONGEST_SOURCE] {
        for (name, text) in endless::texts(size) {
            assert!(text.len() <= LONGEST_SOURCE, "{name}");
            check_soon(name, &text);
        }
    }
}

#[test]
fn the_collection_of_slow_texts_ends_soon_and_stays_within_the_bounds() {
    for case in collection("pathological.json").unwrap_or_default() {
        let Some(parts) = case["generator"].as_array() else {
            // Only described there; `endless` has texts of these kinds.
            continue;
        };
        let repeat = |part: &serde_json::Value| {
            let count = part[1].as_u64().expect("a count");
            part[0].as_str().expect("a text").repeat(count as usize)
        };
        let text: String = parts.iter().map(repeat).collect();
        check_soon(case["name"].as_str().expect("a name"), &text);
    }
}

/// The Markdown files below `folder`, without their front matter.
fn bodies(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    let body = |path: PathBuf| {
        let text = std::fs::read_to_string(path)
            .expect("a text")
            .replace("\r\n", "\n");
        text.splitn(3, "---\n")
            .nth(2)
            .unwrap_or_default()
            .to_owned()
    };
    entries
        .flat_map(|path| {
            if path.is_dir() {
                bodies(&path)
            } else {
                vec![body(path)]
            }
        })
        .collect()
}

#[test]
fn real_bodies_are_laid_out_whole_with_every_link() {
    let Some(folder) = corpus() else { return };
    let bodies = bodies(&folder);
    assert_eq!(bodies.len(), 201);
    for body in bodies {
        let document = parse(&body);
        assert_eq!(document.cut, None);
        let written = body.matches("](").count() + body.matches("<mailto:").count();
        assert_eq!(check_document(&document).len(), written, "{body}");
    }
}

#[test]
fn real_french_bodies_change_in_their_spaces_alone() {
    let Some(folder) = corpus().map(|content| content.join("fr")) else {
        return;
    };
    let mut changed = 0;
    for body in bodies(&folder) {
        let (plain, french) = (parse(&body), set(&body, Lang::Fr));
        let (before, after) = (plain_text(&plain), plain_text(&french));
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(letters(&before), letters(&after));
        let addresses = |text: &str| -> Vec<String> {
            let words = text.split_whitespace();
            let address = |word: &&str| word.contains(['@', '/']) || word.contains("www.");
            words.filter(address).map(str::to_owned).collect()
        };
        let known: Vec<String> = addresses(&before);
        for (is, was) in addresses(&after).iter().zip(&known) {
            // A space may go before the sign behind a word, or come before it; none comes within.
            let end = [';', '!', '?', ':', '«', '»', '%', '$'];
            assert_eq!(is.trim_matches(end), was.trim_matches(end));
        }
        assert_eq!(targets(&plain), targets(&french));
        for mark in [
            "« ", " »", " :\n", " : ", " ;", " !", " ?", "\u{a0};", "\u{a0}?",
        ] {
            assert!(!after.contains(mark), "{mark:?} in {after}");
        }
        changed += usize::from(before != after);
        // English has none of this done to it.
        assert_eq!(set(&body, Lang::En), plain);
    }
    assert!(changed > 60, "{changed}");
}

/// Every target of a link and id of a heading, and all code.
fn targets(document: &Document) -> Vec<String> {
    let text = wire::write(document);
    let parts = text.split('\0').map(str::to_owned);
    parts
        .filter(|part| {
            part.starts_with(['w', 'm', 't', 's', 'r', '2', '3', '4', '5', '6', '`', 'k'])
        })
        .collect()
}
