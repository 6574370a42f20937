//! Options, by what they are about.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use store::{Db, Options};

use super::Failure;
use crate::origin::{BadOrigin, Origin};
use crate::outbox::{Mail, Senders, Sms};
use crate::secret::{self, Secret};
use crate::{BlobError, Blobs};

/// Where everything is kept.
#[derive(Args, Clone, Debug)]
pub struct StoreOptions {
    /// A TOML file with the names of these flags as keys
    #[arg(long, value_name = "FILE", env = "RIGHTSDESK_CONFIG")]
    pub config: Option<PathBuf>,
    /// The folder for the database, the files and the desk's key
    #[arg(long, value_name = "DIR", default_value = "data", env = "RIGHTSDESK_DATA")]
    pub data: PathBuf,
    /// A PostgreSQL database instead of the one in the data folder:
    /// `postgres://user:password@host/name`
    #[arg(long, value_name = "URL", env = "RIGHTSDESK_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<Secret>,
    /// An S3-compatible store instead of the data folder: `s3://bucket`, keys from the usual AWS_…
    /// variables
    #[arg(long, value_name = "URL", env = "RIGHTSDESK_BLOB_URL", hide_env_values = true)]
    pub blob_url: Option<Secret>,
    /// The desk's key, 32 bytes [default: the file `secret` in the data folder, made on the first
    /// start]. All servers of one desk need the same
    #[arg(long, value_name = "FILE", env = "RIGHTSDESK_SECRET_FILE")]
    pub secret_file: Option<PathBuf>,
}

impl StoreOptions {
    /// The database. Not yet brought up to date.
    pub fn open(&self) -> Result<Db, Failure> {
        let options = Options::default();
        let opened = match &self.database_url {
            Some(Secret(url)) if url.starts_with("postgres") => Db::open_postgres(url, options),
            Some(_) => {
                return Err(Failure::Config("--database-url must begin with postgres://".into()));
            }
            None => {
                self.folder()?;
                Db::open_sqlite(self.data.join("rightsdesk.db"), options)
            }
        };
        opened.map_err(|error| Failure::failed("cannot open the database")(&error))
    }

    pub fn blobs(&self) -> Result<Blobs, Failure> {
        let wrong = |error: BlobError| Failure::Config(format!("cannot open the files: {error}"));
        match &self.blob_url {
            Some(Secret(url)) if url.starts_with("s3://") => Blobs::s3(url).map_err(wrong),
            Some(_) => Err(Failure::Config("--blob-url must begin with s3://".into())),
            None => {
                self.folder()?;
                Blobs::folder(&self.data.join("blobs")).map_err(wrong)
            }
        }
    }

    pub fn key(&self) -> Result<[u8; 32], Failure> {
        self.folder()?;
        let path = self.secret_file.clone().unwrap_or_else(|| self.data.join("secret"));
        secret::key(&path).map_err(|error| {
            Failure::Config(format!("cannot use the key in {}: {error}", path.display()))
        })
    }

    fn folder(&self) -> Result<(), Failure> {
        std::fs::create_dir_all(&self.data).map_err(|error| {
            Failure::Config(format!("cannot use the folder {}: {error}", self.data.display()))
        })
    }
}

/// What the desk is called and how it behaves.
#[derive(Args, Clone, Debug)]
pub struct DeskOptions {
    /// Fill an empty database with the invented marketplace Nanshi, and show messages in the app
    /// instead of sending them
    #[arg(long, env = "RIGHTSDESK_DEMO")]
    pub demo: bool,
    /// The marketplace's name in English [default with --demo: Nanshi]
    #[arg(long, value_name = "NAME", env = "RIGHTSDESK_MARKETPLACE")]
    pub marketplace: Option<String>,
    /// The marketplace's name in Chinese [default with --demo: 南市]
    #[arg(long, value_name = "NAME", env = "RIGHTSDESK_MARKETPLACE_ZH")]
    pub marketplace_zh: Option<String>,
    /// The marketplaces whose links are recognised, the desk's own first, separated by commas:
    /// JSON files as docs/LINK-FORMATS.md describes them, or `default` or `nanshi`, which are built
    /// in [default: default; with --demo: nanshi,default]
    #[arg(long, value_name = "FILES", value_delimiter = ',', env = "RIGHTSDESK_LINK_FORMATS")]
    pub link_formats: Vec<String>,
}

/// Where the pictures of listings are.
#[derive(Args, Clone, Debug)]
pub struct PictureOptions {
    /// Sites whose pictures the pages may show, separated by commas, such as
    /// `https://cdn.example`. Browsers block pictures of listings that are anywhere else
    #[arg(long, value_name = "ORIGINS", value_delimiter = ',', env = "RIGHTSDESK_PICTURE_ORIGINS")]
    pub picture_origins: Vec<String>,
}

impl PictureOptions {
    pub fn origins(&self) -> Result<Vec<Origin>, Failure> {
        let read = self.picture_origins.iter().map(|text| text.parse());
        let read: Result<_, BadOrigin> = read.collect();
        read.map_err(|error| Failure::Config(format!("--picture-origins: {error}")))
    }
}

/// How requests reach the desk.
#[derive(Args, Clone, Debug)]
pub struct HttpOptions {
    /// Address and port of the app and its API
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080", env = "RIGHTSDESK_LISTEN")]
    pub listen: SocketAddr,
    /// Address and port of the metrics, in the format of Prometheus. Keep it from the public
    #[arg(long, value_name = "ADDR", env = "RIGHTSDESK_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// The address that people type, such as `https://desk.example`. With https, cookies are bound
    /// to it
    #[arg(long, value_name = "URL", env = "RIGHTSDESK_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Proxies in front of this server that append to X-Forwarded-For and set X-Forwarded-Proto.
    /// With 0 these headers are not believed
    #[arg(long, value_name = "N", default_value_t = 0, env = "RIGHTSDESK_TRUST_PROXY_HOPS")]
    pub trust_proxy_hops: usize,
    /// A folder with the app, instead of the one inside this program
    #[arg(long, value_name = "DIR", env = "RIGHTSDESK_ASSETS")]
    pub assets: Option<PathBuf>,
}

/// How messages leave the desk.
#[derive(Args, Clone, Debug)]
pub struct MessageOptions {
    /// The mail server: `smtps://user:password@host`, `smtp://user:password@host?tls=required`, or
    /// `smtp://localhost:25`. Without one, mail waits
    #[arg(long, value_name = "URL", env = "RIGHTSDESK_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<Secret>,
    /// The sender of mail, such as "Rightsdesk <desk@example.com>"
    #[arg(long, value_name = "ADDRESS", env = "RIGHTSDESK_MAIL_FROM", requires = "smtp_url")]
    pub mail_from: Option<String>,
    /// The gateway for text messages; each is a signed JSON call. Without one, they wait
    #[arg(
        long,
        value_name = "URL",
        env = "RIGHTSDESK_SMS_WEBHOOK",
        hide_env_values = true,
        requires = "sms_secret_file"
    )]
    pub sms_webhook: Option<Secret>,
    /// The secret that signs calls of the gateway
    #[arg(long, value_name = "FILE", env = "RIGHTSDESK_SMS_SECRET_FILE")]
    pub sms_secret_file: Option<PathBuf>,
}

impl MessageOptions {
    pub fn senders(&self) -> Result<Senders, Failure> {
        let mut senders = Senders::default();
        if let Some(url) = &self.smtp_url {
            let from = self.mail_from.as_deref().ok_or_else(|| {
                Failure::Config("--smtp-url needs --mail-from as well".to_owned())
            })?;
            let mail = Mail::new(url, from);
            let mail = mail.map_err(|e| Failure::Config(format!("cannot send mail: {e}")))?;
            senders.mail = Some(Arc::new(mail));
        }
        if let (Some(Secret(url)), Some(file)) = (&self.sms_webhook, &self.sms_secret_file) {
            let secret = std::fs::read_to_string(file).map_err(|error| {
                Failure::Config(format!("cannot read {}: {error}", file.display()))
            })?;
            let sms = Sms::new(url.clone(), Secret(secret.trim().to_owned()));
            senders.sms = Some(Arc::new(sms));
        }
        Ok(senders)
    }
}
