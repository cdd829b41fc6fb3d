//! `babillard adopt`: reads a foreign folder, says what is there, and writes its settings.

use crate::posting::Lang;
use crate::site::board;
use crate::site::check;
use crate::site::cli::adopt::guess::{Role, Unsure};
use crate::site::cli::adopt::names::is_among_jobs;
use crate::site::cli::adopt::survey::{Key, Looks};
use crate::site::cli::adopt::{Adoption, adopt};
use crate::site::cli::clock;
use crate::site::cli::refusal::Refusal;
use crate::site::cli::words::adopt as words;
use crate::site::cli::{Outcome, Request, say};
use crate::site::read::extras;
use crate::site::read::folder::{self, SETTINGS};
use crate::site::visible::{visible, visible_json, visible_path, visible_whole};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &["dry-run", "format"];

/// Reads the folder, prints what was found, and writes the settings unless they are there.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let lang = request.lang();
    let sources = folder::read_foreign(request.folder())
        .map_err(|error| Refusal::of(request.folder(), error))?;
    let path = request.folder().join(SETTINGS);
    let shown = visible_path(&path);
    let dry = request.options.has("dry-run");
    if !dry && path.exists() {
        return Err(Refusal::Adopted(path));
    }
    let mut found = adopt(&sources, clock::now(), lang);
    if found.survey.files == 0 {
        let first = found.left_out.first();
        let first = first.map(|line| (line.pattern.clone(), line.why.clone()));
        return Err(Refusal::NothingToAdopt(request.folder().to_owned(), first));
    }
    if found.settings.is_empty() && folder::content_within(request.folder()).is_some() {
        // By its settings a folder is known for a board, whose languages may lie deeper.
        found.settings = format!("# {}\n", words::NOTHING_TO_SET.of(lang));
    }
    // What `build` counts is what `check` finds.
    board::add(&mut found.board, &extras::read(request.folder()));
    check::check(&mut found.board);
    let writes = !dry && !found.settings.is_empty();
    if request
        .options
        .value("format")
        .is_some_and(|format| format == "json")
    {
        let report = report(&found, writes.then_some(shown.as_str()));
        say(&visible_json(&serde_json::to_string_pretty(&report)?))?;
    } else {
        let verbose = request.options.has("verbose");
        let below = below(request.folder());
        // `.` has no name of its own.
        let whole = request.folder().canonicalize().unwrap_or_default();
        let name = whole.file_name().unwrap_or_default().to_string_lossy();
        let is_for_jobs = is_among_jobs(&format!("{name}/a.md"));
        let below = below.as_deref();
        say(&table(&found, below, is_for_jobs, lang, verbose))?;
        if dry && !found.settings.is_empty() {
            say(&format!(
                "\n{}\n{}",
                words::would_write(lang, &shown),
                found.settings
            ))?;
        }
    }
    if writes {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)?;
        file.write_all(found.settings.as_bytes())?;
    }
    if request
        .options
        .value("format")
        .is_none_or(|format| format == "text")
    {
        if writes {
            say(&words::wrote(lang, &shown))?;
        } else if found.settings.is_empty() {
            say(words::NOTHING_NEEDED.of(lang))?;
        }
        let folder = request.folder().to_string_lossy();
        say(&words::outlook(lang, found.outlook(), &visible(&folder)))?;
    }
    Ok(Outcome::Fine)
}

/// The folder below the one that was given, where the postings lie.
fn below(root: &Path) -> Option<String> {
    let within = match folder::is_whole(root) {
        true => Some(root.join(folder::CONTENT)),
        false => folder::content_within(root),
    };
    let path = within?.strip_prefix(root).ok()?.to_owned();
    Some(path.to_string_lossy().replace('\\', "/"))
}

/// So many files that a board of nothing but titles is unlikely.
const MANY: usize = 10;

/// What was found, for people; `is_for_jobs`, where the folder's own name says that it has postings.
fn table(
    found: &Adoption,
    below: Option<&str>,
    is_for_jobs: bool,
    lang: Lang,
    verbose: bool,
) -> String {
    let mut lines = vec![words::files(lang, found.survey.files, below)];
    lines.push(words::languages(
        lang,
        &found.languages(),
        found.survey.unsaid,
        found.survey.likely,
    ));
    if found.survey.unlike > 0
        && let Some(likely) = found.survey.likely
    {
        lines.push(words::unlike(lang, found.survey.unlike, likely));
    }
    if found.survey.of_jobs == 0 && found.survey.files >= MANY && !is_for_jobs {
        lines.push((*words::NO_JOBS.of(lang)).to_owned());
    }
    if found.others() > 0 {
        lines.push(words::mdx(lang, found.others()));
    }
    for (code, count) in &found.survey.others {
        lines.push(words::other_language(lang, code, *count));
    }
    lines.push(words::pairs(lang, &found.pairs));
    lines.push(String::new());
    lines.extend(keys(found, lang, verbose));
    lines.push(String::new());
    let told = if verbose { usize::MAX } else { MOST_LEFT_OUT };
    for word in found.guess.unsure.iter().take(told) {
        lines.push(words::unsure(lang, word));
    }
    for line in found.left_out.iter().take(told) {
        let pattern = match line.files {
            1 => line.pattern.clone(),
            files => format!("{} ({files})", line.pattern),
        };
        lines.push(words::ignored(lang, &pattern, line.why.of(lang)));
    }
    let more = found.left_out.len().saturating_sub(told);
    if more > 0 {
        lines.push(words::more_left_out(lang, more));
    }
    let shown: Vec<String> = lines.iter().map(|line| visible_whole(line)).collect();
    shown.join("\n").trim_end().to_owned()
}

/// Most lines for files that are left out, and for keys, before `--verbose` shows all.
const MOST_LEFT_OUT: usize = 3;
const MOST_KEYS: usize = 12;

/// What each key becomes, in columns. Of many keys, those that change nothing share a line.
fn keys(found: &Adoption, lang: Lang, verbose: bool) -> Vec<String> {
    let all = &found.survey.keys;
    let is_plain = |role: &Role| matches!(role, Role::Known | Role::Ignored);
    let folds = !verbose && all.len() > MOST_KEYS;
    let row = |(lower, key): (&String, &Key)| {
        let kinds: Vec<&str> = kinds(key)
            .into_iter()
            .map(|kind| *kind.words().of(lang))
            .collect();
        let role = becomes(lang, found.role(lower));
        [
            key.name.clone(),
            key.files.to_string(),
            kinds.join(", "),
            role,
        ]
    };
    let stands_alone = |(lower, _): &(&String, &Key)| !(folds && is_plain(found.role(lower)));
    let rows: Vec<[String; 4]> = all.iter().filter(stands_alone).map(row).collect();
    let told = if verbose { usize::MAX } else { MOST_KEYS };
    let length = |text: &String| text.chars().count();
    let width = |column: usize| rows.iter().map(|row| length(&row[column])).max();
    let [names, files, kinds] = [0, 1, 2].map(|column| width(column).unwrap_or(0));
    let mut lines: Vec<String> = rows
        .iter()
        .take(told)
        .map(|[name, count, kind, role]| {
            format!("  {name:names$}  {count:>files$}  {kind:kinds$}  {role}")
        })
        .collect();
    if rows.len() > told {
        lines.push(words::more_keys(lang, rows.len() - told));
    }
    for role in [Role::Known, Role::Ignored] {
        let same = all.iter().filter(|(lower, _)| found.role(lower) == &role);
        let same: Vec<String> = same
            .map(|(_, key)| format!("{} ({})", key.name, key.files))
            .collect();
        if folds && !same.is_empty() {
            lines.push(format!("  {}: {}", becomes(lang, &role), same.join(", ")));
        }
    }
    lines
}

/// What the values of a key look like.
fn kinds(key: &Key) -> BTreeSet<Looks> {
    key.values.iter().map(|value| value.looks).collect()
}

fn becomes(lang: Lang, role: &Role) -> String {
    match role {
        Role::Known => words::KNOWN.of(lang).to_string(),
        Role::Means(ours) => format!("-> {ours}"),
        Role::Says(tests) => {
            let names: Vec<&str> = tests.iter().map(|(ours, _)| *ours).collect();
            format!("-> {}", names.join(", "))
        }
        Role::Shown(en, fr, guessed) => words::shown(lang, en, fr, *guessed),
        Role::Ignored => words::IGNORED.of(lang).to_string(),
    }
}

/// How a word for a state was taken, for programs.
fn unsure(word: &Unsure) -> Value {
    json!({
        "key": word.key,
        "value": word.word,
        "files": word.files,
        "taken_for": if word.is_open { "open" } else { "draft" },
    })
}

/// What was found, for programs.
fn report(found: &Adoption, written: Option<&str>) -> Value {
    let keys = found.survey.keys.iter().map(|(lower, key)| {
        let role = match found.role(lower) {
            Role::Known => json!("known"),
            Role::Means(ours) => json!({ "means": ours }),
            Role::Says(tests) => {
                let names: Vec<&str> = tests.iter().map(|(ours, _)| *ours).collect();
                json!({ "says": names })
            }
            Role::Shown(en, fr, guessed) => {
                json!({ "shown": { "en": en, "fr": fr, "guessed": guessed } })
            }
            Role::Ignored => json!("ignored"),
        };
        let kinds: Vec<&str> = kinds(key).into_iter().map(|kind| kind.words().en).collect();
        json!({ "key": key.name, "files": key.files, "values": kinds, "becomes": role })
    });
    let outlook = found.outlook();
    let languages = found.languages();
    let lines = found.left_out.iter();
    let ignored = lines
        .map(|line| json!({ "path": line.pattern, "files": line.files, "reason": line.why.en }));
    json!({
        "version": 1,
        "files": found.survey.files,
        "default_language": found.survey.likely.map(Lang::code),
        "languages": { "en": languages.en, "fr": languages.fr },
        "other_languages": found.survey.others,
        "pairs": { "by_key": found.pairs.key, "by_name": found.pairs.name, "by_address": found.pairs.other },
        "keys": keys.collect::<Vec<_>>(),
        "ignore_files": ignored.collect::<Vec<_>>(),
        "settings": found.settings,
        "written": written,
        "unsure": found.guess.unsure.iter().map(unsure).collect::<Vec<_>>(),
        "outlook": {
            "postings": outlook.postings,
            "open": outlook.open,
            "waiting": outlook.waiting,
            "left_out": outlook.left_out,
            "warnings": outlook.warnings,
        },
    })
}
