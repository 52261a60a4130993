//! What the program prints on standard output once it serves.

use std::{fmt::Write as _, io::Write as _};

use latchkey_server::{
    RunningServer,
    database::place,
    demo::{Demo, PASSWORD},
};

/// The first line is for programs: where the server listens. The others are for whoever tries the demo workspace.
pub(crate) fn print(server: &RunningServer, demo: Option<&Demo>) {
    let address = format!("http://{}", server.address);
    let mut text = format!("listening on {address}\n");
    if let Some(demo) = demo {
        text.push_str(&describe(demo, &address, &place(&server.state.config.database_url)));
    }
    // Nobody may be there to read it, which is no reason to stop.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

fn describe(demo: &Demo, address: &str, data: &str) -> String {
    let mut text = format!("\nSign in to the demo workspace at {address}/sign-in with the password {PASSWORD}\n\n");
    for account in demo.accounts {
        let _ = writeln!(text, "  {:<26} {}, {}", account.email, account.name, account.position);
    }
    let _ = write!(
        text,
        "\nTo call the versions API for {}, generate a token at {address}/account/access-tokens/new, then:\n\n\
         export APP_UPGRADE_URL=\"{address}\"\n\
         export APP_UPGRADE_TEAM_ID=\"{}\"\n\
         export APP_UPGRADE_PROJECT_ID=\"{}\"\n\
         export APP_UPGRADE_API_KEY=\"{}\"\n\
         \nIts data is in {data}. Ctrl-C stops the server.\n",
        demo.app_name, demo.team, demo.project, demo.project_api_key
    );
    text
}
