"""The page of a person or body: all they are on record as saying, their offices, their counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import quote

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.errors import LedgerError
from onrecord.ledger import ActorLine, Item, Known, Ledger, StoredLink
from onrecord.linking.filed import Filed
from onrecord.linking.names import plain
from onrecord.linking.passages import Passage, passage
from onrecord.linking.person import Office, Person, Said, person_view
from onrecord.linking.story import Stance, Tally
from onrecord.web.desk import as_csv, as_json, desk

CHUNK = 60
"""Reports on one page of somebody who is in many; the twins have all of them."""

COLUMNS = (
    "kind", "date", "words", "manner", "polarity", "cue", "via", "to", "act", "toward",
    "condition", "counts", "value", "low", "high", "bound", "since", "last", "outlet", "published",
    "report", "item", "spans",
)  # fmt: skip


class Whole(msgspec.Struct, frozen=True):
    """The JSON twin: a person as `person_view` gives it, and what they are said to think."""

    who: Known
    person: Person
    attitudes: tuple[Said, ...]


def people(request: Request) -> Response:
    """Persons and bodies by name; without one, those who are in most of the latest reports."""
    name = request.query_params.get("name", "").strip()
    links = desk(request).ledger.links
    kind = request.path_params.get("kind")
    found = links.people(name, limit=10_000 if kind else 60) if name else []
    if kind == "json":
        return as_json(found, "people")
    if kind == "csv":
        columns = ("ref", "name", "kind", "reports", "names")
        return as_csv(columns, map(msgspec.to_builtins, found), "people")
    recent = [] if name else _recent(desk(request).ledger)
    return desk(request).page(
        request, "people.html", found=found, name=name, recent=recent, key=key_of
    )


def who(request: Request) -> Response:
    """A person or body: what they are recorded as saying, their roles, the counts they publish."""
    ref, ledger = request.path_params["ref"], desk(request).ledger
    known, moved = _known(ledger, ref)
    kind = request.path_params.get("kind")
    if moved:
        asked = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/who/{quote(moved)}{f'.{kind}' if kind else ''}{asked}", 303)
    lines = sorted(known.actors, key=lambda one: (one.published or "", one.report), reverse=True)
    links = ledger.links.select(group=known.ref) if known.ref else []
    if kind:
        person, thoughts = _view(ledger, lines, links)
        name = known.ref or ref
        if kind == "json":
            return as_json(Whole(known, person, thoughts), name)
        return as_csv(COLUMNS, _rows(person, thoughts), name)
    asked = request.query_params.get("page", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    pages = max(1, -(-len({one.report for one in lines}) // CHUNK))
    number = min(max(number, 1), pages)
    refs = list(dict.fromkeys(one.report for one in lines))[(number - 1) * CHUNK : number * CHUNK]
    chosen = set(refs)
    person, thoughts = _view(ledger, [one for one in lines if one.report in chosen], links)
    said = sorted(
        [*((one, False) for one in person.statements), *((one, True) for one in thoughts)],
        key=lambda one: one[0].date or "",
        reverse=True,
    )
    return desk(request).page(
        request,
        "who.html",
        known=known,
        key=ref,
        person=person,
        said=said,
        days=[(day, list(ones)) for day, ones in groupby(said, key=lambda one: one[0].date)],
        number=number,
        pages=pages,
        roles=offices(lines),
        lines=lines,
        links=links,
        first=lines[0],
    )


def offices(lines: Iterable[ActorLine]) -> list[Office]:
    """Roles as reports word them, with the first and last day of publication, latest first."""
    told: dict[str, list[ActorLine]] = {}
    for one in lines:
        for role in one.roles:
            told.setdefault(role, []).append(one)
    found = []
    for role, ones in told.items():
        days = sorted(one.published[:10] for one in ones if one.published)
        first, last = (days[0], days[-1]) if days else (None, None)
        found.append(Office(role, first, last, tuple(one.report for one in ones)))
    return sorted(found, key=lambda one: (one.first or "", one.last or ""), reverse=True)


def key_of(known: Known) -> str:
    """What the address of somebody's page ends in."""
    return known.ref or f"{known.actors[0].report}.{known.actors[0].item}"


def _known(ledger: Ledger, ref: str) -> tuple[Known, str | None]:
    """Somebody by a group's reference or as "report.a1"; and the group if that leads to one."""
    report_ref, _, item = ref.partition(".")
    if not item:
        return ledger.links.person(ref), None
    group = ledger.links.group_of("person", Item(report_ref, item))
    if group is not None:
        return ledger.links.person(group.ref), group.ref
    record = ledger.record(report_ref)
    actor = next((one for one in record.actors if one.id == item), None) if record else None
    if record is None or actor is None:
        raise LedgerError(f"no actor {item} in report {report_ref}")
    told = record.report
    line = ActorLine(
        report_ref, item, actor.name, actor.kind, actor.roles, told.outlet, told.published
    )
    return Known(None, actor.name, (actor.name,), actor.kind, 1, (line,)), None


def _view(
    ledger: Ledger, lines: Sequence[ActorLine], links: Sequence[StoredLink]
) -> tuple[Person, tuple[Said, ...]]:
    records = ledger.records(sorted({one.report for one in lines}))
    mine = [one for one in lines if one.report in records]
    if not mine:
        raise LedgerError("the reports in which they are have not been read yet")
    filed = {ref: Filed(ref, record) for ref, record in records.items()}
    item = Item(mine[0].report, mine[0].item)
    view = person_view(list(filed.values()), [one.link for one in links], item)
    return view, tuple(_thoughts(filed, mine))


def _thoughts(filed: Mapping[str, Filed], lines: Sequence[ActorLine]) -> Iterator[Said]:
    """What they are said to think, hope or fear: not speech, and shown as what it is."""
    for line in lines:
        one = filed[line.report]
        for thought in one.record.attitudes:
            if thought.source is None or thought.source.actor != line.item or not thought.content:
                continue
            yield Said(
                one.date.isoformat() if one.date else None,
                thought.manner,
                thought.polarity,
                thought.cue.lemma if thought.cue else None,
                None,
                tuple(one.actors[relay.actor].name for relay in thought.relays),
                passage(one, thought.id, *thought.content),
            )


def _recent(ledger: Ledger) -> list[tuple[str, str, int]]:
    """Whom the latest statements are of: name as last written, address and number of statements.

    A name is one however its apostrophe is printed, with a title or without.
    """
    counted: dict[tuple[str, ...], list[Any]] = {}
    for hit in ledger.search(limit=300).items:
        if hit.source and hit.source_item:
            first = [hit.source, f"{hit.report}.{hit.source_item}", 0]
            counted.setdefault(plain(hit.source) or (hit.source,), first)[2] += 1
    ranked = sorted(counted.values(), key=lambda one: (-one[2], one[0]))
    return [(name, address, count) for name, address, count in ranked[:24]]


def _rows(person: Person, thoughts: Sequence[Said]) -> Iterator[dict[str, Any]]:
    for kind, ones in (("statement", person.statements), ("attitude", thoughts)):
        for said in ones:
            yield {
                "kind": kind,
                "date": said.date,
                "manner": said.manner,
                "polarity": said.polarity,
                "cue": said.cue,
                "via": said.via,
                "to": said.addressee,
                **passage_cells(said.passage),
            }
    for kind, held in (("role", person.roles), ("affiliation", person.affiliations)):
        for office in held:
            yield {
                "kind": kind,
                "date": office.first,
                "last": office.last,
                "words": office.words,
                "report": office.reports,
            }
    for stance in person.positions:
        yield {"kind": "position", **stance_cells(stance)}
    for tally in person.tallies:
        yield from ({"kind": "count", **one} for one in point_cells(tally))


def stance_cells(stance: Stance) -> dict[str, Any]:
    """A position as cells of a CSV line."""
    return {
        **passage_cells(stance.passage),
        "date": stance.date,
        "act": stance.act,
        "words": stance.object,
        "toward": stance.toward,
        "condition": stance.condition,
    }


def point_cells(tally: Tally) -> Iterator[dict[str, Any]]:
    """The points of a series as cells of CSV lines, one for each passage that tells one."""
    for point in tally.points:
        for told in point.passages:
            yield {
                **passage_cells(told),
                "date": point.as_of,
                "words": point.words,
                "counts": " ".join((tally.counts, *tally.part)),
                "value": point.value,
                "low": point.low,
                "high": point.high,
                "bound": point.bound,
                "via": point.relays,
                "since": tally.since,
                "epoch": tally.epoch,
            }


def passage_cells(told: Passage) -> dict[str, Any]:
    """Where words stand, as cells of a CSV line."""
    return {
        "words": told.words,
        "outlet": told.outlet,
        "published": told.published,
        "report": told.report,
        "item": told.item,
        "spans": [f"{start}-{end}" for start, end in told.spans],
    }
