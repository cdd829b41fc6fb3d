//! The files of a release, made of what each system built: every way to get the program finds its own.

use crate::project::project;
use crate::skip::{Need, skip};
use serde_yaml::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// What stands for the program of a system.
const PROGRAM: &str = "#!/bin/sh\necho babillard 0.1.0\n";

/// The systems that a release has a program for.
fn triples() -> Vec<String> {
    let text = fs::read_to_string(project(".github/workflows/release.yml")).expect("a workflow");
    let release: Value = serde_yaml::from_str(&text).expect("YAML");
    let systems = &release["jobs"]["program"]["strategy"]["matrix"]["include"];
    let systems = systems.as_sequence().expect("systems").iter();
    let triples = systems.filter_map(|system| system["triple"].as_str());
    triples.map(str::to_owned).collect()
}

/// What the jobs before hand over, as `download-artifact` lays it out.
fn parts(folder: &Path) {
    fs::create_dir_all(folder.join("viewer")).expect("a folder");
    fs::write(folder.join("viewer/embed-licences.html"), "licences").expect("written");
    for triple in triples() {
        let own = folder.join(format!("program-{triple}"));
        fs::create_dir(&own).expect("a folder");
        let ending = if triple.contains("windows") {
            ".exe"
        } else {
            ""
        };
        fs::write(own.join(format!("babillard{ending}")), PROGRAM).expect("written");
        fs::write(own.join(format!("site-{triple}.sum")), "3f2a\n").expect("written");
    }
}

fn make(place: &Path, release: &str) -> Output {
    let mut script = Command::new(project("packaging/archives.sh"));
    script.args(["parts", release, "somebody/board", "0.1.0"]);
    script.current_dir(place).output().expect("bash")
}

fn words(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8_lossy(&text).into_owned()
}

/// Whether what the script calls is there.
fn tools() -> bool {
    ["npm", "zip"].iter().all(|name| {
        let said = Command::new(name).arg("-v").output();
        said.is_ok_and(|said| said.status.success())
    })
}

#[test]
fn a_release_has_the_files_that_each_way_to_get_it_asks_for_and_the_same_bytes_each_time() {
    if !tools() {
        return skip(Need::Node);
    }
    let place = tempfile::tempdir().expect("a folder");
    parts(&place.path().join("parts"));
    for release in ["first", "second"] {
        let said = make(place.path(), release);
        assert!(said.status.success(), "{}", words(&said));
    }
    let files = place.path().join("first/files");
    let sums = fs::read_to_string(files.join("SHA256SUMS")).expect("the sums");
    let again = fs::read_to_string(place.path().join("second/files/SHA256SUMS"));
    assert_eq!(sums, again.expect("the sums"));
    let named: BTreeSet<&str> = sums
        .lines()
        .filter_map(|line| Some(line.split_once("  ")?.1))
        .collect();
    let there: BTreeSet<String> = fs::read_dir(&files)
        .expect("the files")
        .map(|entry| {
            let name = entry.expect("an entry").file_name();
            name.into_string().expect("a plain name")
        })
        .filter(|name| name != "SHA256SUMS")
        .collect();
    assert!(
        named.iter().copied().eq(there.iter().map(String::as_str)),
        "{sums}"
    );
    // An archive and a wheel for each of five systems, and two scripts.
    assert_eq!(there.len(), 12, "{there:?}");
    for address in binstall() {
        let name = address.rsplit('/').next().expect("a name");
        assert!(there.contains(name), "{address}");
    }

    let script = fs::read_to_string(files.join("install.sh")).expect("the script");
    assert!(script.contains("https://github.com/somebody/board/releases"));
    let bin = place.path().join("bin");
    let said = Command::new("sh")
        .arg(files.join("install.sh"))
        .env("BABILLARD_RELEASE", format!("file://{}", files.display()))
        .env("BABILLARD_BIN", &bin)
        .output()
        .expect("sh");
    assert!(said.status.success(), "{}", words(&said));
    assert_eq!(
        fs::read_to_string(bin.join("babillard")).expect("it is there"),
        PROGRAM
    );
}

fn manifest() -> toml::Table {
    let text = fs::read_to_string(project("Cargo.toml")).expect("the manifest");
    text.parse().expect("TOML")
}

#[test]
fn cargo_binstall_looks_for_no_program_that_an_archive_does_not_have() {
    let manifest = manifest();
    let programs = manifest["bin"].as_array().expect("programs").iter();
    // It installs nothing at all where one is missing that needs no feature.
    let sought: Vec<_> = programs
        .filter(|program| program.get("required-features").is_none())
        .map(|program| program["name"].as_str())
        .collect();
    assert_eq!(sought, [Some("babillard")]);
}

/// Where `cargo binstall` looks, on each system, for what Cargo.toml says of it: it has `tgz` as `.tar.gz` too.
fn binstall() -> Vec<String> {
    let manifest = manifest();
    let package = &manifest["package"];
    let told = &package["metadata"]["binstall"];
    assert_eq!(
        told["bin-dir"].as_str(),
        Some("{ bin }{ binary-ext }"),
        "the program lies at the top of its archive"
    );
    let mut systems = triples();
    let overrides = told["overrides"].as_table().expect("overrides");
    systems.extend(overrides.keys().cloned());
    let address = |triple: &String| {
        let own = |key: &str| {
            let own = overrides.get(triple).and_then(|own| own.get(key));
            own.unwrap_or(&told[key]).as_str().expect("a text")
        };
        let ending = match own("pkg-fmt") {
            "tgz" => ".tar.gz",
            "zip" => ".zip",
            other => panic!("{other} is no archive of ours"),
        };
        own("pkg-url")
            .replace(
                "{ repo }",
                package["repository"].as_str().expect("an address"),
            )
            .replace("{ version }", package["version"].as_str().expect("one"))
            .replace("{ target }", triple)
            .replace("{ archive-suffix }", ending)
    };
    let addresses: Vec<String> = systems.iter().map(address).collect();
    for address in &addresses {
        assert!(
            address.contains("/releases/download/v0.1.0/") && !address.contains('{'),
            "{address}"
        );
    }
    addresses
}

#[test]
fn a_release_lists_the_licences_that_the_dependencies_may_have() {
    let read = |path: &str| {
        let text = fs::read_to_string(project(path)).expect("a file");
        text.parse::<toml::Table>().expect("TOML")
    };
    let (about, deny) = (read("about.toml"), read("deny.toml"));
    assert_eq!(about["accepted"], deny["licenses"]["allow"]);
}

#[test]
fn nothing_is_released_when_a_system_makes_another_site() {
    let place = tempfile::tempdir().expect("a folder");
    parts(&place.path().join("parts"));
    let odd = "parts/program-aarch64-apple-darwin/site-aarch64-apple-darwin.sum";
    fs::write(place.path().join(odd), "3f2b\n").expect("written");
    let said = make(place.path(), "release");
    assert!(!said.status.success());
    let told = words(&said);
    assert!(
        told.contains("error: the systems made different sites:"),
        "{told}"
    );
    assert!(told.contains(&format!("{odd}:3f2b")), "{told}");
    let files = fs::read_dir(place.path().join("release/files")).expect("the folder");
    assert_eq!(files.count(), 0);
}
