"""Words whose part of speech the parse mistook for what stands around them."""

from __future__ import annotations

from functools import cache

from onrecord.reading.hanging import lower
from onrecord.reading.knowledge import table
from onrecord.tagger import Word

_SUBJECT = ("nsubj", "nsubj:pass")


@cache
def _people() -> frozenset[str]:
    """Nouns for people by what they do, in the plural."""
    roles = table("roles")
    kinds = ("anonymous", "leading", "scholars", "suspects")
    words = " ".join(roles[kind]["words"] for kind in kinds).split()
    return frozenset(f"{word}s" for word in words)


def people_first(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Takes people who open a sentence for no name: "*Negotiators* for the Front met"."""
    first = words[0]
    if first.entity != "O" or lower(text, first) not in _people():
        return words
    return (first.with_(tag="NNS"), *words[1:])


_AMIDST = frozenset(("Without", "Across", "Against", "Beyond", "For", "Of", "Over", "Before"))


def people_named(text: str, words: tuple[Word, ...], link: int) -> tuple[Word, ...]:
    """Makes one name of people and what they are for, where all three words have capitals:
    "*Doctors Across Borders*, a charity"."""
    first, last = words[link - 1], words[link + 1]
    if text[words[link].start : words[link].end] not in _AMIDST or first.head == link + 1:
        return words
    if not (text[first.start].isupper() and text[last.start].isupper()):
        return words
    named = first.tag == "NNP" and last.entity == "I-ORGANIZATION"
    if not (named or first.tag in ("NNS", "NNPS")) or not last.tag.startswith("NN"):
        return words
    made = list(words)
    made[link - 1] = first.with_(tag="NNP", entity="B-ORGANIZATION")
    made[link] = words[link].with_(entity="I-ORGANIZATION")
    made[link + 1] = last.with_(tag="NNP", entity="I-ORGANIZATION", head=link - 1, relation="nmod")
    return tuple(made)


def participle_of_subject(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Hangs on a verb's subject the participle that the parse has above that verb: "two officials
    *briefed* on the talks said"."""
    noun, verb = words[index - 1], words[words[index - 1].head]
    if noun.relation not in _SUBJECT or verb.head != index or not verb.tag.startswith("VB"):
        return words
    made = list(words)
    above = words[index]
    relation = "parataxis" if above.relation == "dep" else above.relation
    made[noun.head] = verb.with_(head=above.head, relation=relation)
    made[index] = above.with_(tag="VBN", head=index - 1, relation="acl")
    return tuple(made)


@cache
def _makers() -> frozenset[str]:
    """Nouns for what has a name and tells things: bodies, newspapers, papers."""
    told = table("outlets")["outlets"]["nouns"], table("documents")["documents"]["words"]
    return frozenset(" ".join([*told, table("organisations")["organisation"]["words"]]).split())


def name_told_behind(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Takes what opens a sentence and is told to be one body or paper for its name, which ends as
    plurals do: "*Seafleets*, a database of ships, lists it"."""
    if not text[words[0].start].isupper() or words[0].entity != "O":
        return words
    for place in range(3, min(_APPOSED, len(words))):
        word = words[place]
        if word.relation == "appos" and word.head == 0:
            named = word.tag == "NN" and text[word.start : word.end] in _makers()
            name = words[0].with_(tag="NNP", entity="B-ORGANIZATION")
            return (name, *words[1:]) if named else words
    return words


_APPOSED = 7  # words from a sentence's beginning to the head of "a public database of"
