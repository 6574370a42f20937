//! The extractor against what people really paste, and against what they might.

#[path = "listing/examples.rs"]
mod examples;
