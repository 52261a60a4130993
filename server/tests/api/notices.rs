//! Mails that tell people that credentials end soon.

mod once;
mod smtp;
mod who;
