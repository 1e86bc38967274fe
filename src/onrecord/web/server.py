"""Starting the page: where it listens, who may ask, what it prints."""

import base64
import hmac
import socket
import threading
import webbrowser

import uvicorn
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.errors import UsageError
from onrecord.web.safety import is_loopback

DEFAULT_PORT = 8765


class Password:
    """Asks every request for a password (HTTP Basic, any user name)."""

    def __init__(self, app: ASGIApp, password: str) -> None:
        self.app = app
        self.password = password

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request, or asks for the password."""
        if scope["type"] == "http" and not self._known(Headers(scope=scope)):
            asks = {"www-authenticate": 'Basic realm="onrecord", charset="UTF-8"'}
            response = PlainTextResponse("This ledger asks for a password.", 401, headers=asks)
            await response(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _known(self, headers: Headers) -> bool:
        scheme, _, encoded = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return False
        try:
            given = base64.b64decode(encoded, validate=True).decode("utf-8").partition(":")[2]
        except ValueError:
            return False
        return hmac.compare_digest(given.encode(), self.password.encode())


def allowed_hosts(host: str, port: int) -> tuple[str, ...]:
    """The values of the Host header that the server answers to.

    >>> allowed_hosts("127.0.0.1", 8765)
    ('127.0.0.1:8765', 'localhost:8765', '[::1]:8765')
    """
    if is_loopback(host):
        return f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"
    names = [host] if host not in ("0.0.0.0", "::") else [socket.gethostname(), socket.getfqdn()]
    found = [name for one in names for name in (one, f"{one}:{port}")]
    return (*dict.fromkeys(found), f"127.0.0.1:{port}", f"localhost:{port}")


def check_host(host: str, password: str | None) -> None:
    """Refuses to listen beyond this machine without a password.

    Raises `UsageError` with what to do instead.
    """
    if is_loopback(host) or password:
        return
    raise UsageError(
        f"--host {host} opens the ledger to other machines: set a password in the environment "
        "variable ONRECORD_PASSWORD, and put a web server with TLS in front of it (the password "
        "travels in the clear otherwise); or leave --host out to listen on this machine alone"
    )


def free_port(host: str, wanted: int) -> socket.socket:
    """A socket bound to the wanted port, or to the next free one of the twenty after it.

    Raises `UsageError` where none is free.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in range(wanted, wanted + 21) if wanted else (0,):
        # With its protocol named, asyncio sends small answers at once (TCP_NODELAY); without, each
        # answer on a kept connection waits 40 ms for the browser's acknowledgement.
        bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((host, port))
        except OSError:
            bound.close()
            continue
        return bound
    raise UsageError(f"no free port from {wanted} to {wanted + 20} on {host}: give another --port")


def run(app: ASGIApp, bound: socket.socket, *, address: str, browser: bool) -> None:
    """Serves until interrupted; opens the browser once the server answers."""
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
    )
    if browser:
        threading.Timer(0.6, webbrowser.open, (address,)).start()
    server.run(sockets=[bound])
