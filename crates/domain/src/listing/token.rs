//! Where a run of link text begins and ends among prose.

/// Characters of an address or an id.
fn is_part(c: char) -> bool {
    match c {
        '<' | '>' | '"' | '`' | '|' => false,
        '¥' | '€' | '£' => true,
        c => c.is_ascii_graphic() || is_foreign_letter(c),
    }
}

/// Letters that prose around a Chinese link does not use, but a look-alike host does.
fn is_foreign_letter(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{1FFF}' | '\u{2100}'..='\u{218F}' | '\u{2C00}'..='\u{2DFF}'
        | '\u{A640}'..='\u{ABFF}' | '\u{10000}'..='\u{1EFFF}')
}

/// Punctuation and symbols outside ASCII.
pub(super) fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{A0}'..='\u{BF}' | '\u{2000}'..='\u{20FF}' | '\u{2190}'..='\u{2BFF}'
        | '\u{3000}'..='\u{303F}' | '\u{FE10}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF65}')
}

/// Characters that may stand in front of an id or an address without changing it.
/// Not a currency sign, a plus or a minus: those make it a price or a telephone number.
pub(super) fn is_edge(c: char) -> bool {
    matches!(
        c,
        '(' | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '.'
            | ':'
            | '!'
            | '?'
            | '*'
            | '\''
            | '#'
            | '~'
            | '&'
            | '_'
            | '\\'
    )
}

/// A closing bracket belongs to the link only if the link opened it.
pub(super) fn without_trailing_punctuation(link: &str) -> &str {
    let opened = ['(', '[', '{'].map(|open| link.contains(open));
    link.trim_end_matches(|c| match c {
        ')' => !opened[0],
        ']' => !opened[1],
        '}' => !opened[2],
        c => ".,;:!?#'*\\([{".contains(c),
    })
}

/// `1.548745381250` and `(2)m.nanshi.example/…`, as lists are numbered.
pub(super) fn without_numbering(start: usize, part: &str) -> (usize, &str) {
    let digits = part.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &part[digits..];
    let numbered = (1..=4).contains(&digits) && rest.starts_with(['.', ')', ':', ']']);
    // `3.cn/abc` is a host.
    if numbered
        && rest.len() > 1
        && !(rest.starts_with('.') && rest.contains('/') && !rest[1..].contains('.'))
    {
        (start + digits + 1, &rest[1..])
    } else {
        (start, part)
    }
}

/// Labels with at least one dot, the last of them letters; user info and port may surround it.
pub(super) fn is_host(authority: &str) -> bool {
    let host = authority.rsplit('@').next().unwrap_or_default();
    let (host, port) = host.split_once(':').unwrap_or((host, "0"));
    let host = host.strip_suffix('.').unwrap_or(host);
    let Some((rest, top)) = host.rsplit_once('.') else { return false };
    let letters = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || !b.is_ascii();
    !authority.starts_with('@')
        && !port.is_empty()
        && port.bytes().all(|b| b.is_ascii_digit())
        && top.len() >= 2
        && top.bytes().all(letters)
        && !top.bytes().all(|b| b.is_ascii_digit())
        && rest.split('.').all(|label| !label.is_empty() && label.bytes().all(letters))
}

/// The `href` of `href=https://…`.
fn is_name(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}

/// `m.nanshi.example/…`, whatever follows.
fn begins_with_host(token: &str) -> bool {
    let rest = token.trim_start_matches('/');
    rest.find(['/', '\\', '?', '#']).is_some_and(|end| is_host(&rest[..end]))
}

/// Where the token that begins at `from` ends; `from` itself if none begins there.
///
/// Inside a host, letters of any script belong to it; inside a query they do if a further
/// parameter follows, because people copy addresses with the title still in them.
pub(super) fn end(text: &str, from: usize) -> usize {
    #[derive(PartialEq)]
    enum Place {
        Word,
        Colon,
        Host { empty: bool },
        Tail,
    }
    let mut place = Place::Word;
    let mut at = from;
    while let Some(c) = text[at..].chars().next() {
        if is_part(c) {
            place = match (place, c) {
                (Place::Word, ':') => Place::Colon,
                (Place::Colon | Place::Host { empty: true }, '/' | '\\') => {
                    Place::Host { empty: true }
                }
                (Place::Host { .. }, '/' | '\\' | '#') | (_, '?') => Place::Tail,
                (Place::Host { .. }, _) => Place::Host { empty: false },
                (Place::Word, '/') if at == from => Place::Colon,
                (Place::Word, '/') => Place::Tail,
                (Place::Colon, _) => Place::Word,
                (place, _) => place,
            };
            at += c.len_utf8();
            continue;
        }
        let wide = |c: char| !c.is_ascii() && !is_part(c) && !is_punctuation(c);
        let run = text[at..].find(|c| !wide(c)).unwrap_or(text.len() - at);
        let next = text[at + run..].chars().next();
        let goes_on = match place {
            Place::Host { .. } => next.is_some_and(is_part),
            Place::Tail => matches!(next, Some('&' | '=' | '#')),
            Place::Word => matches!(next, Some('/' | '?' | '#' | '.')) && is_host(&text[from..at]),
            Place::Colon => false,
        };
        if run == 0 || !goes_on {
            break;
        }
        at += run;
        if place == Place::Word {
            place = Place::Host { empty: false };
        }
    }
    at
}

/// Where an address with a scheme begins in a token.
pub(super) struct Start {
    pub at: usize,
    /// Runs or carries something instead of leading anywhere.
    pub inert: bool,
}

const INERT: [&str; 4] = ["javascript", "vbscript", "data", "blob"];

/// All beginnings, in order. One inside an address counts only where addresses are glued
/// together, not where it is a parameter or a path of that address.
pub(super) fn url_starts(token: &str) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    let mut floor = 0;
    let in_address = begins_with_host(token);
    for (colon, _) in token.match_indices(':') {
        let Some(start) = scheme_before(token, floor, colon) else { continue };
        floor = colon + 1;
        let begins = match (starts.is_empty() && !in_address, token[..start.at].bytes().next_back())
        {
            (_, None) => true,
            (true, Some(b'=')) => is_name(&token[..start.at - 1]),
            (true, Some(b)) => !b"/@?&#%".contains(&b),
            (false, Some(b)) => {
                !start.inert && (b.is_ascii_alphanumeric() || b",;)]}(!*'".contains(&b))
            }
        };
        let inert = start.inert;
        if begins {
            starts.push(start);
        }
        // What follows is the script's own text.
        if begins && inert {
            break;
        }
    }
    starts
}

/// The scheme that ends at this colon, if an address follows.
fn scheme_before(token: &str, floor: usize, colon: usize) -> Option<Start> {
    let is_scheme = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'.' | b'-');
    let before = &token.as_bytes()[floor..colon];
    let run = &token[colon - before.iter().rev().take_while(|b| is_scheme(b)).count()..colon];
    let after = &token[colon + 1..];
    let slashes = after.bytes().take_while(|b| matches!(b, b'/' | b'\\')).count();
    let ends_with = |name: &str| {
        run.len().checked_sub(name.len()).is_some_and(|at| run[at..].eq_ignore_ascii_case(name))
    };
    if slashes > 0
        && let Some(web) = ["https", "http"].into_iter().find(|web| ends_with(web))
    {
        return Some(Start { at: colon - web.len(), inert: false });
    }
    let name = run.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    let inert = !after.is_empty() && INERT.iter().any(|inert| inert.eq_ignore_ascii_case(name));
    (!name.is_empty() && (inert || slashes > 1)).then(|| Start { at: colon - name.len(), inert })
}
