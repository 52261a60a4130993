//! The dashboard in the operator's brand.

use std::fs;

use crate::support::Place;

const SETTINGS: &str = "product_name = \"Padlock & Co\"\n[brand]\naccent = \"#1f3fd0\"\nlogo = \"logo.svg\"\n\
                        support_link = \"https://help.padlock.example/keys\"\n";
const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><circle cx=\"12\" cy=\"12\" r=\"9\"/></svg>";

#[tokio::test]
async fn the_page_and_the_logo_are_served_in_it() {
    let place = Place::new().await;
    fs::write(place.path().join("latchkey.toml"), SETTINGS).unwrap();
    fs::write(place.path().join("logo.svg"), LOGO).unwrap();
    let program = place.start(&[]);
    let client = program.client();
    let page = client.get("/sign-in").await.expect_status(200);
    assert!(page.body.contains("<title>Padlock &amp; Co"), "{}", page.body);
    assert!(!page.body.contains("Latchkey"), "{}", page.body);
    assert!(page.body.contains("--accent:light-dark(#1f3fd0,"), "{}", page.body);
    assert!(page.body.contains(" data-support=\"https://help.padlock.example/keys\""), "{}", page.body);

    let (_, rest) = page.body.split_once(" data-logo=\"").unwrap();
    let path = rest.split_once('"').unwrap().0.to_owned();
    let logo = client.get(&path).await.expect_status(200);
    assert_eq!(logo.body, LOGO);
    assert_eq!(logo.header("content-type"), Some("image/svg+xml"));
    assert_eq!(logo.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert!(logo.header("content-security-policy").unwrap().starts_with("default-src 'none'"), "it runs nothing");

    let compressed = client.clone().with_header("accept-encoding", "br").get("/sign-in").await;
    assert_eq!(compressed.header("content-encoding"), Some("br"));
    let tag = compressed.header("etag").unwrap();
    client.clone().with_header("if-none-match", tag).get("/sign-in").await.expect_status(304);
}

#[tokio::test]
async fn without_one_the_page_is_the_embedded_one() {
    let place = Place::new().await;
    let page = place.start(&[]).client().get("/").await.expect_status(200);
    assert!(page.body.contains("<title>Latchkey") && !page.body.contains(" data-product="), "{}", page.body);
}

#[tokio::test]
async fn what_cannot_be_shown_is_refused_in_one_line() {
    let place = Place::new().await;
    fs::write(place.path().join("logo.txt"), "a logo").unwrap();
    for (name, value, line) in [
        (
            "LATCHKEY_BRAND_ACCENT",
            "#ffcc00",
            "brand.accent: in the light theme, accent #ffcc00 on accent-tint #ffeca2 has a contrast of 1.27:1, and 4.5:1 is needed",
        ),
        (
            "LATCHKEY_BRAND_LOGO",
            "gone.svg",
            "brand.logo: gone.svg cannot be read: No such file or directory (os error 2)",
        ),
        ("LATCHKEY_BRAND_LOGO", "logo.txt", "brand.logo: logo.txt is neither an SVG nor a PNG"),
        (
            "LATCHKEY_BRAND_SUPPORT_LINK",
            "help.padlock.example",
            "environment: LATCHKEY_BRAND_SUPPORT_LINK must be a link such as https://help.example.com or \
             mailto:help@example.com",
        ),
    ] {
        assert_eq!(place.refused(&[], &[(name, value)]), (Some(1), format!("latchkey-server: {line}\n")), "{name}");
    }
}
