//! Passwords: argon2id (RFC 9106), off the threads that answer requests, a few at a time.

use std::sync::Arc;

use anyhow::anyhow;
use argon2::{
    Argon2,
    password_hash::{CustomizedPasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::clock::Randomness;

/// Hashes and checks passwords.
#[derive(Clone, Debug)]
pub struct Passwords {
    /// Each check takes 19 MiB and a core for some 20 ms: without a bound, a crowd at the door takes the machine.
    permits: Arc<Semaphore>,
    /// The hash of a password that nobody has, for emails that are nobody's.
    nobody: Arc<str>,
}

impl Passwords {
    /// Makes ready for as many checks at once as there are cores.
    pub fn new(randomness: &Randomness) -> anyhow::Result<Self> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let nobody = hash(&randomness.bytes::<32>(), randomness.bytes())?;
        Ok(Self { permits: Arc::new(Semaphore::new(cores)), nobody: nobody.into() })
    }

    /// The hash of a new password, as a PHC string.
    pub async fn hash(&self, password: &str, randomness: &Randomness) -> anyhow::Result<String> {
        let (password, salt) = (password.to_owned(), randomness.bytes());
        self.run(move || hash(password.as_bytes(), salt)).await?
    }

    /// Whether the password is the one of this hash. Without a hash it takes as long, and says no.
    pub async fn check(&self, password: &str, hash: Option<&str>) -> anyhow::Result<bool> {
        let known = hash.is_some();
        let (password, hash) = (password.to_owned(), hash.unwrap_or(&self.nobody).to_owned());
        let matches = self
            .run(move || {
                let hash = PasswordHash::new(&hash).map_err(|error| anyhow!("password hash: {error}"))?;
                Ok::<_, anyhow::Error>(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
            })
            .await??;
        Ok(matches && known)
    }

    /// The permit goes with the work: nobody can stop that, not even by hanging up.
    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> anyhow::Result<T> {
        let permit = self.permits.clone().acquire_owned().await?;
        let permitted = move || {
            let _permit = permit;
            work()
        };
        Ok(tokio::task::spawn_blocking(permitted).await?)
    }
}

/// With the parameters that OWASP recommends and the library has by default: 19 MiB, 2 passes, 1 lane.
fn hash(password: &[u8], salt: [u8; 16]) -> anyhow::Result<String> {
    let hash = Argon2::default()
        .hash_password_customized(password, &salt, None, None, argon2::Params::default())
        .map_err(|error| anyhow!("password hashing: {error}"))?;
    Ok(hash.to_string())
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn tells_the_right_password_from_others_and_from_nobodys() {
        let randomness = Randomness::seeded(1);
        let passwords = Passwords::new(&randomness).unwrap();
        let hash = passwords.hash("correct horse", &randomness).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.check("correct horse", Some(&hash)).await.unwrap());
        assert!(!passwords.check("correct horsf", Some(&hash)).await.unwrap());
        assert!(!passwords.check("correct horse", None).await.unwrap());
    }

    #[tokio::test]
    async fn work_that_nobody_waits_for_any_more_still_counts_until_it_is_done() {
        let passwords = Passwords { permits: Arc::new(Semaphore::new(1)), nobody: "".into() };
        let (begin, has_begun) = oneshot::channel();
        let (end, may_end) = mpsc::channel();
        let work = passwords.run(move || {
            begin.send(()).unwrap();
            may_end.recv().unwrap();
        });
        tokio::select! {
            _ = work => panic!("it waits"),
            outcome = has_begun => outcome.unwrap(),
        }
        assert_eq!(passwords.permits.available_permits(), 0);
        end.send(()).unwrap();
        assert_eq!(passwords.run(|| 5).await.unwrap(), 5);
    }
}
