"""What linking hands to the ledger and what the ledger gives back: items, links, groups, history.

A *link* says that items of two or more reports belong together, by which rule, for which reason
and how surely. Links of the grouping kinds (`GROUPING`) make *groups*: a group is what is
connected by its links that are in force, so whoever takes a link back splits a group, and nobody
stores a group by hand. A link with one item founds a group of one. Links of the other kinds
relate items and make no groups.

    kind           items                                   order of the items
    story          whole reports                           none
    origin         whole reports                           (copy, what it was copied from)
    person         actors ("a1")                           none
    claim          statements ("s1")                       none
    tally          figures ("f1") of one series            (earlier, later)
    disagreement   figures, statements                     none
    shift          positions ("p1") of one party, or the   (earlier, later)
                   statement by which it has moved
    shortened      statements                              (the shortened quotation, the full one)

What rules find is replaced freely; what a person decided is never overwritten: a link that a
person took back stays back when a rule finds it again, and a link that a person made stays.
"""

import datetime
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple

import msgspec

LinkKind = Literal[
    "story", "origin", "person", "claim", "tally", "disagreement", "shift", "shortened"
]

GROUPING: Final = frozenset({"story", "origin", "person", "claim", "tally"})
"""The kinds whose links make groups."""

LinkState = Literal["on", "off", "lost"]
"""In force; taken back; or without its item since the report was read anew."""

PERSON: Final = "person"
"""The rule of links that a person made."""


class Item(msgspec.Struct, frozen=True, order=True, gc=False):
    """A whole report, or one item of its current record.

    `report` is the ledger's reference (`StoredReport.ref`); `item` is the record's identifier
    ("a1", "s3", "f2", "p1", "e4"), or "" for the report as a whole.
    """

    report: str
    item: str = ""


class Link(msgspec.Struct, frozen=True, gc=False):
    """A link as linking finds it: `score` from 0 to 1, `reason` one line for people, `rule` the
    name of the rule that made it, `data` whatever else the kind needs, as plain JSON values."""

    kind: LinkKind
    items: tuple[Item, ...]
    score: float
    reason: str
    rule: str
    data: dict[str, Any] = {}

    @property
    def key(self) -> str:
        """The same for the same items linked in the same way, whatever the rule or the score."""
        return _key(self.kind, self.items)


@lru_cache(maxsize=50_000)
def _key(kind: str, items: tuple[Item, ...]) -> str:
    words = [kind, *(f"{one.report}/{one.item}" for one in items)]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:32]


class StoredLink(msgspec.Struct, frozen=True, gc=False):
    """A link in the ledger; `made_by` is "rule" or the name of a person. A `pinned` one a person
    made or took back, and rules leave it as it is."""

    id: int
    link: Link
    state: LinkState
    made_by: str
    made_at: str
    pinned: bool = False


class Group(msgspec.Struct, frozen=True):
    """Items connected by links in force; `ref` stays good when the group grows or is merged.

    `name` and `data` are what `Ledger.describe` was last told; `items` are sorted by the reports'
    dates, then by reference and item.
    """

    kind: LinkKind
    ref: str
    name: str | None
    items: tuple[Item, ...]
    data: dict[str, Any] = {}


class Happened(msgspec.Struct, frozen=True):
    """One entry of the history, which is only ever added to.

    `action` is what was done ("unlink", "link", "take out", "name", "correct", …); `undoes` is
    the entry that this one takes back (an undo of an undo is a redo); `undone` says whether the
    entry is out of force now. `payload` holds what is needed to take it back.
    """

    id: int
    at: str
    by: str
    action: str
    reason: str
    payload: dict[str, Any]
    undoes: int | None
    undone: bool


class Sheet(NamedTuple):
    """A report as linking's index of neighbours keeps it: its day, its terms with their weights
    (names' below zero), the reports near it with their likeness (the likest first), and the earlier
    report that it joins in a story, with the strength of their bond; null where it begins one."""

    ref: str
    day: datetime.date | None
    terms: Mapping[str, float]
    near: tuple[tuple[str, float], ...] = ()
    joins: str | None = None
    bond: float = 0.0

    @property
    def order(self) -> tuple[str, str]:
        """What reports are sorted by: the day of publication, then the reference."""
        return (self.day.isoformat() if self.day else "9999", self.ref)
