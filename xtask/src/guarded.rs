//! A child process that never outlives this program.

use std::fs::File;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// Stopped when dropped; and because its shell waits on our end of a pipe, also when this program
/// is killed.
pub struct Guarded {
    shell: Child,
    name: &'static str,
}

/// How to start one.
pub struct Start<'a> {
    pub name: &'static str,
    /// Its program, words, folder and environment are kept.
    pub command: &'a Command,
    /// What asks it to stop.
    pub signal: &'static str,
    /// Receives what it prints.
    pub log: File,
    /// Run as this user and group id (needs root).
    pub user: Option<(u32, u32)>,
}

impl Guarded {
    pub fn start(start: Start<'_>) -> Result<Self> {
        let Start { name, command, signal, log, user } = start;
        let script = format!(
            "exec 3<&0\n\"$@\" 3<&- &\nchild=$!\n\
             (read -r _ <&3; kill -{signal} $child 2>/dev/null) &\nwait $child"
        );
        let mut shell = Command::new("sh");
        shell.args(["-c", &script, "sh"]);
        shell.arg(command.get_program()).args(command.get_args());
        if let Some(dir) = command.get_current_dir() {
            shell.current_dir(dir);
        }
        for (key, value) in command.get_envs() {
            match value {
                Some(value) => shell.env(key, value),
                None => shell.env_remove(key),
            };
        }
        #[cfg(unix)]
        if let Some((uid, gid)) = user {
            use std::os::unix::process::CommandExt;
            shell.uid(uid).gid(gid);
        }
        shell.stdin(Stdio::piped()).stdout(log.try_clone()?).stderr(log);
        let shell = shell.spawn().with_context(|| format!("cannot start {name}"))?;
        Ok(Self { shell, name })
    }

    /// The process id of the shell, whose only lasting child is the program.
    pub fn id(&self) -> u32 {
        self.shell.id()
    }

    /// An error once the process has ended.
    pub fn still_runs(&mut self) -> Result<()> {
        match self.shell.try_wait()? {
            None => Ok(()),
            Some(status) => bail!("{} ended with {status}", self.name),
        }
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // It has ended or is about to; there is nothing left to do about a failure here.
        let _ = self.shell.wait();
    }
}
