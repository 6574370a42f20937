//! One row of "Which listings infringe?", how it stands, and under which filter.

use api::listings::ListingRow;
use domain::ids::{ListingId, NoticeRef, ShopId};
use domain::listing::{Found, Kind, PlatformName};
use domain::notice::row::RowState;
use std::sync::Arc;

/// One row: a piece of the paste, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place among all that was found: stays the same while rows come and go.
    pub at: u32,
    pub line: u32,
    /// Exactly as pasted.
    pub raw: String,
    pub id: Option<ListingId>,
    pub status: Status,
    pub listing: Option<Arc<ListingRow>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not looked up yet, or the look-up did not get through.
    Looking,
    Ready,
    Repeated(u32),
    NotFound,
    AlreadyRemoved,
    AlreadyReported(NoticeRef),
    OtherPlatform(String, Option<PlatformName>),
    Shop(ShopId),
    ShortLink(String),
    NotAListing,
}

impl Row {
    pub(super) fn new(
        found: &Found,
        at: u32,
        status: Status,
        listing: Option<Arc<ListingRow>>,
    ) -> Self {
        let id = match &found.kind {
            Kind::Item(id) | Kind::Repeat { id, .. } => Some(id.clone()),
            _ => None,
        };
        Self { at, line: found.line, raw: found.raw.clone(), id, status, listing }
    }

    /// Whether a new one would be the same.
    pub(super) fn is(
        &self,
        found: &Found,
        status: &Status,
        listing: Option<&Arc<ListingRow>>,
    ) -> bool {
        self.line == found.line
            && self.raw == found.raw
            && self.status == *status
            && self.listing.as_ref() == listing
            && match &found.kind {
                Kind::Item(id) | Kind::Repeat { id, .. } => self.id.as_ref() == Some(id),
                _ => self.id.is_none(),
            }
    }
}

impl Status {
    /// `None` while it is looked up.
    pub const fn state(&self) -> Option<RowState> {
        Some(match self {
            Self::Looking => return None,
            Self::Ready => RowState::Ready,
            Self::Repeated(_) => RowState::Repeated,
            Self::NotFound => RowState::NotFound,
            Self::AlreadyRemoved => RowState::AlreadyRemoved,
            Self::AlreadyReported(_) => RowState::AlreadyReported,
            Self::OtherPlatform(..) => RowState::OtherPlatform,
            Self::Shop(_) => RowState::Shop,
            Self::ShortLink(_) => RowState::ShortLink,
            Self::NotAListing => RowState::NotAListing,
        })
    }

    /// The filter it stands under.
    pub const fn shown(&self) -> Shown {
        match self {
            Self::Looking | Self::Ready => Shown::Ready,
            Self::Repeated(_) => Shown::Repeated,
            // The reader can do something about these.
            Self::ShortLink(_) | Self::Shop(_) => Shown::NeedsYou,
            _ => Shown::CannotUse,
        }
    }

    pub(super) const fn goes_into_the_notice(&self) -> bool {
        matches!(self, Self::Ready | Self::Looking)
    }
}

/// The filters above the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    #[default]
    All,
    Ready,
    NeedsYou,
    CannotUse,
    Repeated,
}

impl Shown {
    pub const ALL: [Self; 5] =
        [Self::All, Self::Ready, Self::NeedsYou, Self::CannotUse, Self::Repeated];

    /// What the filter's button is called inside the page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Ready => "ready",
            Self::NeedsYou => "needs_you",
            Self::CannotUse => "cannot_use",
            Self::Repeated => "repeated",
        }
    }

    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|shown| shown.code() == code).unwrap_or_default()
    }

    pub fn holds(self, row: &Row) -> bool {
        self == Self::All || row.status.shown() == self
    }
}

/// The figures of the filters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub all: usize,
    pub ready: usize,
    pub needs_you: usize,
    pub cannot_use: usize,
    pub repeated: usize,
    pub looking: usize,
}

impl Counts {
    pub fn of(rows: &[Arc<Row>]) -> Self {
        let mut counts = Self { all: rows.len(), ..Self::default() };
        for row in rows {
            match row.status.shown() {
                Shown::Ready => counts.ready += 1,
                Shown::NeedsYou => counts.needs_you += 1,
                Shown::Repeated => counts.repeated += 1,
                Shown::CannotUse | Shown::All => counts.cannot_use += 1,
            }
            counts.looking += usize::from(row.status == Status::Looking);
        }
        counts
    }

    pub const fn under(self, shown: Shown) -> usize {
        match shown {
            Shown::All => self.all,
            Shown::Ready => self.ready,
            Shown::NeedsYou => self.needs_you,
            Shown::CannotUse => self.cannot_use,
            Shown::Repeated => self.repeated,
        }
    }
}
