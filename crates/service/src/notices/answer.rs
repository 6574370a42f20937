//! The filer's answer to what the reviewer asked: the listings go back to review.

use super::chain::{self, Payload};
use super::{announce, find, read, shift};
use crate::cx::{corrupt, fault};
use crate::{Cx, Fail, Handle};
use api::ProblemCode;
use api::notices::{AnswerQuestions, AnswerRequest, Answered, EventKind};
use domain::fault::FaultCode;
use domain::notice::{ItemEvent, ItemState, check_answer, transition};
use domain::right::RightKind;
use store::item as table;

impl Handle for AnswerQuestions {
    fn handle(cx: &mut Cx, request: &AnswerRequest) -> Result<Answered, Fail> {
        let notice = find(cx, request.reference.as_str())?;
        let at = (notice.org.as_str(), notice.id.as_str());
        let text = check_answer(&request.text, request.files.len())?;
        let mut files = request.files.clone();
        crate::files::receive(cx, at.0, &mut files.iter_mut().collect::<Vec<_>>(), "files")?;
        let events = store::event::list(cx.tx, at.0, at.1)?;
        let seen = i64::from(request.seen);
        if events.iter().any(|e| e.seq > seen && e.kind == EventKind::Asked.code()) {
            return Err(ProblemCode::Stale.into());
        }
        let lines = resume(cx, at)?;
        let asked = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        if lines.is_empty() {
            return Err(fault("text", FaultCode::NotOpen));
        }
        let before = read::tally(&notice);
        let mut after = before;
        for _ in &lines {
            after.moved(ItemState::NeedsInfo, ItemState::InReview);
        }
        store::notice::shift(cx.tx, at.0, at.1, shift(before, after), after.state().code())?;
        // The reviewer has the whole period again: until now the filer had the notice.
        let kind = RightKind::from_code(&notice.kind).ok_or_else(|| corrupt("right's kind"))?;
        let due = cx.env.settings.ruleset.decide_by(kind, cx.now()).0;
        if due > notice.due_at {
            store::notice::set_due(cx.tx, at.0, at.1, due)?;
        }
        let name = cx.viewer()?.name.clone();
        let payload = Payload { listings: asked, lines, name, text, files, content: None };
        chain::append(cx, at.0, at.1, EventKind::Answered, &payload)?;
        announce(cx, &notice)?;
        Ok(Answered { tally: after })
    }
}

/// Moves every listing that was asked about, and gives their lines.
fn resume(cx: &mut Cx, (org, notice): (&str, &str)) -> Result<Vec<u32>, Fail> {
    let actor = read::actor(cx.viewer()?.role);
    let states = table::states(cx.tx, org, notice)?;
    let asked = ItemState::NeedsInfo;
    let to = transition(asked, ItemEvent::Answer, actor).map_err(|_| ProblemCode::NotAllowed)?;
    let lines = (1..).zip(states).filter(|(_, state)| state == asked.code());
    let lines: Vec<u32> = lines.map(|(line, _)| line).collect();
    for line in &lines {
        if !table::resume(cx.tx, (org, notice, i64::from(*line)), asked.code(), to.code())? {
            return Err(ProblemCode::Stale.into());
        }
    }
    Ok(lines)
}
