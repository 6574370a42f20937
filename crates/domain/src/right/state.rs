//! The states of a registration, and the only ways from one to the next.

use super::RightStatus as S;
use crate::policy::{Capability, Role, can};

crate::codes! {
    pub enum RightStatus {
        Draft = "draft",
        Pending = "pending",
        Approved = "approved",
        Rejected = "rejected",
        Suspended = "suspended",
    }
}
crate::codes! {
    pub enum RightEvent {
        Submit = "submit",
        /// The owner takes it back before a decision.
        Recall = "recall",
        Approve = "approve",
        Reject = "reject",
        /// A rejected right is opened again, to be put right.
        Reopen = "reopen",
        Suspend = "suspend",
        Reinstate = "reinstate",
    }
}

impl RightEvent {
    /// What its actor must be able to do.
    pub(super) const fn needs(self) -> Capability {
        match self {
            Self::Submit | Self::Recall | Self::Reopen => Capability::RegisterRights,
            Self::Approve | Self::Reject | Self::Suspend | Self::Reinstate => {
                Capability::ReviewRights
            }
        }
    }
}

/// A transition that is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("this role may not do this")]
    NotAllowed,
    #[error("not from this state")]
    WrongState,
}

/// The next state, or why there is none.
pub fn transition(status: S, event: RightEvent, role: Role) -> Result<S, Refused> {
    use RightEvent as E;
    if !can(role, event.needs()) {
        return Err(Refused::NotAllowed);
    }
    match (status, event) {
        (S::Draft, E::Submit) => Ok(S::Pending),
        (S::Pending, E::Recall) | (S::Rejected, E::Reopen) => Ok(S::Draft),
        (S::Pending, E::Approve) | (S::Suspended, E::Reinstate) => Ok(S::Approved),
        (S::Pending, E::Reject) => Ok(S::Rejected),
        (S::Approved, E::Suspend) => Ok(S::Suspended),
        _ => Err(Refused::WrongState),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_matrix() {
        let mut table = String::new();
        for role in Role::ALL {
            for status in S::ALL {
                for event in RightEvent::ALL {
                    if let Ok(next) = transition(*status, *event, *role) {
                        let row = [role.code(), status.code(), event.code(), next.code()];
                        table.push_str(&row.join(" "));
                        table.push('\n');
                    }
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
