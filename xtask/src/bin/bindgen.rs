//! wasm-bindgen as the viewer's builds call it: its library with a small command line, which compiles in a
//! sixth of the time of the whole tool. It is kept as `wasm-bindgen`, a name that rustc lets no other package
//! compile; `cargo xtask` and Trunk use it alike.

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    if given == ["--version"] {
        // As the whole tool says it: Trunk reads the version here.
        println!("wasm-bindgen {}", wasm_bindgen_shared::version());
        return ExitCode::SUCCESS;
    }
    match generate(&given) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the words ask for; what is not asked for is as the whole tool has it by default.
fn generate(given: &[String]) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    let (mut input, mut folder) = (None, None);
    for word in given {
        match word.split_once('=').unwrap_or((word, "")) {
            ("--target", "web") => {
                bindgen.web(true).map_err(|error| format!("{error:#}"))?;
            }
            ("--out-dir", name) => folder = Some(name),
            ("--out-name", name) => {
                bindgen.out_name(name);
            }
            ("--no-typescript", "") => {
                bindgen.typescript(false);
            }
            _ if !word.starts_with('-') && input.is_none() => input = Some(word),
            _ => {
                return Err(format!(
                    "`{word}` is not known; install wasm-bindgen-cli for it"
                ));
            }
        }
    }
    let (Some(input), Some(folder)) = (input, folder) else {
        return Err(
            "usage: wasm-bindgen --target=web --out-dir=FOLDER [--out-name=NAME] [--no-typescript] PROGRAM"
                .to_owned(),
        );
    };
    let generated = bindgen.input_path(input).generate(folder);
    generated.map_err(|error| format!("{input}: {error:#}"))
}
