"""How a long story is cut, so that its items are linked at a bounded cost for each new report.

A story of up to `CLOSE` reports is linked as a whole. A longer one is cut into *pieces* at reports
that their own references choose, so that a report which comes in between moves no other cut; a
*stretch* is two neighbouring pieces, and each pair of reports is looked after by one stretch.
"""

import zlib
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeVar

from onrecord.ledger.links import Link

CLOSE = 60
"""Reports of one story whose items are linked with each other."""

_LEAST, _MOST, _ONE_IN = 10, 30, 12  # reports in a piece, and how many a cut is chosen from


class Named(Protocol):
    """Whatever has a report's reference."""

    @property
    def ref(self) -> str:
        """The reference."""


One = TypeVar("One", bound=Named)


class Stretch(NamedTuple):
    """References of the reports that are linked together, by date; and those whose links with
    each other and with the others this stretch looks after."""

    refs: tuple[str, ...]
    own: frozenset[str]

    def owns(self, link: Link) -> bool:
        """Whether this stretch looks after a link."""
        reports = {item.report for item in link.items}
        return not reports.isdisjoint(self.own) and reports <= set(self.refs)


def stretches(story: Sequence[Named]) -> list[Stretch]:
    """The stretches of a story that is given by date."""
    refs = [one.ref for one in story]
    if len(refs) <= CLOSE:
        return [Stretch(tuple(refs), frozenset(refs))]
    pieces = list(_pieces(refs))
    found = []
    for at, (piece, following) in enumerate(pairwise(pieces)):
        both = (*piece, *following)
        last = at == len(pieces) - 2
        found.append(Stretch(both, frozenset(both if last else piece)))
    return found


def _pieces(refs: Iterable[str]) -> Iterable[list[str]]:
    piece: list[str] = []
    for ref in refs:
        chosen = zlib.crc32(ref.encode()) % _ONE_IN == 0
        if len(piece) >= _MOST or (chosen and len(piece) >= _LEAST):
            yield piece
            piece = []
        piece.append(ref)
    if piece:
        yield piece
