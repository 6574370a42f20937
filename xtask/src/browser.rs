//! The browser journeys: Playwright against the built server, each run on a new database.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::guarded::{Guarded, Start};
use crate::postgres::{TempDir, free_port};
use crate::steps::Count;
use crate::{build, paths, sh};

/// Runs them all, or what `rest` asks Playwright for.
pub fn journeys(rest: &[String]) -> Result<Count> {
    let server = Server::start()?;
    let mut count = Count::default();
    let mut playwright = sh::command("npx");
    playwright.current_dir(paths::e2e()).args(["playwright", "test"]).args(rest);
    playwright.env("BASE_URL", &server.url).env("RIGHTSDESK_DATA", &server.data.0);
    let run = sh::run_watched(&mut playwright, |line| count.read(line));
    if run.is_err() {
        println!("    the server's last words:\n{}", server.log_tail());
    }
    run.map(|()| count)
}

/// The demo server on a free port, with its data in a temporary folder.
pub struct Server {
    // Stops before its folder goes.
    process: Guarded,
    data: TempDir,
    pub url: String,
}

impl Server {
    pub fn start() -> Result<Self> {
        build::spa()?;
        let program = build::server(false)?;
        let data = TempDir::new("e2e", None)?;
        let port = free_port()?;
        let mut command = sh::command(program);
        command.args(["serve", "--demo", "--listen", &format!("127.0.0.1:{port}"), "--data"]);
        command.arg(data.0.join("data"));
        let log = File::create(data.0.join("server.log"))?;
        let process = Guarded::start(Start {
            name: "the server",
            command: &command,
            signal: "TERM",
            log,
            user: None,
        })?;
        let mut server = Self { process, data, url: format!("http://127.0.0.1:{port}") };
        server.wait(port).with_context(|| server.log_tail())?;
        Ok(server)
    }

    /// Loading the demo data takes a while the first time.
    fn wait(&mut self, port: u16) -> Result<()> {
        let until = Instant::now() + Duration::from_mins(3);
        while !is_ready(port) {
            self.process.still_runs()?;
            if Instant::now() > until {
                bail!("the server was not ready in three minutes");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }

    fn log_tail(&self) -> String {
        let log = fs::read_to_string(self.data.0.join("server.log")).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(40)..].join("\n")
    }
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
