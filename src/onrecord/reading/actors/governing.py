"""Which words name a state that a report calls by its government as well: "Tavora's government"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.actors.chains import Chain
from onrecord.reading.actors.names import adjective_of
from onrecord.reading.actors.phrases import Phrase, Words
from onrecord.reading.actors.wording import description


def as_government(
    sentences: Sequence[Words], chain: Chain, named: Sequence[Phrase]
) -> Phrase | None:
    """The fullest words for a state's government, "*Tavora's government*" or "the *Tavoran
    government*", where the state itself does little under its bare name: once is not enough if
    "Tavora" acts too, and never if it does more. "The *government of Tavora*", with which a report
    begins, is short for nothing, and "Tavora" for it."""
    if not named or chain.kind not in ("government", "place"):
        return None
    told = [
        one
        for one in chain.phrases
        if one.noun == "government" and one.number != "p" and _its_own(sentences, one, chain)
    ]
    governing = sum(one.noun == "government" for one in chain.phrases)
    acting = sum(one.said or one.role == "subject" for one in named)
    inside = all(one.outer in told for one in named)
    first = min(chain.phrases, key=lambda one: one.span)
    in_full = first in told and " of " in first.text and acting <= _SELDOM
    if not inside and not in_full and (acting > governing or (acting and governing == 1)):
        return None
    said = [description(sentences[0].text, one) for one in told]
    fullest = max(said, key=lambda one: (len(one.split()), said.count(one)), default="")
    return next((one for one, words in zip(told, said, strict=True) if words == fullest), None)


_SELDOM = 2  # times that a state acts under its bare name
_WHOLE = frozenset(["federal", "central", "national", "military", "interim", "transitional"])


def _its_own(sentences: Sequence[Words], phrase: Phrase, chain: Chain) -> bool:
    """Whether a government is told of with the name or the adjective of its state, and as the
    one that governs: no "previous", "regional" or "rebel" government."""
    name = chain.country or next(iter(chain.names), "")
    if any(not adjective_of(word, name) for word in phrase.mods - _WHOLE):
        return False
    if phrase.owner is not None:
        return phrase.owner.name is not None
    words = sentences[phrase.sentence]
    behind = [
        words.entities[one] is not None
        for one in words.children[phrase.head]
        if words.words[one].relation == "nmod" and one > phrase.head
    ]
    if behind:
        return all(behind)  # "the government of Tavora", none "in exile"
    return bool(name) and any(adjective_of(word, name) for word in phrase.mods)
