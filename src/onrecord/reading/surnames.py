"""Names that are a person's elsewhere in the report and that the tagger here takes for no name.

A surname that is a word besides ("Ban", "Day", "Hunter") loses its class where it stands alone at
the beginning of a sentence, and whoever speaks there would be a stranger or a thing. A surname that
looks like a body's or a place's name is torn from the given name before it: "Alun *Marsh*".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.tagger import Mention, Sentence, Word

_SAINTS = ("Saint", "St", "St.")  # a church or a town, mostly
SURE = 0.8
"""The least score of a mention by which a name is mended."""
_BEFORE_NOUNS = ("det", "amod", "nummod", "compound", "nmod:poss")
"""What stands before a common noun and before no bare name ("*the* ban", "*travel* bans")."""


def with_surnames(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention] = ()
) -> list[Sentence]:
    """The sentences, with the class of a person for each surname that stands alone as a subject or
    ends what is a mention of a person."""
    ends = {one.end for one in mentions if one.kind == "person" and one.score >= SURE}
    sentences = [_untorn(text, one, ends) for one in sentences]
    known = _surnames(text, sentences)
    return [_named(text, one, known) for one in sentences] if known else list(sentences)


def _untorn(text: str, sentence: Sentence, ends: Collection[int]) -> Sentence:
    words = sentence.words
    for index, word in enumerate(words):
        if (
            word.end in ends
            and word.entity in ("B-ORGANIZATION", "B-LOCATION", "B-MISC")
            and word.tag == "NNP"
            and index
            and words[index - 1].entity.endswith("PERSON")
            and not _a_bodys(text, words, index)
        ):
            words = (*words[:index], word.with_(entity="I-PERSON"), *words[index + 1 :])
    return sentence if words is sentence.words else sentence.with_(words=words)


def _a_bodys(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a name is none of a person, whatever its first word is: "the Ostmark *Courier*"."""
    first = index - 1
    while first and words[first].entity == "I-PERSON":
        first -= 1
    opened = text[words[first].start : words[first].end] in _SAINTS
    return opened or (first > 0 and words[first - 1].tag in ("DT", "PRP$"))


def _surnames(text: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The first and last words of persons' names: East Asian names begin with the surname."""
    found: set[str] = set()
    for sentence in sentences:
        words = sentence.words
        for index, word in enumerate(words):
            if word.entity != "B-PERSON":
                continue
            end = index + 1
            while end < len(words) and words[end].entity == "I-PERSON":
                end += 1
            if end - index > 1:
                last = text[words[end - 1].start : words[end - 1].end]
                found.add(last)
                if "-" in last:  # "Ban Ki-woon"
                    found.add(text[word.start : word.end])
    return frozenset(one for one in found if len(one) > 2 and one.isalpha())


def _named(text: str, sentence: Sentence, known: frozenset[str]) -> Sentence:
    words = sentence.words
    for index, word in enumerate(words):
        if (
            word.entity == "O"
            and word.relation in ("nsubj", "nsubj:pass")
            and word.tag in ("NN", "NNP")
            and text[word.start : word.end] in known
            and text[word.start].isupper()
            and not _of_more(words, index)
        ):
            words = (*words[:index], word.with_(entity="B-PERSON", tag="NNP"), *words[index + 1 :])
    return sentence if words is sentence.words else sentence.with_(words=words)


def _of_more(words: Sequence[Word], index: int) -> bool:
    """Whether a word is only part of a phrase: "the Ban", "Ban Street", "May's rain"."""
    after = words[index + 1] if index + 1 < len(words) else None
    if after is not None and (after.tag.startswith("NN") or after.entity != "O"):
        return True
    return any(one.head == index and one.relation in _BEFORE_NOUNS for one in words)
