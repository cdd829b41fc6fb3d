//! A whole site as files: every address and link in it leads somewhere, at any root, and the same
//! input gives the same bytes.

use crate::project::project;
use babillard::site::board;
use babillard::site::board::Board;
use babillard::site::files::Files;
use babillard::site::problem::Problem;
use babillard::site::publish::building::{self, BUILD_PATH, Build, FILES_PATH};
use babillard::site::publish::viewer::{SHELL, Viewer};
use babillard::site::read::extras::{self, Extras};
use babillard::site::read::folder;
use std::collections::BTreeSet;

/// A viewer of few files, with the project's own shell.
pub(crate) fn viewer() -> Viewer {
    let shell = std::fs::read_to_string(project(SHELL)).expect("a shell");
    let head: Vec<&str> = shell
        .lines()
        .filter(|line| !line.contains("data-trunk") && !line.contains("{base}"))
        .collect();
    let shell = head.join("\n").replace(
        "</head>",
        "<link rel=\"stylesheet\" href=\"/base-0.css\">\n<script type=\"module\" src=\"/boot.js\"></script>\n\
         <meta name=\"babillard-base\" content=\"/\">\n</head>",
    );
    let files = [
        (SHELL, shell.as_str()),
        ("base-0.css", ":root {}"),
        ("boot.js", "//"),
    ];
    Viewer::of(
        files
            .map(|(path, text)| (path.to_owned(), text.into()))
            .into(),
    )
    .expect("a viewer")
}

fn board() -> Board {
    board::read(&project("content"), 1_796_144_400).expect("the sample board")
}

fn built(root: &str, extras: &Extras) -> Files {
    let mut board = board();
    board::add(&mut board, extras);
    building::site(&board, extras, &viewer(), root).expect("a site")
}

fn text<'a>(files: &'a Files, path: &str) -> &'a str {
    let bytes = files
        .get(path)
        .unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(bytes).expect("text")
}

/// What the attributes `href` and `src` of a page name on its own site, as paths below the root.
fn links<'a>(page: &'a str, root: &str) -> Vec<&'a str> {
    let starts = [format!(" href=\"{root}"), format!(" src=\"{root}")];
    starts
        .iter()
        .flat_map(|start| page.split(start.as_str()).skip(1))
        .filter_map(|after| after.split(['"', '#', '?']).next())
        .collect()
}

#[test]
fn every_link_on_every_page_leads_to_a_file_at_any_root() {
    for root in ["/", "/repo/"] {
        let files = built(root, &Extras::default());
        let mut seen = 0;
        for path in files.keys().filter(|path| path.ends_with(".html")) {
            for link in links(text(&files, path), root) {
                let file = match link {
                    "" => SHELL.to_owned(),
                    folder if folder.ends_with('/') => format!("{folder}index.html"),
                    file => file.to_owned(),
                };
                assert!(files.contains_key(&file), "{path} links to {root}{link}");
                seen += 1;
            }
            let elsewhere = text(&files, path).matches("=\"/").count();
            let below = text(&files, path).matches(&format!("=\"{root}")).count();
            assert_eq!(elsewhere, below, "{path} leaves {root}");
        }
        assert!(seen > 200, "{seen} links under {root}");
    }
}

#[test]
fn the_same_files_in_another_order_give_the_same_bytes() {
    let settings = extras::read(&project("content")).settings;
    let mut sources = folder::read(&project("content")).expect("the sample board");
    let first = board::assemble(sources.clone(), settings.as_deref(), 1_796_144_400);
    sources.reverse();
    let second = board::assemble(sources, settings.as_deref(), 1_796_144_400);
    let [first, second] = [first, second]
        .map(|board| building::site(&board, &Extras::default(), &viewer(), "/").expect("a site"));
    assert!(first == second);
}

/// A board with 60 archived postings in English and an open one.
fn long_board() -> Board {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("en")).expect("a folder");
    for at in 0..=60 {
        let archived = at > 0;
        let text = format!("---\ntitle: Keeper {at:02}\narchived: {archived}\n---\nText.\n");
        std::fs::write(folder.path().join(format!("en/keeper-{at:02}.md")), text).expect("a file");
    }
    board::read(folder.path(), 1_796_144_400).expect("a folder")
}

#[test]
fn a_long_list_reads_page_by_page_without_the_viewer() {
    let files = building::site(&long_board(), &Extras::default(), &viewer(), "/repo/");
    let files = files.expect("a site");
    let mut seen = BTreeSet::new();
    let mut path = "en/archived/".to_owned();
    let mut pages = 0;
    loop {
        pages += 1;
        let page = text(&files, &format!("{path}index.html"));
        assert!(page.contains("60 closed"), "{path}");
        assert!(
            page.contains("<meta name=\"robots\" content=\"noindex\">"),
            "{path}"
        );
        let body = page.split_once("<div id=\"app\" ").expect("a page").1;
        let cards: Vec<&str> = links(body.split("<script").next().unwrap_or_default(), "/repo/")
            .into_iter()
            .filter(|link| link.starts_with("en/postings/"))
            .collect();
        assert_eq!(cards.len(), if pages == 1 { 50 } else { 10 }, "{path}");
        seen.extend(cards.iter().map(|link| (*link).to_owned()));
        let Some((_, next)) = page.split_once("<a rel=\"next\" href=\"/repo/") else {
            break;
        };
        path = next.split('"').next().unwrap_or_default().to_owned();
    }
    assert_eq!((pages, seen.len()), (2, 60));
    assert!(
        text(&files, "en/archived/2/index.html")
            .contains("<a rel=\"prev\" href=\"/repo/en/archived/\">")
    );
    // The open one stands first in the list of all, which ends on its second page, too.
    assert!(text(&files, "en/all/index.html").contains("/repo/en/postings/keeper-00/"));
    assert!(
        files.contains_key("en/all/2/index.html") && !files.contains_key("en/all/3/index.html")
    );
    assert!(!files.contains_key("en/open/2/index.html"));
}

#[test]
fn a_build_is_named_by_what_is_in_it() {
    let name = |files: &Files| {
        let build: Build = serde_json::from_str(text(files, BUILD_PATH)).expect("a build");
        build.build
    };
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("static")).expect("a folder");
    std::fs::write(folder.path().join("static/CNAME"), "jobs.example.org\n").expect("a file");
    let plain = built("/", &Extras::default());
    let more = built("/", &extras::read(folder.path()));
    assert_ne!(name(&plain), name(&more));
    let listed: Vec<&str> = serde_json::from_str(text(&more, FILES_PATH)).expect("a list");
    assert!(more.keys().eq(listed), "every file is listed");
}

#[test]
fn a_theme_comes_after_all_other_styles_and_is_named_by_its_content() {
    let extras = Extras {
        theme: Some(b":root { --accent: #264; }".to_vec()),
        ..Extras::default()
    };
    let files = built("/repo/", &extras);
    for page in [SHELL, "404.html", "en/index.html", "fr/index.html"] {
        let page = text(&files, page);
        let last = page
            .rsplit("<link rel=\"stylesheet\" href=\"/repo/")
            .next()
            .unwrap_or_default();
        let path = last.split('"').next().unwrap_or_default();
        assert!(
            path.starts_with("theme-") && path.ends_with(".css"),
            "{path}"
        );
        assert_eq!(text(&files, path), ":root { --accent: #264; }");
    }
}

#[test]
fn files_of_the_team_are_part_of_the_site_and_never_take_a_page_s_place() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("static/.well-known")).expect("a folder");
    std::fs::write(folder.path().join("static/CNAME"), "jobs.example.org\n").expect("a file");
    std::fs::write(folder.path().join("static/.well-known/security.txt"), "x").expect("a file");
    std::fs::write(folder.path().join("static/.nojekyll"), "").expect("a file");
    std::fs::write(folder.path().join("static/robots.txt"), "mine").expect("a file");
    let files = built("/", &extras::read(folder.path()));
    assert_eq!(text(&files, "CNAME"), "jobs.example.org\n");
    assert_eq!(text(&files, ".well-known/security.txt"), "x");
    assert_eq!(text(&files, "robots.txt"), "mine");

    for taken in ["index.html", "en", "Build.json/x", "data/x.json"] {
        let at = folder.path().join("static").join(taken);
        std::fs::create_dir_all(at.parent().expect("a folder")).expect("a folder");
        std::fs::write(at, "mine").expect("a file");
    }
    let extras = extras::read(folder.path());
    let mut board = board();
    board::add(&mut board, &extras);
    let told = |problem: &&Problem| problem.kind.code() == "B035-file-of-the-board";
    let told: Vec<&str> = board
        .problems
        .iter()
        .filter(told)
        .map(|problem| &*problem.path)
        .collect();
    assert_eq!(
        told,
        [
            "static/Build.json/x",
            "static/data/x.json",
            "static/en",
            "static/index.html"
        ]
    );
    let files = building::site(&board, &extras, &viewer(), "/").expect("a site without them");
    assert_ne!(text(&files, "index.html"), "mine");
}

#[test]
fn what_lists_can_be_narrowed_by_has_no_days_and_no_amounts() {
    let files = built("/", &Extras::default());
    let index: serde_json::Value =
        serde_json::from_str(text(&files, "data/index.json")).expect("JSON");
    let pairs = index["facets"].as_array().expect("facets").iter();
    let pairs = pairs.filter_map(|facet| facet["pair"].as_str());
    let kinds: BTreeSet<&str> = pairs.filter_map(|pair| pair.split('=').next()).collect();
    let kinds: Vec<&str> = kinds.into_iter().collect();
    assert_eq!(kinds, ["language", "level", "place", "remote", "term"]);
}

#[test]
fn a_shared_link_has_the_boards_picture_in_the_pages_language_or_the_teams_own() {
    let picture = |page: &str| {
        let (_, after) = page.split_once("<meta property=\"og:image\" content=\"")?;
        Some(after.split('"').next().unwrap_or_default().to_owned())
    };
    let base = "https://example.github.io/babillard/";
    let files = built("/babillard/", &Extras::default());
    for lang in ["en", "fr"] {
        let page = text(&files, &format!("{lang}/index.html"));
        assert_eq!(picture(page), Some(format!("{base}{lang}/og.png")));
        assert!(files[&format!("{lang}/og.png")].starts_with(b"\x89PNG"));
    }
    assert_ne!(files["en/og.png"], files["fr/og.png"]);

    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("static")).expect("a folder");
    std::fs::write(folder.path().join("static/og.png"), "mine").expect("a file");
    let files = built("/babillard/", &extras::read(folder.path()));
    let page = text(&files, "fr/index.html");
    assert_eq!(picture(page), Some(format!("{base}og.png")));
    assert_eq!(text(&files, "og.png"), "mine");
    assert!(!files.contains_key("fr/og.png"));
}

#[test]
fn files_of_the_team_are_no_postings() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("static/en")).expect("a folder");
    std::fs::write(folder.path().join("static/en/a.md"), "no posting").expect("a file");
    std::fs::write(folder.path().join("theme.css"), "").expect("a file");
    let board = board::read(folder.path(), 1_796_144_400).expect("a folder");
    assert!(board.files.is_empty() && board.problems.is_empty());
}

#[test]
fn a_board_in_one_language_has_no_page_and_no_word_of_the_other_until_a_posting_comes() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, title: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        let text = format!("---\ntitle: {title}\ndescription: d\narchived: false\n---\nText.\n");
        std::fs::write(path, text).expect("a file");
    };
    let files = || {
        let mut board = board::read(folder.path(), 1_796_144_400).expect("a folder");
        board.settings.base_url = Some("https://example.org/".to_owned());
        building::site(&board, &Extras::default(), &viewer(), "/").expect("a site")
    };
    write("fr/gardienne.md", "Gardienne");
    let alone = files();
    assert!(!alone.keys().any(|path| path.starts_with("en/")));
    assert!(text(&alone, "index.html").contains("url=/fr/"));
    for path in [
        "fr/index.html",
        "fr/offres/gardienne/index.html",
        "404.html",
    ] {
        let page = text(&alone, path);
        for word in [
            "language-switch",
            "English",
            "Job postings",
            "les mêmes dans les deux langues",
            "hreflang=\"en",
            "lang=\"en\"",
        ] {
            let (shown, _) = page.split_once("<script type").unwrap_or((page, ""));
            assert!(!shown.contains(word), "{path} has {word}");
        }
        for link in links(page, "/") {
            let file = match link.ends_with('/') || link.is_empty() {
                true => format!("{link}index.html"),
                false => link.to_owned(),
            };
            assert!(alone.contains_key(&file), "{path} links to /{link}");
        }
    }
    assert!(!text(&alone, "sitemap.xml").contains("/en/"));
    assert!(text(&alone, "fr/index.html").contains("<title>Offres d’emploi</title>"));

    write("en/guard.md", "Guard");
    let both = files();
    assert!(text(&both, "fr/index.html").contains("language-switch"));
    assert!(both.contains_key("en/postings/gardienne/index.html"));
    assert!(text(&both, "index.html").contains("Choose a language"));
}
