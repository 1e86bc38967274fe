"""The application: every address of the page, and what answers there."""

import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from onrecord.errors import LedgerError, OnrecordError
from onrecord.ledger import Ledger
from onrecord.web import adding, correcting, joining, lists, persons, searching, showing, stories
from onrecord.web.desk import Desk, desk
from onrecord.web.safety import BodyTooLargeError, Guard
from onrecord.web.server import Password

View = Callable[[Request], Response]
_STATIC = Path(__file__).parent / "static"


def create_app(
    ledger: Ledger, *, token: str, hosts: tuple[str, ...], password: str | None = None
) -> ASGIApp:
    """The page over a ledger, behind its guard.

    `token` must come back with every write, `hosts` are the Host headers answered to, and with a
    `password` every request must bring it.
    """

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        app.state.jobs = adding.Jobs(ledger)
        yield
        app.state.jobs.close()

    app = Starlette(
        routes=_routes(),
        lifespan=lifespan,
        exception_handlers={
            OnrecordError: _refused,
            HTTPException: _http,
            BodyTooLargeError: _too_large,
            Exception: _broken,
        },
    )
    app.state.desk = Desk(ledger, token)
    guarded: ASGIApp = Password(app, password) if password else app
    return Guard(guarded, hosts=hosts, token=token)


def _routes() -> list[BaseRoute]:
    return [
        Route("/", lists.home),
        *_with_twins("/index", lists.home, page=False),
        *_with_twins("/reports", lists.reports),
        *_with_twins("/stories", lists.stories),
        *_with_twins("/search", searching.search),
        *_with_twins("/history", lists.history),
        *_with_twins("/people", persons.people),
        *_with_twins("/report/{ref}", showing.report),
        *_with_twins("/story/{ref}", stories.story),
        *_with_twins("/claim/{ref}", showing.claim),
        *_with_twins("/who/{ref}", persons.who),
        Route("/add", adding.form, methods=["GET"]),
        Route("/add", adding.add, methods=["POST"]),
        *_with_twins("/jobs/{number:int}", adding.progress),
        Route("/join", joining.join_form),
        Route("/correct/{ref}", correcting.correct, methods=["POST"]),
        Route("/decide", correcting.decide, methods=["POST"]),
        Route("/undo", correcting.undo, methods=["POST"]),
        Route("/corrections.json", correcting.training_data),
        Route("/corrections.jsonl", correcting.training_data),
        Mount("/static", StaticFiles(directory=_STATIC)),
    ]


def _with_twins(path: str, view: View, *, page: bool = True) -> list[Route]:
    """A view, and the same as JSON and CSV."""

    def twin(kind: str) -> View:
        def answer(request: Request) -> Response:
            request.path_params["kind"] = kind
            return view(request)

        return answer

    return [
        Route(f"{path}.json", twin("json")),
        Route(f"{path}.csv", twin("csv")),
        *([Route(path, view)] if page else []),
    ]


def _refused(request: Request, error: Exception) -> Response:
    status = 404 if isinstance(error, LedgerError) else 400
    return desk(request).page(request, "error.html", status, title="Not here", words=str(error))


def _broken(request: Request, error: Exception) -> Response:
    """A fault of ours: told in words here, and whole on the terminal."""
    words = f"A fault of onrecord's own ({type(error).__name__}); the terminal has the details."
    return desk(request).page(request, "error.html", 500, title="This went wrong", words=words)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # the only kind that this handles
    if request.url.path.startswith("/static/"):
        return PlainTextResponse(error.detail, error.status_code)
    words = {404: "There is no page at this address.", 405: "This address is not asked that way."}
    return desk(request).page(
        request,
        "error.html",
        error.status_code,
        title="Not here",
        words=words.get(error.status_code, error.detail),
    )


def _too_large(request: Request, error: Exception) -> Response:
    return PlainTextResponse("The request is too large; add fewer at once.", 413)
