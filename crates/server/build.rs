//! The pages' bundle is embedded: it must be there before we are compiled.

fn main() {
    let bundle = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/dist");
    println!("cargo::rerun-if-changed={}", bundle.display());
    println!("cargo::rerun-if-changed=templates");
    if !bundle.join("session.js").exists() {
        println!("cargo::error=the web bundle is missing: run `cargo xtask web` once");
    }
}
