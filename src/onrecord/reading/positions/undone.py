"""What somebody does not do by the words around a verb: "failed to reject it", "no longer insists",
"its recommendation that she be endorsed", "took the offer off the table".
"""

from onrecord.reading.positions.lexicon import lexicon
from onrecord.reading.positions.words import instead, opener
from onrecord.reading.syntax import Node

WISHES = ("recommendation", "demand", "request", "proposal", "call", "suggestion", "appeal")


def not_done(verb: Node) -> bool:
    """ "Instead of complying", "without accepting": what somebody does not do; nor does anybody yet
    what is recommended: "its recommendation that the federation endorse her"."""
    if instead(verb):
        return True
    noun = verb.head
    of = opener(verb, "of", "for") is not None and verb.tag == "VBG"
    over = (noun, noun.head) if noun is not None else ()
    if of and any(one is not None and _against(one) for one in over):
        return True  # "accused him of opposing the bill" is his accuser's word
    wished = verb.tag in ("VB", "VBP") and opener(verb, "that") is not None
    return wished and noun is not None and noun.lemma in WISHES


def _against(verb: Node) -> bool:
    """Whether a verb accuses, criticises or opposes somebody: "slammed him *for*"."""
    known = lexicon().verbs.get(verb.lemma, ())
    return verb.is_verb and any(one.sense in ("accuse", "oppose") for one in known)


def punished_for(verb: Node) -> bool:
    """Whether a deed is what somebody is charged with or pays for: "jailed *for taking* money"."""
    above = verb.head if verb.tag == "VBG" and opener(verb, "for", "of") is not None else None
    return above is not None and above.lemma in lexicon().punished


def left_undone(verb: Node) -> bool:
    """ "Failed to reject the offer", "his reluctance to condemn it"."""
    above = verb.head
    to = opener(verb, "to") is not None or (verb.tag == "VBG" and _after_to(verb))
    return (
        to
        and verb.relation in ("xcomp", "acl", "nmod", "advcl")
        and above is not None
        and above.lemma in lexicon().undone
    )


def _after_to(verb: Node) -> bool:
    """ "Her resistance *to* welcoming them"."""
    case = verb.child("case")
    return case is not None and case.lower == "to"


def moves_it(verb: Node) -> bool:
    """ "Took the offer *off the table*", "took the deal *to court*", "*as* an insult": not up."""
    thing = verb.object
    if verb.lemma != "take" or thing is None:
        return False
    end = thing.subtree()[-1]
    places = {one.lower for one in verb.children if one.index > thing.index}
    behind = end.after()
    first = behind.lower if behind is not None else ""
    for one in verb.children:
        case = one.child("case")
        if case is not None and one.index > thing.index:
            places.add(case.lower)
    return not {first, *places}.isdisjoint(
        ("off", "apart", "as", "to", "away", "back", "down", "for")
    )


def no_longer(verb: Node) -> bool:
    """ "No longer insists on a return": held no more."""
    for one in verb.children:
        before = one.before()
        if one.lower == "longer" and before is not None and before.lower == "no":
            return True
    return False
