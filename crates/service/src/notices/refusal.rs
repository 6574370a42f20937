//! "This would be refused because": what the pre-flight found, each at its place in the request.

use crate::Fail;
use api::{Problem, ProblemCode};
use domain::fault::{Fault, FaultCode};
use domain::ids::ListingId;
use domain::notice::{Answers, Finding};
use std::collections::BTreeMap;

/// Lets a notice pass that has no finding. With `accept`, findings about the listings it names do
/// not stop it; what concerns the whole always does.
pub fn pass(answers: &Answers, findings: &[Finding], accept: bool) -> Result<(), Fail> {
    let named: BTreeMap<&ListingId, usize> =
        answers.listings.iter().enumerate().map(|(index, picked)| (&picked.id, index)).collect();
    // One finding for each piece of evidence about a listing that is not named, in their order.
    let mut stray = answers
        .evidence
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.listing.as_ref().is_some_and(|id| !named.contains_key(id)));
    let mut faults = Vec::new();
    for finding in findings {
        let field = match finding.listing.as_ref().map(|id| named.get(id)) {
            Some(Some(_)) if accept => continue,
            Some(Some(index)) => format!("answers.listings.{index}"),
            Some(None) => {
                let index = stray.next().map_or(0, |(index, _)| index);
                format!("answers.evidence.{index}.listing")
            }
            None => format!("answers.{}", finding.step.code()),
        };
        faults.push(Fault::new(field, FaultCode::WouldBeRefused).finding(finding.clone()));
    }
    if faults.is_empty() {
        return Ok(());
    }
    let mut problem = Problem::new(ProblemCode::WouldBeRefused);
    problem.fields = faults;
    Err(Fail::Problem(problem))
}
