"""Whom "the man" and "the woman" mean, of whom nothing but that is told: whoever the sentence
before brings in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.reading.actors.chains import PEOPLE, Chain, Context
from onrecord.reading.actors.descriptions import narrowed_down
from onrecord.reading.actors.on_trial import on_trial
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.knowledge import table

_SEX = {"man": "m", "woman": "f"}
_ANYONE = ("a", "an", "one", "another")


def by_sex(
    phrase: Phrase, chains: Sequence[Chain], context: Context, sentences: Sequence[Words]
) -> Chain | None:
    """ "A witness told the court the bag was open. *The man* said …": the one person that the
    sentence before brings in, though the nouns differ. Of two it is whoever has spoken without a
    name, where he speaks on."""
    sex = _SEX.get(phrase.noun)
    if sex is None or phrase.bare != phrase.noun or not phrase.text.lower().startswith("the "):
        return None
    if phrase.quote >= 0 or phrase.owner is not None:
        return None
    if narrowed_down(phrase, sentences[phrase.sentence]):
        return None  # "the man who found it"
    if on_trial(phrase) and (one := _on_trial_before(phrase, chains, sex)) is not None:
        return one
    near = [
        chain
        for chain in chains
        if chain.kind in PEOPLE
        and chain.number != "p"
        and chain.gender in ("", sex)
        and phrase.sentence - chain.latest == 1
        and chain.phrases[-1].quote < 0
    ]
    if len(near) == 1 and near[0].names:  # "Mara Tolen, 34, was held on Monday. *The woman* …"
        return near[0] if near[0].phrases[0].sentence == near[0].latest else None
    new = [chain for chain in near if not chain.names and _brought_in(chain)]
    if len(near) > 1:  # others are told of there as well
        new = [one for one in new if phrase in context.speaks and one.phrases[-1] in context.speaks]
    return new[0] if len(new) == 1 else None


def _on_trial_before(phrase: Phrase, chains: Sequence[Chain], sex: str) -> Chain | None:
    """ "A driver *accused* of murder … a neighbour called firemen. *The man was arrested*": the one
    person on whom the law has its hand, where neither has a name."""
    tried = [
        one
        for one in chains
        if one.kind in PEOPLE and one.number != "p" and any(map(on_trial, one.phrases))
    ]
    if len(tried) != 1 or tried[0].names or tried[0].gender not in ("", sex):
        return None
    return tried[0] if 0 < phrase.sentence - tried[0].latest <= _NEAR else None


_NEAR = 4  # sentences back that whoever is on trial may have been told of


def _brought_in(chain: Chain) -> bool:
    """Whether somebody is told of with an "a" and is no child."""
    first = chain.phrases[0]
    grown = chain.nouns.isdisjoint(_young())
    return first.text.split()[0].lower() in _ANYONE and first.role != "owner" and grown


@cache
def _young() -> frozenset[str]:
    return frozenset(table("roles")["first_told"]["young"].split())
