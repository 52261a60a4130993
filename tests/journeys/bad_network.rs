//! A slow, failing or absent network, and a server that comes and goes: nothing typed is lost, nothing is done twice, the
//! page says what is known, and goes on by itself.

mod account;
mod beside;
mod deed;
mod entrances;
mod more;
mod pages;
mod parts;
mod server;
mod service_accounts;
mod time_out;
mod workspace;

/// The workspace's endpoints.
const IN_WORKSPACE: &str = "/api/dashboard/organizations/harbour-mobile";
/// What the browser says on its console of all that goes wrong here. What is ended a second time is not found.
const COMPLAINTS: [&str; 6] =
    ["ERR_EMPTY_RESPONSE", "ERR_CONNECTION_REFUSED", "ERR_INTERNET_DISCONNECTED", "401", "404", "503"];
/// What the page says of an answer that does not come.
const UNREACHABLE: &str = "The server cannot be reached.";
