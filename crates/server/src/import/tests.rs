use super::*;

#[derive(Default)]
struct Heard(Vec<String>);

impl Report for Heard {
    fn batch(&mut self, _: u64, _: i64) {}
    fn row(&mut self, error: &RowError) {
        self.0.push(error.to_string());
    }
    fn picture(&mut self, _: &str) {}
}

fn database() -> Db {
    let db = Db::open_memory().expect("opens");
    db.migrate().expect("migrates");
    db
}

fn import(db: &Db, text: &str, format: Format) -> (Summary, Vec<String>) {
    let mut heard = Heard::default();
    let summary =
        run(db, "test", text.as_bytes(), format, Timestamp(7), &mut heard).expect("imports");
    (summary, heard.0)
}

fn count(db: &Db) -> (i64, i64) {
    db.read(catalogue::count).wait().expect("counts")
}

const HEADER: &str = "id,title,shop_id,shop_name,price,currency\n";

#[test]
fn each_bad_row_is_named_and_the_others_are_read() {
    let db = database();
    let text = format!(
        "\u{feff}{HEADER}1,杯,s1,店,39.90,CNY\n2,,s1,店,1,CNY\n3,杯,s1,店,1.999,CNY\n\
         4,\"两\n行\",s2,店二,1,CNY\n5,杯\n6,杯,s1,店,1,rmb\n../7,杯,s1,店,,\n8,杯,s2,店二,,\n"
    );
    let (summary, heard) = import(&db, &text, Format::Csv);
    assert_eq!((summary.rows_ok, summary.rows_bad), (3, 5));
    assert_eq!(count(&db), (2, 3));
    let beginnings: Vec<&str> = heard
        .iter()
        .map(|text| text.split_once(" must").map_or(text.as_str(), |(a, _)| a))
        .collect();
    assert_eq!(
        beginnings,
        ["line 3: title:", "line 4: price:", "line 7:", "line 8: currency:", "line 9: id:"],
    );
}

#[test]
fn json_lines_say_the_same() {
    let db = database();
    let text = "{\"id\":\"1\",\"title\":\"杯\",\"shop_id\":\"s\",\"shop_name\":\"店\"}\n\n\
        {\"id\":\"2\",\"titel\":\"杯\"}\n{\"id\":3}\n[\nnot json\n";
    let (summary, heard) = import(&db, text, Format::Jsonl);
    assert_eq!((summary.rows_ok, summary.rows_bad), (1, 4));
    assert!(heard[0].starts_with("line 3: titel: "), "{heard:?}");
    assert!(heard[1].starts_with("line 4: id: "), "{heard:?}");
}

#[test]
fn a_stopped_import_goes_on_where_it_was() {
    let db = database();
    let rows: String = (0..1_200).map(|n| format!("{n},杯 {n},s{},店,1,CNY\n", n % 7)).collect();
    let whole = format!("{HEADER}{rows}");
    // A file that breaks off: its last, half row is left out, and what came before is kept.
    struct Broken<'a>(&'a [u8]);
    impl Read for Broken<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                return Err(io::Error::other("the disk went away"));
            }
            self.0.read(buffer)
        }
    }
    let part = &whole.as_bytes()[..whole.len() * 2 / 3];
    let broken = run(&db, "test", Broken(part), Format::Csv, Timestamp(7), &mut Heard::default());
    assert!(matches!(broken, Err(ImportError::Read(_))));
    assert_eq!(count(&db), (7, 500));
    let (summary, heard) = import(&db, &whole, Format::Csv);
    assert_eq!((summary.rows_ok, summary.rows_bad, heard.len()), (1_200, 0, 0));
    assert!(summary.resumed_at > 0);
    assert_eq!(count(&db), (7, 1_200));
    // Once more: nothing is left to do.
    assert_eq!(import(&db, &whole, Format::Csv).0.rows_ok, 1_200);
}

#[test]
fn a_file_with_other_columns_is_refused_whole() {
    let db = database();
    for text in ["id,titel,shop_id,shop_name\n", "id,title,shop_id\n", "id,id,title\n", ""] {
        let read = run(&db, "t", text.as_bytes(), Format::Csv, Timestamp(7), &mut Heard::default());
        assert!(matches!(read, Err(ImportError::Format(_))), "{text:?}");
    }
}
