//! What is wrong with the answers, and what stops a registration whatever else is answered.

use domain::fault::{Fault, FaultCode};
use domain::right::RightKind;
use domain::time::Date;

use super::super::field::{Step, only_asked};
use super::Model;

/// The choice beside the offices: not protected in China.
pub const ABROAD: &str = "abroad";

/// Why a registration cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Applied for, not granted.
    NotGranted,
    /// Registered in another country only.
    Abroad,
}

impl Model {
    /// What is wrong with the answers of one step.
    pub fn check(&self, step: Step, today: Date) -> Vec<Fault> {
        let mut faults = Vec::new();
        if step == Step::Type {
            if !self.chosen {
                faults.push(Fault::new("kind", FaultCode::Choose));
            } else if self.form.kind != RightKind::Copyright && self.granted.is_none() {
                faults.push(Fault::new("granted", FaultCode::Choose));
            }
        }
        if self.chosen
            && let Err(found) = only_asked(&self.form).check(today)
        {
            faults.extend(found.into_iter().filter(|fault| Step::of(&fault.field) == step));
        }
        faults
    }

    /// Everything that is wrong, in the order of the questions.
    pub fn check_all(&self, today: Date) -> Vec<Fault> {
        Step::ALL.into_iter().flat_map(|step| self.check(step, today)).collect()
    }

    /// Why it cannot go on at all, whatever else is answered.
    pub fn stopped(&self) -> Option<Stop> {
        if self.chosen && self.form.kind != RightKind::Copyright && self.granted == Some(false) {
            Some(Stop::NotGranted)
        } else if self.abroad && self.form.kind == RightKind::Trademark {
            Some(Stop::Abroad)
        } else {
            None
        }
    }

    /// A step is done when it was answered and nothing is wrong with it.
    pub fn done(&self, step: Step, today: Date) -> bool {
        self.chosen && step != Step::Check && self.check(step, today).is_empty()
    }
}
