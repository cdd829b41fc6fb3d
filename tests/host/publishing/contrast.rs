//! The colours of the design language tell text from its surface, in the light and in the dark.

use std::collections::BTreeMap;

/// The custom properties of the light and of the dark theme; the dark one takes what it does not set from the light one.
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
        .filter(|(_, value)| value.starts_with('#'))
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

/// Every surface that words stand on, both languages' included.
const SURFACES: [&str; 7] = [
    "paper", "raised", "sunk", "en-wash", "fr-wash", "en-paper", "fr-paper",
];

#[test]
fn text_can_be_read_on_every_surface_at_the_highest_level() {
    check(&["ink", "ink-soft", "en", "fr"], &SURFACES, 7.0);
    check(&["on-accent"], &["en", "fr"], 7.0);
    check(&["on-ink"], &["ink"], 7.0);
}

#[test]
fn the_two_languages_are_of_the_same_strength() {
    for (theme, colours) in themes() {
        for surface in ["paper", "raised"] {
            let of = |ink: &str| contrast(&colours[ink], &colours[surface]);
            let (english, french) = (of("en"), of("fr"));
            assert!(
                (english - french).abs() < 0.3,
                "{theme}, {surface}: {english:.2} {french:.2}"
            );
        }
    }
}

#[test]
fn edges_of_controls_folds_and_the_focus_can_be_seen() {
    check(&["line-strong", "ink"], &SURFACES, 3.0);
}

#[test]
fn a_contrast_is_what_the_guidelines_say() {
    assert_eq!(format!("{:.2}", contrast("#ffffff", "#000000")), "21.00");
    assert_eq!(format!("{:.2}", contrast("#777777", "#ffffff")), "4.48");
}
