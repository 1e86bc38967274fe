"""What somebody without a name is called: the words of a description that belong to its name."""

from __future__ import annotations

import re

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.actors.phrases import Phrase, Words

_LIST = re.compile(r", (?:\w+, )*(?:and|or) ")
_RELATIVES = {"who", "which", "that", "whose", "whom"}


def without_clause(sentence: Words, phrase: Phrase, words: str) -> str:
    """A description without the clause that tells what they did, where its noun says enough:
    "*gunmen* who took the bridge", but "people who lost their homes"."""
    nobody = lexicon().tell_nobody
    if sentence.lower[phrase.head] in nobody or phrase.noun in nobody:
        return words
    for i in sentence.children[phrase.head]:
        if i <= phrase.head or sentence.words[i].relation != "acl:relcl":
            continue
        inside: set[int] = set()
        sentence.below(i, inside)
        first = min(inside)
        if _RELATIVES.isdisjoint(sentence.lower[first : first + 2]):  # "in which"
            continue
        before = sentence.clause.text[phrase.span[0] : sentence.words[first].start]
        cut = _bare(before).rstrip(" ,")
        if cut and words.startswith(cut):
            return cut
    return words


_HOLDING = re.compile(r"\s(?:(?:in|of|by|to|from|with|through|on|for|under)\s)?(?:which|whose)\s")


def without_contents(words: str) -> str:
    """What a document is called, without what it is told to hold.

    >>> without_contents("a letter in which Brandsma")
    'a letter'
    """
    return _HOLDING.split(words)[0]


_ASIDE = re.compile(r",\s|\s--?\s|\s?[–—]\s?(?![A-Z])")
"""Where a clause or an apposition begins: "the candidate *- who has never held office -*"."""


def description(text: str, phrase: Phrase) -> str:
    """The words of a phrase as a name: without its article, and up to what is set off behind
    it, unless it lists several."""
    words = text[phrase.span[0] : phrase.span[1]]
    if not _LIST.search(" ".join(words.split())):
        torn = phrase.span[0] < phrase.clause.span[0]  # it begins in the sentence before
        nouns = (
            word.end - phrase.span[0]
            for word in phrase.clause.sentence.words
            if word.start >= phrase.span[0] and word.tag.startswith(("NN", "PRP", "CD"))
        )
        first = 0 if torn else next(nouns, 0)  # not "the *quiet, tall* clerk"
        aside = _ASIDE.search(words, first)
        words = words[: aside.start()] if aside is not None else words
    return _bare(words)


_ARTICLE = re.compile(r"^(?:the|whose) ", re.IGNORECASE)


def _bare(words: str) -> str:
    """Words with single blanks and without their article."""
    return _ARTICLE.sub("", " ".join(words.split()))
