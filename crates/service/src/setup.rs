//! What a database needs before its first call.

use crate::notices;
use store::{Db, DbError, Outcome};

/// Brings the schema up to date and keeps the texts that will be accepted under this program, so
/// that no call has to look for them. Blocks; safe from several servers at once, and again on
/// every start.
pub fn set_up(db: &Db) -> Result<(), DbError> {
    db.migrate()?;
    db.write(|tx| notices::keep_edition(tx).map(Outcome::Commit)).wait()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::declaration::{EDITION, edition};
    use store::declaration::{DeclarationText, get_many, keep};

    #[test]
    fn all_texts_are_kept_where_an_earlier_edition_shares_one() {
        let db = Db::open_memory().expect("opens");
        db.migrate().expect("migrates");
        let (id, language, hash) = &edition()[0];
        let earlier = DeclarationText {
            hash: hash.clone(),
            id: id.code().to_owned(),
            version: "2020-01".to_owned(),
            language: language.code().to_owned(),
            text: "as it is today".to_owned(),
        };
        db.write(move |tx| keep(tx, std::slice::from_ref(&earlier)).map(Outcome::Commit))
            .wait()
            .expect("keeps");
        set_up(&db).expect("sets up");
        set_up(&db).expect("sets up again");
        let hashes: Vec<&str> = edition().iter().map(|(_, _, hash)| hash.as_str()).collect();
        let kept = db.read(move |tx| get_many(tx, &hashes)).wait().expect("reads");
        assert_eq!(kept.len(), edition().len());
        let older = kept.iter().filter(|text| text.version != EDITION);
        assert_eq!(older.count(), 1);
    }
}
