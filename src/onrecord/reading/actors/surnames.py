"""Who of several is meant by a surname, and whose given name misleads."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.phrases import Phrase


def by_surname(chains: Sequence[Chain], alone: Collection[str]) -> list[Chain]:
    """Those of some namesakes whom their surname may mean.

    A report that calls one of them by his given name alone ("*Elian* likes Miami") does so to keep
    him apart from who goes by the surname. `alone` are all names of persons in the report.
    """
    others = [one for one in chains if not any(_given(name) in alone for name in one.names)]
    return others or list(chains)


def _given(name: str) -> str:
    words = name.split()
    return words[0] if len(words) > 1 else ""


def of_told_sex(phrase: Phrase, name: str, chains: Sequence[Chain]) -> Chain | None:
    """The only one of a surname where "Ms" says otherwise than the given name does: "Keith Dahl …
    Ms. Dahl". The title knows better."""
    courtesy = lexicon().courtesy
    told = [courtesy[word] for word in phrase.title_words() if word in courtesy]
    if phrase.kind != "person" or not any(told) or " " in name:
        return None
    found = [
        chain
        for chain in chains
        if chain.kind == "person" and any(one.endswith(" " + name) for one in chain.names)
    ]
    if len(found) != 1 or _told(found[0]):
        return None
    found[0].gender = phrase.gender
    return found[0]


def _told(chain: Chain) -> bool:
    """Whether more than a given name tells of which sex somebody is."""
    known = lexicon().courtesy.keys() | lexicon().men | lexicon().women
    words = {word for phrase in chain.phrases for word in phrase.title_words()}
    pronouns = any(phrase.form == "pronoun" for phrase in chain.phrases)
    return pronouns or not known.isdisjoint(words | {plain(one) for one in chain.nouns})
