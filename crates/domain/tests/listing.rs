//! The extractor against what people really paste, and against what they might.

#[path = "listing/examples.rs"]
mod examples;
#[path = "listing/formats.rs"]
mod formats;
#[path = "listing/properties.rs"]
mod properties;
#[path = "listing/speed.rs"]
mod speed;
