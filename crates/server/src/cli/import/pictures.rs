//! Pictures that no page will show, because browsers are not allowed to load them.

use std::collections::BTreeMap;

use crate::origin::Origin;

/// Origins that are named; pictures of more are only counted.
const NAMED: usize = 20;

/// Counts the pictures that `--picture-origins` leaves out.
pub struct Pictures {
    allowed: Vec<Origin>,
    blocked: BTreeMap<Origin, u64>,
    /// Of origins beyond those that are named, and of addresses without a usable one.
    further: u64,
}

impl Pictures {
    pub const fn new(allowed: Vec<Origin>) -> Self {
        Self { allowed, blocked: BTreeMap::new(), further: 0 }
    }

    pub fn add(&mut self, address: &str) {
        // None at all, or on this site.
        if address.is_empty() || address.starts_with('/') {
            return;
        }
        match Origin::of(address) {
            Some(origin) if self.allowed.contains(&origin) => {}
            Some(origin) if self.blocked.len() < NAMED || self.blocked.contains_key(&origin) => {
                *self.blocked.entry(origin).or_default() += 1;
            }
            _ => self.further += 1,
        }
    }

    /// A line for each origin, with what would mend it.
    pub fn warnings(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.blocked.iter().map(line).collect();
        if self.further > 0 {
            let further = self.further;
            lines.push(format!("pictures at further addresses will not be shown ({further})"));
        }
        lines
    }
}

fn line((origin, count): (&Origin, &u64)) -> String {
    let mend = if origin.is_safe() {
        format!("start the server with --picture-origins {origin}")
    } else {
        "only pictures by https can be allowed".to_owned()
    };
    format!("pictures at {origin} will not be shown ({count}): {mend}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_origin_is_told_once_with_its_count() {
        let mut pictures = Pictures::new(vec!["https://cdn.example".parse().expect("an origin")]);
        for address in [
            "",
            "/pictures/a.svg",
            "https://cdn.example/a.jpg",
            "https://CDN.example:443/a.jpg",
            "https://img.example/a.jpg",
            "https://img.example/b.jpg",
            "http://img.example/a.jpg",
            "https://图.example/a.jpg",
        ] {
            pictures.add(address);
        }
        assert_eq!(
            pictures.warnings(),
            [
                "pictures at http://img.example will not be shown (1): only pictures by https can \
                 be allowed",
                "pictures at https://img.example will not be shown (2): start the server with \
                 --picture-origins https://img.example",
                "pictures at further addresses will not be shown (1)",
            ],
        );
    }

    #[test]
    fn a_catalogue_of_many_origins_takes_no_more_room() {
        let mut pictures = Pictures::new(Vec::new());
        for n in 0..1_000 {
            pictures.add(&format!("https://img{n}.example/a.jpg"));
        }
        assert_eq!(pictures.warnings().len(), NAMED + 1);
        assert_eq!(pictures.further, 980);
    }
}
