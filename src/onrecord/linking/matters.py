"""What positions are about."""

import re
from collections.abc import Iterator

from onrecord.linking.filed import Filed
from onrecord.linking.words import idea, stem
from onrecord.record import Position
from onrecord.report import Span


def matter_of(filed: Filed, one: Position) -> dict[str, float]:
    """What a position is about, as weighted ideas: not who the parties are, and for "turned *that*
    down" what another had taken a position on just before."""
    known: dict[str, dict[str, float]] = filed.memo.setdefault("matters", {})
    if one.id not in known:
        found = filed.ideas([*deed_before(filed, one), *spans_of(one)])
        if on_that(filed, one):
            found |= filed.ideas(_meant_by(filed, one))
        names = _names(filed)
        kept = {key: telling for key, telling in found.items() if key not in names}
        known[one.id] = kept or found
    return known[one.id]


_DEED = re.compile(r"\b(\w{3,}ing) $")
_DEED_BEFORE = 20  # characters before an object in which its verb may stand


def deed_before(filed: Filed, one: Position) -> list[Span]:
    """The verb that stands before the object and is no part of it: "ruled out *recalling* more"."""
    start = one.object[0]
    match = _DEED.search(filed.text, max(0, start - _DEED_BEFORE), start)
    return [match.span(1)] if match else []


def on_that(filed: Filed, one: Position) -> bool:
    """Whether a position is on "that" alone, of which another's tells what it means."""
    return not filed.ideas([one.object])


def _meant_by(filed: Filed, one: Position) -> list[Span]:
    """The object of the last position of another before one on "that", "it", "this"."""
    before = [
        other
        for other in filed.record.positions
        if other.holder != one.holder and 0 < one.object[0] - other.object[1] <= _BEFORE_THAT
    ]
    last = max(before, key=lambda other: other.object, default=None)
    return [] if last is None else spans_of(last)


_BEFORE_THAT = 200  # characters between "that" and what it means


def _names(filed: Filed) -> frozenset[str]:
    """The ideas in the names of those who hold positions, or toward whom they are."""
    if "names of sides" not in filed.memo:
        sides = {
            each for one in filed.record.positions for each in (one.holder, one.toward) if each
        }
        filed.memo["names of sides"] = frozenset(
            idea(stem(word))
            for each in sides
            for word in _WORD.findall(filed.actors[each].name)
            if word[0].isupper()
        )
    found: frozenset[str] = filed.memo["names of sides"]
    return found


_WORD = re.compile(r"[^\W\d_]+")


def spans_of(position: Position) -> list[Span]:
    """Where a position stands: its object and its condition."""
    return [position.object, *([position.condition] if position.condition else [])]


def toward(filed: Filed, one: Position) -> Iterator[str]:
    """Those toward whom a position is, and who are told behind it: "ruled out talks *with the
    squatters*"."""
    if one.toward:
        yield one.toward
    match = _WITH.match(filed.text, one.object[1])
    if match:
        for actor in filed.record.actors:
            if any(start == match.start(1) or start == match.end(1) for start, _ in actor.mentions):
                yield actor.id


_WITH = re.compile(r" (?:with|to|from) ((?:the )?)")
