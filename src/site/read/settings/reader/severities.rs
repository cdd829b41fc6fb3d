//! `[check]`: what a code counts as.

use crate::site::problem::Kind;
use crate::site::problem::rule::Severity;
use crate::site::problem::settings::bad_setting::SettingFault;
use crate::site::problem::settings::unknown_setting::UnknownSetting;
use crate::site::problem::{stories, story};
use crate::site::read::keys::closest;
use crate::site::read::settings::reader::Reader;
use toml::Spanned;
use toml::de::DeValue;

impl Reader {
    /// `[check]`: a severity for each code, short or whole.
    pub(super) fn check(&mut self, value: &Spanned<DeValue>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.bad("check", SettingFault::NotATable, value.span());
        };
        for (key, value) in table {
            let Some(story) = story(key.get_ref()) else {
                let codes: Vec<&'static str> = stories().map(|story| story.code).collect();
                let kind = Kind::UnknownSetting(UnknownSetting {
                    name: format!("check.{}", key.get_ref()),
                    meant: closest(key.get_ref(), &codes),
                });
                self.tell(kind, key.span());
                continue;
            };
            let Some(text) = self.text("check", value) else {
                continue;
            };
            let severity = match text.as_str() {
                "error" => Some(Severity::Error),
                "warning" => Some(Severity::Warning),
                "info" => Some(Severity::Info),
                "off" => None,
                _ => {
                    self.bad("check", SettingFault::NotASeverity(text), value.span());
                    continue;
                }
            };
            if story.severity == Severity::Error && severity != Some(Severity::Error) {
                let fault = SettingFault::AlwaysAnError(story.code);
                self.bad("check", fault, key.span());
                continue;
            }
            self.settings.severities.insert(story.code, severity);
        }
    }
}
