//! `babillard new`: both files of a new posting at once, asked for at a terminal or by options.

use crate::posting::Lang;
use crate::site::board::{Board, assemble};
use crate::site::cli::clock;
use crate::site::cli::refusal::Refusal;
use crate::site::cli::scaffold::{self, SCHEMA, Wishes};
use crate::site::cli::schema::{self, Subject};
use crate::site::cli::words::new as words;
use crate::site::cli::words::refusal::with_its_help;
use crate::site::cli::{Outcome, Request, read, say};
use crate::site::publish::write;
use crate::site::visible::visible_path;
use std::io::{self, BufRead, Write};

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &[
    "title-en",
    "title-fr",
    "description-en",
    "description-fr",
    "lever-id",
    "key",
    "date",
    "expiry-date",
    "toml",
];

/// Asks for what is needed, writes both files or none, and says where they are.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let lang = request.lang();
    let first = !request.folder().try_exists()?;
    let board = match first {
        true => assemble(Vec::new(), None, clock::now()),
        false => read(request)?,
    };
    let mut wishes = wishes(request, &board);
    let titles = ["title-en", "title-fr"];
    if !titles.iter().all(|name| request.options.has(name)) {
        if !request.around.asks {
            return Err(Refusal::NoTitles);
        }
        let answers = io::stdin().lock();
        if !ask(&mut wishes, request, answers, &mut io::stderr())? {
            eprintln!("\n{}", words::given_up(lang));
            return Ok(Outcome::Usage);
        }
    }
    let made = scaffold::scaffold(&board, &wishes).map_err(Refusal::NoPosting)?;
    let root = request.folder();
    let files = made
        .files
        .iter()
        .map(|(path, text)| (root.join(path), text.clone().into_bytes()));
    let schema = schema::text(Subject::FrontMatter, lang)?;
    write::replace(&root.join(SCHEMA), schema.as_bytes())?;
    write::write_new(&files.collect::<Vec<_>>())?;
    for (path, _) in &made.files {
        say(&visible_path(&root.join(path)))?;
    }
    if first {
        let folder = visible_path(root);
        eprintln!("{}", words::new_folder(lang, &folder));
    }
    eprintln!("{}", words::written(lang, made.draft));
    Ok(Outcome::Fine)
}

/// What the options say.
fn wishes(request: &Request, board: &Board) -> Wishes {
    let value = |name: &str| {
        let value = request.options.value(name).unwrap_or_default();
        value.to_string_lossy().trim().to_owned()
    };
    let mut wishes = Wishes {
        lever_id: value("lever-id"),
        key: value("key"),
        date: value("date"),
        expiry_date: value("expiry-date"),
        toml: request.options.has("toml"),
        ..Wishes::default()
    };
    for lang in Lang::ALL {
        *wishes.title.of_mut(lang) = value(&format!("title-{}", lang.code()));
        *wishes.description.of_mut(lang) = value(&format!("description-{}", lang.code()));
    }
    if wishes.date.is_empty() {
        wishes.date = board.today.to_string();
    }
    wishes
}

/// Asks for what no option gives; false when the answers end before.
fn ask(
    wishes: &mut Wishes,
    request: &Request,
    mut answers: impl BufRead,
    to: &mut impl Write,
) -> io::Result<bool> {
    let lang = request.lang();
    let questions = words::QUESTIONS.of(lang);
    for of in Lang::ALL {
        let question = questions.title.of(of);
        if !fill(
            wishes.title.of_mut(of),
            "title",
            question,
            lang,
            &mut answers,
            to,
        )? {
            return Ok(false);
        }
    }
    for of in Lang::ALL {
        let question = questions.description.of(of);
        if !fill(
            wishes.description.of_mut(of),
            "description",
            question,
            lang,
            &mut answers,
            to,
        )? {
            return Ok(false);
        }
    }
    let others = [
        (&mut wishes.expiry_date, "expiryDate", questions.expiry_date),
        (&mut wishes.lever_id, "leverId", questions.lever_id),
    ];
    for (value, key, question) in others {
        if !fill(value, key, question, lang, &mut answers, to)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Asks until the answer is one that the key can have; nothing is one, but for a title.
fn fill(
    value: &mut String,
    key: &str,
    question: &str,
    lang: Lang,
    answers: &mut impl BufRead,
    to: &mut impl Write,
) -> io::Result<bool> {
    while value.is_empty() {
        write!(to, "{question}")?;
        to.flush()?;
        let mut line = String::new();
        if answers.read_line(&mut line)? == 0 {
            return Ok(false);
        }
        let answer = line.trim();
        if answer.is_empty() && key != "title" {
            break;
        }
        match scaffold::fault_of(key, answer) {
            Some(fault) => writeln!(to, "{}", with_its_help(lang, &fault))?,
            None => *value = answer.to_owned(),
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(answers: &str, lang: Lang) -> (bool, String, String) {
        let (mut value, mut said) = (String::new(), Vec::new());
        let question = words::QUESTIONS.of(lang).lever_id;
        let filled = fill(
            &mut value,
            "leverId",
            question,
            lang,
            &mut answers.as_bytes(),
            &mut said,
        );
        (
            filled.expect("an answer"),
            value,
            String::from_utf8(said).expect("UTF-8"),
        )
    }

    #[test]
    fn a_question_is_asked_until_the_answer_is_good() {
        let id = "4874d95f-a569-43dc-a237-b503d91cacaf";
        let (filled, value, said) = asked(&format!("x\n {id} \n"), Lang::En);
        assert!(filled);
        assert_eq!(value, id);
        assert_eq!(
            said,
            "Lever ID (press Enter to add it later): `leverId` is not a Lever ID: `x`\nhelp: copy the ID from the posting's Lever address: 8, 4, 4, 4 and 12 characters (0-9, a-f)\nLever ID (press Enter to add it later): "
        );
        assert_eq!(
            asked("\n", Lang::Fr),
            (
                true,
                String::new(),
                "Identifiant Lever (Entrée pour plus tard)\u{a0}: ".to_owned()
            )
        );
        assert!(!asked("", Lang::En).0, "the answers have ended");
    }
}
