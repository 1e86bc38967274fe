"""Where "it" stands for nobody: "it is clear that", "it emerged that", "made it hard to"."""

from __future__ import annotations

from functools import cache

from onrecord.reading.actors.phrases import Words
from onrecord.reading.knowledge import table
from onrecord.reading.syntax import SUBJECTS


@cache
def _listed(key: str) -> frozenset[str]:
    """A list of the words that tell so."""
    return frozenset(table("pronouns")["empty"][key].split())


_ARE = ("is", "was", "'s", "’s", "be", "been", "being", "seems", "seemed", "appears", "remains")


def empty(words: Words, index: int) -> bool:
    """Whether "it" stands for nobody: "it is commonplace to", "it was clear that", "it rained",
    "it emerged that", "it was a day of joy", "made it clear"."""
    if _thing_found(words, index) or _as_put(words, index):
        return True
    lower = words.lower
    i = index + 1
    while i < len(lower) and (words.words[i].tag in ("MD", "RB") or lower[i] in ("has", "have")):
        i += 1
    if i >= len(lower):
        return False
    if lower[i] in _WEATHER or (lower[i] in _ARE and {*lower[i + 1 : i + 2]} & _WEATHER):
        return True
    if lower[i] in _listed("turns_out") and (i + 1 == len(lower) or lower[i + 1] not in _GOES_ON):
        return True
    if lower[i] not in _ARE and lower[i] not in ("became", "becomes", "become"):
        return False
    first = i
    while i < len(lower) and (lower[i] in _ARE or words.words[i].tag in ("RB", "RBR", "RBS", "DT")):
        i += 1
    i += i == first
    if _left_to_somebody(words, i):
        return True
    if i >= len(lower) or not words.words[i].tag.startswith(("JJ", "NN", "VBN", "PRP$")):
        return False
    if _told_to_be_time(words, index):
        return True
    clause = any(
        words.words[one].relation in ("ccomp", "csubj") and words.words[i].tag in ("VBN", "JJ")
        for one in words.children[i]
        if one > i
    )
    return clause or any(
        one in ("that", "to", "for", "whether", "who") for one in lower[i + 1 : i + 7]
    )


_WEATHER = frozenset(
    ["rain", "rains", "rained", "raining", "snow", "snows", "snowed", "snowing", "hailed",
     "hailing", "drizzled", "drizzling", "thundered"]
)  # fmt: skip
"""What the sky does, which is nobody."""


def _left_to_somebody(words: Words, index: int) -> bool:
    """ "It is not *for the court to judge*", "it was *up to the mayor to decide*"; not "it is for
    the families", which tells of what is given."""
    lower = words.lower
    if lower[index : index + 2] == ["up", "to"] or lower[index - 1 : index + 1] == ["up", "to"]:
        index += lower[index] == "up"
    elif index >= len(lower) or lower[index] != "for":
        return False
    behind = range(index + 2, min(index + 9, len(lower) - 1))
    return any(lower[i] == "to" and words.words[i + 1].tag == "VB" for i in behind)


_GOES_ON = ("to", "in", "on", "from", "at", "before", "after", "as", "with", ",", ".", "and")


def _as_put(words: Words, index: int) -> bool:
    """ "*As* its leader puts *it*, …", "as he put *it*"."""
    word, lower = words.words[index], words.lower
    if index == 0 or word.head != index - 1 or lower[index - 1] not in ("put", "puts", "putting"):
        return False
    ends = index + 1 == len(lower) or not words.words[index + 1].tag[0].isalpha()
    return ends or "as" in lower[max(index - 9, 0) : index]


def _told_to_be_time(words: Words, index: int) -> bool:
    """ "*It* is the first time that", "*it* was no surprise"."""
    word = words.words[index]
    told = word.head
    return word.relation in SUBJECTS and told >= 0 and words.lower[told] in _listed("times")


def _thing_found(words: Words, index: int) -> bool:
    """ "Made *it* clear that", "finds *it* hard to"."""
    word, lower = words.words[index], words.lower
    if word.head != index - 1 or lower[index - 1] not in _listed("finds"):
        return False
    i = index + 1
    while i < len(lower) and words.words[i].tag in ("RB", "RBR", "RBS"):
        i += 1
    known = i < len(lower) and words.words[i].tag in ("JJ", "JJR")
    return known and any(one in ("that", "to", "for") for one in lower[i + 1 : i + 5])
