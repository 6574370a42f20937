//! Servers on one database tell each other what has happened, over `LISTEN` and `NOTIFY`.
//!
//! Not in the transaction that did it: each commit that notifies waits for the one before.

use std::future::poll_fn;
use std::hash::{BuildHasher, RandomState};
use std::thread;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::sync::mpsc::{Receiver, Sender, UnboundedSender, channel, unbounded_channel};
use tokio::time::sleep;
use tokio_postgres::tls::NoTlsStream;
use tokio_postgres::{AsyncMessage, Client, Config, Connection, Error, NoTls, Socket};

use crate::{DbError, News};

/// Texts that may wait; one more is lost.
const QUEUE: usize = 1024;
/// Bytes of a batch. The server takes fewer than 8,000.
const LARGEST: usize = 7_000;
/// Bytes of a text.
const LONGEST: usize = 1_000;
/// Texts that come together go out together.
const GATHER: Duration = Duration::from_millis(20);
/// Between a lost connection and the next try.
const PAUSE: Duration = Duration::from_secs(1);

/// Of a schema, not of the database: two desks may share one.
const CHANNEL: &str = "SELECT 'desk_' || md5(current_schema())";
const NOTIFY: &str = "SELECT pg_notify($1, $2)";

type Ear = Box<dyn Fn(News) + Send>;

/// A thread with a connection of its own; it ends when this is dropped.
pub(super) struct Exchange(Sender<String>);

impl Exchange {
    pub(super) fn open(config: Config, ear: Ear) -> Result<Self, DbError> {
        let failed = |e: std::io::Error| DbError::Unavailable(e.to_string());
        let (out, texts) = channel(QUEUE);
        let runtime = Builder::new_current_thread().enable_all().build().map_err(failed)?;
        let serve = move || runtime.block_on(serve(&config, texts, &ear));
        thread::Builder::new().name("store-news".into()).spawn(serve).map_err(failed)?;
        Ok(Self(out))
    }

    pub(super) fn tell(&self, text: String) {
        if text.len() <= LONGEST && !text.contains('\n') {
            // A full queue: the listeners look again in a while anyway.
            drop(self.0.try_send(text));
        }
    }
}

async fn serve(config: &Config, mut texts: Receiver<String>, ear: &Ear) {
    // Who has no name yet hears itself; the keys of the standard hash map are random.
    let me = format!("{:016x}", RandomState::new().hash_one(0));
    let mut back = false;
    while let Err(_lost) = session(config, &me, &mut texts, ear, back).await {
        back = true;
        if texts.is_closed() {
            return;
        }
        sleep(PAUSE).await;
    }
}

/// Ends well when there is nobody left to tell anything.
async fn session(
    config: &Config,
    me: &str,
    texts: &mut Receiver<String>,
    ear: &Ear,
    back: bool,
) -> Result<(), Error> {
    let (client, connection) = config.connect(NoTls).await?;
    let (inbox, mut heard) = unbounded_channel();
    tokio::spawn(drive(connection, inbox));
    let channel: String = client.query_one(CHANNEL, &[]).await?.try_get(0)?;
    client.batch_execute(&format!("LISTEN {channel}")).await?;
    if back {
        ear(News::Missed);
    }
    loop {
        tokio::select! {
            text = texts.recv() => match text {
                Some(text) => send(&client, &channel, me, text, texts).await?,
                None => return Ok(()),
            },
            told = heard.recv() => match told {
                Some(batch) => receive(&batch, me, ear),
                None => client.check_connection().await?,
            },
        }
    }
}

/// Moves bytes, and hands on what is told.
async fn drive(mut connection: Connection<Socket, NoTlsStream>, inbox: UnboundedSender<String>) {
    while let Some(Ok(message)) = poll_fn(|cx| connection.poll_message(cx)).await {
        if let AsyncMessage::Notification(note) = message {
            drop(inbox.send(note.payload().to_owned()));
        }
    }
}

/// Sends `first` and what has come by then: a line for each, under the sender's name.
async fn send(
    client: &Client,
    channel: &str,
    me: &str,
    first: String,
    texts: &mut Receiver<String>,
) -> Result<(), Error> {
    sleep(GATHER).await;
    let mut batch = format!("{me}\n{first}");
    while let Ok(text) = texts.try_recv() {
        if batch.len() + text.len() >= LARGEST {
            client.execute(NOTIFY, &[&channel, &batch]).await?;
            me.clone_into(&mut batch);
        }
        batch.push('\n');
        batch.push_str(&text);
    }
    client.execute(NOTIFY, &[&channel, &batch]).await.map(drop)
}

fn receive(batch: &str, me: &str, ear: &Ear) {
    let mut lines = batch.lines();
    if lines.next().is_some_and(|sender| sender != me) {
        lines.for_each(|text| ear(News::Told(text.to_owned())));
    }
}
