//! All listings of a case. They come in parts, and are there when the last part has come.

use std::sync::Arc;

use api::{
    notices::{ListItems, ListItemsRequest, NoticeItem},
    page::Page as Part,
};
use domain::ids::NoticeRef;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    client::{self, CallError},
    pages::loaded::{Loaded, load},
};

/// Listings in one part, the most that the server gives: five parts are the largest notice.
const PART: u32 = 200;

#[derive(Clone, Copy)]
pub struct Listings {
    /// The first part, and why any of them did not come. "Try again" asks for all.
    pub first: Loaded<Part<NoticeItem>>,
    /// By line; empty until all are there. While they are asked for again the earlier ones stay.
    pub all: RwSignal<Vec<Arc<NoticeItem>>>,
    reference: StoredValue<NoticeRef>,
    round: StoredValue<u32>,
}

impl Listings {
    pub fn of(reference: NoticeRef) -> Self {
        let asked = reference.clone();
        let listings = Self {
            first: load::<ListItems>(move || part(&asked, None)),
            all: RwSignal::new(Vec::new()),
            reference: StoredValue::new(reference),
            round: StoredValue::new(0),
        };
        Effect::new(move || {
            if let Some(first) = listings.first.value.get() {
                spawn_local(async move { _ = listings.take(async || Ok(first)).await });
            }
        });
        listings
    }

    /// Asks for all of them again; whether they came. What failed is told where they stand.
    pub async fn renew(self) -> bool {
        let Some(reference) = self.reference.try_get_value() else { return false };
        self.take(async || client::call::<ListItems>(part(&reference, None)).await).await
    }

    async fn take(self, first: impl AsyncFnOnce() -> Result<Part<NoticeItem>, CallError>) -> bool {
        let Some(reference) = self.reference.try_get_value() else { return false };
        let own = self.round.try_update_value(|round| {
            *round += 1;
            *round
        });
        let more = async |after| client::call::<ListItems>(part(&reference, Some(after))).await;
        let all = gather(first, more).await;
        // The page may be gone, or have asked again meanwhile.
        if own.is_none() || self.round.try_get_value() != own {
            return false;
        }
        match all {
            Ok(all) => {
                self.first.error.try_set(None);
                self.all.try_set(all.into_iter().map(Arc::new).collect()).is_none()
            }
            Err(error) => {
                self.first.error.try_set(Some(error));
                false
            }
        }
    }
}

fn part(reference: &NoticeRef, after: Option<String>) -> ListItemsRequest {
    ListItemsRequest { reference: reference.clone(), after, limit: Some(PART) }
}

/// The rows of all parts, each asked for with where the one before it ended.
async fn gather<T, E>(
    first: impl AsyncFnOnce() -> Result<Part<T>, E>,
    mut more: impl AsyncFnMut(String) -> Result<Part<T>, E>,
) -> Result<Vec<T>, E> {
    let Part { mut rows, mut next } = first().await?;
    while let Some(after) = next {
        let part = more(after).await?;
        rows.extend(part.rows);
        next = part.next;
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        pin::pin,
        task::{Context, Poll, Waker},
    };

    /// What needs no waiting.
    fn now<T>(work: impl Future<Output = T>) -> T {
        match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => done,
            Poll::Pending => panic!("waits"),
        }
    }

    fn up_to(rows: std::ops::RangeInclusive<u32>, last: u32) -> Part<u32> {
        let end = *rows.end();
        Part { rows: rows.collect(), next: (end < last).then(|| end.to_string()) }
    }

    #[test]
    fn the_largest_notice_is_there_whole_after_five_calls() {
        let mut calls = 1;
        let all: Result<_, ()> = now(gather(
            async || Ok(up_to(1..=PART, 1_000)),
            async |after: String| {
                calls += 1;
                let after: u32 = after.parse().expect("a line");
                Ok(up_to(after + 1..=after + PART, 1_000))
            },
        ));
        assert_eq!(all, Ok((1..=1_000).collect()));
        assert_eq!(calls, 5);
    }

    #[test]
    fn a_part_that_fails_is_no_notice() {
        let all = now(gather(async || Ok(up_to(1..=200, 205)), async |_| Err("offline")));
        assert_eq!(all, Err("offline"));
    }
}
