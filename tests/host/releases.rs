//! What a release is made with and brought by.

#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod action;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod archives;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod packaging;
mod workflows;
