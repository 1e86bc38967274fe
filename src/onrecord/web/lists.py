"""The pages that list: home, reports, stories, people, history."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord.ledger import Happened, Page, ReportLine, StoryLine
from onrecord.web.desk import as_csv, as_json, desk

_T = TypeVar("_T")
_LATELY = 120  # stories looked through for those that several reports tell


def home(request: Request) -> Response:
    """The latest stories and reports, or, in an empty ledger, how to begin."""
    ledger = desk(request).ledger
    kind = request.path_params.get("kind")
    if kind == "json":
        return as_json({"ledger": ledger.name, "counts": ledger.counts()}, "index")
    if kind == "csv":
        counts = msgspec.structs.asdict(ledger.counts())
        return as_csv(list(counts), [counts], "index")
    lately = ledger.links.stories(limit=_LATELY).items
    several = [one for one in lately if one.reports > 1]
    return desk(request).page(
        request,
        "home.html",
        counts=ledger.counts(),
        stories=sorted(several or lately, key=lambda one: one.last or "", reverse=True)[:10],
        several=bool(several),
        reports=ledger.reports(limit=12).items,
        ledger_name=ledger.name,
    )


def reports(request: Request) -> Response:
    """Reports, latest first, by outlet and days where asked."""
    asked = _asked(request, "outlet", "since", "until")
    ledger = desk(request).ledger
    if request.path_params.get("kind"):
        lines = every(lambda cursor: ledger.reports(**asked, limit=500, cursor=cursor))
        return _twin(request, lines, ReportLine, "reports")
    page = ledger.reports(**asked, cursor=request.query_params.get("cursor"))
    return desk(request).page(
        request, "reports.html", page=page, asked=asked, outlets=ledger.outlets()
    )


def stories(request: Request) -> Response:
    """Stories, those begun last first."""
    name = request.query_params.get("name") or None
    ledger = desk(request).ledger
    if request.path_params.get("kind"):
        lines = every(lambda cursor: ledger.links.stories(name=name, limit=500, cursor=cursor))
        return _twin(request, lines, StoryLine, "stories")
    page = ledger.links.stories(name=name, cursor=request.query_params.get("cursor"))
    return desk(request).page(request, "stories.html", page=page, name=name or "")


def history(request: Request) -> Response:
    """What people decided and corrected, newest first, each to be taken back."""
    ledger = desk(request).ledger
    if request.path_params.get("kind"):
        entries = ledger.history(limit=None)
        if request.path_params["kind"] == "json":
            return as_json(entries, "history")
        columns = [field.name for field in msgspec.structs.fields(Happened)]
        return as_csv(columns, map(msgspec.to_builtins, entries), "history")
    before = request.query_params.get("before", "")
    most = 60
    entries = ledger.history(before=int(before) if before.isdecimal() else None, limit=most + 1)
    return desk(request).page(
        request, "history.html", entries=entries[:most], more=len(entries) > most, told=_told
    )


def _told(happened: Happened) -> str:
    """What a correction changed, in words."""
    changes = happened.payload.get("changes", ())
    words = []
    for one in changes[:6]:
        if one["field"] is None:
            words.append(f"{one['item']} {'removed' if one['after'] is None else 'added'}")
        else:
            words.append(f"{one['field']} of {one['item']}")
    if len(changes) > 6:
        words.append(f"{len(changes) - 6} more")
    return ", ".join(words)


def every(ask: Callable[[str | None], Page[_T]]) -> Iterator[_T]:
    """All items of a paged answer, page after page."""
    cursor: str | None = None
    while True:
        page = ask(cursor)
        yield from page.items
        if page.next is None:
            return
        cursor = page.next


def _twin(request: Request, items: Iterator[Any], kind: type, name: str) -> Response:
    if request.path_params["kind"] == "json":
        return as_json(list(items), name)
    columns = [field.name for field in msgspec.structs.fields(kind)]
    return as_csv(columns, map(msgspec.to_builtins, items), name)


def _asked(request: Request, *names: str) -> dict[str, Any]:
    return {name: request.query_params.get(name) or None for name in names}
