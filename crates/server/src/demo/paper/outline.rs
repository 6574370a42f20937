//! Filled outlines: read from path data, moved, flattened.

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Segment {
    Move(Point),
    Line(Point),
    Curve(Point, Point, Point),
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub x: f64,
    pub y: f64,
}

/// Filled by the non-zero rule.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline(pub Vec<Segment>);

impl Outline {
    /// Reads absolute `M`, `L`, `C` and `Z`, which is all that this crate's outlines use; stops at
    /// anything else.
    pub(super) fn parse(data: &str) -> Self {
        let mut reader = Reader { rest: data };
        let mut segments = Vec::new();
        while let Some(segment) = reader.segment() {
            segments.push(segment);
        }
        Self(segments)
    }

    /// Scales about the origin, then moves.
    pub(super) fn placed(&self, scale: (f64, f64), by: Point) -> Self {
        let at = |p: Point| Point { x: p.x * scale.0 + by.x, y: p.y * scale.1 + by.y };
        let moved = self.0.iter().map(|segment| match *segment {
            Segment::Move(p) => Segment::Move(at(p)),
            Segment::Line(p) => Segment::Line(at(p)),
            Segment::Curve(a, b, c) => Segment::Curve(at(a), at(b), at(c)),
            Segment::Close => Segment::Close,
        });
        Self(moved.collect())
    }

    /// A line of a width, as one quadrilateral for each stretch.
    pub(super) fn stroke(points: &[(f64, f64)], width: f64) -> Self {
        let mut segments = Vec::new();
        for pair in points.windows(2) {
            let &[(x0, y0), (x1, y1)] = pair else { continue };
            let length = (x1 - x0).hypot(y1 - y0).max(f64::EPSILON);
            // Half a width along and across; the overlap fills the corners.
            let (ax, ay) = ((x1 - x0) / length * width / 2.0, (y1 - y0) / length * width / 2.0);
            let corner = |x: f64, y: f64| Point { x, y };
            segments.extend([
                Segment::Move(corner(x0 - ax - ay, y0 - ay + ax)),
                Segment::Line(corner(x1 + ax - ay, y1 + ay + ax)),
                Segment::Line(corner(x1 + ax + ay, y1 + ay - ax)),
                Segment::Line(corner(x0 - ax + ay, y0 - ay - ax)),
                Segment::Close,
            ]);
        }
        Self(segments)
    }

    /// The edges, curves cut into eight.
    pub(super) fn edges(&self) -> Vec<(Point, Point)> {
        let mut edges = Vec::new();
        let (mut start, mut here) = (Point { x: 0.0, y: 0.0 }, Point { x: 0.0, y: 0.0 });
        for segment in &self.0 {
            match *segment {
                Segment::Move(p) => (start, here) = (p, p),
                Segment::Line(p) => {
                    edges.push((here, p));
                    here = p;
                }
                Segment::Curve(a, b, c) => {
                    let from = here;
                    for step in 1..=8 {
                        let next = cubic(from, a, b, c, f64::from(step) / 8.0);
                        edges.push((here, next));
                        here = next;
                    }
                }
                Segment::Close => {
                    edges.push((here, start));
                    here = start;
                }
            }
        }
        edges
    }
}

/// A point of a cubic Bézier curve, by the Bernstein weights.
fn cubic(from: Point, near: Point, far: Point, to: Point, at: f64) -> Point {
    let rest = 1.0 - at;
    let weights = [rest * rest * rest, 3.0 * rest * rest * at, 3.0 * rest * at * at, at * at * at];
    let sum = |of: fn(Point) -> f64| {
        weights.iter().zip([from, near, far, to]).map(|(weight, point)| weight * of(point)).sum()
    };
    Point { x: sum(|point| point.x), y: sum(|point| point.y) }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn segment(&mut self) -> Option<Segment> {
        self.rest = self.rest.trim_start();
        let command = self.rest.chars().next()?;
        self.rest = &self.rest[command.len_utf8()..];
        match command {
            'M' => Some(Segment::Move(self.point()?)),
            'L' => Some(Segment::Line(self.point()?)),
            'C' => Some(Segment::Curve(self.point()?, self.point()?, self.point()?)),
            'Z' => Some(Segment::Close),
            _ => None,
        }
    }

    fn point(&mut self) -> Option<Point> {
        Some(Point { x: self.number()?, y: self.number()? })
    }

    fn number(&mut self) -> Option<f64> {
        let text = self.rest.trim_start();
        let sign = usize::from(text.starts_with('-'));
        let end = text[sign..]
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .map_or(text.len(), |end| end + sign);
        let (number, rest) = text.split_at(end);
        self.rest = rest;
        number.parse().ok()
    }
}
