//! Looking listings up in the catalogue.

use api::listings::{LookUpListings, LookUpRequest};
use domain::fault::FaultCode;
use domain::notice::ListingState;
use store::{Db, catalogue};

use crate::forms::{filed, mark};
use crate::world::{World, listing, one_fault};

pub fn listings_come_in_the_order_asked_for(db: &Db) {
    let world = World::new(db);
    let right = mark(&world);
    let receipt = filed(&world, &right, &[3]);
    world.write(|tx| catalogue::set_state(tx, "l5", "removed", 9));
    let ids = [9, 3, 999, 5, 9].map(listing).to_vec();
    let look = |who: &str| {
        world.call::<LookUpListings>(who, LookUpRequest { ids: ids.clone() }).expect("rows").rows
    };
    let rows = look("lin");
    let found: Vec<_> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(found, ["l9", "l3", "l5", "l9"]);
    assert_eq!(
        (rows[0].shop_name.as_str(), rows[0].shop_name_other.as_str()),
        ("Shop s1", "店 s1")
    );
    assert_eq!(rows[1].reported_in.as_ref(), Some(&receipt.reference));
    assert_eq!(rows[2].state, ListingState::Removed);
    assert_eq!(rows[0].reported_in, None);
    // Who reported what is nobody else's business.
    assert!(look("zhao").iter().all(|row| row.reported_in.is_none()));
}

pub fn a_look_up_has_a_limit(db: &Db) {
    let world = World::new(db);
    let look = |n| {
        let ids = (1..=n).map(listing).collect();
        world.call::<LookUpListings>("lin", LookUpRequest { ids })
    };
    assert_eq!(look(1_000).expect("rows").rows.len(), 40);
    assert!(look(0).expect("rows").rows.is_empty());
    one_fault(look(1_001), "ids", FaultCode::TooMany);
}
