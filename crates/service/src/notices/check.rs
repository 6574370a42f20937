//! Answers: read, and checked as the reviewers would.

use super::refusal;
use crate::cx::fault;
use crate::rights::row as right_row;
use crate::{Cx, Fail, listings};
use api::listings::ListingRow;
use domain::fault::FaultCode;
use domain::ids::{ListingId, NoticeRef};
use domain::notice::{Answers, Evidence, Finding, RightInForce, Submission, preflight};
use domain::policy::OrgKind;
use domain::time::parse_date;
use std::collections::BTreeMap;
use store::right::IpRight;

/// Answers that were checked, with what the checks looked at.
pub struct Checked {
    pub submission: Submission,
    pub right: IpRight,
    pub evidence: Vec<Evidence>,
    pub listings: BTreeMap<ListingId, ListingRow>,
    pub findings: Vec<Finding>,
    in_force: RightInForce,
}

/// Every check there is.
pub fn check(cx: &mut Cx, answers: &Answers) -> Result<Checked, Fail> {
    let mut checked = read(cx, answers)?;
    checked.note_reports(cx, answers, None)?;
    Ok(checked)
}

/// Lets answers pass that would not be refused, except perhaps because listings are in an open
/// notice already: that is found when the items are inserted.
pub fn pass(cx: &mut Cx, answers: &Answers, accept: bool) -> Result<Checked, Fail> {
    let mut checked = read(cx, answers)?;
    checked.judge(cx, answers);
    if refusal::pass(answers, &checked.findings, accept).is_err() {
        // So that a refusal names everything at once.
        checked.note_reports(cx, answers, None)?;
        refusal::pass(answers, &checked.findings, accept)?;
    }
    Ok(checked)
}

/// What the checks look at, still without findings.
fn read(cx: &mut Cx, answers: &Answers) -> Result<Checked, Fail> {
    let org = cx.org()?;
    let Some(id) = &answers.right else { return Err(fault("answers.right", FaultCode::Choose)) };
    let right = store::right::get(cx.tx, &org, id.as_str())?
        .ok_or_else(|| fault("answers.right", FaultCode::Unknown))?;
    let (kind, today) = (right_row::kind(&right)?, cx.today());
    let submission = answers.read(kind, today).map_err(|mut faults| {
        for fault in &mut faults {
            fault.field.insert_str(0, "answers.");
        }
        Fail::from(faults)
    })?;
    let evidence = evidence(cx, &org, answers)?;
    let listings = listings::shelf(cx, &listings::ids(&submission.listings))?;
    let form = right_row::form(&right)?;
    let in_force = RightInForce {
        kind,
        status: right_row::status(&right)?,
        valid_to: right.valid_to.as_deref().and_then(parse_date),
        // A date that was typed before "for the owner" was taken back is no authority.
        authority_until: parse_date(form.authority_until.trim()).filter(|_| form.for_owner),
        by_agent: cx.viewer()?.org_kind == OrgKind::AgentFirm,
    };
    Ok(Checked { submission, right, evidence, listings, findings: Vec::new(), in_force })
}

impl Checked {
    /// Adds which listings are in an open notice other than `own`, and what is found of that.
    pub fn note_reports(
        &mut self,
        cx: &mut Cx,
        answers: &Answers,
        own: Option<&NoticeRef>,
    ) -> Result<(), Fail> {
        let org = cx.org()?;
        listings::note_reports(cx, &org, &mut self.listings)?;
        for row in self.listings.values_mut() {
            row.reported_in.take_if(|reference| Some(&*reference) == own);
        }
        self.judge(cx, answers);
        Ok(())
    }

    fn judge(&mut self, cx: &Cx, answers: &Answers) {
        let facts = listings::facts(&self.listings);
        self.findings = preflight(answers, &self.in_force, &facts, cx.today());
    }
}

/// The evidence, each file as it was received.
fn evidence(cx: &mut Cx, org: &str, answers: &Answers) -> Result<Vec<Evidence>, Fail> {
    let mut evidence = answers.evidence.clone();
    let mut files: Vec<_> = evidence.iter_mut().map(|piece| &mut piece.file).collect();
    crate::files::receive(cx, org, &mut files, "answers.evidence")?;
    Ok(evidence)
}
