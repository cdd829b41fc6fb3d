//! Where an adopted folder is not what `expected.json` says, one line for each difference.

use super::Adopted;
use super::page::{self, Page, folded};
use super::run;
use crate::publishing::view::html::decoded;
use babillard::posting::{Date, Lang, Status};
use babillard::site::board::days::Hidden;
use babillard::site::board::{self, File};
use babillard::site::read::folder;
use serde_json::{Map, Value};
use std::fs;

/// Every field of `expected.json` that can differ; another one is a mistake in the expectations.
const FIELDS: [&str; 17] = [
    "settings",
    "postings",
    "left_out",
    "must_be_on_page",
    "must_not_be_on_page",
    "links",
    "warnings_about",
    "must_not_be_on_site",
    "images",
    "lists",
    "exact",
    "notices",
    "redirects",
    "must_not_change",
    "refused",
    "addresses",
    "visible_tags",
];

/// All differences, in the order of the fields.
pub(crate) fn differences(adopted: &Adopted) -> Vec<String> {
    let mut said = Vec::new();
    let fields = adopted.expected.as_object().expect("an object");
    let unknown = fields
        .keys()
        .filter(|key| !FIELDS.contains(&key.as_str()) && *key != "why");
    said.extend(unknown.map(|key| format!("`{key}` is not compared")));
    settings(adopted, &mut said);
    postings(adopted, &mut said);
    left_out(adopted, &mut said);
    on_pages(adopted, &mut said);
    links(adopted, &mut said);
    warnings(adopted, &mut said);
    on_site(adopted, &mut said);
    images(adopted, &mut said);
    notices(adopted, &mut said);
    redirects(adopted, &mut said);
    refused(adopted, &mut said);
    unchanged(adopted, &mut said);
    said
}

/// The entries of a field that is an object or a list.
fn object(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// What settings do shows in the rest; here, that the good ones of `expected.json` have no error.
fn settings(adopted: &Adopted, said: &mut Vec<String>) {
    let Some(good) = adopted.expected["settings"].as_str() else {
        return;
    };
    let sources = folder::read(adopted.folder.path()).expect("files");
    let mut wanted = board::assemble(sources, Some(good.as_bytes()), super::NOW);
    // Files that `adopt` leaves out by name have no bearing on what the keys mean.
    wanted
        .problems
        .retain(|problem| problem.path.ends_with(".toml"));
    for problem in wanted.problems {
        said.push(format!("settings: {}", problem.kind.words().message.en));
    }
}

fn file<'a>(adopted: &'a Adopted, path: &str) -> Option<&'a File> {
    adopted.board.files.iter().find(|file| file.path == path)
}

/// Where the posting of a file has its page, relative to the site's root.
fn address(adopted: &Adopted, path: &str) -> Option<String> {
    let file = file(adopted, path)?;
    let (_, lang) = file.shown()?;
    let folder = match lang {
        Lang::En => "en/postings",
        Lang::Fr => "fr/offres",
    };
    Some(format!("{folder}/{}/", file.slug.as_ref()?))
}

fn html(adopted: &Adopted, path: &str) -> Option<String> {
    let bytes = adopted
        .site
        .get(&format!("{}index.html", address(adopted, path)?))?;
    Some(String::from_utf8_lossy(bytes).into_owned())
}

fn page(adopted: &Adopted, path: &str) -> Option<Page> {
    html(adopted, path).map(|html| page::read(&html))
}

fn status(file: &File) -> &'static str {
    match (
        &file.hidden,
        file.posting.as_ref().map(|posting| posting.status),
    ) {
        (Some(Hidden::Draft), _) => "draft",
        (Some(_), _) => "scheduled",
        (None, Some(Status::Archived)) => "archived",
        (None, Some(Status::Open)) if file.closed => "closed",
        (None, Some(Status::Open)) => "open",
        (None, None) => "no posting",
    }
}

fn postings(adopted: &Adopted, said: &mut Vec<String>) {
    for wanted in list(&adopted.expected["postings"]) {
        let path = text(&wanted["path"]);
        let Some(file) = file(adopted, &path) else {
            said.push(format!("{path} is not read"));
            continue;
        };
        let mut differ = |what: &str, is: &str, wanted: &str| {
            if is != wanted {
                said.push(format!("{path}: {what} is {is}, not {wanted}"));
            }
        };
        differ("the status", status(file), &text(&wanted["status"]));
        let Some((posting, lang)) = file.shown() else {
            continue;
        };
        differ("the language", lang.code(), &text(&wanted["lang"]));
        differ(
            "the title",
            &folded(&posting.title),
            &folded(&text(&wanted["title"])),
        );
        let slug = file
            .slug
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        match text(&wanted["slug"]).strip_suffix("-*") {
            Some(start) if slug.starts_with(start) => {}
            _ => differ("the slug", &slug, &text(&wanted["slug"])),
        }
        let other = file
            .counterpart
            .map(|at| adopted.board.files[at].path.clone());
        let named = |value: &Value| value.as_str().unwrap_or("none").to_owned();
        differ(
            "the counterpart",
            other.as_deref().unwrap_or("none"),
            &named(&wanted["counterpart"]),
        );
        let Some(page) = page(adopted, &path) else {
            differ("the page", "missing", "there");
            continue;
        };
        let day = |day: Option<Date>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
        differ(
            "the date",
            &day(posting.keys.date.or(posting.keys.publish_date)),
            &named(&wanted["date"]),
        );
        differ(
            "the last day",
            &day(file.last_day.or(posting.keys.expiry_date)),
            &named(&wanted["expires"]),
        );
        let apply = page
            .links
            .iter()
            .find(|link| link.applies)
            .map(|link| link.to.as_str());
        let is = apply.map(|address| without_subject(address, &wanted["apply"]));
        // An address in another key may as well be the way to apply, where the expectation says so.
        let mail = apply.and_then(|address| address.split('?').next());
        let said = format!("`apply` = {:?}", mail.unwrap_or_default());
        let as_good = text(&wanted["why"]).contains(&said);
        if !as_good {
            differ(
                "the link to apply",
                is.unwrap_or("none"),
                &named(&wanted["apply"]),
            );
        }
        for (key, value) in object(&wanted["facts"]) {
            for part in text(&value).split(", ") {
                let there = folded(&page.text).contains(&folded(part));
                differ(
                    &format!("the fact `{key}`"),
                    if there { part } else { "missing" },
                    part,
                );
            }
        }
    }
}

/// A mail's subject is the board's own, where the expected address has none.
fn without_subject<'a>(address: &'a str, wanted: &Value) -> &'a str {
    match (address.split_once('?'), wanted.as_str()) {
        (Some((mail, _)), Some(wanted)) if mail.starts_with("mailto:") && !wanted.contains('?') => {
            mail
        }
        _ => address,
    }
}

fn left_out(adopted: &Adopted, said: &mut Vec<String>) {
    for wanted in list(&adopted.expected["left_out"]) {
        let path = text(&wanted["path"]);
        let is_posting = file(adopted, &path).is_some_and(|file| file.posting.is_some());
        let named = adopted
            .problems
            .iter()
            .any(|problem| problem.to_string().contains(&path));
        // One notice speaks for all files of a language.
        let together = text(&wanted["why"]).contains("one notice for all files");
        let language = adopted
            .problems
            .iter()
            .any(|problem| problem["code"] == "B113-other-language");
        if is_posting || !(named || (together && language)) {
            said.push(format!("{path} is not left out by name"));
        }
    }
}

fn on_pages(adopted: &Adopted, said: &mut Vec<String>) {
    for (field, wanted) in [("must_be_on_page", true), ("must_not_be_on_page", false)] {
        for (path, words) in object(&adopted.expected[field]) {
            let Some(page) = page(adopted, &path) else {
                said.push(format!("{path} has no page"));
                continue;
            };
            let shown = folded(&page.text);
            for words in list(&words) {
                if shown.contains(&folded(&text(&words))) != wanted {
                    said.push(format!("{path}: {field} {words}"));
                }
            }
        }
    }
    for (path, words) in object(&adopted.expected["exact"]) {
        let shown = page(adopted, &path)
            .map(|page| page.text)
            .unwrap_or_default();
        for words in list(&words) {
            if !shown.contains(&text(&words)) {
                said.push(format!("{path}: exact {words:?}"));
            }
        }
    }
    for (path, count) in object(&adopted.expected["lists"]) {
        let items = page(adopted, &path).map(|page| page.items);
        if items.map(Value::from) != Some(count.clone()) {
            said.push(format!("{path}: {items:?} list items, not {count}"));
        }
    }
    for (path, tags) in object(&adopted.expected["visible_tags"]) {
        let shown = page(adopted, &path)
            .map(|page| page.text)
            .unwrap_or_default();
        for tag in list(&tags) {
            if !folded(&shown).contains(&folded(&text(&tag))) {
                said.push(format!("{path}: {tag} is not to be read"));
            }
        }
    }
}

/// An address of a page of the board, as a path below the root.
fn resolved(from: &str, to: &str) -> String {
    let root = url::Url::parse(&format!("https://board.example/{from}")).expect("an address");
    let at = root.join(to).expect("an address");
    at.path().trim_start_matches('/').to_owned()
}

fn links(adopted: &Adopted, said: &mut Vec<String>) {
    for (path, wanted) in object(&adopted.expected["links"]) {
        let (Some(page), Some(from)) = (page(adopted, &path), address(adopted, &path)) else {
            said.push(format!("{path} has no page"));
            continue;
        };
        for wanted in list(&wanted) {
            let words = folded(&text(&wanted["text"]));
            let of_words = page.links.iter().filter(|link| link.text == words);
            let found: Vec<&str> = of_words.map(|link| link.to.as_str()).collect();
            let leads = |to: &&str| leads(adopted, &page, &from, to, &wanted["to"]);
            let fine = match wanted["to"] {
                Value::Null => found.is_empty() && folded(&page.text).contains(&words),
                _ => found.iter().any(leads),
            };
            if !fine {
                said.push(format!(
                    "{path}: the link {words:?} leads to {found:?}, not {}",
                    wanted["to"]
                ));
            }
        }
    }
}

fn leads(adopted: &Adopted, page: &Page, from: &str, to: &str, wanted: &Value) -> bool {
    let wanted = text(wanted);
    if let Some(posting) = wanted.strip_prefix('@') {
        return address(adopted, posting).is_some_and(|page| resolved(from, to) == page);
    }
    if let Some(file) = wanted.strip_prefix("file:") {
        let copy = adopted.site.get(&resolved(from, to));
        return copy.is_some() && copy.cloned() == fs::read(adopted.original.join(file)).ok();
    }
    if let Some(section) = wanted.strip_prefix('#') {
        return to == format!("#s-{section}") && page.ids.contains(&format!("s-{section}"));
    }
    to == wanted
}

fn warnings(adopted: &Adopted, said: &mut Vec<String>) {
    for wanted in list(&adopted.expected["warnings_about"]) {
        let at = |problem: &&Value| {
            problem["path"] == wanted["path"]
                && (wanted["line"].is_null() || problem["line"] == wanted["line"])
        };
        if !adopted.problems.iter().any(|problem| at(&problem)) {
            said.push(format!(
                "no warning at {}:{}: {}",
                wanted["path"], wanted["line"], wanted["what"]
            ));
        }
    }
}

fn on_site(adopted: &Adopted, said: &mut Vec<String>) {
    for words in list(&adopted.expected["must_not_be_on_site"]) {
        let words = text(&words);
        let holds = |bytes: &[u8]| {
            bytes
                .windows(words.len())
                .any(|part| part == words.as_bytes())
        };
        for (path, _) in adopted.site.iter().filter(|(_, bytes)| holds(bytes)) {
            said.push(format!("{words:?} is in {path} of the site"));
        }
    }
}

fn images(adopted: &Adopted, said: &mut Vec<String>) {
    for (path, wanted) in object(&adopted.expected["images"]) {
        let (Some(page), Some(from)) = (page(adopted, &path), address(adopted, &path)) else {
            said.push(format!("{path} has no page"));
            continue;
        };
        for wanted in list(&wanted) {
            let original = fs::read(adopted.original.join(text(&wanted["file"]))).ok();
            let [width, height] = [&wanted["width"], &wanted["height"]].map(Value::to_string);
            let fits = |image: &&page::Image| {
                folded(&image.alt) == folded(&text(&wanted["alt"]))
                    && image.width == width
                    && image.height == height
                    && adopted.site.get(&resolved(&from, &image.from)).cloned() == original
            };
            if !page.images.iter().any(|image| fits(&image)) {
                said.push(format!(
                    "{path}: the picture {wanted} is not there: {:?}",
                    page.images
                ));
            }
        }
    }
}

fn notices(adopted: &Adopted, said: &mut Vec<String>) {
    for (what, count) in object(&adopted.expected["notices"]) {
        let code = what.strip_prefix("language ").expect("a language");
        let about = |problem: &&Value| {
            problem["code"] == "B113-other-language"
                && text(&problem["message"]).contains(&format!("`{code}`"))
        };
        let found = adopted.problems.iter().filter(about).count();
        if count != found {
            said.push(format!("{found} notices of {what}, not {count}"));
        }
    }
}

fn redirects(adopted: &Adopted, said: &mut Vec<String>) {
    for (from, posting) in object(&adopted.expected["redirects"]) {
        let mut path = from.trim_start_matches('/').to_owned();
        if path.ends_with('/') {
            path.push_str("index.html");
        }
        let Some(bytes) = adopted.site.get(&path) else {
            said.push(format!("nothing answers at {from}"));
            continue;
        };
        let page = decoded(&String::from_utf8_lossy(bytes));
        let target = address(adopted, &text(&posting)).unwrap_or_default();
        let start = page
            .split_once("url=")
            .map(|(_, rest)| rest)
            .unwrap_or_default();
        let to = start.split(['"', '\'']).next().unwrap_or_default();
        if resolved(&path, to) != target {
            said.push(format!("{from} leads to {to}, not {target}"));
        }
    }
    // How the other team's pages name each other: a link to such an address leads to its posting.
    for (old, posting) in object(&adopted.expected["addresses"]) {
        let target = text(&posting);
        if file(adopted, &target).and_then(File::shown).is_none() {
            said.push(format!("{old}: {target} has no page"));
        }
    }
}

fn refused(adopted: &Adopted, said: &mut Vec<String>) {
    for wanted in list(&adopted.expected["refused"]) {
        let command = text(&wanted["command"]).replace("DIR", ".");
        let output = run(
            adopted.folder.path(),
            &command.split(' ').collect::<Vec<_>>(),
        );
        if output.status.success() {
            said.push(format!("`{command}` is not refused"));
        }
    }
}

/// Nothing that was in the folder is another one now, postings first of all.
fn unchanged(adopted: &Adopted, said: &mut Vec<String>) {
    let mut paths: Vec<String> = list(&adopted.expected["must_not_change"])
        .iter()
        .map(text)
        .collect();
    paths.extend(adopted.board.files.iter().map(|file| file.path.clone()));
    for path in paths {
        let [was, is] = [&adopted.original, adopted.folder.path()]
            .map(|folder| fs::read(folder.join(&path)).ok());
        if was.is_none() || was != is {
            said.push(format!("{path} has changed"));
        }
    }
}
