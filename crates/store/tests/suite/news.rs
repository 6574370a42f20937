//! What servers on one database tell each other.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use store::{Db, News, Options};

use crate::engines::Server;

const SOON: Duration = Duration::from_secs(10);

fn join(url: &str) -> (Db, Receiver<News>) {
    let options = Options { connections: 1, ..Options::default() };
    let db = Db::open_postgres(url, options).expect("opens");
    let (ear, heard) = channel();
    // The receiver may be gone before the handle.
    db.hear(move |news| drop(ear.send(news))).expect("listens");
    (db, heard)
}

/// Says `word` until it is heard: a listener needs a moment to connect.
fn reach(from: &Db, to: &Receiver<News>, word: &str) {
    for _ in 0..100 {
        from.tell(|| word.to_owned());
        let mut heard = to.recv_timeout(Duration::from_millis(100));
        while let Ok(news) = heard {
            if news == News::Told(word.to_owned()) {
                return;
            }
            heard = to.try_recv().map_err(|_| RecvTimeoutError::Timeout);
        }
    }
    panic!("{word} was not heard");
}

#[test]
fn servers_hear_each_other_and_not_themselves() {
    let Some(server) = Server::schema("store_news") else { return };
    let ((one, heard_by_one), (two, heard_by_two)) = (join(&server.url), join(&server.url));
    reach(&one, &heard_by_two, "hello");
    reach(&two, &heard_by_one, "good day");
    heard_by_two.try_iter().for_each(drop);
    // Far more than fit into one message, in their order.
    let words: Vec<String> = (0..500).map(|n| format!("{n} {}", "x".repeat(90))).collect();
    for word in &words {
        one.tell(|| word.clone());
    }
    for word in words {
        assert_eq!(heard_by_two.recv_timeout(SOON), Ok(News::Told(word)));
    }
    let own = heard_by_one.try_iter().filter(|news| *news != News::Told("good day".into()));
    assert_eq!(own.count(), 0);
}

#[test]
fn a_desk_in_another_schema_is_another_desk() {
    let (Some(ours), Some(theirs)) =
        (Server::schema("store_news_ours"), Server::schema("store_news_theirs"))
    else {
        return;
    };
    let ((one, heard_by_one), (two, heard_by_two)) = (join(&ours.url), join(&ours.url));
    let (_other, heard_by_other) = join(&theirs.url);
    reach(&one, &heard_by_two, "hello");
    reach(&two, &heard_by_one, "hello");
    assert!(heard_by_other.try_recv().is_err());
}

#[test]
fn who_was_cut_off_is_told_that_something_may_be_missed() {
    let Some(server) = Server::schema("store_news_cut") else { return };
    let url = format!("{}&application_name=store_news_cut", server.url);
    let ((one, _heard), (_two, heard_by_two)) = (join(&server.url), join(&url));
    reach(&one, &heard_by_two, "hello");
    let mut other = postgres::Client::connect(&server.url, postgres::NoTls).expect("connects");
    let theirs = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'store_news_cut'";
    assert!(!other.query(theirs, &[]).expect("kills").is_empty());
    let missed = std::iter::from_fn(|| heard_by_two.recv_timeout(SOON).ok());
    assert!(missed.into_iter().any(|news| news == News::Missed));
    reach(&one, &heard_by_two, "back again");
}

#[test]
fn a_database_of_one_program_has_nobody_to_hear() {
    let db = Db::open_memory().expect("opens");
    db.hear(|_| panic!("nobody can speak")).expect("listens");
    db.tell(|| panic!("nobody can hear"));
}
