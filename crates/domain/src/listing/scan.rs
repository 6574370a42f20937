//! Finds the pieces of one line that may be listings.

use std::ops::Range;

use super::Kind;
use super::bare::{self, Bare};
use super::formats::Formats;
use super::link::kind_of;
use super::pace::Pace;
use super::token::{self, Start};
use super::url::{Url, percent_decoded, split_before};

/// A part of a folded line, and what it is.
pub(super) struct Piece {
    pub range: Range<usize>,
    pub kind: Kind,
    /// For a number without a link, what speaks for and against it.
    pub bare: Option<Bare>,
}

/// Text may be percent-encoded as a whole, and again by the next app it went through.
const MAX_ENCODINGS: u8 = 3;

/// The pieces of a folded line, in order.
pub(super) async fn scan(text: &str, formats: &Formats, pace: &Pace) -> Vec<Piece> {
    Scanner::run(text, formats, 0, pace).await.settled()
}

struct Scanner<'a> {
    text: &'a str,
    formats: &'a Formats,
    encodings: u8,
    pace: &'a Pace,
    pieces: Vec<Piece>,
    /// The line has words that belong to no piece.
    prose: bool,
}

impl<'a> Scanner<'a> {
    async fn run(text: &'a str, formats: &'a Formats, encodings: u8, pace: &'a Pace) -> Self {
        let mut scanner = Self { text, formats, encodings, pace, pieces: Vec::new(), prose: false };
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let end = token::end(text, at);
            if end == at {
                scanner.prose |= !c.is_ascii() && !token::is_punctuation(c);
                at += c.len_utf8();
                pace.read(c.len_utf8()).await;
            } else {
                scanner.token(at..end).await;
                at = end;
            }
        }
        scanner
    }

    async fn token(&mut self, range: Range<usize>) {
        let starts = token::url_starts(&self.text[range.clone()]);
        let first = starts.first().map_or(range.len(), |start| start.at);
        self.plain(range.start..range.start + first).await;
        for (i, start) in starts.iter().enumerate() {
            let end = starts.get(i + 1).map_or(range.len(), |next| next.at);
            self.link(range.start + start.at..range.start + end, start).await;
            self.pace.read(end - start.at).await;
        }
    }

    /// One address, and the list that may hang on it after a comma.
    async fn link(&mut self, range: Range<usize>, start: &Start) {
        if start.inert {
            return self.push(range, Kind::NotAListing, None);
        }
        let whole = &self.text[range.clone()];
        let params = whole.rfind(['=', '&']).unwrap_or(0);
        let (link, list) = match whole[params..].find([',', ';']) {
            Some(comma) => whole.split_at(params + comma),
            None => (whole, ""),
        };
        let link = token::without_trailing_punctuation(link);
        // `https:// m.nanshi.example/…`: the address stands behind the space.
        if let Some(url) = Url::parse(link).filter(|url| !url.rest.is_empty()) {
            self.push(range.start..range.start + link.len(), kind_of(&url, self.formats), None);
        }
        self.plain(range.end - list.len()..range.end).await;
    }

    /// Text without a scheme: addresses as people say them, and ids, in a list.
    async fn plain(&mut self, range: Range<usize>) {
        let mut at = range.start;
        for part in self.text[range].split([',', ';']) {
            let trimmed = part.trim_start_matches(token::is_edge);
            let start = at + part.len() - trimmed.len();
            at += part.len() + 1;
            let trimmed = token::without_trailing_punctuation(trimmed);
            if !trimmed.is_empty() {
                self.part(start, trimmed).await;
            }
            self.pace.read(part.len() + 1).await;
        }
    }

    async fn part(&mut self, start: usize, part: &'a str) {
        let (start, part) = token::without_numbering(start, part);
        // As a spreadsheet exports a column of numbers.
        let part = part.strip_suffix(".0").filter(|id| !id.contains('.')).unwrap_or(part);
        let range = start..start + part.len();
        if let Some(kind) = self.schemeless(part) {
            self.push(range, kind, None);
        } else if let Some(found) = bare::find(self.text, start, part, self.formats) {
            for (kind, bare) in found {
                self.push(range.clone(), kind, Some(bare));
            }
        } else if !self.encoded(&range, part).await {
            self.prose |= part.bytes().any(|b| !b.is_ascii_digit());
        }
    }

    /// `m.nanshi.example/goods?id=…`. A host that nobody configured must have a path too,
    /// because `price.list` and `someone@mail.example` are words.
    fn schemeless(&self, part: &str) -> Option<Kind> {
        let rest = part.trim_start_matches('/');
        let (authority, tail) = split_before(rest, |c| matches!(c, '/' | '\\' | '?' | '#'));
        if !token::is_host(authority) {
            return None;
        }
        let kind = kind_of(&Url::after_scheme("https", rest), self.formats);
        let known = match &kind {
            Kind::OtherPlatform { name, .. } => name.is_some(),
            _ => true,
        };
        let is_link = tail.len() > 1 || (known && !authority.contains('@'));
        is_link.then_some(kind)
    }

    async fn encoded(&mut self, range: &Range<usize>, part: &str) -> bool {
        if self.encodings == MAX_ENCODINGS || !part.contains('%') {
            return false;
        }
        let decoded = percent_decoded(part);
        if decoded == part {
            return false;
        }
        let folded = super::fold::Folded::new(&decoded, self.pace).await.text;
        let scanner = Scanner::run(&folded, self.formats, self.encodings + 1, self.pace);
        let found = Box::pin(scanner).await.settled();
        let any = !found.is_empty();
        for piece in found {
            self.push(range.clone(), piece.kind, piece.bare);
        }
        any
    }

    fn push(&mut self, range: Range<usize>, kind: Kind, bare: Option<Bare>) {
        self.pieces.push(Piece { range, kind, bare });
    }

    /// A message with a link is about the link: numbers beside it count only as members
    /// of the same list, and never beside a link that is not ours.
    fn settled(mut self) -> Vec<Piece> {
        let links = self.pieces.iter().filter(|piece| piece.bare.is_none());
        let (mut any, mut foreign) = (false, false);
        for link in links {
            any = true;
            foreign |= matches!(link.kind, Kind::OtherPlatform { .. } | Kind::NotAListing);
        }
        let prose = self.prose;
        self.pieces.retain(|piece| match &piece.bare {
            None => true,
            Some(_) if foreign => false,
            Some(bare) => (bare.listed || !any) && !(bare.like_a_mobile && prose),
        });
        self.pieces
    }
}
