//! A body that is read no faster than it is used.

use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
};

use axum::body::{Body, Bytes};
use http_body::Frame;

/// The most bytes that may arrive without one of them being of use.
const ALLOWANCE: usize = 1024 * 1024;

/// How many bytes have arrived since the last call.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrived(Arc<AtomicUsize>);

impl Arrived {
    /// What has arrived until now was of use.
    pub(super) fn forget(&self) {
        self.0.store(0, Ordering::Relaxed);
    }
}

/// A multipart reader takes all that a body gives it before it looks at any of it, and looks for the end of a part's
/// headers for as long as there is more. So this gives one piece at a time, and fails if too much comes at once.
pub(super) struct Paced {
    body: Body,
    arrived: Arrived,
    rests: bool,
}

impl Paced {
    pub(super) fn new(body: Body) -> (Self, Arrived) {
        let arrived = Arrived::default();
        (Self { body, arrived: arrived.clone(), rests: false }, arrived)
    }
}

impl http_body::Body for Paced {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if std::mem::take(&mut self.rests) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &frame {
            self.rests = true;
            let length = frame.data_ref().map_or(0, Bytes::len);
            if self.arrived.0.fetch_add(length, Ordering::Relaxed) + length > ALLOWANCE {
                return Poll::Ready(Some(Err(io::Error::other("too much without an end").into())));
            }
        }
        frame.map(|frame| frame.map(|frame| frame.map_err(Into::into)))
    }
}

#[cfg(test)]
mod tests {
    use std::{future::poll_fn, io::Cursor};

    use http_body::Body as _;
    use tokio_util::io::ReaderStream;

    use super::*;

    #[tokio::test]
    async fn gives_one_piece_at_a_time_and_all_of_them() {
        let (mut paced, _) = Paced::new(Body::from("whole"));
        let first = poll_fn(|context| Poll::Ready(Pin::new(&mut paced).poll_frame(context))).await;
        assert!(matches!(first, Poll::Ready(Some(Ok(_)))));
        let second = poll_fn(|context| Poll::Ready(Pin::new(&mut paced).poll_frame(context))).await;
        assert!(second.is_pending());
        assert!(poll_fn(|context| Pin::new(&mut paced).poll_frame(context)).await.is_none());
    }

    #[tokio::test]
    async fn fails_when_too_much_comes_and_nothing_is_of_use() {
        for forgets in [false, true] {
            let pieces = ReaderStream::with_capacity(Cursor::new(vec![0; 2 * ALLOWANCE]), ALLOWANCE);
            let (mut paced, arrived) = Paced::new(Body::from_stream(pieces));
            assert!(poll_fn(|context| Pin::new(&mut paced).poll_frame(context)).await.unwrap().is_ok());
            if forgets {
                arrived.forget();
            }
            let second = poll_fn(|context| Pin::new(&mut paced).poll_frame(context)).await.unwrap();
            assert_eq!(second.is_ok(), forgets);
        }
    }
}
