//! What assistive technology gets of each view: `tests/browser/trees/<view>-<language>.txt`.
//!
//! `BABILLARD_REWRITE=1` writes what the browser tells now, to be read in the diff.

use crate::SIDES;
use crate::driver::Browser;
use crate::server::Server;
use crate::site::{project, setting};
use crate::views::views;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[tokio::test(flavor = "multi_thread")]
async fn each_view_is_told_as_its_file_says() {
    let Some(setting) = setting() else { return };
    let folder = project("tests/browser/trees");
    let rewrite = std::env::var_os("BABILLARD_REWRITE").is_some();
    let mut names = BTreeSet::new();
    let mut wrong = String::new();
    for (side, other) in SIDES {
        let server = Server::start(&setting.root, "/").await;
        let browser = Browser::start(&setting, "de").await;
        browser.look(1280, 900, "light").await;
        for view in views(side, other) {
            // A view in both languages is one.
            let both = matches!(view.name, "choice" | "nowhere");
            let name = match both {
                true => format!("{}.txt", view.name),
                false => format!("{}-{}.txt", view.name, side.lang),
            };
            if !names.insert(name.clone()) {
                continue;
            }
            browser.forget_choices().await;
            browser
                .open(&format!("{}/{}", server.origin, view.path))
                .await;
            browser
                .see(&format!("document.querySelector({:?})", view.part))
                .await;
            let told = tree(&browser).await.replace(&server.origin, "");
            let path = folder.join(&name);
            if rewrite {
                std::fs::create_dir_all(&folder).expect("a folder");
                std::fs::write(&path, &told).expect("written");
            }
            let expected = std::fs::read_to_string(&path).unwrap_or_default();
            for (at, (told, expected)) in lines(&told).zip(lines(&expected)).enumerate() {
                if told != expected {
                    wrong += &format!("\n{name}:{}: {told:?}, not {expected:?}", at + 1);
                    break;
                }
            }
        }
        browser.console().await;
        browser.close().await;
    }
    for entry in std::fs::read_dir(&folder).expect("the trees") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_string_lossy().into_owned();
        assert!(names.contains(&name), "{name} is of no view");
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The lines of a text, and then without end that there is none.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.lines().count();
    text.lines()
        .chain(std::iter::repeat_n("", 2000 - ends.min(2000)))
}

/// Chromium's accessibility tree, one line for each node that says something.
async fn tree(browser: &Browser) -> String {
    let answer = browser
        .devtools("Accessibility.getFullAXTree", serde_json::json!({}))
        .await;
    let nodes = answer["nodes"].as_array().cloned().unwrap_or_default();
    let by_id: BTreeMap<&str, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let mut out = String::new();
    if let Some(root) = nodes.first() {
        write(root, &by_id, 0, "", &mut out);
    }
    out
}

/// What these have inside is in their names.
const NAMED_BY_CONTENT: [&str; 8] = [
    "link",
    "button",
    "heading",
    "option",
    "DisclosureTriangle",
    "LabelText",
    "combobox",
    "searchbox",
];

fn write(node: &Value, all: &BTreeMap<&str, &Value>, depth: usize, inside: &str, out: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default().trim();
    let ignored = node["ignored"] == Value::Bool(true);
    let silent = ignored
        || matches!(
            role,
            "generic" | "none" | "InlineTextBox" | "ListMarker" | "LineBreak"
        )
        || role == "StaticText" && (name.is_empty() || NAMED_BY_CONTENT.contains(&inside));
    if !silent {
        let role = if role == "StaticText" { "text" } else { role };
        let mut line = format!("{}{role}", "  ".repeat(depth));
        for property in node["properties"].as_array().into_iter().flatten() {
            let key = property["name"].as_str().unwrap_or_default();
            let value = &property["value"]["value"];
            let said = match key {
                "level" if role == "heading" => Some(format!(" {value}")),
                "expanded" | "checked" | "pressed" | "disabled" | "required" | "live"
                | "current" => Some(format!(" {key}={}", value.to_string().trim_matches('"'))),
                _ => None,
            };
            line += &said.unwrap_or_default();
        }
        let value = node["value"]["value"].as_str().unwrap_or_default();
        if !name.is_empty() {
            line += &format!(
                ": {}",
                name.split_whitespace().collect::<Vec<_>>().join(" ")
            );
        }
        if !value.is_empty() && value != name {
            line += &format!(" = {value}");
        }
        *out += line.trim_end();
        out.push('\n');
    }
    let (depth, inside) = match silent {
        true => (depth, inside),
        false => (depth + 1, role),
    };
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| all.get(id)) {
            write(child, all, depth, inside, out);
        }
    }
}
