"""Subjects that the parse hangs elsewhere than on their verb."""

from onrecord.reading.torn_clauses import FINITE, has, hung
from onrecord.tagger import Word

_ITS_OWN = ("nsubj", "csubj", "expl", "aux")
"""What a verb with a clause of its own has."""


def second_subject(words: tuple[Word, ...], index: int) -> bool:
    """Whether the name behind a noun is taken for a second subject of the verb behind it."""
    noun, name = words[index], words[index + 1]
    if name.relation != "nsubj" or name.head <= index + 1 or noun.head >= index:
        return False
    if noun.relation not in ("obl", "nmod", "obj"):
        return False
    return any(one.relation == "nsubj" and one.head == name.head for one in words[:index])


def of_the_verb(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a noun to the verb right behind it, not to the participle before it: "in a statement
    released on Monday *the ministry* said"."""
    participle, verb = words[index].head, index + 1
    if words[participle].tag != "VBN" or words[participle].relation != "acl":
        return words
    own = (place for place, one in enumerate(words[:index]) if one.head == index)
    if min((*own, index)) == participle + 1:
        return words  # "a group called *Our Harbour* said"
    if has(words, verb, *_ITS_OWN) or has(words, index, "case"):
        return words
    return hung(words, index, verb, "nsubj")


def subject_as_compound(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a noun to the verb right behind it, where the parse has it for a part of a name beyond
    that verb: "a *survivor* told aid workers", "a figure that the *union* disputes"."""
    verb, noun = index + 1, words[index]
    if noun.relation != "compound" or noun.head < verb or noun.tag not in ("NN", "NNS"):
        return words
    if has(words, verb, *_ITS_OWN):
        return words
    if not index or words[index - 1].tag not in ("DT", "PRP$", "POS", "JJ", "NN", "NNP", "CD"):
        return words
    return hung(words, index, verb, "nsubj")


def told_of_a_thing(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Gives a tense to the participle with a subject of its own: "a video *the Front released*"."""
    verb, noun = words[index], words[index - 1]
    if (noun.relation, verb.relation) != ("nsubj", "acl") or has(words, index, "aux", "aux:pass"):
        return words
    starts = min(place for place, one in enumerate(words) if one.head == index - 1 or one is noun)
    thing = words[starts - 1] if starts else noun
    if verb.head != starts - 1 or not thing.tag.startswith("NN"):
        return words
    made = verb.with_(tag="VBD", relation="acl:relcl")
    return (*words[:index], made, *words[index + 1 :])


def far_subject(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Makes a noun that the parse leaves hanging before a verb without a subject its subject:
    "*Mara Tolen*, the envoy of Orle, met both sides"."""
    verb = words[index].head
    if words[verb].tag not in FINITE or words[verb].relation not in ("root", "ccomp"):
        return words
    beside = any(
        one.head == verb and one.relation not in ("punct", "mark", "advmod", "cc")
        for one in words[:index]
    )
    if beside or has(words, verb, *_ITS_OWN) or has(words, index, "case"):
        return words
    return hung(words, index, verb, "nsubj")
