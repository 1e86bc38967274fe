"""What somebody could say, will say, or would if: nobody has said it."""

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import frames_of, lexicon
from onrecord.reading.statements.spans import has_marks
from onrecord.reading.syntax import Node

_COULD = frozenset(["could", "might", "may", "should"])
_IF = frozenset(["if", "unless", "lest"])
_EVER = frozenset(["will", "would", "’ll", "'ll"])
_WILL = frozenset(["will", "shall", "’ll", "'ll"])
_WOULD = frozenset(["would", "’d", "'d"])


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
    if _yet_to_be_forced(verb) or _of_wished(verb) or _still_to_come(draft, one, verb):
        return True
    return not _EVER.isdisjoint(words) and _by_nobody(draft, one, verb)


def _still_to_come(draft: Draft, one: Candidate, verb: Node) -> bool:
    """ "The widow *will tell* the court that …", "the union *would blame* him if the dam burst",
    "she said the board *would announce* the cuts": not yet said, nor sure to be. Words in quotation
    marks are known already, "I will say this" says it, and whoever "will not say" keeps it back."""
    later = verb.tag == "VB" or (verb.tag == "VBN" and verb.passive)
    if not later or verb.negated or one.frame in ("declined", "no answer"):
        return False
    if has_marks(draft, one.content) or (one.source and _of_us(draft, one)):
        return False
    words = {node.lower for node in verb.auxiliaries}
    if words & _WILL:
        return True
    if not words & _WOULD:
        return False
    terms = any(child.relation == "advcl" and _if(child) for child in verb.children)
    above = verb.head if verb.relation == "ccomp" else None
    told = above is not None and above.index < verb.index and bool(frames_of(above.lemma.lower()))
    return terms or told


def _of_us(draft: Draft, one: Candidate) -> bool:
    """Whether who is told to say it is whoever tells it: "*we* will ask the court to free him"."""
    return draft.words(one.source[0]).lower() in ("i", "we")


def _by_nobody(draft: Draft, one: Candidate, verb: Node) -> bool:
    """ "*No one* will complain", "*no mayor* would *ever* say so"; "no official would comment"
    tells that they kept silent."""
    if not one.source:
        return False
    first = draft.syntax.node_at(one.source[0][0])
    before = first.before() if first is not None else None
    words = draft.words(one.source[0]).lower()
    nobody = words.startswith(("no one", "nobody", "no-one"))
    no = words.startswith("no ") or (before is not None and before.lower == "no")
    ever = any(child.lower == "ever" for child in verb.children)
    kept_silent = one.frame in ("declined", "no answer")
    return (nobody or no) and (ever or (nobody and not kept_silent))


def _yet_to_be_forced(verb: Node) -> bool:
    """ "The vote *will force* the mayor to [admit] it": he has not yet."""
    above = verb.head if verb.tag == "VB" and verb.relation in ("xcomp", "ccomp", "advcl") else None
    if above is None or above.lemma.lower() not in lexicon().words["forcing"]:
        return False
    to = verb.child("mark", "aux")
    if to is None or to.lower != "to" or above.object is None:
        return False
    known = lexicon().words
    yet = known["maybe"] | known["yet_to_come"]
    return any(each.lower in yet for each in above.auxiliaries)


def _of_wished(verb: Node) -> bool:
    """ "They *want a law* that [calls for] tests": there is none yet that calls for them."""
    noun = verb.head if verb.relation in ("acl:relcl", "acl") else None
    wish = noun.head if noun is not None and noun.relation in ("obj", "dobj", "obl") else None
    if noun is None or wish is None or wish.lemma.lower() not in lexicon().words["wishing"]:
        return False
    first = next((each for each in noun.children if each.relation == "det"), None)
    link = next((each for each in verb.subtree() if each.lower in ("that", "which", "who")), None)
    unknown = first is not None and first.lower in ("a", "an", "any", "another", "some")
    return unknown and link is not None and link.index < verb.index and verb.tag in ("VBZ", "VBP")


def _if(verb: Node) -> bool:
    """Whether an "if" opens the verb's own clause; not in "if, as he *put* it, they leave"."""
    for mark in verb.children:
        if mark.relation == "mark" and mark.lower in _IF and mark.index < verb.index:
            between = verb.sentence.nodes[mark.index : verb.index]
            return not any(node.text == "," for node in between)
    return False
