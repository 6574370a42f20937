//! The configuration file: TOML, with the flags' names as keys, all at the top level.

use std::ffi::OsString;
use std::fs;

use clap::{Command, CommandFactory as _};
use toml::{Table, Value};

use super::{Cli, Failure};

/// The command line with the file's values as its defaults.
pub fn with_file(
    args: impl Iterator<Item = OsString>,
    variable: Option<OsString>,
) -> Result<Command, Failure> {
    let command = Cli::command();
    let Some(path) = named(args).or(variable) else { return Ok(command) };
    let shown = path.to_string_lossy().into_owned();
    let text = fs::read_to_string(&path)
        .map_err(|error| Failure::Config(format!("cannot read {shown}: {error}")))?;
    apply(command, &text).map_err(|error| Failure::Config(format!("{shown}: {error}")))
}

/// The file that `--config` names. Read before everything else, since the rest depends on it.
fn named(args: impl Iterator<Item = OsString>) -> Option<OsString> {
    let mut args = args.skip_while(|arg| !arg.to_string_lossy().starts_with("--config"));
    let found = args.next()?;
    match found.to_str()?.strip_prefix("--config=") {
        Some(path) => Some(path.into()),
        None => args.next().filter(|_| found == "--config"),
    }
}

/// Where a mistake is and what it is. Without the line itself, which may hold a password.
fn told(text: &str, error: &toml::de::Error) -> String {
    let message = error.message();
    match error.span().and_then(|span| text.get(..span.start)) {
        Some(before) => format!("line {}: {message}", before.matches('\n').count() + 1),
        None => message.to_owned(),
    }
}

fn apply(mut command: Command, text: &str) -> Result<Command, String> {
    let table: Table = text.parse().map_err(|error| told(text, &error))?;
    let names: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for (key, value) in table {
        let value = match value {
            Value::String(text) => text,
            Value::Integer(number) => number.to_string(),
            Value::Boolean(flag) => flag.to_string(),
            _ => return Err(format!("`{key}` must be a text, a number, true or false")),
        };
        let mut known = false;
        for name in &names {
            command = command.mut_subcommand(name, |sub| {
                let is_it = |arg: &&clap::Arg| arg.get_long() == Some(&key);
                let Some(id) = sub.get_arguments().find(is_it).map(|arg| arg.get_id().clone())
                else {
                    return sub;
                };
                known = true;
                sub.mut_arg(id, |arg| {
                    let hidden = arg.is_hide_env_values_set();
                    arg.default_value(value.clone()).hide_default_value(hidden)
                })
            });
        }
        if !known {
            return Err(format!("`{key}` is not an option of any command"));
        }
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::FromArgMatches as _;

    fn parse(text: &str, args: &[&str]) -> String {
        let command = apply(Cli::command(), text).expect("a configuration");
        let matches = command.try_get_matches_from(args).expect("a command line");
        format!("{:?}", Cli::from_arg_matches(&matches).expect("a command"))
    }

    #[test]
    fn flags_win_over_the_file() {
        let file = "data = \"/srv/desk\"\ndemo = true\ntrust-proxy-hops = 2";
        let read = parse(file, &["rightsdesk", "serve"]);
        assert!(read.contains("/srv/desk") && read.contains("demo: true"), "{read}");
        assert!(read.contains("trust_proxy_hops: 2"), "{read}");
        let read = parse(file, &["rightsdesk", "serve", "--data", "/other"]);
        assert!(read.contains("/other") && !read.contains("/srv/desk"), "{read}");
    }

    #[test]
    fn an_option_of_another_command_is_no_mistake_and_a_misspelt_one_is() {
        assert!(parse("demo = true", &["rightsdesk", "migrate"]).contains("Migrate"));
        assert!(apply(Cli::command(), "dmeo = true").is_err());
        assert!(apply(Cli::command(), "data = [1]").is_err());
    }

    #[test]
    fn secrets_are_not_shown() {
        let url = "postgres://desk:hunter2@db/desk";
        let read = parse(&format!("database-url = \"{url}\""), &["rightsdesk", "migrate"]);
        assert!(!read.contains("hunter2"), "{read}");
        for slip in [
            format!("demo = true\ndatabase-url = \"{url}"),
            format!("demo = true\ndatabase-url = {url}"),
            format!("demo = true\ndatabase-url = '{url}' '"),
            format!("demo = true\ndatabase-url \"{url}\""),
            format!("demo = true\ndemo = \"{url}\""),
        ] {
            let told = apply(Cli::command(), &slip).expect_err("a slip");
            assert!(told.starts_with("line 2: "), "{told}");
            assert!(!told.contains("hunter2"), "{told}");
        }
    }

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
