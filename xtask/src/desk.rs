//! The server with its demo data, for as long as a browser or a load needs it.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::guarded::{Guarded, Start};
use crate::postgres::{TempDir, free_port};
use crate::sh;

/// Stopped, and its data removed, when dropped.
pub struct Desk {
    // Stops before its folder goes.
    process: Guarded,
    dir: TempDir,
    pub port: u16,
    program: PathBuf,
    /// From starting the program to its first answer.
    pub started_in: Duration,
}

impl Desk {
    /// On a free port with an empty data folder; `more` goes to `serve`.
    pub fn start(program: &Path, more: &[&str]) -> Result<Self> {
        let dir = TempDir::new("desk", None)?;
        let port = free_port()?;
        let process = launch(program, &dir, port, more)?;
        let started_in = Duration::ZERO;
        let mut desk = Self { process, dir, port, program: program.to_owned(), started_in };
        desk.wait().with_context(|| desk.last_words())?;
        Ok(desk)
    }

    /// Stops it, and starts it again on the same data.
    pub fn restart(self, more: &[&str]) -> Result<Self> {
        let Self { process, dir, program, .. } = self;
        drop(process);
        let port = free_port()?;
        let process = launch(&program, &dir, port, more)?;
        let mut desk = Self { process, dir, port, program, started_in: Duration::ZERO };
        desk.wait().with_context(|| desk.last_words())?;
        Ok(desk)
    }

    /// The folder that `--data` names.
    pub fn data(&self) -> PathBuf {
        self.dir.0.join("data")
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The end of the server's log.
    pub fn last_words(&self) -> String {
        let log = fs::read_to_string(self.dir.0.join("log")).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(40)..].join("\n")
    }

    /// The memory that the server has in use, in kilobytes.
    pub fn memory(&self) -> Result<u64> {
        let shell = self.process.id();
        let children = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children"))?;
        for child in children.split_whitespace() {
            let status = fs::read_to_string(format!("/proc/{child}/status"))?;
            let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name));
            if field("Name:").is_some_and(|name| name.trim() != "sh") {
                let memory = field("VmRSS:").and_then(|rss| rss.split_whitespace().next());
                return memory.context("no VmRSS")?.parse().context("VmRSS");
            }
        }
        bail!("the server's process was not found")
    }

    /// Loading the demo data takes a while the first time.
    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        while !is_ready(self.port) {
            self.process.still_runs()?;
            if start.elapsed() > Duration::from_mins(3) {
                bail!("the server was not ready in three minutes");
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        self.started_in = start.elapsed();
        Ok(())
    }
}

fn launch(program: &Path, dir: &TempDir, port: u16, more: &[&str]) -> Result<Guarded> {
    let mut command = sh::command(program);
    command.args(["serve", "--demo", "--listen", &format!("127.0.0.1:{port}"), "--data"]);
    command.arg(dir.0.join("data")).args(more);
    let log = File::create(dir.0.join("log"))?;
    Guarded::start(Start { name: "the server", command: &command, signal: "TERM", log, user: None })
}

fn is_ready(port: u16) -> bool {
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else { return false };
    let request = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let mut answer = String::new();
    stream.set_read_timeout(Some(Duration::from_secs(5))).is_ok()
        && stream.write_all(request.as_bytes()).is_ok()
        && stream.read_to_string(&mut answer).is_ok()
        && answer.starts_with("HTTP/1.1 200")
}
