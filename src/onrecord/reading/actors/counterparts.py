"""Whoever holds the same office elsewhere: "Minister Mara Tolen met Minister Jon Berge … *her
counterpart*", "his Sarvian *counterpart*, Jon Berge … *the Sarvian minister*"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.names import adjective_of
from onrecord.reading.actors.phrases import Phrase

_NEAR = 6  # sentences back that the other may have been told of
_NOUNS = frozenset(["counterpart", "opposite-number"])


def counterpart(
    phrase: Phrase, of: Mapping[Phrase, Chain], actors: Sequence[Chain]
) -> Chain | None:
    """The only other one near by who holds the office of whoever has a counterpart."""
    owner = of.get(phrase.owner) if phrase.owner is not None else None
    if phrase.noun not in _NOUNS or phrase.number == "p" or owner is None:
        return None
    offices = owner.nouns & _heads()
    found = [
        one
        for one in actors
        if one.kind in PEOPLE and one is not owner and one.names and one.nouns & offices
        if 0 <= one.since(phrase) <= _NEAR and not one.of_other_sex(phrase)
    ]
    if len(found) != 1:
        return None
    told = phrase.mods - lexicon().vague - offices
    return found[0] if all(_told_so(word, found[0]) for word in told) else None


def _told_so(word: str, chain: Chain) -> bool:
    """Whether a word before the noun has been told of somebody, or tells the state that is his."""
    titles = {told for one in chain.phrases for told in one.title_words()}
    if word in chain.mods | titles:
        return True
    state = chain.owner.country or next(iter(chain.owner.names), "") if chain.owner else ""
    return bool(state) and adjective_of(word, state)


def offices_shared(phrase: Phrase, of: Mapping[Phrase, Chain]) -> frozenset[str]:
    """The offices of whoever a name is said to be the counterpart of: he holds them as well."""
    if _NOUNS.isdisjoint({*phrase.nouns, *phrase.title_words()}):
        return frozenset()
    owner = of.get(phrase.owner) if phrase.owner is not None else None
    return frozenset() if owner is None else frozenset(owner.nouns & _heads())


def _heads() -> frozenset[str]:
    return lexicon().offices - _NOUNS
