//! What the app's source says: which sentences it asks for, and which it should not hold.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A `t!` or `tx!`.
pub struct Call {
    pub key: String,
    pub variables: BTreeSet<String>,
}

/// One file.
pub struct Source {
    pub path: String,
    pub calls: Vec<Call>,
    /// Calls whose key is not a literal.
    pub dynamic: Vec<String>,
    /// Texts a reader would see, with their line.
    pub sentences: Vec<(usize, String)>,
}

/// Attributes and properties whose value a reader sees or hears.
const READ_ALOUD: &[&str] = &[
    "aria-label",
    "alt",
    "caption",
    "context",
    "hint",
    "label",
    "legend",
    "name",
    "placeholder",
    "text",
    "title",
];

pub fn is_chinese(sign: char) -> bool {
    matches!(sign, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

impl Source {
    pub fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = Vec::new();
        collect(&root.join("src"), &mut files);
        files.sort();
        files.iter().map(|path| Self::read(root, path)).collect()
    }

    fn read(root: &Path, path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a source file in UTF-8");
        let tokens: TokenStream = text.parse().expect("a source file in Rust");
        let mut source = Self {
            path: path.strip_prefix(root).unwrap_or(path).display().to_string(),
            calls: Vec::new(),
            dynamic: Vec::new(),
            sentences: Vec::new(),
        };
        source.code(tokens);
        source
    }

    /// Walks Rust code.
    fn code(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            // Attributes, which is what comments become; and with them the tests.
            if is_punct(&tokens[at], '#') {
                let group = (at + 1..tokens.len().min(at + 3))
                    .find_map(|next| group(&tokens[next]).map(|group| (next, group)));
                if let Some((next, group)) = group {
                    at = next + 1;
                    if group.stream().to_string().replace(' ', "") == "cfg(test)" {
                        at += to_the_end_of_item(&tokens[at..]);
                    }
                    continue;
                }
            }
            // A macro's own definition asks for nothing.
            if matches!(&tokens[at], TokenTree::Ident(name) if name == "macro_rules") {
                at += 4;
                continue;
            }
            if let Some((name, body)) = macro_call(&tokens, at) {
                match name.as_str() {
                    "t" => self.call(body, 0),
                    "tx" => self.call(body, 1),
                    "view" => self.view(body.stream()),
                    // Their texts are for developers.
                    "panic" | "unreachable" | "assert" | "assert_eq" => {}
                    _ => self.code(body.stream()),
                }
                at += 3;
                continue;
            }
            match &tokens[at] {
                TokenTree::Group(group) => self.code(group.stream()),
                token => {
                    if let Some(text) = literal(token)
                        && (text.chars().any(is_chinese) || reads_like_a_sentence(&text))
                    {
                        self.sentences.push((line(token), text));
                    }
                }
            }
            at += 1;
        }
    }

    /// Walks the inside of a `view!`: a literal after `=` is an attribute's value, any other is
    /// text on the page. Braces hold Rust again.
    fn view(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        let mut in_tag = false;
        while at < tokens.len() {
            if macro_call(&tokens, at).is_some() {
                self.code(tokens[at..at + 3].iter().cloned().collect());
                at += 3;
                continue;
            }
            match &tokens[at] {
                TokenTree::Punct(punct) if punct.as_char() == '<' => in_tag = true,
                TokenTree::Punct(punct) if punct.as_char() == '>' => {
                    let arrow =
                        at > 0 && ['=', '-'].iter().any(|sign| is_punct(&tokens[at - 1], *sign));
                    in_tag = in_tag && arrow;
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && !in_tag => {
                    self.block(group);
                }
                TokenTree::Group(group) => self.code(group.stream()),
                token => {
                    if let Some(text) = literal(token) {
                        let seen = match attribute_before(&tokens, at) {
                            // A control's name for its form, and not for people.
                            Some(name) if name == "name" => text.contains(char::is_uppercase),
                            Some(name) => READ_ALOUD.contains(&name.as_str()),
                            None => true,
                        };
                        if seen && has_words(&text) {
                            self.sentences.push((line(token), text));
                        }
                    }
                }
            }
            at += 1;
        }
    }

    /// A block in a view. One that is only a literal is text on the page.
    fn block(&mut self, group: &Group) {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        if let [only] = &tokens[..]
            && let Some(text) = literal(only)
            && has_words(&text)
        {
            self.sentences.push((line(only), text));
        } else {
            self.code(group.stream());
        }
    }

    fn call(&mut self, body: &Group, key_at: usize) {
        let arguments = split(body.stream());
        let key = arguments.get(key_at).and_then(|argument| match &argument[..] {
            [only] => literal(only),
            _ => None,
        });
        match key {
            Some(key) => {
                let variables = arguments[key_at + 1..]
                    .iter()
                    .filter_map(|argument| argument.first().map(ToString::to_string))
                    .collect();
                self.calls.push(Call { key, variables });
            }
            None => self.dynamic.push(format!("the key of t!({}) is no literal", body.stream())),
        }
        // A variable's value may itself ask for a sentence.
        self.code(body.stream().into_iter().skip(2 * key_at + 1).collect());
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the source folder").flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("tests") {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("tests.rs")
        {
            files.push(path);
        }
    }
}

fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

fn group(token: &TokenTree) -> Option<&Group> {
    match token {
        TokenTree::Group(group) => Some(group),
        _ => None,
    }
}

/// `name ! ( … )` at this place.
fn macro_call(tokens: &[TokenTree], at: usize) -> Option<(String, &Group)> {
    let [TokenTree::Ident(name), bang, TokenTree::Group(body), ..] = &tokens[at..] else {
        return None;
    };
    is_punct(bang, '!').then(|| (name.to_string(), body))
}

/// How many tokens the item that follows has: to its braces or its semicolon.
fn to_the_end_of_item(tokens: &[TokenTree]) -> usize {
    tokens
        .iter()
        .position(|token| {
            is_punct(token, ';')
                || group(token).is_some_and(|group| group.delimiter() == Delimiter::Brace)
        })
        .map_or(tokens.len(), |last| last + 1)
}

/// The attribute whose value stands here: `aria-label = "…"`.
fn attribute_before(tokens: &[TokenTree], at: usize) -> Option<String> {
    if at == 0 || !is_punct(&tokens[at - 1], '=') {
        return None;
    }
    let mut name = String::new();
    for token in tokens[..at - 1].iter().rev() {
        match token {
            TokenTree::Ident(part) if name.is_empty() || name.starts_with(['-', ':']) => {
                name.insert_str(0, &part.to_string());
            }
            TokenTree::Punct(punct) if !name.is_empty() && matches!(punct.as_char(), '-' | ':') => {
                name.insert(0, punct.as_char());
            }
            _ => break,
        }
    }
    Some(name)
}

/// The text of a string literal.
fn literal(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let written = literal.to_string();
    if let Some(raw) = written.strip_prefix('r') {
        return Some(raw.trim_matches('#').trim_matches('"').to_owned());
    }
    Some(written.strip_prefix('"')?.strip_suffix('"')?.replace("\\u{2002}", " "))
}

fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

fn split(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut arguments = vec![Vec::new()];
    for token in tokens {
        if is_punct(&token, ',') {
            arguments.push(Vec::new());
        } else if let Some(last) = arguments.last_mut() {
            last.push(token);
        }
    }
    arguments.retain(|argument| !argument.is_empty());
    arguments
}

/// Text on a page: any word or any Chinese.
fn has_words(text: &str) -> bool {
    text.chars().any(is_chinese)
        || text.split(|sign: char| !sign.is_alphabetic()).any(|word| word.chars().count() >= 2)
}

/// A text in code that could end up on a page: it begins as a sentence does and has two words.
fn reads_like_a_sentence(text: &str) -> bool {
    let words = text
        .split_whitespace()
        .filter(|word| {
            let word = word.trim_matches(|sign: char| sign.is_ascii_punctuation());
            word.chars().count() >= 3 && word.chars().all(char::is_alphabetic)
        })
        .count();
    words >= 2 && text.starts_with(|first: char| first.is_uppercase())
}

#[test]
fn a_hard_coded_sentence_is_found_wherever_it_stands() {
    let found = |code: &str| {
        let mut source = Source {
            path: String::new(),
            calls: Vec::new(),
            dynamic: Vec::new(),
            sentences: Vec::new(),
        };
        source.code(code.parse().expect("Rust"));
        source.sentences.len()
    };
    for wrong in [
        r#"view! { <p>"Hello there"</p> }"#,
        r#"view! { <p>{"Hello"}</p> }"#,
        r#"view! { <p aria-label="Close">{icon}</p> }"#,
        r#"view! { <Button label="Save" /> }"#,
        r#"view! { <p>{if a { view! { <b>"Yes"</b> } } else { b }}</p> }"#,
        r#"let a = "您好";"#,
        r#"let a = "Something went wrong";"#,
    ] {
        assert_eq!(found(wrong), 1, "{wrong}");
    }
    for right in [
        r#"view! { <p class="button button--small">" " {t!("ui-back")}</p> }"#,
        r#"view! { <a href="/rights">{words}</a> }"#,
        r#"let class = "chip chip--good"; let path = "M8 1.500 13.500 3.500V8c0";"#,
        r#"#[cfg(test)] mod tests { fn a() { b("Hello my friend"); } }"#,
        "/// Says Hello there to everyone.\nfn a() {}",
        r#"view! { <p aria-hidden="true">"2 / 5 · "</p> }"#,
        r#"view! { <button type=if a { "submit" } else { "button" } on:click=|_| b()></button> }"#,
    ] {
        assert_eq!(found(right), 0, "{right}");
    }
}
