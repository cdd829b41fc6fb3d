//! What the reader's clock says of the postings: which have closed since the site was built, and how
//! long the others stay open.
//!
//! The clock only ever closes. It is not asked before the page has been taken over, so that the first
//! picture is the static page's.

use super::catalog::{Catalog, Item};
use super::posting::Opened;
use super::{Remote, State};
use crate::bundle::{Entry, Facet};
use crate::posting::{Both, CLOSING_SOON, Lang, Status};
use crate::text::text;
use std::rc::Rc;

/// A day, in seconds.
const DAY: i64 = 86_400;

/// From how many days on it is said how many are left.
const NEAR: i64 = 14;

impl State {
    /// The clock shows `now`, in seconds since 1970: closes what is over.
    pub(super) fn tell_time(&mut self, now: i64) {
        // One that has been set back opens nothing again.
        let now = self.now.map_or(now, |before| before.max(now));
        self.now = Some(now);
        if let Remote::Ready(catalog) = &mut self.catalog {
            close_list(catalog, now);
            mark_soon(catalog, now);
        }
        if let Some(item) = &mut self.given
            && is_over(&item.entry, now)
        {
            close(&mut Rc::make_mut(item).entry);
        }
        for (_, opened) in &mut self.opened.0 {
            if let Remote::Ready(opened) = opened {
                close_whole(opened, now);
            }
        }
    }

    /// How many days are left to apply, 0 on the last; none while the clock is not known, or the day
    /// is far, or the posting does not close by itself.
    pub fn days_left(&self, entry: &Entry) -> Option<i64> {
        days_left(entry, self.now?)
    }

    /// The next instant at which the clock changes what is shown.
    pub fn next_change(&self) -> Option<i64> {
        let now = self.now?;
        let lists = self.catalog.ready().map(|catalog| &catalog.open);
        let listed = lists
            .into_iter()
            .flat_map(|open| open.en.iter().chain(&open.fr));
        let opened = self
            .opened
            .0
            .iter()
            .filter_map(|(_, opened)| opened.ready());
        let entries = listed.map(|item| &item.entry);
        let entries = entries.chain(opened.map(|opened| &opened.whole.entry));
        let changes = entries.filter_map(|entry| next_change(entry, now));
        changes.min()
    }

    /// When the last day ended that has ended since the board was built.
    pub(super) fn last_closed(&self) -> u32 {
        let catalog = self.catalog.ready();
        let closed = last_of(catalog.map(|catalog| &catalog.closed), |_| true);
        let now = self.now.unwrap_or(0);
        let said = |item: &Item| item.entry.ends().is_some_and(|end| end <= now);
        closed.max(last_of(catalog.map(|catalog| &catalog.open), said))
    }

    /// When the last day ends of the postings that close soon; as long as they are the same ones, nothing
    /// has to be searched again.
    pub(super) fn last_soon(&self) -> u32 {
        last_of(
            self.catalog.ready().map(|catalog| &catalog.open),
            Item::is_soon,
        )
    }
}

/// The last second at which the last day ends of one of `lists` that is `wanted`; 0 where none does.
fn last_of(lists: Option<&Both<Vec<Rc<Item>>>>, wanted: impl Fn(&Item) -> bool) -> u32 {
    let items = lists
        .into_iter()
        .flat_map(|lists| lists.en.iter().chain(&lists.fr));
    let ending = items.filter(|item| wanted(item));
    let last = ending.filter_map(|item| item.entry.ends()).max();
    last.and_then(|second| u32::try_from(second).ok())
        .unwrap_or(0)
}

/// By how much fewer seconds than the board's clocks a clock that never changes goes on from `now` to
/// the end of the last day.
fn gain(entry: &Entry, now: i64) -> i64 {
    let ahead = entry.clocks_change.is_some_and(|second| now < second);
    entry.clocks_gain.filter(|_| ahead).unwrap_or(0)
}

/// How many midnights of the board lie between `now` and the end of the last day, where they are few.
fn days_left(entry: &Entry, now: i64) -> Option<i64> {
    let left = entry.ends()? - now + gain(entry, now);
    let days = (left - 1).div_euclid(DAY);
    (entry.status == Status::Open && (0..=NEAR).contains(&days)).then_some(days)
}

/// The next second after `now` at which something else is said of a posting: each day of the last two
/// weeks has words of its own.
fn next_change(entry: &Entry, now: i64) -> Option<i64> {
    let end = entry.ends().filter(|end| *end > now)?;
    let midnights = (0..=NEAR + 1).map(|days| {
        let midnight = end - days * DAY;
        midnight + gain(entry, midnight)
    });
    midnights.filter(|midnight| *midnight > now).min()
}

/// Makes it a fact of the open postings that they close soon, by which the list can be narrowed. None
/// that is near becomes far again; one whose last day only its text says stays open once it is over.
fn mark_soon(catalog: &mut Rc<Catalog>, now: i64) {
    let is_soon = |item: &Rc<Item>| days_left(&item.entry, now).is_some();
    let mut listed = catalog.open.en.iter().chain(&catalog.open.fr);
    if listed.all(|item| is_soon(item) == item.is_soon()) {
        return;
    }
    let catalog = Rc::make_mut(catalog);
    let facets = &mut catalog.index.facets;
    if facets.iter().all(|facet| facet.pair != CLOSING_SOON) {
        facets.push(Facet {
            pair: CLOSING_SOON.to_owned(),
            label: Both {
                en: text(Lang::En).closing_soon.to_owned(),
                fr: text(Lang::Fr).closing_soon.to_owned(),
            },
            name: None,
        });
    }
    for item in catalog.open.en.iter_mut().chain(&mut catalog.open.fr) {
        let soon = is_soon(item);
        if soon != item.is_soon() {
            let facets = &mut Rc::make_mut(item).entry.facets;
            facets.retain(|pair| pair != CLOSING_SOON);
            facets.extend(soon.then(|| CLOSING_SOON.to_owned()));
        }
    }
}

fn is_over(entry: &Entry, now: i64) -> bool {
    entry.status == Status::Open && entry.closes.is_some_and(|closes| closes <= now)
}

fn close(entry: &mut Entry) {
    entry.status = Status::Archived;
    entry.apply = None;
    entry.facets.retain(|pair| pair != CLOSING_SOON);
}

/// Moves what is over out of the open lists, and counts it there.
fn close_list(catalog: &mut Rc<Catalog>, now: i64) {
    let over = |item: &Rc<Item>| is_over(&item.entry, now);
    if !catalog.open.en.iter().chain(&catalog.open.fr).any(over) {
        return;
    }
    let catalog = Rc::make_mut(catalog);
    for lang in Lang::ALL {
        let all = std::mem::take(catalog.open.of_mut(lang));
        let (closed, open): (Vec<_>, Vec<_>) = all.into_iter().partition(over);
        let totals = catalog.index.totals.of_mut(lang);
        totals.open = totals.open.saturating_sub(closed.len());
        totals.archived += closed.len();
        *catalog.open.of_mut(lang) = open;
        catalog
            .closed
            .of_mut(lang)
            .extend(closed.into_iter().map(|mut item| {
                close(&mut Rc::make_mut(&mut item).entry);
                item
            }));
    }
}

/// Closes a posting, and leaves out of what is like it what has closed.
fn close_whole(opened: &mut Rc<Opened>, now: i64) {
    let over = |closes: Option<i64>| closes.is_some_and(|closes| closes <= now);
    let similar = &opened.whole.reading.similar;
    if is_over(&opened.whole.entry, now) || similar.iter().any(|one| over(one.closes)) {
        let whole = &mut Rc::make_mut(opened).whole;
        whole.reading.similar.retain(|one| !over(one.closes));
        if is_over(&whole.entry, now) {
            close(&mut whole.entry);
        }
    }
}

#[cfg(test)]
mod tests;
