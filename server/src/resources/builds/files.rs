//! The files of builds: `builds/APP/BUILD` in the data folder, and in `builds/incoming`, under another id, while they arrive.
//!
//! Whoever writes a file holds a lock on it, which ends with the program. So what nobody holds and no row names is left
//! over from a crash, even where several servers share a folder. What belongs to an app that the database does not know is
//! another database's, and stays.

use std::{
    ffi::OsStr,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use latchkey_api::id::{AppId, BuildId};
use sha2::{Digest as _, Sha256};
use tokio::io::AsyncWriteExt as _;

use super::store;
use crate::{database::Database, text::hexadecimal};

const FOLDER: &str = "builds";
const INCOMING: &str = "incoming";

/// A file that arrives. Dropped, it is gone, unless it was [kept](Incoming::keep) and [left to its row](Kept::leave_to_row).
#[derive(Debug)]
pub(super) struct Incoming {
    path: Leftover,
    file: tokio::fs::File,
    hash: Sha256,
    size: u64,
}

/// A file in its place, whose row is not there yet. Dropped, it is gone.
#[derive(Debug)]
pub(super) struct Kept {
    path: Leftover,
    /// Holds the lock.
    _file: tokio::fs::File,
    /// How many bytes it has.
    pub(super) size: u64,
    /// The SHA-256 of its bytes, in lower-case hexadecimal digits.
    pub(super) sha256: String,
}

/// A file that goes when this does.
#[derive(Debug)]
struct Leftover(Option<PathBuf>);

impl Leftover {
    fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new(""))
    }
}

impl Drop for Leftover {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            // One file, one call: quicker than handing it to another thread. What fails is swept at the next start.
            let _ = fs::remove_file(path);
        }
    }
}

impl Incoming {
    /// Begins a new file.
    pub(super) async fn begin(data_folder: &Path, build: BuildId) -> io::Result<Self> {
        let folder = data_folder.join(FOLDER).join(INCOMING);
        let (path, file) = blocking(move || {
            fs::create_dir_all(&folder)?;
            let path = Leftover(Some(folder.join(build.to_string())));
            let file = File::options().write(true).create_new(true).open(path.path())?;
            // Where files cannot be locked, nothing is swept either.
            let _ = file.try_lock();
            Ok((path, file))
        })
        .await?;
        Ok(Self { path, file: tokio::fs::File::from_std(file), hash: Sha256::new(), size: 0 })
    }

    /// How many bytes have arrived.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    pub(super) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
        self.file.write_all(bytes).await
    }

    /// Puts it in its place, on the disk to stay.
    pub(super) async fn keep(mut self, data_folder: &Path, app: AppId, build: BuildId) -> io::Result<Kept> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        let (from, to) = (self.path.path().to_owned(), place(data_folder, app, build));
        let kept = to.clone();
        blocking(move || {
            let folder = to.parent().unwrap_or(Path::new("."));
            let is_new = !folder.exists();
            fs::create_dir_all(folder)?;
            fs::rename(from, &to)?;
            sync_folder(folder)?;
            if is_new && let Some(above) = folder.parent() {
                sync_folder(above)?;
            }
            Ok(())
        })
        .await?;
        self.path.0 = Some(kept);
        let Self { path, file, hash, size } = self;
        Ok(Kept { path, _file: file, size, sha256: hexadecimal(&hash.finalize()) })
    }
}

impl Kept {
    /// From now on its row decides whether it stays: without one it is swept at the next start, and not before this is
    /// dropped.
    pub(super) fn leave_to_row(&mut self) {
        self.path.0 = None;
    }
}

/// Opens the file of a build.
pub(super) async fn open(data_folder: &Path, app: AppId, build: BuildId) -> io::Result<tokio::fs::File> {
    tokio::fs::File::open(place(data_folder, app, build)).await
}

fn place(data_folder: &Path, app: AppId, build: BuildId) -> PathBuf {
    data_folder.join(FOLDER).join(app.to_string()).join(build.to_string())
}

/// A rename is on the disk once its folder is. Only Unix can be asked for that.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

/// Removes what crashes left over: files that never arrived whole, and those whose row was never written.
pub(super) async fn sweep(data_folder: &Path, database: &Database) -> anyhow::Result<u32> {
    let folder = data_folder.join(FOLDER);
    let mut swept = 0;
    for path in blocking(move || files_below(&folder)).await? {
        let build: Option<BuildId> = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse().ok());
        let Some(build) = build else { continue };
        if !is_left_over(database, &path, build).await? {
            continue;
        }
        // Locked by whoever still writes it: then it is none of ours. Its row is looked for again once nobody does.
        let opened = path.clone();
        let Ok(lock) = blocking(move || unheld(&opened)).await else { continue };
        if is_left_over(database, &path, build).await? {
            blocking(move || fs::remove_file(path)).await?;
            swept += 1;
        }
        drop(lock);
    }
    Ok(swept)
}

/// Whether a file that nobody writes is needed by nobody. Rows of apps stay when their apps are deleted, so an app without
/// a row is no app of this database.
async fn is_left_over(database: &Database, path: &Path, build: BuildId) -> sqlx::Result<bool> {
    match path.parent().and_then(Path::file_name).and_then(OsStr::to_str) {
        Some(INCOMING) => Ok(true),
        Some(folder) => match folder.parse() {
            Ok(app) => store::lacks(database, app, build).await,
            Err(_) => Ok(false),
        },
        None => Ok(false),
    }
}

fn unheld(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    file.try_lock()?;
    Ok(file)
}

fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let folders = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(files),
        folders => folders?,
    };
    for folder in folders {
        let folder = folder?;
        if folder.file_type()?.is_dir() {
            for file in fs::read_dir(folder.path())? {
                files.push(file?.path());
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn sweeps_what_nobody_holds_and_no_row_names() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let database = Database::open(&format!("sqlite:{}", data.join("test.sqlite3").display()), 1).await.unwrap();
        let (app, build) = (AppId::from_bytes([1; 16]), |number| BuildId::from_bytes([number; 16]));
        for sql in [
            "INSERT INTO organizations (id, slug, name, created_at) VALUES ('o', 'o', 'o', 0)".to_owned(),
            format!(
                "INSERT INTO apps (id, organization_id, slug, name, created_at, updated_at) \
                 VALUES ('{app}', 'o', 'a', 'a', 0, 0)"
            ),
        ] {
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(database.writer()).await.unwrap();
        }
        let incoming = Incoming::begin(data, build(1)).await.unwrap();
        let mut kept = Incoming::begin(data, build(2)).await.unwrap().keep(data, app, build(2)).await.unwrap();
        assert_eq!(sweep(data, &database).await.unwrap(), 0, "both are held");
        drop(incoming);
        kept.leave_to_row();
        drop(kept);
        fs::write(data.join("builds/incoming").join(build(3).to_string()), "cut").unwrap();
        let kept = [
            data.join("builds/incoming/README"),
            // Of an app that another database has, and of none.
            place(data, AppId::from_bytes([9; 16]), build(4)),
            data.join("builds/archive").join(build(5).to_string()),
        ];
        for path in &kept {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "of somebody else").unwrap();
        }
        assert_eq!(sweep(data, &database).await.unwrap(), 2);
        let mut left = files_below(&data.join("builds")).unwrap();
        left.sort_by_key(|path| kept.iter().position(|one| one == path));
        assert_eq!(left, kept);
        database.close().await;
    }

    #[tokio::test]
    async fn what_is_dropped_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let (app, build) = (AppId::from_bytes([1; 16]), BuildId::from_bytes([2; 16]));
        let mut incoming = Incoming::begin(folder.path(), build).await.unwrap();
        incoming.write(b"abc").await.unwrap();
        let kept = incoming.keep(folder.path(), app, build).await.unwrap();
        assert_eq!(kept.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(fs::read(place(folder.path(), app, build)).unwrap(), b"abc");
        drop(kept);
        drop(Incoming::begin(folder.path(), build).await.unwrap());
        assert_eq!(files_below(&folder.path().join("builds")).unwrap(), [] as [PathBuf; 0]);
    }
}
