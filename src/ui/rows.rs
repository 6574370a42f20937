//! Many rows without a frozen page.

use std::{collections::HashMap, hash::Hash};

use leptos::prelude::*;

use crate::platform::timer;

/// Rows drawn, or drawn anew, in one go. Five rows of a listing take a slow phone about 20 ms.
const AT_ONCE: usize = 5;

/// Draws rows a few at a time, letting the browser take input in between, so that a thousand
/// pasted links never block typing. Rows that stay are kept when the list changes.
///
/// - `items`: all rows. A change while drawing goes on from where it was.
/// - `id`: tells rows apart.
/// - `look`: changes when the row is to be drawn anew: put all into it that changes how the row
///   looks, or let the row read signals. Until its turn comes a row stands as it was.
/// - `row`: draws one.
pub fn rows<T, I, L>(
    items: impl Into<Signal<Vec<T>>>,
    id: impl Fn(&T) -> I + Copy + Send + Sync + 'static,
    look: impl Fn(&T) -> L + Copy + Send + Sync + 'static,
    row: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    I: Eq + Hash + Send + Sync + 'static,
    L: Eq + Hash + Send + Sync + 'static,
{
    let items = items.into();
    let drawn = RwSignal::new(Vec::new());
    let drawing = StoredValue::new(false);
    // `true` while there is more to do; `None` once the page has gone.
    let advance = move || {
        let (next, more) = items
            .try_with_untracked(|items| {
                drawn.try_with_untracked(|drawn| step(drawn, items, id, look))
            })
            .flatten()?;
        drawn.try_set(next).is_none().then_some(more)
    };
    Effect::new(move || {
        items.track();
        // Drawing that is under way takes up the change.
        if drawing.get_value() {
            return;
        }
        drawing.set_value(true);
        leptos::task::spawn_local(async move {
            // What changed the list has taken its time already.
            timer::breathe().await;
            while advance() == Some(true) {
                timer::breathe().await;
            }
            drawing.try_set_value(false);
        });
    });
    let key = move |row: &T| (id(row), look(row));
    view! { <For each=move || drawn.get() key=key children=row /> }.into_any()
}

/// The rows to show next, on the way from those that are `drawn` to those that are `wanted`, and
/// whether there is more to do. What is no longer wanted goes at once; at most [`AT_ONCE`] rows
/// are drawn.
fn step<T: Clone, I: Eq + Hash, L: Eq>(
    drawn: &[T],
    wanted: &[T],
    id: impl Fn(&T) -> I,
    look: impl Fn(&T) -> L,
) -> (Vec<T>, bool) {
    let before: HashMap<I, &T> = drawn.iter().map(|row| (id(row), row)).collect();
    let mut left = AT_ONCE;
    let mut more = false;
    let mut next = Vec::with_capacity(wanted.len());
    for row in wanted {
        let earlier = before.get(&id(row));
        if earlier.is_some_and(|earlier| look(earlier) == look(row)) {
            next.push(row.clone());
        } else if left > 0 {
            left -= 1;
            next.push(row.clone());
        } else {
            more = true;
            next.extend(earlier.copied().cloned());
        }
    }
    (next, more)
}

/// Counts by some property: the figures of filters.
pub fn tally<K: Eq + Hash + Copy>(values: impl IntoIterator<Item = K>) -> HashMap<K, usize> {
    let mut counts = HashMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// A row by its place, and how it looks.
    type Row = (u32, &'static str);

    fn next(drawn: &[Row], wanted: &[Row]) -> (Vec<Row>, bool) {
        step(drawn, wanted, |row| row.0, |row| row.1)
    }

    fn all(count: u32, look: &'static str) -> Vec<Row> {
        (0..count).map(|at| (at, look)).collect()
    }

    fn new_in(next: &[Row], drawn: &[Row]) -> usize {
        let drawn: HashSet<&Row> = drawn.iter().collect();
        next.iter().filter(|row| !drawn.contains(row)).count()
    }

    /// From one list to another, and in how many steps; each draws no more than it may.
    fn walk(drawn: &[Row], wanted: &[Row]) -> usize {
        let (mut drawn, mut steps) = (drawn.to_vec(), 0);
        loop {
            let (shown, more) = next(&drawn, wanted);
            assert!(new_in(&shown, &drawn) <= AT_ONCE);
            let order: Vec<u32> = shown.iter().map(|row| row.0).collect();
            assert!(order.is_sorted(), "{order:?}");
            (drawn, steps) = (shown, steps + 1);
            if !more {
                assert_eq!(drawn, wanted);
                return steps;
            }
        }
    }

    #[test]
    fn no_step_draws_more_than_a_few_rows() {
        assert_eq!(walk(&[], &all(1_000, "looking")), 1_000 / AT_ONCE);
        assert_eq!(walk(&all(100, "looking"), &all(100, "ready")), 100_usize.div_ceil(AT_ONCE));
        let odd: Vec<Row> = all(100, "ready").into_iter().filter(|row| row.0 % 2 == 1).collect();
        assert_eq!(walk(&all(100, "ready"), &odd), 1, "taking away draws nothing");
        assert_eq!(walk(&odd, &all(100, "ready")), 50_usize.div_ceil(AT_ONCE));
        assert_eq!(walk(&all(100, "ready"), &[]), 1);
    }

    #[test]
    fn a_row_stands_as_it_was_until_its_turn() {
        let (shown, more) = next(&all(20, "looking"), &all(20, "ready"));
        assert!(more);
        assert_eq!(shown[..AT_ONCE], all(20, "ready")[..AT_ONCE]);
        assert_eq!(shown[AT_ONCE..], all(20, "looking")[AT_ONCE..]);
    }
}
