"""Two numbers that a vote ended with: "voted 61 to 38", "passed it 12-9"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import ballots
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token
from onrecord.reading.figures.wording import verb_forms
from onrecord.reading.syntax import Node
from onrecord.record import Counted


def divided(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "voted 61 to 38 to extend it", "backed the treaty 212 to 97": the votes of two sides."""
    bare = noun is None or noun.tag == "NNP"  # "voted 4-1 Tuesday to wait"
    return "votes" if bare and is_vote(tape, amount) else None


def is_vote(tape: Sequence[Token], amount: Amount) -> bool:
    """Whether an amount is one of two numbers after a verb of deciding: "voted 12-9"."""
    if amount.bounded:
        return False
    sides = ((amount.first, amount.last + gap) for gap in (1, 3))
    others = ((amount.first - gap, amount.first) for gap in (2, 4))
    for first, second in (*sides, *others):
        if first < 1 or second >= len(tape):
            continue
        between = " ".join(one.lower for one in tape[first + 1 : second])
        if between not in ("to", "-", "–", "- to -"):
            continue
        if not (tape[first].text[0].isdigit() and tape[second].text[0].isdigit()):
            continue
        for place in range(first - 1, max(first - _BALLOT, -1), -1):
            if tape[place].text == "," and place == first - 1 and between == "- to -":
                continue  # "passed along party lines, 230-to-198"
            if tape[place].text in (".", ";", ":", ",", "”", '"') or tape[place].text[0].isdigit():
                break
            decided = ballots().intersection(verb_forms(tape, place))
            if decided and not (decided == {"defeat"} and tape[first - 1].text[0].isupper()):
                return True  # but "defeated Orle 43-5" is a match's score
        if tape[first - 1].text == "By" and between == "to" and _resolved(tape, second):
            return True
    return False


def _resolved(tape: Sequence[Token], second: int) -> bool:
    """ "*By 212 to 57* a public meeting *resolved* to oppose it"."""
    for place in range(second + 1, min(second + _MEETING, len(tape))):
        if tape[place].text in (".", ";", ":"):
            return False
        if not _RESOLVES.isdisjoint(verb_forms(tape, place)):
            return True
    return False


_MEETING = 14  # tokens to what was resolved
_RESOLVES = frozenset(("resolve", "decide", "vote", "elect", "adopt", "reject", "approve", "pass"))
_BALLOT = 9  # tokens from the verb to the first of two numbers of votes
