//! What a failed journey leaves behind, for whoever has to find out why.

use std::path::Path;

use super::journey::Journey;

impl Journey {
    /// Keeps a picture, the page's HTML, the console's errors and the server's log, and says where.
    pub(super) async fn keep_what_is_left(&self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/failures");
        if let Err(error) = std::fs::create_dir_all(&folder) {
            eprintln!("{}: {error}", folder.display());
            return;
        }
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("journey").replace("::", "-");
        let keep = |extension: &str, content: &str| {
            let file = folder.join(format!("{name}.{extension}"));
            match std::fs::write(&file, content) {
                Ok(()) => eprintln!("kept {}", file.display()),
                Err(error) => eprintln!("{}: {error}", file.display()),
            }
        };
        let driver = &self.browser().driver;
        match driver.screenshot_as_png().await {
            Ok(picture) => {
                let file = folder.join(format!("{name}.png"));
                match std::fs::write(&file, picture) {
                    Ok(()) => eprintln!("kept {}", file.display()),
                    Err(error) => eprintln!("{}: {error}", file.display()),
                }
            }
            Err(error) => eprintln!("no picture: {error}"),
        }
        match driver.source().await {
            Ok(html) => keep("html", &html),
            Err(error) => eprintln!("no HTML: {error}"),
        }
        let requests = self.network().requests();
        let requests: Vec<_> = requests.iter().map(|exchange| format!("{exchange:?}")).collect();
        let console = driver.browser_log().await.unwrap_or_default();
        let console: Vec<_> = console.into_iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect();
        let parts = [
            format!("The browser's console:\n{}", console.join("\n")),
            format!("What it asked for:\n{}", requests.join("\n")),
            format!("The server's log:\n{}", self.server.log()),
        ];
        keep("log", &parts.join("\n\n"));
    }
}
