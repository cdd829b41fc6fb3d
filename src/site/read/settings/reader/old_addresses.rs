//! `[old_addresses]`: where postings stood before.

use crate::posting::Lang;
use crate::site::problem::Kind;
use crate::site::problem::settings::bad_address_pattern::BadAddressPattern;
use crate::site::problem::settings::bad_setting::SettingFault;
use crate::site::read::old_address::Pattern;
use crate::site::read::settings::reader::{Reader, entry};
use toml::Spanned;
use toml::de::DeValue;

impl Reader {
    /// `[old_addresses]`: patterns for each language, one or a list.
    pub(super) fn old_addresses(&mut self, value: &Spanned<DeValue>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.bad("old_addresses", SettingFault::NotATable, value.span());
        };
        self.unknown(table, "old_addresses.");
        for (lang, name) in [
            (Lang::En, "old_addresses.en"),
            (Lang::Fr, "old_addresses.fr"),
        ] {
            let Some((_, value)) = entry(table, lang.code()) else {
                continue;
            };
            let patterns = match value.get_ref() {
                DeValue::Array(patterns) => patterns.iter().collect(),
                DeValue::String(_) => vec![value],
                _ => {
                    self.bad(name, SettingFault::NotAList, value.span());
                    continue;
                }
            };
            for value in patterns {
                let Some(found) = self.text(name, value) else {
                    continue;
                };
                match Pattern::parse(&found) {
                    Ok(pattern) => self.settings.old_addresses.of_mut(lang).push(pattern),
                    Err(fault) => self.tell(
                        Kind::BadAddressPattern(BadAddressPattern { found, fault }),
                        value.span(),
                    ),
                }
            }
        }
    }
}
