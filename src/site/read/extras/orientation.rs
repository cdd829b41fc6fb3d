//! How a photo is to be turned: cameras leave it lying and note that in its Exif data.

/// Whether the JPEG of these bytes is shown on its side, so that its width is its height (Exif 2.32,
/// 4.6.4: orientations 5 to 8).
pub(super) fn is_on_its_side(jpeg: &[u8]) -> bool {
    exif(jpeg)
        .and_then(orientation)
        .is_some_and(|value| (5..=8).contains(&value))
}

/// The TIFF data of the first Exif segment.
fn exif(jpeg: &[u8]) -> Option<&[u8]> {
    let mut rest = jpeg.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let (marker, length) = match *rest.get(..4)? {
            [0xff, marker, high, low] => (marker, usize::from(high) << 8 | usize::from(low)),
            _ => return None,
        };
        // The picture itself begins.
        if marker == 0xda {
            return None;
        }
        let segment = rest.get(4..2 + length)?;
        if let Some(tiff) = segment.strip_prefix(b"Exif\0\0").filter(|_| marker == 0xe1) {
            return Some(tiff);
        }
        rest = rest.get(2 + length..)?;
    }
}

/// The orientation that the first directory of TIFF data has.
fn orientation(tiff: &[u8]) -> Option<u16> {
    let big = match tiff.get(..4)? {
        [b'M', b'M', 0, 42] => true,
        [b'I', b'I', 42, 0] => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if big {
            u16::from_be_bytes(bytes)
        } else {
            u16::from_le_bytes(bytes)
        })
    };
    let (first, second) = (usize::from(short(4)?), usize::from(short(6)?));
    let directory = if big {
        first << 16 | second
    } else {
        second << 16 | first
    };
    let count = usize::from(short(directory)?);
    (0..count)
        .map(|number| directory + 2 + 12 * number)
        .find(|at| short(*at) == Some(0x0112))
        .and_then(|at| short(at + 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG with nothing but Exif data.
    fn photo(big: bool, value: u8) -> Vec<u8> {
        let tiff: &[u8] = match big {
            true => &[
                b'M', b'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0,
            ],
            false => &[
                b'I', b'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, value, 0, 0, 0,
            ],
        };
        let length = u8::try_from(2 + 6 + tiff.len()).expect("short");
        [
            &[0xff, 0xd8, 0xff, 0xe1, 0, length],
            &b"Exif\0\0"[..],
            tiff,
            &[0xff, 0xda, 0, 2],
        ]
        .concat()
    }

    #[test]
    fn a_photo_on_its_side_is_known_by_its_exif_data() {
        for big in [true, false] {
            for value in 1..=8 {
                assert_eq!(is_on_its_side(&photo(big, value)), value > 4, "{value}");
            }
        }
        let photo = photo(true, 6);
        for end in 0..photo.len() - 6 {
            assert!(!is_on_its_side(&photo[..end]), "cut at {end}");
        }
    }
}
