"""A report's text cut into slices, each with the marks that cover it, ready to be escaped.

Marks overlap and nest; HTML elements cannot. So the text is cut at every end of every mark, and
each slice says which marks cover it. Joined, the slices are the text, to the last code point.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from onrecord.markdown import shown
from onrecord.record import Record
from onrecord.report import Span

HUES = 8
"""How many hues the style sheet has for statements; they are given out in turn."""

ASKED = "at"
"""The item under which the words that an address asks for are marked."""

_BLANK = re.compile(r"(?:\r\n){2,}|\n{2,}|\r{2,}")

# What an address can lead to; a source, a cue or a time belongs to one of these.
_ANCHORED = frozenset({"content", "thought", "figure", "event", "position", "asked", "declined"})


@dataclass(frozen=True, slots=True)
class Mark:
    """One span with what it is: a statement's source, cue or content, a figure, a time …"""

    span: Span
    role: str
    item: str
    hue: int | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch of text over which the same marks lie, outermost first."""

    start: int
    text: str
    marks: tuple[Mark, ...]
    first_of: tuple[str, ...] = ()  # items of which this is the first slice: anchors stand here

    @property
    def classes(self) -> str:
        """The style classes: roles, and the hue and depth of the innermost statement."""
        names = {f"m-{mark.role}" for mark in self.marks}
        hues = [mark for mark in self.marks if mark.hue is not None]
        if hues:
            inner = max(hues, key=lambda mark: (mark.depth, mark.role != "content"))
            names |= {f"hue-{inner.hue}", f"depth-{min(inner.depth, 3)}"}
        return " ".join(sorted(names))

    @property
    def items(self) -> str:
        """The ids of the items that the slice belongs to, for scripts."""
        return " ".join(dict.fromkeys(mark.item for mark in self.marks if mark.item))


def marks_of(record: Record, asked: Iterable[Span] = ()) -> list[Mark]:
    """Every mark that the page shows of a record, and of the words that an address asks for."""
    within = {one.id: one.within for one in record.statements}
    marks = [Mark(one.span, "furniture", "") for one in record.report.furniture]
    for number, one in enumerate(record.statements):
        hue, depth = number % HUES, _depth(one.id, within)
        roles = {
            "content": one.content,
            "source": one.source.spans if one.source else (),
            "cue": one.cue.spans if one.cue else (),
            "relay": tuple(
                span for relay in one.relays for span in (relay.span, relay.cue) if span
            ),
        }
        marks += [
            Mark(span, role, one.id, hue, depth) for role, spans in roles.items() for span in spans
        ]
        if not one.content and one.cue:  # "declined to comment" has no words but these
            marks += [Mark(span, "declined", one.id, hue, depth) for span in one.cue.spans]
        marks += [Mark(time.span, "time", one.id) for time in (one.time,) if time]
    for thought in record.attitudes:
        marks += [Mark(span, "thought", thought.id) for span in thought.content]
        if not thought.content and thought.cue:
            marks += [Mark(span, "thought", thought.id) for span in thought.cue.spans]
    for position in record.positions:
        spans = (position.object, position.condition)
        marks += [Mark(span, "position", position.id) for span in spans if span]
    for figure in record.figures:
        marks.append(Mark(figure.span, "figure", figure.id))
        marks += [Mark(time.span, "time", figure.id) for time in (figure.as_of,) if time]
    for event in record.events:
        marks.append(Mark(event.trigger, "event", event.id))
        marks += [Mark(time.span, "time", event.id) for time in (event.time,) if time]
    marks += [Mark(span, "asked", ASKED) for span in asked]
    return marks


def slices(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> list[Slice]:
    """The text from `start` to `end`, cut at the ends of all marks."""
    end = len(text) if end is None else end
    marks = [one for one in marks if one.span[0] < end and one.span[1] > start]
    cuts = {start, end}
    for mark in marks:
        cuts.update(edge for edge in mark.span if start < edge < end)
    edges = sorted(cuts)
    found: list[Slice] = []
    seen: set[str] = set()
    for left, right in pairwise(edges):
        over = [one for one in marks if one.span[0] <= left and right <= one.span[1]]
        over.sort(key=lambda one: (one.span[0], -one.span[1], one.depth, one.item))
        fresh = tuple(
            dict.fromkeys(
                one.item
                for one in over
                if one.item and one.role in _ANCHORED and one.item not in seen
            )
        )
        seen.update(fresh)
        found.append(Slice(left, text[left:right], tuple(over), fresh))
    return found


def paragraphs(text: str, marks: Iterable[Mark]) -> list[list[Slice]]:
    """The slices of each paragraph; blank lines part paragraphs and belong to none."""
    marks = list(marks)
    return [slices(text, marks, start, end) for start, end in blocks(text)]


def opening(text: str) -> str:
    """The first paragraph, most often a headline, of a text of which nothing else is known.

    >>> opening("Port shut\\n\\nThe port is closed.")
    'Port shut'
    """
    return shown(next((text[start:end] for start, end in blocks(text)), "")).strip()


def blocks(text: str) -> list[Span]:
    """Where a text's paragraphs stand, whatever its line ends are.

    >>> blocks("One.\\r\\n\\r\\nTwo,\\nthree.")
    [(0, 4), (8, 19)]
    """
    found, start = [], 0
    for gap in _BLANK.finditer(text):
        found.append((start, gap.start()))
        start = gap.end()
    found.append((start, len(text)))
    return [span for span in found if text[slice(*span)].strip()]


def _depth(item: str, within: dict[str, str | None]) -> int:
    depth, seen = 0, {item}
    outer = within.get(item)
    while outer is not None and outer not in seen:
        depth += 1
        seen.add(outer)
        outer = within.get(outer)
    return depth
