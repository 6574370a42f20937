//! `rightsdesk serve`.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use service::Settings;
use store::Db;
use tokio::net::TcpListener;

use super::options::{DeskOptions, HttpOptions, MessageOptions, PictureOptions, StoreOptions};
use super::{Failure, desk, runtime, standing};
use crate::seed::Standing;
use crate::serve::{asked_to_stop, serve};
use crate::{
    App, Assets, Blobs, Front, clock, demo, housekeeping, log, metrics_router, outbox, router, seed,
};

pub fn run(
    http: &HttpOptions,
    desk: &DeskOptions,
    pictures: &PictureOptions,
    messages: &MessageOptions,
    store: &StoreOptions,
) -> Result<(), Failure> {
    runtime()?.block_on(start(http, desk, pictures, messages, store))
}

async fn start(
    http: &HttpOptions,
    desk: &DeskOptions,
    pictures: &PictureOptions,
    messages: &MessageOptions,
    store: &StoreOptions,
) -> Result<(), Failure> {
    let listener = bind(http.listen).await?;
    let address = listener.local_addr().unwrap_or(http.listen);
    let settings = desk::settings(desk, store)?;
    let picture_origins = pictures.origins()?;
    let senders = messages.senders()?;
    let db = store.open()?;
    service::set_up(&db).map_err(|error| Failure::failed("cannot set up the database")(&error))?;
    let standing = standing::check(&db, desk.demo).await?;
    let blobs = store.blobs()?;
    if desk.demo {
        prepare_demo(standing, &db, &blobs, &settings).await?;
    }
    let front = Front {
        proxy_hops: http.trust_proxy_hops,
        public_url: http.public_url.clone(),
        picture_origins,
    };
    let app = App::new(db, settings, blobs, Assets::new(http.assets.clone()), front);

    let stopper = app.clone();
    let asked = asked_to_stop();
    tokio::spawn(async move {
        asked.await;
        log::info("stopping");
        stopper.stopping.send_replace(true);
    });
    let mut tasks = Vec::new();
    if let Some(address) = http.metrics_listen {
        let listener = bind(address).await?;
        log::info(format_args!("metrics on http://{address}/metrics"));
        tasks.push(tokio::spawn(serve(listener, metrics_router(&app), app.stopping.subscribe())));
    }
    // A demo without a mail server shows its messages in the app.
    if senders.any() {
        let (app, stop) = (app.clone(), app.stopping.subscribe());
        tasks.push(tokio::spawn(async move {
            outbox::work(&app.db, &app.settings, &senders, app.hub.outbox(), stop).await;
        }));
    } else if !desk.demo {
        log::warn("neither --smtp-url nor --sms-webhook is given: messages wait");
    }
    let keeper = app.clone();
    tasks.push(tokio::spawn(async move {
        housekeeping::work(&keeper.db, keeper.stopping.subscribe()).await;
    }));
    log::info(format_args!("listening on http://{address}"));
    serve(listener, router(&app), app.stopping.subscribe()).await;
    for task in tasks {
        drop(task.await);
    }
    Ok(())
}

async fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    let bound = TcpListener::bind(address).await;
    bound.map_err(|error| Failure::Failed(format!("cannot listen on {address}: {error}")))
}

/// Fills an empty database, and only an empty one.
async fn prepare_demo(
    standing: Standing,
    db: &Db,
    blobs: &Blobs,
    settings: &Settings,
) -> Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::failed("cannot make the demo")(error);
    if standing == Standing::OldDemo
        && !seed::adopt(db, clock::now()).await.map_err(|error| failed(&error))?
    {
        log::warn("the filling of this demo was interrupted: another --data folder has all of it");
    }
    if standing == Standing::Empty {
        log::info("filling the empty database with the marketplace Nanshi");
        let start = Instant::now();
        let settings = Arc::new(settings.clone());
        let filled = seed::fill(db, blobs, &settings, clock::now(), demo::LISTINGS).await;
        filled.map_err(|error| failed(&error))?;
        log::info(format_args!("filled in {:.1} s", start.elapsed().as_secs_f32()));
    }
    eprintln!("{}", banner());
    Ok(())
}

fn banner() -> String {
    let addresses: Vec<&str> = demo::cast::people().iter().map(|person| person.email).collect();
    let rule = "=".repeat(78);
    format!(
        "{rule}\n  A DEMONSTRATION with invented data. Never use it for real cases.\n  Accounts: {}\n  \
         Password of all: {}\n  Messages are not sent; read them in the app, under Demo mailbox.\n{rule}",
        addresses.join("\n            "),
        demo::cast::PASSWORD,
    )
}
