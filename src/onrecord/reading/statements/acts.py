"""Verbs of saying that tell of an act: a strike called, a curfew declared, visas denied.

`unspoken` asks these of each candidate, beside its own questions.
"""

from __future__ import annotations

from onrecord.reading.draft import Draft
from onrecord.reading.statements.candidate import Candidate
from onrecord.reading.statements.lexicon import lexicon
from onrecord.reading.statements.spans import first_word, has_marks
from onrecord.reading.statements.urging import to_come
from onrecord.reading.syntax import SUBJECTS, TENSED, Node


def is_act(draft: Draft, one: Candidate) -> bool:
    """Whether a verb of saying tells here of something that is done."""
    return (
        _performed(draft, one)
        or _summoned(draft, one)
        or _asked_about(one)
        or _signed(one)
        or _laid_down(draft, one)
        or _laid_claim(one)
        or _let_in(draft, one)
        or _gives_in(one)
        or _withheld(one)
        or _thrown(draft, one)
        or _meant(draft, one)
    )


def _performed(draft: Draft, one: Candidate) -> bool:
    """ "[Declared] a state of emergency", "[decreed] a curfew": done by the words, and nothing
    said. An epidemic that is declared an emergency is called one."""
    if one.lemma not in _DECLARING or len(one.content) != 1 or has_marks(draft, one.content):
        return False
    words = draft.syntax.nodes(one.content[0])[:_FEW]
    known = lexicon().words["performed"]
    if one.lemma == "announce":
        told = any(each.lower == "that" or each.tag in (*TENSED, "MD") for each in words)
        return not told and any(each.lower == "mourning" for each in words)
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


_DECLARING = ("declare", "proclaim", "decree", "order", "announce")
_FEW = 7  # words of "three days of national mourning for the", within which the thing stands
_DAYS = ("day", "days", "week", "weeks", "state", "night", "nights")


def _summoned(draft: Draft, one: Candidate) -> bool:
    """ "Has [called] a one-day walkout", "called an election": that is done by calling it."""
    anchor = one.anchor
    if one.lemma != "call" or one.frame == "naming" or anchor is None or len(one.content) != 1:
        return False
    thing = anchor.object
    if thing is None or thing.lemma.lower() not in lexicon().words["summoned"]:
        return False
    if has_marks(draft, one.content):
        return False
    first = first_word(draft, one.content)
    return first is not None and first.lower in ("a", "an", *_ANOTHER)


_ANOTHER = ("another", "new", "fresh", "early", "snap", "general", "emergency", "urgent")


def _asked_about(one: Candidate) -> bool:
    """ "The premier [was questioned about] the case", "[held] a vote on whether to go": an act."""
    anchor = one.anchor
    if anchor is None:
        return False
    questioned = one.lemma == "question" and anchor.passive
    return questioned or (one.lemma == "hold" and anchor.object is not None)


def _signed(one: Candidate) -> bool:
    """ "Under the accord, [concluded] in 2019": a treaty is made so, and nobody's finding."""
    anchor = one.anchor
    return (
        anchor is not None
        and one.lemma == "conclude"
        and anchor.tag in ("VBN", "VBD")
        and anchor.relation not in ("root", "conj", "ccomp", "parataxis")
        and not anchor.auxiliaries
        and anchor.child(*SUBJECTS) is None
    )


def _laid_down(draft: Draft, one: Candidate) -> bool:
    """ "Has [put] 3.5 percent on the table": an offer, and no estimate."""
    anchor = one.anchor
    if anchor is None or one.lemma not in ("put", "place", "lay") or not one.content:
        return False
    end = anchor.sentence.span[1]
    return " on the table" in draft.text[anchor.span[1] : end]


def _laid_claim(one: Candidate) -> bool:
    """ "The shelf is [claimed by] both states": it is theirs; an attack is owned up to."""
    verb = one.anchor
    if one.lemma != "claim" or verb is None or verb.agent is None:
        return False
    thing = verb.child("nsubj:pass", "nsubjpass", "nsubj") or verb.head
    return thing is not None and thing.is_noun and thing.lemma not in lexicon().words["owned_up"]


def _let_in(draft: Draft, one: Candidate) -> bool:
    """ "[Admitted] Cascarra only in May": a member is let in, and nothing owned up to; nor by a
    letter that "was [admitted] *as evidence*"."""
    verb = one.anchor
    link = verb.after() if verb is not None and one.lemma == "admit" and verb.passive else None
    if link is not None and link.lower in ("as", "into", "to") and not one.source:
        after = link.after()
        return after is None or after.tag != "VB"  # "was admitted *to be* a mistake"
    if one.lemma != "admit" or len(one.content) != 1 or has_marks(draft, one.content):
        return False
    first = first_word(draft, one.content)
    verbs = any(each.is_verb for each in draft.syntax.nodes(one.content[0]))
    return first is not None and first.entity in ("LOCATION", "PERSON") and not verbs


def _gives_in(one: Candidate) -> bool:
    """ "[Refused] to *concede*", "would not [concede] defeat": the race is not given up; who "would
    not concede that he lost" keeps back a word."""
    verb = one.anchor
    if verb is None or one.lemma != "refuse":
        return False
    action = verb.child("xcomp", "ccomp")
    concedes = action is not None and action.lemma == "concede" and action.tag == "VB"
    return concedes and action is not None and action.child("ccomp") is None


def _withheld(one: Candidate) -> bool:
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


def _thrown(draft: Draft, one: Candidate) -> bool:
    """ "[Projected] slogans onto a wall", "[projects] confidence": no forecast without a number."""
    if one.lemma != "project" or len(one.content) != 1 or has_marks(draft, one.content):
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
    return (
        to_come(anchor)
        and anchor.relation in ("acl", "advcl", "xcomp")
        and not has_marks(draft, one.content)
    )
