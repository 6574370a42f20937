//! Sending a file with progress, which `fetch` cannot report.

use std::rc::Rc;

use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};

/// What happens to an upload, in order: any number of `Progress`, then one of the others.
#[derive(Clone, Debug, PartialEq)]
pub enum UploadEvent {
    /// Bytes sent, of bytes in all.
    Progress { sent: f64, total: f64 },
    /// The server answered; any status.
    Answered { status: u16, body: String },
    /// The connection broke, or never came about.
    Broken,
}

/// An upload under way. Dropping it ends it.
pub struct Upload {
    request: XmlHttpRequest,
    _listeners: [Closure<dyn FnMut(ProgressEvent)>; 4],
}

impl Drop for Upload {
    fn drop(&mut self) {
        self.request.set_onload(None);
        self.request.set_onerror(None);
        self.request.set_ontimeout(None);
        if let Ok(upload) = self.request.upload() {
            upload.set_onprogress(None);
        }
        drop(self.request.abort());
    }
}

/// Sends a body. Keep the handle for as long as the upload shall go on; `None` when the
/// browser would not even start.
pub fn send(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: &Blob,
    report: impl Fn(UploadEvent) + 'static,
) -> Option<Upload> {
    let request = XmlHttpRequest::new().ok()?;
    request.open_with_async(method, url, true).ok()?;
    for (name, value) in headers {
        request.set_request_header(name, value).ok()?;
    }
    let report = Rc::new(report);
    let listener = |make: fn(&XmlHttpRequest, &ProgressEvent) -> UploadEvent| {
        let (report, request) = (Rc::clone(&report), request.clone());
        Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
            report(make(&request, &event));
        })
    };
    let progress =
        listener(|_, event| UploadEvent::Progress { sent: event.loaded(), total: event.total() });
    let load = listener(|request, _| UploadEvent::Answered {
        status: request.status().unwrap_or(0),
        body: request.response_text().ok().flatten().unwrap_or_default(),
    });
    let error = listener(|_, _| UploadEvent::Broken);
    let timeout = listener(|_, _| UploadEvent::Broken);
    request.upload().ok()?.set_onprogress(Some(progress.as_ref().unchecked_ref()));
    request.set_onload(Some(load.as_ref().unchecked_ref()));
    request.set_onerror(Some(error.as_ref().unchecked_ref()));
    request.set_ontimeout(Some(timeout.as_ref().unchecked_ref()));
    request.send_with_opt_blob(Some(body)).ok()?;
    Some(Upload { request, _listeners: [progress, load, error, timeout] })
}
