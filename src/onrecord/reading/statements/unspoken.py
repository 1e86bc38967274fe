"""Verbs of saying by which nobody says anything: what a thing threatens, what is explained.

`sifting` asks these of each candidate, beside its own questions.
"""

from __future__ import annotations

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.hearers import HEARERS
from onrecord.reading.statements.lexicon import is_document, lexicon
from onrecord.reading.statements.spans import first_word
from onrecord.reading.syntax import TENSED, Node


def unspoken(draft: Draft, one: Candidate) -> bool:
    """Whether a verb of saying tells here of something else than a saying."""
    return (
        _looms(draft, one)
        or _points(draft, one)
        or _explains(draft, one)
        or _withheld(draft, one)
        or _performed(draft, one)
        or _thrown(draft, one)
        or _meant(draft, one)
        or _only_hears(draft, one)
    )


def _performed(draft: Draft, one: Candidate) -> bool:
    """ "[Declared] a state of emergency", "[decreed] a curfew": done by the words, and nothing
    said. An epidemic that is declared an emergency is called one."""
    if one.lemma not in _DECLARING or len(one.content) != 1 or _quotes(draft, one):
        return False
    words = draft.syntax.nodes(one.content[0])[:_FEW]
    known = lexicon().words["performed"]
    for place, word in enumerate(words):
        three = " ".join(each.lower for each in words[place : place + 3])
        pair = " ".join(each.lower for each in words[place : place + 2])
        if word.lemma.lower() in known or three in known or pair in known:
            return True
        after = words[place + 1] if place + 1 < len(words) else None
        noun_ends = word.is_noun and (after is None or not after.is_noun)
        if (noun_ends and word.lower not in _DAYS) or word.is_verb or word.lower == "that":
            return False
    return False


_DECLARING = ("declare", "proclaim", "decree", "order")
_FEW = 7  # words of "three days of national mourning for the", within which the thing stands
_DAYS = ("day", "days", "week", "weeks", "state", "night", "nights")


def _thrown(draft: Draft, one: Candidate) -> bool:
    """ "[Projected] slogans onto a wall", "[projects] confidence": no forecast without a number."""
    if one.lemma != "project" or len(one.content) != 1 or _quotes(draft, one):
        return False
    words = draft.syntax.nodes(one.content[0])
    counted = any(each.tag == "CD" for each in words)
    clause = any(each.tag in (*TENSED, "VB") for each in words)
    return not counted and not clause


def _meant(draft: Draft, one: Candidate) -> bool:
    """ "Built a model [to predict] floods", "flew it [to show] that it works": what something is
    done for, and nothing said by it."""
    anchor = one.anchor
    if anchor is None or anchor.tag != "VB" or one.lemma not in lexicon().words["finding"]:
        return False
    to = any(each.lower == "to" and each.tag == "TO" for each in anchor.children)
    return to and anchor.relation in ("acl", "advcl", "xcomp") and not _quotes(draft, one)


def _only_hears(draft: Draft, one: Candidate) -> bool:
    """ "Orle [was questioned]": to whom something was said, and none of it."""
    anchor = one.anchor
    if anchor is None or one.source or len(one.content) != 1 or not anchor.passive:
        return False
    if one.lemma not in HEARERS and one.lemma not in ("question", "interview"):
        return False
    subject = anchor.child("nsubj:pass", "nsubjpass")
    head = draft.syntax.head(one.content[0])
    return subject is not None and head == subject and one.content[0][1] <= anchor.span[0]


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
