"""Addresses: what may not be asked is not asked; what may is bounded."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from onrecord.errors import InputError
from onrecord.intake import take, web
from onrecord.intake.web import fetch, is_public


class _Server(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        _Server.asked.append(self.headers["Host"] + self.path)
        if self.path == "/page":
            self._answer(200, b"<p>The port is shut.</p>", "text/html; charset=utf-8")
        elif self.path == "/moved":
            self._answer(302, b"", "text/html", Location="/page")
        elif self.path == "/loop":
            self._answer(302, b"", "text/html", Location="/loop")
        elif self.path == "/inside":
            self._answer(302, b"", "text/html", Location="http://internal.example/")
        elif self.path == "/file":
            self._answer(302, b"", "text/html", Location="file:///etc/passwd")
        elif self.path == "/picture":
            self._answer(200, b"\x89PNG", "image/png")
        elif self.path == "/large":
            self._answer(200, b"a" * 5000, "text/plain")
        else:
            self._answer(404, b"", "text/html")

    def _answer(self, status: int, body: bytes, kind: str, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


@pytest.fixture
def ask() -> Iterator[Any]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    port = server.server_address[1]
    _Server.asked = []

    def resolve(host: str, _: int) -> list[str]:
        return ["10.0.0.1"] if host.startswith("internal") else ["127.0.0.1"]

    yield lambda path: fetch(
        f"http://lantern.example:{port}{path}",
        resolve=resolve,
        allowed=lambda address: address == "127.0.0.1",
        ports={"http": port, "https": 443},
    )
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_and_what_the_server_says_of_it(ask: Any) -> None:
    got = ask("/page")
    assert got.data == b"<p>The port is shut.</p>"
    assert got.charset == "utf-8"
    assert _Server.asked[0].startswith("lantern.example:")


def test_redirects_are_followed_a_little_way(ask: Any) -> None:
    assert ask("/moved").data == b"<p>The port is shut.</p>"
    with pytest.raises(InputError, match="redirects"):
        ask("/loop")


@pytest.mark.parametrize("path", ["/inside", "/file"])
def test_a_redirect_is_checked_like_an_address(ask: Any, path: str) -> None:
    with pytest.raises(InputError):
        ask(path)
    assert len(_Server.asked) == 1


def test_what_is_no_text_or_not_there(ask: Any) -> None:
    with pytest.raises(InputError, match="image/png"):
        ask("/picture")
    with pytest.raises(InputError, match="404"):
        ask("/missing")


def test_size_and_time_are_bounded(ask: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PAGE_BYTES", 4000)
    with pytest.raises(InputError, match="too large"):
        ask("/large")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.1.2.3/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://user:secret@127.0.0.1/",
        "http://127.0.0.1:6379/",
        "http://",
        "http://[bad/",
        "https://name.invalid/",
    ],
)
def test_what_may_not_be_asked_is_one_error(url: str) -> None:
    (one,) = take([url])
    assert isinstance(one, InputError)
    assert "\n" not in str(one)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("192.168.0.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("fd00::1", False),
        ("fe80::1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::a00:1", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public
