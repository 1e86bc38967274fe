"""Bodies of many states by what all news calls them for a change: "the United Nations … *the world
body*", "NATO … *the alliance*", "the EU … *the 27-nation bloc*"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase

_CALLED = {
    "body": frozenset(["united nations", "un"]),
    "alliance": frozenset(["nato", "north atlantic treaty organization"]),
    "bloc": frozenset(
        ["european union", "eu", "asean", "ecowas", "mercosur", "african union", "gcc", "brics",
         "association of southeast asian nations", "gulf cooperation council", "g7", "saarc"]
    ),
    "cartel": frozenset(["opec", "organization of the petroleum exporting countries"]),
}  # fmt: skip
_TOLD = {
    "body": frozenset(["world"]),
    "alliance": frozenset(["western", "military", "transatlantic", "defence", "defense"]),
    "bloc": frozenset(["trading", "trade", "regional", "european", "economic", "african", "west"]),
    "cartel": frozenset(["oil", "producer", "producers"]),
}
_OF_SO_MANY = re.compile(r"[\w]+-(?:nation|member|country|state|strong)$")


def _called_so(noun: str, chain: Chain, names: frozenset[str]) -> bool:
    """Whether the noun is another's."""
    ends = any(name.split()[-1] == noun for name in chain.names)
    return (ends or noun in chain.nouns) and names.isdisjoint(chain.names)


def body_of_states(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """The only such body that the report has named, where nothing before the noun tells of another.
    A "body" is the world's only where that is said."""
    names = _CALLED.get(phrase.noun)
    if names is None or phrase.owner is not None or phrase.number == "p":
        return None
    if phrase.node.tag != "NN" or phrase.text[:4].lower() != "the ":
        return None
    if phrase.span[1] != phrase.node.span[1]:
        return None  # "the alliance *between Renault and Nissan*"
    told = {one for one in phrase.mods - lexicon().vague if not _OF_SO_MANY.match(one)}
    if not told <= _TOLD[phrase.noun] or (phrase.noun == "body" and not told):
        return None
    if any(_called_so(phrase.noun, one, names) for one in actors):
        return None  # "the *Sinaloa cartel* fought police as OPEC met … the cartel"
    found = [one for one in actors if not names.isdisjoint(one.names)]
    return found[0] if len(found) == 1 and phrase.node.child("nmod", "acl:relcl") is None else None
