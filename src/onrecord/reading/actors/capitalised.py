"""Nouns with a capital that stand for the body whose name ends in them."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, Chain
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
