//! `[typography]`: whose French the board has.

use crate::site::problem::settings::bad_setting::SettingFault;
use crate::site::read::settings::reader::{Reader, entry};
use crate::typography::Region;
use toml::Spanned;
use toml::de::DeValue;

impl Reader {
    /// `[typography]`: `fr` is `fr-CA` or `fr-FR`.
    pub(super) fn typography(&mut self, value: &Spanned<DeValue>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.bad("typography", SettingFault::NotATable, value.span());
        };
        self.unknown(table, "typography.");
        let Some((_, value)) = entry(table, "fr") else {
            return;
        };
        let Some(text) = self.text("typography.fr", value) else {
            return;
        };
        match text.to_ascii_lowercase().as_str() {
            "fr-ca" => self.settings.french = Region::Canada,
            "fr-fr" | "fr-be" | "fr-ch" => self.settings.french = Region::France,
            _ => self.bad(
                "typography.fr",
                SettingFault::NotARegion(text),
                value.span(),
            ),
        }
    }
}
