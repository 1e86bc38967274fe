"""What a demand, a claim or a fear is of, spelt out behind the word for it: "rejected calls *to
seal off the town*", "dismissed concerns *that the dam would break*"."""

from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import opener
from onrecord.reading.syntax import Node


def spelt_out(verb: Node, thing: Node) -> int:
    """Where an infinitive or clause ends that says what a demand or claim is of, though the parse
    hangs it on the verb: "rejected calls *to seal off the town*", "dismissed suggestions *that it
    was bought*"; 0 where there is none."""
    if thing.lemma not in lexicon().positions | lexicon().worries:
        return 0
    for one in verb.children:  # "rejected calls *for the minister's resignation*"
        case = one.child("case")
        if case is not None and case.index == thing.index + 1 and case.lower in ("for", "of"):
            return one.extent("parataxis", "conj", "cc", "advcl")[1]
    for one in (*verb.children, *thing.children):
        mark = opener(one, "that") or (opener(one, "to") if one.tag == "VB" else None)
        if mark is not None and _right_behind(thing, mark):
            return one.extent("parataxis", "conj", "cc", "advcl")[1]
    return 0


def _right_behind(thing: Node, mark: Node) -> bool:
    """Whether a clause begins right behind a noun, or behind whose word it is: "denied a claim *by
    Mr Berge* that it was bought"; not "rejected the claim *on Monday, saying* that …"."""
    between = thing.sentence.nodes[thing.index + 1 : mark.index]
    if not between:
        return mark.index > thing.index
    made = between[1:] if between[0].lower in _VOICED else between
    if not made or made[0].lower not in ("by", "from") or len(made) > _WHOSE:
        return False
    return all(one.text != "," and not one.is_verb for one in made)


_VOICED = ("made", "voiced", "raised", "put", "published", "aired", "repeated")
_WHOSE = 8  # words: "by the head of the lake's fishing union"
