//! The picture that stands for a board where its address is shared (Open Graph, `og:image`): one sheet,
//! folded between two inks, with the board's name. Made at build time, with a typeface inside the program.

use crate::posting::Lang;
use crate::text::text;
use ab_glyph::{Font, FontRef, Point, PxScale, ScaleFont, point};
use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

/// Width and height in pixels, as networks show them whole.
const SIZE: [usize; 2] = [1200, 630];
/// Where the sheet is folded.
const FOLD: usize = 800;
/// From the edges to the words.
const EDGE: usize = 72;
/// The strip of ink at the foot.
const FOOT: usize = 16;
/// Sizes of the name, in pixels from the highest to the lowest letter; the first that fits.
const NAME: [f32; 6] = [124.0, 108.0, 92.0, 78.0, 66.0, 56.0];
/// Most lines of the name.
const LINES: usize = 4;
/// The size of the heading below it.
const HEADING: f32 = 54.0;

/// Red, green, blue.
type Colour = [u8; 3];

/// What the styles call `--ink`.
const INK: Colour = [0x15, 0x1b, 0x1e];
/// What the styles call `--line-strong`.
const LINE: Colour = [0x6f, 0x76, 0x74];

/// The ink of a language and the wash of its side, as the styles have them.
fn colours(lang: Lang) -> [Colour; 2] {
    match lang {
        Lang::En => [[0x09, 0x50, 0x5e], [0xdf, 0xec, 0xec]],
        Lang::Fr => [[0x7e, 0x30, 0x0f], [0xf6, 0xe6, 0xd8]],
    }
}

/// Where the picture of `lang` is, relative to the site's root.
pub(crate) fn path(lang: Lang) -> String {
    format!("{}/og.png", lang.code())
}

/// The picture of a board of this name, for readers of `lang`, as PNG: drawn once, as `serve` asks for it
/// at each save.
///
/// # Errors
///
/// Never with the typeface that the program carries.
pub(crate) fn drawn(lang: Lang, name: &str) -> io::Result<Vec<u8>> {
    static DRAWN: Mutex<BTreeMap<(Lang, String), Vec<u8>>> = Mutex::new(BTreeMap::new());
    let mut drawn = DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
    let key = (lang, name.to_owned());
    if let Some(picture) = drawn.get(&key) {
        return Ok(picture.clone());
    }
    let picture = draw(lang, name)?;
    drawn.insert(key, picture.clone());
    Ok(picture)
}

/// A letter that the typeface does not have leaves no mark.
fn draw(lang: Lang, name: &str) -> io::Result<Vec<u8>> {
    let font = FontRef::try_from_slice(epaint_default_fonts::UBUNTU_LIGHT)
        .map_err(|error| io::Error::other(error.to_string()))?;
    let mut sheet = Sheet::new(font);
    let [own, wash] = colours(lang);
    let [other, other_wash] = colours(lang.other());
    let [width, height] = SIZE;
    sheet.fill([0, 0], [FOLD, height], wash);
    sheet.fill([FOLD, 0], [width, height], other_wash);
    sheet.fill([0, height - FOOT], [FOLD, height], own);
    sheet.fill([FOLD, height - FOOT], [width, height], other);
    for top in (0..height - FOOT).step_by(30) {
        let end = (top + 18).min(height - FOOT);
        sheet.fill([FOLD - 2, top], [FOLD + 2, end], LINE);
    }
    let heading = text(lang).list_heading;
    let name = name.trim();
    let words = if name.is_empty() { heading } else { name };
    let (size, lines) = sheet.fitted(words, FOLD - 2 * EDGE);
    let mut top = EDGE as f32;
    for line in &lines {
        sheet.write(line, size, [EDGE as f32, top], INK);
        top += size * 1.05;
    }
    let low = (height - FOOT - EDGE) as f32 - HEADING;
    if words != heading {
        sheet.write(heading, HEADING, [EDGE as f32, low], own);
    }
    let beside = (FOLD + EDGE / 2) as f32;
    let other_heading = text(lang.other()).list_heading;
    sheet.write(other_heading, HEADING, [beside, low], other);
    sheet.png()
}

/// The pixels, row by row.
struct Sheet<'a> {
    font: FontRef<'a>,
    pixels: Vec<u8>,
}

impl<'a> Sheet<'a> {
    fn new(font: FontRef<'a>) -> Sheet<'a> {
        Sheet {
            font,
            pixels: vec![0; SIZE[0] * SIZE[1] * 3],
        }
    }

    fn fill(&mut self, from: [usize; 2], to: [usize; 2], colour: Colour) {
        for row in self
            .pixels
            .chunks_exact_mut(SIZE[0] * 3)
            .take(to[1])
            .skip(from[1])
        {
            row[from[0] * 3..to[0] * 3].as_chunks_mut().0.fill(colour);
        }
    }

    /// Covers a part of a pixel, 0 to 1; outside the sheet it does nothing.
    fn mix(&mut self, x: usize, y: usize, colour: Colour, part: f32) {
        if x >= SIZE[0] || y >= SIZE[1] {
            return;
        }
        let at = (y * SIZE[0] + x) * 3;
        for (own, new) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            let [before, after] = [*own, new].map(f32::from);
            *own = (before + (after - before) * part.clamp(0.0, 1.0)).round() as u8;
        }
    }

    /// The letters of a line with their places, and its width.
    fn set(&self, line: &str, size: f32) -> (Vec<(char, f32)>, f32) {
        let font = self.font.as_scaled(PxScale::from(size));
        let mut right = 0.0;
        let mut last = None;
        let mut letters = Vec::new();
        for letter in line.chars() {
            let id = font.glyph_id(letter);
            right += last.map_or(0.0, |last| font.kern(last, id));
            letters.push((letter, right));
            right += font.h_advance(id);
            last = Some(id);
        }
        (letters, right)
    }

    /// The largest size at which `words` fit into `width`, and their lines. What is too long even for
    /// the smallest ends with an ellipsis.
    fn fitted(&self, words: &str, width: usize) -> (f32, Vec<String>) {
        let fits = |line: &String, size: f32| self.set(line, size).1 <= width as f32;
        for size in NAME {
            let lines = self.lines(words, size, width);
            if lines.len() <= LINES && lines.iter().all(|line| fits(line, size)) {
                return (size, lines);
            }
        }
        let size = NAME[NAME.len() - 1];
        let mut lines = self.lines(words, size, width);
        let cut = lines.len() > LINES;
        lines.truncate(LINES);
        let last = lines.len().saturating_sub(1);
        for (at, line) in lines.iter_mut().enumerate() {
            let end = if cut && at == last { "…" } else { "" };
            let mut whole = format!("{line}{end}");
            while !fits(&whole, size) && line.pop().is_some() {
                whole = format!("{}…", line.trim_end());
            }
            *line = whole;
        }
        (size, lines)
    }

    /// `words` broken at spaces; a word that is too long stands alone.
    fn lines(&self, words: &str, size: f32, width: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words
            .split([' ', '\n', '\t'])
            .filter(|word| !word.is_empty())
        {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            let fits = |line: &String| self.set(line, size).1 <= width as f32;
            match (lines.last_mut(), longer.filter(fits)) {
                (Some(last), Some(longer)) => *last = longer,
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Writes a line whose highest letters reach up to `at`.
    fn write(&mut self, line: &str, size: f32, at: [f32; 2], colour: Colour) {
        let ascent = self.font.as_scaled(PxScale::from(size)).ascent();
        for (letter, left) in self.set(line, size).0 {
            let id = self.font.glyph_id(letter);
            let place: Point = point(at[0] + left, at[1] + ascent);
            let glyph = id.with_scale_and_position(size, place);
            // The typeface draws a box where it has no letter.
            let drawn = (id.0 != 0).then(|| self.font.outline_glyph(glyph));
            if let Some(outline) = drawn.flatten() {
                let corner = outline.px_bounds().min;
                let (left, top) = (corner.x.max(0.0) as usize, corner.y.max(0.0) as usize);
                outline.draw(|x, y, part| {
                    self.mix(left + x as usize, top + y as usize, colour, part);
                });
            }
        }
    }

    fn png(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let [width, height] = SIZE.map(|side| side as u32);
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        // Flat colours repeat row by row as they are.
        encoder.set_filter(png::Filter::NoFilter);
        let mut writer = encoder.write_header().map_err(io::Error::other)?;
        writer
            .write_image_data(&self.pixels)
            .map_err(io::Error::other)?;
        writer.finish().map_err(io::Error::other)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet<'static> {
        let font = FontRef::try_from_slice(epaint_default_fonts::UBUNTU_LIGHT);
        Sheet::new(font.expect("a typeface"))
    }

    /// The pixels of a picture.
    fn pixels(lang: Lang, name: &str) -> Vec<u8> {
        let bytes = draw(lang, name).expect("a picture");
        let decoder = png::Decoder::new(io::Cursor::new(bytes));
        let mut reader = decoder.read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut pixels).expect("a frame");
        assert_eq!((info.width, info.height), (1200, 630));
        pixels
    }

    fn pixel(pixels: &[u8], x: usize, y: usize) -> [u8; 3] {
        let at = (y * SIZE[0] + x) * 3;
        [pixels[at], pixels[at + 1], pixels[at + 2]]
    }

    #[test]
    fn each_side_has_the_wash_of_its_language_and_the_readers_stands_first() {
        for lang in Lang::ALL {
            let pixels = pixels(lang, "Careers at Rivage");
            assert_eq!(pixel(&pixels, 10, 10), colours(lang)[1]);
            assert_eq!(pixel(&pixels, 1190, 10), colours(lang.other())[1]);
            assert_eq!(pixel(&pixels, 10, 629), colours(lang)[0]);
            assert_eq!(pixel(&pixels, 1190, 629), colours(lang.other())[0]);
        }
    }

    #[test]
    fn the_name_is_written_in_ink_and_another_name_is_another_picture() {
        let inked = |name: &str| {
            let pixels = pixels(Lang::Fr, name);
            pixels.chunks(3).filter(|pixel| *pixel == INK).count()
        };
        assert!(inked("Carrières") > 1_000);
        assert_ne!(inked("Carrières"), inked("Emplois"));
        assert_eq!(inked("職"), 0, "no boxes for letters that are missing");
    }

    #[test]
    fn the_colours_are_those_of_the_styles() {
        let styles = include_str!("../../../../static/base.css");
        let hex = |[r, g, b]: Colour| format!("#{r:02x}{g:02x}{b:02x}");
        for (name, colour) in [
            ("--ink", INK),
            ("--line-strong", LINE),
            ("--en", colours(Lang::En)[0]),
            ("--en-wash", colours(Lang::En)[1]),
            ("--fr", colours(Lang::Fr)[0]),
            ("--fr-wash", colours(Lang::Fr)[1]),
        ] {
            let line = format!("  {name}: {};", hex(colour));
            assert!(styles.contains(&line), "{line}");
        }
    }

    #[test]
    fn a_long_name_gets_smaller_letters_and_then_an_ellipsis_but_never_leaves_its_side() {
        let sheet = sheet();
        for (name, size, lines) in [
            ("Jobs", NAME[0], 1),
            ("Careers at Rivage", NAME[0], 2),
            (
                "Direction des ressources humaines de l’Office régional",
                NAME[2],
                4,
            ),
            (&"word ".repeat(200), NAME[5], 4),
            (&"x".repeat(300), NAME[5], 1),
            ("", NAME[0], 0),
        ] {
            let (chosen, set) = sheet.fitted(name, FOLD - 2 * EDGE);
            assert_eq!((chosen, set.len()), (size, lines), "{name}: {set:?}");
            let widest = set.iter().map(|line| sheet.set(line, chosen).1);
            assert!(widest.fold(0.0, f32::max) <= (FOLD - 2 * EDGE) as f32);
        }
        let long = sheet.fitted(&"word ".repeat(200), FOLD - 2 * EDGE).1;
        assert!(long[3].ends_with('…'), "{long:?}");
    }

    #[test]
    fn the_same_name_is_the_same_picture_and_it_is_small() {
        let draw = || draw(Lang::En, "Careers at Rivage").expect("a picture");
        assert_eq!(draw(), draw());
        assert!(draw().len() < 40_000, "{}", draw().len());
    }
}
