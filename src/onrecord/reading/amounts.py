"""What a noun is called, by itself and with what it counts or measures."""

from functools import lru_cache

from onrecord.reading.knowledge import table
from onrecord.reading.syntax import Node, once


@once
def lemmas_of(noun: Node) -> frozenset[str]:
    """A noun's lemma and those of the words compounded with it ("travel ban"); money is money
    whether its sign or its name tells so ("$2 million", "2 million crowns")."""
    parts = [one for one in noun.children if one.relation in ("compound", "amod", "flat")]
    parts += [one for one in noun.children if one.lower in ("million", "billion")]
    counted = any(one.tag == "CD" for one in noun.children)
    coin = counted and noun.lemma.lower() in table("currencies")["names"]
    money = ("dollar",) if noun.tag == "$" or coin else ()
    return frozenset((*(one.lemma.lower() for one in (noun, *parts)), noun.lower, *money))


def is_one_of(noun: Node, people: frozenset[str]) -> bool:
    """Whether a noun, or one compounded with it, is of a class: "*police* officers"; what an
    adjective tells of it is not ("a *fired* clerk")."""
    parts = [one for one in noun.children if one.relation == "compound"]
    before = {one.lemma for one in parts if one.tag in ("NN", "NNS")}
    return not people.isdisjoint({noun.lemma.lower(), *before})


def measured(noun: Node) -> list[Node]:
    """A noun and what it only counts or measures: "40 *tonnes* of *rice*", "the *last* of the
    *hostages*"."""
    if noun.tag not in ("CD", "$") and noun.lemma.lower() not in _measures():
        return [noun]
    of = [
        one
        for one in noun.children
        if one.relation.startswith(("nmod", "obl"))
        and any(each.lower == "of" for each in one.children)
    ]
    return [noun, *of]


def each_other(noun: Node) -> bool:
    """ "Each side accused the other": who acts suffers the same."""
    return noun.lower in ("other", "another") and any(
        one.lower in ("the", "each", "one") for one in noun.children
    )


@lru_cache(maxsize=1)
def _measures() -> frozenset[str]:
    return frozenset(table("told_acts")["measures"].split())


def is_rate(noun: Node) -> bool:
    """Whether a noun tells for how much of a thing a sum is: "12.50 euros *a share*"."""
    article, sum_of = noun.before(), noun.before(2)
    return (
        noun.tag == "NN"
        and article is not None
        and article.lower in ("a", "an")
        and sum_of is not None
        and (sum_of.tag in ("CD", "$") or sum_of.child("nummod") is not None)
    )
