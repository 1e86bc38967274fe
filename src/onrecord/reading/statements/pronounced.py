"""What something is declared to be by somebody in the passive: "[The bridge] was pronounced [safe]
by inspectors"."""

from onrecord.reading.draft import Draft
from onrecord.reading.knowledge import weekdays
from onrecord.reading.statements.lexicon import is_document, lexicon
from onrecord.reading.statements.silence import Found
from onrecord.reading.statements.somebody import is_body, is_somebody
from onrecord.reading.statements.source import noun_phrase
from onrecord.reading.syntax import Node
from onrecord.report import Span

PRONOUNCED = (
    "declare",
    "proclaim",
    "pronounce",
    "certify",
    "deem",
    "judge",
    "adjudge",
    "rule",
    "find",
)
"""Verbs that tell what something is by the word of whoever may say so."""


def pronounced(draft: Draft, verb: Node, agent: Node) -> Found | None:
    """What is said so, with what it is said of; None where nobody does it ("was pronounced dead by
    the roadside", "declared winners by a margin of two"), or where it is made so ("was declared a
    reserve by the state")."""
    subject = verb.child("nsubj:pass", "nsubjpass")
    by = _by(verb)
    speaks = agent.tag == "PRP" or is_somebody(draft, agent) or is_body(draft, agent)
    if not speaks and not is_document(agent):
        return None
    if verb.lemma.lower() == "find" and agent.lemma.lower() not in lexicon().words["ruling"]:
        return None  # "was found dead by his wife", who came upon him
    if subject is None or by is None or not verb.passive or subject.tag == "WDT":
        return None
    state = verb.sentence.nodes[verb.index + 1 : by.index]
    words = [one for one in state if one.text[:1].isalnum()]
    if not words or len(words) > _LONG or len(words) < len(state):
        return None
    last = words[-1]
    known = lexicon().words
    made = known["performed"] | known["set_apart"] | {"bankrupt", "insolvent", "open", "closed"}
    if {last.lower, last.lemma.lower()} & made:
        return None
    beside = words[0].tag in ("IN", "TO", "RB") and words[0].lower != "over"
    if beside or last.lower in weekdays():
        return None  # "was declared in May by the court"
    if verb.lemma.lower() in ("find", "judge") and not words[0].tag.startswith(("JJ", "VBN")):
        return None  # "was found by a walker", "was judged a success"
    told = (words[0].span[0], last.span[1])
    return "passed", (noun_phrase(subject, without=verb.span), told), True


def in_a_state(verb: Node) -> Span | None:
    """ "Declared [the vote void]", "[the ceasefire over]", where the parse has one noun of the two
    or hangs the state elsewhere."""
    words = verb.sentence.nodes[verb.index + 1 :][:_FAR]
    state = next((one for one in words if one.lower in lexicon().words["declared_so"]), None)
    if state is None:
        return None
    between = words[: words.index(state)]
    if not any(one.is_noun for one in between):
        return None
    if any(one.is_verb or one.tag in ("IN", "TO") or not one.text[0].isalnum() for one in between):
        return None
    after = state.after()
    if after is not None and after.text[:1].isalnum() and after.tag not in _GOES_ON:
        return None  # "declared victory *over the rebels*", "a dispute *over staffing* levels"
    of = after.head if after is not None and after.lower == "of" else None
    ends = of.subtree()[-1] if of is not None and of.head == state else state
    return words[0].span[0], ends.span[1]  # "herself winner *of the race*"


_GOES_ON = ("IN", "CC", "RB", "WRB", "TO")  # what may follow a state: "void *in* May"
_FAR = 10  # words of "the second round of the vote void"


def _by(verb: Node) -> Node | None:
    """The "by" that tells by whom, wherever the parse hangs it: "certified fit to drink *by* …"."""
    words = verb.sentence.nodes[verb.index + 1 :][: _LONG + 1]
    by = next((one for one in words if one.lower == "by"), None)
    whom = by.head if by is not None else None
    return by if whom is not None and whom.is_noun and whom.index > verb.index else None


_LONG = 6  # words of what it is declared to be
