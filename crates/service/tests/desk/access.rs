//! Who may do what with whose: every endpoint of the catalogue × roles × {own, other's, nobody's},
//! in one snapshot. An endpoint without a row here does not compile.

mod table;

use api::samples::Sample;
use api::{account, desk, drafts, listings, notices, review, rights};
use domain::ids::{DraftId, NoticeRef, RightId};
use domain::notice::{ItemEvent, Step};
use domain::policy::{OrgKind, Role};
use domain::right::{RenewalKind, RightEvent, RightKind};
use service::Handle;
use store::Db;
use store::organisation::Organisation;
use table::{asked, compare, lines};

use crate::authorities::{acting_form, authorising, judged, taking_back};
use crate::decisions::{request, says};
use crate::forms::{answers, approved, create, form, pending, submission};
use crate::renewals::{aging_form, renewing};
use crate::world::{World, enter, person};

/// Who calls, as the world names them. The first three are of the organisation that owns.
const ACTORS: [(&str, &str); 9] = [
    ("owner's administrator", "lin"),
    ("owner's filer", "mei"),
    ("owner's viewer", "ivy"),
    ("another owner", "zhao"),
    ("merchant", "wang"),
    ("reviewer", "rui"),
    ("senior reviewer", "su"),
    ("administrator", "an"),
    ("guest", "nobody"),
];

/// The things of one organisation.
struct Things {
    org: &'static str,
    right: RightId,
    pending: RightId,
    approved: RightId,
    /// In its window for renewal, with none sent in.
    aging: RightId,
    /// With a renewal that waits.
    renewing: RightId,
    /// Filed for its owner, with no other power of attorney sent in.
    acting: RightId,
    /// With one that waits.
    authorising: RightId,
    draft: DraftId,
    notice: NoticeRef,
    /// A notice whose reviewer has asked something, as its second event.
    asked: NoticeRef,
}

/// What an endpoint is asked about a thing; `None` where it is not about anybody's thing.
trait Row: Handle + Sample {
    fn about(_things: &Things) -> Option<Self::Request> {
        None
    }
}

macro_rules! rows {
    ($($endpoint:ty $(= $things:ident => $request:expr)?;)+) => {$(
        impl Row for $endpoint {
            $(fn about($things: &Things) -> Option<Self::Request> { Some($request) })?
        }
    )+};
}

rows! {
    account::SendCode;
    account::CheckCode;
    account::SignUp;
    account::SignIn;
    account::SignOut;
    account::SignOutEverywhere;
    account::ListSessions;
    account::ResetPassword;
    account::WhoAmI;
    account::SaveSettings;
    account::ReadMailbox;
    desk::GetDesk;
    desk::GetLinkFormats;
    rights::ListRights;
    rights::GetRight = t => rights::RightPath { id: t.pending.clone() };
    rights::CreateRight;
    rights::SaveRight = t => rights::SaveRightRequest {
        id: t.right.clone(),
        form: form(t.org, RightKind::Trademark, 7),
        version: 1,
    };
    rights::MoveRight = t => rights::MoveRightRequest {
        id: t.pending.clone(),
        event: RightEvent::Recall,
        version: 2,
    };
    rights::RenewRight = t => renewing(t.org, &t.aging, 3);
    rights::RecallRenewal = t => rights::RecallRenewalRequest {
        id: t.renewing.clone(),
        renews: RenewalKind::Term,
        version: 4,
    };
    rights::ListPendingRights;
    rights::DecideRight = t => rights::DecideRightRequest {
        id: t.pending.clone(),
        event: RightEvent::Approve,
        version: 2,
        rejections: Vec::new(),
    };
    rights::DecideRenewal = t => rights::DecideRenewalRequest {
        id: t.renewing.clone(),
        renews: RenewalKind::Term,
        event: RightEvent::Approve,
        version: 4,
        rejections: Vec::new(),
    };
    listings::LookUpListings;
    drafts::ListDrafts;
    drafts::GetDraft = t => drafts::DraftPath { id: t.draft.clone() };
    drafts::SaveDraft = t => drafts::SaveDraftRequest {
        id: t.draft.clone(),
        answers: domain::notice::Answers::default(),
        step: Step::Start,
        version: 1,
    };
    drafts::DiscardDraft = t => drafts::DraftPath { id: t.draft.clone() };
    notices::SubmitNotice = t => submission(about_right(t));
    notices::CheckNotice = t => notices::PreflightRequest { answers: about_right(t) };
    notices::ListNotices;
    notices::GetNotice = t => notices::NoticePath { reference: t.notice.clone() };
    notices::ListItems = t => notices::ListItemsRequest {
        reference: t.notice.clone(),
        after: None,
        limit: None,
    };
    review::ReviewQueue;
    notices::AnswerQuestions = t => notices::AnswerRequest {
        reference: t.asked.clone(),
        ..notices::AnswerQuestions::sample()
    };
    review::DecideItems = t => review::DecideRequest {
        reference: t.notice.clone(),
        decisions: review::DecideItems::sample().decisions,
    };
}

/// Answers that assert somebody's right; the file is the first owner's, so that only the right
/// makes the difference.
fn about_right(things: &Things) -> domain::notice::Answers {
    answers("qingshan", RightKind::Trademark, &things.approved, &[30, 31])
}

pub fn the_whole_matrix(db: &Db) {
    let world = World::new(db);
    more_people(&world);
    let own = things(&world, "lin", "qingshan", &[1, 2]);
    let other = things(&world, "zhao", "baihe", &[3, 4]);
    let mut table = String::new();
    macro_rules! every {
        ($($module:ident::$endpoint:ident),* $(,)?) => {
            $(endpoint::<api::$module::$endpoint>(&world, &own, &other, &mut table);)*
        };
    }
    api::catalogue!(every);
    authorities(&world, &own, &other, &mut table);
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("access", table);
    });
}

fn endpoint<E: Row>(world: &World, own: &Things, other: &Things, table: &mut String) {
    match (E::about(own), E::about(other)) {
        (Some(to_own), Some(to_other)) => compare::<E>(world, "", &to_own, &to_other, table),
        _ => lines::<E>(table, "", &asked::<E>(world, &E::sample())),
    }
}

/// The same endpoints decide on a power of attorney as on a renewed term.
fn authorities(world: &World, own: &Things, other: &Things, table: &mut String) {
    let [to_own, to_other] = [own, other].map(|t| authorising(t.org, &t.acting, 3));
    compare::<rights::RenewRight>(world, "authority, ", &to_own, &to_other, table);
    let [to_own, to_other] = [own, other].map(|t| taking_back(&t.authorising, 4));
    compare::<rights::RecallRenewal>(world, "authority, ", &to_own, &to_other, table);
    let [to_own, to_other] = [own, other].map(|t| judged(&t.authorising, RightEvent::Approve, 4));
    compare::<rights::DecideRenewal>(world, "authority, ", &to_own, &to_other, table);
}

fn things(world: &World, who: &'static str, org: &'static str, listings: &[u32]) -> Things {
    let mark = |n| form(org, RightKind::Trademark, n);
    let approved = approved(world, who, mark(1));
    let draft = drafts::SaveDraftRequest {
        id: DraftId::parse(&format!("draft-of-{org}")).expect("an id"),
        version: 0,
        ..drafts::SaveDraft::sample()
    };
    let draft = world.call::<drafts::SaveDraft>(who, draft).expect("a draft").id;
    let notice = submission(answers(org, RightKind::Trademark, &approved, listings));
    let notice = world.call::<notices::SubmitNotice>(who, notice).expect("a receipt").reference;
    let [.., last] = listings else { panic!("no listing to be asked about") };
    let asked = submission(answers(org, RightKind::Trademark, &approved, &[last + 10]));
    let asked = world.call::<notices::SubmitNotice>(who, asked).expect("a receipt").reference;
    let question = request(&asked, vec![says(1, ItemEvent::Ask)]);
    world.call::<review::DecideItems>("rui", question).expect("asks");
    let right = create(world, who, mark(2)).row.id;
    let pending = pending(world, who, mark(3)).row.id;
    let aging = self::approved(world, who, aging_form(org, 4));
    let renewing = self::approved(world, who, aging_form(org, 5));
    let renewal = self::renewing(org, &renewing, 3);
    world.call::<rights::RenewRight>(who, renewal).expect("is sent in");
    let acting = self::approved(world, who, acting_form(org, 6));
    let authorising = self::approved(world, who, acting_form(org, 7));
    let authority = self::authorising(org, &authorising, 3);
    world.call::<rights::RenewRight>(who, authority).expect("is sent in");
    Things {
        org,
        right,
        pending,
        approved,
        aging,
        renewing,
        acting,
        authorising,
        draft,
        notice,
        asked,
    }
}

/// The roles that the small desk lacks.
fn more_people(world: &World) {
    world.write(|tx| {
        let shop = Organisation {
            id: "shop".into(),
            kind: OrgKind::Merchant.code().into(),
            name: "A shop".into(),
            name_other: String::new(),
            created_at: 1,
        };
        store::organisation::insert(tx, &shop)?;
        for (name, org, role) in [
            ("wang", "shop", Role::Merchant),
            ("su", "desk", Role::SeniorReviewer),
            ("an", "desk", Role::Administrator),
        ] {
            enter(tx, &person(name), org, role)?;
        }
        Ok(())
    });
}
