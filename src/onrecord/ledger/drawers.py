"""The queries of linking's index that find reports by the drawers in which they lie."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from sqlalchemy import TextClause, text

TERM: Final = "term"
"""The kind of keys that are words."""


@lru_cache(maxsize=64)
def in_drawers(number: int, _collation: str) -> TextClause:
    """Which reports lie in how many of so many drawers, `:least` or more."""
    return _counted(
        f"SELECT report_id FROM (SELECT report_id FROM linking_key WHERE kind = '{TERM}'"
        f" AND key = :k{n} ORDER BY report_id DESC LIMIT :crowded) AS d{n}"
        for n in range(number)
    )


@lru_cache(maxsize=64)
def in_openings(number: int, collation: str) -> TextClause:
    """The same for drawers by the beginnings of their names."""
    return _counted(
        f"SELECT report_id FROM (SELECT report_id FROM linking_key WHERE kind = '{TERM}'"
        f" AND key{collation} >= :k{n} AND key{collation} < :e{n}"
        f" ORDER BY key DESC, report_id DESC LIMIT :crowded) AS d{n}"
        for n in range(number)
    )


def _counted(drawers: Iterable[str]) -> TextClause:
    return text(
        "SELECT report.id, report.ref, found.times FROM (SELECT report_id, count(*) AS times FROM"
        f" ({' UNION ALL '.join(drawers)}) AS held GROUP BY report_id HAVING count(*) >= :least)"
        " AS found JOIN report ON report.id = found.report_id"
    )
