"""Whom a description cannot mean by where it stands: what it stands in, who does it to somebody."""

from __future__ import annotations

from onrecord.reading.actors.chains import BODIES, Chain
from onrecord.reading.actors.phrases import Phrase
from onrecord.reading.syntax import SUBJECTS, Node


def around_it(phrase: Phrase) -> set[Phrase]:
    """The phrases that one stands in, none of which it means: "a group led by three of *the
    company's* directors". What "which" or a participle tells may well be of the phrase itself."""
    words, found, outer = phrase.clause.sentence.words, set(), phrase.outer
    while outer is not None and outer not in found and outer.clause is phrase.clause:
        between = words[outer.head : phrase.head]
        if not any(one.tag in ("WDT", "WP", "WP$", "VBG", ",") for one in between):
            found.add(outer)
        outer = outer.outer
    return found


def doer_of(phrase: Phrase) -> Node | None:
    """The subject of the verb whose object a phrase is, whom it cannot mean: "*Orle Capital* owns a
    tenth of the company" tells of another; "named a director of the company" may not."""
    node = phrase.node
    if phrase.said:
        return None  # "Police arrested him, according to *police*"
    if node.relation == "nmod" and node.head is not None and node.head.lemma in _PARTS:
        node = node.head
    if node.relation not in ("obj", "dobj", "iobj", "obl"):
        return None
    verb = node.head
    while verb is not None and verb.child(*SUBJECTS) is None and verb.relation in _SHARING:
        verb = verb.head
    return verb.child(*SUBJECTS) if verb is not None else None


_SHARING = ("conj", "xcomp")
"""Verbs that have the subject of the one above: "wants to *buy* the company"."""
_PARTS = (
    "percent", "%", "share", "stake", "part", "half", "third", "quarter", "tenth",
    "control", "majority", "rest", "ownership", "most",
)  # fmt: skip


def tells_of(chain: Chain, node: Node) -> bool:
    """Whether a word is the head of a mention of a chain that is a body."""
    return chain.kind in BODIES and any(one.node is node for one in chain.phrases)
