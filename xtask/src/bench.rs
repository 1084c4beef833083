//! The figures of the project: what each benchmark prints, then what is measured on the whole binary.

use crate::steps::{self, Steps, cargo, run};
use crate::{machine, web};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Cold starts that are measured; the median is given.
const STARTS: usize = 15;

/// All benchmarks; `--seconds N` shortens the one that plays a session in real time.
pub fn all(args: &[String]) -> Result<()> {
    let mut steps = Steps::new(4);
    steps.begin("Build everything for speed", "5 minutes the first time");
    crate::build(&mut Steps::new(3))?;
    steps.begin(
        "Player, days closed, saves, Today, five years exported",
        "5 minutes the first time",
    );
    for (package, name) in [
        ("care", "player"),
        ("care", "close_day"),
        ("care", "reminders"),
        ("store", "saves"),
        ("server", "today"),
        ("server", "progress"),
        ("server", "export"),
        ("figure", "frame"),
    ] {
        cargo(
            &["bench", "--quiet", "--package", package, "--bench", name],
            "read the lines above",
        )?;
    }
    steps.begin("Cold start, memory, bytes", "");
    whole_binary()?;
    steps.begin(
        "Cue timing in Chromium",
        "6 minutes, unless --seconds N is given",
    );
    web::install()?;
    let mut node = Command::new("node");
    node.arg("e2e/tone-timing.mjs")
        .args(args)
        .current_dir("web");
    node.env("PLINTH", steps::root().join("target/release/plinth"));
    run(
        node.env("CHROMIUM", machine::chromium()?),
        "read the lines above",
    )
}

fn whole_binary() -> Result<()> {
    let data = std::env::temp_dir().join(format!("plinth-bench-{}", std::process::id()));
    let result = measure(&data);
    let _ = std::fs::remove_dir_all(&data);
    result
}

fn measure(data: &Path) -> Result<()> {
    // The database is there already: it is the starting that is measured, not the making.
    Server::start(data)?;
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let since = Instant::now();
        let server = Server::start(data)?;
        server.get("/")?;
        starts.push(since.elapsed());
    }
    starts.sort();
    println!(
        "start: first answer after {:.0?} (median; bar: 150 ms)",
        starts[STARTS / 2]
    );

    let server = Server::start(data)?;
    for path in [
        "/",
        "/session/morning",
        "/history",
        "/exercises",
        "/exercises/E1",
        "/why",
    ] {
        server.get(path)?;
    }
    std::thread::sleep(Duration::from_secs(2));
    match server.resident_kb() {
        Some(kb) => println!(
            "memory: {:.1} MB resident, idle (bar: 40)",
            kb as f64 / 1024.0
        ),
        None => println!("memory: this system does not tell"),
    }

    answer_all(&server)?;
    server.post("/api/open", &json!({"pain": 2, "slot": "morning"}))?;
    let page = server.get("/session/morning")?;
    let mut total = page.len();
    let mut parts = vec![format!("page {:.1}", kb(page.len()))];
    for name in [
        "style.css",
        "outbox.js",
        "session.js",
        "app.wasm",
        "icon.svg",
    ] {
        let bytes = server.get(&format!("/assets/{name}"))?.len();
        total += bytes;
        parts.push(format!("{name} {:.1}", kb(bytes)));
    }
    println!(
        "bytes: session page {:.1} kB compressed (bar: 150): {}",
        kb(total),
        parts.join(", ")
    );
    Ok(())
}

/// Answers every question as somebody calm, so that there is a session.
fn answer_all(server: &Server) -> Result<()> {
    let contacts = json!({"country": "GB", "emergency": "999", "out_of_hours": "111",
        "crisis": "116 123", "clinic": "the practice"});
    let mut today = server.post("/api/contacts", &contacts)?;
    while !today["question"].is_null() {
        let ask = &today["question"]["ask"];
        let mut answer = match (ask["kind"].as_str(), ask["none"].as_bool()) {
            (Some("ticks"), Some(true)) => json!({"none": true}),
            (Some("ticks" | "one"), _) => json!({"yes": [ask["lines"][0]]}),
            (Some("scale"), _) => json!({"number": 2}),
            (Some("number"), _) => json!({"number": 50}),
            _ => json!({}),
        };
        answer["screen"] = today["question"]["name"].clone();
        today = server.post("/api/answers", &answer)?;
    }
    Ok(())
}

fn kb(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(data: &Path) -> Result<Self> {
        let mut process = Command::new(steps::root().join("target/release/plinth"))
            .args(["serve", "--port", "0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let out = process
            .stdout
            .as_mut()
            .context("the server has no output")?;
        BufReader::new(out).read_line(&mut line)?;
        let address = line
            .trim()
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default();
        Ok(Self {
            address: address.to_owned(),
            process,
        })
    }

    /// The body as it is sent, headers not counted.
    fn get(&self, path: &str) -> Result<Vec<u8>> {
        self.ask(
            path,
            &format!("GET {path} HTTP/1.1\r\naccept-encoding: br"),
            "",
        )
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let body = body.to_string();
        let head = format!(
            "POST {path} HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: {}",
            body.len()
        );
        Ok(serde_json::from_slice(&self.ask(path, &head, &body)?)?)
    }

    fn ask(&self, path: &str, head: &str, body: &str) -> Result<Vec<u8>> {
        let mut stream = TcpStream::connect(&self.address)?;
        write!(
            stream,
            "{head}\r\nhost: localhost\r\nconnection: close\r\n\r\n{body}"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        if !answer.starts_with(b"HTTP/1.1 200") {
            bail!("{path} was not answered well");
        }
        let end = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .map_or(0, |at| at + 4);
        Ok(answer.split_off(end))
    }

    fn resident_kb(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
