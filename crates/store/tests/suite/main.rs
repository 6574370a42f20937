//! One suite, run on SQLite in a file, on SQLite in memory, and on PostgreSQL.
//!
//! PostgreSQL needs `RIGHTSDESK_TEST_POSTGRES` to hold the URL of a server where schemas may be
//! made. With `RIGHTSDESK_REQUIRE_POSTGRES=1` its absence is a failure.

mod engines;
mod faults;
mod statements;

mod news;
mod notices;
mod outbox;
mod people;
mod rights;
mod transactions;

use engines::{Memory, OnDisk, Server};
use store::Db;

/// Names each test once and runs it on every engine.
macro_rules! suite {
    ($($module:ident: $($test:ident),+;)+) => {
        mod sqlite_file { $($(
            #[test]
            fn $test() { super::OnDisk::new().run(super::$module::$test); }
        )+)+ }
        mod sqlite_memory { $($(
            #[test]
            fn $test() { super::Memory::new().run(super::$module::$test); }
        )+)+ }
        mod postgres { $($(
            #[test]
            fn $test() { super::Server::run(stringify!($test), super::$module::$test); }
        )+)+ }
    };
}

suite! {
    transactions: a_commit_is_seen_and_a_rollback_is_not, values_come_back_as_they_went_in,
        a_failing_closure_undoes_only_itself, a_late_error_is_nobody_elses, a_panic_costs_one_transaction,
        a_failed_statement_is_never_committed, a_duplicate_is_unique,
        a_read_cannot_write, a_missing_parent_is_a_constraint, parameters_are_counted,
        migrating_again_changes_nothing, many_conflicting_writers_all_succeed,
        one_key_inserted_by_many_is_inserted_once;
    people: accounts_are_found_by_what_they_sign_in_with, memberships, sessions_end,
        codes_are_counted_and_spent_once, limits_are_kept_by_key,
        replies_are_kept_by_owner_and_key;
    rights: a_right_is_saved_only_from_the_version_read, a_number_stands_once,
        pending_rights_queue_across_organisations, renewals_queue_across_organisations,
        drafts_are_saved_and_listed, files,
        an_import_keeps_the_state_of_listings, imports_go_on;
    notices: a_list_is_paged_by_key, a_list_is_filtered, the_queue_is_paged_by_key,
        items_are_paged_and_decided_once, open_items_are_found_by_listing,
        bodies_texts_and_events;
    outbox: a_message_is_handed_to_one_worker, a_lost_lease_cannot_report,
        failures_are_tried_again_then_given_up;
}

/// Runs a closure that must commit.
fn commit<T: Send + 'static>(
    db: &Db,
    mut run: impl FnMut(&mut dyn store::Tx) -> Result<T, store::DbError> + Send + 'static,
) -> T {
    db.write(move |tx| run(tx).map(store::Outcome::Commit)).wait().expect("commits")
}

/// Runs a closure that must succeed and reads only.
fn read<T: Send + 'static>(
    db: &Db,
    run: impl FnMut(&mut dyn store::Tx) -> Result<T, store::DbError> + Send + 'static,
) -> T {
    db.read(run).wait().expect("reads")
}
