//! Help with credentials.

/// The page, and what leads to it.
pub const TITLE: &str = "Hilfe zu Zugangsdaten";
/// What it holds.
pub const LEAD: &str = "Welche Sie brauchen, wie Sie sie senden, wo Sie sie aufbewahren und was zu tun ist, wenn eine \
     Anfrage fehlschlägt oder ein Secret nach außen gelangt.";
/// Names the list of sections.
pub const ON_THIS_PAGE: &str = "Auf dieser Seite";
/// Leads here from beside a list.
pub const HOW_TO_USE: &str = "Zugangsdaten einsetzen und schützen";
/// Leads to what an answer of the server means.
pub const WHAT_IT_MEANS: &str = "Was das bedeutet";

/// A claim, and what stands behind it.
pub struct Point {
    /// A few words.
    pub claim: &'static str,
    /// A sentence or two.
    pub detail: &'static str,
}

const fn point(claim: &'static str, detail: &'static str) -> Point {
    Point { claim, detail }
}

// Good habits.

/// A section.
pub const HABITS: &str = "Gute Gewohnheiten";

/// What to keep to.
pub const HABIT_POINTS: [Point; 6] = [
    point(
        "Nutzen Sie eigene Zugangsdaten für jede Integration.",
        "Benennen Sie sie nach dem, was sie nutzt, etwa „Fastlane-Release“. Dann lassen sich die einen ungültig \
         machen, ohne dass die anderen ausfallen, und alle sehen, welche das sind.",
    ),
    point(
        "Geben Sie nur so viele Rechte wie nötig.",
        "Wählen Sie nur die Scopes aus, die gebraucht werden, und begrenzen Sie ein Token auf seinen Workspace und \
         seine Apps. Geben Sie einem Dienstkonto die niedrigste Rolle, die genügt, und Segmente statt des ganzen \
         Workspace. Nehmen Sie für Entwicklung, Staging und Produktion jeweils eigene Zugangsdaten.",
    ),
    point(
        "Setzen Sie ein Enddatum.",
        "Mit einem Datum endet ein vergessenes Token von selbst. Wählen Sie „Nie“ nur, wenn sich jemand darum kümmert.",
    ),
    point(
        "Ersetzen Sie sie von Zeit zu Zeit.",
        "Erstellen Sie neue, setzen Sie sie ein und warten Sie, bis sich „Zuletzt genutzt“ bei den alten nicht \
         mehr ändert. Machen Sie dann die alten ungültig. Tun Sie das auch, wenn jemand geht, der sie kannte. Ein \
         Dienstkonto behält Name, Rolle und Verlauf, wenn sein Schlüssel ersetzt wird.",
    ),
    point(
        "Sehen Sie die Liste ab und zu durch.",
        "Machen Sie ungültig, was seit Monaten niemand genutzt hat und was zu einem System gehörte, das es nicht mehr \
         gibt. Im Audit-Log eines Workspace steht, wer was erstellt und wer was ungültig gemacht hat.",
    ),
    point(
        "Nie öffentlich.",
        "Ein Secret gehört nicht in ein Repository, nicht in den Code einer Webseite oder App und nicht in ein Log, \
         einen Screenshot oder eine Supportanfrage. Nur der Projekt-API-Schlüssel ist öffentlich.",
    ),
];

// Sending.

/// A section.
pub const SENDING: &str = "So senden Sie Zugangsdaten";
/// What is true of all.
pub const SENDING_LEAD: &str = "Ein Secret gehört bei jeder Anfrage in einen Header, niemals in die Adresse. Die \
     Beispiele lesen es aus einer Variablen, damit es nicht in den Verlauf der Shell gerät.";

/// Copies an example.
pub fn copy_example(what: &str) -> String {
    ["Beispiel kopieren: ", what].concat()
}

/// An example, to those who do not see what it belongs to.
pub fn example(what: &str) -> String {
    ["Beispiel: ", what].concat()
}

// Keeping.

/// A section.
pub const KEEPING: &str = "Wo Sie ein Secret aufbewahren";
/// What is true everywhere.
pub const KEEPING_LEAD: &str = "Es wird nur einmal angezeigt, und hier bleibt nur ein Hash davon. Legen Sie es sofort in \
     einem Secret-Speicher ab und lassen Sie den Job es von dort als Umgebungsvariable lesen.";

/// Platforms, each with its place for secrets.
pub const PLACES: [(&str, &str); 6] = [
    ("GitHub Actions", "Settings, Secrets and variables, Actions: ein Secret des Repositorys oder der Organisation"),
    ("GitLab CI", "Settings, CI/CD, Variables: maskiert und verborgen (masked and hidden)"),
    ("Azure Pipelines", "Edit pipeline, Variables: als geheimer Wert (Keep this value secret)"),
    ("Bitrise", "Workflow Editor, Secrets: geschützt (protected)"),
    ("Jenkins", "Manage Jenkins, Credentials: ein Eintrag vom Typ Secret text"),
    ("Eigene Server", "Ein Secret-Manager oder eine Datei, die nur der Dienst lesen darf"),
];

// After a leak.

/// A section.
pub const LEAKED: &str = "Wenn ein Secret nach außen gelangt ist";
/// What comes first.
pub const LEAKED_LEAD: &str =
    "Vielleicht nutzt es gerade jemand. Ein Job, der eine Stunde stillsteht, ist der kleinere Schaden.";

/// Ends it in the dashboard.
pub const LEAKED_END: Point = point(
    "Machen Sie es ungültig.",
    "Suchen Sie es anhand seiner letzten vier Zeichen und widerrufen Sie es. Wer es hat, erhält ab der nächsten \
     Anfrage 401 Unauthorized.",
);
/// Ends it by itself.
pub const LEAKED_REVOKE: Point = point(
    "Gehört es nicht Ihnen?",
    "Wer ein Secret hat, kann es ohne Anmeldung ungültig machen. Das ist endgültig, und das Audit-Log hält es fest.",
);
/// What the example does.
pub const ENDING_A_SECRET: &str = "ein Secret ungültig machen";
/// What was done with it.
pub const LEAKED_LOOK: Point = point(
    "Sehen Sie nach, was damit getan wurde.",
    "In den Details steht, von wo und wofür es in den letzten 7 Tagen genutzt wurde. Das Audit-Log, das Admins lesen \
     können, zeigt, was damit geändert wurde. Ist eine Adresse dabei, die Sie nicht kennen, dann prüfen Sie alles, \
     was damit erreichbar war.",
);
/// Another one.
pub const LEAKED_REPLACE: Point = point(
    "Setzen Sie ein neues an seine Stelle.",
    "Geben Sie ihm nur, was der Job braucht, und ein Enddatum. Führen Sie den Job dann einmal aus, um zu sehen, ob \
     alles funktioniert.",
);
/// Where it stood.
pub const LEAKED_CLEAN: Point = point(
    "Räumen Sie auf, wo es stand.",
    "Entfernen Sie es aus dem Repository und dessen Verlauf, aus dem Log oder der Nachricht, und finden Sie heraus, \
     wie es dorthin kam. Was sonst noch daneben stand, ist ebenfalls nach außen gelangt.",
);
/// One's own computer.
pub const LEAKED_COMPUTER: Point = point(
    "Wurde es von Ihrem Computer gestohlen?",
    "Dann vielleicht auch Ihre Sitzung: Ändern Sie Ihr Passwort, was Ihre anderen Browser abmeldet, und alles, was dort \
     sonst noch gespeichert war.",
);

// When a request fails.

/// A section.
pub const FAILURES: &str = "Wenn eine Anfrage fehlschlägt";
/// What all refusals share.
pub const FAILURES_LEAD: &str = "Die Antwort sagt als JSON, was geschehen ist und was richtig wäre: „detail“ ist ein \
     Satz, „message“ noch einmal derselbe, und unter „requestId“ steht die Anfrage im Log des Servers.";
/// Names the list of what to check.
pub const CHECK: &str = "Zu prüfen";

/// A status that refuses.
pub struct Failure {
    /// The number.
    pub status: &'static str,
    /// What HTTP calls it.
    pub name: &'static str,
    /// What it means.
    pub means: &'static str,
    /// What to check, in this order.
    pub checks: &'static [&'static str],
}

/// The statuses that people meet.
pub const FAILURE_KINDS: [Failure; 4] = [
    Failure {
        status: "400",
        name: "Bad Request",
        means: "In der Anfrage fehlt etwas oder ist falsch, und nichts wurde getan. „errors“ nennt jedes betroffene \
                Feld und was richtig wäre.",
        checks: &[
            "Sind alle Pflichtfelder da? Eine neue Version braucht project, appName, appVersion, platform, environment \
             und forceUpgrade; eine Änderung braucht alle außer project.",
            "Ist der Body JSON, gesendet mit „Content-Type: application/json“? Ein Build wird als Formular gesendet, \
             im Feld file.",
            "Sind Namen und Werte so geschrieben, wie es die Zeile des Feldes verlangt?",
        ],
    },
    Failure {
        status: "401",
        name: "Unauthorized",
        means: "Es kamen keine Zugangsdaten an oder keine gültigen. „detail“ sagt, woran es liegt: Sie fehlen oder sind \
                abgeschnitten, unbekannt, widerrufen oder abgelaufen, dann auch seit wann.",
        checks: &[
            "Lautet der Header „Authorization: Bearer“, dann ein Leerzeichen und das Secret, nur einmal gesendet und \
             ohne Anführungszeichen?",
            "Wurde das ganze Secret kopiert? Vergleichen Sie den Anfang und die letzten vier Zeichen mit der Liste.",
            "Ist es abgelaufen, oder hat es jemand widerrufen? Auch das zeigt die Liste. Generieren Sie dann ein neues.",
            "Ist es ein Projekt-API-Schlüssel? Der gehört in „x-api-key“ und nur zur Versionsprüfung.",
            "Ist es ein Zugriffstoken aus einem Token-Austausch? Solche gelten nur eine Stunde.",
        ],
    },
    Failure {
        status: "403",
        name: "Forbidden",
        means: "Die Zugangsdaten sind gültig, erlauben das aber nicht. „scope“ und der Header „WWW-Authenticate“ \
                nennen den Scope, der fehlt.",
        checks: &[
            "Lesen erfordert einen Scope wie versions:read, Ändern einen wie versions:write. Scopes lassen sich nicht \
             nachträglich hinzufügen: Generieren Sie einen Ersatz, der sie hat.",
            "Reicht die Rolle des Dienstkontos oder Ihre eigene im Workspace aus? Ein Admin kann sie ändern.",
            "Ist es die richtige Art? Ein App-API-Token öffnet die Builds seiner App, ein Projekt-API-Schlüssel die \
             Versionsprüfung.",
        ],
    },
    Failure {
        status: "404",
        name: "Not Found",
        means: "Das gibt es nicht, oder diese Zugangsdaten erreichen es nicht. Was davon zutrifft, erfahren nur die, \
                die es wissen dürfen.",
        checks: &[
            "Stimmen die IDs? teamId ist die des Workspace, projectId die der App.",
            "Ist das Token auf andere Workspaces oder Apps begrenzt oder das Dienstkonto auf andere Segmente?",
            "Sind Sie noch Mitglied des Workspace, oder ist es der Eigentümer des Tokens noch?",
        ],
    },
];
