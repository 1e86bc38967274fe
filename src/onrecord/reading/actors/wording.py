"""What somebody without a name is called: the words of a description that belong to its name."""

from __future__ import annotations

import re

from onrecord.reading.actors.phrases import Phrase, Words

_LIST = re.compile(r", (?:\w+, )*(?:and|or) ")
_RELATIVES = {"who", "which", "that", "whose", "whom"}
_ANYBODY = (
    "those", "anyone", "anybody", "everyone", "everybody", "one", "someone", "somebody", "people",
    "person", "man", "woman", "men", "women", "child", "children", "member", "group", "crowd",
    "number", "all", "any", "some", "many", "others",
)  # fmt: skip
"""Nouns that tell nobody by themselves: "*those* who fled"."""


def without_clause(sentence: Words, phrase: Phrase, words: str) -> str:
    """A description without the clause that tells what they did, where its noun says enough:
    "*gunmen* who took the bridge", but "people who lost their homes"."""
    if sentence.lower[phrase.head] in _ANYBODY or phrase.noun in _ANYBODY:
        return words
    for i in sentence.children[phrase.head]:
        one = sentence.words[i]
        if one.relation == "acl:relcl" and i > phrase.head:
            inside: set[int] = set()
            sentence.below(i, inside)
            first = min(inside)
            opened = _RELATIVES & set(sentence.lower[first : first + 2])  # "in which"
            cut = " ".join(
                sentence.clause.text[phrase.span[0] : sentence.words[first].start].split()
            )
            cut = re.sub(r"^(?:the|whose) ", "", cut, flags=re.IGNORECASE).rstrip(" ,")
            if opened and cut and words.startswith(cut):
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
    words = " ".join(words.split())
    return re.sub(r"^(?:the|whose) ", "", words, flags=re.IGNORECASE)
