"""Search across statements, with facets; every search has an address of its own."""

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord.ledger import Facets, Hit
from onrecord.web.desk import as_csv, as_json, desk
from onrecord.web.lists import every

_ASKED = ("source", "outlet", "manner", "kind", "since", "until", "story", "person", "within")


def search(request: Request) -> Response:
    """The answers to a search: a page, or all of them as JSON or CSV."""
    query = request.query_params.get("q", "").strip() or None
    asked: dict[str, Any] = {
        name: value for name in _ASKED if (value := request.query_params.get(name))
    }
    ledger = desk(request).ledger
    kind = request.path_params.get("kind")
    if kind:
        hits = every(lambda cursor: ledger.search(query, limit=500, cursor=cursor, **asked))
        if kind == "json":
            return as_json(list(hits), "search")
        columns = [field.name for field in msgspec.structs.fields(Hit)]
        return as_csv(columns, map(msgspec.to_builtins, hits), "search")
    cursor = request.query_params.get("cursor")
    page = ledger.search(query, cursor=cursor, **asked)
    months = asked.get("since", "")[:7]
    return desk(request).page(
        request,
        "search.html",
        query=query or "",
        page=page,
        asked=asked,
        known={"q": query or "", **asked},
        month=months,
        facets=_facets(ledger.facets(query, **asked), ledger),
    )


def _facets(found: Facets, ledger: Any) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    """Each facet as title, field, and its values: what is sent, what is shown, how many."""
    names = {}
    for ref, _ in found.story[:8]:
        names[ref] = ledger.links.group(ref).name or ref
    plain = {"source": found.source, "outlet": found.outlet, "manner": found.manner}
    facets = [
        (title, title, [(value, value, count) for value, count in values[:8]])
        for title, values in plain.items()
    ]
    stories = [(ref, names[ref], count) for ref, count in found.story[:8]]
    return [one for one in [*facets, ("story", "story", stories)] if one[2]]
