//! Complete forms and answers of every kind, and the short ways to rights and notices.

use api::notices::{Receipt, SubmitNotice, SubmitNoticeRequest};
use api::rights::{
    CreateRight, DecideRight, DecideRightRequest, MoveRight, MoveRightRequest, NewRight, Right,
};
use domain::declaration::{Capacity, required_declarations};
use domain::file::{FileType, StoredFile};
use domain::ids::{FileId, RightId};
use domain::language::Language;
use domain::notice::{Answers, Bought, Claim, Evidence, EvidenceKind, Picked, Place, Sample};
use domain::right::{
    MarkType, Office, OwnerKind, RightDocument, RightEvent, RightForm, RightKind, WorkType,
    required_documents,
};

use crate::world::{World, listing};

/// The file of an organisation.
pub fn file(org: &str) -> StoredFile {
    StoredFile {
        id: FileId::parse(&format!("file-{org}")).expect("an id"),
        name: "paper.pdf".into(),
        kind: FileType::Pdf,
        size: 9,
    }
}

/// A complete form with the n-th number of its kind.
pub fn form(org: &str, kind: RightKind, n: u32) -> RightForm {
    let mut form = RightForm {
        title: format!("Cloud {n} 云"),
        owner_name: "Qingshan Co., Ltd.".into(),
        owner_kind: Some(OwnerKind::Company),
        ..RightForm::new(kind)
    };
    match kind {
        RightKind::Trademark => {
            form.office = Some(Office::Cnipa);
            form.mark_type = Some(MarkType::Word);
            form.number = format!("1234{n:04}");
            form.classes = "11, 21".into();
            form.goods = "cups".into();
            form.registered_on = "2020-06-14".into();
        }
        RightKind::Copyright => {
            form.registered = Some(true);
            form.work_type = Some(WorkType::Picture);
            form.author = "Lin".into();
            form.completed_on = "2020-05-01".into();
            form.number = format!("国作登字-2020-F-{n:08}");
        }
        kind => {
            form.number = patent(kind, n);
            form.filed_on = "2020-03-01".into();
            form.granted_on = "2021-03-02".into();
            if kind == RightKind::Design {
                form.brief_description = "A cup with a cloud.".into();
            }
        }
    }
    papers(org, &mut form);
    form
}

/// Adds what the form says is needed.
pub fn papers(org: &str, form: &mut RightForm) {
    form.documents = required_documents(form)
        .into_iter()
        .map(|kind| RightDocument { kind, file: file(org) })
        .collect();
}

fn patent(kind: RightKind, n: u32) -> String {
    let digit = match kind {
        RightKind::Invention => 1,
        RightKind::UtilityModel => 2,
        _ => 3,
    };
    let body = format!("2020{digit}{n:07}");
    let weights = (2..=9).cycle();
    let sum: u32 = body.bytes().zip(weights).map(|(b, w)| u32::from(b - b'0') * w).sum();
    let check = if sum % 11 == 10 { "X".to_owned() } else { (sum % 11).to_string() };
    format!("ZL{body}.{check}")
}

pub fn create(world: &World, who: &str, form: RightForm) -> Right {
    world.call::<CreateRight>(who, NewRight { form }).expect("a draft")
}

pub fn moved(id: &RightId, event: RightEvent, version: i64) -> MoveRightRequest {
    MoveRightRequest { id: id.clone(), event, version }
}

pub fn decided(id: &RightId, event: RightEvent, version: i64) -> DecideRightRequest {
    DecideRightRequest { id: id.clone(), event, version, rejections: Vec::new() }
}

/// A right that was sent for approval.
pub fn pending(world: &World, who: &str, form: RightForm) -> Right {
    let right = create(world, who, form);
    let request = moved(&right.row.id, RightEvent::Submit, right.version);
    world.call::<MoveRight>(who, request).expect("is complete")
}

/// A right that can be asserted.
pub fn approved(world: &World, who: &str, form: RightForm) -> RightId {
    let right = pending(world, who, form);
    let request = decided(&right.row.id, RightEvent::Approve, right.version);
    world.call::<DecideRight>("rui", request).expect("approves").row.id
}

/// A trademark of the first owner.
pub fn mark(world: &World) -> RightId {
    approved(world, "lin", form("qingshan", RightKind::Trademark, 1))
}

/// Complete answers: the kind's first claim, against listings by number.
pub fn answers(org: &str, kind: RightKind, right: &RightId, numbers: &[u32]) -> Answers {
    let claim = Claim::of(kind)[0];
    let picked = |n: &u32| Picked { id: listing(*n), note: String::new() };
    let evidence = Evidence { file: file(org), kind: EvidenceKind::Comparison, listing: None };
    Answers {
        right: Some(right.clone()),
        place: Some(Place::Listings),
        claim: Some(claim),
        matching: if kind.is_patent() { "Claim 1 matches in full.".into() } else { String::new() },
        original: if claim.is_copyright() { "Our site, 2020".into() } else { String::new() },
        listings: numbers.iter().map(picked).collect(),
        evidence: vec![evidence],
        sample: if claim.asks_for_sample() {
            Sample { bought: Some(Bought::No), ..Sample::default() }
        } else {
            Sample::default()
        },
        explanation: "The cup copies our cloud in every detail.".into(),
        explanation_language: Some(Language::English),
        accepted: required_declarations(claim),
        signer: "Lin Qing 林清".into(),
        capacity: Some(Capacity::Employee),
        ..Answers::default()
    }
}

pub fn submission(answers: Answers) -> SubmitNoticeRequest {
    let language = Language::English;
    SubmitNoticeRequest { draft: None, answers, language, accept_findings: false }
}

/// A notice of the first owner's trademark against listings.
pub fn filed(world: &World, right: &RightId, numbers: &[u32]) -> Receipt {
    let answers = answers("qingshan", RightKind::Trademark, right, numbers);
    world.call::<SubmitNotice>("lin", submission(answers)).expect("a receipt")
}
