"""The page of a story: time line, parties, tallies, disagreements, claims, who copied whom."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord.ledger import Ledger, StoredLink
from onrecord.linking.filed import Filed
from onrecord.linking.passages import Passage
from onrecord.linking.retelling import story_view
from onrecord.linking.story import Claim, Moment, Pair, Party, Stance, Story
from onrecord.record import Record
from onrecord.web.copying import Picture, Told, picture
from onrecord.web.desk import as_csv, as_json, desk
from onrecord.web.persons import passage_cells, point_cells, stance_cells

COLUMNS = (
    "kind", "date", "who", "words", "outlets", "texts", "origins", "unknown", "told_as", "origin",
    "via", "copied_from", "act", "toward", "condition", "spokesman", "counts", "value", "low",
    "high", "bound", "since", "epoch", "polarity", "other_who", "other_words", "other_report",
    "other_item", "why", "score", "title", "outlet", "published", "report", "item", "spans",
)  # fmt: skip

_AROUND = 90  # characters of context on each side of words that a sentence does not bound


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the time line: what stands out, and the statements that one report alone has."""

    date: str
    moments: tuple[Moment, ...]
    once: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """One position in a party's lane; `moved` is the shift that led to it."""

    stance: Stance
    moved: Pair | None


@dataclass(frozen=True, slots=True)
class Lane:
    """One party: its positions by day, in the order of the days of all lanes."""

    party: Party
    cells: tuple[tuple[str, tuple[Held, ...]], ...]


def story(request: Request) -> Response:
    """One story, as a page, as JSON (all of it), or as CSV (a line for every item)."""
    view, stored, records = story_of(desk(request).ledger, request.path_params["ref"])
    kind = request.path_params.get("kind")
    if kind == "json":
        return as_json(view, view.key)
    if kind == "csv":
        return as_csv(COLUMNS, rows(view), view.key)
    days = lane_days(view.parties)
    return desk(request).page(
        request,
        "story.html",
        story=view,
        numbers={one.link.key: one.id for one in stored},
        days=timeline(view),
        lane_days=days,
        lanes=lanes(view.parties, days),
        context=context_of(records),
        copies=picture(_reports_told(view)),
        claim_copies={number: claim_picture(one) for number, one in enumerate(view.claims)},
        told_twice=[(n, one) for n, one in enumerate(view.claims) if len(one.tellings) > 1],
        told_once=[one for one in view.claims if len(one.tellings) == 1],
        series=[one for one in view.tallies if len(one.points) > 1],
        single=[one for one in view.tallies if len(one.points) == 1],
    )


def story_of(ledger: Ledger, ref: str) -> tuple[Story, list[StoredLink], Mapping[str, Record]]:
    """A story's view by the links in force, these links with their numbers, and its records."""
    found = ledger.links.story(ref)
    records = ledger.records([one.ref for one in found.reports])
    stored = ledger.links.select(story=found.line.ref)
    filed = [Filed(one, record) for one, record in records.items()]
    links = [one.link for one in stored]
    view = story_view(filed, links, name=found.line.name, key=found.line.ref)
    return view, stored, records


def timeline(view: Story) -> list[Day]:
    """The time line day by day. What one report alone has somebody say is there too, apart, so
    that it does not bury what several tell."""
    days: dict[str, tuple[list[Moment], list[Moment]]] = {}
    for moment in view.timeline:
        days.setdefault(moment.date, ([], []))[0].append(moment)
    for claim in view.claims:
        if len(claim.tellings) == 1 and claim.date:
            told = claim.tellings[0].passage
            moment = Moment(claim.date, "claim", claim.speaker, claim.words, told, claim.cue)
            days.setdefault(claim.date[:10], ([], []))[1].append(moment)
    return [Day(date, tuple(ones), tuple(once)) for date, (ones, once) in sorted(days.items())]


def lane_days(parties: Sequence[Party]) -> list[str]:
    """The days on which any party takes a position."""
    return sorted({stance.date for party in parties for stance in party.positions})


def lanes(parties: Sequence[Party], days: Sequence[str]) -> list[Lane]:
    """Each party's positions under the days, and where each of them moved."""
    found = []
    for party in parties:
        moved = {(one.passages[1].report, one.passages[1].item): one for one in party.shifts}
        cells = tuple(
            (
                day,
                tuple(
                    Held(one, moved.get((one.passage.report, one.passage.item)))
                    for one in party.positions
                    if one.date == day
                ),
            )
            for day in days
        )
        found.append(Lane(party, cells))
    return found


def context_of(records: Mapping[str, Record]) -> Callable[[Passage], list[tuple[str, bool]]]:
    """What shows a passage in its sentence: stretches of text, and whether they are its words."""

    def context(passage: Passage) -> list[tuple[str, bool]]:
        record = records.get(passage.report)
        if record is None:
            return [(passage.words, True)]
        text = record.report.text
        start, end = passage.sentence
        first, last = passage.spans[0][0], passage.spans[-1][1]
        start, end = max(start, first - 3 * _AROUND), min(end, last + 3 * _AROUND)
        parts, at = [], start
        for left, right in passage.spans:
            parts += [(text[at:left], False), (text[left:right], True)]
            at = right
        parts.append((text[at:end], False))
        return [(words, mine) for words, mine in parts if words]

    return context


def claim_picture(claim: Claim) -> Picture:
    """Who has a claim from whom, as far as its reports tell."""
    return picture(
        Told(
            one.passage.report,
            one.passage.outlet,
            one.passage.published and one.passage.published[:10],
            one.origin,
            one.copied_from,
        )
        for one in claim.tellings
    )


def _reports_told(view: Story) -> Iterator[Told]:
    for one in view.reports:
        day = one.published and one.published[:10]
        yield Told(one.ref, one.outlet, day, view.origins[one.origin].name, one.copied_from)


def rows(view: Story) -> Iterator[dict[str, Any]]:
    """Everything that the story's page shows, a line each."""
    for line in view.reports:
        yield {
            "kind": "report",
            "date": line.published and line.published[:10],
            "who": line.byline,
            "words": line.title,
            "title": line.title,
            "origin": view.origins[line.origin].name,
            "copied_from": line.copied_from,
            "why": line.why,
            "outlet": line.outlet,
            "published": line.published,
            "report": line.ref,
        }
    for claim in view.claims:
        shared = {
            "kind": "claim",
            "who": claim.speaker,
            "date": claim.date,
            "polarity": claim.polarity,
            **msgspec.structs.asdict(claim.numbers),
        }
        for one in claim.tellings:
            yield {
                **shared,
                **passage_cells(one.passage),
                "told_as": one.manner,
                "origin": one.origin,
                "via": one.via,
                "copied_from": one.copied_from,
            }
    for party in view.parties:
        for stance in party.positions:
            who = {"who": party.name, "spokesman": stance.spokesman}
            yield {"kind": "position", **who, **stance_cells(stance)}
    for tally in view.tallies:
        for cells in point_cells(tally):
            yield {"kind": "count", "who": tally.counted_by, **cells}
    for moment in view.timeline:
        if moment.kind == "event":
            told = passage_cells(moment.passage)
            yield {**told, "kind": "event", "who": moment.who, "date": moment.date}
    shortened = [pair for claim in view.claims for pair in claim.shortened]
    for pair in (*view.disagreements, *view.shifts, *shortened):
        first, two = pair.passages
        yield {
            **passage_cells(first),
            "kind": pair.kind,
            "who": pair.who[0],
            "other_who": pair.who[1],
            "other_words": two.words,
            "other_report": two.report,
            "other_item": two.item,
            "why": pair.why,
            "score": pair.score,
        }
