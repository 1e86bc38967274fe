"""One relation told more than once: "Tolen's father said … *her father, Jon Tolen*, came", "the
mother of the boy … *the boy's mother, Ada Lund*"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from onrecord.reading.actors.ages import age_told
from onrecord.reading.actors.chains import BODIES, PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.knowledge import table


def join_kin(
    chains: Sequence[Chain],
    of: Mapping[Phrase, Chain],
    inner: Mapping[Phrase, Sequence[Phrase]],
) -> Iterator[tuple[Chain, Chain]]:
    """Those who are told of without a name as somebody's father, lawyer or coach, each with the
    chain of the only other one who is told to be the same to the same."""
    for chain in chains:
        if chain.names or not _is_one(chain):
            continue
        told = set(related(chain, of, inner))
        found = [
            one
            for one in chains
            if told
            and one is not chain
            and _is_one(one)
            and not told.isdisjoint(related(one, of, inner))
            and _may_be_one(one, chain)
        ]
        found = found or _seen_from_there(chain, chains, of, inner)
        if len(found) == 1 and found[0] not in {owner for owner, _ in told}:
            yield found[0], chain


def _seen_from_there(
    chain: Chain,
    chains: Sequence[Chain],
    of: Mapping[Phrase, Chain],
    inner: Mapping[Phrase, Sequence[Phrase]],
) -> list[Chain]:
    """ "The mother of *a four-year-old boy* … *her son, Timo*": who is named as what whoever is
    somebody's mother has, and is as old as that one where both ages are told."""
    found = []
    for one in chains:
        if not one.names or not _is_one(one) or one.of_other_sex(chain.phrases[0]):
            continue
        for phrase in one.phrases:
            owner = of.get(phrase.owner) if phrase.owner is not None else None
            nouns = phrase.nouns & _FROM
            if not nouns or owner is None or owner is one or phrase.mods & _which():
                continue
            back = {noun for whose, noun in related(owner, of, inner) if whose is chain}
            if any(back & lexicon().kin[noun] for noun in nouns):
                found.append(one)
                break
    return [one for one in found if not _of_other_age(one, chain)]


def _of_other_age(one: Chain, other: Chain) -> bool:
    """Whether ages are told of both, and none of the same."""
    ages, also = (set(filter(None, map(age_told, each.phrases))) for each in (one, other))
    return bool(ages and also) and ages.isdisjoint(also)


_FROM = frozenset(["son", "daughter", "husband", "wife"])


def related(
    chain: Chain, of: Mapping[Phrase, Chain], inner: Mapping[Phrase, Sequence[Phrase]]
) -> Iterator[tuple[Chain, str]]:
    """To whom somebody is told to be what: "*her father*", "the *widow of Jon Berge*", "a *lawyer
    for the pilot*"."""
    for phrase in chain.phrases:
        for noun in phrase.nouns:
            kind = lexicon().relations.get(noun)
            if kind is None:
                continue
            owner = of.get(phrase.owner) if phrase.owner is not None else None
            owner = owner or _behind(phrase, of, inner)
            if owner is None or owner is chain or owner.number == "p":
                continue
            if owner.kind in PEOPLE or (owner.kind in BODIES and kind in _OF_BODIES):
                yield owner, kind


_OF_BODIES = frozenset(["coach", "lawyer"])


def _behind(
    phrase: Phrase, of: Mapping[Phrase, Chain], inner: Mapping[Phrase, Sequence[Phrase]]
) -> Chain | None:
    """Whose somebody is by "of" or "for" behind the noun, where but one is named there."""
    found = [
        of[one]
        for one in inner.get(phrase, ())
        if one in of and one.node.relation == "nmod" and one.node.head is phrase.node
        if (case := one.node.child("case")) is not None and case.lower in ("of", "for")
    ]
    return found[0] if len(found) == 1 else None


def _is_one(chain: Chain) -> bool:
    return chain.kind in PEOPLE and chain.number != "p"


def _may_be_one(one: Chain, other: Chain) -> bool:
    """Whether nothing tells the two apart: sex, or an "elder" where there is a "younger"."""
    if one.gender in ("m", "f") and other.gender in ("m", "f") and one.gender != other.gender:
        return False
    told, also = _apart(one), _apart(other)
    return told == also or not ((told and also) or (told | also) & _ANOTHER)


def _apart(chain: Chain) -> set[str]:
    """What tells somebody from another who is the same to the same: "his *former* wife", "Mara
    Tolen, *another* lawyer for him"."""
    told = {word for one in chain.phrases if one.nouns for word in one.text.lower().split()}
    return (chain.mods | told) & _which()


_ANOTHER = frozenset(["another", "other", "former", "ex", "second", "third"])


@cache
def _which() -> frozenset[str]:
    return frozenset(table("roles")["relations"]["which"].split())
