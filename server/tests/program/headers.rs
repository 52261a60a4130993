//! Headers that every answer has.

use sha2::{Digest, Sha256};

use crate::support::Place;

const EVERYWHERE: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
         microphone=(), midi=(), payment=(), usb=()",
    ),
    ("strict-transport-security", ""),
];

#[tokio::test]
async fn pages_endpoints_and_errors_all_have_them() {
    let place = Place::new().await;
    let program = place.start(&[]);
    let client = program.client();
    for (path, status) in [
        ("/", 200),
        ("/w/harbour-mobile/apps", 200),
        ("/healthz", 200),
        ("/api/dashboard/visitor", 200),
        ("/api/dashboard/sessions", 401),
        ("/v1/users/me", 401),
        ("/auth/nothing", 404),
        ("/oauth2", 404),
    ] {
        let answer = client.get(path).await.expect_status(status);
        for (name, value) in EVERYWHERE {
            assert_eq!(answer.header(name).unwrap_or_default(), value, "{path}: {name}");
        }
        let policy = answer.header("content-security-policy").unwrap();
        let is_page = answer.header("content-type").unwrap().starts_with("text/html");
        let base = if is_page { "base-uri 'self'" } else { "base-uri 'none'" };
        for directive in ["default-src 'none'", base, "frame-ancestors 'none'"] {
            assert!(policy.contains(directive), "{path}: {policy}");
        }
        assert_eq!(
            answer.header("cache-control"),
            Some(if is_page { "private, no-cache" } else { "no-store" }),
            "{path}"
        );
    }
}

#[tokio::test]
async fn browsers_that_came_over_tls_are_to_come_so_again() {
    let place = Place::new().await;
    let mut command = place.command(&[]);
    command.env("LATCHKEY_PUBLIC_URL", "https://latchkey.example");
    let program = crate::support::Program::start(command, place.path().join("log"));
    for path in ["/", "/v1/users/me"] {
        let answer = program.client().get(path).await;
        assert_eq!(answer.header("strict-transport-security"), Some("max-age=31536000"), "{path}");
    }
}

#[tokio::test]
async fn the_page_may_run_what_it_holds_and_nothing_else() {
    let place = Place::new().await;
    let program = place.start(&[]);
    let page = program.client().get("/").await.expect_status(200);
    let policy = page.header("content-security-policy").unwrap();
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    for (directive, element) in [("script-src", "script"), ("style-src", "style")] {
        let sources = policy.split(';').find_map(|part| part.trim().strip_prefix(directive)).unwrap();
        let allowed: Vec<Vec<u8>> = sources
            .split_whitespace()
            .filter_map(|source| source.strip_prefix("'sha256-")?.strip_suffix('\''))
            .map(decode_base64)
            .collect();
        let held: Vec<Vec<u8>> = inline(&page.body, element).iter().map(|text| Sha256::digest(text).to_vec()).collect();
        assert_eq!(allowed, held, "{element}");
    }
    assert!(!page.body.contains(" style=\"") && !page.body.contains(" onclick="), "attributes have no hashes");
}

/// What stands in the elements with this name.
fn inline<'a>(page: &'a str, element: &str) -> Vec<&'a str> {
    let (opening, closing) = (format!("<{element}"), format!("</{element}>"));
    let elements = page.split(&opening).skip(1).map(|rest| rest.split_once(&closing).unwrap().0);
    elements.map(|element| element.split_once('>').unwrap().1).filter(|text| !text.is_empty()).collect()
}

fn decode_base64(text: &str) -> Vec<u8> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut group, mut bits) = (Vec::new(), 0, 0);
    for digit in text.trim_end_matches('=').chars() {
        group = (group << 6 | DIGITS.find(digit).unwrap()) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(group >> bits & 0xff).unwrap());
        }
    }
    bytes
}
