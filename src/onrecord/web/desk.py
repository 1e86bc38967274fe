"""What every page works with: the ledger, the templates, the token of this launch."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import jinja2
import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord.ledger import Ledger
from onrecord.web.safety import safe_link

SECTIONS = ("/stories", "/reports", "/people", "/add", "/history")


def templates() -> jinja2.Environment:
    """The templates, with everything escaped unless a template's own author wrote it."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["safe_link"] = safe_link
    environment.filters["query"] = lambda known, **new: _query(known, new)
    return environment


class Desk:
    """One ledger, opened for the page."""

    def __init__(self, ledger: Ledger, token: str) -> None:
        self.ledger = ledger
        self.token = token
        self._templates = templates()

    def page(self, request: Request, template: str, status: int = 200, **known: Any) -> Response:
        """A page made from a template."""
        section = "/" + request.url.path.strip("/").split("/", 1)[0]
        homes = {"/report": "/reports", "/story": "/stories", "/who": "/people"}
        words = self._templates.get_template(template).render(
            token=self.token,
            here=homes.get(section, section),
            query=known.pop("query", request.query_params.get("q", "")),
            **known,
        )
        return HTMLResponse(words, status)


def desk(request: Request) -> Desk:
    """The desk of the running application."""
    found: Desk = request.app.state.desk
    return found


def as_json(value: Any, name: str) -> Response:
    """A view's twin in JSON, complete."""
    return Response(
        msgspec.json.format(msgspec.json.encode(value), indent=1),
        media_type="application/json",
        headers={"content-disposition": f'inline; filename="{name}.json"'},
    )


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], name: str) -> Response:
    """A view's twin in CSV (RFC 4180, UTF-8), complete; lists are parted by " | "."""
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(row.get(key)) for key in columns})
    return Response(
        written.getvalue(),
        media_type="text/csv; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="{name}.csv"'},
    )


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return " | ".join(str(_cell(one)) for one in value)
    return "" if value is None else value


def _query(known: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """The query string of a page with some fields changed, and the cursor dropped."""
    merged = {**known, **new}
    if "cursor" not in new:
        merged.pop("cursor", None)
    return urlencode({key: value for key, value in merged.items() if value})
