//! How prominently a term stands in a posting: BM25F's weighing of fields, settled when the index
//! is written, in eight levels.

/// The highest level.
pub const TOP: u8 = 7;

/// What a level adds to a score before the term's rarity: fields weigh as in BM25F, and have
/// already been through its saturation.
pub const VALUE: [f32; 8] = [1.0, 1.5, 1.9, 2.1, 2.4, 3.6, 4.4, 5.2];

/// How often a term stands in each field of a posting, and how long the title and the body are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// In the title.
    pub title: u32,
    /// In the description.
    pub description: u32,
    /// In the headings.
    pub headings: u32,
    /// In the body.
    pub body: u32,
    /// Words of the title that are no stop words.
    pub title_words: u32,
    /// Words of the body, over the board's mean.
    pub body_length: f32,
}

/// The level; none where the term does not stand at all.
pub fn level(counts: &Counts) -> Option<u8> {
    const SLOPE: f32 = 0.5;
    if counts.title > 0 {
        return Some(match counts.title_words {
            0..=2 => 7,
            3..=4 => 6,
            _ => 5,
        });
    }
    if counts.description > 0 {
        return Some(4);
    }
    if counts.headings > 0 {
        return Some(3);
    }
    let often = counts.body as f32 / (1.0 - SLOPE + SLOPE * counts.body_length);
    match often {
        _ if counts.body == 0 => None,
        x if x < 1.7 => Some(0),
        x if x < 3.5 => Some(1),
        _ => Some(2),
    }
}

/// How rare a term is: BM25's inverse document frequency, for `count` jobs of `total`.
pub fn rarity(count: u32, total: u32) -> f32 {
    let (count, total) = (count as f32, total as f32);
    (1.0 + (total - count + 0.5).max(0.0) / (count + 0.5)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_title_is_above_a_long_one_and_any_title_above_any_body() {
        let title = |title_words| {
            level(&Counts {
                title: 1,
                title_words,
                ..Counts::default()
            })
        };
        let body = |body, body_length| {
            level(&Counts {
                body,
                body_length,
                ..Counts::default()
            })
        };
        assert!(title(2) > title(6) && title(6) > body(1000, 1.0));
        assert!(body(4, 1.0) > body(4, 5.0));
        assert_eq!(body(0, 1.0), None);
    }

    #[test]
    fn a_rare_term_weighs_more() {
        assert!(rarity(1, 100) > rarity(50, 100) && rarity(100, 100) > 0.0);
    }
}
