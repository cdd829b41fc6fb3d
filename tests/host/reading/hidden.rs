//! What an author hid is nowhere in the site; what readers should see is everywhere it belongs.

use crate::publishing::build::viewer;
use babillard::markdown::{parse, plain_text};
use babillard::posting::Lang;
use babillard::site::board;
use babillard::site::files::Files;
use babillard::site::publish::building;
use babillard::site::publish::searching::Searcher;
use babillard::site::read::extras::Extras;
use std::fs;

/// Bodies with one word that is hidden, `zqxhidden`, each with what hides it.
const HIDDEN: [&str; 22] = [
    "<!-- zqxhidden -->",
    "<!--\nzqxhidden\n\n- zqxhidden\n-->",
    "a <!-- one <!-- two --> zqxhidden --> b",
    "<!—— zqxhidden ——>",
    "[//]: # (zqxhidden zqxhidden)",
    "{{< comment >}}zqxhidden{{< /comment >}}",
    "{{/* zqxhidden */}}",
    "{{< note text=\"zqxhidden\" >}}",
    "{% comment %}zqxhidden{% endcomment %}",
    "{% if page.archived %}zqxhidden{% endif %}",
    "{% include a.html title=\"zqxhidden\" %}",
    "{::comment}zqxhidden{:/comment}",
    "{/* zqxhidden */}",
    "{# zqxhidden #}",
    "%%zqxhidden%%",
    "<%# zqxhidden %>",
    "<?php echo \"zqxhidden\"; ?>",
    "Words{:title=\"zqxhidden\"}",
    "<script>zqxhidden</script>",
    "<template>zqxhidden</template>",
    "<p hidden>zqxhidden</p>",
    "<span style=\"display:none\">zqxhidden</span>",
];

/// Bodies with a word to be seen, `zqxseen`, where something else goes.
const SEEN: [&str; 16] = [
    "zqxseen <!-- a note -->",
    "{{< note >}}zqxseen{{< /note >}}",
    "{% if other %}zqxseen{% endif %}",
    "<div class=\"a\">zqxseen</div>",
    "<p>a</p><ul><li>zqxseen</li></ul>",
    "<details><summary>a</summary>zqxseen</details>",
    "<table><tr><td>zqxseen</td><td>a</td></tr></table>",
    "| a | b |\n|---|---|\n| c | d | zqxseen |",
    "a[^1]\n\n[^1]: zqxseen",
    "- [ ] zqxseen",
    "## A {zqxseen}",
    "[zqxseen]: bilingual",
    "<Callout type=\"a\">zqxseen</Callout>",
    "> [!NOTE]\n> zqxseen",
    "<your zqxseen>",
    "`<!-- zqxseen -->`",
];

/// A site whose postings have these bodies, one each.
fn site(bodies: &[&str]) -> (board::Board, Files) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("en")).expect("a folder");
    let settings = "base_url = \"https://jobs.example.org/\"\n";
    fs::write(folder.path().join("babillard.toml"), settings).expect("settings");
    for (number, body) in bodies.iter().enumerate() {
        let text = format!(
            "---\ntitle: Posting {number}\ndescription: d\narchived: false\ndate: 2026-01-05\n\
             employer: E\nplace: Ottawa, Ontario\n---\n\nFirst words.\n\n{body}\n"
        );
        fs::write(folder.path().join(format!("en/p{number}.md")), text).expect("a posting");
    }
    let mut board = board::read(folder.path(), 1_796_144_400).expect("a board");
    let extras = Extras::default();
    board::add(&mut board, &extras);
    let files = building::site(&board, &extras, &viewer(), "/").expect("a site");
    (board, files)
}

fn paths_with<'f>(files: &'f Files, word: &str) -> Vec<&'f str> {
    let found = files.iter().filter(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        text.contains(word) || path.contains(word)
    });
    found.map(|(path, _)| &**path).collect()
}

#[test]
fn what_an_author_hid_is_in_no_byte_of_the_site() {
    let (board, files) = site(&HIDDEN);
    assert_eq!(paths_with(&files, "zqxhidden"), [""; 0]);
    let mut searcher = Searcher::new(&board).expect("an index");
    assert!(searcher.search("zqxhidden", Lang::En, 9).is_empty());
}

#[test]
fn what_is_meant_for_readers_is_on_the_page_in_the_viewer_and_in_search() {
    let (board, files) = site(&SEEN);
    for (number, body) in SEEN.iter().enumerate() {
        let page = format!("en/postings/p{number}/index.html");
        let of_posting = |path: &&str| {
            path.contains(&format!("/p{number}/")) || path.contains(&format!("/p{number}."))
        };
        let paths = paths_with(&files, "zqxseen");
        let own: Vec<&&str> = paths.iter().filter(|path| of_posting(path)).collect();
        assert!(own.iter().any(|path| **path == page), "{body}: {own:?}");
        assert!(
            own.iter().any(|path| path.starts_with("data/en/")),
            "{body}: {own:?}"
        );
        let file = board
            .files
            .iter()
            .find(|file| file.path.ends_with(&format!("/p{number}.md")));
        let (posting, _) = file.and_then(|file| file.shown()).expect("a posting");
        assert!(
            plain_text(&parse(&posting.body)).contains("zqxseen"),
            "{body}"
        );
    }
    let mut searcher = Searcher::new(&board).expect("an index");
    let hits = searcher.search("zqxseen", Lang::En, 2 * SEEN.len());
    let mut found: Vec<String> = hits.into_iter().map(|hit| hit.slug).collect();
    found.sort();
    let mut all: Vec<String> = (0..SEEN.len()).map(|number| format!("p{number}")).collect();
    all.sort();
    assert_eq!(found, all);
}
