//! A posting as search engines understand it (schema.org's JobPosting): only what the page shows.

use crate::markdown::{Block, Document, Inline};
use crate::posting::Date;
use crate::site::publish::pages::escape::{json_in_html, markup};
use crate::site::publish::wholes::Posting;
use crate::site::publish::workplace::Workplace;
use crate::site::read::dates::zone::Zone;
use serde_json::{Value, json};

/// The script of an open posting, when all that is required is known; it is data and never runs.
/// `url` is the page's absolute address, `site` the employer's.
pub(crate) fn script(
    posting: &Posting,
    workplace: &Workplace,
    zone: &Zone,
    url: Option<&str>,
    site: Option<&str>,
) -> Option<String> {
    let entry = &posting.whole.entry;
    let employer = workplace.employer.as_ref()?;
    let date = entry.date?;
    let mut organization = json!({ "@type": "Organization", "name": employer });
    put(&mut organization, "sameAs", site);
    let day = |date: Date| date.to_string();
    let mut job = json!({
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": entry.title,
        "description": description(&entry.description, &posting.document()),
        "datePosted": day(date),
        "hiringOrganization": organization,
    });
    if let Some(town) = &workplace.town {
        job["jobLocation"] = json!({
            "@type": "Place",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": town,
                "addressCountry": workplace.country,
            },
        });
    } else if !workplace.remote {
        return None;
    }
    if workplace.remote {
        job["jobLocationType"] = json!("TELECOMMUTE");
        let country = json!({ "@type": "Country", "name": workplace.country });
        job["applicantLocationRequirements"] = country;
    }
    let through = entry.expiry_date.map(|day| zone.last_second(day));
    put(&mut job, "validThrough", through);
    put(&mut job, "url", url);
    if let Some(id) = &posting.whole.lever_id {
        job["identifier"] =
            json!({ "@type": "PropertyValue", "name": employer, "value": id.as_str() });
    }
    let mut script = "<script type=\"application/ld+json\">".to_owned();
    json_in_html(&mut script, &job.to_string());
    Some(script + "</script>")
}

/// Adds what is known.
fn put(object: &mut Value, key: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        object[key] = value.into();
    }
}

/// The posting's text as HTML of the few elements that job data may have.
fn description(lead: &str, document: &Document) -> String {
    let mut out = String::new();
    if !lead.is_empty() {
        element(&mut out, "p", lead);
    }
    blocks(&mut out, &document.blocks);
    if let Some(cut) = &document.cut {
        element(&mut out, "p", &cut.text);
    }
    out
}

fn element(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!("<{name}>{}</{name}>", markup(text)));
}

fn blocks(out: &mut String, list: &[Block]) {
    for block in list {
        match block {
            Block::Heading { inlines, .. } | Block::Paragraph(inlines) => {
                element(out, "p", &text(inlines));
            }
            Block::Plain(inlines) => out.push_str(&markup(&text(inlines))),
            Block::List { start, items } => {
                let name = if start.is_some() { "ol" } else { "ul" };
                out.push_str(&format!("<{name}>"));
                for item in items {
                    out.push_str("<li>");
                    blocks(out, item);
                    out.push_str("</li>");
                }
                out.push_str(&format!("</{name}>"));
            }
            Block::Quote(list) => blocks(out, list),
            Block::Code(code) => element(out, "p", code),
            Block::Rule => {}
            Block::Table { head, rows, .. } => {
                for row in std::iter::once(head).chain(rows) {
                    let cells: Vec<String> = row.iter().map(|cell| text(cell)).collect();
                    element(out, "p", &cells.join(" | "));
                }
            }
        }
    }
}

/// What a line says, without its looks.
fn text(list: &[Inline]) -> String {
    list.iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::Strong(list) | Inline::Emphasis(list) | Inline::Struck(list) => text(list),
            Inline::Link { inlines, .. } => text(inlines),
            Inline::Break => "\n".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{Entry, Reading, Whole};
    use crate::posting::{Lang, LeverId, Slug, Status};

    const BODY: &str = "## What\n\nOne **strong** line & [a link](https://example.org/).\n\n- `</script>`\n- two\n";

    fn posting() -> Posting {
        let whole = Whole {
            entry: Entry {
                lang: Lang::En,
                slug: Slug::parse("chef").expect("a slug"),
                title: "Chef".into(),
                description: "Cook.".into(),
                status: Status::Open,
                counterpart: None,
                other_title: None,
                closes: None,
                said_until: None,
                clocks_change: None,
                clocks_gain: None,
                date: Date::parse("2026-10-26"),
                lastmod: None,
                expiry_date: Date::parse("2026-12-01"),
                facets: Vec::new(),
                employer: None,
                place: None,
                pay: Vec::new(),
                kinds: Vec::new(),
                apply: None,
                data: String::new(),
            },
            lever_id: LeverId::parse("4874d95f-a569-43dc-a237-b503d91cacaf"),
            counterpart_data: None,
            glance: Vec::new(),
            own: Vec::new(),
            markdown: String::new(),
            reading: Reading::default(),
        };
        Posting {
            whole,
            markdown: BODY.to_owned().into(),
        }
    }

    fn workplace(town: Option<&str>, remote: bool) -> Workplace {
        Workplace {
            employer: Some("Harbour".into()),
            town: town.map(str::to_owned),
            country: "Canada".into(),
            remote,
        }
    }

    /// The data, read back.
    fn data(workplace: &Workplace) -> Value {
        let url = "https://example.org/en/postings/chef/";
        let script =
            script(&posting(), workplace, &Zone::default(), Some(url), None).expect("job data");
        let json = script
            .strip_prefix("<script type=\"application/ld+json\">")
            .and_then(|rest| rest.strip_suffix("</script>"))
            .expect("a script");
        assert!(!json.contains('<'), "{json}");
        serde_json::from_str(json).expect("JSON")
    }

    #[test]
    fn a_job_has_what_is_required_and_no_more_than_the_page_shows() {
        let job = data(&workplace(Some("Gaspé"), false));
        assert_eq!(job["title"], "Chef");
        assert_eq!(job["datePosted"], "2026-10-26");
        assert_eq!(job["validThrough"], "2026-12-01T23:59:59-05:00");
        assert_eq!(job["hiringOrganization"]["name"], "Harbour");
        assert_eq!(job["jobLocation"]["address"]["addressLocality"], "Gaspé");
        assert_eq!(job["jobLocation"]["address"]["addressCountry"], "Canada");
        assert_eq!(
            job["identifier"]["value"],
            "4874d95f-a569-43dc-a237-b503d91cacaf"
        );
        assert_eq!(
            job["description"],
            "<p>Cook.</p><p>What</p><p>One strong line &amp; a link.</p><ul><li>&lt;/script&gt;</li><li>two</li></ul>"
        );
        assert_eq!(job.get("jobLocationType"), None);
        assert_eq!(job.get("baseSalary"), None);
    }

    #[test]
    fn a_remote_job_says_from_where() {
        let job = data(&workplace(None, true));
        assert_eq!(job["jobLocationType"], "TELECOMMUTE");
        assert_eq!(job["applicantLocationRequirements"]["name"], "Canada");
        assert_eq!(job.get("jobLocation"), None);
    }

    #[test]
    fn without_a_date_an_employer_or_a_place_there_is_no_job_data() {
        let none = |posting: &Posting, workplace: &Workplace| {
            assert_eq!(
                script(posting, workplace, &Zone::default(), None, None),
                None
            );
        };
        none(&posting(), &workplace(None, false));
        let nobody = Workplace {
            employer: None,
            ..workplace(Some("Gaspé"), true)
        };
        none(&posting(), &nobody);
        let mut undated = posting();
        undated.whole.entry.date = None;
        none(&undated, &workplace(Some("Gaspé"), false));
    }
}
