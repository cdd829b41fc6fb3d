//! `babillard search` as one runs it.

use serde_json::Value;
use std::process::Command;

/// What it prints, or what it says is wrong.
fn search(args: &[&str]) -> Result<String, String> {
    let output = Command::new(env!("CARGO_BIN_EXE_babillard"))
        .args(["search", "content"])
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LC_ALL", "en_CA.UTF-8")
        .output()
        .expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let (told, wrong) = (text(output.stdout), text(output.stderr));
    match output.status.code() {
        Some(0) => Ok(told),
        code => {
            assert_eq!(code, Some(2), "{wrong}");
            assert_eq!(told, "");
            Err(wrong)
        }
    }
}

#[test]
fn programs_get_what_is_found_best_first() {
    let told = search(&["service designer", "--format", "json", "--limit", "2"]);
    let told = told.expect("postings");
    let hits: Vec<Value> = serde_json::from_str(&told).expect("JSON");
    assert_eq!(hits.len(), 2);
    let first = hits[0].as_object().expect("an object");
    let keys: Vec<&str> = first.keys().map(String::as_str).collect();
    let mut wanted = [
        "path",
        "slug",
        "title",
        "status",
        "score",
        "matched_in",
        "snippet",
    ];
    wanted.sort_unstable();
    assert_eq!(keys, wanted);
    assert_eq!(first["title"], "Service Designer");
    assert_eq!(first["matched_in"], "en");
    assert_eq!(first["status"], "open");
    let path = first["path"].as_str().expect("a path");
    assert!(path.starts_with("en/service-designer"), "{path}");
    let score = |hit: &Value| hit["score"].as_f64().expect("a number");
    assert!(score(&hits[0]) > score(&hits[1]));
    assert_eq!(
        search(&["zzzzqq", "--format", "json"]).as_deref(),
        Ok("[]\n")
    );
}

#[test]
fn people_are_told_in_which_language_the_words_are() {
    let told = search(&["traductrice", "--limit", "1"]).expect("a posting");
    assert!(told.contains("found in the French text: "), "{told}");
    let told = search(&["translator", "--lang", "fr", "--limit", "1"]).expect("a posting");
    assert!(told.contains("texte anglais"), "{told}");
}

#[test]
fn people_are_told_whether_a_posting_is_open() {
    let told = search(&["translator", "--limit", "1"]).expect("a posting");
    assert!(
        told.starts_with("Translator (open)  en/translator.md\n"),
        "{told}"
    );
    let told =
        search(&["technicienne de soutien", "--lang", "fr", "--limit", "1"]).expect("a posting");
    assert!(told.contains(" (fermée)  fr/"), "{told}");
}

#[test]
fn odd_queries_find_nothing_and_do_no_harm() {
    let long = "é’ ab-c ".repeat(1_250);
    for query in ["", "  \t", "\"", "\"\"", "«»", "🎉🎉", "\u{301}", &long] {
        let told = [&["--lang", "en"], &["--lang", "fr"]].map(|lang| {
            let args: Vec<&str> = [query].into_iter().chain(*lang).collect();
            search(&args)
        });
        let nothing = ["No posting matches.\n", "Aucune offre ne correspond.\n"];
        assert_eq!(told, nothing.map(|line| Ok(line.to_owned())), "{query:?}");
    }
}

#[test]
fn what_is_wrong_is_said_in_the_language_asked_for() {
    let wrong = |args: &[&str]| search(args).expect_err("an error");
    assert_eq!(
        wrong(&[]),
        "error: missing query: `babillard search content \"product manager\"`\n\
         Run `babillard --help` to see the commands.\n"
    );
    for limit in ["0", "-1", "ten", "99999999999999999999"] {
        assert_eq!(
            wrong(&["cook", "--limit", limit, "--lang", "fr"]),
            "erreur\u{a0}: `--limit` doit être un nombre d’au moins 1\n\
             `babillard --help` affiche les commandes.\n"
        );
    }
    let format = wrong(&["cook", "--format", "xml", "--lang", "fr"]);
    assert!(
        format.starts_with("erreur\u{a0}: `--format` accepte seulement"),
        "{format}"
    );
}
