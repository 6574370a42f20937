//! How a right stands today: its recorded state, and what the calendar adds.

use super::{EXPIRING_DAYS, RightKind, RightStatus, renewal_window};
use crate::time::{Date, days_between};

crate::codes! {
    pub enum Standing {
        Draft = "draft",
        Pending = "pending",
        Rejected = "rejected",
        Suspended = "suspended",
        InForce = "in_force",
        /// In force, with 90 days or fewer left.
        Expiring = "expiring",
        /// A trademark in the six months in which it can still be renewed: not in force for a
        /// notice until the renewal is added.
        InGrace = "in_grace",
        Expired = "expired",
    }
}

impl Standing {
    /// Whether a notice can assert the right.
    pub const fn can_be_asserted(self) -> bool {
        matches!(self, Self::InForce | Self::Expiring)
    }
}

pub fn standing(
    kind: RightKind,
    status: RightStatus,
    valid_to: Option<Date>,
    today: Date,
) -> Standing {
    match status {
        RightStatus::Draft => Standing::Draft,
        RightStatus::Pending => Standing::Pending,
        RightStatus::Rejected => Standing::Rejected,
        RightStatus::Suspended => Standing::Suspended,
        RightStatus::Approved => in_time(kind, valid_to, today),
    }
}

fn in_time(kind: RightKind, valid_to: Option<Date>, today: Date) -> Standing {
    let Some(last_day) = valid_to else { return Standing::InForce };
    if today <= last_day {
        let left = days_between(today, last_day);
        return if left <= EXPIRING_DAYS { Standing::Expiring } else { Standing::InForce };
    }
    if kind == RightKind::Trademark && renewal_window(last_day).contains(&today) {
        Standing::InGrace
    } else {
        Standing::Expired
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_calendar_decides_the_edges() {
        let on = |y, m, d| {
            standing(
                RightKind::Trademark,
                RightStatus::Approved,
                Some(date(2027, 6, 13)),
                date(y, m, d),
            )
        };
        assert_eq!(on(2027, 3, 14), Standing::InForce);
        assert_eq!(on(2027, 3, 15), Standing::Expiring);
        assert_eq!(on(2027, 6, 13), Standing::Expiring);
        assert_eq!(on(2027, 6, 14), Standing::InGrace);
        assert_eq!(on(2027, 12, 13), Standing::InGrace);
        assert_eq!(on(2027, 12, 14), Standing::Expired);
    }

    #[test]
    fn a_patent_has_no_grace() {
        let end = Some(date(2027, 6, 13));
        let after = standing(RightKind::Design, RightStatus::Approved, end, date(2027, 6, 14));
        assert_eq!(after, Standing::Expired);
    }
}
