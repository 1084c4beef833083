//! Web Push: a message to a browser, by way of its maker (RFC 8030), encrypted so that the maker cannot
//! read it (RFC 8291), under a key of ours by which the maker knows us (RFC 8292, VAPID).
//!
//! A browser's endpoint is an address that somebody sent us, so we only ask https addresses out on the
//! net, by name; never an address inside the operator's own network. Redirects are not followed.

use super::work::About;
use crate::App;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use care::reminders::{Kind, LATEST};
use content::Words;
use jiff::{SignedDuration, Timestamp};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{StatusCode, Url};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use store::outbox::{Job, Subscription};
use store::{StoreError, Tenant};
use web_push_native::{Auth, p256 as keys};

/// How long we wait for a push service, from the first byte to the last.
const PATIENCE: Duration = Duration::from_secs(15);
/// The name of our key in the store.
const KEY: &str = "vapid";
/// A signature is good for so long; services take at most a day (RFC 8292, 2).
const SIGNED_FOR: SignedDuration = SignedDuration::from_hours(12);
/// Who we are, where the operator set no address: a service wants somebody to write to.
const PROJECT: &str = "https://github.com/plinth-health/plinth";
/// A longer endpoint is none.
const LONGEST_ENDPOINT: usize = 2_000;

/// What became of a message.
pub enum Sent {
    /// The service has it.
    Taken,
    /// There is no such subscription any more.
    Gone,
    /// Not now.
    Later {
        /// What the service asked for.
        wait: Option<SignedDuration>,
        /// Why.
        said: String,
    },
    /// Never.
    Refused(String),
}

/// Asks push services.
pub struct Client {
    http: Result<reqwest::Client, String>,
    local: bool,
}

impl Client {
    pub fn new(local: bool) -> Self {
        // Whoever comes first sets it; every other of this program is the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .timeout(PATIENCE)
            .redirect(Policy::none())
            .no_proxy()
            .dns_resolver(Arc::new(Outside { local }))
            .build();
        Self {
            http: http.map_err(|error| error.to_string()),
            local,
        }
    }
}

/// Names lead out of our own network, or nowhere.
struct Outside {
    local: bool,
}

impl Resolve for Outside {
    fn resolve(&self, name: Name) -> Resolving {
        let local = self.local;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let outside: Vec<SocketAddr> = found
                .filter(|address| local || is_outside(address.ip()))
                .collect();
            if outside.is_empty() {
                return Err("the name leads to no address outside of this network".into());
            }
            Ok(Box::new(outside.into_iter()) as Addrs)
        })
    }
}

/// An address out on the net (RFC 6890 lists those that are not).
fn is_outside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_outside_v4(v4),
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_outside_v4(v4),
            None => is_outside_v6(v6),
        },
    }
}

fn is_outside_v4(v4: Ipv4Addr) -> bool {
    let [a, b, c, _] = v4.octets();
    let shared = a == 100 && (64..128).contains(&b);
    let protocols = a == 192 && b == 0 && c == 0;
    let benchmarks = a == 198 && (18..20).contains(&b);
    !(v4.is_private()
        || v4.is_loopback()
        || v4.is_link_local()
        || v4.is_documentation()
        || shared
        || protocols
        || benchmarks
        || a == 0
        || a >= 224)
}

fn is_outside_v6(v6: Ipv6Addr) -> bool {
    // Only 2000::/3 is out on the net; of it not what carries an IPv4 address (6to4, Teredo) or is for
    // documents.
    let [first, second, ..] = v6.segments();
    let carries = first == 0x2002 || (first == 0x2001 && second == 0);
    let documents = first == 0x2001 && second == 0x0db8;
    first & 0xe000 == 0x2000 && !carries && !documents
}

/// An endpoint that we would ask. `local` lets it be on this machine.
pub fn endpoint(text: &str, local: bool) -> Option<Url> {
    let url: Url = text.parse().ok()?;
    let fits =
        text.len() <= LONGEST_ENDPOINT && url.username().is_empty() && url.password().is_none();
    let host = url.host_str()?;
    let here = local && url.scheme() == "http" && matches!(host, "127.0.0.1" | "localhost");
    // A number is no push service; nor is a name of the house.
    let named = url
        .domain()
        .is_some_and(|name| name.contains('.') && !name.ends_with(".local"));
    (fits && (here || url.scheme() == "https" && named)).then_some(url)
}

/// A browser's keys, from what it sends.
pub struct Keys {
    /// Its public key, uncompressed.
    pub p256dh: Vec<u8>,
    /// Its secret.
    pub auth: Vec<u8>,
}

impl Keys {
    /// Keys as a browser writes them, if they are keys.
    pub fn read(p256dh: &str, auth: &str) -> Option<Self> {
        let bytes = |text: &str| BASE64.decode(text.trim_end_matches('=')).ok();
        let (p256dh, auth) = (bytes(p256dh)?, bytes(auth)?);
        keys::PublicKey::from_sec1_bytes(&p256dh).ok()?;
        (auth.len() == 16).then_some(Self { p256dh, auth })
    }
}

/// Our key, made when it is first asked for.
async fn signing_key(app: &App, tenant: Tenant) -> Result<SigningKey, StoreError> {
    let unusable = |error: String| StoreError::Other(format!("the key for push messages: {error}"));
    let mut fresh = [0; 32];
    getrandom::fill(&mut fresh).map_err(|error| unusable(error.to_string()))?;
    let kept = app.store.secret(tenant, KEY, fresh.to_vec()).await?;
    SigningKey::from_slice(&kept).map_err(|error| unusable(error.to_string()))
}

fn public(key: &SigningKey) -> String {
    BASE64.encode(key.verifying_key().to_encoded_point(false))
}

/// The public half of our key, as a browser wants it for a subscription.
pub async fn public_key(app: &App) -> Result<String, StoreError> {
    Ok(public(&signing_key(app, app.who().tenant).await?))
}

/// `vapid t=…, k=…`: who we are, for this service only.
fn authorization(key: &SigningKey, to: &Url, contact: &str, now: Timestamp) -> String {
    let claims = json!({
        "aud": to.origin().ascii_serialization(),
        "exp": (now + SIGNED_FOR).as_second(),
        "sub": contact,
    });
    let head = BASE64.encode(json!({"typ": "JWT", "alg": "ES256"}).to_string());
    let signed = format!("{head}.{}", BASE64.encode(claims.to_string()));
    let signature: Signature = key.sign(signed.as_bytes());
    let token = format!("{signed}.{}", BASE64.encode(signature.to_bytes()));
    format!("vapid t={token}, k={}", public(key))
}

fn contact(app: &App) -> String {
    let mail = app.remind.outgoing.mail.as_ref();
    match (app.settings.url.as_str(), mail) {
        (url, _) if url.starts_with("https://") => url.to_owned(),
        (_, Some(mail)) => format!("mailto:{}", mail.from.email),
        _ => PROJECT.to_owned(),
    }
}

/// What a browser is to show: no symptom, no score, nothing that a stranger may not read.
pub struct Message {
    json: Value,
    /// Messages of one topic take each other's place while the device is away.
    topic: String,
    /// It is worth showing for so long.
    lives: SignedDuration,
}

/// A message to try it out.
pub fn test(app: &App, words: &Words, job: &Job) -> Message {
    Message {
        json: json!({
            "title": words.t("reminder-push-title"),
            "body": words.t("reminder-push-test"),
            "lang": words.language().to_string(),
            "tag": "test",
            "url": app.url("/reminders"),
        }),
        topic: job.once.clone(),
        lives: LATEST,
    }
}

/// A break.
pub fn about_break(app: &App, words: &Words, lives: SignedDuration) -> Message {
    Message {
        json: json!({
            "title": words.t("break-push-title"),
            "body": words.t("break-push"),
            "lang": words.language().to_string(),
            "tag": "break",
            "url": app.url("/break"),
        }),
        topic: "break".to_owned(),
        lives,
    }
}

/// What a reminder says, in a message and in a letter.
pub fn said(words: &Words, about: About) -> String {
    let said = match about.reminder {
        Kind::First => "reminder-first",
        Kind::Nudge => "reminder-nudge",
        Kind::Snooze => "reminder-snooze",
    };
    words.with(said, &[("slot", about.slot.name().into())])
}

/// A session; with the morning question, where that is open.
pub fn about_session(app: &App, words: &Words, about: About, asked: bool) -> Message {
    let slot = about.slot.name();
    let mut json = json!({
        "title": words.t("reminder-push-title"),
        "body": said(words, about),
        "lang": words.language().to_string(),
        // The second takes the place of the first.
        "tag": format!("reminder {} {slot}", about.day),
        "day": about.day,
        "slot": slot,
        "url": app.url("/"),
        "start": app.url(&format!("/session/{slot}")),
        "actions": [
            {"action": "start", "title": words.t("reminder-push-start")},
            {"action": "snooze", "title": words.t("reminder-push-later")},
        ],
    });
    if asked {
        json["how"] = app.url("/pain").into();
        if let Some(actions) = json["actions"].as_array_mut() {
            actions.push(json!({"action": "how", "title": words.t("reminder-push-how")}));
        }
    }
    Message {
        json,
        topic: format!("{} {slot}", about.day),
        lives: LATEST,
    }
}

/// Sends a message.
pub async fn send(
    app: &App,
    job: &Job,
    to: &Subscription,
    message: &Message,
    now: Timestamp,
) -> Result<Sent, StoreError> {
    let client = &app.remind.client;
    let Some(url) = endpoint(&to.endpoint, client.local) else {
        return Ok(Sent::Refused("the endpoint is no push service".to_owned()));
    };
    let http = match &client.http {
        Ok(http) => http,
        Err(error) => return Ok(later(error.clone())),
    };
    let key = keys::PublicKey::from_sec1_bytes(&to.p256dh);
    let auth: Result<[u8; 16], _> = to.auth.as_slice().try_into();
    let (Ok(key), Ok(auth)) = (key, auth.map(Auth::from)) else {
        return Ok(Sent::Refused(
            "the browser's keys cannot be used".to_owned(),
        ));
    };
    let body = match web_push_native::encrypt(message.json.to_string().into_bytes(), &key, &auth) {
        Ok(body) => body,
        Err(error) => return Ok(Sent::Refused(error.to_string())),
    };
    let ours = signing_key(app, job.who.tenant).await?;
    let left = message.lives - now.duration_since(job.due);
    // At most 32 letters (RFC 8030, 5.4).
    let topic = BASE64.encode(&Sha256::digest(&message.topic)[..24]);
    let answer = http
        .post(url.clone())
        .header(
            AUTHORIZATION,
            authorization(&ours, &url, &contact(app), now),
        )
        .header(CONTENT_ENCODING, "aes128gcm")
        .header(CONTENT_TYPE, "application/octet-stream")
        .header("TTL", left.as_secs().max(0))
        // It is about now: not to be kept back until the phone is used (RFC 8030, 5.3).
        .header("Urgency", "high")
        .header("Topic", topic)
        .body(body)
        .send()
        .await;
    Ok(match answer {
        Ok(answer) => meaning(&answer),
        Err(error) => later(whole(&error)),
    })
}

fn meaning(answer: &reqwest::Response) -> Sent {
    let status = answer.status();
    let said = format!("the push service said {status}");
    match status {
        _ if status.is_success() => Sent::Taken,
        StatusCode::NOT_FOUND | StatusCode::GONE => Sent::Gone,
        StatusCode::PAYLOAD_TOO_LARGE
        | StatusCode::TOO_MANY_REQUESTS
        | StatusCode::REQUEST_TIMEOUT => Sent::Later {
            wait: wait(answer),
            said,
        },
        _ if status.is_server_error() => Sent::Later {
            wait: wait(answer),
            said,
        },
        _ => Sent::Refused(said),
    }
}

fn wait(answer: &reqwest::Response) -> Option<SignedDuration> {
    let text = answer.headers().get(RETRY_AFTER)?.to_str().ok()?;
    text.parse().ok().map(SignedDuration::from_secs)
}

fn later(said: String) -> Sent {
    Sent::Later { wait: None, said }
}

/// An error with what lies under it, without the address: that is the browser's secret.
fn whole(error: &reqwest::Error) -> String {
    let mut said = "the push service cannot be reached".to_owned();
    let mut under = std::error::Error::source(error);
    while let Some(error) = under {
        said = format!("{said}: {error}");
        under = error.source();
    }
    said
}

#[cfg(test)]
mod tests {
    use super::{Keys, endpoint, is_outside};

    #[test]
    fn only_services_out_on_the_net_are_asked() {
        for good in [
            "https://fcm.googleapis.com/fcm/send/x",
            "https://push.example.org:8443/x",
        ] {
            assert!(endpoint(good, false).is_some(), "{good}");
        }
        for bad in [
            "",
            "push.example.org",
            "http://push.example.org/x",
            "https://127.0.0.1/x",
            "https://[::1]/x",
            "https://169.254.169.254/latest/meta-data",
            "https://10.0.0.1/x",
            "https://0x7f.1/x",
            "https://2130706433/x",
            "https://localhost/x",
            "https://printer.local/x",
            "https://user:secret@push.example.org/x",
            "file:///etc/passwd",
            "http://127.0.0.1:9/x",
        ] {
            assert!(endpoint(bad, false).is_none(), "{bad}");
        }
        assert!(endpoint("http://127.0.0.1:9/x", true).is_some());
        assert!(endpoint("http://push.example.org/x", true).is_none());
        assert!(
            endpoint(
                &format!("https://push.example.org/{}", "x".repeat(2_000)),
                false
            )
            .is_none()
        );
    }

    #[test]
    fn a_name_may_not_lead_inside() {
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
        ] {
            assert!(!is_outside(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["142.250.1.1", "2a00:1450:4001::1"] {
            assert!(is_outside(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn keys_that_are_none_are_refused() {
        let good = "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY";
        assert!(Keys::read(good, "_ordMnz7uTCmrpBTeUV4Bw").is_some());
        assert!(Keys::read(good, "short").is_none());
        assert!(Keys::read(&good[..40], "_ordMnz7uTCmrpBTeUV4Bw").is_none());
        assert!(Keys::read("", "").is_none());
    }
}
