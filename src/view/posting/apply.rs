//! The ways to apply: the button beside the facts, and the bar at the foot of a narrow page.

use crate::bundle::Entry;
use crate::posting::Lang;
use crate::text::{self, text};
use yew::prelude::*;

/// The button; nothing where there is nothing to apply to.
pub fn apply_button(lang: Lang, entry: &Entry) -> Html {
    html! {
        if let Some(url) = &entry.apply {
            <p class="apply" data-closes={entry.closes.map(|second| second.to_string())}>
                <a class="button primary" href={link(entry, url)} rel="noopener">{ words(lang, url, text(lang).apply) }</a>
                // On paper the address says where.
                <span class="on-paper">{ plain(url) }</span>
            </p>
        }
    }
}

/// The bar of one posting, or of both languages of one: what it pays and until when, and the button.
pub fn apply_bar(lang: Lang, entries: &[&Entry]) -> Html {
    let open: Vec<&Entry> = entries
        .iter()
        .copied()
        .filter(|entry| entry.apply.is_some())
        .collect();
    let alone = open.len() == 1;
    html! {
        if !open.is_empty() {
            <div class="apply-bar" role="region" aria-label={text(lang).apply_bar}>
                { for open.iter().map(|entry| half(lang, entry, alone)) }
            </div>
        }
    }
}

/// One language's part, in its own words; with its facts where it has the bar to itself.
fn half(page: Lang, entry: &Entry, alone: bool) -> Html {
    let lang = match alone {
        true => page,
        false => entry.lang,
    };
    let foreign = (entry.lang != page).then(|| entry.lang.code());
    let url = entry.apply.clone().unwrap_or_default();
    let label = words(lang, &url, text(lang).apply_short);
    html! {
        <div class="half" lang={foreign.filter(|_| !alone)}>
            if alone {
                <p>
                    if let Some(pay) = entry.pay.first() {
                        <b lang={foreign}>{ pay.clone() }</b>
                        { " " }
                    }
                    if let Some(day) = entry.expiry_date {
                        <span>
                            { text(lang).closes }
                            { " " }
                            <time datetime={day.to_string()}>{ text::dates::short_date(lang, day) }</time>
                        </span>
                    }
                </p>
            }
            <a
                class="button primary"
                href={link(entry, &url)}
                rel="noopener"
                data-closes={entry.closes.map(|second| second.to_string())}
            >
                { label }
            </a>
        </div>
    }
}

fn words(lang: Lang, url: &str, otherwise: &'static str) -> &'static str {
    match url.starts_with("mailto:") {
        true => text(lang).apply_by_mail,
        false => otherwise,
    }
}

/// The address, a mail with the posting's title as its subject unless the address has one.
fn link(entry: &Entry, url: &str) -> String {
    if !url.starts_with("mailto:") || url.contains("subject=") {
        return url.to_owned();
    }
    let sign = if url.contains('?') { '&' } else { '?' };
    format!("{url}{sign}subject={}", encoded(&entry.title))
}

/// A text in an address (RFC 3986, percent-encoding).
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte))
            }
            _ => {
                const DIGITS: [char; 16] = [
                    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
                ];
                out.push('%');
                out.push(DIGITS[usize::from(byte >> 4)]);
                out.push(DIGITS[usize::from(byte & 15)]);
            }
        }
    }
    out
}

/// An address as people write it.
fn plain(url: &str) -> String {
    let plain = url.strip_prefix("mailto:").unwrap_or(url);
    plain.split('?').next().unwrap_or(plain).to_owned()
}
