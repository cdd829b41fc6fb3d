//! What is published: data, pages, their look.

mod beside;
pub(crate) mod build;
mod contrast;
mod formats;
mod kill;
mod seals;
pub(crate) mod view;
