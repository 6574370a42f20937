//! The words of a renewal, by what is renewed. Tracked, like `t!`.

use domain::right::{DocumentKind, RenewalKind};

use crate::i18n::labels;

/// The way to its page, and the page's title.
pub fn title(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-title"),
        RenewalKind::Authority => t!("authority-title"),
    }
}

pub fn add(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-add"),
        RenewalKind::Authority => t!("authority-add"),
    }
}

/// The last day that is asked for.
pub fn until(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-until"),
        RenewalKind::Authority => t!("right-authority-until"),
    }
}

pub fn files_hint(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-certificate-hint"),
        RenewalKind::Authority => t!("authority-files-hint", count = of.most_files()),
    }
}

pub fn files_wait(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-certificate-wait"),
        RenewalKind::Authority => t!("authority-files-wait"),
    }
}

pub fn send_hint(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-send-hint"),
        RenewalKind::Authority => t!("authority-send-hint"),
    }
}

pub fn sent(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-sent"),
        RenewalKind::Authority => t!("authority-sent"),
    }
}

/// Nothing can be sent in.
pub fn closed(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-closed"),
        RenewalKind::Authority => t!("authority-closed"),
    }
}

pub fn pending(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-pending"),
        RenewalKind::Authority => t!("authority-pending"),
    }
}

/// Once it is approved, the right can be used again.
pub fn in_use_again(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-pending-grace"),
        RenewalKind::Authority => t!("authority-pending-wanting"),
    }
}

pub fn recall(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-recall"),
        RenewalKind::Authority => t!("authority-recall"),
    }
}

pub fn recalled(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-recalled"),
        RenewalKind::Authority => t!("authority-recalled"),
    }
}

pub fn refused(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-refused"),
        RenewalKind::Authority => t!("authority-refused"),
    }
}

pub fn correct(of: RenewalKind) -> String {
    match of {
        RenewalKind::Term => t!("renewal-correct"),
        RenewalKind::Authority => t!("authority-correct"),
    }
}

/// What the fields of a renewed term are called; those of a power of attorney are a
/// registration's.
pub fn field_name(field: &str) -> Option<String> {
    match field {
        "until" => Some(until(RenewalKind::Term)),
        "certificate" => Some(labels::document_kind(DocumentKind::Renewal)),
        _ => None,
    }
}
