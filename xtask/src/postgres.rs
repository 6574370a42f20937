//! A `PostgreSQL` of our own, for as long as the tests run.

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::guarded::{Guarded, Start};
use crate::setup::{self, For};
use crate::{paths, sh};

/// Runs a command beside a server of its own.
pub fn run(args: &Args) -> Result<()> {
    let Some((program, words)) = args.rest.split_first() else {
        bail!("which command? For example: cargo xtask postgres -- cargo test -p store");
    };
    setup::ensure(For::Test)?;
    let postgres = Postgres::start(false)?;
    sh::run(postgres.describe(sh::command(program).args(words)))
}

/// Stopped and removed when dropped.
pub struct Postgres {
    // Order matters: the server stops before its folder goes.
    server: Guarded,
    dir: TempDir,
    port: u16,
}

impl Postgres {
    /// A new, empty server on a free port of 127.0.0.1. Its data need not survive a power cut
    /// unless `durable`, which benches ask for.
    pub fn start(durable: bool) -> Result<Self> {
        let initdb = paths::find("initdb").context("initdb is not installed")?;
        let postgres = paths::find("postgres").context("postgres is not installed")?;
        let user = unprivileged_user()?;
        let dir = TempDir::new("postgres", user)?;
        let data = dir.0.join("data");
        let log = dir.0.join("log");

        let mut init = sh::command(&initdb);
        init.current_dir(&dir.0);
        init.args(["--username=rightsdesk", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
        init.arg("--no-sync").arg("--pgdata").arg(&data);
        as_user(&mut init, user);
        sh::output(&mut init)?;

        let port = free_port()?;
        let mut command = sh::command(&postgres);
        command.current_dir(&dir.0).arg("-D").arg(&data);
        command.arg("-k").arg(&dir.0).args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        let mut settings = vec!["max_connections=200", "shared_buffers=256MB"];
        if !durable {
            settings.extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        }
        for setting in settings {
            command.args(["-c", setting]);
        }
        let log_file = File::create(&log)?;
        let server = Guarded::start(Start {
            name: "PostgreSQL",
            command: &command,
            // A fast shutdown: it does not wait for its clients.
            signal: "INT",
            log: log_file,
            user,
        })?;
        let mut started = Self { server, dir, port };
        started.wait().with_context(|| fs::read_to_string(&log).unwrap_or_default())?;
        Ok(started)
    }

    /// Tells a command that runs tests where the server is, and that it must be used.
    pub fn describe<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("RIGHTSDESK_TEST_POSTGRES", self.url()).env("RIGHTSDESK_REQUIRE_POSTGRES", "1")
    }

    pub fn url(&self) -> String {
        format!("postgres://rightsdesk@127.0.0.1:{}/postgres", self.port)
    }

    /// By the socket of this machine, which costs half of what TCP does.
    pub fn socket_url(&self) -> String {
        let (dir, port) = (self.dir.0.display(), self.port);
        format!("postgres://rightsdesk@/postgres?host={dir}&port={port}")
    }

    fn wait(&mut self) -> Result<()> {
        let until = Instant::now() + Duration::from_mins(1);
        // Written once it accepts connections.
        let ready = |dir: &Path| {
            fs::read_to_string(dir.join("data/postmaster.pid"))
                .is_ok_and(|pid| pid.lines().any(|line| line.trim_end() == "ready"))
        };
        while !(ready(&self.dir.0) && TcpStream::connect(("127.0.0.1", self.port)).is_ok()) {
            self.server.still_runs()?;
            if Instant::now() > until {
                bail!("PostgreSQL did not start in a minute");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

/// A port that nothing listens on at this moment.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// A folder that goes when dropped.
pub struct TempDir(pub PathBuf);

impl TempDir {
    pub fn new(name: &str, owner: Option<(u32, u32)>) -> Result<Self> {
        let dir = std::env::temp_dir().join(format!("rightsdesk-{name}-{}", std::process::id()));
        // Left by an earlier process with the same id.
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).with_context(|| format!("cannot create {}", dir.display()))?;
        #[cfg(unix)]
        if let Some((uid, gid)) = owner {
            std::os::unix::fs::chown(&dir, Some(uid), Some(gid))?;
        }
        Ok(Self(dir))
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        // What cannot be removed is in the temporary folder anyway.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// `PostgreSQL` refuses to run as root: the `postgres` user that its package made, or `nobody`.
fn unprivileged_user() -> Result<Option<(u32, u32)>> {
    if id(&["-u"])? != 0 {
        return Ok(None);
    }
    for user in ["postgres", "nobody"] {
        if let (Ok(uid), Ok(gid)) = (id(&["-u", user]), id(&["-g", user])) {
            return Ok(Some((uid, gid)));
        }
    }
    bail!("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`")
}

/// What `id` answers: 0 for root.
pub fn id(words: &[&str]) -> Result<u32> {
    let mut id = sh::command("id");
    id.stderr(std::process::Stdio::null());
    let output = id.args(words).output().context("cannot start `id`")?;
    if !output.status.success() {
        bail!("there is no such user");
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().parse()?)
}

fn as_user(command: &mut Command, user: Option<(u32, u32)>) {
    #[cfg(unix)]
    if let Some((uid, gid)) = user {
        use std::os::unix::process::CommandExt;
        command.uid(uid).gid(gid);
    }
}
