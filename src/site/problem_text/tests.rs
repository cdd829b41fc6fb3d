//! Placeholder until the words are asserted.
