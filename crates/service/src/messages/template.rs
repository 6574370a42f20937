//! What the desk writes, and the texts of it.

use domain::language::Language;

macro_rules! texts {
    ($template:expr, $language:expr, $($variant:ident = $file:literal),+ $(,)?) => {
        match ($template, $language) {$(
            (Template::$variant, Language::English) => [
                include_str!(concat!("../../../../locales/mail/en/", $file, ".mail.txt")),
                include_str!(concat!("../../../../locales/mail/en/", $file, ".sms.txt")),
            ],
            (Template::$variant, Language::Chinese) => [
                include_str!(concat!("../../../../locales/mail/zh-Hans/", $file, ".mail.txt")),
                include_str!(concat!("../../../../locales/mail/zh-Hans/", $file, ".sms.txt")),
            ],
        )+}
    };
}

/// What a message says. Its code stands in the outbox and names the files of its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    SignUpCode,
    ResetCode,
    /// In place of a sign-up code, to a contact that has an account.
    HaveAccount,
    PasswordChanged,
    /// The receipt of a notice.
    NoticeReceived,
    /// A reviewer needs something for some of its listings.
    NoticeAsked,
    /// Its last open listing was decided.
    NoticeDecided,
    RightApproved,
    RightRejected,
    RightSuspended,
    RightReinstated,
    RenewalApproved,
    RenewalRejected,
    AuthorityApproved,
    AuthorityRejected,
}

impl Template {
    pub const ALL: [Self; 15] = [
        Self::SignUpCode,
        Self::ResetCode,
        Self::HaveAccount,
        Self::PasswordChanged,
        Self::NoticeReceived,
        Self::NoticeAsked,
        Self::NoticeDecided,
        Self::RightApproved,
        Self::RightRejected,
        Self::RightSuspended,
        Self::RightReinstated,
        Self::RenewalApproved,
        Self::RenewalRejected,
        Self::AuthorityApproved,
        Self::AuthorityRejected,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::SignUpCode => "sign_up_code",
            Self::ResetCode => "reset_code",
            Self::HaveAccount => "have_account",
            Self::PasswordChanged => "password_changed",
            Self::NoticeReceived => "notice_received",
            Self::NoticeAsked => "notice_asked",
            Self::NoticeDecided => "notice_decided",
            Self::RightApproved => "right_approved",
            Self::RightRejected => "right_rejected",
            Self::RightSuspended => "right_suspended",
            Self::RightReinstated => "right_reinstated",
            Self::RenewalApproved => "renewal_approved",
            Self::RenewalRejected => "renewal_rejected",
            Self::AuthorityApproved => "authority_approved",
            Self::AuthorityRejected => "authority_rejected",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.code() == code)
    }

    /// How long what it says can be used, in microseconds from when it was queued.
    pub const fn holds(self) -> Option<i64> {
        match self {
            Self::SignUpCode | Self::ResetCode => Some(api::account::CODE_LIFE),
            _ => None,
        }
    }

    /// For a mail (subject, empty line, body) and for a text message.
    pub(super) const fn texts(self, language: Language) -> [&'static str; 2] {
        texts!(
            self,
            language,
            SignUpCode = "sign_up_code",
            ResetCode = "reset_code",
            HaveAccount = "have_account",
            PasswordChanged = "password_changed",
            NoticeReceived = "notice_received",
            NoticeAsked = "notice_asked",
            NoticeDecided = "notice_decided",
            RightApproved = "right_approved",
            RightRejected = "right_rejected",
            RightSuspended = "right_suspended",
            RightReinstated = "right_reinstated",
            RenewalApproved = "renewal_approved",
            RenewalRejected = "renewal_rejected",
            AuthorityApproved = "authority_approved",
            AuthorityRejected = "authority_rejected",
        )
    }
}
