"""Words with a capital that stand for the body whose name ends in them or has them for its noun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.names import country_of, head_words
from onrecord.reading.actors.phrases import Phrase, Words


def by_capital(phrase: Phrase, chains: Sequence[Chain], sentences: Sequence[Words]) -> Chain | None:
    """The one body whose name ends in a noun that has a capital here too: "the Vale Republic Guards
    … the Guards"."""
    word = sentences[phrase.sentence].texts[phrase.head]
    if not phrase.head or not word[:1].isupper() or phrase.mods or phrase.owner is not None:
        return None
    found = [
        chain
        for chain in chains
        if chain.kind in BODIES and any(_ends_in(name, word.lower()) for name in chain.names)
    ]
    return found[0] if len(found) == 1 else None


def _ends_in(name: str, word: str) -> bool:
    return name.endswith(" " + word)


_WHOLE = ("", "full", "whole", "entire")
_SHORTENED = BODIES | {"place", "document", "group", "thing"}


def by_article(
    phrase: Phrase, name: str, chains: Sequence[Chain], sentences: Sequence[Words]
) -> Chain | None:
    """The one body that a name with "the" is short for: "the General Forum of Nations … *the
    Forum*", "the River Wolves militia … *the Wolves*". No other may have it for its last word."""
    assert phrase.name is not None
    if phrase.parts:
        return None  # "the Forum, a hotel", "the town's team, the Wolves": told of here first
    if " " in name or phrase.titled.lower() not in _WHOLE or country_of(name):
        return None
    words = sentences[phrase.sentence]
    start = words.at((phrase.title or phrase.name)[0])
    if start is None or not start or words.lower[start - 1] != "the":
        return None
    found = [
        chain
        for chain in chains
        if chain.kind in _SHORTENED
        and (
            any(name in head_words(one) for one in chain.names)
            if chain.names
            else any(_before_noun(one, name, sentences) for one in chain.phrases[:1])
        )
    ]
    return found[0] if len(found) == 1 else None


def _before_noun(told: Phrase, name: str, sentences: Sequence[Words]) -> bool:
    """Whether a name stands before the noun of a description: "the *Black Lynx* rebels". Herders
    or traders so called are but some of a people."""
    words = sentences[told.sentence]
    before = told.head - 1
    if before < 0 or told.form != "noun" or not words.texts[told.head].islower():
        return False
    lex = lexicon()
    many = told.kind in ("armed_group", "organisation") or told.noun in lex.rebels | {"people"}
    return many and words.texts[before][:1].isupper() and words.lower[before] == name


_SOME_OF_THEM = re.compile(r" (?:of|in|at|from|on|who|that|whose)\b")


def by_members(
    phrase: Phrase, name: str, chains: Sequence[Chain], sentences: Sequence[Words]
) -> Chain | None:
    """The one party that is called by its members: "the Liberal Union … *the Liberals*", "the
    Social Democratic Party … *the Social Democrats*". "Two Liberals" are but some of them."""
    assert phrase.name is not None
    if phrase.kind not in ("group", "organisation"):
        return None
    words = sentences[phrase.sentence]
    start = words.at(phrase.name[0])
    if phrase.parts or not start or words.lower[start - 1] != "the" or not name.endswith("s"):
        return None
    if _SOME_OF_THEM.match(phrase.clause.text, phrase.name[1]):
        return None  # "the Christians *in the town*" are no Christian Union
    forms = {name[:-1] + end for end in ("", "ic", "s")}
    found = [
        chain
        for chain in chains
        if chain.kind == "organisation" and any(_party_of(one) in forms for one in chain.names)
    ]
    return found[0] if len(found) == 1 else None


def _party_of(name: str) -> str:
    """What stands before the noun of a party's name: "social democratic" in that and "party"."""
    before, _, noun = name.rpartition(" ")
    return before if noun in lexicon().parties else ""
