"""Relatives told of from the other side: "his daughter Mara … *her father*", "her lawyer … *his
client*"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase


def relative(phrase: Phrase, of: Mapping[Phrase, Chain]) -> Chain | None:
    """Whose daughter, wife or brother the owner of a phrase is said to be, where that makes the
    phrase's person of whoever it is; of two parents or brothers the gender must tell one."""
    others = lexicon().kin.get(phrase.noun)
    owner = of.get(phrase.owner) if phrase.owner is not None else None
    if others is None or owner is None or phrase.number == "p":
        return None
    other = owner.owner
    if other is None or other is owner or other.kind not in PEOPLE or other.number == "p":
        return None
    if owner.kind not in PEOPLE or not owner.nouns & others:
        return None
    if phrase.noun == "client":
        return other
    gender = "m" if phrase.noun in lexicon().men else "f"
    return other if other.gender == gender else None


def neighbour(phrase: Phrase, of: Mapping[Phrase, Chain], actors: Sequence[Chain]) -> Chain | None:
    """ "Ostland and Kestria signed … *its neighbour*": the only other state told of so far."""
    owner = of.get(phrase.owner) if phrase.owner is not None else None
    if owner is None or owner.kind != "government" or phrase.number == "p":
        return None
    if phrase.noun not in ("neighbour", "neighbor") or phrase.mods - lexicon().vague:
        return None
    organs = lexicon().governments - {"republic", "kingdom", "emirate", "sultanate", "state"}
    states = [
        one
        for one in actors
        if one.kind == "government" and one.names and one is not owner
        if organs.isdisjoint(one.name_words)
    ]
    return states[0] if len(states) == 1 else None
