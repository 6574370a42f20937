//! `cargo xtask bench`: figures, each with its machine and load, against docs/bench.json.

mod client;
mod histogram;
mod instructions;
mod lighthouse;
mod load;
mod pages;
mod paste;
mod record;
mod submissions;

use anyhow::{Result, bail};

use crate::args::Args;
use crate::setup::{self, For};

/// A name to ask for it by, and what it measures.
struct Bench {
    name: &'static str,
    about: &'static str,
    work: fn(&Args) -> Result<()>,
}

const BENCHES: [Bench; 5] = [
    Bench {
        name: "instructions",
        about: "instructions executed by the extractor, the pre-flight and submissions, by callgrind",
        work: |args| instructions::run(args.has("update")),
    },
    Bench {
        name: "submissions",
        about: "whole submissions and reads over HTTP; --postgres, --notices=N, --seconds=N, \
                --program=PATH",
        work: submissions::run,
    },
    Bench {
        name: "pages",
        about: "pages that a list of 50 reads, at 15,000 and at 1,500,000 notices; --notices=N",
        work: pages::run,
    },
    Bench {
        name: "lighthouse",
        about: "Lighthouse's scores of the public pages; --runs=N",
        work: lighthouse::run,
    },
    Bench {
        name: "paste",
        about: "a thousand pasted links in Chromium: time to rows, longest task; --runs=N, \
                --trace=FILE",
        work: paste::run,
    },
];

pub fn run(args: &Args) -> Result<()> {
    if args.has("list") {
        for Bench { name, about, .. } in BENCHES {
            println!("{name:<14} {about}");
        }
        return Ok(());
    }
    let wanted = |bench: &&Bench| {
        args.words.is_empty() || args.words.iter().any(|word| bench.name.contains(word.as_str()))
    };
    let chosen: Vec<&Bench> = BENCHES.iter().filter(wanted).collect();
    if chosen.is_empty() {
        bail!("no bench is called that; `cargo xtask bench --list` names them");
    }
    setup::ensure(For::Bench)?;
    for bench in chosen {
        println!("\n{}: {}", bench.name, bench.about);
        (bench.work)(args)?;
    }
    Ok(())
}
