"""What every page works with: the ledger, the templates, the token of this launch."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import jinja2
import msgspec
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from onrecord.errors import OnrecordError
from onrecord.ledger import Happened, Ledger
from onrecord.ledger.words import parse
from onrecord.report import Span
from onrecord.web.marking import opening
from onrecord.web.reports import number
from onrecord.web.safety import safe_link

_HOMES = {"report": "/reports", "story": "/stories", "who": "/people", "jobs": "/add"}


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
    environment.filters["stored"] = stored
    environment.filters["lit"] = lit
    environment.filters["number"] = number
    environment.filters["plain"] = lambda word: (word or "").replace("_", " ")
    environment.filters["many"] = lambda count, one, more=None: (
        f"{count:,} {one if count == 1 else more or one + 's'}"
    )
    environment.filters["opening"] = opening
    environment.filters["spans"] = spans_word
    environment.filters["query"] = lambda known, **new: query_string(known, new)
    return environment


class Desk:
    """One ledger, opened for the page."""

    def __init__(self, ledger: Ledger, token: str) -> None:
        self.ledger = ledger
        self.token = token
        self._templates = templates()
        for name in self._templates.list_templates():  # compiled now, not while somebody waits
            self._templates.get_template(name)

    def page(self, request: Request, template: str, status: int = 200, **known: Any) -> Response:
        """A page made from a template."""
        section = request.url.path.strip("/").split("/", 1)[0]
        words = self._templates.get_template(template).render(
            token=self.token,
            here=_HOMES.get(section, f"/{section}"),
            path=request.url.path,
            query=known.pop("query", request.query_params.get("q", "")),
            done=self._done(request),
            **known,
        )
        return HTMLResponse(words, status)

    def _done(self, request: Request) -> Happened | None:
        """The entry of the history that a form was just answered with, to be undone at once."""
        number = request.query_params.get("done", "")
        if not number.isdecimal() or len(number) > 15:
            return None
        entries = self.ledger.history(before=int(number) + 1, limit=1)
        return entries[0] if entries and entries[0].id == int(number) else None


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


def stored(text: str) -> Markup:
    """A report's text for HTML, so that a browser's text has as many code points as ours.

    A browser reads a carriage return as a line feed and drops a null character unless told.

    >>> stored("a <b>\\r\\n")
    Markup('a &lt;b&gt;&#13;\\n')
    """
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\0", "\ufffd"))


def lit(text: str, query: str | None) -> Markup:
    """A text for HTML in which the words of a search are marked.

    >>> lit("Truces <hold>", "truce* -oil")
    Markup('<mark>Truces</mark> &lt;hold&gt;')
    """
    try:
        terms = [one for one in parse(query) if not one.excluded] if query else []
    except OnrecordError:
        terms = []
    if not terms:
        return escape(text)
    wanted = "|".join(
        r"[\W_]+".join(map(re.escape, one.words)) + (r"[^\W_]*" if one.prefix else r"(?![^\W_])")
        for one in terms
    )
    parts, last = [], 0
    for found in re.finditer(rf"(?<![^\W_])(?:{wanted})", text, re.IGNORECASE):
        parts += [escape(text[last : found.start()]), Markup("<mark>%s</mark>") % found.group()]
        last = found.end()
    return Markup("").join([*parts, escape(text[last:])])


def spans_word(spans: Iterable[Span]) -> str:
    """Spans as they stand in an address.

    >>> spans_word(((66, 180), (201, 260)))
    '66-180,201-260'
    """
    return ",".join(f"{start}-{end}" for start, end in spans)


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return " | ".join(str(_cell(one)) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        # A spreadsheet would take hostile words for a formula and run it. JSON has them bare.
        return "'" + value
    return "" if value is None else value


def query_string(known: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """The query string of a page with some fields changed, and the cursor dropped."""
    merged = {**known, **new}
    if "cursor" not in new:
        merged.pop("cursor", None)
    return urlencode({key: value for key, value in merged.items() if value})
