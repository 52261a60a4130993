use std::collections::BTreeMap;

use latchkey_api::expiry::Expiry;
use serde::Deserialize;

use super::read;

#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Thing {
    first_name: String,
    count: u32,
    far: Option<i64>,
    #[serde(default)]
    list: Vec<bool>,
}

fn like_serde_json<T: serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) {
    assert_eq!(read::<T>(text), serde_json::from_str::<T>(text).ok(), "{text}");
}

#[test]
fn reads_what_serde_json_reads() {
    for text in [
        r#"{"firstName":"a","count":3,"far":-9,"list":[true,false]}"#,
        r#" { "firstName" : "" , "count" : 0 , "far" : null , "list" : [ ] } "#,
        r#"{"count":1,"unknown":{"a":[1,{"b":"]}"}],"c":1.5e-3},"firstName":"é🚀 \"x\" \\ \/ \n\t\u00e9\ud83d\ude80"}"#,
        r#"{"firstName":"a"}"#,
        r#"{"firstName":"a","count":-1}"#,
        r#"{"firstName":"a","count":4294967296}"#,
        r#"{"firstName":"a","count":1.5}"#,
        r#"{"firstName":"a","count":"1"}"#,
        r#"{"firstName":"a","count":1,"count":2}"#,
        r#"{"firstName":"a","count":1"#,
        r#"{"firstName":"a","count":1}}"#,
        r#"{"firstName":"a" "count":1}"#,
        r#"{"firstName":"a\x","count":1}"#,
        r#"{"firstName":"\ud83d","count":1}"#,
        r#"{"firstName":"a"#,
        "[]",
        "null",
        "",
    ] {
        like_serde_json::<Thing>(text);
    }
}

#[test]
fn reads_lists_maps_and_variants() {
    for text in ["[]", "[1,2]", "[1,]", "[1 2]", "[", "1"] {
        like_serde_json::<Vec<u8>>(text);
    }
    for text in [r#"{"a":"b","c":"d"}"#, "{}", r#"{"a":"b",}"#, r#"{a:"b"}"#] {
        like_serde_json::<BTreeMap<String, String>>(text);
    }
    for text in [r#""never""#, r#"{"days":30}"#, r#"{"days":30"#, r#"{"never":1}"#, r#""days""#, r#""x""#] {
        like_serde_json::<Expiry>(text);
    }
}
