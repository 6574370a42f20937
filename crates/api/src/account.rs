//! Accounts: sign-up by telephone number or email, sign-in, sessions, settings.

use crate::endpoint::Nothing;
use crate::{Access, Limiter, endpoint, wire};
use domain::ids::{AccountId, OrgId};
use domain::language::Language;
use domain::policy::{OrgKind, Role};
use domain::time::{MINUTE, Timestamp};

/// Guessing and flooding must be slow; people must not notice.
const ENTRY: Limiter = Limiter { burst: 30, per_minute: 60 };

/// How long a verification code holds, in microseconds.
pub const CODE_LIFE: i64 = 15 * MINUTE;

domain::codes! {
    /// What a verification code is for.
    pub enum Purpose { SignUp = "sign_up", ResetPassword = "reset_password" }
}

wire! {
    /// `contact` is a telephone number or an email address, as typed.
    pub struct CodeRequest {
        pub contact: String,
        pub purpose: Purpose,
        pub language: Language,
    }
    /// The answer is the same whether or not an account exists.
    pub struct CodeSent {
        /// Pass it back with the code.
        pub ticket: String,
        pub expires_at: Timestamp,
        /// When another code can be asked for.
        pub again_at: Timestamp,
    }
    /// Whether a code is right, without spending it. A wrong one counts as a try.
    pub struct CodeCheck {
        pub ticket: String,
        pub code: String,
        pub purpose: Purpose,
    }
    /// The account, its organisation and its session, in one step.
    pub struct SignUpRequest {
        pub ticket: String,
        pub code: String,
        pub password: String,
        /// Full name, as on the document.
        pub name: String,
        pub org_kind: OrgKind,
        pub org_name: String,
        pub language: Language,
    }
    pub struct SignInRequest {
        pub contact: String,
        pub password: String,
    }
    pub struct ResetRequest {
        pub ticket: String,
        pub code: String,
        pub password: String,
    }
    /// Who is signed in, and for whom.
    pub struct Viewer {
        pub account: AccountId,
        pub name: String,
        pub contact: String,
        pub language: Language,
        pub org: OrgId,
        pub org_kind: OrgKind,
        pub org_name: String,
        pub org_name_other: String,
        pub role: Role,
    }
    /// `viewer` is absent for a guest: asking who one is, is not a fault.
    pub struct WhoAmIResponse {
        #[serde(default)]
        pub viewer: Option<Viewer>,
    }
    pub struct Settings {
        pub name: String,
        pub language: Language,
    }
    pub struct SessionRow {
        pub created_at: Timestamp,
        pub seen_at: Timestamp,
        pub current: bool,
    }
    pub struct Sessions {
        pub rows: Vec<SessionRow>,
    }
    /// One message of the demo mailbox.
    pub struct MailboxRow {
        pub id: String,
        pub to: String,
        /// `mail` or `sms`.
        pub channel: String,
        pub language: Language,
        pub subject: String,
        pub body: String,
        pub at: Timestamp,
    }
    pub struct Mailbox {
        pub rows: Vec<MailboxRow>,
    }
}

endpoint! {
    /// Sends a verification code.
    SendCode: Post "/codes", Access::Anyone(Limiter { burst: 10, per_minute: 10 }), writes,
        CodeRequest => CodeSent;
    CheckCode: Post "/codes/check", Access::Anyone(ENTRY), writes, CodeCheck => Nothing;
    SignUp: Post "/accounts", Access::Anyone(ENTRY), writes, SignUpRequest => Viewer;
    SignIn: Post "/session", Access::Anyone(ENTRY), writes, SignInRequest => Viewer;
    SignOut: Delete "/session", Access::SignedIn, writes, Nothing => Nothing;
    SignOutEverywhere: Delete "/sessions", Access::SignedIn, writes, Nothing => Nothing;
    ListSessions: Get "/sessions", Access::SignedIn, reads, Nothing => Sessions;
    /// Sets a new password with a code, and ends every session.
    ResetPassword: Post "/password", Access::Anyone(ENTRY), writes, ResetRequest => Nothing;
    WhoAmI: Get "/session", Access::Anyone(Limiter { burst: 300, per_minute: 600 }), reads,
        Nothing => WhoAmIResponse;
    SaveSettings: Put "/settings", Access::SignedIn, writes, Settings => Viewer;
    /// The messages that a demo desk did not send. Answers 404 on any other desk.
    ReadMailbox: Get "/demo/mailbox", Access::Anyone(ENTRY), reads, Nothing => Mailbox;
}
