//! Which values one text states and the other does not.

use crate::posting::{Both, Lang};
use crate::site::facts::parity::align::Alignment;
use crate::site::facts::parity::facts::spoken::{self, Spoken};
use crate::site::facts::parity::facts::{self, Found, Key, Sort, Value};
use crate::site::facts::parity::outline::Outline;
use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;

/// A value without a match.
pub(crate) struct Lone {
    /// The side that states it.
    pub(crate) side: Lang,
    /// The number of its block.
    pub(crate) block: usize,
    pub(crate) found: Found,
    /// What the block beside it states instead.
    pub(crate) instead: Option<Found>,
}

/// The values of one text, each with the number of its block.
type Values = Vec<(usize, Found)>;

/// The values that only one text has. Those of a block that `is_told` as a whole are left out.
pub(crate) fn lone(
    texts: &Both<&Outline>,
    alignment: &Alignment,
    is_told: &dyn Fn(Lang, usize) -> bool,
) -> Vec<Lone> {
    let all = Both {
        en: gather(texts.en, Lang::En),
        fr: gather(texts.fr, Lang::Fr),
    };
    let (mut en, mut fr) = (vec![false; all.en.len()], vec![false; all.fr.len()]);
    pair_off(&all, &mut en, &mut fr, |en| alignment.en[en], |fr| fr);
    pair_off(&all, &mut en, &mut fr, |_| Some(0), |_| 0);
    let offers = |values: &Values| -> HashSet<Key> {
        values
            .iter()
            .flat_map(|(_, found)| found.offered())
            .collect()
    };
    let offered = Both {
        en: offers(&all.en),
        fr: offers(&all.fr),
    };
    let left = |values: &Values, matched: &[bool]| -> Values {
        let all = values.iter().zip(matched);
        let left = all.filter(|(_, matched)| !**matched);
        left.map(|(value, _)| value.clone()).collect()
    };
    let left = Both {
        en: left(&all.en, &en),
        fr: left(&all.fr, &fr),
    };
    let in_place = Both {
        en: by_place(&left.en),
        fr: by_place(&left.fr),
    };
    let mut words = Both {
        en: Words::of(texts.en, Lang::En),
        fr: Words::of(texts.fr, Lang::Fr),
    };
    let digits = Both {
        en: digits(&all.en),
        fr: digits(&all.fr),
    };
    let mut lone = Vec::new();
    for side in Lang::ALL {
        let other = side.other();
        let mut before: HashMap<(usize, Sort), usize> = HashMap::new();
        for (block, found) in left.of(side) {
            let sort = found.sort();
            let there = alignment.of(side)[*block];
            let theirs = |sort| in_place.of(other).get(&(there?, sort));
            // `2 to 4 pm` has a number where French has a time.
            let theirs = theirs(sort.clone()).or_else(|| match sort {
                Sort::Number => theirs(Sort::Time),
                Sort::Time => theirs(Sort::Number),
                _ => None,
            });
            // The first of those that differ stands for the first, and so on.
            let nth = before.entry((*block, sort)).or_default();
            let instead = theirs.and_then(|theirs| theirs.get(*nth));
            *nth += 1;
            let is_stated = || {
                found
                    .asked()
                    .iter()
                    .any(|key| offered.of(other).contains(key))
            };
            let mut names_another = || {
                let there = there.filter(|_| matches!(found.value, Value::Number(_)));
                there.is_some_and(|there| {
                    let own = words.of_mut(side).block(*block);
                    let digits = digits.of(side).get(block);
                    digits.is_some_and(|digits| {
                        words.of_mut(other).block(there).names_another(digits, &own)
                    })
                })
            };
            let is_missing = match found.value {
                // The other language may have a name of its own.
                Value::Code(_) => theirs.is_some(),
                _ => theirs.is_some() || !is_stated() || names_another(),
            };
            if is_missing && !is_told(side, *block) && !words.of_mut(other).say(found, there) {
                lone.push(Lone {
                    side,
                    block: *block,
                    found: found.clone(),
                    instead: instead.map(|at| left.of(other)[*at].1.clone()),
                });
            }
        }
    }
    lone
}

/// Lets values that say the same stand for each other where their places are the same: in order, each
/// once. Marks those that do.
fn pair_off(
    all: &Both<Values>,
    en: &mut [bool],
    fr: &mut [bool],
    place_of_en: impl Fn(usize) -> Option<usize>,
    place_of_fr: impl Fn(usize) -> usize,
) {
    let mut offers: HashMap<(usize, Key), VecDeque<usize>> = HashMap::new();
    for (at, (block, found)) in all.fr.iter().enumerate().filter(|(at, _)| !fr[*at]) {
        for key in found.offered() {
            offers
                .entry((place_of_fr(*block), key))
                .or_default()
                .push_back(at);
        }
    }
    for (at, (block, found)) in all.en.iter().enumerate() {
        let place = place_of_en(*block).filter(|_| !en[at]);
        let Some(place) = place else { continue };
        for key in found.asked() {
            let Some(offers) = offers.get_mut(&(place, key)) else {
                continue;
            };
            while offers.front().is_some_and(|offer| fr[*offer]) {
                offers.pop_front();
            }
            if let Some(offer) = offers.pop_front() {
                (en[at], fr[offer]) = (true, true);
                break;
            }
        }
    }
}

/// Where values are, by block and sort.
fn by_place(values: &Values) -> HashMap<(usize, Sort), Vec<usize>> {
    let mut places: HashMap<(usize, Sort), Vec<usize>> = HashMap::new();
    for (at, (block, found)) in values.iter().enumerate() {
        places.entry((*block, found.sort())).or_default().push(at);
    }
    places
}

/// The plain numbers of each block.
fn digits(values: &Values) -> HashMap<usize, HashSet<u64>> {
    let mut digits: HashMap<usize, HashSet<u64>> = HashMap::new();
    for (block, found) in values {
        if let Value::Number(number) = found.value {
            digits.entry(*block).or_default().insert(number);
        }
    }
    digits
}

/// Every value of a text with the number of its block. Mail addresses count once.
fn gather(text: &Outline, lang: Lang) -> Values {
    let mut all = Vec::new();
    let mut mails = HashSet::new();
    for (at, block) in text.blocks.iter().enumerate() {
        for found in facts::of_block(block, lang) {
            let is_mail = matches!(found.value, Value::Email(_));
            if !is_mail || mails.insert(found.value.clone()) {
                all.push((at, found));
            }
        }
    }
    all
}

/// What a text says in words, read when it is asked for.
struct Words<'a> {
    text: &'a Outline,
    lang: Lang,
    blocks: HashMap<usize, Rc<Spoken>>,
    all: Option<Rc<Spoken>>,
}

impl Words<'_> {
    fn of(text: &Outline, lang: Lang) -> Words<'_> {
        Words {
            text,
            lang,
            blocks: HashMap::new(),
            all: None,
        }
    }

    /// What one block says.
    fn block(&mut self, block: usize) -> Rc<Spoken> {
        let (text, lang) = (self.text, self.lang);
        let read = || Rc::new(spoken::read(&text.blocks[block].text, lang));
        self.blocks.entry(block).or_insert_with(read).clone()
    }

    /// Whether a block says the value in words, or any block when there is none beside it.
    fn say(&mut self, found: &Found, block: Option<usize>) -> bool {
        let (text, lang) = (self.text, self.lang);
        let spoken = match block {
            Some(block) => self.block(block),
            None => {
                let read = || {
                    let all = text
                        .blocks
                        .iter()
                        .map(|block| spoken::read(&block.text, lang));
                    Rc::new(all.fold(Spoken::default(), Spoken::with))
                };
                self.all.get_or_insert_with(read).clone()
            }
        };
        spoken.says(&found.value)
    }
}
