"""Whether a warning threatens, or only foretells what may come of itself."""

from onrecord.reading.positions.wills import comes_of_itself
from onrecord.reading.syntax import SUBJECTS, Node


def threatens(verb: Node) -> bool:
    """Whether a warning threatens: with a condition, or with what the words name a harm."""
    # "warned of a loss, and *others said* jobs would go if …": what others say is not the warning
    end = min((one.index for one in verb.children if _says_besides(one)), default=None)
    nodes = verb.sentence.nodes[:end]
    words = {one.lower for one in nodes}
    if not words.isdisjoint(("otherwise", "retaliation", "retaliate", "consequences")):
        return True
    conditional = "unless" in words or (
        not words.isdisjoint(("will", "would")) and ("if" in words or any(map(_supposes, nodes)))
    )
    return conditional and not _only_foretells(verb)


def _supposes(word: Node) -> bool:
    """Whether "should" stands for "if", before its subject: "*should* they attack, it would
    answer"."""
    follower = word.after() if word.lower == "should" else None
    if follower is None or word.head is None:
        return False
    return word.head.relation == "advcl" or follower.tag in ("DT", "PRP", "PRP$", "NNP", "NNS")


def _only_foretells(verb: Node) -> bool:
    """Whether what is warned of is told to be, whoever may bring it about: "warned that an outbreak
    was certain unless chlorine was delivered", "warned that food would run out unless …"."""
    clause = verb.child("ccomp")
    if clause is None:
        return False
    return clause.child("cop") is not None or comes_of_itself(clause)


def _says_besides(other: Node) -> bool:
    """Whether a verb that is joined to another tells what somebody else does."""
    return other.relation == "conj" and other.is_verb and other.child(*SUBJECTS) is not None
