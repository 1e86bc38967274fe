"""Corrections by people: one at a time, each with a name and, if wished, a reason; all undoable."""

from typing import Any, get_args
from urllib.parse import quote

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import OnrecordError, UsageError
from onrecord.ledger import Item, LinkKind
from onrecord.record import Actor, Record, Source, Statement
from onrecord.report import Span
from onrecord.web.desk import Desk, as_json, desk
from onrecord.web.safety import check_token


async def correct(request: Request) -> Response:
    """Corrects one thing in a report's record."""
    ref = request.path_params["ref"]

    def write(form: FormData, by: str, reason: str) -> str:
        ledger = desk(request).ledger
        record = ledger.record(ref)
        if record is None:
            raise UsageError("the report has not been read yet; there is nothing to correct")
        changed, item = corrected(record, form)
        ledger.correct(ref, changed, by=by, reason=reason)
        return f"/report/{quote(ref)}#{item}"

    return await _written(request, write)


async def decide(request: Request) -> Response:
    """Takes a link back, takes an item out of its group, joins two items, or names a group."""

    def write(form: FormData, by: str, reason: str) -> str:
        links = desk(request).ledger.links
        match _word(form, "action"):
            case "unlink":
                links.unlink(_number(form, "link"), by=by, reason=reason)
            case "take-out":
                links.take_out(_kind(form), _item(form, "item"), by=by, reason=reason)
            case "join":
                items = [_item(form, "item"), _item(form, "other")]
                links.join(_kind(form), items, by=by, reason=reason)
            case "rename":
                links.rename(_word(form, "group"), _word(form, "name"), by=by, reason=reason)
            case other:
                raise UsageError(f"no decision “{other}”")
        return _back(form)

    return await _written(request, write)


async def undo(request: Request) -> Response:
    """Takes back an entry of the history, or, where none is named, the newest in force."""

    def write(form: FormData, by: str, reason: str) -> str:
        ledger = desk(request).ledger
        entry = _number(form, "entry") if form.get("entry") else None
        if entry is None:
            standing = (one for one in ledger.history(limit=500) if not one.undone)
            newest = next((one for one in standing if one.undoes is None), None)
            if newest is None:
                raise UsageError("there is nothing to undo")
            entry = newest.id
        ledger.undo(entry, by=by, reason=reason)
        return _back(form)

    return await _written(request, write)


def training_data(request: Request) -> Response:
    """The corrections in force with the records before and after: training data."""
    return as_json(list(desk(request).ledger.corrections()), "corrections")


def corrected(record: Record, form: FormData) -> tuple[Record, str]:
    """A record with one correction made, and the id of the item that it was made to.

    Raises `UsageError` for what cannot be meant, `RecordError` for a span outside the text.
    """
    action, item = _word(form, "action"), _word(form, "item", needed=False)
    if action == "add":
        return _added(record, form)
    statement = next((one for one in record.statements if one.id == item), None)
    if statement is None:
        raise UsageError(f"no statement {item} in this record")
    if action == "remove":
        return _without(record, statement), "statements"
    if action == "source":
        record, source = _source(record, form)
        changed = msgspec.structs.replace(statement, source=source)
    elif action == "content":
        changed = msgspec.structs.replace(statement, content=(_span(form),))
    else:
        raise UsageError(f"no correction “{action}”")
    statements = tuple(changed if one.id == item else one for one in record.statements)
    return msgspec.structs.replace(record, statements=statements), item


def _added(record: Record, form: FormData) -> tuple[Record, str]:
    record, source = _source(record, form, chosen_only=True)
    span = _span(form)
    words = record.report.text[span[0] : span[1]].strip()
    quoted = words[:1] in "“\"‘'" and words[-1:] in "”\"’'"
    taken = {one.id for one in (*record.statements, *record.attitudes)}
    name = next(f"s{n}" for n in range(1, len(taken) + 2) if f"s{n}" not in taken)
    statement = Statement(
        id=name,
        manner="direct" if quoted else "indirect",
        source=source,
        cue=None,
        content=(span,),
        relays=(),
        polarity="affirmed",
        addressee=None,
        time=None,
        place=None,
        within=None,
    )
    statements = sorted((*record.statements, statement), key=lambda one: one.content[:1])
    return msgspec.structs.replace(record, statements=tuple(statements)), name


def _without(record: Record, gone: Statement) -> Record:
    def free(ones: Any, field: str) -> Any:
        return tuple(
            msgspec.structs.replace(one, **{field: None}) if getattr(one, field) == gone.id else one
            for one in ones
        )

    kept = tuple(one for one in record.statements if one.id != gone.id)
    return msgspec.structs.replace(
        record,
        statements=free(kept, "within"),
        attitudes=free(record.attitudes, "within"),
        figures=free(record.figures, "statement"),
        positions=free(record.positions, "statement"),
        events=free(record.events, "statement"),
    )


def _source(
    record: Record, form: FormData, *, chosen_only: bool = False
) -> tuple[Record, Source | None]:
    """The source that a form names: an actor of the record, selected words, or nobody."""
    actor = _word(form, "actor", needed=False)
    if actor in ("", "nobody"):
        return record, None
    if actor == "selected" and not chosen_only:
        span = _span(form)
        known = next((one for one in record.actors if span in one.mentions), None)
        if known is None:
            taken = {one.id for one in record.actors}
            name = next(f"a{n}" for n in range(1, len(taken) + 2) if f"a{n}" not in taken)
            words = record.report.text[span[0] : span[1]]
            known = Actor(name, words, "unnamed", (), (), (span,))
            record = msgspec.structs.replace(record, actors=(*record.actors, known))
        return record, Source(actor=known.id, spans=(span,))
    chosen = next((one for one in record.actors if one.id == actor), None)
    if chosen is None:
        raise UsageError(f"no actor {actor} in this record")
    return record, Source(actor=chosen.id, spans=chosen.mentions[:1])


async def _written(request: Request, write: Any) -> Response:
    """Runs a write once its form's token is checked; errors become words on a page."""
    form = await request.form(max_fields=40, max_part_size=2**20)
    here: Desk = desk(request)
    header = request.headers.get("x-onrecord-token")
    if not (check_token(form.get("token"), here.token) or check_token(header, here.token)):
        return here.page(
            request,
            "error.html",
            403,
            title="Not done",
            words="This form is from an earlier launch of onrecord. Go back, reload, try again.",
        )
    by = _word(form, "by", needed=False)[:80] or "desk"
    reason = _word(form, "reason", needed=False)[:500]
    try:
        to = await run_in_threadpool(write, form, by, reason)
    except OnrecordError as error:
        return here.page(request, "error.html", 409, title="Not done", words=str(error))
    return RedirectResponse(to, 303)


def _word(form: FormData, name: str, *, needed: bool = True) -> str:
    value = form.get(name)
    if isinstance(value, str) and value.strip():
        return value.strip()
    if needed:
        raise UsageError(f"the form lacks “{name}”")
    return ""


def _number(form: FormData, name: str) -> int:
    value = _word(form, name)
    if not value.isdecimal():
        raise UsageError(f"“{name}” is no number")
    return int(value)


def _span(form: FormData) -> Span:
    start, end = _number(form, "start"), _number(form, "end")
    if start >= end:
        raise UsageError("select the words in the text first")
    return start, end


def _item(form: FormData, name: str) -> Item:
    report, _, item = _word(form, name).partition("/")
    return Item(report, item)


def _kind(form: FormData) -> LinkKind:
    kind: Any = _word(form, "kind")
    if kind not in get_args(LinkKind):
        raise UsageError(f"no kind of link “{kind}”")
    found: LinkKind = kind
    return found


def _back(form: FormData) -> str:
    """Where the form says it came from, if that is a path of this server."""
    to = _word(form, "back", needed=False)
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/history"
