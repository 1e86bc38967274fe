"""What is told of by its town and state, as news agencies do: "the *Selm, Ill., company*"."""

from onrecord.reading.hanging import FINITE, hung
from onrecord.reading.torn_subjects import before_its_noun
from onrecord.tagger import Word

_PLACE = ("NNP", "NNPS")
_TOLD = ("JJ", "NN", "NNS", "VBG")


def at_article(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """What is mended at an article: it belongs to the noun right behind it or behind a town."""
    if words[index + 1].tag == "NN":
        return before_its_noun(words, index)
    return _told_by_town(text, words, index)


def _told_by_town(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes the noun behind a town and its state the head of what an article opens, where the parse
    has the town for it or leaves the article with the town."""
    town = _last(words, index + 1, _PLACE)
    state = _last(words, town + 2, _PLACE)
    if not index < town < state - 1 or words[town + 1].tag != ",":
        return words
    comma = state + 1
    if comma < len(words) and text[words[comma].start] == "." and words[comma].tag != ",":
        comma += 1  # "Ill.," in two tokens
    if comma >= len(words) or words[comma].tag != ",":
        return words
    noun = _last(words, comma + 1, _TOLD)
    if noun <= comma or words[noun].tag != "NN" or not text[words[comma + 1].start].islower():
        return words
    short = text[words[comma - 1].end - 1] == "."  # "N.J.", which the tagger may not know
    if not short and not any(words[at].entity.endswith("LOCATION") for at in (town, state)):
        return words
    head, relation = words[town].head, words[town].relation
    if words[noun].head in range(index, noun):
        if head in range(index, noun + 1):
            return words
        words = hung(words, noun, head, relation)
    verb = words[noun].head
    if words[noun].relation == "appos" and verb > noun and words[verb].tag in FINITE:
        words = hung(words, noun, verb, "nsubj")
    words = hung(words, town, noun, "compound")
    words = hung(words, state, town, "appos")
    return hung(words, index, noun, "det")


def _last(words: tuple[Word, ...], first: int, tags: tuple[str, ...]) -> int:
    """The last of words in a row that are tagged so, or the one before the first."""
    at = first
    while at < len(words) and words[at].tag in tags:
        at += 1
    return at - 1
