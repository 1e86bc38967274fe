"""Corrections by people: one at a time, each with a name and, if wished, a reason; all undoable."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, get_args
from urllib.parse import quote

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import OnrecordError, UsageError
from onrecord.filing import link_reports
from onrecord.ledger import Happened, Item, LinkKind
from onrecord.ledger.decisions import ACTIONS
from onrecord.record import Actor, Record, Source, Statement
from onrecord.report import Span
from onrecord.web.desk import Desk, as_json, desk
from onrecord.web.safety import check_token

Written = tuple[str, Happened]
"""Where to go on, and the entry of the history that a write made."""

Write = Callable[[FormData, str, str], Written]

_UNDOABLE: Final = frozenset({"correct", *ACTIONS})


async def correct(request: Request) -> Response:
    """Corrects one thing in a report's record, and links the report anew."""
    ref = request.path_params["ref"]

    def write(form: FormData, by: str, reason: str) -> Written:
        ledger = desk(request).ledger
        record = ledger.record(ref)
        if record is None:
            raise UsageError("the report has not been read yet; there is nothing to correct")
        changed, item = corrected(record, form)
        happened = ledger.correct(ref, changed, by=by, reason=reason)
        link_reports(ledger, [ref])
        return f"/report/{quote(ref)}#{item}", happened

    return await _written(request, write)


async def decide(request: Request) -> Response:
    """Takes a link back, takes an item out of its group, joins two items, or names a group."""

    def write(form: FormData, by: str, reason: str) -> Written:
        links = desk(request).ledger.links
        match _word(form, "action"):
            case "unlink":
                happened = links.unlink(_number(form, "link"), by=by, reason=reason)
            case "take-out":
                item = _item(form, "item")
                happened = links.take_out(_kind(form), item, by=by, reason=reason)
            case "join":
                items = [_item(form, "item"), _item(form, "other")]
                happened = links.join(_kind(form), items, by=by, reason=reason)
            case "rename":
                ref, name = _word(form, "group"), _word(form, "name")
                happened = links.rename(ref, name, by=by, reason=reason)
            case other:
                raise UsageError(f"no decision “{other}”")
        return _back(form), happened

    return await _written(request, write)


async def undo(request: Request) -> Response:
    """Takes back an entry of the history; where none is named, the newest in force, or, with
    "again", makes again what was undone last."""

    def write(form: FormData, by: str, reason: str) -> Written:
        ledger = desk(request).ledger
        if form.get("entry"):
            entry = _number(form, "entry")
        else:
            entries = ledger.history(limit=1000)
            entry = undone_last(entries) if form.get("again") else in_force_last(entries)
        return _back(form), ledger.undo(entry, by=by, reason=reason)

    return await _written(request, write)


def in_force_last(entries: Sequence[Happened]) -> int:
    """The number of the newest entry that undo takes back; `entries` are newest first.

    Raises `UsageError` where nothing is left to undo.
    """
    for one in entries:
        if one.undoes is None and not one.undone and one.action in _UNDOABLE:
            return one.id
    raise UsageError("there is nothing to undo")


def undone_last(entries: Sequence[Happened]) -> int:
    """The number of the undo that redo takes back: the newest in force, unless something else
    was decided since.

    Raises `UsageError` where nothing was undone last.
    """
    for one in entries:
        if one.action == "undo" and not one.undone:
            return one.id
        if one.undoes is None and one.action in _UNDOABLE:
            break
    raise UsageError("there is nothing to redo")


def training_data(request: Request) -> Response:
    """The corrections in force. As JSON: each with the records before and after it. As JSON Lines:
    a line for each corrected report, in the form of the attribution corpora that training reads.
    """
    ledger = desk(request).ledger
    if not request.url.path.endswith(".jsonl"):
        return as_json(list(ledger.corrections()), "corrections")
    touched: dict[str, set[tuple[Span, ...]]] = {}
    for one in ledger.corrections():
        items = {change.item for change in one.changes}
        spans = {said.content for said in one.after.statements if said.id in items}
        touched.setdefault(one.report, set()).update(spans)
    lines = (
        msgspec.json.encode(annotated(ref, record, touched[ref])) + b"\n"
        for ref, record in ledger.records(sorted(touched)).items()
    )
    return Response(
        b"".join(lines),
        media_type="application/jsonl",
        headers={"content-disposition": 'attachment; filename="corrections.jsonl"'},
    )


def annotated(ref: str, record: Record, touched: Collection[tuple[Span, ...]]) -> dict[str, Any]:
    """A record as an annotated text of an attribution corpus: `annotations` has one version, a
    list of `{source, cue, content}`, each a list of spans in code points; `checked` are the places
    in it of those that a person corrected, whose contents are `touched`."""
    report = record.report
    said = (*record.statements, *record.attitudes)
    return {
        "id": ref,
        "publisher": report.outlet,
        "published": report.published,
        "title": report.title,
        "text": report.text,
        "annotations": [
            [
                {
                    "source": one.source.spans if one.source else (),
                    "cue": one.cue.spans if one.cue else (),
                    "content": one.content,
                }
                for one in said
            ]
        ],
        "checked": [number for number, one in enumerate(said) if one.content in touched],
    }


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
    elif action == "part":
        changed = msgspec.structs.replace(statement, content=_with_part(statement, _span(form)))
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


def _with_part(statement: Statement, span: Span) -> tuple[Span, ...]:
    """The content with one more part; parts that meet become one."""
    parts: list[Span] = []
    for start, end in sorted((*statement.content, span)):
        if parts and start <= parts[-1][1]:
            parts[-1] = parts[-1][0], max(end, parts[-1][1])
        else:
            parts.append((start, end))
    return tuple(parts)


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


async def _written(request: Request, write: Write) -> Response:
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
        to, happened = await run_in_threadpool(write, form, by, reason)
    except OnrecordError as error:
        return here.page(request, "error.html", 409, title="Not done", words=str(error))
    address, mark, item = to.partition("#")
    joint = "&" if "?" in address else "?"
    return RedirectResponse(f"{address}{joint}done={happened.id}{mark}{item}", 303)


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
