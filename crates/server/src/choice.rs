//! What somebody chose on this device, remembered by their browser: a cookie for each choice.

use crate::App;
use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// What was chosen under this name.
pub fn made<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let cookies = headers.get_all(COOKIE).iter();
    let cookies = cookies.filter_map(|value| value.to_str().ok());
    let named = cookies
        .flat_map(|text| text.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(known, _)| *known == name);
    named.map(|(_, value)| value)
}

/// The cookie that remembers a choice for a year.
pub fn cookie(app: &App, name: &str, value: &str) -> String {
    let path = match app.settings.base_path.as_str() {
        "" => "/",
        path => path,
    };
    format!("{name}={value}; Path={path}; Max-Age=31536000; SameSite=Lax; HttpOnly")
}
