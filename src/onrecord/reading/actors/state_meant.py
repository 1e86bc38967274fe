"""Which of several states "the country", "the state" or "the nation" means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase


def state_meant(phrase: Phrase, near: Sequence[Chain], chains: Sequence[Chain]) -> Chain | None:
    """The state near by that the report has told of most, by its name or by whoever is said to be
    its; the last of those that are parts of one. `chains` are all, `near` the last first."""
    if told_which(phrase):
        return None
    lex, noun = lexicon(), phrase.noun
    member = lex.members.get(noun, frozenset())
    if (one := next((c for c in near if not member.isdisjoint(c.names)), None)) is not None:
        return one  # "Ohio … *the state*"
    states = (c for c in near if c.kind != "armed_group")  # "the Islamic *State*" is no nation
    named = [c for c in states if c.names and (c.country or "state" in c.nouns)]
    if noun in ("country", "nation"):  # "California … *the nation's* largest state"
        parts = frozenset().union(*lex.members.values())
        named = [c for c in named if parts.isdisjoint(c.names)]
    told = {id(one): len(one.phrases) + _of_its_leaders(one, chains) for one in named}
    return max(named, key=lambda c: told[id(c)], default=None)


def told_which(phrase: Phrase) -> bool:
    """Whether a clause without a comma tells which of many is meant: "the country *that asks for
    it*", "the state *holding him*"."""
    after = phrase.node.after()
    if after is None or after.lower == ",":
        return False
    return any(
        one.relation in ("acl", "acl:relcl") and one.index > phrase.head
        for one in phrase.node.children
    )


def _of_its_leaders(state: Chain, chains: Sequence[Chain]) -> int:
    """How often those are told of who are said to be a state's: "the president *of Orle*"."""
    around = {id(one.outer) for one in state.phrases if one.outer is not None}
    return sum(
        len(one.phrases)
        for one in chains
        if one.kind == "person" and any(id(phrase) in around for phrase in one.phrases)
    )


def ends_name(noun: str, chain: Chain) -> bool:
    """Whether a noun is the last of a name's words, or stands before "of": "State of Orle"."""
    return any(re.search(rf"\b{noun}(?: of\b|$)", name) for name in chain.names)
