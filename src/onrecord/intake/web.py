"""Addresses to bytes, so that nobody can make us ask where we should not.

Only http and https on their own ports; only addresses that the whole internet may ask, so no
machine of ours, our network's or a cloud's; each redirect is checked anew, and the connection goes
to the very address that was checked, for a name may resolve otherwise a moment later. Size, time
and redirects are bounded; nothing but text is taken.
"""

import ipaddress
import socket
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

from onrecord.errors import InputError
from onrecord.intake.limits import PAGE_BYTES, mebibytes

if TYPE_CHECKING:
    import httpx

_SECONDS = 20.0  # for all of it, redirects included
_REDIRECTS = 5
_PORTS = {"http": 80, "https": 443}
_TEXTUAL = ("text/", "json", "xml")
_AGENT = "onrecord (reads news reports)"

Resolve = Callable[[str, int], Sequence[str]]


class Fetched(NamedTuple):
    """What an address gave: its final URL, its bytes, and what the server says they are."""

    url: str
    data: bytes
    media_type: str | None
    charset: str | None


def is_address(source: str) -> bool:
    """Whether a source is a web address."""
    return source.lower().startswith(("http://", "https://"))


def is_public(address: str) -> bool:
    """Whether an IP address is one that the whole internet may ask.

    >>> [is_public(one) for one in ("9.9.9.9", "127.0.0.1", "10.0.0.8", "169.254.169.254", "::1")]
    [True, False, False, False, False]
    >>> is_public("::ffff:127.0.0.1"), is_public("64:ff9b::7f00:1")
    (False, False)
    """
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):  # IPv4 through NAT64
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


def _addresses(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(one[4][0]) for one in found]


def fetch(
    url: str,
    *,
    resolve: Resolve = _addresses,
    allowed: Callable[[str], bool] = is_public,
    ports: dict[str, int] | None = None,
) -> Fetched:
    """The bytes at an address.

    Raises `InputError` where it may not be asked, cannot be reached, or gives no text.
    """
    deadline = time.monotonic() + _SECONDS
    at = url
    for _ in range(_REDIRECTS + 1):
        address, host = _checked(at, url, resolve, allowed, ports)
        answer = _ask(at, address, host, url, deadline)
        if isinstance(answer, Fetched):
            return answer
        at = urljoin(at, answer)
    raise InputError(url, f"more than {_REDIRECTS} redirects", "open it in a browser and save it")


def _checked(
    at: str,
    source: str,
    resolve: Resolve,
    allowed: Callable[[str], bool],
    ports: dict[str, int] | None,
) -> tuple[str, str]:
    """The IP address to ask for `at`, and the host's name."""
    known = _PORTS if ports is None else ports
    try:
        parts = urlsplit(at)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        raise InputError(source, "not a web address", "check it") from None
    host = parts.hostname
    if parts.scheme not in _PORTS or not host or port is None:
        raise InputError(source, "not a web address", "give one with http or https")
    if port != known.get(parts.scheme) or parts.username or parts.password:
        raise InputError(
            source, "an address with a port, name or password of its own", "save the page instead"
        )
    try:
        addresses = resolve(host, port)
    except (OSError, UnicodeError):
        raise InputError(source, f"no such host as {host}", "check the address") from None
    if not addresses or not all(map(allowed, addresses)):
        raise InputError(source, f"{host} is not on the public internet", "save the page instead")
    return addresses[0], host


def _ask(at: str, address: str, host: str, source: str, deadline: float) -> Fetched | str:
    """What an address gives, or where it sends us."""
    import httpx

    url = httpx.URL(at)
    headers = {"Host": url.netloc.decode("ascii"), "User-Agent": _AGENT}
    pinned = url.copy_with(host=address)
    left = max(0.1, deadline - time.monotonic())
    try:
        with (
            httpx.Client(trust_env=False, timeout=left, follow_redirects=False) as client,
            client.stream(
                "GET", pinned, headers=headers, extensions={"sni_hostname": host}
            ) as answer,
        ):
            if answer.has_redirect_location:
                return str(answer.headers["Location"])
            if answer.status_code != 200:
                problem = f"the server answers {answer.status_code} {answer.reason_phrase}"
                raise InputError(source, problem.rstrip(), "open it in a browser and save it")
            media_type = answer.headers.get("Content-Type")
            if media_type and not any(one in media_type.lower() for one in _TEXTUAL):
                raise InputError(source, f"{media_type.split(';')[0]}, not a page", "give a page")
            data = _body(answer, source, deadline)
            return Fetched(at, data, media_type, answer.charset_encoding)
    except httpx.TimeoutException:
        raise _slow(source) from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        problem = f"cannot be reached ({error or type(error).__name__})"
        raise InputError(source, problem, "try again, or save the page") from None


def _body(answer: "httpx.Response", source: str, deadline: float) -> bytes:
    data = bytearray()
    for part in answer.iter_bytes():
        data += part
        if len(data) > PAGE_BYTES:
            size = f"more than {mebibytes(PAGE_BYTES)}"
            raise InputError(source, f"{size}, too large for a page", "save its text instead")
        if time.monotonic() > deadline:
            raise _slow(source)
    return bytes(data)


def _slow(source: str) -> InputError:
    return InputError(source, f"no answer within {_SECONDS:.0f} seconds", "try again later")
