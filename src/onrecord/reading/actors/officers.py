"""Persons who are told of by their office first and named later, or the other way round."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import PEOPLE, Chain
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.names import compounded
from onrecord.reading.actors.phrases import Phrase

_LEVELS = frozenset(
    ["county", "state", "city", "town", "local", "regional", "provincial", "federal"]
)
_FAR = 12  # sentences back that an office may be told of
_NEAR = 3  # the same, for an office that nothing else tells apart


def title_words(phrase: Phrase) -> list[str]:
    """The plain words before the name; "vice president" is one word, and no president."""
    return compounded(phrase.title_words())


def offices_told(phrase: Phrase) -> list[str]:
    """The words before the name, and what a royal name begins with: "*Queen* Orla"."""
    royal = [word for word in phrase.called.split()[:1] if word in lexicon().royal]
    return [*title_words(phrase), *royal]


def by_title(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "The Tavoran foreign minister … Foreign Minister Mara Tolen", "the Tavoran minister of trade
    … the minister of trade, Mara Tolen", "the queen … Queen Orla"."""
    lex = lexicon()
    title = {*offices_told(phrase), *phrase.nouns}
    wider = []
    for chain in reversed(actors):
        if chain.kind != "person" or chain.names or not chain.phrases[0].definite:
            continue
        first = chain.phrases[0]
        shared = chain.nouns & title & lex.offices
        if not shared or chain.since(phrase) > _FAR:
            continue
        if not first.mods - _LEVELS <= title:
            more = {*title_words(phrase), *phrase.mods} - shared - {"the"}
            if more and more <= first.mods and phrase.text.lower().startswith("the "):
                wider.append(chain)
            continue
        if first.mods or shared & lex.royal:
            return chain
        near = chain.since(phrase) <= _NEAR
        if near and len(title) <= 2 and chain in _officers(shared, actors):
            return chain
    return wider[0] if len(wider) == 1 else None


def _officers(offices: set[str], actors: Sequence[Chain]) -> list[Chain]:
    """The chain of the only person so far who bears the office, or none."""
    found = [one for one in actors if one.kind in PEOPLE and one.nouns & offices]
    return found if len(found) == 1 else []


def told_by_noun(phrase: Phrase, actors: Sequence[Chain]) -> Chain | None:
    """ "A property developer … the developer, Mara Tolen": told of before, and now by name."""
    if phrase.name is None or phrase.noun in phrase.called.split() or phrase.owner is not None:
        return None
    before = phrase.node.before()
    if before is None or before.lower != "the":
        return None
    found = [
        chain
        for chain in actors
        if not chain.names
        and phrase.noun in chain.nouns
        and chain.number != "p"
        and 0 <= chain.since(phrase) <= _FAR
    ]
    return found[0] if len(found) == 1 else None
