//! Texts that are made to cost much, of any length, and boards of them.

use babillard::posting::Lang;
use babillard::site::read::folder::SourceFile;

/// A board of about so many bytes a file, or so many files.
pub(crate) struct Hostile {
    pub(crate) name: &'static str,
    pub(crate) make: fn(usize) -> Vec<SourceFile>,
}

/// All of them.
pub(crate) const ALL: &[Hostile] = &[
    Hostile {
        name: "equal numbers in one paragraph",
        make: |n| same(|at| format!("{} ", at + 2), n),
    },
    Hostile {
        name: "other numbers in one paragraph",
        make: |n| {
            pair(
                |at| format!("{} ", 2 * at + 2),
                |at| format!("{} ", 2 * at + 3),
                n,
            )
        },
    },
    Hostile {
        name: "one number, again and again",
        make: |n| pair(|_| "7 ".to_owned(), |_| "8 ".to_owned(), n),
    },
    Hostile {
        name: "equal numbers, a paragraph each",
        make: |n| same(|at| format!("{}\n\n", at + 2), n),
    },
    Hostile {
        name: "other numbers, a list item each",
        make: |n| {
            pair(
                |at| format!("- {}\n", 2 * at + 2),
                |at| format!("- {}\n", 2 * at + 3),
                n,
            )
        },
    },
    Hostile {
        name: "equal links in one paragraph",
        make: |n| same(|at| format!("[a](/{at}) "), n),
    },
    Hostile {
        name: "other links in one paragraph",
        make: |n| {
            pair(
                |at| format!("[a](https://a.ca/{at}) "),
                |at| format!("[a](https://b.ca/{at}/x) "),
                n,
            )
        },
    },
    Hostile {
        name: "links on one side",
        make: |n| {
            pair(
                |at| format!("[a](https://a.ca/{at}) "),
                |_| "mot ".to_owned(),
                n,
            )
        },
    },
    Hostile {
        name: "email addresses and telephone numbers",
        make: |n| {
            pair(
                |at| format!("a{at}@b.ca 506-555-{:04} ", at % 10_000),
                |at| format!("c{at}@b.ca 506-556-{:04} ", at % 10_000),
                n,
            )
        },
    },
    Hostile {
        name: "dates and times",
        make: |n| {
            pair(
                |at| {
                    format!(
                        "January {}, 20{:02} at {}:30 pm ",
                        at % 28 + 1,
                        at % 90,
                        at % 11 + 1
                    )
                },
                |at| {
                    format!(
                        "{} mars 20{:02} à {} h 30 ",
                        at % 28 + 1,
                        at % 90,
                        at % 11 + 1
                    )
                },
                n,
            )
        },
    },
    Hostile {
        name: "equal paragraphs",
        make: |n| same(|at| format!("word{at}\n\n"), n),
    },
    Hostile {
        name: "other paragraphs",
        make: |n| {
            pair(
                |at| format!("one{at} two{at} three{at} and more of it, until it is long\n\n"),
                |at| format!("un{at} deux{at} et encore\n\n"),
                n,
            )
        },
    },
    Hostile {
        name: "more paragraphs on one side",
        make: |n| {
            pair(
                |at| format!("word{at}\n\n"),
                |at| {
                    if at % 3 == 0 {
                        format!("mot{at}\n\n")
                    } else {
                        "mot ".to_owned()
                    }
                },
                n,
            )
        },
    },
    Hostile {
        name: "headings and list items in turn",
        make: |n| {
            pair(
                |at| format!("## a{at}\n\n- b{at}\n\n"),
                |at| format!("- b{at}\n\n## a{at}\n\n"),
                n,
            )
        },
    },
    Hostile {
        name: "a-a-a-",
        make: |n| same(|_| "a-".to_owned(), n),
    },
    Hostile {
        name: "one long word",
        make: |n| same(|_| "a".to_owned(), n),
    },
    Hostile {
        name: "plain spaces (a problem each)",
        make: |n| same(|_| "a : ".to_owned(), n),
    },
    Hostile {
        name: "hidden characters (a problem each)",
        make: |n| same(|_| "a\u{200b}".to_owned(), n),
    },
    Hostile {
        name: "apostrophes of both kinds",
        make: |n| same(|_| "l'a l’a ".to_owned(), n),
    },
    Hostile {
        name: "refused links",
        make: |n| same(|at| format!("[a](javascript:{at}) "), n),
    },
    Hostile {
        name: "dead links",
        make: |n| same(|at| format!("[a](x{at}.md)\n"), n),
    },
    Hostile {
        name: "quotes, nested",
        make: |n| same(|_| "> ".to_owned(), n),
    },
    Hostile {
        name: "lists, nested",
        make: |n| same(|_| "- ".to_owned(), n),
    },
    Hostile {
        name: "opening brackets",
        make: |n| same(|_| "[".to_owned(), n),
    },
    Hostile {
        name: "opening brackets with an address",
        make: |n| same(|_| "[a](".to_owned(), n),
    },
    Hostile {
        name: "emphasis that never ends",
        make: |n| same(|_| "*a **b _c ".to_owned(), n),
    },
    Hostile {
        name: "backquotes",
        make: |n| same(|at| "`".repeat(at % 40 + 1) + " ", n),
    },
    Hostile {
        name: "HTML that never ends",
        make: |n| same(|_| "<div><b ".to_owned(), n),
    },
    Hostile {
        name: "HTML, nested",
        make: |n| same(|_| "<div>".to_owned(), n),
    },
    Hostile {
        name: "comments that never end",
        make: |n| same(|_| "<!-- ".to_owned(), n),
    },
    Hostile {
        name: "templates",
        make: |n| same(|_| "{{ a }} {% if b %} ".to_owned(), n),
    },
    Hostile {
        name: "templates that never end",
        make: |n| same(|_| "{% if a %} {{ ".to_owned(), n),
    },
    Hostile {
        name: "footnotes",
        make: |n| same(|at| format!("[^{at}]\n\n[^{at}]: a\n\n"), n),
    },
    Hostile {
        name: "definitions",
        make: |n| same(|at| format!("[a{at}]: /b\n"), n),
    },
    Hostile {
        name: "a table",
        make: |n| {
            same(
                |at| {
                    if at == 1 {
                        "|-|-|\n".to_owned()
                    } else {
                        "| a | b |\n".to_owned()
                    }
                },
                n,
            )
        },
    },
    Hostile {
        name: "a table of one row",
        make: |n| same(|_| "|a".to_owned(), n),
    },
    Hostile {
        name: "entities",
        make: |n| same(|_| "&amp;&#x41;&nope; ".to_owned(), n),
    },
    Hostile {
        name: "bare addresses",
        make: |n| same(|_| "www.a.ca https://b.ca/(( ".to_owned(), n),
    },
    Hostile {
        name: "capitals",
        make: |n| same(|_| "CBC ABC-05 BBB/BBB ".to_owned(), n),
    },
    Hostile {
        name: "empty lines",
        make: |n| same(|_| "\n".to_owned(), n),
    },
    Hostile {
        name: "lines of one letter",
        make: |n| same(|_| "a\n".to_owned(), n),
    },
    Hostile {
        name: "keys of front matter",
        make: |n| keys(|at| format!("k{at}: 1\n"), n),
    },
    Hostile {
        name: "a list in front matter",
        make: |n| {
            keys(
                |at| {
                    if at == 0 {
                        "aliases:\n".to_owned()
                    } else {
                        format!("  - /a{at}\n")
                    }
                },
                n,
            )
        },
    },
    Hostile {
        name: "brackets in front matter",
        make: |n| {
            keys(
                |at| {
                    if at == 0 {
                        "k: ".to_owned()
                    } else {
                        "[".to_owned()
                    }
                },
                n,
            )
        },
    },
    Hostile {
        name: "lines that are no keys",
        make: |n| keys(|_| "x\n".to_owned(), n),
    },
    Hostile {
        name: "one key, again and again",
        make: |n| keys(|_| "k: 1\n".to_owned(), n),
    },
    Hostile {
        name: "files with one stem",
        make: |n| files(|at| format!("baker ({at})"), |_| "k".to_owned(), n / 64),
    },
    Hostile {
        name: "files with one key and other names",
        make: |n| files(|at| format!("baker-{at}"), |_| "k".to_owned(), n / 64),
    },
    Hostile {
        name: "files with keys almost alike",
        make: |n| files(|at| format!("b{at}"), |at| format!("key-{at}"), n / 64),
    },
];

/// As much of a row as fits into `bytes`.
fn row(part: fn(usize) -> String, bytes: usize) -> String {
    let mut out = String::with_capacity(bytes);
    for at in 0.. {
        let part = part(at);
        if out.len() + part.len() > bytes {
            break;
        }
        out.push_str(&part);
    }
    out
}

fn same(part: fn(usize) -> String, bytes: usize) -> Vec<SourceFile> {
    pair(part, part, bytes)
}

fn pair(en: fn(usize) -> String, fr: fn(usize) -> String, bytes: usize) -> Vec<SourceFile> {
    let of = |lang: Lang, text: String| file(lang, "a", "k", "", &text);
    vec![of(Lang::En, row(en, bytes)), of(Lang::Fr, row(fr, bytes))]
}

/// Front matter takes a quarter of a body's bytes.
fn keys(part: fn(usize) -> String, bytes: usize) -> Vec<SourceFile> {
    let text = row(part, bytes / 4 - 200);
    Lang::ALL
        .map(|lang| file(lang, "a", "k", &text, "Words.\n"))
        .into()
}

fn files(name: fn(usize) -> String, key: fn(usize) -> String, count: usize) -> Vec<SourceFile> {
    let one = |at: usize| {
        file(
            Lang::En,
            &name(at),
            &key(at),
            "",
            &format!("Words of {at}.\n"),
        )
    };
    (0..count).map(one).collect()
}

fn file(lang: Lang, name: &str, key: &str, keys: &str, body: &str) -> SourceFile {
    let text = format!(
        "---\ntitle: A\ndescription: B\narchived: false\ntranslationKey: {key}\n{keys}---\n\n{body}\n"
    );
    SourceFile {
        path: format!("{}/{name}.md", lang.code()),
        lang: Some(lang),
        bytes: Ok(text.into_bytes()),
    }
}
