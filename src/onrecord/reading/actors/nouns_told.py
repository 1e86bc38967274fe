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
    if before < 0:
        return None
    if before and not (nodes[before].tag == "NN" and nodes[before].text.islower()):
        return None  # "Mister", and part of a name; a sentence's first word has its capital anyhow
    word, lex = plain(nodes[before].text), lexicon()
    if not word.endswith(_DOING):
        return None
    related = word in lex.relations or word in lex.kin  # "mother and *daughter* Mara Tolen"
    doubtful = word in lex.anonymous or word in lex.plain_titles or word in lex.no_members
    return None if related or doubtful else word


_DOING = ("er", "or", "ist", "man", "woman", "ian", "eer")
