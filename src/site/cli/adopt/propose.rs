//! The settings of a foreign folder as text, with comments in the language of messages.

use crate::posting::{Both, Lang};
use crate::site::cli::adopt::guess::{Guess, Role, Unsure, labels, usual_place};
use crate::site::cli::adopt::left_out::LeftOut;
use crate::site::cli::adopt::names::MAPPED;
use crate::site::cli::adopt::survey::{Key, Looks, Survey, Value};
use crate::site::read::settings::fields::{ANY, Test};
use crate::site::visible::visible;
use std::collections::{BTreeMap, BTreeSet};

/// The text of `babillard.toml`; empty when nothing needs to be said.
pub fn settings(survey: &Survey, guess: &Guess, left_out: &[LeftOut], lang: Lang) -> String {
    let mut text = String::new();
    if let Some(default) = survey.likely {
        comment(
            &mut text,
            lang,
            &format!(
                "The language of {} that say none, as their words look. Please check.",
                files(survey.unsaid).en
            ),
            &format!(
                "La langue de {} qui n’en disent pas, d’après leurs mots. À vérifier.",
                files(survey.unsaid).fr
            ),
        );
        text.push_str(&format!("default_language = \"{}\"\n\n", default.code()));
    }
    ignore_files(&mut text, left_out, lang);
    typography(&mut text, survey, lang);
    fields(&mut text, survey, guess, lang);
    facts(&mut text, survey, guess, lang);
    text.trim_end().to_owned() + if text.is_empty() { "" } else { "\n" }
}

/// A number of files.
pub fn files(count: usize) -> Both<String> {
    Both {
        en: if count == 1 {
            "1 file".to_owned()
        } else {
            format!("{count} files")
        },
        fr: if count < 2 {
            format!("{count} fichier")
        } else {
            format!("{count} fichiers")
        },
    }
}

fn comment(text: &mut String, lang: Lang, en: &str, fr: &str) {
    let words = match lang {
        Lang::En => en,
        Lang::Fr => fr,
    };
    text.push_str(&format!("# {}\n", words.replace(['\n', '\r'], " ")));
}

fn typography(text: &mut String, survey: &Survey, lang: Lang) {
    if !survey.of_france {
        return;
    }
    text.push_str("[typography]\n");
    comment(
        text,
        lang,
        "The French has spaces before `; ! ?`, as in France; they become narrow no-break spaces.",
        "Le français a des espaces devant `; ! ?`, comme en France; elles deviennent des espaces fines insécables.",
    );
    text.push_str("fr = \"fr-FR\"\n\n");
}

fn ignore_files(text: &mut String, left_out: &[LeftOut], lang: Lang) {
    if left_out.is_empty() {
        return;
    }
    comment(
        text,
        lang,
        "Files that are no postings, each with the reason.",
        "Fichiers qui ne sont pas des offres, chacun avec la raison.",
    );
    text.push_str("ignore_files = [\n");
    for line in left_out {
        let why = line.why.of(lang).replace(['\n', '\r'], " ");
        text.push_str(&format!(
            "  {}, # {}\n",
            quoted(&line.pattern),
            visible(&why)
        ));
    }
    text.push_str("]\n\n");
}

fn fields(text: &mut String, survey: &Survey, guess: &Guess, lang: Lang) {
    let mut lines = Vec::new();
    for (ours, theirs) in MAPPED {
        let means =
            |(lower, role): (&String, &Role)| (*role == Role::Means(ours)).then(|| lower.clone());
        let mut found: Vec<String> = guess.roles.iter().filter_map(means).collect();
        let rank = |lower: &String| {
            theirs
                .iter()
                .position(|name| *name == super::names::bare(lower))
                .unwrap_or(theirs.len())
        };
        found.sort_by_key(rank);
        let name = |lower: &String| {
            survey
                .keys
                .get(lower)
                .map_or(lower.clone(), |key| key.name.clone())
        };
        let mut list: Vec<String> = found.iter().map(|lower| quoted(&name(lower))).collect();
        // Ours first where some files have it.
        if !list.is_empty() && survey.keys.contains_key(&ours.to_lowercase()) {
            list.insert(0, quoted(ours));
        }
        match list.as_slice() {
            [] => {}
            [one] => lines.push(format!("{ours} = {one}")),
            more => lines.push(format!("{ours} = [{}]", more.join(", "))),
        }
    }
    let mut says: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (lower, role) in &guess.roles {
        if let (Role::Says(tests), Some(key)) = (role, survey.keys.get(lower)) {
            for (ours, test) in tests {
                says.entry(ours).or_default().push(tested(&key.name, test));
            }
        }
    }
    for (lower, key) in &survey.keys {
        // An export of Strapi has `publishedAt: null` where nothing is published.
        let never = super::names::bare(lower) == "publishedat" && key.values.len() < key.files;
        if never && guess.roles.get(lower) == Some(&Role::Means("date")) {
            let test = Test::Unless(vec![ANY.to_owned()]);
            let draft = says.entry("draft").or_default();
            draft.push(tested(&key.name, &test));
        }
    }
    for (ours, list) in says {
        match list.as_slice() {
            [one] => lines.push(format!("{ours} = {one}")),
            more => lines.push(format!("{ours} = [{}]", more.join(", "))),
        }
    }
    let ignored = |(lower, role): (&String, &Role)| {
        let key = survey.keys.get(lower)?;
        let outer = key.name.split('.').next().unwrap_or(&key.name);
        // Of a key with others in it, one that is read speaks for all.
        let inside = format!("{}.", outer.to_lowercase());
        let is_read = |(other, role): (&String, &Role)| {
            other.starts_with(&inside) && !matches!(role, Role::Ignored | Role::Known)
        };
        (*role == Role::Ignored && !guess.roles.iter().any(is_read)).then(|| outer.to_owned())
    };
    let mut ignored: Vec<String> = guess.roles.iter().filter_map(ignored).collect();
    ignored.dedup();
    if lines.is_empty() && ignored.is_empty() {
        return;
    }
    text.push_str("[fields]\n");
    comment(
        text,
        lang,
        "Our keys, and yours that stand for them.",
        "Nos clés, et les vôtres qui en tiennent lieu.",
    );
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    for Unsure { key, word, .. } in &guess.unsure {
        // A word of many lines would end the comment.
        let word = visible(&word.split_whitespace().collect::<Vec<_>>().join(" "));
        comment(
            text,
            lang,
            &format!("A guess is above: what `{key}: {word}` means."),
            &format!("Deviné ci-dessus\u{a0}: ce que veut dire `{key}: {word}`."),
        );
    }
    if !ignored.is_empty() {
        comment(
            text,
            lang,
            "Keys that the board has no use for.",
            "Clés dont le babillard n’a pas besoin.",
        );
        let list: Vec<String> = ignored.iter().map(|name| quoted(name)).collect();
        text.push_str(&format!("ignore = [{}]\n", list.join(", ")));
    }
    text.push('\n');
}

fn tested(key: &str, test: &Test) -> String {
    let (word, list) = match test {
        Test::When(list) => ("when", list),
        Test::Unless(list) => ("unless", list),
    };
    let value = |text: &String| match text.as_str() {
        "true" | "false" => text.clone(),
        _ => quoted(text),
    };
    let list: Vec<String> = list.iter().map(value).collect();
    format!(
        "{{ key = {}, {word} = [{}] }}",
        quoted(key),
        list.join(", ")
    )
}

fn facts(text: &mut String, survey: &Survey, guess: &Guess, lang: Lang) {
    let mut roles: Vec<(&String, &Role)> = guess.roles.iter().collect();
    // As people list them: what a job pays from, then up to what.
    roles.sort_by_key(|(lower, _)| usual_place(lower));
    for (lower, role) in roles {
        let Some(key) = survey.keys.get(lower) else {
            continue;
        };
        let (en, fr, guessed) = match role {
            Role::Shown(en, fr, guessed) => (en.as_str(), fr.as_str(), *guessed),
            Role::Means("apply") => match labels(&key.name) {
                Some((en, fr)) => (en, fr, false),
                None => continue,
            },
            _ => continue,
        };
        text.push_str("[[facts]]\n");
        if guessed {
            comment(
                text,
                lang,
                "Both labels are guesses, made of the key’s name.",
                "Les deux libellés sont devinés, d’après le nom de la clé.",
            );
        }
        let facet = if is_shared(key) { "facet = true\n" } else { "" };
        text.push_str(&format!(
            "key = {}\nen = {}\nfr = {}\n{facet}\n",
            quoted(&key.name),
            quoted(en),
            quoted(fr)
        ));
    }
}

/// Whether postings share a few values of a key, so that lists can be filtered by it.
fn is_shared(key: &Key) -> bool {
    const MOST: usize = 16;
    const LONGEST: usize = 40;
    // Nobody looks for jobs by an exact amount.
    let in_words = |value: &Value| value.text.contains(char::is_alphabetic);
    let short = |value: &Value| {
        value.looks == Looks::Text && in_words(value) && value.text.chars().count() <= LONGEST
    };
    let values: BTreeSet<&str> = key.values.iter().map(|value| value.text.trim()).collect();
    let few = (2..=MOST).contains(&values.len()) && key.values.len() >= 3 * values.len();
    few && key.values.iter().all(short)
}

/// A text as TOML writes it: as JSON does.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
