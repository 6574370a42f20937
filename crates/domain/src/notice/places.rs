//! Starting texts: what the filer must still say stands in square brackets.

/// The places in which a starting text still waits for the filer's words: square brackets, plain
/// or full width, on one line. Figures alone are a reference, "[3]", and no place.
pub fn open_places(text: &str) -> usize {
    let is_open = |after: &&str| {
        let inside = after.split_once([']', '］']);
        inside.is_some_and(|(inside, _)| inside.chars().any(char::is_alphabetic))
    };
    text.lines().flat_map(|line| line.split(['[', '［']).skip(1)).filter(is_open).count()
}

#[cfg(test)]
mod tests {
    use super::open_places;

    #[test]
    fn what_still_stands_in_square_brackets_is_counted() {
        assert_eq!(open_places("They are [kind of goods]. Seen at [place]. Again: [place]."), 3);
        assert_eq!(open_places("该商品为［商品种类］，见［位置］。"), 2);
        assert_eq!(open_places("They are flasks (steel), see [3]. 【包邮】保温杯，见［2］。"), 0);
        assert_eq!(open_places("An end without a beginning], a beginning without [an end"), 0);
        assert_eq!(open_places("[not on\none line]"), 0);
        assert_eq!(open_places(""), 0);
    }
}
