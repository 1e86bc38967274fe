"""Shares of a poll that a report goes on with: "… *36 percent* of Democrats would not"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.reading.draft import Draft, Quantity, inside
from onrecord.reading.figures.lexicon import polls
from onrecord.report import Span

# What the people of a poll do, and what they are.
_ASKED = re.compile(
    r"\b(?:support(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|back(?:s|ed|ing)?|oppos(?:e|es|ed|ing)"
    r"|(?:dis)?approv(?:e|es|ed|ing)|vot(?:e|es|ed|ing|er|ers)|ch(?:oose|oosing|ose|osen)"
    r"|pick(?:s|ed)|prefer(?:s|red)?|lead(?:s|ing)?|trail(?:s|ed|ing)?|th(?:ink|inks|ought)"
    r"|believ(?:e|es|ed)|want(?:s|ed)?|view(?:s|ed)|(?:dis)?agree(?:s|d)?|undecided|respondents"
    r"|those|surveyed|polled|adults|would|ahead of|(?:un)?favou?rabl[ey])\b"
)
_ELSEWHERE = re.compile(r"\b(?:19|20)\d\d\b|\b(?:years?|months?|weeks?) (?:ago|earlier)\b")
# What came of a vote, and what a vote needs, no poll has found.
_CAST = re.compile(
    r"\b(?:received|won|got|took|earned|gained|with) [^.;]{0,24}\bof the votes?\b"
    r"|\bElection Day\b|\b(?:majority|quorum|veto|affirmative|constitution(?:al)?)\b"
)
_FAR = 1500  # characters from a poll to its last share


def counted_in_polls(draft: Draft, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The figures, shares that nobody else tells given to the poll that the report tells of.

    Of a report with one poll, or behind the last that it told of; where the sentence tells what
    those asked think or do, and of no other year.
    """
    quantities = [_as_polled(draft, one) for one in quantities]
    told = _polls(draft)
    if not told:
        return quantities
    found: list[Quantity] = []
    last: Quantity | None = None  # the last share of a poll
    for one in quantities:
        if one.counts == "percent" and one.counted_by is None and one.said is None:
            start = one.span[0]
            clause = draft.syntax.clause_at(start)
            words = draft.words(clause.span) if clause is not None else ""
            poll = next((span for span in reversed(told) if span[1] <= start), None)
            if clause is not None:  # "at two percent in *the Selm poll*"
                here = (span for span in told if inside(span, (clause.span,)))
                poll = next(here, poll)
            others = _ELSEWHERE.search(words) or _CAST.search(words)
            if others is None and last is not None and _goes_on(draft, last, one):
                one = replace(one, counted_by=last.counted_by, stance=last.stance)
            elif poll is not None and others is None and _asked(words, start - poll[1]):
                stance = "estimated" if one.stance == "reported" else one.stance
                one = replace(one, counted_by=_pollster(found, poll) or poll, stance=stance)
            last = one if one.counted_by is not None else None
        elif one.counts == "percent" and one.counted_by is not None:
            asked = any(inside(one.counted_by, (poll,)) or one.counted_by == poll for poll in told)
            last = one if asked else None
        found.append(one)
    return found


def _as_polled(draft: Draft, one: Quantity) -> Quantity:
    """A share with its stance, where its counter is told of as the pollster: "An *Orle Institute
    poll* gave it 36 percent", "a *survey by Orle Data* had 40"; not "the board's 36 percent"."""
    counter = one.counted_by
    if one.counts != "percent" or one.stance != "reported" or counter is None:
        return one
    head = draft.syntax.head(counter)
    behind = draft.syntax.node_at(counter[1] + 1)
    poll = any(node is not None and node.lower in polls() for node in (head, behind))
    if not poll and not _POLL_BY.search(draft.text, max(0, counter[0] - _TO_POLLSTER), counter[0]):
        return one
    return replace(one, stance="estimated")


_POLL_BY = re.compile(
    r"\b(?:polls?|surveys?)(?: [\w’'-]+){0,3} (?:by|from)(?: pollsters?)?(?: the)? \Z",
    re.IGNORECASE,
)
_TO_POLLSTER = 60  # characters


def _asked(words: str, far: int) -> bool:
    return abs(far) < _FAR and _ASKED.search(words) is not None


def _goes_on(draft: Draft, last: Quantity, one: Quantity) -> bool:
    """Whether a share stands in a paragraph that has told of a poll's, as another's place: "Tolen
    was second *at 12 percent*, Berge third *with nine*"."""
    between = draft.text[last.span[1] : one.span[0]]
    return "\n" not in between and _PLACED.search(between) is not None


_PLACED = re.compile(r"(?:\b(?:at|with|by|on|to|compared (?:to|with))(?: only| just)?|[’']s) $")


def _pollster(before: Sequence[Quantity], poll: Span) -> Span | None:
    """Who has counted in a poll, where a share before has him from its words."""
    counters = (one.counted_by for one in before)
    return next((one for one in counters if one is not None and inside(one, (poll,))), None)


def _polls(draft: Draft) -> list[Span]:
    """Where the cast's polls are told of, in order: "a poll", not "recent polls"."""
    spans = []
    for character in draft.cast.characters:
        if character.kind != "document":
            continue
        for span in character.mentions:
            head = draft.syntax.head(span)
            if head is not None and head.lower in polls() and head.tag != "NNS":
                spans.append(span)
    return sorted(spans)
