//! Reading a long paste a little at a time.
//!
//! The extractor's functions are `async` for one reason: wherever they are in the text, even in
//! the middle of one endless line, they can stop and be taken up again. Nothing wakes them; who
//! reads asks for the next step.

use std::cell::Cell;
use std::future::poll_fn;
use std::task::Poll;

/// The most that is counted at once, in bytes, but for an address or a word that is longer.
pub(super) const AT_ONCE: usize = 4_096;

/// How far a step is, and may go, in bytes.
#[derive(Default)]
pub(super) struct Pace {
    pub allowed: Cell<usize>,
    pub done: Cell<usize>,
}

impl Pace {
    pub fn allow(&self, bytes: usize) {
        self.allowed.set(bytes);
        self.done.set(0);
    }

    /// Counts a piece as read, and stops after it if the step has come to its end.
    pub async fn read(&self, bytes: usize) {
        let mut bytes = Some(bytes);
        poll_fn(|_| {
            let Some(bytes) = bytes.take() else { return Poll::Ready(()) };
            let done = self.done.get().saturating_add(bytes);
            self.done.set(done);
            if done < self.allowed.get() { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }
}

#[cfg(test)]
mod tests {
    use super::AT_ONCE;
    use crate::listing::{Extraction, Extractor, Formats, Reading, extract};

    const STEP: usize = 1_000;

    /// How many steps a text takes, the most that one of them read, and what was found.
    fn in_steps(text: &str, formats: &Formats) -> (usize, usize, Extraction) {
        let mut extractor = Extractor::new(text, formats, 3_000);
        let (mut steps, mut most) = (1, 0);
        loop {
            let pace = std::rc::Rc::clone(&extractor.pace);
            let reading = extractor.advance(STEP);
            most = most.max(pace.done.get());
            match reading {
                Reading::Found(extraction) => return (steps, most, extraction),
                Reading::More(rest) => extractor = rest,
            }
            steps += 1;
        }
    }

    #[test]
    fn links_are_read_in_small_steps_however_they_are_joined() {
        let links: Vec<String> = (0..100)
            .map(|n| format!("https://m.nanshi.example/goods?id={}", 548_745_380_000_u64 + n))
            .collect();
        let formats = Formats::nanshi();
        let percent = |link: &String| link.replace(':', "%3A").replace('/', "%2F");
        let encoded: Vec<String> = links.iter().map(percent).collect();
        for text in [
            links.join("\n"),
            links.join(" "),
            links.join("\t"),
            links.join(","),
            links.join(", "),
            links.join("，"),
            links.join(""),
            links.join("，看看这个：\n"),
            encoded.join("\n"),
            encoded.join(" "),
            format!("链接,备注\n{}", links.join(",好\n")),
            format!("链接\t备注\n{}", links.join("\t好\n")),
        ] {
            let (steps, most, found) = in_steps(&text, &formats);
            let seen = text.chars().take(120).collect::<String>();
            assert!(steps > text.len() / STEP, "{steps} steps for {} bytes: {seen}", text.len());
            assert!(most < STEP + AT_ONCE, "{most} bytes in one step: {seen}");
            assert_eq!(found.rows.len(), 100, "{seen}");
            assert!(found == extract(&text, &formats, 3_000), "not as the whole: {seen}");
        }
    }

    #[test]
    fn what_holds_no_listing_is_read_in_small_steps_too() {
        let formats = Formats::nanshi();
        for unit in ["檐雀保温杯，", "no link ", "\n", ",", "\t", "5 ", "%41 "] {
            let text = unit.repeat(20_000 / unit.len());
            let (steps, most, _) = in_steps(&text, &formats);
            // No step is longer than the next line says, so that there must be so many.
            assert!(steps * (STEP + AT_ONCE) >= text.len(), "{steps} steps: {unit:?}");
            assert!(most < STEP + AT_ONCE, "{most} bytes in one step: {unit:?}");
        }
    }
}
