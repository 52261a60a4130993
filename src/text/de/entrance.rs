//! Signing in, setting up and joining.

use latchkey_api::session::SHORTEST_PASSWORD;

use super::{count, grouped};

// Signing in.

/// The page, its button, its field.
pub const SIGN_IN: &str = "Anmelden";
/// Under way.
pub const SIGNING_IN: &str = "Wird angemeldet\u{a0}…";
/// Before the host's name.
pub const TO_MANAGE_CREDENTIALS_ON: &str = "zur Verwaltung der Zugangsdaten auf ";
/// A field.
pub const EMAIL: &str = "E-Mail-Adresse";
/// A field.
pub const PASSWORD: &str = "Passwort";
/// Who helps.
pub const NO_ACCOUNT: &str = "Kein Konto oder Passwort vergessen? Wenden Sie sich an einen Admin Ihres Workspace.";
/// For those who came to automate.
pub const SCRIPTS_SEND_A_TOKEN: &str = "Skripte melden sich nicht hier an. Sie senden ein Token.";
/// Refused.
pub const WRONG_CREDENTIALS: &str =
    "E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.";
/// Refused, where the email is given.
pub const WRONG_PASSWORD: &str = "Das Passwort stimmt nicht. Prüfen Sie es und versuchen Sie es noch einmal.";
/// Nothing typed.
pub const EMAIL_MISSING: &str = "Geben Sie Ihre E-Mail-Adresse ein.";
/// Nothing typed.
pub const PASSWORD_MISSING: &str = "Geben Sie Ihr Passwort ein.";

/// Too many tries.
pub fn too_many_tries(seconds: u32) -> String {
    let wait = if seconds < 60 {
        count(seconds.into(), "Sekunde", "Sekunden")
    } else {
        count(seconds.div_ceil(60).into(), "Minute", "Minuten")
    };
    ["Zu viele Versuche. Warten Sie ", &wait, " und versuchen Sie es noch einmal."].concat()
}

// The first administrator.

/// The page.
pub fn set_up(product: &str) -> String {
    [product, " einrichten"].concat()
}

/// What it does.
pub const SET_UP_LEAD: &str =
    "Legen Sie das erste Administratorkonto und seinen Workspace an. Alle anderen werden später eingeladen.";
/// A field.
pub const SETUP_CODE: &str = "Einmalcode";
/// Where to find it.
pub const SETUP_CODE_HINT: &str = "Der Server hat ihn beim Start in sein Log geschrieben.";
/// A field.
pub const WORKSPACE_NAME: &str = "Name des Workspace";
/// What it is.
pub const WORKSPACE_NAME_HINT: &str = "Ihre Firma, Ihr Team oder Ihr Produkt.";
/// A field.
pub const YOUR_NAME: &str = "Ihr Name";
/// In place of making one.
pub const ADMINISTRATOR_EXISTS: &str = "Es gibt schon einen Admin. Melden Sie sich an, oder fragen Sie ihn.";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "Administratorkonto anlegen";
/// No code.
pub const SETUP_CODE_MISSING: &str = "Geben Sie den Code aus dem Log des Servers ein.";
/// The workspace has no name.
pub const WORKSPACE_NAME_MISSING: &str = "Geben Sie einen Namen für den Workspace ein.";
/// Nothing typed.
pub const YOUR_NAME_MISSING: &str = "Geben Sie Ihren Namen ein.";

/// No password where a new one is asked for.
pub fn password_missing() -> String {
    ["Geben Sie ein Passwort mit mindestens ", &SHORTEST_PASSWORD.to_string(), " Zeichen ein."].concat()
}

/// How long a password has to be.
pub fn password_hint() -> String {
    ["Mindestens ", &SHORTEST_PASSWORD.to_string(), " Zeichen. Auf die Länge kommt es an, nicht auf Sonderzeichen."]
        .concat()
}

/// A password that is too short.
pub fn password_too_short(length: usize) -> String {
    let length = grouped(length as u64);
    ["Dieses Passwort hat ", &length, " Zeichen. Verwenden Sie mindestens ", &SHORTEST_PASSWORD.to_string(), "."]
        .concat()
}

// Accepting an invitation.

/// The page, until it is known which.
pub const JOIN: &str = "Einem Workspace beitreten";
/// A field, for a password that is new.
pub const CHOOSE_PASSWORD: &str = "Passwort wählen";

/// The page of an invitation to this workspace.
pub fn join(workspace: &str) -> String {
    [workspace, " beitreten"].concat()
}
