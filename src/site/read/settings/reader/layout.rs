//! `default_language` and `ignore_files`: what a file's name does not say.

use crate::posting::Lang;
use crate::site::problem::settings::bad_setting::SettingFault;
use crate::site::read::settings::pattern::FilePattern;
use crate::site::read::settings::reader::Reader;
use toml::Spanned;
use toml::de::DeValue;

impl Reader {
    /// `default_language`: `en` or `fr`.
    pub(super) fn default_language(&mut self, value: &Spanned<DeValue>) {
        let Some(text) = self.text("default_language", value) else {
            return;
        };
        match Lang::from_code(&text) {
            Some(lang) => self.settings.default_language = Some(lang),
            None => {
                let fault = SettingFault::NotALanguage(text);
                self.bad("default_language", fault, value.span());
            }
        }
    }

    /// `ignore_files`: paths and patterns of files that are no postings.
    pub(super) fn ignore_files(&mut self, value: &Spanned<DeValue>) {
        let texts = self.texts("ignore_files", value);
        let patterns = texts.into_iter().map(|text| FilePattern::new(&text));
        self.settings.ignore_files = patterns.collect();
    }
}
