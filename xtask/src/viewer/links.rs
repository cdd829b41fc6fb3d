//! The names by which a program and its script know each other's functions, made short: wasm-bindgen's
//! (`__wbg_addEventListener_f2d27251d333a631`) end in a hash, which no compression makes smaller, in both files.

/// The program and its script with short names for what the program imports.
///
/// # Errors
/// A program that is none (WebAssembly, section 5.5, "Modules"), or a script that does not give each import once.
pub(crate) fn shortened(program: &[u8], script: &str) -> Result<(Vec<u8>, String), String> {
    let unknown = "the program does not have the form that wasm-bindgen gives it";
    let mut input = Input(program);
    let head = input.take(8).ok_or(unknown)?;
    let mut out = head.to_vec();
    let mut names = Vec::new();
    while !input.0.is_empty() {
        let id = input.byte().ok_or(unknown)?;
        let content = input.bytes().ok_or(unknown)?;
        let content = match id {
            IMPORTS => imports(content, &mut names).ok_or(unknown)?,
            _ => content.to_vec(),
        };
        out.push(id);
        put_bytes(&mut out, &content);
    }
    let mut script = script.to_owned();
    for (at, name) in names.iter().enumerate() {
        let given = format!(" {name}: function");
        if script.matches(&given).count() != 1 {
            return Err(format!(
                "the script of the program does not give `{name}` once"
            ));
        }
        script = script.replacen(&given, &format!(" {}: function", short(at)), 1);
    }
    Ok((out, script))
}

/// The number of the section of imports, and of a function among them (5.5.5).
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// The section of imports with short names; their old ones are added to `names`. None where something else than a
/// function is imported.
fn imports(content: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let mut input = Input(content);
    let mut out = Vec::new();
    let count = input.number()?;
    put_number(&mut out, count);
    for _ in 0..count {
        put_bytes(&mut out, input.bytes()?);
        let name = std::str::from_utf8(input.bytes()?).ok()?;
        put_bytes(&mut out, short(names.len()).as_bytes());
        names.push(name.to_owned());
        out.push(input.byte().filter(|kind| *kind == FUNCTION)?);
        put_number(&mut out, input.number()?);
    }
    input.0.is_empty().then_some(out)
}

/// The name of this number: `a` to `z`, then `aa`.
fn short(number: usize) -> String {
    let last = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => last.to_string(),
        more => short(more - 1) + &last.to_string(),
    }
}

/// What is left to read.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    /// An unsigned LEB128 number (5.2.2).
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// Bytes with their number before them.
    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length as usize)
    }
}

fn put_number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len() as u32);
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that imports these functions of `./viewer_bg.js`, with another section before and after.
    fn program(names: &[&str]) -> Vec<u8> {
        let mut imports = Vec::new();
        put_number(&mut imports, names.len() as u32);
        for name in names {
            put_bytes(&mut imports, b"./viewer_bg.js");
            put_bytes(&mut imports, name.as_bytes());
            imports.push(FUNCTION);
            put_number(&mut imports, 300);
        }
        let mut program = b"\0asm\x01\0\0\0".to_vec();
        for (id, content) in [(1, vec![7; 200]), (IMPORTS, imports), (10, vec![0; 9])] {
            program.push(id);
            put_bytes(&mut program, &content);
        }
        program
    }

    #[test]
    fn a_program_and_its_script_get_the_same_short_names_and_nothing_else_changes() {
        let old = ["__wbg_now_31b1da", "__wbindgen_throw"];
        let script = "const import0 = {\n __wbg_now_31b1da: function() {},\n __wbindgen_throw: function() {}\n};\n";
        let (short, given) = shortened(&program(&old), script).expect("the usual form");
        assert_eq!(short, program(&["a", "b"]));
        assert_eq!(
            given,
            "const import0 = {\n a: function() {},\n b: function() {}\n};\n"
        );
    }

    #[test]
    fn what_has_another_form_is_refused() {
        let whole = program(&["__wbg_now_31b1da"]);
        let script = " __wbg_now_31b1da: function() {}";
        for cut in [0, 7, 9, 230, whole.len() - 1] {
            assert!(shortened(&whole[..cut], script).is_err(), "{cut}");
        }
        assert!(shortened(&whole, "").is_err());
        assert!(shortened(&whole, &script.repeat(2)).is_err());
    }

    #[test]
    fn names_are_different() {
        let names: std::collections::BTreeSet<String> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([0, 25, 26, 51, 52].map(short), ["a", "z", "aa", "az", "ba"]);
    }
}
