//! Chromium and the driver that the journeys steer it with.

use std::path::PathBuf;

use crate::{
    process::{self, Failure},
    step::say,
    system_packages,
};

/// Makes sure of both, and answers where the driver is.
pub(crate) fn install() -> Result<PathBuf, Failure> {
    if let Some(driver) = driver_of_a_browser() {
        say("Present", &format!("Chromium and ChromeDriver ({})", driver.display()));
        return Ok(driver);
    }
    // Without fonts, every letter of the screenshots would be a box.
    let packages = ["chromium", "chromium-driver", "fonts-liberation", "fonts-dejavu-core"];
    system_packages::install("Chromium with ChromeDriver", &packages)?;
    driver_of_a_browser()
        .ok_or_else(|| Failure::new("Chromium was installed, but chromium or chromedriver is not on PATH"))
}

/// ChromeDriver looks for the browser itself, by the same names.
fn driver_of_a_browser() -> Option<PathBuf> {
    let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    browsers.iter().find_map(|name| process::find_program(name))?;
    process::find_program("chromedriver")
}
