//! Who may do what. The gate of the server asks here, and so does the navigation.

crate::codes! {
    /// What an organisation is, which decides the roles its members can have.
    pub enum OrgKind {
        RightsOwner = "rights_owner",
        AgentFirm = "agent_firm",
        Merchant = "merchant",
        Platform = "platform",
    }
}

crate::codes! {
    /// What a member may do in the organisation that the account acts for.
    pub enum Role {
        /// Files notices, registers rights and manages the team of an owner or agent.
        HolderAdmin = "holder_admin",
        Filer = "filer",
        Viewer = "viewer",
        Merchant = "merchant",
        Reviewer = "reviewer",
        SeniorReviewer = "senior_reviewer",
        Administrator = "administrator",
    }
}

crate::codes! {
    pub enum Capability {
        SeeRights = "see_rights",
        RegisterRights = "register_rights",
        SeeNotices = "see_notices",
        FileNotices = "file_notices",
        LookUpListings = "look_up_listings",
        ReviewRights = "review_rights",
        DecideNotices = "decide_notices",
        Administer = "administer",
    }
}

/// Whether a role has a capability, within its own organisation; reviewers see every case.
pub const fn can(role: Role, capability: Capability) -> bool {
    use Capability as C;
    use Role as R;
    match role {
        R::HolderAdmin | R::Filer => matches!(
            capability,
            C::SeeRights | C::RegisterRights | C::SeeNotices | C::FileNotices | C::LookUpListings
        ),
        R::Viewer => matches!(capability, C::SeeRights | C::SeeNotices | C::LookUpListings),
        R::Merchant => false,
        R::Reviewer | R::SeniorReviewer => {
            matches!(capability, C::ReviewRights | C::DecideNotices | C::LookUpListings)
        }
        R::Administrator => matches!(capability, C::Administer),
    }
}

impl OrgKind {
    /// The role of the person who creates an organisation of this kind.
    pub const fn founder(self) -> Role {
        match self {
            Self::RightsOwner | Self::AgentFirm => Role::HolderAdmin,
            Self::Merchant => Role::Merchant,
            Self::Platform => Role::Administrator,
        }
    }

    /// Whether anyone may create one by signing up; staff are appointed.
    pub const fn open_to_sign_up(self) -> bool {
        !matches!(self, Self::Platform)
    }
}
