//! The host program `babillard`.

fn main() {}
