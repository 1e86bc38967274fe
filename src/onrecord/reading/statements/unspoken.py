"""Verbs of saying by which nobody says anything: what a thing threatens, what is explained.

`sifting` asks these of each candidate, beside its own questions.
"""

from __future__ import annotations

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import is_document, lexicon
from onrecord.reading.statements.spans import first_word
from onrecord.reading.syntax import Node


def unspoken(draft: Draft, one: Candidate) -> bool:
    """Whether a verb of saying tells here of something else than a saying."""
    return (
        _looms(draft, one) or _points(draft, one) or _explains(draft, one) or _withheld(draft, one)
    )


def _looms(draft: Draft, one: Candidate) -> bool:
    """ "The vote [threatens] to split the party", "the debate [promised] to be long": what a thing
    is about to do. A letter that threatens says so, and so does a plan in quoted words."""
    if one.lemma not in ("threaten", "promise") or not one.source:
        return False
    first = first_word(draft, one.content)
    if first is None or first.tag != "TO" or _quotes(draft, one):
        return False
    head = draft.syntax.head(one.source[0])
    return head is not None and (head.tag in ("DT", "VBG") or _is_thing(draft, head))


def _points(draft: Draft, one: Candidate) -> bool:
    """ "[That] shows that the vote is open", "this tells us …": what the report concludes."""
    return (
        len(one.source) == 1
        and draft.words(one.source[0]).lower() in ("that", "this")
        and one.lemma in ("show", "suggest", "tell", "demonstrate", "indicate", "reveal", "prove")
    )


def _explains(draft: Draft, one: Candidate) -> bool:
    """ "…, he said, [referring to] the mayor": the report says whom he meant. What somebody refers
    to *as* something, or in quoted words, he calls so."""
    anchor = one.anchor
    if anchor is None or one.lemma not in ("refer to", "refer") or anchor.tag != "VBG":
        return False
    if anchor.auxiliaries or _quotes(draft, one):
        return False
    return not any(node.lower == "as" for part in one.content for node in draft.syntax.nodes(part))


def _withheld(draft: Draft, one: Candidate) -> bool:
    """ "[Denied] the voters a voice", "were [denied] visas": what is kept from somebody, and no
    denial of anything said."""
    anchor = one.anchor
    if anchor is None or one.lemma != "deny" or not anchor.is_verb:
        return False
    given = anchor.object
    if anchor.passive:
        return given is not None and given.index > anchor.index and given.is_noun
    if anchor.child("iobj") is not None:
        return True
    if given is None or not given.is_noun:
        return False
    if given.lemma.lower() in lexicon().words["withheld"]:
        return True
    # The parse makes two things of whom it is kept from and of what is.
    return any(_second(given, each) for each in (*anchor.children, *given.children))


def _second(given: Node, noun: Node) -> bool:
    """Whether a noun stands right behind another as a second object: "the voters *a voice*"."""
    loose = noun.relation in ("xcomp", "dep", "obj") and noun.is_noun and noun.index > given.index
    return loose and any(one.tag == "DT" and one.index > given.index for one in noun.children)


def _is_thing(draft: Draft, head: Node) -> bool:
    """Whether a common noun is a thing or a happening, by the tagger's reading of mentions."""
    if not head.tag.startswith("NN") or head.tag.startswith("NNP") or is_document(head):
        return False
    kinds = [one.kind for one in draft.tagging.mentions if one.head == head.span]
    return bool(kinds) and all(
        kind in ("event", "abstract", "object", "substance") for kind in kinds
    )


def _quotes(draft: Draft, one: Candidate) -> bool:
    """Whether a mark of quotation stands in a content."""
    return any(mark in draft.words(part) for part in one.content for mark in "“\"‘'")
