//! The pages' bundle and the pose model are embedded: they must be there before we are compiled.

fn main() {
    println!("cargo::rerun-if-changed=templates");
    let web = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
    for (folder, file, what) in [
        ("dist", "session.js", "the web bundle is missing"),
        (
            "pose",
            "manifest.json",
            "the pose model's files are missing",
        ),
    ] {
        let folder = web.join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        if !folder.join(file).exists() {
            println!("cargo::error={what}: run `cargo xtask web` once");
        }
    }
}
