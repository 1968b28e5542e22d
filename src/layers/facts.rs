//! The catalog as a build looks things up in it: the visitor's figures stand in the place of the catalog's, and those that are
//! guesses are numbered, so that every byte of a layer can be traced to its guess.
//!
//! Input: the catalog, the visitor's sizes by key, look-ups. Output: the same figures, numbered. Must not know what asks.
//!
//! Keys are stable: `rule:npm-install`, `package:npm/left-pad`, `context:app.jar`, `image:corp/base`, `layer:RUN make`.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use crate::catalog::{Catalog, Ecosystem, Image, Package};
use crate::options::Options;
use crate::order;
use crate::size::{Basis, GuessNumber, SizeEstimate, Weight};
use crate::sorted::Sorted;

/// A million bytes: guesses that are likely less, and whose range is not [`WIDE`], are left out of the list.
const MEGABYTE: u64 = 1000 * 1000;
/// A range so wide is told whatever is likely.
const WIDE: u64 = 10 * MEGABYTE;

/// The kinds of guesses, as their keys begin.
const RULE: &str = "rule:";
const PACKAGE: &str = "package:";
const CONTEXT: &str = "context:";
const IMAGE: &str = "image:";
const LAYER: &str = "layer:";

/// The catalog with the visitor's figures over it. What is not shadowed here is the catalog's own.
pub(super) struct Facts<'a> {
    catalog: &'a Catalog,
    options: &'a Options,
    numbers: RefCell<Sorted<String, GuessNumber>>,
    guesses: RefCell<Vec<Looked>>,
    /// Those of the present instruction.
    present: RefCell<Vec<GuessNumber>>,
    /// What images were found to hold.
    held: RefCell<Vec<Held>>,
}

/// Whose packages, an image's list of them, and their numbers.
type Held = (Ecosystem, &'static str, Option<&'static str>, Rc<[usize]>);

/// What is known of a text once it is built: changed ones need it, too.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// The guesses, in the order of their numbers from 1.
    pub looked: Vec<Looked>,
    held: Vec<Held>,
}

/// A guess that was looked up.
#[derive(Clone, Debug)]
pub(super) struct Looked {
    pub key: String,
    pub figure: SizeEstimate,
}

impl Deref for Facts<'_> {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        self.catalog
    }
}

impl<'a> Facts<'a> {
    /// What is `known` was looked up before, for another text: guesses keep their numbers.
    pub fn new(catalog: &'a Catalog, options: &'a Options, known: Known) -> Self {
        let Known { looked, held } = known;
        let mut numbers = Sorted::default();
        for (known, number) in looked.iter().zip(1..) {
            numbers.insert(known.key.clone(), number);
        }
        Self {
            catalog,
            options,
            numbers: RefCell::new(numbers),
            guesses: RefCell::new(looked),
            present: RefCell::default(),
            held: RefCell::new(held),
        }
    }

    /// The packages that an image holds, with all they need and that of `also`, by their numbers in the graph of an ecosystem. It is
    /// worked out once.
    pub fn held(&self, ecosystem: Ecosystem, image: &Image, also: Option<&'static str>) -> Rc<[usize]> {
        let known = |(whose, list, beside, _): &&Held| (*whose, *list, *beside) == (ecosystem, image.packages, also);
        if let Some((.., held)) = self.held.borrow().iter().find(known) {
            return held.clone();
        }
        let graph = self.catalog.graph(ecosystem);
        let mut closure = graph.closure(std::iter::empty(), false);
        let names = self.catalog.packages_of(image).into_iter().chain(also);
        let asked: Vec<usize> = names.filter_map(|name| graph.find(name).or_else(|| graph.relative(name))).collect();
        let asked: Vec<usize> = asked.into_iter().filter(|number| closure.choose(*number)).collect();
        let held: Rc<[usize]> = asked.into_iter().flat_map(|number| closure.bring(number).0).collect();
        self.held.borrow_mut().push((ecosystem, image.packages, also, held.clone()));
        held
    }

    /// Whether the visitor says what a layer weighs: that goes by how many layers before it have the same text.
    pub fn are_layers_given(&self) -> bool {
        self.options.sizes.iter().any(|(key, _)| key.starts_with(LAYER))
    }

    /// A calibrated figure.
    pub fn rule(&self, key: &str) -> Weight {
        self.figure(&[RULE], key, self.catalog.rule(key))
    }

    /// What packages that a lock file names weigh.
    pub fn locked<'n>(&self, key: &str, names: impl Iterator<Item = &'n str>) -> Weight {
        self.figure(&[RULE], key, self.catalog.locked(key, names))
    }

    /// What so many packages of a lock file weigh.
    pub fn several(&self, key: &str, count: u64) -> Weight {
        self.figure(&[RULE], key, self.catalog.several(key, count))
    }

    /// The size of a file or folder of the build context.
    #[inline(never)]
    pub fn context_file(&self, path: &str) -> Weight {
        self.figure(&[CONTEXT], path, self.catalog.context_file(path))
    }

    /// A package: the visitor may know one that the catalog does not.
    pub fn package(&self, ecosystem: Ecosystem, name: &str) -> Option<Package> {
        match self.catalog.package(ecosystem, name) {
            Some(package) => Some(self.named(ecosystem, name, package)),
            None if self.catalog.has_rest() => self.given_package(ecosystem, name),
            None => None,
        }
    }

    /// A door of `www/split.mjs`.
    #[inline(never)]
    fn given_package(&self, ecosystem: Ecosystem, name: &str) -> Option<Package> {
        let key = [PACKAGE, ecosystem.manager(), "/", name].concat();
        self.size(&key).map(|_| self.unknown(ecosystem, name))
    }

    /// What to take for a package of this name that is not known.
    pub fn unknown(&self, ecosystem: Ecosystem, name: &str) -> Package {
        self.named(ecosystem, name, self.catalog.unknown_package(ecosystem))
    }

    /// The figures of a package by its name, or the visitor's in their place.
    pub fn named(&self, ecosystem: Ecosystem, name: &str, package: Package) -> Package {
        let figure = |figure| self.figure(&[PACKAGE, ecosystem.manager(), "/"], name, figure);
        Package { full: figure(package.full), lean: figure(package.lean) }
    }

    /// What the visitor says an image weighs.
    pub fn bytes_of_image(&self, reference: &str) -> Option<u64> {
        let by_name = || self.options.image_bytes.iter().rfind(|(name, _)| name == reference);
        self.size(&image_key(reference)).or_else(|| by_name().map(|(_, bytes)| *bytes))
    }

    /// What the visitor says of a key.
    pub fn size(&self, key: &str) -> Option<u64> {
        self.options.sizes.iter().rfind(|(known, _)| known == key).map(|(_, bytes)| *bytes)
    }

    /// The visitor's figure in the place of one that was looked up, else that one; with its number, where it is a guess.
    fn figure(&self, kind: &[&str], name: &str, figure: Weight) -> Weight {
        let is_told = is_guess(figure.unpacked) && is_worth_telling(figure.unpacked);
        if is_told || !self.options.sizes.is_empty() { self.noted(kind, name, figure) } else { figure }
    }

    fn noted(&self, kind: &[&str], name: &str, figure: Weight) -> Weight {
        let key = [&kind.concat(), name].concat();
        match self.size(&key) {
            Some(bytes) => self.numbered(key, figure.replaced(bytes)),
            None if is_guess(figure.unpacked) => self.numbered(key, figure),
            None => figure,
        }
    }

    /// The figure with a number of its own, the same one for the same key.
    pub fn numbered(&self, key: String, figure: Weight) -> Weight {
        let mut numbers = self.numbers.borrow_mut();
        let mut guesses = self.guesses.borrow_mut();
        if let Some(number) = numbers.get(&key) {
            self.present.borrow_mut().push(*number);
            // The last one is the one that is used: beside others a package may weigh less than alone.
            if let Some(known) = usize::from(*number).checked_sub(1).and_then(|at| guesses.get_mut(at)) {
                known.figure = figure.unpacked;
            }
            return figure.of_guess(*number);
        }
        // More guesses than there are numbers go without: they are told by their layers.
        let Ok(number) = GuessNumber::try_from(guesses.len() + 1) else { return figure };
        numbers.insert(key.clone(), number);
        guesses.push(Looked { key, figure: figure.unpacked });
        self.present.borrow_mut().push(number);
        figure.of_guess(number)
    }

    /// The next instruction begins.
    pub fn begin(&self) {
        self.present.borrow_mut().clear();
    }

    /// The guesses that were looked up for the present instruction, each once, in order.
    pub fn looked_up(&self) -> Vec<GuessNumber> {
        let mut numbers = self.present.take();
        order::sort_distinct(&mut numbers);
        numbers
    }

    /// All that was looked up.
    pub fn into_known(self) -> Known {
        Known { looked: self.guesses.into_inner(), held: self.held.into_inner() }
    }
}

/// Whether a figure is no record and not computed from such.
pub(super) fn is_guess(figure: SizeEstimate) -> bool {
    figure.basis() >= Basis::Rule
}

/// Whether a guess is likely so large, or its range so wide, that it is told.
pub(super) fn is_worth_telling(figure: SizeEstimate) -> bool {
    figure.likely() >= MEGABYTE || figure.high() - figure.low() >= WIDE
}

/// The key of an image, by its reference in the text.
pub fn image_key(reference: &str) -> String {
    [IMAGE, reference].concat()
}

/// The key of what an instruction adds, by its text; `earlier` instructions of the file have the same.
pub fn layer_key(text: &str, earlier: usize) -> String {
    if earlier == 0 { [LAYER, text].concat() } else { format!("layer#{}:{text}", earlier + 1) }
}
