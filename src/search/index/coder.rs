//! A binary arithmetic coder with adaptive models: what it writes needs no further compression,
//! so the index is as small from a server that compresses as from one that does not.

/// The chance of a 0, learnt from the bits seen: 16 bits of precision.
#[derive(Clone, Copy, Debug)]
struct Bit {
    zero: u16,
    seen: u8,
}

const EVEN: Bit = Bit {
    zero: 1 << 15,
    seen: 0,
};

impl Bit {
    /// Quick to learn at first, then steady.
    fn learn(&mut self, bit: bool) {
        const STEADY: u8 = 30;
        let rate = u32::from(self.seen) + 2;
        let zero = u32::from(self.zero);
        let next = if bit {
            zero - zero / rate
        } else {
            zero + (65_535 - zero) / rate
        };
        self.zero = next.clamp(64, 65_535 - 64) as u16;
        self.seen = (self.seen + 1).min(STEADY);
    }
}

/// A group of models, one for each context.
#[derive(Clone, Debug)]
pub struct Models(Vec<Bit>);

impl Models {
    /// As many models as `contexts`, none of which has learnt anything.
    pub fn new(contexts: usize) -> Models {
        Models(vec![EVEN; contexts])
    }

    /// Adds as many more, and says where they begin.
    pub fn add(&mut self, contexts: usize) -> u32 {
        let at = self.0.len();
        self.0.resize(at + contexts, EVEN);
        at as u32
    }
}

/// Either end of the code: what a layout asks for is written by one and read by the other, so a
/// layout is described once, as a function of a `Coder`.
pub trait Coder {
    /// Codes one bit by the model at `context`; a reader ignores `bit`.
    fn bit(&mut self, models: &mut Models, context: usize, bit: bool) -> bool;

    /// Codes the low `count` bits of `value`, the highest first, in a tree of models of its own at
    /// `base` (it takes `1 << count` of them).
    fn symbol(&mut self, models: &mut Models, base: usize, count: u32, value: u32) -> u32 {
        let mut node = 1;
        for shift in (0..count).rev() {
            let bit = self.bit(models, base + node, value >> shift & 1 == 1);
            node = node << 1 | usize::from(bit);
        }
        node as u32 - (1 << count)
    }

    /// Codes a number of any size: its length in unary, then its bits, the first two of them
    /// modelled. It takes [`NUMBER`] models at `base`.
    fn number(&mut self, models: &mut Models, base: usize, value: u32) -> u32 {
        let plus = value.saturating_add(1);
        let length = 31 - plus.leading_zeros();
        let mut got = 0;
        while got < 31 && self.bit(models, base + got as usize, got < length) {
            got += 1;
        }
        let mut out: u32 = 1;
        for shift in (0..got).rev() {
            let place = got - 1 - shift;
            let bit = plus >> shift & 1 == 1;
            let bit = match place {
                0 => self.bit(models, base + 32 + got as usize, bit),
                1 => self.bit(
                    models,
                    base + 64 + (got as usize) * 2 + (out & 1) as usize,
                    bit,
                ),
                _ => self.even(bit),
            };
            out = out << 1 | u32::from(bit);
        }
        out - 1
    }

    /// Codes the low 8 bits of `value`, foretold by two contexts together: each is a tree of 256
    /// models, and the one that has seen more has more to say.
    fn blended(&mut self, models: &mut Models, near: usize, far: usize, value: u8) -> u8 {
        let mut node = 1;
        for shift in (0..8).rev() {
            let bit = self.blended_bit(models, near + node, far + node, value >> shift & 1 == 1);
            node = node << 1 | usize::from(bit);
        }
        (node & 255) as u8
    }

    /// Codes a bit foretold by two models together.
    fn blended_bit(&mut self, models: &mut Models, near: usize, far: usize, bit: bool) -> bool;

    /// Codes a bit that no model can foretell.
    fn even(&mut self, bit: bool) -> bool;

    /// Codes the low `bits` bits of `value`, of which no model can foretell any.
    fn plain(&mut self, bits: u32, value: u64) -> u64 {
        (0..bits).rev().fold(0, |out, shift| {
            out << 1 | u64::from(self.even(value >> shift & 1 == 1))
        })
    }
}

impl Models {
    fn blend(&self, near: usize, far: usize) -> u32 {
        let (a, b) = (self.0[near], self.0[far]);
        let weight = |bit: Bit| 1 + u32::from(bit.seen) * u32::from(bit.seen.min(6));
        let (x, y) = (weight(a), weight(b) * 3);
        (u32::from(a.zero) * x + u32::from(b.zero) * y) / (x + y)
    }

    fn learn_both(&mut self, near: usize, far: usize, bit: bool) {
        self.0[near].learn(bit);
        self.0[far].learn(bit);
    }
}

/// How many models a number takes.
pub const NUMBER: usize = 128;

/// Writes.
#[derive(Debug)]
pub struct Writer {
    low: u64,
    range: u32,
    out: Vec<u8>,
}

impl Default for Writer {
    fn default() -> Self {
        Writer {
            low: 0,
            range: u32::MAX,
            out: Vec::new(),
        }
    }
}

impl Writer {
    /// The bytes of all that was coded.
    pub fn finish(mut self) -> Vec<u8> {
        for _ in 0..4 {
            self.shift();
        }
        while self.out.last() == Some(&0) {
            self.out.pop();
        }
        self.out
    }

    /// Bytes written so far, about.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    /// Whether nothing is written so far.
    pub fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    fn shift(&mut self) {
        self.out.push((self.low >> 24) as u8);
        self.low = (self.low & 0x00ff_ffff) << 8;
        self.range <<= 8;
    }

    fn carry(&mut self) {
        if self.low > u64::from(u32::MAX) {
            self.low &= u64::from(u32::MAX);
            for byte in self.out.iter_mut().rev() {
                *byte = byte.wrapping_add(1);
                if *byte != 0 {
                    break;
                }
            }
        }
    }

    fn code(&mut self, bound: u32, bit: bool) {
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        self.carry();
        while self.range < 1 << 24 {
            self.shift();
        }
    }
}

impl Coder for Writer {
    fn bit(&mut self, models: &mut Models, context: usize, bit: bool) -> bool {
        let model = &mut models.0[context];
        self.code((self.range >> 16) * u32::from(model.zero), bit);
        model.learn(bit);
        bit
    }

    fn blended_bit(&mut self, models: &mut Models, near: usize, far: usize, bit: bool) -> bool {
        self.code((self.range >> 16) * models.blend(near, far), bit);
        models.learn_both(near, far, bit);
        bit
    }

    fn even(&mut self, bit: bool) -> bool {
        self.code(self.range >> 1, bit);
        bit
    }
}

/// Reads. Past the end of its bytes it reads zeros: damaged bytes give nonsense, never a panic.
#[derive(Debug)]
pub struct Reader<'a> {
    code: u32,
    range: u32,
    left: &'a [u8],
    beyond: usize,
}

impl<'a> Reader<'a> {
    /// Reads what a [`Writer`] wrote.
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        let mut reader = Reader {
            code: 0,
            range: u32::MAX,
            left: bytes,
            beyond: 0,
        };
        for _ in 0..4 {
            reader.shift();
        }
        reader
    }

    /// Whether far more was read than was there: the bytes are damaged.
    pub fn is_lost(&self) -> bool {
        const MOST: usize = 64;
        self.beyond > MOST
    }

    fn shift(&mut self) {
        let byte = match self.left {
            [first, rest @ ..] => {
                self.left = rest;
                *first
            }
            [] => {
                self.beyond += 1;
                0
            }
        };
        self.code = self.code << 8 | u32::from(byte);
    }

    fn decode(&mut self, bound: u32) -> bool {
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        bit
    }
}

impl Coder for Reader<'_> {
    fn bit(&mut self, models: &mut Models, context: usize, _: bool) -> bool {
        let model = &mut models.0[context];
        let bit = self.decode((self.range >> 16) * u32::from(model.zero));
        model.learn(bit);
        bit
    }

    fn blended_bit(&mut self, models: &mut Models, near: usize, far: usize, _: bool) -> bool {
        let bit = self.decode((self.range >> 16) * models.blend(near, far));
        models.learn_both(near, far, bit);
        bit
    }

    fn even(&mut self, _: bool) -> bool {
        self.decode(self.range >> 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read(
            bits in proptest::collection::vec((0usize..4, proptest::bool::weighted(0.1)), 0..400),
            numbers in proptest::collection::vec(0u32..u32::MAX - 1, 0..50),
        ) {
            let mut models = Models::new(4 + NUMBER + 256);
            let mut writer = Writer::default();
            for &(context, bit) in &bits {
                writer.bit(&mut models, context, bit);
            }
            for &number in &numbers {
                writer.number(&mut models, 4, number);
                writer.symbol(&mut models, 4 + NUMBER, 8, number & 255);
            }
            let bytes = writer.finish();
            let mut models = Models::new(4 + NUMBER + 256);
            let mut reader = Reader::new(&bytes);
            for &(context, bit) in &bits {
                proptest::prop_assert_eq!(reader.bit(&mut models, context, false), bit);
            }
            for &number in &numbers {
                proptest::prop_assert_eq!(reader.number(&mut models, 4, 0), number);
                proptest::prop_assert_eq!(reader.symbol(&mut models, 4 + NUMBER, 8, 0), number & 255);
            }
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..60)) {
            let mut models = Models::new(NUMBER);
            let mut reader = Reader::new(&bytes);
            for _ in 0..100 {
                reader.number(&mut models, 0, 0);
            }
        }
    }

    #[test]
    fn rare_bits_cost_little() {
        let mut models = Models::new(1);
        let mut writer = Writer::default();
        for at in 0..8000 {
            writer.bit(&mut models, 0, at % 100 == 0);
        }
        let size = writer.finish().len();
        assert!(size < 120, "{size} bytes");
    }
}
