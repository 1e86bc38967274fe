"""The pages of one report and of one claim."""

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord.ledger import Group, Ledger
from onrecord.linking.filed import Filed
from onrecord.linking.origins import copied_from, origins
from onrecord.linking.witnesses import Telling, Witnesses, in_words, tellings, witnesses
from onrecord.web.copying import Told, picture
from onrecord.web.desk import as_csv, as_json, desk
from onrecord.web.marking import paragraphs
from onrecord.web.persons import passage_cells
from onrecord.web.reports import COLUMNS, asked_spans, report_page, rows, title_of

_TELLING_COLUMNS = (
    "outlets", "texts", "origins", "unknown", "words", "manner", "cue", "origin", "via",
    "copied_from", "outlet", "published", "report", "item", "spans",
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
        return as_csv(COLUMNS, rows(record) if record is not None else (), stored.ref)
    if record is None:
        part = request.headers.get("hx-request") == "true"
        if part:  # the page asks whether the record is there yet
            return Response(status_code=204)
        title = title_of(stored.report)
        shown = paragraphs(stored.report.text, ())
        return desk(request).page(
            request, "unread.html", stored=stored, title=title, paragraphs=shown
        )
    if request.headers.get("hx-request") == "true":
        return Response(headers={"hx-refresh": "true"})
    asked = asked_spans(stored.report.text, request.query_params.get("at"))
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
        **report_page(record, report_key=here, asked=asked),
    )


def claim(request: Request) -> Response:
    """One claim: every telling of it, and how many outlets, texts and origins stand behind it."""
    ledger = desk(request).ledger
    group = ledger.links.group(request.path_params["ref"])
    told, numbers = _tellings(ledger, group)
    kind = request.path_params.get("kind")
    if kind == "json":
        return as_json({"group": group, "tellings": told, "numbers": numbers}, group.ref)
    if kind == "csv":
        shared = msgspec.structs.asdict(numbers)
        lines = (
            {
                **shared,
                **msgspec.structs.asdict(one),
                **passage_cells(one.passage),
            }
            for one in told
        )
        return as_csv(_TELLING_COLUMNS, lines, group.ref)
    return desk(request).page(
        request,
        "claim.html",
        group=group,
        told=told,
        numbers=numbers,
        in_words=in_words(numbers),
        copies=picture(
            Told(
                one.passage.report,
                one.passage.outlet,
                one.passage.published and one.passage.published[:10],
                one.origin,
                one.copied_from,
            )
            for one in told
        ),
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
    copied = {one.items[0].report: copied_from(one, collection) for one in links.values()}
    items = [item for item in group.items if item.report in collection]
    told = tellings(items, collection, known, copied)
    return told, witnesses(told, known)
