"""Whose army it was that a report began with: "until the army leaves … *The Sarvian army* says"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.names import adjective_of
from onrecord.reading.actors.phrases import Phrase

_NEAR = 2  # sentences back in which another nation tells whose army it may be
_FORCES = frozenset(["army", "military", "navy", "coastguard"])


def whose_force(phrase: Phrase, chains: Sequence[Chain]) -> Chain | None:
    """The only force of its kind that has been told of, so far without whose it is, where now its
    nation is told; none where it was first told beside another nation."""
    said = phrase.text.split()
    if phrase.noun not in _FORCES or phrase.owner is not None or len(said) != 3:
        return None
    adjective, endings = plain(said[1]), lexicon().adjective_endings
    national = adjective in lexicon().country_by_adjective or adjective.endswith(endings)
    if said[0].lower() != "the" or not said[1][0].isupper() or not national:
        return None
    told = [one for one in chains if phrase.noun in one.nouns]
    if len(told) != 1 or told[0].names or told[0].mods or told[0].owner is not None:
        return None
    first = told[0].phrases[0]
    if first.text.lower() != f"the {phrase.noun}":
        return None
    beside = [
        one
        for one in chains
        if one is not told[0] and _may_be_state(one)
        if any(0 <= first.sentence - each.sentence <= _NEAR for each in one.phrases)
    ]
    own = all(_has(adjective, one) for one in beside)
    return told[0] if own else None


def _may_be_state(chain: Chain) -> bool:
    """Whether somebody is a state, or has a name of one word that may be a state's."""
    if chain.kind == "government":
        return bool(chain.names or chain.country)
    return chain.kind == "person" and any(" " not in name for name in chain.names)


def _has(adjective: str, state: Chain) -> bool:
    names = [*state.names, *([state.country] if state.country else [])]
    return any(adjective_of(adjective, name) for name in names)
