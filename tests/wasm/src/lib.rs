//! Nothing but tests of what also runs in a browser, run there as it is shipped: as wasm.

#[cfg(all(test, target_arch = "wasm32"))]
mod listing;
#[cfg(all(test, target_arch = "wasm32"))]
mod store;
