//! A map in the order of its keys. The standard library's own adds kilobytes to what a visitor loads for each kind of key and
//! value, and copies every entry where one of a thousand changes; this one shares what does not change.
//!
//! Input: entries, in any order. Output: the entry of a key, or all of them by key. Must not know what it holds.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::rc::Rc;

/// The most entries of a page: what a change moves, and copies where another map shares it.
const PAGE: usize = 64;

/// Entries in the order of their keys. To find, add or remove one of `n` takes `log n` comparisons; a clone shares its pages
/// with the original until either changes them.
#[derive(Clone, Debug)]
pub struct Sorted<K, V> {
    /// None is empty.
    pages: Vec<Rc<Vec<(K, V)>>>,
    length: usize,
}

impl<K: PartialEq, V: PartialEq> PartialEq for Sorted<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.length == other.length && self.iter().eq(other.iter())
    }
}

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self { pages: Vec::new(), length: 0 }
    }
}

#[derive(Clone, Copy)]
struct Place {
    page: usize,
    at: usize,
}

/// How many of `length` places, which are ordered so, come `before` what is looked for.
#[inline(never)]
fn partition_point(length: usize, before: &dyn Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = low.midpoint(high);
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

impl<K, V> Sorted<K, V> {
    /// The number of entries.
    pub const fn len(&self) -> usize {
        self.length
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// All entries.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { map: self, place: Place { page: 0, at: 0 } }
    }

    /// The entries from the first on whose key is not `before` what is looked for.
    pub fn since(&self, before: &dyn Fn(&K) -> bool) -> Iter<'_, K, V> {
        Iter { map: self, place: self.place(before) }
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(key, _)| key)
    }

    /// All values, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }

    /// The first place whose key is not `before` what is looked for; behind the last page where there is none.
    fn place(&self, before: &dyn Fn(&K) -> bool) -> Place {
        let is_before = |entry: Option<&(K, V)>| entry.is_some_and(|(key, _)| before(key));
        let page = partition_point(self.pages.len(), &|page| is_before(self.pages.get(page).and_then(|page| page.last())));
        let at = self.pages.get(page).map_or(0, |page| partition_point(page.len(), &|at| is_before(page.get(at))));
        Place { page, at }
    }

    fn at(&self, place: Place) -> Option<&(K, V)> {
        self.pages.get(place.page)?.get(place.at)
    }
}

impl<K: Ord + Clone, V: Clone> Sorted<K, V> {
    /// The value of `key`.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.at(self.find(key)?).map(|(_, value)| value)
    }

    /// The value of `key`, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let place = self.find(key)?;
        self.entry_mut(place)
    }

    /// Whether there is an entry of `key`.
    pub fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_some()
    }

    /// Puts `value` at `key`; returns the value that stood there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let place = self.place(&|known| *known < key);
        if self.at(place).is_some_and(|(known, _)| *known == key) {
            return self.entry_mut(place).map(|old| std::mem::replace(old, value));
        }
        self.add(place, (key, value));
        None
    }

    /// Changes the value of `key`, the default where there was none.
    pub fn change(&mut self, key: K, change: impl FnOnce(&mut V))
    where
        V: Default,
    {
        let place = self.find(&key);
        if let Some(value) = place.and_then(|place| self.entry_mut(place)) {
            return change(value);
        }
        let mut value = V::default();
        change(&mut value);
        self.insert(key, value);
    }

    /// Removes the entry of `key`; returns its value.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let place = self.find(key)?;
        let page = Rc::make_mut(self.pages.get_mut(place.page)?);
        let (_, value) = page.remove(place.at);
        if page.is_empty() {
            self.pages.remove(place.page);
        }
        self.length -= 1;
        Some(value)
    }

    /// What has to be put into this map to make it `other`: entries, and keys without a value where `other` has none.
    pub fn differences(&self, other: &Self) -> Vec<(K, Option<V>)>
    where
        V: PartialEq,
    {
        let mut found = Vec::new();
        let (mut here, mut there) = (self.iter(), other.iter());
        loop {
            Iter::skip_shared(&mut here, &mut there);
            let (one, two) = (here.present(), there.present());
            let order = match (one, two) {
                (None, None) => return found,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some((one, _)), Some((two, _))) => one.cmp(two),
            };
            match (order, one, two) {
                (Ordering::Less, Some((key, _)), _) => found.push((key.clone(), None)),
                (Ordering::Equal, Some((_, old)), Some((_, new))) if old == new => {}
                (_, _, Some((key, value))) => found.push((key.clone(), Some(value.clone()))),
                _ => {}
            }
            if order.is_le() {
                here.next();
            }
            if order.is_ge() {
                there.next();
            }
        }
    }

    /// Puts what [`Self::differences`] found into it.
    pub fn put(&mut self, differences: &[(K, Option<V>)]) {
        for (key, value) in differences {
            match value {
                Some(value) => drop(self.insert(key.clone(), value.clone())),
                None => drop(self.remove(key)),
            }
        }
    }

    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Option<Place>
    where
        K: Borrow<Q>,
    {
        let place = self.place(&|known| known.borrow() < key);
        self.at(place).is_some_and(|(known, _)| known.borrow() == key).then_some(place)
    }

    fn entry_mut(&mut self, place: Place) -> Option<&mut V> {
        let page = Rc::make_mut(self.pages.get_mut(place.page)?);
        page.get_mut(place.at).map(|(_, value)| value)
    }

    /// Adds an entry before `place`.
    fn add(&mut self, place: Place, entry: (K, V)) {
        self.length += 1;
        // What comes behind all others fills the last page.
        let end = self.pages.last().filter(|_| place.page == self.pages.len()).map(|page| page.len());
        let place = end.map_or(place, |at| Place { page: place.page - 1, at });
        let Some(page) = self.pages.get_mut(place.page) else { return self.pages.push(Rc::new(vec![entry])) };
        let page = Rc::make_mut(page);
        page.insert(place.at, entry);
        if page.len() > PAGE {
            let rest = page.split_off(PAGE / 2);
            self.pages.insert(place.page + 1, Rc::new(rest));
        }
    }
}

impl<K: Ord + Clone, V: Clone> Extend<(K, V)> for Sorted<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K: Ord + Clone, V: Clone> FromIterator<(K, V)> for Sorted<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        map.extend(entries);
        map
    }
}

/// Entries in the order of their keys.
pub struct Iter<'a, K, V> {
    map: &'a Sorted<K, V>,
    place: Place,
}

impl<'a, K, V> Iter<'a, K, V> {
    fn present(&self) -> Option<&'a (K, V)> {
        self.map.at(self.place)
    }

    /// Goes over the pages that both have next.
    fn skip_shared(one: &mut Self, other: &mut Self) {
        let next = |iter: &Self| if iter.place.at == 0 { iter.map.pages.get(iter.place.page) } else { None };
        while let (Some(page), Some(same)) = (next(one), next(other))
            && Rc::ptr_eq(page, same)
        {
            one.place.page += 1;
            other.place.page += 1;
        }
    }
}

impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        let page = self.map.pages.get(self.place.page)?;
        let (key, value) = page.get(self.place.at)?;
        self.place.at += 1;
        if self.place.at >= page.len() {
            self.place = Place { page: self.place.page + 1, at: 0 };
        }
        Some((key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Numbers without a visible order.
    fn scattered(count: u32) -> impl Iterator<Item = u32> {
        (0..count).map(|index| index.wrapping_mul(2_654_435_761) % 1000)
    }

    #[test]
    fn it_holds_what_the_standard_map_holds() {
        let (mut ours, mut theirs) = (Sorted::default(), BTreeMap::new());
        for (step, key) in scattered(5000).enumerate() {
            if step % 3 == 2 {
                assert_eq!(ours.remove(&key), theirs.remove(&key));
            } else {
                assert_eq!(ours.insert(key, step), theirs.insert(key, step));
            }
            ours.change(key / 2, |value| *value += 1);
            *theirs.entry(key / 2).or_default() += 1;
            assert_eq!((ours.len(), ours.get(&key)), (theirs.len(), theirs.get(&key)));
        }
        assert!(ours.iter().eq(theirs.iter()));
        for start in 0..1001 {
            assert!(ours.since(&|key| *key < start).eq(theirs.range(start..)));
        }
        assert!(ours.pages.iter().all(|page| !page.is_empty() && page.len() <= PAGE));
        for key in scattered(5000) {
            assert_eq!(ours.remove(&key), theirs.remove(&key));
        }
        assert_eq!((ours.is_empty(), ours.iter().count()), (theirs.is_empty(), theirs.len()));
    }

    #[test]
    fn what_two_differ_by_makes_one_the_other() {
        let old: Sorted<u32, u32> = scattered(700).map(|key| (key, 0)).collect();
        let changes: [fn(&mut Sorted<u32, u32>); 5] = [
            |_| (),
            |map| map.extend([(500, 1)]),
            |map| map.put(&[(1001, Some(1)), (0, Some(2)), (999, None)]),
            |map| (0..300).for_each(|key| map.put(&[(key, None)])),
            |map| map.extend((0..1000).filter(|key| key % 3 == 0).map(|key| (key, key))),
        ];
        for change in changes {
            let mut new = old.clone();
            change(&mut new);
            for (from, to) in [(&old, &new), (&new, &old), (&Sorted::default(), &new)] {
                let mut made = from.clone();
                let differences = from.differences(to);
                made.put(&differences);
                assert!(made.iter().eq(to.iter()));
                assert!(differences.iter().all(|(key, value)| from.get(key) != value.as_ref()), "nothing that is the same");
            }
        }
    }

    #[test]
    fn a_clone_shares_all_but_what_changes() {
        let old: Sorted<u32, u32> = (0..1000).map(|number| (number, 0)).collect();
        let mut new = old.clone();
        new.insert(500, 1);
        assert_eq!((old.get(&500), new.get(&500)), (Some(&0), Some(&1)));
        let shared = old.pages.iter().filter(|page| new.pages.iter().any(|other| Rc::ptr_eq(page, other))).count();
        assert_eq!(shared, old.pages.len() - 1);
    }
}
