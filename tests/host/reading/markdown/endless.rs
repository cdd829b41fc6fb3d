//! Texts that make a careless reader of Markdown slow or deep, of any size.

/// Each with the name of its kind; about `size` bytes long, and not longer.
pub(crate) fn texts(size: usize) -> Vec<(&'static str, String)> {
    let repeated = |parts: &[&str]| {
        // The parts are repeated as often as the others, and follow each other.
        let count = size / parts.iter().map(|part| part.len()).sum::<usize>();
        parts
            .iter()
            .map(|part| part.repeat(count))
            .collect::<String>()
    };
    let mut texts: Vec<_> = KINDS
        .iter()
        .map(|(name, parts)| (*name, repeated(parts)))
        .collect();
    texts.push(("lists, each deeper than the one before", deeper_lists(size)));
    texts.push(("runs of backquotes of every length", backquotes(size)));
    texts.push(("definitions and brackets without one", definitions(size)));
    texts
}

const KINDS: &[(&str, &[&str])] = &[
    ("emphasis opened", &["_a "]),
    ("emphasis closed", &["a_ "]),
    ("emphasis in emphasis", &["*a **a ", "b", " a** a*"]),
    ("signs of three kinds", &["*", "_", "~"]),
    ("marks that match nothing", &["*_~`"]),
    ("strikes opened", &["~~a "]),
    ("brackets opened", &["["]),
    ("brackets closed", &["]"]),
    ("brackets in brackets", &["[", "a", "]"]),
    ("links in links", &["[", "](a)"]),
    ("links without an end", &["[a]("]),
    ("links with a title without an end", &["[a](b \""]),
    ("links with parentheses", &["[a](", "(", ")"]),
    ("images in images", &["![", "](a)"]),
    ("images without an end", &["![a]"]),
    ("footnotes", &["[^a]"]),
    ("footnotes in footnotes", &["[^a]: "]),
    ("quotations in quotations", &["> "]),
    ("quotations line by line", &[">\n"]),
    ("lists in lists", &["- "]),
    ("numbers in numbers", &["1. "]),
    ("quotations and lists", &["> - "]),
    ("points without a text", &["-\n"]),
    ("points far apart", &["- a\n\n\n"]),
    ("headings", &["# a\n"]),
    ("underlines", &["a\n-\n"]),
    ("rules", &["---\n"]),
    ("fences opened", &["```\n"]),
    ("fences of another length", &["````\n```\n"]),
    ("code that never ends", &["`a"]),
    ("angles opened", &["<"]),
    ("elements opened", &["<a "]),
    ("elements in elements", &["<b>", "</b>"]),
    ("comments opened", &["<!--"]),
    ("instructions opened", &["<?"]),
    ("declarations opened", &["<!A "]),
    ("sections of data opened", &["<![CDATA["]),
    ("addresses in angles", &["<https://a>"]),
    ("addresses", &["https://a.b "]),
    ("addresses that go on", &["www.a"]),
    ("email addresses", &["a@b."]),
    ("entities", &["&amp;"]),
    ("entities without an end", &["&a"]),
    ("backslashes", &["\\"]),
    ("tables that are wide", &["|a", "\n|", "-|"]),
    ("tables that are long", &["|a|\n", "|-|\n"]),
    ("rows", &["a|b\n-|-\n"]),
    ("tasks", &["- [ ] "]),
    ("lines that end in spaces", &["a  \n"]),
    ("empty lines", &["\n"]),
    ("tabs", &["\t"]),
    ("zeros", &["\0"]),
    ("letters with a mark", &["e\u{301}"]),
    ("letters from right to left", &["\u{202e}a"]),
    ("one word", &["a"]),
    ("French marks", &["«\u{a0}a\u{a0}»; "]),
    ("templates opened", &["{{< "]),
    ("templates", &["{{< a >}}", "{{< /a >}}"]),
    ("attributes opened", &["{:a "]),
    ("tags opened", &["{% if "]),
];

fn deeper_lists(size: usize) -> String {
    let lines = (0..).map(|depth| format!("{}* a\n", "  ".repeat(depth)));
    as_long_as(size, lines)
}

fn backquotes(size: usize) -> String {
    as_long_as(size, (1..).map(|length| format!("a{}", "`".repeat(length))))
}

fn definitions(size: usize) -> String {
    as_long_as(
        size,
        (0..).map(|number| format!("[a{number}]: /b\n\n[c{number}]\n\n")),
    )
}

fn as_long_as(size: usize, parts: impl Iterator<Item = String>) -> String {
    let mut length = 0;
    let fits = |part: &String| {
        length += part.len();
        length <= size
    };
    parts.take_while(fits).collect()
}
