"""The words by which furniture is known, from `reading/data/furniture.toml`."""

import re
from functools import lru_cache
from typing import NamedTuple

from onrecord.reading.knowledge import table


class Words(NamedTuple):
    """The data file, compiled once."""

    labels: dict[str, re.Pattern[str]]
    """By kind: a label at the start of a line, before a colon, bar or dash, or alone."""
    lines: dict[str, re.Pattern[str]]
    """By kind: a whole line."""
    caption_end: re.Pattern[str]
    """The credit of its picture, at the end of a caption."""
    tail: frozenset[str]
    """Lines that open a list to the end of the text."""
    opens_notes: dict[str, str]
    """Lines that open what stands below a press release, each with how far that goes: "notes" to
    the end, a "section" to the next heading, an "address" to the next long line."""
    not_a_place: frozenset[str]
    """Labels that look like a dateline's place."""
    small: dict[str, frozenset[str]]
    """By kind: words in lower case that stand beside names."""


_WHOLE = ("tail", "not_a_place")


@lru_cache(maxsize=1)
def words() -> Words:
    """The words of furniture."""
    data = table("furniture")
    labels, patterns = data["labels"], data["patterns"]
    return Words(
        labels={kind: _label(entries) for kind, entries in labels.items() if kind not in _WHOLE},
        lines={kind: _any(some) for kind, some in patterns.items() if kind != "caption_end"},
        caption_end=_any(patterns["caption_end"]),
        tail=frozenset(labels["tail"]),
        opens_notes={line: kind for kind, some in data["below"].items() for line in some},
        not_a_place=frozenset(labels["not_a_place"]),
        small={kind: frozenset(line.split()) for kind, line in data["small"].items()},
    )


def _label(entries: list[str]) -> re.Pattern[str]:
    either = "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True))
    return re.compile(
        rf"[(\[]?(?P<label>{either})\s*(?P<mark>[:|»>]|\s[-–—]+\s|\Z)\s*", re.IGNORECASE
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE | re.DOTALL)
