//! Listings, looked up in the catalogue.

use crate::cx::{corrupt, fault};
use crate::{Cx, Fail, Handle};
use api::listings::{ListingRow, LookUpListings, LookUpRequest, LookUpResponse};
use domain::fault::FaultCode;
use domain::ids::{ListingId, NoticeRef};
use domain::notice::{ListingFacts, ListingState, MAX_LISTINGS, Picked};
use std::collections::BTreeMap;
use store::catalogue as table;

impl Handle for LookUpListings {
    fn handle(cx: &mut Cx, request: &LookUpRequest) -> Result<LookUpResponse, Fail> {
        if request.ids.len() > MAX_LISTINGS {
            return Err(fault("ids", FaultCode::TooMany));
        }
        let org = cx.org()?;
        let found = find(cx, &org, &request.ids)?;
        let rows = request.ids.iter().filter_map(|id| found.get(id)).cloned().collect();
        Ok(LookUpResponse { rows })
    }
}

/// The listings that exist, with what an organisation has already reported of them.
fn find(
    cx: &mut Cx,
    org: &str,
    ids: &[ListingId],
) -> Result<BTreeMap<ListingId, ListingRow>, Fail> {
    let mut found = shelf(cx, ids)?;
    note_reports(cx, org, &mut found)?;
    Ok(found)
}

/// The listings that exist, as nobody's: without what has been reported of them.
pub fn shelf(cx: &mut Cx, ids: &[ListingId]) -> Result<BTreeMap<ListingId, ListingRow>, Fail> {
    let ids: Vec<&str> = ids.iter().map(ListingId::as_str).collect();
    let rows = table::get_many(cx.tx, &ids)?.into_iter().map(row);
    rows.map(|row| row.map(|row| (row.id.clone(), row))).collect()
}

/// Adds what an organisation has already reported of these listings.
pub fn note_reports(
    cx: &mut Cx,
    org: &str,
    found: &mut BTreeMap<ListingId, ListingRow>,
) -> Result<(), Fail> {
    let ids: Vec<&str> = found.keys().map(ListingId::as_str).collect();
    let reported = store::item::reported(cx.tx, org, &ids)?;
    for (listing, reference) in reported {
        let id = ListingId::parse(&listing).map_err(|_| corrupt("listing's id"))?;
        let reference = NoticeRef::parse(&reference).map_err(|_| corrupt("reference"))?;
        found.entry(id).and_modify(|row| row.reported_in = Some(reference));
    }
    Ok(())
}

/// What the pre-flight needs to know of the picked listings.
pub fn facts(found: &BTreeMap<ListingId, ListingRow>) -> BTreeMap<ListingId, ListingFacts> {
    found
        .iter()
        .map(|(id, row)| {
            let facts = ListingFacts { state: row.state, reported: row.reported_in.is_some() };
            (id.clone(), facts)
        })
        .collect()
}

pub fn ids(picked: &[Picked]) -> Vec<ListingId> {
    picked.iter().map(|p| p.id.clone()).collect()
}

fn row(shown: table::Shown) -> Result<ListingRow, Fail> {
    let table::Shown { listing: stored, shop_name, shop_name_other } = shown;
    Ok(ListingRow {
        id: ListingId::parse(&stored.id).map_err(|_| corrupt("listing's id"))?,
        title: stored.title,
        title_other: stored.title_other,
        shop: stored.shop,
        shop_name,
        shop_name_other,
        price: stored.price,
        currency: stored.currency,
        picture: stored.picture,
        state: ListingState::from_code(&stored.state).ok_or_else(|| corrupt("listing's state"))?,
        reported_in: None,
    })
}
