"""Figures in a statement that its speaker has not counted: what is wanted, named or denied.

A step of `onrecord.reading.figures.counters`.
"""

from __future__ import annotations

import re

from onrecord.reading.draft import Draft, Said, inside
from onrecord.reading.figures.lexicon import (
    awaited,
    carriers,
    documents,
    foreseen_verbs,
    pledging_verbs,
    polls,
    proposing_verbs,
    rates,
    untrue,
    willing_verbs,
)
from onrecord.reading.figures.questions import is_asked
from onrecord.reading.figures.to_come import is_to_come
from onrecord.reading.syntax import Node
from onrecord.report import Span


def is_nobodys(draft: Draft, span: Span, said: Said) -> bool:
    """Whether whoever says so has not counted the figure at `span`."""
    return (
        said.lemma in pledging_verbs()
        or said.polarity != "affirmed"  # "refused to discuss the 31 captives", "did not confirm 40"
        or _is_untrue(draft, span, said)
        or is_called_untrue(draft, span)
        or _by_nobody(draft, said)
        or _claims_deed(draft, said)
        or _not_counted(draft, span, said)
        or _only_spoken(draft, span, said)
        or _only_named(draft, span)
        or _comes_to(draft, said)
        or _laid_claim_to(draft, span)
        or _suggests(draft, span, said)
        or is_asked(draft, span, said)
    )


_WORKED_OUT = {"expect", "project", "forecast", "predict", "estimate", "calculate", "reckon"}
_ACTING = {"would", "will", "can", "could", "should", "must", "shall", "’ll", "'ll"}


def _comes_to(draft: Draft, said: Said) -> bool:
    """ "Raised its offer, *valuing* the firm at 30 million", "the deal values it at 30 million":
    what a price comes to, which nobody has found."""
    if said.lemma != "value" or not said.cue or not said.source:
        return False
    cue, source = draft.syntax.node_at(said.cue[-1][0]), draft.syntax.head(said.source[0])
    bargain = source is not None and source.lemma in _BARGAINS
    return bargain or (cue is not None and cue.tag == "VBG" and cue.relation == "advcl")


_BARGAINS = (
    "deal", "offer", "bid", "transaction", "agreement", "price", "sale", "takeover", "merger",
    "purchase", "contract", "term", "approach", "proposal", "buyout", "flotation", "listing",
)  # fmt: skip


def _suggests(draft: Draft, span: Span, said: Said) -> bool:
    """ "A mediator *suggested 78 crowns*": what is proposed; not "the study suggested 5 percent of
    patients recovered"."""
    if said.lemma != "suggest" or not said.content or span[0] - said.content[0][0] > _AT_ONCE:
        return False
    source = draft.syntax.head(said.source[0]) if said.source else None
    if source is None or source.lower in (*polls(), *carriers()) or source.lemma in documents():
        return False  # "a survey suggests 57 percent agree"
    behind = draft.syntax.node_at(span[1] + 1)
    sum_or_share = _SUM.search(draft.words(span)) or _SHARE.search(draft.words(span))
    return sum_or_share is not None and (behind is None or behind.lower != "of")


_AT_ONCE = 8  # characters: "a 5 percent"


def _laid_claim_to(draft: Draft, span: Span) -> bool:
    """ "Was *claiming* 870 million *in damages*", "had *set aside* 9 million": a sum that is asked
    for or kept for something, which nobody has found."""
    start = max(0, span[0] - _BEFORE)
    if _KEPT.search(draft.text, start, span[0]):
        return _SUM.search(draft.words(span)) is not None
    asked = _ASKED.search(draft.text, start, span[0])
    return asked is not None and _IN_DAMAGES.match(draft.text, span[1]) is not None


_SUM = re.compile(r"[$£€]|(?:million|billion|crowns|dollars|euros|pounds|marks|francs)\Z")
_KEPT = re.compile(
    r"\b(?:set(?:ting)? aside|put(?:ting)? aside|earmark(?:ed|ing)?) (?:[a-z]+ ){0,3}\Z"
)
_ASKED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|seek(?:s|ing)?|sought|su(?:es?|ed|ing) (?:\w+ ){0,3}for"
    r"|demand(?:s|ed|ing)?) (?:[a-z]+ ){0,3}\Z"
)
_IN_DAMAGES = re.compile(r" (?:in|as|of) (?:damages|compensation|reparations|back (?:pay|taxes))\b")


def _is_untrue(draft: Draft, span: Span, said: Said) -> bool:
    """ "Denied that it held 26"; but behind a colon there stands what is true: "disputes the tally:
    its drivers have logged 1,517 bodies"."""
    if said.lemma not in untrue() or said.polarity != "affirmed":
        return False
    start = max((part[0] for part in said.content if part[0] <= span[0]), default=span[0])
    return ": " not in draft.text[start : span[0]]


def is_called_untrue(draft: Draft, span: Span) -> bool:
    """ "Dismissed *the figure of 400 dead* as fantasy", "said *reports of 400 dead* were false":
    a number that somebody else has told, and whoever speaks of it will not have."""
    before = max(0, span[0] - _TO_NUMBER)
    number = _ANY_NUMBER.search(draft.text, before, span[0])
    if number is None or _THEIR_CLAIMS.match(draft.text, span[1]) is not None:
        return False
    if _TOO_MANY.match(draft.text, span[1]) and number[0].startswith(("toll", "number")):
        return False  # "*the toll of 40 dead was too high*": so many are not denied
    return (
        _DISMISSES.search(draft.text, before, span[0]) is not None
        or _UNTRUE.match(draft.text, span[1]) is not None
    )


# "dismissed claims of 40 *women against* the firm": whose claims they are
_THEIR_CLAIMS = re.compile(r" (?:[a-z-]+ )?[a-z]+(?:s|men|people) (?:against|who|for)\b")
_TOO_MANY = re.compile(r"[^.,;:]{0,30} (?:is|was|are|were) (?:far |much )?too (?:high|low)\b")
_TO_NUMBER = 90  # characters from the verb to the number
_NUMBERS = (
    r"(?:figures?|numbers?|tolls?|tally|counts?|estimates?|claims?|reports?|talk|rumou?rs?"
    r"|suggestions?|allegations?|accounts?)"
)
_ANY_NUMBER = re.compile(rf"\b{_NUMBERS} (?:of|that|about)(?: [\w’'-]+){{0,4}} \Z")
_DISMISSES = re.compile(
    r"\b(?:dismiss|reject|rubbish|ridicul|mock|challeng|question|brush|rebut|doubt)\w*"
    rf"(?: (?!that\b)[\w’'-]+){{0,6}}? {_NUMBERS} (?:of|that|about)(?: [\w’'-]+){{0,4}} \Z",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"(?: [\w’'-]+){0,3}?(?: (?:was|were|is|are|had been|as|to be|being))?"
    r"(?: (?:an?|the|simply|greatly|wildly|highly|grossly|totally|completely|vastly|pure|much|far"
    r"|too|sheer|utterly|deliberately))*"
    r" (?:false|untrue|wrong|exaggerat(?:ed|ion)|inflated|overblown|fabricat(?:ed|ion)|invented"
    r"|baseless|unfounded|groundless|absurd|nonsense|fantasy|propaganda|fiction|lies?|misleading"
    r"|incorrect|inaccurate|fake|ridiculous|implausible|invention|myth|rubbish|high|low)\b"
)


def _claims_deed(draft: Draft, said: Said) -> bool:
    """ "claimed responsibility for three attacks": whoever did them has not counted them."""
    return said.lemma == "claim" and any(
        draft.words(part).lower().startswith("responsibility") for part in said.content
    )


def _by_nobody(draft: Draft, said: Said) -> bool:
    """ "a storm, estimated to have done $90 billion in damage": a bare participle names nobody."""
    cue = draft.syntax.node_at(said.cue[-1][0]) if said.cue else None
    if cue is None or said.lemma not in _WORKED_OUT or cue.tag != "VBN":
        return False
    return cue.agent is None and not any(
        one.lower in ("have", "has", "had") for one in cue.auxiliaries
    )


def _not_counted(draft: Draft, span: Span, said: Said) -> bool:
    """Whether the figure is the object of something wanted or still to be done.

    "was prepared to release [40] captives", "had proposed [6 percent]"; but "could be [fewer than
    3,000]" is a forecast, and "[120,000] would march" is counted.
    """
    if said.lemma in _WORKED_OUT:
        return False
    start = max(part[0] for part in said.content if part[0] <= span[0])
    if _NUMBER_AT.search(draft.text, start, span[0]):
        return False  # "the number of those told to leave at [17]"
    if _IN_RETURN.search(draft.text, start, span[0]) or _AIM.search(draft.text, start, span[0]):
        return True
    node = draft.syntax.node_at(span[1] - 1)
    for _ in range(4):
        if node is None:
            return False
        if node.is_verb and node.relation != "amod":  # "60 *sacked* workers were reinstated"
            break
        node = node.head
    if node is None or not node.is_verb or not inside(node.span, said.content):
        return False
    before = {
        one.lower
        for one in node.children
        if one.index < node.index and (one.relation in ("aux", "mark") or one.lower == "once")
    }
    if before & _UNTIL or ("if" in before and node.relation == "advcl"):
        return True  # also "*unless* the levy of [90 million crowns] is halved"
    if node.span[0] > span[0]:
        return False
    if node.lemma in proposing_verbs() or _ordered(said, node):
        return True
    if node.lemma in awaited()["weighing"] and is_to_come(draft, span):
        return True  # "the fund is *considering* a credit of [120 million]"
    if not before.isdisjoint(_ACTING) and _of_own_will(draft, said, node):
        return True
    if "to" in before and ("have" in before or said.lemma in _ASSERTING):
        return False  # "claimed to have destroyed [30] tanks"
    if "to" in before and node.tag != "VBG":  # but "admit to holding 49 soldiers"
        return node.lemma not in foreseen_verbs()
    return node.lemma in willing_verbs() and not before.isdisjoint(_ACTING)


def _ordered(said: Said, verb: Node) -> bool:
    """ "Told the union *to send* [30] guards home": what is asked for."""
    head = verb.head
    marked = verb.child("mark", "aux")
    return (
        marked is not None
        and marked.lower == "to"
        and verb.tag == "VB"
        and verb.relation in ("xcomp", "ccomp", "advcl")
        and head is not None
        and any(start <= head.span[0] < end for start, end in said.cue)
        and head.lemma in ("tell", "ask", "order", "urge")
    )


def _of_own_will(draft: Draft, said: Said, verb: Node) -> bool:
    """ "She said *she would bring* her [17] deputies": what a speaker means to do, and none of what
    befalls him ("said it would lose 600 jobs")."""
    subject = verb.subject
    if subject is None or not said.source or verb.lemma in foreseen_verbs() - _AT_WILL:
        return False
    speaker, doer = draft.cast.at(said.source[0]), draft.cast.at(subject.span)
    same = doer is not None and doer == speaker
    return same or subject.lower in ("i", "we")


# of what may come by itself, what somebody may do as well
_AT_WILL = {"bring", "take", "add", "reduce", "cover"}
_ASSERTING = {"claim", "profess", "admit", "acknowledge", "appear", "seem"}
# "will not go back *until* the firm hires [120] more": what is wanted
_UNTIL = {"until", "till", "unless", "once"}
_NUMBER_AT = re.compile(r"\bnumber of those [^.;:,\d]{1,60} at \Z")
# "would go home in return for [eleven] fighters": what is wanted is counted by nobody
_IN_RETURN = re.compile(r"\bin (?:return|exchange) for (?:[\w’'-]+ ){0,3}\Z")
# "the goal was to [exceed 90 percent]", "a target of [4 million doses]"
_AIM = re.compile(
    r"\b(?:goal|target|objective|quota|ambition)s?\b(?: [\w’'-]+){0,8}? "
    r"(?:of|at|(?:was|is) to|to be) (?:\w+ )?\Z"
)


def _only_spoken(draft: Draft, span: Span, said: Said) -> bool:
    """ "“*Hundreds* of mothers sit by a silent radio,” the minister said": nobody has counted them,
    where a person in quoted words speaks of many and not of what he or his did himself."""
    part = next((one for one in said.content if one[0] <= span[0] < one[1]), None)
    if part is None or draft.text[part[0]] not in '“"' or not said.source:
        return False
    number = draft.syntax.node_at(span[0])
    if number is None or draft.cast.kind_at(said.source[0]) != "person":
        return False
    if not _MANY.fullmatch(draft.words(span)):
        return False
    return not any(one.lower in ("i", "we", "our", "us", "my") for one in number.sentence.nodes)


_BEFORE = 40  # characters: the words that are asked for are fewer


def _only_named(draft: Draft, span: Span) -> bool:
    """ "Only if *the 9 percent duty* was scrapped", "found *the $40 million bid* low": what a thing
    is called by, and no finding of whoever speaks of it."""
    start = max(0, span[0] - _BEFORE)
    if _AN_OFFER_OF.search(draft.text, start, span[0]):
        return _of_offers(draft, span)
    if _NAMED.search(draft.text, start, span[0]) is None:
        return False
    noun = draft.syntax.node_at(span[1] + 1)
    if noun is None:
        return False
    if draft.words(span).lower().endswith(("percent", "per cent", "%")):
        return noun.lemma in rates()
    bargain = noun.lemma in _BARGAINS and noun.tag == "NN"
    return bargain and draft.text[max(0, span[0] - 4) : span[0]].lower() == "the "


def _of_offers(draft: Draft, span: Span) -> bool:
    """ "*The offer of 11 percent* was rejected by 83 percent": a share or sum that is offered."""
    node = draft.syntax.node_at(span[1] - 1)
    words = draft.words(span)
    if _PAID.match(draft.text, span[1]):
        return False  # "*a ransom of 2 million was paid*, police said"
    return (
        node is not None and (_SHARE.search(words) or node.tag == "$" or "$" in words) is not None
    )


_AN_OFFER_OF = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z]+ )?(?:offer|proposal) of \Z"
    r"|\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z]+ )?"
    r"(?:compromise|ransom|demand) of (?:about |some |at least |up to |nearly )?\Z"
)
_PAID = re.compile(r" (?:(?:was|were|had been|has been|being) )?(?:paid|collected|received)\b")
_SHARE = re.compile(r"(?:%|percent|per cent|crowns|dollars|euros|pounds)\Z")
_NAMED = re.compile(r"\b(?:the|its|their|his|her|our|your|[Tt]he)(?: [a-z]+)? \Z")
_MANY = re.compile(
    r"(?:[a-z]+ (?:of )?)*(?:dozens|scores|hundreds|thousands|millions|several)(?: of)?", re.I
)
