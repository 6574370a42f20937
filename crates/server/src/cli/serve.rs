//! `rightsdesk serve`.

use std::net::SocketAddr;

use tokio::net::TcpListener;

use super::options::{DeskOptions, HttpOptions, StoreOptions};
use super::{Failure, desk};
use crate::serve::{asked_to_stop, serve};
use crate::{App, Assets, Front, log, router};

pub fn run(http: &HttpOptions, desk: &DeskOptions, store: &StoreOptions) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::failed("cannot start")(&error))?;
    runtime.block_on(start(http, desk, store))
}

async fn start(
    http: &HttpOptions,
    desk: &DeskOptions,
    store: &StoreOptions,
) -> Result<(), Failure> {
    let listener = bind(http.listen).await?;
    let address = listener.local_addr().unwrap_or(http.listen);
    let settings = desk::settings(desk, store)?;
    let db = store.open()?;
    db.migrate().map_err(|error| Failure::failed("cannot migrate")(&error))?;
    let front = Front { proxy_hops: http.trust_proxy_hops, public_url: http.public_url.clone() };
    let app = App::new(db, settings, store.blobs()?, Assets::new(http.assets.clone()), front);

    let stop = app.stopping.subscribe();
    let stopper = app.clone();
    tokio::spawn(async move {
        asked_to_stop().await;
        log::info("stopping");
        stopper.stopping.send_replace(true);
    });
    log::info(format_args!("listening on http://{address}"));
    serve(listener, router(&app), stop).await;
    Ok(())
}

async fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    let bound = TcpListener::bind(address).await;
    bound.map_err(|error| Failure::Failed(format!("cannot listen on {address}: {error}")))
}
