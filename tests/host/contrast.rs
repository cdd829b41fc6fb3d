//! The colours of the design language tell text from its surface, in the light and in the dark.

use std::collections::BTreeMap;

/// The custom properties of the light and of the dark theme; what the dark one lacks is the light one's.
fn themes() -> [(&'static str, BTreeMap<String, String>); 2] {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/base.css");
    let css = std::fs::read_to_string(path).expect("the styles");
    let dark_from = css
        .find("prefers-color-scheme: dark")
        .expect("a dark theme");
    let dark_to = css[dark_from..].find("\n}\n").expect("its end") + dark_from;
    let light = properties(&css[..dark_from]);
    let mut dark = light.clone();
    dark.extend(properties(&css[dark_from..dark_to]));
    [("light", light), ("dark", dark)]
}

fn properties(css: &str) -> BTreeMap<String, String> {
    let lines = css
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--"));
    let pairs = lines.filter_map(|line| line.trim_end_matches(';').split_once(": "));
    pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Relative luminance (WCAG 2.2) of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let byte = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour as #rrggbb");
        let value = f64::from(byte) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Each of `fronts` stands out from each of `surfaces` by at least `least`, in both themes.
#[track_caller]
fn check(fronts: &[&str], surfaces: &[&str], least: f64) {
    for (theme, colours) in themes() {
        for front in fronts {
            for surface in surfaces {
                let found = contrast(&colours[*front], &colours[*surface]);
                assert!(
                    found >= least,
                    "--{front} on --{surface}, {theme}: {found:.2} is below {least}"
                );
            }
        }
    }
}

#[test]
fn text_can_be_read_on_every_surface_it_stands_on() {
    check(
        &["ink", "ink-soft", "accent"],
        &["paper", "raised", "sunk", "accent-wash"],
        4.5,
    );
    check(
        &["accent-strong", "open", "closed"],
        &["paper", "raised"],
        4.5,
    );
    check(&["ink", "accent", "closed"], &["closed-wash"], 4.5);
    check(&["on-accent"], &["accent", "accent-strong"], 4.5);
}

#[test]
fn edges_of_controls_marks_and_the_focus_can_be_seen() {
    check(
        &["line-strong", "focus", "mark", "accent"],
        &["paper", "raised", "sunk"],
        3.0,
    );
    check(&["focus"], &["accent-wash", "closed-wash"], 3.0);
}

#[test]
fn a_contrast_is_what_the_guidelines_say() {
    assert_eq!(format!("{:.2}", contrast("#ffffff", "#000000")), "21.00");
    assert_eq!(format!("{:.2}", contrast("#777777", "#ffffff")), "4.48");
}
