"""Of whom or what a share is told: "a fifth of *them*", "61 percent of *voters*", "half *the men*".

A step of `onrecord.reading.figures.counted`, for figures in percent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity
from onrecord.reading.figures.population import phrase, skip_determiners
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.syntax import Node
from onrecord.report import Span


def share_of(draft: Draft, tape: Sequence[Token], amount: Amount) -> Span | None:
    """Of whom a share is told: "a fifth of them", "half of us", "61 percent of voters", "nine
    *loads* in ten"."""
    if [word_at(tape, amount.last + place) for place in range(2)] == ["of", "those"]:
        return _those(draft, tape, amount.last + 1)
    if [word_at(tape, amount.last + place) for place in range(2)] in _OF_WHICH:
        return _those_before(draft, tape, amount)
    of = amount.last
    if word_at(tape, of) == "or" and word_at(tape, of + 1) in ("more", "less", "so"):
        of += 2  # "between a fifth and a third *or more* of jobs"
    half = word_at(tape, of - 1) == "half" and word_at(tape, of) in _HALF_THE
    if half or word_at(tape, of) == "of":
        place = of if half else of + 1
        node = (
            skip_determiners(draft.syntax.node_at(tape[place].start)) if place < len(tape) else None
        )
        first, steps = node, 0
        while node is not None and steps < 4:
            node = _whose_part(node)
            following = node.after()
            owner = node.is_noun and following is not None and following.tag == "POS"
            if node.is_noun and not owner:
                break
            # "20 percent of our planet's *oxygen*"
            node = following.after() if owner and following is not None else following
            first = node if owner else first
            steps += not owner
        if node is not None and node.tag.startswith("VB"):
            return None  # "10 percent of the 9.6 million *held* abroad"
        return _from_first(first, _of_two_sorts(node))
    if amount.number.kind == "fraction" and word_at(tape, amount.number.first + 2) == "in":
        node = draft.syntax.node_at(tape[amount.number.first + 1].start)
        return phrase(node) if node is not None and node.tag.startswith("NN") else None
    if amount.number.kind == "fraction" and word_at(tape, amount.last - 2) in ("in", "of", "every"):
        whole = draft.syntax.node_at(tape[amount.last - 1].end + 1)
        while whole is not None and whole.tag.startswith(("JJ", "VBN")):
            whole = whole.after()
        if whole is not None and whole.tag == "NNS":
            return phrase(whole)  # "one in 45 *children*", "nine out of ten *voters*"
    return phrase(_told_first(draft, amount.span(list(tape))))


def of_those_counted(draft: Draft, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures, shares of "them" with the words for those counted right before in the sentence:
    "treated *300 wounded*, nearly a third of them children"; whoever else "them" might be."""
    found = list(quantities)
    for index in range(1, len(found)):
        one, whole = found[index], found[index - 1]
        of_them = one.counts == "percent" and _OF_THEM.match(draft.text, one.span[1])
        if not of_them or whole.unit != "person":
            continue
        end = whole.span[1] if whole.population is None else whole.population[1]
        beside = _BESIDE.fullmatch(draft.text, max(whole.span[1], end), one.span[0])
        if beside is None or (beside["teller"] and not _tells(draft, beside.span("teller"))):
            continue
        one = replace(one, population=whole.population)
        if one.said is None and one.counted_by is None:
            one = replace(one, counted_by=whole.counted_by, relays=whole.relays)
        found[index] = one
    return found


def _tells(draft: Draft, span: Span) -> bool:
    """Whether words between commas are who says it: "400 were killed, *the group said*, a fifth of
    them children"."""
    return any(span[0] <= cue[0] < span[1] for said in draft.said for cue in said.cue)


_OF_THEM = re.compile(r" of (?:them|whom)\b")
_BESIDE = re.compile(r"[^.;:,“”\"\n]{0,60}(?:, (?P<teller>[^.;:,“”\"\n]{3,90}))?, (?:[a-z]+ ){0,3}")


def _told_first(draft: Draft, span: Span) -> Node | None:
    """ "*Among women* in state parliaments, about 70 percent are Greens", "*of the 300 nurses*
    polled, 70 percent": of whom the clause opens with."""
    clause = draft.syntax.clause_at(span[0])
    start = clause.span[0] if clause is not None else span[0]
    lead = _AMONG.fullmatch(draft.text, start, span[0])
    if lead is None:
        return None
    first = draft.syntax.node_at(lead.start("whom"))
    node = skip_determiners(first)
    known = node != first
    while node is not None and node.tag.startswith(("JJ", "CD", "NN")):
        following = node.after()
        if node.is_noun and (following is None or not following.is_noun):
            return node if node.tag == "NNS" or known else None  # not "of course"
        node = following
    return None


_AMONG = re.compile(
    r"[“\"]?(?:Among|Amongst|Of|Out of) (?P<whom>[^,.;:“”\"]{3,80}), (?:[a-z]+ ){0,3}"
)


_HALF_THE = ("the", "its", "their", "his", "her", "our", "those", "these", "all")


def _of_two_sorts(noun: Node | None) -> Node | None:
    """The noun that ends a phrase of two sorts: "coal and gas *plants*"."""
    if noun is None or noun.tag != "NN":
        return noun
    link, sort, last = (noun.after(k) for k in (1, 2, 3))
    if link is None or link.tag != "CC" or sort is None or sort.tag != "NN":
        return noun
    return last if last is not None and last.tag.startswith("NN") else noun


def _from_first(first: Node | None, noun: Node | None) -> Span | None:
    """A phrase with both of two sorts in it: "a third of *oil and gas revenue*"."""
    words = phrase(noun)
    if words is None or first is None or noun is None or first.span[0] >= words[0]:
        return words
    between = noun.sentence.nodes[first.index : noun.index]
    joint = all(one.tag.startswith(("NN", "JJ", "CC", "VBN")) for one in between)
    return (first.span[0], words[1]) if joint else words


def _those(draft: Draft, tape: Sequence[Token], place: int) -> Span | None:
    """Words for people told of by what they do: "half of *those polled* wanted her to go", "71
    percent of *those taking part*"; none where a clause has to say who ("of those who")."""
    those = draft.syntax.node_at(tape[place].start)
    doing = those.after() if those is not None else None
    if those is None or doing is None or doing.tag not in ("VBN", "VBG", "VBD", "JJ"):
        return None
    if doing.tag == "VBD" and doing.lower not in _ASKED:
        return None  # "62 percent of those *were* glad"
    done = doing.after()
    if doing.lower == "aged" or (done is not None and done.tag in ("DT", "PRP$")):
        return None
    whole = doing.tag == "VBG" and done is not None and done.tag in ("NN", "NNS")
    return those.span[0], done.span[1] if whole and done is not None else doing.span[1]


def _those_before(draft: Draft, tape: Sequence[Token], amount: Amount) -> Span | None:
    """ "Two million *doses* had been ordered, half of which are due": the nearest before that are
    many."""
    node = draft.syntax.node_at(tape[amount.first].start)
    for _ in range(_BACK):
        node = node.before() if node is not None else None
        if node is not None and node.tag == "NNS":
            return phrase(node)
    return None


_OF_WHICH = (["of", "which"], ["of", "whom"])
_BACK = 8  # words
_ASKED = ("polled", "surveyed", "questioned", "asked", "interviewed", "canvassed")


def _whose_part(noun: Node) -> Node:
    """ "A quarter of the *U.S.* federal *government*": the noun that a name belongs to."""
    head = noun.head
    while noun.is_noun and noun.relation == "compound" and head is not None and head.is_noun:
        between, place = noun.after(), 0
        while between is not None and between.index < head.index and place < _OF_SORT:
            if not between.tag.startswith(("NN", "JJ", "VBN", "CC")):
                return noun
            between, place = between.after(), place + 1
        if between is None or between.index != head.index:
            return noun
        noun, head = head, head.head
    return noun


_OF_SORT = 4  # words between a name and the noun that it belongs to
