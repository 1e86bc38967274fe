"""Whether words tell of an illness: only there are "cases" the sick, and patients no injured.

Which words do stands in `data/counted.toml`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.reading.knowledge import table


@lru_cache(maxsize=2)
def _illness(*less: str) -> re.Pattern[str]:
    """Beginnings of words for illness, without some; "flu" is a word of its own and in none, as in
    "influence" ("coronavirus" and "reinfected" are)."""
    words_ = [word for word in table("counted")["illness"]["words"] if word not in less]
    told = "|".join(word + r"\b" * (len(word) <= _SHORT) for word in words_)
    return re.compile(rf"\b(?:\w+(?=virus|infect))?(?:{told})(?!ity\b)")


_SHORT = 3


@lru_cache(maxsize=4)
def of_illness(text: str) -> bool:
    """Whether a text tells of an illness; only there are "cases" and positive tests the sick.

    >>> of_illness("The hospital is full."), of_illness("Its hospitality has influence.")
    (True, False)
    """
    lower = text.lower()
    told = _illness().search(lower) or _CASES_AND_DEATHS.search(lower)
    return told is not None


def tells_toll(kind: str, text: str, *, millions: bool) -> bool:
    """Whether a word for a count or a sum means one in a text: "cases" those of an illness, no
    court's, "cost" only where it is told in `millions`."""
    return millions if kind == "money" else kind != "sick" or of_illness(text)


# "389 cases and four deaths", "17 cases of stomach illness": no court's
_CASES_AND_DEATHS = re.compile(
    r"\bcases and \w+ (?:\w+ )?deaths\b|\bcases of (?:\w+ ){0,2}(?:illness|sickness)\b"
)


@lru_cache(maxsize=4)
def of_disease(text: str) -> bool:
    """Whether a text tells of a disease: patients and hospitals are in reports of accidents too."""
    return _illness("patient", "hospital").search(text.lower()) is not None


def is_disease(words_: str) -> bool:
    """Whether a few words name a disease: "a mysterious illness", "cholera"."""
    return of_disease(words_) or not _DISEASES.isdisjoint(words_.lower().split())


_DISEASES = frozenset(
    ("illness", "sickness", "ailment", "diarrhoea", "diarrhea", "scurvy", "rabies")
)
