"""Whose a body or a person is that a description tells of, beside whose that of before was."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase

# With these in its name a body is that of many states, and no state's.
_OF_MANY = frozenset(["international", "world", "global", "united", "european", "african", "arab"])


def same_owner(phrase: Phrase, chain: Chain, of: Mapping[Phrase, Chain]) -> bool:
    """Whether a description is of whatever or whomever a chain is of, by all that tells whose it is
    on either side."""
    if not _owned_alike(phrase, chain, of):
        return False
    if chain.owner is not None and _of_another(phrase, chain.owner):
        return False
    # "Norland, *whose navy* sent a ship … the navy of Kesh"
    return not (_whose(phrase) or (" of " in phrase.text and any(map(_whose, chain.phrases))))


def _owned_alike(phrase: Phrase, chain: Chain, of: Mapping[Phrase, Chain]) -> bool:
    """Whether the possessive of a description allows for whose a chain is."""
    if phrase.owner is None:
        members = phrase.node.child("nmod:poss")
        if members is None or members.tag != "NNS" or not chain.names:
            return True
        # "the miners' union" is not the Civic Union, a party
        return any(members.lemma.lower() in name.lower() for name in chain.names)
    owner = of.get(phrase.owner)
    if owner is chain:  # "their union", said of the union's own people
        own = phrase.owner.form == "pronoun"
        return own and any(phrase.noun == name.split()[-1] for name in chain.names)
    if owner is None:
        return chain.owner is None and not chain.names
    if owner.kind == "government" and not _OF_MANY.isdisjoint(chain.name_words):
        return False  # "Tarsk's grain agency" is not the International Grain Agency
    if chain.owner is None and chain.kind == "document" and not chain.mods | phrase.mods:
        return all(one.definite for one in chain.phrases)  # "the summary … the court's summary"
    if phrase.owner.form == "noun" and phrase.owner.number == "p":
        # "the miners' union" is not the Civic Union, a party
        return chain.owner is owner or any(phrase.owner.noun in name for name in chain.names)
    if chain.owner is None:
        if phrase.noun in lexicon().relations and chain.names:
            # "great-aunt Mara Tolen … the child's great-aunt"
            one = chain.kind == "person" and owner.kind in PEOPLE and owner.number != "p"
            return one and not any(_told_whose(phrase.noun, told) for told in chain.phrases)
        if phrase.owner.form == "noun" and phrase.owner.noun in lexicon().office_owners:
            # "the mayor's office" is not the District Attorney's, but "the prosecutor's" may be the
            # Prosecution Office
            return any(phrase.owner.noun[:7] in name for name in chain.names)
        if phrase.noun == "office" and owner.kind in PEOPLE:
            # "her office" may be the prosecutor's, but is no "Refugee Office"
            return any(noun[:7] in name for noun in owner.nouns for name in chain.names)
        return bool(chain.names) and phrase.noun in chain.names[0].split()
    return chain.owner is owner


def _told_whose(noun: str, phrase: Phrase) -> bool:
    """ "Mara Tolen, a *lawyer for the victim*", "*another* lawyer": somebody else's."""
    told = rf"\b{noun} (?:for|of|to|who|representing|defending)\b|\banother\b"
    return re.search(told, phrase.text.lower()) is not None


def _whose(phrase: Phrase) -> bool:
    """Whether a clause tells whose somebody is: "Norland, *whose navy* sent a ship"."""
    return phrase.text[:6].lower() == "whose "


def _of_another(phrase: Phrase, owner: Chain) -> bool:
    """ "Tarsk's coastguard … the coastguard *of* neighbouring *Orsava*", "Tolen's lawyer … the
    lawyer *for Berge*": another's, by its name."""
    link = "of|for" if owner.kind in PEOPLE else "of|in"
    behind = re.search(
        rf"\b{phrase.noun} (?:{link}) (?:[a-z]+ )*([A-Z]\w+)(['’]s? [a-z])?", phrase.text
    )
    if behind is None or not owner.names:
        return False
    if owner.kind in PEOPLE and behind[2]:
        return True  # "the lawyer of Tolen's brother"
    return not any(plain(behind[1]) in name.split() for name in owner.names)
