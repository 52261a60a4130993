//! Members of a workspace, invitations, and accepting one.

use latchkey_api::{member::INVITATION_DAYS, session::Role};

use super::{count, either, grouped, quoted};

// The page.

/// What the page is for.
pub const LEAD: &str = "Wer in diesem Workspace arbeitet und was die Rollen erlauben. Persönliche Zugriffstoken \
     erlauben nicht mehr als das.";
/// Opens the form.
pub const ADD: &str = "Mitglied hinzufügen";
/// Under way.
pub const ADDING: &str = "Wird hinzugefügt\u{a0}…";
/// A column.
pub const MEMBER: &str = "Mitglied";
/// A column.
pub const ROLE: &str = "Rolle";
/// A column.
pub const SINCE: &str = "Beigetreten";
/// A column: personal access tokens that work here.
pub const TOKENS: &str = "Token mit Zugriff";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "Die Mitglieder konnten nicht geladen werden";
/// The person who looks.
pub const YOU: &str = "Sie";
/// Opens the form.
pub const CHANGE_ROLE_OPEN: &str = "Rolle ändern\u{a0}…";
/// The button.
pub const CHANGE_ROLE: &str = "Rolle ändern";
/// Under way.
pub const CHANGING_ROLE: &str = "Wird geändert\u{a0}…";
/// Opens the question.
pub const REMOVE_OPEN: &str = "Entfernen\u{a0}…";
/// Opens the question about oneself.
pub const LEAVE_OPEN: &str = "Workspace verlassen\u{a0}…";
/// The button.
pub const REMOVE: &str = "Mitglied entfernen";
/// The button about oneself.
pub const LEAVE: &str = "Workspace verlassen";
/// Under way.
pub const REMOVING: &str = "Wird entfernt\u{a0}…";
/// A field.
pub const EMAIL: &str = "E-Mail-Adresse";
/// What happens.
pub const EMAIL_HINT: &str =
    "Wer hier schon ein Konto hat, wird sofort hinzugefügt. Alle anderen erhalten eine Einladung.";
/// Nothing that could be an email was typed.
pub const EMAIL_MISSING: &str = "Geben Sie die E-Mail-Adresse der Person ein, die Sie hinzufügen möchten.";

/// Why there are no actions.
pub fn only_admins(admins: &[String]) -> String {
    match admins {
        [] => "Fragen Sie einen Admin dieses Workspace.".to_owned(),
        some => ["Wenden Sie sich an ", &either(some), "."].concat(),
    }
}

/// Before [`only_admins`].
pub const ONLY_ADMINS: &str = "Nur Admins können Mitglieder hinzufügen und ändern.";

/// Where the role comes from.
pub fn inherited(organization: &str) -> String {
    ["Admin von ", organization].concat()
}

/// Why a role cannot be changed here: it is that of the workspace above.
pub fn changed_above(name: &str, organization: &str) -> String {
    [name, " ist hier als Admin von ", &quoted(organization), " Mitglied. Diese Rolle lässt sich nur dort ändern."]
        .concat()
}

/// What a role may and may not do.
pub fn role_detail(role: Role) -> &'static str {
    match role {
        Role::Admin => {
            "Kann alles, auch Mitglieder, Segmente und Dienstkonten verwalten, Apps löschen und das Audit-Log lesen."
        }
        Role::Developer => {
            "Kann alles außer dem Audit-Log sehen, Apps erstellen und umbenennen, Builds hochladen sowie Versionen und \
             App-API-Token verwalten. Kann keine Apps löschen und keine Mitglieder, Segmente oder Dienstkonten ändern."
        }
        Role::Viewer => "Kann alles außer dem Audit-Log sehen, aber nichts ändern.",
    }
}

/// The title of the form for another role.
pub fn change_title(name: &str) -> String {
    ["Rolle von ", name, " ändern"].concat()
}

/// The question.
pub fn remove_title(name: &str, you: bool, workspace: &str) -> String {
    if you { [&quoted(workspace), " verlassen?"].concat() } else { [name, " entfernen?"].concat() }
}

/// What happens to whoever goes and to their tokens.
pub fn remove_detail(tokens: u32, you: bool) -> String {
    let (who, whose) = if you { ("Sie verlieren", "Ihr") } else { ("Die Person verliert", "ihr") };
    let tokens = match tokens {
        0 => String::new(),
        1 => [", ebenso ", whose, " persönliches Zugriffstoken"].concat(),
        some => [", ebenso ", whose, "e ", &grouped(some.into()), " persönlichen Zugriffstoken"].concat(),
    };
    [who, " sofort den Zugriff auf diesen Workspace", &tokens, "."].concat()
}

/// What stays.
pub const REMOVE_KEEPS: &str = "Von dieser Person erstellte Dienstkonten, Schlüssel und App-API-Token funktionieren \
     weiter; ihre offenen Einladungen werden zurückgezogen. Sie können die Person später wieder hinzufügen.";

/// The same for oneself.
pub const LEAVE_KEEPS: &str = "Von Ihnen erstellte Dienstkonten, Schlüssel und App-API-Token funktionieren weiter; Ihre offenen Einladungen werden zurückgezogen. Ein Admin kann Sie wieder hinzufügen.";

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    if shown < all {
        let members = count(all as u64, "Mitglied", "Mitgliedern");
        return [grouped(shown as u64).as_str(), " von ", &members, " angezeigt."].concat();
    }
    [count(all as u64, "Mitglied", "Mitglieder").as_str(), "."].concat()
}

/// Names the search field.
pub const SEARCH: &str = "Mitglieder nach Name oder E-Mail suchen";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Name oder E-Mail";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    ["Kein Mitglied passt zu ", &quoted(search)].concat()
}

/// Said when it is done.
pub fn added(name: &str) -> String {
    [name, " ist jetzt Mitglied."].concat()
}

/// Said when it is done.
pub fn changed(name: &str, role: &str) -> String {
    [name, ": ", role, "."].concat()
}

/// Said when it is done.
pub fn removed(name: &str) -> String {
    [name, " ist kein Mitglied mehr."].concat()
}

/// What goes on after signing in again.
pub fn adding(email: &str) -> String {
    ["das Hinzufügen von ", email].concat()
}

/// What goes on after signing in again.
pub fn changing(name: &str) -> String {
    ["das Ändern der Rolle von ", name].concat()
}

/// What goes on after signing in again.
pub fn removing(name: &str) -> String {
    ["das Entfernen von ", name].concat()
}

// Invitations.

/// Heads the list.
pub const INVITATIONS: &str = "Einladungen";
/// A column.
pub const INVITED: &str = "Eingeladen";
/// A column.
pub const EXPIRES: &str = "Läuft ab";
/// Opens the question.
pub const WITHDRAW_OPEN: &str = "Zurückziehen\u{a0}…";
/// The button.
pub const WITHDRAW: &str = "Einladung zurückziehen";
/// Under way.
pub const WITHDRAWING: &str = "Wird zurückgezogen\u{a0}…";
/// What happens.
pub const WITHDRAW_DETAIL: &str =
    "Der verschickte Link öffnet dann nichts mehr. Sie können die Person erneut einladen.";

/// What the list holds.
pub fn invitations_lead() -> String {
    ["Jeder Link funktioniert einmal, ", &INVITATION_DAYS.to_string(), " Tage lang."].concat()
}

/// Who invited them.
pub fn invited_by(name: &str) -> String {
    ["von ", name].concat()
}

/// The question.
pub fn withdraw_title(email: &str) -> String {
    ["Einladung für ", email, " zurückziehen?"].concat()
}

/// Said when it is done.
pub fn withdrawn(email: &str) -> String {
    ["Die Einladung für ", email, " wurde zurückgezogen."].concat()
}

/// What goes on after signing in again.
pub fn going_on_withdrawing(email: &str) -> String {
    ["das Zurückziehen der Einladung für ", email].concat()
}

/// The dialog after it was made.
pub fn invited_title(email: &str) -> String {
    [email, " ist eingeladen"].concat()
}

/// The link, to be handed on.
pub const LINK: &str = "Einladungslink";
/// Copies it.
pub const COPY_LINK: &str = "Link kopieren";
/// The same beside others.
pub fn copy_link_for(email: &str) -> String {
    ["Link für ", email, " kopieren"].concat()
}
/// Nobody else tells them.
pub const NOT_MAILED: &str = "Schicken Sie der Person diesen Link: Dieser Server verschickt keine E-Mails.";
/// They were told.
pub const MAILED: &str = "Der Link wurde per E-Mail verschickt. Sie können ihn auch selbst schicken.";
/// Closes the dialog.
pub const DONE: &str = "Fertig";

/// What the link is good for.
pub fn link_detail() -> String {
    let days = INVITATION_DAYS.to_string();
    [
        "Er funktioniert einmal, ",
        &days,
        " Tage lang, und wer ihn hat, kann beitreten. Er wird nur jetzt angezeigt; für einen neuen laden Sie die \
         Person erneut ein.",
    ]
    .concat()
}

// Accepting.

/// Before who invites.
pub const INVITES_YOU: &str = " hat Sie in den Workspace ";
/// Nobody is known to invite.
pub const SOMEBODY: &str = "Jemand";

/// As what; ends the sentence.
pub fn as_role(role: Role) -> String {
    [" eingeladen, mit der Rolle ", inner_role(role), "."].concat()
}

/// A role inside a sentence.
const fn inner_role(role: Role) -> &'static str {
    match role {
        Role::Admin => "Admin",
        Role::Developer => "Entwickler",
        Role::Viewer => "Betrachter",
    }
}

/// The button.
pub const JOIN: &str = "Konto anlegen und beitreten";
/// Under way.
pub const JOINING: &str = "Beitritt läuft\u{a0}…";
/// What they will sign in with.
pub fn account_of(email: &str) -> String {
    ["Sie melden sich mit ", email, " an."].concat()
}

/// The code opens nothing.
pub const NOT_OPEN: &str = "Diese Einladung kann nicht angenommen werden";
/// What may be the cause, and what to do.
pub const NOT_OPEN_DETAIL: &str = "Sie wurde schon verwendet oder zurückgezogen, oder sie ist älter als eine Woche. \
     Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.";
/// The link has no code.
pub const NO_CODE: &str = "Dieser Link ist unvollständig";
/// What to do.
pub const NO_CODE_DETAIL: &str = "Öffnen Sie den ganzen Link, den Sie erhalten haben, noch einmal. Nach dem Neuladen \
     kennt diese Seite den Code nicht mehr.";
/// It could not be found out.
pub const INVITATION_DID_NOT_LOAD: &str = "Die Einladung konnte nicht geladen werden";
/// There is an account already.
pub const SIGN_IN_INSTEAD: &str = "Anmelden";

/// The address names nobody who is a member.
pub const NO_SUCH_MEMBER: &str = "Diese Person ist kein Mitglied des Workspace oder nicht mehr.";
/// The address names no invitation that is open.
pub const NO_SUCH_INVITATION: &str = "Diese Einladung wurde angenommen oder zurückgezogen, oder sie ist abgelaufen.";
