//! The log, on standard error: text for a person, or one JSON object a line.

use std::io::IsTerminal as _;

use latchkey_server::config::LogFormat;
use tracing_subscriber::EnvFilter;

/// What is logged unless `LATCHKEY_LOG` says otherwise.
const DEFAULT: &str = "info,sqlx=warn";

/// Starts the log. The text is a value of `LATCHKEY_LOG`; the error is one line that says what would be right.
pub(crate) fn start(format: LogFormat, filter: Option<&str>) -> Result<(), String> {
    let filter = filter.filter(|text| !text.is_empty()).unwrap_or(DEFAULT);
    let filter = EnvFilter::try_new(filter).map_err(|_| {
        "environment: LATCHKEY_LOG must be error, warn, info, debug or trace, or such as info,sqlx=warn".to_owned()
    })?;
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.with_ansi(std::io::stderr().is_terminal()).init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).init(),
    }
    // A panic is a line of the log like any other.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let message = panic.payload_as_str().unwrap_or_default();
        tracing::error!(place, message, "panicked");
    }));
    Ok(())
}
