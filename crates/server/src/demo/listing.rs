//! The listings: one row from a seed and a place in the catalogue.

use super::grammar::{COMPATIBLE, COUNTERFEIT, Family, GENUINE, LEADS, Product, TAILS, families};
use super::picture::{COLOURS, Look, Spec};
use super::rng::{Rng, Stream};
use super::shop::{FIXED, Shop};
use super::{Brand, Category, Pair, story};

/// One line of the catalogue. All amounts are Chinese yuan, counted in fen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListingRow {
    /// Twelve digits, beginning 5487.
    pub id: String,
    pub title: String,
    pub title_en: String,
    pub shop_id: String,
    pub shop_name: String,
    pub shop_name_en: String,
    pub price_fen: i64,
    /// `/pictures/<code>.svg`; [`super::picture()`] draws the code.
    pub picture: String,
    /// What is wrong with it, for tests and lessons. It is in no import file: no marketplace
    /// knows this beforehand.
    pub infringing: Option<Infringement>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Infringement {
    pub brand: Brand,
    pub way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// Sold as the brand's, or all but, with the mark copied.
    Counterfeit,
    /// A name and a mark close enough to confuse.
    LookAlike,
    /// The owner's photograph.
    CopiedPicture,
    /// The protected shape or feature, under no brand.
    PatentedDesign,
}

impl ListingRow {
    /// Its page on the marketplace.
    pub fn url(&self) -> String {
        format!("https://m.nanshi.example/goods?id={}", self.id)
    }
}

/// Identifiers share a prefix, so there are this many of them, less the reserved block.
const IDS: u64 = 100_000_000 - (story::RESERVED.end - story::RESERVED.start);

/// The catalogue of a seed, row by row, in the order of its identifiers after the listings that
/// the stories name. The same arguments give the same rows for ever.
///
/// `listings` is cut at the number of identifiers, just under 10^8; `shops` is raised to the
/// sixteen that the stories need.
pub fn catalogue(seed: u64, listings: usize, shops: usize) -> impl Iterator<Item = ListingRow> {
    let shops: Vec<Shop> = (0..shops.max(FIXED)).map(|index| Shop::new(seed, index)).collect();
    let listings = listings.min(usize::try_from(IDS).unwrap_or(usize::MAX));
    (0..listings).map(move |index| {
        story::row(index, &shops).unwrap_or_else(|| row(seed, index, listings, &shops))
    })
}

fn row(seed: u64, index: usize, listings: usize, shops: &[Shop]) -> ListingRow {
    let rng = &mut Rng::new(seed, Stream::Listing, index as u64);
    let id = identifier(rng, index, listings);
    let shop = &shops[choose_shop(rng, index, listings, shops.len())];
    let Goods { category, family, product, offer } = Goods::choose(rng, shop);
    let title = title(rng, family, product, &offer);
    let (colour, price) = (rng.index(COLOURS.len()), price(rng, product, &offer));
    let spec =
        Spec { category, shape: product.shape, colour: &COLOURS[colour], branded: offer.look() };
    // Sellers name the colour now and then.
    let named = rng.chance(250).then_some(spec.colour.name);
    ListingRow {
        id,
        title: named.map_or(title.0.clone(), |(zh, _)| format!("{} {zh}", title.0)),
        title_en: named.map_or(title.1.clone(), |(_, en)| format!("{}, {en}", title.1)),
        shop_id: shop.id.clone(),
        shop_name: shop.name.clone(),
        shop_name_en: shop.name_en.clone(),
        price_fen: price,
        picture: format!("/pictures/{spec}.svg"),
        infringing: offer.infringement(),
    }
}

/// Increasing, with uneven gaps, as if other listings had come and gone between.
fn identifier(rng: &mut Rng, index: usize, listings: usize) -> String {
    let stride = IDS / (listings as u64).max(1);
    let place = index as u64 * stride + rng.below(stride);
    let reserved = story::RESERVED;
    let tail = if place < reserved.start { place } else { place + reserved.end - reserved.start };
    format!("5487{tail:08}")
}

/// Every shop gets a first listing in turn; the rest go more often to the early, large ones.
fn choose_shop(rng: &mut Rng, index: usize, listings: usize, shops: usize) -> usize {
    let every = (listings.saturating_sub(story::COUNT) / shops).max(1);
    let turn = index.saturating_sub(story::COUNT);
    if turn.is_multiple_of(every) && turn / every < shops {
        return turn / every;
    }
    let (first, second) = (rng.index(shops), rng.index(shops));
    if rng.chance(250) { first * second / shops } else { first.min(second) }
}

/// Words in Chinese and in English.
type Said = (String, String);

/// What is offered, and under whose name.
enum Offer {
    Plain,
    Genuine(Brand),
    Compatible(Brand),
    Infringing(Infringement),
}

struct Goods {
    category: Category,
    family: &'static Family,
    product: &'static Product,
    offer: Offer,
}

impl Goods {
    fn choose(rng: &mut Rng, shop: &Shop) -> Self {
        let category = match shop.supplied_by {
            Some(brand) if rng.chance(700) => *rng.pick(brand.face().makes),
            _ => *rng.pick(shop.sells),
        };
        let brand = Brand::making(category);
        let offer = match brand {
            Some(brand) if rng.chance(shop.infringing) => {
                Offer::Infringing(Infringement { brand, way: way(rng) })
            }
            Some(brand) if shop.supplied_by == Some(brand) => Offer::Genuine(brand),
            Some(brand) if rng.chance(8) => Offer::Compatible(brand),
            _ => Offer::Plain,
        };
        if let Offer::Infringing(Infringement { brand, way: Way::PatentedDesign }) = offer {
            let design = &brand.face().design;
            let family = &families(design.category)[design.at.0];
            let product = &family.products[design.at.1];
            return Self { category: design.category, family, product, offer };
        }
        let family = rng.pick(families(category));
        Self { category, family, product: rng.pick(family.products), offer }
    }
}

fn way(rng: &mut Rng) -> Way {
    match rng.below(100) {
        0..48 => Way::Counterfeit,
        48..70 => Way::LookAlike,
        70..88 => Way::CopiedPicture,
        _ => Way::PatentedDesign,
    }
}

impl Offer {
    const fn look(&self) -> Option<(Brand, Look)> {
        match self {
            Self::Plain
            | Self::Compatible(_)
            | Self::Infringing(Infringement { way: Way::PatentedDesign, .. }) => None,
            Self::Genuine(brand) => Some((*brand, Look::Genuine)),
            Self::Infringing(Infringement { brand, way }) => Some((
                *brand,
                match way {
                    Way::LookAlike => Look::Similar,
                    Way::CopiedPicture => Look::Reused,
                    Way::Counterfeit | Way::PatentedDesign => Look::Copy,
                },
            )),
        }
    }

    const fn infringement(&self) -> Option<Infringement> {
        match self {
            Self::Infringing(infringement) => Some(*infringement),
            _ => None,
        }
    }

    /// The words before the goods, and those after them.
    fn words(&self, rng: &mut Rng) -> (Option<Said>, Option<Said>) {
        let own = |(zh, en): Pair| (zh.to_owned(), en.to_owned());
        let name = |(zh, en): Pair, brand: Brand| {
            (zh.replace("{}", brand.name_zh()), en.replace("{}", brand.name_en()))
        };
        match self {
            Self::Plain => (None, None),
            Self::Genuine(brand) => (Some(own(brand.face().name)), Some(own(*rng.pick(GENUINE)))),
            Self::Compatible(brand) => (None, Some(name(*rng.pick(COMPATIBLE), *brand))),
            Self::Infringing(Infringement { brand, way }) => match way {
                Way::Counterfeit if rng.chance(250) => {
                    (None, Some(own(*rng.pick(&brand.face().hints))))
                }
                Way::Counterfeit => (Some(name(*rng.pick(COUNTERFEIT), *brand)), None),
                // The picture carries the first of the look-alike names, so the title does too.
                Way::LookAlike => (Some(own(brand.face().lookalikes[0])), None),
                Way::CopiedPicture => (None, Some(own(*rng.pick(&brand.face().hints)))),
                Way::PatentedDesign => (None, Some(own(brand.face().design.feature))),
            },
        }
    }
}

/// The Chinese title and the English one, from the same choices.
fn title(rng: &mut Rng, family: &Family, product: &Product, offer: &Offer) -> (String, String) {
    let maybe = |rng: &mut Rng, share: u64, list: &'static [Pair]| {
        let chosen = *rng.pick(list);
        rng.chance(share).then_some(chosen)
    };
    let (before, after) = offer.words(rng);
    let lead = maybe(rng, 280, LEADS);
    let people = maybe(rng, 400, family.people);
    let material = maybe(rng, 700, family.materials);
    let size = maybe(rng, 750, product.sizes);
    // A bare "flask 500 ml" is no title: what says little else makes a claim.
    let bare = material.is_none() || size.is_none();
    let claim = maybe(rng, if bare { 1000 } else { 550 }, family.offers);
    let tail = maybe(rng, 300, TAILS);

    let mut zh = String::new();
    let brand_zh = before.as_ref().map(|(zh, _)| zh.as_str());
    let run = [lead.map(zh_of), brand_zh, people.map(zh_of), material.map(zh_of)];
    for word in run.into_iter().flatten().chain([product.name.0]).chain(size.map(zh_of)) {
        push_zh(&mut zh, word);
    }
    let after_zh = after.as_ref().map(|(zh, _)| zh.as_str());
    for word in [after_zh, claim.map(zh_of), tail.map(zh_of)].into_iter().flatten() {
        zh.push(' ');
        zh.push_str(word);
    }

    let brand_en = before.as_ref().map(|(_, en)| en.as_str());
    // "flask 500 ml", but "tote, large".
    let (figure, words) = match size.map(en_of) {
        Some(size) if size.starts_with(|c: char| c.is_ascii_digit()) => (Some(size), None),
        other => (None, other),
    };
    let head = [brand_en, material.map(en_of), Some(product.name.1), figure, people.map(en_of)];
    let head = head.into_iter().flatten();
    let mut en = head.collect::<Vec<_>>().join(" ");
    let after_en = after.as_ref().map(|(_, en)| en.as_str());
    let rest = [words, after_en, claim.map(en_of), tail.map(en_of), lead.map(en_of)];
    for more in rest.into_iter().flatten() {
        en.push_str(", ");
        en.push_str(more);
    }
    (zh, capitalised(&en))
}

const fn zh_of(pair: Pair) -> &'static str {
    pair.0
}

const fn en_of(pair: Pair) -> &'static str {
    pair.1
}

/// Chinese runs on without spaces, except where two Latin words or numbers would merge.
fn push_zh(text: &mut String, word: &str) {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if latin(text.chars().next_back()) && latin(word.chars().next()) {
        text.push(' ');
    }
    text.push_str(word);
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Mostly near the cheap end; endings as shops like them; brands dearer, their copies cheaper.
fn price(rng: &mut Rng, product: &Product, offer: &Offer) -> i64 {
    let (cheapest, dearest) = product.yuan;
    let spread = dearest.saturating_sub(cheapest);
    let reach = rng.below(spread + 1);
    let yuan = cheapest + rng.below(reach + 1);
    let yuan = match offer {
        Offer::Genuine(_) => yuan.max(cheapest + spread / 4) * 3 / 2,
        Offer::Infringing(_) => (yuan * 3 / 4).max(cheapest * 2 / 3),
        Offer::Plain | Offer::Compatible(_) => yuan,
    };
    let ending = *rng.pick(&[90, 90, 90, 80, 0, 0, 50, 99]);
    // Nobody sells at 30.90 what could be 29.90.
    let yuan = if ending >= 80 && yuan.is_multiple_of(10) { yuan - 1 } else { yuan };
    i64::try_from(yuan.max(1) * 100 + ending).unwrap_or(i64::MAX)
}
