"""What somebody could say, or would if: nobody has said it."""

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.syntax import Node

_COULD = frozenset(["could", "might", "may", "should"])
_IF = frozenset(["if", "unless", "lest"])
_EVER = frozenset(["will", "would", "’ll", "'ll"])


def is_supposed(draft: Draft, one: Candidate) -> bool:
    """Whether a saying is only supposed: "if the test *confirms* it", "they *could ask for* a
    hearing", "no one will ever *complain*". What somebody "could not say" he has kept back.

    No statement of the 35 gold records has such a cue.
    """
    verb = one.anchor
    if verb is None or not verb.is_verb or not one.speech or not one.cue:
        return False
    words = [node.lower for node in verb.auxiliaries]
    if verb.tag == "VB" and not verb.negated and not verb.passive and _COULD.intersection(words):
        return True
    if verb.relation == "advcl" and _if(verb):
        return True
    nobody = bool(one.source) and draft.words(one.source[0]).lower().startswith(
        ("no one", "nobody")
    )
    return nobody and not _EVER.isdisjoint(words)


def _if(verb: Node) -> bool:
    """Whether an "if" opens the verb's own clause; not in "if, as he *put* it, they leave"."""
    for mark in verb.children:
        if mark.relation == "mark" and mark.lower in _IF and mark.index < verb.index:
            between = verb.sentence.nodes[mark.index : verb.index]
            return not any(node.text == "," for node in between)
    return False
