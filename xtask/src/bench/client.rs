//! A very small HTTP/1.1 client on one kept connection: little beside what it measures.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// What came back.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    /// `name=value` of the cookies that were set.
    pub cookies: Vec<String>,
}

/// One connection to 127.0.0.1.
pub struct Client {
    stream: BufReader<TcpStream>,
    request: Vec<u8>,
    port: u16,
    cookie: String,
}

impl Client {
    pub fn connect(port: u16, cookie: &str) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let stream = BufReader::with_capacity(64 * 1024, stream);
        Ok(Self { stream, request: Vec::new(), port, cookie: cookie.to_owned() })
    }

    pub fn get(&mut self, path: &str) -> Result<Answer> {
        self.send("GET", path, "", &[])
    }

    /// Sends JSON; `key` is the idempotency key, if any.
    pub fn post(&mut self, path: &str, key: &str, body: &[u8]) -> Result<Answer> {
        self.send("POST", path, key, body)
    }

    fn send(&mut self, method: &str, path: &str, key: &str, body: &[u8]) -> Result<Answer> {
        self.request.clear();
        write!(
            self.request,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n",
            self.port,
            body.len()
        )?;
        for (name, value) in [("Cookie", self.cookie.as_str()), ("Idempotency-Key", key)] {
            if !value.is_empty() {
                write!(self.request, "{name}: {value}\r\n")?;
            }
        }
        self.request.extend_from_slice(b"\r\n");
        self.request.extend_from_slice(body);
        self.stream.get_mut().write_all(&self.request)?;
        self.receive()
    }

    fn receive(&mut self) -> Result<Answer> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|word| word.parse().ok());
        let status = status.with_context(|| format!("not an HTTP answer: {line:?}"))?;
        let mut length = 0;
        let mut cookies = Vec::new();
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 {
                bail!("the connection closed within the headers");
            }
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            let value = value.trim();
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().context("content-length")?;
            } else if name.eq_ignore_ascii_case("set-cookie") {
                cookies.push(value.split(';').next().unwrap_or_default().to_owned());
            } else if name.eq_ignore_ascii_case("transfer-encoding") {
                bail!("a chunked answer, which this client does not read");
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(Answer { status, body, cookies })
    }
}
