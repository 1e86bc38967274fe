"""What people know about news, from the files in `reading/data`: versioned, with its reasons."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The content of `data/NAME.toml`, read once in a process; not to be changed.

    >>> "courtesy" in table("titles")
    True
    """
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def weekdays() -> frozenset[str]:
    """The days of the week, in full and in lower case.

    >>> sorted(weekdays())[:2], len(weekdays())
    (['friday', 'monday'], 7)
    """
    return frozenset(name for name in table("times")["weekdays"] if name.endswith("day"))


@cache
def near_days() -> frozenset[str]:
    """The days that are told from the day of the report, in lower case: "yesterday"."""
    return frozenset(table("times")["near_days"].split())


@cache
def months() -> frozenset[str]:
    """The months, in full and in lower case.

    >>> sorted(months())[:2], len(months())
    (['april', 'august'], 12)
    """
    numbers = table("times")["months"]
    return frozenset(
        max((name for name in numbers if numbers[name] == number), key=len)
        for number in numbers.values()
    )
