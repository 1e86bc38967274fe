"""Figures that share or contrast their counter with the one told before them.

A list is one body's count, a paper that comes up again is the body's that issued it, a report goes
on with a poll; and a body without a verb counts for itself: "police of 40,000".
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from onrecord.reading.actors.lexicon import lexicon
from onrecord.reading.draft import Draft, Quantity, RelayWords
from onrecord.reading.figures.lexicon import is_person, polls
from onrecord.reading.figures.papers import is_bare_paper, issuer
from onrecord.reading.figures.told_in import is_body
from onrecord.report import Span


def counted_alike(draft: Draft, quantities: list[Quantity]) -> list[Quantity]:
    """Figures that share the counter of the one before them.

    Those of one list ("150 soldiers, 95 civilians, hundreds of rebels"), and those that a bare
    paper carries on ("The bulletin said …"), which are the count of the body named before.
    """
    found = list(quantities)
    polled: set[int] = set()  # shares that a poll tells, and those told after them
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        between = draft.text[left.span[1] : right.span[0]]
        again = _told_again(draft, found, index)
        if again is not None:
            found[index] = right = replace(right, counts=again.counts, unit=again.unit)
        if _revised(draft, left, right, between):
            found[index] = right = replace(right, counts=left.counts, unit=left.unit)
        alone = right.said is None and right.counted_by is None
        listed = _listed(left, right, between) or _runs_on(draft, left, right)
        goes_on = _one_poll(draft, left, right, after=index - 1 in polled)
        if goes_on:
            polled.add(index)
        if alone and (listed or goes_on):
            found[index] = replace(
                right, counted_by=left.counted_by, relays=left.relays, stance=left.stance
            )
        other = _other_body(draft, left, right)
        if other is not None:
            found[index] = replace(right, counted_by=other)
            continue
        paper = right.counted_by
        if paper is None:
            continue
        if any(_repeats(right, one) for one in found if one is not right):
            found[index] = replace(right, counted_by=None)  # "Four percent is a pay cut," she said
            continue
        own, bare = draft.words(paper).lower() in _ITS, is_bare_paper(draft.words(paper))
        if own and draft.cast.kind_at(paper) == "person":
            continue  # "according to her"
        if own or bare:
            body = (_owner(draft, paper) or issuer(draft, paper)) if bare else None
            body = body or _whose(draft, paper, after=left.span[1])
            body = body or next(
                (one.counted_by for one in reversed(found[:index]) if one.counted_by), None
            )
            if body is not None and len(between) < _REACH and is_body(draft, body):
                relays = (RelayWords(paper), *right.relays) if bare and not own else right.relays
                found[index] = replace(right, counted_by=body, relays=relays)
    return found


def _told_again(draft: Draft, quantities: list[Quantity], index: int) -> Quantity | None:
    """ "Five miners are missing. Her son is one of *the five*": so many of whom it was told."""
    one = quantities[index]
    bare = one.counts == "other" and one.unit in (None, "person") and one.population is None
    if not bare or one.value is None or not _THE.search(draft.text, 0, one.span[0]):
        return None
    for told in reversed(quantities[:index]):
        if one.span[0] - told.span[0] > _AGAIN:
            return None
        if told.value == one.value and told.unit == "person" and told.bound == one.bound:
            return told if told.counts != "other" else None
    return None


_THE = re.compile(r"\b(?:the|these|those) \Z", re.IGNORECASE)
_AGAIN = 1500  # characters


def _revised(draft: Draft, left: Quantity, right: Quantity, between: str) -> bool:
    """ "Revised the death toll from an outbreak downwards, *from 227 to 189*"."""
    bare = right.counts == "other" and right.unit is None and right.population is None
    return bare and between == " to " and draft.text.endswith("from ", 0, left.span[0])


def _listed(left: Quantity, right: Quantity, between: str) -> bool:
    """Whether the words between two figures make the second one more of who told the first."""
    if left.counts == right.counts and _ITS_TALLY.fullmatch(between):
        return True
    if left.counts == right.counts and left.counts != "money" and _SET_AGAINST.fullmatch(between):
        return left.counted_by is not None
    told = _IN_LIST.fullmatch(between) or _ANOTHER.fullmatch(between)
    return left.said is not None and told is not None


def _runs_on(draft: Draft, left: Quantity, right: Quantity) -> bool:
    """ "22 were killed, *reported officials, with* 25 others injured": what goes on behind whoever
    tells it is still told by him."""
    told = _BEHIND_TELLER.fullmatch(draft.text, left.span[1], right.span[0])
    if told is None or left.said is None or left.counts in ("money", "percent"):
        return False
    start, end = told.span("teller")
    return any(start <= cue[0] < end for cue in draft.said[left.said].cue)


_BEHIND_TELLER = re.compile(
    r"[^.;:,“”\"\n]{1,60}, (?P<teller>[^.;:,“”\"\n]{3,60}), (?:and|with|while)"
    r"(?: (?:another|about|some|nearly))? "
)


def _whose(draft: Draft, paper: Span, *, after: int) -> Span | None:
    """ "The rescue service said 44. *The rebels* disagree; *their* count stood at 70": who has been
    told of since the count before, where "its" or "their" is theirs."""
    its = _POSSESSIVE.search(draft.text, max(0, paper[0] - 1), paper[1])
    key = draft.cast.at(its.span(1)) if its is not None else None
    if key is None:
        return None
    mentions = draft.cast.characters[key].mentions
    since = [one for one in mentions if after <= one[0] and one[1] <= paper[0]]
    return since[-1] if since else None


_POSSESSIVE = re.compile(r"\b(its|their|his|her)\b", re.IGNORECASE)


def _one_poll(draft: Draft, left: Quantity, right: Quantity, *, after: bool) -> bool:
    """Whether two shares are told of one poll, which the first or one before it names.

    "44 percent want it, according to the survey, and *31 percent* do not. *Twelve percent* …": the
    report goes on with the poll to the end of its paragraph, save for what it dates otherwise.
    """
    shares = left.counts == right.counts == "percent"
    if not shares or left.counted_by is None or right.said is not None:
        return False
    first, second = draft.syntax.clause_at(left.span[0]), draft.syntax.clause_at(right.span[0])
    if first is None or second is None or "\n" in draft.text[left.span[1] : right.span[0]]:
        return False
    if _DATED.search(draft.text, max(second.span[0], left.span[1]), second.span[1]):
        return False
    if first is not second and _tells_poll(draft, (second.span[0], right.span[0])):
        return False  # a poll of its own: "depending on which poll one believes"
    return after or left.stance == "estimated" or _tells_poll(draft, first.span)


def _tells_poll(draft: Draft, span: Span) -> bool:
    return not polls().isdisjoint(re.findall(r"[a-z]+", draft.words(span).lower()))


# "in 2012", "four years ago": what an earlier vote or poll had
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b(?:years?|months?|weeks?) (?:ago|earlier)\b")


def _other_body(draft: Draft, left: Quantity, right: Quantity) -> Span | None:
    """ "Organisers spoke of 150,000, *police* of 40,000": who counts where the verb is left out."""
    if left.counted_by is None or left.counts != right.counts:
        return None
    if left.counts in ("percent", "money"):
        return None  # shares are two candidates'
    gap = _GAPPED.fullmatch(draft.text, left.span[1], right.span[0])
    if gap is None:
        return None
    if gap["how"] is not None:
        stands = draft.text.endswith(f" {gap['how']} ", 0, left.span[0])
    elif gap["that"] is not None:  # "says it lost four, *the rebels* that they killed 30"
        stands = "," in gap[0]
    elif gap["apart"] is not None:  # "counted 3,400 strikers; the employer, 900."
        stands = gap["name"].startswith("the ") and gap[0].count(",") + gap[0].count(";") > 1
    else:  # "the Refugee Office says 310,000, *the government* 190,000."
        stands = gap["name"].startswith("the ") and "," in gap[0]
        # "the army counts 14 dead *and the rebels 60*."
        stands = stands or (" and the " in gap[0] and _counts_itself(draft, left))
        stands = stands and draft.text.startswith((".", ",", ";"), right.span[1])
    if not stands:
        return None
    name = gap.span("name")
    if any(one.is_verb for one in draft.syntax.nodes(name)):
        return None  # "the Front counts 40"
    head = draft.syntax.head(name)
    kind = draft.cast.kind_at(name)
    known = kind not in (None, "place", "document")
    body = head is not None and head.lower in lexicon().body_heads
    body = body or (draft.words(name).startswith("the ") and draft.text[name[0] + 4].isupper())
    counts = known or body or (head is not None and is_person(head))
    apart = gap["apart"] is not None or (gap["how"] == "at" and draft.words(name)[:4] == "the ")
    counts = counts or (apart and head is not None and head.is_noun)
    return name if counts and draft.cast.at(name) != draft.cast.at(left.counted_by) else None


def _counts_itself(draft: Draft, one: Quantity) -> bool:
    """ "*The ministry counted* 212 cases": whose number stands right behind his own verb."""
    if one.counted_by is None or one.counted_by[1] >= one.span[0]:
        return False
    return _COUNTS.fullmatch(draft.text, one.counted_by[1], one.span[0]) is not None


_COUNTS = re.compile(
    r" (?:has |had |have )?(?:counts?|counted|reports?|reported|lists?|listed|gives?|gave|given"
    r"|records?|recorded|registered|documented|acknowledges?|acknowledged|admits?|admitted|confirmed"
    r"|sa(?:ys|y|id))(?: to)? "
)
_GAPPED = re.compile(
    r"(?: [\w’'-]+){0,6}?[,;]? (?:and |but |while )?"
    r"(?P<name>(?:the )?[\w’'-]+(?: (?!at |of |that |and |but )[\w’'-]+){0,3}"
    r"(?: of (?!\d)[a-z’'-]+)?)(?P<apart>,)? "
    r"(?:(?P<how>at|of) |(?P<that>that) (?:it|they|he|she) (?:had |have |has )?\w+ )?"
)
_ITS = ("its", "their", "his", "her")


def _repeats(one: Quantity, told: Quantity) -> bool:
    """Whether a sum or share takes up one that the report tells as nobody's count, before or behind
    it: "offered 4 percent. “*Four percent* is a pay cut,” she said"; not half of others, nor
    another range."""
    if one.counts not in ("money", "percent") or told.counted_by is not None:
        return False
    if told.bound != one.bound or one.population is not None:
        return False
    mine, theirs = (
        (each.counts, each.value, each.low, each.high, each.unit) for each in (one, told)
    )
    return mine == theirs


def _owner(draft: Draft, paper: Span) -> Span | None:
    """ "*Its* records show": whoever the pronoun stands for."""
    pronoun = re.match(r"(?:its|their)\b", draft.words(paper), re.IGNORECASE)
    span = (paper[0], paper[0] + pronoun.end()) if pronoun else None
    return span if span is not None and draft.cast.at(span) is not None else None


_REACH = 600  # characters from one count to the paper that goes on with it: a paragraph or two
# "44 died, said the rescue service; *its first tally* had stood at 39"; of whom a sentence between
# them tells ("Critics disagree. Their toll …") it may be the tally as well
_ITS_TALLY = re.compile(
    r"[^.;\n]*[;.,] (?:[Ii]ts|[Tt]heir) (?:own )?(?:[a-z]+ ){0,2}"
    r"(?:tally|count|toll|figure|estimate)\b[^.;\n]{0,40}\Z"
)
# "According to the bulletin 140 teams are in the field; *another* 60 will be sent"
_ANOTHER = re.compile(r"[^.:\n“”\"]{1,70}[;,] (?:and )?(?:another|a further) ")
# "41 deaths have been confirmed, it said in its bulletin*, up from* 36 on Monday"
_SET_AGAINST = re.compile(r"[^.;:\n“”\"]{0,90}, (?:up|down) from (?:about |some |just |only )?")
_IN_LIST = re.compile(r"(?:[\w -]{1,40}, (?:and )?|[\w -]{1,30} and )")
