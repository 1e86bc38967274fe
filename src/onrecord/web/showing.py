"""The pages of one thing: a report, a claim, a person or body."""

from collections.abc import Iterator
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import LedgerError
from onrecord.ledger import ActorLine, Group, Hit, Item, Known, Ledger
from onrecord.linking.filed import Filed
from onrecord.linking.origins import origins
from onrecord.linking.witnesses import Telling, Witnesses, in_words, tellings, witnesses
from onrecord.record import Record
from onrecord.web.desk import as_csv, as_json, desk
from onrecord.web.lists import every
from onrecord.web.reports import bound_words, quoted, report_page

_STATEMENT_COLUMNS = (
    "id", "kind", "source", "cue", "words", "spans", "manner", "polarity", "relays", "addressee",
    "time", "within",
)  # fmt: skip


def report(request: Request) -> Response:
    """One report: its text with every statement marked, and its record."""
    ref, ledger = request.path_params["ref"], desk(request).ledger
    stored = ledger.report(ref)
    record = ledger.record(ref)
    kind = request.path_params.get("kind")
    if kind == "json":
        return as_json(record if record is not None else stored.report, stored.ref)
    if kind == "csv":
        return as_csv(_STATEMENT_COLUMNS, _statement_rows(record), stored.ref)
    if record is None:
        return desk(request).page(request, "unread.html", stored=stored)
    here = stored.ref
    claims = {
        item.item: group
        for group in ledger.links.groups("claim", reports=[here])
        for item in group.items
        if item.report == here
    }
    stories = ledger.links.groups("story", reports=[here])
    return desk(request).page(
        request,
        "report.html",
        stored=stored,
        editions=ledger.editions(here),
        claims=claims,
        story=stories[0] if stories and len(stories[0].items) > 1 else None,
        **report_page(record, report_key=here),
    )


def claim(request: Request) -> Response:
    """One claim: every telling of it, and how many outlets, texts and origins stand behind it."""
    ledger = desk(request).ledger
    group = ledger.links.group(request.path_params["ref"])
    told, numbers = _tellings(ledger, group)
    if request.path_params.get("kind"):
        return as_json({"group": group, "tellings": told, "numbers": numbers}, group.ref)
    return desk(request).page(
        request,
        "claim.html",
        group=group,
        told=told,
        numbers=numbers,
        in_words=in_words(numbers),
        links=ledger.links.select(group=group.ref),
    )


def _tellings(ledger: Ledger, group: Group) -> tuple[list[Telling], Witnesses]:
    refs = {item.report for item in group.items}
    for copies in ledger.links.groups("origin", reports=sorted(refs)):
        refs |= {item.report for item in copies.items}
    collection = {ref: Filed(ref, record) for ref, record in ledger.records(sorted(refs)).items()}
    links = {
        one.link.key: one.link
        for ref in collection
        for one in ledger.links.select(kind="origin", report=ref)
        if all(item.report in collection for item in one.link.items)
    }
    known = origins(list(collection.values()), links.values())
    copied = {one.items[0].report: one.items[1].report for one in links.values()}
    items = [item for item in group.items if item.report in collection]
    told = tellings(items, collection, known, copied)
    return told, witnesses(told, known)


def who(request: Request) -> Response:
    """A person or body: what they are recorded as saying, their roles, the counts they publish."""
    ref, ledger = request.path_params["ref"], desk(request).ledger
    report_ref, _, item = ref.partition(".")
    if item:
        group = ledger.links.groups("person", reports=[report_ref])
        mine = [one for one in group if Item(report_ref, item) in one.items]
        if mine:
            return RedirectResponse(f"/who/{mine[0].ref}{_suffix(request)}", 303)
        known, said = _alone(ledger, report_ref, item), None
    else:
        known = ledger.links.person(ref)
        said = every(lambda cursor: ledger.search(person=ref, limit=500, cursor=cursor))
    records = ledger.records([one.report for one in known.actors])
    hits = list(said) if said is not None else _said_in(records, known)
    counts = list(_counts(records, known))
    kind = request.path_params.get("kind")
    if kind == "json":
        return as_json({"who": known, "statements": hits, "counts": counts}, known.ref or ref)
    if kind == "csv":
        columns = [field.name for field in msgspec.structs.fields(Hit)]
        return as_csv(columns, map(msgspec.to_builtins, hits), known.ref or ref)
    roles = [(one.published, role, one.outlet) for one in known.actors for role in one.roles]
    return desk(request).page(
        request,
        "who.html",
        known=known,
        key=ref,
        hits=hits[:300],
        more=max(0, len(hits) - 300),
        counts=counts,
        roles=sorted(roles, key=lambda one: one[0] or ""),
        links=ledger.links.select(group=known.ref) if known.ref else [],
    )


def _suffix(request: Request) -> str:
    kind = request.path_params.get("kind")
    return f".{kind}" if kind else ""


def _alone(ledger: Ledger, ref: str, item: str) -> Known:
    record = ledger.record(ref)
    actor = next((one for one in record.actors if one.id == item), None) if record else None
    if record is None or actor is None:
        raise LedgerError(f"no actor {item} in report {ref}")
    told = record.report
    line = ActorLine(ref, item, actor.name, actor.kind, actor.roles, told.outlet, told.published)
    return Known(None, actor.name, (actor.name,), actor.kind, 1, (line,))


def _said_in(records: dict[str, Record], known: Known) -> list[Hit]:
    mine = {(one.report, one.item) for one in known.actors}
    return [
        Hit(
            report=ref,
            item=one.id,
            kind="statement",
            words=quoted(record, one.content),
            spans=one.content,
            title=record.report.title,
            outlet=record.report.outlet,
            published=record.report.published,
            url=record.report.url,
            cue=one.cue.lemma if one.cue else None,
            manner=one.manner,
            polarity=one.polarity,
        )
        for ref, record in records.items()
        for one in record.statements
        if one.source and (ref, one.source.actor) in mine
    ]


def _counts(records: dict[str, Record], known: Known) -> Iterator[dict[str, Any]]:
    mine = {(one.report, one.item) for one in known.actors}
    for ref, record in records.items():
        for figure in record.figures:
            if figure.counted_by and (ref, figure.counted_by.actor) in mine:
                yield {
                    "report": ref,
                    "item": figure.id,
                    "outlet": record.report.outlet,
                    "published": record.report.published,
                    "words": quoted(record, (figure.span,)),
                    "bounds": bound_words(figure),
                    "counts": figure.counts,
                    "as_of": figure.as_of.value if figure.as_of else None,
                }


def _statement_rows(record: Record | None) -> Iterator[dict[str, Any]]:
    if record is None:
        return
    names = {actor.id: actor.name for actor in record.actors}
    for kind, ones in (("statement", record.statements), ("attitude", record.attitudes)):
        for one in ones:
            yield {
                "id": one.id,
                "kind": kind,
                "source": names[one.source.actor] if one.source else None,
                "cue": one.cue.lemma if one.cue else None,
                "words": quoted(record, one.content),
                "spans": [f"{start}-{end}" for start, end in one.content],
                "manner": one.manner,
                "polarity": one.polarity,
                "relays": [names[relay.actor] for relay in one.relays],
                "addressee": names[one.addressee] if one.addressee else None,
                "time": one.time.value if one.time else None,
                "within": one.within,
            }
