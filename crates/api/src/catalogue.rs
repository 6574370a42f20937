//! Every endpoint, once.

/// Calls `$then!` with the types of all endpoints. The server mounts them, the OpenAPI document
/// describes them and the matrix test tries them, all from this one list: an endpoint without a
/// handler does not compile.
#[macro_export]
macro_rules! catalogue {
    ($then:ident) => {
        $then! {
            account::SendCode, account::CheckCode, account::SignUp, account::SignIn, account::SignOut,
            account::SignOutEverywhere, account::ListSessions, account::ResetPassword,
            account::WhoAmI, account::SaveSettings, account::ReadMailbox,
            desk::GetDesk, desk::GetLinkFormats,
            rights::ListRights, rights::GetRight, rights::CreateRight, rights::SaveRight,
            rights::MoveRight, rights::RenewRight, rights::RecallRenewal,
            rights::ListPendingRights, rights::DecideRight, rights::DecideRenewal,
            listings::LookUpListings,
            drafts::ListDrafts, drafts::GetDraft, drafts::SaveDraft, drafts::DiscardDraft,
            notices::SubmitNotice, notices::CheckNotice, notices::ListNotices,
            notices::GetNotice, notices::ListItems, notices::AnswerQuestions,
            review::ReviewQueue, review::DecideItems,
        }
    };
}
