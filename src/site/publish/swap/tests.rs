//! A site in its place: replaced whole, never another's.

use super::*;

fn site(text: &str) -> Files {
    let mut files = Files::from([
        ("index.html".to_owned(), text.into()),
        ("en/index.html".to_owned(), text.into()),
    ]);
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    let paths = serde_json::to_vec(&[paths, vec![FILES_PATH]].concat());
    files.insert(FILES_PATH.to_owned(), paths.expect("JSON"));
    files
}

fn text(path: PathBuf) -> String {
    fs::read_to_string(path).expect("a file")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_site_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("public/site");
    publish(&site("one"), &out).expect("published");
    let mut two = site("two");
    two.remove("en/index.html");
    publish(&two, &out).expect("published");
    assert_eq!(text(out.join("index.html")), "two");
    assert_eq!(names(&out), ["files.json", "index.html"]);
    assert_eq!(names(&folder.path().join("public")), ["site"]);
}

#[test]
fn a_folder_with_something_else_is_left_alone_and_says_with_what() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    fs::create_dir(&out).expect("a folder");
    publish(&site("one"), &out).expect("an empty folder will do");
    for place in ["thesis.txt", "en/thesis.txt", "en/of/thesis.txt"] {
        let thesis = out.join(place);
        fs::create_dir_all(thesis.parent().expect("a folder")).expect("a folder");
        fs::write(&thesis, "years of work").expect("a file");
        let refused = publish(&site("two"), &out).expect_err("refused");
        assert!(matches!(refused, Fault::NotOurs(path) if path == place));
        assert_eq!(text(out.join("index.html")), "one");
        assert_eq!(text(thesis.clone()), "years of work");
        fs::remove_file(thesis).expect("removed");
    }
    let refused = publish(&site("two"), &out).expect_err("refused");
    assert!(matches!(refused, Fault::NotOurs(path) if path == "en/of/"));
    fs::remove_dir(out.join("en/of")).expect("removed");
    publish(&site("two"), &out).expect("published once it is away");
}

#[test]
fn a_folder_beside_a_site_that_has_the_name_of_a_draft_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in [".site.babillard-new", ".site.babillard-old"] {
        let beside = folder.path().join(name);
        fs::create_dir(&beside).expect("a folder");
        fs::write(beside.join("thesis.txt"), "years of work").expect("a file");
        let refused = publish(&site("one"), &folder.path().join("site")).expect_err("refused");
        assert!(matches!(refused, Fault::NotOurs(path) if path == "thesis.txt"));
        assert_eq!(text(beside.join("thesis.txt")), "years of work");
        fs::remove_dir_all(beside).expect("removed");
    }
}

#[test]
fn a_folder_that_only_looks_like_a_site_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("index.html"), "mine").expect("a file");
    fs::write(folder.path().join(FILES_PATH), "{}").expect("a file");
    let refused = publish(&site("two"), folder.path()).expect_err("refused");
    assert!(matches!(refused, Fault::NotOurs(_)));
    assert_eq!(text(folder.path().join("index.html")), "mine");
}

#[test]
fn a_file_is_no_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("site");
    fs::write(&file, "mine").expect("a file");
    assert!(matches!(publish(&site("one"), &file), Err(Fault::NoPlace)));
    assert_eq!(text(file), "mine");
}

#[test]
fn what_a_killed_build_left_is_removed_and_a_site_out_of_its_place_goes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("site");
    publish(&site("one"), &out).expect("published");
    // As after a kill between the two steps of a system that cannot swap, with a half-written site.
    fs::rename(&out, folder.path().join(".site.babillard-old")).expect("renamed");
    fs::create_dir(folder.path().join(".site.babillard-new")).expect("a folder");
    Place::of(&out)
        .and_then(|place| place.recover())
        .expect("rebuilt");
    assert_eq!(text(out.join("index.html")), "one");
    assert_eq!(names(folder.path()), ["site"]);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_folder_of_a_site_stays_a_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let (real, link) = (folder.path().join("real"), folder.path().join("link"));
    publish(&site("one"), &real).expect("published");
    std::os::unix::fs::symlink(&real, &link).expect("a link");
    publish(&site("two"), &link).expect("published");
    assert_eq!(text(real.join("index.html")), "two");
    assert!(
        fs::symlink_metadata(&link)
            .expect("it is there")
            .is_symlink()
    );
}
