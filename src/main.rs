//! Starts the app in the page's `#app`, in place of the static shell that stood there.

fn main() {
    rightsdesk::app::start();
}
