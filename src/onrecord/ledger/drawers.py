"""Linking's index: which reports lie in which drawers, a drawer being a word in a month."""

from array import array
from bisect import bisect_left
from collections import Counter, OrderedDict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from sqlalchemy import Connection, TextClause, text

TERM: Final = "term"
"""The kind of keys that are words."""

_AT_ONCE = 240  # in one query; SQLite takes 500 parts of a compound one
_STEP = 16  # queries are for so many drawers, or a multiple: few to compile, all of them kept
_KEPT = 30_000  # drawers in memory between transactions, most of them with few reports


class Drawers:
    """The drawers that a writer keeps from one report to the next: who comes in the course of a
    story looks into the same ones. Of a crowded drawer the latest reports are kept.

    Asked of the database for each report, they took a third of placing it, and more with every
    month of reports that filled them.
    """

    def __init__(self) -> None:
        self._held: OrderedDict[str, array[int]] = OrderedDict()

    def count(self, connection: Connection, names: Sequence[str], crowded: int) -> Counter[int]:
        """In how many of some drawers each report lies, by row number; of a drawer with more than
        `crowded` reports the latest count."""
        missing = [name for name in names if name not in self._held]
        for start in range(0, len(missing), _AT_ONCE):
            self._fetch(connection, missing[start : start + _AT_ONCE], crowded)
        found: Counter[int] = Counter()
        for name in names:
            self._held.move_to_end(name)
            held = self._held[name]
            if held:
                found.update(held[-crowded:])
        return found

    def _fetch(self, connection: Connection, names: Sequence[str], crowded: int) -> None:
        size = -(-len(names) // _STEP) * _STEP
        values = {f"k{n}": names[n] if n < len(names) else "" for n in range(size)}
        found = [array("q") for _ in range(size)]
        for n, number in connection.execute(_in_each(size), {**values, "crowded": crowded}).all():
            found[n].append(number)
        for name, numbers in zip(names, found, strict=False):
            self._held[name] = array("q", sorted(numbers))

    def put(self, names: Iterable[str], number: int) -> None:
        """A report was put into some drawers."""
        for name in names:
            held = self._held.get(name)
            if held is not None:
                held.insert(bisect_left(held, number), number)

    def take(self, names: Iterable[str]) -> None:
        """A report was taken out of some drawers."""
        for name in names:
            self._held.pop(name, None)

    def trim(self) -> None:
        """Lets go of what was not used for longest."""
        while len(self._held) > _KEPT:
            self._held.popitem(last=False)

    def clear(self) -> None:
        """Lets go of everything."""
        self._held.clear()


@lru_cache(maxsize=64)
def _in_each(number: int) -> TextClause:
    """The latest reports in each of so many drawers."""
    return text(
        " UNION ALL ".join(
            f"SELECT {n} AS n, report_id FROM (SELECT report_id FROM linking_key"
            f" WHERE kind = '{TERM}' AND key = :k{n}"
            f" ORDER BY report_id DESC LIMIT :crowded) AS d{n}"
            for n in range(number)
        )
    )


def count_in_openings(
    connection: Connection, openings: Sequence[str], crowded: int
) -> Counter[int]:
    """The same as `Drawers.count` for all drawers whose names begin so, with a space at the end."""
    found: Counter[int] = Counter()
    collation = ' COLLATE "C"' if connection.dialect.name == "postgresql" else ""
    for start in range(0, len(openings), _AT_ONCE):
        some = openings[start : start + _AT_ONCE]
        values = {f"k{n}": name for n, name in enumerate(some)}
        values |= {f"e{n}": name[:-1] + "!" for n, name in enumerate(some)}  # "!" comes next
        query = _in_openings(len(some), collation)
        found.update(connection.scalars(query, {**values, "crowded": crowded}).all())
    return found


@lru_cache(maxsize=64)
def _in_openings(number: int, collation: str) -> TextClause:
    return text(
        " UNION ALL ".join(
            f"SELECT report_id FROM (SELECT report_id FROM linking_key WHERE kind = '{TERM}'"
            f" AND key{collation} >= :k{n} AND key{collation} < :e{n}"
            f" ORDER BY key DESC, report_id DESC LIMIT :crowded) AS d{n}"
            for n in range(number)
        )
    )
