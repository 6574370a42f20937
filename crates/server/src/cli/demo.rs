//! `rightsdesk gen-demo`.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::PathBuf;

use clap::Args;

use super::Failure;
use crate::demo;

#[derive(Args, Clone, Debug)]
pub struct DemoOptions {
    /// The folder for catalogue.csv and catalogue.jsonl
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The same seed gives the same bytes
    #[arg(long, default_value_t = demo::SEED)]
    pub seed: u64,
    #[arg(long, default_value_t = demo::LISTINGS)]
    pub listings: usize,
}

pub fn run(options: &DemoOptions) -> Result<(), Failure> {
    write(options).map_err(|error| Failure::failed("cannot write the catalogue")(&error))
}

fn write(options: &DemoOptions) -> std::io::Result<()> {
    fs::create_dir_all(&options.out)?;
    let rows = || demo::catalogue(options.seed, options.listings, demo::SHOPS);
    let create = |name| File::create(options.out.join(name)).map(BufWriter::new);
    demo::writer::csv(rows(), create("catalogue.csv")?)?;
    demo::writer::jsonl(rows(), create("catalogue.jsonl")?)?;
    println!("{} listings in {}", options.listings, options.out.display());
    Ok(())
}
