//! The rows of "Which listings infringe?": found in the paste, looked up, kept in step with the
//! answers.

use super::row::{Row, Shown, Status};
use super::{Effect, Msg, Wizard};
use api::listings::ListingRow;
use domain::fault::{Fault, FaultCode};
use domain::ids::ListingId;
use domain::listing::{Extraction, Found, Kind};
use domain::notice::{ListingState, MAX_PASTE, Picked};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Listings in one look-up.
pub const LOOK_UP: usize = 200;
/// Rows that are shown. Far above what one notice holds, so that "1,001 listings" can be said.
pub const ROWS: usize = 3_000;
/// Characters of a table's note that travel with a listing.
const NOTE: usize = 500;

impl Wizard {
    pub(super) fn update_rows(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Paste(text) => self.paste(text),
            Msg::Imported(text) => self.import(&text),
            Msg::ImportFailed(fault) => {
                self.faults = vec![fault];
                self.import_broken = None;
                self.attempt += 1;
                Vec::new()
            }
            Msg::ImportBroken(error) => {
                self.faults.clear();
                self.import_broken = Some(error);
                self.attempt += 1;
                Vec::new()
            }
            Msg::Extracted(generation, extraction) => self.extracted(generation, extraction),
            Msg::Formats if self.answers.paste.is_empty() && !self.extracting => Vec::new(),
            Msg::Formats => vec![self.read_again()],
            Msg::LookedUp { asked, rows } => self.looked_up(&asked, rows),
            Msg::LookUpFailed(asked) => {
                for id in &asked {
                    self.asked.remove(id);
                }
                self.look_up_failed = true;
                self.rebuild()
            }
            Msg::LookAgain => {
                self.look_up_failed = false;
                self.look_up()
            }
            Msg::Remove(at) => {
                let Some(row) = self.rows.iter().find(|row| row.at == at).cloned() else {
                    return Vec::new();
                };
                self.take_out(&row);
                self.list_changed()
            }
            Msg::RemoveUnusable => {
                let rows = Arc::clone(&self.rows);
                for row in rows.iter().filter(|row| row.status.shown() == Shown::CannotUse) {
                    self.take_out(row);
                }
                self.list_changed()
            }
            Msg::PutBack => {
                self.answers.left_out.clear();
                self.answers.set_aside.clear();
                self.list_changed()
            }
            Msg::Followed(at, address) => self.followed(at, &address),
            Msg::LeaveOut(id) => {
                if !self.answers.left_out.contains(&id) {
                    self.answers.left_out.push(id.clone());
                }
                self.answers.listings.retain(|picked| picked.id != id);
                let mut effects = self.list_changed();
                if self.step == domain::notice::Step::Check {
                    effects.extend(self.check_on_server());
                }
                effects
            }
            _ => Vec::new(),
        }
    }

    fn paste(&mut self, text: String) -> Vec<Effect> {
        if text == self.answers.paste {
            return Vec::new();
        }
        self.answers.paste = text;
        let mut effects = self.changed();
        effects.push(self.read_again());
        effects
    }

    /// Reads the paste anew: after a change, or when a draft is opened.
    pub fn read_again(&mut self) -> Effect {
        self.generation += 1;
        self.extracting = true;
        Effect::Extract(self.generation)
    }

    fn import(&mut self, text: &str) -> Vec<Effect> {
        let text = text.trim_end().trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return self.update_rows(Msg::ImportFailed(Fault::new("paste", FaultCode::Empty)));
        }
        let mut whole = self.answers.paste.trim_end().to_owned();
        if !whole.is_empty() {
            whole.push('\n');
        }
        whole.push_str(text);
        if whole.len() > MAX_PASTE {
            let fault = Fault::new("paste", FaultCode::TooLong).limit(MAX_PASTE).got(whole.len());
            return self.update_rows(Msg::ImportFailed(fault));
        }
        self.faults.clear();
        self.import_broken = None;
        self.paste(whole)
    }

    /// Whether this reading of the paste is still the one that is wanted.
    pub const fn reads(&self, generation: u32) -> bool {
        generation == self.generation
    }

    fn extracted(&mut self, generation: u32, extraction: Extraction) -> Vec<Effect> {
        if !self.reads(generation) {
            return Vec::new();
        }
        self.extracting = false;
        self.over_limit = extraction.over_limit;
        self.found = Arc::new(extraction.rows);
        self.look_up_failed = false;
        let mut effects = self.rebuild();
        effects.extend(self.look_up());
        effects
    }

    /// Asks for what is not known yet.
    fn look_up(&mut self) -> Vec<Effect> {
        let missing: Vec<ListingId> = self
            .rows
            .iter()
            .filter(|row| row.status == Status::Looking)
            .filter_map(|row| row.id.clone())
            .filter(|id| !self.asked.contains(id))
            .collect();
        self.asked.extend(missing.iter().cloned());
        missing.chunks(LOOK_UP).map(|ids| Effect::LookUp(ids.to_vec())).collect()
    }

    fn looked_up(&mut self, asked: &[ListingId], rows: Vec<ListingRow>) -> Vec<Effect> {
        for id in asked {
            self.asked.remove(id);
            self.known.insert(id.clone(), None);
        }
        for row in rows {
            self.known.insert(row.id.clone(), Some(Arc::new(row)));
        }
        self.rebuild()
    }

    /// A change by hand: kept at once.
    fn list_changed(&mut self) -> Vec<Effect> {
        let mut effects = self.rebuild();
        self.settle_listings(true);
        effects.extend(self.changed());
        effects
    }

    fn take_out(&mut self, row: &Row) {
        match &row.id {
            Some(id) if !matches!(row.status, Status::Repeated(_)) => {
                if !self.answers.left_out.contains(id) {
                    self.answers.left_out.push(id.clone());
                }
            }
            _ => {
                if !self.answers.set_aside.contains(&row.raw) {
                    self.answers.set_aside.push(row.raw.clone());
                }
            }
        }
    }

    /// The address that a short link led to joins the paste, and the short link steps aside.
    fn followed(&mut self, at: u32, address: &str) -> Vec<Effect> {
        let address = address.trim();
        let row = self.rows.iter().find(|row| row.at == at).cloned();
        let (Some(row), false) = (row, address.is_empty()) else { return Vec::new() };
        self.take_out(&row);
        let mut whole = self.answers.paste.trim_end().to_owned();
        whole.push('\n');
        whole.push_str(address);
        self.paste(whole)
    }

    /// Draws the rows from what was found and what is known. A row that stays as it was stays the
    /// same in memory too, which is how the page sees at a glance that it need not draw it.
    fn rebuild(&mut self) -> Vec<Effect> {
        let left_out: BTreeSet<&ListingId> = self.answers.left_out.iter().collect();
        let set_aside: BTreeSet<&str> = self.answers.set_aside.iter().map(String::as_str).collect();
        let is_out = |found: &Found| match &found.kind {
            Kind::Item(id) => left_out.contains(id),
            Kind::Repeat { id, .. } if left_out.contains(id) => true,
            _ => set_aside.contains(found.raw.as_str()),
        };
        let mut before = self.rows.iter().peekable();
        let mut rows = Vec::with_capacity(self.found.len());
        for (found, at) in self.found.iter().zip(0_u32..).filter(|(found, _)| !is_out(found)) {
            while before.next_if(|row| row.at < at).is_some() {}
            let earlier = before.next_if(|row| row.at == at);
            let (status, listing) = self.status_of(&found.kind);
            rows.push(match earlier {
                Some(row) if row.is(found, &status, listing) => Arc::clone(row),
                _ => Arc::new(Row::new(found, at, status, listing.cloned())),
            });
        }
        self.rows = Arc::new(rows);
        if self.settle_listings(false) { self.found_again() } else { Vec::new() }
    }

    /// The list changed by what was found or looked up. It is found again in the paste, which this
    /// browser has kept: a thousand listings need not be written a second time at once.
    fn found_again(&mut self) -> Vec<Effect> {
        let mut effects = self.changed();
        effects.retain(|effect| *effect != Effect::KeepHere);
        effects
    }

    /// Where a piece of the paste stands, and the listing it names.
    fn status_of(&self, kind: &Kind) -> (Status, Option<&Arc<ListingRow>>) {
        let status = match kind {
            Kind::Item(id) => match self.known.get(id) {
                None => Status::Looking,
                Some(None) => Status::NotFound,
                Some(Some(row)) => {
                    let status = match (&row.reported_in, row.state) {
                        (_, ListingState::Removed) => Status::AlreadyRemoved,
                        (Some(reference), _) => Status::AlreadyReported(reference.clone()),
                        (None, ListingState::OnSale) => Status::Ready,
                    };
                    return (status, Some(row));
                }
            },
            Kind::Repeat { first_line, .. } => Status::Repeated(*first_line),
            Kind::Shop(id) => Status::Shop(id.clone()),
            Kind::ShortLink(url) => Status::ShortLink(url.clone()),
            Kind::OtherPlatform { host, name } => Status::OtherPlatform(host.clone(), name.clone()),
            Kind::NotAListing => Status::NotAListing,
        };
        (status, None)
    }

    /// Takes the rows into the answers; `true` when that changed them. While look-ups are under
    /// way a restored list stays as it is, unless the reader goes on (`now`), and so does one that
    /// was signed: what the desk knows of it meanwhile is for the desk to say.
    pub(super) fn settle_listings(&mut self, now: bool) -> bool {
        let stays = !self.asked.is_empty() || self.is_signed();
        if self.extracting || (stays && !now) {
            return false;
        }
        let note_of = |row: &Row| {
            let found = usize::try_from(row.at).ok().and_then(|at| self.found.get(at));
            let note = found.map_or("", |found| found.note.as_str());
            note.chars().take(NOTE).collect::<String>()
        };
        let listings: Vec<Picked> = self
            .rows
            .iter()
            .filter(|row| row.status.goes_into_the_notice())
            .filter_map(|row| row.id.clone().map(|id| Picked { id, note: note_of(row) }))
            .collect();
        let changed = listings != self.answers.listings;
        self.answers.listings = listings;
        changed
    }

    /// Rows taken out by hand that the paste still holds.
    pub fn taken_out(&self) -> usize {
        self.found.len() - self.rows.len()
    }
}
