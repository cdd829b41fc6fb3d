//! Commands that go on or ask: new, watch, serve.

mod editors;
mod new;
mod watch;
