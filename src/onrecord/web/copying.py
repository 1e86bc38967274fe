"""A small picture of who copied whom: reports under what they were copied from, as a tree of dots.

Worked out here and drawn as SVG by the template, so that it stands on the page without scripts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["agency", "unknown", "original", "copy"]

ROW = 22
"""Pixels from one line of the picture to the next."""

STEP = 18
"""Pixels by which a copy stands in from what it was copied from."""


@dataclass(frozen=True, slots=True)
class Node:
    """One dot with its label: a report, an origin of which no report is here, or "unknown"."""

    x: int
    y: int
    kind: Kind
    label: str
    day: str | None
    report: str | None
    parent: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Told:
    """One report in the picture: what it stands on, and the report that its text is copied from."""

    report: str
    outlet: str | None
    day: str | None
    origin: str | None
    copied_from: str | None


@dataclass(frozen=True, slots=True)
class Picture:
    """The dots from top to bottom, and how high the picture is."""

    nodes: tuple[Node, ...]
    height: int


def picture(told: Iterable[Told]) -> Picture:
    """The picture of some reports: copies under their originals, and what an agency is credited
    with under the agency. Two reports of one outlet's own are no copies of each other; reports of
    unknown origin stand alone, since unknown is not the same as shared.

    >>> wire = Told("r1", "Corvane Press", "2031-05-06", "Corvane Press", None)
    >>> copy = Told("r2", "The Quay", "2031-05-07", "Corvane Press", "r1")
    >>> [(one.label, one.kind, one.x) for one in picture([wire, copy]).nodes]
    [('Corvane Press', 'original', 8), ('The Quay', 'copy', 26)]
    """
    lines = list({one.report: one for one in told}.values())
    here = {one.report for one in lines}
    nodes: list[Node] = []

    def place(
        label: str,
        kind: Kind,
        depth: int,
        day: str | None = None,
        report: str | None = None,
        parent: tuple[int, int] | None = None,
    ) -> tuple[int, int]:
        at = (8 + STEP * depth, ROW // 2 + ROW * len(nodes))
        nodes.append(Node(*at, kind, label, day, report, parent))
        return at

    def grow(one: Told, depth: int, parent: tuple[int, int] | None, seen: frozenset[str]) -> None:
        kind: Kind = "copy" if one.copied_from or parent else "original"
        if not one.origin and kind == "original":
            kind = "unknown"
        at = place(one.outlet or "outlet not told", kind, depth, one.day, one.report, parent)
        for other in lines:
            if other.copied_from == one.report and other.report not in seen:
                grow(other, depth + 1, at, seen | {other.report})

    for name, roots in _by_origin(lines, here):
        whole = frozenset(one.report for one in roots)
        under = [
            one for one in roots if name is not None and (one.copied_from or one.outlet != name)
        ]
        own = [one for one in roots if one not in under]
        for one in own:
            grow(one, 0, None, whole)
        if not under:
            continue
        # The one report that an agency wrote stands for it; else its name alone does.
        at = _place_of(nodes, own[0]) if len(own) == 1 else place(name or "", "agency", 0)
        for one in under:
            grow(one, 1, at, whole)
    for one in lines:  # only if links go in a circle
        if all(node.report != one.report for node in nodes):
            grow(one, 0, None, frozenset(here))
    return Picture(tuple(nodes), ROW * len(nodes))


def _by_origin(lines: Sequence[Told], here: set[str]) -> list[tuple[str | None, list[Told]]]:
    """The reports that are copies of none here, by the origin that they stand on."""
    found: dict[str | None, list[Told]] = {}
    for one in lines:
        if one.copied_from not in here or one.copied_from == one.report:
            found.setdefault(one.origin, []).append(one)
    return list(found.items())


def _place_of(nodes: Sequence[Node], one: Told) -> tuple[int, int]:
    return next((node.x, node.y) for node in nodes if node.report == one.report)
