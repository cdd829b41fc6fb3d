//! `[employer]`: who hires, and their site.

use crate::site::problem::settings::bad_setting::SettingFault;
use crate::site::read::settings::is_site;
use crate::site::read::settings::reader::{EMPLOYER, Reader, entry};
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

impl Reader {
    /// `[employer]`: its name in each language, and its site.
    pub(super) fn employer(&mut self, found: (Range<usize>, &Spanned<DeValue>)) {
        let table = found.1.get_ref().as_table();
        let url = table.and_then(|table| entry(table, "url"));
        self.settings.employer = self.both(EMPLOYER, found);
        let Some((_, value)) = url else { return };
        let Some(text) = self.text("employer.url", value) else {
            return;
        };
        if is_site(&text) {
            self.settings.employer_url = Some(text);
        } else {
            let fault = SettingFault::NotAnAddress(text);
            self.bad("employer.url", fault, value.span());
        }
    }
}
