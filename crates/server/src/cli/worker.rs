//! `rightsdesk worker`.

use std::sync::Arc;

use tokio::sync::watch;

use super::options::{DeskOptions, MessageOptions, StoreOptions};
use super::{Failure, desk, runtime, standing};
use crate::hub::Hub;
use crate::serve::asked_to_stop;
use crate::{log, outbox};

pub fn run(
    desk: &DeskOptions,
    messages: &MessageOptions,
    store: &StoreOptions,
) -> Result<(), Failure> {
    let senders = messages.senders()?;
    if !senders.any() {
        return Err(Failure::Config("give --smtp-url, --sms-webhook or both".into()));
    }
    let settings = Arc::new(desk::settings(desk, store)?);
    let db = store.open()?;
    runtime()?.block_on(async {
        db.ready().await.map_err(|error| Failure::failed("the database is not ready")(&error))?;
        standing::check(&db, settings.demo).await?;
        let (stopper, stop) = watch::channel(false);
        let asked = asked_to_stop();
        tokio::spawn(async move {
            asked.await;
            stopper.send_replace(true);
        });
        log::info("sending messages");
        outbox::work(&db, &settings, &senders, Hub::of(&db).outbox(), stop).await;
        Ok(())
    })
}
