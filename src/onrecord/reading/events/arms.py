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
STRIKING = frozenset(
    ("ambush", "assault", "attack", "barrage", "blast", "bombardment", "bullet", "explosion",
     "fire", "gas", "raid", "round", "salvo", "shell", "shot", "spray", "strike", "volley", "wound")
)  # fmt: skip
"""Nouns that the name of an arm before them makes an attack with it, or its shot: "a *rocket*
attack", "*rubber* bullets"; nobody is hurt with a gun "in a *gun* shop"."""
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
    many = noun.conjuncts()
    before = [
        each.lower
        for one in many
        if one.lemma.lower() in STRIKING or _is_an_arm(one)
        for each in one.children
        if each.relation in ("compound", "amod")
    ]
    named = [*before, *(one.lemma.lower() for one in many)]
    for mode, some in _arms().items():
        if not some.isdisjoint(named):
            return mode
    return None


def _is_an_arm(noun: Node) -> bool:
    return any(noun.lemma.lower() in some for some in _arms().values())


def spares_lives(verb: Node) -> bool:
    """Whether what is fired is to drive off and not to kill: "fired *rubber* bullets", "fired
    bullets and *tear gas*"."""
    mild = _arms()["crowd-control"]
    return verb.lemma == "fire" and any(
        one.lemma.lower() in mild or any(each.lower in mild for each in one.children)
        for thing in objects_of(verb)
        for one in thing.conjuncts()
    )
