"""Two numbers that a vote ended with: "voted 61 to 38", "passed it 12-9"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.reading.draft import Draft
from onrecord.reading.figures.lexicon import ballots, motions
from onrecord.reading.figures.quantities import Amount
from onrecord.reading.figures.tape import Token, word_at
from onrecord.reading.figures.wholes import whole_of
from onrecord.reading.figures.wording import verb_forms
from onrecord.reading.syntax import SUBJECTS, Node
from onrecord.record import Counted


def divided(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "voted 61 to 38 to extend it", "backed the treaty 212 to 97": the votes of two sides; "nine
    voted for it and *six against*"; "*312 lawmakers* backed the motion"."""
    bare = noun is None or noun.tag == "NNP"  # "voted 4-1 Tuesday to wait"
    if bare and (is_vote(tape, amount) or _takes_side(tape, amount)):
        return "votes"
    return "votes" if _on_motion(tape, amount, noun) else None


def decided(
    draft: Draft, tape: Sequence[Token], amount: Amount, noun: Node | None
) -> Counted | None:
    """ "*1,126* of the 1,388 members who took part in the ballot opposed the offer": votes."""
    voted = noun is not None and _decides(noun) and balloted(noun) is not None
    return "votes" if voted else None


def balloted(noun: Node) -> Counted | None:
    """ "The 1,388 members *who took part in the ballot*": they took part; and of these 1,126, who
    "*opposed* the offer", voted."""
    for clause in noun.children:
        if clause.relation != "acl:relcl" or not clause.is_verb or clause.negated:
            continue
        words = {one.lemma for one in clause.subtree()}
        part = clause.lemma in ("participate", "vote") or {"take", "part"} <= words
        if part and not words.isdisjoint(_BALLOTS):
            return "participants"
    return None


_BALLOTS = frozenset(("ballot", "vote", "referendum", "poll", "election", "plebiscite"))


def _decides(noun: Node) -> bool:
    """Whether those counted are told to have been for or against something."""
    verb = noun.head if noun.relation in SUBJECTS else None
    if verb is None and noun.head is not None and noun.head.relation in SUBJECTS:
        verb = noun.head.head  # "*1,126* of the 1,388 members"
    return verb is not None and verb.lemma in (*motions()["verbs"], "accept", "vote", "decline")


def _takes_side(tape: Sequence[Token], amount: Amount) -> bool:
    """ "Nine voted for it and *six against*", "61 in favour and *30 opposed*"."""
    after, ends = word_at(tape, amount.last), word_at(tape, amount.last + 1)
    side = after in ("against", "opposed") and not ends[:1].isalnum()
    if not side and after not in ("abstained", "abstaining"):
        return False
    told = (one.lower for one in tape[max(0, amount.first - _SIDES) : amount.first])
    return not _VOTING.isdisjoint(told)


def _on_motion(tape: Sequence[Token], amount: Amount, noun: Node | None) -> bool:
    """ "*Eleven of its 15 members* backed the resolution": who in a parliament backs one votes."""
    words = motions()
    if noun is not None and noun.lemma.lower() not in words["voters"]:
        return False
    start = whole_of(tape, amount)
    if noun is None and start == amount.last:
        return False
    for place in range(start, min(start + _VOTERS, len(tape))):
        if not tape[place].text[0].isalpha():
            return False
        if not words["verbs"].isdisjoint(verb_forms(tape, place)):
            behind = tape[place + 1 : place + _OBJECT]
            end = next((k for k, one in enumerate(behind) if not one.text[0].isalpha()), None)
            return any(one.lower in words["words"] for one in behind[:end])
    return False


_SIDES = 24  # tokens back to the vote that a side is told of
_VOTING = frozenset(("vote", "votes", "voted", "voting", "ballot", "favour", "favor"))
_VOTERS = 5  # tokens from a number to the verb
_OBJECT = 6  # tokens from the verb to what was voted on


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
