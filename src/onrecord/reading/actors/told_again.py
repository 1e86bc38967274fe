"""Descriptions that are told again: a body in the very words of before, and one that "the company"
no longer means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.actors.chains import BODIES, Chain, compatible
from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase


def passed_by(phrase: Phrase, chain: Chain) -> bool:
    """Whether "the company" is no longer one without a name that a report has told of once, before
    others: "said that *a Dutch company* had bid. Orle Ltd. … *The company* …"."""
    bare = phrase.noun in lexicon().companies and phrase.bare == phrase.noun
    once = len(chain.phrases) == 1 and not chain.names
    return bare and once and chain.since(phrase) > _BRIEF


_BRIEF = 2  # sentences for which somebody told of once stays "the company"

_ANY = re.compile(r"(?:an?|another|any|some|several|many|other|most|one|two) ")


def same_words(phrase: Phrase, chains: Sequence[Chain]) -> Chain | None:
    """The body without a name that has been told of in these very words: "the Tolen administration
    … the Tolen administration", "German authorities"."""
    words, own = phrase.bare, phrase.owner is not None and phrase.owner.form == "pronoun"
    body = phrase.kind in BODIES or (phrase.kind == "thing" and phrase.definite)
    if body and " " not in words and phrase.form == "name":
        return _by_its_capital(phrase, chains)
    if not body or " " not in words or _ANY.match(words) or own:
        return None  # "their own union"
    told = (chain for chain in reversed(chains) if words in chain.worded and not chain.names)
    return next((chain for chain in told if compatible(chain.kind, phrase.kind)), None)


def _by_its_capital(phrase: Phrase, chains: Sequence[Chain]) -> Chain | None:
    """ "Fought *the Front* … *the Front* denied it": a noun that has its capital both times, though
    the tagger took it for a common one at first."""
    word, bare = phrase.text.split()[-1], phrase.bare
    if not word[0].isupper():
        return None
    for chain in reversed(chains):
        if chain.names or not compatible(chain.kind, phrase.kind):
            continue
        nouns = (one for one in chain.phrases if one.form == "noun" and one.bare == bare)
        if any(one.text.split()[-1] == word for one in nouns):
            return chain
    return None
