//! Who calls, as far as the connection tells.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::cookie;
use crate::app::Front;

/// The other end of the connection: put into each request by the accept loop.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

#[derive(Clone, Debug)]
pub struct Caller {
    /// What limits count: an IPv4 address, or an IPv6 /56, which is what one subscriber is given.
    pub address: String,
    /// Whether the browser's side of the connection is encrypted.
    pub https: bool,
    /// The session's token.
    pub token: Option<String>,
    pub has_cookie: bool,
}

impl Caller {
    pub fn new(parts: &Parts, front: &Front) -> Self {
        let headers = &parts.headers;
        let peer = parts.extensions.get::<Peer>().map(|peer| peer.0.ip());
        let address = forwarded_for(headers, front.proxy_hops).or(peer);
        let https = if front.proxy_hops > 0 {
            last(headers, "x-forwarded-proto").is_some_and(|proto| proto == "https")
        } else {
            false
        } || front.public_url.as_deref().is_some_and(|url| url.starts_with("https://"));
        Self {
            address: address.map(counted).unwrap_or_default(),
            https,
            token: cookie::read(headers, https),
            has_cookie: headers.contains_key(header::COOKIE),
        }
    }
}

/// The entry that the outermost trusted proxy has written. Those to its left are hearsay.
fn forwarded_for(headers: &HeaderMap, hops: usize) -> Option<IpAddr> {
    let values = headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
    let entries: Vec<&str> = values.flat_map(|value| value.split(',')).map(str::trim).collect();
    let entry = entries.len().checked_sub(hops).filter(|_| hops > 0)?;
    entries.get(entry)?.parse().ok()
}

fn last<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let value = headers.get_all(name).iter().next_back()?.to_str().ok()?;
    value.rsplit(',').next().map(str::trim)
}

fn counted(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => format!("{}/56", Ipv6Addr::from_bits(v6.to_bits() & !0 << 72)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(values: &[&'static str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("x-forwarded-for", value.parse().expect("a header"));
        }
        headers
    }

    #[test]
    fn only_what_trusted_proxies_wrote_is_believed() {
        let forged = headers(&["6.6.6.6, 203.0.113.9", "10.0.0.2"]);
        let seen = |hops| forwarded_for(&forged, hops).map(|ip| ip.to_string());
        assert_eq!(seen(0), None);
        assert_eq!(seen(1).as_deref(), Some("10.0.0.2"));
        assert_eq!(seen(2).as_deref(), Some("203.0.113.9"));
        assert_eq!(seen(4), None);
        assert_eq!(forwarded_for(&headers(&["nonsense"]), 1), None);
    }

    #[test]
    fn an_ipv6_subscriber_counts_once() {
        let of = |text: &str| counted(text.parse().expect("an address"));
        assert_eq!(of("2001:db8:1:ff01::1"), of("2001:db8:1:ff99:5::2"));
        assert_ne!(of("2001:db8:1:ff01::1"), of("2001:db8:1:fe01::1"));
        assert_eq!(of("::ffff:192.0.2.1"), "192.0.2.1");
    }
}
