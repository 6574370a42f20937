//! Outlines as a grey PNG (W3C PNG, third edition): signature, IHDR, IDAT, IEND.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::outline::Outline;

/// Samples a pixel, each way.
const SAMPLES: u16 = 4;

/// Black outlines on white.
pub(super) fn grey(outlines: &[Outline], width: u16, height: u16) -> Vec<u8> {
    let stride = usize::from(width);
    let mut ink = vec![0_u8; stride * usize::from(height)];
    for outline in outlines {
        fill(outline, &mut ink, stride);
    }
    // A filter byte (none) before each line; full ink is black.
    let full = SAMPLES * SAMPLES;
    let lines = ink.chunks(stride).flat_map(|line| {
        let shade = |&ink: &u8| 255 - u8::try_from(u16::from(ink) * 255 / full).unwrap_or(255);
        std::iter::once(0).chain(line.iter().map(shade))
    });
    let mut header = Vec::from(u32::from(width).to_be_bytes());
    header.extend(u32::from(height).to_be_bytes());
    // Eight bits, grey, then the only methods there are.
    header.extend([8, 0, 0, 0, 0]);
    let mut out = Vec::from(*b"\x89PNG\r\n\x1a\n");
    chunk(&mut out, *b"IHDR", &header);
    chunk(&mut out, *b"IDAT", &deflated(&lines.collect::<Vec<_>>()).unwrap_or_default());
    chunk(&mut out, *b"IEND", &[]);
    out
}

/// Adds the samples inside the outline by the non-zero rule, up to full ink.
fn fill(outline: &Outline, ink: &mut [u8], stride: usize) {
    let edges = outline.edges();
    let step = 1.0 / f64::from(SAMPLES);
    let mut cover = vec![0_u8; ink.len()];
    for (row, line) in cover.chunks_mut(stride).enumerate() {
        for sample in 0..SAMPLES {
            let y = row_at(row) + (f64::from(sample) + 0.5) * step;
            let mut crossings: Vec<(f64, i32)> = Vec::new();
            for (from, to) in &edges {
                let way = i32::from(from.y <= y && to.y > y) - i32::from(to.y <= y && from.y > y);
                if way != 0 {
                    let x = from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x);
                    crossings.push((x, way));
                }
            }
            crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut winding = 0;
            for pair in crossings.windows(2) {
                let &[(x0, way), (x1, _)] = pair else { continue };
                winding += way;
                if winding != 0 {
                    span(line, x0, x1);
                }
            }
        }
    }
    for (ink, cover) in ink.iter_mut().zip(cover) {
        *ink = (*ink).max(cover.min(16));
    }
}

/// One more sample for each quarter pixel whose middle lies between.
fn span(line: &mut [u8], x0: f64, x1: f64) {
    for (column, cover) in line.iter_mut().enumerate() {
        let left = row_at(column);
        if left > x1 {
            break;
        }
        if left + 1.0 < x0 {
            continue;
        }
        for sample in 0..SAMPLES {
            let x = left + (f64::from(sample) + 0.5) / f64::from(SAMPLES);
            *cover += u8::from(x0 <= x && x < x1);
        }
    }
}

fn row_at(index: usize) -> f64 {
    u32::try_from(index).map_or(f64::MAX, f64::from)
}

fn deflated(data: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data)?;
    encoder.finish()
}

fn chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    out.extend(length.to_be_bytes());
    let start = out.len();
    out.extend(kind);
    out.extend(data);
    let mut sum = flate2::Crc::new();
    sum.update(&out[start..]);
    out.extend(sum.sum().to_be_bytes());
}
