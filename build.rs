//! Tells the linker to leave in the program what it takes to cut it into parts, and shortens the styles that come with parts.

use std::{env, fs, path::Path};

/// The files of `style` that `index.html` does not name.
const OF_PARTS: [&str; 5] = ["create", "help", "lists", "palette", "workspace"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let out = env::var_os("OUT_DIR").expect("cargo says where");
    for name in OF_PARTS {
        let file = format!("style/{name}.css");
        println!("cargo::rerun-if-changed={file}");
        let styles = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        fs::write(Path::new(&out).join(format!("{name}.css")), short(&styles)).expect("there is room for it");
    }
}

/// Without comments, and without space that means nothing. What stands in quotes holds neither.
fn short(styles: &str) -> String {
    let mut rest = styles;
    let mut bare = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut short = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["{", "}", ";", ","] {
        short = short.replace(&format!(" {mark}"), mark).replace(&format!("{mark} "), mark);
    }
    short.replace(": ", ":").replace(";}", "}")
}
