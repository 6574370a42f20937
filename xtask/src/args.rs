//! Command-line words, sorted into flags, plain words and what follows `--`.

/// `--name`, `--name=value`, plain words, and the rest after `--`.
#[derive(Debug, Default)]
pub struct Args {
    pub words: Vec<String>,
    flags: Vec<(String, Option<String>)>,
    pub rest: Vec<String>,
}

impl Args {
    pub fn parse(input: impl Iterator<Item = String>) -> Self {
        let mut args = Self::default();
        let mut input = input;
        while let Some(word) = input.next() {
            if word == "--" {
                args.rest = input.collect();
                break;
            }
            match word.strip_prefix("--") {
                Some(flag) => {
                    let (name, value) = match flag.split_once('=') {
                        Some((name, value)) => (name, Some(value.to_owned())),
                        None => (flag, None),
                    };
                    args.flags.push((name.to_owned(), value));
                }
                None => args.words.push(word),
            }
        }
        args
    }

    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|(name, _)| name == flag)
    }

    /// The value given as `--flag=value`.
    pub fn value(&self, flag: &str) -> Option<&str> {
        self.flags.iter().find(|(name, _)| name == flag).and_then(|(_, value)| value.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    #[test]
    fn words_flags_and_the_rest_are_told_apart() {
        let words = ["fmt", "--keep-going", "--seed=7", "--", "--nocapture"];
        let args = Args::parse(words.into_iter().map(str::to_owned));
        assert_eq!(args.words, ["fmt"]);
        assert!(args.has("keep-going"));
        assert_eq!(args.value("seed"), Some("7"));
        assert_eq!(args.rest, ["--nocapture"]);
    }
}
