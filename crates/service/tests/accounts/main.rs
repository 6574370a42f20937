//! Accounts through the gate: what a guest can do, what an attacker cannot, on every engine.

#[path = "../desk/engines.rs"]
mod engines;
mod guest;

mod codes;
mod limits;
mod passwords;
mod sessions;

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
    codes: a_newcomer_signs_up_by_email_and_by_mobile, a_wrong_code_counts_and_five_end_it,
        a_code_holds_a_quarter_of_an_hour, a_code_is_used_once, a_code_is_for_one_purpose,
        answers_do_not_tell_who_has_an_account, a_slip_in_another_field_costs_no_try,
        two_who_prove_one_contact_make_one_account;
    passwords: a_lost_password_is_replaced, common_passwords_are_refused_at_their_field,
        wrong_credentials_look_alike, a_disabled_account_is_a_stranger;
    limits: codes_to_one_contact_are_limited, codes_from_one_address_are_limited,
        guesses_are_limited_and_lock_nobody_else_out;
    sessions: signing_in_changes_the_token, signing_out_everywhere_ends_them_all,
        an_idle_session_ends, settings_are_kept, the_mailbox_is_the_demo_s_alone;
}
