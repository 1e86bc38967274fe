"""Persons by how old they are told to be: "Jon Berge, 16 … the teenager", "a 36-year-old man … Jon
Berge, 36"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.knowledge import table


def named_with_age(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "*A 36-year-old man* was charged on Friday. … *Jon Berge, 36*, of Selm": the only person
    without a name of whom the same age is told, if nobody with a name is as old."""
    age = age_told(phrase) if " " in phrase.called else None
    if age is None or phrase.owner is not None or phrase.number == "p":
        return None
    so_old = [
        one
        for one in actors
        if one.kind in PEOPLE and one.number != "p"
        if any(age_told(it) == age for it in one.phrases)
    ]
    if len(so_old) != 1 or so_old[0].names or so_old[0].of_other_sex(phrase):
        return None
    return so_old[0] if so_old[0].phrases[0].owner is None else None


@cache
def _ages_of() -> dict[str, tuple[int, int]]:
    """How old whoever is called so is at the least and at the most: "teenager"."""
    ages = table("roles")["ages"]
    return {word: (low, high) for words, low, high in ages["words"] for word in words.split()}


def of_that_age(phrase: Phrase, people: Sequence[Chain]) -> Chain | None:
    """ "Jon Berge, 16, was shot … *the teenager*", "a boy aged nine … *the child*": the only one
    who is told to be as old, or is called by a word for the same age."""
    if phrase.noun not in _ages_of():
        return None
    low, high = _ages_of()[phrase.noun]
    found = []
    for chain in people:
        ages = [age for one in chain.phrases if (age := age_told(one)) is not None]
        alike = [
            _ages_of()[noun]
            for noun in chain.nouns & _ages_of().keys()
            if any(one.noun == noun for one in chain.phrases)
        ]
        young = any(low <= age <= high for age in ages)
        young |= not ages and any(one <= high and other >= low for one, other in alike)
        if young and not chain.of_other_sex(phrase):
            found.append(chain)
    return found[0] if len(found) == 1 else None


def age_told(phrase: Phrase) -> int | None:
    """How old somebody is told to be: "Mara Tolen, *9*", "a *nine-year-old* boy", "aged *nine*"."""
    if phrase.form == "pronoun":
        return None
    match = _AGE.search(phrase.text)
    if match is None:
        return None
    told = next(one for one in match.groups() if one)
    return int(told) if told.isdigit() else _NUMBERS.index(told.lower()) + 1


_NUMBERS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})"
_AGE = re.compile(
    rf"\b{_NUMBER}-year-old|\baged {_NUMBER}\b|^(?:an?|the) (?:boy|girl|man|woman) of {_NUMBER}$"
    r"|, (\d{1,3})\b(?![,.]\d)(?! (?:of|years? in))",
    re.I,
)
