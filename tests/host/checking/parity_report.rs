//! What `parity` tells of the pairs of a board, in the terminal and on its page.

use babillard::posting::Lang;
use babillard::site::board::{Board, assemble};
use babillard::site::check;
use babillard::site::cli::parity_report::{alone, html, pairs, text};
use babillard::site::cli::words::parity;
use babillard::site::read::folder::{SourceFile, lang_of};
use std::fs;
use std::process::Command;

fn board(files: &[(&str, &str)]) -> Board {
    let source = |(path, text): &(&str, &str)| SourceFile {
        path: (*path).to_owned(),
        lang: lang_of(path),
        bytes: Ok(text.as_bytes().to_vec()),
    };
    let mut board = assemble(files.iter().map(source).collect(), None, 1_767_632_400);
    check::check(&mut board);
    board
}

const EN: &str = "---\ntitle: Baker\narchived: false\ntranslationKey: baker\n---\n\n## Work\n\n- Bake 12 loaves\n- Sing\n\nWrite to [us](mailto:oven@example.org).\n";
const FR: &str = "---\ntitle: Boulangère\narchived: true\ntranslationKey: baker\n---\n\n## Travail\n\n- Faire 15 pains\n\nÉcrivez-nous.\n";
const LONE: &str = "---\ntitle: Piper\narchived: true\ntranslationKey: piper\n---\n\nPlay.\n";
const ODD: &str = "---\ntitle: \"<your name> \\\"&\"\narchived: true\ntranslationKey: odd\n---\n\n<img src=x onerror=alert(1)> & [x](javascript:alert(1))\n";

fn unequal() -> Board {
    board(&[
        ("en/baker.md", EN),
        ("fr/boulangere.md", FR),
        ("en/piper.md", LONE),
        ("en/odd.md", ODD),
        ("fr/odd.md", ODD),
    ])
}

#[test]
fn the_terminal_lists_the_pairs_that_do_not_match_and_sums_them_up() {
    let board = unequal();
    let told = |lang| text::render(&pairs(&board), alone(&board), lang);
    assert_eq!(
        told(Lang::En),
        "Open postings\n  Baker / Boulangère\n    en/baker.md, fr/boulangere.md\n    1 status, 1 list item, \
         1 address or telephone number, 2 numbers, dates or times\n\n\
         2 pairs: 1 matches, 1 does not; 1 posting is in one language only\n1 status, 1 list item, \
         1 address or telephone number, 2 numbers, dates or times\n"
    );
    assert_eq!(
        told(Lang::Fr),
        "Offres ouvertes\n  Boulangère / Baker\n    en/baker.md, fr/boulangere.md\n    1 état, 1 élément de liste, \
         1 adresse ou numéro de téléphone, 2 nombres, dates ou heures\n\n\
         2 paires\u{a0}: 1 concorde, 1 ne concorde pas; 1 offre n’existe que dans une langue\n1 état, 1 élément de liste, \
         1 adresse ou numéro de téléphone, 2 nombres, dates ou heures\n"
    );
}

#[test]
fn the_page_marks_each_difference_at_its_place_and_says_what_is_missing() {
    let board = unequal();
    let page = |lang| html::render(&pairs(&board), alone(&board), lang);
    let (en, fr) = (page(Lang::En), page(Lang::Fr));
    for page in [&en, &fr] {
        for part in [
            "<td lang=\"en\"><p class=\"entry deep1\">Bake <mark>12</mark> loaves</p>",
            "<td lang=\"fr\"><p class=\"entry deep1\">Faire <mark>15</mark> pains</p>",
            "<p class=\"entry deep1\"><mark>Sing</mark></p>",
            "Write to <mark>us</mark>.",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    for part in [
        "<html lang=\"en\">",
        "<a class=\"many\" href=\"#p0\" title=\"Baker: 1 status, 1 list item, 1 address or telephone number, 2 numbers, dates or times\"",
        "<li>English version: list item with no match in the French version: <q>Sing</q>",
        "<td class=\"none\"><p class=\"gap\">missing here</p></td>",
        "<p class=\"gap\" lang=\"en\">missing here: <q>15</q></p>",
        "<p class=\"verdict equal\">✓ nothing differs</p>",
    ] {
        assert!(en.contains(part), "{part} in {en}");
    }
    for part in [
        "<html lang=\"fr\">",
        "title=\"Boulangère\u{a0}: 1 état, ",
        "<li>Version anglaise\u{a0}: cette version est ouverte, mais la version française est archivée ",
        "<li>Version anglaise\u{a0}: élément de liste sans équivalent dans la version française\u{a0}: <q>Sing</q>",
        "<td class=\"none\"><p class=\"gap\">absent ici</p></td>",
        "<p class=\"gap\" lang=\"fr\">absent ici\u{a0}: <q>15</q></p>",
        "<p class=\"verdict equal\">✓ rien ne diffère</p>",
    ] {
        assert!(fr.contains(part), "{part} in {fr}");
    }
}

#[test]
fn nothing_of_a_posting_becomes_markup_and_nothing_is_fetched() {
    let board = unequal();
    let page = html::render(&pairs(&board), alone(&board), Lang::En);
    assert!(page.contains("&lt;your name&gt; &quot;&amp;"));
    for part in [
        "<script",
        "<img",
        // As text it does nothing.
        "=\"javascript:",
        "src=",
        "url(",
        "http:",
        "https:",
    ] {
        assert!(!page.contains(part), "{part}");
    }
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
}

#[test]
fn the_sums_are_sentences_whatever_the_counts() {
    let told =
        |pairs, unequal, alone| Lang::ALL.map(|lang| parity::sums(lang, pairs, unequal, alone));
    for (counts, en, fr) in [
        ((0, 0, 0), "No pairs", "Aucune paire"),
        ((1, 0, 0), "1 pair, which matches", "1 paire, qui concorde"),
        (
            (1, 1, 2),
            "1 pair, which does not match; 2 postings are in one language only",
            "1 paire, qui ne concorde pas; 2 offres n’existent que dans une langue",
        ),
        (
            (3, 0, 0),
            "3 pairs, which all match",
            "3 paires, qui concordent toutes",
        ),
        (
            (3, 3, 0),
            "3 pairs, none of which match",
            "3 paires, dont aucune ne concorde",
        ),
        (
            (5, 2, 0),
            "5 pairs: 3 match, 2 do not",
            "5 paires\u{a0}: 3 concordent, 2 ne concordent pas",
        ),
    ] {
        let (pairs, unequal, alone) = counts;
        assert_eq!(told(pairs, unequal, alone), [en, fr], "{counts:?}");
    }
}

#[test]
fn the_page_says_why_a_pair_with_an_empty_cell_matches() {
    let text =
        |body: &str| format!("---\ntitle: T\narchived: false\ntranslationKey: t\n---\n\n{body}\n");
    let parted = text(
        "You answer the letters of forty families in the valley.\n\nYou visit them in the first week of the month.",
    );
    let whole = text(
        "Vous répondez aux lettres de quarante familles de la vallée. Vous les visitez la première semaine du mois.",
    );
    let page = |files: &[(&str, &str)], lang| {
        let board = board(files);
        html::render(&pairs(&board), alone(&board), lang)
    };
    let pair = [("en/t.md", parted.as_str()), ("fr/t.md", whole.as_str())];
    let (en, fr) = (page(&pair, Lang::En), page(&pair, Lang::Fr));
    assert!(
        en.contains("✓ nothing differs") && en.contains("<td></td>"),
        "{en}"
    );
    assert!(
        en.contains("<p class=\"legend\">An empty cell is not a difference: the other version has this block in another place, or as a part of the block beside it.</p>"),
        "{en}"
    );
    assert!(
        fr.contains("<p class=\"legend\">Une case vide n’est pas une différence\u{a0}: l’autre version a ce bloc à un autre endroit, ou dans le bloc voisin.</p>"),
        "{fr}"
    );
    let alike = [("en/t.md", whole.as_str()), ("fr/t.md", whole.as_str())];
    assert!(!page(&alike, Lang::En).contains("An empty cell"));
}

#[test]
fn a_file_that_it_did_not_write_is_never_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("content/en")).expect("a folder");
    fs::write(at("content/en/baker.md"), EN).expect("written");
    let parity = |html: &str, lang: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_babillard"))
            .args(["parity", "content", "--html", html, "--lang", lang])
            .current_dir(folder.path())
            .output()
            .expect("the program runs");
        let said = String::from_utf8(output.stderr).expect("text");
        (output.status.code(), said)
    };
    fs::write(at("notes.html"), "<p>mine</p>").expect("written");
    assert_eq!(
        parity("notes.html", "en"),
        (
            Some(2),
            "error: cannot use `notes.html`: it is not a page that `parity` wrote; choose another `--html`\n"
                .to_owned()
        )
    );
    assert_eq!(
        parity("content/en/baker.md", "fr"),
        (
            Some(2),
            "erreur\u{a0}: impossible d’utiliser `content/en/baker.md`\u{a0}: ce n’est pas une page écrite par `parity`; choisissez un autre `--html`\n"
                .to_owned()
        )
    );
    assert_eq!(
        fs::read_to_string(at("notes.html")).expect("a file"),
        "<p>mine</p>"
    );
    assert_eq!(
        fs::read_to_string(at("content/en/baker.md")).expect("a file"),
        EN
    );
    // Its own page is written again.
    for _ in 0..2 {
        assert_eq!(parity("page.html", "en"), (Some(0), String::new()));
    }
}
