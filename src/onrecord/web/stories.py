"""The page of a story: time line, parties, tallies, disagreements, claims, who copied whom."""

from collections.abc import Iterator
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from onrecord.ledger import Ledger, StoredLink
from onrecord.linking.filed import Filed
from onrecord.linking.retelling import story_view
from onrecord.linking.story import Story
from onrecord.web.desk import as_csv, as_json, desk

_COLUMNS = (
    "speaker", "words", "date", "polarity", "outlets", "texts", "origins", "unknown", "report",
    "outlet", "published", "told_as", "origin", "via", "copied_from",
)  # fmt: skip


def story(request: Request) -> Response:
    """One story, as a page, as JSON (all of it), or as CSV (a line for every telling)."""
    view, stored = story_of(desk(request).ledger, request.path_params["ref"])
    kind = request.path_params.get("kind")
    if kind == "json":
        return as_json(view, view.key)
    if kind == "csv":
        return as_csv(_COLUMNS, _rows(view), view.key)
    return desk(request).page(
        request,
        "story.html",
        story=view,
        numbers={one.link.key: one.id for one in stored},
        titles={one.ref: one.title for one in view.reports},
        told_twice=[one for one in view.claims if len(one.tellings) > 1],
        told_once=[one for one in view.claims if len(one.tellings) == 1],
        series=[one for one in view.tallies if len(one.points) > 1],
        single=[one for one in view.tallies if len(one.points) == 1],
    )


def story_of(ledger: Ledger, ref: str) -> tuple[Story, list[StoredLink]]:
    """A story's view by the links in force, and these links with their numbers."""
    found = ledger.links.story(ref)
    records = ledger.records([one.ref for one in found.reports])
    stored = ledger.links.select(story=found.line.ref)
    filed = [Filed(one, record) for one, record in records.items()]
    links = [one.link for one in stored]
    return story_view(filed, links, name=found.line.name, key=found.line.ref), stored


def _rows(view: Story) -> Iterator[dict[str, Any]]:
    for claim in view.claims:
        shared = {
            "speaker": claim.speaker,
            "date": claim.date,
            "polarity": claim.polarity,
            **msgspec.structs.asdict(claim.numbers),
        }
        for one in claim.tellings:
            yield {
                **shared,
                "words": one.passage.words,
                "report": one.passage.report,
                "outlet": one.passage.outlet,
                "published": one.passage.published,
                "told_as": one.manner,
                "origin": one.origin,
                "via": one.via,
                "copied_from": one.copied_from,
            }
