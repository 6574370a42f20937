//! What the values of the closed sets are called. A new value does not compile until it has a
//! name here, and the locale test wants it in both languages.

use api::notices::EventKind;
use domain::declaration::{Capacity, DeclarationId};
use domain::file::StoredFile;
use domain::notice::row::RowState;
use domain::notice::{
    Bought, Claim, EvidenceKind, ItemEvent, ItemState, NoticeState, Place, Section,
};
use domain::policy::{OrgKind, Role};
use domain::reason::Reason;
use domain::right::{
    DocumentKind, MarkType, Office, OwnerKind, RightEvent, RightKind, Standing, WorkType,
};

pub fn right_kind(value: RightKind) -> String {
    match value {
        RightKind::Trademark => t!("right-kind-trademark"),
        RightKind::Copyright => t!("right-kind-copyright"),
        RightKind::Invention => t!("right-kind-invention"),
        RightKind::UtilityModel => t!("right-kind-utility-model"),
        RightKind::Design => t!("right-kind-design"),
    }
}

pub fn standing(value: Standing) -> String {
    match value {
        Standing::Draft => t!("standing-draft"),
        Standing::Pending => t!("standing-pending"),
        Standing::Rejected => t!("standing-rejected"),
        Standing::Suspended => t!("standing-suspended"),
        Standing::InForce => t!("standing-in-force"),
        Standing::Expiring => t!("standing-expiring"),
        Standing::InGrace => t!("standing-in-grace"),
        Standing::Expired => t!("standing-expired"),
    }
}

pub fn office(value: Office) -> String {
    match value {
        Office::Cnipa => t!("office-cnipa"),
        Office::Wipo => t!("office-wipo"),
    }
}

pub fn mark_type(value: MarkType) -> String {
    match value {
        MarkType::Word => t!("mark-type-word"),
        MarkType::Device => t!("mark-type-device"),
        MarkType::Combination => t!("mark-type-combination"),
    }
}

pub fn work_type(value: WorkType) -> String {
    match value {
        WorkType::Picture => t!("work-type-picture"),
        WorkType::Photograph => t!("work-type-photograph"),
        WorkType::Text => t!("work-type-text"),
        WorkType::AppliedArt => t!("work-type-applied-art"),
        WorkType::Software => t!("work-type-software"),
        WorkType::Audiovisual => t!("work-type-audiovisual"),
        WorkType::Other => t!("work-type-other"),
    }
}

pub fn owner_kind(value: OwnerKind) -> String {
    match value {
        OwnerKind::Company => t!("owner-kind-company"),
        OwnerKind::Person => t!("owner-kind-person"),
    }
}

pub fn document_kind(value: DocumentKind) -> String {
    match value {
        DocumentKind::Certificate => t!("document-certificate"),
        DocumentKind::GoodsPage => t!("document-goods-page"),
        DocumentKind::Specimen => t!("document-specimen"),
        DocumentKind::ColourCertificate => t!("document-colour-certificate"),
        DocumentKind::Renewal => t!("document-renewal"),
        DocumentKind::Assignment => t!("document-assignment"),
        DocumentKind::NameChange => t!("document-name-change"),
        DocumentKind::ChinaExtension => t!("document-china-extension"),
        DocumentKind::OwnershipStatement => t!("document-ownership-statement"),
        DocumentKind::CreationEvidence => t!("document-creation-evidence"),
        DocumentKind::ClaimsAndDescription => t!("document-claims-and-description"),
        DocumentKind::FeeProof => t!("document-fee-proof"),
        DocumentKind::EvaluationReport => t!("document-evaluation-report"),
        DocumentKind::Views => t!("document-views"),
        DocumentKind::Translation => t!("document-translation"),
        DocumentKind::PowerOfAttorney => t!("document-power-of-attorney"),
        DocumentKind::OwnerIdentity => t!("document-owner-identity"),
    }
}

pub fn right_event(value: RightEvent) -> String {
    match value {
        RightEvent::Submit => t!("right-event-submit"),
        RightEvent::Recall => t!("right-event-recall"),
        RightEvent::Approve => t!("right-event-approve"),
        RightEvent::Reject => t!("right-event-reject"),
        RightEvent::Reopen => t!("right-event-reopen"),
        RightEvent::Suspend => t!("right-event-suspend"),
        RightEvent::Reinstate => t!("right-event-reinstate"),
    }
}

pub fn place(value: Place) -> String {
    match value {
        Place::Listings => t!("place-listings"),
        Place::ShopFront => t!("place-shop-front"),
        Place::Video => t!("place-video"),
    }
}

pub fn claim(value: Claim) -> String {
    match value {
        Claim::Counterfeit => t!("claim-counterfeit"),
        Claim::MarkOnGoods => t!("claim-mark-on-goods"),
        Claim::MarkInTitle => t!("claim-mark-in-title"),
        Claim::CopiedPictures => t!("claim-copied-pictures"),
        Claim::PiratedWork => t!("claim-pirated-work"),
        Claim::PatentDesign => t!("claim-patent-design"),
        Claim::PatentUtilityModel => t!("claim-patent-utility-model"),
        Claim::PatentInvention => t!("claim-patent-invention"),
    }
}

pub fn evidence_kind(value: EvidenceKind) -> String {
    match value {
        EvidenceKind::Screenshot => t!("evidence-kind-screenshot"),
        EvidenceKind::Comparison => t!("evidence-kind-comparison"),
        EvidenceKind::Original => t!("evidence-kind-original"),
        EvidenceKind::TestBuy => t!("evidence-kind-test-buy"),
        EvidenceKind::Other => t!("evidence-kind-other"),
    }
}

pub fn bought(value: Bought) -> String {
    match value {
        Bought::Yes => t!("bought-yes"),
        Bought::No => t!("bought-no"),
        Bought::NotSure => t!("bought-not-sure"),
    }
}

pub fn section(value: Section) -> String {
    match value {
        Section::Right => t!("section-right"),
        Section::Problem => t!("section-problem"),
        Section::Listings => t!("section-listings"),
        Section::Evidence => t!("section-evidence"),
        Section::Statement => t!("section-statement"),
    }
}

pub fn capacity(value: Capacity) -> String {
    match value {
        Capacity::Owner => t!("capacity-owner"),
        Capacity::LegalRepresentative => t!("capacity-legal-representative"),
        Capacity::Employee => t!("capacity-employee"),
        Capacity::Agent => t!("capacity-agent"),
        Capacity::Attorney => t!("capacity-attorney"),
    }
}

pub fn declaration(value: DeclarationId) -> String {
    match value {
        DeclarationId::D1 => t!("declaration-d1"),
        DeclarationId::D2 => t!("declaration-d2"),
        DeclarationId::D3 => t!("declaration-d3"),
        DeclarationId::D4 => t!("declaration-d4"),
        DeclarationId::D5 => t!("declaration-d5"),
        DeclarationId::D6 => t!("declaration-d6"),
    }
}

/// "screenshot.png, 2 KB".
pub fn about_file(file: &StoredFile) -> String {
    t!("ui-file-about", name = file.name.as_str(), size = super::format::bytes(file.size))
}

pub fn item_state(value: ItemState) -> String {
    match value {
        ItemState::InReview => t!("item-state-in-review"),
        ItemState::AlreadyGone => t!("item-state-already-gone"),
        ItemState::Duplicate => t!("item-state-duplicate"),
        ItemState::NeedsInfo => t!("item-state-needs-info"),
        ItemState::Rejected => t!("item-state-rejected"),
        ItemState::Appealed => t!("item-state-appealed"),
        ItemState::RejectedFinal => t!("item-state-rejected-final"),
        ItemState::Removed => t!("item-state-removed"),
        ItemState::MerchantAccepted => t!("item-state-merchant-accepted"),
        ItemState::RemovedFinal => t!("item-state-removed-final"),
        ItemState::Countered => t!("item-state-countered"),
        ItemState::AwaitingHolder => t!("item-state-awaiting-holder"),
        ItemState::HeldForAuthority => t!("item-state-held-for-authority"),
        ItemState::Restored => t!("item-state-restored"),
        ItemState::Withdrawn => t!("item-state-withdrawn"),
    }
}

pub fn item_event(value: ItemEvent) -> String {
    match value {
        ItemEvent::Uphold => t!("item-event-uphold"),
        ItemEvent::Reject => t!("item-event-reject"),
        ItemEvent::Ask => t!("item-event-ask"),
        ItemEvent::Answer => t!("item-event-answer"),
        ItemEvent::Lapse => t!("item-event-lapse"),
        ItemEvent::Appeal => t!("item-event-appeal"),
        ItemEvent::Overturn => t!("item-event-overturn"),
        ItemEvent::Confirm => t!("item-event-confirm"),
        ItemEvent::Withdraw => t!("item-event-withdraw"),
        ItemEvent::Accept => t!("item-event-accept"),
        ItemEvent::Uncontested => t!("item-event-uncontested"),
        ItemEvent::Counter => t!("item-event-counter"),
        ItemEvent::RefuseCounter => t!("item-event-refuse-counter"),
        ItemEvent::ForwardCounter => t!("item-event-forward-counter"),
        ItemEvent::HolderAccepts => t!("item-event-holder-accepts"),
        ItemEvent::HolderProvesAction => t!("item-event-holder-proves-action"),
        ItemEvent::DeadlinePasses => t!("item-event-deadline-passes"),
        ItemEvent::OrderedRemoved => t!("item-event-ordered-removed"),
        ItemEvent::OrderedRestored => t!("item-event-ordered-restored"),
    }
}

pub fn notice_state(value: NoticeState) -> String {
    match value {
        NoticeState::InReview => t!("notice-state-in-review"),
        NoticeState::NeedsInfo => t!("notice-state-needs-info"),
        NoticeState::Decided => t!("notice-state-decided"),
        NoticeState::Withdrawn => t!("notice-state-withdrawn"),
    }
}

pub fn row_state(value: RowState) -> String {
    match value {
        RowState::Ready => t!("row-state-ready"),
        RowState::Repeated => t!("row-state-repeated"),
        RowState::NotFound => t!("row-state-not-found"),
        RowState::AlreadyRemoved => t!("row-state-already-removed"),
        RowState::AlreadyReported => t!("row-state-already-reported"),
        RowState::OtherPlatform => t!("row-state-other-platform"),
        RowState::Shop => t!("row-state-shop"),
        RowState::ShortLink => t!("row-state-short-link"),
        RowState::NotAListing => t!("row-state-not-a-listing"),
    }
}

pub fn event_kind(value: EventKind) -> String {
    match value {
        EventKind::Submitted => t!("event-submitted"),
        EventKind::Acknowledged => t!("event-acknowledged"),
        EventKind::Upheld => t!("event-upheld"),
        EventKind::Rejected => t!("event-rejected"),
        EventKind::Asked => t!("event-asked"),
        EventKind::Answered => t!("event-answered"),
        EventKind::Withdrawn => t!("event-withdrawn"),
    }
}

pub fn role(value: Role) -> String {
    match value {
        Role::HolderAdmin => t!("role-holder-admin"),
        Role::Filer => t!("role-filer"),
        Role::Viewer => t!("role-viewer"),
        Role::Merchant => t!("role-merchant"),
        Role::Reviewer => t!("role-reviewer"),
        Role::SeniorReviewer => t!("role-senior-reviewer"),
        Role::Administrator => t!("role-administrator"),
    }
}

pub fn org_kind(value: OrgKind) -> String {
    match value {
        OrgKind::RightsOwner => t!("org-kind-rights-owner"),
        OrgKind::AgentFirm => t!("org-kind-agent-firm"),
        OrgKind::Merchant => t!("org-kind-merchant"),
        OrgKind::Platform => t!("org-kind-platform"),
    }
}

pub fn reason(value: Reason) -> String {
    match value {
        Reason::Id01 => t!("reason-id01"),
        Reason::Id02 => t!("reason-id02"),
        Reason::Au01 => t!("reason-au01"),
        Reason::Au02 => t!("reason-au02"),
        Reason::Au03 => t!("reason-au03"),
        Reason::Rt01 => t!("reason-rt01"),
        Reason::Rt02 => t!("reason-rt02"),
        Reason::Rt03 => t!("reason-rt03"),
        Reason::Rt04 => t!("reason-rt04"),
        Reason::Rt05 => t!("reason-rt05"),
        Reason::Rt06 => t!("reason-rt06"),
        Reason::Rt07 => t!("reason-rt07"),
        Reason::Ty01 => t!("reason-ty01"),
        Reason::Ty02 => t!("reason-ty02"),
        Reason::Lc01 => t!("reason-lc01"),
        Reason::Lc02 => t!("reason-lc02"),
        Reason::Lc03 => t!("reason-lc03"),
        Reason::Lc04 => t!("reason-lc04"),
        Reason::Ev01 => t!("reason-ev01"),
        Reason::Ev02 => t!("reason-ev02"),
        Reason::Ev03 => t!("reason-ev03"),
        Reason::Ev04 => t!("reason-ev04"),
        Reason::Ev05 => t!("reason-ev05"),
        Reason::Ev06 => t!("reason-ev06"),
        Reason::Su01 => t!("reason-su01"),
        Reason::Su02 => t!("reason-su02"),
        Reason::Su03 => t!("reason-su03"),
        Reason::Su04 => t!("reason-su04"),
        Reason::Su05 => t!("reason-su05"),
        Reason::Su06 => t!("reason-su06"),
        Reason::Dc01 => t!("reason-dc01"),
        Reason::Ab01 => t!("reason-ab01"),
        Reason::Ab02 => t!("reason-ab02"),
        Reason::Ot01 => t!("reason-ot01"),
    }
}
