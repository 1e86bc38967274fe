"""With what an attack was made, where the verb or noun that tells it leaves that open: "killed nine
people *with a knife*", "died *in an air strike*", "threw *stones* at police".

Only the attack's own phrases are asked: what a convoy carried that was attacked, attacked nobody.
"""

from functools import lru_cache

from onrecord.reading.events.lexicon import lexicon
from onrecord.reading.knowledge import table
from onrecord.reading.patterns import objects_of, with_preposition
from onrecord.reading.syntax import Node

BY = ("with", "by", "in", "using", "from")
"""Prepositions before what does the harm: "killed *in* an air strike", "hit *by* gunfire"."""
DRAWN = ("use", "wield", "draw")
"""Verbs of whoever attacks with what stands as their object: "killed four, *using* a hatchet"."""


@lru_cache(maxsize=1)
def _arms() -> dict[str, frozenset[str]]:
    return {mode: frozenset(some.split()) for mode, some in table("told_acts")["arms"].items()}


def mode_by_arms(word: Node) -> str | None:
    """The mode of an attack by the arms that its own words name, or None."""
    if word.is_verb:
        named = list(with_preposition(word, BY))
        if word.lemma in lexicon().hurled:
            named = [*objects_of(word), *named]
        named += [
            each
            for one in word.children
            if one.relation == "advcl" and one.lemma in DRAWN and one.tag == "VBG"
            for each in objects_of(one)
        ]
    else:
        named = [word, *with_preposition(word, ("with", "using"))]
    return next((mode for one in named if (mode := _of_arms(one)) is not None), None)


def _of_arms(noun: Node) -> str | None:
    """The mode of an attack with or in what a noun names: "a *knife*", "an *air* strike", "*rubber*
    bullets"."""
    before = [one.lower for one in noun.children if one.relation in ("compound", "amod")]
    many = [one.lemma.lower() for one in noun.conjuncts()]
    for mode, some in _arms().items():
        if some.intersection(before) or some.intersection(many):
            return mode
    return None


def spares_lives(verb: Node) -> bool:
    """Whether what is fired is to drive off and not to kill: "fired *rubber* bullets", "fired
    bullets and *tear gas*"."""
    mild = _arms()["crowd-control"]
    return verb.lemma == "fire" and any(
        one.lemma.lower() in mild or any(each.lower in mild for each in one.children)
        for thing in objects_of(verb)
        for one in thing.conjuncts()
    )
