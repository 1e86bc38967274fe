"""What keeps the page from harm: hosts, origins, a token for writes, a strict policy, caps.

The server listens on loopback. Any page in the same browser can still send it requests, and a name
that resolves to 127.0.0.1 can make them look like its own (DNS rebinding); hence the checks here.
"""

import hmac
import ipaddress
import secrets
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY = 64 * 1024 * 1024
"""Bytes of a request's body; a newsroom's batch of pages fits, a film does not."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        # The two hashes are of the style blocks that Observable Plot 0.6.17 puts into a plot whose
        # class name is "tallies"; a test in a browser fails when they change.
        "style-src 'self' 'sha256-3NEl5Au2elEnUOlXX+iB8JC9obzQrr4E0qJpwJZIcqk=' "
        "'sha256-cWZuRIZD6yztz2Um2x9Griy9rt0WXanFtpHW5WgZLvs='",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    # "no-referrer" would make browsers send "Origin: null" with our own forms.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
_READS = ("GET", "HEAD")
_SCHEMES = ("http", "https", "mailto")


def new_token() -> str:
    """A token for one launch of the server; a form or header must repeat it to write."""
    return secrets.token_urlsafe(32)


def is_loopback(host: str) -> bool:
    """Whether a name or address means this machine alone.

    >>> is_loopback("localhost"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def safe_link(url: str | None) -> str | None:
    """The address, if a link to it can do no more than open a page; else None.

    >>> safe_link("javascript:alert(1)") is None, safe_link("https://example.org/a")
    (True, 'https://example.org/a')
    """
    if not url or any(letter < "!" for letter in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in _SCHEMES else None


class Guard:
    """Lets a request through only if it was meant for this server, and by a page of its own.

    Reads need a Host on the list. Anything else also needs the launch's token (form field or
    `X-Onrecord-Token`; the form field is checked by the handler, which reads the form) and, where
    the browser sends them, an `Origin` of ours and `Sec-Fetch-Site: same-origin`.
    """

    def __init__(self, app: ASGIApp, *, hosts: tuple[str, ...], token: str) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)
        self.token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request, or refuses it in words."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope["method"], Headers(scope=scope))
        if refusal is not None:
            status, words = refusal
            await PlainTextResponse(words, status)(scope, receive, _with_headers(send))
            return
        await self.app(scope, _capped(receive), _with_headers(send))

    def _refusal(self, method: str, headers: Headers) -> tuple[int, str] | None:
        host = headers.get("host", "").lower()
        if host not in self.hosts:
            return 421, "This server answers to its own address alone; open the one it printed."
        if method in _READS:
            return None
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() not in self.hosts:
            return 403, "This request comes from another site."
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return 403, "This request comes from another site."
        if not hmac.compare_digest(headers.get("x-onrecord-token", ""), self.token) and not (
            headers.get("content-type", "").startswith(
                ("application/x-www-form-urlencoded", "multipart/form-data")
            )
        ):
            return 403, "This request lacks the token of this launch; reload the page."
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MAX_BODY:
            return 413, f"The request is larger than {MAX_BODY // 2**20} MiB; add fewer at once."
        return None


def check_token(given: object, token: str) -> bool:
    """Whether a form's token is this launch's."""
    return isinstance(given, str) and hmac.compare_digest(given, token)


class BodyTooLargeError(Exception):
    """A body that grew past `MAX_BODY` without having said so."""


def _capped(receive: Receive) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MAX_BODY:
            raise BodyTooLargeError
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def decorated(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return decorated
