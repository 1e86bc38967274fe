"""Search across statements, with facets; every search has an address of its own."""

import calendar
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord.ledger import Facets, Hit, Ledger
from onrecord.web.desk import as_csv, as_json, desk, query_string
from onrecord.web.lists import every

_ASKED = ("source", "outlet", "manner", "kind", "since", "until", "story", "person", "within")
_SHOWN = 10  # values of a facet


def search(request: Request) -> Response:
    """The answers to a search: a page, or all of them as JSON or CSV."""
    query = request.query_params.get("q", "").strip() or None
    asked: dict[str, Any] = {
        name: value for name in _ASKED if (value := request.query_params.get(name))
    }
    if asked.get("within") != "reports":
        asked.pop("within", None)
    ledger = desk(request).ledger
    kind = request.path_params.get("kind")
    if kind:
        hits = every(lambda cursor: ledger.search(query, limit=500, cursor=cursor, **asked))
        if kind == "json":
            return as_json(list(hits), "search")
        columns = [field.name for field in msgspec.structs.fields(Hit)]
        return as_csv(columns, map(msgspec.to_builtins, hits), "search")
    page = ledger.search(query, cursor=request.query_params.get("cursor"), **asked)
    found = ledger.facets(query, **asked)
    known = {"q": query or "", **asked}
    what = "reports" if asked.get("within") == "reports" else "statements and attitudes"
    return desk(request).page(
        request,
        "search.html",
        query=query or "",
        page=page,
        asked=asked,
        known=known,
        total=f"{found.of:,} {what}" if found.complete else f"more than {found.of:,} {what}",
        chosen=_chosen(ledger, known),
        facets=_facets(found, ledger, known),
    )


def _chosen(ledger: Ledger, known: dict[str, Any]) -> list[tuple[str, str, str]]:
    """What the search is narrowed to: title, value, and the query without it."""
    titles = {"source": "said by", "outlet": "printed by", "kind": "", "manner": ""}
    titles |= {"since": "from", "until": "to", "story": "story", "person": "who"}
    return [
        (title, _group_name(ledger, known[name], name), query_string(known, {name: ""}))
        for name, title in titles.items()
        if known.get(name)
    ]


def _group_name(ledger: Ledger, value: str, kind: str) -> str:
    if kind not in ("story", "person"):
        return value
    return ledger.links.group(value).name or value


def _facets(
    found: Facets, ledger: Ledger, known: dict[str, Any]
) -> list[tuple[str, str, list[tuple[str, str, int, str]]]]:
    """Each facet as title, field, and its values: what is sent, what is shown, how many, and the
    query that asks for it."""
    facets = []
    for title, name, values in (
        ("Said by", "source", found.source),
        ("Printed by", "outlet", found.outlet),
        ("Manner", "manner", found.manner),
        ("Month", "month", found.month),
        ("Story", "story", found.story),
    ):
        shown = []
        latest = sorted(values, reverse=True) if name == "month" else values
        for value, count in latest[:_SHOWN]:
            new = _month(value) if name == "month" else {name: value}
            words = _group_name(ledger, value, name)
            shown.append((value, words, count, query_string(known, new)))
        if shown:
            facets.append((title, name, shown))
    return facets


def _month(value: str) -> dict[str, str]:
    """The days of a month such as "2027-03", as a search asks for them."""
    year, month = (int(part) for part in value.split("-"))
    last = calendar.monthrange(year, month)[1]
    return {"since": f"{value}-01", "until": f"{value}-{last}"}
