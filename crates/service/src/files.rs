//! Files that requests refer to.

use crate::cx::{corrupt, fault};
use crate::{Cx, Fail};
use domain::fault::FaultCode;
use domain::file::{FileType, StoredFile};

/// Replaces what a request says of its files by what was received under their ids. A file that
/// this organisation did not send is reported at its place in `field`.
pub fn receive(
    cx: &mut Cx,
    org: &str,
    files: &mut [&mut StoredFile],
    field: &str,
) -> Result<(), Fail> {
    if files.is_empty() {
        return Ok(());
    }
    let ids: Vec<&str> = files.iter().map(|file| file.id.as_str()).collect();
    let known = store::file::get_many(cx.tx, org, &ids)?;
    for (index, file) in files.iter_mut().enumerate() {
        let found = known.iter().find(|known| known.id == file.id.as_str());
        let found = found.ok_or_else(|| fault(&format!("{field}.{index}"), FaultCode::Unknown))?;
        file.name.clone_from(&found.name);
        file.kind = FileType::from_code(&found.mime).ok_or_else(|| corrupt("file's type"))?;
        file.size = u64::try_from(found.size).map_err(|_| corrupt("file's size"))?;
    }
    Ok(())
}
