//! What `parity` tells of the pairs of a board, in the terminal and on its page.

use babillard::posting::Lang;
use babillard::site::board::{Board, assemble};
use babillard::site::check;
use babillard::site::cli::parity_report::{alone, html, pairs, text};
use babillard::site::read::folder::{SourceFile, lang_of};

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
const ODD: &str = "---\ntitle: \"<script>alert(1)</script> \\\"&\"\narchived: true\ntranslationKey: odd\n---\n\n<img src=x onerror=alert(1)> & [x](javascript:alert(1))\n";

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
         2 pairs: 1 matching, 1 not; 1 posting in one language only\n1 status, 1 list item, \
         1 address or telephone number, 2 numbers, dates or times\n"
    );
    assert_eq!(
        told(Lang::Fr),
        "Offres ouvertes\n  Boulangère / Baker\n    en/baker.md, fr/boulangere.md\n    1 état, 1 élément de liste, \
         1 adresse ou numéro de téléphone, 2 nombres, dates ou heures\n\n\
         2 paires\u{a0}: 1 en concordance, 1 en décalage; 1 offre dans une seule langue\n1 état, 1 élément de liste, \
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
        "list item with no match in the French text: <q>Sing</q>",
        "<td class=\"none\"><p class=\"gap\">missing here</p></td>",
        "<p class=\"gap\" lang=\"en\">missing here: <q>15</q></p>",
        "<p class=\"verdict equal\">✓ nothing differs</p>",
    ] {
        assert!(en.contains(part), "{part} in {en}");
    }
    for part in [
        "<html lang=\"fr\">",
        "élément de liste sans équivalent dans le texte français\u{a0}: <q>Sing</q>",
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
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;"));
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
