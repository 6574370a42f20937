//! What every request shares.

use std::sync::Arc;

use axum::http::HeaderValue;
use domain::policy::Role;
use service::{Env, Settings};
use store::Db;
use tokio::sync::{Semaphore, watch};

use crate::assets::Assets;
use crate::blobs::Blobs;
use crate::clock;
use crate::http::lately::Lately;
use crate::http::limit::Limits;
use crate::http::{headers, mount, touch};
use crate::hub::Hub;
use crate::metrics::Metrics;
use crate::origin::Origin;

/// Requests worked on at once; more are told to come back.
pub const IN_FLIGHT: usize = 1024;

/// How requests reach the program.
#[derive(Clone, Debug, Default)]
pub struct Front {
    /// Proxies in front, each of which appends to `X-Forwarded-For`. 0: none, and the header is
    /// not believed.
    pub proxy_hops: usize,
    /// The address that people type, such as `https://desk.example`.
    pub public_url: Option<String>,
    /// Where pictures of listings may come from, beside our own.
    pub picture_origins: Vec<Origin>,
}

pub struct Shared {
    pub db: Db,
    pub settings: Arc<Settings>,
    pub front: Front,
    /// The Content-Security-Policy of every answer that has none of its own.
    pub policy: HeaderValue,
    pub blobs: Blobs,
    pub assets: Assets,
    pub hub: Hub,
    pub limits: Limits,
    /// Sessions whose use is written down.
    pub touched: Lately<()>,
    /// The role of sessions that were let in.
    pub roles: Lately<Role>,
    /// Password hashes computed at once: each takes a core and 19 MiB.
    pub hashing: Arc<Semaphore>,
    pub in_flight: Semaphore,
    pub metrics: Metrics,
    /// Whether the program is on its way out.
    pub stopping: watch::Sender<bool>,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

impl std::ops::Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl App {
    pub fn new(db: Db, settings: Settings, blobs: Blobs, assets: Assets, front: Front) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self(Arc::new(Shared {
            limits: Limits::new(settings.demo),
            touched: Lately::new(touch::EVERY),
            roles: Lately::new(mount::ROLE_TIME),
            hub: Hub::of(&db),
            db,
            settings: Arc::new(settings),
            policy: headers::policy(&front.picture_origins),
            front,
            blobs,
            assets,
            hashing: Arc::new(Semaphore::new((cores / 2).max(1))),
            in_flight: Semaphore::new(IN_FLIGHT),
            metrics: Metrics::default(),
            stopping: watch::Sender::new(false),
        }))
    }

    /// Time and chance for one call.
    pub fn env(&self) -> Env {
        Env { now: clock::now(), seed: clock::random(), settings: Arc::clone(&self.settings) }
    }
}
