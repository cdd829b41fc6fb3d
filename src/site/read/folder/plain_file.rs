//! One file as it lies there: no link is followed, no device is opened, and a read has an end.

use crate::site::problem::Kind;
use crate::site::problem::file::file_too_large::FileTooLarge;
use crate::site::problem::file::not_a_file::{NotAFile, Special};
use crate::site::problem::file::symbolic_link::SymbolicLink;
use crate::site::problem::file::unreadable::Unreadable;
use crate::site::visible::fault;
use std::fs::{File, FileType};
use std::io::{self, Read};
use std::path::Path;

/// The bytes of the file at `path`, at most `limit` of them; none when there is nothing.
///
/// # Errors
///
/// What lies there is a link, a folder or a device, is larger than `limit`, or cannot be read.
pub fn read(path: &Path, limit: usize) -> Result<Option<Vec<u8>>, Kind> {
    let found = match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(&error)),
        Ok(found) => found,
    };
    if let Some(kind) = fault_of(found.file_type()) {
        return Err(kind);
    }
    let too_large = |size: u64| {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        Kind::from(FileTooLarge { size, limit })
    };
    let most = limit as u64;
    if found.len() > most {
        return Err(too_large(found.len()));
    }
    let file = open(path).map_err(|error| unreadable(&error))?;
    // Another thing may have taken its place by now.
    let opened = file.metadata().map_err(|error| unreadable(&error))?;
    if let Some(kind) = fault_of(opened.file_type()) {
        return Err(kind);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(opened.len().min(most)).unwrap_or_default());
    // A file that the system makes up, or that grows, has more than its size.
    let read = file.take(most + 1).read_to_end(&mut bytes);
    read.map_err(|error| unreadable(&error))?;
    match bytes.len() as u64 {
        size if size > most => Err(too_large(size)),
        _ => Ok(Some(bytes)),
    }
}

/// Why something of this type is not read; none for a plain file.
pub fn fault_of(kind: FileType) -> Option<Kind> {
    if kind.is_file() {
        None
    } else if kind.is_symlink() {
        // Its target may lie outside the folder, and would be published.
        Some(SymbolicLink.into())
    } else {
        let what = special(kind);
        Some(NotAFile { what }.into())
    }
}

/// The problem of a file that the system does not give.
pub fn unreadable(error: &io::Error) -> Kind {
    Kind::from(Unreadable { why: fault(error) })
}

#[cfg(unix)]
fn special(kind: FileType) -> Special {
    use std::os::unix::fs::FileTypeExt;
    match () {
        () if kind.is_dir() => Special::Folder,
        () if kind.is_fifo() => Special::Pipe,
        () if kind.is_socket() => Special::Socket,
        () => Special::Device,
    }
}

#[cfg(not(unix))]
fn special(kind: FileType) -> Special {
    match kind.is_dir() {
        true => Special::Folder,
        false => Special::Device,
    }
}

/// Opens without following a link, and without waiting for the other end of a pipe.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn open(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    let how = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    Ok(File::from(rustix::fs::open(path, how, Mode::empty())?))
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    use super::*;

    #[cfg(unix)]
    #[test]
    fn only_a_plain_file_is_read_and_only_so_much_of_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("plain"), "words").expect("a file");
        std::os::unix::fs::symlink("/etc/hostname", at("link")).expect("a link");
        let _socket = std::os::unix::net::UnixListener::bind(at("socket")).expect("a socket");
        let code = |name: &str, limit| match read(&at(name), limit) {
            Ok(bytes) => bytes.map_or("none", |_| "read"),
            Err(kind) => kind.code(),
        };
        assert_eq!(code("plain", 5), "read");
        assert_eq!(code("plain", 4), "B003-file-too-large");
        assert_eq!(code("nothing", 4), "none");
        assert_eq!(code("link", 4), "B033-symbolic-link");
        assert_eq!(code("socket", 4), "B034-not-a-file");
        assert_eq!(code(".", 4), "B034-not-a-file");
        // The size of what the system makes up is 0.
        let endless = Path::new("/proc/self/environ");
        if cfg!(target_os = "linux") {
            assert!(matches!(read(endless, 1), Err(Kind::FileTooLarge(_))));
        }
    }
}
