//! Texts that people wrote, tagged with their language where it is not the reader's: a voice reads
//! 檐雀 on an English page with Chinese sounds, or not at all.

use leptos::prelude::*;

use super::{Language, both, language};
use crate::platform::halves;

/// A text as somebody wrote it, or a sentence that names such a thing. On an English page each
/// run of Chinese says so, on a Chinese page a text without any Chinese. Tracked, like `t!`.
pub fn runs(text: &str) -> AnyView {
    let Some((first, second)) = both::halves(text) else { return runs_in(language(), text) };
    let class = halves::class(&first, &second);
    view! {
        {runs_in(language(), &first)}
        <span class=class lang=language().other().code()>
            " " {second}
        </span>
    }
    .into_any()
}

/// The same in a place that has a language of its own: a letter, whoever reads it.
pub fn runs_in(place: Language, text: &str) -> AnyView {
    match place {
        Language::English => split(text)
            .into_iter()
            .map(|run| match run {
                Run::Chinese(run) => {
                    view! { <span lang=Language::Chinese.code()>{run.to_owned()}</span> }.into_any()
                }
                Run::Other(run) => run.to_owned().into_any(),
            })
            .collect_view()
            .into_any(),
        Language::Chinese if is_latin_prose(text) => {
            view! { <span lang=Language::English.code()>{text.to_owned()}</span> }.into_any()
        }
        Language::Chinese => text.to_owned().into_any(),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run<'a> {
    Chinese(&'a str),
    Other(&'a str),
}

/// Han, and the punctuation that is written with it.
const fn is_chinese(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{3001}'..='\u{3017}' | '\u{20000}'..='\u{323af}')
}

/// Belongs to the run it stands in: figures, spaces, full-width signs, but no other letters.
fn stays(sign: char) -> bool {
    !sign.is_alphabetic() || matches!(sign, '\u{ff00}'..='\u{ffef}')
}

fn split(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_chinese) {
        let (before, run) = rest.split_at(start);
        // As far as the last Chinese sign before another script's letter.
        let reach = run.find(|sign| !is_chinese(sign) && !stays(sign)).unwrap_or(run.len());
        let (reached, _) = run.split_at(reach);
        let end = reached
            .char_indices()
            .rfind(|(_, sign)| is_chinese(*sign) || matches!(sign, '\u{ff00}'..='\u{ffef}'))
            .map_or(reach, |(at, sign)| at + sign.len_utf8());
        let (run, after) = run.split_at(end);
        if !before.is_empty() {
            runs.push(Run::Other(before));
        }
        runs.push(Run::Chinese(run));
        rest = after;
    }
    if !rest.is_empty() {
        runs.push(Run::Other(rest));
    }
    runs
}

/// Words, not a name or a number, and no Chinese among them.
fn is_latin_prose(text: &str) -> bool {
    !text.contains(is_chinese)
        && text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_runs_are_told_from_the_rest() {
        use Run::{Chinese as C, Other as O};
        assert_eq!(split("檐雀 YANQUE"), [C("檐雀"), O(" YANQUE")]);
        assert_eq!(
            split("Sent by 青山文具（杭州）有限公司, for itself"),
            [O("Sent by "), C("青山文具（杭州）有限公司"), O(", for itself")]
        );
        assert_eq!(split("缺第 2 页。page 2"), [C("缺第 2 页。"), O("page 2")]);
        assert_eq!(split("杯；保温瓶；"), [C("杯；保温瓶；")]);
        assert_eq!(split("比对图.png"), [C("比对图"), O(".png")]);
        assert_eq!(split("No Chinese, 2026"), [O("No Chinese, 2026")]);
        assert!(split("").is_empty());
    }

    #[test]
    fn english_prose_is_no_name() {
        assert!(is_latin_prose("The lid has two parts."));
        assert!(!is_latin_prose("Lin Zhiwei"));
        assert!(!is_latin_prose("RD-2026-7K3M9Q2X 12 of 30"));
        assert!(!is_latin_prose("page 2 of the 证书 is missing"));
    }
}
