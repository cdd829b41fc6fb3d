//! The stylesheets as a browser downloads them: one file for each kind of page, without comments and
//! what only people need between the words.
//!
//! Nothing more is taken out: of the minifiers, `minifier` 0.4 joins `1.4rem + 0.5vw` in a custom
//! property, which is no length any more, and `lightningcss` is two minutes of compiling.

use crate::hash::hash;
use std::{fs, io, path::Path};

/// The stylesheets of one kind of page, or of paper.
struct Sheet<'a> {
    /// The line of the page where the first of them was.
    at: usize,
    /// The site's root.
    base: &'a str,
    /// What their links say beside the address: ` data-page="list"`, ` media="print"`, or nothing.
    attributes: String,
    style: String,
}

/// Puts the stylesheets that `page` links to, and that lie in `folder`, into one for each kind of page
/// that their links name, in their order. Gives the page that links to these, and whose script can
/// tell them from those of another build.
pub(crate) fn join(folder: &Path, page: &str) -> io::Result<String> {
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for line in page.lines().filter(|line| !line.trim().is_empty()) {
        let Some((base, name, attributes)) = linked(line) else {
            lines.push(line.to_owned());
            continue;
        };
        let file = folder.join(name);
        let style = squeezed(&fs::read_to_string(&file)?);
        fs::remove_file(&file)?;
        match sheets
            .iter_mut()
            .find(|sheet| sheet.attributes == attributes)
        {
            Some(sheet) => sheet.style += &style,
            None => sheets.push(Sheet {
                at: lines.len(),
                base,
                attributes,
                style,
            }),
        }
    }
    let all: Vec<&[u8]> = sheets.iter().map(|sheet| sheet.style.as_bytes()).collect();
    let all = format!(" data-styles=\"{}\"", hash(&all));
    for (before, sheet) in sheets.into_iter().enumerate() {
        let Sheet {
            at,
            base,
            attributes,
            style,
        } = sheet;
        let name = format!("styles-{}.css", hash(&[style.as_bytes()]));
        fs::write(folder.join(&name), style)?;
        let link = format!("<link rel=\"stylesheet\" href=\"{base}{name}\"{attributes}>");
        lines.insert(at + before, link);
    }
    Ok((lines.join("\n") + "\n").replacen(" data-styles=\"\"", &all, 1))
}

/// The site's root, the file's name and what else is said, when `line` links to a stylesheet.
fn linked(line: &str) -> Option<(&str, &str, String)> {
    let (_, after) = line.split_once("<link rel=\"stylesheet\" href=\"")?;
    let (path, rest) = after.split_once('"')?;
    let (base, name) = path.split_at(path.rfind('/')? + 1);
    let attributes = rest.trim_end_matches(['/', '>']).to_owned();
    Some((base, name, attributes))
}

/// `style` without its comments, line ends and the spaces around its marks; a string that holds one
/// of these is not expected in ours.
fn squeezed(style: &str) -> String {
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let code = parts.fold(first, |code, part| {
        code + part.split_once("*/").map_or("", |(_, rest)| rest)
    });
    let lines = code.lines().map(str::trim).filter(|line| !line.is_empty());
    let line: String = lines.flat_map(|line| [line, " "]).collect();
    MARKS
        .iter()
        .fold(line, |line, (spaced, mark)| line.replace(spaced, mark))
}

/// What becomes of a mark with a space, in this order, and then of a zero that only begins a number (CSS Values,
/// section 5.3). Before a colon a space means something, and around an operator.
const MARKS: [(&str, &str); 11] = [
    (" {", "{"),
    ("{ ", "{"),
    ("; ", ";"),
    ("} ", "}"),
    (", ", ","),
    (": ", ":"),
    (";}", "}"),
    (":0.", ":."),
    (" 0.", " ."),
    ("(0.", "(."),
    (",0.", ",."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_needless_spaces_go_and_every_rule_stays() {
        let style = "/* A subject. */\n\na,\na :focus {\n  /* Why\n     so. */\n  width: calc(0.5em + 2px); /* wide */\n  margin: 0 0.5em 10.5em 0.25em;\n}\n/**/b { --x: 1px, 2px }\n";
        assert_eq!(
            squeezed(style),
            "a,a :focus{width:calc(.5em + 2px);margin:0 .5em 10.5em .25em}b{--x:1px,2px }"
        );
    }

    #[test]
    fn a_page_links_to_one_stylesheet_for_each_kind_of_page_in_the_order_of_the_parts() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| {
            fs::write(folder.path().join(name), text).expect("a file");
        };
        let link = |name: &str, rest: &str| {
            format!("<link rel=\"stylesheet\" href=\"/repo/{name}.css\"{rest}/>\n")
        };
        let mut page = "<head>\n".to_owned();
        for (name, rest, text) in [
            ("b-1", "", "b { }\n"),
            ("a-2", "", "/* Later. */\na { }\n"),
            ("d-3", " data-page=\"list\"", "d { }\n"),
            ("c-4", " data-page=\"list\"", "c { }\n"),
            ("print-5", " media=\"print\"", "/* Paper. */\np { }\n"),
        ] {
            write(&format!("{name}.css"), text);
            page += &link(name, rest);
        }
        page += "<script data-styles=\"\"></script>\n\n</head>\n";
        let page = join(folder.path(), &page).expect("a page");
        assert!(
            page.contains("<script data-styles=\"f37adf107077b449\">"),
            "{page}"
        );
        let linked = page.lines().filter_map(|line| {
            let after = line.strip_prefix("<link rel=\"stylesheet\" href=\"/repo/")?;
            let (name, rest) = after.strip_suffix('>')?.split_once('"')?;
            let style = fs::read_to_string(folder.path().join(name)).expect("a file");
            assert!(name.starts_with("styles-"), "{name}");
            Some((rest, style))
        });
        assert_eq!(
            linked.collect::<Vec<_>>(),
            [
                ("", "b{}a{}".to_owned()),
                (" data-page=\"list\"", "d{}c{}".to_owned()),
                (" media=\"print\"", "p{}".to_owned()),
            ]
        );
        assert_eq!(page.lines().count(), 6, "{page}");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 3);
    }

    #[test]
    fn no_string_of_ours_holds_what_is_taken_out() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../static");
        let mut seen = 0;
        for entry in fs::read_dir(folder).expect("the stylesheets") {
            let path = entry.expect("a file").path();
            if path.extension().is_some_and(|extension| extension == "css") {
                seen += 1;
                let style = fs::read_to_string(&path).expect("UTF-8");
                assert!(!squeezed(&style).contains("*/"), "{}", path.display());
                for text in style.split('"').skip(1).step_by(2) {
                    let marks = MARKS.iter().any(|(spaced, _)| text.contains(spaced));
                    assert!(!text.contains("/*") && !marks, "{}: {text}", path.display());
                }
            }
        }
        assert!(seen > 3, "{seen} stylesheets");
    }
}
