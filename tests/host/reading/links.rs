//! Every address of a site answers from a plain static file server, and every link of its pages and
//! of the files around them leads somewhere.

use crate::project::{corpus, project};
use babillard::site::files::Files;
use babillard::site::publish::building;
use babillard::site::publish::viewer::{SHELL, Viewer};
use babillard::site::read::extras::Extras;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The viewer as far as links go: the project's own shell with the files that it names.
fn viewer() -> Viewer {
    let source = fs::read_to_string(project("index.html")).expect("the shell");
    let lines = source.lines().filter(|line| !line.contains("data-trunk"));
    let shell: String = lines.map(|line| format!("{line}\n")).collect();
    let shell = shell.replace("{base}", "/");
    let mut files = Files::new();
    for entry in fs::read_dir(project("static")).expect("the files") {
        let entry = entry.expect("a file");
        let name = entry.file_name().to_string_lossy().into_owned();
        files.insert(name, fs::read(entry.path()).expect("a file"));
    }
    for name in ["viewer", "markdown", "search"] {
        files.insert(format!("{name}.js"), Vec::new());
        files.insert(format!("{name}_bg.wasm"), Vec::new());
    }
    files.insert(SHELL.to_owned(), shell.into_bytes());
    Viewer::of(files).expect("a viewer")
}

/// The site of `content` at `root`, and its absolute base.
fn site(content: &Path, root: &str) -> (Files, String) {
    let mut board = babillard::site::board::read(content, 1_796_144_400).expect("a content folder");
    let base = format!("https://example.org{root}");
    board.settings.base_url = Some(base.clone());
    let files = building::site(&board, &Extras::default(), &viewer(), root);
    (files.unwrap_or_else(|fault| panic!("{fault:?}")), base)
}

/// What a plain static file server answers a path below the root with.
fn served<'a>(files: &'a Files, path: &str) -> Option<&'a [u8]> {
    let path = if path.is_empty() || path.ends_with('/') {
        format!("{path}{SHELL}")
    } else {
        path.to_owned()
    };
    files.get(&path).map(Vec::as_slice)
}

/// The values of an attribute, unescaped.
fn values(text: &str, attribute: &str) -> Vec<String> {
    let opening = format!(" {attribute}=\"");
    text.split(&opening)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|value| value.replace("&amp;", "&").replace("&#x3d;", "="))
        .collect()
}

/// The links of a page, but for those in the text of a posting, which are its writer's.
fn links_of_page(text: &str) -> Vec<String> {
    let (before, body) = text.split_once("<div class=\"body\"").unwrap_or((text, ""));
    let after = body
        .rsplit_once("</article>")
        .map_or("", |(_, after)| after);
    let mut links = Vec::new();
    for part in [before, after] {
        links.extend(values(part, "href"));
        links.extend(values(part, "src"));
        let properties = part.split("<meta property=\"og:url\"").skip(1);
        links.extend(properties.filter_map(|rest| values(rest, "content").into_iter().next()));
        let refresh = part.split("content=\"0; url=").skip(1);
        links.extend(
            refresh
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned),
        );
    }
    for script in text.split("application/ld+json\">").skip(1) {
        let json = script.split("</script>").next().unwrap_or_default();
        let job: Value = serde_json::from_str(json).expect("JSON");
        links.extend(job["url"].as_str().map(str::to_owned));
    }
    links
}

fn links_of_manifest(text: &str) -> Vec<String> {
    let manifest: Value = serde_json::from_str(text).expect("JSON");
    let icons = manifest["icons"].as_array().expect("icons");
    let mut links: Vec<&Value> = icons.iter().map(|icon| &icon["src"]).collect();
    links.extend([&manifest["start_url"], &manifest["scope"]]);
    links
        .into_iter()
        .map(|link| link.as_str().expect("an address").to_owned())
        .collect()
}

/// Walks every link of the site; how many lead to a place on it.
fn walk(content: &Path, root: &str) -> usize {
    let (files, base) = site(content, root);
    let mut checked = 0;
    for (path, bytes) in &files {
        let text = || std::str::from_utf8(bytes).expect("text");
        let links = match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "html" => links_of_page(text()),
            "webmanifest" => links_of_manifest(text()),
            "xml" => {
                let mut links = values(text(), "href");
                let places = text().split("<loc>").skip(1);
                links.extend(
                    places
                        .filter_map(|rest| rest.split('<').next())
                        .map(str::to_owned),
                );
                links
            }
            "txt" => {
                let sitemap = text()
                    .lines()
                    .filter_map(|line| line.strip_prefix("Sitemap: "));
                sitemap.map(str::to_owned).collect()
            }
            _ => continue,
        };
        for link in links {
            let (address, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let address = address.split('?').next().unwrap_or_default();
            let below = address.strip_prefix(&base).or(address.strip_prefix(root));
            let Some(below) = below else {
                let elsewhere = ["https://", "http://", "mailto:", "tel:", "data:"];
                let elsewhere = elsewhere.iter().any(|start| address.starts_with(start));
                assert!(elsewhere || address.is_empty(), "{path} links to {link}");
                let here = format!(" id=\"{fragment}\"");
                assert!(
                    elsewhere || text().contains(&here),
                    "{path} links to {link}"
                );
                continue;
            };
            let answer = served(&files, below);
            assert!(answer.is_some(), "{path} links to {link}");
            checked += 1;
        }
    }
    checked
}

#[test]
fn every_link_of_the_sample_site_leads_somewhere_at_the_root_and_below_it() {
    let at_root = walk(&project("content"), "/");
    assert!(at_root > 500, "{at_root}");
    assert_eq!(walk(&project("content"), "/repo/"), at_root);
}

#[test]
fn every_link_of_a_site_of_real_postings_leads_somewhere() {
    let Some(corpus) = corpus() else { return };
    let checked = walk(&corpus, "/repo/");
    assert!(checked > 2000, "{checked}");
}
