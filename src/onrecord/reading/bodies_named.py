"""Names of firms, movements and bodies that are told by more than one word, made one.

A step of `onrecord.reading.mending`; each function gives the words as they were where nothing is
to be mended.
"""

from functools import lru_cache

from msgspec import Struct

from onrecord.reading.hanging import lower
from onrecord.reading.knowledge import table
from onrecord.tagger import Word


class Known(Struct, frozen=True):
    """The words by which a body or an office is told."""

    offices: frozenset[str]
    people: frozenset[str]  # who speaks for a body without a name of his own: "source"
    bodies: frozenset[str]
    heads: frozenset[str]  # what ends the name of a body called after two things
    joint: frozenset[str]  # such bodies without a noun for one
    groups: frozenset[str]  # what stands before a body's name and says what it is
    named: frozenset[str]  # names of one word that are a body's own: "the Guardian", "the Taliban"


@lru_cache(maxsize=1)
def known_words() -> Known:
    """The tables' words for bodies and offices."""
    bodies, outlets, roles = table("organisations"), table("outlets"), table("roles")
    heads = [*bodies["organisation"]["words"].split(), *bodies["government"]["words"].split()]
    return Known(
        offices=frozenset(roles["offices"]["words"].split()),
        people=frozenset(roles["anonymous"]["words"].split()),
        bodies=frozenset(heads),
        heads=frozenset([*heads, *bodies["joint"]["heads"].split()]),
        joint=frozenset(bodies["joint"]["names"].split("|")),
        groups=frozenset(bodies["apposed"]["words"].split()),
        named=frozenset(
            one.strip()
            for listed in (outlets["outlets"], outlets["agencies"])
            for one in listed["names"].replace("\n", "|").split("|")
        ).union(bodies["armed_group"]["names"].split(), bodies["government"]["names"].split()),
    )


# Adverbs that end the names of movements and newspapers: "Vote Now", "Osmela Today".
ADVERBS = frozenset(["Now", "Today", "Tonight", "First", "Forward", "Ahead", "Together", "Again"])


def firm(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes "Orle & Sons" one name, headed by the word before the sign."""
    before, last = words[index - 1], words[index + 1]
    if not (text[before.start].isupper() and text[last.start].isupper()):
        return words
    beside = before.relation in ("appos", "dep")  # "the liquidators, *Orle & Sons*"
    if last.relation != "conj" or last.head not in (index - 1, before.head if beside else -1):
        return words
    first = index - 1
    while first and words[first - 1].head == index - 1 and words[first - 1].relation == "compound":
        first -= 1
    made = list(words)
    for place, word in enumerate(words):
        if word.head == index + 1:  # what described the last word describes the firm
            made[place] = word.with_(head=index - 1)
    made[index] = made[index].with_(head=index - 1, relation="flat")
    made[index + 1] = last.with_(head=index - 1, relation="flat", tag="NNP")
    for place in range(first, index + 2):
        mark = "B" if place == first else "I"
        made[place] = made[place].with_(entity=f"{mark}-ORGANIZATION")
    return tuple(made)


def slogan(text: str, words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a name one with the adverb behind it: "*Vote Now* said"."""
    name, adverb = words[index], words[index + 1]
    if adverb.head == -1 or name.end + 1 != adverb.start or name.head == index + 1:
        return words
    if not text[name.start].isupper():
        return words
    made = list(words)
    for place, word in enumerate(words):
        if word.head == index + 1:
            made[place] = word.with_(head=index)
    kind = "ORGANIZATION" if name.entity == "O" else name.entity[2:]
    kind = "ORGANIZATION" if kind in ("LOCATION", "PERSON") else kind
    if name.entity == "O" or name.entity.startswith("B-"):
        made[index] = made[index].with_(entity=f"B-{kind}", tag="NNP")
    made[index + 1] = adverb.with_(head=index, relation="flat", tag="NNP", entity=f"I-{kind}")
    return tuple(made)


_OPENINGS = frozenset(
    ["national", "federal", "house", "senate", "royal", "international", "european", "state"]
)
"""How the name of a body that is called after two things may begin before the first of them."""


def _opening(text: str, words: tuple[Word, ...], first: int) -> int:
    """Where a name begins that runs up to a word: "the *National Sea* and Air Administration"."""
    start = first
    while start and words[start].entity == "I-ORGANIZATION":
        start -= 1
    while start and words[start].entity == "O" and text[words[start - 1].start].isupper():
        if words[start - 1].entity not in ("O", "B-ORGANIZATION", "I-ORGANIZATION"):
            return first
        start -= 1
    return start if lower(text, words[start]) in _OPENINGS else first


def joint_body(text: str, words: tuple[Word, ...], link: int) -> tuple[Word, ...]:
    """Makes one name of "the Food *and* Harbours Authority": the parse has two bodies."""
    first, last = link - 1, link + 1
    while last + 1 < len(words) and words[last + 1].tag.startswith("NN"):
        if not text[words[last + 1].start].isupper():
            break
        last += 1
    known, said = known_words(), [text[one.start : one.end] for one in (words[first], words[last])]
    pair = f"{said[0]} and {said[1]}".lower()
    if not (said[0][:1].isupper() and said[1][:1].isupper()):
        return words
    if pair not in known.joint:
        start = _opening(text, words, first)
        before = lower(text, words[start - 1]) if start else ""
        one = start < first or words[first].entity in ("O", "B-ORGANIZATION")
        one = one and said[0].lower() not in known.named
        lone = one and before in ("the", "'s", "’s", "'", "’")
        lone = lone and last > link + 1 and words[last].entity != "I-PERSON"
        if not lone or said[1].lower() not in known.heads:
            return words
        if said[0].lower() in known.bodies:
            return words  # "the Commission and Orle Council"
        first = start
    while first and pair in known.joint and words[first - 1].head == first:
        if words[first - 1].relation != "compound":
            break
        first -= 1  # "Orle Fire and Rescue"
    old = words[last].head
    made = list(words)
    if old in range(first, last):
        made[last] = made[last].with_(head=words[old].head, relation=words[old].relation)
        for index, word in enumerate(words):
            if word.head == old and not first <= index <= last:
                made[index] = made[index].with_(head=last)
    elif words[link - 1].head != last:
        # "the *Food and Agriculture Organization*'s officer", whose officer the food is too
        owned = words[last].relation == "nmod:poss" and words[link - 1].relation == "compound"
        if not owned or words[link - 1].head != old:
            return words
    for index in range(first, last + 1):
        mark = "B" if index == first else "I"
        made[index] = made[index].with_(entity=f"{mark}-ORGANIZATION")
        if index < last:
            made[index] = made[index].with_(head=last, relation="compound")
    return tuple(made)
