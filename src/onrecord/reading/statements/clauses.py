"""A clause as what is said: behind its verb, "said that it rained", or around it, "the road, she
said, is shut"."""

from onrecord.reading.draft import Draft, inside
from onrecord.reading.statements.as_told import as_told
from onrecord.reading.statements.content import (
    clause_around,
    complement,
    is_parenthesis,
    joined_on,
    right_of,
    saying_stretch,
)
from onrecord.reading.statements.hearers import HEARERS
from onrecord.reading.statements.silence import ANSWERS, Found
from onrecord.reading.statements.spans import with_torn
from onrecord.reading.syntax import TENSED, Node
from onrecord.report import Span


def clause_frame(draft: Draft, verb: Node, group: Span, hearer: Span | None) -> Found | None:
    """ "said that …", "said …", or the sentence around "…, she said"."""
    branch = complement(verb, ("ccomp",))
    beside = branch is not None and joined_on(verb, branch) and is_parenthesis(draft, verb, group)
    if branch and finite_clause(branch) and not beside:
        span = right_of(verb, with_torn(verb, branch), after=verb.index)
        if span is not None:
            return "clause", (_from_cue(draft, verb, span, hearer),), True
    that = _that(verb)
    if that is not None:
        rest = [one for one in verb.sentence.nodes if one.index >= that.index]
        span = right_of(verb, rest, after=that.index - 1)
        if span is not None:
            return "clause", (span,), True
    if verb.lemma.lower() in ANSWERS:
        return None  # "police responded to the call": without words it is an act
    if (told := as_told(draft, verb)) is not None:
        return told
    heard = hearer is not None and verb.object is not None and inside(verb.object.span, (hearer,))
    if is_parenthesis(draft, verb, group) and (verb.object is None or heard):
        return "parenthesis", clause_around(draft, verb, saying_stretch(verb, group)), True
    return None


def _that(verb: Node) -> Node | None:
    """The "that" of a clause that the parser hung elsewhere: right behind the verb or the hearer,
    or behind the place or day of the saying ("said in a statement on Friday *that* …")."""
    node = verb.after()
    if node is not None and node.relation == "compound:prt":
        node = node.after()  # "worked *out* that", "pointed *out* that"
    heard = verb.object if verb.lemma.lower() in HEARERS else None
    if heard is not None and node in heard.subtree():
        node = heard.subtree()[-1].after()  # "warned *the company* in August that …"
    if node is not None and node.tag in ("IN", "TO"):
        beside = ("IN", "TO", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "CD")
        while node is not None and node.lower != "that" and node.tag in beside:
            node = node.after()
    return node if node is not None and node.lower == "that" and node.tag == "IN" else None


def _from_cue(draft: Draft, verb: Node, span: Span, hearer: Span | None) -> Span:
    """A clause from the word after cue and hearer on, where the parser tore off its beginning."""
    if draft.text.startswith("that ", span[0]):
        return span
    nodes = draft.syntax.nodes((verb.span[1], span[0]))
    torn = [
        one
        for one in nodes
        if (hearer is None or not (hearer[0] <= one.span[0] < hearer[1]))
        and one.is_noun
        and not _beside(one, verb)
    ]
    if not torn or any(one.text in (",", ";", ":") for one in nodes):
        return span
    first = torn[0].extent()[0]
    return max(verb.span[1], first), span[1]


def _beside(node: Node, verb: Node) -> bool:
    """Whether a word belongs to a time, place or hearer of the saying."""
    current: Node | None = node
    for _ in range(5):
        if current is None:
            return False
        if current.head == verb:
            return current.relation.startswith(("obl", "nmod", "advmod", "iobj", "nsubj"))
        current = current.head
    return False


def finite_clause(verb: Node) -> bool:
    """Whether a clause has a subject or a finite verb of its own."""
    children = verb.children
    if any(one.relation.startswith(("nsubj", "csubj", "expl", "cop")) for one in children):
        return True
    return verb.tag in TENSED or any(one.lower == "that" for one in children)
