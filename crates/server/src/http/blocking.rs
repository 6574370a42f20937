//! Work that takes a core or much memory, beside the threads that serve.

use tokio::task::JoinError;

/// Runs the work, which keeps its place until it ends: a request is dropped when its client hangs
/// up, and the work goes on.
pub async fn run<P, T>(place: P, work: impl FnOnce() -> T + Send + 'static) -> Result<T, JoinError>
where
    P: Send + 'static,
    T: Send + 'static,
{
    let kept = move || {
        let _place = place;
        work()
    };
    tokio::task::spawn_blocking(kept).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, mpsc};
    use tokio::sync::Semaphore;

    #[tokio::test]
    async fn a_place_is_kept_although_nobody_waits() {
        let places = Arc::new(Semaphore::new(1));
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let (end, may_end) = mpsc::channel::<()>();
        let place = Arc::clone(&places).acquire_owned().await.expect("a place");
        let request = tokio::spawn(run(place, move || {
            begun.send(()).expect("is awaited");
            may_end.recv().expect_err("ends when nobody can send");
        }));
        has_begun.await.expect("begins");
        request.abort();
        assert!(request.await.expect_err("hung up").is_cancelled());
        assert_eq!(places.available_permits(), 0);
        drop(end);
        let free = places.acquire().await;
        assert!(free.is_ok());
    }

    #[tokio::test]
    async fn a_panic_gives_the_place_back() {
        let places = Arc::new(Semaphore::new(1));
        let place = Arc::clone(&places).acquire_owned().await.expect("a place");
        assert!(run(place, || panic!("a damaged file")).await.is_err());
        assert_eq!(places.available_permits(), 1);
    }
}
