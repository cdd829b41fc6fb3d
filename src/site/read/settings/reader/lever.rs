//! `[lever]`: the board's site at Lever.

use crate::site::problem::settings::bad_setting::SettingFault;
use crate::site::read::settings::reader::{Reader, entry};
use crate::site::read::settings::{Lever, LeverHost};
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

impl Reader {
    pub(super) fn lever(&mut self, key: Range<usize>, value: &Spanned<DeValue>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.bad("lever", SettingFault::NotATable, value.span());
        };
        self.unknown(table, "lever.");
        let host = match entry(table, "host") {
            Some((_, value)) => self.lever_host(value),
            None => Some(LeverHost::default()),
        };
        let Some((_, value)) = entry(table, "site") else {
            return self.bad("lever.site", SettingFault::Missing, key);
        };
        let Some(site) = self.text("lever.site", value) else {
            return;
        };
        if !site
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
            || site.starts_with('.')
        {
            return self.bad(
                "lever.site",
                SettingFault::NotALeverSite(site),
                value.span(),
            );
        }
        self.settings.lever = host.map(|host| Lever { site, host });
    }

    fn lever_host(&mut self, value: &Spanned<DeValue>) -> Option<LeverHost> {
        match self.text("lever.host", value)?.as_str() {
            "global" => Some(LeverHost::Global),
            "eu" => Some(LeverHost::Eu),
            other => {
                self.bad(
                    "lever.host",
                    SettingFault::NotALeverHost(other.to_owned()),
                    value.span(),
                );
                None
            }
        }
    }
}
