//! What holds without a browser: one module a subject, in one program, so that Cargo links one and not twenty.
#![cfg(not(target_arch = "wasm32"))]

mod board;
mod checking;
mod commands;
mod project;
mod publishing;
mod reading;
mod releases;
mod repository;
mod skip;
