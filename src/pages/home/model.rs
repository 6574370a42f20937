//! What the front page offers to whom.

use domain::fault::{Fault, FaultCode};
use domain::ids::NoticeRef;
use domain::policy::{Capability, Role, can};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Report,
    Register,
    Check,
    SignUp,
    Notices,
    Review,
    ReviewRights,
    /// Nothing to open yet: where a merchant stands.
    Merchant,
    Settings,
}

/// The tasks of a reader, the likeliest first. A guest sees what can be done after signing in.
pub fn tasks(role: Option<Role>) -> &'static [Task] {
    let Some(role) = role else {
        return &[Task::Report, Task::Register, Task::Check, Task::SignUp];
    };
    if can(role, Capability::FileNotices) {
        &[Task::Report, Task::Register, Task::Notices, Task::Check]
    } else if can(role, Capability::SeeNotices) {
        &[Task::Notices, Task::Register, Task::Check]
    } else if can(role, Capability::DecideNotices) {
        &[Task::Review, Task::ReviewRights, Task::Check]
    } else if role == Role::Merchant {
        &[Task::Merchant]
    } else {
        &[Task::Settings]
    }
}

/// A reference as people type it: any case, any spaces, full width.
pub fn reference(typed: &str) -> Result<NoticeRef, Fault> {
    let text = domain::text::register_number(typed);
    if text.is_empty() {
        return Err(Fault::new("reference", FaultCode::Enter));
    }
    NoticeRef::parse(&text).map_err(|_| Fault::new("reference", FaultCode::WrongShape))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_offered_what_they_may_not_do() {
        for role in Role::ALL {
            assert!(!tasks(Some(*role)).is_empty(), "{role:?}");
            for task in tasks(Some(*role)) {
                let needed = match task {
                    Task::Report => Capability::FileNotices,
                    Task::Register => Capability::SeeRights,
                    Task::Notices => Capability::SeeNotices,
                    Task::Review => Capability::DecideNotices,
                    Task::ReviewRights => Capability::ReviewRights,
                    Task::Check | Task::Merchant | Task::Settings => continue,
                    Task::SignUp => panic!("signed in already"),
                };
                assert!(can(*role, needed), "{role:?} {task:?}");
            }
        }
        assert!(tasks(None).contains(&Task::SignUp));
    }

    #[test]
    fn a_reference_is_read_as_people_type_it() {
        let read = |text| reference(text).map(|found| found.as_str().to_owned());
        assert_eq!(read(" rd-2026-7k3m9q2x "), Ok("RD-2026-7K3M9Q2X".into()));
        assert_eq!(read("ＲＤ－2026－7K3M9Q2X"), Ok("RD-2026-7K3M9Q2X".into()));
        assert_eq!(read("").map_err(|fault| fault.code), Err(FaultCode::Enter));
        assert_eq!(read("a/b").map_err(|fault| fault.code), Err(FaultCode::WrongShape));
    }
}
