"""By which nouns a name may be taken up: "Inventor Mara Tolen … *the inventor*", "retailer Orle
Stores … *the retailer*", "gem dealer Jon Berge … *the dealer*"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.reading.actors.lexicon import lexicon, plain
from onrecord.reading.actors.officers import offices_told
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.actors.trades import trades_told

_TOLD_BY = (
    (lexicon().titles - lexicon().anonymous - lexicon().plain_titles)
    | lexicon().offices
    | {"doctor"}
)
"""What is said of somebody in the stead of a name: "Baroness Mara Tolen … the baroness"."""


def nouns_told(phrase: Phrase) -> Iterator[str]:
    """The nouns before a name that tell what it is the name of."""
    yield from trades_told(phrase)
    for word in offices_told(phrase):
        if word in _TOLD_BY or word in lexicon().suspects:
            yield word
    if phrase.title_words()[-2:] == ["think", "tank"]:
        yield from ("tank", "institute")
    if (trade := _trade(phrase)) is not None:
        yield trade


def _trade(phrase: Phrase) -> str | None:
    """The common noun right before a person's name, which no list need have: "*dealer* Jon
    Berge"."""
    if phrase.kind != "person" or phrase.name is None or phrase.title is None:
        return None
    nodes = phrase.clause.nodes
    before = phrase.clause.words_in(phrase.name).start - 1
    if before < 0 or not (nodes[before].tag == "NN" or before == 0):
        return None
    if not nodes[before].text.islower() and before:
        return None  # "Mister", and part of a name
    word = plain(nodes[before].text)
    doubtful = lexicon().anonymous | lexicon().plain_titles | lexicon().no_members
    if word in lexicon().relations or word in lexicon().kin:
        return None  # "mother and *daughter* Mara Tolen"
    return word if word.endswith(_DOING) and word not in doubtful else None


_DOING = ("er", "or", "ist", "man", "woman", "ian", "eer")
