//! The desk's own functions, called through the gate as the server calls them, on SQLite in
//! memory, on SQLite in a file, and on PostgreSQL.
//!
//! PostgreSQL needs `RIGHTSDESK_TEST_POSTGRES` to hold the URL of a server where schemas may be
//! made. With `RIGHTSDESK_REQUIRE_POSTGRES=1` its absence is a failure.

mod engines;
mod forms;
mod world;

mod access;
mod answers;
mod audiences;
mod authorities;
mod crowds;
mod decisions;
mod drafts;
mod listings;
mod messages;
mod naughty;
mod notices;
mod pages;
mod refusals;
mod renewals;
mod rights;

/// Names each test once and runs it on every engine.
macro_rules! suite {
    ($($module:ident: $($test:ident),+;)+) => {
        mod sqlite_memory { $($(
            #[test]
            fn $test() { super::engines::memory(super::$module::$test); }
        )+)+ }
        mod sqlite_file { $($(
            #[test]
            fn $test() { super::engines::file(super::$module::$test); }
        )+)+ }
        mod postgres { $($(
            #[test]
            fn $test() { super::engines::server(stringify!($test), super::$module::$test); }
        )+)+ }
    };
}

suite! {
    access: the_whole_matrix;
    rights: a_right_goes_from_draft_to_approved, an_incomplete_right_names_its_fields,
        a_version_is_saved_once, a_number_is_registered_once,
        a_rejection_says_why_and_can_be_put_right, a_decision_without_reasons_is_refused,
        an_approval_keeps_no_reasons, others_and_drafts_do_not_exist,
        files_are_the_organisations_own;
    renewals: an_approved_renewal_moves_the_term, a_refused_renewal_is_corrected,
        a_renewal_is_taken_back, only_a_mark_in_its_window_is_renewed,
        a_renewal_says_what_is_wrong_with_it, both_queues_are_one_the_oldest_first;
    authorities: an_approved_authority_takes_the_place_of_the_last,
        a_refused_authority_is_corrected, an_authority_says_what_is_wrong_with_it,
        only_a_right_filed_for_its_owner_takes_an_authority,
        the_term_and_the_authority_wait_beside_each_other, an_agent_firm_registers_for_an_owner;
    listings: listings_come_in_the_order_asked_for, a_look_up_has_a_limit;
    drafts: a_draft_is_saved_from_the_version_read, drafts_are_the_organisations_own,
        drafts_have_limits, a_draft_goes_with_its_notice;
    notices: every_kind_is_submitted_and_bound, a_repeat_makes_one_notice,
        a_reference_is_given_once, a_thousand_listings_are_one_notice, what_stops_a_notice,
        a_question_leaves_the_rest_in_the_queue, the_nought_is_named;
    answers: an_answer_returns_the_listings_to_review, what_is_no_answer;
    messages: a_question_is_one_message, a_result_is_one_message_and_what_leads_to_it_none,
        a_right_is_told_to_who_sent_it_in, a_renewal_is_told_to_who_sent_it_in,
        an_authority_is_told_to_who_sent_it_in,
        who_is_disabled_is_told_nothing;
    crowds: submissions_do_not_meet, a_listing_is_in_one_open_notice;
    decisions: the_counters_equal_a_recount, two_reviewers_decide_one_listing_once,
        two_reviewers_share_a_notice, a_removal_says_nothing_else,
        a_refusal_that_can_be_cured_says_how;
    audiences: a_notice_is_news_to_its_organisation_and_the_reviewers,
        a_right_is_news_once_it_is_sent, a_renewal_is_news_at_every_step,
        a_draft_is_nobodys_news;
    pages: the_list_is_paged_without_gap_or_repeat, the_queue_is_paged_without_gap_or_repeat,
        the_items_are_paged_without_gap_or_repeat, a_search_takes_every_sign_literally;
    refusals: a_refusal_names_every_finding_and_its_place, only_a_right_in_force_is_asserted,
        an_agent_needs_an_authority_that_lasts, proof_is_asked_for_by_claim,
        accepted_findings_settle_their_listings, a_thousand_and_one_listings_are_too_many;
    naughty: every_text_comes_back_as_it_went_in;
}
