"""Countries by other words than their name."""

from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.names import adjective_of, country_of
from onrecord.reading.actors.phrases import Phrase


def country_meant(
    actors: Sequence[Chain], words: frozenset[str] | set[str], ordered: Sequence[str] = ()
) -> Chain | None:
    """The country's chain that one of the words is the adjective or a name of ("Tavoran"), or all
    of them in their order ("United States")."""
    for chain in actors:
        if chain.kind not in ("government", "place") or not chain.names:
            continue
        name = chain.country or chain.names[0]
        if chain.country and country_of(" ".join(ordered)) == chain.country:
            return chain
        if any(adjective_of(word, name) for word in words) or words & set(chain.names):
            return chain
        if chain.country and any(country_of(word) == chain.country for word in words):
            return chain
    return None


def is_government(phrase: Phrase) -> bool:
    """Whether a description is of a government: "the government", "government delegation"."""
    named = phrase.noun in ("government", "administration") or "government" in phrase.mods
    return phrase.number != "p" and named
