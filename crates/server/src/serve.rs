//! The accept loop: times out slow senders, and drains when told to stop.
//!
//! Not `axum::serve`, which gives a client for ever to send its headers.

use std::io;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower_service::Service as _;

use crate::http::caller::Peer;
use crate::log;

/// For a client to send its headers, and to be idle between requests.
const HEADERS: Duration = Duration::from_secs(20);
/// For requests that were accepted before the order to stop.
const DRAIN: Duration = Duration::from_secs(15);
/// Wait after a failed accept, such as for want of file handles.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stop` says so, and then finishes what was begun.
pub async fn serve(listener: TcpListener, router: Router, mut stop: watch::Receiver<bool>) {
    let graceful = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => Some(accepted),
            _ = stop.wait_for(|stop| *stop) => None,
        };
        match accepted {
            Some(Ok((stream, peer))) => connection(stream, Peer(peer), &router, &graceful),
            Some(Err(error)) => failed(&error).await,
            None => break,
        }
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        log::warn("stopping although requests are still running");
    }
}

fn connection(stream: TcpStream, peer: Peer, router: &Router, graceful: &GracefulShutdown) {
    // Small answers go out at once.
    drop(stream.set_nodelay(true));
    let router = router.clone();
    let service = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(peer);
        router.clone().call(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(stream), service);
    let watched = graceful.watch(connection);
    tokio::spawn(async move {
        // The client went away or broke the protocol: its own affair.
        drop(watched.await);
    });
}

async fn failed(error: &io::Error) {
    if !matches!(error.kind(), io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset) {
        log::error(format_args!("cannot accept a connection: {error}"));
        tokio::time::sleep(PAUSE).await;
    }
}

/// Completes when the operator asks to stop: Ctrl-C, or the service manager. Listens from the call
/// on and not only once awaited: a program that says it is ready must not be killed by the request.
pub fn asked_to_stop() -> impl Future<Output = ()> + Send + 'static {
    #[cfg(unix)]
    let terminate = {
        use tokio::signal::unix::{SignalKind, signal};
        signal(SignalKind::terminate()).ok()
    };
    async move {
        #[cfg(unix)]
        if let Some(mut terminate) = terminate {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
        drop(tokio::signal::ctrl_c().await);
    }
}
