//! What authors hide, and what other programs leave behind.

use super::{check, read, says};
use crate::markdown::{parse, plain_text};
use crate::site::read::plain::dropped::What;

#[test]
fn what_an_author_hid_in_another_dialect_is_hidden() {
    for (body, shown) in [
        ("a {/* hide this */} b\n", "a  b\n"),
        ("{{/* hide\n\nthis */}}\na\n", "a\n"),
        ("{# hide this #}\n\na\n", "a\n"),
        ("a {#- hide this -#} b {#hide this#} c\n", "a  b  c\n"),
        ("a {{-- hide this }} and this --}} b\n", "a  b\n"),
        ("a {{!-- hide {{this}} --}} b\n", "a  b\n"),
        ("a {>>hide this<<} b {--hide this--} c\n", "a  b  c\n"),
        ("/* hide\nthis */\n\na\n", "a\n"),
        ("a\n\n////\nhide this\n////\n\nb\n", "a\nb\n"),
        ("@* hide this *@\n\na\n", "a\n"),
        ("#+BEGIN_COMMENT\nhide this\n#+END_COMMENT\n\na\n", "a\n"),
        ("{::comment}\nhide this\n{:/comment}\n\na\n", "a\n"),
        ("a %%hide this%% b\n\n%%\nand this\n%%\n", "a  b\n"),
        ("<%# hide this %>a <%= b %>\n", "a\n"),
        ("<!—— hide this ——>\n\na\n", "a\n"),
        ("a <!-- hide <!-- that --> this --> b\n", "a  b\n"),
        ("a <!-- hide this\nand this\n\nb\n", "a\nb\n"),
        ("<p hidden>hide this</p>\n\na\n", "a\n"),
        ("<span style=\"display: none\">hide this</span>a\n", "a\n"),
        (
            "<div class=\"d-none\">\n\nhide <div>this</div>\n\n</div>\n\na\n",
            "a\n",
        ),
    ] {
        let plain = read(body);
        assert_eq!(plain_text(&parse(&plain.text)), shown, "{body}");
        assert!(!plain.dropped.is_empty(), "named: {body}");
    }
    for body in [
        "/* a */ b\n",
        "//// a\n",
        "50 %% of 100 %%\n",
        "a %% b\n",
        "x -> y <!\n",
    ] {
        check(body, body);
    }
}

#[test]
fn what_word_processors_and_pastes_leave_behind_is_turned() {
    for (body, shown) in [
        ("<p>Bake<o:p></o:p></p>\n", "Bake\n"),
        ("<![if !supportLists]>Bake<![endif]>\n", "Bake\n"),
        ("<st1:place w:st=\"on\">Ottawa</st1:place>\n", "Ottawa\n"),
        (
            "<meta charset=utf-8><b id=x><h2>Us</h2><p>We bake.</p><ul><li>Days</li></ul></b>\n",
            "Us\nWe bake.\nDays\n",
        ),
        (
            "Us: <p>We bake.</p><ul><li>Days</li><li>Nights</li></ul>\n",
            "Us: \nWe bake.\n• Days\n• Nights\n",
        ),
        (
            "import A from \"../a\"\n\n<Tabs>\n  <Tab name=\"x\">One</Tab>\n</Tabs>\n",
            "One\n",
        ),
        (
            "<Apply href=\"/x\">Apply now</Apply>, <your name>\n",
            "Apply now, <your name>\n",
        ),
        ("> [!NOTE]\n> Bring knives.\n", "Note\nBring knives.\n"),
        ("> [!tip]- For cooks\n", "For cooks\n"),
        ("\u{feff}# Us\n", "Us\n"),
    ] {
        assert_eq!(plain_text(&parse(&read(body).text)), shown, "{body}");
    }
    says(
        "import A from \"a\"\n\nb\n",
        &[(What::Template, "import A from \"a\"")],
    );
    check(
        "Export plans. We import goods from \"Spain\".\n",
        "Export plans. We import goods from \"Spain\".\n",
    );
}

#[test]
fn stars_within_html_are_named() {
    says("<aside>\nBring **ID**.\n</aside>\n", &[(What::Stars, "**")]);
    says("<aside>\n\nBring **ID**.\n\n</aside>\n", &[]);
}

#[test]
fn an_element_that_leads_somewhere_without_being_a_link_is_named() {
    for (before, tag, behind) in [
        (
            "Now ",
            "<button href=\"https://a.ca/\">",
            "apply</button>\n",
        ),
        (
            "",
            "<div onclick=\"location='https://a.ca/'\">",
            "\napply\n</div>\n",
        ),
        (
            "",
            "<button formaction='mailto:a@a.ca'>",
            "apply</button>\n",
        ),
    ] {
        let body = format!("{before}{tag}{behind}");
        says(&body, &[(What::Element, tag)]);
        assert!(plain_text(&parse(&read(&body).text)).contains("apply"));
    }
    let input = "<input formaction=\"https://a.ca/\">";
    says(&format!("apply {input}\n"), &[(What::Element, input)]);
    says("<button onclick=\"go()\">Apply</button>\n", &[]);
    says("<a href=\"https://a.ca/\" class=x>Apply</a>\n", &[]);
}
