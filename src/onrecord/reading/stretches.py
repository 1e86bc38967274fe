"""Stretches of the text that are asked again and again which of them lie over a place."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Generic, TypeVar

from onrecord.report import Span

T = TypeVar("T")


class Stretches:
    """Spans in a given order, told by their index in it; they may lie over each other.

    >>> told = Stretches([(0, 9), (4, 6), (12, 15)])
    >>> told.over(4), told.over(9), told.around((4, 7)), told.around((8, 13))
    ([0, 1], [], [0], [])
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._edges = sorted({edge for span in spans for edge in span})
        self._over: list[list[int]] = [[] for _ in self._edges]  # from each edge to the next
        for index, (start, end) in enumerate(spans):
            first, last = bisect_left(self._edges, start), bisect_left(self._edges, end)
            for over in self._over[first:last]:
                over.append(index)

    def over(self, place: int) -> Sequence[int]:
        """Those that lie over the character at a place, in order."""
        edge = bisect_right(self._edges, place) - 1
        return self._over[edge] if edge >= 0 else ()

    def around(self, span: Span) -> list[int]:
        """Those that cover all of a span, in order."""
        start, end = span
        if start == end:  # it may stand right behind the last character of one
            return [
                index
                for index, (first, last) in enumerate(self._spans)
                if first <= start and end <= last
            ]
        return [index for index in self.over(start) if end <= self._spans[index][1]]


class Places(Generic[T]):
    """Things in a given order, asked for by the place where each begins; some have none.

    >>> told = Places(["of", "", "to", "a"], lambda one: len(one) or None)
    >>> told.between(0, 2), told.between(1, 9)
    (['a'], ['of', 'to'])
    """

    def __init__(self, things: Sequence[T], place: Callable[[T], int | None]) -> None:
        self._things = things
        places = [(place(one), index) for index, one in enumerate(things)]
        self._places = sorted((at, index) for at, index in places if at is not None)

    def between(self, start: int, end: int) -> list[T]:
        """Those that begin behind `start` and before `end`, in order."""
        first = bisect_right(self._places, start, key=itemgetter(0))
        last = bisect_left(self._places, end, key=itemgetter(0))
        return [self._things[index] for index in sorted(at for _, at in self._places[first:last])]
