//! The command line. Flags win over `RIGHTSDESK_…` variables, which win over the configuration
//! file.

mod admin;
mod config;
mod demo;
mod desk;
mod formats;
mod import;
mod notices;
mod options;
mod serve;
mod standing;
mod worker;

use std::process::ExitCode;

use clap::{FromArgMatches as _, Parser, Subcommand};

use options::{DeskOptions, HttpOptions, MessageOptions, PictureOptions, StoreOptions};

/// The intellectual property desk of a marketplace.
#[derive(Debug, Parser)]
#[command(name = "rightsdesk", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the desk: the app, the API, and the messages that are due.
    Serve {
        #[command(flatten)]
        http: HttpOptions,
        #[command(flatten)]
        desk: DeskOptions,
        #[command(flatten)]
        pictures: PictureOptions,
        #[command(flatten)]
        messages: MessageOptions,
        #[command(flatten)]
        store: StoreOptions,
    },
    /// Brings the database to the schema of this version. `serve` does so by itself.
    Migrate {
        #[command(flatten)]
        store: StoreOptions,
    },
    /// Reads the marketplace's listings from a file. Goes on where an interrupted run of the same
    /// file stopped. The format is in docs/IMPORT.md
    ImportListings {
        #[command(flatten)]
        import: import::ImportOptions,
        #[command(flatten)]
        pictures: PictureOptions,
        #[command(flatten)]
        store: StoreOptions,
    },
    /// Creates an account that administers the platform. Its password is read from a file or from
    /// standard input, never from the command line
    CreateAdmin {
        #[command(flatten)]
        admin: admin::AdminOptions,
        #[command(flatten)]
        store: StoreOptions,
    },
    /// Sends the messages that are due, beside servers that share the database
    Worker {
        #[command(flatten)]
        desk: DeskOptions,
        #[command(flatten)]
        messages: MessageOptions,
        #[command(flatten)]
        store: StoreOptions,
    },
    /// Writes the demo's catalogue as a file that import-listings reads
    #[command(hide = true)]
    GenDemo {
        #[command(flatten)]
        demo: demo::DemoOptions,
    },
    /// Fills the database with copies of a notice, to measure with
    #[command(hide = true)]
    GenNotices {
        #[command(flatten)]
        notices: notices::NoticesOptions,
        #[command(flatten)]
        store: StoreOptions,
    },
    /// Prints the OpenAPI description of the API.
    #[command(hide = true)]
    Openapi,
}

/// Why a command has failed.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0}")]
    Failed(String),
    /// Wrong in the flags, variables or file, such as an address that is none.
    #[error("{0}")]
    Config(String),
}

impl Failure {
    /// As in `sysexits.h` where it has a code that fits; 2 is wrong usage, by clap.
    const fn code(&self) -> u8 {
        match self {
            Self::Failed(_) => 1,
            Self::Config(_) => 78,
        }
    }

    fn failed(what: &str) -> impl Fn(&dyn std::fmt::Display) -> Self {
        move |error| Self::Failed(format!("{what}: {error}"))
    }
}

/// Threads for what is not computed on the spot.
fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| Failure::failed("cannot start")(&error))
}

pub fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("rightsdesk: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

fn run() -> Result<(), Failure> {
    let command = config::with_file(std::env::args_os(), std::env::var_os("RIGHTSDESK_CONFIG"))?;
    let matches = command.get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    match cli.command {
        Command::Serve { http, desk, pictures, messages, store } => {
            serve::run(&http, &desk, &pictures, &messages, &store)
        }
        Command::Migrate { store } => {
            store.open()?.migrate().map_err(|e| Failure::failed("cannot migrate")(&e))
        }
        Command::ImportListings { import, pictures, store } => {
            import::run(&import, &pictures, &store)
        }
        Command::CreateAdmin { admin, store } => admin::run(&admin, &store),
        Command::Worker { desk, messages, store } => worker::run(&desk, &messages, &store),
        Command::GenDemo { demo } => demo::run(&demo),
        Command::GenNotices { notices, store } => notices::run(&notices, &store),
        Command::Openapi => {
            println!("{}", crate::openapi());
            Ok(())
        }
    }
}
