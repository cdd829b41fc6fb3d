//! What holds without a browser: one module a subject, in one program, so that Cargo links one and not twenty.
#![cfg(not(target_arch = "wasm32"))]

mod adopted;
mod audit;
mod beside;
mod build;
mod check;
mod commonmark;
mod contrast;
mod folders;
mod formats;
mod front_matter;
mod gate;
mod hostile;
mod kill;
mod links;
mod markdown;
mod new;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod packaging;
mod parity;
mod parity_report;
mod pictures;
mod problems;
mod project;
mod repository;
mod sarif;
mod schema;
mod search;
mod session;
mod site;
mod skip;
mod view;
mod watch;
mod workflows;
