"""Reads reports, links them, and writes their stories for `score_stories.py`.

    python -m benchmarks.stories REPORTS.jsonl > predicted.json
    python -m benchmarks.stories GOLD_DIR > predicted.json
    python -m benchmarks.stories --records RECORDS.jsonl|GOLD_DIR > predicted.json

REPORTS.jsonl has one report a line: `name`, `text`, `published`, `outlet`, `title`, `byline`,
`url`, as far as known ("-" is standard input). GOLD_DIR is a folder with `records/*.json`, of
which only the report is read. With --records the records themselves are taken as read, which
measures linking alone: a reader without fault.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.records import report_of
from benchmarks.shared import read_lines
from onrecord import read_many
from onrecord.errors import OnrecordError
from onrecord.ledger.links import Item, Link
from onrecord.linking import Filed, Linker, series
from onrecord.linking.joining import groups_of
from onrecord.linking.people import body_name
from onrecord.record import Record
from onrecord.report import Span

Spans = Sequence[Span]


def objects(path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object under its name: a gold record's file name, a line's `name`, or its number."""
    folder = Path(path) / "records"
    if path != "-" and folder.is_dir():
        for file in sorted(folder.glob("*.json")):
            yield file.stem, msgspec.json.decode(file.read_bytes())
        return
    for number, raw in enumerate(read_lines(path), start=1):
        yield str(raw.get("name") or raw.get("report", {}).get("id") or number), raw


def records(path: str, *, as_read: bool) -> Iterator[tuple[str, Record]]:
    """The record of every report: read here, or taken as it stands."""
    found = list(objects(path))
    if as_read:
        for name, raw in found:
            yield (
                name,
                Record.from_json(
                    msgspec.json.encode({k: v for k, v in raw.items() if k != "name"})
                ),
            )
        return
    yield from zip(
        (name for name, _ in found), read_many(report_of(raw) for _, raw in found), strict=True
    )


def link(all_records: Iterator[tuple[str, Record]]) -> Linker:
    """A linker with all the reports; of a text that stands twice under one name the first."""
    linker = Linker()
    for name, record in all_records:
        linker.add(record, name)
    return linker


def story_json(linker: Linker, story: Sequence[Filed]) -> dict[str, Any]:
    """One story in the scorer's format."""
    links = linker.links(story)

    def of_kind(kind: str) -> list[Link]:
        return [one for one in links if one.kind == kind]

    filed = {one.ref: one for one in story}
    people = groups_of(of_kind("person"))
    return {
        "reports": [one.ref for one in story],
        "origins": [{"reports": sorted(group)} for group in _origins(story, of_kind("origin"))],
        "people": [[_actor(filed, item) for item in group] for group in people.all()],
        "claims": [
            [_statement(filed, item) for item in group]
            for group in groups_of(of_kind("claim")).all()
        ],
        "tallies": [
            {
                "counted_by": body_name(one.body, filed, people),
                "counts": one.counts,
                "points": [
                    {"report": point.filed.ref, "value": _value(point.figure)}
                    for point in one.points
                ],
            }
            for one in series(story, of_kind("person"))
        ],
        "contradictions": [
            {"between": [_any(filed, item) for item in one.items], "why": one.reason}
            for one in of_kind("disagreement")
        ],
        "position_shifts": [
            {
                "from": _position(filed, one.items[0]),
                "to": _position(filed, one.items[1]),
                "why": one.reason,
            }
            for one in of_kind("shift")
        ],
    }


def _origins(story: Sequence[Filed], links: Sequence[Link]) -> list[set[str]]:
    groups = groups_of(links)
    found = {frozenset(item.report for item in groups.of(one.item())) for one in story}
    return [set(one) for one in sorted(found, key=sorted)]


def _actor(filed: Mapping[str, Filed], item: Item) -> dict[str, Any]:
    """The mention in which somebody has his name, else the longest."""
    one = filed[item.report]
    actor = one.actors[item.item]
    named = [span for span in actor.mentions if actor.name in one.words(span)]
    return {
        "report": item.report,
        "span": min(named, key=_length) if named else max(actor.mentions, key=_length),
    }


def _length(span: Span) -> int:
    return span[1] - span[0]


def _statement(filed: Mapping[str, Filed], item: Item) -> dict[str, Any]:
    return {"report": item.report, "spans": filed[item.report].statements[item.item].content}


def _position(filed: Mapping[str, Filed], item: Item) -> dict[str, Any]:
    held = filed[item.report].positions.get(item.item)
    if held is not None:
        return {"report": item.report, "span": held.object}
    content = filed[item.report].statements[item.item].content  # by which a move is told
    return {"report": item.report, "span": content[0]}


def _any(filed: Mapping[str, Filed], item: Item) -> dict[str, Any]:
    one = filed[item.report]
    if item.item in one.figures:
        return {"report": item.report, "span": one.figures[item.item].span}
    content = one.statements[item.item].content
    return {"report": item.report, "spans": content}


def _value(figure: Any) -> float | list[float]:
    if figure.value is not None:
        return float(figure.value)
    return [figure.low, figure.high] if figure.high is not None else figure.low


def main(arguments: Sequence[str]) -> None:
    """Writes the stories of the reports named to standard output, as one JSON array."""
    paths = [one for one in arguments if one != "--records"]
    if len(paths) != 1:
        sys.exit(__doc__)
    try:
        linker = link(records(paths[0], as_read="--records" in arguments))
    except (OnrecordError, OSError, KeyError, ValueError) as error:
        sys.exit(f"{paths[0]}: {error}")
    stories = [story_json(linker, story) for story in linker.stories()]
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(stories), indent=1) + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
