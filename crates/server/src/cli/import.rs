//! `rightsdesk import-listings`.

mod pictures;

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::PathBuf;

use clap::Args;
use domain::audit::hex;
use sha2::{Digest as _, Sha256};

use super::Failure;
use super::options::{PictureOptions, StoreOptions};
use crate::clock;
use crate::import::{self, Format, Report, RowError};
use pictures::Pictures;

/// Rows that are named; more are only counted.
const NAMED: usize = 100;
/// Rows between two lines of progress.
const PROGRESS: i64 = 10_000;

#[derive(Args, Clone, Debug)]
pub struct ImportOptions {
    /// A CSV or JSONL file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The format, if the file's name does not end with it
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Begin at the beginning, even if an earlier run of this file came to its end
    #[arg(long)]
    pub restart: bool,
}

pub fn run(
    options: &ImportOptions,
    pictures: &PictureOptions,
    store: &StoreOptions,
) -> Result<(), Failure> {
    let pictures = Pictures::new(pictures.origins()?);
    let shown = options.file.display();
    let ending = options.file.extension().and_then(|ending| ending.to_str());
    let format = match (options.format, ending) {
        (Some(format), _) => format,
        (None, Some("csv")) => Format::Csv,
        (None, Some("jsonl" | "ndjson")) => Format::Jsonl,
        _ => return Err(Failure::Config(format!("{shown}: give --format csv or --format jsonl"))),
    };
    let unreadable = |e: std::io::Error| Failure::Failed(format!("cannot read {shown}: {e}"));
    let mut file = File::open(&options.file).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    let source = hash(&mut file).map_err(unreadable)?;
    file.rewind().map_err(unreadable)?;

    let db = store.open()?;
    let failed = |error: &dyn std::fmt::Display| Failure::failed("cannot import")(error);
    db.migrate().map_err(|error| failed(&error))?;
    let now = clock::now();
    if options.restart {
        import::restart(&db, &source, now).map_err(|error| failed(&error))?;
    }
    let mut told = Told { size, shown: 0, next: PROGRESS, pictures };
    let summary = import::run(&db, &source, file, format, now, &mut told)
        .map_err(|error| Failure::Failed(format!("{shown}: {error}")))?;
    if summary.resumed_at > 0 {
        println!("went on after {} of {size} bytes", summary.resumed_at);
    }
    println!("{} rows imported, {} left out", summary.rows_ok, summary.rows_bad);
    for warning in told.pictures.warnings() {
        eprintln!("warning: {warning}");
    }
    if summary.rows_bad > 0 {
        return Err(Failure::Failed(format!("{} rows were left out", summary.rows_bad)));
    }
    Ok(())
}

/// The file is known by its content, so that a changed one is read anew.
fn hash(file: &mut File) -> std::io::Result<String> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex(&hash.finalize())),
            read => hash.update(buffer.get(..read).unwrap_or_default()),
        }
    }
}

struct Told {
    size: u64,
    shown: usize,
    next: i64,
    pictures: Pictures,
}

impl Report for Told {
    fn batch(&mut self, position: u64, rows_ok: i64) {
        if rows_ok >= self.next {
            self.next = rows_ok + PROGRESS;
            let percent = position.saturating_mul(100) / self.size.max(1);
            eprintln!("{rows_ok} rows, {percent} %");
        }
    }

    fn row(&mut self, error: &RowError) {
        self.shown += 1;
        if self.shown <= NAMED {
            eprintln!("{error}");
        } else if self.shown == NAMED + 1 {
            eprintln!("further rows are left out without being named");
        }
    }

    fn picture(&mut self, address: &str) {
        self.pictures.add(address);
    }
}
