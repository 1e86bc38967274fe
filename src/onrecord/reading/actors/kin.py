"""Relatives told of from the other side: "his daughter Mara … *her father*", "her lawyer … *his
client*"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase


def relative(
    phrase: Phrase, of: Mapping[Phrase, Chain], inner: Mapping[Phrase, Sequence[Phrase]]
) -> Chain | None:
    """Whose daughter, wife or brother the owner of a phrase is said to be, where that makes the
    phrase's person of whoever it is; of two parents or brothers the gender must tell one."""
    others = lexicon().kin.get(phrase.noun)
    owner = of.get(phrase.owner) if phrase.owner is not None else None
    if others is None or owner is None or phrase.number == "p":
        return None
    if phrase.noun == "client":
        return represented(owner, of, inner)
    other = owner.owner
    if other is None or other is owner or other.kind not in PEOPLE or other.number == "p":
        return None
    if owner.kind not in PEOPLE or not owner.nouns & others:
        return None
    gender = "m" if phrase.noun in lexicon().men else "f"
    return other if other.gender == gender else None


def represented(
    lawyer: Chain, of: Mapping[Phrase, Chain], inner: Mapping[Phrase, Sequence[Phrase]]
) -> Chain | None:
    """Whose lawyer somebody is told to be: "*her* lawyer", "Jon Berge, a lawyer *for Mara Tolen*",
    "who is defending *her*"."""
    lawyers = lexicon().kin["client"]
    if lawyer.kind not in PEOPLE or not lawyer.nouns & lawyers:
        return None
    found = [lawyer.owner] if lawyer.owner is not None else []
    for phrase in lawyer.phrases:
        for one in inner.get(phrase, ()):
            chain, case, above = of.get(one), one.node.child("case"), one.node.head
            if chain is None or above is None:
                continue
            for_ = case is not None and case.lower in _FOR
            for_ |= any(it.lemma in _ACTS_FOR and it.relation == "acl" for it in above.children)
            acts = one.role == "object" and above.lemma in _ACTS_FOR
            if ((for_ and above.lemma in lawyers) or acts) and chain is not lawyer:
                found.append(chain)
    people = [one for one in found if one.kind in PEOPLE and one.number != "p"]
    return people[0] if people and all(one is people[0] for one in found) else None


_FOR = ("for", "of")
_ACTS_FOR = ("represent", "defend")


def join_clients(
    chains: Sequence[Chain],
    of: Mapping[Phrase, Chain],
    inner: Mapping[Phrase, Sequence[Phrase]],
) -> Iterator[tuple[Chain, Chain]]:
    """Those whom a lawyer calls "*my client*", each with the chain of whoever that is."""
    for chain in chains:
        first = chain.phrases[0]
        if first.noun != "client" or chain.names or first.owner is None or first.number == "p":
            continue
        lawyer = of.get(first.owner)
        known = represented(lawyer, of, inner) if lawyer is not None else None
        if known is not None and known is not chain and not known.of_other_sex(first):
            yield known, chain


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
