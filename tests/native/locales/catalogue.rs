//! What the `.ftl` files say.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

/// One message.
pub struct Message {
    pub file: String,
    /// All literal text, of every variant.
    pub text: String,
    pub variables: BTreeSet<String>,
    references: BTreeSet<String>,
}

/// All messages of one language.
pub struct Catalogue {
    pub messages: BTreeMap<String, Message>,
    /// Junk, keys that stand twice.
    pub faults: Vec<String>,
}

impl Catalogue {
    pub fn read(language: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
        let mut all = Self { messages: BTreeMap::new(), faults: Vec::new() };
        let mut files: Vec<_> = fs::read_dir(folder)
            .expect("the locale's folder")
            .flatten()
            .map(|e| e.path())
            .collect();
        files.sort();
        for path in files.iter().filter(|path| path.extension().is_some_and(|e| e == "ftl")) {
            let text = fs::read_to_string(path).expect("an .ftl file in UTF-8");
            let name = format!("{language}/{}", path.file_name().unwrap_or_default().display());
            match fluent_syntax::parser::parse(text.as_str()) {
                Ok(resource) => all.add(&name, &resource),
                Err((resource, errors)) => {
                    all.add(&name, &resource);
                    all.faults.extend(errors.iter().map(|error| format!("{name}: {error}")));
                }
            }
        }
        assert!(!all.messages.is_empty(), "no messages in {language}");
        all
    }

    /// Every line as it is written, with the key it belongs to.
    pub fn lines(language: &str) -> Vec<(String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
        let (mut key, mut lines) = (String::new(), Vec::new());
        for entry in fs::read_dir(folder).expect("the locale's folder").flatten() {
            for line in fs::read_to_string(entry.path()).expect("an .ftl file in UTF-8").lines() {
                if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                    line.split(' ').next().unwrap_or_default().clone_into(&mut key);
                }
                lines.push((key.clone(), line.to_owned()));
            }
        }
        lines
    }

    fn add(&mut self, file: &str, resource: &Resource<&str>) {
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            let mut read = Message {
                file: file.to_owned(),
                text: String::new(),
                variables: BTreeSet::new(),
                references: BTreeSet::new(),
            };
            match &message.value {
                Some(value) => read.pattern(value),
                None => self.faults.push(format!("{file}: {key} has no value")),
            }
            if self.messages.insert(key.clone(), read).is_some() {
                self.faults.push(format!("{file}: {key} stands twice"));
            }
        }
    }

    /// Whether some other message is built from this one.
    pub fn refers_to(&self, key: &str) -> bool {
        self.messages.values().any(|message| message.references.contains(key))
    }
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            InlineExpression::NumberLiteral { .. }
            | InlineExpression::FunctionReference { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}
