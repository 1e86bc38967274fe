"""Names that are a person's elsewhere in the report and that the tagger here takes for no name.

A surname that is a word besides ("Ban", "Day", "Hunter") loses its class where it stands alone at
the beginning of a sentence, and whoever speaks there would be a stranger or a thing.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.tagger import Sentence, Word

_BEFORE_NOUNS = ("det", "amod", "nummod", "compound", "nmod:poss")
"""What stands before a common noun and before no bare name ("*the* ban", "*travel* bans")."""


def with_surnames(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, with the class of a person for each surname that stands alone as a subject."""
    known = _surnames(text, sentences)
    return [_named(text, one, known) for one in sentences] if known else list(sentences)


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
