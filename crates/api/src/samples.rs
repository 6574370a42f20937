//! One example request per endpoint: for the documentation, and for tests that try every
//! endpoint.

use crate::endpoint::Nothing;
use crate::{Endpoint, account, desk, drafts, listings, notices, review, rights};
use domain::file::{FileType, StoredFile};
use domain::ids::{DraftId, FileId, ListingId, NoticeRef, RightId};
use domain::language::Language;
use domain::notice::{Answers, ItemEvent, Step};
use domain::policy::OrgKind;
use domain::right::{RenewalKind, RightEvent, RightForm, RightKind};

/// An endpoint with an example of its request.
pub trait Sample: Endpoint {
    fn sample() -> Self::Request;
}

macro_rules! samples {
    ($($endpoint:ty => $request:expr;)+) => {$(
        impl Sample for $endpoint {
            fn sample() -> Self::Request { $request }
        }
    )+};
}

/// Ids of the examples are well formed; that they exist nowhere is the point of some tests.
fn id<T: TryFrom<String>>(text: &str) -> T {
    match T::try_from(text.to_owned()) {
        Ok(id) => id,
        Err(_) => unreachable!("the examples' ids are well formed"),
    }
}

samples! {
    account::SendCode => account::CodeRequest {
        contact: "chen@example.com".into(),
        purpose: account::Purpose::SignUp,
        language: Language::English,
    };
    account::CheckCode => account::CodeCheck {
        ticket: "ticket".into(),
        code: "12345678".into(),
        purpose: account::Purpose::SignUp,
    };
    account::SignUp => account::SignUpRequest {
        ticket: "ticket".into(),
        code: "12345678".into(),
        password: "a long enough password".into(),
        name: "陈雨薇".into(),
        org_kind: OrgKind::RightsOwner,
        org_name: "Example Co., Ltd.".into(),
        language: Language::Chinese,
    };
    account::SignIn => account::SignInRequest {
        contact: "138 0013 8000".into(),
        password: "a long enough password".into(),
    };
    account::SignOut => Nothing {};
    account::SignOutEverywhere => Nothing {};
    account::ListSessions => Nothing {};
    account::ResetPassword => account::ResetRequest {
        ticket: "ticket".into(),
        code: "12345678".into(),
        password: "a long enough password".into(),
    };
    account::WhoAmI => Nothing {};
    account::SaveSettings => account::Settings {
        name: "陈雨薇".into(),
        language: Language::English,
    };
    account::ReadMailbox => Nothing {};
    desk::GetDesk => Nothing {};
    desk::GetLinkFormats => Nothing {};
    rights::ListRights => Nothing {};
    rights::GetRight => rights::RightPath { id: id::<RightId>("right-1") };
    rights::CreateRight => rights::NewRight { form: RightForm::new(RightKind::Trademark) };
    rights::SaveRight => rights::SaveRightRequest {
        id: id::<RightId>("right-1"),
        form: RightForm::new(RightKind::Trademark),
        version: 1,
    };
    rights::MoveRight => rights::MoveRightRequest {
        id: id::<RightId>("right-1"),
        event: RightEvent::Submit,
        version: 1,
    };
    rights::RenewRight => rights::RenewRightRequest {
        id: id::<RightId>("right-1"),
        renews: RenewalKind::Term,
        until: "2037-06-13".into(),
        files: vec![StoredFile {
            id: id::<FileId>("file-1"),
            name: "续展注册证明.pdf".into(),
            kind: FileType::Pdf,
            size: 81_920,
        }],
        version: 3,
    };
    rights::RecallRenewal => rights::RecallRenewalRequest {
        id: id::<RightId>("right-1"),
        renews: RenewalKind::Authority,
        version: 4,
    };
    rights::ListPendingRights => Nothing {};
    rights::DecideRight => rights::DecideRightRequest {
        id: id::<RightId>("right-1"),
        event: RightEvent::Approve,
        version: 1,
        rejections: Vec::new(),
    };
    rights::DecideRenewal => rights::DecideRenewalRequest {
        id: id::<RightId>("right-1"),
        renews: RenewalKind::Authority,
        event: RightEvent::Approve,
        version: 4,
        rejections: Vec::new(),
    };
    listings::LookUpListings => listings::LookUpRequest {
        ids: vec![id::<ListingId>("548745381247")],
    };
    drafts::ListDrafts => Nothing {};
    drafts::GetDraft => drafts::DraftPath { id: id::<DraftId>("draft-1") };
    drafts::SaveDraft => drafts::SaveDraftRequest {
        id: id::<DraftId>("draft-1"),
        answers: Answers::default(),
        step: Step::Start,
        version: 0,
    };
    drafts::DiscardDraft => drafts::DraftPath { id: id::<DraftId>("draft-1") };
    notices::SubmitNotice => notices::SubmitNoticeRequest {
        draft: None,
        answers: Answers::default(),
        language: Language::English,
        accept_findings: false,
    };
    notices::CheckNotice => notices::PreflightRequest { answers: Answers::default() };
    notices::ListNotices => notices::ListNoticesRequest::default();
    notices::GetNotice => notices::NoticePath { reference: id::<NoticeRef>("RD-2026-7K3M9Q2X") };
    notices::ListItems => notices::ListItemsRequest {
        reference: id::<NoticeRef>("RD-2026-7K3M9Q2X"),
        after: None,
        limit: None,
    };
    review::ReviewQueue => review::QueueRequest::default();
    notices::AnswerQuestions => notices::AnswerRequest {
        reference: id::<NoticeRef>("RD-2026-7K3M9Q2X"),
        seen: 2,
        text: "The invoice is attached.".to_owned(),
        files: Vec::new(),
    };
    review::DecideItems => review::DecideRequest {
        reference: id::<NoticeRef>("RD-2026-7K3M9Q2X"),
        decisions: vec![review::ItemDecision {
            line: 1,
            event: ItemEvent::Uphold,
            reason: None,
            facts: String::new(),
            hint: String::new(),
        }],
    };
}
