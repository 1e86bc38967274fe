"""Which of what is no speech is thought, hoped, wanted or felt, as a record's attitudes are.

What else the tagger learnt to take for an attribution ("endorsed", "is charged with", "the virus
appears to have spread") is an act, a ruling or the writer's own guess: of 233 attitudes of 120
reports that nobody had read, read by eye, 95 were nobody's thought and 42 were speech.
"""

from collections.abc import Sequence

from onrecord.reading.draft import Draft, Said
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.syntax import Node
from onrecord.report import Span

_ACTS = ("agree", "disagree")
_OF_NAME = ("for", "as", "by")
_WILL = frozenset(["will", "would", "’ll", "'ll"])
_MIGHT = frozenset(["can", "could", "may", "might", "should", "must"])


def is_thought(draft: Draft, one: Said) -> bool:
    """Whether somebody is told to think, hope, want or feel it, by a word for that.

    Without anybody only where the words say that it is thought ("it is feared that …"); not where
    it could be thought ("can expect"), nor of papers, which the cast tells.
    """
    known = lexicon().words
    if one.why.name == "told-by":
        return bool(one.source)  # "in the mayor's eyes, …"
    words = [node for span in one.cue for node in draft.syntax.nodes(span)]
    at = next((node for node in words if _feels(node, known)), None)
    if at is None or not one.content:
        return False
    if any(node.lower in _MIGHT for node in at.auxiliaries) or _is_one(at, words):
        return False
    if at.lemma in _ACTS and draft.words(one.content[0]).startswith("to "):
        return False  # "agreed to buy"
    if at.lemma == "consider" and any(node.lower in _WILL for node in at.auxiliaries):
        return False  # "the council will consider the plan": what is on its table
    if at.lower == "known" and (behind := at.after()) is not None and behind.lower in _OF_NAME:
        return False  # "is known *for* his books": a name that somebody has
    return bool(one.source) or (at.is_verb and at.passive and at.lemma in known["thought_of"])


def _is_one(at: Node, words: Sequence[Node]) -> bool:
    """ "The outbreak is *a concern*": what something is, and nobody's."""
    before = at.before()
    return (
        at.is_noun
        and before is not None
        and before.lower in ("a", "an", "the")
        and any(node.lemma == "be" for node in words)
    )


def felt(draft: Draft, cue: Sequence[Span]) -> bool:
    """Whether a cue tells how somebody is moved: "are *worried* that"."""
    return any(
        node.lower in lexicon().words["feeling"]
        for span in cue
        for node in draft.syntax.nodes(span)
    )


def _feels(node: Node, known: dict[str, frozenset[str]]) -> bool:
    """Whether a word of a cue is one for thinking, hoping, wanting or feeling."""
    lemma = node.lemma.lower()
    if node.is_verb:
        return lemma in known["thinking"] or node.lower in known["feeling"]
    return node.lower in known["feeling"] or lemma in known["thoughts"]
