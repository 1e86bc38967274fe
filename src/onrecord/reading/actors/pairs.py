"""Two or more told as one subject: "Mara Tolen and Jon Berge", whom "they" takes up together.

A pair is no mention of its own unless a pronoun goes back to it; then it is a group in the cast.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.phrases import Phrase, Words

_ONE = (PEOPLE | {"group"}, BODIES | {"place"}, BODIES | {"group"})


def find_pairs(phrases: Sequence[Phrase], sentences: Sequence[Words]) -> list[Chain]:
    """A chain for every coordination of persons, of bodies or of groups, in reading order."""
    taken = {one.span for one in phrases if one.joint}
    people = frozenset({"m", "f"})
    by_head = {(one.sentence, one.head): one for one in phrases if one.form != "pronoun"}
    found = []
    for first in phrases:
        if first.joint or first.quote >= 0:
            continue
        if first.form == "pronoun" and (first.gender not in people or first.role == "owner"):
            continue  # "she and her neighbour" are two; "its owner and the mayor" begin with none
        words = sentences[first.sentence]
        rest = [
            by_head.get((first.sentence, i))
            for i in words.children[first.head]
            if words.words[i].relation == "conj" and i > first.head
        ]
        members = [first, *(one for one in rest if one is not None)]
        if len(members) < 2 or len(members) <= len(rest):
            continue
        several = first.kind == "group" and any(one.kind == "person" for one in members)
        if several and words.texts[first.head + 1] == ",":
            continue  # "two senators, Mara Tolen and Jon Berge"
        if not (_alike(members) or _with_his_own(members)):
            continue
        last = max(members, key=lambda one: one.span[1])
        between = words.lower[first.head + 1 : last.head]
        if "and" in between and "or" not in between and "nor" not in between:
            pair = _pair(first, last)
            if pair.phrases[0].span not in taken:
                found.append(pair)
    return found


def _alike(members: Sequence[Phrase]) -> bool:
    """Whether all are persons, or bodies, or groups."""
    told = ["person" if one.form == "pronoun" else one.kind for one in members]
    return any(kinds.issuperset(told) for kinds in _ONE)


def _with_his_own(members: Sequence[Phrase]) -> bool:
    """ "Mara Tolen and *her* lawyers", "the board and *its* auditors"."""
    first, *others = members
    owner = others[0].owner
    return len(others) == 1 and first.kind in PEOPLE | BODIES and _pronoun_of(owner)


def _pronoun_of(owner: Phrase | None) -> bool:
    return owner is not None and owner.form == "pronoun" and owner.person == 3


def _pair(first: Phrase, last: Phrase) -> Chain:
    span = min(first.span[0], last.span[0]), max(first.span[1], last.span[1])
    whole = Phrase(span, first.clause, first.sentence, first.head, "noun", first.role)
    whole.joint = whole.definite = True
    whole.kind, whole.number, whole.noun = "group", "p", "both"
    chain = Chain([])
    chain.add(whole, "pair")
    return chain
