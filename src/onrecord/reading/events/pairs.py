"""Which two words of a sentence can be the two sides of one act.

What the model weighs are clues; these are matters of grammar, on which no weight of clues helps: a
part of a name ("observers from *the union*") is nobody beside it, and of two that are named in one
breath ("*Britain* and *Canada* said") neither does anything to the other, unless both do it alike.
"""

from collections.abc import Collection

from onrecord.reading.syntax import Node

PARTS = ("of", "from", "in", "at", "between")
"""Prepositions of what only says which one is meant: "observers from the union"."""

BESIDE = ("near", "around", "off", "beside", "beyond", "outside", "above")
"""Prepositions of where something is done, which is not done to the place."""

TOGETHER = ("CONSULT", "COOPERATE", "AGREE", "SUPPORT", "ASSAULT", "YIELD", "NONE")
"""Types of act that two who are named in one breath may do with each other."""

EACH_OTHER = ("each", "other", "another")


def apart(one: Node, other: Node) -> bool:
    """Whether two words stand for two, and neither only says which the other is."""
    return not (_part_of(one, other) or _part_of(other, one))


def _part_of(part: Node, whole: Node) -> bool:
    """Whether a word belongs to another's noun phrase, with no verb between."""
    node = part
    while node.head is not None and not node.is_verb:
        if not _says_which(node):
            return False
        node = node.head
        if node == whole:
            return True
    return False


def _says_which(node: Node) -> bool:
    if node.relation in ("nmod:poss", "compound", "amod", "flat"):
        return True
    if not node.relation.startswith("nmod"):
        return False
    case = node.child("case")
    return case is not None and case.lower in PARTS


def in_one_breath(one: Node, other: Node) -> bool:
    """Whether two words are coordinated: "Britain and Canada"."""
    return one in other.conjuncts() or other in one.conjuncts()


def may_be(kind: str, actor: Node, recipient: Node) -> bool:
    """Whether an act of this type can have these two words for its sides."""
    if kind in TOGETHER or not in_one_breath(actor, recipient):
        return True
    return any(one.lower in EACH_OTHER for one in actor.sentence.nodes)


def only_says(node: Node, sources: Collection[tuple[int, int]]) -> bool:
    """Whether a word is who only tells of an act: "43 were arrested, *the ministry* said"."""
    return any(start <= node.word.start < end for start, end in sources)


def only_beside(node: Node) -> bool:
    """Whether a name but tells near what something is done: "attacked a bus *near Velm*", "shot
    down a drone near the naval base *of Porto Sale*"."""
    while True:
        if any(one.relation == "case" and one.lower in BESIDE for one in node.children):
            return True
        if node.head is None or not (_says_which(node) or node.relation == "appos"):
            return False
        node = node.head
