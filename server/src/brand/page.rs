//! Puts a brand into a page of the dashboard.

use super::{Brand, PRODUCT};

/// The page with the brand's name in place of the product's, its colours and pictures, and what the program reads of it on
/// the root element. Any of the places may be missing from a page.
pub(super) fn branded(page: &str, brand: &Brand) -> String {
    // In a page the product's name stands only where people read it; what programs read is in small letters.
    let mut page = page.replace(PRODUCT, &escaped(&brand.name));
    let logo = brand.logo.as_ref().map(super::Logo::path);
    let known =
        [("product", Some(brand.name.as_str())), ("logo", logo.as_deref()), ("support", brand.support_link.as_deref())];
    let attributes =
        known.into_iter().filter_map(|(name, value)| Some(format!(" data-{name}=\"{}\"", escaped(value?))));
    page = page.replacen("<html", &attributes.fold(String::from("<html"), |html, attribute| html + &attribute), 1);
    if let Some(accent) = &brand.accent {
        page = page.replacen("</head>", &format!("<style>{}</style></head>", accent.style()), 1);
    }
    if let Some(icon) = brand.icon() {
        let link = format!("<link rel=\"icon\" href=\"{}\">", icon.path());
        page = replaced(&page, "<link", ">", |link| link.contains("rel=icon") || link.contains("rel=\"icon\""), &link);
    }
    if let Some(logo) = &logo {
        let image = format!("<img class=\"mark\" src=\"{logo}\" alt=\"\" width=\"24\" height=\"24\">");
        page = replaced(&page, "<svg", "</svg>", |svg| svg.contains("mark"), &image);
    }
    page
}

/// The page with something else in place of the first piece from `start` to `end` that is wanted.
fn replaced(page: &str, start: &str, end: &str, wanted: impl Fn(&str) -> bool, with: &str) -> String {
    let pieces = page.match_indices(start).filter_map(|(from, _)| {
        let to = from + page[from..].find(end)? + end.len();
        wanted(&page[from..to]).then_some((from, to))
    });
    match { pieces }.next() {
        Some((from, to)) => [&page[..from], with, &page[to..]].concat(),
        None => page.to_owned(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brand::{Accent, Logo};

    /// As Trunk leaves it.
    const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Latchkey</title>\
        <link href=/latchkey-1.js rel=modulepreload><link href=/mark-1.svg integrity=sha384-x rel=icon>\
        <style>a{}</style></head><body><svg class=mark><path/></svg><svg></svg><p>Latchkey did not load.</p></body></html>";

    fn brand() -> Brand {
        Brand { name: PRODUCT.to_owned(), accent: None, logo: None, support_link: None }
    }

    #[test]
    fn the_name_stands_wherever_people_read_it() {
        let page = Brand { name: "Keys & <Co>".to_owned(), ..brand() }.page(PAGE);
        assert!(page.contains("<html data-product=\"Keys &amp; &lt;Co&gt;\" lang=en>"), "{page}");
        assert!(page.contains("<title>Keys &amp; &lt;Co&gt;</title>"), "{page}");
        assert!(page.contains("<p>Keys &amp; &lt;Co&gt; did not load.") && page.contains("/latchkey-1.js"), "{page}");
    }

    #[test]
    fn a_logo_takes_the_place_of_the_mark_and_the_icon() {
        let logo = Logo::svg("<svg/>".to_owned());
        let path = logo.path();
        let page =
            Brand { logo: Some(logo), support_link: Some("https://a.example/?b&c".to_owned()), ..brand() }.page(PAGE);
        assert!(page.contains(&format!("<link rel=\"icon\" href=\"{path}\"><style>")), "{page}");
        assert!(page.contains(&format!("<body><img class=\"mark\" src=\"{path}\" alt=\"\"")), "{page}");
        assert!(page.contains("height=\"24\"><svg></svg>") && page.contains("rel=modulepreload"), "{page}");
        assert!(page.contains(&format!(" data-logo=\"{path}\" data-support=\"https://a.example/?b&amp;c\" lang=en")));
    }

    #[test]
    fn an_accent_comes_last_and_colours_the_icon() {
        let accent = Accent::new("#1f3fd0".parse().unwrap(), None).unwrap();
        let page = Brand { accent: Some(accent), ..brand() }.page(PAGE);
        assert!(page.contains("<style>a{}</style><style>:root{--accent:light-dark(#1f3fd0,"), "{page}");
        assert!(page.contains("<link rel=\"icon\" href=\"/brand/logo-") && page.contains("<svg class=mark>"), "{page}");
    }
}
